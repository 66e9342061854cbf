import type { WorkedQuestion } from '../../../core/contract/shelf.ts';
import { buildTimeline } from '../../../core/views/timeline.ts';
import type { Core } from '../../worker/core-worker.ts';

/** What a lesson shows at a stop; null where there is no such lesson. */
export async function lessonPicture(
  core: Core,
  id: string,
  index: number,
): Promise<{ readonly worked: WorkedQuestion; readonly beat: number } | null> {
  const lesson = await core.ask('lesson', { id, seed: null });
  const stop = lesson?.stops[index];
  const worked = stop && lesson.problems[stop.problem]?.worked[0];
  if (!worked) return null;
  const { beatOf } = buildTimeline(worked.solution.steps);
  // Before a step that is asked for the picture stands where the step before it has been computed.
  const before = stop.at === undefined && stop.task?.type === 'value' ? (beatOf.get(stop.task.step) ?? 0) : 0;
  return { worked, beat: stop.at ? (beatOf.get(stop.at) ?? -1) + 1 : before };
}
