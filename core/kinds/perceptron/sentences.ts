import type { Step } from '../../solution/step.ts';
import type { Said } from '../explained.ts';
import type { Separation } from '../separable.ts';
import type { Run } from './run.ts';

/** Why each sum, verdict and update is what it is, with the numbers. */
export function sentenceOf(
  run: Run,
  zeroOne: boolean,
  separated: Separation,
): (step: Step, said: Said) => string | undefined {
  const of = new Map<string, (said: Said) => string>();
  const { visits, samples } = run;
  visits.forEach((visit, v) => {
    const { sample, sum, verdict, isMistake, before, after } = visit;
    const y = samples[sample - 1]?.y ?? '';
    of.set(
      sum,
      (said) =>
        `Sample ${sample} has the label ${said(y)}. The ${v === 0 ? 'first' : 'present'} weights give z = ${said(sum)}: which side of the line it is on, and how far in units of the weights.`,
    );
    const last = v === visits.length - 1 ? ` ${endOf(run, separated)}` : '';
    of.set(verdict, (said) => {
      const why = zeroOne
        ? isMistake
          ? `The unit says ${said(verdict)}, the label is ${said(y)}: a mistake, so the weights move by η(y − o)x.`
          : `The unit says ${said(verdict)}, as the label does: y − o = 0, so nothing changes.`
        : isMistake
          ? said(verdict) === '0'
            ? 'y·z = 0: the point lies on the line, on no side of it. That is a mistake, so the weights change.'
            : `y·z = ${said(verdict)} is below 0: z has the wrong sign, so the weights change.`
          : `y·z = ${said(verdict)}: the point is on its own side of the line, so nothing changes.`;
      return `${why}${isMistake ? '' : last}`;
    });
    if (!isMistake) return;
    after.forEach((id, i) => {
      const x = samples[sample - 1]?.x[i];
      of.set(id, (said) => {
        const why =
          x === undefined
            ? 'The bias is the weight of a constant input 1, so it moves by the same rule without x.'
            : said(x) === '0'
              ? 'This input is 0: it had no part in the mistake, so its weight stays.'
              : `Its input is ${said(x)} and the label ${said(y)}: the weight moves from ${said(before[i] ?? '')} so that z of this sample goes towards its label; an input of twice the size moves it twice as far.`;
        return `${why}${i === after.length - 1 ? last : ''}`;
      });
    });
  });
  return ({ id }, said) => of.get(id)?.(said);
}

/** How the run ends, and whether any line would do. */
function endOf({ end, visits, cycleFrom }: Run, separated: Separation): string {
  const updates = visits.filter(({ isMistake }) => isMistake).length;
  const counted = `${updates} ${updates === 1 ? 'update' : 'updates'}`;
  if (end === 'separated')
    return `A whole epoch without a mistake: after ${counted} the line separates the samples, and no further epoch would change it.`;
  const proof =
    'certificate' in separated
      ? ` No line separates these samples: ${certificateSaid(separated.certificate)}`
      : ' A line that separates them exists; more epochs would find one.';
  return end === 'cycles'
    ? `The weights are again those with which epoch ${cycleFrom ?? 1} began: it would go round for ever.${proof}`
    : `The bound on the epochs is reached after ${counted}.${proof}`;
}

/** `the conditions y·z > 0 of samples 1, 2 (twice) added up say 0 > 0.` */
function certificateSaid(certificate: readonly string[]): string {
  const named = certificate.flatMap((count, s) =>
    count === '0' ? [] : [`${s + 1}${count === '1' ? '' : count === '2' ? ' (twice)' : ` (${count} times)`}`],
  );
  return `the conditions on samples ${named.join(', ')}, added up, say 0 > 0.`;
}
