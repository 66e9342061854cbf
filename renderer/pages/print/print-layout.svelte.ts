import { firstLayout, type PrintLayout } from '../../../core/contract/print.ts';

/** The layout that the pages are in. */
export class PrintLayoutState {
  layout: PrintLayout = $state.raw(firstLayout);
}
