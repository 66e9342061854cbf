import type { ConventionChoices, ConventionUse } from '../conventions.ts';
import { useConvention } from '../conventions.ts';
import { problemError } from '../errors.ts';
import { symbolOf } from '../format/symbol.ts';
import type { ActivationName } from '../layers/activations.ts';
import { evaluateLines } from '../solution/evaluate-lines.ts';
import type { Solution } from '../solution/solution.ts';
import { stepsById, type Phase, type Step } from '../solution/step.ts';
import { alternatives } from './alternatives.ts';
import type { Box, Kind } from './kind.ts';
import { conventionsOfActivations } from './scalar-net/activation.ts';
import { scalarNetSchema, type ScalarNetProblem } from './scalar-net/document.ts';
import { dropoutConventions } from './scalar-net/dropout.ts';
import { linesOf } from './scalar-net/lines.ts';
import { networkOf, type Network } from './scalar-net/network.ts';
import { isCut, summed, withNotes, type Summed } from './scalar-net/notes.ts';
import { penaltyConventions } from './scalar-net/penalty.ts';
import { pictureOf, type ScalarNetPicture } from './scalar-net/picture.ts';

export { scalarNetSchema, type ScalarNetProblem } from './scalar-net/document.ts';
export type { ScalarNetPicture } from './scalar-net/picture.ts';

export interface ScalarNetAnswer {
  /** Every computed step's value, by id. */
  readonly values: Readonly<Record<string, number>>;
}
export type ScalarNetSolution = Solution<'scalar-net', ScalarNetAnswer, ScalarNetPicture>;

/**
 * A small network of named units and weights, worked by hand: forward pass, loss, backward pass, update; for one sample or several, once or for epochs.
 *   z = Σ w·x + b,  a = f(z),  L,  ∂L/∂… by the chain rule (Rumelhart, Hinton & Williams, Nature 323, 1986),  w ← the optimizer's rule.
 */
export const scalarNet: Kind<ScalarNetProblem, ScalarNetSolution> = {
  name: 'scalar-net',
  title: 'A network worked by hand',
  source: 'Rumelhart, Hinton & Williams, Nature 323, 1986; Bishop 2006, §5.3',
  schema: scalarNetSchema,
  solve: (problem) => {
    const solution = solveUnder(problem, problem.conventions);
    checkAsks(problem, solution.steps);
    return { ...solution, alternatives: alternatives(solution, problem.conventions, (choices) => solveUnder(problem, choices)) };
  },
  boxes: (problem, { steps }) => {
    const asked = problem.asks ? new Set(problem.asks) : null;
    return steps.filter((step) => (asked ? asked.has(step.id) : step.phase !== 'given')).map(boxOf);
  },
};

const GROUPS: Readonly<Record<Phase, string>> = { given: 'Given', forward: 'Forward', loss: 'Loss', backward: 'Backward', update: 'Update', work: 'Working' };
const FIGURES = 3;

function boxOf(step: Step): Box {
  const { tex, plain } = symbolOf(step.id);
  return {
    id: step.id,
    label: { tex, plain },
    group: GROUPS[step.phase],
    weight: 1,
    accepts: { type: 'real', step: step.id, figures: FIGURES },
    contract: `${FIGURES} significant figures or exact`,
  };
}

function solveUnder(problem: ScalarNetProblem, choices: ConventionChoices | undefined): ScalarNetSolution {
  const network = networkOf(problem, choices);
  const lines = [...linesOf(network)];
  checkNames(lines);
  const bare = evaluateLines(lines);
  const sums = summed(network, stepsById(bare));
  const cut = sums.filter(isCut);
  const steps = withNotes(bare, cut);
  return {
    kind: 'scalar-net',
    steps,
    answer: { values: Object.fromEntries(steps.filter(({ phase }) => phase !== 'given').map(({ id, value }) => [id, value])) },
    picture: pictureOf(network, cut),
    conventions: conventionsOf(network, sums),
    alternatives: [],
  };
}

function conventionsOf(network: Network, sums: readonly Summed[]): ConventionUse[] {
  const { loss, compared, optimizer, rounds, choices } = network;
  const byActivation = new Map<ActivationName, number[]>();
  for (const { unit, sum } of sums) {
    const known = byActivation.get(unit.activation);
    if (known) known.push(sum.value);
    else byActivation.set(unit.activation, [sum.value]);
  }
  return [
    ...loss.conventions(choices, compared.length),
    ...(rounds.some(({ samples }) => samples.length > 1) ? [useConvention('batch-reduction', choices)] : []),
    ...conventionsOfActivations(byActivation, choices),
    ...penaltyConventions(network),
    ...dropoutConventions(network),
    ...(optimizer?.conventions ?? []),
  ];
}

/** Every quantity needs a name of its own. */
function checkNames(lines: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of lines) {
    if (seen.has(id)) throw problemError('units', `the name "${id}" is used for two quantities`, 'rename one, or give the unit other names with "sum" and "output"');
    seen.add(id);
  }
}

function checkAsks({ asks }: ScalarNetProblem, steps: readonly Step[]): void {
  const computed = steps.filter(({ phase }) => phase !== 'given').map(({ id }) => id);
  const known = new Set(computed);
  asks?.forEach((id, i) => {
    if (!known.has(id)) throw problemError(`asks[${i}]`, `no computed step is called "${id}"`, `steps are ${computed.slice(0, 8).join(', ')}, …`);
  });
}
