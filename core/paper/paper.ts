import { z } from 'zod';
import { MOST_SEED } from './seed.ts';
import { boxesSchema, problemSchema } from '../kinds/index.ts';
import { decisionsSchema } from './decisions.ts';
import { isOrdinaryName, ORDINARY_NAME } from '../document/quantity.ts';
import { boxSettingsSchema, figuresSchema } from './box-settings.ts';
import { documentLanguageSchema, translationsSchema } from './translations.ts';
import { policyChoiceSchema } from './marking-policy-schema.ts';

export const levels = ['basic', 'intermediate', 'advanced'] as const;
export type Level = (typeof levels)[number];

/**
 * A disputed place in a printed paper or key: the printed value, our value, and the reason. Disputes are
 * shown, never silently corrected.
 */
const disputeSchema = z.strictObject({
  /** The box, step or part of the statement concerned, as shown: `w2, w3`, `dL/dz1`, `POOL-2 (second)`. */
  about: z.string().min(1).max(200),
  /**
   * misprint: the printed line is wrong, its value right · disagrees: our value differs · judgement: experts
   * differ · convention: both are in use · lost: the source is incomplete
   */
  status: z.enum(['misprint', 'disagrees', 'judgement', 'convention', 'lost']),
  printed: z.string().min(1).max(2000),
  ours: z.string().min(1).max(2000),
  why: z.string().min(1).max(4000),
  /**
   * Another reading of the question (the values of the statement, the answer of the key). It is solved beside
   * ours, and answers that follow it are marked right.
   */
  reading: problemSchema.optional(),
  /** Step or box ids to mark on the board. */
  marks: z.array(z.string().max(120)).max(100).default([]),
});
export type Dispute = z.infer<typeof disputeSchema>;

export { MOST_SEED };

const marksSchema = z.number().min(0).max(1000);
/** Text with mathematics between dollar signs: `the rate $\eta$`. */
const textSchema = z.string().max(20000);

export const questionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,38}$/, 'must be letters, digits, dots or hyphens, e.g. 2 or 4b')
    .refine(isOrdinaryName, ORDINARY_NAME),
  /** The id of its section; absent if the question belongs to none. */
  section: z.string().max(40).optional(),
  title: z.string().min(1).max(300),
  prompt: textSchema.default(''),
  marks: marksSchema,
  problem: problemSchema,
  /** More boxes of the author, over the steps of the problem. */
  boxes: boxesSchema.optional(),
  /** How exact numbers must be. Absent: what the kind asks for, mostly 3 significant figures. */
  figures: figuresSchema.optional(),
  /** What its symbols mean: the name of a meaning of the course (`kernelSide`), or words of the author. */
  symbols: z.record(z.string().max(120), z.string().min(1).max(200)).optional(),
  /** Figures, marks and mark types of single boxes. */
  boxRules: boxSettingsSchema.optional(),
  /** The printed answers, by box or step id, as printed. */
  key: z.record(z.string().max(120), z.string().max(2000)).default({}),
  disputes: z.array(disputeSchema).max(100).default([]),
  /** What was decided about printed answers, by box id. */
  decisions: decisionsSchema.optional(),
});
export type { Decision, Decisions } from './decisions.ts';
export type Question = z.infer<typeof questionSchema>;

/** Several questions under one number: `7` with parts 7a, 7b, 7c. */
const sectionSchema = z.strictObject({
  id: z.string().min(1).max(40),
  title: z.string().min(1).max(300),
  prompt: textSchema.default(''),
  /** Marks as printed, if the paper gives them for the section and not for its parts. */
  marks: marksSchema.optional(),
});

/** How the answers are marked. */
const markingSchema = z.strictObject({
  /** Absent: the policy that is chosen where it is marked. */
  policy: policyChoiceSchema.optional(),
});

/** Where a paper comes from whose numbers were drawn anew. */
export const variantSchema = z.strictObject({
  /** The id and title of the paper with the printed numbers. */
  of: z.string().min(1).max(100),
  title: z.string().min(1).max(300),
  /** The seed of the numbers: the same seed gives the same numbers. */
  seed: z.int().min(0).max(MOST_SEED),
});
export type Variant = z.infer<typeof variantSchema>;

export const paperSchema = z.strictObject({
  format: z.literal(1),
  /** `problem` for a file that contains a single problem. */
  type: z.enum(['paper', 'problem']).default('paper'),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/, 'must be lower-case letters, digits and hyphens'),
  title: z.string().min(1).max(300),
  /** Author, date and place, printed on the PDF. */
  source: z.string().max(2000).optional(),
  summary: textSchema.optional(),
  /** The heading it is listed under on the Shelf: `Convolution`, `Optimizers`. */
  topic: z.string().min(1).max(60).optional(),
  /** basic: one rule at a time · intermediate: several in a chain · advanced: many, or in a large network. */
  level: z.enum(levels).optional(),
  /** Minutes that a student who knows the method needs to work every box by hand. */
  minutes: z.int().min(1).max(600).optional(),
  duration: z.string().max(100).optional(),
  instructions: textSchema.optional(),
  marking: markingSchema.optional(),
  /** Its numbers are drawn anew. Absent: they are the printed ones. */
  variant: variantSchema.optional(),
  /** The language of its texts. Absent: English. */
  language: documentLanguageSchema.optional(),
  translations: translationsSchema.optional(),
  sections: z.array(sectionSchema).max(100).default([]),
  questions: z.array(questionSchema).min(1, 'a paper has at least one question').max(200),
});
export type Paper = z.infer<typeof paperSchema>;
