import type { ConventionChoices } from '../../conventions/index.ts';
import { call, type Expr } from '../expr.ts';
import { abs, sign } from './abs.ts';
import { entrywiseActivations } from './activations.ts';
import { batchSum } from './batch-sum.ts';
import { cases } from './cases.ts';
import { pi, seluAlpha, seluScale } from './constants.ts';
import { erf } from './erf.ts';
import { exp } from './exp.ts';
import type { NamedFunction } from './function.ts';
import { clip, huber } from './huber.ts';
import { ln } from './ln.ts';
import { log2 } from './log2.ts';
import { logSumExp } from './log-sum-exp.ts';
import { isMax, isMaxShared, isMin, isMinShared, max, maxShared, min, minShared } from './max.ts';
import { normalCdf, normalPdf } from './normal.ts';
import { reluPrime } from './relu.ts';
import { ceil, floor } from './rounding.ts';
import { sqrt } from './sqrt.ts';
import { cos, sin } from './trigonometric.ts';

export type { NamedFunction } from './function.ts';

/** Every function an expression may call, by name. */
const registry: ReadonlyMap<string, NamedFunction> = new Map(
  [
    ...entrywiseActivations,
    reluPrime,
    exp,
    ln,
    log2,
    sqrt,
    max,
    maxShared,
    min,
    minShared,
    isMax,
    isMaxShared,
    isMin,
    isMinShared,
    abs,
    sign,
    logSumExp,
    erf,
    normalCdf,
    normalPdf,
    sin,
    cos,
    floor,
    ceil,
    cases,
    batchSum,
    huber,
    clip,
    pi,
    seluScale,
    seluAlpha,
  ].map((fn) => [fn.name, fn]),
);

export const functionNames: readonly string[] = [...registry.keys()];

/**
 * The function of that name. An unknown name is our mistake: documents and typed text are checked before they
 * become expressions.
 */
export function namedFunction(name: string): NamedFunction {
  const found = registry.get(name);
  if (!found) throw new RangeError(`no function named ${name}; functions are ${functionNames.join(', ')}`);
  return found;
}

/** A call of what a person says: the arguments typed, and what they leave out by the conventions. */
export function completed(name: string, args: readonly Expr[], choices?: ConventionChoices): Expr {
  return namedFunction(name).typed?.complete?.(args, choices) ?? call(name, ...args);
}
