import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument, workPaper } from '../../../../core/index.ts';
import type { AnySolution } from '../../../../core/kinds/index.ts';
import type { GridsPicture } from '../../../../core/kinds/grids.ts';
import { stepsById } from '../../../../core/solution/step.ts';
import { attentionLayout, headsOf, maskedScores } from '../../../../renderer/scene/attention/layout.ts';
import { turned, type Card } from '../../../../renderer/scene/marks/card.ts';
import { normalizationLayout } from '../../../../renderer/scene/normalization/layout.ts';
import { numberLines } from '../../../../renderer/scene/normalization/number-lines.ts';
import { softmaxLayout } from '../../../../renderer/scene/loss-value/layout.ts';
import { unrollLayout } from '../../../../renderer/scene/recurrent/layout.ts';

function solve<K extends AnySolution['kind']>(kind: K, problem: object): Extract<AnySolution, { kind: K }> {
  const solution = workPaper(parseDocument(JSON.stringify({ kind, ...problem }), 'card.json'))[0]?.solution;
  if (solution?.kind !== kind) throw new Error(`no ${kind}`);
  return solution as Extract<AnySolution, { kind: K }>; // of this kind, as was just asked
}
/** The card of the first sample of a cross-entropy after a softmax, and every step on it. */
function firstCard(problem: object) {
  const { picture, steps } = solve('loss-value', {
    loss: 'cross-entropy',
    activation: 'softmax',
    ...problem,
  });
  const [one] = picture.cards ?? [];
  if (!one) throw new Error('no card');
  return { one, steps: stepsById([...steps, ...one.asides.map(({ step }) => step)]) };
}
const pictureOf = (solution: AnySolution): GridsPicture => solution.picture as unknown as GridsPicture;

/** Every block within the card, and none on another. */
function expectApart({ blocks, cell, width, height }: Card): void {
  const boxes = blocks.map(({ x, y, rows, columns }) => ({
    x,
    y,
    right: x + columns * cell.width,
    bottom: y + rows * cell.height,
  }));
  boxes.forEach((one, i) => {
    expect(one.x >= 0 && one.y >= 0 && one.right <= width + 1e-9 && one.bottom <= height + 1e-9).toBe(true);
    for (const other of boxes.slice(i + 1))
      expect(
        one.right <= other.x || other.right <= one.x || one.bottom <= other.y || other.bottom <= one.y,
      ).toBe(true);
  });
}
const blockWith = ({ blocks }: Card, id: string) =>
  blocks.find(({ cells }) => cells.some((cell) => cell.id === id));
const cellOf = (card: Card, id: string) => blockWith(card, id)?.cells.find((cell) => cell.id === id);

