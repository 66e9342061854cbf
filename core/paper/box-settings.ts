import { z } from 'zod';

const MARKS_AS = 'write a number above 0, or marks by their kind, "M1 A1"';
const FIGURES_AS = 'write 3 for significant figures, {"decimals": 2}, or "exact"';
/** How exact a number must be: significant figures, decimals, or the exact value. */
export const figuresSchema = z.union(
  [z.int().min(1).max(8), z.literal('exact'), z.strictObject({ decimals: z.int().min(0).max(8) })],
  FIGURES_AS,
);
export type Figures = z.infer<typeof figuresSchema>;

/**
 * What a question says of its boxes, by box id. `marks`: how many the box is worth, or by kind, `M1 A1`: M for the
 * method, A for the accuracy, which needs its M, B for a result of its own. `requires`: earlier boxes without whose
 * marks for the method this one has none for accuracy.
 */
export const boxSettingsSchema = z.record(
  z.string().max(120),
  z.strictObject({
    figures: figuresSchema.optional(),
    marks: z
      .union(
        [z.number().gt(0).max(1000), z.string().regex(/^[MAB]\d{1,2}(?: [MAB]\d{1,2})*$/, MARKS_AS)],
        MARKS_AS,
      )
      .optional(),
    requires: z.array(z.string().max(120)).min(1).max(20).optional(),
  }),
);
export type BoxSettings = z.infer<typeof boxSettingsSchema>;
