/** A text in the signs of `parseExpr`, and a sentence where others might read it differently. */
export interface Meaning {
  readonly text: string;
  readonly said?: string;
}

/** A raised point: `0·35` in British and Indian handwriting. */
const POINT = '[·‧∙⋅•]';
const AFTER_ZERO = new RegExp(`(?<=(?:^|\\D)0)${POINT}(?=\\d)`, 'g');
const FIGURES = String.raw`(?:\d+\.?\d*|\.\d+)`;
const CROSS = String.raw`[*×·⋅xX✕✖⨯хХ]`;
/** 1,003,520 and, in India, 10,03,520. A group never begins the number with 0: 0,125 is a decimal comma. */
const THOUSANDS = /(?<![\d.,])[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}(?![\d,])/g;
const SPACED_THOUSANDS = /^[+-]?[1-9]\d{0,2}(?:[ ']\d{2,3})*[ ']\d{3}(?:[.,]\d+)?$/;
const POINTED_THOUSANDS = /^([+-]?[1-9]\d{0,2}(?:\.\d{3}){2,}|[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?=,\d))(,\d+)?$/;

/**
 * What a number may mean, the likeliest first: `0·35`, `0,35`, `933,120`, `1,234` (two), `9.099×10 −1`, which
 * lost the height of its exponent, `3.5 e-1`, `0.(3)`. `whole`: a whole number is asked for.
 */
export function meanings(text: string, whole: boolean): readonly Meaning[] {
  return withCommas(text, whole).flatMap((one) =>
    raised(one.text, whole).flatMap((other) =>
      powers(other.text).map((last) => ({
        text: last.text,
        ...saidOf(last.said ?? one.said ?? other.said),
      })),
    ),
  );
}

const saidOf = (said: string | undefined): Pick<Meaning, 'said'> => (said === undefined ? {} : { said });
const read = (typed: string, as: string): string => `“${typed}” was read as ${as}`;

/** Commas, apostrophes and spaces of thousands, and decimal commas. */
function withCommas(text: string, whole: boolean): readonly Meaning[] {
  if (SPACED_THOUSANDS.test(text)) return [{ text: text.replace(/[ ']/g, '').replace(',', '.') }];
  const pointed = POINTED_THOUSANDS.exec(text);
  if (pointed)
    return [
      {
        text: text.replaceAll('.', '').replace(',', '.'),
        said: read(text, text.replaceAll('.', '').replace(',', '.')),
      },
    ];
  if (whole && /^[1-9]\d{0,2}\.\d{3}$/.test(text))
    return [{ text }, { text: text.replace('.', ''), said: read(text, text.replace('.', '')) }];
  // In the brackets of a function a comma sets its arguments apart.
  if (!text.includes(',') || /\p{L}\s?\(/u.test(text)) return [{ text }];
  const grouped = text.replace(THOUSANDS, (number) => number.replaceAll(',', ''));
  const decimal = text.replace(/(?<![\d.,])(\d*),(\d+)(?![\d,.])/g, '$1.$2');
  if (grouped === text) return [{ text: decimal }];
  const mixed = grouped.replace(/(?<![\d.,])(\d*),(\d+)(?![\d,.])/g, '$1.$2');
  const unclear = !whole && decimal !== text && !decimal.includes(',') && !text.includes('.');
  return unclear
    ? [
        { text: mixed, said: read(text, mixed) },
        { text: decimal, said: read(text, decimal) },
      ]
    : [{ text: mixed }];
}

/** `0·35` is 0.35, `2·35` a product or 2.35. With another point in the text `·` is a product. */
function raised(text: string, whole: boolean): readonly Meaning[] {
  const lone = new RegExp(`^([+-]?)(\\d*)${POINT}(\\d+)$`).exec(text);
  if (lone) {
    const [, sign = '', before = '', after = ''] = lone;
    const point = {
      text: `${sign}${before}.${after}`,
      said: read(text, `${sign}${before === '' ? '0' : before}.${after}`),
    };
    if (before === '') return [point];
    if (whole) return [{ text: `${sign}${before}*${after}` }];
    const product = { text: `${sign}${before}*${after}`, said: read(text, `${sign}${before} × ${after}`) };
    return /^0+$/.test(before) ? [point, product] : [product, point];
  }
  const between = new RegExp(`(?<=\\d)${POINT}(?=\\d)`, 'g');
  if (whole || !between.test(text) || text.includes('.')) return [{ text }];
  // In a product without a sum only 0· can be a decimal: 0·5·0·3.
  const points = text.replace(/[+/()-]/.test(text.slice(1)) ? between : AFTER_ZERO, '.');
  if (points === text) return [{ text }];
  return [
    { text, said: read(text, text.replace(between, ' × ')) },
    { text: points, said: read(text, points) },
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
    const power = `${figures} × 10^${sign}${exponent}`;
    const product = `${figures} × 10 × (${sign}${exponent})`;
    return [
      { text: `${figures}e${sign}${exponent}`, said: read(text, power) },
      { text: `${figures}*10*(${sign}${exponent})`, said: read(text, product) },
    ];
  }
  const lost = match(` ?(${CROSS}) ?10( ?)([+-])( ?)(\\d{1,3})`);
  if (lost) {
    const [, figures = '', cross = '', before = '', sign = '', after = '', exponent = ''] = lost;
    const asPower = {
      text: `${figures}e${sign}${exponent}`,
      said: read(text, `${figures} × 10^${sign}${exponent}`),
    };
    const asSum = {
      text: `${figures}*10${sign}${exponent}`,
      said: read(text, `${figures} × 10 ${sign} ${exponent}`),
    };
    // Who types * types ^ too; and spaces on both sides of a minus sign set a difference apart.
    return cross === '*' || (before !== '' && after !== '') ? [asSum, asPower] : [asPower, asSum];
  }
  const sunk = match(` ?${CROSS} ?10( ?)([1-9]\\d?)`);
  if (sunk) {
    const [, figures = '', space = '', exponent = ''] = sunk;
    const asPower = { text: `${figures}e${exponent}`, said: read(text, `${figures} × 10^${exponent}`) };
    return space === '' ? [{ text: `${figures}*10${exponent}` }, asPower] : [asPower];
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
    said: read(text, `${sign}${whole || '0'}.${fixed}${period}${period}…`),
  };
  // Without figures between the point and the bracket, 2.(3) is also a product in handwriting.
  return marked === text && fixed === '' && /[1-9]/.test(whole)
    ? [asFraction, { text: `${sign}${whole}*${period}`, said: read(text, `${sign}${whole} × ${period}`) }]
    : [asFraction];
}
