import { PIXELS, SIDE, type DigitSamples } from '../datasets/digits.ts';
import { fillEach, same, say, type Text } from '../language/text.ts';
import type { Network } from '../tensor/network/network.ts';
import { shuffled, type Random } from '../tensor/random.ts';
import { correlation } from './correlation.ts';
import { findingOf } from './finding.ts';
import type { Comparison, MapsPicture, Outcome } from './lab.ts';
import { mean } from './statistics.ts';
import { threeFigures, verdictText } from './verdict-text.ts';

/** Fresh pictures that are moved, at most. */
const MOVED_PICTURES = 50;
/** To the right and down, in pixels. */
const MOVES: readonly Move[] = [1, 2, 3, 4].flatMap((by) => [
  { right: by, down: 0 },
  { right: 0, down: by },
]);
/** The one that is shown. */
const SHOWN: Move = { right: 4, down: 0 };
/** The smallest difference of two correlations that counts: the map moves along nearly as a whole. */
const SMALLEST = 0.8;

export interface Move {
  readonly right: number;
  readonly down: number;
}
interface Layer {
  readonly after: number;
  readonly channels: number;
  /** From one place to the next, in pixels. */
  readonly step: number;
  /** In place of a map that it does not have. */
  readonly side: number;
}
/** The fully connected layer has no places: its 64 units are laid out as a map of the second convolution is. */
const LAYERS = {
  conv1: { after: 2, channels: 8, step: 1, side: 24 },
  conv2: { after: 5, channels: 16, step: 2, side: 8 },
  dense: { after: 9, channels: 1, step: 2, side: 8 },
} as const satisfies Readonly<Record<string, Layer>>;
export type MapStage = keyof typeof LAYERS;
const stages = Object.keys(LAYERS) as MapStage[];
export const ALONG = 'along';
export const SHUFFLED = 'shuffled';

export interface Followed {
  /** Mean correlations of the map of the moved picture with the moved map, and with the numbers of that in random order. */
  readonly [ALONG]: number;
  readonly [SHUFFLED]: number;
  /** The smallest one for moves by an even number of pixels, 1 for none. */
  readonly even: number;
}
export type MapsRead = Readonly<Record<MapStage, Followed>>;

/** Pictures moved; at the edge that they leave their outermost pixels are repeated. */
export const movedPictures = (inputs: Float32Array, { right, down }: Move): Float32Array =>
  inputs.map((_, i) => {
    const [row, column] = [Math.floor((i % PIXELS) / SIDE), i % SIDE];
    return inputs[i - (i % PIXELS) + Math.max(0, row - down) * SIDE + Math.max(0, column - right)] ?? NaN;
  });

/**
 * Two maps of side × side numbers where they can be compared: the places of the moved one that see nothing beyond the
 * edge, and what the other map has `move` pixels before them. A move by a part of a place is between two of its numbers.
 */
export function heldTogether(
  map: ArrayLike<number>,
  moved: ArrayLike<number>,
  { side, step }: Pick<Layer, 'side' | 'step'>,
  { right, down }: Move,
): { readonly expected: readonly number[]; readonly found: readonly number[] } {
  const [x, y] = [right / step, down / step];
  const at = (row: number, column: number): number => map[row * side + column] ?? NaN;
  const [expected, found]: [number[], number[]] = [[], []];
  for (let row = Math.ceil(y); row < side; row += 1)
    for (let column = Math.ceil(x); column < side; column += 1) {
      const [fromRow, fromColumn] = [row - y, column - x];
      const [low, left] = [Math.floor(fromRow), Math.floor(fromColumn)];
      const one = at(low, left);
      // One of the two moves is 0: there is only one neighbour.
      const next = at(Math.ceil(fromRow), Math.ceil(fromColumn));
      const share = fromRow - low + fromColumn - left;
      expected.push(one + share * (next - one));
      found.push(moved[row * side + column] ?? NaN);
    }
  return { expected, found };
}

