import { formatNumber } from '../../format/number.ts';
import { passId, type Pass } from '../../format/pass.ts';
import { symbolOf } from '../../format/symbol.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Step } from '../../solution/step.ts';
import { LOSS, passFor, type Network } from './network.ts';
import type { Unit } from './wiring.ts';

/** A unit in one pass, with its sum. */
export interface Summed {
  readonly unit: Unit;
  readonly pass: Pass;
  readonly sum: Step;
}

/** Every unit of every pass, with its sum. */
export function summed(network: Network, steps: ReadonlyMap<string, Step>): Summed[] {
  return network.rounds.flatMap(({ samples }, n) =>
    samples.flatMap((s) => {
      const pass = passFor(network, s, n);
      return network.units.flatMap((unit) => {
        const sum = steps.get(passId(unit.sum, pass));
        return sum ? [{ unit, pass, sum }] : [];
      });
    }),
  );
}

/** Is nothing passed on: does a ReLU find its sum below 0? */
export const isCut = ({ unit, sum }: Summed): boolean => unit.activation === 'relu' && sum.value < 0;

/** Why a number is 0: said on the lines where a ReLU cuts its unit off. */
export function withNotes(steps: readonly Step[], cut: readonly Summed[]): Step[] {
  const notes = new Map<string, string>();
  for (const { unit, pass, sum } of cut) {
    const said = `${symbolOf(sum.id).plain} = ${formatNumber(sum.value, sum.exact).text.replace('-', '−')} < 0`;
    notes.set(passId(unit.output, pass), `${said}, so ReLU passes 0 on: ${unit.id} is cut.`);
    notes.set(gradientId(passId(LOSS, pass), sum.id), `${said}, so the slope of ReLU is 0 and no gradient passes back through ${unit.id}.`);
  }
  return steps.map((step) => {
    const note = notes.get(step.id);
    return note === undefined ? step : { ...step, note };
  });
}
