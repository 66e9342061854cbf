import { choiceLabel, conventions, type ConventionUse } from '../conventions/index.ts';
import { describeProblem, type AnySolution, type Problem } from '../kinds/index.ts';
import { fillEach, say, type Text } from '../language/text.ts';

/**
 * How a problem was understood, one item a part: the problem in words, then every convention that affects its
 * numbers, stated or assumed. Empty for a kind that has neither.
 */
export const readBack = (problem: Problem, solution: AnySolution): Text[] => [
  ...describeProblem(problem),
  ...solution.conventions.map(conventionInWords),
];

const STATED = say('{{title}}: {{choice}}', '{{title}}: {{choice}}', '{{title}}: {{choice}}');
const ASSUMED = say(
  '{{title}}: {{choice}} (assumed)',
  '{{title}}: {{choice}} (मान लिया गया)',
  '{{title}}: {{choice}} (ধরে নেওয়া)',
);

const conventionInWords = (use: ConventionUse): Text =>
  fillEach(use.stated ? STATED : ASSUMED, { title: conventions[use.name].title, choice: choiceLabel(use) });
