import { describe, expect, test } from 'vitest';
import { findPaper } from '../../../core/index.ts';
import type { Question } from '../../../core/paper/paper.ts';
import { readDocument } from '../../../core/paper/parse-document.ts';
import { solveProblem } from '../../../core/kinds/index.ts';
import { documentOf, varyPaper } from '../../../core/vary/index.ts';
import { at, need } from './need.ts';

const SEEDS = Array.from({ length: 8 }, (_, i) => i + 1);
const shelf = (id: string) => need(findPaper(id));
const drawn = (id: string, seed: number): Question => need(varyPaper(shelf(id), seed).paper.questions[0]);

describe('seeds in a row', () => {
  test('have different numbers, none of them the printed ones', () => {
    for (const id of ['nesterov-three-steps', 'the-field-of-a-deep-unit', 'attention-to-the-past']) {
      const questions = [need(shelf(id).questions[0]), ...SEEDS.map((seed) => drawn(id, seed))];
      expect(new Set(questions.map(({ problem }) => JSON.stringify(problem))).size, id).toBe(9);
      expect(new Set(questions.map(({ prompt }) => prompt)).size, id).toBe(9);
    }
  });

  test('of a question with few sets of numbers begin again after the last, and it says how many there are', () => {
    const { sets } = need(varyPaper(shelf('micrograd-readme'), 1).varied['1']);
    const count = need(sets);
    expect(count).toBeGreaterThan(1);
    expect(count).toBeLessThan(8);
    const problem = (seed: number): unknown => drawn('micrograd-readme', seed).problem;
    expect(problem(count + 1)).toEqual(problem(1));
    expect(new Set(SEEDS.map((seed) => JSON.stringify(problem(seed)))).size).toBe(count);
  });

  test('give the same bytes, whatever was asked for before', () => {
    const paper = shelf('nesterov-three-steps');
    const before = documentOf(varyPaper(paper, 3).paper);
    // Read again, nothing is known of it.
    const again = readDocument(JSON.stringify(paper), 'typed');
    varyPaper(again, 5);
    expect(documentOf(varyPaper(again, 3).paper)).toBe(before);
  });
});

describe('a prompt that speaks of a ratio', () => {
  test('keeps it: every sum of the sigmoid units is 0, so that each gradient is w/4 of the next', () => {
    for (const seed of SEEDS) {
      const { problem, prompt } = drawn('four-sigmoids-in-a-row', seed);
      expect(prompt).toContain('By which factor does');
      const w = at(problem, 'parameters', 'w1');
      // wx + b = 0 with x = σ(0) = 0.5, and σ′(0) = 1/4; below 4 the gradient shrinks.
      expect(at(problem, 'parameters', 'b1')).toBe(-w / 2);
      expect(w).toBeLessThan(4);
      const { steps } = solveProblem(problem);
      const value = (id: string): number => need(steps.find((step) => step.id === id)).value;
      for (const i of [1, 2, 3]) {
        expect(value(`z${i}`)).toBe(0);
        expect(value(`dL/dw${i}`) / value(`dL/dw${i + 1}`)).toBeCloseTo(w / 4, 12);
      }
    }
  });

  test('keeps it where the words do not say that all units are alike', () => {
    const { title, prompt, problem } = need(shelf('four-sigmoids-in-a-row').questions[0]);
    const asked = prompt.replace('each with one input, the weight $2$ and the bias $-1$', 'as in the figure');
    const paper = readDocument(JSON.stringify({ title, prompt: asked, problem }), 'typed');
    for (const seed of SEEDS) {
      const other = need(varyPaper(paper, seed).paper.questions[0]);
      const weights = [1, 2, 3, 4].map((i) => at(other.problem, 'parameters', `w${i}`));
      expect(new Set(weights).size, `seed ${seed}`).toBe(1);
    }
  });

  test('is written anew where the new numbers have none', () => {
    // With equal samples both gradients by the outputs are the same; those of the variant are not.
    const net = {
      kind: 'scalar-net',
      inputs: { x: 2 },
      targets: { y1: 1, y2: 1, y3: 1 },
      parameters: { w1: 2, w2: 2, w3: 2 },
      units: ['o1', 'o2', 'o3'].map((id) => ({ id, activation: 'identity', sum: id })),
      edges: [1, 2, 3].map((i) => ({ from: 'x', to: `o${i}`, weight: `w${i}` })),
      loss: { name: 'squared-error', targets: { o1: 'y1', o2: 'y2', o3: 'y3' } },
    };
    const prompt = 'Three outputs read one input. Which factor leads from one gradient to the next?';
    const paper = readDocument(JSON.stringify({ title: 'Three', prompt, problem: net }), 'typed');
    for (const seed of [1, 2, 3]) {
      const { prompt: text, problem } = need(varyPaper(paper, seed).paper.questions[0]);
      const weights = [1, 2, 3].map((i) => at(problem, 'parameters', `w${i}`));
      if (new Set(weights).size > 1) expect(text, `seed ${seed}`).not.toContain('factor');
    }
  });
});

describe('a network that is known by its name', () => {
  test.each([
    ['lenet-5', 'A network like LeNet-5', 'LeNet-5 जैसा नेटवर्क', 'LeNet-5-এর মতো নেটওয়ার্ক'],
    ['alexnet', 'A network like AlexNet', 'AlexNet जैसा नेटवर्क', 'AlexNet-এর মতো নেটওয়ার্ক'],
    ['vgg-16', 'A network like VGG-16', 'VGG-16 जैसा नेटवर्क', 'VGG-16-এর মতো নেটওয়ার্ক'],
  ])('%s has another title with other numbers, in three languages', (id, english, hindi, bengali) => {
    const { paper } = varyPaper(shelf(id), 1);
    const [question] = paper.questions;
    expect(paper.title).toBe(`${english} (new numbers, seed 1)`);
    expect(need(question).title).toBe(paper.title);
    const { hi, bn } = need(paper.translations?.[paper.title]);
    expect([hi, bn]).toEqual([`${hindi} (नई संख्याएँ, सीड 1)`, `${bengali} (নতুন সংখ্যা, সিড 1)`]);
    const prompt = need(paper.translations?.[need(question).prompt]);
    expect(prompt.hi).toMatch(/^नेटवर्क में .*ज्ञात कीजिए।$/);
    expect(prompt.bn).toMatch(/^নেটওয়ার্কে .*নির্ণয় করুন।$/);
    expect(need(question).prompt).not.toMatch(/LeNet|AlexNet|VGG/);
  });

  test('of a variant the title stays', () => {
    const twice = varyPaper(varyPaper(shelf('lenet-5'), 1).paper, 2).paper;
    expect(twice.title).toBe('A network like LeNet-5 (new numbers, seed 2)');
  });
});

test('one question of a paper has the seed in its title', () => {
  const { paper } = varyPaper(shelf('micrograd-readme'), 2, '1');
  const [question] = paper.questions;
  expect(need(question).title).toBe('The gradients of g (new numbers, seed 2)');
  expect(need(paper.translations?.[need(question).title]?.hi)).toMatch(/\(नई संख्याएँ, सीड 2\)$/);
});
