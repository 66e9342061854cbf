import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, call, mul, num, ref } from '../../../core/expr/expr.ts';
import { evaluateLines } from '../../../core/solution/evaluate-lines.ts';
import { phaseTitles, type Line } from '../../../core/solution/step.ts';
import { buildTimeline, frameAt, stateOf } from '../../../core/views/timeline.ts';

const lines: readonly Line[] = [
  { id: 'x', phase: 'given', formula: num(2) },
  { id: 'w', phase: 'given', formula: num(3) },
  { id: 'z', phase: 'forward', formula: mul(ref('w'), ref('x')) },
  { id: 'a', phase: 'forward', formula: call('relu', ref('z'), num(0)) },
  { id: 'L', phase: 'loss', formula: mul(ref('a'), ref('a')) },
  { id: 'dL/da', phase: 'backward', formula: mul(num(2), ref('a')) },
];
const timeline = buildTimeline(evaluateLines(lines));
const time = fc.double({ min: -2, max: 6, noNaN: true });

test('every computed step has one beat, in order; givens have none', () => {
  expect(timeline.beats.map(({ step }) => step)).toEqual(['z', 'a', 'L', 'dL/da']);
  expect(timeline.length).toBe(4);
  expect(timeline.beats[0]?.from).toEqual(['w', 'x']);
});

test('consecutive beats of one phase form a chapter', () => {
  expect(timeline.chapters).toEqual([
    { phase: 'forward', title: phaseTitles.forward, start: 0, end: 2 },
    { phase: 'loss', title: phaseTitles.loss, start: 2, end: 3 },
    { phase: 'backward', title: phaseTitles.backward, start: 3, end: 4 },
  ]);
});

describe('a frame', () => {
  test('is a function of the time alone: earlier calls do not matter', () => {
    fc.assert(
      fc.property(time, fc.array(time, { maxLength: 5 }), (t, others) => {
        const first = frameAt(timeline, t);
        for (const other of others) frameAt(timeline, other);
        expect(frameAt(timeline, t)).toEqual(first);
        expect(frameAt(buildTimeline(evaluateLines(lines)), t)).toEqual(first);
      }),
      { seed: 20230223 },
    );
  });

  test('is clamped before the start and after the end', () => {
    expect(frameAt(timeline, -3)).toEqual(frameAt(timeline, 0));
    expect(frameAt(timeline, 99)).toEqual(frameAt(timeline, 4));
    expect(frameAt(timeline, Infinity)).toEqual(frameAt(timeline, 4));
  });

  test('at the start shows no step', () => {
    expect(frameAt(timeline, 0)).toMatchObject({ beat: -1, step: null, phase: null, landed: 0 });
  });

  test.each([
    [1, 'z'],
    [2, 'a'],
    [3, 'L'],
    [4, 'dL/da'],
  ])('at the whole time %d shows %s complete', (t, step) => {
    expect(frameAt(timeline, t)).toMatchObject({ step, progress: 1, travel: 1, landed: 1 });
    expect(stateOf(timeline, frameAt(timeline, t), step)).toBe('known');
  });

  test('between two whole times the operands travel first, then the value lands', () => {
    const early = frameAt(timeline, 1.3);
    expect(early).toMatchObject({ step: 'a', from: ['z'], landed: 0 });
    expect(early.travel).toBeGreaterThan(0);
    expect(early.travel).toBeLessThan(1);
    const late = frameAt(timeline, 1.8);
    expect(late.travel).toBe(1);
    expect(late.landed).toBeGreaterThan(0);
    expect(late.landed).toBeLessThan(1);
  });

  test('never loses steps as the time grows', () => {
    fc.assert(
      fc.property(time, time, (one, other) => {
        const [before, after] = [
          frameAt(timeline, Math.min(one, other)),
          frameAt(timeline, Math.max(one, other)),
        ];
        expect(after.beat).toBeGreaterThanOrEqual(before.beat);
        if (after.beat === before.beat) {
          expect(after.travel).toBeGreaterThanOrEqual(before.travel);
          expect(after.landed).toBeGreaterThanOrEqual(before.landed);
        }
      }),
      { seed: 20230223 },
    );
  });

  test('gives each step one state: given, known, arriving or pending', () => {
    const states = (t: number) =>
      ['x', 'z', 'a', 'L'].map((id) => stateOf(timeline, frameAt(timeline, t), id));
    expect(states(1.8)).toEqual(['given', 'known', 'arriving', 'pending']);
    // A value is pending while its operands travel.
    expect(states(1.5)).toEqual(['given', 'known', 'pending', 'pending']);
  });
});

describe('inside a step', () => {
  const sum: readonly Line[] = [
    { id: 'a', phase: 'given', formula: num(2) },
    { id: 'b', phase: 'given', formula: num(3) },
    { id: 'c', phase: 'given', formula: num(5) },
    { id: 's', phase: 'forward', formula: add(mul(ref('a'), ref('b')), mul(ref('b'), ref('c')), ref('a')) },
    { id: 'r', phase: 'forward', formula: call('relu', ref('s'), num(0)) },
  ];
  const inside = buildTimeline(evaluateLines(sum));

  test('its operations share the beat, and only the numbers of the current operation travel', () => {
    const parts = [0.1, 0.4, 0.9].map((t) => frameAt(inside, t, 'inside'));
    expect(parts.map(({ part }) => part?.index)).toEqual([0, 1, 2]);
    expect(parts.map(({ from }) => from)).toEqual([['a', 'b'], ['b', 'c'], ['a']]);
    expect(parts[0]?.part?.count).toBe(3);
  });

  test('the end of an operation is its end, not the beginning of the next', () => {
    for (const [t, index] of [
      [1 / 3, 0],
      [2 / 3, 1],
    ] as const) {
      const frame = frameAt(inside, t, 'inside');
      expect(frame.part?.index).toBe(index);
      expect(frame.part?.progress).toBeCloseTo(1, 9);
      expect(frame.landed).toBe(0);
    }
  });

  test('the value lands with the last operation, and at a whole time every zoom shows the same', () => {
    expect(frameAt(inside, 0.99, 'inside').landed).toBeGreaterThan(0.9);
    for (const t of [0, 1, 2]) expect(frameAt(inside, t, 'inside')).toEqual(frameAt(inside, t));
  });

  test('is a function of the time alone, as in a frame', () => {
    fc.assert(
      fc.property(time, time, (t, other) => {
        const first = frameAt(inside, t, 'inside');
        frameAt(inside, other, 'inside');
        expect(frameAt(inside, t, 'inside')).toEqual(first);
      }),
      { seed: 20230223 },
    );
  });
});

test('a question without steps has a timeline of no length and one still frame', () => {
  const empty = buildTimeline([]);
  expect(empty).toMatchObject({ length: 0, chapters: [] });
  expect(frameAt(empty, 7)).toEqual(frameAt(empty, 0));
});
