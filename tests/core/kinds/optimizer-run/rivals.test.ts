import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../../core/expr/evaluate.ts';
import {
  optimizerRun,
  optimizerRunSchema,
  type OptimizerRunSolution,
} from '../../../../core/kinds/optimizer-run/optimizer-run.ts';
import { optimizerNames, optimizers } from '../../../../core/optimizers/index.ts';
import type { Optimizer } from '../../../../core/optimizers/optimizer.ts';
import { stepsById } from '../../../../core/solution/step.ts';

const run = (over: object) =>
  optimizerRunSchema.parse({
    kind: 'optimizer-run',
    objective: 'w^2/2',
    start: { w: 1 },
    optimizer: { name: 'momentum', learningRate: 0.1 },
    steps: 4,
    ...over,
  });
const solve = (over: object): OptimizerRunSolution => optimizerRun.solve(run(over));
/** The path of one optimizer, as fractions. */
function pathOf(
  { steps, picture }: OptimizerRunSolution,
  runner: number,
): (string | number | null | undefined)[] {
  const byId = stepsById(steps);
  return (picture.runners[runner]?.path ?? []).flatMap((ids) =>
    ids.map((id) => byId.get(id)?.exact ?? byId.get(id)?.value),
  );
}

describe('rivals of a run', () => {
  test('start at the same point and follow their own paths, one update at a time', () => {
    const { steps, picture } = solve({
      rivals: [{ optimizer: { name: 'gradient-descent', learningRate: 0.5 } }],
      steps: 2,
    });
    expect(picture.runners.map(({ title }) => title.en)).toEqual(['Momentum', 'Gradient descent']);
    expect(steps.filter(({ phase }) => phase !== 'given').map(({ id }) => id)).toEqual([
      'g_1',
      'v_1',
      'w_1',
      'g_R1_1',
      'w_R1_1',
      'g_2',
      'v_2',
      'w_2',
      'g_R1_2',
      'w_R1_2',
    ]);
    expect(steps.flatMap(({ heading }) => heading?.en ?? [])).toEqual([
      'Gradient descent',
      'Update 1 · Momentum',
      'Update 1 · Gradient descent',
      'Update 2 · Momentum',
      'Update 2 · Gradient descent',
    ]);
    // On ½w² with η = ½ the weight is halved.
    expect(
      pathOf(
        { ...solve({ rivals: [{ optimizer: { name: 'gradient-descent', learningRate: 0.5 } }], steps: 2 }) },
        1,
      ),
    ).toEqual(['1', '1/2', '1/4']);
    // Its symbols are those of the document's optimizer.
    expect(stepsById(steps).get('w_R1_2')?.symbol).toEqual({ tex: 'w_{2}', plain: 'w₂' });
  });

  test.each(
    optimizerNames.flatMap((name) => optimizers[name].forms.map((form) => ({ name, form: form.name }))),
  )('$name in the form $form has the same path as in a run of its own', ({ name, form }) => {
    const course = {
      objective: 'x^2 + 3*y^2',
      start: { x: 1, y: -0.5 },
      steps: 3,
      schedule: { name: 'step', factor: 0.5, every: 2 },
    };
    const { convention }: Optimizer = optimizers[name];
    const optimizer = { name, learningRate: 0.05 };
    const alone = solve({
      ...course,
      optimizer,
      ...(convention === null ? {} : { conventions: { [convention]: form } }),
    });
    const beside = solve({
      ...course,
      rivals: [{ optimizer: { name: 'gradient-descent', learningRate: 0.1 } }, { optimizer, form }],
    });
    expect(pathOf(beside, 2)).toEqual(pathOf(alone, 0));
    const shape = ({ picture }: OptimizerRunSolution, runner: number) =>
      picture.runners[runner]?.quantities.map(({ name: quantity, role, ids }) => [
        quantity,
        role,
        ids.map((update) => update.length),
      ]);
    expect(shape(beside, 2)).toEqual(shape(alone, 0));
  });

  test('the two momentum forms have the same path until the learning rate changes', () => {
    const forms = {
      rivals: [{ optimizer: { name: 'momentum', learningRate: 0.1 }, form: 'pytorch' }],
      conventions: { 'momentum-form': 'classical' },
    };
    const constant = solve(forms);
    expect(constant.picture.runners.map(({ form }) => form)).toEqual(['classical', 'pytorch']);
    expect(pathOf(constant, 1)).toEqual(pathOf(constant, 0));
    const halved = solve({ ...forms, schedule: { name: 'step', factor: 0.5, every: 2 } });
    // ρ = 0.9 on ½w²: w = 1, 0.9, 0.72; then with η = 1/20
    //   steps:     v₃ = 0.9·(−0.18) − 0.05·0.72 = −0.198, w₃ = 0.522
    //   gradients: v₃ = 0.9·1.8 + 0.72 = 2.34, w₃ = 0.72 − 0.05·2.34 = 0.603
    expect(pathOf(halved, 0).slice(0, 4)).toEqual(['1', '9/10', '18/25', '261/500']);
    expect(pathOf(halved, 1).slice(0, 4)).toEqual(['1', '9/10', '18/25', '603/1000']);
  });

  test('they have no answer boxes and do not change the numbers of the run', () => {
    const alone = run({});
    const beside = run({ rivals: [{ optimizer: { name: 'adam', learningRate: 0.1 } }] });
    expect(optimizerRun.boxes(beside, optimizerRun.solve(beside))).toEqual(
      optimizerRun.boxes(alone, optimizerRun.solve(alone)),
    );
    expect(solve({ rivals: beside.rivals }).answer).toEqual(solve({}).answer);
    expect(solve({ rivals: beside.rivals }).alternatives.map(({ convention }) => convention.choice)).toEqual([
      'pytorch',
    ]);
    expect(optimizerRun.text?.print?.(beside) ?? null).toBeNull();
  });

  test.each([
    [
      { rivals: [{ optimizer: { name: 'adam', learningRate: 0.1 }, form: 'outsid' }] },
      /rivals\[0\]\.form: Adam has no form "outsid"; its forms are outside, efficient, inside/,
    ],
    [
      { objective: 'u^2', start: { u: 1 }, rivals: [{ optimizer: { name: 'adamax', learningRate: 0.1 } }] },
      /start\.u: the name "u" has a meaning of its own here/,
    ],
    [
      { steps: 1000, rivals: [1, 2, 3, 4].map(() => ({ optimizer: { name: 'adam', learningRate: 0.1 } })) },
      /rivals: 1000 updates of 1 variables by 5 optimizers/,
    ],
  ])('an invalid comparison is an error at its place', (over, message) => {
    expect(() => solve(over)).toThrow(message);
  });
});

describe('the loss surface of a run', () => {
  const height = ({ steps, picture }: OptimizerRunSolution, w: number): number => {
    const byId = stepsById(steps);
    return picture.surface === null
      ? Number.NaN
      : evaluate(picture.surface, (id) => (id === 'w' ? w : (byId.get(id)?.value ?? Number.NaN)));
  };
  const samples = {
    objective: '(w*x - y)^2/2',
    start: { w: 0 },
    samples: [
      { x: 1, y: 2 },
      { x: 2, y: 3 },
    ],
  };

  test('is the objective', () => {
    expect(height(solve({}), 3)).toBe(4.5);
    expect(solve({ objective: undefined, gradients: { w: [1, 2, 3, 4] } }).picture.surface).toBeNull();
  });

  test('is the loss of all samples: their sum where batches are summed, else their mean', () => {
    // At w = 0: ½·4 and ½·9.
    expect(height(solve({ ...samples, conventions: { 'batch-reduction': 'sum' } }), 0)).toBe(6.5);
    expect(height(solve({ ...samples, conventions: { 'batch-reduction': 'mean' } }), 0)).toBe(3.25);
    expect(height(solve({ ...samples, batchSize: 1 }), 0)).toBe(3.25);
  });
});
