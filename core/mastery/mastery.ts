import { skillNames, skills as allSkills, type SkillName } from '../skills/index.ts';
import { dayAfter } from './day.ts';
import type { Evidence } from './evidence.ts';
import { levelAfter, type Level } from './level.ts';
import { boxRating, byBox, dayRating, type Rating } from './rating.ts';
import { canBeAsked, reviewOf, type Review } from './review.ts';
import { planAfter } from './schedule.ts';

/** What a student has shown of one skill, and when it is asked again. */
export interface SkillState {
  readonly skill: SkillName;
  readonly level: Level;
  /** Boxes that were answered, each with its numbers, and those right at once. */
  readonly boxes: number;
  readonly right: number;
  /** The number of days on which it was answered, and the last of them. */
  readonly days: number;
  readonly last: string;
  readonly due: string;
  /** Days from the last to the next, as planned from its own answers. */
  readonly interval: number;
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
  /** Skills that can be asked with numbers of their own, begun or not. */
  readonly askable: readonly SkillName[];
  /** What is to be reviewed today. */
  readonly review: Review;
  /** The next day after today on which something is; null for none. */
  readonly next: string | null;
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
  const states = withCredit(
    skillNames.flatMap((skill) => stateOf(skill, bySkill.get(skill) ?? [], today) ?? []),
    bySkill,
  );
  return {
    today,
    skills: states,
    days,
    askable: skillNames.filter(canBeAsked),
    review: reviewOf(states, today),
    next:
      states.flatMap(({ skill, due }) => (canBeAsked(skill) && due > today ? [due] : [])).sort()[0] ?? null,
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
    days: days.length,
    last: last.day,
    due: plan.due,
    interval: plan.intervals.at(-1) ?? 1,
    recall: plan.recall,
  };
}

/**
 * A skill that was used rightly in one that builds on it is not asked for a third of its interval from then on. What
 * is known of it stays as it is: it was not asked by itself.
 */
function withCredit(
  states: readonly SkillState[],
  bySkill: ReadonlyMap<SkillName, readonly DayOfSkill[]>,
): readonly SkillState[] {
  return states.map((state) => {
    const used = [...bySkill].flatMap(([skill, days]) =>
      (allSkills[skill].needs as readonly string[]).includes(state.skill)
        ? days.flatMap(({ day, rating }) => (rating === 'good' && day > state.last ? [day] : []))
        : [],
    );
    const last = used.sort().at(-1);
    const later = last === undefined ? state.due : dayAfter(last, Math.ceil(state.interval / 3));
    return later > state.due ? { ...state, due: later } : state;
  });
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
