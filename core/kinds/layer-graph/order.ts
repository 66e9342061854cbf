import { problemError } from '../../errors.ts';
import type { PlacedLayer } from './expand-blocks.ts';

/**
 * Indices of the layers in topological order: each after its inputs, otherwise as written. Depth-first search
 * over inputs with an explicit stack, Cormen et al. 2009, §22.4. Throws ProblemError for a cycle.
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
    members.length === 1 ? `${shown[0] ?? ''} takes its own output` : `${shown.join(', ')} form a cycle`,
    'let each layer take layers that do not depend on it',
  );
}
