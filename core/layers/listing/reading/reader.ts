import type { Remark } from '../../../document/remark.ts';
import { textError } from '../../../errors.ts';
import { classNamed, readCall, unknownLayer, type Library } from '../library.ts';
import type { Expression, FunctionDefinition, PythonStatement } from '../python/syntax.ts';
import type { PythonCall } from '../python-value.ts';
import { called } from './calls.ts';
import { combined, holds, MOST_ITEMS } from './constants.ts';
import { makesLayers } from './makes-layers.ts';
import { Network } from './network.ts';
import type { Reading } from './reading.ts';
import { attributeOf, subscripted } from './parts.ts';
import {
  none,
  number,
  opaque,
  truth,
  type ClassValue,
  type ModelValue,
  type ModuleValue,
  type SequentialValue,
  type Value,
  Scope,
  type NamedValues,
} from './value.ts';

/** More steps than any published listing needs; a listing cannot keep the reader busy. */
const MOST_STEPS = 100_000;
const DEEPEST_CALL = 30;

/**
 * Reads what a listing builds: names stand for constants, layers and outputs of layers, classes and functions
 * are followed with the arguments they are given, and every application of a layer becomes a node of the
 * network. Nothing is run: of what is not about layers nothing is known, and a layer that depends on it is
 * refused where it stands.
 */
export class Reader implements Reading {
  readonly library: Library;
  readonly network: Network;
  readonly top = new Scope(null);
  readonly remarks: Remark[] = [];
  /** Layers on lines of their own, in order. */
  readonly bare: Value[] = [];
  /** Networks that the listing builds, in order, and those that are part of another. */
  readonly built: (SequentialValue | ModuleValue | ModelValue)[] = [];
  readonly used = new Set<object>();
  /** Networks that are compiled, printed or summarized. */
  readonly shown = new Set<object>();
  /** Layers that are given a name outside of a class, and where. */
  readonly defined: { readonly value: Value; readonly at: number }[] = [];
  /** The shape of an example that is put through the network, channels last. */
  sample: readonly number[] | null = null;
  /** A Linear that asks for all numbers of a map has it flattened: what is printed does not show it. */
  flattens = false;
  readonly #source: string;
  #steps = 0;
  #depth = 0;
  #isPassedOver = false;

  constructor(library: Library, source: string) {
    this.library = library;
    this.network = new Network(library.name);
    this.#source = source;
  }

  /** The line that is being read makes no layer. */
  passOver(): void {
    this.#isPassedOver = true;
  }

  readLayer(call: PythonCall): ReturnType<typeof readCall> {
    return readCall(this.library, call);
  }

  /** Statements in order; gives what they return, or null. */
  run(statements: readonly PythonStatement[], scope: Scope): Value | null {
    for (const statement of statements) {
      this.#isPassedOver = false;
      const returned = this.#statement(statement, scope);
      if (this.#isPassedOver && scope === this.top) this.#note(statement);
      this.#isPassedOver = false;
      if (returned) return returned;
    }
    return null;
  }

  /** Says how something was read that the listing leaves open. */
  note(at: number, text: string): void {
    this.#remark({ at, about: 'reading', text });
  }

  /** Names a statement that is not read. */
  #note({ at, end }: PythonStatement): void {
    const text = this.#source.slice(at, end).replace(/\s+/g, ' ').trim();
    this.#remark({ at, about: 'line', text: text.length > 60 ? `${text.slice(0, 59)}…` : text });
  }

