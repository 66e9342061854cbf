import type { Text } from '../language/text.ts';
import type { Digits } from '../datasets/digits.ts';
import type { OwnPictures } from '../datasets/own-pictures.ts';
import type { Engine } from '../tensor/engine.ts';
import type { Finding } from './finding.ts';

interface AnyControl {
  readonly title: Text;
  /** It matters only while another control has this value, and is shown only then. */
  readonly when?: { readonly control: string; readonly value: string };
  /** It may be changed while the experiment runs: the run reads it anew at each update. */
  readonly live?: true;
}
/** A number that is chosen from a few, as on a slider with steps. */
export interface NumberControl extends AnyControl {
  readonly type: 'number';
  /** In ascending order. */
  readonly values: readonly number[];
  readonly default: number;
  /** It is a class: with pictures of one's own, one of theirs, shown by its name. */
  readonly isClass?: true;
}
export interface ChoiceControl extends AnyControl {
  readonly type: 'choice';
  readonly options: readonly { readonly value: string; readonly title: Text }[];
  readonly default: string;
}
export type Control = NumberControl | ChoiceControl;

/** The value of each control, by its name. */
export type LabSettings = Readonly<Record<string, number | string>>;

/** One of the methods that are compared. Curves and paths of an arm are drawn in one colour. */
export interface Arm {
  readonly id: string;
  readonly title: Text;
}

export interface Axis {
  readonly title: Text;
  readonly log?: boolean;
  /** The numbers that are written on it; absent: round ones. */
  readonly marked?: readonly number[];
}
/** A chart of lines, one for each arm and seed, filled point by point while the experiment runs. */
export interface Chart {
  readonly id: string;
  readonly title: Text;
  readonly x: Axis;
  readonly y: Axis;
  /** The arms that it shows; absent: all. */
  readonly arms?: readonly string[];
  /** The arms whose points are drawn each by itself, not joined to a line. */
  readonly scattered?: readonly string[];
  /** It has points only while a control has this value, and is shown only then. */
  readonly when?: { readonly control: string; readonly value: string };
}

/** A point of a chart. No point is ever left out. */
export interface Point {
  readonly type: 'point';
  readonly chart: string;
  readonly arm: string;
  readonly seed: number;
  readonly x: number;
  readonly y: number;
}
/** A picture of how things stand. Only the newest one of a name has to be drawn. */
export interface Picture {
  readonly type: 'picture';
  readonly name: string;
  readonly picture: PathsPicture | RegionsPicture | MapsPicture;
}
/** Walks over a surface of two parameters, with its contours. */
export interface PathsPicture {
  readonly kind: 'paths';
  /** Values of the surface on a grid of `side` × `side` points over the square, row by row from the lowest y. */
  readonly surface: Float64Array;
  readonly side: number;
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  /** x and y of one point after the other, by arm. */
  readonly paths: Readonly<Record<string, Float64Array>>;
}
/** What a network answers at each place of the plane, with the points that it learns from. */
export interface RegionsPicture {
  readonly kind: 'regions';
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly side: number;
  /** The probability of class 1 on a grid of `side` × `side` places, row by row from the lowest y, by arm. */
  readonly probabilities: Readonly<Record<string, Float64Array>>;
  /** The points by arm: x and y of one after the other, and the class of each, 0 or 1. */
  readonly points: Readonly<Record<string, { readonly inputs: Float64Array; readonly labels: Uint8Array }>>;
}
/** Small square pictures: filters, activation maps, a digit. Each is shaded by its own largest number; below 0 in another colour. */
export interface MapsPicture {
  readonly kind: 'maps';
  readonly title: Text;
  readonly groups: readonly {
    readonly title: Text;
    /** Numbers on each side. */
    readonly side: number;
    /** side × side numbers of each picture, row by row from the top. */
    readonly maps: readonly Float64Array[];
    /** What stands below each picture, the same in every language. */
    readonly captions?: readonly string[];
  }[];
}
/** How much of the work is done, in [0, 1]. */
export interface Progress {
  readonly type: 'progress';
  readonly done: number;
}
/** One update was made: where a run that is worked step by step stops. */
export interface Tick {
  readonly type: 'tick';
}
export type News = Point | Picture | Progress | Tick;

/** A claim about two arms, judged over several seeds. */
export interface Comparison {
  readonly arm: string;
  readonly against: string;
  readonly finding: Finding;
  /** The claim is that there is no difference: `none` is what it expects. */
  readonly equality?: boolean;
  /** The verdict with its numbers, of this run only: what was seen, with these settings. */
  readonly sentence: Text;
}
/** A row of numbers for each arm. */
export interface ResultTable {
  readonly columns: readonly Text[];
  /** `title` is that of a row that is not one of an arm. */
  readonly rows: readonly { readonly arm: string; readonly title?: Text; readonly cells: readonly Text[] }[];
}
export interface Outcome {
  readonly comparisons: readonly Comparison[];
  readonly table: ResultTable;
}

/** What a run works with; the thread that it runs in makes it ready. */
export interface LabTools {
  readonly engine: Engine;
  /** Where the lab needs them. */
  readonly digits?: Digits;
  /** Learnt in their place, where the lab takes pictures. */
  readonly pictures?: OwnPictures;
}

/**
 * An experiment about a claim, with its controls. Everything random comes from the seed: the same settings and seed
 * give the same bits on every machine.
 */
export interface Lab {
  readonly name: string;
  readonly title: Text;
  /** What is to be tested, as it stands in books and exam papers. */
  readonly claim: Text;
  /** What is tested instead with a value of one control; of a value that is not there, `claim` holds. */
  readonly claims?: { readonly control: string; readonly of: Readonly<Record<string, Text>> };
  readonly source: string;
  /** What the experiment does, what is held equal, and what its result is not about. */
  readonly about: Text;
  /** Data that is read before it runs. */
  readonly needs?: 'digits';
  /** In place of the digits it can learn pictures of one's own. */
  readonly takesPictures?: true;
  readonly controls: Readonly<Record<string, Control>>;
  readonly arms: (settings: LabSettings) => readonly Arm[];
  readonly charts: readonly Chart[];
  /**
   * The pictures and charts, by name, in the order in which they are shown: the first two stand above the verdict.
   * Absent: pictures, then charts.
   */
  readonly figures?: readonly string[];
  /** The figures that come before all others with a value of one control. */
  readonly foremost?: { readonly control: string; readonly of: Readonly<Record<string, readonly string[]>> };
  /**
   * Runs the experiment. It may be left at any news, which is how a run is cancelled. Between two news the settings of
   * live controls may change in `settings` itself.
   */
  readonly run: (settings: LabSettings, seed: number, tools: LabTools) => Generator<News, Outcome, void>;
}

/** What is known of a lab before it runs. */
export type LabEntry = Omit<Lab, 'run' | 'arms'>;

/** The settings of a lab before anything is changed. */
export const defaultSettings = ({ controls }: Lab): LabSettings =>
  Object.fromEntries(Object.entries(controls).map(([name, control]) => [name, control.default]));
