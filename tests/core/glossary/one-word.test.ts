import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../build/cache.ts';
import { glossary } from '../../../core/glossary/index.ts';

/**
 * Words that were in use beside the one of the glossary: one term has one word, whatever text it stands in. A word that
 * has another meaning too stands here with what makes it the term.
 */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  precision: ['प्रिसिज़न', 'প্রিসিজন'],
  accuracy: ['सटीकता', 'অ্যাকিউরেসি'],
  'true positives': ['ट्रू पॉज़िटिव', 'পজিটিভ'],
  'false positives': ['फ़ॉल्स पॉज़िटिव', 'ফল্‌স'],
  'confusion matrix': ['कन्फ्यूज़न', 'कन्फ़्यूज़न', 'কনফিউশন'],
  dilation: ['डायलेशन', 'ডায়লেশন'],
  input: ['निवेश '],
  output: ['निर्गम'],
  activation: ['সক্রিয়ণ'],
  parameter: ['পরামিতি'],
  normalization: ['নরমালাইজ', 'सामान्यीकरण'],
  'feature map': ['मानचित्र'],
  'layer normalization': ['लेयर', 'লেয়ার'],
  epoch: ['इपॉक', 'এপক'],
  optimizer: ['इष्टतमकारक'],
  momentum: ['संवेग'],
  'update gate': ['अपडेट', 'আপডেট'],
  'forget gate': ['विस्मरण', 'বিস্মরণ'],
  threshold: ['सीमा मान', 'সীমা মান', 'প্রান্তসীমা'],
  'gradient clipping': ['कर्तन'],
  'chain rule': ['श्रृंखला', 'চেইন রুল'],
  backpropagation: ['पश्च-प्रसारण'],
  'backward pass': ['ব্যাকওয়ার্ড'],
  'forward pass': ['সামনের পাস'],
  'computational graph': ['गणना-ग्राफ़', 'গণনা-গ্রাফ'],
  perceptron: ['पर्सेप्ट्रॉन', 'পারসেপ্ট্রন'],
  'weight decay': ['भार का क्षय', 'ওয়েট ডিকে'],
  'multiply–adds': ['गुणा-योग', 'गुणा–जोड़', 'গুণ–যোগ'],
  'significant figures': ['সার্থক অঙ্ক'],
  distribution: ['বণ্টন'],
  entropy: ['एंट्रॉपी', 'এন্ট্রপি'],
};

const files = ['core/**/*.ts', 'core/papers/*.json', 'renderer/language/**/*.ts'].flatMap((pattern) =>
  globSync(pattern, { cwd: root }),
);
const texts = files
  // What people type, in whatever words.
  .filter((path) => !path.endsWith('layers-in-text.ts'))
  .map((path) => [path, readFileSync(join(root, path), 'utf8').normalize('NFC')] as const);
const names = new Set(glossary.flatMap(({ name }) => name.en.split(', ')));

test.each(Object.entries(OTHERS))('%s has one word in Hindi and in Bengali', (term, others) => {
  expect(names).toContain(term);
  const found = others.flatMap((word) =>
    texts.filter(([, text]) => text.includes(word.normalize('NFC'))).map(([path]) => `${word}: ${path}`),
  );
  expect(found).toEqual([]);
});
