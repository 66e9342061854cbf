import { symbolOf } from '../../format/symbol.ts';
import { stepsOf } from '../asked-steps.ts';
import { causeOf } from '../causes.ts';
import type { Found } from '../explain.ts';
import type { Charged } from '../exchanged-boxes.ts';
import type { Asked } from '../follow.ts';
import { isWrong } from '../judge.ts';
import type { Box } from '../../kinds/kind.ts';

/** Two names whose boxes hold each other's numbers. */
export interface Relabelled extends Charged {
  readonly names: readonly [string, string];
}

/** `w2` of `dL/dw2` and of `w2'`, with what stands around it. */
const NAMED = /^(.*?\/d)?([A-Za-z]+_?\d+)('?)$/;

/**
 * Pairs of names, each with the boxes that would change places if the key had taken one for the other throughout:
 * ∂L/∂w₂ and ∂L/∂w₃, new w₂ and new w₃. Every such pair of boxes must be wrong, and there must be two or more.
 */
export function relabelled({ boxes, typed }: Asked, { judged }: Found): readonly Relabelled[] {
  const named = boxes.flatMap((box) => {
    const [, before = '', name, after = ''] = NAMED.exec(box.id) ?? [];
    return name === undefined || typed(box).length === 0 ? [] : [{ box, name, place: `${before}|${after}` }];
  });
  const wrong = ({ id }: Box): boolean => (judged.get(id) ?? []).some(isWrong);
  const names = [...new Set(named.filter(({ box }) => wrong(box)).map(({ name }) => name))];
  return names.flatMap((one, i) =>
    names.slice(i + 1).flatMap((other): readonly Relabelled[] => {
      const pairs = named
        .filter(({ name }) => name === one)
        .flatMap(({ box, place }) => {
          const twin = named.find((there) => there.name === other && there.place === place);
          return twin ? [[box, twin.box] as const] : [];
        });
      const at = pairs.flatMap(([box]) => stepsOf(box))[0];
      if (pairs.length < LEAST || at === undefined || !pairs.every(([a, b]) => wrong(a) || wrong(b)))
        return [];
      return [
        {
          at,
          instead: [],
          exchanged: pairs.map(([a, b]) => [a.id, b.id] as const),
          cause: causeOf('labels-exchanged', {
            a: symbolOf(one).plain,
            b: symbolOf(other).plain,
            count: String(2 * pairs.length),
          }),
          names: [one, other],
        },
      ];
    }),
  );
}
const LEAST = 2;
