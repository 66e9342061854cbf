import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../core/paper/parse-document.ts';
import type { Paper } from '../../../core/paper/paper.ts';
import type { Problem } from '../../../core/kinds/index.ts';
import { problemFromText } from '../../../core/paper/problem-from-text.ts';
import { varyPaper } from '../../../core/vary/index.ts';
import { numbersInText } from '../../../core/vary/numbers-in-text.ts';
import type { Said } from '../../../core/vary/said.ts';
import { translationsRewritten } from '../../../core/vary/translated.ts';
import { need } from './need.ts';

const GRAPH = problemFromText('graph', 'a = 1.5, b = -2.5; L = a*b');

/** The variant of a problem with a prompt and its Hindi. */
function variant(prompt: string, hi: string): Paper {
  const document = { problem: GRAPH, prompt, translations: { [prompt]: { hi } } };
  return varyPaper(readDocument(JSON.stringify(document), 'typed'), 3).paper;
}
const promptOf = ({ questions }: Paper): string => need(questions[0]).prompt;
const hindiOf = (paper: Paper): string | undefined => paper.translations?.[promptOf(paper)]?.hi;

describe('the translation of a prompt', () => {
  test('has the new numbers, in the order of its own language', () => {
    const paper = variant(
      'Find $L$ for $a = 1.5$ and $b = -2.5$.',
      '$b = -2.5$ और $a = 1.5$ के लिए $L$ निकालिए।',
    );
    const [, a, b] = need(/\$a = (\S+)\$ and \$b = (\S+)\$/.exec(promptOf(paper)));
    expect([a, b]).not.toEqual(['1.5', '-2.5']);
    expect(hindiOf(paper)).toBe(`$b = ${b}$ और $a = ${a}$ के लिए $L$ निकालिए।`);
  });

  test('is left out where it has other numbers than the text', () => {
    const paper = variant('Find $L$ for $a = 1.5$ and $b = -2.5$.', '$b = -2.5$ के लिए $L$ निकालिए।');
    expect(promptOf(paper)).not.toContain('1.5');
    expect(paper.translations).toBeUndefined();
  });

  test('is left out where two of its numbers cannot be told apart', () => {
    // 16 channels of 16 pixels become 8 of 24. In Hindi the pixels come first.
    const text = 'A row of 16 channels has 16 pixels.';
    const [channels, pixels] = numbersInText(text);
    const of = (...places: readonly string[]): Said => ({
      repeats: [channels, pixels].map((token, i) => ({ token: need(token), place: [places[i] ?? ''] })),
      doubtful: [],
      unknown: [],
      ties: [],
    });
    // Only the numbers at the places are read.
    const problem = { channels: 8, pixels: 24 } as unknown as Problem;
    const hi = '16 पिक्सेल की पंक्ति में 16 चैनल हैं।';
    expect(translationsRewritten(text, { hi }, of('channels', 'pixels'), problem)).toEqual({});
    expect(translationsRewritten(text, { hi }, of('channels', 'channels'), problem)).toEqual({
      hi: '8 पिक्सेल की पंक्ति में 8 चैनल हैं।',
    });
  });

  test('keeps the order of a list, where all its numbers stand in that order', () => {
    const text = 'The values are $2$, $2$ and $-3$.';
    const tokens = numbersInText(text);
    const said: Said = {
      repeats: tokens.map((token, i) => ({ token, place: [i] })),
      doubtful: [],
      unknown: [],
      ties: [],
    };
    const problem = [7, 8, -9] as unknown as Problem;
    const others = { hi: 'मान $2$, $2$ और $-3$ हैं।', bn: 'মান $-3$ ও $2$, $2$।' };
    expect(translationsRewritten(text, others, said, problem)).toEqual({ hi: 'मान $7$, $8$ और $-9$ हैं।' });
  });

  test('a minus before a number after a word is part of it', () => {
    const hi = 'मान -2.5 और भार $a = 1.5$ लीजिए।';
    const paper = variant('Take the value -2.5 and the weight $a = 1.5$.', hi);
    const [, b, a] = need(/value (\S+) and the weight \$a = (\S+)\$/.exec(promptOf(paper)));
    expect(hindiOf(paper)).toBe(`मान ${b} और भार $a = ${a}$ लीजिए।`);
  });
});

test('the title of a variant and its source are named in the language of its title', () => {
  const title = 'One product';
  const document = { title, problem: GRAPH, translations: { [title]: { hi: 'एक गुणनफल' } } };
  const once = varyPaper(readDocument(JSON.stringify(document), 'typed'), 3).paper;
  expect(once.translations?.[once.title]).toEqual({ hi: 'एक गुणनफल (नई संख्याएँ, सीड 3)' });
  expect(once.translations?.[need(once.source)]).toEqual({
    hi: 'सीड 3 से चुनी गई संख्याएँ; छपी हुई: एक गुणनफल',
  });
  const twice = varyPaper(once, 4).paper;
  expect(twice.translations?.[twice.title]).toEqual({ hi: 'एक गुणनफल (नई संख्याएँ, सीड 4)' });
  expect(twice.translations?.[need(twice.source)]).toEqual({
    hi: 'सीड 4 से चुनी गई संख्याएँ; छपी हुई: एक गुणनफल',
  });
});
