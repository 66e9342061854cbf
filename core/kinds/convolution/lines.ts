import type { ConventionChoices } from '../../conventions/index.ts';
import { num, ref } from '../../expr/expr.ts';
import { fillEach, same, say } from '../../language/text.ts';
import { activationFormula } from '../../layers/activations.ts';
import { cellsOf } from '../../layers/cells.ts';
import { layerOf } from '../../layers/index.ts';
import type { Cells } from '../../layers/layer.ts';
import type { Line } from '../../solution/step.ts';
import { arrayTitle } from './array-titles.ts';
import { gradientLines, lossLine } from './backward-lines.ts';
import type { Chain, Stage } from './chain.ts';
import { givenLines, type Givens } from './given-lines.ts';
import type { Named } from './named-array.ts';
import { withNotes } from './notes.ts';
import type { ConvolutionProblem } from './problem.ts';

export type { Named } from './named-array.ts';

/** The whole working in order, and the arrays that its lines belong to. */
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

/** Every line: the given numbers, each layer forward, the loss, and the gradients backward. */
export function linesOf(
  problem: ConvolutionProblem,
  chain: Chain,
  choices: ConventionChoices | undefined,
): Worked {
  const givens = givenLines(problem, chain);
  const { input, weights, biases, target, outputGradient } = givens;
  const { lines, outputs } = forwardLines(chain.stages, givens, choices);
  const forward = withNotes([...givens.lines, ...lines], choices);
  const arrays = { input, outputs, weights, biases, target };
  if (!problem.loss && !outputGradient) return { lines: forward, ...arrays, slopes: [] };

  const output = outputs.at(-1) ?? input;
  const loss = lossLine(output, target, choices);
  const slopes = [
    ...chain.stages
      .map((_, i) => [outputs[i], weights[i], biases[i]])
      .reverse()
      .flat(),
    input,
  ].filter((one): one is Named => one !== null && one !== undefined);
  // A given gradient of the output is among the given lines, and takes the place of the loss.
  const wanted = outputGradient ? slopes.filter((array) => array !== output) : slopes;
  const backward = gradientLines([...forward, loss], wanted, slopes);
  return { lines: [...forward, ...(outputGradient ? [] : [loss]), ...backward], ...arrays, slopes };
}

function forwardLines(
  stages: readonly Stage[],
  { input, weights, biases, outputNames }: Givens,
  choices: ConventionChoices | undefined,
): { readonly lines: readonly Line[]; readonly outputs: readonly Named[] } {
  const lines: Line[] = [];
  let before = input;
  const outputs = stages.map((stage, i): Named => {
    const name = outputNames[i] ?? 'y';
    const parameters = {
      ...(weights[i] ? { weight: weights[i] } : {}),
      ...(biases[i] ? { bias: biases[i] } : {}),
    };
    const made = stageLines(stage, before, parameters, name, choices);
    lines.push(...made.lines);
    before = { ...made.output, name, title: stage.title };
    return before;
  });
  return { lines, outputs };
}

interface StageLines {
  readonly lines: readonly Line[];
  readonly output: Cells;
}

/** The lines of one layer, with a heading where a channel or filter begins. */
function stageLines(
  stage: Stage,
  before: Named,
  parameters: Readonly<Record<string, Cells>>,
  name: string,
  choices: ConventionChoices | undefined,
): StageLines {
  const { layer, title } = stage;
  const made = layer
    ? layerOf(layer).arithmetic.lines(layer, [before], parameters, name, choices)
    : activationLines(stage, before, name, choices);
  const channels = stage.outgoing[0] ?? 1;
  const plane = made.lines.length / channels;
  const many =
    layer && (layer.type === 'conv' || layer.type === 'transposed-conv')
      ? say('filter', 'फ़िल्टर', 'ফিল্টার')
      : say('channel', 'चैनल', 'চ্যানেল');
  return {
    output: made.output,
    lines: made.lines.map((line, i) =>
      i % plane === 0
        ? {
            ...line,
            heading:
              channels > 1
                ? fillEach(same('{{title}}, {{many}} {{n}}'), {
                    title: arrayTitle(title),
                    many,
                    n: i / plane + 1,
                  })
                : arrayTitle(title),
          }
        : line,
    ),
  };
}

function activationLines(
  { entry }: Stage,
  before: Named,
  name: string,
  choices: ConventionChoices | undefined,
): StageLines {
  const output = cellsOf(name, before.shape);
  return {
    output,
    lines: output.ids.map((id, i): Line => {
      const z = ref(before.ids[i] ?? '');
      if (entry.type !== 'activation') return { id, phase: 'forward', formula: z };
      const parameter = entry.parameter === undefined ? undefined : num(entry.parameter);
      return { id, phase: 'forward', formula: activationFormula(entry.function, z, parameter, choices) };
    }),
  };
}
