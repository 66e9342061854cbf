import { unitsOf } from '../../../core/format/marks.ts';

/** Typed marks, `1.5`, `1,5` or `4/3`, in whole numbers of all; null where they are none, or more than all. */
export function marksTyped(
  text: string,
  all: number,
): { readonly earned: number; readonly of: number } | null {
  const match = /^(\d+(?:[.,]\d+)?|[.,]\d+)(?:\/(\d+))?$/.exec(text.trim());
  if (!match) return null;
  const marks = Number(match[1]?.replace(',', '.')) / Number(match[2] ?? 1);
  const [earned, of] = [unitsOf(marks), unitsOf(all)];
  return Number.isFinite(earned) && of > 0 && earned <= of ? { earned, of } : null;
}
