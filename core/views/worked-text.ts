import { toPlain, toSpoken, toTex, numberPlain, numberTex, type Leaf, type LeafOf } from '../expr/print.ts';
import { evaluateExact } from '../expr/exact.ts';
import { children, ref, type Expr } from '../expr/expr.ts';
import { namedFunction } from '../expr/functions/index.ts';
import { parseRational } from '../expr/rational.ts';
import { formatNumber, type FormattedNumber } from '../format/number.ts';
import { symbolOf, type Symbols } from '../format/symbol.ts';
import { say, type Text } from '../language/text.ts';
import { stepsById, type Line, type Phase, type Step } from '../solution/step.ts';
import { taggedFunctions } from '../symbols/index.ts';

/** The slope of a maximum is written with a bracket around a statement (Iverson 1962). */
const BRACKET = say(
  'The bracket is 1 where the statement in it is true, and 0 elsewhere.',
  'कोष्ठक का मान 1 है जहाँ उसके भीतर का कथन सत्य हो, अन्यथा 0।',
  'বন্ধনীর মান 1 যেখানে ভিতরের উক্তিটি সত্য, অন্যত্র 0।',
);
const hasBracket = (formula: Expr): boolean =>
  (formula.op === 'call' && namedFunction(formula.fn).style === 'extreme') ||
  children(formula).some(hasBracket);

/**
 * One line of working: symbol = rule = formula = numbers = value. Each part is LaTeX; `plain` and `spoken`
 * contain the whole line.
 */
export interface WorkedLine {
  readonly id: string;
  readonly phase: Phase;
  readonly symbol: string;
  /** null if the rule or the formula would only repeat its neighbour. */
  readonly rule: string | null;
  readonly formula: string | null;
  readonly numbers: string | null;
  readonly value: string;
  /**
   * The relation sign before the numbers, and before the value: = if the shown numbers give the shown value,
   * else ≈.
   */
  readonly numbersAre: '=' | '≈';
  readonly valueIs: '=' | '≈';
  /** A short fraction equal to the value, in LaTeX, if it adds information to the decimal. */
  readonly fraction: string | null;
  /** The value is 0 because the terms cancel, though rounded numbers leave something of them. */
  readonly cancels: boolean;
  readonly note: Text | null;
  /** Title of the group that begins with this line. */
  readonly heading: Text | null;
  readonly plain: PlainLine;
  readonly spoken: string;
}
export interface PlainLine {
  readonly symbol: string;
  readonly rule: string | null;
  readonly formula: string;
  readonly substituted: string;
  readonly value: string;
  readonly fraction: string | null;
}

/** The symbol of a step: its own, or the one derived from its id. */
export function symbolFor(id: string, line: Line | undefined): Symbols {
  const named = line?.symbol;
  return named ? { ...named, spoken: named.plain } : symbolOf(id);
}

/**
 * Tags a piece of LaTeX with its step; the page uses the tag to link it to the picture (KaTeX `\htmlData`).
 */
