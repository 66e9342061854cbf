import { textError } from '../../errors.ts';
import type { PythonCall, PythonValue } from './python-calls.ts';
import type { Statement } from './statement.ts';

/** A class of a library, and how its arguments become layers. */
export interface PythonLayer {
  /** Its names; the first is the one shown in messages. */
  readonly names: readonly string[];
  /** Parameters in the order in which they may be given without a name. */
  readonly parameters: readonly string[];
  /** Parameters that change no shape and no count, accepted and not used: initializers, `inplace`. */
  readonly ignored?: readonly string[];
  readonly read: (given: Arguments) => readonly Made[];
}
/** A layer whose entries are read from no call of the library, and why. */
export interface NoCall {
  readonly none: string;
}
/** A layer of several inputs. A Sequential, which is all that is read, gives each layer one. */
export const severalInputs: NoCall = { none: 'it takes several inputs, and a Sequential gives it one' };
/** The classes of a layer, none where the library has no call for it. */
export const callsOf = (calls: readonly PythonLayer[] | NoCall): readonly PythonLayer[] =>
  'none' in calls ? [] : calls;

/** One layer of ours that a call is read as; undefined values are left out. */
export interface Made {
  readonly written: Readonly<Record<string, unknown>> & { readonly type: string };
  readonly expects?: Statement['expects'];
}

/** The arguments of one call, by name. What is of the wrong sort is refused at its place. */
export class Arguments {
  readonly call: PythonCall;
  readonly #given = new Map<string, PythonValue>();

  constructor(call: PythonCall, layer: PythonLayer) {
    this.call = call;
    call.args.forEach((value, i) => {
      const name = layer.parameters[i];
      if (name === undefined)
        throw textError(
          value.at,
          `one argument more than ${call.name} has`,
          `its arguments are ${layer.parameters.join(', ') || 'none'}`,
        );
      this.#given.set(name, value);
    });
    for (const [name, { value, at }] of call.named) {
      if (this.#given.has(name)) throw textError(at, `${name} is given twice`, 'leave one out');
      if (!layer.parameters.includes(name) && layer.ignored?.includes(name) !== true && name !== 'name')
        throw textError(
          at,
          `${call.name} has no argument ${name} here`,
          `its arguments are ${layer.parameters.join(', ') || 'none'}`,
        );
      this.#given.set(name, value);
    }
  }

  /** Where an argument stands, or the call without it. */
  at(name: string): number {
    return this.#given.get(name)?.at ?? this.call.at;
  }

  places(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#given].map(([name, { at }]) => [name, at]));
  }

  /** A whole number; undefined where it is absent or None. */
  count(name: string): number | undefined {
    const value = this.#present(name);
    if (!value) return undefined;
    if (value.type !== 'number' || !Number.isInteger(value.value))
      throw this.#not(value, name, 'a whole number');
    return value.value;
  }

  needed(name: string): number {
    const value = this.count(name);
    if (value === undefined)
      throw textError(
        this.call.at,
        `${this.call.name} has no ${name}`,
        `write ${this.call.name}(…, ${name}=…)`,
      );
    return value;
  }

  number(name: string): number | undefined {
    const value = this.#present(name);
    if (!value) return undefined;
    if (value.type !== 'number') throw this.#not(value, name, 'a number');
    return value.value;
  }

  /** One number, or one a direction. */
  sides(name: string): number | readonly number[] | undefined {
    const value = this.#present(name);
    if (!value) return undefined;
    if (value.type === 'number' && Number.isInteger(value.value)) return value.value;
    if (value.type !== 'list' || value.items.length === 0)
      throw this.#not(value, name, 'a whole number or a tuple of them');
    return value.items.map((item) => {
      if (item.type !== 'number' || !Number.isInteger(item.value))
        throw this.#not(item, name, 'a whole number');
      return item.value;
    });
  }

  text(name: string): string | undefined {
    const value = this.#present(name);
    if (!value) return undefined;
    if (value.type !== 'text') throw this.#not(value, name, 'a text between quotes');
    return value.value;
  }

  /** Is it a text? `padding="same"`, where a number may stand too. */
  isText(name: string): boolean {
    return this.#given.get(name)?.type === 'text';
  }

  flag(name: string): boolean | undefined {
    const value = this.#present(name);
    if (!value) return undefined;
    if (value.type !== 'name' || (value.value !== 'True' && value.value !== 'False'))
      throw this.#not(value, name, 'True or False');
    return value.value === 'True';
  }

  /** Refuses a choice that we do not follow. */
  only(name: string, allowed: string, fix: string): void {
    const value = this.#present(name);
    if (value && (value.type === 'list' || value.type === 'call' || String(value.value) !== allowed))
      throw textError(value.at, `${name} is not ${allowed}`, fix);
  }

  value(name: string): PythonValue | undefined {
    return this.#present(name);
  }

  #present(name: string): PythonValue | undefined {
    const value = this.#given.get(name);
    return value?.type === 'name' && value.value === 'None' ? undefined : value;
  }

