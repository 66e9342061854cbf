import { say, type Text } from '../language/text.ts';
import { PIXELS } from './digits.ts';
import { fitPicture } from './fit-picture.ts';
import { pictureClass, type OwnPictures } from './own-pictures.ts';
import {
  damaged,
  inOrder,
  MOST_BYTES,
  sortFolder,
  tooFew,
  whyNotDecoded,
  type PictureIssue,
} from './picture-folder.ts';
import { pictureHead, type PictureHead } from './picture-head.ts';

/** A file of a folder, with its path in it. */
export interface PictureFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer>>;
}
/** A decoded picture, row by row from the top, four bytes a pixel. */
export interface Decoded {
  readonly rgba: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}
/** What the thread that reads a folder brings. */
export interface PictureReader {
  /** Rejects where the picture is damaged. */
  readonly decode: (bytes: Uint8Array<ArrayBuffer>) => Promise<Decoded>;
  /** SHA-256 of a text in UTF-8 and bytes after it, as hexadecimal digits. */
  readonly digest: (text: string, bytes: Uint8Array) => Promise<string>;
  /** Called before each file. */
  readonly progress: (done: number, all: number) => void;
}

export type ReadFolder =
  | { readonly type: 'read'; readonly pictures: OwnPictures; readonly leftOut: readonly PictureIssue[] }
  | {
      readonly type: 'refused';
      readonly refused: readonly PictureIssue[];
      readonly leftOut: readonly PictureIssue[];
    };

/**
 * The pictures of a folder. Every file of it is a picture in the result, is named among those that were left out with
 * the reason, or is one of a system's own. One that cannot be read is left out; a class with too few others is refused.
 */
export async function readPictures(
  folder: string,
  files: readonly PictureFile[],
  { decode, digest, progress }: PictureReader,
): Promise<ReadFolder> {
  const sorted = sortFolder(
    folder,
    files.map(({ path }) => path),
  );
  let leftOut = [...sorted.leftOut];
  if (sorted.refused.length > 0) return { type: 'refused', refused: sorted.refused, leftOut };
  const byPath = new Map(files.map((file) => [file.path, file]));
  const all = sorted.classes.reduce((sum, { paths }) => sum + paths.length, 0);
  let done = 0;
  const read: { readonly name: string; readonly pictures: readonly Uint8Array[] }[] = [];
  for (const { name, paths } of sorted.classes) {
    const pictures: Uint8Array[] = [];
    for (const path of paths) {
      progress(done, all);
      done += 1;
      const file = byPath.get(path);
      if (!file) continue;
      const one = await pictureOf(file, decode);
      if (one instanceof Uint8Array) pictures.push(one);
      else leftOut.push({ where: path, why: one });
    }
    read.push({ name, pictures });
  }
  leftOut = leftOut.toSorted((a, b) => inOrder(a.where, b.where));
  const refused = tooFew(read.map(({ name, pictures }) => ({ name, count: pictures.length })));
  if (refused.length > 0) return { type: 'refused', refused, leftOut };
  const pixels = new Uint8Array(PIXELS * read.reduce((sum, { pictures }) => sum + pictures.length, 0));
  read.flatMap(({ pictures }) => pictures).forEach((picture, i) => pixels.set(picture, i * PIXELS));
  const labels = Uint8Array.from(read.flatMap(({ pictures }, label) => pictures.map(() => label)));
  const counts = read.map(({ name, pictures }) => [name, pictures.length]);
  return {
    type: 'read',
    pictures: {
      folder,
      digest: await digest(JSON.stringify(counts), pixels),
      classes: read.map(({ name, pictures }) => pictureClass(name, pictures.length)),
      pixels,
      labels,
    },
    leftOut,
  };
}

/** A picture as 28 × 28 numbers, or why it is left out. */
async function pictureOf(file: PictureFile, decode: PictureReader['decode']): Promise<Uint8Array | Text> {
  if (file.size > MOST_BYTES) return whyNotDecoded(file.size, null) ?? UNREADABLE;
  let bytes;
  try {
    bytes = await file.bytes();
  } catch {
    return UNREADABLE;
  }
  const head = pictureHead(bytes);
  const why = whyNotDecoded(bytes.length, head);
  if (why || !head) return why ?? UNREADABLE;
  const decoded = await decodedOr(head, () => decode(bytes));
  if (!('rgba' in decoded)) return decoded;
  const { rgba, width, height } = decoded;
  // A file may name another size in its head than that of its picture.
  return whyNotDecoded(bytes.length, { ...head, width, height }) ?? fitPicture(rgba, width, height);
}

async function decodedOr({ format }: PictureHead, decode: () => Promise<Decoded>): Promise<Decoded | Text> {
  try {
    return await decode();
  } catch {
    return damaged(format);
  }
}

const UNREADABLE = say(
  'cannot be opened: it may have been moved, or belong to somebody else.',
  'नहीं खोली जा सकती: हो सकता है वह हटा दी गई हो या किसी और की हो।',
  'খোলা যায় না: হয়তো সরানো হয়েছে, বা অন্য কারও।',
);
