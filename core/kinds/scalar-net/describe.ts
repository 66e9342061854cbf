import { activationPrinted } from '../../expr/functions/activations.ts';
import type { Loss } from '../../losses/loss.ts';
import { describeOptimizer } from '../../optimizers/describe.ts';
import { networkOf } from './network.ts';
import type { ScalarNetProblem } from './problem.ts';
import type { Unit } from './wiring.ts';

/** Units named one by one; a larger layer is counted. */
const NAMED = 6;

/**
 * The network in words: the activation of every layer, the loss, the optimizer with every setting, and how
 * many updates are made from how many samples.
 */
export function describe(problem: ScalarNetProblem): string[] {
  const network = networkOf(problem, problem.conventions);
  const { wired, columns, loss, optimizer, rounds } = network;
  const samples = wired.samples.length;
  const inputs = wired.inputs.length;
  return [
    [counted(inputs, 'input'), ...columns.map(describeLayer)].join(' → '),
    `loss: ${[loss.title, ...settingsIn(problem.loss, loss)].join(', ')}${samples > 1 ? ` over ${samples} samples` : ''}`,
    optimizer && problem.optimizer
      ? `optimizer: ${describeOptimizer(optimizer)}; ${counted(rounds.length, 'update')}${samples > 1 ? ` of ${counted(rounds[0]?.samples.length ?? samples, 'sample')}` : ''}`
      : 'no optimizer: the working ends with the gradients',
  ];
}

/** `δ = 1.5`: every setting of a loss, given or not. */
const settingsIn = (given: ScalarNetProblem['loss'], { settings }: Loss): string[] =>
  Object.entries(settings).map(
    ([name, { symbol, default: usual }]) =>
      `${symbol.plain} = ${String((given as Readonly<Record<string, unknown>>)[name] ?? usual)}`,
  );

/** `h1, h2: ReLU, with bias`. Units of one layer may differ in activation. */
function describeLayer(units: readonly Unit[]): string {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    const activation = activationOf(unit);
    groups.set(activation, [...(groups.get(activation) ?? []), unit]);
  }
  const all = [...groups].map(([activation, group]) => `${namesOf(group)}: ${activation}`).join('; ');
  const biased = units.filter(({ bias }) => bias !== undefined).length;
  return `${all}, ${biased === 0 ? 'no bias' : biased === units.length ? 'with bias' : `${biased} with bias`}`;
}

const namesOf = (units: readonly Unit[]): string =>
  units.length <= NAMED ? units.map(({ id }) => id).join(', ') : counted(units.length, 'unit');

const activationOf = ({ activation, parameter }: Unit): string =>
  activation === 'identity'
    ? 'linear'
    : `${activationPrinted(activation)}${parameter === undefined ? '' : ` (${parameter})`}`;

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