/** Does the map of each layer move along with the picture? */
export function readMaps(network: Network, { inputs }: DigitSamples, random: Random): MapsRead {
  const some = inputs.slice(0, MOVED_PICTURES * PIXELS);
  const resting = mapsOf(network, some);
  const found = Object.fromEntries(
    stages.map((stage) => [stage, { along: [] as number[], shuffled: [] as number[], even: [1] }]),
  );
  for (const move of MOVES) {
    const moved = mapsOf(network, movedPictures(some, move));
    for (const stage of stages) {
      const into = found[stage];
      resting[stage].forEach((map, i) => {
        const both = heldTogether(map, moved[stage][i] ?? [], LAYERS[stage], move);
        const along = correlation(both.expected, both.found);
        // A map that is silent tells of no place.
        if (Number.isNaN(along)) return;
        into?.along.push(along);
        into?.shuffled.push(correlation(shuffled(random, both.expected), both.found));
        if ((move.right + move.down) % 2 === 0) into?.even.push(along);
      });
    }
  }
  const meanOf = (values: readonly number[] = []): number => (values.length > 0 ? mean(values) : 0);
  return Object.fromEntries(
    stages.map((stage) => [
      stage,
      {
        [ALONG]: meanOf(found[stage]?.along),
        [SHUFFLED]: meanOf(found[stage]?.shuffled),
        even: Math.min(...(found[stage]?.even ?? [])),
      },
    ]),
  ) as unknown as MapsRead;
}

type Maps = Readonly<Record<MapStage, readonly Float64Array[]>>;
/** The maps of all pictures, one after the other, by layer. */
function mapsOf(network: Network, inputs: Float32Array): Maps {
  network.predict(inputs);
  return Object.fromEntries(
    stages.map((stage) => {
      const { after, channels, side } = LAYERS[stage];
      const values = network.valuesAfter(after);
      const places = side * side;
      return [
        stage,
        Array.from({ length: values.length / places }, (_, i) => {
          const first = Math.floor(i / channels) * places * channels + (i % channels);
          return Float64Array.from({ length: places }, (_place, k) => values[first + k * channels] ?? NaN);
        }),
      ];
    }),
  ) as unknown as Maps;
}

export function movedPicture(network: Network, { inputs }: DigitSamples): MapsPicture {
  const moved = movedPictures(inputs, SHOWN);
  const [before, after] = [mapsOf(network, inputs), mapsOf(network, moved)];
  const captionsOf = (stage: MapStage): readonly string[] =>
    before[stage].map((map, i) => {
      const { expected, found } = heldTogether(map, after[stage][i] ?? [], LAYERS[stage], SHOWN);
      const along = correlation(expected, found);
      return Number.isNaN(along) ? '–' : along.toFixed(2).replace('-', '−');
    });
  const group = (stage: MapStage, title: Text) => ({
    title,
    side: LAYERS[stage].side,
    maps: after[stage],
    captions: captionsOf(stage),
  });
  return {
    kind: 'maps',
    title: say(
      'What the layers answer when the picture is moved, first seed',
      'चित्र खिसकाने पर परतें क्या उत्तर देती हैं, पहला सीड',
      'ছবি সরালে স্তরগুলি কী উত্তর দেয়, প্রথম সিড',
    ),
    groups: [
      {
        title: say(
          'The picture, and moved by 4 pixels',
          'चित्र, और 4 पिक्सल खिसकाया हुआ',
          'ছবিটি, এবং 4 পিক্সেল সরানো',
        ),
        side: SIDE,
        maps: [Float64Array.from(inputs), Float64Array.from(moved)],
      },
      group(
        'conv1',
        say(
          'First convolution, and the correlation with its moved maps',
          'पहला कनवोल्यूशन, और उसके खिसकाए मैपों से सहसंबंध',
          'প্রথম কনভোলিউশন, এবং তার সরানো ম্যাপের সঙ্গে সহসম্পর্ক',
        ),
      ),
      group(
        'conv2',
        say(
          'Second convolution, and the correlation with its moved maps',
          'दूसरा कनवोल्यूशन, और उसके खिसकाए मैपों से सहसंबंध',
          'দ্বিতীয় কনভোলিউশন, এবং তার সরানো ম্যাপের সঙ্গে সহসম্পর্ক',
        ),
      ),
      group(
        'dense',
        say(
          'Fully connected, laid out as a map',
          'पूर्ण-संयोजित, मैप की तरह बिछाई गई',
          'পূর্ণ-সংযুক্ত, ম্যাপের মতো সাজানো',
        ),
      ),
    ],
  };
}

