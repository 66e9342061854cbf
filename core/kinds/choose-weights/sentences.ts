import { symbolOf } from '../../format/symbol.ts';
import type { Step } from '../../solution/step.ts';
import type { Said } from '../explained.ts';
import type { Chosen } from './chosen.ts';
import type { ChosenLines } from './lines.ts';
import type { ChooseWeightsProblem } from './problem.ts';

/** Why each weight, sum and output is what it is, with the numbers. */
export function sentenceOf(
  { table, weights: given }: ChooseWeightsProblem,
  chosen: Chosen,
  { rows, weights, proof }: ChosenLines,
): (step: Step, said: Said) => string | undefined {
  const of = new Map<string, (said: Said) => string>();
  const point = (r: number): string => `(${table[r]?.x.join(', ') ?? ''})`.replaceAll('-', '−');
  if (!given)
    weights.forEach((id, i) =>
      of.set(id, () =>
        i === 0
          ? 'Any weights that put all rows on their sides are right; these are the smallest whole numbers that do.'
          : `A positive weight lets ${symbolOf(`x${i + 1}`).plain} speak for firing, a negative one against it; 0 ignores it.`,
      ),
    );
  rows.forEach(({ sum, z, output }, r) => {
    const must = table[r]?.y === 1 ? 'must fire' : 'must stay silent';
    of.set(sum, (said) => `For x = ${point(r)} the unit ${must}; without the bias its sum is ${said(sum)}.`);
    of.set(z, (said) => `x = ${point(r)}: ${said(sum)} moved by the bias ${said('b')}; the unit ${must}.`);
    of.set(
      output,
      (said) =>
        `z = ${said(z)}, so the unit ${said(output) === '0' ? 'stays silent' : 'fires'}, as the table asks.`,
    );
  });
  of.set('a_on', (said) => `The smallest sum of a row that must fire: b must lift ${said('a_on')} over 0.`);
  of.set(
    'a_off',
    (said) => `The largest sum of a row that must stay silent: b must keep ${said('a_off')} below 0.`,
  );
  of.set('b', () => biasSaid(table));
  if ('certificate' in chosen) {
    proof.forEach((id, i) =>
      of.set(id, () =>
        i === 0
          ? 'Each row is a condition: z > 0 where the unit must fire, −z > 0 where it must not. Added up, what is in front of b is 0.'
          : `What is in front of ${symbolOf(`w${i}`).plain} is 0, too.${i === proof.length - 1 ? ' So the sum of the conditions says 0 > 0: no single unit can do it, whatever its weights.' : ''}`,
      ),
    );
  }
  if ('between' in chosen) {
    const [fire = '', not = ''] = proof;
    of.set(
      rows.at(-1)?.sum ?? '',
      (said) =>
        `A row that must fire has the sum ${said(fire)}, one that must not has ${said(not)}, which is not smaller: no bias can lift the first over 0 and keep the second below it.`,
    );
  }
  return ({ id }, said) => of.get(id)?.(said);
}

function biasSaid(table: ChooseWeightsProblem['table']): string {
  const both = table.some(({ y }) => y === 1) && table.some(({ y }) => y === 0);
  return both
    ? 'Any bias between the two limits with their signs turned is right; the middle keeps the line as far from both sides as it can be.'
    : 'All rows must answer the same, so the bias alone decides.';
}
