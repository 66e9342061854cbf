/** An expression of a Python listing. It is only looked at, never run. */
export type Expression =
  | { readonly type: 'number'; readonly value: number; readonly at: number }
  | { readonly type: 'text'; readonly value: string; readonly at: number }
  | { readonly type: 'name'; readonly name: string; readonly at: number }
  | { readonly type: 'list'; readonly items: readonly Expression[]; readonly at: number }
  /** `*layers` among the items of a list or a call; `**options` names its values. */
  | { readonly type: 'star'; readonly isNamed: boolean; readonly of: Expression; readonly at: number }
  | { readonly type: 'lambda'; readonly definition: FunctionDefinition; readonly at: number }
  /** `f"layer{i}"` */
  | { readonly type: 'format'; readonly parts: readonly (string | Expression)[]; readonly at: number }
  /** `{'A': [64, 'M'], …}`; null: its entries are not known one by one, as of a comprehension. */
  | { readonly type: 'dict'; readonly entries: readonly DictEntry[] | null; readonly at: number }
  | {
      readonly type: 'attribute';
      readonly of: Expression;
      readonly name: string;
      readonly at: number;
      readonly dotAt: number;
    }
  | { readonly type: 'subscript'; readonly of: Expression; readonly index: Expression; readonly at: number }
  | {
      readonly type: 'slice';
      readonly from: Expression | null;
      readonly to: Expression | null;
      readonly step: Expression | null;
      readonly at: number;
    }
  | CallExpression
  | {
      readonly type: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
      readonly at: number;
    }
  | { readonly type: 'unary'; readonly operator: string; readonly of: Expression; readonly at: number }
  | {
      readonly type: 'choice';
      readonly condition: Expression;
      readonly yes: Expression;
      readonly no: Expression;
      readonly at: number;
    }
  | {
      readonly type: 'comprehension';
      readonly item: Expression;
      readonly target: Expression;
      readonly over: Expression;
      readonly condition: Expression | null;
      readonly at: number;
    };
export interface DictEntry {
  readonly key: Expression;
  readonly value: Expression;
}
export interface CallExpression {
  readonly type: 'call';
  readonly of: Expression;
  readonly args: readonly Expression[];
  readonly named: readonly NamedArgument[];
  readonly at: number;
}
export interface NamedArgument {
  readonly name: string;
  readonly value: Expression;
  readonly at: number;
}

export interface Parameter {
  readonly name: string;
  readonly default: Expression | null;
  /** `*layers` takes the arguments that are left over, `**options` those with names. */
  readonly takes?: 'rest' | 'named';
  readonly at: number;
}
export interface FunctionDefinition {
  readonly type: 'def';
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly body: readonly PythonStatement[];
  readonly at: number;
}
export interface ClassDefinition {
  readonly type: 'class';
  readonly name: string;
  readonly bases: readonly Expression[];
  readonly body: readonly PythonStatement[];
  readonly at: number;
}
/** `at` and `end`: the first character of a statement and the one after its last. */
export type PythonStatement = (
  | { readonly type: 'expression'; readonly value: Expression }
  /** `operator`: that of `+=`; null for `=`. Several targets: `a = b = …`. */
  | {
      readonly type: 'assign';
      readonly targets: readonly Expression[];
      readonly operator: string | null;
      readonly value: Expression | null;
    }
  | FunctionDefinition
  | ClassDefinition
  | { readonly type: 'return'; readonly value: Expression | null }
  | {
      readonly type: 'if';
      /** `else` has no condition. */
      readonly branches: readonly {
        readonly condition: Expression | null;
        readonly body: readonly PythonStatement[];
      }[];
    }
  | {
      readonly type: 'for';
      readonly target: Expression;
      readonly over: Expression;
      readonly body: readonly PythonStatement[];
    }
  | {
      readonly type: 'while';
      readonly condition: Expression;
      readonly body: readonly PythonStatement[];
    }
  /** Out of the innermost loop, or to its next round. */
  | { readonly type: 'jump'; readonly to: 'break' | 'continue' }
  /** A block whose head is of no interest: `with …:`, `try:`. */
  | { readonly type: 'block'; readonly body: readonly PythonStatement[] }
  /** `import …`, with the names that it gives to others: `as nn`. */
  | { readonly type: 'import'; readonly aliases: ReadonlyMap<string, string> }
  /** `@staticmethod` above a method; no other one changes what its function makes. */
  | { readonly type: 'decorator'; readonly name: string }
  /** What makes no layer: `pass`, `global x`, `%matplotlib inline`. */
  | { readonly type: 'nothing' }
  /** A statement that is not read: `except`, `raise`. */
  | { readonly type: 'other'; readonly keyword: string; readonly body: readonly PythonStatement[] }
) & { readonly at: number; readonly end: number };
