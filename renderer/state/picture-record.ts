import type { PictureClass, PictureRecord } from '../../core/datasets/own-pictures.ts';

/** What is kept of pictures of one's own. */
export const recordOf = ({ folder, digest, classes }: PictureRecord): PictureRecord => ({
  folder,
  digest,
  classes,
});

export const countOf = ({ learnt, fresh }: PictureClass): number => learnt + fresh;

/** A name that somebody gave, in a text in which dollars and backticks mean something. */
export const plainName = (name: string): string => name.replace(/\$/g, '\\$').replace(/`/g, 'ˋ');
