import { conventions, type ConventionName } from '../../core/conventions/index.ts';
import type { WorkedQuestion } from '../../core/contract/shelf.ts';
import { differencesOf } from '../../core/views/differences.ts';
import { withValueAt } from '../../core/views/edit.ts';
import type { Problem } from '../../core/kinds/index.ts';
import type { Core } from '../worker/core-worker.ts';
import { editedPaper, type PaperQuestion } from './edited-paper.ts';
import { failureText } from './failure-text.ts';

/**
 * The results of a question under each choice of one convention: the steps that differ most, and their
 * numbers.
 */
export interface ChoiceResults {
  readonly steps: readonly { readonly id: string; readonly tex: string; readonly plain: string }[];
  /** By choice, in the order of the steps; null if the choice cannot be computed or has no such step. */
  readonly numbers: Readonly<Record<string, readonly (string | null)[]>>;
  /** By choice: the number of steps whose number differs from the choice in use. */
  readonly differ: Readonly<Record<string, number>>;
  /** By choice: why it cannot be computed. */
  readonly refused: Readonly<Record<string, string>>;
}

const MOST_STEPS = 3;
/** Longer solutions are not compared: each choice would take as long again. */
const MOST_LINES = 2000;

/**
 * Solves the question on the board under every other choice of a convention; null if its solution is too
 * long.
 */
export async function resultsOf(
  core: Core,
  question: PaperQuestion & { readonly worked: WorkedQuestion },
  name: ConventionName,
  inUse: string,
): Promise<ChoiceResults | null> {
  const { worked } = question;
  if (worked.solution.steps.length > MOST_LINES || worked.presentation.stepsOnDemand) return null;
  const others = Object.keys(conventions[name].choices).filter((choice) => choice !== inUse);
  const refused: Record<string, string> = {};
  const found = await Promise.all(
    others.map(async (choice): Promise<readonly [string, WorkedQuestion | null]> => {
      try {
        const [other] = await core.ask('workEdited', {
          paper: editedPaper(
            question,
            withValueAt(worked.question.problem, ['conventions', name], choice) as Problem,
          ),
        });
        return [choice, other ?? null];
      } catch (error) {
        refused[choice] = failureText(error);
        return [choice, null];
      }
    }),
  );
  return { ...tableOf(worked, inUse, found), refused };
}

/** The numbers of the solutions side by side. */
export function tableOf(
  ours: WorkedQuestion,
  inUse: string,
  others: readonly (readonly [choice: string, worked: WorkedQuestion | null])[],
): Omit<ChoiceResults, 'refused'> {
  const differences = others.map(([choice, worked]) => ({
    choice,
    worked: worked ? differencesOf(ours, worked).worked : null,
  }));
  const steps = [
    ...new Map(
      differences.flatMap(({ worked }) => worked?.slice(0, MOST_STEPS) ?? []).map((one) => [one.id, one]),
    ).values(),
  ].slice(0, MOST_STEPS);
  const own = steps.map(
    ({ id }) =>
      differences.flatMap(({ worked }) => worked?.find((one) => one.id === id) ?? [])[0]?.before ?? null,
  );
  return {
    steps: steps.map(({ id, label }) => ({ id, ...label })),
    numbers: Object.fromEntries([
      [inUse, own],
      ...differences.map(
        ({ choice, worked }) =>
          [
            choice,
            steps.map(({ id }, i) => {
              if (!worked) return null;
              const other = worked.find((one) => one.id === id);
              return other ? other.after : (own[i] ?? null);
            }),
          ] as const,
      ),
    ]),
    differ: Object.fromEntries(differences.map(({ choice, worked }) => [choice, worked?.length ?? 0])),
  };
}
