import type { Handlers } from '../ipc.ts';
import type { StoreFailures } from '../store-failures.ts';
import type { StoreHost } from '../store/host.ts';

/** The places in the lessons. */
export function lessonHandlers(
  { lessons }: Pick<StoreHost, 'lessons'>,
  failures: StoreFailures,
): Pick<Handlers, 'listLessonProgress' | 'saveLessonProgress'> {
  return {
    listLessonProgress: () => lessons.list(),
    saveLessonProgress: async (place) => {
      await failures.tolerate(() => lessons.save(place));
      return null;
    },
  };
}
