import { numberPlain } from '../expr/print.ts';
import { formatNumber } from '../format/number.ts';
import { passId, passOf } from '../format/pass.ts';
import { stepsById, type Step } from '../solution/step.ts';
import { symbolFor } from './worked-text.ts';

/** The quantity before its last update: w₁ for w₁′, w₁ after one update for w₁ after two. */
function beforeUpdate(id: string): string {
  const { base, sample, updates } = passOf(id);
  return updates > 0 ? passId(base, { sample, updates: updates - 1 }) : id.replace(/'$/, '');
}

/**
 * The sentence a teacher would say while a step is computed; null if no step is. It is generated from the
 * step's expression, so it matches the calculation.
 */
export function narrate(steps: readonly Step[], id: string | null): string {
  const byId = stepsById(steps);
  const step = id === null ? undefined : byId.get(id);
  if (!step) return '';
  const number = (of: Step | undefined): string =>
    of ? numberPlain(formatNumber(of.value, of.exact).text).text : '';
  const name = (of: string): string => symbolFor(of, byId.get(of)).plain;
  const { formula, phase } = step;
  if (step.note !== undefined) return step.note;
  if (phase === 'loss')
    return `The loss measures how far the outputs are from their targets: ${number(step)}.`;
  if (phase === 'update') {
    const from = byId.get(beforeUpdate(step.id));
    // Only a parameter steps against a gradient; a velocity or a moment does not.
    const gradient =
      from && steps.findLast(({ id, phase }) => phase === 'backward' && id.endsWith(`/d${from.id}`));
    if (!from || !gradient) return `${name(step.id)} becomes ${number(step)}.`;
    return gradient.value === 0 && from.value === step.value
      ? `The gradient of ${name(from.id)} is 0, so it stays at ${number(from)}.`
      : `One step against the gradient takes ${name(from.id)} from ${number(from)} to ${number(step)}.`;
  }
  const [, of, by] = /^d(.+)\/d(.+)$/.exec(step.id) ?? [];
  if (phase === 'backward' && of !== undefined && by !== undefined) {
    const target = name(by);
    const source = byId.get(of)?.phase === 'loss' ? 'the loss' : name(of);
    const behind = step.dependsOn.filter((one) => /^d.+\/d/.test(one)).length;
    if (step.rule === undefined && behind === 0)
      return `The backward pass begins: the slope of ${source} at ${target} is ${number(step)}.`;
    // A rule that is too long is absent; then the number of paths is taken from the formula.
    const paths = step.rule === undefined ? behind : step.rule.op === 'add' ? step.rule.terms.length : 1;
    return paths > 1
      ? `${paths} paths lead from ${target} to ${source}; the products along them are added${step.cancels === true ? ' and cancel' : ''}: ${number(step)}.`
      : step.value === 0
        ? `One factor is 0, so nothing reaches ${target}.`
        : `The chain rule: what has come back so far, times the local slope towards ${target}: ${number(step)}.`;
  }
  if (formula.op === 'call') {
    const [argument] = step.dependsOn;
    const before = number(byId.get(argument ?? ''));
    if (formula.fn === 'relu')
      return step.value === 0 ? `ReLU cuts ${before} to 0.` : `ReLU passes ${before} on unchanged.`;
    if (formula.fn === 'sigmoid')
      return `The sigmoid squashes ${before} into ${number(step)}, between 0 and 1.`;
    if (formula.fn === 'tanh') return `tanh squashes ${before} into ${number(step)}, between −1 and 1.`;
  }
  const group = steps
    .slice(0, steps.indexOf(step) + 1)
    .findLast(({ heading }) => heading !== undefined)?.heading;
  // A sum within a group has another meaning: a variance, a score.
  if (phase === 'forward' && formula.op === 'add' && group === undefined) {
    const biased = formula.terms.at(-1)?.op === 'ref';
    return `The weighted sum ${name(step.id)}: each incoming number times its weight${biased ? ', and the bias' : ''}: ${number(step)}.`;
  }
  return `${group === undefined ? '' : `${group}: `}${name(step.id)} = ${number(step)}.`;
}
