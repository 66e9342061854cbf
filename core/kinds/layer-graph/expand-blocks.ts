import { describeValue } from '../../document/schema-issues.ts';
import { schemaSentence } from '../../document/schema-sentences.ts';
import { problemError, within } from '../../errors.ts';
import type { LayerEntry } from '../../layers/index.ts';
import type { Input } from '../../layers/input.ts';
import { nodeSchema, type Blocks, type BlockUse, type Node } from './problem.ts';

/** One layer of the network after its blocks are expanded. */
export interface PlacedLayer {
  readonly entry: LayerEntry | Input;
  /** Its name with the names of its blocks as prefix: `stage2.1.conv3`; null: it has no name. */
  readonly name: string | null;
  /** Indices of the layers that are its inputs. */
  readonly from: readonly number[];
  /** The name of the layer whose weights it uses; null: it has its own. */
  readonly weightsOf: string | null;
  /** For messages: `layers[3] (stage2), layers[1]`. */
  readonly where: string;
  /** The block that contains it, with the number of the repetition: `stage2.1`. */
  readonly group: string | null;
}

const MOST_LAYERS = 1500;
const DEEPEST = 6;

/** The index of a placed layer, or a function that gives it once all layers are placed. */
type Source = number | (() => number);

type Placed = Omit<PlacedLayer, 'from'> & { readonly takes: readonly Source[] };

/** What all lists of a network share. */
interface Network {
  readonly blocks: Blocks;
  /** The layers placed so far, in order. */
  readonly placed: Placed[];
}

/** A list of layers and its position: the whole network, or one round of a block. */
interface Place {
  readonly list: readonly Node[];
  /** Stands before the names of its layers: `stage2.1.`. */
  readonly prefix: string;
  /** The position of layer i, for messages. */
  readonly where: (i: number) => string;
  /** What `in` refers to; null in the network itself. */
  readonly input: Source | null;
  readonly group: string | null;
  readonly depth: number;
}

/**
 * Every layer of the network in document order, with blocks expanded where they are used. Throws ProblemError
 * at a layer with an invalid name, input or block.
 */
export function expandBlocks(layers: readonly Node[], blocks: Blocks): PlacedLayer[] {
  const network: Network = { blocks, placed: [] };
  placeList(network, {
    list: layers,
    prefix: '',
    where: (i) => `layers[${i}]`,
    input: null,
    group: null,
    depth: 0,
  });
  return network.placed.map(({ takes, ...layer }) => ({
    ...layer,
    from: takes.map((one) => (typeof one === 'number' ? one : one())),
  }));
}

/** Places the layers of a list; returns the output of the last one. */
function placeList(network: Network, place: Place): Source {
  // A name may be used before its layer is added, so names are resolved after the whole list.
  const outputs = new Map<string, Source>();
  let before = place.input;
  for (const [i, node] of place.list.entries()) {
    const at = place.where(i);
    checkName(node, place, outputs, at);
    const takes = node.type === 'input' ? [] : sourcesOf(node, place, before, outputs, at);
    before =
      node.type === 'block'
        ? placeBlock(network, node, place, onlySource(takes, at), at)
        : placeLayer(network, node, place, takes, at);
    if (node.name !== undefined) outputs.set(node.name, before);
  }
  if (before === null) throw new RangeError('a list without a layer passed the schema');
  return before;
}

function checkName(
  { name }: Node,
  { prefix }: Place,
  outputs: ReadonlyMap<string, Source>,
  at: string,
): void {
  if (name !== undefined && outputs.has(name))
    throw problemError(
      `${at}.name`,
      `"${name}" is the name of an earlier layer`,
      'give each layer its own name',
    );
  if (name === 'total')
    throw problemError(`${at}.name`, '"total" asks for a sum over all layers', 'use another name');
  if (name === 'in' && prefix !== '')
    throw problemError(`${at}.name`, '"in" is what reaches the block', 'use another name');
}

/** The layers that a node takes: those of `from`, or the one before it. */
function sourcesOf(
  { from }: Exclude<Node, Input>,
  { list, prefix, input }: Place,
  before: Source | null,
  outputs: ReadonlyMap<string, Source>,
  at: string,
): readonly Source[] {
  if (from === undefined) {
    if (before === null)
      throw problemError(
        at,
        'there is no layer before it',
        'begin with the input: { "type": "input", "shape": [224, 224, 3] }',
      );
    return [before];
  }
  const names = new Set(list.flatMap(({ name }) => (name === undefined ? [] : [name])));
  return (typeof from === 'string' ? [from] : from).map((name) => {
    if (name === 'in' && input !== null) return input;
    if (!names.has(name))
      throw problemError(
        `${at}.from`,
        `unknown layer "${name}"`,
        `layers with a name ${prefix === '' ? '' : 'in this block '}are ${[...names].slice(0, 12).join(', ') || 'none'}`,
      );
    return () => outputs.get(name) as number;
  });
}

