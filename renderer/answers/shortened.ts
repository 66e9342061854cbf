import { beginning } from '../../core/format/beginning.ts';

/** Longer answers are cut where others stand beside them. */
const LONGEST = 80;

/** An answer as typed, on one line of a list; a dash for none. */
export function shortened(typed: string | undefined): string {
  const text = (typed ?? '').trim().replace(/\s+/g, ' ');
  if (text === '') return '–';
  return text.length > LONGEST ? `${beginning(text, LONGEST - 1)}…` : text;
}
