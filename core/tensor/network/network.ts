import type { Engine } from '../engine.ts';
import { bytesOfNumber, type Precision } from '../precision.ts';
import { bytesOf, Program } from '../program.ts';
import { randomOf } from '../random.ts';
import { updateOf, type Hyper, type Put, type Update } from '../update.ts';
import { TURN } from './dropout.ts';
import { planOf, type TensorLayer } from './index.ts';
import { drawWeights, type Initialization } from './initialize.ts';
import type { LayerPlan } from './layer-plan.ts';
import type { NetworkDescription, Penalty } from './description.ts';
import { sizeOfShape, wholeVectors, type Layout, type Shape } from './layout.ts';
import { eachPlace, part } from './numbers.ts';
import { memoryMap, type MemoryMap } from './memory-map.ts';
import { layoutsOf, passesOf, type Passes, type PassesOf } from './passes.ts';
import { checkShortcut } from './shortcut.ts';

/** Up to this many units side by side, samples are the faster vectors. */
const FEW_UNITS = 64;

type Numbers = ArrayLike<number>;
export type { NetworkDescription, OptimizerDescription, Penalty } from './description.ts';

/**
 * A network on the engine. Its memory is reserved when it is built; steps allocate nothing. Arrays go in and out row by
 * row: [sample][unit] or [sample][row][column][channel].
 */
export class Network {
  readonly engine: Engine;
  readonly precision: Precision;
  readonly batch: number;
  readonly layers: readonly TensorLayer[];
  /** Of the input, then after each layer. */
  readonly shapes: readonly Shape[];
  /** Updates so far. */
  steps = 0;
  readonly #of: Omit<PassesOf, 'frozen'>;
  readonly #plans: readonly LayerPlan[];
  readonly #map: MemoryMap;
  readonly #base: number;
  readonly #update: Update | null;
  readonly #beside: boolean;
  readonly #programs = new Map<
    number,
    { readonly program: Program; readonly passes: Passes; readonly bytes: number }
  >();
  #frozen: readonly boolean[];
  #hyper: Hyper;
  /** Samples of the last pass. */
  #last = 0;

