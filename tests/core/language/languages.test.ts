import { describe, expect, test } from 'vitest';
import { courseSheet, listPapers, optimizerList, textExamples } from '../../../core/index.ts';
import { texIn } from '../../../core/language/formula-words.ts';
import { concepts } from '../../../core/reasons/index.ts';
import { englishIn, isEnglish } from './english-left.ts';
import { shelfTexts, surfaces, wordsIn, type Surface } from './shelf-texts.ts';

/**
 * The texts of the Shelf that are not whole in the other language, at most. The numbers only go down: translate a new
 * document (its block `translations`) or a new text with it. What is left are indices of symbols that are words
 * (`p full`).
 */
const MOST: Readonly<Record<Surface, number>> = {
  chapters: 0,
  headings: 0,
  notes: 0,
  sentences: 10,
  reasons: 0,
  groups: 0,
  labels: 12,
  symbols: 0,
  contracts: 0,
  titles: 0,
  sources: 0,
  prompts: 0,
  boxes: 0,
  pictures: 1,
  choices: 0,
  mistakes: 0,
  disputes: 0,
  understood: 0,
  legends: 0,
  sheets: 0,
};

test('English is found outside formulas and names', () => {
  expect(englishIn('$w$ ist Adam: ReLU, CONV-5-64 stride 2 pad 1, conv2_1.branch: BN')).toEqual(['ist']);
  expect(isEnglish('ReLU का ढाल 0 है, $\\text{slope} = 0$।')).toBe(false);
  expect(isEnglish('The slope of ReLU is 0.')).toBe(true);
});

test('a translation has every formula of its text, and no other', () => {
  const formulas = (text: string): readonly string[] => (text.match(/\$[^$]*\$/g) ?? []).toSorted();
  for (const { id, translations = {} } of listPapers())
    for (const [text, others] of Object.entries(translations))
      for (const other of Object.values(others))
        expect(formulas(other), `${id}: ${other}`).toEqual(formulas(text));
});

describe.each(['hi', 'bn'] as const)('the registries in %s', (language) => {
  test('the formula sheet of the course: titles, notes and what each form is used by', () => {
    const sheet = Object.values(courseSheet()).flat();
    const texts = sheet.flatMap(({ title, note }) => [title, ...(note ? [note] : [])]);
    expect(texts.map((text) => text[language]).filter(isEnglish)).toEqual([]);
  });

  test('the words in the formulas of the rules', () => {
    const formulas = Object.values(concepts).map(({ formula }) => formula);
    expect(formulas.some((formula) => isEnglish(wordsIn(formula)))).toBe(true);
    expect(formulas.map((formula) => wordsIn(texIn(formula, language))).filter(isEnglish)).toEqual([]);
  });

  test('what the notation of each kind reads: its words are part of the notation', () => {
    const letters = { hi: /\p{Script=Devanagari}/u, bn: /\p{Script=Bengali}/u }[language];
    for (const { kind, hint } of textExamples()) expect(hint[language], kind).toMatch(letters);
  });

  test('optimizers, their hyperparameters and forms', () => {
    const texts = optimizerList().flatMap(({ title, hyperparameters }) => [
      title,
      ...hyperparameters.map((one) => one.title),
    ]);
    expect(texts.map((text) => text[language]).filter(isEnglish)).toEqual([]);
  });
});

describe.each(['hi', 'bn'] as const)('the texts of the Shelf in %s', (language) => {
  const left = [...shelfTexts(language)].filter(({ text }) => isEnglish(text));
  test.each(surfaces)('%s: no more English than there was', (surface) => {
    const texts = left.filter((one) => one.surface === surface).map(({ of, text }) => `${of}: ${text}`);
    expect(texts.length, texts.slice(0, 20).join('\n')).toBeLessThanOrEqual(MOST[surface]);
  });
});