  #remark(remark: Remark): void {
    const { at, text } = remark;
    if (!this.remarks.some((one) => one.at === at && one.text === text)) this.remarks.push(remark);
  }

  #statement(statement: PythonStatement, scope: Scope): Value | null {
    this.#step(statement.at);
    switch (statement.type) {
      case 'nothing':
        return null;
      case 'import':
        for (const [name, path] of statement.aliases) {
          const [last] = path.split('.').slice(-1);
          // `from torch.nn import Conv2d` changes nothing; an alias does.
          if (last !== name) scope.names.set(name, { type: 'name', value: path, at: statement.at });
        }
        this.passOver();
        return null;
      case 'expression':
        this.#line(this.evaluate(statement.value, scope), scope);
        return null;
      case 'assign':
        this.#assign(statement, scope);
        return null;
      case 'return':
        return statement.value ? this.evaluate(statement.value, scope) : none(statement.at);
      case 'def':
        scope.names.set(statement.name, {
          type: 'function',
          definition: statement,
          scope,
          self: null,
          at: statement.at,
        });
        return null;
      case 'class':
        this.#class(statement, scope);
        return null;
      case 'block':
        return this.run(statement.body, scope);
      case 'if':
        return this.#if(statement, scope);
      case 'for':
        return this.#for(statement, scope);
      case 'other':
        this.#skipped(statement, `“${statement.keyword}” is not read`, 'paste the layers without it');
        return null;
    }
  }

  /** An expression on a line of its own. */
  #line(value: Value, scope: Scope): void {
    if (value.type === 'opaque') {
      if (this.#isPassedOver) return;
      throw textError(value.at, value.what, value.fix);
    }
    const isCall = value.type === 'call' && !this.#isPassedOver;
    const isLayer = isCall && classNamed(this.library, lastPart(value.name)) !== undefined;
    if (isCall && !isLayer) throw unknownLayer(this.library, value);
    if (scope !== this.top) return;
    if (isLayer) this.bare.push(value);
    else if (value.type === 'list')
      for (const item of value.items)
        if (item.type === 'call' || item.type === 'sequential') this.bare.push(item);
  }

  #assign(
    { targets, operator, value, at }: Extract<PythonStatement, { readonly type: 'assign' }>,
    scope: Scope,
  ): void {
    let made = value ? this.evaluate(value, scope) : none(at);
    const [first] = targets;
    if (operator !== null && first) made = this.binary(operator, this.evaluate(first, scope), made, at);
    for (const target of targets) this.bind(target, made, scope);
    const isLayer = made.type === 'call' && classNamed(this.library, lastPart(made.name)) !== undefined;
    if (isNetwork(made) || made.type === 'tensor') this.#isPassedOver = false;
    if (scope === this.top && (made.type === 'opaque' || (made.type === 'call' && !isLayer))) this.passOver();
    if (scope === this.top && isLayer) this.defined.push({ value: made, at });
  }

  /** Gives a value to a name, to several, or to a field. */
  bind(target: Expression, value: Value, scope: Scope): void {
    if (target.type === 'name') {
      if (isNetwork(value) && value.name === null) value.name = target.name;
      scope.names.set(target.name, value);
      return;
    }
    if (target.type === 'list') {
      target.items.forEach((item, i) => {
        const part =
          value.type === 'list'
            ? (value.items[i] ?? opaque(item.at, 'there is no value for this name', 'give as many as names'))
            : value.type === 'opaque'
              ? value
              : opaque(item.at, 'what is given to this name is not read', 'write its value');
        this.bind(item, part, scope);
      });
      return;
    }
    if (target.type !== 'attribute') return;
    const of = this.evaluate(target.of, scope);
    if (of.type === 'module') {
      if (isNetwork(value) && value.name === null) value.name = target.name;
      // What an object holds is a part of it, and no network of its own.
      this.used.add(value);
      of.fields.set(target.name, value);
    }
  }

  #class(statement: Extract<PythonStatement, { readonly type: 'class' }>, scope: Scope): void {
    const constants = new Scope(scope);
    const methods = new Map<string, FunctionDefinition>();
    for (const one of statement.body)
      if (one.type === 'def') methods.set(one.name, one);
      else if (one.type === 'assign') this.#statement(one, constants);
    const made: ClassValue = {
      type: 'class',
      definition: statement,
      bases: statement.bases.map((base) => this.evaluate(base, scope)),
      scope,
      methods,
      constants,
      at: statement.at,
    };
    scope.names.set(statement.name, made);
  }

  #if(
    { branches, ...statement }: Extract<PythonStatement, { readonly type: 'if' }>,
    scope: Scope,
  ): Value | null {
    for (const { condition, body } of branches) {
      const found = condition ? this.evaluate(condition, scope) : truth(true, statement.at);
      const taken = holds(found);
      if (taken === null) {
        this.#skipped(
          { ...statement, body: branches.flatMap((branch) => branch.body) },
          'whether this condition holds is not known',
          'paste only the lines of the branch that is taken',
        );
        return null;
      }
      if (taken) return this.run(body, scope);
    }
    return null;
  }

  #for(
    { target, over, body, ...statement }: Extract<PythonStatement, { readonly type: 'for' }>,
    scope: Scope,
  ): Value | null {
    const items = this.itemsOf(this.evaluate(over, scope));
    if (!items) {
      this.#skipped({ ...statement, body }, 'what this loop runs over is not known', 'write its rounds out');
      return null;
    }
    for (const item of items) {
      this.bind(target, item, scope);
      const returned = this.run(body, scope);
      if (returned) return returned;
    }
    return null;
  }

  /** A block that is not read: passed over where it makes no layer, refused where it does. */
  #skipped(
    { at, body }: { readonly at: number; readonly body: readonly PythonStatement[] },
    what: string,
    fix: string,
  ): void {
    if (makesLayers(body, this.library)) throw textError(at, what, fix);
    this.passOver();
  }

  itemsOf(value: Value): readonly Value[] | null {
    if (value.type === 'list') return value.items;
    return value.type === 'sequential' ? value.layers : null;
  }

  evaluate(expression: Expression, scope: Scope): Value {
    this.#step(expression.at);
    const { at } = expression;
    switch (expression.type) {
      case 'number':
      case 'text':
        return expression;
      case 'name':
        return this.#name(expression.name, at, scope);
      case 'list':
        return { type: 'list', items: this.values(expression.items, scope), at };
      case 'star':
        return this.evaluate(expression.of, scope);
      case 'dict':
        return opaque(at, 'a dict is not read', 'write its values');
      case 'attribute':
        return attributeOf(this, this.evaluate(expression.of, scope), expression.name, at, expression.dotAt);
      case 'subscript':
        return subscripted(
          this,
          this.evaluate(expression.of, scope),
          this.evaluate(expression.index, scope),
          at,
        );
      case 'slice': {
        const part = (one: Expression | null): Value | null => (one ? this.evaluate(one, scope) : null);
        return { type: 'slice', from: part(expression.from), to: part(expression.to), at };
      }
      case 'call':
        return called(this, expression, scope);
      case 'binary':
        return this.#binary(expression, scope);
      case 'unary':
        return this.#unary(expression.operator, this.evaluate(expression.of, scope), at);
      case 'choice': {
        const taken = holds(this.evaluate(expression.condition, scope));
        if (taken === null) return opaque(at, 'whether this condition holds is not known', 'write the value');
        return this.evaluate(taken ? expression.yes : expression.no, scope);
      }
      case 'comprehension':
        return this.#comprehension(expression, scope);
    }
  }

  /** Values in order, those after a star spread out. */
  values(expressions: readonly Expression[], scope: Scope): Value[] {
    return expressions.flatMap((one): Value[] => {
      const value = this.evaluate(one, scope);
      return one.type === 'star' ? [...(this.itemsOf(value) ?? [value])] : [value];
    });
  }

  #name(name: string, at: number, scope: Scope): Value {
    if (name === '__name__') return { type: 'text', value: '__main__', at };
    const found = scope.find(name);
    if (!found) return { type: 'name', value: name, at };
    // A constant stands where it is used: a mistake is told there.
    return found.type === 'number' || found.type === 'name' || found.type === 'text'
      ? { ...found, at }
      : found;
  }

  #binary(expression: Extract<Expression, { readonly type: 'binary' }>, scope: Scope): Value {
    const left = this.evaluate(expression.left, scope);
    const { operator } = expression;
    if (operator === 'and' || operator === 'or') {
      const first = holds(left);
      if (first !== null && first === (operator === 'or')) return left;
      const right = this.evaluate(expression.right, scope);
      const second = holds(right);
      if (first !== null) return right;
      // `unknown and False` is False whatever the first is.
      return second === (operator === 'or')
        ? right
        : opaque(expression.at, 'this is not known', 'write it out');
    }
    return this.binary(operator, left, this.evaluate(expression.right, scope), expression.at);
  }

  binary(operator: string, left: Value, right: Value, at: number): Value {
    if (operator === '+' && left.type === 'tensor' && right.type === 'tensor') {
      const node = this.network.apply([{ written: { type: 'add' } }], [left.node, right.node], {
        at,
        places: {},
        name: '+',
        owner: null,
      });
      return { type: 'tensor', node, at };
    }
    if (left.type === 'batch' || right.type === 'batch')
      return opaque(at, 'a number that depends on how many samples there are', 'leave the batch out');
    return combined(operator, left, right, at);
  }

  #unary(operator: string, value: Value, at: number): Value {
    if (value.type === 'opaque') return value;
    if (operator === 'not') {
      const found = holds(value);
      return found === null ? opaque(at, 'this is not known', 'write it out') : truth(!found, at);
    }
    if (value.type !== 'number')
      return opaque(at, `did not expect “${operator}” here`, 'a sign stands before a number');
    return number(operator === '-' ? -value.value : value.value, at);
  }

  #comprehension(
    { item, target, over, condition, at }: Extract<Expression, { readonly type: 'comprehension' }>,
    scope: Scope,
  ): Value {
    const items = this.itemsOf(this.evaluate(over, scope));
    if (!items) return opaque(at, 'what this runs over is not known', 'write its items out');
    const inner = new Scope(scope);
    const made: Value[] = [];
    for (const one of items.slice(0, MOST_ITEMS)) {
      this.bind(target, one, inner);
      if (condition && holds(this.evaluate(condition, inner)) !== true) continue;
      made.push(this.evaluate(item, inner));
    }
    return { type: 'list', items: made, at };
  }

  /** Follows a function with its arguments. `self`: the object whose method it is. */
  invoke(
    definition: FunctionDefinition,
    around: Scope,
    self: ModuleValue | null,
    args: readonly Value[],
    named: NamedValues,
    at: number,
  ): Value {
    this.#depth += 1;
    if (this.#depth > DEEPEST_CALL)
      throw textError(at, `${definition.name} calls itself without an end`, 'write its layers out');
    const scope = new Scope(around);
    const given = self ? [self, ...args] : args;
    definition.parameters.forEach((parameter, i) => {
      const value = given[i] ?? named.get(parameter.name)?.value;
      scope.names.set(parameter.name, value ?? this.#absent(definition, parameter, around));
    });
    for (const [name, { at: place }] of named)
      if (!definition.parameters.some((parameter) => parameter.name === name))
        throw textError(
          place,
          `${definition.name} has no argument ${name} here`,
          `its arguments are ${definition.parameters.map((one) => one.name).join(', ') || 'none'}`,
        );
    const returned = this.run(definition.body, scope);
    this.#depth -= 1;
    return returned ?? none(at);
  }

  #absent(
    definition: FunctionDefinition,
    { name, default: usual, at }: FunctionDefinition['parameters'][number],
    around: Scope,
  ): Value {
    if (usual) return this.evaluate(usual, around);
    return (
      this.top.find(name) ??
      opaque(
        at,
        `${name} of ${definition.name} has no value`,
        `write its value above: ${name} = …, or build the network with it`,
      )
    );
  }

  #step(at: number): void {
    this.#steps += 1;
    if (this.#steps > MOST_STEPS)
      throw textError(at, 'the listing repeats too much', 'write a smaller network');
  }
}

const isNetwork = (value: Value): value is SequentialValue | ModuleValue | ModelValue =>
  value.type === 'sequential' || value.type === 'module' || value.type === 'model';
const lastPart = (name: string): string => name.split('.').at(-1) ?? '';
