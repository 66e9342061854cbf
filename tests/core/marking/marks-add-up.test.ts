import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../core/format/number.ts';
import { gradeQuestion } from '../../../core/marking/grade.ts';
import { stepsOf, type Answers } from '../../../core/marking/script.ts';
import { papers } from '../../../core/papers/index.ts';
import { workPaper } from '../../../core/paper/solve.ts';
import { worked, question, grade, verdicts, ONE, CENT, PATIENT, expectOneSentence } from './seed-paper.ts';

describe('marks add up', () => {
  const boxesOf = (id: string): readonly string[] => question(id).boxes.map((one) => one.id);
  const typed = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        '.3',
        '-.3',
        '0',
        '1/3',
        '.15',
        '.06125',
        '-.35',
        '-.175',
        '122x122x32',
        '7x7',
        '28',
        'A',
        'B, C',
        '0,3',
        "w + v'",
        'rho*v - eta*g',
        'w - eta*g',
        'softmax',
        '(0.25, 0.25, 0.25, 0.25)',
        '',
        '1/0',
        '-0',
      ),
    },
    { weight: 2, arbitrary: fc.double({ min: -10, max: 10, noNaN: true }).map(String) },
    { weight: 1, arbitrary: fc.string() },
  );
  const script = fc
    .constantFrom(...worked.keys())
    .chain((id) =>
      fc.tuple(
        fc.constant(id),
        fc.dictionary(fc.constantFrom(...boxesOf(id)), typed, { noNullPrototype: true }),
      ),
    );

  test(
    'property: whatever is typed, no mark is below 0 or above its box, the boxes add up to the question, and a verdict has its marks',
    () => {
      fc.assert(
        fc.property(script, ([id, answers]) => {
          const mark = grade(id, answers);
          for (const one of mark.boxes) {
            expect(one.award).toBeGreaterThanOrEqual(0);
            expect(one.award).toBeLessThanOrEqual(one.marks);
            if (one.verdict === 'right') expect(one.award).toBe(one.marks);
            if (one.verdict === 'carried') expect(one.award).toBeGreaterThan(0);
            if (one.verdict === 'blank' || one.verdict === 'unreadable') expect(one.award).toBe(0);
            expectOneSentence(one);
          }
          expect(mark.boxes.reduce((sum, { award }) => sum + award, 0)).toBeCloseTo(mark.score, CENT);
          expect(mark.boxes.reduce((sum, { marks }) => sum + marks, 0)).toBeCloseTo(mark.marks, CENT);
          expect(mark.boxes.map((one) => one.id)).toEqual(boxesOf(id));
        }),
        { numRuns: 300 },
      );
    },
    PATIENT,
  );

  test('property: our own exact values, typed in, are all right, on every paper of the shelf', () => {
    for (const paper of papers()) {
      for (const one of workPaper(paper)) {
        const steps = new Map(one.solution.steps.map((step) => [step.id, step]));
        const own = Object.fromEntries(
          one.boxes
            .filter((each) => stepsOf(each).length > 0)
            .map((each) => [
              each.id,
              stepsOf(each)
                .map((id) => steps.get(id)?.exact ?? String(steps.get(id)?.value))
                .join(each.accepts.type === 'shape' ? 'x' : ', '),
            ]),
        );
        expect(
          gradeQuestion(one, own).boxes.filter(
            ({ id, verdict }) => own[id] !== undefined && verdict !== 'right',
          ),
        ).toEqual([]);
      }
    }
  });

  test(
    'property: any subset of our values as they are shown, the other boxes blank, is all right',
    () => {
      const { solution, boxes } = question('2');
      const steps = new Map(solution.steps.map((step) => [step.id, step]));
      fc.assert(
        fc.property(fc.subarray([...boxes]), (some) => {
          const answers = Object.fromEntries(
            some.map(({ id }) => [
              id,
              formatNumber(steps.get(id)?.value ?? 0, steps.get(id)?.exact ?? null).text,
            ]),
          );
          const mark = grade('2', answers);
          expect(verdicts(mark, 'right')).toEqual(some.map(({ id }) => id));
          expect(mark.score).toBeCloseTo(some.length * ONE, CENT);
        }),
        { numRuns: 100 },
      );
    },
    PATIENT,
  );

  test(
    'property: one slip anywhere in question 2, worked on correctly by a second route, costs that box alone',
    () => {
      // The second route: the same network as plain arithmetic, from a forward value that a student got
      // wrong.
      const workOn = (slip: Partial<Record<'z1' | 'z2' | 'o1', number>>): Record<string, number> => {
        const relu = (z: number): number => Math.max(0, z);
        const z1 = slip.z1 ?? 0.3;
        const z2 = slip.z2 ?? -0.3;
        const [a1, a2] = [relu(z1), relu(z2)];
        const o1 = slip.o1 ?? 0.5 * a1 + 0.3 * a2;
        const d = o1 - 0.5;
        const [d1, d2] = [z1 > 0 ? d * 0.5 : 0, z2 > 0 ? d * 0.3 : 0];
        return {
          z1,
          a1,
          z2,
          a2,
          o1,
          L: d ** 2 / 2,
          'dL/do1': d,
          'dL/dw5': d * a1,
          'dL/dw6': d * a2,
          'dL/db3': d,
          'dL/da1': d * 0.5,
          'dL/da2': d * 0.3,
          'dL/dz1': d1,
          'dL/dz2': d2,
          'dL/dw1': d1,
          'dL/dw3': d1,
          'dL/dw2': d2,
          'dL/dw4': d2,
          'dL/db1': d1,
          'dL/db2': d2,
          "w1'": 0.1 - d1 / 2,
          "w2'": -0.2 - d2 / 2,
          "w3'": 0.2 - d1 / 2,
          "w4'": -0.1 - d2 / 2,
          "w5'": 0.5 - (d * a1) / 2,
          "w6'": 0.3 - (d * a2) / 2,
          "b1'": -d1 / 2,
          "b2'": -d2 / 2,
          "b3'": -d / 2,
        };
      };
      // Slips away from the statement's own values, from which another reading of the question would follow,
      // and from 0.
      const wrong = fc.integer({ min: 35, max: 95 }).map((percent) => percent / 100);
      fc.assert(
        fc.property(fc.constantFrom('z1' as const, 'z2' as const, 'o1' as const), wrong, (where, value) => {
          const answers = Object.fromEntries(
            Object.entries(workOn({ [where]: value })).map(([id, number]) => [
              id,
              String(Number(number.toPrecision(10))),
            ]),
          );
          const mark = grade('2', answers);
          // o₁ = .5 happens to be the target: the loss and every gradient are 0.
          if (where === 'o1' && value === 0.5) return;
          expect(verdicts(mark, 'wrong')).toEqual([where]);
          expect(mark.score).toBeCloseTo(15 - ONE, CENT);
        }),
        { numRuns: 60 },
      );
    },
    PATIENT,
  );

  test('a script for a box that does not exist, or named like a built-in, changes nothing', () => {
    expect(
      grade('2', JSON.parse('{ "z9": ".3", "__proto__": ".3", "constructor": ".3" }') as Answers).score,
    ).toBe(0);
  });
});
