import { textError } from '../../../errors.ts';
import { lastName } from '../call-name.ts';
import type { PythonCall } from '../python-value.ts';
import { tensorOf } from './tensor-of.ts';
import type { Reading } from './reading.ts';
import { opaque, type NamedValues, type Value } from './value.ts';

export const isAttention = (call: PythonCall): boolean =>
  ['MultiHeadAttention', 'MultiheadAttention'].includes(lastName(call));

/** Arguments that change no shape and no count. */
const IGNORED = [
  'attn_mask',
  'key_padding_mask',
  'average_attn_weights',
  'is_causal',
  'attention_mask',
  'training',
  'return_attention_scores',
];
const INPUTS = ['query', 'key', 'value'];

/**
 * A multi-head attention applied to its queries, keys and values: PyTorch's order, or Keras's, where the values
 * come second and stand for the keys as well. PyTorch gives the weights beside the output, Keras where asked.
 */
export function attended(
  reader: Reading,
  call: PythonCall,
  args: readonly Value[],
  named: NamedValues,
  at: number,
): Value {
  const isKeras = reader.library.name === 'keras';
  const order = isKeras ? ['query', 'value', 'key'] : INPUTS;
  const inputs = new Map(order.flatMap((name, i) => (args[i] ? [[name, args[i]] as const] : [])));
  let causal: true | undefined;
  for (const [name, { value, at: place }] of named) {
    if (INPUTS.includes(name)) inputs.set(name, value);
    else if (name === 'use_causal_mask') causal = isTrue(value) ? true : undefined;
    else if (name !== 'need_weights' && !IGNORED.includes(name))
      throw textError(place, `${name} is not read here`, 'leave it out');
  }
  const needed = (name: string, otherwise?: Value): number => {
    const value = inputs.get(name) ?? otherwise;
    if (!value) throw textError(at, `${call.name} is called without its ${name}`, `give it: ${name}=x`);
    return tensorOf(reader, value).node;
  };
  const [query, value] = [needed('query'), needed('value')];
  const key = needed('key', isKeras ? inputs.get('value') : undefined);
  const standing = [query, key, value].map((one) => reader.network.standing(one));
  const isSelf = new Set(standing).size === 1;
  const { made, places } = reader.readLayer(call);
  const node = reader.network.apply(
    made.map((one) => ({ ...one, written: { ...one.written, causal } })),
    isSelf ? [query] : [query, key, value],
    { at: call.at, places, name: lastName(call), owner: call },
  );
  const output: Value = { type: 'tensor', node, at };
  const asked = named.get('return_attention_scores')?.value;
  if (isKeras && !(asked && isTrue(asked))) return output;
  const weights = opaque(at, 'the weights of the attention are not read', 'take its output alone');
  return { type: 'list', items: [output, weights], at };
}

const isTrue = (value: Value): boolean => value.type === 'name' && value.value === 'True';
