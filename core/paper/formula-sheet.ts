import { same, say, type Text } from '../language/text.ts';
import { children, ref, type Expr } from '../expr/expr.ts';
import { toPlain, toTex } from '../expr/print.ts';
import { functionNames, namedFunction } from '../expr/functions/index.ts';
import { symbolOf } from '../format/symbol.ts';
import type { AnySolution, Problem } from '../kinds/index.ts';
import type { Box } from '../kinds/kind.ts';
import { generalField, generalJump, generalParameters, generalSide } from '../layers/general-formulas.ts';
import { losses } from '../losses/index.ts';
import { optimizerInUse } from '../optimizers/index.ts';
import type { Optimizer, RuleNames } from '../optimizers/optimizer.ts';
import { stepsById, type Line } from '../solution/step.ts';

/** A general formula that a question needs, as a formula sheet prints it. */
export interface SheetFormula {
  readonly title: Text;
  /** One formula a line, plain text. */
  readonly lines: readonly string[];
  /** The same lines in LaTeX; absent where the formula is written in words of mathematics only. */
  readonly tex?: readonly string[];
  /** When it holds, or who uses it. */
  readonly note?: Text;
  readonly source: string;
}

/**
 * The formulas of a problem: its functions, its loss as it is computed, the rule of its optimizer in the form
 * and with the decay in use, and the shapes of its layers. None where the boxes ask for a formula, since the
 * sheet would be the answer.
 */
export function formulasOf(
  problem: Problem,
  solution: AnySolution,
  boxes: readonly Box[],
): readonly SheetFormula[] {
  if (boxes.some(({ accepts }) => accepts.type === 'formula')) return [];
  const called = functionsCalled(solution);
  return [
    ...functionNames
      .filter((name) => called.has(name) && !ARITHMETIC.has(name))
      .map((name): SheetFormula => {
        const { definition, source } = namedFunction(name);
        return { title: functionTitle(name.replaceAll('-', ' ')), lines: [definition], source };
      }),
    ...lossFormula(problem, solution),
    ...optimizerFormula(problem),
    ...layerFormulas(problem, called),
  ];
}

/** Titles of functions that are words; others are names, which are the same in every language. */
const TITLES: Readonly<Record<string, Text>> = {
  linear: say('linear', 'रैखिक', 'রৈখিক'),
  'hard sigmoid': say('hard sigmoid', 'हार्ड sigmoid', 'হার্ড sigmoid'),
  'relu prime': say('relu prime', 'ReLU का अवकलज', 'ReLU-এর অন্তরকলজ'),
  'is max': say('is max', 'महत्तम कौन-सा है', 'বৃহত্তম কোনটি'),
  'is min': say('is min', 'न्यूनतम कौन-सा है', 'ক্ষুদ্রতম কোনটি'),
  cases: say('cases', 'शर्तों वाला फलन', 'শর্তযুক্ত ফাংশন'),
  huber: say('huber', 'Huber', 'Huber'),
  clip: say('clip', 'क्लिप', 'ক্লিপ'),
};
/** The title of a function on a sheet. */
export const functionTitle = (name: string): Text => TITLES[name] ?? same(name);

/** The loss of the first sample, and what combines the samples. */
function lossFormula(problem: Problem, { steps }: AnySolution): readonly SheetFormula[] {
  if (!('loss' in problem) || problem.loss === undefined) return [];
  const name = typeof problem.loss === 'string' ? problem.loss : problem.loss.name;
  // The plain sum of the outputs has no name in the field, and its line says all.
  if (name === 'sum') return [];
  const { title, source } = losses[name];
  const lines = steps.filter(({ phase }) => phase === 'loss');
  const [first] = lines;
  if (!first) return [];
  const over = lines.filter(({ dependsOn }) => dependsOn.includes(first.id));
  return [{ title, ...writtenOver([first, ...over], stepsById(steps)), source }];
}

function optimizerFormula(problem: Problem): readonly SheetFormula[] {
  if (!('optimizer' in problem) || typeof problem.optimizer !== 'object') return [];
  const { optimizer, form } = optimizerInUse(problem.optimizer, problem.conventions);
  return [{ title: optimizer.title, ...optimizerLines(optimizer, form), source: optimizer.source }];
}

/** The rule of an optimizer in one of its forms, for any parameter w. */
export function optimizerLines(optimizer: Optimizer, form: string): Pick<SheetFormula, 'lines' | 'tex'> {
  const names = (gradient: string): RuleNames => ({
    parameter: 'w',
    next: "w'",
    gradient,
    before: (state) => state,
    after: (quantity) => (optimizer.state.includes(quantity) ? `${quantity}'` : quantity),
    hyper: (id) => id,
    lookAhead: 'wTilde',
    t: ref('t'),
  });
  const ahead = optimizer.lookAhead(names('dL/dw'), form);
  const rule = optimizer.rule(names(ahead ? 'dL/dwTilde' : 'dL/dw'), form);
  const lines = [...(ahead ? [ahead] : []), ...rule];
  return writtenOver(lines, new Map(lines.map((line) => [line.id, line])));
}

/** Sides are rounded as the steps round them; a table without windows needs none. */
function layerFormulas(problem: Problem, called: ReadonlySet<string>): readonly SheetFormula[] {
  const rounding = (['floor', 'ceil'] as const).filter((name) => called.has(name));
  return 'layers' in problem && rounding.length > 0 ? layerSheet(rounding) : [];
}

const LAYERS = say('layers of a CNN', 'CNN की परतें', 'CNN-এর স্তর');

/** The sizes, counts and receptive fields of layers with a window, sides rounded so. */
export function layerSheet(rounding: readonly ('floor' | 'ceil')[]): readonly SheetFormula[] {
  return [
    {
      title: LAYERS,
      lines: [...rounding.map(generalSide), generalParameters, generalField, generalJump].map(
        ({ name, formula }) => `${name} = ${toPlain(formula, (id) => ({ text: id }))}`,
      ),
      source: 'Dumoulin & Visin 2016, §2.4, relationship 6; Araujo, Norris & Sim, Distill 2019',
    },
  ];
}

/** Lines in symbols, `w′ = w − η·∂L/∂w`, each by its general rule where it has one. */
function writtenOver(
  lines: readonly Line[],
  known: ReadonlyMap<string, Line>,
): Pick<SheetFormula, 'lines' | 'tex'> {
  const symbol = (id: string, notation: 'tex' | 'plain'): string =>
    known.get(id)?.symbol?.[notation] ?? symbolOf(id)[notation];
  const leaf = (notation: 'tex' | 'plain') => (id: string) => ({
    text: symbol(id, notation),
    quotient: symbolOf(id).quotient === true,
  });
  return {
    lines: lines.map(
      ({ id, rule, formula }) => `${symbol(id, 'plain')} = ${toPlain(rule ?? formula, leaf('plain'))}`,
    ),
    tex: lines.map(
      ({ id, rule, formula }) => `${symbol(id, 'tex')} = ${toTex(rule ?? formula, leaf('tex'))}`,
    ),
  };
}

/** Functions that need no formula. */
const ARITHMETIC = new Set([
  ...['abs', 'exp', 'ln', 'log2', 'max', 'min', 'sqrt', 'floor', 'ceil', 'round', 'identity', 'batch-sum'],
  ...['sin', 'cos', 'tan'],
]);

function functionsCalled({ steps }: AnySolution): ReadonlySet<string> {
  const called = new Set<string>();
  const visit = (expr: Expr): void => {
    if (expr.op === 'call') called.add(expr.fn);
    children(expr).forEach(visit);
  };
  for (const { formula } of steps) visit(formula);
  return called;
}
