import type { Expr } from '../expr/expr.ts';
import type { SkillName } from '../skills/index.ts';
import type { KnownMistake } from './kind.ts';

/** For a kind with one skill: makes a mistake from its name, what students compute and what they are told. */
export const mistakesIn =
  (skill: SkillName) =>
  (mistake: string, formula: Expr, says: KnownMistake['says']): KnownMistake => ({
    formula,
    says,
    named: { mistake, skill },
  });
