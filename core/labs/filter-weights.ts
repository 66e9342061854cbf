import { SIDE, type DigitSamples } from '../datasets/digits.ts';
import { fillEach, same, say, type Text } from '../language/text.ts';
import type { Network } from '../tensor/network/network.ts';
import { correlation } from './correlation.ts';
import { findingOf } from './finding.ts';
import type { Comparison, MapsPicture, Outcome } from './lab.ts';
import { mean } from './statistics.ts';
import { threeFigures, verdictText } from './verdict-text.ts';

/** The places of so many pictures excite a filter most; Zeiler & Fergus 2014, Fig. 2, show as many. */
const TOP = 9;
/** The smallest difference of two correlations that counts: 0.3² is about a tenth of the variance. */
const SMALLEST = 0.3;
/** Weights on each side of a filter. */
const KERNEL = 5;

/** A convolution of the small CNN and the pixels that it sees. */
interface Convolution {
  /** The layer with its weights, and after which layer its maps are read: after ReLU. */
  readonly layer: number;
  readonly after: number;
  readonly inputs: number;
  readonly filters: number;
  /** From one place of a map to the next, in pixels; from one weight to the next as well. */
  readonly step: number;
  /** On each side of what one weight sees, in pixels. */
  readonly seen: number;
}
const FIRST: Convolution = { layer: 0, after: 2, inputs: 1, filters: 8, step: 1, seen: 1 };
/** A pooled number depends on 2×2 places of 5×5 pixels: on 6×6 pixels. */
const SECOND: Convolution = { layer: 3, after: 5, inputs: 8, filters: 16, step: 2, seen: 6 };
/** Pixels on each side of a receptive field. */
const fieldOf = ({ step, seen }: Convolution): number => step * (KERNEL - 1) + seen;

/** What is laid beside the patches. */
export const WEIGHT_STAGES = [
  { id: 'first', title: say('first convolution', 'पहला कनवोल्यूशन', 'প্রথম কনভোলিউশন') },
  { id: 'second', title: say('second convolution', 'दूसरा कनवोल्यूशन', 'দ্বিতীয় কনভোলিউশন') },
  {
    id: 'carried',
    title: say(
      'second, carried down through the first',
      'दूसरा, पहले से होकर नीचे लाया गया',
      'দ্বিতীয়টি, প্রথমটির মধ্য দিয়ে নামানো',
    ),
  },
] as const;
type Stage = (typeof WEIGHT_STAGES)[number]['id'];
export const OWN = 'own';
export const OTHERS = 'others';

/** Mean correlations of the pictures of the weights with the patches of the same filter, and with those of each other one. */
export interface Alike {
  readonly [OWN]: number;
  readonly [OTHERS]: number;
}
export type WeightsRead = Readonly<Record<Stage, Alike>>;

/** What the weights of each filter look like beside what excites it. At most one batch of pictures. */
export function readWeights(network: Network, { inputs }: DigitSamples): WeightsRead {
  const { first, second } = patchesOf(network, inputs);
  return {
    first: alike(weightsOf(network, FIRST), first),
    second: alike(
      weightsOf(network, SECOND),
      second.map((patch) => patch && seenByWeights(patch, SECOND)),
    ),
    carried: alike(carriedDown(network), second),
  };
}

type Patches = readonly (Float64Array | null)[];
function patchesOf(
  network: Network,
  inputs: Float32Array,
): { readonly first: Patches; readonly second: Patches } {
  network.predict(inputs);
  return { first: meanPatches(network, inputs, FIRST), second: meanPatches(network, inputs, SECOND) };
}

/**
 * The mean of the patches that excite each filter most: of each picture the place with the largest number, of those the
 * nine largest. Null for a filter that no picture excites.
 */
