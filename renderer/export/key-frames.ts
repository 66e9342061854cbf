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
  /** Printed over the full width of the page, above its lines: in less space its numbers are too small. */
  readonly wide: boolean;
}

/** The most key frames of one question: six pages of four, or of two wide ones. */
const MOST_FRAMES = 24;
const MOST_WIDE = 12;
/** A picture beside its lines is readable from this scale; a wide one, which is printed larger, from the other. */
const READABLE = 0.95;
const READABLE_WIDE = 0.7;

/**
 * The key frames of a question: the end of each chapter, and between them as many as fit. None where the
 * scene has no motion.
 */
export async function keyFrames(worked: WorkedQuestion): Promise<readonly KeyFrame[]> {
  const { steps } = worked.solution;
  const timeline = buildTimeline(steps);
  if (timeline.length === 0 || !worked.presentation.motion) return [];
  const content = {
    title: '',
    worked,
    timeline,
    line: workedLines(steps),
    theme: 'paper',
    bare: true,
  } as const;
  const stage = new Stage(content, new ExportRun(), READABLE_WIDE);
  try {
    await stage.settle([timeline.length]);
    const wide = stage.fit < READABLE;
    return keyFrameTimes(timeline, wide ? MOST_WIDE : MOST_FRAMES).map((t) => {
      const prefix = `${worked.question.id.replace(/[^\w-]/g, '_')}-${t}-`;
      return { t, wide, svg: svgFile(stage.picture(t, null, { prefix }), '', '') };
    });
  } finally {
    stage.close();
  }
}
