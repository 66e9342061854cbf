import type { ConventionChoices } from '../../../core/conventions/index.ts';
import { evaluate } from '../../../core/expr/evaluate.ts';
import {
  scheduleInUse,
  scheduleNames,
  scheduleSchema,
  type ScheduleName,
} from '../../../core/optimizers/schedules/index.ts';
import type { Trial, Trials } from './comparison.ts';

/** One schedule as our entry and as torch.optim.lr_scheduler code. */
interface Case {
  readonly entry: Readonly<Record<string, unknown>>;
  readonly torch: string;
  /** The scheduler that follows it, and after how many updates. */
  readonly then?: readonly [updates: number, torch: string];
  readonly conventions?: ConventionChoices;
}

const ETA = 0.3;
const UPDATES = 14;

const CASES: Readonly<Record<ScheduleName, readonly Case[]>> = {
  constant: [{ entry: {}, torch: 'ConstantLR(optimizer, factor=1.0)' }],
  step: [
    { entry: { every: 1, factor: 0.7 }, torch: 'StepLR(optimizer, step_size=1, gamma=0.7)' },
    { entry: { every: 3, factor: 0.1 }, torch: 'StepLR(optimizer, step_size=3, gamma=0.1)' },
  ],
  exponential: [{ entry: { factor: 0.85 }, torch: 'ExponentialLR(optimizer, gamma=0.85)' }],
  cosine: [
    { entry: { span: 20, minimum: 0.02 }, torch: 'CosineAnnealingLR(optimizer, T_max=20, eta_min=0.02)' },
    {
      entry: { span: 5, minimum: 0.02 },
      torch: 'CosineAnnealingLR(optimizer, T_max=5, eta_min=0.02)',
      conventions: { 'cosine-end': 'rise' },
    },
    {
      entry: { span: 5, minimum: 0.02 },
      torch: 'CosineAnnealingWarmRestarts(optimizer, T_0=5, eta_min=0.02)',
      conventions: { 'cosine-end': 'restart' },
    },
    // PyTorch has no cosine that is constant after its span: a constant scheduler follows.
    {
      entry: { span: 5, minimum: 0.02 },
      torch: 'CosineAnnealingLR(optimizer, T_max=5, eta_min=0.02)',
      then: [5, `ConstantLR(optimizer, factor=${0.02 / ETA}, total_iters=1000)`],
      conventions: { 'cosine-end': 'hold' },
    },
  ],
  // PyTorch has it only as Adagrad's lr_decay, whose step with a gradient of 1 is ηₙ/√t.
  'inverse-time': [{ entry: { decay: 0.4 }, torch: '' }],
};
const ADAGRAD = (decay: number): readonly string[] => [
  `w = torch.tensor(0.0, requires_grad=True)`,
  `optimizer = torch.optim.Adagrad([w], lr=${ETA}, lr_decay=${decay}, eps=0)`,
  'rates = []',
  `for t in range(${UPDATES + 1}):`,
  '    before = w.item()',
  '    w.grad = torch.tensor(1.0)',
  '    optimizer.step()',
  '    rates.append((before - w.item()) * (t + 1) ** 0.5)',
];

/** LinearLR cannot start at 0; starting at a share of 1e-13 differs by less than the tolerance. */
const WARM_UPS = [
  null,
  { updates: 4, from: 0.25, torch: 'LinearLR(optimizer, start_factor=0.25, total_iters=4)' },
  { updates: 3, from: 0, torch: 'LinearLR(optimizer, start_factor=1e-13, total_iters=3)' },
] as const;

/**
 * Every schedule, as expression and as number, against the learning rates of PyTorch: alone, after a
 * warm-up, and counted from 1.
 */
export function scheduleTrials(): Trials {
  const trials = scheduleNames.flatMap((name) =>
    CASES[name].flatMap((one) =>
      WARM_UPS.flatMap((warmUp) =>
        one.torch === '' && warmUp
          ? []
          : (['zero', 'one'] as const).flatMap((start) => trialOf(name, one, warmUp, start)),
      ),
    ),
  );
  return {
    trials,
    gaps: [],
    apart: [
      {
        name: 'schedule inverse-time after a warm-up',
        reason:
          'PyTorch has it in Adagrad only, where nothing warms up; without a warm-up it is compared with that',
      },
    ],
  };
}

function trialOf(
  name: ScheduleName,
  { entry, torch, then, conventions }: Case,
  warmUp: (typeof WARM_UPS)[number],
  start: 'zero' | 'one',
): Trial[] {
  const parsed = scheduleSchema.parse({
    name,
    ...entry,
    ...(warmUp ? { warmUp: { updates: warmUp.updates, from: warmUp.from } } : {}),
  });
  const schedule = scheduleInUse(parsed, UPDATES, { ...conventions, 'schedule-start': start });
  if (!schedule) return [];
  const inTurn = [...(warmUp ? [warmUp.torch] : []), torch, ...(then ? [then[1]] : [])].map(
    (text) => `lr_scheduler.${text}`,
  );
  const before = warmUp?.updates ?? 0;
  const milestones = [...(warmUp ? [before] : []), ...(then ? [before + then[0]] : [])];
  const scheduler =
    milestones.length === 0
      ? (inTurn[0] ?? '')
      : `lr_scheduler.SequentialLR(optimizer, [${inTurn.join(', ')}], milestones=[${milestones.join(', ')}])`;
  const lines =
    torch === ''
      ? ADAGRAD(Number(entry['decay']))
      : [
          'w = torch.tensor(0.0, requires_grad=True)',
          `optimizer = torch.optim.SGD([w], lr=${ETA})`,
          `scheduler = ${scheduler}`,
          'rates = []',
          `for t in range(${UPDATES + 1}):`,
          '    rates.append(optimizer.param_groups[0]["lr"])',
          '    optimizer.step()',
          '    scheduler.step()',
        ];
  const given = new Map(
    schedule.constants.map(({ id, formula }) => [id, evaluate(formula, () => Number.NaN)]),
  );
  const at = (id: string): number => (id === 'eta' ? ETA : (given.get(id) ?? Number.NaN));
  const numbers: Record<string, { python: string; expected: number }> = {};
  for (let t = 1; t <= UPDATES; t += 1) {
    // Counted from 1, the first update has the rate of PyTorch's second.
    const python = `rates[${start === 'one' ? t : t - 1}]`;
    numbers[`rate ${t} by its formula`] = { python, expected: evaluate(schedule.rate(t), at) };
    numbers[`rate ${t} as a number`] = { python, expected: schedule.rateValue(t, ETA) };
  }
  return [
    {
      of: `schedule ${name}`,
      in: 'pytorch',
      case: `${torch === '' ? 'Adagrad(lr_decay=…)' : scheduler}, counted from ${start}`,
      text: [
        'import torch',
        'from torch.optim import lr_scheduler',
        'torch.set_default_dtype(torch.float64)',
        ...lines,
      ].join('\n'),
      numbers,
    },
  ];
}
