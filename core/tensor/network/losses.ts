import {
  ABSOLUTE_ERROR,
  BINARY_CROSS_ENTROPY,
  BINARY_CROSS_ENTROPY_LOGITS,
  CROSS_ENTROPY,
  CROSS_ENTROPY_LOGITS,
  FOCAL,
  HINGE,
  HUBER,
  KL_DIVERGENCE,
  MULTI_CLASS_HINGE,
  SQUARED_ERROR,
  SQUARED_HINGE,
} from '../codes.ts';

/** The losses of core/losses by their names there. */
const CODES = {
  'squared-error': SQUARED_ERROR,
  'absolute-error': ABSOLUTE_ERROR,
  huber: HUBER,
  hinge: HINGE,
  'squared-hinge': SQUARED_HINGE,
  'multi-class-hinge': MULTI_CLASS_HINGE,
  'binary-cross-entropy': BINARY_CROSS_ENTROPY,
  'binary-cross-entropy-logits': BINARY_CROSS_ENTROPY_LOGITS,
  focal: FOCAL,
  'cross-entropy': CROSS_ENTROPY,
  'cross-entropy-logits': CROSS_ENTROPY_LOGITS,
  'kl-divergence': KL_DIVERGENCE,
} as const;
export type TensorLoss = keyof typeof CODES;
export const tensorLosses: readonly TensorLoss[] = Object.keys(CODES) as TensorLoss[];

export interface LossDescription {
  readonly name: TensorLoss;
  /** What multiplies the sum over the outputs of a sample: ½, 1, 1/n. Absent: ½ of a squared error, otherwise 1. */
  readonly factor?: number;
  /** δ of Huber's loss, the margin, γ and α of the focal loss. */
  readonly settings?: Readonly<Record<string, number>>;
  /** Over the batch. Absent: the mean. */
  readonly reduction?: 'mean' | 'sum';
}

const DEFAULTS: Readonly<Record<string, number>> = { delta: 1, margin: 1, gamma: 2, alpha: 0.25 };

/** The code and the real numbers of the operation for a batch. */
export function lossNumbers(
  { name, factor, settings = {}, reduction = 'mean' }: LossDescription,
  batch: number,
): { readonly code: number; readonly real: readonly number[] } {
  const setting = (of: string): number => settings[of] ?? DEFAULTS[of] ?? 0;
  const [first, second] =
    name === 'huber'
      ? [setting('delta'), 0]
      : name === 'multi-class-hinge'
        ? [setting('margin'), 0]
        : name === 'focal'
          ? [setting('gamma'), setting('alpha')]
          : [0, 0];
  const scale = factor ?? (name === 'squared-error' ? 0.5 : 1);
  return { code: CODES[name], real: [scale, reduction === 'mean' ? 1 / batch : 1, first, second] };
}
