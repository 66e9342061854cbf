import { differentiate } from '../expr/differentiate.ts';
import { evaluate } from '../expr/evaluate.ts';
import { ref } from '../expr/expr.ts';
import { activationFormula } from '../layers/activations.ts';
import { UNITS, WAYS, type DeepNetwork } from './deep-network.ts';

/** E[g(z)] of a normal z of mean 0 and variance q, by the trapezoidal rule between ±8 standard deviations. */
function expected(g: (z: number) => number, q: number): number {
  const [step, root] = [1 / 32, Math.sqrt(q)];
  let sum = 0;
  for (let i = -256; i <= 256; i += 1) sum += g(root * i * step) * Math.exp(-((i * step) ** 2) / 2);
  return (sum * step) / Math.sqrt(2 * Math.PI);
}

/**
 * ln of the factor of a layer by theory, on average over the hidden layers. In very wide layers pre-activations are normal;
 * with inputs of variance 1 theirs is q = nσ² in the first layer and nσ²·E[f(z)²] in each further one, and the squared gradient
 * is multiplied by nσ²·E[f′(z)²] (He et al. 2015, §2.2; Poole et al. 2016, §2; Schoenholz et al. 2017, §2).
 */
export function factorByTheory({
  way,
  activation,
  layers,
}: Pick<DeepNetwork, 'way' | 'activation' | 'layers'>): number {
  const formula = activationFormula(activation, ref('z'), undefined, undefined);
  const derivative = differentiate(formula, 'z');
  const f = (z: number): number => evaluate(formula, () => z);
  const slope = (z: number): number => evaluate(derivative, () => z);
  const spread = UNITS * WAYS[way].variance;
  let q: number = spread;
  let total = 0;
  for (let layer = 1; layer <= layers - 2; layer += 1) {
    total += Math.log(spread * expected((z) => slope(z) ** 2, q)) / 2;
    q = spread * expected((z) => f(z) ** 2, q);
  }
  return total / (layers - 2);
}
