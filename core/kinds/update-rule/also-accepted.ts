import { add, mul, neg, num, ref, sub, substitute, type Expr } from '../../expr/expr.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Line } from '../../solution/step.ts';
import type { UpdateRuleProblem } from './problem.ts';
import type { WrittenForm } from './solution.ts';

/**
 * Forms in books that are the same method in other letters. The velocity may be counted downhill, v ← ρv + ηg
 * and w ← w − v (Ruder 2016, §4.1), in any form; and it may average the gradients, v ← ρv + (1 − ρ)g and w ←
 * w − ηv, which is PyTorch's form with `dampening` = ρ.
 */
export function alsoAccepted(
  { optimizer, parameter }: UpdateRuleProblem,
  forms: readonly WrittenForm[],
): readonly Pick<WrittenForm, 'name' | 'lines'>[] {
  if (optimizer === 'adadelta') return asChange(forms, parameter);
  if (optimizer === 'amsgrad') return hatted(forms);
  if (optimizer !== 'momentum' && optimizer !== 'nesterov') return [];
  const against = (formula: Expr): Expr =>
    substitute(formula, (id) => (id === 'v' || id === "v'" ? neg(ref(id)) : undefined));
  const downhill = forms.map(({ name, lines }) => ({
    name: `${name}, velocity downhill`,
    lines: lines.map((line) => ({
      ...line,
      formula: line.id === "v'" ? neg(against(line.formula)) : against(line.formula),
    })),
  }));
  if (optimizer === 'nesterov') return downhill;
  const gradient = ref(gradientId('L', parameter));
  const averaged: readonly Line[] = [
    {
      id: "v'",
      phase: 'update',
      formula: add(mul(ref('rho'), ref('v')), mul(sub(num(1), ref('rho')), gradient)),
    },
    { id: `${parameter}'`, phase: 'update', formula: sub(ref(parameter), mul(ref('eta'), ref("v'"))) },
  ];
  return [...downhill, { name: 'averaged gradients', lines: averaged }];
}

/** `Δw = …` gives the change of w and is parsed as w + …; here the change itself is required. */
const asChange = (
  forms: readonly WrittenForm[],
  parameter: string,
): readonly Pick<WrittenForm, 'name' | 'lines'>[] =>
  forms.map(({ name, lines }) => ({
    name: `${name}, the step written Δ${parameter}`,
    lines: lines.map((line) =>
      line.id === 'Delta' ? { ...line, formula: add(ref(parameter), line.formula) } : line,
    ),
  }));

/** Reddi et al. write v̂ for the largest second moment, before and after the update. */
const hatted = (forms: readonly WrittenForm[]): readonly Pick<WrittenForm, 'name' | 'lines'>[] =>
  forms
    .filter(({ lines }) => lines.every(({ id }) => id !== 'vHat'))
    .map(({ name, lines }) => ({
      name: `${name}, v̂ for the largest`,
      lines: lines.map((line) => ({
        ...line,
        formula: substitute(line.formula, (id) =>
          id === 'vMax' || id === "vMax'" ? ref('vHat') : undefined,
        ),
      })),
    }));
