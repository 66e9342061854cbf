import type { Said } from './diagnose/said.ts';
import { reasoned, reasonOf, saidWith, withClause } from './why.ts';
import { marksOf, unitsOf } from '../format/marks.ts';
import type { Box } from '../kinds/kind.ts';
import type { BoxMark } from './verdict.ts';

/**
 * The awards of boxes whose marks are of kinds, as Cambridge and AQA define them: M for the method is earned where
 * anything is; A for the accuracy by a right answer with its M, of this box and of those that it requires; B by a
 * right answer alone. A box without kinds earns nothing where one that it requires has not earned.
 */
export function underScheme(marks: readonly BoxMark[], boxes: readonly Box[]): readonly BoxMark[] {
  if (!boxes.some(({ scheme }) => scheme)) return marks;
  const method = new Map<string, boolean>();
  return marks.map((mark) => {
    const box = boxes.find(({ id }) => id === mark.id);
    method.set(mark.id, mark.award > 0);
    if (!box?.scheme || mark.marks === 0 || mark.award <= 0) return mark;
    const missing = box.scheme.requires.filter((id) => method.get(id) !== true);
    const award = awardOf(mark, box.scheme.parts, missing.length > 0);
    if (box.scheme.parts.every(({ type }) => type !== 'M')) method.set(mark.id, award > 0);
    if (award === unitsOf(mark.award)) return mark;
    const names = missing.map((id) => boxes.find((one) => one.id === id)?.label.plain ?? id);
    const reason =
      names.length > 0
        ? withClause(reasonOf(mark), saidWith(NEEDS, { names: names.join(', ') }))
        : reasonOf(mark);
    return { ...mark, award: marksOf(award), ...reasoned(reason) };
  });
}

type Parts = NonNullable<Box['scheme']>['parts'];

/** In units. */
function awardOf({ award, marks, verdict }: BoxMark, parts: Parts, isMissing: boolean): number {
  if (parts.length === 0) return isMissing ? 0 : unitsOf(award);
  const total = parts.reduce((sum, part) => sum + part.marks, 0);
  const full = unitsOf(award) >= unitsOf(marks);
  const hasMethod = parts.some(({ type }) => type === 'M');
  // Without a mark for the method, a vector earns number by number.
  const share = full ? 1 : verdict === 'partial' && !hasMethod ? award / marks : 0;
  const earned = parts.reduce(
    (sum, part) => sum + part.marks * (part.type === 'M' ? 1 : part.type === 'A' && isMissing ? 0 : share),
    0,
  );
  return Math.round((unitsOf(marks) * earned) / total);
}

const NEEDS: Said = {
  en: 'its marks need those of {{names}}',
  hi: 'इसके अंकों के लिए {{names}} के अंक चाहिए',
  bn: 'এর নম্বরের জন্য {{names}}-এর নম্বর চাই',
};
