import type { CallExpression } from '../python/syntax.ts';
import type { Reading } from './reading.ts';
import { opaque, type NamedValues, type Scope, type Value } from './value.ts';

/** The arguments of a call, with those of `*layers` and `**options` spread out. */
export function argumentsOf(
  reader: Reading,
  expression: CallExpression,
  scope: Scope,
): { readonly args: readonly Value[]; readonly named: NamedValues } {
  const named = new Map(
    expression.named.map(({ name, value, at }) => [name, { value: reader.evaluate(value, scope), at }]),
  );
  const plain = expression.args.filter((one) => {
    if (one.type !== 'star' || !one.isNamed) return true;
    const options = reader.evaluate(one.of, scope);
    if (options.type !== 'dict') {
      const unknown = opaque(one.at, 'which options these are is not known', 'write them out');
      named.set('**', { value: unknown, at: one.at });
      return false;
    }
    for (const { key, value } of options.entries)
      if (key.type === 'text') named.set(key.value, { value, at: one.at });
    return false;
  });
  return { args: reader.values(plain, scope), named };
}
