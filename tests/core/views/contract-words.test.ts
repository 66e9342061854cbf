import { expect, test } from 'vitest';
import { kindList, parseDocument, problemFromText, workPaper } from '../../../core/index.ts';
import { papers } from '../../../core/papers/index.ts';
import { contractWords } from '../../../core/views/contract-words.ts';

/** A contract with a phrase that is not translated. */
const isEnglish = (contract: string): boolean => {
  const { hi, bn } = contractWords(contract);
  const phrases = contract.split('; ');
  return [hi, bn].some((text) => text.split('; ').some((phrase) => phrases.includes(phrase)));
};

test('the form of every box on the Shelf, and of every kind’s first problem, is said in every language', () => {
  const starters = kindList().map(({ kind, text, starter }) =>
    parseDocument(
      JSON.stringify({ problem: text === null ? starter : problemFromText(kind, text.example) }),
      kind,
    ),
  );
  const contracts = [...papers(), ...starters]
    .flatMap((paper) => workPaper(paper))
    .flatMap(({ boxes }) => boxes.map(({ contract }) => contract));
  expect(contracts.length).toBeGreaterThan(500);
  expect([...new Set(contracts)].filter(isEnglish)).toEqual([]);
});

test('what differs stands in its place, and English stays as it is', () => {
  expect(contractWords('in ms: within 2 %')).toEqual({
    en: 'in ms: within 2 %',
    hi: 'ms में: 2 % के भीतर',
    bn: 'ms-এ: 2 %-এর মধ্যে',
  });
  expect(contractWords('numbers in order, e.g. (1, 0, -2); 4 significant figures or exact').hi).toBe(
    'क्रम से संख्याएँ, जैसे (1, 0, -2); 4 सार्थक अंक या सटीक मान',
  );
  expect(contractWords('height x width, in input cells').hi).toBe('ऊँचाई x चौड़ाई, इनपुट कोष्ठों में');
  expect(contractWords('tick one; a wrong answer loses 1/3 of the marks').bn).toContain('1/3');
  expect(contractWords('some form of one’s own').hi).toBe('some form of one’s own');
});
