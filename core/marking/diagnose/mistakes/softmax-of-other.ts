import { ref, refs, substitute, type Expr } from '../../../expr/expr.ts';
import type { Made, Mistake, Place } from '../mistake.ts';
import { familyOf, has, isCall, letterOf } from '../parts.ts';

export const softmaxOfOther: Mistake = {
  id: 'softmax-of-other',
  skill: 'softmax',
  says: {
    en: 'the softmax was taken of {{taken}}, …; it is to be taken of {{meant}}, ….',
    hi: 'softmax {{taken}}, … का लिया गया; {{meant}}, … का लेना है।',
    bn: 'softmax নেওয়া হয়েছে {{taken}}, …-এর; নিতে হবে {{meant}}, …-এর।',
  },
  made: (place) => {
    const meant = exponents(place);
    const [first] = meant;
    if (first === undefined || meant.length < 2) return [];
    return otherVectors(place, meant).map((other): Made => {
      const taken = (id: string): string | undefined => other.get(id);
      return {
        formula: substitute(place.step.formula, (id) => {
          const instead = taken(id);
          return instead === undefined ? undefined : ref(instead);
        }),
        taken,
        names: { taken: ref(taken(differs(other)) ?? first), meant: ref(differs(other)) },
      };
    });
  },
};

/** The first entry that is another one than meant: a row and a column may share theirs. */
const differs = (other: ReadonlyMap<string, string>): string =>
  [...other].find(([meant, taken]) => meant !== taken)?.[0] ?? '';

/** The quantities whose exponentials are taken in the step or on the way to it, of one family. */
function exponents({ step, unseen }: Place): readonly string[] {
  const found: string[] = [];
  for (const { formula } of [...unseen, step])
    has(formula, (part: Expr) => {
      const [id] = isCall(part, 'exp') && part.args[0] ? refs(part.args[0]) : [];
      if (id !== undefined && !found.includes(id)) found.push(id);
      return false;
    });
  return new Set(found.map(familyOf)).size === 1 ? found : [];
}

/** Other vectors of the problem with as many entries: a column for a row, the sums for the activations. */
function otherVectors(
  { steps, stepOf }: Pick<Place, 'steps' | 'stepOf'>,
  meant: readonly string[],
): readonly ReadonlyMap<string, string>[] {
  const named = (to: (id: string) => string): readonly ReadonlyMap<string, string>[] => {
    const map = new Map(meant.map((id) => [id, to(id)]));
    const others = [...map.values()];
    return others.every((id) => stepOf(id)) && !others.every((id) => meant.includes(id)) ? [map] : [];
  };
  const letter = letterOf(meant[0] ?? '');
  const letters = new Set(
    steps.map(({ id }) => letterOf(id)).filter((other) => other !== '' && other !== letter),
  );
  return [
    ...named((id) => id.replace(/_(\d+)_(\d+)$/, '_$2_$1')),
    ...[...letters].flatMap((other) => named((id) => `${other}${id.slice(letter.length)}`)),
  ];
}
