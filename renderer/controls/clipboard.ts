/**
 * Copies a text out of the sealed window: a selection needs no permission, the clipboard of scripts would.
 * True when it was copied.
 */
export function copyText(text: string): boolean {
  const selection = getSelection();
  if (!selection) return false;
  const holder = document.createElement('pre');
  holder.textContent = text;
  holder.className = 'visually-hidden';
  document.body.append(holder);
  const had = document.activeElement;
  selection.selectAllChildren(holder);
  const copied = document.execCommand('copy');
  selection.removeAllRanges();
  holder.remove();
  if (had instanceof HTMLElement) had.focus({ preventScroll: true });
  return copied;
}
