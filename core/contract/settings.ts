import { z } from 'zod';
import { paces } from '../views/pace.ts';
import { policyNames } from '../paper/marking-policy.ts';
import { languageNames } from './languages.ts';
import { leastZoom, mostZoom } from './zoom.ts';

export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'slate', 'paper', 'contrast']),
  motion: z.enum(['system', 'full', 'reduced']),
  language: z.enum(['system', ...languageNames]),
  /** How long a line stays when it is played: as long as it takes to read, or half of that. */
  pace: z.enum(paces),
  /** Playback speed as a factor of the pace. */
  speed: z.number().min(0.1).max(10),
  /** The scene's share of the board's width. */
  split: z.number().min(0.25).max(0.75),
  /** Zoom factor of the interface; 1 is the normal size. */
  zoom: z.number().min(leastZoom).max(mostZoom),
  /**
   * How far the first minute has come. new: offered where there is no session yet · begun: to be watched · try:
   * a gradient to type · change: a number to change · over: finished or skipped, and never shown unasked.
   */
  firstMinute: z.enum(['new', 'begun', 'try', 'change', 'over']),
  /** How papers are marked that name no policy of their own. */
  policy: z.enum(policyNames),
  paperSize: z.enum(['A4', 'Letter']),
  /** Printed worked solutions have every step of the working. */
  printFull: z.boolean(),
  /** A printed answer sheet has ruled space for working. */
  printLines: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;
