import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConventionChoices } from '../../../core/conventions/index.ts';
import { num } from '../../../core/expr/expr.ts';
import {
  scheduleExamples,
  scheduleInUse,
  scheduleSchema,
  schedules,
  scheduleText,
  type ScheduleEntry,
} from '../../../core/optimizers/schedules/index.ts';
import { evaluateLines } from '../../../core/solution/evaluate-lines.ts';
import { stepsById, type Step } from '../../../core/solution/step.ts';
import { expectClose, FEW_ROUNDINGS } from '../../oracles/close.ts';

/** The learning rates of a run, computed from lines. */
function rates(entry: object, updates: number, eta: number, choices?: ConventionChoices): readonly Step[] {
  const schedule = scheduleInUse(scheduleSchema.parse(entry), updates, choices);
  if (!schedule) throw new Error('constant');
  const lines = Array.from(
    { length: updates },
    (_, i) => ({ id: `eta_${i + 1}`, phase: 'work', formula: schedule.rate(i + 1) }) as const,
  );
  const steps = stepsById(
    evaluateLines([{ id: 'eta', phase: 'given', formula: num(eta) }, ...schedule.constants, ...lines]),
  );
  return lines.map(({ id }) => steps.get(id)).filter((step) => step !== undefined);
}
const exact = (...args: Parameters<typeof rates>): (string | null)[] =>
  rates(...args).map((step) => step.exact);
const values = (...args: Parameters<typeof rates>): number[] => rates(...args).map(({ value }) => value);

describe('schedules by hand', () => {
  test('step decay: a tenth after every two updates', () => {
    expect(exact({ name: 'step', factor: 0.1, every: 2 }, 5, 1)).toEqual(['1', '1', '1/10', '1/10', '1/100']);
  });

  test('exponential decay: half at every update', () => {
    expect(exact({ name: 'exponential', factor: 0.5 }, 4, 0.8)).toEqual(['4/5', '2/5', '1/5', '1/10']);
  });

  test('inverse-time decay with κ = 1 is η/t', () => {
    expect(exact({ name: 'inverse-time', decay: 1 }, 4, 1)).toEqual(['1', '1/2', '1/3', '1/4']);
  });

  test('the cosine begins at η, is half way at half time and ends at η_min', () => {
    const found = values({ name: 'cosine', span: 4, minimum: 0.02 }, 5, 0.1, { 'cosine-end': 'hold' });
    // 0.02 + 0.04·(1 + cos(π n/4)): cos = 1, √½, 0, −√½, −1
    [0.1, 0.06 + 0.04 * Math.SQRT1_2, 0.06, 0.06 - 0.04 * Math.SQRT1_2, 0.02].forEach((rate, i) =>
      expectClose(found[i] ?? Number.NaN, rate, FEW_ROUNDINGS),
    );
  });

  test('after its end the cosine restarts, is constant or rises, by the convention', () => {
    const after = (choice: 'restart' | 'hold' | 'rise'): number[] =>
      values({ name: 'cosine', span: 2, minimum: 0 }, 5, 1, { 'cosine-end': choice });
    const close = (found: readonly number[], wanted: readonly number[]): void =>
      wanted.forEach((rate, i) => expectClose(found[i] ?? Number.NaN, rate, FEW_ROUNDINGS));
    close(after('restart'), [1, 0.5, 1, 0.5, 1]);
    close(after('hold'), [1, 0.5, 0, 0, 0]);
    close(after('rise'), [1, 0.5, 0, 0.5, 1]);
  });

  test('a warm-up rises in equal steps to the full rate, then the schedule starts', () => {
    expect(exact({ name: 'constant', warmUp: { updates: 4 } }, 6, 1)).toEqual([
      '0',
      '1/4',
      '1/2',
      '3/4',
      '1',
      '1',
    ]);
    expect(exact({ name: 'exponential', factor: 0.5, warmUp: { updates: 2, from: 0.5 } }, 5, 1)).toEqual([
      '1/2',
      '3/4',
      '1',
      '1/2',
      '1/4',
    ]);
  });

  test('a schedule that starts at 1 is one update ahead', () => {
    expect(exact({ name: 'constant', warmUp: { updates: 4 } }, 5, 1, { 'schedule-start': 'one' })).toEqual([
      '1/4',
      '1/2',
      '3/4',
      '1',
      '1',
    ]);
    expect(exact({ name: 'inverse-time', decay: 1 }, 3, 1, { 'schedule-start': 'one' })).toEqual([
      '1/2',
      '1/3',
      '1/4',
    ]);
  });
});

