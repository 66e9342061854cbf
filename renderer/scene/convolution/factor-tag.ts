/** A factor as it is written below a cell: ·0.5, and ·(−0.5) with its sign in brackets. */
export const factorTag = (text: string): string => (text.startsWith('−') ? `·(${text})` : `·${text}`);

/** A term as it is written below the cell it is added to: +0.5, −0.5, 0. */
export const termTag = (text: string): string => (text.startsWith('−') || text === '0' ? text : `+${text}`);
