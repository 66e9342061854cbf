import { concepts, type ConceptName } from '../reasons/index.ts';
import type { Concept } from '../reasons/concept.ts';
import type { SkillName } from '../skills/index.ts';
import { meaningNames, meanings, ruleNotes, type MeaningName } from '../symbols/index.ts';
import type { Term } from './term.ts';
import { learning } from './terms/learning.ts';
import { mathematics } from './terms/mathematics.ts';
import { networks } from './terms/networks.ts';
import { structures } from './terms/structures.ts';

export { searchTerms } from './search.ts';

/** A term of the glossary. */
export interface Entry extends Term {
  readonly id: string;
}

const terms: Readonly<Record<string, Term>> = { ...mathematics, ...networks, ...learning, ...structures };

/** Symbols that are best practised elsewhere than where their letter first stands in a rule. */
const PRACTISED: Readonly<Partial<Record<MeaningName, SkillName>>> = {
  threshold: 'threshold-neuron',
  slope: 'activation-slope',
  gradient: 'neuron-gradient',
  error: 'hidden-gradient',
  pathSum: 'fan-out-sum',
  pooledCell: 'maxpool-gradient',
  kernelWeight: 'conv-weight-gradient',
  inputCell: 'conv-input-gradient',
  trueProbability: 'ce-softmax-gradient',
};

/** The skill of the first rule in whose formula a symbol stands. */
const skillOf = (meaning: MeaningName): SkillName | undefined => {
  const practised = PRACTISED[meaning];
  if (practised !== undefined) return practised;
  const rule = (Object.keys(ruleNotes) as ConceptName[]).find((name) =>
    Object.values(ruleNotes[name].symbols).includes(meaning),
  );
  return rule === undefined ? undefined : (concepts[rule] as Concept).skill;
};

/** Every term: those of the course, and what its symbols stand for. A symbol that a term explains already is not said twice. */
export const glossary: readonly Entry[] = [
  ...Object.entries(terms).map(([id, term]) => ({ id, ...term })),
  ...meaningNames
    .filter((name) => Object.values(terms).every((term) => term.name.en !== meanings[name].name.en))
    .map((name): Entry => {
      const { name: said, says, tex } = meanings[name];
      const skill = skillOf(name);
      return { id: `symbol-${name}`, name: said, says, tex, ...(skill ? { skill } : {}) };
    }),
];
