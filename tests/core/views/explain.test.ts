import { describe, expect, test } from 'vitest';
import { listPapers, workPaper } from '../../../core/index.ts';
import { refs, type Expr } from '../../../core/expr/expr.ts';
import { languageNames } from '../../../core/language/languages.ts';
import { skillNames } from '../../../core/skills/index.ts';
import type { Step } from '../../../core/solution/step.ts';
import { explain, ruleHere, skillOf } from '../../../core/views/explain.ts';
import { narrate } from '../../../core/views/narrate.ts';

const worked = listPapers().flatMap((paper) =>
  workPaper(paper).map(({ question, solution }) => ({
    name: `${paper.id}, question ${question.id}`,
    steps: solution.steps,
  })),
);
const calculated = ({ phase }: Step): boolean => phase !== 'given';

/** `w₁ = 0.5.`, `v becomes 3.` */
const BARE = /^\S+( \S+)? (=|becomes|is) \S+\.?$/;

/** Whether a sentence says no more than a name and a value, with or without the heading before it. */
const isBare = (sentence: string, headings: readonly string[]): boolean =>
  BARE.test(headings.reduce((rest, heading) => rest.replace(`${heading}: `, ''), sentence));

test('the sentences of old were bare', () => {
  expect(isBare('Update 1: m̂ₓ,₁ = 2.', ['Update 1'])).toBe(true);
  expect(isBare('S = 4.', [])).toBe(true);
  expect(isBare('μᵣᵤₙ′ becomes 0.5.', [])).toBe(true);
  expect(isBare('ReLU passes 0.3 on unchanged.', [])).toBe(false);
});

describe('every step of the Shelf', () => {
  test('says more than its name and its value', () => {
    const bare = worked.flatMap(({ name, steps }) =>
      steps
        .filter((step) =>
          isBare(
            narrate(steps, step.id),
            steps.flatMap(({ heading }) => heading?.en ?? []),
          ),
        )
        .map((step) => `${name}: ${narrate(steps, step.id)}`),
    );
    expect(bare).toEqual([]);
  });

  test('has a sentence in every language, whole and with its number', () => {
    for (const { name, steps } of worked)
      for (const { id } of steps)
        for (const language of languageNames) {
          const sentence = narrate(steps, id, language);
          expect(sentence.length, `${name}: ${id}`).toBeGreaterThan(10);
          expect(sentence, `${name}: ${id}`).not.toMatch(/\{\{|undefined|NaN/);
        }
  });

  test('exercises a skill of the course', () => {
    for (const { name, steps } of worked)
      for (const step of steps.filter(calculated))
        expect(skillNames, `${name}: ${step.id}`).toContain(skillOf(steps, step.id));
  });

  test('one that has no weights is not called weighted', () => {
    const wrong = worked.flatMap(({ name, steps }) =>
      steps
        .filter(({ id, formula }) => /weighted/i.test(narrate(steps, id)) && !hasProduct(formula))
        .map(({ id }) => `${name}: ${narrate(steps, id)}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** Whether two quantities are multiplied somewhere in a sum. */
const hasProduct = (formula: Expr): boolean =>
  (formula.op === 'add' ? formula.terms : [formula]).some(
    (term) => term.op === 'mul' && refs(term).length > 1,
  );

const stepsOf = (paper: string, question?: string): readonly Step[] => {
  const found = worked.find(({ name }) => name.startsWith(`${paper}, question ${question ?? ''}`));
  if (!found) throw new Error(`no ${paper}`);
  return found.steps;
};

describe('the reason for a gradient is that of the step it comes back through', () => {
  const steps = stepsOf('cs60010-2023-midsem', '2');

  test('∂L/∂w₅ = −0.35 · 0.3: the weight is blamed by what it carried', () => {
    expect(narrate(steps, 'dL/dw5')).toBe(
      'w₅ is blamed in proportion to what it carried: a₁ = 0.3 times the −0.35 that came back to o₁: −0.105.',
    );
    expect(skillOf(steps, 'dL/dw5')).toBe('neuron-gradient');
  });

  test('a unit that is off stops it, and what is behind it gets nothing', () => {
    expect(narrate(steps, 'dL/dz2')).toContain('ReLU is flat below 0 and z₂ = −0.3');
    expect(skillOf(steps, 'dL/dz2')).toBe('relu-mask');
    expect(narrate(steps, 'dL/dw2')).toContain('Nothing came back to z₂');
  });

  test('the rule one level deeper has its formula, its source and its skill', () => {
    const explanation = explain(steps, 'dL/da1');
    expect(explanation?.formula).toContain('w_{kj}');
    expect(explanation?.source).toContain('Rumelhart');
    expect(explanation?.skill).toBe('hidden-gradient');
    expect(explain(steps, 'x1')).toBeNull();
    expect(skillOf(steps, 'nothing')).toBeNull();
  });
});

test('the rule of a step is read from its expression, also where the usual form is another', () => {
  const bare = (tex: string): string => tex.replace(/\\cdot|[\s{}]/g, '');
  const seed = stepsOf('cs60010-2023-midsem', '2');
  expect(bare(ruleHere(seed, 'z1'))).toBe('z_1=w_1x_1+w_3x_2+b_1');
  // The sum of squares of a line through three points, where the usual form is that of one output.
  const line = stepsOf('line-two-epochs').find(({ reason }) => reason === 'squared-error');
  if (!line) throw new Error('no squared error');
  expect(explain(stepsOf('line-two-epochs'), line.id)?.formula).toContain('y - o');
  expect(bare(ruleHere(stepsOf('line-two-epochs'), line.id))).toContain('o^(1)');
});

test('Adam, update 1: m = 0.1·2 is only a start, and m̂ = 0.2/(1 − 0.9) = 2 undoes it', () => {
  const steps = stepsOf('adam-trajectory');
  expect(narrate(steps, 'mHat_x_1')).toContain('= 0.2 is too small only because it started at 0');
  expect(narrate(steps, 'mHat_x_1')).toMatch(/mean gradient 2\.$/);
  expect(skillOf(steps, 'mHat_x_1')).toBe('adam-step');
});

test('1 + u is a sum, not a weighted one', () => {
  const steps = worked.flatMap((one) => one.steps).filter(({ id }) => id === 'v');
  expect(steps.length).toBeGreaterThan(0);
  const sigmoid = worked.find((one) =>
    one.steps.some(({ id, formula }) => id === 'v' && formula.op === 'add'),
  );
  expect(sigmoid && narrate(sigmoid.steps, 'v')).toContain('adds its operands');
});

test('a sentence is in the language that is asked for', () => {
  const steps = stepsOf('cs60010-2023-midsem', '2');
  expect(narrate(steps, 'z1', 'hi')).toContain('भारित योगफल z₁');
  expect(narrate(steps, 'z1', 'bn')).toContain('যোগফল z₁');
});

test('the skill follows the numbers: padding that keeps the size, groups that share out the channels', () => {
  const padded = stepsOf('cnn-padding-stride');
  // 65 + 2·2 − 5 + 1 = 65; then ⌊(65 + 2 − 3)/2⌋ + 1 = 33.
  expect(skillOf(padded, 'H_1')).toBe('same-padding');
  expect(skillOf(padded, 'H_2')).toBe('conv-output-size');
  // conv2 of AlexNet has two groups.
  const alexnet = stepsOf('alexnet');
  const grouped = alexnet.findIndex(({ heading }) => heading?.en.includes('groups 2') === true);
  expect(alexnet.slice(grouped, grouped + 6).map(({ id }) => skillOf(alexnet, id))).toContain(
    'cheap-convolutions',
  );
});
