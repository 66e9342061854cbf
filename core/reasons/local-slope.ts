import type { Concept } from './concept.ts';

/** The operations of a graph, and the slope of each. */
export const localSlope = {
  skill: 'local-slopes',
  formula: String.raw`\frac{\partial (a+b)}{\partial a} = 1, \qquad \frac{\partial (ab)}{\partial a} = b, \qquad \frac{\partial \max(a,b)}{\partial a} = [a > b]`,
  source: 'CS231n notes, Backpropagation, intuitions; Goodfellow et al. 2016, §6.5.1',
  why: {
    en: 'Every operation knows how fast its result follows each operand while the others are held fixed. A sum follows each operand one to one, a product as fast as the other factor, a maximum only its winner.',
    hi: 'हर संक्रिया जानती है कि बाकी स्थिर रहें तो उसका परिणाम हर संकार्य के साथ कितना चलता है। योगफल एक के साथ एक, गुणनफल दूसरे गुणक जितना, उच्चतम केवल विजेता के साथ।',
    bn: 'প্রতিটি প্রক্রিয়া জানে অন্যগুলি স্থির থাকলে তার ফল প্রতিটি রাশির সঙ্গে কতটা চলে। যোগফল একের সঙ্গে এক, গুণফল অন্য গুণনীয়কের মতো, বৃহত্তম কেবল বিজয়ীর সঙ্গে।',
  },
  reasons: {
    'edge-slope': {
      says: {
        pick: ({ value = 0 }) => (value === 0 ? 'flat' : 'moves'),
        cases: {
          moves: {
            en: 'Along this edge alone, everything else held fixed, the result moves {{value}} times as fast as the operand.',
            hi: 'केवल इस कोर पर, बाकी सब स्थिर रखें तो, परिणाम संकार्य से {{value}} गुना चलता है।',
            bn: 'কেবল এই প্রান্তে, বাকি সব স্থির রাখলে, ফল রাশিটির {{value}} গুণ চলে।',
          },
          flat: {
            en: 'Along this edge the result does not follow the operand: slope 0, and nothing will come back this way.',
            hi: 'इस कोर पर परिणाम संकार्य के साथ नहीं चलता: ढाल 0, इस रास्ते कुछ नहीं लौटेगा।',
            bn: 'এই প্রান্তে ফল রাশিটির সঙ্গে চলে না: ঢাল 0, এই পথে কিছু ফিরবে না।',
          },
        },
      },
    },
    'given-slope': {
      says: {
        pick: ({ value = 0 }) => (value === 0 ? 'flat' : value > 0 ? 'rising' : 'falling'),
        cases: {
          rising: {
            en: 'The objective is differentiated by one variable while the others are held fixed; here it rises, slope {{value}}, so downhill is towards smaller numbers.',
            hi: 'उद्देश्य फलन का अवकलज एक चर से लेते हैं, बाकी स्थिर; यहाँ वह चढ़ता है, ढाल {{value}}, इसलिए उतार छोटी संख्याओं की ओर है।',
            bn: 'উদ্দেশ্য ফাংশনের অন্তরকলজ একটি চলকের সাপেক্ষে, বাকি স্থির; এখানে তা ওঠে, ঢাল {{value}}, তাই নিচের দিক ছোট সংখ্যার দিকে।',
          },
          falling: {
            en: 'The objective is differentiated by one variable while the others are held fixed; here it falls, slope {{value}}, so downhill is towards larger numbers.',
            hi: 'उद्देश्य फलन का अवकलज एक चर से लेते हैं, बाकी स्थिर; यहाँ वह उतरता है, ढाल {{value}}, इसलिए उतार बड़ी संख्याओं की ओर है।',
            bn: 'উদ্দেশ্য ফাংশনের অন্তরকলজ একটি চলকের সাপেক্ষে, বাকি স্থির; এখানে তা নামে, ঢাল {{value}}, তাই নিচের দিক বড় সংখ্যার দিকে।',
          },
          flat: {
            en: 'The objective is flat here in this direction: slope 0, so the gradient asks for no step.',
            hi: 'इस दिशा में उद्देश्य फलन यहाँ समतल है: ढाल 0, इसलिए ग्रेडिएंट कोई चरण नहीं माँगता।',
            bn: 'এই দিকে উদ্দেশ্য ফাংশন এখানে সমতল: ঢাল 0, তাই গ্রেডিয়েন্ট কোনো ধাপ চায় না।',
          },
        },
      },
    },
    'sum-operation': {
      says: {
        en: '{{name}} adds its operands: {{value}}. A sum hands its gradient on whole to each of them.',
        hi: '{{name}} अपने संकार्यों को जोड़ता है: {{value}}। योगफल अपना ग्रेडिएंट हर एक को पूरा देता है।',
        bn: '{{name}} তার রাশিগুলি যোগ করে: {{value}}। যোগফল তার গ্রেডিয়েন্ট প্রতিটিকে পুরোটা দেয়।',
      },
    },
    'difference-operation': {
      says: {
        en: '{{name}} is a difference: {{value}}. What is subtracted gets the gradient with the other sign.',
        hi: '{{name}} एक अंतर है: {{value}}। जो घटाया जाता है उसे ग्रेडिएंट उलटे चिह्न से मिलता है।',
        bn: '{{name}} একটি বিয়োগফল: {{value}}। যা বিয়োগ হয় সে উল্টো চিহ্নে গ্রেডিয়েন্ট পায়।',
      },
    },
    'product-operation': {
      says: {
        en: '{{name}} multiplies its operands: {{value}}. Each of them is felt as strongly as the others are large.',
        hi: '{{name}} अपने संकार्यों को गुणा करता है: {{value}}। हर एक का असर उतना है जितने बाकी बड़े हैं।',
        bn: '{{name}} তার রাশিগুলি গুণ করে: {{value}}। প্রতিটির প্রভাব ততটা, অন্যগুলি যতটা বড়।',
      },
    },
    'quotient-operation': {
      says: {
        en: '{{name}} divides one quantity by another, so it says how many times the second is in the first: {{value}}.',
        hi: '{{name}} एक राशि को दूसरी से भाग देता है, यानी पहली में दूसरी कितनी बार है: {{value}}।',
        bn: '{{name}} একটি রাশিকে অন্যটি দিয়ে ভাগ করে, অর্থাৎ প্রথমটিতে দ্বিতীয়টি কতবার আছে: {{value}}।',
      },
    },
    'power-operation': {
      says: {
        en: '{{name}} raises {{x.name}} = {{x}} to a power: {{value}}. Its slope will be the exponent times the next lower power.',
        hi: '{{name}} {{x.name}} = {{x}} की घात लेता है: {{value}}। उसका ढाल घातांक गुणा एक कम घात होगा।',
        bn: '{{name}} {{x.name}} = {{x}}-এর ঘাত নেয়: {{value}}। তার ঢাল হবে সূচক গুণ এক কম ঘাত।',
      },
      operands: ['x'],
    },
    'minus-operation': {
      says: {
        en: '{{name}} turns the sign of {{x}}: {{value}}. Its gradient will come back with the sign turned, too.',
        hi: '{{name}} {{x}} का चिह्न बदलता है: {{value}}। उसका ग्रेडिएंट भी बदले चिह्न से लौटेगा।',
        bn: '{{name}} {{x}}-এর চিহ্ন উল্টায়: {{value}}। গ্রেডিয়েন্টও উল্টো চিহ্নে ফিরবে।',
      },
      operands: ['x'],
    },
    'largest-operation': {
      says: {
        en: '{{name}} takes the largest of its operands, {{value}}: only the winner can change it, so only the winner gets a gradient.',
        hi: '{{name}} अपने संकार्यों में सबसे बड़ा लेता है, {{value}}: उसे केवल विजेता बदल सकता है, इसलिए ग्रेडिएंट केवल विजेता को।',
        bn: '{{name}} তার রাশিগুলির বৃহত্তমটি নেয়, {{value}}: কেবল বিজয়ী একে বদলাতে পারে, তাই গ্রেডিয়েন্ট কেবল বিজয়ীর।',
      },
    },
    'smallest-operation': {
      says: {
        en: '{{name}} takes the smallest of its operands, {{value}}: the others could grow without changing it.',
        hi: '{{name}} अपने संकार्यों में सबसे छोटा लेता है, {{value}}: बाकी बढ़ें तो भी यह नहीं बदलता।',
        bn: '{{name}} তার রাশিগুলির ক্ষুদ্রতমটি নেয়, {{value}}: অন্যগুলি বাড়লেও এটি বদলায় না।',
      },
    },
    'function-operation': {
      says: {
        en: '{{name}} is a function of {{x.name}} = {{x}}, {{value}}; back-propagation will need its slope at this very point.',
        hi: '{{name}} {{x.name}} = {{x}} का फलन है, {{value}}; बैकप्रोपेगेशन को ठीक इसी बिंदु पर उसका ढाल चाहिए होगा।',
        bn: '{{name}} হল {{x.name}} = {{x}}-এর ফাংশন, {{value}}; ব্যাকপ্রোপাগেশনে ঠিক এই বিন্দুর ঢাল লাগবে।',
      },
      operands: ['x'],
    },
    'copy-operation': {
      says: {
        en: '{{name}} is {{x.name}} under another name, {{value}}: a wire, with slope 1.',
        hi: '{{name}} दूसरे नाम से {{x.name}} ही है, {{value}}: एक तार, ढाल 1।',
        bn: '{{name}} অন্য নামে {{x.name}}-ই, {{value}}: একটি তার, ঢাল 1।',
      },
      operands: ['x'],
    },
    'constant-operation': {
      says: {
        en: '{{name}} is fixed at {{value}} here: no earlier quantity can move it.',
        hi: '{{name}} यहाँ {{value}} पर स्थिर है: पहले की कोई राशि उसे नहीं बदलती।',
        bn: '{{name}} এখানে {{value}}-এ স্থির: আগের কোনো রাশি একে বদলায় না।',
      },
    },
  },
} as const satisfies Concept;
