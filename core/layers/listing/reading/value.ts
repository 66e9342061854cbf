import type { ClassDefinition, FunctionDefinition } from '../python/syntax.ts';
import type { PythonValue } from '../python-value.ts';

/** What an expression of a listing stands for. */
export type Value =
  | Exclude<PythonValue, { readonly type: 'list' }>
  | ListValue
  | SequentialValue
  | ModuleValue
  | ClassValue
  | FunctionValue
  | TensorValue
  | ModelValue
  | StatesValue
  | { readonly type: 'method'; readonly of: Value; readonly name: string; readonly at: number }
  /** The number of samples, which no layer depends on. */
  | { readonly type: 'batch'; readonly at: number }
  | DictValue
  | {
      readonly type: 'slice';
      readonly from: Value | null;
      readonly to: Value | null;
      readonly step: Value | null;
      readonly at: number;
    }
  /** What is not read: told where a layer depends on it, and only then. */
  | { readonly type: 'opaque'; readonly what: string; readonly fix: string; readonly at: number };

export interface ListValue {
  readonly type: 'list';
  readonly items: Value[];
  readonly at: number;
}
/** `{'A': [64, 'M'], …}`: looked up by its keys, in order. */
export interface DictValue {
  readonly type: 'dict';
  readonly entries: readonly { readonly key: Value; readonly value: Value }[];
  readonly at: number;
}
/** Layers that follow one another; `model.add(…)` adds to them. */
export interface SequentialValue {
  readonly type: 'sequential';
  readonly layers: Value[];
  readonly at: number;
  name: string | null;
}
/** An object of a class that the listing defines. */
export interface ModuleValue {
  readonly type: 'module';
  readonly of: ClassValue;
  readonly fields: Map<string, Value>;
  readonly at: number;
  name: string | null;
}
export interface ClassValue {
  readonly type: 'class';
  readonly definition: ClassDefinition;
  readonly bases: readonly Value[];
  readonly scope: Scope;
  readonly methods: ReadonlyMap<string, FunctionDefinition>;
  /** The decorator of a method: `staticmethod`, `property`. */
  readonly decorated: ReadonlyMap<string, string>;
  readonly constants: Scope;
  readonly at: number;
}
export interface FunctionValue {
  readonly type: 'function';
  readonly definition: FunctionDefinition;
  readonly scope: Scope;
  readonly self: ModuleValue | null;
  readonly at: number;
}
/** What a layer puts out: the node of the network that makes it. */
export interface TensorValue {
  readonly type: 'tensor';
  readonly node: number;
  readonly at: number;
}
/** Keras's `Model(inputs, outputs)`. */
export interface ModelValue {
  readonly type: 'model';
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly at: number;
  name: string | null;
}
/** The last states that PyTorch's recurrent layers return beside the sequence: of which node, and which of them. */
export interface StatesValue {
  readonly type: 'states';
  readonly node: number;
  /** null: those of all layers and directions; −1 the last, −2 the one before it. */
  readonly place: number | null;
  readonly at: number;
}

export const none = (at: number): Value => ({ type: 'name', value: 'None', at });
export const number = (value: number, at: number): Value => ({ type: 'number', value, at });
export const truth = (value: boolean, at: number): Value => ({
  type: 'name',
  value: value ? 'True' : 'False',
  at,
});
export const opaque = (at: number, what: string, fix: string): Value => ({ type: 'opaque', what, fix, at });
export const isNone = (value: Value | undefined): boolean =>
  value === undefined || (value.type === 'name' && value.value === 'None');

/** A value in a few words, for messages. */
export function described(value: Value): string {
  switch (value.type) {
    case 'number':
      return String(value.value);
    case 'text':
      return `“${value.value}”`;
    case 'name':
      return value.value;
    case 'list':
      return 'a list';
    case 'call':
      return `${value.name}(…)`;
    case 'sequential':
      return 'a Sequential';
    case 'module':
      return `a ${value.of.definition.name}`;
    case 'class':
    case 'function':
      return value.definition.name;
    case 'tensor':
      return 'the output of a layer';
    case 'model':
      return 'a model';
    case 'states':
      return 'the last states of a recurrent layer';
    case 'method':
      return `.${value.name}`;
    case 'batch':
      return 'the number of samples';
    case 'slice':
      return 'a slice';
    case 'dict':
      return 'a dict';
    case 'opaque':
      return 'what is not read';
  }
}

/** Names of a block of a listing, and those around it. */
export class Scope {
  readonly names = new Map<string, Value>();
  readonly #around: Scope | null;

  constructor(around: Scope | null) {
    this.#around = around;
  }

  find(name: string): Value | undefined {
    return this.names.get(name) ?? this.#around?.find(name);
  }
}

/** Arguments by name, and where each name stands. */
export type NamedValues = ReadonlyMap<string, { readonly value: Value; readonly at: number }>;
