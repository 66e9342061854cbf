import { fractionCode, literalCode, toCode } from '../expr/code.ts';
import { add, num, sub, type Expr } from '../expr/expr.ts';
import { once } from '../expr/functions/code-forms.ts';
import type { Language } from '../expr/language.ts';
import { toPlain, type LeafOf } from '../expr/print.ts';
import { symbolOf } from '../format/symbol.ts';
import { roundingsOf, type Rounding } from './roundings.ts';
import { phaseTitles, type Line, type Phase, type Step } from './step.ts';

/** Line width of a program in columns: fits on the printed page of a handout. */
const WIDTH = 100;

/** A one-line comment; line breaks in the document's texts are removed. */
export const comment = (text: string): string => `# ${text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()}`;

/** A Python string literal. */
const pythonString = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * `name = code`, with the formula as on paper behind it, or above it where the line would be too long; a
 * comment that only repeats the name is left out.
 */
export function assignment(name: string, code: string, paper: string, indent = ''): readonly string[] {
  const line = `${indent}${name} = ${code}`;
  if (paper === name) return folded(name, code, indent);
  const said = comment(paper);
  if (line.length + 2 + said.length <= WIDTH) return [`${line}  ${said}`];
  return [...(indent.length + said.length <= WIDTH ? [indent + said] : []), ...folded(name, code, indent)];
}

/**
 * An assignment on several lines where one is too long: broken before the plus and minus signs that stand in
 * no bracket.
 */
function folded(name: string, code: string, indent: string): readonly string[] {
  const whole = `${indent}${name} = ${code}`;
  const terms = whole.length <= WIDTH ? [] : termsOf(code);
  if (terms.length < 2) return [whole];
  const lines: string[] = [];
  for (const term of terms) {
    const before = lines.at(-1);
    if (before !== undefined && before.length + 1 + term.length <= WIDTH)
      lines[lines.length - 1] = `${before} ${term}`;
    else lines.push(`${indent}    ${term}`);
  }
  return [`${indent}${name} = (`, ...lines, `${indent})`];
}

function termsOf(code: string): readonly string[] {
  const terms: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < code.length; i += 1) {
    const letter = code[i] ?? '';
    if ('([{'.includes(letter)) depth += 1;
    else if (')]}'.includes(letter)) depth -= 1;
    else if (
      depth === 0 &&
      (letter === '+' || letter === '-') &&
      code[i - 1] === ' ' &&
      code[i + 1] === ' '
    ) {
      terms.push(code.slice(start, i - 1));
      start = i;
    }
  }
  return [...terms, code.slice(start)];
}

/** A tuple `(z1, a1, …)`, wrapped over several lines if it is too long for one. */
export function tupleOf(names: readonly string[], before: string, after: string): readonly string[] {
  const list = names.length === 1 ? `${names[0] ?? ''},` : names.join(', ');
  const one = `${before}(${list})${after}`;
  if (one.length <= WIDTH) return [one];
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 2 + name.length <= WIDTH)
      lines[lines.length - 1] = `${last} ${name},`;
    else lines.push(`    ${name},`);
  }
  return [`${before}(`, ...lines, `)${after}`];
}

/** How steps are written in a program (by variable name) and in its comments (as on paper). */
export interface Writing {
  readonly symbol: (id: string) => string;
  /** `z₁ = w₁·x₁ + b₁`, and why the line is corrected where it is. */
  readonly paper: (step: Line) => string;
  readonly code: (step: Line) => string;
  /** The code of a step's value, or of the value itself where float64 would miss it. */
  readonly stated: (id: string, code: string) => string;
}

export interface Written {
  /** The program of plain Python works exactly where the solution does. */
  readonly fractions?: boolean;
  /** The steps that automatic differentiation computes. */
  readonly automatic?: ReadonlySet<string>;
}

export function writing(
  steps: readonly Step[],
  language: Language,
  name: (id: string) => string,
  { fractions = false, automatic }: Written = {},
): Writing {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const symbol = (id: string): string => byId.get(id)?.symbol?.plain ?? symbolOf(id).plain;
  const onPaper: LeafOf = (id) => ({ text: symbol(id), quotient: symbolOf(id).quotient === true });
  const roundings = fractions ? new Map<string, Rounding>() : roundingsOf(steps, automatic);
  const stated = (id: string, code: string): string =>
    roundings.get(id)?.correction === null ? statedCode(byId.get(id)?.value ?? 0, code, language) : code;
  return {
    symbol,
    paper: ({ id, formula }) => {
      const why = roundings.get(id)?.why;
      return `${symbol(id)} = ${toPlain(formula, onPaper)}${why === undefined ? '' : ` (${why})`}`;
    },
    code: ({ id, formula }) => {
      if (fractions && formula.op === 'num') return fractionCode(formula.text);
      const correction = roundings.get(id)?.correction ?? 0;
      const code = toCode(
        corrected(formula, correction),
        (one) => ({ text: name(one) }),
        language,
        fractions,
      );
      return stated(id, code);
    },
    stated,
  };
}

/** NumPy's integers overflow and reject negative exponents, so a whole number is written with a decimal point. */
export const withPoint = (code: string): string => (/^-?\d+$/.test(code) ? `${code}.0` : code);

/** A number as a program writes it: Keras needs a tensor. */
export function constant(code: string, language: Exclude<Language, 'pytorch'>): string {
  if (language === 'keras') return `ops.convert_to_tensor(${withPoint(code)})`;
  return language === 'numpy' ? withPoint(code) : code;
}

/** A value that a line states. In PyTorch it keeps the slope of what it stands for. */
function statedCode(value: number, code: string, language: Language): string {
  const { text, negative } = literalCode(String(value));
  if (language !== 'pytorch') return constant(text, language);
  return once(code, (z) => `${z} - ${z}.detach() + ${negative === true ? `(${text})` : withPoint(text)}`);
}

/** The formula less what float64 is off; a plus for a minus of a negative number. */
function corrected(formula: Expr, by: number): Expr {
  if (by === 0) return formula;
  return by > 0
    ? sub(formula, num(by))
    : add(...(formula.op === 'add' ? formula.terms : [formula]), num(-by));
}

/** Chapter and group headings as comments, each before its first line. */
export function headings(): (step: Line) => readonly string[] {
  let phase: Phase | null = null;
  return (step) => {
    const lines: string[] = [];
    if (step.phase !== phase) lines.push('', comment(phaseTitles[step.phase].en));
    else if (step.heading !== undefined) lines.push('');
    if (step.heading !== undefined) lines.push(comment(step.heading.en));
    phase = step.phase;
    return lines;
  };
}

/** The closing loop of a program, which prints what was asked for. */
export function printed(
  asked: readonly string[],
  names: Readonly<Record<string, string>>,
): readonly string[] {
  const shown = asked.filter((id) => names[id] !== undefined);
  if (shown.length === 0) return [];
  return [
    '',
    '# Results',
    'results = {',
    ...shown.map((id) => `    ${pythonString(id)}: ${names[id] ?? ''},`),
    '}',
    'for name, value in results.items():',
    // −0 + 0 is 0.
    '    print(f"{name} = {float(value) + 0:.6g}")',
  ];
}
