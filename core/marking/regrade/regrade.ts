import { unitsOf } from '../../format/marks.ts';
import type { MarkingPolicy } from '../../paper/marking-policy.ts';
import type { WorkedQuestion } from '../../paper/solve.ts';
import type { Decision } from '../decision.ts';
import { paperWithDecisions } from '../decisions.ts';
import { gradeScript, type PaperAnswers, type PaperMark } from '../grade.ts';
import type { BoxMark } from '../verdict.ts';

/** A paper as it is marked. */
export interface MarkedBy {
  readonly worked: readonly WorkedQuestion[];
  readonly policy: MarkingPolicy;
}
/** What one student answered, and what was decided on the written answers, in order. */
export interface Answered {
  readonly answers: PaperAnswers;
  readonly decisions: readonly Decision[];
}

/** How one box of a script was marked, of those that matter to a comparison. */
export type BoxResult = Pick<BoxMark, 'verdict' | 'expected' | 'award' | 'marks' | 'why'>;

/** A box whose marks differ. Null where one version of the paper does not ask it. */
export interface BoxChange {
  readonly question: string;
  readonly box: string;
  readonly typed: string;
  readonly before: BoxResult | null;
  readonly after: BoxResult | null;
}

/** Marks one script by a paper, with what was decided on its written answers. */
export function markScript({ worked, policy }: MarkedBy, { answers, decisions }: Answered): PaperMark {
  return paperWithDecisions(gradeScript(worked, answers, policy), decisions);
}

/** The boxes that earn more or less than before, or are worth more or less, in the order of the later marking. */
export function changedBoxes(before: PaperMark, after: PaperMark): readonly BoxChange[] {
  const earlier = boxesOf(before);
  const later = boxesOf(after);
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((key): readonly BoxChange[] => {
    const [one, other] = [earlier.get(key), later.get(key)];
    const found = other ?? one;
    if (!found || (one && other && sameMarks(one.mark, other.mark))) return [];
    return [
      {
        question: found.question,
        box: found.mark.id,
        typed: found.mark.typed,
        before: one ? resultOf(one.mark) : null,
        after: other ? resultOf(other.mark) : null,
      },
    ];
  });
}

const sameMarks = (one: BoxMark, other: BoxMark): boolean => unitsOf(one.award) === unitsOf(other.award);

const resultOf = ({ verdict, expected, award, marks, why }: BoxMark): BoxResult => ({
  verdict,
  expected,
  award,
  marks,
  why,
});

interface PlacedBox {
  readonly question: string;
  readonly mark: BoxMark;
}
const boxesOf = ({ questions }: PaperMark): ReadonlyMap<string, PlacedBox> =>
  new Map(
    questions.flatMap(({ id, boxes }) =>
      boxes.map((mark) => [`${id}\n${mark.id}`, { question: id, mark }] as const),
    ),
  );
