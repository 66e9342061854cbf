/** A factor as written below a cell: ·0.5, and ·(−0.5) with its sign in brackets. */
export const factorTag = (text: string): string => (text.startsWith('−') ? `·(${text})` : `·${text}`);

/** A term as written below the cell that it is added to: +0.5, −0.5, 0. */
export const termTag = (text: string): string => (text.startsWith('−') || text === '0' ? text : `+${text}`);
