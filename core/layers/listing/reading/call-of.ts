import { textError } from '../../../errors.ts';
import { classNamed } from '../library.ts';
import type { PythonCall, PythonValue } from '../python-value.ts';
import type { Reading } from './reading.ts';
import { torchFunction } from './torch-functions.ts';
import { described, type NamedValues, type Value } from './value.ts';

/** A call as the library's classes read it. */
export function callOf(
  reader: Reading,
  name: string,
  args: readonly Value[],
  named: NamedValues,
  at: number,
): PythonCall {
  const isLayer =
    classNamed(reader.library, name.split('.').at(-1) ?? '') !== undefined ||
    torchFunction(reader.library, name.split('.').at(-1) ?? '') !== null;
  const plain = (value: Value): PythonValue => plainValue(value, isLayer);
  return {
    type: 'call',
    name,
    args: args.map(plain),
    named: new Map([...named].map(([word, one]) => [word, { value: plain(one.value), at: one.at }])),
    at,
  };
}

/** A value among the arguments of a layer. What is not read is refused there; elsewhere it is of no interest. */
function plainValue(value: Value, isLayer: boolean): PythonValue {
  switch (value.type) {
    case 'number':
    case 'text':
    case 'name':
    case 'call':
      return value;
    case 'list':
      return { type: 'list', items: value.items.map((one) => plainValue(one, isLayer)), at: value.at };
    case 'opaque':
      if (isLayer) throw textError(value.at, value.what, value.fix);
      return { type: 'name', value: described(value), at: value.at };
    default:
      return { type: 'name', value: described(value), at: value.at };
  }
}
