import { describe, expect, test, vi } from 'vitest';
import { findPaper, openDocument } from '../../../core/index.ts';
import type { Paper, Question } from '../../../core/paper/paper.ts';
import { readDocument } from '../../../core/paper/parse-document.ts';
import { documentOf, varyPaper } from '../../../core/vary/index.ts';
import { at, need } from './need.ts';

// Each draw is searched for, up to a second.
vi.setConfig({ testTimeout: 240_000 });

const SEEDS = [2, 7, 42];

const questionOf = (document: unknown): Paper => readDocument(JSON.stringify(document), 'typed');
const only = ({ questions }: Paper): Question => need(questions[0]);
const valuesOf = (paper: Paper, question: string): ReadonlyMap<string, number> => {
  const { worked } = openDocument(documentOf(paper), 'v');
  const { solution } = need(worked.find((one) => one.question.id === question));
  return new Map(solution.steps.map(({ id, value }) => [id, value]));
};

/** The place of the 1 among y₁, y₂, …, counted from 1. */
function rightClass(values: ReadonlyMap<string, number>): number {
  for (let k = 1; values.has(`y${k}`); k += 1) if (values.get(`y${k}`) === 1) return k;
  return 0;
}

describe('a class that the words name stays', () => {
  test('“the second class”, “−ln p₂”: the loss is that of the second class', () => {
    const paper = need(findPaper('end-term-whole-course'));
    for (const seed of SEEDS) {
      const { paper: other } = varyPaper(paper, seed, '3');
      expect(only(other).prompt).toContain('the second class is right');
      const values = valuesOf(other, '3');
      expect(rightClass(values)).toBe(2);
      expect(need(values.get('L'))).toBeCloseTo(-Math.log(need(values.get('p2'))), 12);
    }
  });

  test('“the second class, y = (0, 1, 0)”, “the first class is right”: of every seed', () => {
    for (const [id, place] of [
      ['softmax-classifier', 2],
      ['label-smoothing', 1],
    ] as const)
      for (const seed of SEEDS)
        expect(rightClass(valuesOf(varyPaper(need(findPaper(id)), seed).paper, '1')), `${id} ${seed}`).toBe(
          place,
        );
  });

  test('the cat stays the first class, the car the second, the frog the third', () => {
    for (const seed of SEEDS) {
      const { questions } = varyPaper(need(findPaper('cs231n-losses')), seed).paper;
      const { problem } = need(questions[0]);
      expect([0, 1, 2].map((s) => at(problem, 'samples', s, 'class'))).toEqual([0, 1, 2]);
    }
  });

  const LOGITS = { kind: 'loss-value', loss: 'cross-entropy', activation: 'softmax' };
  const asked = (prompt: string): Paper =>
    questionOf({
      title: 'A class',
      prompt,
      problem: {
        ...LOGITS,
        samples: [{ outputs: [2, -1, 0.5], class: 3 }],
        conventions: { 'class-index': '1' },
      },
    });
  const classes = (paper: Paper): readonly number[] =>
    Array.from({ length: 6 }, (_, seed) =>
      at(only(varyPaper(paper, seed).paper).problem, 'samples', 0, 'class'),
    );

  test('a class whose number is printed changes with it, one in words does not', () => {
    const printed = asked('The logits are $(2, -1, 0.5)$, the right class is class 3.');
    expect(new Set(classes(printed)).size).toBeGreaterThan(1);
    for (let seed = 0; seed < 6; seed += 1) {
      const { prompt, problem } = only(varyPaper(printed, seed).paper);
      expect(prompt).toContain(`is class ${at(problem, 'samples', 0, 'class')}.`);
    }
    for (const words of [
      'The last one is right.',
      'It is a dog.',
      'Find $-\\ln p_3$, class 3.',
      'तीसरा वर्ग सही है।',
    ])
      expect(new Set(classes(asked(`The logits are $(2, -1, 0.5)$. ${words}`))), words).toEqual(new Set([3]));
  });
});

