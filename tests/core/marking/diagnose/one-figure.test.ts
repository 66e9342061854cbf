import { describe, expect, test } from 'vitest';
import { findPaper, gradeQuestion } from '../../../../core/index.ts';
import type { Paper } from '../../../../core/paper/paper.ts';

const smallest = findPaper('smallest-network');
/** The mistake named in a box. */
const named = (paper: Paper | null | undefined, answers: Readonly<Record<string, string>>, box: string) => {
  if (!paper) throw new Error('no such paper');
  return gradeQuestion(paper, '1', answers).boxes.find(({ id }) => id === box)?.diagnosis?.mistake;
};

// x = 3, w₁ = 0.4, w₂ = 0.5, y = 0.9: o = 0.6, L = ½·0.3² = 0.045, ∂L/∂o = −0.3, ∂L/∂w₂ = −0.36.
describe('usual slips are named from one figure', () => {
  test('o − y for y − o; the ½ forgotten', () => {
    expect(named(smallest, { 'dL/do': '0.3' }, 'dL/do')).toBe('sign');
    expect(named(smallest, { L: '0.09' }, 'L')).toBe('half-left-out');
  });

  test('a weighted sum without its bias', () => {
    // 0.5·1 − 0.5·2 + 0.2 = −0.3
    expect(named(findPaper('penalized-unit'), { o: '-0.5' }, 'o')).toBe('bias-left-out');
  });

  test('another number of one figure is not', () => {
    expect(named(smallest, { 'dL/do': '0.4' }, 'dL/do')).toBeUndefined();
    expect(named(smallest, { L: '0.08' }, 'L')).toBeUndefined();
  });
});

test('a step up the slope is named where the gradient was left blank, since its sign says the same', () => {
  // 0.5 + 0.1·(−0.36) = 0.464
  expect(named(smallest, { "w2'": '.464' }, "w2'")).toBe('ascent');
});