  #not(value: PythonValue, name: string, wanted: string): Error {
    const found =
      value.type === 'list'
        ? 'a list'
        : value.type === 'call'
          ? `${value.name}(…)`
          : value.type === 'text'
            ? `“${value.value}”`
            : String(value.value);
    return textError(value.at, `${name} is ${found}`, `give ${wanted}`);
  }
}

/**
 * The layers that calls stand for, in order. `layers` is what the library has; `library` names it in
 * messages.
 */
export function readCalls(
  calls: readonly PythonCall[],
  layers: readonly PythonLayer[],
  library: string,
): Statement[] {
  return calls.flatMap((call) => {
    const name = lastName(call);
    const layer = layers.find(({ names }) => names.includes(name));
    if (!layer)
      throw textError(
        call.at,
        `“${call.name}” is not a layer of ${library} that is known here`,
        `layers are ${layers.map(({ names }) => names[0] ?? '').join(', ')}`,
      );
    const given = new Arguments(call, layer);
    const named = given.text('name');
    return layer.read(given).map(({ written, expects }, i): Statement => ({
      at: call.at,
      written: {
        ...(Object.fromEntries(
          Object.entries(written).filter(([, value]) => value !== undefined),
        ) as Made['written']),
        ...(named !== undefined && i === 0 ? { name: named } : {}),
      },
      places: { ...given.places(), type: call.at },
      from: null,
      expects: expects ?? null,
    }));
  });
}

/** `Conv2D` of `tf.keras.layers.Conv2D`. */
export const lastName = ({ name }: PythonCall): string => name.split('.').at(-1) ?? '';

/**
 * The layers of `Sequential(...)`, one inside another too: as arguments, as a list, or as the named pairs of
 * an OrderedDict.
 */
export function sequential(calls: readonly PythonCall[]): PythonCall[] {
  return calls.flatMap((call): PythonCall[] => {
    const name = lastName(call);
    // `model.add(layer)` is a layer; `Add()` has a capital.
    if (name === 'add' && call.name.includes('.')) return sequential(layersIn(call.args));
    if (name !== 'Sequential' && name !== 'OrderedDict') return [call];
    const listed = call.named.get('layers')?.value;
    return sequential(layersIn(listed ? [...call.args, listed] : call.args));
  });
}

function layersIn(values: readonly PythonValue[]): PythonCall[] {
  return values.flatMap((value): PythonCall[] => {
    if (value.type === 'call') return [value];
    if (value.type !== 'list')
      throw textError(
        value.at,
        `“${String(value.value)}” is not a layer`,
        'write layers as calls, e.g. Dense(10)',
      );
    const [label, layer, more] = value.items;
    // ("conv1", nn.Conv2d(…)): a named layer of an OrderedDict.
    if (label?.type === 'text' && layer?.type === 'call' && !more)
      return [
        layer.named.has('name')
          ? layer
          : { ...layer, named: new Map([...layer.named, ['name', { value: label, at: label.at }]]) },
      ];
    return layersIn(value.items);
  });
}
