import type { ReasonName } from '../reasons/index.ts';

/** The reasons for the sides and counts of a layer. */
export interface LayerReasons {
  /** Of every side but the last. */
  readonly side: ReasonName;
  /** Of the last: channels, features, the length of a vector. */
  readonly last: ReasonName;
  readonly weights: ReasonName;
  readonly biases: ReasonName;
}

const nothingLearnt = { weights: 'no-weights', biases: 'no-weights' } as const;

/** A layer that works cell by cell and learns nothing. */
export const cellByCell: LayerReasons = { side: 'kept-side', last: 'kept-maps', ...nothingLearnt };
/** A window over each map by itself. */
export const windowed: LayerReasons = { side: 'window-side', last: 'kept-maps', ...nothingLearnt };
/** A layer that only moves or repeats numbers. */
export const rearranging: LayerReasons = { side: 'worked-side', last: 'worked-side', ...nothingLearnt };
