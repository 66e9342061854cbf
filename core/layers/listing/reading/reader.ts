import type { Remark } from '../../../document/remark.ts';
import { textError } from '../../../errors.ts';
import { classNamed, readCall, unknownLayer, type Library } from '../library.ts';
import type { Expression, FunctionDefinition, PythonStatement } from '../python/syntax.ts';
import type { PythonCall } from '../python-value.ts';
import { combined } from './constants.ts';
import { branched, eachRound, jumps, skipped, whileHolds } from './control-flow.ts';
import { evaluated } from './expressions.ts';
import { Network } from './network.ts';
import { scopeOfCall } from './parameters.ts';
import { outputArithmetic } from './output-arithmetic.ts';
import type { Reading } from './reading.ts';
import {
  none,
  opaque,
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
    this.step(statement.at);
    switch (statement.type) {
      case 'nothing':
      case 'decorator':
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
      case 'while':
        return whileHolds(this, statement, scope);
      case 'jump':
        return jumps[statement.to];
      case 'if':
        return branched(this, statement, scope);
      case 'for':
        return eachRound(this, statement, scope);
      case 'other':
        skipped(this, statement, null, `“${statement.keyword}” is not read`, 'paste the layers without it');
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
    if (isCall && !isLayer) {
      // `_log_api_usage_once(self)`: a function that the listing does not define, called for its effect.
      const isOfAnother =
        /\./.test(value.name) && !/(?:^|\.)(?:nn|layers|models|F|functional)\./.test(value.name);
      if (/^\p{Lu}/u.test(lastPart(value.name)) || (scope === this.top && !isOfAnother))
        throw unknownLayer(this.library, value);
      if (scope === this.top) {
        this.passOver();
        return;
      }
      this.note(value.at, `${value.name}(…) is not defined here: taken to change no layer`);
      return;
    }
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
    const isUnread = made.type === 'opaque' || made.type === 'dict';
    if (scope === this.top && (isUnread || (made.type === 'call' && !isLayer))) this.passOver();
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
    const isTied = of.type === 'call' && value.type === 'method' && value.of.type === 'call';
    if (isTied && ['weight', 'bias'].includes(value.name))
      throw textError(
        target.at,
        'two layers are given the same weights here',
        'apply one layer twice, or leave the line out to count both',
      );
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
    const decorated = new Map<string, string>();
    statement.body.forEach((one, i) => {
      const above = statement.body[i - 1];
      if (one.type === 'def') methods.set(one.name, one);
      if (one.type === 'def' && above?.type === 'decorator') decorated.set(one.name, above.name);
      if (one.type === 'assign') this.#statement(one, constants);
    });
    const made: ClassValue = {
      type: 'class',
      definition: statement,
      bases: statement.bases.map((base) => this.evaluate(base, scope)),
      scope,
      methods,
      decorated,
      constants,
      at: statement.at,
    };
    scope.names.set(statement.name, made);
  }

  itemsOf(value: Value): readonly Value[] | null {
    if (value.type === 'list') return value.items;
    if (value.type === 'dict') return value.entries.map(({ key }) => key);
    return value.type === 'sequential' ? value.layers : null;
  }

  evaluate(expression: Expression, scope: Scope): Value {
    return evaluated(this, expression, scope);
  }

  /** Values in order, those after a star spread out. */
  values(expressions: readonly Expression[], scope: Scope): Value[] {
    return expressions.flatMap((one): Value[] => {
      const value = this.evaluate(one, scope);
      return one.type === 'star' ? [...(this.itemsOf(value) ?? [value])] : [value];
    });
  }

  binary(operator: string, left: Value, right: Value, at: number): Value {
    const ofOutput = outputArithmetic(this, operator, left, right, at);
    if (ofOutput) return ofOutput;
    if (left.type === 'batch' || right.type === 'batch')
      return opaque(at, 'a number that depends on how many samples there are', 'leave the batch out');
    return combined(operator, left, right, at);
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
    const scope = scopeOfCall(this, definition, around, self ? [self, ...args] : args, named, at);
    const returned = this.run(definition.body, scope);
    this.#depth -= 1;
    return returned ?? none(at);
  }

  step(at: number): void {
    this.#steps += 1;
    if (this.#steps > MOST_STEPS)
      throw textError(at, 'the listing repeats too much', 'write a smaller network');
  }
}

const isNetwork = (value: Value): value is SequentialValue | ModuleValue | ModelValue =>
  value.type === 'sequential' || value.type === 'module' || value.type === 'model';
const lastPart = (name: string): string => name.split('.').at(-1) ?? '';
