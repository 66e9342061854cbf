import { formatNumber } from '../../format/number.ts';
import { passId, type Pass } from '../../format/pass.ts';
import { symbolOf } from '../../format/symbol.ts';
import { type Text, say } from '../../language/text.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import { stepsById, type Step } from '../../solution/step.ts';
import { LOSS, passFor, type Network } from './network.ts';
import type { Unit } from './wiring.ts';

/** A unit in one pass, with the value of its sum. */
export interface Summed {
  readonly unit: Unit;
  readonly pass: Pass;
  readonly value: number;
}

/** Every unit of every pass, with its sum. */
export function summed(network: Network, at: (id: string) => number): Summed[] {
  return network.rounds.flatMap(({ samples }, n) =>
    samples.flatMap((s) => {
      const pass = passFor(network, s, n);
      return network.units.map((unit) => ({ unit, pass, value: at(passId(unit.sum, pass)) }));
    }),
  );
}

/** Whether a ReLU has a sum below 0, so that its output is 0. */
export const isCut = ({ unit, value }: Summed): boolean => unit.activation === 'relu' && value < 0;

/** The steps, with a note explaining each 0 that comes from a ReLU with a negative sum. */
export function withNotes(steps: readonly Step[], cut: readonly Summed[]): Step[] {
  if (cut.length === 0) return [...steps];
  const byId = stepsById(steps);
  const notes = new Map<string, Text>();
  for (const { unit, pass } of cut) {
    const sum = byId.get(passId(unit.sum, pass));
    if (!sum) continue;
    const said = `${symbolOf(sum.id).plain} = ${formatNumber(sum.value, sum.exact).text.replace('-', '−')} < 0`;
    notes.set(
      passId(unit.output, pass),
      say(
        `${said}, so ReLU passes 0 on: ${called(unit)} is cut.`,
        `${said}, इसलिए ReLU आगे 0 भेजता है: ${called(unit)} कट जाता है।`,
        `${said}, তাই ReLU সামনে 0 পাঠায়: ${called(unit)} কাটা পড়ে।`,
      ),
    );
    notes.set(
      gradientId(passId(LOSS, pass), sum.id),
      say(
        `${said}, so the slope of ReLU is 0 and no gradient passes back through ${called(unit)}.`,
        `${said}, इसलिए ReLU का ढाल 0 है और ${called(unit)} से होकर कोई ग्रेडिएंट वापस नहीं जाता।`,
        `${said}, তাই ReLU-র ঢাল 0, ${called(unit)} দিয়ে কোনো গ্রেডিয়েন্ট ফেরে না।`,
      ),
    );
  }
  return steps.map((step) => {
    const note = notes.get(step.id);
    return note === undefined ? step : { ...step, note };
  });
}

/** A unit in a sentence: a name with an index is written as its symbol, h₁,₂. */
const called = ({ id }: Unit): string => (id.includes('_') ? symbolOf(id).plain : id);
