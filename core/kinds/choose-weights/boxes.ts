import { useConvention } from '../../conventions/index.ts';
import { literal } from '../../document/quantity.ts';
import { add, mul, ref } from '../../expr/expr.ts';
import { numberPlain, numberTex } from '../../expr/print.ts';
import { formatNumber } from '../../format/number.ts';
import { symbolOf } from '../../format/symbol.ts';
import { kindTexts } from '../../language/kind-texts.ts';
import { say } from '../../language/text.ts';
import type { Box, Condition } from '../kind.ts';
import type { ChooseWeightsProblem } from './problem.ts';
import type { ChooseWeightsSolution } from './solution.ts';
import { wordLabel } from '../word-label.ts';

/** Whether one unit can do it, and where it can, weights of the student's own choice. */
export function boxes(
  problem: ChooseWeightsProblem,
  { answer, steps }: ChooseWeightsSolution,
): readonly Box[] {
  const { weights: given } = problem;
  const inputs = problem.table[0]?.x.length ?? 0;
  const names = [...(given ? [] : Array.from({ length: inputs }, (_, i) => `w${i + 1}`)), 'b'];
  const known = new Map(steps.map((step) => [step.id, step]));
  const model = names.map((id) => {
    const step = known.get(id);
    return step ? numberPlain(formatNumber(step.value, step.exact).text).text : '?';
  });
  const list = names.map((id) => symbolOf(id));
  const brackets = (parts: readonly string[]): string =>
    parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(', ')})`;
  return [
    {
      id: 'possible',
      label: wordLabel(say('Possible', 'संभव', 'সম্ভব')),
      group: say('One unit', 'एक इकाई', 'একটি একক'),
      weight: 1,
      ask: given ? kindTexts.biasAsked.en : kindTexts.weightsAsked.en,
      accepts: {
        type: 'choice',
        options: [
          { id: 'yes', text: kindTexts.yes.en },
          { id: 'no', text: given ? kindTexts.noBias.en : kindTexts.noWeightsAndBias.en },
        ],
        correct: [answer.possible ? 'yes' : 'no'],
        several: false,
      },
      contract: 'yes or no',
    },
    ...(answer.possible
      ? [
          {
            id: 'weights',
            label: {
              tex: brackets(list.map(({ tex }) => tex)),
              plain: brackets(list.map(({ plain }) => plain)),
            },
            group: say('One unit', 'एक इकाई', 'একটি একক'),
            weight: 3,
            ask: kindTexts.anyThatDo.en,
            accepts: {
              type: 'conditions',
              names,
              conditions: conditionsOf(problem),
              model: `${brackets(model)}, for example`,
              skill: 'choose-weights',
              rests: steps.filter(({ phase }) => phase !== 'given').map(({ id }) => id),
            },
            contract:
              names.length === 1
                ? 'a number; every one that does is right'
                : 'numbers in this order; all that do are right',
          } satisfies Box,
        ]
      : []),
  ];
}

/** One condition a row: the sign of z that the table asks for. */
function conditionsOf({ table, weights: given, conventions }: ChooseWeightsProblem): readonly Condition[] {
  const atZero = useConvention('step-at-zero', conventions).choice;
  return table.map(({ x, y }): Condition => {
    const point = `(${x.join(', ')})`.replaceAll('-', '−');
    return {
      formula: add(
        ...x.map((value, i) => mul(given ? literal(given[i] ?? 0) : ref(`w${i + 1}`), literal(value))),
        ref('b'),
      ),
      at: `x = (${x.map((value) => numberTex(String(value)).text).join(', ')})`,
      is: y === 1 ? (atZero === '1' ? '>= 0' : '> 0') : atZero === '0' ? '<= 0' : '< 0',
      says:
        y === 1
          ? {
              en: `for x = ${point} these numbers give z = {{z}}, and the unit does not fire where it must`,
              hi: `x = ${point} पर इनसे z = {{z}} मिलता है, और इकाई को सक्रिय होना चाहिए पर होती नहीं`,
              bn: `x = ${point}-এ এগুলো z = {{z}} দেয়, আর এককের সক্রিয় হওয়া উচিত হলেও হয় না`,
            }
          : {
              en: `for x = ${point} these numbers give z = {{z}}, and the unit fires where it must not`,
              hi: `x = ${point} पर इनसे z = {{z}} मिलता है, और इकाई सक्रिय होती है जबकि होनी नहीं चाहिए`,
              bn: `x = ${point}-এ এগুলো z = {{z}} দেয়, আর একক সক্রিয় হয়, যদিও হওয়া উচিত নয়`,
            },
    };
  });
}
