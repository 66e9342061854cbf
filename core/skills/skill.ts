import type { Text } from '../language/text.ts';

/** Something that a student can learn, be asked and forget: one calculation of the course. */
export interface Skill {
  readonly name: Text;
  /** Ids of the skills that it builds on. */
  readonly needs: readonly string[];
}

/** Skills by id. Ids never change: what a student has learnt is stored by them. */
export type Skills = Readonly<Record<string, Skill>>;
