import { z } from 'zod';
import { labNames } from './names.ts';

/** An experiment about a statement, with the settings that it is to have; a setting that it does not offer is left out. */
export const labLinkSchema = z.strictObject({
  name: z.enum(labNames),
  settings: z.record(z.string().max(40), z.union([z.number(), z.string().max(40)])).optional(),
});
export type LabLink = Readonly<z.infer<typeof labLinkSchema>>;
