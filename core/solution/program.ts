import type { Language } from '../expr/language.ts';

/**
 * A Python program that computes a solution: its text, and for every computed step the Python expression that
 * gives its value after the program has run.
 */
export interface Program {
  readonly language: Language;
  readonly text: string;
  /** By step id: `z1` → `z1`, `dL/dw1` → `w1.grad`, `y_1_2` → `y[0, 0, 0, 1]`. */
  readonly names: Readonly<Record<string, string>>;
}
