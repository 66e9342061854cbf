import { problemError } from '../../errors.ts';
import type { Activated } from './activation.ts';
import type { EdgeEntry, UnitEntry } from './problem.ts';
import type { Wired } from './wired-form.ts';

export interface Unit extends Activated {
  readonly id: string;
  /** 1 for the units that inputs alone feed, else one more than the largest of what feeds it. */
  readonly layer: number;
  readonly sum: string;
  readonly output: string;
  readonly bias: string | undefined;
  readonly incoming: readonly { readonly from: string; readonly value: string; readonly weight: string }[];
}

/**
 * The units layer by layer, so that each comes after all that feed it. Throws ProblemError for names that
 * lead nowhere and for circles.
 */
export function unitsInOrder(network: Wired): Unit[] {
  const into = checkedEdges(network);
  const layers = layersOf(network, into);
  const named = new Map(network.units.map((unit) => [unit.id, names(unit)]));
  return network.units
    .map((unit): Unit => ({
      id: unit.id,
      layer: layers.get(unit.id) ?? 1,
      ...names(unit),
      activation: unit.activation,
      parameter: unit.parameter,
      bias: unit.bias,
      incoming: (into.get(unit.id) ?? []).map(({ from, weight }) => ({
        from,
        weight,
        value: named.get(from)?.output ?? from,
      })),
    }))
    .sort((a, b) => a.layer - b.layer);
}

/**
 * What a unit's sum and output are called: as the document says, else z1 and a1 for h1, o1 alone for a linear
 * o1, z_o1 and o1 otherwise.
 */
function names(unit: UnitEntry): { readonly sum: string; readonly output: string } {
  const number = /^h(\d+)$/.exec(unit.id)?.[1];
  const output = unit.output ?? (number === undefined ? unit.id : `a${number}`);
  const sum =
    unit.sum ??
    (unit.activation === 'identity' ? output : number === undefined ? `z_${unit.id}` : `z${number}`);
  return { sum, output };
}

const list = (names: Iterable<string>): string => {
  const [...all] = names;
  return all.slice(0, 12).join(', ') + (all.length > 12 ? ', …' : '');
};

/** The edges by the unit they lead to, every name known. */
function checkedEdges({
  inputs,
  parameters,
  units,
  edges,
  compared,
  samples,
}: Wired): ReadonlyMap<string, readonly EdgeEntry[]> {
  const places = new Map<string, number>();
  units.forEach(({ id }, i) => {
    if (places.has(id))
      throw problemError(
        `units[${i}].id`,
        `"${id}" is the id of an earlier unit`,
        'give each unit its own id',
      );
    places.set(id, i);
  });
  const known = new Set([...inputs, ...places.keys()]);
  const into = new Map<string, EdgeEntry[]>();
  const pairs = new Map<string, number>();
  edges.forEach((edge, i) => {
    const { from, to, weight } = edge;
    if (!places.has(to))
      throw problemError(`edges[${i}].to`, `unknown unit "${to}"`, `units are ${list(places.keys())}`);
    if (!known.has(from))
      throw problemError(
        `edges[${i}].from`,
        `unknown input or unit "${from}"`,
        `inputs are ${list(inputs)}; units are ${list(places.keys())}`,
      );
    if (!parameters.has(weight))
      throw problemError(
        `edges[${i}].weight`,
        `unknown parameter "${weight}"`,
        `parameters are ${list(parameters.keys())}`,
      );
    const pair = `${from} ${to}`;
    const twin = pairs.get(pair);
    if (twin !== undefined)
      throw problemError(
        `edges[${i}]`,
        `${from} already feeds ${to} by edges[${twin}]`,
        'leave one of the two out',
      );
    pairs.set(pair, i);
    const others = into.get(to);
    if (others) others.push(edge);
    else into.set(to, [edge]);
  });
  units.forEach(({ id, bias }, i) => {
    if (bias !== undefined && !parameters.has(bias))
      throw problemError(
        `units[${i}].bias`,
        `unknown parameter "${bias}"`,
        `parameters are ${list(parameters.keys())}`,
      );
    if (!into.has(id))
      throw problemError(`units[${i}] (${id})`, 'nothing feeds this unit', `add an edge with "to": "${id}"`);
  });
  const used = new Set([...edges.map(({ weight }) => weight), ...units.flatMap(({ bias }) => bias ?? [])]);
  for (const id of parameters.keys())
    if (!used.has(id))
      throw problemError(
        `parameters.${id}`,
        'no edge or unit uses it',
        'use it as a weight or a bias, or leave it out',
      );

  if (compared.size === 0)
    throw problemError('loss.targets', 'no output is compared', 'name at least one, e.g. "o1": "y"');
  const targets = samples[0]?.targets ?? {};
  for (const [unit, target] of compared) {
    if (!places.has(unit))
      throw problemError(
        `loss.targets.${unit}`,
        `unknown unit "${unit}"`,
        `units are ${list(places.keys())}`,
      );
    if (!Object.hasOwn(targets, target))
      throw problemError(
        `loss.targets.${unit}`,
        `unknown target "${target}"`,
        `targets are ${list(Object.keys(targets))}`,
      );
  }
  return into;
}

