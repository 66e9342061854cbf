import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { problemError } from '../../errors.ts';
import { add, num, ref } from '../../expr/expr.ts';
import { symbolOf } from '../../format/symbol.ts';
import { activationFormula } from '../../layers/activations.ts';
import { cellsOf } from '../../layers/cells.ts';
import { layerOf } from '../../layers/index.ts';
import type { Cells } from '../../layers/layer.ts';
import { squaredError } from '../../losses/squared-error.ts';
import { backpropagate, gradientId } from '../../solution/backpropagate.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import type { Line } from '../../solution/step.ts';
import { sizeOf } from '../../tensor/tensor.ts';
import { literal, type Quantity } from '../../document/quantity.ts';
import { nestArray, readArray, type NestedArray } from './arrays.ts';
import type { Chain, Stage } from './chain.ts';
import type { ConvolutionProblem } from './problem.ts';

/** An array of steps, and what it is. */
export interface Named extends Cells {
  readonly name: string;
  readonly title: string;
}
export interface Worked {
  readonly lines: readonly Line[];
  readonly input: Named;
  /** By stage. */
  readonly outputs: readonly Named[];
  readonly weights: readonly (Named | null)[];
  readonly biases: readonly (Named | null)[];
  readonly target: Named | null;
  /** Arrays that have a gradient, in the order of the backward pass. */
  readonly slopes: readonly Named[];
}

const LETTERS: Readonly<Record<string, string>> = {
  conv: 'z',
  'transposed-conv': 'z',
  activation: 'a',
  upsample: 'u',
};
const LOSS = 'L';

/** Every line: what is given, each layer forwards, the loss, and the gradients backwards. */
export function linesOf(
  problem: ConvolutionProblem,
  { input: entries, stages }: Chain,
  choices: ConventionChoices | undefined,
): Worked {
  const lines: Line[] = [];
  const give = (cells: Cells, values: readonly Quantity[], heading: string): void => {
    cells.ids.forEach((id, i) =>
      lines.push({ id, phase: 'given', formula: literal(values[i] ?? 0), ...(i === 0 ? { heading } : {}) }),
    );
  };
  const numbered = (kind: (stage: Stage) => boolean, letter: string, i: number): string =>
    stages.filter(kind).length > 1 ? `${letter}${stages.slice(0, i + 1).filter(kind).length}` : letter;
  const letterOf = ({ entry }: Stage): string => LETTERS[entry.type] ?? 'p';

  const input: Named = { ...cellsOf('x', [1, ...entries.shape]), name: 'x', title: 'Input' };
  give(input, entries.entries, 'Input');
  const weights = stages.map(({ weight }, i): Named | null => {
    if (!weight) return null;
    const name = numbered((stage) => stage.weight !== null, 'w', i);
    const cells = { ...cellsOf(name, weight.shape), name, title: 'Kernel' };
    give(cells, weight.entries, 'Kernel');
    return cells;
  });
  const biases = stages.map(({ bias }, i): Named | null => {
    if (!bias) return null;
    const name = numbered((stage) => stage.weight !== null, 'b', i);
    const cells = {
      ...(bias.length === 1 ? { shape: [1], ids: [name] } : cellsOf(name, [bias.length])),
      name,
      title: 'Bias',
    };
    give(cells, bias, 'Bias');
    return cells;
  });

  const names = stages.map((stage, i) =>
    stages.length === 1 ? 'y' : numbered((other) => letterOf(other) === letterOf(stage), letterOf(stage), i),
  );
  const end = cellsOf(names.at(-1) ?? 'y', [1, ...(stages.at(-1)?.outgoing ?? [])]);
  const target =
    problem.loss?.name === 'squared-error'
      ? fitted(problem.loss.target, end, 'loss.target', 't', 'Target')
      : null;
  const slope =
    problem.gradient === undefined
      ? null
      : fitted(
          problem.gradient,
          end,
          'gradient',
          gradientId(LOSS, names.at(-1) ?? 'y'),
          'Gradient of the output',
        );
  for (const one of [target, slope]) if (one) give(one, one.values, one.title);

  let before: Named = input;
  const outputs = stages.map((stage, i): Named => {
    const name = names[i] ?? 'y';
    const made = stageLines(
      stage,
      before,
      { ...(weights[i] ? { weight: weights[i] } : {}), ...(biases[i] ? { bias: biases[i] } : {}) },
      name,
      choices,
    );
    lines.push(...made.lines);
    before = { ...made.output, name, title: stage.title };
    return before;
  });

  const output = before;
  const noted = withNotes(lines, choices);
  if (!problem.loss && !slope) return { lines: noted, input, outputs, weights, biases, target, slopes: [] };

  const loss: Line = target
    ? {
        id: LOSS,
        phase: 'loss',
        heading: 'Loss',
        ...squaredError.line(
          output.ids.map((id, i) => ({
            output: id,
            sum: id,
            activation: 'identity',
            target: target.ids[i] ?? '',
          })),
          choices,
        ),
      }
    : {
        id: LOSS,
        phase: 'loss',
        heading: 'Loss',
        formula: add(...output.ids.map(ref)),
        note: 'The loss is the sum of the output.',
      };
  const named = [
    ...stages
      .map((_, i) => [outputs[i], weights[i], biases[i]])
      .reverse()
      .flat(),
    input,
  ].filter((one): one is Named => one !== null && one !== undefined);
  const back = backLines([...noted, loss], slope ? named.filter((array) => array !== output) : named, named);
  return {
    lines: [...noted, ...(slope ? [] : [loss]), ...back],
    input,
    outputs,
    weights,
    biases,
    target,
    slopes: named,
  };
}

