/**
 * Returns keyboard focus to the board after a choice with the pointer; a list that was reached with the
 * keyboard keeps the focus.
 */
export function returnFocus(list: HTMLSelectElement): void {
  if (!list.matches(':focus-visible')) list.blur();
}
