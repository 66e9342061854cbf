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
  /** For messages: `layers[3] (stage2), layers[1]`. */
  readonly where: string;
  /** The block that contains it, with the number of the repetition: `stage2.1`. */
  readonly group: string | null;
}

const MOST_LAYERS = 1500;
const DEEPEST = 6;

/**
 * Every layer of the network in document order, with blocks expanded where they are used. Throws ProblemError
 * at a layer with an invalid name, input or block.
 */
export function expandBlocks(layers: readonly Node[], blocks: Blocks): PlacedLayer[] {
  const placed: (Omit<PlacedLayer, 'from'> & { readonly takes: readonly (number | (() => number))[] })[] = [];

  /**
   * Adds a list of layers and returns the index of the last one. `input`: the layer that `in` refers to here.
   */
  const place = (
    list: readonly Node[],
    prefix: string,
    where: (i: number) => string,
    input: number | (() => number) | null,
    group: string | null,
    depth: number,
  ): number => {
    // A name may be used before its layer is added, so names are resolved after the whole list.
    const outputs = new Map<string, number>();
    const names = new Set(list.flatMap(({ name }) => (name === undefined ? [] : [name])));
    let before: number | (() => number) | null = input;
    list.forEach((node, i) => {
      const at = where(i);
      if (node.name !== undefined && outputs.has(node.name))
        throw problemError(
          `${at}.name`,
          `"${node.name}" is the name of an earlier layer`,
          'give each layer its own name',
        );
      if (node.name === 'total')
        throw problemError(`${at}.name`, '"total" asks for a sum over all layers', 'use another name');
      if (node.name === 'in' && prefix !== '')
        throw problemError(`${at}.name`, '"in" is what reaches the block', 'use another name');
      const takes = node.type === 'input' ? [] : takenBy(node, at);
      if (node.type === 'block') {
        const [only, another] = takes;
        if (only === undefined || another !== undefined)
          throw problemError(
            `${at}.from`,
            `${takes.length} layers reach the block`,
            'a block takes one; add or concatenate them before it',
          );
        before = placeBlock(node, only, `${prefix}${node.name ?? node.block}`, at, depth);
      } else {
        if (placed.length >= MOST_LAYERS)
          throw problemError(at, `more than ${MOST_LAYERS} layers in all`, 'use fewer repeats');
        const entry = node.type === 'input' ? node : withoutFrom(node);
        placed.push({
          entry,
          name: node.name === undefined ? null : prefix + node.name,
          takes,
          where: at,
          group,
        });
        before = placed.length - 1;
      }
      if (node.name !== undefined) outputs.set(node.name, before as number);
    });
    return before as number;

    function takenBy({ from }: Exclude<Node, Input>, at: string): readonly (number | (() => number))[] {
      if (from === undefined) {
        if (before === null)
          throw problemError(
            at,
            'nothing stands before it',
            'begin with the input: { "type": "input", "shape": [224, 224, 3] }',
          );
        return [before];
      }
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
  };

  const placeBlock = (
    use: BlockUse,
    input: number | (() => number),
    prefix: string,
    at: string,
    depth: number,
  ): number => {
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
    let last = input;
    for (let round = 1; round <= use.repeat; round += 1) {
      const name = use.repeat === 1 ? prefix : `${prefix}.${round}`;
      last = place(
        nodes,
        `${name}.`,
        (i) => `${at} (${name}), blocks.${use.block}.layers[${i}]`,
        last,
        name,
        depth + 1,
      );
    }
    return last as number;
  };

  place(layers, '', (i) => `layers[${i}]`, null, null, 0);
  return placed.map(({ takes, ...layer }) => ({
    ...layer,
    from: takes.map((one) => (typeof one === 'number' ? one : one())),
  }));
}

const withoutFrom = ({ from: _from, ...entry }: Exclude<Node, Input | BlockUse>): LayerEntry => entry;

/** A layer of a block, with the parameters of one use filled in. */
function nodeIn(
  layer: Readonly<Record<string, unknown>>,
  { block, with: values }: BlockUse,
  used: Set<string>,
): Node {
  const filled = Object.fromEntries(Object.entries(layer).map(([key, value]) => [key, filledIn(value)]));
  const parsed = nodeSchema.safeParse(filled);
  if (parsed.success) {
    if (parsed.data.type === 'input')
      throw problemError('', 'an input within a block', 'what reaches a block is called "in"');
    return parsed.data;
  }
  const [issue] = parsed.error.issues;
  const key = issue?.path.join('.') ?? '';
  throw problemError(
    key,
    `found ${JSON.stringify(filled[String(issue?.path[0])]) ?? 'nothing'}`,
    issue?.message.replace(/^./, (letter) => letter.toLowerCase()) ?? 'check the layer',
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
