import { imports } from '../expr/code.ts';
import type { Language } from '../expr/language.ts';
import type { Program } from './program.ts';
import { pythonNames } from './python-names.ts';
import { assignment, comment, constant, headings, printed, writing } from './python-text.ts';
import { whyFractions } from './roundings.ts';
import type { Step } from './step.ts';

/** The most lines of a program; a comment states how many further lines are left out. */
export const MOST_LINES = 1500;

export interface Titled {
  readonly title: string;
  /** Ids of the steps whose values the program prints at the end. */
  readonly asked: readonly string[];
}

/** The first lines of a program: imports of the modules its body uses. */
export function preamble(language: Language, body: readonly string[]): readonly string[] {
  const uses = (module: string): boolean => body.some((line) => new RegExp(`\\b${module}\\.`).test(line));
  return imports[language].flatMap((line) => {
    if (line === 'import math') return uses('math') ? [line] : [];
    if (line.endsWith(' Fraction')) return body.some((text) => text.includes('Fraction(')) ? [line] : [];
    if (line.endsWith(' as F')) return uses('F') ? [line] : [];
    return line.startsWith('keras.config') ? ['', line] : [line];
  });
}

/**
 * A solution as a program with one line per step, gradients included: plain Python, NumPy, or the operations
 * of Keras 3 on any backend.
 */
export function lineProgram(
  steps: readonly Step[],
  language: Exclude<Language, 'pytorch'>,
  { title, asked }: Titled,
): Program {
  const kept = steps.slice(0, MOST_LINES);
  const identifiers = pythonNames(kept.map(({ id }) => id));
  const name = (id: string): string => identifiers.get(id) ?? id;
  const exactly = language === 'python' ? whyFractions(kept) : null;
  const write = writing(steps, language, name, { fractions: exactly !== null });
  const heading = headings();
  const lines = kept.flatMap((step) => {
    const given = step.dependsOn.length === 0;
    const code = given ? constant(write.code(step), language) : write.code(step);
    return [
      ...heading(step),
      ...assignment(name(step.id), code, given ? write.symbol(step.id) : write.paper(step)),
    ];
  });
  const names = Object.fromEntries(kept.map(({ id }) => [id, name(id)]));
  return {
    language,
    text: [
      comment(title),
      ...(exactly === null ? [] : [comment(exactly)]),
      ...preamble(language, lines),
      ...lines,
      ...cutNote(steps.length - kept.length),
      ...printed(asked, names),
      '',
    ].join('\n'),
    names,
  };
}

export const cutNote = (left: number): readonly string[] =>
  left <= 0
    ? []
    : [
        '',
        comment(`Cut here: ${left} more ${left === 1 ? 'line follows' : 'lines follow'} the same pattern.`),
      ];
