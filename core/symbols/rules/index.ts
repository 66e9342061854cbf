import { concepts, type ConceptName } from '../../reasons/index.ts';
import type { Concept } from '../../reasons/concept.ts';
import { backward } from './backward.ts';
import { forward } from './forward.ts';
import { layers } from './layers.ts';
import type { RuleNotes } from './rule-notes.ts';
import { sequences } from './sequences.ts';
import { taggedFormula } from './tagged-formula.ts';
import { taggedFunctions } from '../tagged-functions.ts';
import { updates } from './updates.ts';

export type { RuleNotes } from './rule-notes.ts';
export { unexplained } from './tagged-formula.ts';

/** What a formula sheet says of every rule of the course. */
export const ruleNotes: Readonly<Record<ConceptName, RuleNotes>> = {
  ...forward,
  ...backward,
  ...updates,
  ...layers,
  ...sequences,
};

const nameOf: ReadonlyMap<Concept, ConceptName> = new Map(
  (Object.keys(concepts) as ConceptName[]).map((name) => [concepts[name], name]),
);
/** The name of a rule. Throws RangeError for one that is not registered. */
export function ruleName(rule: Concept): ConceptName {
  const name = nameOf.get(rule);
  if (name === undefined) throw new RangeError(`no such rule: ${rule.formula}`);
  return name;
}

/** The usual formula of a rule, in LaTeX in which each symbol carries its meaning. */
export const ruleFormula = (name: ConceptName): string =>
  taggedFunctions(taggedFormula(concepts[name].formula, ruleNotes[name].symbols));
