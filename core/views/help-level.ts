/** What a student may be shown about a box before it is right, from the least to the most. */
export const helpLevels = ['quantity', 'rule', 'numbers', 'value', 'solution', 'board'] as const;
export type HelpLevel = (typeof helpLevels)[number];
/** The levels that are hints: the others show the whole working. */
export const hintLevels = ['quantity', 'rule', 'numbers', 'value'] as const satisfies readonly HelpLevel[];
