import type { Optimizer } from '../optimizers/optimizer.ts';
import { optimizers, type OptimizerName } from '../optimizers/index.ts';
import type { Surface } from './surface.ts';

/** How one walk on a surface went. */
export interface Walk {
  /** Updates until the goal; Infinity where it was not reached. */
  readonly steps: number;
  /** The last loss. */
  readonly loss: number;
}
export interface WalkOptions {
  readonly from: readonly [x: number, y: number];
  readonly rate: number;
  /** Other settings than the optimizer's own, by the ids of the registry. */
  readonly settings?: Readonly<Record<string, number>>;
  /** Where this holds the walk has arrived. */
  readonly reached: (loss: number, x: number, y: number) => boolean;
  /** For how many further updates it has to hold: one that only passes by has not arrived. Absent: 0. */
  readonly stays?: number;
  /** A walk that leaves this has not arrived and ends. Absent: everywhere. */
  readonly within?: (x: number, y: number) => boolean;
  /** At most so many updates until it arrives. */
  readonly most: number;
  /** Called at the start and after each update. */
  readonly visit?: (x: number, y: number, loss: number) => void;
}

const stateOf = (optimizer: Optimizer): Record<string, Float64Array> =>
  Object.fromEntries(optimizer.state.map((name) => [name, new Float64Array(2)]));

/**
 * Walks down a surface with the array step of an optimizer in its first form and with its default settings but for the
 * learning rate and the given ones; momentum is 0.9 everywhere. Float64. A walk whose loss is no longer finite has diverged.
 */
export function walk(
  surface: Surface,
  name: OptimizerName,
  { from, rate, settings = {}, reached, stays = 0, within = () => true, most, visit }: WalkOptions,
): Walk {
  const optimizer = optimizers[name];
  const form = optimizer.forms[0].name;
  const hyper = {
    ...Object.fromEntries(
      Object.entries(optimizer.hyperparameters).map(([id, { default: value }]) => [id, value]),
    ),
    ...settings,
    eta: rate,
  };
  const parameters = Float64Array.from(from);
  const state = stateOf(optimizer);
  const gradient = new Float64Array(2);
  /** Updates when it came to where it now is at the goal; Infinity while it is not there. */
  let since = Infinity;
  for (let t = 0; ; t += 1) {
    const [x = NaN, y = NaN] = parameters;
    const loss = surface.value(x, y);
    visit?.(x, y, loss);
    if (!Number.isFinite(loss)) return { steps: Infinity, loss: Infinity };
    if (!within(x, y)) return { steps: Infinity, loss };
    since = reached(loss, x, y) ? Math.min(since, t) : Infinity;
    if (t - since >= stays) return { steps: since, loss };
    if (t >= most && since === Infinity) return { steps: Infinity, loss };
    const [atX = NaN, atY = NaN] = optimizer.point?.(parameters, state, hyper, form) ?? parameters;
    gradient.set(surface.gradient(atX, atY));
    optimizer.step(parameters, gradient, state, hyper, t + 1, form);
  }
}
