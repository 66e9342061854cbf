import katex from 'katex';
import { formulasIn, type Issue, type Paper } from '../../core/index.ts';

/** Every formula of a paper's texts that cannot be typeset, each with its place and what KaTeX says of it. */
export function latexIssues(paper: Paper): readonly Issue[] {
  const named = (place: string): string => (paper.type === 'problem' ? 'problem, ' : place);
  const texts: readonly (readonly [string, string | undefined])[] = [
    ['summary', paper.summary],
    ['instructions', paper.instructions],
    ...paper.sections.map(({ id, prompt }) => [`section ${id}, prompt`, prompt] as const),
    ...paper.questions.map(({ id, prompt }) => [`${named(`question ${id}, `)}prompt`, prompt] as const),
  ];
  return texts.flatMap(([where, text]) =>
    formulasIn(text ?? '').flatMap((tex): readonly Issue[] => {
      const why = whyNot(tex);
      return why === null
        ? []
        : [{ where, what: `the formula $${tex}$ cannot be typeset: ${why}`, fix: 'correct its LaTeX' }];
    }),
  );
}

/** Null for a formula that KaTeX can typeset. */
function whyNot(tex: string): string | null {
  try {
    katex.renderToString(tex, { throwOnError: true, strict: false, maxExpand: 400 });
    return null;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.message.replace(/^KaTeX parse error: /, '').replace(/[\u0332]/g, '');
  }
}
