import type { StoredAnswer } from '../../core/contract/session.ts';
import type { PaperAnswers } from '../../core/marking/grade.ts';

/** Stored answers as they are marked: by question and box. */
export function answersByQuestion(
  stored: readonly Pick<StoredAnswer, 'question' | 'box' | 'typed'>[],
): PaperAnswers {
  const answers: Record<string, Record<string, string>> = {};
  for (const { question, box, typed } of stored) (answers[question] ??= {})[box] = typed;
  return answers;
}
