import type { Arguments, Parameters } from './arguments.ts';
import type { Statement } from './statement.ts';

/** A class of a library, and how its arguments become layers. */
export interface PythonLayer extends Parameters {
  /** Its names; the first is the one shown in messages. */
  readonly names: readonly string[];
  /** It changes no shape and learns nothing, and is said to be passed over: `Rescaling`. */
  readonly isPassedOver?: true;
  readonly read: (given: Arguments) => readonly Made[];
}
/** A layer whose entries are read from no call of the library, and why. */
export interface NoCall {
  readonly none: string;
}
/** A layer of several inputs that a listing calls with more than layers. */
export const severalInputs: NoCall = { none: 'it takes queries, keys and values, which no listing names' };
/** The classes of a layer, none where the library has no call for it. */
export const callsOf = (calls: readonly PythonLayer[] | NoCall): readonly PythonLayer[] =>
  'none' in calls ? [] : calls;

/** One layer of ours that a call is read as; undefined values are left out. */
export interface Made {
  readonly written: Readonly<Record<string, unknown>> & { readonly type: string };
  readonly expects?: Statement['expects'];
}
