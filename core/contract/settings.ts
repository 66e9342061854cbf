import { z } from 'zod';
import { languageNames } from './languages.ts';
import { leastZoom, mostZoom } from './zoom.ts';

export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'slate', 'paper', 'contrast']),
  motion: z.enum(['system', 'full', 'reduced']),
  language: z.enum(['system', ...languageNames]),
  /** Playback speed as a factor; 1 is about 1.7 beats a second. */
  speed: z.number().min(0.1).max(10),
  /** The scene's share of the board's width. */
  split: z.number().min(0.25).max(0.75),
  /** Zoom factor of the interface; 1 is the normal size. */
  zoom: z.number().min(leastZoom).max(mostZoom),
  paperSize: z.enum(['A4', 'Letter']),
});
export type Settings = z.infer<typeof settingsSchema>;
