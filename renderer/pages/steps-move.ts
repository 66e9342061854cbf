/**
 * Does a step forward show its motion? Tests of what a step shows at its end ask for still frames by an attribute
 * of the page.
 */
export const stepsMove = (): boolean => document.documentElement.dataset['stepping'] !== 'still';
