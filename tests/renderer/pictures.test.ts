import { describe, expect, test } from 'vitest';
import { listPapers, parseDocument, workPaper } from '../../core/index.ts';
import type { OptimizerRunSolution } from '../../core/kinds/optimizer-run.ts';
import { keyText, shortcuts } from '../../renderer/controls/shortcuts.ts';
import { pathLayout } from '../../renderer/scene/path-layout.ts';
import { symbolRuns } from '../../renderer/scene/symbol-runs.ts';

describe('symbols in a picture', () => {
  test('∂L/∂w₅ is letters aslant and a lowered, upright 5', () => {
    expect(symbolRuns('∂L/∂w₅').map(({ text, lowered, slanted }) => [text, lowered, slanted])).toEqual([
      ['∂', false, false], ['L', false, true], ['/∂', false, false], ['w', false, true], ['5', true, false],
    ]);
  });

  test('the prime of a new value stands high', () => {
    expect(symbolRuns('w₁′').at(-1)).toMatchObject({ text: '′', raised: true, lowered: false });
  });
});

describe('the path of an optimizer', () => {
  const solve = (problem: unknown): OptimizerRunSolution => {
    const solution = workPaper(parseDocument(JSON.stringify(problem), 'run.json'))[0]?.solution;
    if (solution?.kind !== 'optimizer-run') throw new Error('no run');
    return solution;
  };
  const valueIn = (solution: OptimizerRunSolution) => (id: string): number => solution.steps.find((step) => step.id === id)?.value ?? Number.NaN;

  test('downhill on x² + 10y² every point lies within the axes, and the level lines go round the origin', () => {
    const paper = listPapers().find(({ id }) => id === 'adam-trajectory');
    const solution = paper && workPaper(paper)[0]?.solution;
    if (solution?.kind !== 'optimizer-run') throw new Error('no run');
    const layout = pathLayout(solution, valueIn(solution));
    expect(layout?.points.length).toBe(6);
    for (const { x, y } of layout?.points ?? []) {
      expect(x).toBeGreaterThan(layout?.plot.left ?? 0);
      expect(x).toBeLessThan(layout?.plot.right ?? 0);
      expect(y).toBeGreaterThan(layout?.plot.top ?? 0);
      expect(y).toBeLessThan(layout?.plot.bottom ?? 0);
    }
    expect(layout?.contours.length).toBeGreaterThan(5);
    expect(layout?.across.ticks.map(({ text }) => text)).toContain('0.0');
    // The start (1, 0.5) is right of and above every later point.
    const [first, ...rest] = layout?.points ?? [];
    for (const { x, y } of rest) expect(x < (first?.x ?? 0) && y > (first?.y ?? 0)).toBe(true);
  });

  test('one variable has a curve; three, or given gradients, have no picture', () => {
    const optimizer = { name: 'gradient-descent', learningRate: 0.1 };
    const one = solve({ kind: 'optimizer-run', objective: '(w-3)^2', start: { w: 0 }, optimizer, steps: 3 });
    expect(pathLayout(one, valueIn(one))?.curve).toMatch(/^M/);
    const three = solve({ kind: 'optimizer-run', objective: 'x^2 + y^2 + z^2', start: { x: 1, y: 1, z: 1 }, optimizer, steps: 2 });
    expect(pathLayout(three, valueIn(three))).toBeNull();
    const given = solve({ kind: 'optimizer-run', gradients: { w: [1, 2] }, start: { w: 0 }, optimizer, steps: 2 });
    expect(pathLayout(given, valueIn(given))).toBeNull();
  });
});

test('no two shortcuts of one place share a key', () => {
  for (const place of ['study', 'practise', 'everywhere'] as const) {
    const keys = shortcuts.filter((one) => one.place === place || one.place === 'everywhere').flatMap((one) => one.keys);
    expect(new Set(keys).size).toBe(keys.length);
  }
  expect(keyText('Mod+Enter')).toBe('Ctrl / ⌘ + Enter');
});
