export type Precision = 'float32' | 'float64';

export const bytesOfNumber = (precision: Precision): number => (precision === 'float32' ? 4 : 8);
