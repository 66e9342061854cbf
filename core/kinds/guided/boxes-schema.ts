import { z } from 'zod';
import { domains } from '../../document/domain.ts';
import { anyOfSchema, ideasSchema } from '../../document/ideas.ts';
import { optionIdSchema, tickFields } from '../../document/options.ts';
import { isOrdinaryName, ORDINARY_NAME, quantitySchema } from '../../document/quantity.ts';

/** The name of a given or of a box; it is also its symbol: `w1` is w₁, `yHat` is ŷ. */
export const nameSchema = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9_]{0,30}$/,
    'must be a letter followed by letters, digits or underscores, e.g. w1',
  )
  .refine(isOrdinaryName, ORDINARY_NAME);

/** The name of what a box asks for; a derivative or a new value may be its name: `dL/dw`, `w'`. */
const boxNameSchema = z
  .string()
  .regex(
    /^(?:[A-Za-z][A-Za-z0-9_]{0,30}'?|d[A-Za-z][A-Za-z0-9_]{0,30}\/d[A-Za-z][A-Za-z0-9_]{0,30})$/,
    'must be a letter followed by letters, digits or underscores, or a derivative, e.g. w1, F1 or dL/dw',
  )
  .refine(isOrdinaryName, ORDINARY_NAME);

/** A number, a fraction, or a formula over givens and earlier boxes: `3`, `"3/16"`, `"w*x + b"`. */
const answerSchema = z.union([z.number(), z.string().min(1).max(1000)]);

/**
 * Which numbers are accepted besides the figures of a box: off by at most so much, by at most such a share of
 * the value (0.02 for 2 %), or in an interval that contains the value.
 */
const toleranceSchema = z.union([
  z.strictObject({ absolute: z.number().min(0) }),
  z.strictObject({ relative: z.number().min(0).max(1) }),
  z.strictObject({ from: z.number(), to: z.number() }),
]);
export type WrittenTolerance = z.infer<typeof toleranceSchema>;

const unitSchema = z
  .string()
  .max(20)
  .regex(/^[\p{L}°%‰][\p{L}\d°%‰/·²³^_-]*( [\p{L}][\p{L}\d/²³^-]*)*$/u, 'must be a unit, e.g. ms or MB');

/** A wrong number or formula that is known, and what is said to a student who gives it. */
const mistakesSchema = z
  .array(z.strictObject({ answer: answerSchema, says: z.string().min(1).max(400) }))
  .max(20);

const number = {
  id: boxNameSchema,
  answer: answerSchema,
  /** Significant figures that are needed; 3 when absent. */
  figures: z.int().min(1).max(10).optional(),
  /** Only the whole number itself is right. */
  whole: z.literal(true).optional(),
  tolerance: toleranceSchema.optional(),
  /** The unit that stands after the box; it may be typed or left out. */
  unit: unitSchema.optional(),
  /** Other units that may be typed, each with its size in `unit`: for ms, `{ "s": 1000 }`. */
  otherUnits: z.record(unitSchema, quantitySchema).optional(),
  mistakes: mistakesSchema.optional(),
};
const share = {
  /** Its share of the marks, against 1 of the other boxes. */
  weight: z.number().gt(0).max(100).optional(),
};
const text = {
  /** The heading that it stands under, with the boxes after it that have none. */
  title: z.string().min(1).max(120).optional(),
  /** What this box asks, with mathematics between dollar signs. */
  ask: z.string().min(1).max(4000).optional(),
};

const numericSchema = z.strictObject({ type: z.literal('numeric'), ...text, ...number, ...share });
const formulaSchema = z.strictObject({
  type: z.literal('formula'),
  ...text,
  id: boxNameSchema,
  /** The formula over the symbols: `2*(w*x - y)*x`. */
  answer: z.string().min(1).max(1000),
  /** The symbols that may be used, each with the values it can have. */
  symbols: z.record(nameSchema, z.enum(domains)),
  mistakes: mistakesSchema.optional(),
  ...share,
});
const cellSchema = z.union([
  /** Printed in the cell; the name of a given stands for its number. */
  z.string().max(200),
  z.number(),
  z.strictObject({ ...number, ...share }),
]);
const tableSchema = z.strictObject({
  type: z.literal('table'),
  ...text,
  columns: z.array(z.string().max(120)).min(1).max(12),
  rows: z
    .array(z.strictObject({ label: z.string().max(120), cells: z.array(cellSchema).min(1).max(12) }))
    .min(1)
    .max(30),
});
const matrixSchema = z.strictObject({
  type: z.literal('matrix'),
  ...text,
  id: nameSchema,
  /** Rows of numbers or formulas, or one formula over matrices: `W*x + b`, `A^T*B`. */
  answer: z.union([
    z.string().min(1).max(1000),
    z.array(z.array(answerSchema).min(1).max(12)).min(1).max(12),
  ]),
  /** The entries that are printed, by row and column from 1: `[[1, 2]]`. */
  printed: z
    .array(z.tuple([z.int().min(1), z.int().min(1)]))
    .max(144)
    .optional(),
  figures: z.int().min(1).max(10).optional(),
  /** The share of each entry. */
  ...share,
});
const wordsSchema = z.strictObject({
  type: z.literal('words'),
  ...text,
  id: nameSchema,
  /** A complete model answer. */
  model: z.string().min(1).max(8000),
  ideas: ideasSchema,
  anyOf: anyOfSchema.optional(),
  ...share,
});

const choiceSchema = z.strictObject({
  type: z.literal('choice'),
  ...text,
  id: nameSchema,
  options: z
    .array(
      z.strictObject({
        id: optionIdSchema,
        text: z.string().min(1).max(2000),
        /** Absent: the option is wrong. */
        correct: z.boolean().optional(),
        /** Why this option is right or wrong. */
        reason: z.string().min(1).max(4000).optional(),
      }),
    )
    .min(2, 'a choice needs at least two options')
    .max(20),
  /** Whether more than one option may be ticked. */
  several: z.boolean().optional(),
  ...tickFields,
  ...share,
});

/** Answer boxes as an author writes them. */
export const boxesSchema = z
  .array(
    z.discriminatedUnion('type', [
      numericSchema,
      formulaSchema,
      tableSchema,
      matrixSchema,
      wordsSchema,
      choiceSchema,
    ]),
  )
  .min(1)
  .max(60);
export type WrittenBoxes = z.infer<typeof boxesSchema>;
export type WrittenBox = WrittenBoxes[number];
export type WrittenOf<T extends WrittenBox['type']> = Extract<WrittenBox, { readonly type: T }>;
export type WrittenNumber = Omit<z.infer<typeof numericSchema>, 'type' | 'title' | 'ask'>;
export type WrittenAnswer = z.infer<typeof answerSchema>;
