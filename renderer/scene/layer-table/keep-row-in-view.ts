import { keepInView, partOf } from '../../controls/keep-in-view.ts';

/** Scrolls a table's frame so that a row of its body is visible between the head and the foot, in CSS pixels. */
export function keepRowInView(
  frame: HTMLElement,
  row: number,
  room: { readonly above: number; readonly below: number },
): void {
  keepInView(frame, partOf(frame, frame.querySelectorAll('tbody tr')[row]), room);
}
