/**
 * Copies a text by selecting it: unlike the clipboard interface of scripts, that needs no permission, which
 * the window does not grant. True if it was copied.
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
