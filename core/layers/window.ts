import { z } from 'zod';
import { problemError } from '../errors.ts';
import { add, call, div, mul, num, ref, sub, type Expr } from '../expr/expr.ts';
import type { Pair, Shaped, Window } from './layer.ts';

const MOST = 1_000_000;
export const positiveSchema = z.int().min(1).max(MOST);
const sidesMessage = { error: 'give a whole number, or two as [height, width]' };
/** One number for both directions, or [height, width]. */
export const sidesSchema = z.union([positiveSchema, z.tuple([positiveSchema, positiveSchema])], sidesMessage);
const naturalSchema = z.int().min(0).max(MOST);
export const paddingSchema = z.union([naturalSchema, z.tuple([naturalSchema, naturalSchema])], sidesMessage);

export const pair = (sides: number | readonly [number, number]): Pair => (typeof sides === 'number' ? [sides, sides] : sides);
export const sideText = ([height, width]: Pair): string => (height === width ? String(height) : `${height}x${width}`);

/** What a paper adds to a layer's name when stride or padding are not the ones the name implies. */
export function windowSuffix({ stride, padding }: Window, impliedStride: Pair): string {
  const sameStride = stride[0] === impliedStride[0] && stride[1] === impliedStride[1];
  const padded = padding[0] > 0 || padding[1] > 0;
  return (sameStride ? '' : ` stride ${sideText(stride)}`) + (padded ? ` pad ${sideText(padding)}` : '');
}

/** The incoming map's sides; a vector has none. */
export function mapSides(incoming: Shaped, where: string): readonly [Side, Side, Side] {
  const [height, width, channels] = incoming.sides;
  if (incoming.type !== 'map' || !height || !width || !channels) {
    throw problemError(where, `needs a map of height, width and channels, but a vector of ${incoming.sides[0]?.value ?? 0} reaches it`, 'move it before the first fully connected or flatten layer');
  }
  return [height, width, channels];
}
type Side = Shaped['sides'][number];

/**
 * Output side ⌊(side − kernel + 2·padding) / stride⌋ + 1, in cells. Dumoulin & Visin, "A guide to convolution arithmetic for deep learning", 2016, §2.4, relationship 6.
 * With `ceil` the last, incomplete window is kept, unless it would start in the padding beyond the input: PyTorch, `MaxPool2d`, `ceil_mode`.
 * Throws when the kernel is larger than the padded side.
 */
export function outputSide(side: Side, axis: 0 | 1, { kernel, stride, padding }: Window, rounding: 'floor' | 'ceil'): Expr {
  const [k, s, p] = [kernel[axis], stride[axis], padding[axis]];
  const span = p === 0 ? sub(ref(side.id), num(k)) : sub(add(ref(side.id), mul(num(2), num(p))), num(k));
  const windows = Math.ceil((side.value - k + 2 * p) / s) + 1;
  const startsInPadding = rounding === 'ceil' && (windows - 1) * s >= side.value + p;
  return add(call(startsInPadding ? 'floor' : rounding, div(span, num(s))), num(1));
}

export function checkFits(height: Side, width: Side, { kernel, padding }: Window, where: string): void {
  if (kernel[0] <= height.value + 2 * padding[0] && kernel[1] <= width.value + 2 * padding[1]) return;
  const padded = padding[0] > 0 || padding[1] > 0 ? ` padded by ${sideText(padding)}` : '';
  throw problemError(where, `kernel ${sideText(kernel)} is larger than its input ${height.value}×${width.value}${padded}`, 'reduce the kernel or add padding');
}

/** A window that lies in the padding alone sees nothing of the input. PyTorch asks the same of its pooling layers. */
export function checkPadding({ kernel, padding }: Window, where: string): void {
  if (2 * padding[0] > kernel[0] || 2 * padding[1] > kernel[1]) {
    throw problemError(where, `padding ${sideText(padding)} is more than half of the window ${sideText(kernel)}`, 'reduce the padding or enlarge the window');
  }
}