describe('the words of a schedule', () => {
  test.each(schedules.filter(({ words }) => words !== null).map((schedule) => [schedule.name, schedule]))(
    '%s: its example is read, printed and read again as the same entry',
    (name, { words }) => {
      const read = (text: string): ScheduleEntry =>
        scheduleSchema.parse({ name, ...words?.read((words.pattern.exec(text) ?? []).slice(1)) });
      const example = words?.example ?? '';
      expect(words?.pattern.test(example)).toBe(true);
      const printed = scheduleText(read(example));
      expect(printed).toHaveLength(1);
      expect(read(printed[0] ?? '')).toEqual(read(example));
    },
  );

  test('no example is also in the words of another schedule', () => {
    for (const example of scheduleExamples)
      expect(schedules.filter(({ words }) => words?.pattern.test(example)).length).toBeLessThanOrEqual(1);
  });

  test('a constant rate is not written, its warm-up is', () => {
    expect(scheduleText({ name: 'constant' })).toEqual([]);
    expect(scheduleText({ name: 'constant', warmUp: { updates: 3, from: 0 } })).toEqual(['warm-up 3']);
    expect(scheduleText({ name: 'step', factor: 0.5, every: 2, warmUp: { updates: 3, from: 0.25 } })).toEqual(
      ['step 0.5 every 2', 'warm-up 3 from 0.25'],
    );
  });
});

test('a constant rate needs no schedule', () => {
  expect(scheduleInUse(undefined, 5, undefined)).toBeNull();
  expect(scheduleInUse({ name: 'constant' }, 5, undefined)).toBeNull();
});

test('the convention for the end of the cosine appears only where a run reaches it', () => {
  const used = (updates: number): string[] =>
    (scheduleInUse({ name: 'cosine', span: 4, minimum: 0 }, updates, undefined)?.conventions ?? []).map(
      ({ name }) => name,
    );
  expect(used(4)).toEqual(['schedule-start']);
  expect(used(5)).toEqual(['schedule-start', 'cosine-end']);
});

test('the rate as an expression and as a number agree for every schedule', () => {
  const warmUp = fc.option(
    fc.record({ updates: fc.integer({ min: 1, max: 6 }), from: fc.constantFrom(0, 0.25, 1) }),
    { nil: undefined },
  );
  const factor = fc.integer({ min: 1, max: 120 }).map((n) => n / 100);
  const entry: fc.Arbitrary<ScheduleEntry> = fc.oneof(
    fc.record({ name: fc.constant('step' as const), factor, every: fc.integer({ min: 1, max: 5 }), warmUp }),
    fc.record({ name: fc.constant('exponential' as const), factor, warmUp }),
    fc.record({ name: fc.constant('inverse-time' as const), decay: factor, warmUp }),
    fc.record({
      name: fc.constant('cosine' as const),
      span: fc.integer({ min: 1, max: 9 }),
      minimum: factor,
      warmUp,
    }),
  );
  const choices = fc.record({
    'schedule-start': fc.constantFrom('zero' as const, 'one' as const),
    'cosine-end': fc.constantFrom('restart' as const, 'hold' as const, 'rise' as const),
  });
  fc.assert(
    fc.property(entry, choices, factor, (document, stated, eta) => {
      const schedule = scheduleInUse(document, 20, stated);
      rates(document, 20, eta, stated).forEach(({ value }, i) =>
        expectClose(value, schedule?.rateValue(i + 1, eta) ?? Number.NaN, FEW_ROUNDINGS),
      );
    }),
    { seed: 20230223, numRuns: 100 },
  );
});