export function mapsOutcome(results: readonly MapsRead[], titles: readonly Text[]): Outcome {
  const at = (stage: MapStage, which: keyof Followed): string =>
    threeFigures(mean(results.map(({ [stage]: one }) => one[which])));
  const compared = (stage: MapStage, text: Text): Comparison => {
    const finding = findingOf(
      results.map(({ [stage]: one }) => one[ALONG] - one[SHUFFLED]),
      SMALLEST,
    );
    const even = threeFigures(Math.min(...results.map(({ [stage]: one }) => one.even)));
    const values = { along: at(stage, ALONG), shuffled: at(stage, SHUFFLED), even };
    return { arm: ALONG, against: SHUFFLED, finding, sentence: verdictText(finding, fillEach(text, values)) };
  };
  return {
    comparisons: [compared('conv1', IN_FIRST), compared('conv2', IN_SECOND), compared('dense', IN_DENSE)],
    table: {
      columns: titles,
      rows: ([ALONG, SHUFFLED] as const).map((arm) => ({
        arm,
        cells: stages.map((stage) => same(at(stage, arm))),
      })),
    },
  };
}

const IN_FIRST = say(
  'First convolution: its map, moved as far as the picture, correlates with the map of the moved picture by {{along}}, and with the same numbers in random order by {{shuffled}}. The difference:',
  'पहला कनवोल्यूशन: चित्र जितना खिसकाया गया उसका मैप खिसकाए चित्र के मैप से {{along}} का सहसंबंध रखता है, और वही संख्याएँ यादृच्छिक क्रम में {{shuffled}} का। अंतर:',
  'প্রথম কনভোলিউশন: ছবির সমান সরানো তার ম্যাপের সহসম্পর্ক সরানো ছবির ম্যাপের সঙ্গে {{along}}, আর একই সংখ্যা দৈব ক্রমে থাকলে {{shuffled}}। পার্থক্য:',
);
const IN_SECOND = say(
  'Second convolution: {{along}}, and {{shuffled}} in random order (moved by an even number of pixels, which pooling passes on whole: at least {{even}}). The difference:',
  'दूसरा कनवोल्यूशन: {{along}}, और यादृच्छिक क्रम में {{shuffled}} (सम संख्या के पिक्सल खिसकाने पर, जिसे पूलिंग पूरा आगे देती है: कम से कम {{even}})। अंतर:',
  'দ্বিতীয় কনভোলিউশন: {{along}}, আর দৈব ক্রমে {{shuffled}} (জোড় সংখ্যক পিক্সেল সরালে, যা পুলিং পুরোটাই এগিয়ে দেয়: কমপক্ষে {{even}})। পার্থক্য:',
);
const IN_DENSE = say(
  'A control without places, the 64 units of the fully connected layer laid out as 8×8: {{along}}, and {{shuffled}} in random order. The difference:',
  'बिना जगहों की जाँच, पूर्ण-संयोजित परत की 64 इकाइयाँ 8×8 में बिछाई हुई: {{along}}, और यादृच्छिक क्रम में {{shuffled}}। अंतर:',
  'জায়গাহীন যাচাই, পূর্ণ-সংযুক্ত স্তরের 64টি একক 8×8-এ সাজানো: {{along}}, আর দৈব ক্রমে {{shuffled}}। পার্থক্য:',
);
