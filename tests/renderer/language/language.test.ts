import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';
import { root } from '../../../build/cache.ts';
import {
  languageFor,
  languageNames,
  languages,
  type LanguageName,
} from '../../../core/contract/languages.ts';
import { letters } from '../../../renderer/language/letters.ts';
import { messages, parts } from '../../../renderer/language/messages/index.ts';
import type { Messages } from '../../../renderer/language/messages/message.ts';

const table: Messages = messages;
const others = languageNames.filter((name) => name !== 'en');
/** The forms of a text: one, or one for each plural category. */
const formsOf = (text: string | Readonly<Record<string, string>>): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values(text);
const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();
const sources = globSync('renderer/**/*.{ts,svelte}', { cwd: root }).filter(
  (path) => !path.includes('language/messages'),
);
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('the table of texts', () => {
  test.each(Object.entries(table))('%s has the same values in every language', (key, message) => {
    const texts = [...others.map((language) => message[language]), ...(message.en ? [message.en] : [])];
    for (const form of texts.flatMap(formsOf)) expect(placeholders(form), form).toEqual(placeholders(key));
  });

  test.each(others)('%s is written in its own script, and no text is left empty', (language) => {
    const scriptOf = (name: LanguageName): RegExp => new RegExp(`\\p{Script=${languages[name].script}}`, 'u');
    const own = languages[language].script;
    const foreign = others.filter((name) => languages[name].script !== own).map(scriptOf);
    for (const [key, message] of Object.entries(table)) {
      // A text that is all values, signs and Latin terms has no letter of its own.
      if (!/[a-z]{2}/i.test(key.replace(/\{\{\w+\}\}|PDF|Chalkgrad/g, ''))) continue;
      for (const form of formsOf(message[language])) {
        expect(form, key).toMatch(scriptOf(language));
        for (const script of foreign) expect(form, key).not.toMatch(script);
      }
    }
  });

  test('a text used by two parts has the same wording', () => {
    for (const part of Object.values(parts))
      for (const [key, said] of Object.entries(part)) expect(said, key).toEqual(table[key]);
  });

  test('every text is used', () => {
    // The core chooses the headings of an answer sheet, and why a convention gives no numbers.
    const chosen = ['core/kinds/presentation.ts', 'core/conventions/index.ts'];
    const said = [...sources, ...chosen].map(textOf).join('\n');
    expect(Object.keys(table).filter((key) => !said.includes(`'${key}'`))).toEqual([]);
  });
});

/** Names, units and keys that are the same in every language. */
const SAME =
  /\b(?:Chalkgrad|PDF|Electron|Chromium|SQLite|Node\.js|Home|End|Space|Page Up|Page Down|Ctrl|Esc|ReLU|softmax)\b/g;
const isWords = (text: string): boolean => /\p{L}{2}/u.test(text.replace(SAME, ''));
const SPOKEN = new Set([
  'aria-label',
  'title',
  'placeholder',
  'alt',
  'aria-valuetext',
  'aria-description',
  'aria-roledescription',
]);
/** The text of a PDF is that of the paper. */
const OTHERWISE = [/^renderer[\\/]pages[\\/](PrintPage|print[\\/])/];

interface Node {
  readonly type?: string;
  readonly [name: string]: unknown;
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/**
 * Literal texts that an expression may evaluate to: the results of a conditional, and the fixed parts
 * of a template.
 */
function written(expression: unknown): string[] {
  if (!isNode(expression)) return [];
  switch (expression.type) {
    case 'Literal':
      return typeof expression['value'] === 'string' ? [expression['value']] : [];
    case 'TemplateLiteral':
      return [
        ...(expression['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked),
        ...(expression['expressions'] as unknown[]).flatMap(written),
      ];
    case 'ConditionalExpression':
      return [...written(expression['consequent']), ...written(expression['alternate'])];
    case 'LogicalExpression':
      return written(expression['right']);
    case 'BinaryExpression':
      return expression['operator'] === '+'
        ? [...written(expression['left']), ...written(expression['right'])]
        : [];
    default:
      return [];
  }
}

/** English text that a component shows or announces without the table. */
function hardCoded(component: string): string[] {
  const found: string[] = [];
  const take = (node: unknown): void => {
    if (!isNode(node)) return;
    if (node.type === 'Text') found.push(String(node['data']));
    if (node.type === 'ExpressionTag') found.push(...written(node['expression']));
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (!isNode(node)) return;
    if (node.type === 'Attribute') {
      if (SPOKEN.has(String(node['name']))) [node['value']].flat().forEach(take);
      return;
    }
    if (node.type === 'StyleDirective' || node.type === 'ClassDirective') return;
    take(node);
    for (const [name, part] of Object.entries(node))
      if (!['parent', 'expression', 'metadata'].includes(name)) visit(part);
  };
  visit(parse(component, { modern: true }).fragment);
  return found.map((text) => text.trim()).filter(isWords);
}

describe('the texts of components', () => {
  test('English in the markup, in an accessible attribute or in a conditional is found', () => {
    expect(
      hardCoded(
        '<p title="{n} steps">Play {paused ? "Pause" : t("Play")}</p>{#if on}<b aria-label={`${n} marks`}>{n === "one"}</b>{/if}<i class="quiet">PDF ×</i>',
      ).sort(),
    ).toEqual(['Pause', 'Play', 'marks', 'steps']);
  });

  test.each(
    sources.filter((path) => path.endsWith('.svelte') && !OTHERWISE.some((pattern) => pattern.test(path))),
  )('%s takes every text from the table', (path) => {
    expect(hardCoded(textOf(path))).toEqual([]);
  });
});

describe('the initial language', () => {
  test('is the first preferred language that is available, for any country', () => {
    expect(languageFor(['tlh-US', 'bn-IN', 'hi-IN'])).toBe('bn');
    expect(languageFor(['hi'])).toBe('hi');
    expect(languageFor(['tlh-US'])).toBe('en');
    expect(languageFor([])).toBe('en');
    expect(languageFor(['toString'])).toBe('en');
  });
});

describe('the list of languages', () => {
  test.each(languageNames)('%s has the plural categories that Unicode gives it', (language) => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    expect([...languages[language].plurals].sort()).toEqual([...pluralCategories].sort());
  });

  test.each(languageNames)('the font of %s is in every font stack', (language) => {
    const { family } = letters[languages[language].script];
    const stacks = [...textOf('renderer/styles/tokens.css').matchAll(/--font-(?:text|number):([^;]+);/g)];
    expect(stacks).toHaveLength(2);
    for (const [, stack] of stacks) expect(stack).toContain(`'${family}'`);
  });
});
