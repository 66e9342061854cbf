export { closeness, type Closeness } from './closeness.ts';
export { sameFormula } from './same-formula.ts';
