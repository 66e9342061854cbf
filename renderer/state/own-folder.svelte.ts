import type { OwnPictures } from '../../core/datasets/own-pictures.ts';
import type { PictureIssue } from '../../core/datasets/picture-folder.ts';
import { t } from '../language/language.svelte.ts';
import type { PicturesMessage } from '../worker/pictures-messages.ts';
import type { startPicturesWorker } from '../worker/pictures-worker.ts';
import type { GivenFolder } from './dropped-folder.ts';

/** A folder that was not read, and why. */
export interface UnreadFolder {
  readonly name: string;
  /** Sentences about the whole folder. */
  readonly whys: readonly string[];
  readonly refused: readonly PictureIssue[];
  readonly leftOut: readonly PictureIssue[];
}

/** The pictures of the last folder that was read, for every experiment; they are kept while the window is open. */
export class OwnFolder {
  readonly #start: typeof startPicturesWorker;
  #worker: ReturnType<typeof startPicturesWorker> | null = null;
  pictures: OwnPictures | null = $state.raw(null);
  /** Files of that folder that were left out. */
  leftOut: readonly PictureIssue[] = $state.raw([]);
  /** The folder that is being read. `all`: 0 while its files are listed. */
  reading: { readonly name: string; readonly done: number; readonly all: number } | null = $state.raw(null);
  unread: UnreadFolder | null = $state.raw(null);
  /** Counts folders: what comes of an earlier one is nobody's. */
  #given = 0;

  constructor(start: typeof startPicturesWorker) {
    this.#start = start;
  }

  /** Reads a folder in the place of whatever is being read; `then` gets its pictures. */
  async read(folder: GivenFolder, then: (pictures: OwnPictures) => void): Promise<void> {
    this.cancel();
    this.#given += 1;
    const given = this.#given;
    const { name } = folder;
    this.unread = null;
    this.reading = { name, done: 0, all: 0 };
    try {
      const files = await folder.files();
      if (given !== this.#given) return;
      const worker = this.#start((message) => {
        if (given === this.#given) this.#receive(name, message, then);
      });
      this.#worker = worker;
      worker.tell({ folder: name, files });
    } catch {
      if (given === this.#given) this.refuse(name, [t('The folder could not be listed.')]);
    }
  }
  /** Ends reading; what was at hand before stays. */
  cancel(): void {
    this.#given += 1;
    this.#worker?.end();
    this.#worker = null;
    this.reading = null;
  }
  /** Says why what was given is not read. */
  refuse(
    name: string,
    whys: readonly string[],
    { refused = [], leftOut = [] }: Partial<Pick<UnreadFolder, 'refused' | 'leftOut'>> = {},
  ): void {
    this.cancel();
    this.unread = { name, whys, refused, leftOut };
  }
  close(): void {
    this.unread = null;
  }

  #receive(name: string, message: PicturesMessage, then: (pictures: OwnPictures) => void): void {
    switch (message.type) {
      case 'progress':
        this.reading = { name, done: message.done, all: message.all };
        return;
      case 'read':
        this.cancel();
        this.pictures = message.pictures;
        this.leftOut = message.leftOut;
        then(message.pictures);
        return;
      case 'refused':
        this.refuse(name, [], message);
        return;
      case 'failed':
        this.refuse(name, [message.message]);
    }
  }
}
