import { evaluate } from '../expr/evaluate.ts';
import type { Expr } from '../expr/expr.ts';
import { parseExpr } from '../expr/parse.ts';
import { numberPlain, numberTex } from '../expr/print.ts';
import { formatNumber } from '../format/number.ts';
import { languageNames } from '../language/languages.ts';
import type { Text } from '../language/text.ts';
import type { Step } from '../solution/step.ts';

/** The step of an id. Throws RangeError for one that does not exist. */
export type StepOf = (id: string) => Step;

/** `[[z1]]`; `[[(z1)]]` in brackets where it is negative; `[[z1|3]]` with 3 significant figures. */
const PLACE = /\[\[(\()?([^[\]|]+?)\)?(?:\|(\d+))?\]\]/g;

/** The ids of the steps whose values a text says. */
export const placesIn = ({ en }: Text): readonly string[] =>
  [...en.matchAll(PLACE)].map(([, , id = '']) => id);

/** A text with the values of steps in their places, in every language. Throws RangeError for an unknown step. */
export const fill = (text: Text, stepOf: StepOf): Text =>
  Object.fromEntries(languageNames.map((language) => [language, filled(text[language], stepOf)])) as Record<
    keyof Text,
    string
  >;

function filled(text: string, stepOf: StepOf): string {
  return text.replace(PLACE, (_all, bracket: string | undefined, id: string, figures, at: number) => {
    const { value, exact } = stepOf(id);
    const digits = figures === undefined ? undefined : Number(figures);
    const shown = formatNumber(value, digits === undefined ? exact : null, digits).text;
    const written = inMaths(text, at) ? numberTex(shown).text : numberPlain(shown).text;
    return bracket !== undefined && value < 0 ? `(${written})` : written;
  });
}

/** Whether a place is between two dollar signs. */
const inMaths = (text: string, at: number): boolean =>
  (text.slice(0, at).match(/(?<!\\)\$/g)?.length ?? 0) % 2 === 1;

/**
 * A formula over steps, `[[dL/do1]]*[[w5]]`. Throws RangeError where it cannot be read.
 */
export function formulaOver(text: string): Expr {
  const ids: string[] = [];
  const named = text.replace(PLACE, (_all, _bracket, id: string) => ` s${ids.push(id) - 1}_ `);
  const read = parseExpr(named, new Map(ids.map((id, i) => [`s${i}_`, id])));
  if (!read.ok) throw new RangeError(`the formula “${text}”: ${read.message}`);
  return read.expr;
}

/** Rounding of float64 where two formulas give the same number. */
const SAME = 1e-9;

/** Whether a statement on steps holds: two formulas with `<`, `>` or `=` between them. */
export function holds(statement: string, stepOf: StepOf): boolean {
  const [, left = '', sign, right = ''] = /^([^<>=]+)([<>=])([^<>=]+)$/.exec(statement) ?? [];
  if (sign === undefined) throw new RangeError(`“${statement}” has no <, > or =`);
  const valueOf = (text: string): number => evaluate(formulaOver(text), (id) => stepOf(id).value);
  const [a, b] = [valueOf(left), valueOf(right)];
  const same = Math.abs(a - b) <= SAME * Math.max(1, Math.abs(a), Math.abs(b));
  return sign === '=' ? same : !same && (sign === '<' ? a < b : a > b);
}
