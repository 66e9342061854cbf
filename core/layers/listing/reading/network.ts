import { textError } from '../../../errors.ts';
import type { Shaped } from '../../layer.ts';
import { inputOf, placed, shapeOfInput } from '../placed.ts';
import type { Made } from '../python-layer.ts';
import { MOST_LAYERS, type Statement } from '../statement.ts';
import { axesAfter, CHANNELS_FIRST, type Axes } from './axes.ts';

/** A layer applied once: what it takes and what comes out of it. */
export interface Node {
  readonly statement: Statement;
  /** The nodes whose outputs it takes; none of an input. */
  readonly takes: readonly number[];
  /** What was applied: applied twice, its weights are the same ones. null: it has none. */
  readonly owner: object | null;
  /** The application: a layer applied twice has two, several layers of one call have one. */
  readonly use: number;
  /** The same output seen otherwise: the node it is of, which stands for it. */
  readonly sameAs?: number;
  /** The node whose place it takes, with something else written: both cannot be in a network. */
  readonly replaces?: number;
  readonly shape: Shaped | null;
  readonly axes: Axes;
  /** Of `x.view(-1, a, b)`: steps and features, or channels and places? The next layer decides. */
  readonly isEitherWay?: true;
}

/** The layers of a listing as they are applied, one node each time. */
export class Network {
  readonly nodes: Node[] = [];
  #uses = 0;
  readonly #library: 'keras' | 'pytorch';

  constructor(library: 'keras' | 'pytorch') {
    this.#library = library;
  }

  input(statement: Statement): number {
    const isKnown = statement.written['shape'] !== undefined;
    return this.#push({
      statement,
      takes: [],
      owner: null,
      use: 0,
      shape: isKnown ? shapeOfInput(inputOf(statement)) : null,
      axes: null,
    });
  }

  /** Is it an input of which nothing is known yet? */
  isUnknownInput(node: number): boolean {
    const { takes, statement } = this.node(node);
    return takes.length === 0 && statement.written['shape'] === undefined;
  }

  /** Gives an input the shape that the first layer after it names. */
  know(node: number, shape: readonly number[]): void {
    const { statement, ...rest } = this.node(node);
    const known = { ...statement, written: { ...statement.written, shape } };
    this.nodes[node] = { ...rest, statement: known, shape: shapeOfInput({ shape }) };
  }

  /** The node that stands for an output, however it is seen. */
  standing(index: number): number {
    return this.node(index).sameAs ?? index;
  }

  node(index: number): Node {
    const node = this.nodes[index];
    if (!node) throw new RangeError(`there is no node ${index}`);
    return node;
  }

  /** What a call makes of the outputs of `takes`; of several layers the first takes them. Gives the last node. */
  apply(
    made: readonly Made[],
    takes: readonly number[],
    {
      at,
      places,
      name,
      owner,
    }: {
      readonly at: number;
      readonly places: Statement['places'];
      readonly name: string;
      readonly owner: object | null;
    },
  ): number {
    this.#uses += 1;
    let [before, last] = [takes, takes[0] ?? 0];
    for (const { written, expects } of made) {
      const own = Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined));
      const statement: Statement = {
        at,
        written: own as Statement['written'],
        places,
        from: null,
        expects: expects ?? null,
      };
      last = this.add(statement, before, owner, name);
      before = [last];
    }
    return last;
  }

  /**
   * A node on other inputs: the same layer, applied again. `uses` has the new application of each that is
   * copied with it.
   */
  copied(index: number, takes: readonly number[], uses: Map<number, number>): number {
    const { statement, owner, use } = this.node(index);
    const again = uses.get(use) ?? this.#uses + 1;
    this.#uses = Math.max(this.#uses, again);
    uses.set(use, again);
    return this.add(statement, takes, owner, statement.written.type, again);
  }

  add(
    statement: Statement,
    takes: readonly number[],
    owner: object | null,
    name: string,
    use = this.#uses,
  ): number {
    const [first = 0] = takes;
    if (
      this.isUnknownInput(first) &&
      statement.written.type === 'dense' &&
      statement.expects?.what === 'in_features'
    )
      this.know(first, [statement.expects.value]);
    this.#decide(first, statement.written.type);
    const incoming = takes.map((one) => this.node(one).shape);
    const { axes: from } = this.node(first);
    const axes = this.#library === 'pytorch' ? axesAfter(statement, incoming[0] ?? null, from, name) : null;
    const { shape } = placed(statement, incoming);
    return this.#push({ statement, takes, owner, use, shape, axes });
  }

  /** The numbers of an output under another shape, written channels last. */
  reshaped(index: number, shape: readonly number[], at: number, isEitherWay = false): number {
    const node = this.apply([{ written: { type: 'reshape', shape } }], [index], {
      at,
      places: {},
      name: 'view',
      owner: null,
    });
    if (isEitherWay) this.nodes[node] = { ...this.node(node), axes: null, isEitherWay: true };
    else this.nodes[node] = { ...this.node(node), axes: shape.length > 1 ? 'first' : null };
    return node;
  }

  #decide(index: number, type: string): void {
    const { isEitherWay, ...node } = this.node(index);
    if (isEitherWay !== true) return;
    if (!CHANNELS_FIRST.includes(type)) {
      this.nodes[index] = { ...node, isEitherWay, axes: node.axes };
      return;
    }
    const written = node.statement.written['shape'] as readonly number[];
    const shape = [...written].reverse();
    const statement = { ...node.statement, written: { ...node.statement.written, shape } };
    this.nodes[index] = { ...node, statement, shape: shapeOfInput({ shape }), axes: 'first' };
  }

  /** The same node with something else written of its layer. */
  rewritten(index: number, more: Readonly<Record<string, unknown>>): number {
    const { statement, takes, ...rest } = this.node(index);
    const next = { ...statement, written: { ...statement.written, ...more } };
    const { shape } = placed(
      next,
      takes.map((one) => this.node(one).shape),
    );
    return this.#push({ ...rest, statement: next, takes, shape, replaces: index });
  }

  /** The same output with the channels on the other side. */
  turned(index: number): number {
    const node = this.node(index);
    const axes = node.axes === 'first' ? 'last' : node.axes === 'last' ? 'first' : null;
    return this.#push({ ...node, axes, sameAs: node.sameAs ?? index });
  }

  #push(node: Node): number {
    if (this.nodes.length >= 4 * MOST_LAYERS)
      throw textError(
        node.statement.at,
        `more than ${MOST_LAYERS} layers`,
        'write a smaller network, or its blocks in a document',
      );
    this.nodes.push(node);
    return this.nodes.length - 1;
  }
}
