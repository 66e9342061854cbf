import { ref, substitute, type Expr } from '../expr/expr.ts';
import { activationTex } from '../expr/functions/activations.ts';
import { written, type MatrixExpr } from '../expr/matrix.ts';
import { passId } from '../format/pass.ts';
import type { ScalarNetPicture, ScalarNetSolution } from '../kinds/scalar-net/scalar-net.ts';
import { gradientId } from '../solution/backpropagate.ts';
import {
  column,
  matrix,
  matrixPrinter,
  numbersOf,
  type Ids,
  type MatrixLine,
  type NetworkNumbers,
  type UnprintedLine,
} from './matrix-line.ts';
import { tagged, type Tagged } from './worked-text.ts';

type Layer = NonNullable<ScalarNetPicture['layers']>[number];

/** A pass of one sample, its update, and the ids of their steps. */
interface PassNames {
  readonly pass: ScalarNetPicture['passes'][number];
  readonly round: ScalarNetPicture['rounds'][number];
  /** A quantity of this pass. */
  readonly own: (id: string) => string;
  /** A parameter at the point where the gradient is taken (the look-ahead point for Nesterov). */
  readonly point: (id: string) => string;
  /** The gradient of this pass's loss by each of these steps. */
  readonly gradients: (ids: readonly string[]) => readonly string[];
}

/** A layer of one pass as matrices. */
interface LayerMatrices {
  readonly layer: Layer;
  /** From 1. */
  readonly n: number;
  readonly z: readonly string[];
  readonly outputs: readonly string[];
  readonly W: MatrixExpr;
  readonly b: MatrixExpr | null;
  /** The layer's input. */
  readonly x: MatrixExpr;
  readonly delta: MatrixExpr;
  /** Whether the outputs are the sums themselves. */
  readonly same: boolean;
  /** f(z), entry by entry; null where it is not written out. */
  readonly activated: MatrixExpr | null;
  /** f′(z). */
  readonly slopes: MatrixExpr | null;
}

/** Whether the solution can be written in matrices. */
export const hasMatrices = ({ picture }: ScalarNetSolution): boolean => picture.layers !== null;

/**
 * One pass of a sample through the layers, with the update it leads to:
 *   zₗ = Wₗaₗ₋₁ + bₗ,  aₗ = f(zₗ),  δₗ = (Wₗ₊₁ᵀδₗ₊₁) ⊙ f′(zₗ),  ∂L/∂Wₗ = δₗaₗ₋₁ᵀ,  ∂L/∂bₗ = δₗ.
 * Goodfellow et al. 2016, algorithms 6.3 and 6.4; Nielsen 2015, BP1–BP4. Each is one expression over matrices
 * of scalar steps, printed twice. Empty for a network without matrix form.
 */
export function matrixLines(
  solution: ScalarNetSolution,
  passIndex: number,
  tag: Tagged = tagged,
): MatrixLine[] {
  const { picture } = solution;
  const names = namesOf(picture, passIndex);
  if (!names || !picture.layers) return [];
  const numbers = numbersOf(solution);
  const layers = picture.layers.map((layer, l) => layerMatrices(layer, l, names));
  return [
    ...layers.flatMap(forwardLines),
    { id: 'L', phase: 'loss', symbol: 'L', reading: null, steps: [[names.pass.loss]] } as const,
    ...layers
      .map((layer, l) => backwardLines(layer, layers[l + 1], names, numbers))
      .reverse()
      .flat(),
    ...picture.layers.flatMap((layer, l) => updateLines(layer, l, picture, names, numbers)),
  ].map(matrixPrinter(numbers, tag));
}

function namesOf(picture: ScalarNetPicture, passIndex: number): PassNames | null {
  const pass = picture.passes[passIndex];
  const round = pass && picture.rounds[pass.round];
  if (!pass || !round) return null;
  return {
    pass,
    round,
    own: (id) => passId(id, pass),
    point: (id) => passId(round.ahead ? `${id}Tilde` : id, { sample: null, updates: pass.round }),
    gradients: (ids) => ids.map((id) => gradientId(pass.loss, id)),
  };
}

/** aₗ; the input is x. */
const outputTex = (n: number): string => (n === 0 ? '\\mathbf{x}' : `\\mathbf{a}_{${n}}`);

function layerMatrices(layer: Layer, l: number, { pass, own, point, gradients }: PassNames): LayerMatrices {
  const { from, weights, biases, sums, activated, slope, activation } = layer;
  const n = l + 1;
  const ids = new Set([...sums, ...layer.outputs]);
  const inPass = (formula: Expr): Expr =>
    substitute(formula, (id) => (ids.has(id) ? ref(own(id)) : undefined));
  const [z, outputs] = [sums.map(own), layer.outputs.map(own)];
  const same = outputs.every((id, i) => id === z[i]);
  const slopes =
    slope && z.map((sum, i) => [substitute(slope, (id) => ref(id === 'z' ? sum : (outputs[i] ?? '')))]);
  return {
    layer,
    n,
    z,
    outputs,
    same,
    W: matrix(
      `W_{${n}}`,
      weights.map((row) => row.map(point)),
    ),
    b: biases && matrix(`\\mathbf{b}_{${n}}`, column(biases.map(point))),
    x: matrix(
      outputTex(l),
      column(from.map((id) => (l === 0 ? passId(id, { ...pass, updates: 0 }) : own(id)))),
    ),
    delta: matrix(`\\boldsymbol{\\delta}_{${n}}`, column(gradients(z))),
    activated:
      activated &&
      written(
        same || activation === 'identity'
          ? `\\mathbf{z}_{${n}}`
          : `${activationTex(activation)}(\\mathbf{z}_{${n}})`,
        activated.map((formula) => [inPass(formula)]),
      ),
    slopes: slopes && written(`f'(\\mathbf{z}_{${n}})`, slopes),
  };
}

