import { expect, test } from 'vitest';
import type { Attempt } from '../../../core/contract/attempts.ts';
import type { BoxMark, Verdict } from '../../../core/marking/verdict.ts';
import { standingOf, type Standing } from '../../../renderer/answers/standing.ts';

type Boxes = Readonly<Record<string, readonly [typed: string, verdict: Verdict]>>;
const attempt = (boxes: Boxes): Attempt => ({
  question: '2',
  at: '2026-11-29T05:00:00.000Z',
  score: 0,
  marks: 2,
  boxes: Object.fromEntries(
    Object.entries(boxes).map(([box, [typed, verdict]]) => [box, { typed, verdict, award: 0 }]),
  ),
  help: {},
});
const markOf = (id: string, typed: string, verdict: Verdict): BoxMark => ({
  id,
  typed,
  verdict,
  expected: '',
  award: 0,
  marks: 1,
  why: '',
});

/** How `after`, which is worked from `first`, stands after these attempts, with this in the boxes. */
function after(attempts: readonly Boxes[], now: Readonly<Record<string, string>>): Standing {
  const marked = attempts.at(-1);
  return standingOf('after', {
    typed: (box) => now[box] ?? '',
    mark: (box) => {
      const [typed, verdict] = marked?.[box] ?? [];
      return typed !== undefined && verdict && typed === now[box] ? markOf(box, typed, verdict) : null;
    },
    attempts: attempts.map(attempt),
    earlier: new Set(['first']),
  });
}
const SLIP: Boxes = { first: ['4', 'wrong'], after: ['8', 'carried'] };

test('a box stands by its verdict while nothing changes', () => {
  expect(after([SLIP], { first: '4', after: '8' })).toBe('carried');
});
test('it is stale when an earlier box is changed, before and after that is marked', () => {
  expect(after([SLIP], { first: '3', after: '8' })).toBe('stale');
  const again: Boxes = { first: ['3', 'right'], after: ['8', 'wrong'] };
  expect(after([SLIP, again], { first: '3', after: '8' })).toBe('stale');
});
test('a wrong number is stale when an earlier box is changed, and has its new verdict once that is marked', () => {
  const wrong: Boxes = { first: ['4', 'wrong'], after: ['8', 'wrong'] };
  expect(after([wrong], { first: '3', after: '8' })).toBe('stale');
  const again: Boxes = { first: ['3', 'right'], after: ['8', 'wrong'] };
  expect(after([wrong, again], { first: '3', after: '8' })).toBe('wrong');
  const carried: Boxes = { first: ['5', 'wrong'], after: ['8', 'carried'] };
  expect(after([wrong, carried], { first: '5', after: '8' })).toBe('carried');
  // What it would lose by the correction is not shown as lost.
  expect(after([wrong, carried, again], { first: '3', after: '8' })).toBe('stale');
});
test('worked again it has its own verdict', () => {
  const again: Boxes = { first: ['3', 'right'], after: ['7', 'wrong'] };
  expect(after([SLIP, again], { first: '3', after: '7' })).toBe('wrong');
  expect(after([SLIP], { first: '3', after: '6' })).toBeNull();
});
test('a right number stays right, and another way to write a right one makes nothing stale', () => {
  const fine: Boxes = { first: ['4', 'wrong'], after: ['6', 'right'] };
  expect(after([fine], { first: '3', after: '6' })).toBe('right');
  const slipLater: Boxes = { first: ['3', 'right'], after: ['7', 'wrong'] };
  const rewritten: Boxes = { first: ['3.0', 'right'], after: ['7', 'wrong'] };
  expect(after([slipLater, rewritten], { first: '3.0', after: '7' })).toBe('wrong');
});
