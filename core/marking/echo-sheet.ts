import type { Box } from '../kinds/kind.ts';
import type { Step } from '../solution/step.ts';
import { eachLanguage, type Said } from './diagnose/said.ts';
import { sentence, sentences } from './finding.ts';
import { formulasRead } from './formula-findings.ts';
import { echoOf, isPlainNumber } from './read/echo.ts';
import { readChosen } from './read/read-chosen.ts';
import { readChoice } from './read/read-choice.ts';
import type { Read, Refused, TypedNumber } from './read/read.ts';
import { readNumbers } from './read-numbers.ts';
import type { Answers } from './script.ts';

/** What was read in a box, before it is marked. */
export interface Echo {
  /** The reading in its own notation; null where it is what stands there. */
  readonly as: string | null;
  /** Why nothing was read: what was found, and what to write. */
  readonly refused: Said | null;
  /** The numbers, one for each step the box asks for. */
  readonly numbers: readonly { readonly value: number; readonly exact: string | null }[];
}

/** What is read in each box that is not blank, by its id. `steps`: at least those that the boxes ask for. */
export function echoSheet(
  steps: readonly Step[],
  boxes: readonly Box[],
  answers: Answers,
): Readonly<Record<string, Echo>> {
  const typedIn = ({ id }: Box): string => (Object.hasOwn(answers, id) ? (answers[id] ?? '').trim() : '');
  const formulas = formulasRead(boxes, typedIn);
  const numbers = readNumbers(steps, boxes, typedIn).read;
  return Object.fromEntries(
    boxes.flatMap((box): [string, Echo][] => {
      const typed = typedIn(box);
      if (typed === '') return [];
      const formula = formulas.get(box.id);
      if (formula) return [[box.id, formula.ok ? read(formula.value) : refused(formula)]];
      const echo =
        box.accepts.type === 'choice'
          ? choiceEcho(box, typed)
          : box.accepts.type === 'conditions'
            ? chosenEcho(typed, box.accepts.names)
            : numberEcho(box, typed, numbers.get(box.id));
      return echo ? [[box.id, echo]] : [];
    }),
  );
}

const read = (as: string | null, numbers: Echo['numbers'] = []): Echo => ({ as, refused: null, numbers });
/** A reason that is only known in English is given in it. */
const refused = ({ why, says }: Refused): Echo => ({
  as: null,
  refused: says === undefined ? eachLanguage(() => sentence(why)) : sentences(says),
  numbers: [],
});

function choiceEcho({ accepts }: Box, typed: string): Echo | null {
  if (accepts.type !== 'choice') return null;
  const found = readChoice(typed, accepts.options);
  return found.ok ? read(null) : refused(found);
}

function chosenEcho(typed: string, names: readonly string[]): Echo {
  const found = readChosen(typed, names);
  if (!found.ok) return refused(found);
  const as = echoOf(found.value, 'vector');
  return read(as === typed ? null : as);
}

function numberEcho(
  box: Box,
  typed: string,
  found: Read<readonly TypedNumber[]> | null | undefined,
): Echo | null {
  if (!found) return null;
  if (!found.ok) return refused(found);
  const { type } = box.accepts;
  const list = type === 'vector' || type === 'shape' ? type : 'number';
  const as = list === 'number' && isPlainNumber(typed) ? null : echoOf(found.value, list);
  return read(
    as === typed ? null : as,
    found.value.map(({ value, exact }) => ({ value, exact: exact?.toFraction() ?? null })),
  );
}
