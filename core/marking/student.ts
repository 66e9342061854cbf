import { z } from 'zod';

/** Who answered, as the person wrote it: a name, and the number under which the class knows them. */
export const studentSchema = z.strictObject({
  name: z.string().trim().max(120),
  roll: z.string().trim().max(40),
});
export type Student = z.infer<typeof studentSchema>;
export const nobody: Student = { name: '', roll: '' };
