import type { PaperAnswers, WorkedPaper } from '../../core/index.ts';

const MOST_NAMED = 5;
/** Some boxes by name, and how many more there are. */
export const namedBoxes = (boxes: readonly string[]): string =>
  boxes.length <= MOST_NAMED
    ? boxes.join(' ')
    : `${boxes.slice(0, MOST_NAMED).join(' ')} and ${boxes.length - MOST_NAMED} more`;

/** Answers to questions or boxes that no version of a paper has; null for none. */
export function strayNote(answers: PaperAnswers, versions: readonly WorkedPaper[]): string | null {
  const asked = askedIn(versions);
  const stray = answeredIn(answers).filter((box) => !asked.has(box));
  return stray.length === 0 ? null : `not asked here: ${namedBoxes(stray)}`;
}

/** Why answers that no version of a paper asks for are not marked; null where some are asked, or none is given. */
export function strangeAnswers(answers: PaperAnswers, versions: readonly WorkedPaper[]): string | null {
  const given = answeredIn(answers);
  const asked = askedIn(versions);
  if (given.length === 0 || given.some((box) => asked.has(box))) return null;
  const questions = versions[0]?.paper.questions.map(({ id }) => id) ?? [];
  return `none of its answers is asked here: ${namedBoxes(given)}; questions are ${questions.join(', ')}`;
}

const askedIn = (versions: readonly WorkedPaper[]): ReadonlySet<string> =>
  new Set(
    versions.flatMap(({ worked }) =>
      worked.flatMap(({ question, boxes }) => boxes.map(({ id }) => `${question.id}.${id}`)),
    ),
  );

/** What is not left blank, by question and box. */
const answeredIn = (answers: PaperAnswers): readonly string[] =>
  Object.entries(answers).flatMap(([question, boxes]) =>
    Object.entries(boxes).flatMap(([box, typed]) => (typed.trim() === '' ? [] : [`${question}.${box}`])),
  );
