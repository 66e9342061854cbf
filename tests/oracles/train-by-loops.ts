/**
 * A fully connected network trained by plain loops over arrays: a second route that is independent of
 * expressions, steps or wiring.
 */
export interface Course {
  /** For each layer a row of weights for each unit. */
  readonly weights: readonly (readonly (readonly number[])[])[];
  readonly biases: readonly (readonly number[])[];
  readonly samples: readonly { readonly inputs: readonly number[]; readonly targets: readonly number[] }[];
  readonly rate: number;
  readonly epochs: number;
  readonly batchSize: number;
  readonly reduction: 'sum' | 'mean';
  /** Masks of the hidden layers, 1 or 0, the same in every pass; units with 1 are divided by `keep`. */
  readonly masks: readonly (readonly number[])[] | null;
  readonly keep: number;
}

/** Mistakes that students make, by name. */
export const mistakes = [
  'the updated weight used in the backward pass',
  'a bias updated once per weight',
  'the mean taken for the sum, or the sum for the mean',
  'the slope of the activation taken at its output',
  'the dropout mask not applied backwards',
  'the second sample worked under parameters the first has changed',
  'the gradient added instead of taken away',
] as const;
export type Mistake = (typeof mistakes)[number];

const slopeOfTanh = (z: number): number => 1 - Math.tanh(z) ** 2;

/**
 * tanh in the hidden layers, linear outputs, L = ½ Σ (y − o)², gradient descent: the weights and biases after
 * the last update.
 */
export function trainByLoops(
  course: Course,
  mistake: Mistake | null = null,
): { readonly weights: number[][][]; readonly biases: number[][] } {
  const { samples, rate, epochs, batchSize, masks, keep } = course;
  const weights = course.weights.map((rows) => rows.map((row) => [...row]));
  const biases = course.biases.map((row) => [...row]);
  const mean =
    (course.reduction === 'mean') !== (mistake === 'the mean taken for the sum, or the sum for the mean');
  const zeros = () => ({
    weights: weights.map((rows) => rows.map((row) => row.map(() => 0))),
    biases: biases.map((row) => row.map(() => 0)),
  });

  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let first = 0; first < samples.length; first += batchSize) {
      const batch = samples.slice(first, first + batchSize);
      let gradient = zeros();
      const apply = (): void => {
        const step =
          (mistake === 'the gradient added instead of taken away' ? -rate : rate) / (mean ? batch.length : 1);
        weights.forEach((rows, l) =>
          rows.forEach((row, j) =>
            row.forEach((_, i) => (row[i] = (row[i] ?? 0) - step * (gradient.weights[l]?.[j]?.[i] ?? 0))),
          ),
        );
        biases.forEach((row, l) =>
          row.forEach(
            (_, j) =>
              (row[j] =
                (row[j] ?? 0) -
                step *
                  (gradient.biases[l]?.[j] ?? 0) *
                  (mistake === 'a bias updated once per weight' ? (weights[l]?.[j]?.length ?? 1) : 1)),
          ),
        );
        gradient = zeros();
      };
      for (const { inputs, targets } of batch) {
        const sums: number[][] = [];
        const values: (readonly number[])[] = [inputs];
        weights.forEach((rows, l) => {
          const z = rows.map((row, j) =>
            row.reduce((sum, w, i) => sum + w * (values[l]?.[i] ?? 0), biases[l]?.[j] ?? 0),
          );
          sums.push(z);
          const last = l === weights.length - 1;
          values.push(
            z.map((one, j) => (last ? one : Math.tanh(one) * (masks ? (masks[l]?.[j] ?? 1) / keep : 1))),
          );
        });
        let delta = (values.at(-1) ?? []).map((o, k) => o - (targets[k] ?? 0));
        for (let l = weights.length - 1; l >= 0; l -= 1) {
          const before = delta;
          const rows = weights[l] ?? [];
          const backward = (): number[] =>
            (rows[0] ?? []).map((_, i) =>
              rows.reduce((sum, row, j) => sum + (row[i] ?? 0) * (before[j] ?? 0), 0),
            );
          const unmoved = backward();
          rows.forEach((row, j) =>
            row.forEach((_, i) => {
              const own = (before[j] ?? 0) * (values[l]?.[i] ?? 0);
              const line = gradient.weights[l]?.[j];
              if (line) line[i] = (line[i] ?? 0) + own;
              if (mistake === 'the updated weight used in the backward pass')
                row[i] = (row[i] ?? 0) - rate * own;
            }),
          );
          before.forEach((d, j) => {
            const line = gradient.biases[l];
            if (line) line[j] = (line[j] ?? 0) + d;
          });
          if (l === 0) break;
          const back = mistake === 'the updated weight used in the backward pass' ? backward() : unmoved;
          if (mistake === 'the updated weight used in the backward pass')
            rows.forEach((row, j) =>
              row.forEach(
                (_, i) => (row[i] = (row[i] ?? 0) + rate * (before[j] ?? 0) * (values[l]?.[i] ?? 0)),
              ),
            );
          delta = back.map((d, i) => {
            const z = sums[l - 1]?.[i] ?? 0;
            const masked =
              masks && mistake !== 'the dropout mask not applied backwards'
                ? (masks[l - 1]?.[i] ?? 1) / keep
                : 1;
            return (
              d *
              masked *
              slopeOfTanh(mistake === 'the slope of the activation taken at its output' ? Math.tanh(z) : z)
            );
          });
        }
        if (mistake === 'the second sample worked under parameters the first has changed') apply();
      }
      apply();
    }
  }
  return { weights, biases };
}
