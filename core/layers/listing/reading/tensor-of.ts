import { textError } from '../../../errors.ts';
import type { Reading } from './reading.ts';
import { described, type ListValue, type TensorValue, type Value } from './value.ts';

/** What a recurrent layer of PyTorch returns: the states of all steps, and the last. */
export const isWithStates = ({ items: [first, second] }: ListValue): boolean =>
  first?.type === 'tensor' && (second?.type === 'states' || second?.type === 'list');

/** A value that must be the output of a layer. */
export function tensorOf(reader: Reading, value: Value): TensorValue {
  if (value.type === 'tensor') return value;
  if (value.type === 'list' && isWithStates(value)) return value.items[0] as TensorValue;
  if (value.type === 'opaque') throw textError(value.at, value.what, value.fix);
  if (value.type === 'call' || value.type === 'name')
    throw textError(
      value.at,
      `“${value.type === 'call' ? `${value.name}(…)` : value.value}” is not the output of a layer`,
      'give the layer what goes into it',
    );
  if (value.type === 'states') return stateOf(reader, value);
  throw textError(
    value.at,
    `${described(value)} is not the output of a layer`,
    'give the layer what goes into it',
  );
}

/** `hn[-1]`: the last state of the last layer. */
export function stateOf(reader: Reading, states: Extract<Value, { readonly type: 'states' }>): TensorValue {
  const { statement, takes, use } = reader.network.node(states.node);
  const isStacked = takes.some((one) => {
    const before = reader.network.node(one);
    return before.use === use && before.statement.written.type === statement.written.type;
  });
  const isBidirectional = statement.written['bidirectional'] === true;
  const isAll = states.place === null || states.place === 0;
  if (isBidirectional || (isAll && isStacked) || (!isAll && states.place !== -1))
    throw textError(
      states.at,
      isBidirectional
        ? 'these are the states of one direction alone'
        : 'these are the states of a layer before the last',
      isBidirectional ? 'join both: torch.cat((h[-2], h[-1]), dim=1)' : 'take the last: h[-1]',
    );
  return { type: 'tensor', node: reader.network.rewritten(states.node, { sequences: false }), at: states.at };
}

/** Of the two things that a recurrent layer returns, the states of all steps. */
export const firstOf = (value: Value): Value =>
  value.type === 'list' && isWithStates(value) ? (value.items[0] ?? value) : value;
