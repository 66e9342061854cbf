import { worksOf } from './chalkgrad.ts';

/** Multiply and add: the same bits on every machine. */
export default await worksOf('plain');
