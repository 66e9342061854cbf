import { num } from '../../expr/expr.ts';
import type { Step } from '../../solution/step.ts';
import type { Valued } from '../../solution/valued.ts';
import { symbolFor } from '../../views/worked-text.ts';
import type { Judged } from '../judge.ts';
import type { Diagnosis } from '../verdict.ts';
import { explains, figuresSaid } from './explains.ts';
import { mistakes } from './index.ts';
import type { Made, Mistake, Place } from './mistake.ts';
import { computedWith } from './computed-with.ts';
import { notFromWorking } from './not-from-working.ts';
import { OwnNumbers } from './own-numbers.ts';
import { keyOf } from './rewrite.ts';
import { sentenceOf } from './sentence.ts';
import { unseenBefore } from './unseen.ts';

/** A mistake that gives the number that was written. */
interface Match {
  readonly mistake: Mistake;
  readonly made: Made;
  readonly where: Step;
}

/** A script to look for mistakes in. */
interface Script {
  readonly steps: readonly Step[];
  readonly stepOf: (id: string) => Step | undefined;
  readonly judged: ReadonlyMap<string, Judged>;
  readonly own: OwnNumbers;
  readonly truth: (id: string) => Valued;
}

/**
 * Names the mistakes in the wrong numbers of a script, by the id of the step: the step is computed again from
 * the student's own numbers with each mistake of the library in it. Nothing is said of a number that two
 * mistakes explain, or that says too little, unless other numbers of the script show the same mistake.
 */
export function diagnose(
  steps: readonly Step[],
  stepOf: (id: string) => Step | undefined,
  judged: ReadonlyMap<string, Judged>,
  truth: (id: string) => Valued,
): ReadonlyMap<string, Diagnosis> {
  const all = [...judged.values()];
  const wrong = all.filter(({ how }) => how === 'wrong');
  if (wrong.length === 0) return new Map();
  const script: Script = {
    steps,
    stepOf,
    judged,
    own: new OwnNumbers(steps, judged, truth),
    truth,
  };
  const found = wrong.map((one) => ({ one, matches: withoutPlainer(matches(one, script)) }));
  const shown = (mistake: Mistake): number =>
    mistake.once === true
      ? 0
      : found.filter(({ matches }) => matches.some((match) => match.mistake === mistake)).length;
  const named = found.flatMap(({ one, matches }): [string, Diagnosis][] => {
    const match = onlyOne(matches) ?? onlyOne(repeated(matches, shown));
    return match && (isEnough(one, match) || shown(match.mistake) >= REPEATED)
      ? [[one.step.id, told(one, match, script)]]
      : [];
  });
  const unfounded = all.flatMap((one): [string, Diagnosis][] => {
    if (one.faults.length === 0) return [];
    const [follows = Number.NaN] = script.own.valuesOf(one.step.formula);
    const said = notFromWorking(one, follows, (id) => symbolFor(id, stepOf(id)).plain);
    return said ? [[one.step.id, said]] : [];
  });
  return new Map([...named, ...unfounded]);
}

/** Two figures suffice for a slip in the step itself; more slips are possible in the steps before it. */
const isEnough = ({ step, number }: Judged, { where, mistake }: Match): boolean =>
  figuresSaid(number) >= (where.id === step.id && mistake.rare !== true ? 2 : 3);

function told({ step, number }: Judged, { mistake, made, where }: Match, script: Script): Diagnosis {
  const { own, stepOf } = script;
  return {
    mistake: mistake.id,
    skill: mistake.skill,
    step: where.id,
    says: sentenceOf(
      { says: mistake.says, names: made.names ?? {}, asked: step, typed: number.value, where },
      stepOf,
      (id) => own.written(id),
    ),
  };
}

const withoutPlainer = (found: readonly Match[]): readonly Match[] =>
  found.filter(
    ({ mistake: { unless }, where }) =>
      !found.some((other) => other.mistake.id === unless && other.where === where),
  );

/** A mistake in as many numbers is a habit. */
const REPEATED = 2;

/** Of several explanations those by the one mistake that more numbers of the script show than any other. */
function repeated(found: readonly Match[], shown: (mistake: Mistake) => number): readonly Match[] {
  const most = Math.max(0, ...found.map(({ mistake }) => shown(mistake)));
  const ofMost = new Set(found.map(({ mistake }) => mistake).filter((mistake) => shown(mistake) === most));
  return most >= REPEATED && ofMost.size === 1 ? found.filter(({ mistake }) => ofMost.has(mistake)) : [];
}

/** Of several only one that all agree on. */
function onlyOne(found: readonly Match[]): Match | null {
  const [first] = found;
  const same = (other: Match): boolean =>
    other.mistake === first?.mistake &&
    // In the step itself rather than in one before it.
    (other.where !== first.where || JSON.stringify(other.made.names) === JSON.stringify(first.made.names));
  return first && found.every(same) ? first : null;
}

/** Every mistake of the library, in the step or in the unanswered steps before it, that explains its number. */
function matches({ step, number }: Judged, script: Script): readonly Match[] {
  const { own } = script;
  const unseen = unseenOf(step, script);
  const followed = own.valuesOf(step.formula);
  if (fromOtherThanWritten(step, script).some((value) => explains(value, number, followed[0] ?? Number.NaN)))
    return [];
  return [step, ...unseen].flatMap((where) => {
    const seen = new Set<string>();
    const place = placeOf(where, step, number.written?.figures ?? null, script, followed);
    return mistakes.flatMap((mistake) =>
      [...mistake.made(place)].flatMap((made): readonly Match[] => {
        const key = keyOf(made.formula) + (made.taken ? mistake.id : '');
        if (seen.has(key)) return [];
        seen.add(key);
        const values = valuesWith(made, where, step, unseen, own);
        return values.some((value) => explains(value, number, followed[0] ?? Number.NaN))
          ? [{ mistake, made, where }]
          : [];
      }),
    );
  });
}

/**
 * What the step gives from an earlier number that was written otherwise than it is used: from ours, or from what
 * follows there. Then the slip is in the earlier box alone.
 */
const fromOtherThanWritten = (step: Step, { stepOf, judged, own, truth }: Script): readonly number[] =>
  step.dependsOn.flatMap((id) => {
    const earlier = judged.get(id)?.how === 'right' ? undefined : judged.get(id) && stepOf(id);
    return earlier
      ? [earlier.formula, num(truth(id).value)].flatMap((formula) =>
          own.valuesOf(step.formula, [{ id, formula }]),
        )
      : [];
  });

function placeOf(
  where: Step,
  asked: Step,
  figures: number | null,
  script: Script,
  followed: readonly number[],
): Place {
  const { steps, stepOf } = script;
  return {
    step: where,
    steps,
    stepOf,
    followed,
    figures: where === asked ? (figures ?? LEAST_SHOWN) : null,
    unseen: where === asked ? unseenOf(where, script) : [],
  };
}
/** Figures of a number given as arithmetic. */
const LEAST_SHOWN = 3;

/** The values of the asked step where a step, itself or an earlier one, is computed as `made` has it. */
const valuesWith = (
  made: Made,
  where: Step,
  asked: Step,
  unseen: readonly Step[],
  own: OwnNumbers,
): readonly number[] => {
  const { formula, after } = computedWith(made, where, asked, unseen);
  return own.valuesOf(formula, after);
};

const unseenOf = (step: Step, { steps, stepOf, judged }: Script): readonly Step[] =>
  unseenBefore(step, { steps, stepOf, isSeen: (id) => judged.has(id) });
