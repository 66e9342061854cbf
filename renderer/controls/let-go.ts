/**
 * A list that was chosen from with the pointer gives the keys back to the board; one that was reached by
 * keyboard keeps them.
 */
export function letGo(list: HTMLSelectElement): void {
  if (!list.matches(':focus-visible')) list.blur();
}
