import { ref, refs, substitute } from '../../../expr/expr.ts';
import type { Made, Mistake, Place } from '../mistake.ts';
import { letterOf } from '../parts.ts';

export const oldMomentum: Mistake = {
  id: 'old-momentum',
  skill: 'momentum',
  says: {
    en: 'the old {{old=}} was used in the place of the new {{new=}}.',
    hi: 'नए {{new=}} की जगह पुराना {{old=}} लिया गया।',
    bn: 'নতুন {{new=}}-এর জায়গায় পুরোনো {{old=}} নেওয়া হয়েছে।',
  },
  made: (place) => beforeUpdate(place, (letter) => STATES.has(letter)),
};

const STATES: ReadonlySet<string> = new Set(['v', 'm', 's', 'u', 'G', 'E', 'd']);

/** The step with a quantity in it as it was before its last update, for quantities of those letters. */
export function beforeUpdate(
  { step, stepOf }: Pick<Place, 'step' | 'stepOf'>,
  which: (letter: string) => boolean,
): readonly Made[] {
  return refs(step.formula).flatMap((id): readonly Made[] => {
    const made = stepOf(id);
    if (!made || !which(letterOf(id)) || (made.phase !== 'update' && made.phase !== 'work')) return [];
    const old = made.dependsOn.find((one) => letterOf(one) === letterOf(id) && !isHigher(one, id));
    return old === undefined || step.dependsOn.includes(old)
      ? []
      : [
          {
            formula: substitute(step.formula, (one) => (one === id ? ref(old) : undefined)),
            names: { old: ref(old), new: ref(id) },
          },
        ];
  });
}

/** Whether an id is that of a gradient by the other: dL/dw of w. */
const isHigher = (one: string, other: string): boolean => one.includes('/') !== other.includes('/');
