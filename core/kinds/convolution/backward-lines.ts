import type { ConventionChoices } from '../../conventions/index.ts';
import { add, num, ref } from '../../expr/expr.ts';
import { say } from '../../language/text.ts';
import { squaredError } from '../../losses/squared-error.ts';
import { backpropagate, gradientId } from '../../solution/backpropagate.ts';
import { phaseTitles, type Line } from '../../solution/step.ts';
import { gradientTitle } from './array-titles.ts';
import type { Named } from './named-array.ts';

const LOSS = 'L';

/** The squared error against the target, or the sum of the output where there is no target. */
export function lossLine(output: Named, target: Named | null, choices: ConventionChoices | undefined): Line {
  const line = { id: LOSS, phase: 'loss', heading: phaseTitles.loss } as const;
  if (!target)
    return {
      ...line,
      formula: add(...output.ids.map(ref)),
      reason: 'map-sum',
      note: say('The loss is the sum of the output.', 'हानि आउटपुट का योगफल है।', 'লস হল আউটপুটের যোগফল।'),
    };
  const compared = output.ids.map((id, i) => ({
    output: id,
    sum: id,
    activation: 'identity' as const,
    target: target.ids[i] ?? '',
  }));
  return { ...line, reason: squaredError.reason, ...squaredError.line(compared, choices) };
}

/**
 * The gradients of `arrays`, array by array, back-propagated through the arrays `through`. A cell that no
 * path connects with the loss has gradient 0.
 */
export function gradientLines(
  forward: readonly Line[],
  arrays: readonly Named[],
  through: readonly Named[],
): Line[] {
  const derived = new Map(
    backpropagate(
      forward,
      LOSS,
      through.flatMap(({ ids }) => ids),
    ).map((line) => [line.id, line]),
  );
  return arrays.flatMap((array) => {
    const heading = gradientTitle(array.title);
    return array.ids.map((of, i): Line => {
      const id = gradientId(LOSS, of);
      const line: Line = withoutLongRule(derived.get(id)) ?? {
        id,
        phase: 'backward',
        formula: num(0),
        reason: 'unreached',
        note: say(
          'No window reaches it, so nothing comes back.',
          'कोई विंडो इस तक नहीं पहुँचती, इसलिए कुछ वापस नहीं आता।',
          'কোনো জানালা এতে পৌঁছায় না, তাই কিছুই ফিরে আসে না।',
        ),
      };
      return i === 0 ? { ...line, heading } : line;
    });
  });
}

const MOST_PATHS = 3;

/**
 * A weight is used by many cells. The chain rule written as a sum over more than MOST_PATHS of them is
 * longer than the formula itself and explains nothing more, so it is left out.
 */
function withoutLongRule(line: Line | undefined): Line | undefined {
  if (line?.rule?.op !== 'add' || line.rule.terms.length <= MOST_PATHS) return line;
  const { rule: _rule, ...rest } = line;
  return rest;
}