  constructor(engine: Engine, description: NetworkDescription) {
    const {
      precision = 'float32',
      batch,
      input,
      layers,
      loss = null,
      optimizer,
      penalty = {},
      seed,
    } = description;
    this.engine = engine;
    this.precision = precision;
    this.batch = batch;
    this.layers = layers;
    const shapes: Shape[] = [input];
    this.#plans = layers.map((layer, at) => {
      const plan = within(`layers[${at}] (${layer.type})`, () => {
        if (layer.type === 'shortcut') checkShortcut(layer, at, shapes);
        return planOf(layer, shapes[at] ?? []);
      });
      shapes.push(plan.output);
      return plan;
    });
    this.shapes = shapes;
    if (loss && this.#plans.at(-1)?.gradientHalo.top !== 0)
      throw new RangeError('a loss over the maps of a convolution: put a flatten layer after it');
    this.#hyper = optimizer?.hyper ?? {};
    this.#update = optimizer ? updateOf(optimizer.name, optimizer.form, this.#hyper) : null;
    const widest = Math.max(...shapes.map(sizeOfShape));
    this.#beside = widest <= FEW_UNITS && this.#plans.every(({ beside }) => beside) && input.length === 1;
    const states = this.#update?.states.length ?? 0;
    const mapOf = {
      plans: this.#plans,
      input,
      batch,
      precision,
      beside: this.#beside,
      states,
      threads: engine.threads,
    };
    const { bytes } = memoryMap(mapOf, 0);
    this.#base = engine.reserve(bytes);
    this.#map = memoryMap(mapOf, this.#base);
    this.#frozen = layers.map(() => false);
    const seeds = layers.map((_, at) => Math.floor(randomOf(`${seed} dropout ${at}`)() * 2 ** 32) | 0);
    this.#of = {
      plans: this.#plans,
      input,
      precision,
      beside: this.#beside,
      map: this.#map,
      loss,
      update: this.#update,
      seeds,
    };
    this.penalty = penalty;
    this.initialize(description.initialization ?? { name: 'he' }, seed);
  }

  /** Draws all weights anew and forgets every state. */
  initialize(how: Initialization | readonly Initialization[], seed: string): void {
    this.#plans.forEach((plan, at) => {
      const one = 'name' in how ? how : (how[at] ?? { name: 'he' });
      const random = randomOf(`${seed} layer ${at}`);
      for (const [name, shape] of Object.entries(plan.parameters)) {
        const n = sizeOfShape(shape);
        const isDrawn = plan.fan && (name === 'weight' || one.name === 'pytorch');
        this.setParameter(
          at,
          name,
          isDrawn && plan.fan
            ? drawWeights(this.engine, one, n, plan.fan, random)
            : new Float64Array(n).fill(plan.starts?.[name] ?? 0),
        );
      }
      for (const name of plan.kept ?? []) this.setBuffer(at, name, plan.starts?.[name] ?? 0);
    });
    this.#map.states.forEach((place, index) => {
      const bytes = this.#map.stretches.at(-1)?.[1] ?? 0;
      this.engine
        .numbers(this.precision, place, bytes / this.#bytes)
        .fill(this.#update?.states[index]?.start ?? 0);
    });
    this.steps = 0;
  }

  get #bytes(): number {
    return bytesOfNumber(this.precision);
  }
  get #memory(): Float32Array | Float64Array {
    return this.precision === 'float32' ? this.engine.floats : this.engine.doubles;
  }

  readonly #putHyper: Put = (a, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0) => {
    const { doubles } = this.engine;
    const at = this.#map.hyper / 8;
    doubles[at] = a;
    doubles[at + 1] = b;
    doubles[at + 2] = c;
    doubles[at + 3] = d;
    doubles[at + 4] = e;
    doubles[at + 5] = f;
    doubles[at + 6] = g;
    doubles[at + 7] = h;
    doubles[at + 8] = i;
  };

  /** Hyperparameters; a change takes effect at the next step. */
  get hyper(): Hyper {
    return this.#hyper;
  }
  set hyper(hyper: Hyper) {
    this.#hyper = { ...this.#hyper, ...hyper };
  }

  set penalty({ l1 = 0, l2 = 0 }: Penalty) {
    this.engine.doubles[this.#map.penalty / 8] = l2;
    this.engine.doubles[this.#map.penalty / 8 + 1] = l1;
  }
  get penalty(): Required<Penalty> {
    const { doubles } = this.engine;
    return { l2: doubles[this.#map.penalty / 8] ?? 0, l1: doubles[this.#map.penalty / 8 + 1] ?? 0 };
  }

  /** Which layers keep their parameters and running averages. */
  freeze(frozen: readonly boolean[]): void {
    this.#frozen = this.layers.map((_, at) => frozen[at] ?? false);
    this.#releasePrograms();
  }

  /** One update from a batch: the mean loss of its samples before the update, without penalties. */
  trainStep(inputs: Numbers, targets: Numbers): number {
    if (!this.#update) throw new RangeError('this network has no optimizer');
    const { program, passes } = this.#load(inputs, targets);
    this.steps += 1;
    this.#update.hyper(this.#hyper, this.steps, this.#putHyper);
    for (const mask of passes.masks) program.set(mask, TURN, this.steps);
    program.run(0, passes.stepEnd);
    return this.loss;
  }

  /** Forward and backward as in training, without an update: the mean loss. Gradients of parameters are then there. */
  gradients(inputs: Numbers, targets: Numbers): number {
    const { program, passes } = this.#load(inputs, targets);
    for (const mask of passes.masks) program.set(mask, TURN, this.steps + 1);
    program.run(passes.forward, passes.backwardEnd);
    return this.loss;
  }

  /** The mean loss of any number of samples, without training. */
  evaluate(inputs: Numbers, targets: Numbers): number {
    const [wide, out] = [this.inputSize, this.outputSize];
    const n = inputs.length / wide;
    let total = 0;
    for (let from = 0; from < n; from += this.batch) {
      const many = Math.min(this.batch, n - from);
      const { program, passes } = this.#load(
        part(inputs, from * wide, many * wide),
        part(targets, from * out, many * out),
      );
      program.run(passes.stepEnd, passes.lossEnd);
      total += this.loss * (this.#of.loss?.reduction === 'sum' ? 1 : many);
    }
    return this.#of.loss?.reduction === 'sum' ? total : total / n;
  }

  /** The outputs of any number of samples, without training. */
  predict(inputs: Numbers): Float64Array {
    const [wide, out] = [this.inputSize, this.outputSize];
    const n = inputs.length / wide;
    const found = new Float64Array(n * out);
    for (let from = 0; from < n; from += this.batch) {
      const many = Math.min(this.batch, n - from);
      const { program, passes } = this.#load(part(inputs, from * wide, many * wide), null);
      program.run(passes.stepEnd, passes.evaluationEnd);
      this.#read(
        layoutsOf({ ...this.#of, frozen: this.#frozen }, many).values.at(-1),
        many,
        found,
        from * out,
      );
    }
    return found;
  }

  /**
   * After `predict` of at most one batch: the gradient by the input, given that by what is after layer `after` (0: the
   * input itself). Gradients in between are read with `gradientAfter`.
   */
  backFrom(after: number, gradient: Numbers): Float64Array {
    const { program, passes } = this.#programFor(this.#last);
    const { gradients } = this.#layouts();
    const layout = gradients[after];
    if (layout) this.#write(layout, this.#last, gradient);
    // A shortcut that passes over the place where it begins brings nothing.
    this.#plans.forEach(({ over }, at) => {
      const end = gradients[at + 1];
      if (over === undefined || !end || at + 1 <= after || at - over >= after) return;
      this.#write(end, this.#last, new Float64Array(this.#last * sizeOfShape(end.shape)));
    });
    program.run(passes.backFrom[after] ?? 0, passes.operations.length);
    return this.gradientAfter(0);
  }

  /** Values of the last pass after layer `after`; 0 is the input. */
  valuesAfter = (after: number): Float64Array => this.#copy(this.#layouts().values[after]);
  /** The gradient by them of the last backward pass. A training step does not compute it below the first layer that learns. */
  gradientAfter = (after: number): Float64Array => this.#copy(this.#layouts().gradients[after]);

  /** A copy of a parameter, in its shape row by row. */
  parameter = (layer: number, name: string): Float64Array =>
    new Float64Array(this.#parameterNumbers(this.#map.weights, layer, name));
  gradient = (layer: number, name: string): Float64Array =>
    new Float64Array(this.#parameterNumbers(this.#map.weightGradients, layer, name));
  setParameter(layer: number, name: string, values: Numbers): void {
    const numbers = this.#parameterNumbers(this.#map.weights, layer, name);
    if (values.length !== numbers.length)
      throw new RangeError(`${values.length} numbers for the ${numbers.length} of ${name} of layer ${layer}`);
    numbers.set(values);
  }
  /** A state of the optimizer for a parameter. */
  state = (index: number, layer: number, name: string): Float64Array =>
    new Float64Array(this.#parameterNumbers(this.#map.states[index] ?? 0, layer, name));
  parameterShapes = (layer: number): Readonly<Record<string, Shape>> => this.#plans[layer]?.parameters ?? {};

  #parameterNumbers(base: number, layer: number, name: string): Float32Array | Float64Array {
    const shape = this.#plans[layer]?.parameters[name];
    const offset = this.#map.parameters[layer]?.[name];
    if (!shape || offset === undefined) throw new RangeError(`layer ${layer} has no ${name}`);
    return this.engine.numbers(this.precision, base + offset, sizeOfShape(shape));
  }

  /** A copy of an array that a layer has of its own: the mask of dropout, running averages. */
  buffer(layer: number, name: string): Float64Array {
    const [place, numbers] = [
      this.#map.buffers[layer]?.[name],
      this.#plans[layer]?.buffers(this.batch)[name],
    ];
    if (place === undefined || numbers === undefined) throw new RangeError(`layer ${layer} has no ${name}`);
    return new Float64Array(this.engine.numbers(this.precision, place, numbers));
  }
  setBuffer(layer: number, name: string, value: number): void {
    const [place, numbers] = [
      this.#map.buffers[layer]?.[name],
      this.#plans[layer]?.buffers(this.batch)[name],
    ];
    if (place === undefined || numbers === undefined) throw new RangeError(`layer ${layer} has no ${name}`);
    this.engine.numbers(this.precision, place, numbers).fill(value);
  }

  /** The mean loss of the last pass, and of each of its samples. */
  get loss(): number {
    return this.engine.doubles[this.#map.meanLoss / 8] ?? Number.NaN;
  }
  get losses(): Float64Array {
    return new Float64Array(this.engine.numbers(this.precision, this.#map.eachLoss, this.#last));
  }

  get inputSize(): number {
    return sizeOfShape(this.shapes[0] ?? []);
  }
  get outputSize(): number {
    return sizeOfShape(this.shapes.at(-1) ?? []);
  }

  /** Everything that training changes, to go on from later with the same bits. */
  snapshot(): Snapshot {
    const { memory } = this.engine;
    return { steps: this.steps, bytes: new Uint8Array(memory.buffer, this.#base, this.#map.bytes).slice() };
  }
  restore({ steps, bytes }: Snapshot): void {
    new Uint8Array(this.engine.memory.buffer, this.#base, this.#map.bytes).set(bytes);
    this.steps = steps;
  }

  /** Gives its memory back. It must not be used afterwards. */
  dispose(): void {
    this.#releasePrograms();
    this.engine.release(this.#base, this.#map.bytes);
  }

  #releasePrograms(): void {
    for (const { program, bytes } of this.#programs.values()) this.engine.release(program.place, bytes);
    this.#programs.clear();
  }

  #programFor(n: number): { readonly program: Program; readonly passes: Passes } {
    const known = this.#programs.get(n);
    if (known) return known;
    const passes = passesOf({ ...this.#of, frozen: this.#frozen }, n);
    const bytes = bytesOf(passes.operations);
    const program = new Program(this.engine, this.precision, this.engine.reserve(bytes), passes.operations);
    const made = { program, passes, bytes };
    this.#programs.set(n, made);
    return made;
  }

  #layouts(): ReturnType<typeof layoutsOf> {
    return layoutsOf({ ...this.#of, frozen: this.#frozen }, this.#last);
  }

  /** Writes a batch to where the program finds it. */
  #load(inputs: Numbers, targets: Numbers | null): { readonly program: Program; readonly passes: Passes } {
    const wide = this.inputSize;
    const n = inputs.length / wide;
    if (!(Number.isInteger(n) && n > 0 && n <= this.batch))
      throw new RangeError(`${inputs.length} numbers are not 1 to ${this.batch} samples of ${wide}`);
    if (targets !== null && targets.length !== n * this.outputSize)
      throw new RangeError(`${targets.length} targets for ${n} samples with ${this.outputSize} outputs`);
    const found = this.#programFor(n);
    this.#last = n;
    if (this.#beside) {
      this.#writeBeside(this.#map.values[0] ?? 0, wide, n, inputs);
      if (targets) this.#writeBeside(this.#map.targets, this.outputSize, n, targets);
    } else {
      this.#memory.set(inputs, this.#map.staging / this.#bytes);
      if (targets) this.#memory.set(targets, this.#map.targets / this.#bytes);
    }
    return found;
  }

  #writeBeside(place: number, units: number, n: number, values: Numbers): void {
    const memory = this.#memory;
    const step = wholeVectors(n, this.precision);
    let from = 0;
    for (let sample = 0; sample < n; sample += 1) {
      let at = place / this.#bytes + sample;
      for (let unit = 0; unit < units; unit += 1) {
        memory[at] = values[from] ?? 0;
        from += 1;
        at += step;
      }
    }
  }

  #write(layout: Layout, n: number, values: Numbers): void {
    eachPlace(layout, n, this.#bytes, (at, i) => (this.#memory[at] = values[i] ?? 0));
  }
  #read(layout: Layout | undefined, n: number, to: Float64Array, start: number): void {
    if (layout) eachPlace(layout, n, this.#bytes, (at, i) => (to[start + i] = this.#memory[at] ?? 0));
  }
  #copy(layout: Layout | undefined): Float64Array {
    const found = new Float64Array(this.#last * sizeOfShape(layout?.shape ?? []));
    this.#read(layout, this.#last, found, 0);
    return found;
  }
}

export interface Snapshot {
  readonly steps: number;
  readonly bytes: Uint8Array;
}

function within<T>(where: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw new RangeError(`${where}: ${error.message}`, { cause: error });
    throw error;
  }
}
