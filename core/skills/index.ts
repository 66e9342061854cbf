import { convolution } from './convolution.ts';
import { gradients } from './gradients.ts';
import { losses } from './losses.ts';
import { neurons } from './neurons.ts';
import { normalization } from './normalization.ts';
import { sequences } from './sequences.ts';
import type { Skill } from './skill.ts';
import { training } from './training.ts';

/**
 * The skills of an undergraduate course, by chapter. A skill is named where a course, an exam or a textbook
 * asks for that calculation; `needs` makes them a map.
 */
export const skillChapters = {
  neurons,
  losses,
  gradients,
  training,
  normalization,
  convolution,
  sequences,
} as const;

const all = {
  ...neurons,
  ...losses,
  ...gradients,
  ...training,
  ...normalization,
  ...convolution,
  ...sequences,
} as const;

export type SkillName = keyof typeof all;
/** Every skill by its id. */
export const skills: Readonly<Record<SkillName, Skill>> = all;
export const skillNames = Object.keys(all) as readonly SkillName[];

const names: ReadonlySet<string> = new Set(skillNames);
export const isSkill = (name: string): name is SkillName => names.has(name);
