import { causeOf } from './causes.ts';
import { sizeOf } from './constant-sheet.ts';
import { isWrong, type Judged } from './judge.ts';
import type { Nearby } from './nearby.ts';

/** So many boxes with the same wrong number, and nothing worked from any of them, are no slips. */
const LEAST = 3;

/**
 * Takes back what a number earned by being repeated: where the same wrong number stands in three boxes or more
 * and no other number follows from it, it was invented, and a step that only repeats it (relu(1) = 1, 1·1 = 1,
 * 0·0 = 0) shows no work. What is right by itself is right beside it.
 */
export function withoutInvented(
  judged: ReadonlyMap<string, readonly Judged[]>,
  nearby: Nearby,
): ReadonlyMap<string, readonly Judged[]> {
  const all = [...judged.values()].flat();
  const invented = inventedNumbers(all);
  if (invented.size === 0) return judged;
  const typed = new Map(all.map(({ step, number }) => [step.id, sizeOf(number.value)]));
  const repeats = ({ step, number }: Judged): boolean =>
    invented.has(sizeOf(number.value)) &&
    nearby.writtenBefore(step.id).some((id) => typed.get(id) === sizeOf(number.value));
  return new Map(
    [...judged].map(([box, each]) => [
      box,
      each.map((one): Judged =>
        one.how === 'carried' && repeats(one) ? { ...one, how: 'wrong', cause: causeOf('invented') } : one,
      ),
    ]),
  );
}

function inventedNumbers(all: readonly Judged[]): ReadonlySet<string> {
  const boxes = new Map<string, Set<string>>();
  for (const one of all) {
    if (!isWrong(one) || one.cause !== undefined) continue;
    const size = sizeOf(one.number.value);
    boxes.set(size, (boxes.get(size) ?? new Set()).add(one.step.id));
  }
  const worked = new Set(
    all
      .filter(({ how }) => how === 'carried')
      .flatMap(({ faults, number }) =>
        faults.map(({ typed }) => sizeOf(typed.value)).filter((size) => size !== sizeOf(number.value)),
      ),
  );
  return new Set(
    [...boxes].filter(([size, ids]) => ids.size >= LEAST && !worked.has(size)).map(([size]) => size),
  );
}
