import { symbolOf } from '../../format/symbol.ts';
import type { WorkedQuestion } from '../../paper/solve.ts';
import { stepsById, type Step } from '../../solution/step.ts';
import { stepsOf } from '../asked-steps.ts';
import { eachLanguage, filledIn, type Said } from '../diagnose/said.ts';
import { numberText } from '../diagnose/sentence.ts';

const CHANGED: Said = {
  en: '{{a}} was changed in the paper from {{x}} to {{y}}.',
  hi: 'प्रश्नपत्र में {{a}} का मान {{x}} से बदलकर {{y}} किया गया।',
  bn: 'প্রশ্নপত্রে {{a}}-এর মান {{x}} থেকে বদলে {{y}} করা হয়েছে।',
};
/** Given values that are named for one box. */
const MOST_NAMED = 3;

/**
 * By which changed given values the answer of a box differs between two versions of its question: “η was changed in the
 * paper from 0.5 to 0.1.” Null where none that it is worked from was changed.
 */
export function changedGivens(
  before: WorkedQuestion | undefined,
  after: WorkedQuestion | undefined,
  box: string,
): Said | null {
  if (!before || !after) return null;
  const [earlier, later] = [before, after].map(({ solution }) => stepsById(solution.steps));
  if (!earlier || !later) return null;
  const changes = [...givensOf(after, box, later)].flatMap((step) => {
    const was = earlier.get(step.id);
    return was && isGiven(was) && was.value !== step.value
      ? [{ a: symbolOf(step.id).plain, x: numberText(was.value), y: numberText(step.value) }]
      : [];
  });
  if (changes.length === 0) return null;
  return eachLanguage((language) =>
    changes
      .slice(0, MOST_NAMED)
      .map((values) => filledIn(CHANGED[language], values))
      .join(' '),
  );
}

const isGiven = ({ phase, dependsOn }: Step): boolean => phase === 'given' && dependsOn.length === 0;

/** The given values that a box is worked from, in the order of the solution. */
function givensOf(
  { boxes, solution }: WorkedQuestion,
  box: string,
  byId: ReadonlyMap<string, Step>,
): readonly Step[] {
  const asked = boxes.find(({ id }) => id === box);
  const reached = new Set<string>();
  const waiting = asked ? [...stepsOf(asked)] : [];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(byId.get(id)?.dependsOn ?? []));
  }
  return solution.steps.filter((step) => isGiven(step) && reached.has(step.id));
}
