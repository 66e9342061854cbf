import type { SkillName } from '../skills/index.ts';
import type { Text } from '../language/text.ts';
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

/** A lesson with its problems solved, each once; null if there is none of this id. */
export function lessonCalled(id: string): ReadyLesson | null {
  const known = ready.get(id);
  if (known) return known;
  const lesson = lessons.find((one) => one.id === id);
  if (!lesson) return null;
  const made = readyLesson(lesson);
  ready.set(id, made);
  return made;
}

/** Marks a value typed at a stop. Throws RangeError for a lesson, problem or step that does not exist. */
export function markInLesson(id: string, problem: string, step: string, typed: string): TaskMark {
  const worked = lessonCalled(id)?.problems[problem]?.worked[0];
  if (!worked) throw new RangeError(`the lesson ${id} has no problem ${problem}`);
  return markValue(worked, step, typed);
}
