import { gradeQuestion } from '../../../core/marking/grade.ts';
import type { QuestionMark } from '../../../core/marking/verdict.ts';
import { seeded } from '../seeded.ts';
import { examine } from './model.ts';
import { models } from './models/index.ts';
import { simulateAll, type Simulated } from './scripts.ts';

/** One marked script against what it deserves. */
export interface Compared {
  readonly script: Simulated;
  readonly mark: QuestionMark;
  /** Boxes charged, and boxes that should be. */
  readonly charged: readonly string[];
  readonly due: number;
  readonly agrees: boolean;
  /** Boxes that earn although the mistake was made in them. */
  readonly falselyCredited: readonly string[];
}

export function compare(script: Simulated): Compared {
  const mark = gradeQuestion(script.model.worked, script.answers);
  const award = new Map(mark.boxes.map(({ id, award: earned, marks }) => [id, earned / marks]));
  const full = (id: string): boolean => (award.get(id) ?? 0) > 0.99;
  const deserved = [...script.deserved];
  const charged = deserved.flatMap(([id, due]) => (due !== 'either' && !full(id) ? [id] : []));
  const should = deserved.flatMap(([id, due]) => (due === 'charged' ? [id] : []));
  // The right numbers of a vector earn, also where the mistake is in another one.
  const partial = new Set(mark.boxes.flatMap(({ id, verdict }) => (verdict === 'partial' ? [id] : [])));
  const credited = should.filter((id) => (award.get(id) ?? 0) > 0.01 && !partial.has(id));
  if (script.once) {
    const missed = charged.length === 0;
    return {
      script,
      mark,
      charged,
      due: 1,
      agrees: charged.length === 1,
      falselyCredited: missed ? ['none charged'] : [],
    };
  }
  const agrees = charged.length === should.length && should.every((id) => charged.includes(id));
  return { script, mark, charged, due: should.length, agrees, falselyCredited: credited };
}

/** Draws of the numbers of each problem: what fits one draw by accident seldom fits another. */
const DRAWS = 5;

/** `count` scripts of every problem, marked. The same seed gives the same scripts. */
export function compareAll(count: number, seed: number): readonly Compared[] {
  return models.flatMap((make, at) =>
    Array.from({ length: DRAWS }, (_, draw) => {
      const random = seeded(seed + 1000 * at + draw);
      const share = Math.ceil(count / DRAWS);
      return simulateAll(examine(make(random)), draw * share, share, random).map(compare);
    }).flat(),
  );
}
