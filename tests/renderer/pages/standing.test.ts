import { expect, test } from 'vitest';
import type { Attempt } from '../../../core/contract/attempts.ts';
import type { Verdict } from '../../../core/marking/verdict.ts';
import { scoreAt, standingOf, standingsAt, type Standing } from '../../../renderer/answers/standing.ts';

type Boxes = Readonly<Record<string, readonly [typed: string, verdict: Verdict]>>;
const attempt = (boxes: Boxes, score = 0): Attempt => ({
  question: '2',
  at: '2026-11-29T05:00:00.000Z',
  score,
  marks: 2,
  boxes: Object.fromEntries(
    Object.entries(boxes).map(([box, [typed, verdict]]) => [box, { typed, verdict, award: 0 }]),
  ),
  help: {},
});

/** How `after`, which is worked from `first`, stands after these attempts, with this in the boxes. */
function after(attempts: readonly Boxes[], now: Readonly<Record<string, string>>): Standing {
  const marked = attempts.at(-1);
  return standingOf('after', {
    typed: (box) => now[box] ?? '',
    verdict: (box) => {
      const [typed, verdict] = marked?.[box] ?? [];
      return typed !== undefined && verdict && typed === now[box] ? verdict : null;
    },
    attempts: attempts.map(attempt),
    earlier: (box) => new Set(box === 'after' ? ['first'] : []),
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

/** ∂L/∂z₂ is corrected alone: ∂L/∂w₂ does not follow any more, w₂′ still follows from it, and b is a slip of its own. */
const chain = (box: string): ReadonlySet<string> =>
  new Set({ z: [], w: ['z'], update: ['z', 'w'], b: ['z'] }[box] ?? []);
const FIRST: Boxes = {
  z: ['-.105', 'wrong'],
  w: ['-.105', 'carried'],
  update: ['-.1475', 'carried'],
  b: ['7', 'wrong'],
};
const CORRECTED: Boxes = {
  z: ['0', 'right'],
  w: ['-.105', 'wrong'],
  update: ['-.1475', 'carried'],
  b: ['7', 'wrong'],
};

test('what follows from a stale number is stale, and what was wrong before stays wrong', () => {
  const attempts = [attempt(FIRST, 3), attempt(CORRECTED, 2)];
  const now = standingsAt(attempts, 1, chain);
  expect(Object.fromEntries(now)).toEqual({ z: 'right', w: 'stale', update: 'stale', b: 'wrong' });
  expect(Object.fromEntries(standingsAt(attempts, 0, chain))).toEqual({
    z: 'wrong',
    w: 'carried',
    update: 'carried',
    b: 'wrong',
  });
});

test('an attempt is shown with no fewer marks than the one before while boxes are stale', () => {
  const attempts = [attempt(FIRST, 3), attempt(CORRECTED, 2)];
  expect(scoreAt(attempts, 1, chain)).toBe(3);
  const again: Boxes = { ...CORRECTED, w: ['0', 'right'], update: ['5', 'wrong'] };
  expect(scoreAt([...attempts, attempt(again, 2.5)], 2, chain)).toBe(2.5);
});
