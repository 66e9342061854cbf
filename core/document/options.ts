import Fraction from 'fraction.js';
import { z } from 'zod';
import { problemError } from '../errors.ts';
import { choiceScorings, scoringWords, type ChoiceScoring } from './choice-scoring.ts';

export const optionIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9]{1,4}$/, 'must be 1 to 4 letters or digits, e.g. A');

/** How ticks are marked, as a document gives it. */
export const tickFields = {
  /** How the ticks are marked where several may be right. Absent: all or nothing. */
  scoring: z.enum(choiceScorings).optional(),
  /**
   * Negative marking: the share of the marks for the ticks that a wrong answer loses, `1/3`. A blank answer loses
   * nothing, and a paper never comes to less than 0.
   */
  wrongCosts: z
    .string()
    .regex(
      /^(?:0?\.\d{1,6}|1|[1-9]\d{0,2}\/[1-9]\d{0,2})$/,
      'must be a share from 0 to 1, e.g. "1/3" or "0.25"',
    )
    .optional(),
};

export interface Ticked {
  readonly options: readonly { readonly id: string; readonly correct: boolean }[];
  readonly several: boolean;
  readonly scoring?: ChoiceScoring | undefined;
  readonly wrongCosts?: string | undefined;
}

/**
 * The ids of the correct options. Throws ProblemError when two options have the same id, none is correct, or
 * several are correct where only one may be ticked.
 */
export function correctOptions({ options, several, scoring, wrongCosts }: Ticked): readonly string[] {
  // Ids are compared without case: an answer may be given as a or as A.
  const ids = options.map(({ id }) => id.toLowerCase());
  const repeated = ids.findIndex((id, i) => ids.indexOf(id) !== i);
  if (repeated >= 0)
    throw problemError(
      `options[${repeated}].id`,
      `"${options[repeated]?.id ?? ''}" is the id of an earlier option`,
      'give each option its own letter',
    );
  if (!several && scoring !== undefined)
    throw problemError(
      'scoring',
      `found "${scoring}" where one option is ticked`,
      'set "several", or leave it out',
    );
  if (wrongCosts !== undefined && new Fraction(wrongCosts).compare(1) > 0)
    throw problemError('wrongCosts', `found ${wrongCosts}, more than the marks`, 'use at most 1');
  const selected = options.filter(({ correct }) => correct).map(({ id }) => id);
  if (selected.length === 0)
    throw problemError('options', 'none is correct', 'mark at least one option as correct');
  if (selected.length > 1 && !several)
    throw problemError(
      'several',
      `options ${selected.join(', ')} are all correct`,
      'set "several" to true, or mark one option only',
    );
  return selected;
}

/** How to tick, for the person who answers. */
export const tickContract = ({ several, scoring, wrongCosts }: Omit<Ticked, 'options'>): string =>
  `${several ? 'tick all that apply' : 'tick one'}${scoring === undefined ? '' : scoringWords[scoring]}${wrongCosts === undefined ? '' : `; a wrong answer loses ${wrongCosts} of the marks`}`;
