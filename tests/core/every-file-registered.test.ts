import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { activationNames } from '../../core/expr/functions/activations.ts';
import { functionNames } from '../../core/expr/functions/index.ts';
import { lossNames } from '../../core/losses/index.ts';

const core = join(import.meta.dirname, '../../core');
const filesOf = (folder: string): string[] =>
  readdirSync(join(core, folder)).filter((file) => file.endsWith('.ts') && file !== 'index.ts');

/** What a file exports that has a name and these fields: `mish` of `mish.ts`. */
async function namesIn(folder: string, file: string, ...fields: readonly string[]): Promise<string[]> {
  const exported: Readonly<Record<string, unknown>> = await import(join(core, folder, file));
  return Object.values(exported).flatMap((one) =>
    typeof one === 'object' &&
    one !== null &&
    'name' in one &&
    typeof one.name === 'string' &&
    fields.every((field) => field in one)
      ? [one.name]
      : [],
  );
}

describe('what a file exports is in its registry', () => {
  test.each(filesOf('expr/functions'))('core/expr/functions/%s', async (file) => {
    for (const name of await namesIn('expr/functions', file, 'derivatives'))
      expect(functionNames).toContain(name);
    for (const name of await namesIn('expr/functions', file, 'activation'))
      expect(activationNames).toContain(name);
  });

  test.each(filesOf('losses'))('core/losses/%s', async (file) => {
    for (const name of await namesIn('losses', file, 'line', 'targets')) expect(lossNames).toContain(name);
  });
});
