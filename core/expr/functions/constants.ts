import * as many from '../precise/index.ts';
import type { NamedFunction } from './function.ts';

const constant = (
  name: string,
  value: number,
  tex: string,
  plain: string,
  spoken: string,
  words: readonly string[],
  code: string,
  definition: string,
  source: string,
  precise: () => many.Precise = () => many.fromNumber(value),
): NamedFunction => ({
  name,
  arity: 0,
  value: () => value,
  precise,
  derivatives: () => [],
  tex,
  plain,
  spoken,
  style: 'constant',
  code: { python: () => code, numpy: () => code, pytorch: () => code, keras: () => code },
  ...(words.length > 0 ? { typed: { words } } : {}),
  definition,
  source,
});

/** π, the ratio of a circle's circumference to its diameter. */
export const pi = constant(
  'pi',
  Math.PI,
  '\\pi',
  'π',
  'pi',
  ['pi', 'π'],
  'math.pi',
  'π = 3.14159…',
  'elementary geometry',
  many.pi,
);

const KLAMBAUER = 'Klambauer, Unterthiner, Mayr & Hochreiter, NIPS 2017, eq. 14';

/**
 * The two constants of SELU to as many digits as the paper's code gives in their definitions; float64 keeps
 * 17 of them. They make mean 0 and variance 1 a fixed point.
 */
export const seluScale = constant(
  'selu-scale',
  1.0507009873554805,
  '\\lambda',
  'λ',
  'lambda',
  [],
  '1.0507009873554805',
  'λ = 1.0507009873554804934193349852946',
  KLAMBAUER,
);
export const seluAlpha = constant(
  'selu-alpha',
  1.6732632423543772,
  '\\alpha',
  'α',
  'alpha',
  [],
  '1.6732632423543772',
  'α = 1.6732632423543772848170429916717',
  KLAMBAUER,
);
