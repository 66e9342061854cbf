import { planAutograd, type AutogradPlan, type Root } from './autograd.ts';
import { cutNote, MOST_LINES, preamble, type Titled } from './line-program.ts';
import type { Program } from './program.ts';
import { pythonNames } from './python-names.ts';
import {
  assignment,
  comment,
  headings,
  printed,
  tupleOf,
  withPoint,
  writing,
  type Writing,
} from './python-text.ts';
import type { Step } from './step.ts';

/**
 * Updates that torch.optim performs: the optimizer, and for each update, in order, the ids of the parameters
 * before and after and of their gradients.
 */
export interface TorchUpdates {
  /** `SGD(parameters, lr=0.1)` */
  readonly optimizer: string;
  readonly note: string;
  readonly rounds: readonly {
    readonly before: readonly string[];
    readonly gradients: readonly string[];
    readonly after: readonly string[];
  }[];
}

/**
 * A solution in PyTorch. The forward lines are tensor operations in float64; the gradients are computed by
 * `backward()`, which checks ours independently. Where PyTorch has no gradient, or another convention at a
 * kink, the gradient is written out as a formula with a comment that says why. Updates are written out
 * without a graph, or performed by torch.optim, which again checks ours.
 */
export function torchProgram(
  steps: readonly Step[],
  { title, asked }: Titled,
  updates: TorchUpdates | null = null,
): Program {
  const needed = updates ? withoutRule(steps, updates) : steps;
  const kept = needed.slice(0, MOST_LINES);
  // If the program is cut within an update, the whole update is dropped.
  if (updates && needed[kept.length]?.phase === 'update') while (kept.at(-1)?.phase === 'update') kept.pop();
  const identifiers = pythonNames(kept.map(({ id }) => id));
  const name = (id: string): string => identifiers.get(id) ?? id;
  const plan = planAutograd(kept);
  const write = writing(kept, 'pytorch', name, { automatic: new Set(plan.given.keys()) });
  const heading = headings();
  const body = runsOf(kept).flatMap((run) => {
    switch (run[0]?.phase) {
      case 'backward':
        return backward(run, plan, write, name, heading);
      case 'update':
        return updates
          ? optimizerStep(run, updates, plan, write, name, heading)
          : update(run, plan, write, name, heading);
      default:
        return run.flatMap((step) => [...heading(step), ...forward(step, plan, write, name)]);
    }
  });
  const names = Object.fromEntries(kept.map(({ id }) => [id, name(id)]));
  return {
    language: 'pytorch',
    text: [
      comment(title),
      ...preamble('pytorch', body),
      '',
      'torch.set_default_dtype(torch.float64)',
      ...body,
      ...cutNote(needed.length - kept.length),
      ...printed(asked, names),
      '',
    ].join('\n'),
    names,
  };
}

/** Groups of consecutive steps of one phase. */
function runsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const runs: Step[][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last?.[0]?.phase === step.phase) last.push(step);
    else runs.push([step]);
  }
  return runs;
}

type NameOf = (id: string) => string;
type Heading = (step: Step) => readonly string[];

function forward(step: Step, plan: AutogradPlan, write: Writing, name: NameOf): readonly string[] {
  const { id, dependsOn, formula } = step;
  const code = write.code(step);
  if (dependsOn.length === 0)
    return assignment(
      name(id),
      `torch.tensor(${withPoint(code)}${plan.leaves.has(id) ? ', requires_grad=True' : ''})`,
      write.symbol(id),
    );
  if (plan.leaves.has(id))
    return assignment(name(id), `(${code}).detach().requires_grad_()`, write.paper(step));
  // A second name for the same tensor would share its gradient, so it is cloned.
  return assignment(name(id), formula.op === 'ref' ? `${code}.clone()` : code, write.paper(step));
}

function backward(
  run: readonly Step[],
  plan: AutogradPlan,
  write: Writing,
  name: NameOf,
  heading: Heading,
): readonly string[] {
  const first = run[0];
  if (!first) return [];
  const lines: string[] = [...heading(first)];
  const automatic = run.filter(({ id }) => plan.given.has(id));
  const started = new Set<string>();
  if (plan.apart) {
    for (const of of new Set(automatic.map(({ id }) => plan.given.get(id)?.of ?? ''))) {
      const root = plan.roots.get(of);
      if (!root || started.has(of)) continue;
      started.add(of);
      const between = automatic.flatMap(({ id }) => {
        const found = plan.given.get(id);
        return found?.of === of && !plan.leaves.has(found.by) ? [name(found.by)] : [];
      });
      if (between.length > 0)
        lines.push(...tupleOf(between, 'for quantity in ', ':'), '    quantity.retain_grad()');
      lines.push(...startOf(root, name));
    }
  }
  run.forEach((step, i) => {
    if (step !== first) lines.push(...heading(step));
    const found = plan.given.get(step.id);
    const root = found && plan.roots.get(found.of);
    if (found && root && plan.apart)
      return void lines.push(
        ...assignment(name(step.id), write.stated(step.id, `${name(found.by)}.grad`), write.paper(step)),
      );
    if (found && root) {
      const before = plan.given.get(run[i - 1]?.id ?? '');
      if (before?.of !== found.of) lines.push(...gradientsOf(root, stretch(run, i, plan).map(name), name));
      return void lines.push(
        ...assignment(name(step.id), write.stated(step.id, 'next(gradients)'), write.paper(step)),
      );
    }
    const why = plan.written.get(step.id);
    if (why !== undefined) lines.push(comment(`Written out: ${why}.`));
    lines.push(...forward(step, plan, write, name));
  });
  return lines;
}

