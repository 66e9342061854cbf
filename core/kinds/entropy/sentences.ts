import { symbolOf } from '../../format/symbol.ts';
import type { Step } from '../../solution/step.ts';
import type { Said } from '../explained.ts';

/** Why each surprise, entropy and divergence is what it is, with the numbers. */
export function sentenceOf(unit: 'bits' | 'nats'): (step: Step, said: Said) => string | undefined {
  return ({ id, phase }, said) => {
    if (phase === 'given')
      return /^p/.test(id) && said(id) === '0'
        ? 'It never happens: 0·log 0 counts as 0, its limit.'
        : undefined;
    const [, letter = '', k = ''] = /^([ij])(\d+)$/.exec(id) ?? [];
    if (letter === 'i')
      return `What has probability ${said(`p${k}`)} surprises by ${said(id)} ${unit}: the rarer, the more; what is certain, not at all.`;
    if (letter === 'j')
      return `The same outcome under q, which gives it ${said(`q${k}`)}: a forecast that thought it rare is surprised more.`;
    const marginal = /^p_([XY])_(\d+)$/.exec(id);
    if (marginal)
      return `${marginal[1] ?? ''} = ${marginal[2] ?? ''} whatever the other is: the cells of its ${marginal[1] === 'X' ? 'row' : 'column'} add up.`;
    return SENTENCES[id]?.(said, unit);
  };
}

const SENTENCES: Readonly<Record<string, (said: Said, unit: string) => string>> = {
  H: (said, unit) =>
    `The mean surprise: each outcome counts as often as it happens. No code needs fewer than ${said('H')} ${unit} an outcome on average.`,
  CE: () =>
    'The outcomes happen by p, but the surprise is that of q: the weights are p, the logarithms of q.',
  KL: (said, unit) =>
    `What believing q costs beyond the entropy: ${said('KL')} ${unit} an outcome. It is never below 0, it is 0 only for q = p, and D(q‖p) is another number.`,
  H_X: () => 'The entropy of X alone, from its marginal.',
  H_Y: () => 'The entropy of Y alone, from its marginal.',
  H_XY: (said) =>
    `All cells as one distribution. At most ${said('H_X')} + ${said('H_Y')}, and just that where X and Y are independent.`,
  H_YgX: () => 'The chain rule H(X, Y) = H(X) + H(Y | X): what is left to learn of Y when X is known.',
  H_XgY: () =>
    `What is left to learn of X when Y is known; in general another number than ${symbolOf('H').plain}(Y | X).`,
  I: (said, unit) =>
    said('I') === '0'
      ? 'Nothing is shared: X and Y are independent, so one tells nothing of the other.'
      : `What X and Y share: knowing one saves ${said('I')} ${unit} in telling the other.`,
};
