import { describe, expect, test } from 'vitest';
import { gradeQuestion } from '../../../core/marking/grade.ts';
import type { Answers } from '../../../core/marking/script.ts';
import type { QuestionMark } from '../../../core/marking/verdict.ts';
import { policies, type MarkingPolicy } from '../../../core/paper/marking-policy.ts';
import { seedQuestion2 } from '../../oracles/marking/constants.ts';
import { mistakes } from '../../oracles/marking/mistakes.ts';
import { examine, type Examined } from '../../oracles/marking/model.ts';
import { models } from '../../oracles/marking/models/index.ts';
import { HANDS, simulate } from '../../oracles/marking/scripts.ts';
import { pick } from '../../oracles/problems/random.ts';
import { seeded } from '../../oracles/seeded.ts';

/** Milliseconds, on a busy machine. */
const PATIENT = 120_000;
const LEAST = 1e-6;
/** Mistakes made in each problem. */
const MISTAKES = 3;
const all = Object.values(policies);

/** Question 2 of the seed paper: ∂L/∂a₂ = −.105 passed through the dead unit, and carried on with η = .5. */
const seed = seedQuestion2();
const forgotten: Answers = {
  ...seed.question.key,
  ...{ 'dL/dz2': '-.105', 'dL/dw2': '-.105', 'dL/dw4': '-.105', 'dL/db2': '-.105' },
  ...{ "w2'": '-.1475', "w4'": '-.0475', "b2'": '.0525' },
};
const marked = (answers: Answers, policy: MarkingPolicy): QuestionMark =>
  gradeQuestion(seed, answers, policy);

describe('a slip that is shown earns no less than one that is hidden', () => {
  test.each(all)('the mask forgotten, and its box left blank or 0: $name', (policy) => {
    const shown = marked(forgotten, policy);
    const others = ({ boxes }: QuestionMark): number =>
      boxes.reduce((sum, { id, award }) => sum + (id === 'dL/dz2' ? 0 : award), 0);
    expect(marked({ ...forgotten, 'dL/dz2': '' }, policy).score).toBeCloseTo(shown.score, 6);
    const zero = marked({ ...forgotten, 'dL/dz2': '0' }, policy);
    // 0 is what belongs there: that box is right, and no other gains by it.
    expect(zero.boxes.find(({ id }) => id === 'dL/dz2')?.verdict).toBe('right');
    expect(others(zero)).toBeLessThanOrEqual(others(shown) + LEAST);
    if (policy.name !== 'right-wrong') expect(zero.score).toBeLessThan(shown.score);
  });

  test('IB: what follows in the part of a blank box earns half, as if it stood there', () => {
    const { boxes } = marked({ ...forgotten, 'dL/dz2': '' }, policies.ib);
    const w2 = boxes.find(({ id }) => id === 'dL/dw2');
    expect((w2?.award ?? 0) / (w2?.marks ?? 1)).toBeCloseTo(0.5, 3);
    expect(w2?.why).toBe(
      'Follows from a value of ∂L/∂z₂ that you did not write down, where we have 0, in the same part, and earns half under “IB”.',
    );
    expect(w2?.diagnosis?.mistake).toBe('relu-mask-left-out');
  });

  const slips = mistakes.filter(({ charge }) => charge === 'box');
  test(
    'in simulated scripts of every problem, under every policy',
    () => {
      let compared = 0;
      for (const [at, make] of models.entries()) {
        const random = seeded(20261129 + at);
        const model = examine(make(random));
        for (const mistake of Array.from({ length: MISTAKES }, () => pick(random, slips))) {
          const script = simulate(model, mistake, pick(random, HANDS), random);
          if (!script) continue;
          const slipped = [...script.deserved].flatMap(([id, due]) => (due === 'charged' ? [id] : []));
          const box = pick(random, slipped);
          for (const policy of all) compared += compareHidden(model, script.answers, box, policy);
        }
      }
      expect(compared).toBeGreaterThan(40);
    },
    PATIENT,
  );
});

/** Marks a script with a slip in a box, and with that box blank, and with 0 in it. */
function compareHidden(model: Examined, answers: Answers, box: string, policy: MarkingPolicy): number {
  const grade = (typed: string): QuestionMark =>
    gradeQuestion(model.worked, { ...answers, [box]: typed }, policy);
  const others = ({ boxes }: QuestionMark): number =>
    boxes.reduce((sum, { id, award }) => sum + (id === box ? 0 : award), 0);
  const shown = grade(answers[box] ?? '');
  const where = `${model.name}, ${box} = ${answers[box] ?? ''}, ${policy.name}`;
  const blank = grade('');
  // A slip may move a later number by less than rounding does: that number is right where the slip is not seen.
  const isNear = (id: string): boolean => {
    const line = model.boxes.find((one) => one.id === id)?.lines[0] ?? '';
    return Math.abs(Number(answers[id]) / (model.truth[line] ?? 0) - 1) < 0.01;
  };
  const gained = blank.boxes.filter(({ award }, i) => award > (shown.boxes[i]?.award ?? 0) + LEAST);
  if (gained.length > 0 && gained.every(({ id, verdict }) => verdict === 'right' && isNear(id))) return 0;
  expect(blank.score, `${where} left blank`).toBeLessThanOrEqual(shown.score + LEAST);
  expectQuotesOnlyTyped(blank, where);
  expectQuotesOnlyTyped(shown, where);
  // Nobody writes a size of 0.
  const asked = model.boxes.find(({ id }) => id === box);
  if (asked?.figures === 'exact') return 1;
  const zero = grade('0');
  const isRight = zero.boxes.find(({ id }) => id === box)?.verdict === 'right';
  const [now, before] = isRight ? [others(zero), others(shown)] : [zero.score, shown.score];
  expect(now, `${where} as 0`).toBeLessThanOrEqual(before + LEAST);
  expectQuotesOnlyTyped(zero, where);
  return 1;
}

/** “your own z₁ = 0.4” and “your z₁ = 0.4” are what was typed, to the figures that are shown. */
function expectQuotesOnlyTyped({ boxes }: QuestionMark, where: string): void {
  const typed = boxes.flatMap((box) => box.typed.split(/[x,×()\s]+/).map(Number));
  const said = boxes.flatMap(({ why, diagnosis, nudge }) => [why, diagnosis?.says.en, nudge?.en]);
  for (const sentence of said)
    for (const [quote, number = ''] of (sentence ?? '').matchAll(/your (?:own )?[^ =;]+ = (−?[\d.]+\d)/g)) {
      const value = Number(number.replace('−', '-'));
      const close = typed.some((one) => Math.abs(one - value) <= 2e-3 * Math.abs(value));
      expect(close, `${where}: “${quote}” was typed`).toBe(true);
    }
}
