import { refs, type Expr } from '../expr/expr.ts';
import { namedFunction } from '../expr/functions/index.ts';
import { numberTex, toTex } from '../expr/print.ts';
import { formatNumber } from '../format/number.ts';
import { symbolOf } from '../format/symbol.ts';
import type { Accepts, Box, Condition } from '../kinds/kind.ts';
import { askedSteps } from './earlier-boxes.ts';
import { hintLevels } from './help-level.ts';
import { hintsFor, operationOf, unsigned, type Hints, type HintSource, type Operation } from './hints.ts';
import { shareOfIdeas } from './share-of-ideas.ts';

type HintLevel = (typeof hintLevels)[number];

/** The help with one box, whatever it asks for: what of it is shown depends on the level. */
export type BoxHints = {
  /** The levels that say something, from the least to the most. */
  readonly levels: readonly HintLevel[];
} & (
  | { readonly type: 'steps'; readonly steps: readonly Hints[] }
  /** A number that its author worked from nothing: its sign, its size, its first figures and its value, in LaTeX. */
  | {
      readonly type: 'number';
      readonly symbol: string;
      readonly sign: 'positive' | 'negative' | 'zero';
      readonly between: readonly [string, string];
      readonly begins: string;
      readonly value: string;
    }
  /** Symbols that may be used, those that are, the formula with its symbols left open, and the formula, in LaTeX. */
  | {
      readonly type: 'formula';
      readonly symbol: string;
      readonly allowed: readonly string[];
      readonly uses: readonly string[];
      readonly operation: Operation;
      readonly function: string | null;
      readonly form: string;
      readonly formula: string;
    }
  /** How many ideas are needed, those not found yet, words that show them, and a model answer. */
  | {
      readonly type: 'words';
      readonly count: number;
      readonly ideas: readonly string[];
      readonly words: readonly string[];
      readonly model: string;
    }
  /** A name: its first letter, its length and its beginning. */
  | {
      readonly type: 'name';
      readonly initial: string;
      readonly letters: number;
      readonly begins: string;
      readonly model: string;
    }
  /** How many options are right, and wrong ones to rule out, those ticked first. */
  | {
      readonly type: 'choice';
      readonly right: number;
      readonly of: number;
      readonly wrong: readonly string[];
      readonly correct: readonly string[];
    }
  /** Numbers of the student's own choice: the conditions on them, and numbers that meet them all, in LaTeX. */
  | {
      readonly type: 'conditions';
      readonly conditions: readonly { readonly at: string; readonly holds: string }[];
      readonly model: string;
    }
);

/** What the student has of a box so far. */
export interface SoFar {
  readonly typed: string;
  /** The names of the ideas that were found in a written answer. */
  readonly ideas: ReadonlySet<string>;
}

/** The hints for a box; null where there is nothing to say. */
export function boxHints({ accepts, ...box }: Box, source: HintSource, soFar: SoFar): BoxHints | null {
  switch (accepts.type) {
    case 'expression':
      return formulaHints(box.label.tex, accepts.formula, Object.keys(accepts.symbols));
    case 'formula': {
      const [first] = accepts.forms;
      const used = new Set(accepts.forms.flatMap(({ formula }) => refs(formula)));
      const allowed = [...new Set(Object.values(accepts.names))].filter((id) => used.has(id));
      return first ? formulaHints(box.label.tex, first.formula, allowed) : null;
    }
    case 'text':
      return accepts.name === true ? nameHints(accepts) : wordsHints(accepts, soFar);
    case 'choice':
      return choiceHints(accepts, soFar);
    case 'conditions':
      return conditionsHints(box.label.tex, accepts, source);
    default: {
      const asked = askedSteps({ accepts, ...box });
      const steps = asked.flatMap((id) => hintsFor(id, source) ?? []);
      return steps.length > 0 ? { type: 'steps', levels: hintLevels, steps } : numberHints(asked, source);
    }
  }
}

function numberHints(asked: readonly string[], { stepOf }: HintSource): BoxHints | null {
  const [id, more] = asked;
  const step = id === undefined || more !== undefined ? undefined : stepOf(id);
  if (!step || !Number.isFinite(step.value)) return null;
  const { value, exact } = step;
  const size = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  const [low = '', high = ''] = [size, size + 1].map((power) => boundTex(power, value < 0));
  const shown = formatNumber(value, exact).text;
  return {
    type: 'number',
    levels: value === 0 ? ['quantity', 'value'] : hintLevels,
    symbol: symbolOf(step.id).tex,
    sign: value === 0 ? 'zero' : value > 0 ? 'positive' : 'negative',
    between: value < 0 ? [high, low] : [low, high],
    begins: /[1-9]/.exec(shown)?.[0] ?? '0',
    value: numberTex(shown).text,
  };
}

