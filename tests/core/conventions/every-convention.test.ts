import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../build/cache.ts';
import { isEnglish } from '../language/english-left.ts';
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
        expect(label.en.trim(), choice).not.toBe('');
        expect(usedBy.en.trim(), choice).not.toBe('');
      }
    },
  );

  /** Who uses a choice is named by libraries, classes and authors; English shows in the words between them. */
  const between = /\b(?:and|the|of|with|is|its|from|at|up to|most|many|some|every|courses|textbooks|eq)\b/;
  test.each(conventionNames)('%s: is whole in Hindi and in Bengali', (name) => {
    const { title, asks, choices }: Convention = conventions[name];
    for (const language of ['hi', 'bn'] as const) {
      const texts = [title, asks, ...Object.values(choices).map(({ label }) => label)];
      expect(texts.map((text) => text[language]).filter(isEnglish)).toEqual([]);
      for (const { usedBy } of Object.values(choices)) expect(usedBy[language]).not.toMatch(between);
    }
  });
});
