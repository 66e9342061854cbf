/** The time, as everything that depends on the day is given it. */
export type Clock = () => Date;

/** Hours after midnight at which a student's day begins: who works until one at night is still at the same day. */
const DAY_BEGINS = 4;

/** The student's day of a time, `2026-11-29`, by the clock on the wall. */
export function studyDay(time: Date): string {
  const moved = new Date(time);
  moved.setHours(moved.getHours() - DAY_BEGINS);
  return [moved.getFullYear(), moved.getMonth() + 1, moved.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
