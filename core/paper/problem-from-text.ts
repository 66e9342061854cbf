import type { Remark } from '../document/remark.ts';
import { problemError, textError } from '../errors.ts';
import type { Text } from '../language/text.ts';
import { kindNames, kinds, type KindName, type Problem } from '../kinds/index.ts';
import { parseDocument } from './parse-document.ts';

/** The one-line text notation of a kind, with an example. */
export interface TextExample {
  readonly kind: KindName;
  readonly title: string;
  readonly example: string;
  readonly hint: Text;
}

/** Limit on the length of a typed text in characters: more than any pasted listing of layers. */
const LONGEST = 50_000;

/** The kinds that can be typed as text, each with a valid example. */
export function textExamples(): readonly TextExample[] {
  return kindNames.flatMap((kind) => {
    const { title, text } = kinds[kind];
    return text ? [{ kind, title, example: text.example, hint: text.hint }] : [];
  });
}

/**
 * Parses a typed problem, `2-2-1 relu linear`, into a Problem that is known to be solvable. Throws
 * ProblemError; an issue in the text itself carries `at`, the index of the character.
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
  if (text.trim() === '') throw textError(0, 'the text is empty', `write, for example, ${notation.example}`);
  if (text.length > LONGEST)
    throw textError(LONGEST, `the text has ${text.length} characters`, `use at most ${LONGEST}`);
  const [question] = parseDocument(JSON.stringify(notation.parse(text)), kind).questions;
  if (!question) throw new RangeError('a problem became a paper without a question');
  return question.problem;
}

/** What is said of a text besides the problem that `problemFromText` makes of it. */
export const textRemarks = (kind: KindName, text: string): readonly Remark[] =>
  kinds[kind].text?.remarks?.(text) ?? [];

/**
 * The problem in the text notation of its kind; null for a kind that has no notation or does not write it.
 */
export const textOfProblem = <K extends KindName>(problem: Problem<K>): string | null =>
  kinds[problem.kind].text?.print?.(problem) ?? null;
