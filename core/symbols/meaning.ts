import type { Text } from '../language/text.ts';
import type { RangeName } from './ranges.ts';

/** What a symbol of the course stands for, whatever its indices. */
export interface Meaning {
  /** How textbooks usually write it, in LaTeX, for legends: `\hat m`. */
  readonly tex: string;
  /** A noun phrase in lower case: “learning rate”. */
  readonly name: Text;
  /** One sentence in plain words: what it is and what it is for. */
  readonly says: Text;
  /** What kind of thing it is; absent: one number. */
  readonly shape?: Text;
  /** The values that it can have; absent: any real number. */
  readonly range?: RangeName;
  /** What it is counted or measured in; absent: no unit. */
  readonly unit?: Text;
}

export type Meanings = Readonly<Record<string, Meaning>>;
