import { num } from '../../expr/expr.ts';
import type { Step } from '../../solution/step.ts';
import type { Valued } from '../../solution/valued.ts';
import type { Judged } from '../judge.ts';
import type { TypedNumber } from '../read/read.ts';
import { computedWith } from './computed-with.ts';
import { explains, hasDigitsOf } from './explains.ts';
import { mistakes } from './index.ts';
import type { Made, Mistake, Place } from './mistake.ts';
import type { OwnNumbers } from './own-numbers.ts';
import { keyOf } from './rewrite.ts';
import { unseenBefore } from './unseen.ts';

/** A mistake that gives the number that was written. */
export interface Match {
  readonly mistake: Mistake;
  readonly made: Made;
  readonly where: Step;
}

/** A script to look for mistakes in. */
export interface Written {
  readonly steps: readonly Step[];
  readonly stepOf: (id: string) => Step | undefined;
  readonly judged: ReadonlyMap<string, Judged>;
  readonly own: OwnNumbers;
  readonly truth: (id: string) => Valued;
}

/** Every mistake of the library, in the step or in the unanswered steps before it, that explains its number. */
export function matchesOf({ step, number }: Judged, script: Written): readonly Match[] {
  const followed = script.own.valuesOf(step.formula);
  if (fromOtherThanWritten(step, script).some((value) => explains(value, number, followed[0] ?? Number.NaN)))
    return [];
  return [step, ...unseenOf(step, script)].flatMap((where) => {
    // Where two mistakes give the same formula, the first is named.
    const seen = new Set<string>();
    return mistakes.flatMap((mistake) =>
      waysToMake(mistake, where, { step, number }, script, seen)
        .filter(({ values }) =>
          values.some(
            (value) =>
              (explains(value, number, followed[0] ?? Number.NaN) &&
                (mistake.digitsKept !== true || hasDigitsOf(value, number))) ||
              (mistake.explainsZero === true && number.value === 0 && value === 0 && followed[0] !== 0),
          ),
        )
        .map(({ made }) => ({ mistake, made, where })),
    );
  });
}

/**
 * Every way to make a mistake in a step, with the values that it gives in the step that a box asks for; those `seen`
 * before, by their formula, are left out.
 */
export function waysToMake(
  mistake: Mistake,
  where: Step,
  asked: { readonly step: Step; readonly number: TypedNumber },
  script: Written,
  seen = new Set<string>(),
): readonly { readonly made: Made; readonly values: readonly number[] }[] {
  const unseen = unseenOf(asked.step, script);
  return [...mistake.made(placeOf(where, asked, script))].flatMap((made) => {
    const key = keyOf(made.formula) + (made.taken ? mistake.id : '');
    if (seen.has(key)) return [];
    seen.add(key);
    const { formula, after } = computedWith(made, where, asked.step, unseen);
    return [{ made, values: script.own.valuesOf(formula, after) }];
  });
}

/**
 * What the step gives from an earlier number that was written otherwise than it is used: from ours, or from what
 * follows there. Then the slip is in the earlier box alone.
 */
const fromOtherThanWritten = (step: Step, { stepOf, judged, own, truth }: Written): readonly number[] =>
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
  { step, number }: { readonly step: Step; readonly number: TypedNumber },
  script: Written,
): Place {
  const { steps, stepOf, own } = script;
  return {
    step: where,
    steps,
    stepOf,
    followed: own.valuesOf(step.formula),
    figures: where === step ? (number.written?.figures ?? LEAST_SHOWN) : null,
    unseen: where === step ? unseenOf(where, script) : [],
  };
}
/** Figures of a number given as arithmetic. */
const LEAST_SHOWN = 3;

const unseenOf = (step: Step, { steps, stepOf, judged }: Written): readonly Step[] =>
  unseenBefore(step, { steps, stepOf, isSeen: (id) => judged.has(id) });
