import { z } from 'zod';
import { languageNames } from './languages.ts';
import { leastZoom, mostZoom } from './zoom.ts';

export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'slate', 'paper', 'contrast']),
  motion: z.enum(['system', 'full', 'reduced']),
  language: z.enum(['system', ...languageNames]),
  /** Beats a second at 1 are about 1.7; this multiplies them. */
  speed: z.number().min(0.1).max(10),
  /** Share of the board's width that the scene takes. */
  split: z.number().min(0.25).max(0.75),
  /** How large everything is shown, 1 being its own size. */
  zoom: z.number().min(leastZoom).max(mostZoom),
  paperSize: z.enum(['A4', 'Letter']),
});
export type Settings = z.infer<typeof settingsSchema>;
