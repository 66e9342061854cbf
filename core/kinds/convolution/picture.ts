import { fillEach, joined, say, type Text } from '../../language/text.ts';
import type { ConventionChoices } from '../../conventions/index.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import { symbolOf } from '../../format/symbol.ts';
import type { Phase } from '../../solution/step.ts';
import { indices, sizeOf } from '../../tensor/tensor.ts';
import type { Grid } from '../grids.ts';
import { arrayTitle, lowerCased } from './array-titles.ts';
import type { Chain, Stage } from './chain.ts';
import type { Named, Worked } from './lines.ts';
import type { ConvolutionPicture } from './solution.ts';
import { stagePictures } from './stage-picture.ts';

const GRADIENT = say('Gradient: {{of}}', 'ग्रेडिएंट: {{of}}', 'গ্রেডিয়েন্ট: {{of}}');
const SAMPLE = say('sample {{n}}', 'नमूना {{n}}', 'নমুনা {{n}}');
const FILTER = say('filter {{n}}', 'फ़िल्टर {{n}}', 'ফিল্টার {{n}}');
const CHANNEL = say('channel {{n}}', 'चैनल {{n}}', 'চ্যানেল {{n}}');
const SLICE = say('slice {{n}}', 'परत-काट {{n}}', 'ফালি {{n}}');
const PART = say('part {{n}}', 'भाग {{n}}', 'অংশ {{n}}');

/** An array whose title in words is not the one that it has as part of the network. */
type Titled = Named & { readonly inWords?: Text };

/**
 * The bands from top to bottom: the input with its padding, kernel and output of each layer, then the
 * gradients in the order of the backward pass.
 */
export function pictureOf(
  chain: Chain,
  worked: Worked,
  choices: ConventionChoices | undefined,
): ConvolutionPicture {
  const { stages } = chain;
  const { input, outputs, weights, biases, target, slopes } = worked;
  const parametersOf = (i: number): Grid[] =>
    [weights[i], biases[i]].flatMap((array) => (array ? grids(array, 'given') : []));
  const bands = [
    { title: say('Input', 'इनपुट', 'ইনপুট'), grids: grids(input, 'given', paddingOf(stages[0])) },
    ...stages.map((stage, i) => ({
      title: arrayTitle(stage.title),
      grids: [
        ...parametersOf(i),
        ...outputs.slice(i, i + 1).flatMap((output) => grids(output, 'forward', paddingOf(stages[i + 1]))),
      ],
    })),
    ...(target ? [{ title: say('Target', 'लक्ष्य', 'লক্ষ্য'), grids: grids(target, 'given') }] : []),
    ...(slopes.length > 0
      ? [
          {
            title: say('Gradients', 'ग्रेडिएंट', 'গ্রেডিয়েন্ট'),
            grids: slopes.flatMap((array) => grids(asGradient(array), 'backward')),
          },
        ]
      : []),
  ];
  return { bands, stages: stagePictures(chain, worked, choices) };
}

const asGradient = (array: Named): Titled => ({
  ...array,
  name: gradientId('L', array.name),
  inWords: fillEach(GRADIENT, { of: lowerCased(arrayTitle(array.title)) }),
  ids: array.ids.map((id) => gradientId('L', id)),
});

/** Zero padding is drawn for a convolution and a mean; a maximum ignores it. */
function paddingOf(stage: Stage | undefined): readonly (readonly [number, number])[] {
  return stage?.window && (stage.entry.type === 'conv' || stage.entry.type === 'average-pool')
    ? stage.window.padding
    : [];
}

/** One grid for each plane of rows and columns; a map of one direction is one row. */
function grids(
  { name, title, inWords = arrayTitle(title), shape, ids }: Titled,
  phase: Phase,
  padding: readonly (readonly [number, number])[] = [],
): Grid[] {
  // A bias has one axis, a kernel and a map two before the directions.
  const directions = shape.length < 3 ? 1 : shape.length - 2;
  const flat = directions === 1;
  const plane = flat ? shape.slice(-1) : shape.slice(-2);
  const leading = shape.slice(0, shape.length - plane.length);
  const [rows, columns] = flat ? [1, plane[0] ?? 1] : [plane[0] ?? 1, plane[1] ?? 1];
  const [above, below] = flat ? [0, 0] : (padding.at(-2) ?? [0, 0]);
  const [left, right] = padding.at(-1) ?? [0, 0];
  const words =
    shape.length < 3 ? [] : title.includes('ernel') ? [FILTER, CHANNEL, SLICE] : [SAMPLE, CHANNEL, SLICE];
  return indices(leading).map((index, n) => {
    const at = (row: number, column: number): string | null =>
      row < 0 || row >= rows || column < 0 || column >= columns
        ? null
        : (ids[n * sizeOf(plane) + row * columns + column] ?? null);
    const where = index.flatMap((i, axis) =>
      (leading[axis] ?? 1) > 1 ? [fillEach(words[axis] ?? PART, { n: i + 1 })] : [],
    );
    return {
      id: [name, ...index].join(' '),
      title: joined([inWords, ...where], ', '),
      tex: symbolOf(name).tex,
      phase,
      rows: Array.from({ length: above + rows + below }, (_, row) =>
        Array.from({ length: left + columns + right }, (__, column) => at(row - above, column - left)),
      ),
    };
  });
}
