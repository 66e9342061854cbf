import { refs } from '../expr/expr.ts';
import type { Phase, Step } from '../solution/step.ts';

/** One computed step takes one beat. Times are in beats, so beat i runs from i to i + 1. */
export interface Beat {
  readonly step: string;
  readonly phase: Phase;
  /** The earlier steps whose numbers travel here. */
  readonly from: readonly string[];
}
/** A stretch of neighbouring beats of one phase; numbered where the phase comes again, as in the updates of a batch. */
export interface Chapter {
  readonly phase: Phase;
  readonly title: string;
  readonly start: number;
  readonly end: number;
}
export interface Timeline {
  readonly beats: readonly Beat[];
  readonly chapters: readonly Chapter[];
  /** In beats. */
  readonly length: number;
  /** Beat index of a computed step; given steps have none. */
  readonly beatOf: ReadonlyMap<string, number>;
}

/** given: known from the start · pending: not computed yet (which is not 0) · arriving: this beat computes it · known */
export type StepState = 'given' | 'pending' | 'arriving' | 'known';
export interface Frame {
  readonly t: number;
  /** Index of the beat under way; −1 before the first. */
  readonly beat: number;
  readonly step: string | null;
  readonly phase: Phase | null;
  /** 0 to 1 through the beat. */
  readonly progress: number;
  /** 0 to 1: how far the operands' numbers have come along their edges, and how far the value has landed. */
  readonly travel: number;
  readonly landed: number;
  readonly from: readonly string[];
}

const TITLES: Readonly<Record<Phase, string>> = {
  given: 'Given', forward: 'Forward', loss: 'Loss', backward: 'Backward', update: 'Update', work: 'Working',
};
const PHASES = Object.keys(TITLES) as readonly Phase[];
/** The numbers travel for the first part of a beat and the value lands in the rest. */
const TRAVEL_SHARE = 0.6;
/** One beat lasts this many milliseconds at speed 1. */
export const BEAT_MS = 600;

export function buildTimeline(steps: readonly Step[]): Timeline {
  const beats = steps.filter((step) => step.phase !== 'given').map((step) => ({ step: step.id, phase: step.phase, from: refs(step.formula) }));
  const chapters: Chapter[] = [];
  beats.forEach(({ phase }, i) => {
    const last = chapters.at(-1);
    if (last?.phase === phase) chapters[chapters.length - 1] = { ...last, end: i + 1 };
    else chapters.push({ phase, title: TITLES[phase], start: i, end: i + 1 });
  });
  const times = (phase: Phase): number => chapters.filter((chapter) => chapter.phase === phase).length;
  const again = new Map(PHASES.filter((phase) => phase !== 'given' && phase !== 'work' && times(phase) > 1).map((phase) => [phase, 0]));
  const numbered = chapters.map((chapter) => {
    const before = again.get(chapter.phase);
    if (before === undefined) return chapter;
    again.set(chapter.phase, before + 1);
    return { ...chapter, title: `${chapter.title} ${before + 1}` };
  });
  return { beats, chapters: numbered, length: beats.length, beatOf: new Map(beats.map(({ step }, i) => [step, i])) };
}

/** What is to be seen at time t, in beats. Pure: the same time always gives the same frame; times outside are clamped. At a whole t the beat before it is complete. */
export function frameAt(timeline: Timeline, t: number): Frame {
  const time = Math.min(Math.max(t, 0), timeline.length);
  if (time === 0) return { t: 0, beat: -1, step: null, phase: null, progress: 0, travel: 0, landed: 0, from: [] };
  const beat = Math.ceil(time) - 1;
  const progress = time - beat;
  const { step, phase, from } = timeline.beats[beat] as Beat;
  return {
    t: time, beat, step, phase, progress,
    travel: Math.min(progress / TRAVEL_SHARE, 1),
    landed: Math.max(0, (progress - TRAVEL_SHARE) / (1 - TRAVEL_SHARE)),
    from,
  };
}

/** How one step stands in a frame. */
export function stateOf(timeline: Timeline, frame: Frame, step: string): StepState {
  const beat = timeline.beatOf.get(step);
  if (beat === undefined) return 'given';
  return beat > frame.beat ? 'pending' : beat === frame.beat && frame.progress < 1 ? 'arriving' : 'known';
}