export type Tagged = (tex: string, step: string) => string;
export const tagged: Tagged = (tex, step) => `\\htmlData{step=${tagOf(step)}}{${tex}}`;
/** A step id encoded as the value of a tag. */
export const tagOf = (step: string): string =>
  encodeURIComponent(step).replace(/%/g, '..').replace(/'/g, '..27');
/** The step id of a tag's value. */
export const untag = (value: string): string => decodeURIComponent(value.replace(/\.\./g, '%'));
const untagged: Tagged = (tex) => tex;

function asLeaf(
  symbol: Symbols,
  notation: 'tex' | 'plain' | 'spoken',
  wrap: (text: string) => string = (text) => text,
): Leaf {
  return { text: wrap(symbol[notation]), quotient: symbol.quotient === true };
}

/**
 * A longer sum is shown and spoken by its first and last terms, like a large matrix; its plain text is
 * complete.
 */
const TERMS_READ = 40;
const FIRST_TERMS = 4;
const LAST_TERMS = 2;
const DOTS = '…';

function shortened(formula: Expr): Expr {
  if (formula.op !== 'add' || formula.terms.length <= TERMS_READ) return formula;
  return {
    op: 'add',
    terms: [...formula.terms.slice(0, FIRST_TERMS), ref(DOTS), ...formula.terms.slice(-LAST_TERMS)],
  };
}
/** Prints dots for the omitted terms, and the leaf for all others. */
const withDots =
  (leaf: LeafOf, text: string): LeafOf =>
  (id) =>
    id === DOTS ? { text } : leaf(id);

/**
 * A printer for the lines of one solution. Each line is made on demand, so of a long solution only the
 * visible lines cost time.
 */
export function workedLines(steps: readonly Step[], tag: Tagged = tagged): (id: string) => WorkedLine {
  const byId = stepsById(steps);
  // Cached, because a number appears in its own line and in every line that uses it.
  const formatted = new Map<Step, FormattedNumber>();
  const shown = (step: Step): FormattedNumber => {
    const known = formatted.get(step) ?? formatNumber(step.value, step.exact);
    formatted.set(step, known);
    return known;
  };
  const symbolLeaf =
    (notation: 'tex' | 'plain' | 'spoken', wrap: Tagged): LeafOf =>
    (id) =>
      asLeaf(symbolFor(id, byId.get(id)), notation, (text) => wrap(text, id));
  const [symbolTex, symbolPlain, symbolSpoken] = [
    withDots(symbolLeaf('tex', tag), '\\cdots'),
    symbolLeaf('plain', untagged),
    withDots(symbolLeaf('spoken', untagged), 'and so on'),
  ];
  const numberLeaf =
    (literal: (text: string) => Leaf, wrap: Tagged): LeafOf =>
    (id) => {
      const step = byId.get(id);
      if (!step) return { text: symbolFor(id, undefined).plain };
      const leaf = literal(shown(step).text);
      return { ...leaf, text: wrap(leaf.text, id) };
    };
  const numbersTex = withDots(numberLeaf(numberTex, tag), '\\cdots');
  const numbersPlain = numberLeaf(numberPlain, untagged);
  /** Whether the shown numbers give the shown value to the last digit: 3·0.33333 is not 1. */
  const reconciles = (formula: Expr, value: FormattedNumber): boolean => {
    const shownExactly = (id: string) => {
      const step = byId.get(id);
      return step ? parseRational(shown(step).text) : null;
    };
    const wanted = parseRational(value.text);
    return wanted !== null && evaluateExact(formula, shownExactly)?.equals(wanted) === true;
  };

  /** The first step with a bracket and without a note of its own, where the notation is explained. */
  let explained: string | null = null;
  const firstBracket = (step: Step): string | null => {
    if (!hasBracket(step.formula)) return null;
    explained ??= steps.find(({ note, formula }) => note === undefined && hasBracket(formula))?.id ?? '';
    return explained;
  };

  // On the page the functions carry their meaning, as the symbols carry their steps.
  const named = tag === tagged ? taggedFunctions : (tex: string): string => tex;

  return (id) => {
    const step = byId.get(id);
    if (!step) throw new RangeError(`no step ${id}`);
    const symbol = symbolFor(id, step);
    const read = shortened(step.formula);
    const value = shown(step);
    const isGiven = step.dependsOn.length === 0;
    const operandsRounded = step.dependsOn.some((operand) => {
      const from = byId.get(operand);
      return from !== undefined && shown(from).rounded;
    });
    const plainNumbers = toPlain(step.formula, numbersPlain);
    const plainValue = numberPlain(value.text).text;
    const repeats = plainNumbers === plainValue;
    const isLiteral = step.formula.op === 'num';
    const numbersShown = !isLiteral && !repeats;
    const nothingRounded = !value.rounded && !operandsRounded;
    // A product with an exact 0 is exactly 0, even if its other factors are irrational.
    const exactValue = !value.rounded || step.value === 0;
    const cancels = step.cancels === true;
    const spokenValue = `${value.text.replace('-', 'minus ')}${cancels ? ', as the terms cancel' : ''}`;
    return {
      id,
      phase: step.phase,
      symbol: tag(symbol.tex, id),
      rule: step.rule ? named(toTex(shortened(step.rule), symbolTex)) : null,
      formula: isGiven ? null : named(toTex(read, symbolTex)),
      numbers: numbersShown ? named(toTex(read, numbersTex)) : null,
      value: tag(numberTex(value.text).text, id),
      numbersAre: operandsRounded ? '≈' : '=',
      valueIs:
        cancels || nothingRounded || (numbersShown && exactValue && reconciles(step.formula, value))
          ? '='
          : '≈',
      fraction: value.fraction === null ? null : numberTex(value.fraction).text,
      cancels,
      note: step.note ?? (id === firstBracket(step) ? BRACKET : null),
      heading: step.heading ?? null,
      plain: {
        symbol: symbol.plain,
        rule: step.rule ? toPlain(step.rule, symbolPlain) : null,
        formula: toPlain(step.formula, symbolPlain),
        substituted: plainNumbers,
        value: plainValue,
        fraction: value.fraction === null ? null : value.fraction.replace('-', '−'),
      },
      spoken: isGiven
        ? `${symbol.spoken} is ${spokenValue}.`
        : `${symbol.spoken} equals ${toSpoken(read, symbolSpoken)}, which is ${spokenValue}.`,
    };
  };
}

/**
 * A whole line as LaTeX, `z₁ = w₁x₁ + b₁ = 0.1·1 + 0 = 0.1`: each part follows its relation sign, = or ≈.
 * `leave` names the parts to omit; `dots` puts dots in their place.
 */
export function lineTex(
  line: WorkedLine,
  {
    leave = [],
    dots = false,
  }: { readonly leave?: readonly ('rule' | 'formula' | 'numbers')[]; readonly dots?: boolean } = {},
): string {
  const sign = (is: '=' | '≈'): string => (is === '=' ? '=' : '\\approx');
  const parts = (
    [
      ['rule', '='],
      ['formula', '='],
      ['numbers', line.numbersAre],
    ] as const
  ).flatMap(([part, is]) =>
    line[part] === null || leave.includes(part) ? [] : [`${sign(is)} ${line[part]}`],
  );
  return [line.symbol, ...(dots ? ['= \\cdots'] : []), ...parts, sign(line.valueIs), line.value].join(' ');
}

/** A rule without numbers, `v′ = ρv − ηg`: for update rules and legends. */
export function symbolicLine(
  line: Line,
  tag: Tagged = untagged,
): { readonly symbol: string; readonly formula: string; readonly plain: string } {
  const tex: LeafOf = (id) => asLeaf(symbolOf(id), 'tex', (text) => tag(text, id));
  const symbol = symbolFor(line.id, line);
  return {
    symbol: tag(symbol.tex, line.id),
    formula: toTex(line.formula, tex),
    plain: `${symbol.plain} = ${plainFormula(line.formula)}`,
  };
}

export const plainFormula = (formula: Expr): string =>
  toPlain(formula, (id) => asLeaf(symbolOf(id), 'plain'));
