import { describe, expect, test } from 'vitest';
import { findPaper, openDocument } from '../../../core/index.ts';
import { kinds } from '../../../core/kinds/index.ts';
import { languageNames } from '../../../core/language/languages.ts';
import { readDocument } from '../../../core/paper/parse-document.ts';
import { promptOf } from '../../../core/vary/prompt.ts';
import { varyPaper } from '../../../core/vary/index.ts';
import { need } from './need.ts';

const promptFor = (id: string): ReturnType<typeof promptOf> => {
  const paper = need(findPaper(id));
  const { question, boxes } = need(openDocument(JSON.stringify(paper), id).worked[0]);
  return promptOf(question.problem, boxes);
};

describe('a prompt that is written anew', () => {
  test('every kind with new numbers says what is given, in every language and without a number', () => {
    for (const { name, recipe, setting } of Object.values(kinds)) {
      if (!recipe) continue;
      for (const language of languageNames) {
        const sentence = need(setting)[language];
        expect(sentence, `${name} ${language}`).toMatch(language === 'en' ? /^[A-Z].+\.$/ : /।$/);
        expect(sentence, `${name} ${language}`).not.toMatch(/\d/);
      }
    }
  });

  test('says what to find, from the boxes: words, symbols', () => {
    expect(promptFor('lenet-5').en).toBe(
      'The network has the layers of the figure, with the sizes that are given there; each box names its layer. ' +
        'Find the shape, the parameters, the multiply–adds and all parameters.',
    );
    expect(promptFor('sgd-one-by-one').en).toMatch(/ Find \$g_\{?1\}?\$, .+ and \$w_\{?3\}?\$\.$/);
    expect(promptFor('lenet-5').hi).toMatch(/आकार, .+ और सब प्राचल ज्ञात कीजिए।$/);
    expect(promptFor('lenet-5').bn).toMatch(/আকার, .+ ও সব প্যারামিটার নির্ণয় করুন।$/);
    // More than can be read in one sentence.
    expect(promptFor('lstm-two-steps').en).toMatch(/Find the value of every box\.$/);
  });

  test('of a document in Hindi it is in Hindi', () => {
    const paper = readDocument(
      JSON.stringify({
        language: 'hi',
        title: 'कनवोल्यूशन',
        prompt: 'परिणाम में 456 भार हैं।',
        problem: {
          kind: 'cnn-table',
          layers: [
            { type: 'input', shape: [32, 32, 3] },
            { type: 'conv', kernel: 5, filters: 6, stride: 2 },
          ],
        },
      }),
      'typed',
    );
    expect(need(varyPaper(paper, 1).paper.questions[0]).prompt).toMatch(/^एक इनपुट .+ ज्ञात कीजिए।$/);
  });
});