function stageLines(
  stage: Stage,
  before: Named,
  parameters: Readonly<Record<string, Cells>>,
  name: string,
  choices: ConventionChoices | undefined,
): { readonly lines: readonly Line[]; readonly output: Cells } {
  const { entry, layer, title } = stage;
  const output = cellsOf(name, before.shape);
  const made = layer
    ? layerOf(layer).arithmetic.lines(layer, [before], parameters, name, choices)
    : {
        output,
        lines: output.ids.map((id, i): Line => ({
          id,
          phase: 'forward',
          formula:
            entry.type === 'activation'
              ? activationFormula(
                  entry.function,
                  ref(before.ids[i] ?? ''),
                  entry.parameter === undefined ? undefined : num(entry.parameter),
                  choices,
                )
              : ref(before.ids[i] ?? ''),
        })),
      };
  const channels = stage.outgoing[0] ?? 1;
  const plane = made.lines.length / channels;
  const many = layer && (layer.type === 'conv' || layer.type === 'transposed-conv') ? 'filter' : 'channel';
  return {
    output: made.output,
    lines: made.lines.map((line, i) =>
      i % plane === 0
        ? { ...line, heading: channels > 1 ? `${title}, ${many} ${i / plane + 1}` : title }
        : line,
    ),
  };
}

/** An array of the document that must have the shape of the output. */
function fitted(
  nested: NestedArray,
  output: Cells,
  where: string,
  name: string,
  title: string,
): Named & { readonly values: readonly Quantity[] } {
  const { shape, entries } = readArray(nested, where);
  // Sides of one cell may be written or not: a row alone is [[1, 2]] or [1, 2].
  const told = (sides: readonly number[]): string => sides.filter((side) => side > 1).join('×') || '1';
  if (told(shape) !== told(output.shape))
    throw problemError(
      where,
      `is ${told(shape)}, but the output is ${told(output.shape)}`,
      'give one number for each cell of the output',
    );
  return { ...cellsOf(name, output.shape), name, title, values: entries };
}

/**
 * The gradients of `arrays` by way of `through`, array by array. A cell that leads nowhere has the gradient
 * 0.
 */
function backLines(forward: readonly Line[], arrays: readonly Named[], through: readonly Named[]): Line[] {
  const derived = new Map(
    backpropagate(
      forward,
      LOSS,
      through.flatMap(({ ids }) => ids),
    ).map((line) => [line.id, line]),
  );
  return arrays.flatMap((array) => {
    const heading = ['Input', 'Kernel', 'Bias'].includes(array.title)
      ? `Gradient of the ${array.title.toLowerCase()}`
      : `Gradient of the output: ${array.title}`;
    return array.ids.map((of, i): Line => {
      const id = gradientId(LOSS, of);
      const line: Line = short(derived.get(id)) ?? {
        id,
        phase: 'backward',
        formula: num(0),
        note: 'No window reaches it, so nothing comes back.',
      };
      return i === 0 ? { ...line, heading } : line;
    });
  });
}

/**
 * A weight is used at many places: the general rule of so long a sum says nothing that its formula does not
 * say shorter.
 */
function short(line: Line | undefined): Line | undefined {
  if (line?.rule?.op !== 'add' || line.rule.terms.length <= MOST_PATHS) return line;
  const { rule: _rule, ...rest } = line;
  return rest;
}
const MOST_PATHS = 3;

/** What a person would say beside a line: products with the padding, the largest of a window, a tie. */
function withNotes(lines: readonly Line[], choices: ConventionChoices | undefined): Line[] {
  if (!lines.some(({ formula }) => formula.op === 'call' && formula.fn.startsWith('max'))) return [...lines];
  const values = new Map(evaluateLines(lines).map(({ id, value }) => [id, value]));
  const tie = useConvention('tie', choices).choice;
  return lines.map((line) => {
    const { formula } = line;
    if (formula.op !== 'call' || !formula.fn.startsWith('max')) return line;
    const entries = formula.args.flatMap((arg) => (arg.op === 'ref' ? [arg.id] : []));
    const most = values.get(line.id);
    const winners = entries.filter((id) => values.get(id) === most).map((id) => symbolOf(id).plain);
    const [first = ''] = winners;
    const note =
      winners.length === 1
        ? `The largest of the window is ${first}.`
        : `${winners.slice(0, -1).join(', ')} and ${winners.at(-1) ?? ''} tie for the largest: ${tie === 'first' ? `the first, ${first}, takes the gradient` : 'they share the gradient equally'} (convention “Slope at a tie”).`;
    return { ...line, note };
  });
}

/** Numbers of an array as lists within lists; a single channel, filter or sample is not a list of its own. */
export function nested({ shape, ids }: Cells, valueOf: (id: string) => number): unknown {
  const sides = shape.filter((side, axis) => side > 1 || axis >= Math.min(2, shape.length - 1));
  return sizeOf(sides) === ids.length ? nestArray(sides, ids.map(valueOf)) : ids.map(valueOf);
}
