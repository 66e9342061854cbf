import { pick, type Random } from '../problems/random.ts';
import { mistakes, type Charge, type Mistake } from './mistakes.ts';
import type { AskedBox, Examined } from './model.ts';
import { tolerance, typedIn, work, type Hand, type Working } from './student.ts';

/** either: the slip left no work to do here, on which examiners do not agree. */
export type Deserved = 'earned' | 'charged' | 'either';

/** One simulated script, with what each box deserves by how it was made. */
export interface Simulated {
  readonly model: Examined;
  readonly mistake: string;
  readonly hand: Hand;
  readonly answers: Readonly<Record<string, string>>;
  readonly deserved: ReadonlyMap<string, Deserved>;
  /** The mistake has no box of its own: exactly one of the boxes that it changed is to be charged. */
  readonly once: boolean;
}

export const HANDS: readonly Hand[] = [
  { figures: 'all', carried: false },
  { figures: 3, carried: true },
  { figures: 4, carried: true },
  { figures: 5, carried: true },
  { figures: 4, carried: false },
];

const TRIES = 60;

/** A script with this mistake; null where the problem has no place where it would show. */
export function simulate(model: Examined, mistake: Mistake, hand: Hand, random: Random): Simulated | null {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const slips = mistake.make(model, random);
    if (slips === null) continue;
    const working = work(model, slips, hand);
    const deserved = new Map(
      model.boxes.map((box) => [box.id, deservedBy(box, model, working, mistake.charge)]),
    );
    if (!Object.values(working.written).every(isByHand)) continue;
    if (!shows(model, working, deserved, mistake)) continue;
    return {
      model,
      mistake: mistake.name,
      hand,
      answers: Object.fromEntries(model.boxes.map((box) => [box.id, typedIn(box, working.written, hand)])),
      deserved,
      once: mistake.charge === 'once',
    };
  }
  return null;
}

/** Nobody writes 8·10¹³ or 3·10⁻¹⁷, which a given ten times too large makes of an exponential or a slope. */
const isByHand = (value: number): boolean =>
  Number.isFinite(value) && (value === 0 || (Math.abs(value) < 1e9 && Math.abs(value) > 1e-9));

/** A mistake shows where it is no rounding: a twentieth of the value at least. */
const VISIBLE = 0.05;
const apart = (a: number, b: number): boolean =>
  Math.abs(a - b) > VISIBLE * Math.max(Math.abs(a), Math.abs(b));

function deservedBy(box: AskedBox, { truth }: Examined, working: Working, charge: Charge): Deserved {
  const each = box.lines.map((id): Deserved => {
    const [right = 0, written = 0, follows = 0] = [truth[id], working.written[id], working.follows[id]];
    if (charge === 'none' || Math.abs(written - right) <= tolerance(right, box.figures)) return 'earned';
    if (apart(written, follows)) return 'charged';
    return follows === 0 && right !== 0 ? 'either' : 'earned';
  });
  return each.includes('charged') ? 'charged' : each.includes('either') ? 'either' : 'earned';
}

/** Whether the mistake changes what is written, by more than rounding would, and leaves the paper as hard. */
function shows(
  model: Examined,
  { written, follows }: Working,
  deserved: ReadonlyMap<string, Deserved>,
  { charge }: Mistake,
): boolean {
  const asked = model.boxes.flatMap(({ lines }) => lines);
  const changed = asked.filter((id) => apart(written[id] ?? 0, model.truth[id] ?? 0));
  if (charge === 'none') return true;
  // Nobody writes −28 or 27.5 for a size.
  const sizes = model.boxes.filter(({ figures }) => figures === 'exact').flatMap(({ lines }) => lines);
  if (sizes.some((id) => !Number.isInteger(written[id]) || (written[id] ?? 0) < 0)) return false;
  // Where a value is neither clearly another nor clearly the same, no oracle can tell.
  const unclear = asked.some((id) => {
    const [value = 0, next = 0] = [written[id], follows[id]];
    return value !== next && !apart(value, next) && Math.abs(value - next) > 0.006 * Math.abs(next);
  });
  if (unclear || changed.length === 0) return false;
  if (charge === 'box') return [...deserved.values()].includes('charged');
  return asked.every((id) => (written[id] === 0) === (model.truth[id] === 0));
}

/** `count` scripts of a problem, the mistakes in turn, beginning with number `from`; a mistake without a place is left out. */
export function simulateAll(
  model: Examined,
  from: number,
  count: number,
  random: Random,
): readonly Simulated[] {
  return Array.from({ length: count }, (_, i) => {
    const mistake = mistakes[(from + i) % mistakes.length] as Mistake;
    return simulate(model, mistake, pick(random, HANDS), random);
  }).filter((script) => script !== null);
}
