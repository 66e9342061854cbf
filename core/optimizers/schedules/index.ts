import type { Text } from '../../language/text.ts';
import { z } from 'zod';
import { useConvention, type ConventionChoices, type ConventionUse } from '../../conventions/index.ts';
import { ref, type Expr } from '../../expr/expr.ts';
import type { Line } from '../../solution/step.ts';
import { constant } from './constant.ts';
import { cosine } from './cosine.ts';
import { exponential } from './exponential.ts';
import { inverseTime } from './inverse-time.ts';
import type { Schedule, ScheduleMoment } from './schedule.ts';
import { stepDecay } from './step-decay.ts';
import {
  warmUpConstants,
  warmUpMeans,
  warmUpRate,
  warmUpTorch,
  warmUpValue,
  warmUpWords,
} from './warm-up.ts';

/** Every schedule of the learning rate. */
const definitions = [constant, stepDecay, exponential, inverseTime, cosine] as const;
const [first, ...others] = definitions;

/** A schedule as a document names it. */
export const scheduleSchema = z.discriminatedUnion('name', [
  first.schema,
  ...others.map(({ schema }) => schema),
]);
export type ScheduleEntry = z.infer<typeof scheduleSchema>;
export type ScheduleName = ScheduleEntry['name'];

/** Every schedule with the name that documents use. */
export const schedules: readonly (Schedule<ScheduleEntry> & { readonly name: ScheduleName })[] =
  definitions.map((schedule) => ({ ...schedule, name: schedule.schema.shape.name.value }));

export const scheduleNames: readonly ScheduleName[] = schedules.map(({ name }) => name);

function scheduleOf({ name }: ScheduleEntry): Schedule<ScheduleEntry> {
  const schedule = schedules.find((one) => one.name === name);
  if (!schedule) throw new RangeError(`no schedule is called "${name}"`);
  return schedule;
}

/** One example of each schedule and of the warm-up in words: `cosine over 10`. */
export const scheduleExamples: readonly string[] = [
  ...schedules.flatMap(({ words }) => (words === null ? [] : [words.example])),
  warmUpWords.example,
];

/** A schedule in words, as options of a run: `cosine over 10`, `warm-up 3`; empty for a constant rate. */
export function scheduleText(entry: ScheduleEntry | undefined): readonly string[] {
  if (!entry) return [];
  const words = scheduleOf(entry).words;
  return [
    ...(words === null ? [] : [words.print(entry)]),
    ...(entry.warmUp ? [warmUpWords.print(entry.warmUp)] : []),
  ];
}

export interface ScheduleInUse {
  readonly constants: readonly Line[];
  /** The meaning of each constant's symbol. */
  readonly means: Readonly<Record<string, Text>>;
  /**
   * The learning rate of update t (from 1): as an expression over `eta` and the constants, and as a number.
   */
  readonly rate: (t: number) => Expr;
  readonly rateValue: (t: number, eta: number) => number;
  /**
   * Schedulers of torch.optim.lr_scheduler: one, or a warm-up and its successor. null where PyTorch has no
   * equivalent.
   */
  readonly torch: readonly string[] | null;
  readonly conventions: readonly ConventionUse[];
}

/** The schedule of a document for a run of this many updates; null where the learning rate is constant. */
export function scheduleInUse(
  entry: ScheduleEntry | undefined,
  updates: number,
  choices: ConventionChoices | undefined,
): ScheduleInUse | null {
  if (!entry || (entry.name === 'constant' && !entry.warmUp)) return null;
  const schedule = scheduleOf(entry);
  const { warmUp } = entry;
  const start = useConvention('schedule-start', choices);
  const behind = (t: number): number => (start.choice === 'one' ? t : t - 1);
  const before = warmUp?.updates ?? 0;
  const convention = schedule.convention(entry, behind(updates) - before);
  const use = convention === null ? null : useConvention(convention, choices);
  const after = schedule.torch(entry, use?.choice ?? '');
  const moment = (t: number, etaValue: number): ScheduleMoment => ({
    n: behind(t) - before,
    eta: ref('eta'),
    etaValue,
    choice: use?.choice ?? '',
  });
  const warming = (t: number): boolean => behind(t) < before;
  return {
    constants: [...(warmUp ? warmUpConstants(warmUp) : []), ...schedule.constants(entry)],
    means: { ...(warmUp ? warmUpMeans : {}), ...schedule.means },
    rate: (t) =>
      warmUp && warming(t)
        ? warmUpRate(warmUp, { n: behind(t), eta: ref('eta') })
        : schedule.rate(entry, moment(t, 0)),
    rateValue: (t, eta) =>
      warmUp && warming(t)
        ? warmUpValue(warmUp, { n: behind(t), etaValue: eta })
        : schedule.rateValue(entry, moment(t, eta)),
    torch: start.choice === 'one' || after === null ? null : warmUp ? [warmUpTorch(warmUp), after] : [after],
    conventions: [start, ...(use ? [use] : [])],
  };
}
