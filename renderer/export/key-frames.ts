import type { WorkedQuestion } from '../../core/contract/shelf.ts';
import { buildTimeline } from '../../core/views/timeline.ts';
import { workedLines } from '../../core/views/worked-text.ts';
import { keyFrameTimes } from './frame-times.ts';
import { svgFile } from './picture.ts';
import { ExportRun } from './run.ts';
import { Stage } from './stage.svelte.ts';

/** A still of the animation for paper. */
export interface KeyFrame {
  /** Time in beats. */
  readonly t: number;
  /** The drawing as SVG, in the fonts of the page that shows it. */
  readonly svg: string;
}

/** The most key frames of one question: six pages of four. */
const MOST_FRAMES = 24;

/**
 * The key frames of a question: the end of each chapter, and between them as many as fit. None where the
 * scene has no motion.
 */
export async function keyFrames(worked: WorkedQuestion): Promise<readonly KeyFrame[]> {
  const { steps } = worked.solution;
  const timeline = buildTimeline(steps);
  if (timeline.length === 0 || !worked.presentation.motion) return [];
  const times = keyFrameTimes(timeline, MOST_FRAMES);
  const stage = new Stage(
    {
      title: '',
      worked,
      timeline,
      line: workedLines(steps),
      theme: 'paper',
      bare: true,
    },
    new ExportRun(),
  );
  try {
    await stage.settle([timeline.length]);
    return times.map((t) => {
      const prefix = `${worked.question.id.replace(/[^\w-]/g, '_')}-${t}-`;
      return { t, svg: svgFile(stage.picture(t, null, { prefix }), '', '') };
    });
  } finally {
    stage.close();
  }
}
