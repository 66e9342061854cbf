import { z } from 'zod';
import { useConvention, type ConventionChoices } from '../conventions/index.ts';
import { problemError } from '../errors.ts';
import { add, call, div, mul, num, ref, sub, type Expr } from '../expr/expr.ts';
import type { Shaped, Window } from './layer.ts';

const MOST = 1_000_000;
export const positiveSchema = z.int().min(1).max(MOST);
const sidesMessage = { error: 'give a whole number, or one a direction as [height, width]' };
/** One number for all directions, or one for each: [length], [height, width] or [depth, height, width]. */
export const sidesSchema = z.union(
  [positiveSchema, z.array(positiveSchema).min(1).max(3).readonly()],
  sidesMessage,
);
export type Sides = z.infer<typeof sidesSchema>;
const naturalSchema = z.int().min(0).max(MOST);
/**
 * One number for all sides; one for each direction; `[before, after]` for a direction whose two sides differ;
 * 'valid' (none); or 'same' (the number for which the output has ⌈side/stride⌉ cells).
 */
export const paddingSchema = z.union(
  [
    z.enum(['valid', 'same']),
    naturalSchema,
    z
      .array(z.union([naturalSchema, z.tuple([naturalSchema, naturalSchema]).readonly()]))
      .min(1)
      .max(3)
      .readonly(),
  ],
  {
    error:
      'give a whole number, one a direction as [height, width], [before, after] in place of one of these, "same" or "valid"',
  },
);
export type Padding = z.infer<typeof paddingSchema>;

/** A window in a document. Absent: stride 1, no padding, dilation 1. */
export interface Slides {
  readonly kernel: Sides;
  readonly stride?: Sides | undefined;
  readonly padding?: Padding | undefined;
  readonly dilation?: Sides | undefined;
}
type Side = Shaped['sides'][number];

const plainSides = (sides: readonly number[]): string =>
  sides.every((side) => side === sides[0]) ? String(sides[0]) : sides.join('x');
export const sideText = (sides: Sides): string =>
  typeof sides === 'number' ? String(sides) : plainSides(sides);
export function paddingText(padding: Padding): string {
  if (typeof padding !== 'object') return String(padding);
  const sides = padding.map((one) =>
    typeof one === 'number' ? String(one) : one[0] === one[1] ? String(one[0]) : one.join('+'),
  );
  return sides.every((side) => side === sides[0]) ? (sides[0] ?? '') : sides.join('x');
}

/**
 * The addition to a layer's label when stride, padding or dilation are not the ones the label implies:
 * `stride 2 pad 1`, `pad 0+1x2`, `dilation 2`.
 */
export function windowSuffix(
  { stride = 1, padding = 0, dilation = 1 }: Slides,
  impliedStride: Sides = 1,
): string {
  const parts = [
    ...(sideText(stride) === sideText(impliedStride) ? [] : [`stride ${sideText(stride)}`]),
    ...(['0', 'valid'].includes(paddingText(padding)) ? [] : [`pad ${paddingText(padding)}`]),
    ...(sideText(dilation) === '1' ? [] : [`dilation ${sideText(dilation)}`]),
  ];
  return parts.map((one) => ` ${one}`).join('');
}

/** The spatial sides and the channels of the input map. Throws ProblemError for a vector. */
export function mapSides(
  incoming: Shaped,
  where: string,
): { readonly spatial: readonly Side[]; readonly channels: Side } {
  const channels = incoming.sides.at(-1);
  if (incoming.type !== 'map' || !channels) {
    throw problemError(
      where,
      `needs a map of height, width and channels, but a vector of ${incoming.sides[0]?.value ?? 0} reaches it`,
      'move it before the first fully connected or flatten layer',
    );
  }
  return { spatial: incoming.sides.slice(0, -1), channels };
}

/** One number for each of `rank` directions. */
export function perDirection(written: Sides, rank: number, what: string, where: string): readonly number[] {
  if (typeof written === 'number') return new Array<number>(rank).fill(written);
  if (written.length !== rank)
    throw problemError(
      where,
      `${what} ${written.join('x')} has ${written.length} directions, but its input has ${rank}`,
      'give one number, or one a direction',
    );
  return written;
}

/** Cells spanned by a window, from the first to the last: d(k − 1) + 1. Dumoulin & Visin 2016, §5.1. */
export const reach = ({ kernel, dilation }: Window, axis: number): number =>
  (dilation[axis] ?? 1) * ((kernel[axis] ?? 1) - 1) + 1;

/**
 * The window with a number for every direction and side. `sides` are those of the input, where they are
 * known: 'same' with a stride depends on them. 'same' is that of TensorFlow: ⌈n/s⌉ outputs and in total
 * max((⌈n/s⌉ − 1)s + d(k − 1) + 1 − n, 0) cells of padding, the odd one at the end
 * (tensorflow/core/framework/kernel_shape_util.cc). PyTorch pads d(k − 1) cells, the odd one at the end as
 * well, and accepts only stride 1 (torch.nn.Conv2d, `padding='same'`), so the two agree where both exist.
 */
