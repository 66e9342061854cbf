import type { Box } from '../../kinds/kind.ts';
import type { Step } from '../../solution/step.ts';
import { stepsOf } from '../asked-steps.ts';
import { diagnose } from '../diagnose/diagnose.ts';
import type { Found } from '../explain.ts';
import { isWrong, type Judged } from '../judge.ts';
import { causeOf, readingCause } from './cause-words.ts';
import type { KeyCause, KeyExplanation } from './key-entry.ts';
import type { PrintedNumbers } from './printed-numbers.ts';
import { relabelled } from './relabelled.ts';

/** The printed key under one reading of the question. */
export interface KeyUnderReading {
  /** null for the question's own reading. */
  readonly name: string | null;
  readonly steps: readonly Step[];
  readonly boxes: readonly Box[];
  readonly numbers: PrintedNumbers;
  /** The ids of the other boxes that disagree. */
  readonly wordsOff: readonly string[];
}

/** Mistakes that are looked for together, and explanations that each further one is added to. */
const MOST_CAUSES = 3;
const MOST_CONTINUED = 3;
const MOST_READINGS = 3;
const MOST_SHOWN = 4;

/**
 * The explanations of a key that need the fewest causes, a box that nothing explains being one of its own; none
 * where nothing explains any. `off` are the boxes that disagree under the question's own reading, in order.
 */
export function explainKey(
  readings: readonly KeyUnderReading[],
  off: readonly string[],
): readonly KeyExplanation[] {
  const [own, ...others] = readings;
  if (!own || off.length === 0) return [];
  const rest = [...others].sort((one, other) => rootsUnder(one) - rootsUnder(other));
  const found = [own, ...rest.slice(0, MOST_READINGS - 1)].flatMap((reading) =>
    hypothesesUnder(reading).map((one) => ({
      ...explanationOf(reading, one, off),
      half: one.explained.some(({ half }) => half === true),
    })),
  );
  const explained = found.filter(({ explanation }) => explanation.causes.length > 0);
  const fewest = Math.min(...found.map(({ cost }) => cost));
  const cheapest = explained.filter(({ cost }) => cost === fewest);
  // That two values are exchanged is not said where only one of them shows, and it alone explains as much.
  const whole = cheapest.filter(({ half }) => !half);
  const best = (whole.length > 0 ? whole : cheapest)
    .map(({ explanation }) => explanation)
    .sort((one, other) => likelihood(one) - likelihood(other));
  const told = best.map(({ causes }) =>
    causes
      .map(({ says }) => says.en)
      .sort()
      .join('\n'),
  );
  return best.filter((_one, i) => told.indexOf(told[i] ?? '') === i).slice(0, MOST_SHOWN);
}

const LIKELY: readonly KeyCause['kind'][] = [
  'reading',
  'givens-exchanged',
  'labels-exchanged',
  'boxes-exchanged',
  'misprint',
  'mistake',
  'given-misread',
  'miscopied',
  'unprinted',
];
const likelihood = ({ causes }: KeyExplanation): number =>
  causes.reduce((sum, { kind }) => sum + LIKELY.indexOf(kind), 0);

const rootsUnder = ({ numbers, wordsOff }: KeyUnderReading): number =>
  [...numbers.found.script.judged.values()].filter((each) => each.some(isWrong)).length + wordsOff.length;

/** The key as it stands, and with up to so many mistakes outside its boxes. */
function hypothesesUnder({ numbers: { search, found, asked } }: KeyUnderReading): readonly Found[] {
  const all: Found[] = [found];
  let level: readonly Found[] = [found];
  for (let causes = 0; causes < MOST_CAUSES && level.length > 0; causes += 1) {
    const further = level.flatMap((one) =>
      search.further(one, one.explained.some(({ exchanged }) => exchanged) ? [] : relabelled(asked, one)),
    );
    all.push(...further.map((one) => one.found));
    level = [...further]
      .sort((one, other) => other.saved - one.saved)
      .slice(0, MOST_CONTINUED)
      .map((one) => one.found);
  }
  return all;
}