/** Every unit leads somewhere: to another unit or to the loss. */
export function checkUsed({ units, edges, compared }: Wired): void {
  const feeding = new Set(edges.map(({ from }) => from));
  units.forEach(({ id }, i) => {
    if (!feeding.has(id) && !compared.has(id))
      throw problemError(
        `units[${i}] (${id})`,
        'nothing uses its output',
        `add an edge with "from": "${id}", or compare it with a target in "loss"`,
      );
  });
}

/** The layer of each unit, by taking units whose feeders are all known (Kahn 1962), one look at each edge. */
function layersOf(
  { inputs, units, edges }: Wired,
  into: ReadonlyMap<string, readonly EdgeEntry[]>,
): ReadonlyMap<string, number> {
  const layers = new Map<string, number>(inputs.map((id) => [id, 0]));
  const missing = new Map(units.map(({ id }) => [id, into.get(id)?.length ?? 0]));
  const outOf = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const others = outOf.get(from);
    if (others) others.push(to);
    else outOf.set(from, [to]);
  }
  const ready = [...inputs];
  for (let next = 0; next < ready.length; next += 1) {
    for (const to of outOf.get(ready[next] as string) ?? []) {
      const left = (missing.get(to) ?? 0) - 1;
      missing.set(to, left);
      if (left > 0) continue;
      layers.set(
        to,
        1 + (into.get(to) ?? []).reduce((most, { from }) => Math.max(most, layers.get(from) ?? 0), 0),
      );
      ready.push(to);
    }
  }
  const waiting = units.flatMap(({ id }) => (layers.has(id) ? [] : [id]));
  if (waiting.length > 0) {
    const circle = circular(waiting, edges);
    throw problemError(
      'edges',
      circle.length === 1 ? `${list(circle)} feeds itself` : `${list(circle)} feed each other in a circle`,
      'a network worked by hand runs one way, from the inputs to the outputs',
    );
  }
  return layers;
}

/**
 * Of units that wait for one another, those that also feed one another: what merely waits behind the circle
 * is left out, last first.
 */
function circular(waiting: readonly string[], edges: readonly EdgeEntry[]): readonly string[] {
  const inside = new Set(waiting);
  const feeds = new Map(waiting.map((id) => [id, 0]));
  const feeders = new Map<string, string[]>();
  for (const { from, to } of edges) {
    if (!inside.has(from) || !inside.has(to)) continue;
    feeds.set(from, (feeds.get(from) ?? 0) + 1);
    const others = feeders.get(to);
    if (others) others.push(from);
    else feeders.set(to, [from]);
  }
  const idle = waiting.filter((id) => feeds.get(id) === 0);
  for (let id = idle.pop(); id !== undefined; id = idle.pop()) {
    inside.delete(id);
    for (const feeder of feeders.get(id) ?? []) {
      const left = (feeds.get(feeder) ?? 0) - 1;
      feeds.set(feeder, left);
      if (left === 0) idle.push(feeder);
    }
  }
  return waiting.filter((id) => inside.has(id));
}
