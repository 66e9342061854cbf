import type { Phase, Step } from '../../core/solution/step.ts';
import type { Beat, Timeline } from '../../core/views/timeline.ts';
import type { Text } from '../../core/language/text.ts';

/** Operands of the lines that are typeset together; that many take a few milliseconds. */
const OPERANDS = 60;
/** The cost of a line without operands, in operands: its symbol, value and signs. */
const LINE_ALONE = 4;

/** Neighbouring lines that enter and leave the page together. `start` is the beat of the first. */
export interface Stretch {
  readonly number: number;
  readonly start: number;
  readonly beats: readonly Beat[];
}
export interface LineChapter {
  readonly phase: Phase;
  readonly title: Text;
  readonly start: number;
  readonly stretches: readonly Stretch[];
}

/** The phases of a timeline, each cut into stretches of about the same cost, numbered throughout. */
export function stretchesOf(steps: readonly Step[], timeline: Timeline): readonly LineChapter[] {
  const operands = new Map(steps.map(({ id, dependsOn }) => [id, dependsOn.length]));
  let number = 0;
  return timeline.phases.map(({ phase, title, start, end }) => {
    const stretches: (Omit<Stretch, 'beats'> & { beats: Beat[] })[] = [];
    let room = 0;
    timeline.beats.slice(start, end).forEach((beat, i) => {
      const last = stretches.at(-1);
      const needs = LINE_ALONE + (operands.get(beat.step) ?? 0);
      if (last && needs <= room) last.beats.push(beat);
      else {
        stretches.push({ number, start: start + i, beats: [beat] });
        number += 1;
        room = OPERANDS;
      }
      room -= needs;
    });
    return { phase, title, start, stretches };
  });
}
