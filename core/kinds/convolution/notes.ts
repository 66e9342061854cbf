import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { symbolOf } from '../../format/symbol.ts';
import { say, type Text } from '../../language/text.ts';
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

function noteOf(winners: readonly string[], firstWins: boolean): Text {
  const [first = ''] = winners;
  if (winners.length === 1)
    return say(
      `The largest of the window is ${first}.`,
      `विंडो में सबसे बड़ा ${first} है।`,
      `জানালার সবচেয়ে বড়টি ${first}।`,
    );
  const [others, last] = [winners.slice(0, -1).join(', '), winners.at(-1) ?? ''];
  return firstWins
    ? say(
        `${others} and ${last} tie for the largest: the first, ${first}, takes the gradient (convention “Slope at a tie”).`,
        `${others} और ${last} बराबर सबसे बड़े हैं: पहला, ${first}, ग्रेडिएंट लेता है (परिपाटी “बराबरी पर ढाल”)।`,
        `${others} ও ${last} সমান বড়: প্রথমটি, ${first}, গ্রেডিয়েন্ট পায় (রীতি “সমতায় ঢাল”)।`,
      )
    : say(
        `${others} and ${last} tie for the largest: they share the gradient equally (convention “Slope at a tie”).`,
        `${others} और ${last} बराबर सबसे बड़े हैं: वे ग्रेडिएंट बराबर बाँटते हैं (परिपाटी “बराबरी पर ढाल”)।`,
        `${others} ও ${last} সমান বড়: তারা গ্রেডিয়েন্ট সমান ভাগে পায় (রীতি “সমতায় ঢাল”)।`,
      );
}
