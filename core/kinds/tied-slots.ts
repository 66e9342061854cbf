import type { Place, Slot } from './recipe.ts';

const pathKey = (place: Place): string => JSON.stringify(place);

/** The slots, those of places that change together merged into one. */
export function tiedSlots(slots: readonly Slot[], ties: readonly (readonly Place[])[]): readonly Slot[] {
  let found = slots;
  for (const tie of ties) {
    const keys = new Set(tie.map(pathKey));
    const tied = found.filter(({ places }) => places.some((place) => keys.has(pathKey(place))));
    const [first, ...others] = tied;
    if (!first || others.length === 0 || others.some(({ places }) => places.length !== first.places.length))
      continue;
    const one: Slot = {
      ...first,
      places: tied.flatMap(({ places }) => places),
      draw: (random) => {
        const values = first.draw(random);
        return tied.flatMap(() => values);
      },
    };
    found = found.flatMap((slot) => (slot === first ? [one] : tied.includes(slot) ? [] : [slot]));
  }
  return found;
}
