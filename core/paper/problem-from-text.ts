import { problemError, textError } from '../errors.ts';
import { kindNames, kinds, type KindName, type Problem } from '../kinds/index.ts';
import { parseDocument } from './parse-document.ts';

/** How problems of one kind are typed on a line, for whoever offers to read one. */
export interface TextExample {
  readonly kind: KindName;
  readonly title: string;
  readonly example: string;
  readonly hint: string;
}

/** More than any listing of layers that a person pastes. */
const LONGEST = 50_000;

/** The kinds that can be typed, each with an example that works. */
export function textExamples(): readonly TextExample[] {
  return kindNames.flatMap((kind) => {
    const { title, text } = kinds[kind];
    return text ? [{ kind, title, example: text.example, hint: text.hint }] : [];
  });
}

/**
 * A problem as people type it, `2-2-1 relu linear`, to a Problem that is known to be workable. Throws
 * ProblemError; its issues carry `at`, the character, where it is the text that goes wrong.
 */
export function problemFromText(kind: KindName, text: string): Problem {
  const { title, text: notation } = kinds[kind];
  if (!notation)
    throw problemError(
      kind,
      `“${title}” cannot be typed as text`,
      `write it as JSON; what can be typed is ${textExamples()
        .map((one) => one.kind)
        .join(', ')}`,
    );
  if (text.trim() === '') throw textError(0, 'nothing is written', `write, for example, ${notation.example}`);
  if (text.length > LONGEST)
    throw textError(LONGEST, `the text goes on for ${text.length} characters`, `use at most ${LONGEST}`);
  const [question] = parseDocument(JSON.stringify(notation.parse(text)), kind).questions;
  if (!question) throw new RangeError('a problem became a paper without a question');
  return question.problem;
}

/** What was understood, in the kind's own notation; null for a kind that has none or does not write it. */
export const textOfProblem = <K extends KindName>(problem: Problem<K>): string | null =>
  kinds[problem.kind].text?.print?.(problem) ?? null;
