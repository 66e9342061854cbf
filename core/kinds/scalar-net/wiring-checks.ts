import { problemError } from '../../errors.ts';
import type { EdgeEntry } from './problem.ts';
import type { Wired } from './wired-form.ts';

/** The edges by the unit they feed. Throws ProblemError at the first name that is unknown or unused. */
export function checkedEdges(network: Wired): ReadonlyMap<string, readonly EdgeEntry[]> {
  const unitIds = checkedUnitIds(network);
  const into = edgesInto(network, unitIds);
  checkUnitInputs(network, into);
  checkParametersUsed(network);
  checkCompared(network, unitIds);
  return into;
}

function checkedUnitIds({ units }: Wired): ReadonlySet<string> {
  const ids = new Set<string>();
  units.forEach(({ id }, i) => {
    if (ids.has(id))
      throw problemError(
        `units[${i}].id`,
        `"${id}" is the id of an earlier unit`,
        'give each unit its own id',
      );
    ids.add(id);
  });
  return ids;
}

function edgesInto(network: Wired, unitIds: ReadonlySet<string>): ReadonlyMap<string, readonly EdgeEntry[]> {
  const { inputs, edges } = network;
  const sources = new Set([...inputs, ...unitIds]);
  const into = new Map<string, EdgeEntry[]>();
  const pairs = new Map<string, number>();
  edges.forEach((edge, i) => {
    checkEdgeNames(edge, `edges[${i}]`, network, unitIds, sources);
    const { from, to } = edge;
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
  return into;
}

function checkEdgeNames(
  { from, to, weight }: EdgeEntry,
  where: string,
  { inputs, parameters }: Wired,
  unitIds: ReadonlySet<string>,
  sources: ReadonlySet<string>,
): void {
  if (!unitIds.has(to))
    throw problemError(`${where}.to`, `unknown unit "${to}"`, `units are ${listNames(unitIds)}`);
  if (!sources.has(from))
    throw problemError(
      `${where}.from`,
      `unknown input or unit "${from}"`,
      `inputs are ${listNames(inputs)}; units are ${listNames(unitIds)}`,
    );
  if (!parameters.has(weight))
    throw problemError(
      `${where}.weight`,
      `unknown parameter "${weight}"`,
      `parameters are ${listNames(parameters.keys())}`,
    );
}

/** Every bias is a known parameter, and every unit has an incoming edge. */
function checkUnitInputs({ units, parameters }: Wired, into: ReadonlyMap<string, unknown>): void {
  units.forEach(({ id, bias }, i) => {
    if (bias !== undefined && !parameters.has(bias))
      throw problemError(
        `units[${i}].bias`,
        `unknown parameter "${bias}"`,
        `parameters are ${listNames(parameters.keys())}`,
      );
    if (!into.has(id))
      throw problemError(`units[${i}] (${id})`, 'nothing feeds this unit', `add an edge with "to": "${id}"`);
  });
}

function checkParametersUsed({ units, edges, parameters }: Wired): void {
  const used = new Set([...edges.map(({ weight }) => weight), ...units.flatMap(({ bias }) => bias ?? [])]);
  for (const id of parameters.keys())
    if (!used.has(id))
      throw problemError(
        `parameters.${id}`,
        'no edge or unit uses it',
        'use it as a weight or a bias, or leave it out',
      );
}

/** The loss compares at least one output, each a known unit with a known target. */
function checkCompared({ compared, samples }: Wired, unitIds: ReadonlySet<string>): void {
  if (compared.size === 0)
    throw problemError('loss.targets', 'no output is compared', 'name at least one, e.g. "o1": "y"');
  const targets = samples[0]?.targets ?? {};
  for (const [unit, target] of compared) {
    if (!unitIds.has(unit))
      throw problemError(`loss.targets.${unit}`, `unknown unit "${unit}"`, `units are ${listNames(unitIds)}`);
    if (!Object.hasOwn(targets, target))
      throw problemError(
        `loss.targets.${unit}`,
        `unknown target "${target}"`,
        `targets are ${listNames(Object.keys(targets))}`,
      );
  }
}

/** Every unit feeds another unit or is compared by the loss. Throws ProblemError for one that is unused. */
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

/** At most 12 names, separated by commas. */
export const listNames = (names: Iterable<string>): string => {
  const [...all] = names;
  return all.slice(0, 12).join(', ') + (all.length > 12 ? ', …' : '');
};
