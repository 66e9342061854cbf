import { textError } from '../../../errors.ts';
import { lastName } from '../call-name.ts';
import { classNamed } from '../library.ts';
import type { PythonStatement } from '../python/syntax.ts';
import type { Statement } from '../statement.ts';
import { appliedModule, appliedSequential } from './apply.ts';
import { tensorOf } from './tensor-of.ts';
import { isInstanceOf } from './objects.ts';
import { kerasInputOf } from './keras-input.ts';
import { makesLayers } from './makes-layers.ts';
import { methodOf } from './parts.ts';
import type { Reading } from './reading.ts';
import { reachedFrom, statementsOf } from './statements.ts';
import type { ClassValue, FunctionValue, ModelValue, ModuleValue, SequentialValue, Value } from './value.ts';

type Built = SequentialValue | ModuleValue | ModelValue;

/**
 * The network of a listing, once it is read: the one that it builds, or its only class or function; else the
 * layers on lines of their own. `inputs`: what was given in words before it. Throws ProblemError where there
 * are several, or none.
 */
export function outcome(
  reader: Reading,
  program: readonly PythonStatement[],
  inputs: readonly Statement[],
): Statement[] {
  const built = chosen(reader) ?? fromClass(reader) ?? fromFunction(reader, program);
  if (built?.type === 'model') return ofModel(reader, built, inputs);
  if (built) return through(reader, built, inputs);
  if (reader.bare.length > 0)
    return through(reader, { type: 'sequential', layers: [...reader.bare], name: null, at: 0 }, inputs);
  const sink = lastOutput(reader);
  if (sink !== null) return ofGraph(reader, sink, inputs);
  const [defined] = reader.defined;
  if (defined)
    throw textError(
      defined.at,
      'layers are given names here, and none is applied',
      reader.library.name === 'pytorch'
        ? 'paste the class with its forward, which says in which order they run, or write nn.Sequential(…)'
        : 'apply each to what reaches it: x = Dense(10)(x), or write Sequential([…])',
    );
  throw textError(0, 'there is no layer', 'write, for example, Sequential([…]), or a class with its forward');
}

/** Of the networks that are no part of another the one that is meant. */
function chosen(reader: Reading): Built | null {
  const whole = reader.built.filter((one) => !reader.used.has(one));
  const candidates = whole.filter((one) => one.type !== 'sequential' || one.layers.length > 0);
  if (candidates.length < 2) return candidates[0] ?? null;
  const shown = candidates.filter((one) => reader.shown.has(one));
  const [only, another] = shown;
  if (only && !another) return noted(reader, only, candidates);
  // Keras's autoencoder is built beside its encoder, which is a part of it.
  const largest = candidates.find(
    (one) =>
      one.type === 'model' && candidates.every((other) => other === one || isPartOf(reader, other, one)),
  );
  if (largest) return noted(reader, largest, candidates);
  const [, second] = candidates;
  throw textError(
    second?.at ?? 0,
    `several networks are built here: ${candidates.map((one) => one.name ?? 'one without a name').join(', ')}`,
    'paste one of them',
  );
}

function noted(reader: Reading, taken: Built, all: readonly Built[]): Built {
  for (const one of all)
    if (one !== taken)
      reader.note(one.at, `${one.name ?? 'another network'}: read is ${taken.name ?? 'one'}`);
  return taken;
}

function isPartOf(reader: Reading, part: Built, whole: ModelValue): boolean {
  if (part.type !== 'model') return false;
  const nodes = new Set(whole.outputs.flatMap((one) => reachedFrom(reader.network, one, whole.inputs)));
  return part.outputs.every((one) => nodes.has(one));
}

/** The last class that no other uses: the listing defines the network and does not build it. */
function fromClass(reader: Reading): Built | null {
  const classes = [...reader.top.names.values()].filter(
    (one): one is ClassValue => one.type === 'class' && !reader.used.has(one),
  );
  const networks = classes.filter(
    (one) => methodOf(one, 'forward') ?? methodOf(one, 'call') ?? methodOf(one, '__init__'),
  );
  const last = networks.at(-1) ?? classes.at(-1);
  if (!last || reader.bare.length > 0) return null;
  const made = isInstanceOf(reader, last, [], new Map(), last.at);
  made.name = last.definition.name;
  // A class that the last one builds on is a part of it; any other is a network of its own.
  const [other] = networks.filter((one) => one !== last && !reader.used.has(one));
  if (other)
    reader.note(other.at, `class ${other.definition.name}: read is class ${last.definition.name}, the last`);
  return made;
}

/** A function that builds the network and needs no argument. */
function fromFunction(reader: Reading, program: readonly PythonStatement[]): Built | null {
  const builders = [...reader.top.names.values()].filter(
    (one): one is FunctionValue =>
      one.type === 'function' &&
      one.self === null &&
      program.some((statement) => statement.type === 'def' && statement.name === one.definition.name) &&
      makesLayers(one.definition.body, reader.library) &&
      one.definition.parameters.every((parameter) => parameter.default ?? reader.top.find(parameter.name)),
  );
  const last = builders.at(-1);
  if (!last || reader.bare.length > 0 || lastOutput(reader) !== null) return null;
  const value = reader.invoke(last.definition, last.scope, null, [], new Map(), last.at);
  return value.type === 'sequential' || value.type === 'module' || value.type === 'model' ? value : null;
}

