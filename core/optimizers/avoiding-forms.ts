import { conventions, type Convention, type ConventionChoices } from '../conventions/index.ts';
import { ProblemError } from '../errors.ts';
import { toPlain } from '../expr/print.ts';
import { symbolOf } from '../format/symbol.ts';
import type { NotFiniteError } from '../solution/not-finite.ts';
import { optimizerInUse, type OptimizerEntry } from './index.ts';

/**
 * A run that leaves the numbers, as an error at `where` that names the operation. Where it divides by 0, the
 * other forms of the optimizer are tried, and those that avoid it are advised: a smaller learning rate would
 * not help. `advice` is for a number that grows too large.
 */
export function runFailure(
  error: NotFiniteError,
  where: string,
  advice: string,
  entry: OptimizerEntry,
  choices: ConventionChoices | undefined,
  solveUnder: (choices: ConventionChoices) => unknown,
): NotFiniteError {
  const { symbol, value, reason, part } = error;
  const comesTo = `the run leaves the numbers: ${symbol} comes to ${String(value)}`;
  if (reason === 'overflow') return error.restated(where, comesTo, advice);
  const operation = toPlain(part, (id) => ({
    text: symbolOf(id).plain,
    quotient: symbolOf(id).quotient === true,
  }));
  const what = `${comesTo}, because ${operation} is ${NAMES[reason]}`;
  const forms =
    reason === '0/0' || reason === 'division by 0' ? avoidingForms(entry, choices, solveUnder) : [];
  return error.restated(
    where,
    what,
    forms.length === 0 ? 'use another start' : `use a form that avoids it: ${forms.join(', or ')}`,
  );
}

const NAMES = {
  '0/0': '0/0',
  'division by 0': 'a division by 0',
  logarithm: 'the logarithm of a number that is not above 0',
  root: 'the root of a negative number',
} as const;

/** The other forms of an optimizer under which the problem has a solution: `“keras” (ε below the line)`. */
function avoidingForms(
  entry: OptimizerEntry,
  choices: ConventionChoices | undefined,
  solveUnder: (choices: ConventionChoices) => unknown,
): string[] {
  const { optimizer, form } = optimizerInUse(entry, choices);
  const { convention } = optimizer;
  if (convention === null) return [];
  const { choices: known }: Convention = conventions[convention];
  return optimizer.forms
    .filter(({ name }) => name !== form && Object.hasOwn(known, name))
    .filter(({ name }) => works(() => solveUnder({ ...choices, [convention]: name })))
    .map(({ name, title }) => `“${name}” (${title.en})`);
}

function works(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}
