import { textError } from '../../../errors.ts';
import { tensorOf } from './tensor-of.ts';
import type { Reading } from './reading.ts';
import type { ListValue, Value } from './value.ts';

/** `torch.cat([a, b], dim=1)`: along the channels. */
export function joined(reader: Reading, { items }: ListValue, axis: Value | undefined, at: number): Value {
  const halves = bothDirections(reader, items, at);
  if (halves) return halves;
  const inputs = items.map((one) => tensorOf(reader, one));
  const [first] = inputs;
  if (!first) throw textError(at, 'nothing is joined', 'give two outputs or more');
  const { shape, axes } = reader.network.node(first.node);
  const sides = shape?.sides.length ?? 0;
  const last = reader.library.name === 'keras' || axes === 'last' || sides === 1;
  const channels = last ? sides : 1;
  const given = axis?.type === 'number' ? (axis.value < 0 ? axis.value + sides + 1 : axis.value) : null;
  const usual = reader.library.name === 'keras' ? channels : 0;
  if (shape && (given ?? usual) !== channels)
    throw textError(
      axis?.at ?? at,
      `this joins along axis ${given ?? usual}, and the channels are axis ${channels}`,
      'join outputs along their channels',
    );
  const node = reader.network.apply(
    [{ written: { type: 'concat' } }],
    inputs.map((one) => one.node),
    { at, places: {}, name: 'cat', owner: null },
  );
  return { type: 'tensor', node, at };
}

/** `torch.cat((h[-2], h[-1]), dim=1)`: the last states of both directions of one layer. */
function bothDirections(reader: Reading, items: readonly Value[], at: number): Value | null {
  const [first, second, more] = items;
  if (first?.type !== 'states' || second?.type !== 'states' || more || first.node !== second.node)
    return null;
  const { statement } = reader.network.node(first.node);
  const pair = [first.place, second.place].join();
  if (statement.written['bidirectional'] !== true || !['-2,-1', '0,1'].includes(pair)) return null;
  return { type: 'tensor', node: reader.network.rewritten(first.node, { sequences: false }), at };
}
