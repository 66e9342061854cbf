import { ref, refs, substitute } from '../../../expr/expr.ts';
import type { Made, Mistake } from '../mistake.ts';
import { familyOf, operands } from '../parts.ts';

/** In a larger family, such as the inputs of a convolution, almost any number is explained by some member. */
const LARGEST_FAMILY = 8;

export const neighbourTaken: Mistake = {
  id: 'neighbour-taken',
  skill: 'reading-the-network',
  rare: true,
  // A side that is kept is the one before.
  unless: ['same-padding'],
  says: {
    en: '{{taken=}} was used in the place of {{meant=}}.',
    hi: '{{meant=}} की जगह {{taken=}} लिया गया।',
    bn: '{{meant=}}-এর জায়গায় {{taken=}} নেওয়া হয়েছে।',
  },
  made: ({ step, steps, figures }) => {
    // In a step that is not seen, almost any quotient of two has a neighbour to explain it.
    if (figures === null) return [];
    const family = familyOf(step.id);
    const earlier = new Set(steps.slice(0, steps.indexOf(step)).map(({ id }) => id));
    const used = new Set(
      steps.flatMap(({ id, phase, formula }) =>
        phase === step.phase && familyOf(id) === family ? refs(formula) : [],
      ),
    );
    return operands(step.formula).flatMap((meant): readonly Made[] => {
      const others = [...used].filter(
        (id) => id !== meant && earlier.has(id) && familyOf(id) === familyOf(meant),
      );
      return others.length >= LARGEST_FAMILY
        ? []
        : others.map((taken) => ({
            formula: substitute(step.formula, (id) => (id === meant ? ref(taken) : undefined)),
            names: { taken: ref(taken), meant: ref(meant) },
          }));
    });
  },
};
