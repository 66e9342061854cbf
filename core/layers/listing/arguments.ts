import { textError } from '../../errors.ts';
import { suggestion } from './nearest.ts';
import type { PythonCall, PythonValue } from './python-value.ts';

/** The names of the arguments of a class. */
export interface Parameters {
  /** In the order in which they may be given without a name. */
  readonly parameters: readonly string[];
  /** Those that are given by name only. */
  readonly named?: readonly string[];
  /** Those that change no shape and no count, accepted and not used: initializers, `inplace`. */
  readonly ignored?: readonly string[];
}

/** Arguments that every class of a library has, and that change nothing of its layer. */
const EVERY: readonly string[] = ['name', 'device', 'dtype'];

/** The arguments of one call, by name. What is of the wrong sort is refused at its place. */
export class Arguments {
  readonly call: PythonCall;
  readonly #given = new Map<string, PythonValue>();

  constructor(call: PythonCall, layer: Parameters) {
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
      const known = [...layer.parameters, ...(layer.named ?? []), ...(layer.ignored ?? []), ...EVERY];
      if (!known.includes(name))
        throw textError(
          at,
          `${call.name} has no argument ${name} here`,
          `${suggestion(name, known)}its arguments are ${[...layer.parameters, ...(layer.named ?? [])].join(', ') || 'none'}`,
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
