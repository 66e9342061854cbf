import { symbolOf } from '../../../core/format/symbol.ts';
import type { Runner } from '../../../core/kinds/optimizer-run/solution.ts';
import type { Plane } from './plane.ts';

/** The name of each run; for several forms of one optimizer, with the form. */
export const runnerTitles = (
  runners: readonly Pick<Runner, 'title' | 'optimizer' | 'formTitle'>[],
): readonly string[] =>
  runners.map(({ title, optimizer, formTitle }) => {
    const alike = runners.filter((one) => one.optimizer === optimizer).length;
    return formTitle !== null && alike > 1 ? `${title}, ${formTitle}` : title;
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
