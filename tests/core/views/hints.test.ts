import { describe, expect, test } from 'vitest';
import { findPaper } from '../../../core/index.ts';
import { workPaper } from '../../../core/paper/solve.ts';
import { stepsById } from '../../../core/solution/step.ts';
import { earlierBoxes } from '../../../core/views/earlier-boxes.ts';
import { hintsFor, type Hints, type OwnNumber } from '../../../core/views/hints.ts';

const paper = findPaper('cs60010-2023-midsem');
const question = paper && workPaper(paper).find((one) => one.question.id === '2');
if (!question) throw new Error('question 2 is missing');
const { solution, boxes } = question;
const steps = stepsById(solution.steps);
const groups = new Map(boxes.map(({ id, group }) => [id, group]));

const hints = (id: string, typed: Readonly<Record<string, OwnNumber>> = {}): Hints => {
  const found = hintsFor(id, {
    stepOf: (step) => steps.get(step),
    groupOf: (step) => groups.get(step) ?? null,
    own: (step) => typed[step] ?? null,
  });
  if (!found) throw new Error(`no hints for ${id}`);
  return found;
};
const right = (value: number, exact: string): OwnNumber => ({ value, exact, right: true });
const slip = (value: number, exact: string): OwnNumber => ({ value, exact, right: false });
/** LaTeX without its spacing. */
const bare = (tex: string): string => tex.replace(/\s+/g, '');

describe('the hints for a step are read off its expression', () => {
  test('first what it needs, and where that is', () => {
    const { operation, inputs } = hints('z1');
    expect(operation).toBe('sum');
    expect(inputs.map(({ id, from, group }) => [id, from, group?.en ?? null])).toEqual([
      ['w1', 'given', null],
      ['x1', 'given', null],
      ['w3', 'given', null],
      ['x2', 'given', null],
      ['b1', 'given', null],
    ]);
    expect(hints('dL/dz2').operation).toBe('chain');
    expect(hints('dL/dz2').inputs.map(({ id, from, group }) => [id, from, group?.en ?? null])).toEqual([
      ['dL/da2', 'box', 'Backward'],
      ['z2', 'box', 'Forward'],
    ]);
    expect(hints("w1'").operation).toBe('update');
  });

  test('then the rule in symbols, without a number of the answer', () => {
    expect(bare(hints("w1'").rule)).toContain('w_{1}');
    expect(hints("w1'").rule).not.toMatch(/0\.1/);
  });

  test('then the rule with the student’s own numbers; what was not found stays a symbol', () => {
    const none = bare(hints('dL/dz2').numbers);
    expect(none).toContain(bare('\\frac{\\partial L}{\\partial a_{2}}'));
    const own = bare(hints('dL/dz2', { 'dL/da2': slip(0.105, '21/200'), z2: right(-0.3, '-3/10') }).numbers);
    expect(own).toMatch(/=0\.105\\cdot.*-0\.3/);
  });

  test('then the value that follows from them: ours where they are right', () => {
    // 0.5 · 0.3 with our o₁ = 0.15: L = ½(0.5 − 0.15)² = 0.06125; with an own o₁ = 0.25 it is ½ · 0.0625.
    expect(bare(hints('L', { o1: right(0.15, '3/20') }).value)).toBe('L=0.06125');
    expect(bare(hints('L', { o1: slip(0.25, '1/4') }).value)).toBe('L=0.03125');
    expect(bare(hints('L').value)).toBe('L=0.06125');
  });

  test('a given number has none', () => {
    expect(
      hintsFor('w1', { stepOf: (id) => steps.get(id), groupOf: () => null, own: () => null }),
    ).toBeNull();
  });
});

test('the boxes that a box is worked from, near and far', () => {
  const earlier = earlierBoxes(solution.steps, boxes);
  const of = (id: string): readonly string[] => {
    const box = boxes.find((one) => one.id === id);
    return box ? [...earlier(box)].sort() : [];
  };
  expect(of('z1')).toEqual([]);
  expect(of('a1')).toEqual(['z1']);
  expect(of('o1')).toEqual(['a1', 'a2', 'z1', 'z2']);
  expect(of("w2'")).toEqual(expect.arrayContaining(['dL/dw2', 'dL/dz2', 'dL/da2', 'dL/do1', 'o1', 'z2']));
  expect(of("w2'")).not.toContain('dL/dz1');
});
