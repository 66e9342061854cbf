import { refs, type Expr } from '../../expr/expr.ts';
import { parseExpr } from '../../expr/parse.ts';
import { symbolOf } from '../../format/symbol.ts';
import { withoutCode } from './code.ts';
import { withoutValue } from './part-without-value.ts';
import { plainFunctions } from './number-words.ts';
import type { Read } from './read.ts';
import { refusal, unreadFormula } from './refusals.ts';
import { plainSigns, withoutSmallFractions } from './signs.ts';
import { withoutTex } from './tex.ts';

/**
 * A formula in the symbols of a box: `2x(wx − y)`, `2*x*(w*x - y)`, `\frac{e^{z_1}}{e^{z_1}+e^{z_2}}`, with or
 * without its left side. What cannot be read says where.
 */
export function readExpression(typed: string, symbols: readonly string[]): Read<Expr> {
  const right = sidesOf(typed).at(-1) ?? '';
  const parsed = parseExpr(right, namesOf(symbols));
  if (!parsed.ok) return unreadFormula(typed, right, parsed);
  const lost = withoutValue(parsed.expr, typed);
  if (lost) return lost;
  if (refs(parsed.expr).length === 0)
    return refusal('no-formula-in', {
      names: symbols.map((symbol) => symbolOf(symbol).plain).join(', '),
    });
  return { ok: true, value: parsed.expr };
}

/** The formulas before the last equals sign; a symbol alone is the name of what follows. */
export const earlierSides = (typed: string, symbols: readonly string[]): readonly Expr[] =>
  sidesOf(typed)
    .slice(0, -1)
    .flatMap((side) => {
      const parsed = parseExpr(side, namesOf(symbols));
      return parsed.ok && parsed.expr.op !== 'ref' && refs(parsed.expr).length > 0 ? [parsed.expr] : [];
    });

function sidesOf(typed: string): readonly string[] {
  const line = withoutCode(withoutTex(plainSigns(typed)))
    .normalize('NFC')
    .replace(/_\{ ?([\p{L}\p{N},]+) ?\}/gu, '_$1')
    .replace(/\{ ?([^{}]*)\}/g, '($1)')
    .replace(/\[/g, '(')
    .replace(/\]/g, ')')
    .replace(/[.;,]$/, '');
  return line
    .split(/:=|[=←≈]/)
    .map((side) => side.trim())
    .filter((side) => side !== '')
    .map((side) => plainFunctions(withoutSmallFractions(side)));
}

/** Every way to type each symbol: `w1`, `w_1` and w₁; `yHat`, `y_hat` and ŷ; `eta` and η. */
export function namesOf(symbols: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const id of symbols) {
    const { plain } = symbolOf(id);
    const spelt = [id, plain, plain.normalize('NFC'), ...split(id), ...split(plain)];
    for (const name of spelt) if (!names.has(name)) names.set(name, id);
  }
  // What the author wrote is that symbol, whatever another one may be typed as.
  for (const id of symbols) names.set(id, id);
  return names;
}

/** `w1` → `w_1`, `yHat` → `y_hat`, `yhat`. */
const split = (name: string): readonly string[] => [
  name.replace(/(?<=\p{L})(\d+)$/u, '_$1'),
  name.replace(/(?<=\p{L})_(\d+)$/u, '$1'),
  name.replace(/(?<=[a-z])(Hat|Tilde)/, (accent) => `_${accent.toLowerCase()}`),
  name.replace(/(?<=[a-z])(Hat|Tilde)/, (accent) => accent.toLowerCase()),
];
