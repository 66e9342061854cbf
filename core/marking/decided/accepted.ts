import type { Decision } from '../../paper/paper.ts';
import type { Box } from '../../kinds/kind.ts';
import { figuresOf } from '../asked-steps.ts';
import { closeness } from '../closeness.ts';
import type { Finding } from '../finding.ts';
import type { TypedNumber } from '../read/read.ts';
import type { Decided } from './decisions.ts';

/** Whether the numbers of a box are all those that the key prints. */
export const isPrinted =
  (also: Decided['also']) =>
  (box: Box, numbers: readonly TypedNumber[]): boolean => {
    const printed = also.get(box.id);
    if (!printed || printed.numbers.length === 0 || numbers.length !== printed.numbers.length) return false;
    const figures = figuresOf(printed.box);
    return numbers.every((number, i) => {
      const truth = printed.numbers[i];
      if (!truth) return false;
      if (figures === Number.POSITIVE_INFINITY) return number.value === truth.value;
      const near = closeness(number, truth, figures);
      return near === 'same' || near === 'rounded';
    });
  };

/** The finding of a box with what was decided about it. */
export function decidedFinding(id: string, finding: Finding, { decisions, also }: Decided): Finding {
  const decision = decisions.get(id);
  if (!decision) return finding;
  const why = `${finding.why} ${said(decision)}`;
  if (decision.take === 'everyone') {
    const { counts: _counts, ...counted } = finding;
    return { ...counted, share: 1, why };
  }
  if (decision.take === 'both') return also.has(id) && finding.share > 0 ? finding : { ...finding, why };
  return finding.verdict === 'right' || finding.verdict === 'blank' ? finding : { ...finding, why };
}

const SAYS: Readonly<Record<Decision['take'], string>> = {
  ours: 'The printed key has another answer here, which does not count',
  theirs: 'Here the printed answer of the key counts',
  both: 'Here the printed answer of the key counts as well as ours',
  everyone: 'Everybody has the marks of this box',
};
const said = ({ take, reason }: Decision): string =>
  `${SAYS[take]}: ${reason}${/[.!?…]$/.test(reason) ? '' : '.'}`;
