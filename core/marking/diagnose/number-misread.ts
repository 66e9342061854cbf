import { literalValue } from '../../expr/evaluate.ts';
import { children, num, type Expr } from '../../expr/expr.ts';
import type { Step } from '../../solution/step.ts';
import type { Judged } from '../judge.ts';
import { solveBack } from '../solve-back.ts';
import type { Written } from './matches.ts';
import type { Made, Mistake } from './mistake.ts';
import { mapLiterals } from './rewrite.ts';

/** A number of a layer, such as its kernel or its filters, read as another one. It is no given step of its own. */
export const numberMisread: Mistake = {
  id: 'number-misread',
  skill: 'reading-the-network',
  says: {
    en: 'the printed {{printed}} was read as {{read}}.',
    hi: 'छपे हुए {{printed}} को {{read}} पढ़ा गया।',
    bn: 'ছাপা {{printed}}-কে {{read}} পড়া হয়েছে।',
  },
  made: () => [],
};

/** Of 1 nothing can be told: it stands in every size. */
const LEAST = 2;

/** Every whole number of a layer, read as the one that a wrong number of that layer is worked with. */
export function misreadings(
  wrong: readonly Judged[],
  { steps, own }: Written,
): readonly ReadonlyMap<string, Made>[] {
  return wrong.flatMap(({ step, number }) => {
    const layer = layerOf(step);
    if (layer === null) return [];
    const inLayer = steps.filter((one) => layerOf(one) === layer);
    return literalsIn(step.formula).flatMap((printed) => {
      const read = (formula: Expr, as: number): Expr =>
        mapLiterals(formula, (value) => (value === printed ? num(as) : undefined));
      const at = (as: number): number => own.valuesOf(read(step.formula, as))[0] ?? Number.NaN;
      return solveBack(at, number.value, [printed]).flatMap((found) => {
        const as = Math.round(found);
        if (as < 1 || as === printed || Math.abs(at(as) - number.value) > 0) return [];
        const having = inLayer.filter(({ formula }) => literalsIn(formula).includes(printed));
        return [
          new Map(
            having.map(({ id, formula }): [string, Made] => [
              id,
              { formula: read(formula, as), names: { printed: num(printed), read: num(as) } },
            ]),
          ),
        ];
      });
    });
  });
}

/** `3` of C₃ and of weights₃, in a table of layers. */
const layerOf = ({ id, phase }: Step): string | null =>
  phase === 'work' ? (/^(?:[HWCDTn]|weights|biases)_(\d+)$/.exec(id)?.[1] ?? null) : null;

const literalsIn = (formula: Expr): readonly number[] => {
  if (formula.op !== 'num') return [...new Set(children(formula).flatMap(literalsIn))];
  const value = literalValue(formula.text);
  return Number.isInteger(value) && value >= LEAST ? [value] : [];
};
