import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../build/cache.ts';
import { conventionNames, conventions, type Convention } from '../../../core/conventions/index.ts';

/** The code of core outside the tables of conventions, without comments. */
const code = globSync('core/**/*.ts', { cwd: root })
  .filter((path) => !path.replaceAll('\\', '/').startsWith('core/conventions/'))
  .map((path) => readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''))
  .join('\n');
const isUsed = (name: string): boolean => code.includes(`'${name}'`);

test.each(conventionNames)('%s: something depends on it', (name) => {
  const message = `nothing in core names '${name}': call useConvention('${name}', …) where it matters, or remove its row`;
  expect(isUsed(name), message).toBe(true);
});

test('a row that nothing names counts as unused', () => {
  expect(isUsed('batch-reduction')).toBe(true);
  expect(isUsed('direction-of-time')).toBe(false);
});

describe('every row', () => {
  test.each(conventionNames)(
    '%s: its default is one of at least two choices, each with who uses it',
    (name) => {
      const { default: chosen, choices }: Convention = conventions[name];
      expect(Object.keys(choices)).toContain(chosen);
      expect(Object.keys(choices).length).toBeGreaterThanOrEqual(2);
      for (const [choice, { label, usedBy }] of Object.entries(choices)) {
        expect(label.trim(), choice).not.toBe('');
        expect(usedBy.trim(), choice).not.toBe('');
      }
    },
  );
});
