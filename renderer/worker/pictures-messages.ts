import type { ReadFolder } from '../../core/datasets/read-pictures.ts';

/** A file of a folder that was dropped or chosen, with its path in the folder. */
export interface FolderFile {
  readonly path: string;
  readonly file: File;
}
/** What the page tells the worker that reads a folder. Reading is cancelled by ending the worker. */
export interface PicturesOrder {
  readonly folder: string;
  readonly files: readonly FolderFile[];
}
export type PicturesMessage =
  | { readonly type: 'progress'; readonly done: number; readonly all: number }
  | ReadFolder
  | { readonly type: 'failed'; readonly message: string };