export function windowOver(
  written: Slides,
  sides: readonly (number | null)[],
  where: string,
  conventions: ConventionChoices | undefined,
): Window {
  const rank = sides.length;
  const kernel = perDirection(written.kernel, rank, 'kernel', where);
  const stride = perDirection(written.stride ?? 1, rank, 'stride', where);
  const dilation = perDirection(written.dilation ?? 1, rank, 'dilation', where);
  const padding = written.padding ?? 0;
  if (padding === 'same') {
    if (useConvention('same-padding', conventions).choice === 'pytorch' && stride.some((s) => s > 1)) {
      throw problemError(
        where,
        `PyTorch has no padding "same" with stride ${plainSides(stride)}`,
        'give the padding as numbers, or take the convention same-padding: tensorflow',
      );
    }
    const window = { kernel, stride, dilation, padding: [] };
    return {
      kernel,
      stride,
      dilation,
      same: true,
      padding: sides.map((side, axis) => samePadding(side, reach(window, axis), stride[axis] ?? 1, where)),
    };
  }
  return { kernel, stride, dilation, padding: paddingPairs(padding, rank, where) };
}

/** Padding written as numbers, as [before, after] of each of `rank` directions. */
export function paddingPairs(
  padding: Exclude<Padding, 'same'>,
  rank: number,
  where: string,
): readonly (readonly [number, number])[] {
  const given =
    typeof padding === 'object' ? padding : new Array<number>(rank).fill(padding === 'valid' ? 0 : padding);
  if (given.length !== rank)
    throw problemError(
      where,
      `padding ${paddingText(padding)} has ${given.length} directions, but its input has ${rank}`,
      'give one number, or one a direction',
    );
  return given.map((one) => (typeof one === 'number' ? [one, one] : one));
}

function samePadding(
  side: number | null,
  reached: number,
  stride: number,
  where: string,
): readonly [number, number] {
  if (side === null && stride > 1)
    throw problemError(
      where,
      'padding "same" with a stride depends on the size of the input',
      'give the input',
    );
  // With stride 1 the padding does not depend on the side: (n − 1) + reach − n.
  const total =
    side === null ? reached - 1 : Math.max((Math.ceil(side / stride) - 1) * stride + reached - side, 0);
  return [Math.floor(total / 2), Math.ceil(total / 2)];
}

/**
 * Output side ⌊(side − kernel + 2·padding) / stride⌋ + 1, in cells. Dumoulin & Visin, "A guide to convolution
 * arithmetic for deep learning", 2016, §2.4, relationship 6; with dilation d the kernel spans d(k − 1) + 1
 * cells (§5.1, relationship 15), and with unequal padding 2p is the sum of both sides. 'same' gives
 * ⌈side / stride⌉. With `ceil` the last, incomplete window counts unless it would start in the padding after
 * the input: PyTorch, `MaxPool2d`, `ceil_mode`.
 */
export function outputSide(side: Side, axis: number, window: Window, rounding: 'floor' | 'ceil'): Expr {
  const [k, s, d] = [window.kernel[axis] ?? 1, window.stride[axis] ?? 1, window.dilation[axis] ?? 1];
  if (window.same === true) return s === 1 ? ref(side.id) : call('ceil', div(ref(side.id), num(s)));
  const [before, after] = window.padding[axis] ?? [0, 0];
  const padded =
    before === after
      ? before === 0
        ? ref(side.id)
        : add(ref(side.id), mul(num(2), num(before)))
      : add(ref(side.id), num(before), num(after));
  const span = d === 1 ? sub(padded, num(k)) : sub(sub(padded, mul(num(d), sub(num(k), num(1)))), num(1));
  const windows = Math.ceil((side.value + before + after - reach(window, axis)) / s) + 1;
  const startsInPadding = rounding === 'ceil' && (windows - 1) * s >= side.value + before;
  return add(call(startsInPadding ? 'floor' : rounding, div(span, num(s))), num(1));
}

/**
 * Throws ProblemError when the kernel is larger than the padded input; with `ceil`, when there is not even an
 * incomplete window.
 */
export function checkFits(
  spatial: readonly { readonly value: number }[],
  window: Window,
  where: string,
  rounding: 'floor' | 'ceil' = 'floor',
): void {
  const spare = (value: number, axis: number): number =>
    (value + (window.padding[axis]?.[0] ?? 0) + (window.padding[axis]?.[1] ?? 0) - reach(window, axis)) /
    (window.stride[axis] ?? 1);
  if (spatial.every(({ value }, axis) => Math[rounding](spare(value, axis)) >= 0)) return;
  const padding = paddingText(window.padding);
  const dilated = window.dilation.some((d) => d > 1) ? ` with dilation ${plainSides(window.dilation)}` : '';
  const sides = spatial.map(({ value }) => value).join('×');
  throw problemError(
    where,
    `kernel ${plainSides(window.kernel)}${dilated} is larger than its input ${sides}${padding === '0' ? '' : ` padded by ${padding}`}`,
    'reduce the kernel or add padding',
  );
}

/**
 * Throws ProblemError when the padding is more than half of the window, so that a window could lie in the
 * padding alone. PyTorch's pooling layers have the same limit.
 */
export function checkPadding({ kernel, padding, same }: Window, where: string): void {
  if (
    same === true ||
    padding.every(([before, after], axis) => 2 * Math.max(before, after) <= (kernel[axis] ?? 1))
  )
    return;
  throw problemError(
    where,
    `padding ${paddingText(padding)} is more than half of the window ${plainSides(kernel)}`,
    'reduce the padding or enlarge the window',
  );
}
