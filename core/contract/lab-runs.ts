import { z } from 'zod';
import type { Text } from '../language/text.ts';
import type { PictureClass, PictureRecord } from '../datasets/own-pictures.ts';
import type { Ended, Finding } from '../labs/finding.ts';
import type { Axis, Chart, Comparison, ResultTable } from '../labs/lab.ts';
import { labNames } from '../labs/names.ts';
import { optionIdSchema } from '../document/options.ts';
import { MOST_SEED } from '../paper/seed.ts';
import { questionIdSchema, sessionIdSchema } from './session.ts';

const wordsSchema = z.string().max(4000);
const textSchema: z.ZodType<Text> = z.strictObject({ en: wordsSchema, hi: wordsSchema, bn: wordsSchema });
const idSchema = z.string().min(1).max(80);
const valueSchema = z.union([z.number(), z.string().max(80)]);
const axisSchema = z.strictObject({
  title: textSchema,
  log: z.boolean().optional(),
  marked: z.array(z.number()).max(100).readonly().optional(),
});
const namesSchema = z.array(idSchema).max(100).readonly().optional();
const chartSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  x: axisSchema,
  y: axisSchema,
  arms: namesSchema,
  scattered: namesSchema,
  when: z.strictObject({ control: idSchema, value: z.string().max(300) }).optional(),
});

const endedSchema = z.strictObject({
  counted: z.enum(['updates', 'rates']).optional(),
  most: z.number().positive(),
  arm: z.int().min(0),
  against: z.int().min(0),
  both: z.int().min(0),
});
const findingSchema = z.strictObject({
  verdict: z.enum(['shown', 'reversed', 'none', 'undecided']),
  mean: z.number(),
  low: z.number(),
  high: z.number(),
  agreeing: z.int().min(0),
  seeds: z.int().min(0),
  // Absent in runs that an earlier release kept.
  smallest: z.number().optional(),
  scale: z.enum(['difference', 'share', 'ratio']).optional(),
  ended: endedSchema.optional(),
});

const comparisonSchema = z.strictObject({
  arm: idSchema,
  against: idSchema,
  finding: findingSchema,
  equality: z.boolean().optional(),
  sentence: textSchema,
});
const rowSchema = z.strictObject({
  arm: idSchema,
  title: textSchema.optional(),
  cells: z.array(textSchema).max(40),
});
const countSchema = z.int().min(0).max(1_000_000);
const pictureClassSchema = z.strictObject({
  name: z.string().min(1).max(300),
  learnt: countSchema,
  fresh: countSchema,
});
const pictureRecordSchema = z.strictObject({
  folder: z.string().max(300),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  classes: z.array(pictureClassSchema).min(1).max(100).readonly(),
});
// What an experiment may say and is not kept does not compile.
axisSchema.shape satisfies Readonly<Record<keyof Axis, z.ZodType>>;
chartSchema.shape satisfies Readonly<Record<keyof Chart, z.ZodType>>;
endedSchema.shape satisfies Readonly<Record<keyof Ended, z.ZodType>>;
findingSchema.shape satisfies Readonly<Record<keyof Finding, z.ZodType>>;
comparisonSchema.shape satisfies Readonly<Record<keyof Comparison, z.ZodType>>;
rowSchema.shape satisfies Readonly<Record<keyof ResultTable['rows'][number], z.ZodType>>;
pictureClassSchema.shape satisfies Readonly<Record<keyof PictureClass, z.ZodType>>;
pictureRecordSchema.shape satisfies Readonly<Record<keyof PictureRecord, z.ZodType>>;

/**
 * What an experiment showed, with all that is needed to run it again and to print it: it can be read when the
 * experiment has been changed since, and by itself.
 */
export const labEvidenceSchema = z.strictObject({
  lab: z.enum(labNames),
  title: textSchema,
  claim: textSchema,
  source: z.string().max(1000),
  charts: z.array(chartSchema).max(20),
  arms: z.array(z.strictObject({ id: idSchema, title: textSchema })).max(100),
  settings: z.record(idSchema, valueSchema),
  /** The settings that mattered, in words. */
  described: z.array(z.strictObject({ name: textSchema, value: textSchema })).max(40),
  seed: z.int().min(0).max(MOST_SEED),
  /** The folder of pictures that it learnt, which is not kept; absent: the data of the experiment. */
  pictures: pictureRecordSchema.optional(),
  /** Settings that were changed while it ran. */
  changes: z.array(z.strictObject({ after: z.int().min(0), name: idSchema, value: valueSchema })).max(10_000),
  outcome: z.strictObject({
    comparisons: z.array(comparisonSchema).max(200),
    table: z.strictObject({
      columns: z.array(textSchema).max(40),
      rows: z.array(rowSchema).max(200),
    }),
  }),
});
export type LabEvidence = z.infer<typeof labEvidenceSchema>;

const MOST_NUMBERS = 4_000_000;
/** The line of an arm with a seed in a chart: x and y of one point after the other. */
const keptCurveSchema = z.strictObject({
  chart: idSchema,
  arm: idSchema,
  seed: z.int().min(0),
  points: z.instanceof(Float64Array),
});
export type KeptCurve = z.infer<typeof keptCurveSchema>;

/** The option of a question for which an experiment was run; empty: the whole question, which is answered in words. */
const labPlaceSchema = z.strictObject({
  question: questionIdSchema,
  option: z.union([optionIdSchema, z.literal('')]),
});
export type LabPlace = z.infer<typeof labPlaceSchema>;

/** A finished run; `session` null: for no paper. */
export const keepLabRunSchema = z.strictObject({
  session: sessionIdSchema.nullable(),
  place: labPlaceSchema.nullable(),
  evidence: labEvidenceSchema,
  curves: z
    .array(keptCurveSchema)
    .max(10_000)
    .refine(
      (curves) => curves.reduce((sum, { points }) => sum + points.length, 0) <= MOST_NUMBERS,
      `more than ${MOST_NUMBERS / 2} points`,
    ),
});
export type NewLabRun = z.infer<typeof keepLabRunSchema>;

/** The kept runs of an experiment in a session, or for no paper. */
export const listLabRunsSchema = z.strictObject({
  session: sessionIdSchema.nullable(),
  lab: z.enum(labNames),
});
export const labRunIdSchema = z.strictObject({ id: z.int().positive() });

/** A kept run in a list. */
export interface LabRunEntry {
  readonly id: number;
  readonly place: LabPlace | null;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly evidence: LabEvidence;
}
export interface KeptLabRun extends LabRunEntry {
  readonly curves: readonly KeptCurve[];
}

/**
 * What keeping a run found: no run with the same settings, seed and changes, one with the same points to the last
 * bit, or one with other points, which an earlier release of the experiment made.
 */
export type KeptBefore = 'none' | 'same' | 'different';
