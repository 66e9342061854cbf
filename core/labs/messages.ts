import type { OwnPictures } from '../datasets/own-pictures.ts';
import type { Arm, LabSettings, Outcome, Picture, Point } from './lab.ts';
import type { Change } from './live-run.ts';

/** What the page tells the worker of an experiment. A run is cancelled by ending its worker. */
export type LabOrder =
  | {
      readonly type: 'start';
      readonly lab: string;
      readonly settings: LabSettings;
      readonly seed: number;
      /** The changes of an earlier run, to be made again. */
      readonly repeat: readonly Change[];
      /** Learnt in place of the digits. */
      readonly pictures: OwnPictures | null;
    }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  /** One more update of a run that is paused. */
  | { readonly type: 'step' }
  /** Another value of a live control. */
  | { readonly type: 'change'; readonly name: string; readonly value: number | string };

/** What the worker of an experiment tells the page. */
export type LabMessage =
  | { readonly type: 'began'; readonly arms: readonly Arm[] }
  | {
      readonly type: 'news';
      /** The number of the first of these points in the run: none is left out, and none comes twice. */
      readonly first: number;
      readonly points: readonly Point[];
      /** The newest picture of each name that is new. */
      readonly pictures: readonly Picture[];
      /** How much of the work is done, in [0, 1]. */
      readonly done: number;
      /** Updates that were made so far. */
      readonly updates: number;
    }
  | {
      readonly type: 'ended';
      readonly outcome: Outcome;
      readonly points: number;
      readonly changes: readonly Change[];
    }
  | { readonly type: 'failed'; readonly message: string };
