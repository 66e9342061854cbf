import { expect, test } from 'vitest';
import { findWorkedPaper, listPapers, workPaper } from '../../../core/index.ts';
import { skillsOfBoxes } from '../../../core/mastery/skill-of-box.ts';
import { skillNames, type SkillName } from '../../../core/skills/index.ts';
import { skillOf } from '../../../core/views/explain.ts';

/** A table of more steps repeats those of its first layers. */
const MOST = 400;

test('the skills that no step of the Shelf exercises are those of kinds about one skill, which their boxes have', () => {
  const ofSteps = new Set<SkillName | null>();
  const ofBoxes = new Set<SkillName>();
  for (const worked of listPapers().flatMap((paper) => workPaper(paper))) {
    const { steps } = worked.solution;
    for (const { id } of steps.slice(0, MOST)) ofSteps.add(skillOf(steps, id));
    if (steps.length <= MOST) for (const skill of Object.values(skillsOfBoxes(worked))) ofBoxes.add(skill);
  }
  const withoutStep = skillNames.filter((skill) => !ofSteps.has(skill));
  expect(withoutStep).toEqual([
    'choose-weights',
    'gradient-check',
    'updates-per-epoch',
    'quadratic-curvature',
    'gradient-clipping',
    'init-variance',
  ]);
  expect(withoutStep.filter((skill) => !ofBoxes.has(skill))).toEqual([]);
});

const skillIn = (paper: string, question: string) => {
  const worked = findWorkedPaper(paper)?.worked.find((one) => one.question.id === question);
  if (!worked) throw new Error(`no question ${question} in ${paper}`);
  return (id: string): SkillName | null => skillOf(worked.solution.steps, id);
};

test('a layer of two units read by two units: each skill is in the entries of its product', () => {
  const skill = skillIn('layers-as-matrices', '1');
  // z₁ = W₁x + b₁ reads the givens, o = W₂a₁ + b₂ the layer before it.
  expect([skill('z1_1'), skill('o1')]).toEqual(['affine-sum', 'forward-pass']);
  // ∂L/∂a₁ = W₂ᵀδ₂, ∂L/∂W₂ = δ₂a₁ᵀ, ∂L/∂b₂ = δ₂.
  expect(['dL/da1_1', 'dL/da1_2'].map(skill)).toEqual(['delta-vector', 'delta-vector']);
  expect(['dL/dw2_1_1', 'dL/dw2_2_2', 'dL/dw1_2_1'].map(skill)).toEqual([
    'weight-outer-product',
    'weight-outer-product',
    // Behind a unit that is off nothing came back.
    'graph-backward',
  ]);
  expect(skill('dL/db2_1')).toBe('neuron-gradient');
});

test('four sigmoids in a row: one weight back is the gradient behind a layer, more are the product that vanishes', () => {
  const skill = skillIn('four-sigmoids-in-a-row', '1');
  expect(['dL/da3', 'dL/da2', 'dL/da1'].map(skill)).toEqual([
    'hidden-gradient',
    'vanishing-product',
    'vanishing-product',
  ]);
  // One unit with one input has no outer product.
  expect(skill('dL/dw2')).toBe('neuron-gradient');
});

test('through time: ∂L/∂h₂ is one step back, ∂L/∂h₁ the second', () => {
  const skill = skillIn('three-steps-back', '1');
  expect(['dL/dh_2', 'dL/dh_1'].map(skill)).toEqual(['hidden-gradient', 'vanishing-product']);
});
