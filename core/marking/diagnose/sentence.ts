import type { Expr } from '../../expr/expr.ts';
import { numberPlain, toPlain } from '../../expr/print.ts';
import { parseRational } from '../../expr/rational.ts';
import { formatNumber } from '../../format/number.ts';
import type { Step } from '../../solution/step.ts';
import { symbolFor } from '../../views/worked-text.ts';
import { eachLanguage, filledIn, type Said } from './said.ts';

/** What a sentence is made of. */
export interface Told {
  readonly says: Said;
  readonly names: Readonly<Record<string, Expr>>;
  /** The step that the box asks for, and the number written in it. */
  readonly asked: Step;
  readonly typed: number;
  /** The step in which the mistake was made. */
  readonly where: Step;
}

/** In another step than that of the box, before its number. */
const IN_STEP: Said = {
  en: 'in {{step}}, {{says}}',
  hi: '{{step}} में: {{says}}',
  bn: '{{step}}-এ: {{says}}',
};

/**
 * `∂L/∂z₂ = −0.105: the mask ReLU′(z₂) was left out; …`; `own` gives what was written for a step, or is given: null
 * for any other step, which is named without a number.
 */
export function sentenceOf(
  { says, names, asked, typed, where }: Told,
  stepOf: (id: string) => Step | undefined,
  own: (id: string) => number | null,
): Said {
  const symbol = (id: string): string => symbolFor(id, stepOf(id)).plain;
  const values: Record<string, string> = {};
  for (const [name, expr] of Object.entries(names)) {
    const text = toPlain(expr, (id) => ({ text: symbol(id) }));
    values[name] = text;
    const number = expr.op === 'ref' ? own(expr.id) : null;
    values[`${name}=`] = number === null ? text : `${text} = ${numberText(number)}`;
  }
  return eachLanguage((language) => {
    const clause = filledIn(says[language], values);
    const placed =
      where.id === asked.id ? clause : filledIn(IN_STEP[language], { step: symbol(where.id), says: clause });
    return `${symbol(asked.id)} = ${numberText(typed)}: ${placed}`;
  });
}

/** A number as people write it: 0.35 in full, and a long one rounded. */
export function numberText(value: number): string {
  const short = String(Number(value.toPrecision(12)));
  const exact = short.length <= LONGEST ? (parseRational(short)?.toFraction() ?? null) : null;
  return numberPlain(formatNumber(value, exact).text).text;
}
const LONGEST = 9;
