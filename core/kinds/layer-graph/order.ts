import { problemError } from '../../errors.ts';
import type { PlacedLayer } from './expand-blocks.ts';

/**
 * The layers in an order in which each comes after those it takes, and otherwise as written (a depth-first
 * walk over inputs, Cormen et al. 2009, §22.4, kept on a list of its own). Gives indices. Throws ProblemError
 * for layers that feed each other in a circle.
 */
export function layerOrder(layers: readonly PlacedLayer[]): number[] {
  const order: number[] = [];
  const state = new Array<'new' | 'open' | 'done'>(layers.length).fill('new');
  for (const start of layers.keys()) {
    const open: { readonly layer: number; next: number }[] =
      state[start] === 'new' ? [{ layer: start, next: 0 }] : [];
    state[start] = state[start] === 'new' ? 'open' : (state[start] ?? 'done');
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const input = layers[top.layer]?.from[top.next];
      if (input === undefined) {
        state[top.layer] = 'done';
        order.push(top.layer);
        open.pop();
      } else {
        top.next += 1;
        if (state[input] === 'open')
          throw circle(
            layers,
            open.map(({ layer }) => layer),
            input,
          );
        if (state[input] === 'new') {
          state[input] = 'open';
          open.push({ layer: input, next: 0 });
        }
      }
    }
  }
  return order;
}

function circle(layers: readonly PlacedLayer[], open: readonly number[], again: number): Error {
  const members = open
    .slice(open.indexOf(again))
    .map((layer) => layers[layer]?.name ?? layers[layer]?.where ?? '');
  const shown = members.length > 6 ? [...members.slice(0, 6), '…'] : members;
  return problemError(
    layers[again]?.where ?? 'layers',
    members.length === 1
      ? `${shown[0] ?? ''} takes its own output`
      : `${shown.join(', ')} feed each other in a circle`,
    'let each layer take layers that do not depend on it',
  );
}
