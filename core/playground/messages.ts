import type { Text } from '../language/text.ts';
import type { LayerPictures, PlanePictures } from './picture.ts';
import type { PointsIssue } from './points-error.ts';
import type { OwnPoints, PlaygroundPoints } from './points.ts';
import type { PlaygroundSettings } from './settings.ts';
import type { LayerWeights, Scores, WeightPlace } from './trainer.ts';

/** How fast it trains: updates a second, an epoch at each picture, or as fast as it can. */
export const speeds = ['slow', 'updates', 'epochs', 'full'] as const;
export type Speed = (typeof speeds)[number];

/** What the page tells the worker. */
export type PlaygroundOrder =
  /** What is stored as settings and points is read, and training begins anew. */
  | { readonly type: 'begin'; readonly settings: unknown; readonly own: OwnPoints | null }
  /** Other settings: in place where they need no restart. */
  | { readonly type: 'change'; readonly settings: PlaygroundSettings }
  | { readonly type: 'reset' }
  | { readonly type: 'run' }
  | { readonly type: 'pause' }
  /** One update, or all of an epoch that are left, of a training that is paused. */
  | { readonly type: 'step'; readonly to: 'update' | 'epoch' }
  | { readonly type: 'speed'; readonly speed: Speed }
  | { readonly type: 'hold'; readonly place: WeightPlace; readonly value: number }
  | { readonly type: 'release' }
  /** The last picture was shown: the next one may come. */
  | { readonly type: 'seen' }
  /** The next update as a document for the Board. */
  | { readonly type: 'board'; readonly title: string; readonly prompt: string }
  /** Stretches the points of a file to −1 … 1, or takes them as they are in it. */
  | { readonly type: 'stretch'; readonly on: boolean }
  /** The text of a file of points. */
  | { readonly type: 'read'; readonly name: string; readonly text: string };

/** A choice of a list, with what is said of it. */
export interface Choice {
  readonly name: string;
  readonly title: Text;
  /** Why it is as it is, for the line below the list. */
  readonly note: Text | null;
}
export interface OptimizerEntry extends Choice {
  readonly hyperparameters: readonly {
    readonly id: string;
    readonly title: Text;
    readonly default: number;
  }[];
}
/** What can be chosen: readings of the registries. */
export interface Choices {
  readonly data: readonly Choice[];
  /** Points of each set in a square from −1 to 1, for its thumbnail. */
  readonly thumbnails: Readonly<Record<string, readonly (readonly [x: number, y: number, label: number])[]>>;
  readonly features: readonly { readonly name: string; readonly symbol: string; readonly input: string }[];
  readonly activations: readonly Choice[];
  readonly losses: readonly Choice[];
  readonly optimizers: readonly OptimizerEntry[];
  readonly penalties: readonly Choice[];
  /** Losses that are not offered. */
  readonly leftOut: readonly Text[];
}

/** A point of the curves. */
export interface CurvePoint {
  /** Epochs so far. */
  readonly x: number;
  readonly train: number;
  readonly test: number;
}

/** The state of a training at one time. */
export interface Frame {
  readonly updates: number;
  readonly epochs: number;
  /** Points of the next update. */
  readonly next: number;
  readonly scores: Scores;
  readonly weights: readonly LayerWeights[];
  readonly pictures: PlanePictures;
}

/** What a message tells of a state: null for each layer that is left as it was in the message before. */
export interface FrameNews extends Omit<Frame, 'weights' | 'pictures'> {
  readonly weights: readonly (LayerWeights | null)[];
  readonly pictures: Omit<PlanePictures, 'units'> & { readonly units: readonly (LayerPictures | null)[] };
}

/** What the worker tells the page. `run` counts the starts: what is of an earlier one is out of date. */
export type PlaygroundMessage =
  | { readonly type: 'ready'; readonly choices: Choices }
  | {
      readonly type: 'began';
      readonly run: number;
      readonly settings: PlaygroundSettings;
      readonly points: PlaygroundPoints;
      readonly features: readonly Float32Array[];
      /** Whether points of a file are at hand. */
      readonly own: Pick<OwnPoints, 'name' | 'classes' | 'isStretched'> | null;
      /** Whether they are of another size than suits the first weights. */
      readonly offScale: boolean;
    }
  | {
      readonly type: 'news';
      readonly run: number;
      /** The number of the first of these points: none is left out, and none comes twice. */
      readonly first: number;
      readonly points: readonly CurvePoint[];
      readonly frame: FrameNews;
    }
  /** The loss or a weight is no longer a number. */
  | { readonly type: 'diverged'; readonly run: number; readonly updates: number }
  | { readonly type: 'document'; readonly text: string }
  | { readonly type: 'read'; readonly own: OwnPoints }
  | {
      readonly type: 'unread';
      readonly name: string;
      readonly issues: readonly PointsIssue[];
      readonly more: number;
    }
  | { readonly type: 'failed'; readonly message: string };
