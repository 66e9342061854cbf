import { z } from 'zod';
import type { Attempt } from '../marking/attempt.ts';
import { skillNames, type SkillName } from '../skills/index.ts';
import { helpLevels, type HelpLevel } from '../views/help-level.ts';

/** Where a box was answered. */
export const evidenceSources = ['practise', 'lesson', 'review', 'fading'] as const;
/** How it went; shown: the value was looked at, and nothing right was typed. */
export const evidenceResults = ['right', 'carried', 'partial', 'wrong', 'shown'] as const;
export type EvidenceResult = (typeof evidenceResults)[number];

/** A day of a student, `2026-11-29`: it is told apart from the next at night, not at midnight. */
export const daySchema = z.iso.date();

const said = z.string().max(2000);
const textSchema = z.strictObject({ en: said, hi: said, bn: said });

export const evidenceSchema = z.strictObject({
  skill: z.enum(skillNames),
  source: z.enum(evidenceSources),
  /** The id of the paper, without new numbers; of the lesson. */
  document: z.string().min(1).max(200),
  /** The id of the question; in a lesson the name of the problem. */
  question: z.string().min(1).max(100),
  box: z.string().min(1).max(120),
  /** The seed of the numbers; null: those that are printed. */
  seed: z.int().min(0).nullable(),
  typed: z.string().max(4000),
  result: z.enum(evidenceResults),
  /** 1: the first try. */
  tries: z.int().min(1),
  /** The most that was shown before; null: nothing. */
  help: z.enum(helpLevels).nullable(),
  /** The mistake that was named: its id, and the sentence. */
  mistake: z.strictObject({ id: z.string().min(1).max(80), says: textSchema }).nullable(),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  day: daySchema,
});
/** What one answer in one box says about one skill. Rows are added and never changed. */
export type Evidence = z.infer<typeof evidenceSchema>;

/** Of evidence, what the answer itself says. */
export type Answered = Pick<Evidence, 'skill' | 'box' | 'typed' | 'result' | 'tries' | 'help' | 'mistake'>;
/** Where and when it was given. */
export type Given = Omit<Evidence, keyof Answered>;

/**
 * What the last of some attempts at a question says about skills. `skills`: by box. Only what was typed since the
 * attempt before counts, and of a box only the first right answer: after it the numbers are known.
 */
export function answeredIn(
  attempts: readonly Attempt[],
  skills: Readonly<Record<string, SkillName>>,
): readonly Answered[] {
  const last = attempts.at(-1);
  if (!last) return [];
  const before = attempts.slice(0, -1);
  return Object.entries(last.boxes).flatMap(([box, { typed, verdict, mistake }]): Answered[] => {
    const skill = Object.hasOwn(skills, box) ? skills[box] : undefined;
    const known = before.some(({ boxes }) => isRight(boxes[box]?.verdict));
    const again = before.at(-1)?.boxes[box]?.typed === typed;
    if (skill === undefined || !isResult(verdict) || known || again) return [];
    const tries = new Set(
      before.flatMap(({ boxes }) => (isResult(boxes[box]?.verdict) ? boxes[box]?.typed : [])),
    );
    return [
      {
        skill,
        box,
        typed,
        result: verdict,
        tries: tries.size + 1,
        help: mostOf(last.help[box] ?? []),
        mistake: mistake ? { id: mistake.id, says: mistake.says } : null,
      },
    ];
  });
}

const isResult = (verdict: string | undefined): verdict is EvidenceResult =>
  (evidenceResults as readonly (string | undefined)[]).includes(verdict);
const isRight = (verdict: string | undefined): boolean => verdict === 'right' || verdict === 'carried';

/** The highest of some levels of help; null for none. */
export const mostOf = (levels: readonly HelpLevel[]): HelpLevel | null =>
  helpLevels.findLast((level) => levels.includes(level)) ?? null;
