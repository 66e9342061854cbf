/** A value among the arguments of a layer. It is only looked at, never run. */
export type PythonValue =
  | { readonly type: 'number'; readonly value: number; readonly at: number }
  | { readonly type: 'text'; readonly value: string; readonly at: number }
  /** `True`, `False`, `None`, or a name that something else would have to explain: `tf.nn.relu`. */
  | { readonly type: 'name'; readonly value: string; readonly at: number }
  | { readonly type: 'list'; readonly items: readonly PythonValue[]; readonly at: number }
  | PythonCall;
/** A call of a class of a library: a layer, which may be applied more than once. */
export interface PythonCall {
  readonly type: 'call';
  /** As written, dots and all: `layers.Conv2D`. */
  readonly name: string;
  readonly args: readonly PythonValue[];
  readonly named: ReadonlyMap<string, { readonly value: PythonValue; readonly at: number }>;
  readonly at: number;
}
