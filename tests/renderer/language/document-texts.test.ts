import { afterAll, afterEach, expect, test, vi } from 'vitest';
import {
  documentText,
  languageOfText,
  learnTexts,
  titleText,
} from '../../../renderer/language/document-texts.svelte.ts';
import { speak } from '../../../renderer/language/language.svelte.ts';

const translations = (name: string): object => ({
  translations: { [`${name} in English`]: { hi: `${name} हिन्दी में` } },
});

vi.stubGlobal('document', { documentElement: {} });
afterAll(() => vi.unstubAllGlobals());
afterEach(() => speak('en'));

// What `ask` resolves with, channel by channel: core/contract/ipc.ts and core/contract/thread.ts.
test.each([
  ['the list of the Shelf', (one: object) => ({ papers: [one], recent: [] })],
  ['the list of recent files', (one: object) => ({ papers: [], recent: [one] })],
  [
    'a document that was opened',
    (one: object) => ({ ok: true, document: { entry: {}, paper: one, worked: [] } }),
  ],
  [
    'a session, also one of new numbers',
    (one: object) => ({ session: {}, document: { paper: one, worked: [] } }),
  ],
  ['an exercise of a review', (one: object) => ({ question: '1', paper: one, worked: {} })],
  ['an exercise with fading steps', (one: object) => ({ ok: true, exercise: { paper: one } })],
  ['a lesson', (one: object) => ({ id: 'relu', problems: { net: { paper: one, worked: [] } } })],
  ['a job to print', (one: object) => ({ what: 'worked', document: { paper: one, worked: [] } })],
])('%s brings the translations of its document', (name, answer) => {
  learnTexts(answer(translations(name)));
  expect(documentText(`${name} in English`)).toBe(`${name} in English`);
  speak('hi');
  expect(documentText(`${name} in English`)).toBe(`${name} हिन्दी में`);
  expect(languageOfText(`${name} in English`, 'en')).toBe('hi');
});

test('answers without a document bring nothing, and a text without a translation is shown as it is written', () => {
  for (const answer of [
    null,
    undefined,
    3,
    'text',
    [],
    [1, null],
    { document: null },
    { ok: false, issues: [] },
  ])
    learnTexts(answer);
  speak('hi');
  expect(documentText('A text of nobody')).toBe('A text of nobody');
  expect(languageOfText('A text of nobody', 'en')).toBe('en');
});

test('the title of a session with new numbers is known by that of the printed ones', () => {
  learnTexts({ papers: [translations('Title')], recent: [] });
  expect(titleText('Title in English (new numbers, seed 12)')).toBe(
    'Title in English (new numbers, seed 12)',
  );
  speak('hi');
  expect(titleText('Title in English (new numbers, seed 12)')).toBe('Title हिन्दी में (नई संख्याएँ, सीड 12)');
  expect(titleText('Title in English')).toBe('Title हिन्दी में');
  expect(titleText('My own name')).toBe('My own name');
  expect(titleText('A network like Title in English (new numbers, seed 1)')).toBe(
    'Title हिन्दी में जैसा नेटवर्क (नई संख्याएँ, सीड 1)',
  );
});
