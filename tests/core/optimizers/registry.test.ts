import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { optimizerNames, optimizers } from '../../../core/optimizers/index.ts';
import { scheduleNames, schedules } from '../../../core/optimizers/schedules/index.ts';
import { optimizerCalled } from '../../../core/optimizers/spellings.ts';

/** The exports of a folder's files that are declared `… satisfies TYPE`. */
async function defined(folder: URL, type: string): Promise<{ name: string; value: unknown }[]> {
  const pattern = new RegExp(`export const (\\w+) = \\{(?:(?!\\n\\}).)*\\n\\} satisfies ${type}\\b`, 'gs');
  const found = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(new URL(file, folder), 'utf8').matchAll(pattern)].map(([, name = '']) => ({
        file,
        name,
      })),
    );
  return Promise.all(
    found.map(async ({ file, name }) => {
      const module = (await import(new URL(file, folder).href)) as Record<string, unknown>;
      return { name: `${name} of ${file}`, value: module[name] };
    }),
  );
}
const FOLDER = new URL('../../../core/optimizers/', import.meta.url);

test('every optimizer that a file defines is in the registry', async () => {
  const found = await defined(FOLDER, 'Optimizer');
  // In the registry each rule has its reasons too, so the entries are others than the definitions.
  const schemas = Object.values(optimizers).map(({ schema }) => schema);
  for (const { name, value } of found) expect(schemas, name).toContain((value as { schema: unknown }).schema);
  expect(found).toHaveLength(optimizerNames.length);
});

test('every schedule that a file defines is in the registry', async () => {
  const found = await defined(new URL('schedules/', FOLDER), 'Schedule');
  for (const { name, value } of found)
    expect(
      schedules.map(({ schema }) => schema),
      name,
    ).toContain((value as { readonly schema: unknown }).schema);
  expect(found).toHaveLength(scheduleNames.length);
});

describe('every optimizer', () => {
  const facts = readFileSync(new URL('known-facts.test.ts', import.meta.url), 'utf8');
  const forms = readFileSync(new URL('library-forms.test.ts', import.meta.url), 'utf8');

  test.each(optimizerNames)('%s: is found by its name, its title and its other names', (name) => {
    const { title, words } = optimizers[name];
    for (const called of [name, title.en, ...words]) expect(optimizerCalled(called), called).toBe(name);
  });

  test.each(optimizerNames)('%s: is tested against a hand calculation or a library', (name) => {
    expect(
      facts.includes(`'${name}'`) || forms.includes(`'${name}'`),
      `no test in known-facts.test.ts or library-forms.test.ts names ${name}`,
    ).toBe(true);
  });
});