function meanPatches(network: Network, inputs: Float32Array, convolution: Convolution): Patches {
  const { after, filters, step } = convolution;
  const field = fieldOf(convolution);
  const values = network.valuesAfter(after);
  const count = inputs.length / (SIDE * SIDE);
  const places = values.length / count / filters;
  const side = Math.sqrt(places);
  return Array.from({ length: filters }, (_, filter) => {
    const best = Array.from({ length: count }, (_picture, picture) => {
      let [place, most] = [0, 0];
      for (let at = 0; at < places; at += 1) {
        const value = values[(picture * places + at) * filters + filter] ?? NaN;
        if (value > most) [place, most] = [at, value];
      }
      return { picture, place, most };
    });
    const top = best
      .filter(({ most }) => most > 0)
      .sort((a, b) => b.most - a.most)
      .slice(0, TOP);
    if (top.length === 0) return null;
    const sum = new Float64Array(field * field);
    for (const { picture, place } of top) {
      const [top0, left] = [step * Math.floor(place / side), step * (place % side)];
      for (let k = 0; k < sum.length; k += 1) {
        const [row, column] = [top0 + Math.floor(k / field), left + (k % field)];
        sum[k] = (sum[k] ?? NaN) + (inputs[(picture * SIDE + row) * SIDE + column] ?? NaN);
      }
    }
    return sum.map((one) => one / top.length);
  });
}

/** A patch at the size of a filter: the mean of the pixels that each weight sees. */
export function seenByWeights(
  patch: Float64Array,
  { step, seen }: Pick<Convolution, 'step' | 'seen'>,
): Float64Array {
  const field = Math.sqrt(patch.length);
  return Float64Array.from({ length: KERNEL * KERNEL }, (_, k) => {
    const [top, left] = [step * Math.floor(k / KERNEL), step * (k % KERNEL)];
    let sum = 0;
    for (let row = top; row < top + seen; row += 1)
      for (let column = left; column < left + seen; column += 1) sum += patch[row * field + column] ?? NaN;
    return sum / (seen * seen);
  });
}

/** The weights of each filter, 5×5, as one looks at them: summed over the maps before it. */
function weightsOf(network: Network, { layer, inputs, filters }: Convolution): readonly Float64Array[] {
  const weights = network.parameter(layer, 'weight');
  return Array.from({ length: filters }, (_, filter) =>
    Float64Array.from({ length: KERNEL * KERNEL }, (_weight, k) => {
      let sum = 0;
      for (let map = 0; map < inputs; map += 1) sum += weights[(k * inputs + map) * filters + filter] ?? NaN;
      return sum;
    }),
  );
}

/**
 * The filters of the second layer by the pixels, as though ReLU were not there and the pooling took the mean: each
 * weight times the filter of the map that it reads. Erhan et al. 2009 (linear combination of previous units).
 */
function carriedDown(network: Network): readonly Float64Array[] {
  const { inputs: maps, filters, step, seen } = SECOND;
  const field = fieldOf(SECOND);
  const [first, second] = [
    network.parameter(FIRST.layer, 'weight'),
    network.parameter(SECOND.layer, 'weight'),
  ];
  // What a pooled number of each map sees: its filter at each of 2×2 places.
  const pooled = new Float64Array(maps * seen * seen);
  for (let map = 0; map < maps; map += 1)
    for (let k = 0; k < KERNEL * KERNEL; k += 1)
      for (const [down, right] of [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ] as const) {
        const at = (map * seen + Math.floor(k / KERNEL) + down) * seen + (k % KERNEL) + right;
        pooled[at] = (pooled[at] ?? NaN) + (first[k * maps + map] ?? NaN) / 4;
      }
  return Array.from({ length: filters }, (_, filter) => {
    const picture = new Float64Array(field * field);
    for (let k = 0; k < KERNEL * KERNEL; k += 1)
      for (let map = 0; map < maps; map += 1) {
        const weight = second[(k * maps + map) * filters + filter] ?? NaN;
        for (let p = 0; p < seen * seen; p += 1) {
          const [row, column] = [
            step * Math.floor(k / KERNEL) + Math.floor(p / seen),
            step * (k % KERNEL) + (p % seen),
          ];
          const at = row * field + column;
          picture[at] = (picture[at] ?? NaN) + weight * (pooled[map * seen * seen + p] ?? NaN);
        }
      }
    return picture;
  });
}