/** The ids by which consecutive gradients of one root are taken, starting at the step `from` of a run. */
function stretch(run: readonly Step[], from: number, plan: AutogradPlan): readonly string[] {
  const of = plan.given.get(run[from]?.id ?? '')?.of;
  const end = run.findIndex(({ id }, i) => i > from && plan.given.get(id)?.of !== of);
  return run.slice(from, end < 0 ? run.length : end).map(({ id }) => plan.given.get(id)?.by ?? '');
}

function startOf({ from, seeds }: Root, name: NameOf): readonly string[] {
  if (seeds.length === 0) return [`${name(from[0] ?? '')}.backward()`];
  return tupleOf(seeds.map(name), `torch.autograd.backward(${listed(from.map(name))}, `, ')');
}

/** Gradients of a single root, by torch.autograd.grad: `.grad` would accumulate those of several roots. */
function gradientsOf({ from, seeds }: Root, by: readonly string[], name: NameOf): readonly string[] {
  const [of, after] =
    seeds.length === 0 ? [name(from[0] ?? ''), ''] : [listed(from.map(name)), `, ${listed(seeds.map(name))}`];
  return tupleOf(by, `gradients = iter(torch.autograd.grad(${of}, `, `${after}, retain_graph=True))`);
}

const listed = (names: readonly string[]): string => `(${names.join(', ')}${names.length === 1 ? ',' : ''})`;

function update(
  run: readonly Step[],
  plan: AutogradPlan,
  write: Writing,
  name: NameOf,
  heading: Heading,
): readonly string[] {
  const lines: string[] = [];
  run.forEach((step, i) => {
    const said = heading(step);
    lines.push(...said.map((line) => (line === '' || i === 0 ? line : `    ${line}`)));
    if (i === 0) lines.push('with torch.no_grad():');
    const code = write.code(step);
    lines.push(
      ...assignment(
        name(step.id),
        step.formula.op === 'ref' ? `${code}.clone()` : code,
        write.paper(step),
        '    ',
      ),
    );
  });
  // Updated quantities that a later backward pass differentiates by.
  const again = run.filter(({ id }) => plan.leaves.has(id)).map(({ id }) => name(id));
  if (again.length > 0)
    lines.push(...tupleOf(again, 'for quantity in ', ':'), '    quantity.requires_grad_()');
  return lines;
}

/**
 * The steps that remain when torch.optim holds the state and the hyperparameters: of an update only its new
 * parameters, and no given quantity that only the update rule uses.
 */
function withoutRule(steps: readonly Step[], { rounds }: TorchUpdates): readonly Step[] {
  const results = new Set(rounds.flatMap(({ after }) => after));
  const read = new Set(steps.flatMap(({ phase, dependsOn }) => (phase === 'update' ? [] : dependsOn)));
  const ruled = new Set(steps.flatMap(({ phase, dependsOn }) => (phase === 'update' ? dependsOn : [])));
  const parameters = new Set(rounds[0]?.before);
  const kept: Step[] = [];
  // The heading of an update is stored with its first line, which may be removed.
  let heading: Step['heading'];
  for (const step of steps) {
    if (step.phase === 'update') {
      heading ??= step.heading;
      if (!results.has(step.id)) continue;
      kept.push(heading === undefined ? step : { ...step, heading });
      heading = undefined;
    } else if (step.phase !== 'given' || read.has(step.id) || parameters.has(step.id) || !ruled.has(step.id))
      kept.push(step);
  }
  return kept;
}

function optimizerStep(
  run: readonly Step[],
  { optimizer, note, rounds }: TorchUpdates,
  plan: AutogradPlan,
  write: Writing,
  name: NameOf,
  heading: Heading,
): readonly string[] {
  const [first] = run;
  const at = rounds.findIndex(({ after }) => first !== undefined && after.includes(first.id));
  const round = rounds[at];
  if (!first || !round) return [];
  const made =
    at > 0
      ? []
      : [
          comment(note),
          ...tupleOf(round.before.map(name), 'parameters = [quantity.detach().clone() for quantity in ', ']'),
          `optimizer = torch.optim.${optimizer}`,
        ];
  const graph = round.after.some((id) => plan.leaves.has(id)) ? '.requires_grad_()' : '';
  return [
    ...heading(first),
    ...made,
    ...tupleOf(round.gradients.map(name), 'for parameter, gradient in zip(parameters, ', '):'),
    '    parameter.grad = gradient.detach()',
    'optimizer.step()',
    `updated = iter([parameter.detach().clone()${graph} for parameter in parameters])`,
    ...run.flatMap((step) =>
      assignment(name(step.id), write.stated(step.id, 'next(updated)'), write.paper(step)),
    ),
  ];
}
