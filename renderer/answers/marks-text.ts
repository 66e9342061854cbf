/** Marks as they are shown: at most two decimals, none if they are zero. */
export const marksText = (marks: number): string => String(Math.round(marks * 100) / 100);
