import { torchInUse } from '../../optimizers/torch-optimizer.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { TorchUpdates } from '../../solution/torch-program.ts';
import type { ScalarNetProblem } from './problem.ts';
import { afterRound, networkOf, ofAll, roundLoss } from './network.ts';
import { penaltyObjective } from './penalty-lines.ts';
import type { ScalarNetSolution } from './solution.ts';

/**
 * Null where the rule of PyTorch differs, where the training goes on from a state, where the question asks for internal state of torch.optim, and for a
 * large network, which has only some of its steps.
 */
export function torchUpdates(
  problem: ScalarNetProblem,
  { steps, picture }: ScalarNetSolution,
): TorchUpdates | null {
  const { optimizer, asks = [], conventions, from } = problem;
  const torch = optimizer && !from && !picture.tape ? torchInUse(optimizer, conventions) : null;
  if (!torch) return null;
  const network = networkOf(problem, conventions);
  const { parameters } = network;
  const rounds = network.rounds.map((_, n) => {
    const before = parameters.map((id) => ofAll(id, n));
    return {
      before,
      gradients: before.map((id) => gradientId(penaltyObjective(network, n) ?? roundLoss(network, n), id)),
      after: parameters.map((id) => afterRound(network, id, n)),
    };
  });
  const made = new Set(rounds.flatMap(({ after }) => after));
  const within = new Set(steps.flatMap(({ id, phase }) => (phase === 'update' && !made.has(id) ? [id] : [])));
  if (asks.some((id) => within.has(id))) return null;
  return {
    optimizer: torch.of('parameters'),
    note: `${torch.title}${torch.note === null ? '' : `, ${torch.note}`}`,
    rounds,
  };
}
