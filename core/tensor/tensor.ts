/** An array of float64 with a shape, row-major. A scalar has the shape []. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

export const sizeOf = (shape: readonly number[]): number =>
  shape.reduce((product, side) => product * side, 1);

/** Throws RangeError when the data do not fill the shape. */
export function tensor(
  shape: readonly number[],
  data: ArrayLike<number> = new Float64Array(sizeOf(shape)),
): Tensor {
  if (data.length !== sizeOf(shape))
    throw new RangeError(`${data.length} numbers do not fill the shape ${shape.join('×')}`);
  return { shape, data: data instanceof Float64Array ? data : Float64Array.from(data) };
}

/** The distance in `data` between neighbours along each axis. */
export function stridesOf(shape: readonly number[]): readonly number[] {
  const strides = new Array<number>(shape.length).fill(1);
  for (let axis = shape.length - 2; axis >= 0; axis -= 1)
    strides[axis] = (strides[axis + 1] ?? 1) * (shape[axis + 1] ?? 1);
  return strides;
}

/** Every index of a shape, in the order of `data`: [0, 0], [0, 1], … */
export function indices(shape: readonly number[]): readonly (readonly number[])[] {
  return shape.reduce<readonly (readonly number[])[]>(
    (before, side) => before.flatMap((index) => Array.from({ length: side }, (_, i) => [...index, i])),
    [[]],
  );
}
