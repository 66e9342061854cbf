import { stateOf } from '../optimizers/optimizer.ts';
import { optimizers } from '../optimizers/index.ts';
import type { Engine } from '../tensor/engine.ts';
import type { TensorLayer } from '../tensor/network/index.ts';
import { Network } from '../tensor/network/network.ts';
import { randomOf } from '../tensor/random.ts';
import { initializationFor } from './activations.ts';
import { Batches } from './batches.ts';
import { featuresOf, inputsOf, type Feature } from './features.ts';
import { outputFor, type OutputUnit } from './output.ts';
import { pointsOf, type OwnPoints, type PlaygroundPoints } from './points.ts';
import { formOf, hyperOf, type PlaygroundSettings } from './settings.ts';

/** A weight or a bias: its layer and unit, from 0, and the input of the layer that it multiplies; null for the bias. */
export interface WeightPlace {
  readonly layer: number;
  readonly unit: number;
  readonly input: number | null;
}

/** The weights of a layer, a row for each unit, and its biases. */
export interface LayerWeights {
  readonly weights: readonly (readonly number[])[];
  readonly biases: readonly number[];
}

/** The loss over the learnt points and over the test points, with the share of each on the right side. */
export interface Scores {
  readonly train: number;
  readonly test: number;
  readonly trainRight: number;
  readonly testRight: number;
}

/** Points of one pass for a picture: as many as the grid has. */
export const GRID_SIDE = 50;
const MOST_SAMPLES = GRID_SIDE * GRID_SIDE;

/** The network of the Playground: one update after the other, in float64. */
export class Trainer {
  readonly points: PlaygroundPoints;
  readonly features: readonly Feature[];
  readonly output: OutputUnit;
  readonly #engine: Engine;
  readonly #inputs: Float64Array;
  readonly #targets: Float64Array;
  readonly #batches: Batches;
  #settings: PlaygroundSettings;
  #network: Network;
  /** Updates since the start; those of the optimizer begin anew with another optimizer. */
  updates = 0;
  /** The weight that is held at a number, whatever the update makes of it. */
  #held: { readonly place: WeightPlace; readonly value: number } | null = null;

  constructor(engine: Engine, settings: PlaygroundSettings, own: OwnPoints | null) {
    const output = outputFor(settings.loss);
    if (!output) throw new RangeError(`${settings.loss} has no place on one output unit`);
    this.#engine = engine;
    this.#settings = settings;
    this.output = output;
    this.points = pointsOf(settings, own);
    this.features = featuresOf(settings.features);
    this.#inputs = inputsOf(this.features, this.points.places);
    this.#targets = Float64Array.from(this.points.labels, (label) => output.targets[label === 1 ? 1 : 0]);
    this.#batches = new Batches(this.points.learnt, randomOf(`${settings.seed} playground order`));
    this.#network = this.#built();
  }

  get settings(): PlaygroundSettings {
    return this.#settings;
  }
  get network(): Network {
    return this.#network;
  }
  get epochs(): number {
    return this.#batches.progress;
  }

