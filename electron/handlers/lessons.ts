import type { TaskMark } from '../../core/lessons/mark.ts';
import type { ArgsOf } from '../../core/contract/ipc.ts';
import type { Answered } from '../../core/contract/mastery.ts';
import type { Handlers } from '../ipc.ts';
import type { StoreFailures } from '../store-failures.ts';
import type { StoreHost } from '../store/host.ts';
import type { ThreadHost } from '../thread/host.ts';
import type { Learning } from './learning.ts';

interface Needs {
  readonly store: Pick<StoreHost, 'lessons' | 'evidence'>;
  readonly failures: StoreFailures;
  readonly core: Pick<ThreadHost, 'call'>;
  readonly learning: Learning;
}

/** The places in the lessons, and what is answered in them. */
export function lessonHandlers({
  store: { lessons, evidence },
  failures,
  core,
  learning,
}: Needs): Pick<Handlers, 'listLessonProgress' | 'saveLessonProgress' | 'markLessonTask'> {
  return {
    listLessonProgress: () => lessons.list(),
    saveLessonProgress: async (place) => {
      await failures.tolerate(() => lessons.save(place));
      return null;
    },
    markLessonTask: async (answer) => {
      const { lesson, seed, problem, step, typed } = answer;
      const mark = await core.call('markInLesson', { lesson, seed, problem, step, typed });
      const answered = answeredWith(answer, mark);
      const given = { source: 'lesson', document: lesson, question: problem, seed } as const;
      if (answered) await failures.tolerate(() => evidence.add({ ...given, ...learning.now() }, [answered]));
      return mark;
    },
  };
}

/** null where it says nothing about a skill. */
function answeredWith(
  { step, typed, tries, help }: ArgsOf<'markLessonTask'>,
  { verdict, skill, mistake }: TaskMark,
): Answered | null {
  if (skill === null) return null;
  const answered = { skill, box: step, typed, tries, help, mistake };
  switch (verdict) {
    case 'right':
    case 'carried':
    case 'partial':
    case 'wrong':
      return { ...answered, result: verdict };
    case 'blank':
      return help === null ? null : { ...answered, result: 'shown' };
    default:
      return null;
  }
}
