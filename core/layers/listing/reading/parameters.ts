import { textError } from '../../../errors.ts';
import type { FunctionDefinition } from '../python/syntax.ts';
import type { Reading } from './reading.ts';
import { opaque, Scope, type NamedValues, type Value } from './value.ts';

/**
 * The names inside a function that is called: each parameter with what it is given, its default, or the value of
 * its name outside. Throws ProblemError for an argument that the function does not have.
 */
export function scopeOfCall(
  reader: Reading,
  definition: FunctionDefinition,
  around: Scope,
  given: readonly Value[],
  named: NamedValues,
  at: number,
): Scope {
  const scope = new Scope(around);
  const isOwn = (name: string): boolean =>
    definition.parameters.some((parameter) => parameter.name === name && !parameter.takes);
  const others = [...named].filter(([name]) => !isOwn(name));
  const rest = definition.parameters.findIndex(({ takes }) => takes === 'rest');
  definition.parameters.forEach((parameter, i) => {
    scope.names.set(
      parameter.name,
      starredValue(parameter, given.slice(i), others, at) ??
        (rest < 0 || i < rest ? given[i] : undefined) ??
        named.get(parameter.name)?.value ??
        absent(reader, definition, parameter, around),
    );
  });
  const takesAll = definition.parameters.some(({ takes }) => takes === 'named');
  for (const [name, { at: place }] of takesAll ? [] : others)
    throw textError(
      place,
      `${definition.name} has no argument ${name} here`,
      `its arguments are ${definition.parameters.map((one) => one.name).join(', ') || 'none'}`,
    );
  return scope;
}

function absent(
  reader: Reading,
  definition: FunctionDefinition,
  { name, default: usual, at }: FunctionDefinition['parameters'][number],
  around: Scope,
): Value {
  if (usual) return reader.evaluate(usual, around);
  return (
    reader.top.find(name) ??
    opaque(
      at,
      `${name} of ${definition.name} has no value`,
      `write its value above: ${name} = …, or build the network with it`,
    )
  );
}

/** What `*layers` or `**options` stands for; undefined for any other parameter. */
function starredValue(
  { takes }: FunctionDefinition['parameters'][number],
  given: readonly Value[],
  named: readonly (readonly [name: string, { readonly value: Value; readonly at: number }])[],
  at: number,
): Value | undefined {
  if (takes === 'rest') return { type: 'list', items: [...given], at };
  if (takes !== 'named') return undefined;
  const entries = named.map(([name, one]) => ({
    key: { type: 'text' as const, value: name, at: one.at },
    value: one.value,
  }));
  return { type: 'dict', entries, at };
}
