import type { ConventionChoices } from '../../conventions/index.ts';
import { passId, type Pass } from '../../format/pass.ts';
import { losses } from '../../losses/index.ts';
import type { Loss } from '../../losses/loss.ts';
import { settingLines, settingsOf } from '../../losses/settings.ts';
import { num, type Expr } from '../../expr/expr.ts';
import { optimizerInUse } from '../../optimizers/index.ts';
import type { RuleNames } from '../../optimizers/optimizer.ts';
import type { Line } from '../../solution/step.ts';
import type { Dropout, ScalarNetProblem } from './problem.ts';
import { mayDrop } from './dropout.ts';
import { storedState } from './stored-state.ts';
import { penaltiesInUse } from './penalty.ts';
import { checkTargets } from './targets.ts';
import { roundsOf, type Round } from './training.ts';
import { wiredForm, type Wired } from './wired-form.ts';
import { unitsInOrder, type Unit } from './wiring.ts';
import { checkUsed } from './wiring-checks.ts';

/** A checked problem under one choice of conventions, from which the lines are generated. */
export interface Network {
  readonly wired: Wired;
  readonly parameters: readonly string[];
  /** In the order of computation, and layer by layer. */
  readonly units: readonly Unit[];
  readonly columns: readonly (readonly Unit[])[];
  readonly compared: readonly { readonly unit: Unit; readonly target: string }[];
  readonly loss: Loss;
  readonly rounds: readonly Round[];
  /** Approximate number of lines in the solution. */
  readonly lines: number;
  /** Every pass of a sample, in the order of computation. */
  readonly passes: readonly Pass[];
  /** The settings of the loss, as givens. */
  readonly settings: readonly Line[];
  /** Ids of the steps that the problem asks for: only these make it go back to the inputs. */
  readonly asked: ReadonlySet<string>;
  readonly penalties: ReturnType<typeof penaltiesInUse>;
  readonly dropout: (Dropout & { readonly may: ReadonlySet<string> }) | null;
  readonly optimizer: ReturnType<typeof optimizerInUse> | null;
  /** Updates that were made before. */
  readonly earlier: number;
  /** What the optimizer stores at the start where it goes on from a state, by quantity and parameter. */
  readonly stored: ReadonlyMap<string, ReadonlyMap<string, Expr>>;
  readonly choices: ConventionChoices | undefined;
  /** A softmax has sums whose exponentials or outputs float64 cannot hold: its logarithm is taken of the sums. */
  readonly extreme: boolean;
}

/** Throws ProblemError, located within the problem. */
export function networkOf(problem: ScalarNetProblem, choices: ConventionChoices | undefined): Network {
  const wired = wiredForm(problem);
  const loss = losses[problem.loss.name];
  const units = unitsInOrder(wired);
  const columns: Unit[][] = [];
  for (const unit of units) (columns[unit.layer - 1] ??= []).push(unit);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const compared = [...wired.compared].flatMap(([id, target]) => {
    const unit = byId.get(id);
    return unit ? [{ unit, target }] : [];
  });
  checkTargets(
    problem,
    wired,
    compared.map(({ unit }) => unit),
    units,
  );
  checkUsed(wired);
  const optimizer = problem.optimizer ? optimizerInUse(problem.optimizer, choices) : null;
  const parameters = [...wired.parameters.keys()];
  const { rounds, lines } = roundsOf(problem, wired.samples.length, {
    units: units.length,
    parameters: parameters.length,
    states: optimizer?.state.length ?? 0,
  });
  const several = wired.samples.length > 1;
  const passes = rounds.flatMap(({ samples }, updates) =>
    samples.map((s) => ({ sample: several ? s + 1 : null, updates })),
  );
  const taken = optimizer?.hyperparameters.some(({ id }) => id === 'lambda') === true;
  return {
    asked: new Set(problem.asks),
    wired,
    parameters,
    units,
    columns,
    compared,
    loss,
    rounds,
    lines,
    passes,
    settings: settingLines(loss, settingsOf(loss, problem.loss, 'loss.')),
    penalties: penaltiesInUse(
      problem.penalties,
      wired.parameters,
      [...new Set(wired.edges.map(({ weight }) => weight))],
      taken,
    ),
    dropout: problem.dropout
      ? { ...problem.dropout, may: mayDrop(problem.dropout, units, wired.compared, passes.length) }
      : null,
    optimizer,
    earlier: problem.from?.updates ?? 0,
    stored: storedState(
      problem,
      parameters,
      (optimizer?.state ?? []).map(({ name }) => name),
    ),
    choices,
    extreme: false,
  };
}

export const LOSS = 'L';

/**
 * Sample s (from 0) under the parameters after `updates` updates. A sample has a number only where there are
 * several.
 */
export const passFor = ({ wired }: Network, s: number, updates: number): Pass => ({
  sample: wired.samples.length > 1 ? s + 1 : null,
  updates,
});

/** Whether the gradients of update n are taken at look-ahead points: not where the velocity is still 0. */
export const looksAhead = (
  { optimizer, stored }: Pick<Network, 'optimizer' | 'stored'>,
  n: number,
): boolean =>
  optimizer !== null &&
  (n > 0 || stored.size > 0) &&
  optimizer.optimizer.lookAhead(PROBE, optimizer.form) !== null;
const PROBE: RuleNames = {
  parameter: 'w',
  next: 'w',
  gradient: 'g',
  before: (state) => state,
  after: (state) => state,
  hyper: (name) => name,
  lookAhead: 'wTilde',
  t: num(1),
};

/** The pass of a quantity that is shared by all samples: a parameter, the loss of a batch. */
export const ofAll = (id: string, updates: number): string => passId(id, { sample: null, updates });

/** The loss whose gradients update n uses: that of the only sample, or of the batch. */
export const roundLoss = (network: Network, n: number): string => {
  const [first = 0, second] = network.rounds[n]?.samples ?? [];
  return second === undefined ? passId(LOSS, passFor(network, first, n)) : ofAll(LOSS, n);
};

/** The id of a parameter or of its optimizer state after update n: w₁′ where there is only one update. */
export const afterRound = ({ rounds }: Network, id: string, n: number): string =>
  rounds.length > 1 ? ofAll(id, n + 1) : `${id}'`;
