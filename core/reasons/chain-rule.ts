import type { Concept } from './concept.ts';

/** The chain rule along one path. */
export const chainRule = {
  skill: 'graph-backward',
  formula: String.raw`\frac{\partial L}{\partial x} = \frac{\partial L}{\partial y}\cdot\frac{\partial y}{\partial x}`,
  source: 'Goodfellow et al. 2016, §6.5.2',
  why: {
    en: 'Effects in a chain multiply: if y moves twice as fast as x, and L three times as fast as y, then L moves six times as fast as x. Walking backwards, each step needs only what came back and its own slope.',
    hi: 'शृंखला में प्रभाव गुणा होते हैं: y यदि x से दुगुना और L यदि y से तिगुना तेज़ चले तो L, x से छह गुना तेज़ चलता है। पीछे चलते हुए हर चरण को केवल जो लौटा वह और अपना ढाल चाहिए।',
    bn: 'শৃঙ্খলে প্রভাব গুণ হয়: y যদি x-এর দ্বিগুণ আর L যদি y-এর তিনগুণ দ্রুত চলে, তবে L চলে x-এর ছয়গুণ দ্রুত। পিছনে হাঁটতে প্রতি ধাপে লাগে কেবল যা ফিরেছে তা আর নিজের ঢাল।',
  },
  reasons: {
    'chain-rule': {
      says: {
        pick: ({ value = 0 }) => (value === 0 ? 'stopped' : 'passed'),
        cases: {
          passed: {
            en: 'The chain rule: the {{upstream}} that came back to {{at}}, times the slope of {{at}} towards {{by}}: {{value}}.',
            hi: 'शृंखला नियम: {{at}} तक लौटा {{upstream}}, गुणा {{by}} की ओर {{at}} का ढाल: {{value}}।',
            bn: 'শৃঙ্খল নিয়ম: {{at}}-এ ফেরা {{upstream}}, গুণ {{by}}-এর দিকে {{at}}-এর ঢাল: {{value}}।',
          },
          stopped: {
            en: '{{at}} does not move when {{by}} does: its slope there is 0, so nothing of {{of}} comes back to {{by}}.',
            hi: '{{by}} के बदलने से {{at}} नहीं बदलता: वहाँ ढाल 0 है, इसलिए {{of}} का कुछ भी {{by}} तक नहीं लौटता।',
            bn: '{{by}} বদলালে {{at}} বদলায় না: সেখানে ঢাল 0, তাই {{of}}-এর কিছুই {{by}}-এ ফেরে না।',
          },
        },
      },
    },
    'no-upstream': {
      says: {
        en: 'Nothing came back to {{at}}, so nothing can reach {{by}}: 0 times any slope is 0.',
        hi: '{{at}} तक कुछ नहीं लौटा, इसलिए {{by}} तक कुछ नहीं पहुँच सकता: 0 गुणा कोई भी ढाल 0 है।',
        bn: '{{at}}-এ কিছুই ফেরেনি, তাই {{by}}-এ কিছু পৌঁছাতে পারে না: 0 গুণ যেকোনো ঢাল 0।',
      },
    },
    'backward-start': {
      says: {
        en: 'The backward pass begins here: if {{by}} moves a little, {{of}} moves {{value}} times as much.',
        hi: 'पश्च पास यहाँ शुरू होता है: {{by}} थोड़ा बदले तो {{of}} उसका {{value}} गुना बदलता है।',
        bn: 'পশ্চাৎ পাস এখানে শুরু: {{by}} একটু বদলালে {{of}} তার {{value}} গুণ বদলায়।',
      },
    },
    unreached: {
      says: {
        en: 'No path leads from {{by}} to {{of}}: changing it changes nothing, so its gradient is 0.',
        hi: '{{by}} से {{of}} तक कोई पथ नहीं है: उसे बदलने से कुछ नहीं बदलता, इसलिए ग्रेडिएंट 0 है।',
        bn: '{{by}} থেকে {{of}} পর্যন্ত কোনো পথ নেই: একে বদলালে কিছু বদলায় না, তাই গ্রেডিয়েন্ট 0।',
      },
    },
  },
} as const satisfies Concept;
