import { describe, expect, test } from 'vitest';
import { gradePaper } from '../../../core/marking/grade.ts';
import type { BoxMark } from '../../../core/marking/verdict.ts';
import { parseDocument } from '../../../core/paper/parse-document.ts';
import { workPaper } from '../../../core/paper/solve.ts';

/** o₁ = w·x + b = 1/8 · 5 + 2 = 2.625, L = ½(3 − 2.625)² = 0.0703125, ∂L/∂o₁ = −0.375, ∂L/∂w = −1.875, ∂L/∂b = −0.375 */
const question = (more: object, activation = 'identity'): string =>
  JSON.stringify({
    title: 'One unit',
    marks: 10,
    problem: {
      kind: 'scalar-net',
      inputs: { x: 5 },
      targets: { y: 3 },
      parameters: { w: 0.125, b: 2 },
      units: [{ id: 'o1', bias: 'b', activation }],
      edges: [{ from: 'x', to: 'o1', weight: 'w' }],
      loss: { name: 'squared-error', targets: { o1: 'y' } },
      conventions: { 'squared-error-factor': 'half' },
      asks: ['o1', 'L', 'dL/do1', 'dL/dw'],
    },
    ...more,
  });
const work = (more: object, activation?: string) =>
  workPaper(parseDocument(question(more, activation), 'p.json'))[0];
const marked = (more: object, answers: Record<string, string>): Readonly<Record<string, BoxMark>> =>
  Object.fromEntries(
    (gradePaper(parseDocument(question(more), 'p.json'), { '1': answers }).questions[0]?.boxes ?? []).map(
      (box) => [box.id, box],
    ),
  );
const verdict = (figures: unknown, typed: string): string | undefined =>
  marked({ figures }, { L: typed })['L']?.verdict;

describe('figures of a question', () => {
  test.each([
    [2, '0.070', 'right'],
    [2, '0.07', 'right'],
    [4, '0.0703', 'wrong'],
    [4, '0.07031', 'right'],
    ['exact', '0.0703125', 'right'],
    ['exact', '9/128', 'right'],
    ['exact', '0.07031', 'wrong'],
    [{ decimals: 2 }, '0.07', 'right'],
    [{ decimals: 2 }, '0.0703125', 'right'],
    [{ decimals: 2 }, '0.08', 'wrong'],
    [{ decimals: 3 }, '0.070', 'right'],
    [{ decimals: 3 }, '0.07', 'right'],
    [{ decimals: 3 }, '0.1', 'wrong'],
    [{ decimals: 1 }, '0', 'wrong'],
  ])('%j: %s is %s', (figures, typed, expected) => expect(verdict(figures, typed)).toBe(expected));

  test('what is asked is said under each box, and an own one of a box goes before', () => {
    const contracts = (work({ figures: { decimals: 2 }, boxRules: { L: { figures: 4 } } })?.boxes ?? []).map(
      ({ id, contract }) => `${id}: ${contract}`,
    );
    expect(contracts).toEqual([
      'o1: 2 decimals or exact',
      'L: 4 significant figures or exact',
      'dL/do1: 2 decimals or exact',
      'dL/dw: 2 decimals or exact',
    ]);
  });

  test('too few of them are named as they are asked', () => {
    const { why } = marked({ figures: { decimals: 4 } }, { o1: '2.625', L: '0.070' })['L'] ?? {};
    expect(why).toMatch(/^Too few figures: give 4 decimals or the exact value/);
  });

  test.each([
    [{ figures: 0 }, 'figures: found 0; give at least 1'],
    [
      { figures: 'many' },
      'figures: found "many"; write 3 for significant figures, {"decimals": 2}, or "exact"',
    ],
    [{ boxRules: { L: { figures: { decimals: 9 } } } }, 'boxRules.L.figures'],
    [{ boxRules: { z9: { figures: 3 } } }, 'boxRules.z9: no box has this name; names are o1, L'],
  ])('%j is refused with its place', (more, message) => expect(() => work(more)).toThrow(message));

  test('exact is refused where a value has no end', () => {
    expect(() => work({ figures: 'exact' }, 'sigmoid')).toThrow('figures: the value of o1 is no fraction');
  });
});

describe('marks of a box', () => {
  const right = { o1: '2.625', L: '.0703125', 'dL/do1': '-.375', 'dL/dw': '-1.875' };
  const awards = (more: object, answers: Record<string, string>): readonly number[] =>
    Object.values(marked(more, answers)).map(({ award }) => award);

  test('are those of the document; the others share what is left', () => {
    expect(awards({ boxRules: { L: { marks: 4 } } }, right)).toEqual([2, 4, 2, 2]);
  });

  test.each([
    [{ L: { marks: 10 } }, 'boxRules: their marks come to 10 of 10; leave some for the boxes without'],
    [
      { o1: { marks: 1 }, L: { marks: 2 }, 'dL/do1': { marks: 3 }, 'dL/dw': { marks: 5 } },
      'boxRules: their marks come to 11 of 10; let them add up',
    ],
    [{ L: { marks: 'X1' } }, 'boxRules.L.marks: found "X1"; write a number above 0, or marks by their kind'],
    [{ L: { requires: ['dL/dw'] } }, 'boxRules.L.requires[0]: "dL/dw" is no box before this one'],
  ])('%j is refused', (boxRules, message) => expect(() => work({ boxRules })).toThrow(message));

  const scheme = {
    boxRules: {
      o1: { marks: 'B2' },
      L: { marks: 'M1 A1' },
      'dL/do1': { marks: 'M2' },
      'dL/dw': { marks: 'A4', requires: ['dL/do1'] },
    },
  };

  test('A needs the M that it requires, B stands alone', () => {
    expect(awards(scheme, right)).toEqual([2, 2, 2, 4]);
    const { 'dL/do1': _left, ...others } = right;
    expect(awards(scheme, others)).toEqual([2, 2, 0, 0]);
    expect(marked(scheme, others)['dL/dw']?.why).toContain('its marks need those of ∂L/∂o₁');
    expect(awards(scheme, { ...right, o1: '7', L: 'x' })[0]).toBe(0);
    expect(awards(scheme, { 'dL/do1': '-.375', 'dL/dw': '-1.875' })).toEqual([0, 0, 2, 4]);
  });
});
