import { BEFORE_INDEX } from '../../core/format/symbol.ts';

/** A part of a symbol in SVG text: letters in italics like a variable, digits upright, indices lowered. */
export interface Run {
  readonly text: string;
  readonly lowered: boolean;
  /** A prime is raised and small. */
  readonly raised: boolean;
  readonly slanted: boolean;
}

const LOWERED: Readonly<Record<string, string>> = {
  '₀': '0',
  '₁': '1',
  '₂': '2',
  '₃': '3',
  '₄': '4',
  '₅': '5',
  '₆': '6',
  '₇': '7',
  '₈': '8',
  '₉': '9',
  '₋': '−',
  '₊': '+',
  ₐ: 'a',
  ₑ: 'e',
  ₕ: 'h',
  ᵢ: 'i',
  ⱼ: 'j',
  ₖ: 'k',
  ₗ: 'l',
  ₘ: 'm',
  ₙ: 'n',
  ₒ: 'o',
  ₚ: 'p',
  ᵣ: 'r',
  ₛ: 's',
  ₜ: 't',
  ᵤ: 'u',
  ᵥ: 'v',
  ₓ: 'x',
};

/**
 * `∂L/∂w₅` → ∂L/∂w and a lowered 5: the plain symbol, set in fonts that come with the application, since
 * others may be missing.
 */
export function symbolRuns(plain: string): Run[] {
  const runs: Run[] = [];
  let below = false;
  for (const letter of plain) {
    if (letter === BEFORE_INDEX) {
      below = true;
      continue;
    }
    const index = LOWERED[letter];
    if (index === undefined && !/[A-Za-z0-9]/.test(letter)) below = false;
    const text = index ?? letter;
    const run = {
      text,
      lowered: index !== undefined || below,
      raised: letter === '′',
      slanted: /[A-Za-zα-ω]/.test(text),
    };
    const last = runs.at(-1);
    if (last && last.lowered === run.lowered && last.raised === run.raised && last.slanted === run.slanted)
      runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push(run);
  }
  return runs;
}
