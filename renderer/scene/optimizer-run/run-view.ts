import { symbolOf } from '../../../core/format/symbol.ts';
import type { OptimizerRunProblem } from '../../../core/kinds/optimizer-run/optimizer-run.ts';
import type { Runner } from '../../../core/kinds/optimizer-run/solution.ts';
import { textOf } from '../../language/text-of.ts';
import type { Plane } from './plane.ts';

/** The name of each run; for several forms of one optimizer, with the form. */
export const runnerTitles = (
  runners: readonly Pick<Runner, 'title' | 'optimizer' | 'formTitle'>[],
): readonly string[] =>
  runners.map(({ title, optimizer, formTitle }) => {
    const alike = runners.filter((one) => one.optimizer === optimizer).length;
    return formTitle !== null && alike > 1 ? `${textOf(title)}, ${textOf(formTitle)}` : textOf(title);
  });

/** Does a point of any path, by the values of its variables, lie outside the plot? */
export const leavesPlot = (
  { plot, place }: Pick<Plane, 'plot' | 'place'>,
  paths: readonly (readonly (readonly number[])[])[],
): boolean =>
  paths.flat().some((values) => {
    const { x, y } = place(values);
    return x < plot.left || x > plot.right || y < plot.top || y > plot.bottom;
  });

/** A point as text: `x = 1, y = −0.5`. */
export const pointText = (variables: readonly string[], values: readonly number[]): string =>
  variables.map((name, i) => `${symbolOf(name).plain} = ${String(values[i]).replace('-', '−')}`).join(', ');

/** What is shown below the picture: one run, one update of all runs, or the loss by update. */
export type NumbersTab = 'run' | 'lockstep' | 'loss';
/** The choices: runs side by side need two runners, the loss an objective that can be evaluated. */
export const numbersTabs = (runners: number, hasLoss: boolean): readonly NumbersTab[] => [
  'run',
  ...(runners > 1 ? (['lockstep'] as const) : []),
  ...(hasLoss ? (['loss'] as const) : []),
];

/** The start as the problem gives it; a coordinate given otherwise has its value on the path. */
export const askedStart = (
  start: OptimizerRunProblem['start'],
  variables: readonly string[],
  first: readonly number[],
): readonly number[] =>
  variables.map((name, i) => {
    const given = start[name];
    return typeof given === 'number' ? given : (first[i] ?? 0);
  });