/** What one hypothesis explains, cause by cause; `cost` is how many causes there are, unexplained ones too. */
function explanationOf(
  reading: KeyUnderReading,
  { explained }: Found,
  off: readonly string[],
): { readonly explanation: KeyExplanation; readonly cost: number } {
  const { numbers, name, boxes } = reading;
  const labelOf = (id: string): string => boxes.find((box) => box.id === id)?.label.plain ?? id;
  const causes: KeyCause[] = [];
  let remaining = off;
  const account = (told: Pick<KeyCause, 'kind' | 'says'>, left: readonly string[]): void => {
    causes.push({ ...told, boxes: remaining.filter((id) => !left.includes(id)) });
    remaining = left;
  };
  let found = numbers.search.mark([]);
  if (name !== null) account(readingCause(name), offIn(reading, found));
  for (const [i, one] of explained.entries()) {
    const before = judgedSteps(found);
    found = numbers.search.mark(explained.slice(0, i + 1));
    account(
      causeOf(one, numbers.search.nearby, numbers.quoted.truth, (id) => before.get(id), labelOf),
      offIn(reading, found),
    );
  }
  for (const { says, boxes: by } of namedMistakes(reading, found)) {
    const left = remaining.filter((id) => !by.includes(id));
    if (left.length < remaining.length) account({ kind: 'mistake', says }, left);
  }
  const roots = rootsIn(found).filter((id) => remaining.includes(id));
  const words = reading.wordsOff.filter((id) => remaining.includes(id));
  // A cause that explains nothing would be one too many.
  const empty = causes.some((cause) => cause.boxes.length === 0);
  return {
    explanation: { causes: empty ? [] : causes, remaining },
    cost: empty ? Number.POSITIVE_INFINITY : causes.length + roots.length + words.length,
  };
}

const judgedSteps = ({ script }: Found): ReadonlyMap<string, Judged> =>
  new Map([...script.judged.values()].flat().map((one) => [one.step.id, one]));

/** The steps whose printed value is explained as written otherwise than it was used. */
const misprintedIn = ({ explained }: Found): ReadonlySet<string> =>
  new Set(
    explained.filter(({ cause }) => cause === null).flatMap(({ instead }) => instead.map((one) => one.step)),
  );

/** The boxes with a wrong number that nothing explains yet. */
function rootsIn(found: Found): readonly string[] {
  const misprinted = misprintedIn(found);
  return [...found.script.judged].flatMap(([box, each]) =>
    each.some((one) => isWrong(one) && !misprinted.has(one.step.id)) ? [box] : [],
  );
}

/** The boxes that disagree still, or follow from one that does, in the order of the boxes. */
function offIn({ boxes, wordsOff, numbers }: KeyUnderReading, found: Found): readonly string[] {
  const roots = new Set([...rootsIn(found), ...wordsOff]);
  for (const [id, read] of numbers.read) if (read?.ok === false) roots.add(id);
  const misprinted = misprintedIn(found);
  const follows = ({ how, faults }: Judged): boolean =>
    how === 'carried' &&
    faults.some(({ step, unwritten }) => unwritten === undefined && !misprinted.has(step));
  return boxes
    .map(({ id }) => id)
    .filter((id) => roots.has(id) || (found.script.judged.get(id) ?? []).some(follows));
}

/** The mistakes of the library that explain what disagrees, each with the boxes that follow from it. */
function namedMistakes(
  { steps, numbers: { quoted }, boxes }: KeyUnderReading,
  found: Found,
): readonly { readonly says: KeyCause['says']; readonly boxes: readonly string[] }[] {
  // The library computes with the printed numbers and ours, not with what an explanation puts in their place.
  if (found.explained.length > 0) return [];
  const byStep = judgedSteps(found);
  const { named } = diagnose(steps, quoted.step, byStep, quoted.truth);
  return [...named].flatMap(([step, { says, mistake }]) => {
    const one = byStep.get(step);
    if (!one || !isWrong(one) || mistake === 'not-from-working') return [];
    const from = ({ step: { id }, faults, how }: Judged): boolean =>
      id === step || (how === 'carried' && faults.every((root) => root.step === step));
    return [
      {
        says,
        boxes: boxes
          .filter((box) => {
            const each = stepsOf(box).flatMap((id) => byStep.get(id) ?? []);
            return (
              each.some(({ how }) => how !== 'right') && each.every((at) => at.how === 'right' || from(at))
            );
          })
          .map(({ id }) => id),
      },
    ];
  });
}
