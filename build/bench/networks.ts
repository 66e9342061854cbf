import { parseDocument, workPaper } from '../../core/index.ts';
import { measureOf, type Measure } from './measure.ts';

const SMALL = { sizes: [10, 10, 10, 1], skipped: 40, runs: 60, budget: 5 } as const;
const LARGE = { sizes: [100, 100, 100, 10], skipped: 1, runs: 5, budget: 1000, opened: 2000 } as const;

/** A fully connected ReLU network as a document, with weights of two decimals. */
export function documentOf(sizes: readonly number[]): string {
  let state = 20230223;
  // Park & Miller 1988: the same numbers in every run; their quality does not matter here.
  const number = (): number => {
    state = (state * 48271) % 2147483647;
    return Math.round((state / 2147483647 - 0.5) * 100) / 100;
  };
  const numbers = (n: number): number[] => Array.from({ length: n }, number);
  const named = (letter: string, n: number): Record<string, number> =>
    Object.fromEntries(numbers(n).map((value, i) => [`${letter}${i + 1}`, value]));
  return JSON.stringify({
    kind: 'scalar-net',
    inputs: named('x', sizes[0] ?? 1),
    targets: named('y', sizes.at(-1) ?? 1),
    layers: sizes.slice(1).map((size, l) => ({
      units: size,
      activation: l < sizes.length - 2 ? 'relu' : 'identity',
      weights: Array.from({ length: size }, () => numbers(sizes[l] ?? 1)),
      biases: numbers(size),
    })),
    loss: { name: 'squared-error' },
    optimizer: { name: 'gradient-descent', learningRate: 0.1 },
    conventions: { 'squared-error-factor': 'half' },
  });
}

const timesOf = (skipped: number, runs: number, work: () => unknown): number[] => {
  const times: number[] = [];
  for (let run = 0; run < skipped + runs; run += 1) {
    const start = performance.now();
    work();
    if (run >= skipped) times.push(performance.now() - start);
  }
  return times;
};

/** Solving two networks: the small one with every step, the large one with its numbers only. */
export function networks(): Measure[] {
  const [small, large] = [documentOf(SMALL.sizes), documentOf(LARGE.sizes)];
  const [smallPaper, largePaper] = [parseDocument(small, 'small'), parseDocument(large, 'large')];
  return [
    measureOf(
      'solve a 10-10-10-1 network',
      timesOf(SMALL.skipped, SMALL.runs, () => workPaper(smallPaper)),
      { of: 'median', at: SMALL.budget },
    ),
    measureOf(
      'solve a 100-100-100-10 network',
      timesOf(LARGE.skipped, LARGE.runs, () => workPaper(largePaper)),
      { of: 'median', at: LARGE.budget },
    ),
    measureOf(
      '  read its document and solve it',
      timesOf(0, LARGE.runs, () => workPaper(parseDocument(large, 'large'))),
      { of: 'median', at: LARGE.opened },
    ),
  ];
}
