import { symbolOf } from '../format/symbol.ts';
import type { Step } from '../solution/step.ts';
import { tagged } from './worked-text.ts';

/** Finds the symbols of a question in the formulas of a text. */
export interface TextSymbols {
  /** The step of each symbol in LaTeX, without what can be left out: `w_5` for `w_{5}`. */
  readonly steps: ReadonlyMap<string, string>;
  /** Any of them, the longest first; null where none is looked for. */
  readonly found: RegExp | null;
}

/** A question of more symbols is a table of layers or a large network: its texts name hardly any of them. */
const MOST = 600;
/** Groups of letters that are no symbols. */
const WORDS = /(\\(?:text|mathrm|operatorname|begin|end)\{[^}]*\})/;

/** Without braces around one letter of an index, and with no more spaces than commands need. */
const shortest = (tex: string): string =>
  tex
    .replace(/(\\[A-Za-z]+)\s+(?=[A-Za-z])|\s+/g, (_, command?: string) => (command ? `${command} ` : ''))
    .replace(/([_^])\{(\\[A-Za-z]+|.)\}/g, '$1$2');

/** The symbols of the steps of a question; where several steps have the same one, it is that of the first. */
export function textSymbols(steps: readonly Step[]): TextSymbols {
  const found = new Map<string, string>();
  for (const { id } of steps) {
    const tex = shortest(symbolOf(id).tex);
    if (!found.has(tex)) found.set(tex, id);
  }
  const keys = [...found.keys()].toSorted((a, b) => b.length - a.length);
  const isLooked = keys.length > 0 && keys.length <= MOST;
  // Not within a command, an index or a longer symbol.
  const any = `(?<![A-Za-z\\\\_^]|[_^]\\{)(?:${keys.map(pattern).join('|')})(?![_']|\\^\\{?\\()`;
  return { steps: found, found: isLooked ? new RegExp(any, 'g') : null };
}

/** A symbol as authors write it: braces around one letter of an index, and spaces, may be there or not. */
function pattern(tex: string): string {
  const pieces = tex.match(/\\[A-Za-z]+ ?|./g) ?? [];
  const written = pieces.map((piece, i) => {
    const exact = piece.trim().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    if (piece.endsWith(' ')) return `${exact}\\s`;
    return pieces[i - 1] === '_' && piece !== '{' ? `(?:\\{${exact}\\}|${exact})` : exact;
  });
  // A letter is not the beginning of a name, nor a command that of a longer one.
  return `${written.join('\\s*')}${/[A-Za-z]$/.test(tex) ? '(?![A-Za-z])' : ''}`;
}

/** A formula of a text in which the symbols of the question carry their step (KaTeX `\htmlData`). */
export function taggedInText(tex: string, { steps, found }: TextSymbols): string {
  if (found === null) return tex;
  return tex
    .split(WORDS)
    .map((piece, i) =>
      i % 2 === 1
        ? piece
        : piece.replace(found, (symbol) => {
            const step = steps.get(shortest(symbol));
            return step === undefined ? symbol : `{${tagged(symbol, step)}}`;
          }),
    )
    .join('');
}
