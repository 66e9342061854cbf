/** What a point is told to the network by: an input, computed from its coordinates. */
export interface Feature {
  readonly name: FeatureName;
  /** Its name as an input of the network, also on the Board. */
  readonly input: string;
  /** On paper. */
  readonly symbol: string;
  readonly of: (x: number, y: number) => number;
}
export const featureNames = ['x1', 'x2', 'x1-squared', 'x2-squared', 'product', 'sin-x1', 'sin-x2'] as const;
export type FeatureName = (typeof featureNames)[number];

const all: Readonly<Record<FeatureName, Omit<Feature, 'name' | 'input'>>> = {
  x1: { symbol: 'x₁', of: (x) => x },
  x2: { symbol: 'x₂', of: (_, y) => y },
  'x1-squared': { symbol: 'x₁²', of: (x) => x * x },
  'x2-squared': { symbol: 'x₂²', of: (_, y) => y * y },
  product: { symbol: 'x₁x₂', of: (x, y) => x * y },
  // One period over [−1, 1].
  'sin-x1': { symbol: 'sin πx₁', of: (x) => Math.sin(Math.PI * x) },
  'sin-x2': { symbol: 'sin πx₂', of: (_, y) => Math.sin(Math.PI * y) },
};

/** Every feature; the number of an input stays the same whichever of them are used. */
export const features: readonly Feature[] = featureNames.map((name, i) => ({
  name,
  input: `x${i + 1}`,
  ...all[name],
}));

/** The features of these names, in the order of the list. */
export const featuresOf = (names: readonly FeatureName[]): readonly Feature[] =>
  features.filter(({ name }) => names.includes(name));

/** The inputs of points, point by point. */
export function inputsOf(used: readonly Feature[], points: Float64Array): Float64Array {
  const count = points.length / 2;
  const inputs = new Float64Array(count * used.length);
  for (let i = 0; i < count; i += 1)
    used.forEach(
      ({ of }, k) => (inputs[i * used.length + k] = of(points[2 * i] ?? 0, points[2 * i + 1] ?? 0)),
    );
  return inputs;
}
