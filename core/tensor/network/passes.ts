import { COPY_MAP, FILL, LOSS, PENALIZE } from '../codes.ts';
import { bytesOfNumber, type Precision } from '../precision.ts';
import type { Operation } from '../program.ts';
import type { Stretch, Update } from '../update.ts';
import { lossNumbers, type LossDescription } from './losses.ts';
import { layoutAt, NO_HALO, runsOf, sizeOfShape, wholeVectors, type Layout, type Shape } from './layout.ts';
import type { LayerPlan, Places } from './layer-plan.ts';
import type { MemoryMap } from './memory-map.ts';
import { sumOf } from './shortcut.ts';

export interface PassesOf {
  readonly plans: readonly LayerPlan[];
  readonly input: Shape;
  readonly precision: Precision;
  readonly beside: boolean;
  readonly map: MemoryMap;
  readonly loss: LossDescription | null;
  readonly update: Update | null;
  readonly frozen: readonly boolean[];
  readonly seeds: readonly number[];
}

/** The layouts of values and gradients, before the first layer and after each, for a batch of this size. */
export function layoutsOf(
  { plans, input, precision, beside, map }: PassesOf,
  batch: number,
): { readonly values: readonly Layout[]; readonly gradients: readonly Layout[] } {
  const shapes = [input, ...plans.map(({ output }) => output)];
  const lay = (
    places: readonly number[],
    haloOf: (at: number) => LayerPlan['inputHalo'] | undefined,
  ): readonly Layout[] =>
    shapes.map((shape, at) =>
      layoutAt(places[at] ?? 0, shape, haloOf(at) ?? NO_HALO, batch, precision, beside),
    );
  return {
    values: lay(map.values, (at) => plans[at]?.inputHalo),
    gradients: lay(map.gradients, (at) => plans[at - 1]?.gradientHalo),
  };
}

/** The operations of a network for a batch of this size, in the order in which they are worked. */
export interface Passes {
  readonly operations: readonly Operation[];
  /** Where the parts start: a training step is [0, update end), without its look-ahead [forward, backward end). */
  readonly forward: number;
  readonly backwardEnd: number;
  readonly stepEnd: number;
  /** Without training: the forward pass, the loss, and the backward pass from after each layer on. */
  readonly evaluationEnd: number;
  readonly lossEnd: number;
  readonly backFrom: readonly number[];
  /** Operations that draw the masks of dropout. */
  readonly masks: readonly number[];
}

export function passesOf(of: PassesOf, batch: number): Passes {
  const { plans, precision, map, loss, update, frozen } = of;
  const { values, gradients } = layoutsOf(of, batch);
  const learns = plans.map((plan, at) => frozen[at] !== true && Object.keys(plan.parameters).length > 0);
  const lowest = learns.indexOf(true);
  const places = (at: number, training: boolean): Places => {
    const shift = (base: number): Readonly<Record<string, number>> =>
      Object.fromEntries(
        Object.entries(map.parameters[at] ?? {}).map(([name, offset]) => [name, base + offset]),
      );
    const over = plans[at]?.over;
    const isFixed = frozen[at] === true && plans[at]?.kept !== undefined;
    return {
      precision,
      batch,
      training: training && !isFixed,
      input: layout(values, at),
      output: layout(values, at + 1),
      before: over === undefined ? null : layout(values, at - over),
      inputGradient: !training || (lowest >= 0 && at > lowest) ? layout(gradients, at) : null,
      outputGradient: layout(gradients, at + 1),
      parameters: shift(map.weights),
      gradients: training && learns[at] === true ? shift(map.weightGradients) : null,
      buffers: map.buffers[at] ?? {},
      scratch: map.scratch,
      scratchStep: map.scratchStep,
      seed: of.seeds[at] ?? 0,
    };
  };

  const operations: Operation[] = [];
  const add = (more: readonly Operation[]): number => {
    operations.push(...more);
    return operations.length;
  };
  /** The pass back through a layer; what shortcuts bring to its input by another way is added. */
  const backward = (at: number, training: boolean): readonly Operation[] => {
    const here = places(at, training);
    const { inputGradient } = here;
    const ends = plans.flatMap(({ over }, end) => (over !== undefined && end - over === at ? [end + 1] : []));
    return [
      ...(plans[at]?.backward(here) ?? []),
      ...(inputGradient
        ? ends.map((end) => sumOf(inputGradient, layout(gradients, end), inputGradient, batch))
        : []),
    ];
  };
  const stretches = stretchesOf(map, learns, precision);
  const forward = add(stretches.flatMap((stretch) => update?.lookAhead?.before(stretch, map.hyper) ?? []));
  const masks: number[] = [];
  add(staged(of, layout(values, 0), batch));
  plans.forEach((plan, at) => {
    if ('mask' in (map.buffers[at] ?? {})) masks.push(operations.length);
    add(plan.forward(places(at, true)));
  });
  if (loss)
    add(lossOperations(of, loss, layout(values, plans.length), layout(gradients, plans.length), batch));
  for (let at = plans.length - 1; at >= Math.max(0, lowest); at -= 1) add(backward(at, true));
  const backwardEnd = operations.length;
  add(penalties(of, learns));
  if (update)
    add(
      stretches.flatMap((stretch) => [
        ...(update.lookAhead?.after(stretch) ?? []),
        ...update.operations(stretch, map.hyper),
      ]),
    );
  const stepEnd = operations.length;

  add(staged(of, layout(values, 0), batch));
  plans.forEach((plan, at) => add(plan.forward(places(at, false))));
  const evaluationEnd = operations.length;
  const lossEnd = loss
    ? add(lossOperations(of, loss, layout(values, plans.length), layout(gradients, plans.length), batch))
    : evaluationEnd;
  const backFrom = new Array<number>(plans.length + 1).fill(0);
  for (let at = plans.length; at >= 1; at -= 1) {
    backFrom[at] = operations.length;
    add(backward(at - 1, false));
  }
  backFrom[0] = operations.length;
  return { operations, forward, backwardEnd, stepEnd, evaluationEnd, lossEnd, backFrom, masks };
}

