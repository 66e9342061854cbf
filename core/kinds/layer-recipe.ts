import { oneOf } from '../tensor/random.ts';
import { among, together, type Place, type Slot } from './recipe.ts';
import { tiedSlots } from './tied-slots.ts';

/** A layer as a listing has it; the fields that vary, where they are plain numbers. */
type Entry = Readonly<Record<string, unknown>>;

interface Fixed {
  /** Other layers rely on the number of maps: a sum of two needs as many of each. */
  readonly maps?: boolean;
}

/** The sizes of a listing of layers: of the input, of windows, how many maps and units. Each may become another. */
export function layerSlots(layers: readonly Entry[], at: Place, { maps = false }: Fixed = {}): Slot[] {
  return layers.flatMap((layer, i): Slot[] => {
    const place = [...at, i];
    switch (layer['type']) {
      case 'input':
        return sideSlots(layer['shape'], [...place, 'shape']);
      case 'conv':
        return [...windowSlots(layer, 'kernel', place), ...(maps ? [] : filterSlots(layer, place))];
      case 'max-pool':
      case 'average-pool':
        // The distance of the windows of a pool is their size, unless it is given.
        return layer['stride'] === undefined && isIn(layer['size'], 2, 3)
          ? [among([...place, 'size'], [2, 2, 3])]
          : [];
      case 'dense':
      case 'simple-rnn':
      case 'lstm':
      case 'gru':
        return unitSlots(layer, place);
      default:
        return [];
    }
  });
}

/**
 * The sizes of a network that is known by name, which keeps its plan: windows and units that are the same stay so, and the
 * numbers of maps grow or shrink by one factor. `maps`: they stay.
 */
export function plannedSlots(layers: readonly Entry[], at: Place, fixed: Fixed): readonly Slot[] {
  const slots = layerSlots(layers, at, { maps: true });
  const ties = new Map<string, Place[]>();
  layers.forEach(({ type, kernel, size, units, padding, stride }, i) => {
    const field = [kernel, size, units].findIndex((one) => one !== undefined);
    const name = ['kernel', 'size', 'units'][field];
    if (name === undefined) return;
    const key = JSON.stringify([type, kernel, size, units, padding, stride]);
    ties.set(key, [...(ties.get(key) ?? []), [...at, i, name]]);
  });
  return [...tiedSlots(slots, [...ties.values()]), ...(fixed.maps === true ? [] : widthSlots(layers, at))];
}

const FACTORS = [1 / 2, 3 / 4, 3 / 2, 2];

/** The numbers of maps of all convolutions, times one factor that leaves them whole and divisible by their groups. */
function widthSlots(layers: readonly Entry[], at: Place): Slot[] {
  const convolutions = layers.flatMap(({ type, filters, groups }, i) =>
    type === 'conv' && typeof filters === 'number' ? [{ i, filters, groups: Number(groups ?? 1) }] : [],
  );
  const factors = FACTORS.filter((factor) =>
    convolutions.every(({ filters, groups }) => Number.isInteger((filters * factor) / groups)),
  );
  if (convolutions.length === 0 || factors.length === 0) return [];
  return [
    {
      places: convolutions.map(({ i }) => [...at, i, 'filters']),
      draw: (random) => {
        const factor = oneOf(random, factors);
        return convolutions.map(({ filters }) => filters * factor);
      },
    },
  ];
}

/** The height and width of an image; the channels stay. */
export function sideSlots(shape: unknown, at: Place): Slot[] {
  if (!Array.isArray(shape)) return [];
  const sides = (shape as readonly unknown[]).slice(0, -1);
  const [side] = sides;
  if (typeof side !== 'number' || !sides.every((one) => one === side)) return [];
  return [
    together(
      sides.map((_side, i) => [...at, i]),
      sidesNear(side).map((one) => sides.map(() => one)),
    ),
  ];
}

function sidesNear(side: number): readonly number[] {
  // 227, 65: an odd side has its reason in the strides after it, so the neighbours are as odd.
  const step = side < 20 ? 1 : side < 60 ? 2 : side < 100 ? 4 : 8;
  const most = side < 20 ? 5 : 8;
  return Array.from({ length: 2 * most + 1 }, (_, i) => side + (i - most) * step).filter(
    (one) => one >= 4 && one > side / 2 && one !== side,
  );
}

/** A square window, with a padding that keeps the size where it did, and a stride above 1. */
function windowSlots(layer: Entry, size: string, place: Place): Slot[] {
  const { [size]: kernel, stride, padding, dilation } = layer;
  if (typeof kernel !== 'number' || kernel < 2) return [];
  const at = [...place, size];
  const strides =
    typeof stride === 'number' && stride > 1 ? [among([...place, 'stride'], stridesNear(stride))] : [];
  // An even or a dilated kernel is there for its own sake.
  if (kernel % 2 === 0 || (dilation !== undefined && dilation !== 1)) return strides;
  const kernels = kernel > 7 ? [7, 9, 11] : [3, 5, 7];
  if (typeof padding === 'number' && padding === (kernel - 1) / 2)
    return [
      together(
        [at, [...place, 'padding']],
        kernels.map((one) => [one, (one - 1) / 2]),
      ),
      ...strides,
    ];
  const paddings =
    typeof padding === 'number' && padding > 0 ? [among([...place, 'padding'], [1, 2, 3])] : [];
  return [among(at, kernels), ...paddings, ...strides];
}
const stridesNear = (stride: number): readonly number[] => (stride > 3 ? [3, 4, 5] : [2, 3]);

function filterSlots(layer: Entry, place: Place): Slot[] {
  const { filters, groups } = layer;
  if (typeof filters !== 'number' || (groups !== undefined && groups !== 1)) return [];
  return [among([...place, 'filters'], countsNear(filters), 'maps')];
}

const unitSlots = ({ units }: Entry, place: Place): Slot[] =>
  typeof units === 'number' && units > 1 ? [among([...place, 'units'], countsNear(units), 'units')] : [];

/** 6: 4 to 12; 64: 32, 48, 96, 128; 1000: 500, 2000. */
function countsNear(count: number): readonly number[] {
  if (count <= 12) return Array.from({ length: 9 }, (_, i) => i + Math.max(2, count - 2));
  return [count / 2, (3 * count) / 4, count, (3 * count) / 2, 2 * count].map(Math.round);
}

const isIn = (value: unknown, ...values: readonly number[]): boolean =>
  typeof value === 'number' && values.includes(value);
