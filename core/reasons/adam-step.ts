import type { Concept } from './concept.ts';

/** The step of Adam. */
export const adamStep = {
  skill: 'adam-step',
  formula: String.raw`w \leftarrow w - \eta\,\frac{\hat m}{\sqrt{\hat v} + \varepsilon}`,
  source: 'Kingma & Ba 2015, Algorithm 1 and §2.1',
  why: {
    en: 'm̂/√v̂ is a signal-to-noise ratio: ±1 while all gradients agree, near 0 while they contradict each other. So η is the longest usual step, whatever the unit of the loss; in the very first update the step is η in the direction of the sign. ε only guards a division by 0.',
    hi: 'm̂/√v̂ संकेत और शोर का अनुपात है: सब ग्रेडिएंट सहमत हों तो ±1, विरोध करें तो लगभग 0। इसलिए η ही सामान्य सबसे लंबा चरण है, हानि का मात्रक कुछ भी हो; पहले अद्यतन में चरण चिह्न की दिशा में η है। ε केवल 0 से भाग रोकता है।',
    bn: 'm̂/√v̂ হল সংকেত ও গোলমালের অনুপাত: সব গ্রেডিয়েন্ট একমত হলে ±1, পরস্পরবিরোধী হলে প্রায় 0। তাই η-ই সাধারণত দীর্ঘতম ধাপ, লসের একক যাই হোক; প্রথম হালনাগাদে ধাপ চিহ্নের দিকে η। ε কেবল 0 দিয়ে ভাগ ঠেকায়।',
  },
  reasons: {
    'adam-step': {
      operands: ['before', 'rate', 'mean', 'square'],
      says: {
        pick: ({ mean = 0, square = 0 }) =>
          mean === 0 ? 'still' : Math.abs(mean) > 0.9 * Math.sqrt(square) ? 'agree' : 'mixed',
        cases: {
          agree: {
            en: 'Mean gradient {{mean}} and root of the mean square agree in size, so the step is about the whole rate {{rate}}: {{before}} becomes {{value}}.',
            hi: 'माध्य ग्रेडिएंट {{mean}} और वर्गों के माध्य का मूल आकार में समान हैं, इसलिए चरण लगभग पूरी दर {{rate}} है: {{before}} से {{value}}।',
            bn: 'গড় গ্রেডিয়েন্ট {{mean}} ও বর্গের গড়ের মূল মাপে সমান, তাই ধাপ প্রায় পুরো হার {{rate}}: {{before}} থেকে {{value}}।',
          },
          mixed: {
            en: 'The mean gradient {{mean}} is small against the usual size (mean square {{square}}), so the step is shorter than the rate {{rate}}: {{before}} becomes {{value}}.',
            hi: 'माध्य ग्रेडिएंट {{mean}} सामान्य आकार (वर्गों का माध्य {{square}}) से छोटा है, इसलिए चरण दर {{rate}} से छोटा है: {{before}} से {{value}}।',
            bn: 'গড় গ্রেডিয়েন্ট {{mean}} স্বাভাবিক মাপের (বর্গের গড় {{square}}) তুলনায় ছোট, তাই ধাপ হার {{rate}}-এর চেয়ে ছোট: {{before}} থেকে {{value}}।',
          },
          still: {
            en: 'The mean gradient is 0, so there is no direction to go: the parameter stays at {{value}}.',
            hi: 'माध्य ग्रेडिएंट 0 है, जाने की कोई दिशा नहीं: प्राचल {{value}} पर ही रहता है।',
            bn: 'গড় গ্রেডিয়েন্ট 0, যাওয়ার কোনো দিক নেই: প্যারামিটার {{value}}-এই থাকে।',
          },
        },
      },
    },
    'sign-step': {
      operands: ['before', 'rate'],
      says: {
        en: 'Only the sign of the direction counts, so every weight moves by the rate {{rate}}, and its decay: {{before}} becomes {{value}}.',
        hi: 'दिशा का केवल चिह्न गिना जाता है, इसलिए हर भार दर {{rate}} जितना चलता है, और उसका क्षय: {{before}} से {{value}}।',
        bn: 'দিকের কেবল চিহ্ন গোনা হয়, তাই প্রতিটি ওয়েট হার {{rate}} পরিমাণ চলে, ও তার ক্ষয়: {{before}} থেকে {{value}}।',
      },
    },
    'adaptive-step': {
      operands: ['before'],
      says: {
        en: 'The direction is measured against the usual size of the gradients, so the step is at most about the rate: {{before}} becomes {{value}}.',
        hi: 'दिशा ग्रेडिएंट के सामान्य आकार से नापी जाती है, इसलिए चरण लगभग दर जितना ही हो सकता है: {{before}} से {{value}}।',
        bn: 'দিক মাপা হয় গ্রেডিয়েন্টের স্বাভাবিক মাপের সঙ্গে, তাই ধাপ বড়জোর প্রায় হারের সমান: {{before}} থেকে {{value}}।',
      },
    },
  },
} as const satisfies Concept;
