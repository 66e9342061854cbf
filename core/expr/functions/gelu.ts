import Fraction from 'fraction.js';
import { add, call, div, mul, num, pow, sub, type Expr } from '../expr.ts';
import * as many from '../precise/index.ts';
import { once } from './code-forms.ts';
import type { NamedFunction } from './function.ts';
import { normalCdf } from './normal.ts';
import { sigmoid } from './sigmoid.ts';

const SOURCE = 'Hendrycks & Gimpel, "Gaussian Error Linear Units", 2016';

/** GELU(z) = z·Φ(z), with GELU′ = Φ(z) + z·φ(z). Hendrycks & Gimpel 2016, §2. */
export const gelu = {
  name: 'gelu',
  arity: 1,
  value: (z = 0) => z * normalCdf.value(z),
  exact: (z) => (z?.equals(0) === true ? new Fraction(0) : null),
  levelsFrom: 37,
  precise: (z = many.ZERO) => many.mul(z, normalCdf.precise(z)),
  derivatives: ([z = num(0)]) => [add(call('normal-cdf', z), mul(z, call('normal-pdf', z)))],
  tex: '\\operatorname{GELU}',
  plain: 'GELU',
  spoken: 'the Gaussian error linear unit of',
  code: {
    python: (z = '') => once(z, (z) => `0.5 * ${z} * math.erfc(-${z} / math.sqrt(2))`),
    numpy: (z = '') => once(z, (z) => `0.5 * ${z} * math.erfc(-${z} / math.sqrt(2))`),
    pytorch: (z = '') => `F.gelu(${z})`,
    keras: (z = '') => `ops.gelu(${z}, approximate=False)`,
  },
  typed: { words: ['gelu', 'GELU'] },
  activation: {
    printed: 'GELU',
    keras: { strings: ['gelu'] },
    pytorch: [{ name: 'GELU', arguments: ['approximate'], only: { approximate: [null, 'none'] } }],
  },
  definition: 'GELU(z) = z·Φ(z) = ½z(1 + erf(z/√2))',
  source: SOURCE,
} as const satisfies NamedFunction;

const CUBE = '0.044715';
const rootTwoOverPi = call('sqrt', div(num(2), call('pi')));
/** u = √(2/π)·(z + 0.044715z³), whose tanh stands in for erf(z/√2). */
const bend = (z: Expr): Expr => mul(rootTwoOverPi, add(z, mul(num(CUBE), pow(z, 3))));

/**
 * GELU with tanh for erf, as BERT and GPT-2 compute it: ½z(1 + tanh u), u = √(2/π)(z + 0.044715z³). It
 * differs from GELU by less than 0.0005. Its slope is ½(1 + tanh u) + ½z(1 − tanh² u)·√(2/π)(1 +
 * 3·0.044715z²). Hendrycks & Gimpel 2016, §2.
 */
export const geluTanh = {
  name: 'gelu-tanh',
  arity: 1,
  // ½(1 + tanh u) is σ(2u), which keeps its digits where tanh u is nearly −1.
  value: (z = 0) => z * sigmoid.value(2 * Math.sqrt(2 / Math.PI) * (z + Number(CUBE) * z ** 3)),
  exact: (z) => (z?.equals(0) === true ? new Fraction(0) : null),
  levelsFrom: 15,
  precise: (z = many.ZERO) => {
    const bent = many.add(z, many.mul(many.fromFraction(new Fraction(CUBE)), many.power(z, 3)));
    const tanh = many.tanh(many.mul(many.sqrt(many.div(many.TWO, many.pi())), bent));
    return many.shift(many.mul(z, many.add(many.ONE, tanh)), -1);
  },
  derivatives: ([z = num(0)]) => {
    const tanh = call('tanh', bend(z));
    const half = div(num(1), num(2));
    return [
      add(
        mul(half, add(num(1), tanh)),
        mul(
          half,
          z,
          sub(num(1), pow(tanh, 2)),
          rootTwoOverPi,
          add(num(1), mul(num(3), num(CUBE), pow(z, 2))),
        ),
      ),
    ];
  },
  tex: '\\operatorname{GELU}_{\\tanh}',
  plain: 'gelu_tanh',
  spoken: 'the Gaussian error linear unit by tanh of',
  code: {
    python: (z = '') =>
      once(z, (z) => `0.5 * ${z} * (1 + math.tanh(math.sqrt(2 / math.pi) * (${z} + ${CUBE} * ${z} ** 3)))`),
    numpy: (z = '') =>
      once(z, (z) => `0.5 * ${z} * (1 + np.tanh(math.sqrt(2 / math.pi) * (${z} + ${CUBE} * ${z} ** 3)))`),
    pytorch: (z = '') => `F.gelu(${z}, approximate="tanh")`,
    keras: (z = '') => `ops.gelu(${z}, approximate=True)`,
  },
  typed: { words: ['gelu_tanh', 'gelu_new'] },
  activation: {
    printed: 'GELU (tanh)',
    keras: { strings: [] },
    pytorch: [{ name: 'GELU', arguments: ['approximate'], only: { approximate: ['tanh'] } }],
  },
  definition: 'GELU(z) ≈ ½z(1 + tanh(√(2/π)(z + 0.044715z³)))',
  source: SOURCE,
} as const satisfies NamedFunction;
