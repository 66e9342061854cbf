import { ProblemError } from '../errors.ts';
import { parseRational } from '../expr/rational.ts';
import { problemSchema, solveProblem, type Problem } from '../kinds/index.ts';
import type { Step } from '../solution/step.ts';
import { symbolFor } from '../views/worked-text.ts';
import { writtenNumbers, type WrittenNumber } from './numbers.ts';
import { pathKey, valueAt, withValueAt, type NumberType, type Path } from '../views/edit.ts';

export const tunableGroups = ['inputs', 'targets', 'weights', 'biases', 'learning', 'settings'] as const;
export type TunableGroup = (typeof tunableGroups)[number];

/** A number of a problem that can be changed. */
export interface Tunable {
  readonly path: Path;
  readonly group: TunableGroup;
  readonly label: { readonly tex: string; readonly plain: string };
  /** The number as written in the problem. */
  readonly text: string;
  readonly type: NumberType;
  /** The given step with this number; null if it is not a step of its own, like a kernel's side. */
  readonly step: string | null;
}

/** At most this many numbers of a problem are offered for changing. */
const MOST = 2000;
/** At most this many whole numbers are tried one by one; each needs another solve. */
const MOST_TRIED = 12;

/** The numbers of a problem in document order, each with its given step. */
export function tunablesOf(problem: Problem): readonly Tunable[] {
  const steps = solveProblem(problem).steps;
  // A solution without steps has no givens to match.
  if (steps.length === 0) return [];
  const written = writtenNumbers(problemSchema, problem, MOST);
  const becomes = givensOf(problem, written, steps);
  const byId = new Map(steps.map((step) => [step.id, step]));
  return written.map(({ path, value, type }) => {
    const step = becomes.get(pathKey(path)) ?? null;
    const label = step === null ? wordsFor(problem, path) : symbolFor(step, byId.get(step));
    return {
      path,
      group: groupOf(path, type),
      label: { tex: label.tex, plain: label.plain },
      text: String(value),
      type,
      step,
    };
  });
}

/**
 * The given step of each number. Every number is rewritten with a distinct text and (nearly) the same value:
 * ½ as 500003/1000006, a float as one of its next neighbours. The given with that text belongs to the number.
 * A whole number has no such neighbour: it is changed by one, and the only given that changes belongs to it.
 */
function givensOf(
  problem: Problem,
  written: readonly WrittenNumber[],
  steps: readonly Step[],
): ReadonlyMap<string, string> {
  const givens = new Map(
    steps.flatMap(({ id, phase, formula }) =>
      phase === 'given' && formula.op === 'num' ? [[id, formula.text] as const] : [],
    ),
  );
  const found = new Map<string, string>();
  const marks = new Map<string, string>();
  let marked: unknown = problem;
  written.forEach((number, i) => {
    if (number.type === 'whole') return;
    const mark =
      number.type === 'quantity'
        ? sameFraction(number.value, 1_000_003 + i)
        : nextFloat(Number(number.value), i + 1);
    if (mark === null) return;
    marks.set(String(mark), pathKey(number.path));
    marked = withValueAt(marked, number.path, mark);
  });
  // A number that several givens have, like one γ for every feature, is the step of none of them.
  const texts = [...givensIn(marked)].filter(([id]) => givens.has(id));
  for (const [id, text] of texts) {
    const path = marks.get(text);
    if (path !== undefined && texts.filter(([, other]) => other === text).length === 1) found.set(path, id);
  }
  const known = new Set(found.values());
  const open = written.filter(
    ({ type, value }) =>
      type === 'whole' && [...givens].some(([id, text]) => !known.has(id) && text === String(value)),
  );
  for (const { path, value } of open.slice(0, MOST_TRIED)) {
    const follows = [1, -1].flatMap((by) => {
      const changed = [...givensIn(withValueAt(problem, path, Number(value) + by))].filter(
        ([id, text]) => givens.has(id) && text !== givens.get(id),
      );
      return changed.length === 1 ? changed : [];
    })[0];
    if (follows) found.set(pathKey(path), follows[0]);
  }
  return found;
}

/** The givens of a problem, by id, with their texts; empty if the problem cannot be solved. */
function givensIn(problem: unknown): ReadonlyMap<string, string> {
  try {
    return new Map(
      solveProblem(problem as Problem).steps.flatMap(({ id, phase, formula }) =>
        phase === 'given' && formula.op === 'num' ? [[id, formula.text] as const] : [],
      ),
    );
  } catch (error) {
    if (error instanceof ProblemError || error instanceof RangeError) return new Map();
    throw error;
  }
}

function sameFraction(value: number | string, by: number): string | null {
  const exact = parseRational(String(value));
  return exact === null ? null : `${exact.s < 0n ? '-' : ''}${exact.n * BigInt(by)}/${exact.d * BigInt(by)}`;
}

/** The float `places` representable values above another. */
function nextFloat(value: number, places: number): number {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, Math.abs(value));
  bits.setBigUint64(0, bits.getBigUint64(0) + BigInt(places));
  return value < 0 ? -bits.getFloat64(0) : bits.getFloat64(0);
}

const GROUPS: readonly (readonly [TunableGroup, RegExp])[] = [
  ['targets', /^(targets?|labels?|class|classes)$/],
  ['inputs', /^(inputs?|vector|outputs|sequence|samples|start)$/],
  ['learning', /^(optimizer|schedule|epochs|batchSize|steps|penalties|dropout|gradients?)$/],
  ['biases', /^(bias(es)?|b_\w)$/],
  ['weights', /^(parameters|weights?|kernel|[UVW](_?\w)?)$/],
];
/**
 * The group, from the field names on the path, innermost first: a target of a sample is a target. Among
 * parameters the letter b means a bias; in a sample y means the target.
 */
function groupOf(path: Path, type: NumberType): TunableGroup {
  const part = path.findLast((one) => typeof one === 'string' && GROUPS.some(([, words]) => words.test(one)));
  const group = GROUPS.find(([, words]) => typeof part === 'string' && words.test(part))?.[0] ?? 'settings';
  const letter = String(path.at(-1)).charAt(0);
  if (part === 'parameters' && letter === 'b') return 'biases';
  if (part === 'samples' && letter === 'y') return 'targets';
  // A whole number among weights is a size: a kernel's side, the number of filters.
  return type === 'whole' && (group === 'weights' || group === 'biases') ? 'settings' : group;
}

/**
 * The name of a number without a symbol of its own, from its place: `CONV-5-64: kernel`, `layer 3 kernel 2`.
 */
function wordsFor(problem: Problem, path: Path): { readonly tex: string; readonly plain: string } {
  const words = path.map((part, i) => {
    if (part === 'layers') return 'layer';
    if (typeof part === 'string') return part.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    const entry = valueAt(problem, path.slice(0, i + 1));
    const name =
      typeof entry === 'object' && entry !== null
        ? ((entry as { readonly name?: unknown; readonly id?: unknown }).name ??
          (entry as { readonly id?: unknown }).id)
        : undefined;
    return typeof name === 'string' ? `${name}:` : String(part + 1);
  });
  // An entry's name is clearer than the list and the index.
  const from = words.findLastIndex((word) => word.endsWith(':'));
  const plain = words.slice(Math.max(from, 0)).join(' ');
  return { plain, tex: `\\text{${plain.replace(/[\\{}_^#$%&~]/g, ' ')}}` };
}
