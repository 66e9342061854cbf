import type { WorkedQuestion } from '../../core/contract/shelf.ts';
import type { Timeline } from '../../core/views/timeline.ts';
import type { WorkedLine } from '../../core/views/worked-text.ts';

/** What a frame of a film shows. */
export interface FrameContent {
  /** The paper and the question. */
  readonly title: string;
  readonly worked: WorkedQuestion;
  readonly timeline: Timeline;
  readonly line: (id: string) => WorkedLine;
  readonly theme: 'paper' | 'slate' | 'contrast';
  /** The picture alone, in a smaller frame: its text is printed beside it. */
  readonly bare?: boolean;
}
