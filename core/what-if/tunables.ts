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
  /** As it is written in the problem. */
  readonly text: string;
  readonly type: NumberType;
  /** The given step it becomes; null where it is none by itself, as a kernel's side. */
  readonly step: string | null;
}

/** More than this nobody changes by hand. */
const MOST = 2000;
/** Whole numbers that are tried one by one, each by solving once more. */
const MOST_TRIED = 12;

/** The numbers of a problem in the order in which they are written, each with the given step it becomes. */
export function tunablesOf(problem: Problem): readonly Tunable[] {
  const steps = solveProblem(problem).steps;
  // What is solved without a step has no number to follow.
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
 * Which given step each number becomes. Every number is written anew so that it can be told from the others
 * and is still the same: ½ as 500003/1000006, a float as one of its next neighbours; the given that then
 * holds that writing is its own. A whole number has no such neighbour, so it is made larger or smaller by
 * one, and the only given that follows is its own.
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
  for (const [id, text] of givensIn(marked)) {
    const path = marks.get(text);
    if (path !== undefined && givens.has(id)) found.set(path, id);
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

/** The givens of a problem that may not be solvable, as they are written; none where it is not. */
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

/** The float so many places above another. */
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
 * By the words on its way, the innermost first: a target of a sample is a target. Among parameters the letter
 * b says a bias, in a sample y the target.
 */
function groupOf(path: Path, type: NumberType): TunableGroup {
  const part = path.findLast((one) => typeof one === 'string' && GROUPS.some(([, words]) => words.test(one)));
  const group = GROUPS.find(([, words]) => typeof part === 'string' && words.test(part))?.[0] ?? 'settings';
  const letter = String(path.at(-1)).charAt(0);
  if (part === 'parameters' && letter === 'b') return 'biases';
  if (part === 'samples' && letter === 'y') return 'targets';
  // A whole number beside weights counts them: a kernel's side, the filters.
  return type === 'whole' && (group === 'weights' || group === 'biases') ? 'settings' : group;
}

/** A number without a symbol of its own is called by its place: `CONV-5-64: kernel`, `layer 3 kernel 2`. */
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
  // The name of an entry says more than the list and the number it stands at.
  const from = words.findLastIndex((word) => word.endsWith(':'));
  const plain = words.slice(Math.max(from, 0)).join(' ');
  return { plain, tex: `\\text{${plain.replace(/[\\{}_^#$%&~]/g, ' ')}}` };
}
