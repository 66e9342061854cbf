import type { ConventionChoices } from '../../conventions/index.ts';
import { problemError } from '../../errors.ts';
import { num, refs } from '../../expr/expr.ts';
import { passId, passOf } from '../../format/pass.ts';
import { checkAskedIds, checkAsks } from '../asked-steps.ts';
import { runFailure } from '../../optimizers/avoiding-forms.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import { NotFiniteError } from '../../solution/not-finite.ts';
import { alternatives } from '../../solution/alternatives.ts';
import { stepsById, type Line, type Step } from '../../solution/step.ts';
import { evaluateOnTape, type Tape } from '../../solution/tape.ts';
import { conventionsOf } from './conventions.ts';
import type { ScalarNetProblem } from './problem.ts';
import { linesOf } from './lines.ts';
import { networkOf, type Network } from './network.ts';
import { isCut, summed, withNotes, type Summed } from './notes.ts';
import { pictureOf } from './picture.ts';
import type { ScalarNetSolution } from './solution.ts';

/** With more lines than this, only the values are stored and the steps are built on request. */
const LINES_KEPT = 10_000;
/** How many outputs and losses of a large network are shown when the document asks for no steps. */
const SHOWN = 60;

/** Throws ProblemError, located within the problem. */
export function solve(problem: ScalarNetProblem): ScalarNetSolution {
  const solution = solvedOrNamed(problem);
  // The alternatives of a large network are named without being solved: it is not marked by hand, and each
  // takes as long as the solution itself.
  if (solution.picture.tape) return solution;
  return {
    ...solution,
    ...alternatives(solution, problem.conventions, (choices) =>
      // The shift of a softmax changes no number.
      choices['softmax-shift'] === problem.conventions?.['softmax-shift']
        ? solveUnder(problem, choices)
        : solution,
    ),
  };
}

/** Throws ProblemError where the training leaves the numbers, with what helps there. */
function solvedOrNamed(problem: ScalarNetProblem): ScalarNetSolution {
  try {
    return solveUnder(problem, problem.conventions);
  } catch (error) {
    // Where no update has been made, the optimizer is not the cause.
    const trains =
      problem.optimizer !== undefined && error instanceof NotFiniteError && isOfUpdate(error.line);
    if (!trains || problem.optimizer === undefined) throw error;
    throw runFailure(
      error,
      'optimizer',
      'use a smaller learning rate or fewer epochs',
      problem.optimizer,
      problem.conventions,
      (choices) => solveUnder(problem, choices),
    );
  }
}

/** Whether a line is part of an update or follows one: w₁′, or L after update 3. */
const isOfUpdate = (id: string): boolean => id.endsWith("'") || passOf(id).updates > 0;

function solveUnder(problem: ScalarNetProblem, choices: ConventionChoices | undefined): ScalarNetSolution {
  const network = networkOf(problem, choices);
  return network.lines > LINES_KEPT ? solveLarge(problem, network) : solveWhole(problem, network);
}

function solveWhole(problem: ScalarNetProblem, network: Network): ScalarNetSolution {
  const { asks } = problem;
  const lines = [...linesOf(network)];
  checkNames(lines);
  const bare = evaluateLines(lines);
  const byId = stepsById(bare);
  const sums = summed(network, (id) => byId.get(id)?.value ?? Number.NaN);
  if (!network.extreme && isExtreme(sums)) {
    const stated = problem.conventions?.['softmax-shift'] !== undefined;
    const choices = stated ? network.choices : { ...network.choices, 'softmax-shift': 'max' as const };
    const solution = solveWhole(problem, { ...network, choices, extreme: true });
    return {
      ...solution,
      conventions: solution.conventions.map((use) =>
        use.name === 'softmax-shift' ? { ...use, stated } : use,
      ),
    };
  }
  const cut = sums.filter(isCut);
  const steps = withNotes(bare, cut);
  checkAsks(asks, bare);
  return {
    kind: 'scalar-net',
    steps,
    answer: { values: valuesOf(steps) },
    picture: pictureOf(network, cut, null),
    conventions: conventionsOf(network, sums),
    alternatives: [],
  };
}

