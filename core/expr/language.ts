/**
 * The languages an expression can be read in as program text. Keras is Keras 3 with `keras.ops`, on any
 * backend.
 */
export const languages = ['python', 'numpy', 'pytorch', 'keras'] as const;
export type Language = (typeof languages)[number];
