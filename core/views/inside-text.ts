import { numberPlain, numberTex, toPlain, toTex, type Leaf, type LeafOf } from '../expr/print.ts';
import { formatNumber } from '../format/number.ts';
import type { Step } from '../solution/step.ts';
import { insideOf, isPart } from './inside.ts';
import { symbolFor, tagged, type Tagged } from './worked-text.ts';

/**
 * One operation inside a step: `0.1 + w₃x₂ = 0.1 + 0.2·1 = 0.3`. Results of earlier operations appear in it
 * as numbers.
 */
export interface InsideLine {
  readonly formula: string;
  /** null if they would only repeat the formula. */
  readonly numbers: string | null;
  readonly value: string;
  readonly valueIs: '=' | '≈';
  readonly plain: string;
}

/** The operations inside a step, one line each, in the order a teacher would explain them. */
export function insideLines(
  step: Step,
  at: (id: string) => Step | undefined,
  tag: Tagged = tagged,
): readonly InsideLine[] {
  const parts = insideOf(step, at);
  const byId = new Map(parts.map((part) => [part.id, part]));
  const textOf = (one: Step): string => formatNumber(one.value, one.exact).text;
  const leaves =
    (literal: (text: string) => Leaf, symbol: (id: string) => Leaf, numbers: boolean): LeafOf =>
    (id) => {
      const part = byId.get(id);
      if (part) return literal(textOf(part));
      const operand = at(id);
      return numbers && operand ? literal(textOf(operand)) : symbol(id);
    };
  const texSymbol = (id: string): Leaf => {
    const symbol = symbolFor(id, at(id));
    return { text: tag(symbol.tex, id), quotient: symbol.quotient === true };
  };
  const plainSymbol = (id: string): Leaf => {
    const symbol = symbolFor(id, at(id));
    return { text: symbol.plain, quotient: symbol.quotient === true };
  };
  return parts.map((part) => {
    const formula = toTex(part.formula, leaves(numberTex, texSymbol, false));
    const numbers = toTex(
      part.formula,
      leaves((text) => numberTex(text), texSymbol, true),
    );
    const shown = formatNumber(part.value, part.exact);
    const onlyParts = part.dependsOn.every(isPart);
    const plain = [
      toPlain(part.formula, leaves(numberPlain, plainSymbol, false)),
      toPlain(part.formula, leaves(numberPlain, plainSymbol, true)),
      numberPlain(shown.text).text,
    ];
    return {
      formula,
      numbers: onlyParts ? null : numbers,
      value: numberTex(shown.text).text,
      valueIs: shown.rounded ? '≈' : '=',
      plain: plain.filter((one, i) => one !== plain[i - 1]).join(' = '),
    };
  });
}