function layout(layouts: readonly Layout[], at: number): Layout {
  const found = layouts[at];
  if (!found) throw new RangeError(`there is no place ${at} between layers`);
  return found;
}

/** Brings the batch from where it was written to where the first layer reads it. */
function staged(
  { map, precision, input, beside }: PassesOf,
  to: Layout,
  batch: number,
): readonly Operation[] {
  if (beside || map.staging === map.values[0]) return [];
  const from = layoutAt(map.staging, input, NO_HALO, batch, precision, false);
  const { images, rows, run, steps } = runsOf([from, to], batch);
  return [{ code: COPY_MAP, whole: [images, rows, run, ...steps(from), ...steps(to)] }];
}

function lossOperations(
  { map, precision, beside }: PassesOf,
  loss: LossDescription,
  output: Layout,
  gradient: Layout,
  batch: number,
): readonly Operation[] {
  const outputs = sizeOfShape(output.shape);
  const { code, real } = lossNumbers(loss, batch);
  // Lanes past the last sample belong to no one: their gradient is 0.
  const clear =
    beside && batch < wholeVectors(batch, precision)
      ? [{ code: FILL, whole: [gradient.place, outputs * output.beside * bytesOfNumber(precision)] }]
      : [];
  const [sample, unit] = beside ? [1, output.beside] : [outputs, 1];
  return [
    ...clear,
    {
      code: LOSS,
      whole: [
        code,
        batch,
        outputs,
        sample,
        unit,
        output.place,
        map.targets,
        gradient.place,
        map.eachLoss,
        map.meanLoss,
      ],
      real,
    },
  ];
}

/** Parameters of neighbouring layers that learn, as one stretch. */
function stretchesOf(map: MemoryMap, learns: readonly boolean[], precision: Precision): readonly Stretch[] {
  const ranges: { from: number; to: number }[] = [];
  map.stretches.forEach(([from, to], at) => {
    if (learns[at] !== true) return;
    const last = ranges.at(-1);
    if (last?.to === from) last.to = to;
    else ranges.push({ from, to });
  });
  return ranges.map(({ from, to }) => ({
    numbers: (to - from) / bytesOfNumber(precision),
    bytes: to - from,
    weights: map.weights + from,
    gradients: map.weightGradients + from,
    state: (index) => (map.states[index] ?? 0) + from,
  }));
}

/** Penalties on the weights, not on biases, scales and shifts. */
function penalties({ plans, map, update }: PassesOf, learns: readonly boolean[]): readonly Operation[] {
  if (!update) return [];
  return plans.flatMap((plan, at) => {
    const { weight: shape } = plan.parameters;
    const place = map.parameters[at]?.['weight'];
    if (learns[at] !== true || !shape || place === undefined) return [];
    return [
      {
        code: PENALIZE,
        whole: [sizeOfShape(shape), map.weights + place, map.weightGradients + place, map.penalty],
      },
    ];
  });
}
