import type { Paper, Question } from '../../core/paper/paper.ts';

/** The text above the section of a question; empty where the question is in no section. */
export const sectionPrompt = (paper: Pick<Paper, 'sections'>, question: Pick<Question, 'section'>): string =>
  paper.sections.find(({ id }) => id === question.section)?.prompt ?? '';
