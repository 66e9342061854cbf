import type { Concept } from './concept.ts';

/** RMSProp and Adadelta: the squares are averaged and the old ones forgotten. */
export const rmsprop = {
  skill: 'rmsprop-step',
  formula: String.raw`s \leftarrow \rho s + (1-\rho) g^2, \qquad w \leftarrow w - \frac{\eta\, g}{\sqrt{s} + \varepsilon}`,
  source: 'Hinton, Coursera lecture 6e, 2012; Zeiler 2012 (Adadelta)',
  why: {
    en: 'AdaGrad never forgets, so it stops moving. Here old squares fade: s is the usual size of the gradients of late, squared, and the step is about η times the gradient measured in that size.',
    hi: 'AdaGrad कभी नहीं भूलता, इसलिए रुक जाता है। यहाँ पुराने वर्ग मिटते जाते हैं: s हाल के ग्रेडिएंट के सामान्य आकार का वर्ग है, और चरण लगभग η गुणा उस आकार में नापा ग्रेडिएंट है।',
    bn: 'AdaGrad কখনও ভোলে না, তাই থেমে যায়। এখানে পুরনো বর্গ মুছে যেতে থাকে: s হল সাম্প্রতিক গ্রেডিয়েন্টের স্বাভাবিক মাপের বর্গ, আর ধাপ প্রায় η গুণ সেই মাপে গ্রেডিয়েন্ট।',
  },
  reasons: {
    'mean-square': {
      operands: ['share', 'old', 'gradient'],
      says: {
        en: 'The running mean of squares keeps {{share}} of {{old}} and takes in the square of {{gradient}}: the usual size of the gradients, squared, is now {{value}}.',
        hi: 'वर्गों का चालू माध्य {{old}} का {{share}} रखता है और {{gradient}} का वर्ग लेता है: ग्रेडिएंट के सामान्य आकार का वर्ग अब {{value}} है।',
        bn: 'বর্গের চলমান গড় {{old}}-এর {{share}} রাখে ও {{gradient}}-এর বর্গ নেয়: গ্রেডিয়েন্টের স্বাভাবিক মাপের বর্গ এখন {{value}}।',
      },
    },
    'mean-gradient': {
      operands: ['share', 'old', 'gradient'],
      says: {
        en: 'The mean gradient is followed, too, {{value}}, so that the spread around it can be measured.',
        hi: 'माध्य ग्रेडिएंट भी रखा जाता है, {{value}}, ताकि उसके चारों ओर का फैलाव नापा जा सके।',
        bn: 'গড় গ্রেডিয়েন্টও রাখা হয়, {{value}}, যাতে তার চারপাশের বিস্তার মাপা যায়।',
      },
    },
    'spread-of-gradients': {
      says: {
        en: 'The mean of the squares minus the square of the mean is the variance of the gradients, {{value}}: a steady slope no longer counts as noise.',
        hi: 'वर्गों का माध्य घटा माध्य का वर्ग ग्रेडिएंट का प्रसरण है, {{value}}: स्थिर ढाल अब शोर नहीं गिना जाता।',
        bn: 'বর্গের গড় বিয়োগ গড়ের বর্গ হল গ্রেডিয়েন্টের ভেদাঙ্ক, {{value}}: স্থির ঢাল আর গোলমাল হিসেবে গোনা হয় না।',
      },
    },
    'scaled-velocity': {
      operands: ['share', 'old'],
      says: {
        en: 'The scaled gradient is not used alone: it joins {{share}} of the old velocity {{old}}, which gives {{value}}.',
        hi: 'नापा हुआ ग्रेडिएंट अकेला नहीं: वह पुराने वेग {{old}} के {{share}} में जुड़ता है, जिससे {{value}} बनता है।',
        bn: 'মাপা গ্রেডিয়েন্ট একা নয়: তা পুরনো বেগ {{old}}-এর {{share}}-এর সঙ্গে যোগ হয়ে {{value}} হয়।',
      },
    },
    'rms-step': {
      operands: ['before'],
      says: {
        en: 'The gradient is measured in its usual size, so steep and flat directions get steps of like length: {{before}} becomes {{value}}.',
        hi: 'ग्रेडिएंट अपने सामान्य आकार में नापा जाता है, इसलिए खड़ी और समतल दिशाओं के चरण मिलते-जुलते हैं: {{before}} से {{value}}।',
        bn: 'গ্রেডিয়েন্ট নিজের স্বাভাবিক মাপে মাপা হয়, তাই খাড়া ও সমতল দিকে ধাপ প্রায় সমান: {{before}} থেকে {{value}}।',
      },
    },
    'matched-change': {
      says: {
        en: 'The gradient is divided by its usual size and multiplied by the usual size of past changes, so the change {{value}} has the unit of the weight and needs no rate.',
        hi: 'ग्रेडिएंट को उसके सामान्य आकार से भाग और पिछले बदलावों के सामान्य आकार से गुणा करते हैं, इसलिए बदलाव {{value}} का मात्रक भार वाला है और दर नहीं चाहिए।',
        bn: 'গ্রেডিয়েন্টকে তার স্বাভাবিক মাপ দিয়ে ভাগ ও আগের পরিবর্তনের স্বাভাবিক মাপ দিয়ে গুণ করা হয়, তাই পরিবর্তন {{value}}-এর একক ওয়েটের, হার লাগে না।',
      },
    },
    'mean-square-change': {
      operands: ['share', 'old', 'change'],
      says: {
        en: 'The size of the changes is averaged as well, {{value}}: the next step will be measured against it.',
        hi: 'बदलावों के आकार का भी माध्य रखा जाता है, {{value}}: अगला चरण इसी से नापा जाएगा।',
        bn: 'পরিবর্তনের মাপেরও গড় রাখা হয়, {{value}}: পরের ধাপ এর সঙ্গে মাপা হবে।',
      },
    },
    'change-step': {
      operands: ['before'],
      says: {
        en: 'The change is added to {{before}}; its sign is already that of downhill: {{value}}.',
        hi: 'बदलाव {{before}} में जुड़ता है; उसका चिह्न पहले से उतराई का है: {{value}}।',
        bn: 'পরিবর্তন {{before}}-এর সঙ্গে যোগ হয়; তার চিহ্ন ইতিমধ্যেই নিচের দিকের: {{value}}।',
      },
    },
  },
} as const satisfies Concept;
