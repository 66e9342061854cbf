import type { Step } from '../../solution/step.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import type { FieldPart } from '../../layers/receptive-field.ts';
import type { ReceptiveFieldProblem } from './problem.ts';
import type {
  Both,
  ReceptiveFieldAnswer,
  ReceptiveFieldPicture,
  ReceptiveFieldSolution,
} from './solution.ts';
import { checkUnit, windowsOf, type LabelledWindow } from './windows.ts';
import { fieldLines, namesOf, unitLines, type FieldNames } from './lines.ts';
import { mapsUnder } from './maps.ts';
/** Throws ProblemError for a window that does not fit and for a unit outside the last map. */
export function solve(problem: ReceptiveFieldProblem): ReceptiveFieldSolution {
  const { input, unit } = problem;
  const { windows, sides } = windowsOf(problem);
  if (unit) checkUnit(unit, sides);
  const names = namesOf(problem, windows);
  const steps = evaluateLines([
    ...fieldLines(windows, names, unit !== undefined),
    ...(unit && input ? unitLines(unit, input, names, windows.length) : []),
  ]);
  const rows = rowsOf(windows, names, unit !== undefined);
  const { fields, steps: beside } = mapsUnder(
    rows.map((row, i) => ({ ...row, window: windows[i - 1] ?? null })),
    input ? [input[0], input[1]] : null,
    steps,
  );
  const shown = unit ? { first: both(names, 'first'), last: both(names, 'last'), outside: 'outside' } : null;
  const last = rows.at(-1);
  return {
    kind: 'receptive-field',
    steps,
    beside,
    answer: answerOf(steps, last, shown),
    picture: { input: input ? [input[0], input[1]] : null, rows, unit: shown, asked: unit ?? null, fields },
    conventions: [],
    alternatives: [],
  };
}

const both = ({ id }: FieldNames, word: string): Both => [id(word, 0), id(word, 1)];

const INPUT: LabelledWindow = {
  label: 'INPUT',
  kernel: [1, 1],
  stride: [1, 1],
  dilation: [1, 1],
  padding: [
    [0, 0],
    [0, 0],
  ],
};

/** One row for each layer, the input first. */
const rowsOf = (
  windows: readonly LabelledWindow[],
  { at }: FieldNames,
  withStart: boolean,
): ReceptiveFieldPicture['rows'] =>
  [INPUT, ...windows].map(({ label, kernel, stride, dilation, padding }, n) => {
    const part = (which: FieldPart): Both => [at(which, 0, n), at(which, 1, n)];
    return {
      layer: label,
      kernel,
      stride,
      dilation,
      padding,
      size: part('size'),
      jump: part('jump'),
      start: withStart ? part('start') : null,
    };
  });

function answerOf(
  steps: readonly Step[],
  last: ReceptiveFieldPicture['rows'][number] | undefined,
  unit: ReceptiveFieldPicture['unit'],
): ReceptiveFieldAnswer {
  const values = new Map(steps.map((step) => [step.id, step.value]));
  const value = (id: string | undefined): number => values.get(id ?? '') ?? Number.NaN;
  const pair = (ids: Both | undefined): readonly [number, number] => [value(ids?.[0]), value(ids?.[1])];
  return {
    size: pair(last?.size),
    jump: pair(last?.jump),
    ...(unit
      ? { unit: { first: pair(unit.first), last: pair(unit.last), outside: value(unit.outside) } }
      : {}),
  };
}