/** A patch of one tone is like no weights. */
const alikeness = (weights: Float64Array, patch: Float64Array): number => correlation(weights, patch) || 0;

/** Filters that no picture excites are left out. */
function alike(weights: readonly Float64Array[], patches: Patches): Alike {
  const [own, others]: [number[], number[]] = [[], []];
  weights.forEach((one, i) => {
    if (!patches[i]) return;
    patches.forEach((patch, k) => {
      if (patch) (k === i ? own : others).push(alikeness(one, patch));
    });
  });
  // Where fewer than two filters are excited there is no other one.
  return { [OWN]: own.length > 0 ? mean(own) : 0, [OTHERS]: others.length > 0 ? mean(others) : 0 };
}

export function weightsPicture(network: Network, { inputs }: DigitSamples): MapsPicture {
  const { first, second } = patchesOf(network, inputs);
  const captionsOf = (weights: readonly Float64Array[], patches: Patches): readonly string[] =>
    weights.map((one, i) => {
      const patch = patches[i];
      return patch ? alikeness(one, patch).toFixed(2).replace('-', '−') : '–';
    });
  const shown = (patches: Patches, side: number): readonly Float64Array[] =>
    patches.map((patch) => patch ?? new Float64Array(side * side));
  const [ofFirst, ofSecond, carried] = [
    weightsOf(network, FIRST),
    weightsOf(network, SECOND),
    carriedDown(network),
  ];
  const small = second.map((patch) => patch && seenByWeights(patch, SECOND));
  return {
    kind: 'maps',
    title: say(
      'Weights and what excites the filter, first seed',
      'भार और वह जो फ़िल्टर को उत्तेजित करता है, पहला सीड',
      'ওয়েট ও যা ফিল্টারকে উত্তেজিত করে, প্রথম সিড',
    ),
    groups: [
      {
        title: say(
          'First convolution: weights, and their correlation with the patches',
          'पहला कनवोल्यूशन: भार, और टुकड़ों से उनका सहसंबंध',
          'প্রথম কনভোলিউশন: ওয়েট, এবং টুকরোর সঙ্গে তাদের সহসম্পর্ক',
        ),
        side: KERNEL,
        maps: ofFirst,
        captions: captionsOf(ofFirst, first),
      },
      { title: PATCHES, side: fieldOf(FIRST), maps: shown(first, fieldOf(FIRST)) },
      {
        title: say(
          'Second convolution: weights, summed over the 8 maps, and their correlation',
          'दूसरा कनवोल्यूशन: 8 मैपों पर जोड़े गए भार, और उनका सहसंबंध',
          'দ্বিতীয় কনভোলিউশন: 8টি ম্যাপে যোগ করা ওয়েট, এবং তাদের সহসম্পর্ক',
        ),
        side: KERNEL,
        maps: ofSecond,
        captions: captionsOf(ofSecond, small),
      },
      { title: PATCHES, side: fieldOf(SECOND), maps: shown(second, fieldOf(SECOND)) },
      {
        title: say(
          'Its weights, carried down to the pixels, and their correlation',
          'उसके भार, पिक्सलों तक नीचे लाए गए, और उनका सहसंबंध',
          'তার ওয়েট, পিক্সেল পর্যন্ত নামানো, এবং তাদের সহসম্পর্ক',
        ),
        side: fieldOf(SECOND),
        maps: carried,
        captions: captionsOf(carried, second),
      },
    ],
  };
}
const PATCHES = say(
  'The mean of the 9 patches that excite each most',
  'हर एक को सबसे अधिक उत्तेजित करने वाले 9 टुकड़ों का औसत',
  'প্রতিটিকে সবচেয়ে বেশি উত্তেজিত করা 9টি টুকরোর গড়',
);

