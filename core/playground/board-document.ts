import type { ConventionChoices } from '../conventions/index.ts';
import type { Problem } from '../kinds/index.ts';
import { optimizers } from '../optimizers/index.ts';
import { hyperOf } from './settings.ts';
import type { LayerWeights, Trainer } from './trainer.ts';

/** How the engine reckons where courses differ; the rest is the first choice of every convention. */
const CONVENTIONS = {
  'batch-reduction': 'mean',
  'l2-factor': 'half',
  'squared-error-factor': 'half',
} as const satisfies ConventionChoices;

/** The next update of the Playground as a problem: its weights, its batch, and what its optimizer stores. */
export function nextStep(trainer: Trainer): Problem<'scalar-net'> {
  const { settings, weights, output, network } = trainer;
  const { activation, loss, optimizer, penalty, strength } = settings;
  const { hyperparameters, name } = optimizers[optimizer];
  const hyper = hyperOf(optimizer, settings.hyper);
  // What is as usual is left out: a number that only says where a state starts would have to have a name of its own.
  const fields = Object.entries(hyperparameters).flatMap(([id, { field, default: usual }]) =>
    id !== 'eta' && hyper[id] === usual ? [] : [[field, hyper[id]] as const],
  );
  const state = Object.fromEntries(
    Object.entries(trainer.state).map(([quantity, layers]) => [quantity, byName(layers)]),
  );
  return {
    kind: 'scalar-net',
    samples: trainer.next.map((point) => {
      const inputs = trainer.inputsOf(point);
      return {
        inputs: Object.fromEntries(trainer.features.map(({ input }, i) => [input, inputs[i] ?? 0])),
        targets: { y: trainer.targetOf(point) },
      };
    }),
    layers: weights.map((layer, at) => ({
      units: layer.weights.length,
      activation: at + 1 < weights.length ? activation : output.activation,
      weights: layer.weights.map((row) => [...row]),
      biases: [...layer.biases],
    })),
    loss: { name: loss },
    ...(penalty === 'none' ? {} : { penalties: [{ name: penalty, strength }] }),
    // The fields of an optimizer are those of its registry entry, which a union of schemas cannot express.
    optimizer: { name, ...Object.fromEntries(fields) } as NonNullable<Problem<'scalar-net'>['optimizer']>,
    ...(network.steps === 0 ? {} : { from: { updates: network.steps, state } }),
    conventions: CONVENTIONS,
  };
}

/** The name of a parameter in a problem of layers: `w2_1_3`, `b2_1`. */
export const parameterName = (layer: number, unit: number, input: number | null): string =>
  input === null ? `b${layer + 1}_${unit + 1}` : `w${layer + 1}_${unit + 1}_${input + 1}`;

/** Numbers of a layer each by the name of their parameter. */
export const byName = (layers: readonly LayerWeights[]): Record<string, number> =>
  Object.fromEntries(
    layers.flatMap(({ weights, biases }, layer) => [
      ...weights.flatMap((row, unit) =>
        row.map((value, input) => [parameterName(layer, unit, input), value] as const),
      ),
      ...biases.map((value, unit) => [parameterName(layer, unit, null), value] as const),
    ]),
  );

/** The same as a document of one question. */
export const boardDocument = (
  trainer: Trainer,
  { title, prompt }: { readonly title: string; readonly prompt: string },
): string => JSON.stringify({ format: 1, title, prompt, marks: 10, problem: nextStep(trainer) });
