import type { Valued } from '../solution/valued.ts';
import { diagnose, type Diagnosed } from './diagnose/diagnose.ts';
import { explainedScript } from './explain.ts';
import type { Asked } from './follow.ts';
import { isWrong, type Judged } from './judge.ts';
import type { Quoted } from './number-finding.ts';

/** A script with its mistakes: those outside its boxes, and those that have a name. */
export interface ChargedScript {
  /** By box id, in the order of the steps; a box without a number is left out. */
  readonly judged: ReadonlyMap<string, readonly Judged[]>;
  readonly byStep: ReadonlyMap<string, Judged>;
  readonly diagnosed: Diagnosed;
  /** It was filled in with one number: no mistake in it has a name. */
  readonly constant: boolean;
}

/**
 * Judges a script. Where a mistake of method was made in every like step, no other explanation is looked for in those
 * steps, if fewer boxes are charged so. `searched` is false where only what stands in the boxes is to be followed.
 */
export function chargedScript(
  asked: Asked,
  quoted: Quoted & { readonly truth: (id: string) => Valued },
  searched: boolean,
): ChargedScript {
  const judge = (search: boolean, exempt?: ReadonlySet<string>): ChargedScript => {
    const { judged, constant } = explainedScript(asked, search, exempt);
    const byStep = new Map([...judged.values()].flat().map((one) => [one.step.id, one]));
    const diagnosed = constant
      ? { named: new Map(), repeats: new Map() }
      : diagnose(asked.steps, quoted.step, byStep, quoted.truth);
    return { judged: withoutCoarse(judged, diagnosed), byStep, diagnosed, constant };
  };
  const found = judge(searched);
  if (!searched || boxesCharged(found) < 2) return found;
  const { repeats } = judge(false).diagnosed;
  if (repeats.size === 0) return found;
  const other = judge(true, new Set([...repeats].flat()));
  return boxesCharged(other) <= boxesCharged(found) ? other : found;
}

/** A number that a named mistake explains was not rounded too far. */
const withoutCoarse = (
  judged: ReadonlyMap<string, readonly Judged[]>,
  { named, repeats }: Diagnosed,
): ReadonlyMap<string, readonly Judged[]> =>
  new Map(
    [...judged].map(([box, each]) => [
      box,
      each.map((one): Judged =>
        one.how === 'coarse' && (named.has(one.step.id) || repeats.has(one.step.id))
          ? { ...one, how: 'wrong' }
          : one,
      ),
    ]),
  );

const boxesCharged = ({ judged, diagnosed: { repeats } }: ChargedScript): number =>
  [...judged.values()].filter((each) => each.some((one) => isWrong(one) && !repeats.has(one.step.id))).length;
