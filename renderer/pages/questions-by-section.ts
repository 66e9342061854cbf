import type { Paper, Question } from '../../core/paper/paper.ts';

export interface SectionQuestions {
  /** null for questions outside a section. */
  readonly section: Paper['sections'][number] | null;
  readonly questions: readonly Question[];
}

/**
 * The questions of a paper in its order; neighbours of one section are grouped, and a question outside a
 * section is a group of its own.
 */
export function questionsBySection({
  sections,
  questions,
}: Pick<Paper, 'sections' | 'questions'>): readonly SectionQuestions[] {
  const groups: { readonly section: SectionQuestions['section']; readonly questions: Question[] }[] = [];
  for (const question of questions) {
    const section = sections.find(({ id }) => id === question.section) ?? null;
    const last = groups.at(-1);
    if (section !== null && last?.section?.id === section.id) last.questions.push(question);
    else groups.push({ section, questions: [question] });
  }
  return groups;
}
