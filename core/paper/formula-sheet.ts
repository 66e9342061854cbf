import { toPlain } from '../expr/print.ts';
import { children, ref, type Expr } from '../expr/expr.ts';
import { functionNames, namedFunction } from '../expr/functions/index.ts';
import { symbolOf } from '../format/symbol.ts';
import type { AnySolution } from '../kinds/index.ts';
import type { Box } from '../kinds/kind.ts';
import { losses } from '../losses/index.ts';
import type { Loss } from '../losses/loss.ts';
import { optimizers } from '../optimizers/index.ts';
import type { Optimizer } from '../optimizers/optimizer.ts';

/** A general formula that a question needs, as a formula sheet prints it. */
export interface SheetFormula {
  readonly title: string;
  /** One formula a line, plain text. */
  readonly lines: readonly string[];
  readonly source: string;
}

/**
 * The general formulas of a problem, from the registries: its functions, loss, optimizer and layers. None where
 * the boxes ask for a formula, since the sheet would be the answer.
 */
export function formulasOf(
  problem: object,
  solution: AnySolution,
  boxes: readonly Box[],
): readonly SheetFormula[] {
  if (boxes.some(({ accepts }) => accepts.type === 'formula')) return [];
  return [
    ...functionsIn(solution).map((name): SheetFormula => {
      const { definition, source } = namedFunction(name);
      return { title: name.replaceAll('-', ' '), lines: [definition], source };
    }),
    ...lossFormula(nameIn(problem, 'loss')),
    ...optimizerFormula(nameIn(problem, 'optimizer')),
    ...('layers' in problem && solution.steps.some(({ formula }) => calls(formula).includes('floor'))
      ? [LAYERS]
      : []),
  ];
}

const LAYERS: SheetFormula = {
  title: 'layers of a CNN',
  lines: [
    'output side = ⌊(side + 2·padding − kernel) / stride⌋ + 1',
    'parameters of a convolution = (kernel height · kernel width · input channels + 1) · filters',
    'receptive field r ← r + (kernel − 1)·j, spacing j ← j·stride',
  ],
  source: 'Dumoulin & Visin 2016, §2.4, relationship 6; Araujo, Norris & Sim, Distill 2019',
};

/** The name in a field that is a name or an object with one. */
function nameIn(problem: object, field: 'loss' | 'optimizer'): string | null {
  const value: unknown = Reflect.get(problem, field);
  const name: unknown = typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
  return typeof name === 'string' ? name : null;
}

function lossFormula(name: string | null): readonly SheetFormula[] {
  const found: Loss | undefined = Object.values(losses).find((loss) => loss.name === name);
  return found ? [{ title: found.title, lines: [found.definition], source: found.source }] : [];
}

function optimizerFormula(name: string | null): readonly SheetFormula[] {
  const found: Optimizer | undefined = Object.values(optimizers).find((one) => one.name === name);
  if (!found) return [];
  const [form] = found.forms;
  const names = (gradient: string) => ({
    parameter: 'w',
    next: "w'",
    gradient,
    before: (state: string) => state,
    after: (quantity: string) => (found.state.includes(quantity) ? `${quantity}'` : quantity),
    hyper: (id: string) => id,
    lookAhead: 'wTilde',
    t: ref('t'),
  });
  const ahead = found.lookAhead(names('dL/dw'), form.name);
  const rule = found.rule(names(ahead ? 'dL/dwTilde' : 'dL/dw'), form.name);
  const written = (formula: Expr): string => {
    const leaf = (id: string) => {
      const { plain, quotient } = symbolOf(id);
      return { text: plain, quotient: quotient === true };
    };
    return toPlain(formula, leaf);
  };
  return [
    {
      title: found.title,
      lines: [...(ahead ? [ahead] : []), ...rule].map(
        ({ id, formula }) => `${symbolOf(id).plain} = ${written(formula)}`,
      ),
      source: found.source,
    },
  ];
}

/** The registered functions that the steps call, in the order of the registry; arithmetic is left out. */
function functionsIn({ steps }: AnySolution): readonly string[] {
  const called = new Set(steps.flatMap(({ formula }) => calls(formula)));
  return functionNames.filter((name) => called.has(name) && !ARITHMETIC.has(name));
}
const ARITHMETIC = new Set([
  ...['abs', 'exp', 'ln', 'max', 'min', 'sqrt', 'floor', 'ceil', 'round', 'identity', 'batch-sum'],
  ...['sin', 'cos', 'tan'],
]);

const calls = (expr: Expr): readonly string[] => [
  ...(expr.op === 'call' ? [expr.fn] : []),
  ...children(expr).flatMap(calls),
];
