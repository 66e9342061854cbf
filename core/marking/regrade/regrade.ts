import { unitsOf } from '../../format/marks.ts';
import type { MarkingPolicy } from '../../paper/marking-policy.ts';
import type { WorkedQuestion } from '../../paper/solve.ts';
import type { Decision } from '../decision.ts';
import { paperWithDecisions } from '../decisions.ts';
import { gradeScript, type PaperAnswers, type PaperMark } from '../grade.ts';
import { eachLanguage, type Said } from '../diagnose/said.ts';
import type { BoxMark } from '../verdict.ts';
import { changedGivens } from './given-changes.ts';

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
  /** The given values by which its answer is another one now; null where none of them was changed. */
  readonly because: Said | null;
}

/** Marks one script by a paper, with what was decided on its written answers. */
export function markScript({ worked, policy }: MarkedBy, { answers, decisions }: Answered): PaperMark {
  return paperWithDecisions(gradeScript(worked, answers, policy), decisions);
}

/**
 * The boxes that earn more or less than before, or are worth more or less, in the order of the later marking. `from`
 * and `to` are the two versions of the paper.
 */
export function changedBoxes(
  before: PaperMark,
  after: PaperMark,
  { from, to }: { readonly from: MarkedBy['worked']; readonly to: MarkedBy['worked'] },
): readonly BoxChange[] {
  const earlier = boxesOf(before);
  const later = boxesOf(after);
  const questionIn = (worked: MarkedBy['worked'], id: string): WorkedQuestion | undefined =>
    worked.find(({ question }) => question.id === id);
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((key): readonly BoxChange[] => {
    const [one, other] = [earlier.get(key), later.get(key)];
    const found = other ?? one;
    if (!found || (one && other && sameMarks(one.mark, other.mark))) return [];
    const { question, mark } = found;
    return [
      {
        question,
        box: mark.id,
        typed: mark.typed,
        before: one ? resultOf(one.mark) : null,
        after: other ? resultOf(other.mark) : null,
        because: becauseOf(
          one?.mark,
          changedGivens(questionIn(from, question), questionIn(to, question), mark.id),
        ),
      },
    ];
  });
}

/** With a word on an answer that was right by the earlier version. */
const becauseOf = (before: BoxMark | undefined, changed: Said | null): Said | null =>
  changed !== null && before?.verdict === 'right'
    ? eachLanguage((language) => `${changed[language]} ${WAS_RIGHT[language]}`)
    : changed;
const WAS_RIGHT: Said = {
  en: 'The answer is right by the earlier version.',
  hi: 'पहले के रूप के अनुसार उत्तर सही है।',
  bn: 'আগের রূপ অনুযায়ী উত্তরটি ঠিক।',
};

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
