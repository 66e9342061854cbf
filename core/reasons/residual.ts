import type { Concept } from './concept.ts';

/** The sum of a branch and its shortcut. */
export const residual = {
  skill: 'residual-sum',
  formula: String.raw`y = x + f(x), \qquad \frac{\partial y}{\partial x} = 1 + f'(x)`,
  source: 'He et al. 2016, §3.1 and eq. 1',
  why: {
    en: 'The branch has only to learn what to change; doing nothing is as easy as f = 0. Backwards the sum gives its gradient whole to both sides, so some of it reaches the first layers however deep the network is.',
    hi: 'शाखा को केवल यह सीखना है कि क्या बदलना है; कुछ न करना f = 0 जितना आसान है। पीछे की ओर योगफल अपना ग्रेडिएंट दोनों ओर पूरा देता है, इसलिए नेटवर्क कितना भी गहरा हो, कुछ पहली परतों तक पहुँचता है।',
    bn: 'শাখাকে কেবল শিখতে হয় কী বদলাতে হবে; কিছু না করা f = 0-এর মতো সহজ। পিছনে যোগফল তার গ্রেডিয়েন্ট দুই দিকেই পুরোটা দেয়, তাই নেটওয়ার্ক যত গভীরই হোক, কিছুটা প্রথম স্তরগুলিতে পৌঁছায়।',
  },
  reasons: {
    'added-side': {
      says: {
        en: 'Adding works cell by cell, so both branches must have this side and the sum keeps it: {{value}}.',
        hi: 'योग खाना-दर-खाना होता है, इसलिए दोनों शाखाओं की यह भुजा समान हो और योग उसे रखता है: {{value}}।',
        bn: 'যোগ ঘর ধরে ধরে হয়, তাই দুই শাখার এই বাহু সমান হতে হবে, যোগফল তা রাখে: {{value}}।',
      },
    },
  },
} as const satisfies Concept;
