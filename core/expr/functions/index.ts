import { abs, sign } from './abs.ts';
import { batchSum } from './batch-sum.ts';
import { exp } from './exp.ts';
import type { NamedFunction } from './function.ts';
import { clip, huber } from './huber.ts';
import { ln } from './ln.ts';
import { isMax, max } from './max.ts';
import { relu, reluPrime } from './relu.ts';
import { ceil, floor } from './rounding.ts';
import { sigmoid } from './sigmoid.ts';
import { sqrt } from './sqrt.ts';
import { tanh } from './tanh.ts';
import { cos, sin } from './trigonometric.ts';

export type { NamedFunction } from './function.ts';

/** Every function an expression may call, by name. */
const registry: ReadonlyMap<string, NamedFunction> = new Map(
  [relu, reluPrime, sigmoid, tanh, exp, ln, sqrt, max, isMax, abs, sign, sin, cos, floor, ceil, batchSum, huber, clip].map((fn) => [fn.name, fn]),
);

export const functionNames: readonly string[] = [...registry.keys()];

/** The function of that name. An unknown name is our mistake: documents and typed text are checked before they become expressions. */
export function namedFunction(name: string): NamedFunction {
  const found = registry.get(name);
  if (!found) throw new RangeError(`no function named ${name}; functions are ${functionNames.join(', ')}`);
  return found;
}
