import type { readCall, Library } from '../library.ts';
import type { Expression, FunctionDefinition, PythonStatement } from '../python/syntax.ts';
import type { PythonCall } from '../python-value.ts';
import type { Network } from './network.ts';
import type { ModelValue, ModuleValue, NamedValues, Scope, SequentialValue, Value } from './value.ts';

/** The reading of a listing as its parts use it; `Reader` is what reads. */
export interface Reading {
  readonly library: Library;
  readonly network: Network;
  /** Names outside of every class and function. */
  readonly top: Scope;
  /** Layers on lines of their own, in order. */
  readonly bare: Value[];
  /** Networks that the listing builds, in order. */
  readonly built: (SequentialValue | ModuleValue | ModelValue)[];
  /** Values that are part of a network. */
  readonly used: Set<object>;
  /** Networks that are compiled, printed or summarized. */
  readonly shown: Set<object>;
  /** Layers that are given a name outside of a class, and where. */
  readonly defined: { readonly value: Value; readonly at: number }[];
  /** The shape of an example that is put through the network, channels last. */
  sample: readonly number[] | null;
  /** A Linear that asks for all numbers of a map has it flattened: what is printed does not show it. */
  readonly flattens: boolean;

  /** The line that is being read makes no layer. */
  passOver(): void;
  /** Says of the read-back what was not read, or how. */
  note(at: number, text: string): void;
  readLayer(call: PythonCall): ReturnType<typeof readCall>;
  /** The items of a list; null where they are not known. */
  itemsOf(value: Value): readonly Value[] | null;
  /** Counts one more step, of which a listing has a limited number. Throws ProblemError beyond it. */
  step(at: number): void;
  /** Statements in order; gives what they return, or null. */
  run(statements: readonly PythonStatement[], scope: Scope): Value | null;
  /** Gives a value to a name, to several, or to a field. */
  bind(target: Expression, value: Value, scope: Scope): void;
  evaluate(expression: Expression, scope: Scope): Value;
  /** Values in order, those after a star spread out. */
  values(expressions: readonly Expression[], scope: Scope): Value[];
  binary(operator: string, left: Value, right: Value, at: number): Value;
  /** Follows a function with its arguments. `self`: the object whose method it is. */
  invoke(
    definition: FunctionDefinition,
    around: Scope,
    self: ModuleValue | null,
    args: readonly Value[],
    named: NamedValues,
    at: number,
  ): Value;
}
