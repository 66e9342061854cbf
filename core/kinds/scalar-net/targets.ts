import { problemError } from '../../errors.ts';
import { losses } from '../../losses/index.ts';
import { faultOf } from '../../losses/loss.ts';
import { quantityValue } from '../../document/quantity.ts';
import type { ScalarNetProblem } from './problem.ts';
import type { Wired } from './wired-form.ts';
import type { Unit } from './wiring.ts';

/**
 * Checks that the targets and the output activations fit the loss: a loss that takes a logarithm of the
 * outputs needs probabilities. Throws ProblemError at the first mistake.
 */
export function checkTargets(
  { loss, samples }: ScalarNetProblem,
  wired: Wired,
  compared: readonly Unit[],
  units: readonly Unit[],
): void {
  const { title, targets, outputs } = losses[loss.name];
  const names = [...wired.compared.values()];
  wired.samples.forEach((sample, i) => {
    const fault = faultOf(
      targets,
      names.map((id) => quantityValue(sample.targets[id] ?? 0)),
    );
    if (!fault) return;
    const where = samples ? `samples[${i}].targets` : 'targets';
    throw problemError(
      fault.at === null ? where : `${where}.${names[fault.at] ?? ''}`,
      `${title.en}: ${fault.what}`,
      fault.fix,
    );
  });
  if (targets === 'distribution') {
    const left = units.find(({ id, activation }) => activation === 'softmax' && !wired.compared.has(id));
    if (left)
      throw problemError(
        'loss.targets',
        `softmax unit ${left.id} has no target`,
        'compare every softmax output',
      );
  }
  const wanted = outputs === 'numbers' ? null : outputs === 'logits' ? ['identity'] : ['sigmoid', 'softmax'];
  const other = wanted && compared.find(({ activation }) => !wanted.includes(activation));
  if (other)
    throw problemError(
      `units[${wired.units.findIndex(({ id }) => id === other.id)}] (${other.id})`,
      `its activation is ${other.activation}, and ${title.en} takes ${outputs === 'logits' ? 'logits' : 'probabilities'}`,
      `use ${outputs === 'logits' ? 'identity' : outputs === 'distribution' ? 'softmax' : 'sigmoid or softmax'} outputs`,
    );
  // With a softmax and a loss of distributions, ∂L/∂z = p − y holds only where the targets of that one softmax
  // add up to 1.
  const first =
    outputs === 'distribution' ? compared.find(({ activation }) => activation === 'softmax') : undefined;
  const stray =
    first && compared.find(({ activation, layer }) => activation !== 'softmax' || layer !== first.layer);
  if (stray)
    throw problemError(
      `loss.targets.${stray.id}`,
      `${stray.id} is not of the softmax of ${first.id}, whose targets must add up to 1`,
      'compare the outputs of one softmax only',
    );
}
