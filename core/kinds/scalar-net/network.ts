import type { ConventionChoices } from '../../conventions.ts';
import { passId, type Pass } from '../../format/pass.ts';
import { losses } from '../../losses/index.ts';
import type { Loss } from '../../losses/loss.ts';
import { optimizerInUse } from '../../optimizers/index.ts';
import type { ScalarNetProblem } from './document.ts';
import { checkTargets } from './targets.ts';
import { roundsOf, type Round } from './training.ts';
import { wiredForm, type Wired } from './wired-form.ts';
import { checkUsed, unitsInOrder, type Unit } from './wiring.ts';

/** A problem made ready to be written out as lines, under one choice of conventions. */
export interface Network {
  readonly wired: Wired;
  readonly parameters: readonly string[];
  /** In the order of the work, and layer by layer. */
  readonly units: readonly Unit[];
  readonly columns: readonly (readonly Unit[])[];
  readonly compared: readonly { readonly unit: Unit; readonly target: string }[];
  readonly loss: Loss;
  readonly rounds: readonly Round[];
  readonly optimizer: ReturnType<typeof optimizerInUse> | null;
  readonly choices: ConventionChoices | undefined;
}

/** Throws ProblemError, located within the problem. */
export function networkOf(problem: ScalarNetProblem, choices: ConventionChoices | undefined): Network {
  const wired = wiredForm(problem);
  const units = unitsInOrder(wired);
  const columns: Unit[][] = [];
  for (const unit of units) (columns[unit.layer - 1] ??= []).push(unit);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const compared = [...wired.compared].flatMap(([id, target]) => {
    const unit = byId.get(id);
    return unit ? [{ unit, target }] : [];
  });
  checkTargets(problem, wired, compared.map(({ unit }) => unit), units);
  checkUsed(wired);
  const optimizer = problem.optimizer ? optimizerInUse(problem.optimizer, choices) : null;
  const parameters = [...wired.parameters.keys()];
  const rounds = roundsOf(problem, wired.samples.length, { units: units.length, parameters: parameters.length, states: optimizer?.state.length ?? 0 });
  return { wired, parameters, units, columns, compared, loss: losses[problem.loss.name], rounds, optimizer, choices };
}

export const LOSS = 'L';

/** Sample s (from 0) under the parameters after `updates` updates. A sample has a number only where there are several. */
export const passFor = ({ wired }: Network, s: number, updates: number): Pass => ({ sample: wired.samples.length > 1 ? s + 1 : null, updates });

/** What belongs to all samples: a parameter, the loss of a batch. */
export const ofAll = (id: string, updates: number): string => passId(id, { sample: null, updates });

/** The loss whose gradients make update n: that of the only sample, or of the batch. */
export const roundLoss = (network: Network, n: number): string => {
  const [first = 0, second] = network.rounds[n]?.samples ?? [];
  return second === undefined ? passId(LOSS, passFor(network, first, n)) : ofAll(LOSS, n);
};

/** A parameter, or what an optimizer keeps of it, after update n: w₁′ where there is one update only. */
export const afterRound = ({ rounds }: Network, id: string, n: number): string => (rounds.length > 1 ? ofAll(id, n + 1) : `${id}'`);