describe('softmax and cross-entropy', () => {
  const logits = fc.array(
    fc.integer({ min: -30, max: 30 }).map((n) => n / 10),
    { minLength: 2, maxLength: 5 },
  );
  const form = fc.constantFrom(
    { loss: 'cross-entropy', activation: 'softmax' },
    { loss: 'cross-entropy-logits' },
  );

  test('the gradient through the Jacobian is the shortcut p − y, for one sample and for the mean of several', () => {
    fc.assert(
      fc.property(
        logits,
        form,
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        (outputs, of, samples, shift) => {
          const { steps, picture } = solve('loss-value', {
            ...of,
            samples: Array.from({ length: samples }, (_, s) => ({
              outputs: outputs.map((z, i) => z + s * i),
              class: s % outputs.length,
            })),
            conventions: {
              'class-index': '0',
              'batch-reduction': 'mean',
              'softmax-shift': shift ? 'max' : 'none',
            },
          });
          for (const card of picture.cards ?? []) {
            const known = stepsById([...steps, ...card.asides.map(({ step }) => step)]);
            card.through.forEach((id, j) =>
              expect(
                Math.abs(
                  (known.get(id)?.value ?? Number.NaN) -
                    (known.get(card.gradients[j] ?? '')?.value ?? Number.NaN),
                ),
              ).toBeLessThan(1e-9),
            );
            expect(
              Math.abs(
                card.probabilities.reduce((sum, id) => sum + (known.get(id)?.value ?? Number.NaN), 0) - 1,
              ),
            ).toBeLessThan(1e-9);
            expect(card.shifted.length).toBe(shift ? outputs.length : 0);
          }
          expect(picture.cards?.length).toBe(samples);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a class has one column from its logit down to its gradient', () => {
    const { one, steps } = firstCard({ samples: [{ outputs: [1, 2, 3], targets: [0, 0.5, 0.5] }] });
    const card = softmaxLayout(one, steps, 'L', 60, { shortcut: '', jacobian: '' });
    expectApart(card);
    expect(
      new Set(['z2', 'e2', 'p2', 'y2', 'dp1/dz2', 'dp3/dz2', 'dL/dz2'].map((id) => cellOf(card, id)?.x)).size,
    ).toBe(1);
    expect(cellOf(card, 'dL/dp3')?.y).toBe(cellOf(card, 'dp3/dz1')?.y);
  });

  test('the last row is named by what its steps compute: p − y of one sample, a share of it of a batch', () => {
    const nameOf = (samples: number): string | undefined => {
      const { one, steps } = firstCard({
        samples: Array.from({ length: samples }, () => ({ outputs: [1, 2], targets: [0, 1] })),
        conventions: { 'batch-reduction': 'mean' },
      });
      return softmaxLayout(one, steps, 'L', 60, { shortcut: '', jacobian: '' }).blocks.at(-1)?.symbol;
    };
    expect(nameOf(1)).toBe('p − y');
    expect(nameOf(2)).not.toBe('p − y');
  });

  test('other losses have no card', () => {
    expect(
      solve('loss-value', { loss: 'squared-error', samples: [{ outputs: [1], targets: [2] }] }).picture.cards,
    ).toBeNull();
  });
});

describe('a recurrent cell unrolled', () => {
  const gate = { U: [0.5], W: 0.8, b: 0.1 };
  const cells = {
    rnn: { type: 'rnn', ...gate },
    lstm: { type: 'lstm', i: gate, f: gate, g: gate, o: gate },
    gru: { type: 'gru', z: gate, r: gate, n: gate },
  };

  test.each(Object.entries(cells))(
    '%s: every number of a time step has a place, and states go to the right',
    (_, cell) => {
      const solution = solve('recurrent', { cell, inputs: [[1], [2], [0]], targets: [0.5, 1, 0] });
      const card = unrollLayout(solution.picture, 56);
      expectApart(card);
      for (const { made, x } of solution.picture.times)
        for (const id of [...made, ...x]) expect(cellOf(card, id), id).toBeDefined();
      for (const { x1, x2, id } of card.arrows.filter((arrow) => !arrow.id.startsWith('input')))
        expect(x2, id).toBeGreaterThan(x1);
      const back = turned(card, new Set(solution.steps.map(({ id }) => id)), ({ symbol }) => symbol);
      expect(cellOf(back, 'dL/dh_2')).toMatchObject({ x: cellOf(card, 'h_2')?.x, y: cellOf(card, 'h_2')?.y });
      // A gradient follows its state's arrow backwards: from the third time step to the second.
      const way = back.arrows.find(({ id }) => id === 'd state 3');
      expect([way?.label, (way?.x2 ?? 0) < (way?.x1 ?? 0)]).toEqual(['dL/dh_2', true]);
    },
  );
});

describe('attention', () => {
  const solution = solve('attention', {
    queries: [
      [1, 0],
      [0, 2],
      [1, 1],
    ],
    keys: [
      [1, 1],
      [0, 1],
      [2, 0],
    ],
    values: [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
    mask: 'causal',
  });
  const card = attentionLayout(pictureOf(solution), 1, 56);

  test('a score is in the row of its query and below its key; an output in the row of its weights and below its values', () => {
    expectApart(card);
    expect(cellOf(card, 'S_3_2')?.y).toBe(cellOf(card, 'Q_3_1')?.y);
    expect(cellOf(card, 'S_3_2')?.x).toBe(cellOf(card, 'K_2_1')?.x);
    expect(cellOf(card, 'O_2_1')?.y).toBe(cellOf(card, 'A_2_3')?.y);
    expect(cellOf(card, 'O_2_1')?.x).toBe(cellOf(card, 'V_3_1')?.x);
  });

  test('with a causal mask the keys after a query are masked', () => {
    expect([...maskedScores(pictureOf(solution), 1)].filter((id) => id.startsWith('S')).sort()).toEqual([
      'S_1_2',
      'S_1_3',
      'S_2_3',
    ]);
  });

  test('each head has a card of its own', () => {
    const two = solve('attention', {
      queries: [
        [1, 0],
        [0, 2],
      ],
      keys: [
        [1, 1],
        [0, 1],
      ],
      values: [
        [1, 2],
        [3, 4],
      ],
      heads: 2,
    });
    expect(headsOf(pictureOf(two))).toBe(2);
    for (const head of [1, 2]) expectApart(attentionLayout(pictureOf(two), head, 56));
  });
});

describe('normalization', () => {
  const eight = solve('normalization', {
    method: 'batch',
    input: [2, 4, 4, 4, 5, 5, 7, 9],
    gamma: 2,
    beta: 1,
    epsilon: 0,
    outputGradient: [0, 0, 0, 0, 0, 0, 0, 1],
  });

  test('both directions are drawn without overlapping blocks', () => {
    for (const back of [false, true]) expectApart(normalizationLayout(pictureOf(eight), back, 54));
    const layer = solve('normalization', {
      method: 'layer',
      input: [
        [1, 2, 3],
        [4, 0, 2],
      ],
    });
    expectApart(normalizationLayout(pictureOf(layer), false, 54));
  });

  test('on the line, mean and spread of the eight numbers are 5 and 2: 9 stands two units right of the mean, equal numbers are stacked', () => {
    const [line] = numberLines(pictureOf(eight), stepsById(eight.steps));
    const at = (id: string): number => line?.dots.find((dot) => dot.id === id)?.at ?? Number.NaN;
    const unit = (text: string): number => line?.units.find((one) => one.text === text)?.at ?? Number.NaN;
    expect(Math.abs(at('x8') - unit('2'))).toBeLessThan(1e-9);
    expect(Math.abs(at('x5') - unit('0'))).toBeLessThan(1e-9);
    expect(line?.dots.filter(({ at: place }) => place === at('x2')).map(({ level }) => level)).toEqual([
      0, 1, 2,
    ]);
  });

  test('layer normalization has a line for each sample', () => {
    const layer = solve('normalization', {
      method: 'layer',
      input: [
        [1, 2, 3],
        [4, 0, 2],
      ],
    });
    expect(
      numberLines(pictureOf(layer), stepsById(layer.steps)).map(({ dots }) => dots.map(({ id }) => id)),
    ).toEqual([
      ['x_1_1', 'x_1_2', 'x_1_3'],
      ['x_2_1', 'x_2_2', 'x_2_3'],
    ]);
  });
});