export function weightsOutcome(results: readonly WeightsRead[]): Outcome {
  const excess = (stage: Stage): readonly number[] =>
    results.map(({ [stage]: one }) => one[OWN] - one[OTHERS]);
  const at = (stage: Stage, which: keyof Alike): string =>
    threeFigures(mean(results.map(({ [stage]: one }) => one[which])));
  const compared = (stage: Stage, text: Text): Comparison => {
    const finding = findingOf(excess(stage), SMALLEST);
    const values = { own: at(stage, OWN), others: at(stage, OTHERS) };
    return { arm: OWN, against: OTHERS, finding, sentence: verdictText(finding, fillEach(text, values)) };
  };
  const lost = findingOf(
    excess('second').map((one, i) => one - (excess('first')[i] ?? NaN)),
    SMALLEST,
  );
  return {
    comparisons: [
      compared('first', IN_FIRST),
      compared('second', IN_SECOND),
      {
        arm: OWN,
        against: OTHERS,
        finding: lost,
        sentence: verdictText(lost, LOST, threeFigures, { opposed: true }),
      },
      compared('carried', CARRIED),
    ],
    table: {
      columns: WEIGHT_STAGES.map(({ title }) => title),
      rows: ([OWN, OTHERS] as const).map((arm) => ({
        arm,
        cells: WEIGHT_STAGES.map(({ id }) => same(at(id, arm))),
      })),
    },
  };
}

const IN_FIRST = say(
  'First convolution: the weights of a filter correlate by {{own}} with the mean of the patches that excite it most, and by {{others}} with those of the other filters. The difference:',
  'पहला कनवोल्यूशन: फ़िल्टर के भारों का सहसंबंध उसे सबसे अधिक उत्तेजित करने वाले टुकड़ों के औसत से {{own}} है, और दूसरे फ़िल्टरों के टुकड़ों से {{others}}। अंतर:',
  'প্রথম কনভোলিউশন: যে টুকরোগুলি ফিল্টারকে সবচেয়ে বেশি উত্তেজিত করে তাদের গড়ের সঙ্গে তার ওয়েটের সহসম্পর্ক {{own}}, অন্য ফিল্টারের টুকরোর সঙ্গে {{others}}। পার্থক্য:',
);
const IN_SECOND = say(
  'Second convolution, weights summed over the 8 maps before it: {{own}}, and {{others}} with the patches of the other filters. The difference:',
  'दूसरा कनवोल्यूशन, उससे पहले के 8 मैपों पर जोड़े गए भार: {{own}}, और दूसरे फ़िल्टरों के टुकड़ों से {{others}}। अंतर:',
  'দ্বিতীয় কনভোলিউশন, আগের 8টি ম্যাপে যোগ করা ওয়েট: {{own}}, অন্য ফিল্টারের টুকরোর সঙ্গে {{others}}। পার্থক্য:',
);
const LOST = say(
  'What this difference loses from the first convolution to the second:',
  'पहले कनवोल्यूशन से दूसरे तक यह अंतर जितना घटता है:',
  'প্রথম কনভোলিউশন থেকে দ্বিতীয়টিতে এই পার্থক্য যতটা কমে:',
);
const CARRIED = say(
  'The control of this measure: weights of the second convolution that are carried down to the pixels through those of the first correlate by {{own}}, and by {{others}} with the patches of the other filters. The difference:',
  'इस माप की जाँच: दूसरे कनवोल्यूशन के भार, पहले के भारों से होकर पिक्सलों तक नीचे लाए गए: सहसंबंध {{own}}, और दूसरे फ़िल्टरों के टुकड़ों से {{others}}। अंतर:',
  'এই মাপের যাচাই: দ্বিতীয় কনভোলিউশনের ওয়েট, প্রথমটির ওয়েটের মধ্য দিয়ে পিক্সেল পর্যন্ত নামানো: সহসম্পর্ক {{own}}, অন্য ফিল্টারের টুকরোর সঙ্গে {{others}}। পার্থক্য:',
);
