import type { Concept } from './concept.ts';

/** What one unit sees of the input. */
export const receptiveField = {
  skill: 'receptive-field',
  formula: String.raw`r' = r + (k - 1)\,j, \qquad j' = j\,s, \qquad u' = u - p\,j`,
  source: 'Araujo, Norris & Sim, Distill 2019, eq. 2',
  why: {
    en: 'Neighbouring units of a layer look at places j input cells apart. A kernel of k units therefore reaches (k − 1)·j cells beyond what one of them sees. A stride makes every later kernel reach further; padding moves the field and does not widen it.',
    hi: 'परत की पड़ोसी इकाइयाँ j इनपुट खानों की दूरी पर देखती हैं। इसलिए k इकाइयों का कर्नेल एक के देखे से (k − 1)·j खाने आगे पहुँचता है। स्ट्राइड हर बाद के कर्नेल की पहुँच बढ़ाता है; पैडिंग क्षेत्र को खिसकाती है, चौड़ा नहीं करती।',
    bn: 'স্তরের পাশাপাশি এককগুলি j ইনপুট ঘর দূরে দূরে দেখে। তাই k এককের কার্নেল একটির দেখা অংশের চেয়ে (k − 1)·j ঘর বেশি দূর পৌঁছায়। স্ট্রাইড পরের প্রতিটি কার্নেলের নাগাল বাড়ায়; প্যাডিং ক্ষেত্র সরায়, চওড়া করে না।',
  },
  reasons: {
    'field-size': {
      operands: ['before', 'jump'],
      says: {
        pick: ({ before = 0, value = 0, jump = 1 }) =>
          value === before ? 'same' : jump === 1 ? 'near' : 'far',
        cases: {
          near: {
            en: 'Neighbouring units are one input cell apart, so a kernel of k cells adds k − 1: the field grows from {{before}} to {{value}}.',
            hi: 'पड़ोसी इकाइयाँ एक इनपुट खाने की दूरी पर हैं, इसलिए k खानों का कर्नेल k − 1 जोड़ता है: क्षेत्र {{before}} से {{value}} होता है।',
            bn: 'পাশাপাশি এককগুলি এক ইনপুট ঘর দূরে, তাই k ঘরের কার্নেল k − 1 যোগ করে: ক্ষেত্র {{before}} থেকে {{value}}।',
          },
          far: {
            en: 'Neighbouring units are {{jump}} input cells apart, so every further cell of the kernel reaches {{jump}} more: the field grows from {{before}} to {{value}}.',
            hi: 'पड़ोसी इकाइयाँ {{jump}} इनपुट खानों की दूरी पर हैं, इसलिए कर्नेल का हर अगला खाना {{jump}} और पहुँचता है: क्षेत्र {{before}} से {{value}} होता है।',
            bn: 'পাশাপাশি এককগুলি {{jump}} ইনপুট ঘর দূরে, তাই কার্নেলের প্রতিটি বাড়তি ঘর আরও {{jump}} পৌঁছায়: ক্ষেত্র {{before}} থেকে {{value}}।',
          },
          same: {
            en: 'The kernel is one cell wide, so a unit sees what the one before it saw: {{value}}.',
            hi: 'कर्नेल एक खाना चौड़ा है, इसलिए इकाई वही देखती है जो पिछली ने देखा: {{value}}।',
            bn: 'কার্নেল এক ঘর চওড়া, তাই এককটি আগেরটি যা দেখেছে তা-ই দেখে: {{value}}।',
          },
        },
      },
    },
    'field-jump': {
      operands: ['before'],
      says: {
        pick: ({ before = 0, value = 0 }) => (value === before ? 'same' : 'wider'),
        cases: {
          same: {
            en: 'The stride is 1, so the distance of neighbouring units, in input cells, stays {{value}}.',
            hi: 'स्ट्राइड 1 है, इसलिए पड़ोसी इकाइयाँ {{value}} इनपुट खानों की दूरी पर ही रहती हैं।',
            bn: 'স্ট্রাইড 1, তাই পাশাপাশি এককগুলি {{value}} ইনপুট ঘর দূরেই থাকে।',
          },
          wider: {
            en: 'The stride skips positions, so the distance of neighbouring units, in input cells, grows to {{value}}: every later kernel reaches that much further.',
            hi: 'स्ट्राइड स्थितियाँ छोड़ता है, इसलिए पड़ोसी इकाइयाँ अब {{value}} इनपुट खानों की दूरी पर हैं: बाद का हर कर्नेल उतना आगे पहुँचता है।',
            bn: 'স্ট্রাইড অবস্থান বাদ দেয়, তাই পাশাপাশি এককগুলি এখন {{value}} ইনপুট ঘর দূরে: পরের প্রতিটি কার্নেল ততটা বেশি পৌঁছায়।',
          },
        },
      },
    },
    'field-start': {
      operands: ['before'],
      says: {
        en: 'Padding lets the first unit begin outside the input: its field starts at cell {{value}}. Padding changes where it looks, not how far.',
        hi: 'पैडिंग से पहली इकाई इनपुट के बाहर से शुरू कर सकती है: उसका क्षेत्र खाना {{value}} से शुरू होता है। पैडिंग बदलती है कि कहाँ देखे, कितना नहीं।',
        bn: 'প্যাডিংয়ে প্রথম একক ইনপুটের বাইরে শুরু করতে পারে: তার ক্ষেত্র ঘর {{value}} থেকে শুরু। প্যাডিং বদলায় কোথায় দেখে, কতটা নয়।',
      },
    },
    'field-merged': {
      says: {
        en: 'Where branches meet, the unit sees whatever any of them sees, so the widest counts: {{value}}.',
        hi: 'जहाँ शाखाएँ मिलती हैं, इकाई वह सब देखती है जो कोई भी शाखा देखती है, इसलिए सबसे चौड़ी गिनी जाती है: {{value}}।',
        bn: 'শাখাগুলি যেখানে মেলে, একক যেকোনো শাখা যা দেখে তা-ই দেখে, তাই সবচেয়ে চওড়াটি গোনা হয়: {{value}}।',
      },
    },
    'field-merged-start': {
      says: {
        en: 'Where branches meet, the field starts at the first cell that any of them sees: {{value}}.',
        hi: 'जहाँ शाखाएँ मिलती हैं, क्षेत्र उस पहले खाने से शुरू होता है जो कोई भी शाखा देखती है: {{value}}।',
        bn: 'শাখাগুলি যেখানে মেলে, ক্ষেত্র শুরু হয় যেকোনো শাখার দেখা প্রথম ঘর থেকে: {{value}}।',
      },
    },
    'field-edge': {
      says: {
        en: 'The field of this unit on the input, counted from 0: {{value}}. A negative place is in the padding.',
        hi: 'इनपुट पर इस इकाई का क्षेत्र, 0 से गिनकर: {{value}}। ऋणात्मक स्थान पैडिंग में है।',
        bn: 'ইনপুটে এই এককের ক্ষেত্র, 0 থেকে গোনা: {{value}}। ঋণাত্মক জায়গা প্যাডিংয়ে।',
      },
    },
    'field-cells': {
      says: {
        en: 'Of the whole field {{value}} cells are counted here: cells in the padding hold no data, so the unit sees less than its field.',
        hi: 'पूरे क्षेत्र में से यहाँ {{value}} खाने गिने जाते हैं: पैडिंग के खानों में आँकड़े नहीं, इसलिए इकाई क्षेत्र से कम देखती है।',
        bn: 'পুরো ক্ষেত্রের {{value}}টি ঘর এখানে গোনা হয়: প্যাডিংয়ের ঘরে তথ্য নেই, তাই একক ক্ষেত্রের চেয়ে কম দেখে।',
      },
    },
    'field-outside': {
      says: {
        en: 'The share of the field that lies in the padding, {{value}}, is what this unit cannot see.',
        hi: 'क्षेत्र का जो हिस्सा पैडिंग में है, {{value}}, वही यह इकाई नहीं देख पाती।',
        bn: 'ক্ষেত্রের যে অংশ প্যাডিংয়ে, {{value}}, তা-ই এই একক দেখতে পায় না।',
      },
    },
  },
} as const satisfies Concept;