function onlySource(takes: readonly Source[], at: string): Source {
  const [only, another] = takes;
  if (only === undefined || another !== undefined)
    throw problemError(
      `${at}.from`,
      `${takes.length} layers reach the block`,
      'a block takes one; add or concatenate them before it',
    );
  return only;
}

function placeLayer(
  { placed }: Network,
  node: Exclude<Node, BlockUse>,
  { prefix, group }: Place,
  takes: readonly Source[],
  at: string,
): number {
  if (placed.length >= MOST_LAYERS)
    throw problemError(at, `more than ${MOST_LAYERS} layers in all`, 'use fewer repeats');
  placed.push({
    entry: node.type === 'input' ? node : layerAlone(node),
    name: node.name === undefined ? null : prefix + node.name,
    weightsOf: node.type === 'input' || node.weightsOf === undefined ? null : prefix + node.weightsOf,
    takes,
    where: at,
    group,
  });
  return placed.length - 1;
}

/** Places every round of a block; returns the output of the last one. */
function placeBlock(
  network: Network,
  use: BlockUse,
  { prefix, depth }: Place,
  input: Source,
  at: string,
): Source {
  const list = nodesOf(network.blocks, use, at, depth);
  const base = `${prefix}${use.name ?? use.block}`;
  let last = input;
  for (let round = 1; round <= use.repeat; round += 1) {
    const group = use.repeat === 1 ? base : `${base}.${round}`;
    last = placeList(network, {
      list,
      prefix: `${group}.`,
      where: (i) => `${at} (${group}), blocks.${use.block}.layers[${i}]`,
      input: last,
      group,
      depth: depth + 1,
    });
  }
  return last;
}

/** The layers of a block with the values of one use, all of which it must need. */
function nodesOf(blocks: Blocks, use: BlockUse, at: string, depth: number): readonly Node[] {
  const block = Object.hasOwn(blocks, use.block) ? blocks[use.block] : undefined;
  if (!block)
    throw problemError(
      `${at}.block`,
      `unknown block "${use.block}"`,
      `blocks are ${Object.keys(blocks).join(', ') || 'none'}`,
    );
  if (depth >= DEEPEST)
    throw problemError(
      `${at}.block`,
      'blocks within blocks without an end',
      `nest them at most ${DEEPEST} deep, none in itself`,
    );
  const used = new Set<string>();
  const nodes = block.layers.map((layer, i) =>
    within(`blocks.${use.block}.layers[${i}]`, () => nodeIn(layer, use, used)),
  );
  const unused = Object.keys(use.with).find((name) => !used.has(name));
  if (unused !== undefined)
    throw problemError(
      `${at}.with.${unused}`,
      `the block has no "$${unused}"`,
      `it has ${[...used].map((name) => `$${name}`).join(', ') || 'no parameters'}`,
    );
  return nodes;
}

/** A layer without what is said of the others. */
const layerAlone = ({
  from: _from,
  weightsOf: _weightsOf,
  ...entry
}: Exclude<Node, Input | BlockUse>): LayerEntry => entry;

/** A layer of a block, with the parameters of one use filled in. */
function nodeIn(
  layer: Readonly<Record<string, unknown>>,
  { block, with: values }: BlockUse,
  used: Set<string>,
): Node {
  const filled = Object.fromEntries(Object.entries(layer).map(([key, value]) => [key, filledIn(value)]));
  const parsed = nodeSchema.safeParse(filled, { error: schemaSentence });
  if (parsed.success) {
    if (parsed.data.type === 'input')
      throw problemError('', 'an input within a block', 'what reaches a block is called "in"');
    return parsed.data;
  }
  const [issue] = parsed.error.issues;
  const key = issue?.path.join('.') ?? '';
  throw problemError(
    key,
    `found ${describeValue(filled[String(issue?.path[0])])}`,
    issue?.message ?? 'check the layer',
  );

  /**
   * `depth` is limited: the deepest values are a pair of sides, or the parameters that a block passes to a
   * block inside it.
   */
  function filledIn(value: unknown, depth = 0): unknown {
    if (typeof value === 'object' && value !== null && depth < 3) {
      return Array.isArray(value)
        ? value.map((one) => filledIn(one, depth + 1))
        : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filledIn(one, depth + 1)]));
    }
    if (typeof value !== 'string' || !value.startsWith('$')) return value;
    const name = value.slice(1);
    used.add(name);
    if (!Object.hasOwn(values, name))
      throw problemError(
        '',
        `"${value}" has no value in this use of ${block}`,
        `give it: "with": { "${name}": 64 }`,
      );
    return values[name];
  }
}
