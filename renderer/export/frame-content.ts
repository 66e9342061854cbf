import type { WorkedQuestion } from '../../core/contract/shelf.ts';
import type { Timeline } from '../../core/views/timeline.ts';
import type { WorkedLine } from '../../core/views/worked-text.ts';

/** The content of a film's frames. */
export interface FrameContent {
  /** The paper and the question. */
  readonly title: string;
  readonly worked: WorkedQuestion;
  readonly timeline: Timeline;
  readonly line: (id: string) => WorkedLine;
  readonly theme: 'paper' | 'slate' | 'contrast';
  /** Only the picture, in a smaller frame: its text is printed beside it. */
  readonly bare?: boolean;
}