describe('comparisons in words stay true', () => {
  test('a unit that is said to be dead, and the larger input', () => {
    const paper = questionOf({
      title: 'A dead unit',
      prompt:
        'For $x_1 = 1$ and $x_2 = 2$ the unit $h_1$ is dead, and $x_2$ is the larger input. Find the output.',
      problem: {
        kind: 'scalar-net',
        inputs: { x1: 1, x2: 2 },
        targets: { y: 1 },
        parameters: { w1: -1, w2: 0.2, w3: 0.5, w4: 0.5, w5: 1, w6: 2 },
        units: [
          { id: 'h1', activation: 'relu' },
          { id: 'h2', activation: 'relu' },
          { id: 'o', activation: 'identity' },
        ],
        edges: [
          { from: 'x1', to: 'h1', weight: 'w1' },
          { from: 'x2', to: 'h1', weight: 'w2' },
          { from: 'x1', to: 'h2', weight: 'w3' },
          { from: 'x2', to: 'h2', weight: 'w4' },
          { from: 'h1', to: 'o', weight: 'w5' },
          { from: 'h2', to: 'o', weight: 'w6' },
        ],
        loss: { name: 'squared-error', targets: { o: 'y' } },
      },
    });
    for (const seed of SEEDS) {
      const values = valuesOf(varyPaper(paper, seed).paper, '1');
      const value = (id: string): number => need(values.get(id));
      expect(value('w1') * value('x1') + value('w2') * value('x2')).toBeLessThan(0);
      expect(value('x2')).toBeGreaterThan(value('x1'));
    }
  });
});

describe('the author’s words are kept where only numbers change', () => {
  const prompts = (id: string, question: string): readonly (readonly [string, Question])[] =>
    SEEDS.map((seed) => {
      const { paper, varied } = varyPaper(need(findPaper(id)), seed, question);
      expect(varied[question]?.newPrompt, `${id} ${question} seed ${seed}`).toBe(false);
      const other = only(paper);
      return [other.prompt, other];
    });

  test('windows and strides in words are those of the layers', () => {
    for (const [prompt, { problem }] of prompts('midterm-first-course', '8')) {
      const side = (i: number, field: string): number => at(problem, 'layers', i, field);
      const [a, b, c, d] = [side(0, 'kernel'), side(1, 'kernel'), side(2, 'size'), side(3, 'kernel')];
      expect(prompt).toContain(`A ${a}×${a} convolution with stride ${side(0, 'stride')} is`);
      expect(prompt).toContain(`a ${b}×${b} convolution with stride 1, a ${c}×${c} pooling`);
      expect(prompt).toContain(`pooling layer with stride ${c} and another ${d}×${d}`);
    }
    // “Two 3×3 convolutions” have one window.
    for (const [prompt, { problem }] of prompts('end-term-whole-course', '8')) {
      const side = at(problem, 'layers', 0, 'kernel');
      expect(at(problem, 'layers', 1, 'kernel')).toBe(side);
      expect(prompt).toContain(`Two $${side} \\times ${side}$ convolutions`);
    }
  });

  test('a sum that the words give stays: 20 samples', () => {
    for (const [id, question, total] of [
      ['small-skills', '1', 20],
      ['short-test-gate-style', '11', 50],
    ] as const)
      for (const [prompt, { problem }] of prompts(id, question)) {
        expect(prompt).toContain(`${total} samples`);
        const counts = ['TP', 'FP', 'FN', 'TN'].map((name) => at(problem, 'counts', name));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
        // A classifier that is right more often than not stays one.
        expect(at(problem, 'counts', 'TP') + at(problem, 'counts', 'TN')).toBeGreaterThan(total / 2);
      }
  });

  test('what is subtracted: − 0.1 may become + 0.3, never + −0.3', () => {
    for (const [prompt, { problem }] of prompts('sequences-by-hand', '1')) {
      const b = at(problem, 'cell', 'b');
      const bias = b < 0 ? `- ${-b}` : `+ ${b}`;
      expect(prompt).toContain(`h_{t-1} ${bias})$`);
      expect(prompt).not.toMatch(/[+-] -/);
    }
  });

  test('“each with the weight 2”: all of them change together', () => {
    for (const [prompt, { problem }] of prompts('four-sigmoids-in-a-row', '1')) {
      const weights = [1, 2, 3, 4].map((i) => at(problem, 'parameters', `w${i}`));
      expect(new Set(weights).size).toBe(1);
      expect(prompt).toContain(`the weight $${weights[0]}$`);
    }
  });
});
