/** A text in the signs of `parseExpr`; `as` is what it means, in plain signs, where others might read it otherwise. */
export interface Meaning {
  readonly text: string;
  readonly as?: string;
}

/** A raised point: `0·35` in British and Indian handwriting. */
const POINT = '[·‧∙⋅•]';
const LONE = new RegExp(`^([+-]?)(\\d*)${POINT}(\\d+)$`);
/** Between digits, and not before a power of ten. */
const WITHIN = String.raw`(?<=\d)${POINT}(?=\d)(?!10 ?(?:\^|\*\*|[⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹]))`;
const BETWEEN = new RegExp(WITHIN);
const ALL_BETWEEN = new RegExp(WITHIN, 'g');
const AFTER_ZERO = new RegExp(String.raw`(?<=(?:^|\D)0)${WITHIN}`, 'g');
const FRACTIONS = new RegExp(String.raw`^[+-]?\d+\/\d+(?:${POINT}\d+\/\d+)+$`);
const FIGURES = String.raw`(?:\d+\.?\d*|\.\d+)`;
const CROSS = String.raw`[*×·⋅xX✕✖⨯хХ]`;
/** 1,003,520 and, in India, 10,03,520. A group never begins the number with 0: 0,125 is a decimal comma. */
const THOUSANDS = /(?<![\d.,])[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}(?![\d,])/g;
const SPACED_THOUSANDS = /^[+-]?[1-9]\d{0,2}(?:[ ']\d{2,3})*[ ']\d{3}(?:[.,]\d+)?$/;
const POINTED_THOUSANDS = /^([+-]?[1-9]\d{0,2}(?:\.\d{3}){2,}|[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?=,\d))(,\d+)?$/;

/**
 * What a number may mean: `0·35` and `1,234` (two each), `0,35`, `933,120`, `9.099×10 −1`, which lost the height of
 * its exponent, `3.5 e-1`, `0.(3)`. Where there are two, nobody but its writer knows which. `whole`: a whole number
 * is asked for.
 */
export function meanings(text: string, whole: boolean): readonly Meaning[] {
  return withCommas(text, whole).flatMap((one) =>
    raised(one.text, whole).flatMap((other) =>
      powers(other.text).map((last) => {
        const as = last.as ?? other.as ?? one.as;
        return { text: last.text, ...(as === undefined ? {} : { as }) };
      }),
    ),
  );
}

/** Commas, apostrophes and spaces of thousands, and decimal commas. */
function withCommas(text: string, whole: boolean): readonly Meaning[] {
  if (SPACED_THOUSANDS.test(text)) return [{ text: text.replace(/[ ']/g, '').replace(',', '.') }];
  const pointed = POINTED_THOUSANDS.exec(text);
  if (pointed)
    return [
      {
        text: text.replaceAll('.', '').replace(',', '.'),
        as: text.replaceAll('.', '').replace(',', '.'),
      },
    ];
  if (whole && /^[1-9]\d{0,2}\.\d{3}$/.test(text))
    return [
      { text, as: text },
      { text: text.replace('.', ''), as: text.replace('.', '') },
    ];
  // In the brackets of a function a comma sets its arguments apart.
  if (!text.includes(',') || /\p{L}\s?\(/u.test(text)) return [{ text }];
  const grouped = text.replace(THOUSANDS, (number) => number.replaceAll(',', ''));
  const decimal = text.replace(/(?<![\d.,])(\d*),(\d+)(?![\d,.])/g, '$1.$2');
  if (grouped === text) return [{ text: decimal }];
  const mixed = grouped.replace(/(?<![\d.,])(\d*),(\d+)(?![\d,.])/g, '$1.$2');
  const unclear = !whole && decimal !== text && !decimal.includes(',') && !text.includes('.');
  return unclear
    ? [
        { text: mixed, as: mixed },
        { text: decimal, as: decimal },
      ]
    : [{ text: mixed }];
}

/**
 * `0·35` and `2·35` may be decimals or products. It is a product where a decimal is none: with another point in the
 * text, before a power of ten, of two fractions, where a whole number is asked for.
 */
function raised(text: string, whole: boolean): readonly Meaning[] {
  const lone = LONE.exec(text);
  const [, sign = '', before = '', after = ''] = lone ?? [];
  if (lone && before === '') return [{ text: `${sign}.${after}`, as: `${sign}0.${after}` }];
  const isZero = /^0+$/.test(before);
  const product = text.replace(new RegExp(`(?<=\\d)${POINT}(?=\\d)`, 'g'), '*');
  if (!BETWEEN.test(text) || text.includes('.') || FRACTIONS.test(text) || (whole && !isZero))
    return [{ text: product }];
  // In a product of several without a sum only 0· can be a decimal: 0·5·0·3.
  const points =
    lone || /[+/()-]/.test(text.slice(1)) ? text.replace(ALL_BETWEEN, '.') : text.replace(AFTER_ZERO, '.');
  if (points === text) return [{ text: product }];
  return [
    { text: points, as: points },
    { text: product, as: product },
  ];
}

/** Powers of ten as typed, without the height of their exponent, and with e; percent; recurring figures. */
function powers(text: string): readonly Meaning[] {
  const match = (pattern: string): RegExpExecArray | null =>
    new RegExp(`^([+-]?${FIGURES})${pattern}$`).exec(text);
  const percent = match(' ?%');
  if (percent) return [{ text: `${percent[1] ?? ''}e-2` }];
  const power = match(` ?${CROSS} ?10 ?(?:\\^|\\*\\*) ?[({]? ?([+-]?) ?(\\d{1,3}) ?[)}]?`);
  if (power) return [{ text: `${power[1] ?? ''}e${power[2] ?? ''}${power[3] ?? ''}` }];
  const high = match(` ?${CROSS} ?10([⁻⁺]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})`);
  if (high) {
    const digits = [...(high[3] ?? '')].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join('');
    return [{ text: `${high[1] ?? ''}e${high[2] === '⁻' ? '-' : ''}${digits}` }];
  }
  const spaced = match(' ?[eE] ?([+-]?) ?(\\d{1,3})');
  if (spaced) return [{ text: `${spaced[1] ?? ''}e${spaced[2] ?? ''}${spaced[3] ?? ''}` }];
  const bracketed = match(` ?${CROSS} ?10 ?\\( ?([+-]) ?(\\d{1,3}) ?\\)`);
  if (bracketed) {
    const [, figures = '', sign = '', exponent = ''] = bracketed;
    return [
      { text: `${figures}e${sign}${exponent}`, as: `${figures}*10^${sign}${exponent}` },
      { text: `${figures}*10*(${sign}${exponent})`, as: `${figures}*10*(${sign}${exponent})` },
    ];
  }
  const lost = match(` ?${CROSS} ?10( ?)([+-])( ?)(\\d{1,3})`);
  if (lost) {
    const [, figures = '', before = '', sign = '', after = '', exponent = ''] = lost;
    const sum = `${figures}*10${sign}${exponent}`;
    // Spaces on both sides of its sign set a sum apart.
    return before !== '' && after !== ''
      ? [{ text: sum }]
      : [
          { text: `${figures}e${sign}${exponent}`, as: `${figures}*10^${sign}${exponent}` },
          { text: sum, as: `${figures}*10 ${sign} ${exponent}` },
        ];
  }
  const sunk = match(` ?(${CROSS}) ?10( ?)([1-9]\\d?)`);
  if (sunk) {
    const [, figures = '', cross = '', space = '', exponent = ''] = sunk;
    const power = { text: `${figures}e${exponent}`, as: `${figures}*10^${exponent}` };
    if (space !== '') return [power];
    const product = { text: `${figures}*10${exponent}` };
    // 3.5×103 may have been 3.5×10³; who types * types ^ too, and 32×1024 has no such figures.
    const isScientific = cross !== '*' && /^[+-]?[1-9](?:\.\d+)?$/.test(figures) && exponent.length === 1;
    return isScientific ? [power, { ...product, as: product.text }] : [product];
  }
  const recurring = recurringFigures(text);
  return recurring ?? [{ text }];
}

/** `0.(3)`, `0.1(6)`, `0.3̇`, `0.1̄6̄`: figures that recur, as a fraction. */
function recurringFigures(text: string): readonly Meaning[] | null {
  const marked = text.replace(
    /((?:\d[\u0304\u0305\u0307])(?:\d*\d[\u0304\u0305\u0307])?)/g,
    (figures) => `(${figures.replace(/\D/g, '')})`,
  );
  const match = /^([+-]?)(\d*)\.(\d{0,9})\((\d{1,9})\)$/.exec(marked);
  if (!match) return null;
  const [, sign = '', whole = '', fixed = '', period = ''] = match;
  // 0.1(6) = (16 − 1)/90: the figures to the end of the period less those before it, over as many nines.
  const over = BigInt(whole + fixed + period) - BigInt(whole + fixed || '0');
  const under = `${'9'.repeat(period.length)}${'0'.repeat(fixed.length)}`;
  const asFraction = {
    text: `${sign}${over}/${under}`,
    as: `${sign}${whole || '0'}.${fixed}${period}${period}…`,
  };
  // Without figures between the point and the bracket, 2.(3) is also a product in handwriting.
  return marked === text && fixed === '' && /[1-9]/.test(whole)
    ? [asFraction, { text: `${sign}${whole}*${period}`, as: `${sign}${whole}*${period}` }]
    : [asFraction];
}
