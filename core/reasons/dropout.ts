import type { Concept } from './concept.ts';

/** Dropout of one unit. */
export const dropout = {
  skill: 'dropout-masks',
  formula: String.raw`\tilde a = \frac{r\,a}{1-p}, \qquad r \in \{0, 1\}`,
  source: 'Srivastava et al. 2014, §4 and §10',
  why: {
    en: 'A unit that may vanish at any time cannot be relied on by the others, so each has to be useful by itself. What is kept is scaled up by 1/(1 − p), so the sum that the next layer expects is the same with and without dropout.',
    hi: 'जो इकाई कभी भी हट सकती है, दूसरे उस पर टिक नहीं सकते, इसलिए हर एक को अपने-आप उपयोगी होना पड़ता है। जो बचा वह 1/(1 − p) से बढ़ाया जाता है, ताकि अगली परत को वही योग मिले, ड्रॉपआउट हो या न हो।',
    bn: 'যে একক যেকোনো সময় বাদ পড়তে পারে অন্যরা তার উপর ভরসা করতে পারে না, তাই প্রত্যেককে নিজে কাজের হতে হয়। যা থাকে তা 1/(1 − p) দিয়ে বাড়ানো হয়, যাতে পরের স্তর ড্রপআউট থাকুক বা না থাকুক একই যোগফল পায়।',
  },
  reasons: {
    dropout: {
      operands: ['output', 'mask'],
      says: {
        pick: ({ mask = 1 }) => (mask === 0 ? 'dropped' : 'kept'),
        cases: {
          kept: {
            en: 'The unit is kept this time; {{name}} is {{value}}, the scale that the next layer expects also when all units are there.',
            hi: 'इस बार इकाई रखी गई; {{name}} {{value}} है, वही पैमाना जो अगली परत सब इकाइयों के होने पर भी पाती है।',
            bn: 'এবার এককটি রাখা হয়েছে; {{name}} হল {{value}}, যে মাপ পরের স্তর সব একক থাকলেও পায়।',
          },
          dropped: {
            en: 'The unit is dropped this time: its {{output}} is replaced by 0, and no gradient will pass through it.',
            hi: 'इस बार इकाई हटाई गई: उसके {{output}} के बदले 0, और उससे कोई ग्रेडिएंट नहीं गुज़रेगा।',
            bn: 'এবার এককটি বাদ: তার {{output}}-এর বদলে 0, এর মধ্য দিয়ে কোনো গ্রেডিয়েন্ট যাবে না।',
          },
        },
      },
    },
  },
} as const satisfies Concept;
