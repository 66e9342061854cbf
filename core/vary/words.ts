import type { Problem } from '../kinds/index.ts';
import type { Place, Slot } from '../kinds/recipe.ts';
import type { Step } from '../solution/step.ts';
import { familyOf } from '../marking/diagnose/parts.ts';
import { pathKey, valueAt } from '../views/edit.ts';

/** “The second class”, “the last output”; in Hindi and Bengali too, where the words change their endings. */
const ORDINAL =
  /\b(?:first|second|third|fourth|fifth|sixth|last)\b|पहल|दूसर|तीसर|चौथ|पाँचव|पांचव|अंतिम|প্রথম|দ্বিতীয়|তৃতীয়|চতুর্থ|পঞ্চম|শেষ/iu;
/** A formula that says which class is right by its subscript: `\ln p_2`. */
const SUBSCRIPTED_LOG = /\\(?:ln|log)(?:_\{?\d+\}?)?\s*(?:\\?[({]\s*)?\\?[a-z]+_\{?\d/iu;

/**
 * The places of classes that the texts speak of in words, so that another class would make them false: a class of
 * which the number is not printed, and any class beside an ordinal or a subscript. `repeated`: the places whose
 * numbers the texts have.
 */
export function classesInWords(
  texts: readonly string[],
  problem: Problem,
  slots: readonly Slot[],
  repeated: readonly Place[],
): readonly Place[] {
  const named = texts.some((text) => ORDINAL.test(text) || SUBSCRIPTED_LOG.test(text));
  const printed = new Set(repeated.map(pathKey));
  return slots.flatMap(({ places }) => {
    if (!isClass(problem, places)) return [];
    // Labels of 0 and 1 are on the figure, where the texts have none.
    const isStated = places.length > 1 || places.every((place) => printed.has(pathKey(place)));
    return named || !isStated ? places : [];
  });
}

/** The number of a class, or a 1 among zeros. */
function isClass(problem: Problem, places: readonly Place[]): boolean {
  if (places.every((place) => place.at(-1) === 'class')) return true;
  const values = places.map((place) => Number(valueAt(problem, place)));
  return (
    places.length > 1 &&
    places.every((place) => place.includes('targets')) &&
    values.every((value) => value === 0 || value === 1) &&
    values.filter((value) => value === 1).length === 1
  );
}

/** Words that compare numbers, or give the sign of one. “The positive class” is a name. */
const COMPARISON =
  /\b(?:dead|dies|(?:in)?active|(?:switched|turned|is|are) o(?:n|ff)|(?:negative|positive)(?! (?:class|sample|example|label)e?s?)|larger|smaller|largest|smallest|greater|greatest|equal to|identical|twice)\b|ऋणात्मक|धनात्मक|बड़[ाी ]|छोट[ाी ]|निष्क्रिय|ঋণাত্মক|ধনাত্মক|বৃহত্তর|ক্ষুদ্রতর|বড়|ছোট|নিষ্ক্রিয়/iu;

/** Whether texts compare numbers in words, so that new ones must have the signs and the order of the old ones. */
export const comparesInWords = (texts: readonly string[]): boolean =>
  texts.some((text) => COMPARISON.test(text));

/** Words for a ratio of numbers that follow one another, or for numbers that are the same. */
const RELATION =
  /\b(?:which factor|factor (?:is|do|does)|ratios?|shrinks?|grows?|vanish(?:es)?|explodes?|doubles?|proportional|equals?|the same (?:as|number|value|size))\b|गुणक|गुना|अनुपात|घटत|बढ़त|बराबर|গুণক|কত গুণ|অনুপাত|কমে|বাড়ে|সমান/iu;

/** Whether texts speak of a ratio, so that new numbers must have the ones that the printed numbers have. */
export const relatesInWords = (texts: readonly string[]): boolean =>
  texts.some((text) => RELATION.test(text));

/** Fewer numbers have a constant ratio by chance. */
const LEAST_RELATED = 3;
/** Room for float64. */
const NOISE = 1e-9;

/** The families of gradients, ∂L/∂w₁ to ∂L/∂w₄, each with whether one ratio leads from each to the next, above 1 or below. */
export function relationsIn(steps: readonly Step[]): readonly string[] {
  const families = new Map<string, number[]>();
  for (const { id, phase, value } of steps)
    if (phase === 'backward') families.set(familyOf(id), [...(families.get(familyOf(id)) ?? []), value]);
  return [...families].map(([family, values]) => {
    const ratios = values.slice(1).map((value, i) => value / (values[i] ?? Number.NaN));
    const [first = Number.NaN] = ratios;
    const isConstant = ratios.every((ratio) => Math.abs(ratio - first) <= NOISE * Math.abs(first));
    return values.length >= LEAST_RELATED && isConstant
      ? `${family} ${Math.sign(first)} ${Math.sign(Math.abs(first) - 1)}`
      : family;
  });
}

/** The signs of what is given and of the forward pass, by step: a unit that is dead, a sum that is negative. */
export const signsIn = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap(({ id, phase, value }) =>
    phase === 'given' || phase === 'forward' || phase === 'work' ? [`${id} ${Math.sign(value)}`] : [],
  );

/**
 * The slots, so that the numbers of a list or record keep their signs and their order, as words about them need: of
 * (−1, 4, 2) the second stays the largest and the first stays negative.
 */
export function orderedSlots(slots: readonly Slot[], problem: Problem): readonly Slot[] {
  const groups = new Map<string, Slot[]>();
  for (const slot of slots) {
    const [place = []] = slot.places;
    const key = slot.places.length === 1 ? pathKey(place.slice(0, -1)) : pathKey(place);
    groups.set(key, [...(groups.get(key) ?? []), slot]);
  }
  return [...groups.values()].map((group) => orderedSlot(group, problem));
}

function orderedSlot(group: readonly Slot[], problem: Problem): Slot {
  const places = group.flatMap((slot) => slot.places);
  const was = places.map((place) => Number(valueAt(problem, place)));
  const ranked = was.map((_value, i) => i).sort((a, b) => (was[a] ?? 0) - (was[b] ?? 0));
  return {
    places,
    draw: (random) => {
      const drawn = group.flatMap((slot) => slot.draw(random));
      const signed = drawn.map((value, i) => {
        const number = Math.sign(was[i] ?? 0) * (Math.abs(Number(value)) || Math.abs(was[i] ?? 0));
        return typeof value === 'number' ? number : String(number);
      });
      const sorted = [...signed].sort((a, b) => Number(a) - Number(b));
      return signed.map((value, i) => sorted[ranked.indexOf(i)] ?? value);
    },
  };
}
