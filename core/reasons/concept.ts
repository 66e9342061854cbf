import type { Text } from '../language/text.ts';
import type { SkillName } from '../skills/index.ts';

/**
 * The numbers of a step that choose among sentences: `value`, its operands by the names of the reason, `count`
 * (of operands, or of paths in a backward pass), `alone` (terms of a sum that are no product), `computed` (operands
 * that the forward pass computed), and in a backward pass `upstream` and `partner`, `behind` (gradients of the same
 * rule that it came back through), `fed` (sums that the other factor goes into) and `wires` (products of the sum that
 * it came back through).
 */
export type Facts = Readonly<Record<string, number>>;

/** Why a step is computed as it is: one or two sentences, made with its numbers. */
export interface Reason {
  /** The skill that a step exercises by its place in a calculation, where that is another than the rule's. */
  readonly exercises?: (facts: Facts) => SkillName | null;
  /**
   * Names for the quantities that the formula uses, in the order in which it uses them. In a sentence
   * `{{x}}` is the value of the quantity called x here, and `{{x.name}}` its symbol.
   */
  readonly operands?: readonly string[];
  /**
   * The sentence. `{{name}}` is the step's symbol and `{{value}}` its value. In a backward pass `{{by}}` and
   * `{{of}}` are what the gradient is taken by and of, `{{at}}` the quantity that the gradient comes back
   * from with `{{upstream}}`, and `{{partner}}` the other factor of a product.
   */
  readonly says: Text | Cases;
  /**
   * The reason of a gradient that comes back through such a step: by any operand, or by the first factor of
   * its products, by their second factor, and by a term that stands alone.
   */
  readonly back?: string | readonly [first: string, second: string, alone: string];
}

/** Sentences of which the numbers choose one. */
export interface Cases {
  readonly pick: (facts: Facts) => string;
  readonly cases: Readonly<Record<string, Text>>;
  /** The skill of a case that exercises another than the rule. */
  readonly skills?: Readonly<Record<string, SkillName>>;
}

/** A rule of the course: its general formula, the reason for it, where it is from, and its sentences. */
export interface Concept {
  readonly skill: SkillName;
  /** The general formula, in LaTeX. */
  readonly formula: string;
  readonly source: string;
  /** Two or three sentences: why the rule is as it is. */
  readonly why: Text;
  /** The reason of a gradient that comes back through different steps of this rule at once. */
  readonly several?: string;
  /** By the name that lines carry. */
  readonly reasons: Readonly<Record<string, Reason>>;
}

export const isCases = (says: Text | Cases): says is Cases => 'pick' in says;
