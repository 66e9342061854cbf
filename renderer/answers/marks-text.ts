/** Marks as shown: at most two decimals, without trailing zeros. */
export const marksText = (marks: number): string => String(Math.round(marks * 100) / 100);
