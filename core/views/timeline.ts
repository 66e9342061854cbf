import { refs, type Expr } from '../expr/expr.ts';
import type { Phase, Step } from '../solution/step.ts';
import { chaptersOf, phasesOf, type Chapter } from './chapters.ts';
import { operandsOf, partsOf } from './inside.ts';

/** One computed step takes one beat. Times are in beats, so beat i runs from i to i + 1. */
export interface Beat {
  readonly step: string;
  readonly phase: Phase;
  /** The earlier steps whose numbers travel to this step. */
  readonly from: readonly string[];
  readonly formula: Expr;
}
export type { Chapter } from './chapters.ts';
export interface Timeline {
  readonly beats: readonly Beat[];
  /** Of at most 30 lines each, named by what they compute. */
  readonly chapters: readonly Chapter[];
  /** The chapters without the cuts in long ones: forward, loss, backward, update. */
  readonly phases: readonly Chapter[];
  /** In beats. */
  readonly length: number;
  /** Beat index of a computed step; given steps have none. */
  readonly beatOf: ReadonlyMap<string, number>;
}

/**
 * given: known from the start · pending: not computed yet (which is not 0) · arriving: this beat computes it
 * · known
 */
export type StepState = 'given' | 'pending' | 'arriving' | 'known';
/** The unit of stepping: a chapter, a step, or a single operation (multiply–add) inside a step. */
export const zooms = ['phase', 'step', 'inside'] as const;
export type Zoom = (typeof zooms)[number];
export interface Frame {
  readonly t: number;
  /** Index of the current beat; −1 before the first. */
  readonly beat: number;
  readonly step: string | null;
  readonly phase: Phase | null;
  /** Progress through the beat, 0 to 1. */
  readonly progress: number;
  /**
   * 0 to 1: the position of the operands' numbers along their edges, and the progress of the value's landing.
   */
  readonly travel: number;
  readonly landed: number;
  readonly from: readonly string[];
  /** Inside a step: the current operation and its progress; null at the other zooms. */
  readonly part: { readonly index: number; readonly count: number; readonly progress: number } | null;
}

/** The numbers travel for the first part of a beat and the value lands in the rest. */
export const TRAVEL_SHARE = 0.6;

export function buildTimeline(steps: readonly Step[]): Timeline {
  const computed = computedSteps(steps);
  const phases = phasesOf(computed);
  const beats = computed.map((step) => ({
    step: step.id,
    phase: step.phase,
    from: refs(step.formula),
    formula: step.formula,
  }));
  return {
    beats,
    chapters: chaptersOf(computed, phases),
    phases,
    length: beats.length,
    beatOf: new Map(beats.map(({ step }, i) => [step, i])),
  };
}

/** The steps that are computed; a heading over given numbers stands over the first one after them. */
function computedSteps(steps: readonly Step[]): readonly Step[] {
  let above: Step['heading'];
  return steps.flatMap((step) => {
    if (step.phase === 'given') {
      above = step.heading ?? above;
      return [];
    }
    const heading = step.heading ?? above;
    above = undefined;
    return [heading === step.heading || heading === undefined ? step : { ...step, heading }];
  });
}

/** Cache of the operations inside each beat. */
const insides = new WeakMap<Beat, readonly (readonly string[])[]>();
function insideBeat(beat: Beat): readonly (readonly string[])[] {
  const known = insides.get(beat) ?? partsOf(beat.formula).map(operandsOf);
  insides.set(beat, known);
  return known;
}
/** The number of operations in a beat. */
export const partsIn = (timeline: Timeline, beat: number): number => {
  const one = timeline.beats[beat];
  return one ? insideBeat(one).length : 1;
};

/** Times closer than this are equal: in float64 6.6 − 6 is not 0.6. */
const MOMENT = 1e-9;
const travelAt = (progress: number): number =>
  progress > TRAVEL_SHARE - MOMENT ? 1 : progress / TRAVEL_SHARE;
const landedAt = (progress: number): number =>
  progress < TRAVEL_SHARE + MOMENT ? 0 : (progress - TRAVEL_SHARE) / (1 - TRAVEL_SHARE);

/**
 * The frame at time t, in beats. Pure: the same time and zoom always give the same frame. Times outside the
 * timeline are clamped. At a whole t the beat before it is complete. Inside a step the operations share the
 * beat equally, and the value lands with the last one.
 */
export function frameAt(timeline: Timeline, t: number, zoom: Zoom = 'step'): Frame {
  const time = Math.min(Math.max(t, 0), timeline.length);
  if (time === 0)
    return {
      t: 0,
      beat: -1,
      step: null,
      phase: null,
      progress: 0,
      travel: 0,
      landed: 0,
      from: [],
      part: null,
    };
  const index = Math.ceil(time) - 1;
  const progress = time - index;
  const beat = timeline.beats[index] as Beat;
  const { step, phase, from } = beat;
  const frame = { t: time, beat: index, step, phase, progress };
  if (zoom !== 'inside' || progress === 1)
    return { ...frame, travel: travelAt(progress), landed: landedAt(progress), from, part: null };
  const parts = insideBeat(beat);
  // Float thirds of a beat do not add up to a whole: a time within MOMENT of an operation's end counts as its
  // end.
  const done = progress * parts.length;
  const at = Math.max(0, Math.ceil(done - MOMENT) - 1);
  const own = Math.min(done - at, 1);
  return {
    ...frame,
    travel: travelAt(own),
    landed: at === parts.length - 1 ? landedAt(own) : 0,
    from: parts[at] ?? from,
    part: { index: at, count: parts.length, progress: own },
  };
}

/** Whether the value of a beat is landing or known in a frame. */
export const hasLanded = (frame: Pick<Frame, 'beat' | 'landed'>, beat: number): boolean =>
  beat < frame.beat || (beat === frame.beat && frame.landed > 0);

/** The state of one step in a frame. A step is pending until its value begins to land. */
export function stateOf(timeline: Timeline, frame: Frame, step: string): StepState {
  const beat = timeline.beatOf.get(step);
  if (beat === undefined) return 'given';
  if (!hasLanded(frame, beat)) return 'pending';
  return beat === frame.beat && frame.progress < 1 ? 'arriving' : 'known';
}
