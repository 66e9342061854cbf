type Numbers = Float32Array<ArrayBuffer>;
interface Batch {
  readonly x: Numbers;
  readonly y: Numbers;
}
export const PRODUCTS: readonly number[];
export const MLP: { readonly batch: number; readonly rate: number; readonly batches: number };
export const CNN: { readonly batch: number; readonly rate: number; readonly batches: number };
export const CONV: {
  readonly side: number;
  readonly channels: number;
  readonly filters: number;
  readonly kernel: number;
  readonly batch: number;
};
export const TINY: Readonly<Record<string, readonly number[]>>;
export const TINY_BATCH: number;
export const TINY_RATE: number;
export const flops: Readonly<Record<string, number>>;
export const samples: Readonly<Record<string, number>>;
export function mlpWeights(): { readonly w1: Numbers; readonly w2: Numbers };
export function cnnWeights(): { readonly c1: Numbers; readonly c2: Numbers; readonly w: Numbers };
export function convWeights(): Numbers;
export function convInput(): Numbers;
export function convGradient(): Numbers;
export function productInputs(n: number): readonly [Numbers, Numbers];
export function batches(count: number, size: number): readonly Batch[];
export function tinyBatches(): readonly { readonly x: Float64Array; readonly y: Float64Array }[];
export function tinyWeights(sizes: readonly number[]): readonly Float64Array[];
export function squares(values: ArrayLike<number>): number;
