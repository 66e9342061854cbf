import { choiceLabel, conventions, type ConventionName } from '../conventions/index.ts';
import type { Solution } from '../solution/solution.ts';

/** Another choice of a convention under which the problem has no solution, so that none is shown. */
export interface LeftOut {
  readonly convention: ConventionName;
  readonly choice: string;
  /** The names of the two as people know them. */
  readonly title: string;
  readonly label: string;
  readonly why: 'diverges' | 'not defined here';
}

/** The alternatives of a solution that are left out. */
export const leftOutOf = ({ conventions: uses }: Solution): readonly LeftOut[] =>
  uses.flatMap(({ name, fails = {} }) => {
    const title = conventions[name].title.en;
    return Object.entries(fails).map(([choice, why]) => ({
      convention: name,
      choice,
      title,
      label: choiceLabel({ name, choice }).en,
      why,
    }));
  });
