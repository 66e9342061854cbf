/**
 * What is wider than its place would make Chromium shrink every page. A line of working that is wider than its
 * column stands across both; a line, a figure or a table that is wider than the page is made smaller.
 */
export function fitWidth(root: HTMLElement): void {
  const lines = all(root, '.lines > *');
  for (const line of lines) line.classList.remove('across');
  const blocks = [...lines, ...all(root, '.figure, .film figure, .givens, table.scheme')];
  for (const block of blocks) block.style.removeProperty('zoom');
  for (const line of lines.filter(overflows)) line.classList.add('across');
  // All are measured before one is changed, so that the page is laid out once.
  const shares = blocks
    .filter(overflows)
    .map((block) => [block, block.clientWidth / block.scrollWidth] as const);
  for (const [block, share] of shares) block.style.setProperty('zoom', String(Math.floor(share * 100) / 100));
}

const all = (root: HTMLElement, selector: string): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
];
/** Pixels: rounding of widths. */
const ROUNDING = 1;
const overflows = ({ scrollWidth, clientWidth }: HTMLElement): boolean =>
  scrollWidth > clientWidth + ROUNDING;
