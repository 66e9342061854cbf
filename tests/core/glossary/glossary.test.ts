import { describe, expect, test } from 'vitest';
import katex from 'katex';
import { glossary, searchTerms } from '../../../core/glossary/index.ts';
import { languageNames } from '../../../core/language/languages.ts';
import { skillNames } from '../../../core/skills/index.ts';
import { katexOptions } from '../../../renderer/maths/katex-options.ts';

const names = (search: string): readonly string[] => searchTerms(glossary, search).map(({ name }) => name.en);

describe('every term', () => {
  test('of at least 120 has a name and one or two sentences in each language', () => {
    expect(glossary.length).toBeGreaterThanOrEqual(120);
    for (const { id, name, says } of glossary)
      for (const language of languageNames) {
        expect(name[language].trim(), `${id} ${language}`).not.toBe('');
        expect(says[language], `${id} ${language}`).toMatch(language === 'en' ? /\.$/ : /।$/);
        expect(says[language].match(/[.।](?=\s|$)/g)?.length, `${id} ${language}`).toBeLessThanOrEqual(3);
      }
  });

  test('has a name of its own in each language', () => {
    for (const language of languageNames) {
      const said = glossary.map(({ name }) => name[language].toLowerCase());
      expect(
        said.filter((name, i) => said.indexOf(name) !== i),
        language,
      ).toEqual([]);
    }
  });

  test('has a symbol that can be drawn', () => {
    for (const { id, tex } of glossary)
      if (tex !== undefined)
        expect(() => katex.renderToString(tex, { ...katexOptions, throwOnError: true }), id).not.toThrow();
  });
});

test('every skill of the course has a term', () => {
  const covered = new Set(glossary.map(({ skill }) => skill));
  expect(skillNames.filter((skill) => !covered.has(skill))).toEqual([]);
});

describe('the search', () => {
  test('finds a term in any of the three languages, the exact one first', () => {
    expect(names('bias')[0]).toBe('bias');
    expect(names('BIAS')[0]).toBe('bias');
    expect(names('बायस')[0]).toBe('bias');
    expect(names('লস')[0]).toBe('loss');
    expect(names('स्ट्राइड')[0]).toBe('stride');
  });

  test('finds a symbol by its sign and by its name in LaTeX', () => {
    expect(names('η')[0]).toBe('learning rate');
    expect(names('\\eta')[0]).toBe('learning rate');
    expect(names('β')).toContain('memory of the mean');
    // β ends in the letters of η.
    expect(names('η')).not.toContain('memory of the mean');
  });

  test('finds a word inside a longer term', () => {
    expect(names('entropy')).toEqual(expect.arrayContaining(['cross-entropy', 'entropy']));
  });

  test('shows all for an empty search, and none for one that fits nothing', () => {
    expect(names(' ')).toHaveLength(glossary.length);
    expect(names('xyzzy')).toEqual([]);
  });

  test('finds a term by other names of it', () => {
    expect(names('sgd')).toContain('stochastic gradient descent');
    expect(names('skip connection').length).toBeGreaterThan(0);
  });
});
