/** The length of a vector or of an array written out: √(x₁² + x₂² + …). */
export const lengthOf = (values: Float32Array | Float64Array): number => {
  let squares = 0;
  for (const one of values) squares += one * one;
  return Math.sqrt(squares);
};

/** ln of the factor of ‖∂L/∂z‖ from one layer to the one before, on average; `sizes` from the first layer on, equally wide. */
export const factorALayer = (sizes: readonly number[]): number =>
  Math.log((sizes[0] ?? NaN) / (sizes.at(-1) ?? NaN)) / (sizes.length - 1);
