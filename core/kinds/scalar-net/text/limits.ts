/** Bounds of a network written on one line; a larger one is a document with "layers". */
export const MOST_UNITS = 20;
export const MOST_LAYERS = 8;
export const MOST_SAMPLES = 50;
