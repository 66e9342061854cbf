/** The readers of answers, one for each type of box. */
export { readChoice } from './read-choice.ts';
export { readFormula } from './read-formula.ts';
export { readNumber } from './read-number.ts';
export { readShape } from './read-shape.ts';
export { readVector } from './read-vector.ts';
export type { Read, TypedNumber } from './read.ts';
