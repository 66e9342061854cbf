import type { HelpLevel } from '../views/help-level.ts';
import type { Evidence } from './evidence.ts';

/** How a skill went on one day. It is found from the answers, and never asked. */
export const ratings = ['again', 'hard', 'good'] as const;
export type Rating = (typeof ratings)[number];

/** Help after which a right answer is not the student's alone; what a step needs may be asked for freely. */
const HINTS: readonly (HelpLevel | null)[] = ['rule', 'numbers'];
/** Help that shows the value. */
const SHOWN: readonly (HelpLevel | null)[] = ['value', 'solution', 'board'];

type Tried = Pick<Evidence, 'result' | 'tries' | 'help'>;

/**
 * One box on one day, its answers in their order. good: right at the first try; hard: after a hint with the rule, or
 * at the second try; again: after two wrong tries, after its value was shown, or never.
 */
export function boxRating(answers: readonly Tried[]): Rating {
  const right = answers.find(({ result }) => result === 'right' || result === 'carried');
  const shown = answers.some(({ help, result }) => SHOWN.includes(help) || result === 'shown');
  if (!right || shown || right.tries > 2) return 'again';
  return right.tries === 2 || HINTS.includes(right.help) ? 'hard' : 'good';
}

/** A skill on one day, from all its boxes. good: all of them; again: half of them or more; hard: between the two. */
export function dayRating(boxes: readonly Rating[]): Rating {
  const missed = boxes.filter((one) => one === 'again').length;
  if (2 * missed >= boxes.length) return 'again';
  return boxes.every((one) => one === 'good') ? 'good' : 'hard';
}

/** The answers of each box, with the numbers that it had, in their order. */
export function byBox(evidence: readonly Evidence[]): readonly (readonly Evidence[])[] {
  const boxes = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const key = JSON.stringify([one.document, one.question, one.seed, one.box]);
    boxes.set(key, [...(boxes.get(key) ?? []), one]);
  }
  return [...boxes.values()];
}