function forwardLines({ n, W, b, x, z, outputs, activated }: LayerMatrices): readonly UnprintedLine[] {
  const product: MatrixExpr = { op: 'product', left: W, right: x };
  return [
    {
      id: `z${n}`,
      phase: 'forward',
      symbol: `\\mathbf{z}_{${n}}`,
      reading: b ? { op: 'sum', left: product, right: b } : product,
      steps: column(z),
    },
    { id: `a${n}`, phase: 'forward', symbol: outputTex(n), reading: activated, steps: column(outputs) },
  ];
}

/** δ and the gradients of a layer's parameters; none where its sums have no gradient. */
function backwardLines(
  current: LayerMatrices,
  next: LayerMatrices | undefined,
  { pass, point, gradients }: PassNames,
  { known }: NetworkNumbers,
): readonly UnprintedLine[] {
  const { layer, n, z, delta, x } = current;
  if (!gradients(z).every(known)) return [];
  const gradientsOf = (ids: Ids): Ids => ids.map((row) => row.map((id) => gradientId(pass.loss, point(id))));
  return [
    {
      id: `delta${n}`,
      phase: 'backward',
      symbol: `\\boldsymbol{\\delta}_{${n}}`,
      reading: deltaReading(current, next, gradients, known),
      steps: column(gradients(z)),
    },
    {
      id: `dW${n}`,
      phase: 'backward',
      symbol: `\\frac{\\partial L}{\\partial W_{${n}}}`,
      reading: { op: 'product', left: delta, right: { op: 'transpose', of: x } },
      steps: gradientsOf(layer.weights),
    },
    ...(layer.biases
      ? [
          {
            id: `db${n}`,
            phase: 'backward',
            symbol: `\\frac{\\partial L}{\\partial \\mathbf{b}_{${n}}}`,
            reading: delta,
            steps: gradientsOf(column(layer.biases)),
          } as const,
        ]
      : []),
  ];
}

/** δ from the next layer's, or at the last layer from ∂L/∂a. */
function deltaReading(
  { n, z, outputs, slopes, same, layer }: LayerMatrices,
  next: LayerMatrices | undefined,
  gradients: PassNames['gradients'],
  known: NetworkNumbers['known'],
): MatrixExpr {
  const arriving: MatrixExpr = next
    ? { op: 'product', left: { op: 'transpose', of: next.W }, right: next.delta }
    : matrix(`\\frac{\\partial L}{\\partial ${outputTex(n)}}`, column(gradients(outputs)));
  // Softmax with cross-entropy is differentiated by the sums directly: there is no ∂L/∂a.
  const begins = next !== undefined || gradients(outputs).every(known);
  if (begins && slopes && !same) return { op: 'hadamard', left: arriving, right: slopes };
  if (begins && layer.activation === 'identity') return arriving;
  return matrix(`\\frac{\\partial L}{\\partial \\mathbf{z}_{${n}}}`, column(gradients(z)));
}

/** The gradient of the whole objective, where it is more than this pass's loss, and the update. */
function updateLines(
  { weights, biases }: Layer,
  l: number,
  picture: ScalarNetPicture,
  { pass, round, point }: PassNames,
  { known }: NetworkNumbers,
): readonly UnprintedLine[] {
  const { objective } = round;
  const [letter = 'L'] = objective;
  const updated = (id: string): string =>
    picture.rounds.length > 1 ? passId(id, { sample: null, updates: pass.round + 1 }) : `${id}'`;
  const parameters: readonly { readonly name: string; readonly tex: string; readonly ids: Ids }[] = [
    { name: 'W', tex: `W_{${l + 1}}`, ids: weights },
    ...(biases ? [{ name: 'b', tex: `\\mathbf{b}_{${l + 1}}`, ids: column(biases) }] : []),
  ];
  return parameters.flatMap(({ name, tex, ids }): readonly UnprintedLine[] => {
    const each = (rename: (id: string) => string): Ids => ids.map((row) => row.map(rename));
    const gradient = each((id) => gradientId(objective, point(id)));
    const gradientTex = `\\frac{\\partial ${letter}}{\\partial ${tex}}`;
    const whole: UnprintedLine = {
      id: `d${name}${l + 1} whole`,
      phase: 'backward',
      symbol: gradientTex,
      reading: null,
      steps: gradient,
      words: letter === 'J' ? '\\text{of the loss and its penalty}' : '\\text{over the batch}',
    };
    const before = matrix(
      tex,
      each((id) => passId(id, { sample: null, updates: pass.round })),
    );
    const isDescent = picture.optimizer === 'gradient-descent' && known('eta') && !known('lambda');
    const update: UnprintedLine = {
      id: `${name}${l + 1} new`,
      phase: 'update',
      symbol: `${tex}'`,
      reading: isDescent
        ? {
            op: 'difference',
            left: before,
            right: { op: 'scaled', by: ref('eta'), of: matrix(gradientTex, gradient) },
          }
        : null,
      steps: each(updated),
    };
    return [...(objective === pass.loss ? [] : [whole]), ...(picture.optimizer === null ? [] : [update])];
  });
}