/** Beyond this, e^x or e^−x leaves float64: 1.8e308 is e^709.8, and 2.2e-308 is e^−708.4. */
const LARGEST_EXPONENT = 700;

/** Whether a softmax has sums this large or this far apart. */
function isExtreme(sums: readonly Summed[]): boolean {
  const inPass = new Map<Summed['pass'], number[]>();
  for (const { unit, pass, value } of sums) {
    if (unit.activation !== 'softmax') continue;
    const known = inPass.get(pass);
    if (known) known.push(value);
    else inPass.set(pass, [value]);
  }
  return [...inPass.values()].some((values) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return Math.max(Math.abs(least), Math.abs(most), most - least) > LARGEST_EXPONENT;
  });
}

function solveLarge({ asks }: ScalarNetProblem, network: Network): ScalarNetSolution {
  const wanted = new Set(asks ?? shownOf(network));
  const { steps, tape, at, given } = someSteps(network, wanted);
  checkAskedIds(asks, () => tape.ids.filter((id) => !given.has(id)));
  const sums = summed(network, at);
  return {
    kind: 'scalar-net',
    steps,
    answer: { values: valuesOf(steps) },
    picture: pictureOf(network, [], tape),
    conventions: conventionsOf(network, sums),
    alternatives: [],
  };
}

/**
 * The requested steps of a large network, each after its operands; an operand has its value but no formula.
 * Unknown ids are left out.
 */
export function stepsOf(problem: ScalarNetProblem, ids: readonly string[]): readonly Step[] {
  return someSteps(networkOf(problem, problem.conventions), new Set(ids)).steps;
}

function someSteps(
  network: Network,
  wanted: ReadonlySet<string>,
): {
  readonly steps: readonly Step[];
  readonly tape: Tape;
  readonly at: (id: string) => number;
  readonly given: ReadonlyMap<string, Line>;
} {
  const byId = new Map<string, Line>();
  const given = new Map<string, Line>();
  const { ids, values, at } = evaluateOnTape(linesOf(network), (line) => {
    if (line.phase === 'given') given.set(line.id, line);
    else if (wanted.has(line.id)) byId.set(line.id, line);
  });
  const steps = new Map<string, Step>();
  const operand = (id: string): Step => {
    const known = given.get(id);
    const [step] = known ? evaluateLines([known]) : [];
    return step ?? { id, phase: 'given', formula: num(at(id)), value: at(id), exact: null, dependsOn: [] };
  };
  for (const line of byId.values()) {
    const { dependsOn } = stepOf(line, at);
    for (const id of dependsOn) if (!steps.has(id) && !byId.has(id)) steps.set(id, operand(id));
  }
  for (const line of byId.values()) steps.set(line.id, stepOf(line, at));
  return { steps: [...steps.values()], tape: { ids, values }, at, given };
}

const stepOf = (line: Line, at: (id: string) => number): Step => ({
  ...line,
  value: at(line.id),
  exact: null,
  dependsOn: refs(line.formula),
});

/** Ids of the outputs and the loss of each pass, from the first. */
function shownOf({ units, columns, passes, wired }: Network): string[] {
  const outputs = (columns.at(-1) ?? units)
    .filter(({ id }) => wired.compared.has(id))
    .map(({ output }) => output);
  return passes.flatMap((pass) => [...outputs, 'L'].map((id) => passId(id, pass))).slice(0, SHOWN);
}

function valuesOf(steps: readonly Step[]): Record<string, number> {
  const values: Record<string, number> = {};
  for (const { id, phase, value } of steps) if (phase !== 'given') values[id] = value;
  return values;
}

/** Throws ProblemError when two quantities have the same name. */
function checkNames(lines: readonly Line[]): void {
  const seen = new Set<string>();
  for (const { id } of lines) {
    if (seen.has(id))
      throw problemError(
        'units',
        `the name "${id}" is used for two quantities`,
        'rename one, or give the unit other names with "sum" and "output"',
      );
    seen.add(id);
  }
}
