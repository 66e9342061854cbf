import { textError } from '../../../errors.ts';
import type { Statement } from '../statement.ts';
import type { Network } from './network.ts';

/**
 * The layers that an output depends on, as statements: one after the other where they make a chain, else with
 * names for what is taken from further back and for layers whose weights are used again.
 */
export function statementsOf(network: Network, output: number, inputs: readonly number[]): Statement[] {
  const reached = reachedFrom(network, output, inputs);
  const firsts = firstUses(network, reached);
  const names = namesFor(network, reached, new Set(firsts.values()));
  return reached.flatMap((index, i): Statement[] => {
    const { statement } = network.node(index);
    const takes = takenBy(network, index);
    if (takes.length === 0 && statement.written['shape'] === undefined) return [];
    const name = names.get(index);
    const first = firsts.get(index);
    // A name of its own is that of its first use.
    const { name: _name, ...unnamed } = statement.written;
    const written = first === undefined ? statement.written : (unnamed as Statement['written']);
    const isNext = takes.length === 0 || (takes.length === 1 && takes[0] === reached[i - 1]);
    return [
      {
        ...statement,
        written: name === undefined ? written : { ...written, name },
        from: isNext ? null : takes.map((one) => ({ name: names.get(one) ?? '', at: statement.at })),
        ...(first === undefined ? {} : { weightsOf: names.get(first) ?? '' }),
      },
    ];
  });
}

/** In the order in which they were applied, which is one in which each comes after those it takes. */
export function reachedFrom(network: Network, output: number, inputs: readonly number[]): number[] {
  const reached = new Set<number>(inputs);
  const open = [output];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const index = network.standing(next);
    if (reached.has(index)) continue;
    reached.add(index);
    open.push(...network.node(index).takes);
  }
  return [...reached].sort((a, b) => a - b);
}

const LEARNS = [
  'conv',
  'transposed-conv',
  'dense',
  'batch-norm',
  'layer-norm',
  'group-norm',
  'instance-norm',
  'embedding',
  'multi-head-attention',
  'simple-rnn',
  'lstm',
  'gru',
];

/** Of a layer that is applied again, its first application: the weights are the same, and counted once. */
function firstUses(network: Network, reached: readonly number[]): ReadonlyMap<number, number> {
  const before = new Map<object, number[]>();
  const firsts = new Map<number, number>();
  for (const index of reached) {
    const { owner, use, replaces, statement } = network.node(index);
    const { type } = statement.written;
    if (!owner || !(LEARNS.includes(type) || statement.written['function'] === 'prelu')) continue;
    if (replaces !== undefined && reached.includes(replaces))
      throw textError(
        statement.at,
        'all steps of this layer are used, and the last one beside them',
        'give each use a layer of its own',
      );
    const others = before.get(owner) ?? [];
    const firstUse = network.node(others[0] ?? index).use;
    // One call may make several layers, each of which is used again in its place.
    const own = others.filter((one) => network.node(one).use === firstUse);
    const place = others.filter((one) => network.node(one).use === use).length;
    const first = own[place];
    if (use !== firstUse && first !== undefined) firsts.set(index, first);
    before.set(owner, [...others, index]);
  }
  return firsts;
}

const takenBy = (network: Network, index: number): readonly number[] =>
  network.node(index).takes.map((one) => network.standing(one));

/** Names for the nodes that a later one takes across others: their own, or a letter and a number. */
function namesFor(
  network: Network,
  reached: readonly number[],
  shared: ReadonlySet<number>,
): Map<number, string> {
  const names = new Map<number, string>();
  const used = new Set(
    reached.flatMap((index) => {
      const name = network.node(index).statement.written['name'];
      return typeof name === 'string' ? [name] : [];
    }),
  );
  const taken = reached.flatMap((index, i): readonly number[] => {
    const takes = takenBy(network, index);
    return takes.length === 0 || (takes.length === 1 && takes[0] === reached[i - 1]) ? [] : takes;
  });
  const given = new Set<string>();
  for (const index of [...shared, ...taken]) {
    if (names.has(index)) continue;
    const own = network.node(index).statement.written['name'];
    let name = typeof own === 'string' && !given.has(own) ? own : '';
    for (let n = 1; name === ''; n += 1) if (!used.has(`x${n}`)) name = `x${n}`;
    used.add(name);
    given.add(name);
    names.set(index, name);
  }
  return names;
}
