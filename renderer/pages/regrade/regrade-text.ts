import { marksText } from '../../../core/format/marks.ts';
import type {
  BoxChange,
  DocumentChange,
  RegradedSession,
  StoredResult,
} from '../../../core/contract/regrade.ts';
import type { WorkedQuestion } from '../../../core/contract/shelf.ts';
import { boxNames } from '../../../core/views/box-names.ts';
import { policyTitle } from '../../../core/views/policy-words.ts';
import { momentText } from '../../language/day-text.ts';
import { titleText } from '../../language/document-texts.svelte.ts';
import { spokenLanguage, t } from '../../language/language.svelte.ts';

/** `+1.5`, `−0.52`, `0`. */
export const signedMarks = (marks: number): string => {
  const text = marksText(marks);
  return text.startsWith('-') ? `−${text.slice(1)}` : text === '0' ? text : `+${text}`;
};

export const gainOf = ({ before, after }: Pick<RegradedSession, 'before' | 'after'>): number =>
  after.score - before.score;

export const nameOf = ({ student, title }: Pick<RegradedSession, 'student' | 'title'>): string =>
  [student.roll, student.name].filter((part) => part !== '').join(' ') || titleText(title);

/** By which policy, and when, a result was made. */
export const markedByText = ({ madeAt, policy }: StoredResult): string => {
  return `${policyTitle(policy)[spokenLanguage()]}, ${t('version {{number}}', { number: policy.version })} · ${momentText(madeAt)}`;
};

/** Those that gain most first, then those that lose, then the others, each as the class is listed. */
export const inOrder = (sessions: readonly RegradedSession[]): readonly RegradedSession[] =>
  [...sessions].sort((one, other) => Math.abs(gainOf(other)) - Math.abs(gainOf(one)));

/** The changed lines of the question of a box, those that name the box first. */
export const linesOf = (
  { question, box }: Pick<BoxChange, 'question' | 'box'>,
  lines: readonly DocumentChange[],
): readonly DocumentChange[] => {
  const names = ({ where }: DocumentChange): boolean => where.split('.').slice(1).join('.').startsWith(box);
  const found = lines.filter((line) => line.question === question);
  return [...found.filter(names), ...found.filter((line) => !names(line))];
};

/** The name of a box in its question; its id where the paper does not ask it. */
export function boxName(
  { question, box }: Pick<BoxChange, 'question' | 'box'>,
  worked: readonly WorkedQuestion[],
): string {
  const boxes = worked.find((one) => one.question.id === question)?.boxes ?? [];
  return boxNames(boxes, spokenLanguage()).get(box) ?? box;
}
