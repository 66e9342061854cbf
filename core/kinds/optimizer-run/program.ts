import { toCode } from '../../expr/code.ts';
import { useConvention } from '../../conventions/index.ts';
import type { Language } from '../../expr/language.ts';
import { scheduleInUse } from '../../optimizers/schedules/index.ts';
import { torchInUse } from '../../optimizers/torch-optimizer.ts';
import type { Program } from '../../solution/program.ts';
import type { OptimizerRunProblem } from './problem.ts';
import type { OptimizerRunSolution } from './solution.ts';
import type { Quantity } from '../../document/quantity.ts';

/**
 * A run in torch.optim, where PyTorch has the form and the schedule; null otherwise: the program is then
 * generated line by line.
 */
export function program(
  problem: OptimizerRunProblem,
  solution: OptimizerRunSolution,
  language: Language,
): Program | null {
  // torch.optim begins with a state of its own.
  if (language !== 'pytorch' || problem.from) return null;
  const { conventions, steps, start } = problem;
  const torch = torchInUse(problem.optimizer, conventions);
  const schedule = scheduleInUse(problem.schedule, steps, conventions);
  if (torch === null || schedule?.torch === null) return null;
  const variables = Object.keys(start);
  const schedulers = schedule?.torch ?? [];
  const indented = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`);
  const text = [
    `# ${torch.title}, ${steps} ${steps === 1 ? 'update' : 'updates'}${torch.note === null ? '' : `: ${torch.note}`}`,
    'import torch',
    '',
    'torch.set_default_dtype(torch.float64)',
    ...variables.map(
      (variable) => `${held(variable)} = torch.tensor(${point(start[variable] ?? 0)}, requires_grad=True)`,
    ),
    `optimizer = torch.optim.${torch.of(`[${variables.map(held).join(', ')}]`)}`,
    ...schedulerLines(schedulers, problem.schedule?.warmUp?.updates ?? 0),
    ...variables.map((variable) => `${history(variable)} = [${held(variable)}.item()]`),
    ...sampleLines(problem),
    '',
    `for t in range(${steps}):`,
    ...indented([
      'optimizer.zero_grad()',
      ...gradientLines(problem, solution, variables),
      'optimizer.step()',
      ...(schedulers.length > 0 ? ['scheduler.step()'] : []),
      ...variables.map((variable) => `${history(variable)}.append(${held(variable)}.item())`),
    ]),
    '',
    ...variables.map((variable) => `print("${variable}:", ${history(variable)})`),
    '',
  ].join('\n');
  const names = Object.fromEntries(
    variables.flatMap((variable) =>
      Array.from(
        { length: steps + 1 },
        (_, t) => [`${variable}_${t}`, `${history(variable)}[${t}]`] as const,
      ),
    ),
  );
  return { language, text, names };
}

/** Names used by the program itself, which no variable of a document may have. */
const held = (variable: string): string => `${variable}_`;
const history = (variable: string): string => `${variable}_history`;
/** 1/3 is a quotient in Python as well; a whole number gets a decimal point. */
const point = (value: Quantity): string => (/^[+-]?\d+$/.test(String(value)) ? `${value}.0` : String(value));

function schedulerLines(schedulers: readonly string[], warmUp: number): string[] {
  const [first, second] = schedulers.map((text) => `torch.optim.lr_scheduler.${text}`);
  if (first === undefined) return [];
  return [
    second === undefined
      ? `scheduler = ${first}`
      : `scheduler = torch.optim.lr_scheduler.SequentialLR(optimizer, [${first}, ${second}], milestones=[${warmUp}])`,
  ];
}

const columnsOf = ({ samples }: OptimizerRunProblem): readonly string[] => Object.keys(samples?.[0] ?? {});

function sampleLines({ samples = [], gradients, start, ...rest }: OptimizerRunProblem): string[] {
  if (gradients)
    return Object.keys(start).map(
      (variable) =>
        `${variable}_gradients = [${(gradients[variable] ?? []).map((one) => (Array.isArray(one) ? `[${one.map(point).join(', ')}]` : `[${point(one)}]`)).join(', ')}]`,
    );
  return columnsOf({ ...rest, samples, start }).map(
    (name) => `${name}_samples = [${samples.map((sample) => point(sample[name] ?? 0)).join(', ')}]`,
  );
}

function gradientLines(
  problem: OptimizerRunProblem,
  { picture }: OptimizerRunSolution,
  variables: readonly string[],
): string[] {
  const { samples, gradients, batchSize, conventions } = problem;
  const mean = useConvention('batch-reduction', conventions).choice === 'mean';
  if (gradients)
    return variables.map(
      (variable) =>
        `${held(variable)}.grad = torch.tensor(sum(${variable}_gradients[t])${mean ? ` / len(${variable}_gradients[t])` : ''})`,
    );
  if (picture.formula === null) return [];
  const columns = columnsOf(problem);
  const code = toCode(
    picture.formula,
    (id) => ({ text: columns.includes(id) ? `${id}_samples[i]` : held(id) }),
    'pytorch',
  );
  if (!samples) return [`f = ${code}`, 'f.backward()'];
  const size = batchSize ?? samples.length;
  if (size === samples.length)
    return [`f = sum(${code} for i in range(${size}))${mean ? ` / ${size}` : ''}`, 'f.backward()'];
  return [
    `first = (t % ${Math.ceil(samples.length / size)}) * ${size}`,
    `batch = range(first, min(first + ${size}, ${samples.length}))`,
    `f = sum(${code} for i in batch)${mean ? ' / len(batch)' : ''}`,
    'f.backward()',
  ];
}
