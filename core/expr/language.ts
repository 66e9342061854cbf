/**
 * The programming languages an expression can be written in. Keras is Keras 3 with `keras.ops`, on any
 * backend.
 */
export const languages = ['python', 'numpy', 'pytorch', 'keras'] as const;
export type Language = (typeof languages)[number];