/** A power of ten in full, with this sign. */
function boundTex(power: number, negative: boolean): string {
  const digits = power < 0 ? `1/1${'0'.repeat(-power)}` : `1${'0'.repeat(power)}`;
  const sign = negative ? '-' : '';
  return numberTex(formatNumber(Number(`${sign}1e${power}`), sign + digits).text).text;
}

/** An open place in a formula. */
const OPEN = { text: '\\square' };

function formulaHints(symbol: string, formula: Expr, allowed: readonly string[]): BoxHints {
  const inner = unsigned(formula);
  const tex = (id: string): string => symbolOf(id).tex;
  return {
    type: 'formula',
    levels: hintLevels,
    symbol,
    allowed: allowed.map(tex),
    uses: refs(formula).map(tex),
    operation: operationOf(formula),
    function: inner.op === 'call' ? namedFunction(inner.fn).plain : null,
    form: toTex(formula, () => OPEN),
    formula: toTex(formula, (id) => ({ text: tex(id) })),
  };
}

type Written = Extract<Accepts, { readonly type: 'text' }>;

function wordsHints(accepts: Written, { ideas: found }: SoFar): BoxHints {
  const missing = accepts.ideas.filter(({ name }) => !found.has(name));
  const ideas = missing.length > 0 ? missing : accepts.ideas;
  return {
    type: 'words',
    levels: hintLevels,
    count: shareOfIdeas(accepts, new Set()).of,
    ideas: ideas.map(({ name }) => name),
    words: ideas
      .flatMap(({ phrases }) => phrases.slice(0, WORDS))
      .map((phrase) => phrase.replace(/\*/g, '…')),
    model: accepts.model,
  };
}
/** Phrases of one idea that a hint names. */
const WORDS = 2;

function nameHints({ ideas, model }: Written): BoxHints {
  const letters = [...(ideas[0]?.phrases[0] ?? model)];
  return {
    type: 'name',
    levels: hintLevels,
    initial: letters[0] ?? '',
    letters: letters.length,
    begins: letters.slice(0, Math.ceil(letters.length / 2)).join(''),
    model,
  };
}

function choiceHints(
  { options, correct }: Extract<Accepts, { readonly type: 'choice' }>,
  { typed }: SoFar,
): BoxHints {
  const ticked = typed.split(/[\s,]+/);
  const all = options.map(({ id }) => id).filter((id) => !correct.includes(id));
  const wrong = [...all.filter((id) => ticked.includes(id)), ...all.filter((id) => !ticked.includes(id))];
  // The last wrong option is not ruled out: that would be the answer.
  const levels = hintLevels.filter(
    (level) => (level !== 'rule' || wrong.length > 1) && (level !== 'numbers' || wrong.length > 2),
  );
  return {
    type: 'choice',
    levels,
    right: correct.length,
    of: options.length,
    wrong: wrong.slice(0, Math.max(0, wrong.length - 1)),
    correct,
  };
}

function conditionsHints(
  symbol: string,
  { names, conditions }: Extract<Accepts, { readonly type: 'conditions' }>,
  { stepOf }: HintSource,
): BoxHints | null {
  const steps = names.flatMap((name) => stepOf(name) ?? []);
  if (steps.length < names.length) return null;
  const numbers = steps.map(({ value, exact }) => numberTex(formatNumber(value, exact).text).text);
  return {
    type: 'conditions',
    levels: hintLevels,
    conditions: conditions.map(({ at, formula, is }) => ({
      at,
      holds: `${toTex(formula, (id) => ({ text: symbolOf(id).tex }))} ${RELATIONS[is]}`,
    })),
    model: `${symbol} = ${numbers.length === 1 ? numbers.join() : `(${numbers.join(', ')})`}`,
  };
}
const RELATIONS: Readonly<Record<Condition['is'], string>> = {
  '> 0': '> 0',
  '>= 0': '\\ge 0',
  '< 0': '< 0',
  '<= 0': '\\le 0',
};
