import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { symbolOf } from '../../format/symbol.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import type { Line } from '../../solution/step.ts';

/** The lines of a maximum, with a note that names the largest entry of the window, or the tie. */
export function withNotes(lines: readonly Line[], choices: ConventionChoices | undefined): Line[] {
  if (!lines.some(isMaximum)) return [...lines];
  const values = new Map(evaluateLines(lines).map(({ id, value }) => [id, value]));
  const tie = useConvention('tie', choices).choice;
  return lines.map((line) => {
    const { formula } = line;
    if (formula.op !== 'call' || !isMaximum(line)) return line;
    const entries = formula.args.flatMap((arg) => (arg.op === 'ref' ? [arg.id] : []));
    const most = values.get(line.id);
    const winners = entries.filter((id) => values.get(id) === most).map((id) => symbolOf(id).plain);
    return { ...line, note: noteOf(winners, tie === 'first') };
  });
}

const isMaximum = ({ formula }: Line): boolean => formula.op === 'call' && formula.fn.startsWith('max');

function noteOf(winners: readonly string[], firstWins: boolean): string {
  const [first = ''] = winners;
  if (winners.length === 1) return `The largest of the window is ${first}.`;
  const tied = `${winners.slice(0, -1).join(', ')} and ${winners.at(-1) ?? ''} tie for the largest`;
  const rule = firstWins ? `the first, ${first}, takes the gradient` : 'they share the gradient equally';
  return `${tied}: ${rule} (convention “Slope at a tie”).`;
}
