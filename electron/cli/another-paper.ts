import type { AnsweredPaper, Paper } from '../../core/index.ts';

/** Why answers to another paper are not marked by this one. */
export const anotherPaper = (
  answered: AnsweredPaper | null,
  { id, title }: Pick<Paper, 'id' | 'title'>,
): string =>
  `answers another paper, “${answered?.title ?? ''}”${answered?.id === undefined ? '' : ` (${answered.id})`}, not “${title}” (${id}); name that paper, or add --any-paper to mark it by this one`;
