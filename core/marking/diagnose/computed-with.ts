import { ref, substitute, type Expr } from '../../expr/expr.ts';
import type { Step } from '../../solution/step.ts';
import type { Made } from './mistake.ts';
import type { Replaced } from './own-numbers.ts';

/** How the asked step is computed where a step, itself or an unseen one before it, is computed as `made` has it. */
export function computedWith(
  { formula, taken }: Made,
  where: Step,
  asked: Step,
  unseen: readonly Step[],
): { readonly formula: Expr; readonly after: readonly Replaced[] } {
  if (where === asked)
    return {
      formula,
      after: taken ? unseen.map((step) => ({ id: step.id, formula: takenIn(step.formula, taken) })) : [],
    };
  const later = unseen.slice(unseen.indexOf(where) + 1);
  return { formula: asked.formula, after: [{ id: where.id, formula }, ...later] };
}

const takenIn = (formula: Expr, taken: (id: string) => string | undefined): Expr =>
  substitute(formula, (id) => {
    const other = taken(id);
    return other === undefined ? undefined : ref(other);
  });
