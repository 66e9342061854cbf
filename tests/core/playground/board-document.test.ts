import { describe, expect, test } from 'vitest';
import { openDocument } from '../../../core/index.ts';
import { optimizerNames } from '../../../core/optimizers/index.ts';
import { playgroundActivations } from '../../../core/playground/activations.ts';
import { boardDocument, byName } from '../../../core/playground/board-document.ts';
import { playgroundLosses } from '../../../core/playground/output.ts';
import { defaultSettings, type PlaygroundSettings } from '../../../core/playground/settings.ts';
import { readSymbol } from '../../../core/symbols/index.ts';
import { symbolContext } from '../../../core/views/symbol-card.ts';
import { Trainer } from '../../../core/playground/trainer.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { firstFar, kernelBytes } from '../../oracles/engine.ts';

/** Updates before the one that is compared: the optimizer has a state by then. */
const BEFORE = 3;
/** Numbers of one size go through some hundred operations: their roundings stay below this, and any mistake above. */
const WITHIN = 1e-12;

/** The weights of the next update by the Board, which derives its gradients from expressions, and by the engine. */
function bothWays(part: Partial<PlaygroundSettings>, before = BEFORE) {
  const trainer = new Trainer(
    Engine.create(kernelBytes.plain),
    { ...defaultSettings, hidden: [3, 2], batch: 4, noise: 0.1, ...part },
    null,
  );
  for (let i = 0; i < before; i += 1) trainer.step();
  const text = boardDocument(trainer, { title: 'The next update', prompt: '' });
  const [worked] = openDocument(text, 'playground').worked;
  if (worked?.solution.kind !== 'scalar-net') throw new RangeError('another kind');
  // A large network has its values on a tape.
  const { tape } = worked.solution.picture;
  const steps = new Map(
    tape
      ? tape.ids.map((id, i) => [id, tape.values[i]])
      : worked.solution.steps.map(({ id, value }) => [id, value]),
  );
  const { loss } = trainer.step();
  const after = byName(trainer.weights);
  const ids = Object.keys(after);
  const context = symbolContext(worked.question, worked.solution.steps);
  return {
    unknown: worked.solution.steps.map(({ id }) => id).filter((id) => readSymbol(id, context) === null),
    board: [steps.get('L') ?? Number.NaN, ...ids.map((id) => steps.get(`${id}'`) ?? Number.NaN)],
    engine: [loss, ...ids.map((id) => after[id] ?? Number.NaN)],
    moved: ids.length,
  };
}
const expectSame = (part: Partial<PlaygroundSettings>, before?: number): void => {
  const { board, engine, moved } = bothWays(part, before);
  expect(moved).toBeGreaterThan(2);
  expect(firstFar(board, engine, WITHIN)).toBeNull();
};

describe('the Board works the next update of the Playground to the same weights', () => {
  test.each(playgroundActivations)('with the activation %s', (activation) => expectSame({ activation }));
  test.each(playgroundLosses)('with the loss %s', (loss) => expectSame({ loss }));
  test.each(optimizerNames)('with the optimizer %s', (optimizer) => {
    expectSame({ optimizer, hyper: { eta: 0.01 } });
    expectSame({ optimizer, hyper: { eta: 0.01 } }, 0);
  });
  test.each(['l1', 'l2'] as const)('with the penalty %s', (penalty) => {
    expectSame({ penalty, strength: 0.03 });
    expectSame({ penalty, strength: 0.03, optimizer: 'nesterov' });
    expectSame({ penalty, strength: 0.03, optimizer: 'adamw' });
  });
  test('without a hidden layer, with one example, with every feature', () => {
    expectSame({ hidden: [] });
    expectSame({ batch: 1 });
    expectSame({ features: ['x1', 'x1-squared', 'x2-squared', 'product', 'sin-x1', 'sin-x2'] });
  });
  test('with a large network and a large batch, whose steps are not stored', () =>
    expectSame({ hidden: [8, 8, 8, 8], batch: 30, optimizer: 'adam', hyper: { eta: 0.01 } }));

  test.each(optimizerNames)('and every symbol of it has a meaning, with the optimizer %s', (optimizer) =>
    expect(bothWays({ optimizer, penalty: 'l2' }).unknown).toEqual([]),
  );
  test.each(playgroundLosses)('and with the loss %s', (loss) =>
    expect(bothWays({ loss }).unknown).toEqual([]),
  );
  test('two settings of the same name are not both given', () =>
    expectSame({ loss: 'huber', optimizer: 'adagrad', hyper: { eta: 0.01 } }, 0));
});
