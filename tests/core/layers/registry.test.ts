import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { layerOf, layers, layerSchema, layerTypes } from '../../../core/layers/index.ts';
import { callsOf } from '../../../core/layers/listing/python-layer.ts';
import { toChain } from '../../../core/layers/listing/chain.ts';
import { parseListing } from '../../../core/layers/listing/listing.ts';
import { toListing } from '../../../core/layers/listing/to-words.ts';
import { layerCases } from '../../oracles/pytorch/layers.ts';

const FOLDER = new URL('../../../core/layers/', import.meta.url);

test('every layer that a file defines is in the registry', () => {
  const registered = new Set(layers.map(({ schema }) => schema));
  const defined = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(new URL(file, FOLDER), 'utf8').matchAll(/export const (\w+): LayerDefinition</g)].map(
        ([, name = '']) => ({ file, name }),
      ),
    );
  expect(defined.length).toBeGreaterThan(20);
  return Promise.all(
    defined.map(async ({ file, name }) => {
      const module = (await import(new URL(file, FOLDER).href)) as Record<string, { schema: object }>;
      expect([...registered], `${name} of core/layers/${file}`).toContain(module[name]?.schema);
    }),
  );
});

test('no two layers have a type or a word in common', () => {
  expect(new Set(layerTypes).size).toBe(layerTypes.length);
  const words = layers.flatMap(({ words }) => words.flatMap((spelling) => spelling.words));
  expect(words.filter((word, i) => words.indexOf(word) < i)).toEqual([]);
});

describe('every layer', () => {
  test.each(layerTypes)('%s: has a title, a source, and a spelling in words', (type) => {
    const { title, source, words } = layerOf({ type });
    expect(title).not.toBe('');
    expect(source).not.toBe('');
    expect(words.length).toBeGreaterThan(0);
  });

  test.each(layerTypes)('%s: its cases of the PyTorch oracle survive printing and parsing', (type) => {
    const cases = layerCases[type] ?? [];
    expect(cases.length, `tests/oracles/pytorch/layers.ts has no case of ${type}`).toBeGreaterThan(0);
    for (const { entry } of cases) {
      // `[4]`, one direction, is printed as `4`.
      const layer = layerSchema.parse(
        JSON.parse(JSON.stringify({ type, ...entry }).replace(/\[(\d+)\]/g, '$1')),
      );
      const text = toListing([layer]);
      expect(
        toChain(parseListing(text)).layers.map((one) => layerSchema.parse(one)),
        text,
      ).toEqual([layer]);
    }
  });

  // The calls of activations belong to the functions and are tested there.
  test.each(layerTypes.filter((type) => type !== 'activation'))(
    '%s: is read from Keras and from PyTorch, or has a reason why not',
    (type) => {
      const folder = new URL('listing/', import.meta.url);
      const listings = readdirSync(folder)
        .filter((file) => file.endsWith('.test.ts'))
        .map((file) => readFileSync(new URL(file, folder), 'utf8'))
        .join('\n');
      const { keras, pytorch } = layerOf({ type });
      for (const calls of [keras, pytorch]) {
        if ('none' in calls) expect(calls.none.length).toBeGreaterThan(10);
        for (const { names } of callsOf(calls))
          expect(
            names.some((name) => listings.includes(`${name}(`)),
            `tests/core/layers/listing has no listing with ${names.join(' or ')}`,
          ).toBe(true);
      }
    },
  );
});
