import { num } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';

export const digitsExchanged: Mistake = {
  id: 'digits-exchanged',
  skill: 'arithmetic',
  rare: true,
  once: true,
  says: {
    en: 'two neighbouring digits of what follows from your numbers are exchanged.',
    hi: 'आपकी संख्याओं से जो निकलता है, उसके पास-पास के दो अंक आपस में बदल गए हैं।',
    bn: 'আপনার সংখ্যা থেকে যা আসে, তার পাশাপাশি দুটি অঙ্ক অদলবদল হয়েছে।',
  },
  made: ({ followed, figures }) =>
    figures === null || figures < 2
      ? []
      : [...new Set(followed.filter(Number.isFinite).map((value) => plainDigits(value, figures)))].flatMap(
          (written) => exchanged(written).map((text) => ({ formula: num(text) })),
        ),
};

/** 0.1375 with each two neighbouring digits that differ exchanged: 0.3175, 0.1735, 0.1357. */
function exchanged(written: string): readonly string[] {
  return [...written].flatMap((digit, i) => {
    // The neighbour of a digit may stand behind the decimal point.
    const after = written[i + 1] === '.' ? i + 2 : i + 1;
    const other = written[after];
    if (other === undefined || !isDigit(digit) || !isDigit(other) || digit === other) return [];
    const text = [...written].with(i, other).with(after, digit).join('');
    return leadingZeros(text) === leadingZeros(written) ? [text] : [];
  });
}

const isDigit = (letter: string): boolean => /^\d$/.test(letter);
const leadingZeros = (text: string): string => /^-?[0.]*/.exec(text)?.[0] ?? '';

/** A number to so many significant figures, without an exponent. */
function plainDigits(value: number, figures: number): string {
  const places = figures - 1 - Math.floor(Math.log10(Math.abs(value)));
  return value.toFixed(Math.min(100, Math.max(0, places)));
}
