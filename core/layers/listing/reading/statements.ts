import { textError } from '../../../errors.ts';
import type { Statement } from '../statement.ts';
import type { Network } from './network.ts';

/**
 * The layers that an output depends on, as statements: one after the other where they make a chain, else with
 * names for what is taken from further back. Throws ProblemError where weights are used twice.
 */
export function statementsOf(network: Network, output: number, inputs: readonly number[]): Statement[] {
  const reached = reachedFrom(network, output, inputs);
  checkShared(network, reached);
  const names = namesFor(network, reached);
  return reached.flatMap((index, i): Statement[] => {
    const { statement } = network.node(index);
    const takes = takenBy(network, index);
    if (takes.length === 0 && statement.written['shape'] === undefined) return [];
    const name = names.get(index);
    const isNext = takes.length === 0 || (takes.length === 1 && takes[0] === reached[i - 1]);
    return [
      {
        ...statement,
        written: name === undefined ? statement.written : { ...statement.written, name },
        from: isNext ? null : takes.map((one) => ({ name: names.get(one) ?? '', at: statement.at })),
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

/** The parameters of a layer that is applied twice would be counted twice. */
function checkShared(network: Network, reached: readonly number[]): void {
  const uses = new Map<object, number>();
  for (const index of reached) {
    const { owner, use, replaces, statement } = network.node(index);
    const { type } = statement.written;
    if (!owner || !(LEARNS.includes(type) || statement.written['function'] === 'prelu')) continue;
    const before = uses.get(owner);
    if ((before !== undefined && before !== use) || (replaces !== undefined && reached.includes(replaces)))
      throw textError(
        statement.at,
        'this layer is used twice, with the same weights',
        'a table would count them twice: give each use a layer of its own',
      );
    uses.set(owner, use);
  }
}

const takenBy = (network: Network, index: number): readonly number[] =>
  network.node(index).takes.map((one) => network.standing(one));

/** Names for the nodes that a later one takes across others: their own, or a letter and a number. */
function namesFor(network: Network, reached: readonly number[]): Map<number, string> {
  const names = new Map<number, string>();
  const used = new Set(
    reached.flatMap((index) => {
      const name = network.node(index).statement.written['name'];
      return typeof name === 'string' ? [name] : [];
    }),
  );
  reached.forEach((index, i) => {
    const takes = takenBy(network, index);
    if (takes.length === 0 || (takes.length === 1 && takes[0] === reached[i - 1])) return;
    for (const taken of takes) {
      if (names.has(taken)) continue;
      const own = network.node(taken).statement.written['name'];
      let name = typeof own === 'string' ? own : '';
      for (let n = 1; name === ''; n += 1) if (!used.has(`x${n}`)) name = `x${n}`;
      used.add(name);
      names.set(taken, name);
    }
  });
  return names;
}
