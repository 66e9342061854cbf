import { add, call, div, mul, neg, num, pow, ref, sub, type Expr } from '../expr/expr.ts';
import { say, type Text } from '../language/text.ts';
import type { Line } from '../solution/step.ts';
import { indices, tensor, type Tensor } from '../tensor/tensor.ts';

/**
 * Which numbers of an array are normalized together. Batch, layer, group and instance normalization differ
 * only in this.
 */
export interface Grouping {
  /** Positions in the array, row-major, that share a mean and a variance. */
  readonly groups: readonly (readonly number[])[];
  /** For each position, the index of its γ and β. */
  readonly parameterOf: readonly number[];
}

/** Groups the indices of an array by `group`, in order of first appearance; `parameter` gives the γ and β. */
export function groupingOf(
  shape: readonly number[],
  group: (index: readonly number[]) => string,
  parameter: (index: readonly number[]) => number,
): Grouping {
  const groups = new Map<string, number[]>();
  const parameterOf: number[] = [];
  indices(shape).forEach((index, position) => {
    const members = groups.get(group(index));
    if (members) members.push(position);
    else groups.set(group(index), [position]);
    parameterOf.push(parameter(index));
  });
  return { groups: [...groups.values()], parameterOf };
}

/** Mean and biased variance of each group: the sum of squares is divided by m, not m − 1. */
export interface Statistics {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

export function statisticsOf({ data }: Tensor, { groups }: Grouping): Statistics {
  const mean = Float64Array.from(
    groups,
    (group) => group.reduce((sum, at) => sum + (data[at] ?? 0), 0) / group.length,
  );
  const variance = Float64Array.from(
    groups,
    (group, g) => group.reduce((sum, at) => sum + ((data[at] ?? 0) - (mean[g] ?? 0)) ** 2, 0) / group.length,
  );
  return { mean, variance };
}

/** γ and β by the index in `parameterOf`. Absent: 1 and 0. */
export interface Affine {
  readonly weight: Tensor | undefined;
  readonly bias: Tensor | undefined;
}

/** y = γ·(x − μ)/√(σ² + ε) + β with the statistics given. Ioffe & Szegedy 2015, Algorithm 1. */
export function normalizeForward(
  input: Tensor,
  { groups, parameterOf }: Grouping,
  { weight, bias }: Affine,
  epsilon: number,
  { mean, variance }: Statistics,
): Tensor {
  const output = tensor(input.shape);
  groups.forEach((group, g) => {
    const root = Math.sqrt((variance[g] ?? 0) + epsilon);
    for (const at of group) {
      const parameter = parameterOf[at] ?? 0;
      output.data[at] =
        (weight?.data[parameter] ?? 1) * (((input.data[at] ?? 0) - (mean[g] ?? 0)) / root) +
        (bias?.data[parameter] ?? 0);
    }
  });
  return output;
}

/**
 * The gradients when the statistics are computed from the groups, in closed form, with ĝ = γ·∂L/∂y and
 * s = √(σ² + ε):
 *   ∂L/∂x = (ĝ − mean(ĝ) − x̂·mean(ĝ·x̂)) / s,   ∂L/∂γ = Σ ∂L/∂y·x̂,   ∂L/∂β = Σ ∂L/∂y.
 * Ioffe & Szegedy 2015, §3 (their six equations combined).
 */
export function normalizeBackward(
  input: Tensor,
  grouping: Grouping,
  { weight, bias }: Affine,
  epsilon: number,
  gradient: Tensor,
): { readonly input: Tensor; readonly weight: Tensor | null; readonly bias: Tensor | null } {
  const { groups, parameterOf } = grouping;
  const statistics = statisticsOf(input, grouping);
  const normalized = normalizeForward(
    input,
    grouping,
    { weight: undefined, bias: undefined },
    epsilon,
    statistics,
  ).data;
  const scaled = gradient.data.map((g, at) => g * (weight?.data[parameterOf[at] ?? 0] ?? 1));
  const back = tensor(input.shape);
  groups.forEach((group, g) => {
    const root = Math.sqrt((statistics.variance[g] ?? 0) + epsilon);
    const meanOf = (term: (at: number) => number): number =>
      group.reduce((sum, at) => sum + term(at), 0) / group.length;
    const level = meanOf((at) => scaled[at] ?? 0);
    const slope = meanOf((at) => (scaled[at] ?? 0) * (normalized[at] ?? 0));
    for (const at of group)
      back.data[at] = ((scaled[at] ?? 0) - level - (normalized[at] ?? 0) * slope) / root;
  });
  return { input: back, ...affineGradients(parameterOf, { weight, bias }, normalized, gradient) };
}

export function affineGradients(
  parameterOf: readonly number[],
  { weight, bias }: Affine,
  normalized: Float64Array,
  gradient: Tensor,
): { readonly weight: Tensor | null; readonly bias: Tensor | null } {
  const gathered = (of: Tensor | undefined, factor: (at: number) => number): Tensor | null => {
    if (!of) return null;
    const sum = tensor(of.shape);
    parameterOf.forEach((parameter, at) => {
      sum.data[parameter] = (sum.data[parameter] ?? 0) + (gradient.data[at] ?? 0) * factor(at);
    });
    return sum;
  };
  return { weight: gathered(weight, (at) => normalized[at] ?? 0), bias: gathered(bias, () => 1) };
}

/** The step ids that the worked lines of a normalization use, by position in the array. */
export interface NormalizeNames {
  readonly input: readonly string[];
  /** γ and β by index. Absent: x̂ is the output. */
  readonly weight: readonly string[] | undefined;
  readonly bias: readonly string[] | undefined;
  /** null: the normalization has no ε. */
  readonly epsilon: Expr | null;
  /**
   * The ids of each group's mean and variance where these are given (inference). Absent: they are computed.
   */
  readonly given?: { readonly mean: readonly string[]; readonly variance: readonly string[] };
  /** The id of a group's quantity: its mean `mu`, variance `sigmaSquared`, root `s`, mean square `m`. */
  readonly ofGroup: (quantity: 'mu' | 'sigmaSquared' | 's' | 'm', group: number) => string;
  readonly ofCell: (quantity: 'xHat' | 'y', position: number) => string;
}

/** The ids of mean, variance and root by group, and of x̂ and y by position. */
export interface NormalizeIds {
  readonly mean: readonly string[];
  readonly variance: readonly string[];
  readonly root: readonly string[];
  readonly normalized: readonly string[];
  readonly output: readonly string[];
}

/**
 * The forward pass as lines, in the steps of Ioffe & Szegedy 2015, Algorithm 1:
 *   μ = (1/m) Σ x,   σ² = (1/m) Σ (x − μ)²,   s = √(σ² + ε),   x̂ = (x − μ)/s,   y = γ·x̂ + β.
 */
export function normalizeLines(
  { groups, parameterOf }: Grouping,
  names: NormalizeNames,
): { readonly lines: readonly Line[]; readonly ids: NormalizeIds } {
  const { input, weight, bias, epsilon, given, ofGroup, ofCell } = names;
  const x = (at: number): Expr => ref(input[at] ?? '');
  const affine = weight !== undefined || bias !== undefined;
  const mean = given?.mean ?? groups.map((_, g) => ofGroup('mu', g));
  const variance = given?.variance ?? groups.map((_, g) => ofGroup('sigmaSquared', g));
  const root = groups.map((_, g) => ofGroup('s', g));
  const normalized = input.map((_, at) => ofCell(affine ? 'xHat' : 'y', at));
  const output = affine ? input.map((_, at) => ofCell('y', at)) : normalized;
  const groupOf = new Map(groups.flatMap((group, g) => group.map((at) => [at, g] as const)));
  const chapter = (heading: Text, lines: readonly Omit<Line, 'phase'>[]): Line[] =>
    lines.map((line, i) => ({ ...line, phase: 'forward', ...(i === 0 ? { heading } : {}) }));

  const lines = [
    ...(given
      ? []
      : [
          ...chapter(
            say('Mean', 'माध्य', 'গড়'),
            groups.map((group, g) => ({
              id: mean[g] ?? '',
              formula: div(add(...group.map(x)), num(group.length)),
              reason: 'group-mean' as const,
            })),
          ),
          ...chapter(
            say('Variance', 'प्रसरण', 'ভেদাঙ্ক'),
            groups.map((group, g) =>
              spread(
                variance[g] ?? '',
                group.map((at) => input[at] ?? ''),
                mean[g] ?? '',
              ),
            ),
          ),
        ]),
    ...chapter(
      say('Root of the variance', 'प्रसरण का वर्गमूल', 'ভেদাঙ্কের বর্গমূল'),
      groups.map((_, g) => ({
        id: root[g] ?? '',
        reason: 'group-root' as const,
        formula: call('sqrt', epsilon ? add(ref(variance[g] ?? ''), epsilon) : ref(variance[g] ?? '')),
      })),
    ),
    ...chapter(
      say('Normalized', 'सामान्यीकृत', 'নর্মালাইজ করা'),
      input.map((_, at) => {
        const g = groupOf.get(at) ?? 0;
        const [mu, s, id] = [mean[g] ?? '', root[g] ?? '', normalized[at] ?? ''];
        return {
          id,
          formula: div(sub(x(at), ref(mu)), ref(s)),
          reason: 'normalized' as const,
          partials: {
            [input[at] ?? '']: div(num(1), ref(s)),
            [mu]: neg(div(num(1), ref(s))),
            [s]: neg(div(ref(id), ref(s))),
          },
        };
      }),
    ),
    ...(affine
      ? chapter(
          say('Scaled and moved', 'पैमाना बदला और खिसकाया हुआ', 'স্কেল করা ও সরানো'),
          input.map((_, at) => {
            const parameter = parameterOf[at] ?? 0;
            const scaled = weight
              ? mul(ref(weight[parameter] ?? ''), ref(normalized[at] ?? ''))
              : ref(normalized[at] ?? '');
            return {
              id: output[at] ?? '',
              formula: bias ? add(scaled, ref(bias[parameter] ?? '')) : scaled,
              reason: 'scaled-and-moved' as const,
            };
          }),
        )
      : []),
  ];
  return { lines, ids: { mean, variance, root, normalized, output } };
}

/**
 * σ² = (1/m) Σ (xᵢ − μ)², with ∂σ²/∂xᵢ = 2(xᵢ − μ)/m and ∂σ²/∂μ = −2 Σ (xᵢ − μ)/m. The latter is 0; it is
 * shown because Ioffe & Szegedy include it (§3).
 */
function spread(id: string, members: readonly string[], mu: string): Omit<Line, 'phase'> {
  const deviations = members.map((x) => sub(ref(x), ref(mu)));
  const m = num(members.length);
  return {
    id,
    formula: div(add(...deviations.map((deviation) => pow(deviation, 2))), m),
    reason: 'group-variance',
    partials: {
      ...Object.fromEntries(members.map((x, i) => [x, div(mul(num(2), deviations[i] ?? num(0)), m)])),
      [mu]: neg(div(mul(num(2), add(...deviations)), m)),
    },
  };
}