/** The one output that nothing takes: layers were applied, and no Model was made of them. */
function lastOutput(reader: Reading): number | null {
  const { nodes } = reader.network;
  const taken = new Set(nodes.flatMap(({ takes }) => takes.map((one) => reader.network.standing(one))));
  const free = nodes.flatMap((node, index) =>
    node.takes.length > 0 && node.sameAs === undefined && !taken.has(index) ? [index] : [],
  );
  const [only, another] = free;
  if (only !== undefined && another !== undefined)
    throw textError(
      reader.network.node(another).statement.at,
      'the layers have several outputs',
      'say which is the network: Model(inputs, outputs)',
    );
  return only ?? null;
}

/** A Sequential or an object put on the input. */
function through(
  reader: Reading,
  built: SequentialValue | ModuleValue,
  inputs: readonly Statement[],
): Statement[] {
  const nodes = inputs.map((one) => reader.network.input(one));
  const own = built.type === 'sequential' ? kerasInputOf(reader, built) : null;
  if (own && inputs[0]) checkSameInput(own, inputs[0]);
  if (nodes.length === 0) {
    const sampled: Statement | null = reader.sample && {
      at: built.at,
      written: { type: 'input', shape: reader.sample },
      places: {},
      from: null,
      expects: null,
    };
    const unknown: Statement = {
      at: built.at,
      written: { type: 'input' },
      places: {},
      from: null,
      expects: null,
    };
    nodes.push(reader.network.input(own ?? sampled ?? unknown));
  }
  const values = nodes.map((node): Value => ({ type: 'tensor', node, at: built.at }));
  const [first] = values;
  if (!first) throw new RangeError('a network has an input');
  const result =
    built.type === 'sequential'
      ? appliedSequential(reader, built, first, built.at)
      : appliedModule(reader, built, values, new Map(), built.at);
  const output = onlyOutput(reader, result, built);
  const [entry] = nodes;
  if (
    entry !== undefined &&
    reader.network.node(entry).statement !== inputs[0] &&
    inputs.length === 0 &&
    !own
  )
    noteInput(reader, entry);
  if (built.type === 'module') noteUnused(reader, built);
  return statementsOf(reader.network, output, nodes);
}

/** A layer that an object has and its forward never applies is in no table: said in the read-back. */
function noteUnused(reader: Reading, { fields }: ModuleValue): void {
  const applied = new Set(reader.network.nodes.map(({ owner }) => owner));
  for (const [name, value] of fields) {
    if (value.type === 'module') noteUnused(reader, value);
    if (value.type !== 'call' || applied.has(value) || !classNamed(reader.library, lastName(value))) continue;
    reader.note(value.at, `self.${name} is defined and never applied: it is not counted`);
  }
}

/** An input that nobody wrote is said in the read-back. */
function noteInput(reader: Reading, node: number): void {
  const shape = reader.network.node(node).statement.written['shape'];
  if (!Array.isArray(shape)) return;
  const [first] = reader.network.nodes.filter(({ takes }) => takes.includes(node));
  reader.note(
    first?.statement.at ?? 0,
    `INPUT ${shape.join('x')}: ${reader.sample ? 'the shape of the example' : 'what the first layer asks for'}`,
  );
}

/** The one output of a network; states that are handed back beside it are no output of a table. */
function onlyOutput(reader: Reading, value: Value, built: Built): number {
  const items = value.type === 'dict' ? value.entries.map((entry) => entry.value) : null;
  if (value.type !== 'list' && !items) return reader.network.standing(tensorOf(reader, value).node);
  const outputs = (items ?? (value.type === 'list' ? value.items : [])).filter(
    ({ type }) => type === 'tensor',
  );
  const [first] = outputs;
  if (first && outputs.length === 1) return reader.network.standing(tensorOf(reader, first).node);
  throw textError(value.at, `${built.name ?? 'the network'} has several outputs`, 'return one of them');
}

function ofModel(reader: Reading, model: ModelValue, inputs: readonly Statement[]): Statement[] {
  const [output, more] = model.outputs;
  if (output === undefined || more !== undefined)
    throw textError(model.at, 'a model of several outputs', 'give one output: Model(inputs, output)');
  const [input] = model.inputs;
  const [words] = inputs;
  if (words && input !== undefined) checkSameInput(reader.network.node(input).statement, words);
  return statementsOf(reader.network, output, model.inputs);
}

function ofGraph(reader: Reading, output: number, inputs: readonly Statement[]): Statement[] {
  const reached = reachedFrom(reader.network, output, []);
  const own = reached.filter((index) => reader.network.node(index).takes.length === 0);
  const [words] = inputs;
  const [first] = own;
  if (words && first !== undefined) checkSameInput(reader.network.node(first).statement, words);
  return statementsOf(reader.network, output, own);
}

/** The input in words and that of the listing. */
function checkSameInput(own: Statement, words: Statement): void {
  if (JSON.stringify(own.written['shape']) !== JSON.stringify(words.written['shape']))
    throw textError(
      own.at,
      `the listing has an input of ${[own.written['shape']].flat().join('×')}, and the line before it ${[words.written['shape']].flat().join('×')}`,
      'leave the line out',
    );
}
