import { skillNames, type SkillName } from '../skills/index.ts';
import type { Evidence } from './evidence.ts';
import { levelAfter, type Level } from './level.ts';
import { boxRating, byBox, dayRating, type Rating } from './rating.ts';
import { planAfter } from './schedule.ts';

/** What a student has shown of one skill, and when it is asked again. */
export interface SkillState {
  readonly skill: SkillName;
  readonly level: Level;
  /** Boxes that were answered, each with its numbers, and those right at once. */
  readonly boxes: number;
  readonly right: number;
  readonly last: string;
  readonly due: string;
  /** The chance that it is still known, from 0 to 1. */
  readonly recall: number;
}

/** A day on which something was answered. */
export interface StudyDay {
  readonly day: string;
  readonly boxes: number;
  /** Right at once; right after a hint or a second try; the others were not. */
  readonly good: number;
  readonly hard: number;
  /** Each skill of the day with its rating, in the order of the course. */
  readonly skills: readonly { readonly skill: SkillName; readonly rating: Rating }[];
}

export interface Mastery {
  readonly today: string;
  /** The skills that were answered, in the order of the course. */
  readonly skills: readonly SkillState[];
  /** The last day first. */
  readonly days: readonly StudyDay[];
  /** The last answers, the last one first. */
  readonly answers: readonly Evidence[];
}

const MOST_ANSWERS = 60;

/** What some evidence comes to on a day. It is worked out from all of it, so it never disagrees with what is stored. */
export function masteryFrom(evidence: readonly Evidence[], today: string): Mastery {
  const bySkill = new Map<SkillName, DayOfSkill[]>();
  const days: StudyDay[] = [];
  for (const [day, rows] of groups(evidence, (one) => one.day)) {
    const skills = groups(rows, (one) => one.skill).map(([skill, ofSkill]) => {
      const boxes = byBox(ofSkill).map(boxRating);
      return { skill, day, boxes, rating: dayRating(boxes) };
    });
    for (const one of skills) bySkill.set(one.skill, [...(bySkill.get(one.skill) ?? []), one]);
    days.unshift(dayOf(day, skills));
  }
  return {
    today,
    skills: skillNames.flatMap((skill) => stateOf(skill, bySkill.get(skill) ?? [], today) ?? []),
    days,
    answers: evidence.slice(-MOST_ANSWERS).reverse(),
  };
}

interface DayOfSkill {
  readonly skill: SkillName;
  readonly day: string;
  readonly boxes: readonly Rating[];
  readonly rating: Rating;
}

function stateOf(skill: SkillName, days: readonly DayOfSkill[], today: string): SkillState | null {
  const plan = planAfter(days, today);
  const last = days.at(-1);
  if (!plan || !last) return null;
  const boxes = days.flatMap((one) => one.boxes);
  return {
    skill,
    level: levelAfter(days.map((one, i) => ({ ...one, interval: plan.intervals[i] ?? 1 }))),
    boxes: boxes.length,
    right: boxes.filter((one) => one === 'good').length,
    last: last.day,
    due: plan.due,
    recall: plan.recall,
  };
}

function dayOf(day: string, skills: readonly DayOfSkill[]): StudyDay {
  const boxes = skills.flatMap((one) => one.boxes);
  const count = (rating: Rating): number => boxes.filter((one) => one === rating).length;
  return {
    day,
    boxes: boxes.length,
    good: count('good'),
    hard: count('hard'),
    skills: skills
      .map(({ skill, rating }) => ({ skill, rating }))
      .sort((one, other) => skillNames.indexOf(one.skill) - skillNames.indexOf(other.skill)),
  };
}

/** Groups by a name, in the order of the names; what is in a group keeps its order. */
function groups<T, K extends string>(
  all: readonly T[],
  nameOf: (one: T) => K,
): readonly (readonly [K, readonly T[]])[] {
  const found = new Map<K, T[]>();
  for (const one of all) {
    const group = found.get(nameOf(one));
    if (group) group.push(one);
    else found.set(nameOf(one), [one]);
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1));
}
