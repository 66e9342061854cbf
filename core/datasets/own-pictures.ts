import { randomOf, shuffled } from '../tensor/random.ts';
import type { Digits } from './digits.ts';

/** A class of pictures: the name of its folder, and how many of them are learnt and how many are fresh. */
export interface PictureClass {
  readonly name: string;
  readonly learnt: number;
  readonly fresh: number;
}

/** What is known of a folder of pictures without the pictures. */
export interface PictureRecord {
  /** Its name. */
  readonly folder: string;
  /** SHA-256, as 64 hexadecimal digits, of what is learnt: the names of the classes and the pixels of each. */
  readonly digest: string;
  /** In the order of their labels. */
  readonly classes: readonly PictureClass[];
}

/** Pictures of one's own, as the digits are: those of one class after the other. */
export interface OwnPictures extends PictureRecord, Digits {}

/** One of so many is fresh, as of the digits. */
const FRESH_OF = 5;
/** A class of `count` pictures; a fifth of them, rounded down, is fresh. */
export const pictureClass = (name: string, count: number): PictureClass => {
  const fresh = Math.floor(count / FRESH_OF);
  return { name, learnt: count - fresh, fresh };
};

/** The pictures to learn from and those that nobody learns from, each in a random order: the same two parts always. */
export function splitPictures({ labels, classes }: Pick<OwnPictures, 'labels' | 'classes'>): {
  readonly pool: readonly number[];
  readonly fresh: readonly number[];
} {
  const random = randomOf('own pictures');
  const [pool, fresh] = [[] as number[], [] as number[]];
  classes.forEach((one, label) => {
    const all = Array.from(labels, (_, i) => i).filter((i) => labels[i] === label);
    const order = shuffled(random, all);
    fresh.push(...order.slice(0, one.fresh));
    pool.push(...order.slice(one.fresh));
  });
  return { pool: shuffled(random, pool), fresh: shuffled(random, fresh) };
}
