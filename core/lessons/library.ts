import type { SkillName } from '../skills/index.ts';
import type { Text } from '../language/text.ts';
import { closingAgain } from './again.ts';
import { lessons } from './index.ts';
import type { Lesson } from './lesson.ts';
import { markValue, type TaskMark } from './mark.ts';
import { readyLesson, type ReadyLesson } from './ready.ts';

/** What a list of lessons shows. */
export interface LessonEntry {
  readonly id: string;
  readonly title: Text;
  readonly aim: Text;
  readonly minutes: number;
  readonly skills: readonly SkillName[];
  /** How many stops it has, with the questions of the closing. */
  readonly stops: number;
}

/** The lessons as a list shows them, in the order of the course; nothing is solved. */
export const lessonList = (): readonly LessonEntry[] => lessons.map(entryOf);

const entryOf = ({ id, title, aim, minutes, skills, stops, closing }: Lesson): LessonEntry => ({
  id,
  title,
  aim,
  minutes,
  skills,
  stops: stops.length + closing.asks.length,
});

const ready = new Map<string, ReadyLesson>();

/**
 * A lesson with its problems solved, each once; with a seed its closing alone, with other numbers. null if there is
 * none of this id, or no other numbers.
 */
export function lessonCalled(id: string, seed: number | null = null): ReadyLesson | null {
  const key = seed === null ? id : `${id} ${seed}`;
  const known = ready.get(key);
  if (known) return known;
  const lesson = lessons.find((one) => one.id === id);
  const made = lesson ? (seed === null ? readyLesson(lesson) : closingAgain(lesson, seed)) : null;
  if (made) ready.set(key, made);
  return made;
}

/** A value typed at a stop of a lesson, or of its closing with other numbers. */
export interface LessonValue {
  readonly lesson: string;
  readonly seed: number | null;
  readonly problem: string;
  readonly step: string;
  readonly typed: string;
}

/** Marks a value. Throws RangeError for a lesson, problem or step that does not exist. */
export function markInLesson({ lesson: id, seed, problem, step, typed }: LessonValue): TaskMark {
  const worked = lessonCalled(id, seed)?.problems[problem]?.worked[0];
  if (!worked) throw new RangeError(`the lesson ${id} has no problem ${problem}`);
  return markValue(worked, step, typed);
}