  #built(): Network {
    const { activation, hidden, loss, optimizer, hyper, seed } = this.#settings;
    const layer = (name: TensorLayer & { readonly type: 'activation' }): readonly TensorLayer[] =>
      name.function === 'identity' ? [] : [name];
    return new Network(this.#engine, {
      precision: 'float64',
      batch: MOST_SAMPLES,
      input: [this.features.length],
      layers: [
        ...hidden.flatMap((units): readonly TensorLayer[] => [
          { type: 'dense', units },
          ...layer({ type: 'activation', function: activation }),
        ]),
        { type: 'dense', units: 1 },
        ...layer({ type: 'activation', function: this.output.activation }),
      ],
      loss: { name: loss },
      optimizer: { name: optimizer, form: formOf(optimizer), hyper: hyperOf(optimizer, hyper) },
      penalty: this.#penalty,
      initialization: initializationFor(activation),
      seed: `${seed} playground`,
    });
  }

  get #penalty(): { readonly l1: number; readonly l2: number } {
    const { penalty, strength } = this.#settings;
    return { l1: penalty === 'l1' ? strength : 0, l2: penalty === 'l2' ? strength : 0 };
  }

  /** Settings that need no restart. Another optimizer starts with its own state, at the weights that there are. */
  change(settings: PlaygroundSettings): void {
    const other = settings.optimizer !== this.#settings.optimizer;
    this.#settings = settings;
    if (!other) {
      this.#network.hyper = hyperOf(settings.optimizer, settings.hyper);
      this.#network.penalty = this.#penalty;
      return;
    }
    const kept = this.weights;
    this.#network.dispose();
    this.#network = this.#built();
    kept.forEach(({ weights, biases }, layer) => this.#put(layer, weights, biases));
  }

  /** The layer of the engine that holds the weights of a layer. */
  #dense(layer: number): number {
    const hidden = this.#settings.activation === 'identity' ? 1 : 2;
    return hidden * layer;
  }
  /** Behind which layer of the engine the outputs of a layer are. */
  outputsAt(layer: number): number {
    const last = layer === this.#settings.hidden.length;
    const bare = (last ? this.output.activation : this.#settings.activation) === 'identity';
    return this.#dense(layer) + (bare ? 1 : 2);
  }
  /** Units of each layer, the output unit last. */
  get widths(): readonly number[] {
    return [...this.#settings.hidden, 1];
  }
  #widthBefore(layer: number): number {
    return layer === 0 ? this.features.length : (this.#settings.hidden[layer - 1] ?? 0);
  }

  /** The points of the next update, by index. */
  get next(): readonly number[] {
    return this.#batches.peek(this.#settings.batch);
  }
  inputsOf(point: number): readonly number[] {
    const wide = this.features.length;
    return Array.from(this.#inputs.subarray(point * wide, (point + 1) * wide));
  }
  targetOf(point: number): number {
    return this.#targets[point] ?? 0;
  }

  /** One update with the next batch: the mean loss of its points before it, and whether an epoch ended with it. */
  step(): { readonly loss: number; readonly epochEnded: boolean } {
    const { next } = this;
    const wide = this.features.length;
    const inputs = new Float64Array(next.length * wide);
    const targets = new Float64Array(next.length);
    next.forEach((point, i) => {
      inputs.set(this.#inputs.subarray(point * wide, (point + 1) * wide), i * wide);
      targets[i] = this.#targets[point] ?? 0;
    });
    const loss = this.#network.trainStep(inputs, targets);
    if (this.#held) this.setWeight(this.#held.place, this.#held.value);
    this.updates += 1;
    return { loss, epochEnded: this.#batches.pass(this.#settings.batch) };
  }

  /** Holds a weight at a number until it is released. */
  hold(place: WeightPlace, value: number): void {
    this.setWeight(place, value);
    this.#held = { place, value };
  }
  release(): void {
    this.#held = null;
  }
  /** Does nothing for a weight that the network does not have, or a number that is not finite. */
  setWeight({ layer, unit, input }: WeightPlace, value: number): void {
    const [units, before] = [this.widths[layer], this.#widthBefore(layer)];
    if (units === undefined || unit >= units || (input ?? 0) >= before || !Number.isFinite(value)) return;
    const name = input === null ? 'bias' : 'weight';
    const numbers = this.#network.parameter(this.#dense(layer), name);
    numbers[input === null ? unit : input * units + unit] = value;
    this.#network.setParameter(this.#dense(layer), name, numbers);
  }

  get weights(): readonly LayerWeights[] {
    return this.widths.map((_, layer) => this.weightsInto(layer));
  }
  weightsInto(layer: number): LayerWeights {
    const at = this.#dense(layer);
    return {
      weights: this.#rows(this.#network.parameter(at, 'weight'), this.widths[layer] ?? 0),
      biases: Array.from(this.#network.parameter(at, 'bias')),
    };
  }
  /** What the optimizer stores for each weight, by its names in the registry. */
  get state(): Readonly<Record<string, readonly LayerWeights[]>> {
    const { optimizer } = this.#settings;
    return Object.fromEntries(
      stateOf(optimizers[optimizer], formOf(optimizer)).map((name, index) => [
        name,
        this.widths.map((units, layer) => {
          const at = this.#dense(layer);
          return {
            weights: this.#rows(this.#network.state(index, at, 'weight'), units),
            biases: Array.from(this.#network.state(index, at, 'bias')),
          };
        }),
      ]),
    );
  }
  /** The engine has a row for each input, on paper a row is a unit. */
  #rows(numbers: Float64Array, units: number): readonly (readonly number[])[] {
    return Array.from({ length: units }, (_, unit) =>
      Array.from({ length: numbers.length / units }, (_one, input) => numbers[input * units + unit] ?? 0),
    );
  }
  #put(layer: number, weights: LayerWeights['weights'], biases: LayerWeights['biases']): void {
    const units = weights.length;
    const numbers = new Float64Array(units * this.#widthBefore(layer));
    weights.forEach((row, unit) => row.forEach((value, input) => (numbers[input * units + unit] = value)));
    this.#network.setParameter(this.#dense(layer), 'weight', numbers);
    this.#network.setParameter(this.#dense(layer), 'bias', biases);
  }

  get scores(): Scores {
    const { learnt, labels } = this.points;
    const cut = learnt * this.features.length;
    const [ours, others] = [this.#inputs.subarray(0, cut), this.#inputs.subarray(cut)];
    const train = this.#network.evaluate(ours, this.#targets.subarray(0, learnt));
    const test = this.#network.evaluate(others, this.#targets.subarray(learnt));
    const right = (inputs: Float64Array, of: Uint8Array): number => {
      const outputs = this.#network.predict(inputs);
      const hits = of.filter((label, i) => this.output.shown(outputs[i] ?? 0) > 0 === (label === 1));
      return hits.length / of.length;
    };
    return {
      train,
      test,
      trainRight: right(ours, labels.subarray(0, learnt)),
      testRight: right(others, labels.subarray(learnt)),
    };
  }

  dispose(): void {
    this.#network.dispose();
  }
}
