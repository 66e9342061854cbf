import type { Terms } from '../term.ts';

/** Mathematics that the course uses. */
export const mathematics = {
  function: {
    name: { en: 'function', hi: 'फलन', bn: 'ফাংশন' },
    says: {
      en: 'A rule that gives one result for each input.',
      hi: 'नियम जो हर इनपुट का एक परिणाम देता है।',
      bn: 'নিয়ম যা প্রতিটি ইনপুটের একটি ফল দেয়।',
    },
    tex: 'f',
  },
  variable: {
    name: { en: 'variable', hi: 'चर', bn: 'চলক' },
    says: {
      en: 'A letter that stands for a number which may change.',
      hi: 'अक्षर जो बदल सकने वाली संख्या के लिए है।',
      bn: 'যে অক্ষর বদলাতে পারে এমন সংখ্যার জন্য।',
    },
  },
  constant: {
    name: { en: 'constant', hi: 'अचर', bn: 'ধ্রুবক' },
    says: {
      en: 'A number that stays the same throughout a calculation.',
      hi: 'संख्या जो पूरी गणना में समान रहती है।',
      bn: 'যে সংখ্যা পুরো গণনায় একই থাকে।',
    },
  },
  expression: {
    name: { en: 'expression', hi: 'व्यंजक', bn: 'রাশি' },
    says: {
      en: 'Numbers and letters joined by operations, without an equals sign.',
      hi: 'संक्रियाओं से जुड़ी संख्याएँ और अक्षर, बराबर चिह्न के बिना।',
      bn: 'ক্রিয়া দিয়ে যুক্ত সংখ্যা ও অক্ষর, সমান চিহ্ন ছাড়া।',
    },
  },
  equation: {
    name: { en: 'equation', hi: 'समीकरण', bn: 'সমীকরণ' },
    says: {
      en: 'A statement that two expressions have the same value.',
      hi: 'कथन कि दो व्यंजकों का मान समान है।',
      bn: 'দুটি রাশির মান সমান এই বিবৃতি।',
    },
  },
  formula: {
    name: { en: 'formula', hi: 'सूत्र', bn: 'সূত্র' },
    says: {
      en: 'A rule for computing a quantity, written in symbols.',
      hi: 'राशि निकालने का नियम, प्रतीकों में लिखा।',
      bn: 'কোনো রাশি গণনার নিয়ম, প্রতীকে লেখা।',
    },
  },
  scalar: {
    name: { en: 'scalar', hi: 'अदिश', bn: 'স্কেলার' },
    says: {
      en: 'A single number, in contrast to a vector or a matrix.',
      hi: 'एक अकेली संख्या, सदिश या आव्यूह के विपरीत।',
      bn: 'একটি একক সংখ্যা, ভেক্টর বা ম্যাট্রিক্সের বিপরীতে।',
    },
  },
  vector: {
    name: { en: 'vector', hi: 'सदिश', bn: 'ভেক্টর' },
    says: {
      en: 'A list of numbers in a fixed order.',
      hi: 'निश्चित क्रम में संख्याओं की सूची।',
      bn: 'নির্দিষ্ট ক্রমে সংখ্যার তালিকা।',
    },
  },
  matrix: {
    name: { en: 'matrix', hi: 'आव्यूह', bn: 'ম্যাট্রিক্স' },
    says: {
      en: 'Numbers arranged in rows and columns.',
      hi: 'पंक्तियों और स्तंभों में रखी संख्याएँ।',
      bn: 'সারি ও স্তম্ভে সাজানো সংখ্যা।',
    },
  },
  tensor: {
    name: { en: 'tensor', hi: 'टेंसर', bn: 'টেন্সর' },
    says: {
      en: 'Numbers arranged along any number of axes; vectors and matrices are tensors of one and two.',
      hi: 'कितने भी अक्षों में रखी संख्याएँ; सदिश और आव्यूह एक और दो अक्षों के टेंसर हैं।',
      bn: 'যেকোনো সংখ্যক অক্ষে সাজানো সংখ্যা; ভেক্টর ও ম্যাট্রিক্স এক ও দুই অক্ষের টেন্সর।',
    },
  },
  shape: {
    name: { en: 'shape', hi: 'आकार (आयाम)', bn: 'আকার (মাত্রা)' },
    says: {
      en: 'How many entries a tensor has along each axis: 3×4.',
      hi: 'हर अक्ष पर टेंसर में कितनी प्रविष्टियाँ हैं: 3×4।',
      bn: 'প্রতিটি অক্ষে টেন্সরে কতগুলি ঘর: 3×4।',
    },
  },
  transpose: {
    name: { en: 'transpose', hi: 'परिवर्त', bn: 'ট্রান্সপোজ' },
    says: {
      en: 'The matrix whose rows are the columns of another.',
      hi: 'आव्यूह जिसकी पंक्तियाँ दूसरे के स्तंभ हैं।',
      bn: 'যে ম্যাট্রিক্সের সারি অন্যটির স্তম্ভ।',
    },
    tex: String.raw`A^{\mathsf T}`,
    skill: 'delta-vector',
  },
  dotProduct: {
    name: { en: 'dot product', hi: 'अदिश गुणनफल', bn: 'ডট গুণফল' },
    says: {
      en: 'Entries of two vectors multiplied in pairs and added up.',
      hi: 'दो सदिशों की प्रविष्टियाँ जोड़ी में गुणा होकर जुड़ती हैं।',
      bn: 'দুই ভেক্টরের ঘরগুলি জোড়ায় গুণ হয়ে যোগ হয়।',
    },
    tex: String.raw`a \cdot b`,
    skill: 'attention-scores',
  },
  outerProduct: {
    name: { en: 'outer product', hi: 'बाह्य गुणनफल', bn: 'বহিঃগুণফল' },
    says: {
      en: 'A matrix of all products of an entry of one vector with an entry of another.',
      hi: 'एक सदिश की हर प्रविष्टि और दूसरे की हर प्रविष्टि के गुणनफलों का आव्यूह।',
      bn: 'এক ভেক্টরের প্রতিটি ঘর ও অন্যটির প্রতিটি ঘরের গুণফলের ম্যাট্রিক্স।',
    },
    tex: String.raw`\delta x^{\mathsf T}`,
    skill: 'weight-outer-product',
  },
  matrixProduct: {
    name: { en: 'matrix product', hi: 'आव्यूह गुणन', bn: 'ম্যাট্রিক্স গুণ' },
    says: {
      en: 'Each entry is the dot product of a row of the first and a column of the second matrix.',
      hi: 'हर प्रविष्टि पहले की पंक्ति और दूसरे के स्तंभ का अदिश गुणनफल है।',
      bn: 'প্রতিটি ঘর প্রথমটির সারি ও দ্বিতীয়টির স্তম্ভের ডট গুণফল।',
    },
    tex: 'AB',
    skill: 'affine-sum',
  },
  derivative: {
    name: { en: 'derivative', hi: 'अवकलज', bn: 'অন্তরকলজ' },
    says: {
      en: 'How fast a function changes at a point: the slope of its tangent.',
      hi: 'किसी बिंदु पर फलन कितनी तेज़ी से बदलता है: स्पर्शरेखा का ढाल।',
      bn: 'কোনো বিন্দুতে ফাংশন কত দ্রুত বদলায়: স্পর্শকের ঢাল।',
    },
    tex: "f'(x)",
    skill: 'local-slopes',
  },
  partialDerivative: {
    name: { en: 'partial derivative', hi: 'आंशिक अवकलज', bn: 'আংশিক অন্তরকলজ' },
    says: {
      en: 'The derivative by one variable while all others are held fixed.',
      hi: 'एक चर के सापेक्ष अवकलज, बाकी सब स्थिर रखकर।',
      bn: 'একটি চলকের সাপেক্ষে অন্তরকলজ, বাকি সব স্থির রেখে।',
    },
    tex: String.raw`\frac{\partial f}{\partial x}`,
    skill: 'local-slopes',
  },
  chainRule: {
    name: { en: 'chain rule', hi: 'शृंखला नियम', bn: 'শৃঙ্খল নিয়ম' },
    says: {
      en: 'The slope of one function after another is the product of their slopes.',
      hi: 'एक के बाद दूसरे फलन का ढाल उनके ढालों का गुणनफल है।',
      bn: 'একটির পর একটি ফাংশনের ঢাল তাদের ঢালগুলির গুণফল।',
    },
    skill: 'graph-backward',
  },
  jacobian: {
    name: { en: 'Jacobian', hi: 'जैकोबियन', bn: 'জ্যাকোবিয়ান' },
    says: {
      en: 'The matrix of all slopes of several outputs by several inputs.',
      hi: 'कई आउटपुटों के कई इनपुटों के सापेक्ष सब ढालों का आव्यूह।',
      bn: 'একাধিক আউটপুটের একাধিক ইনপুটের সাপেক্ষে সব ঢালের ম্যাট্রিক্স।',
    },
    tex: 'J',
    skill: 'softmax-jacobian',
  },
  hessian: {
    name: { en: 'Hessian', hi: 'हेसियन', bn: 'হেসিয়ান' },
    says: {
      en: 'The matrix of second derivatives: how the slopes themselves change.',
      hi: 'द्वितीय अवकलजों का आव्यूह: ढाल स्वयं कैसे बदलते हैं।',
      bn: 'দ্বিতীয় অন্তরকলজের ম্যাট্রিক্স: ঢালগুলি নিজে কীভাবে বদলায়।',
    },
    tex: 'H',
    skill: 'quadratic-curvature',
  },
  eigenvalue: {
    name: { en: 'eigenvalue', hi: 'आइगेनमान', bn: 'আইগেনমান' },
    says: {
      en: 'The factor by which a matrix stretches one of its own directions.',
      hi: 'गुणक जिससे आव्यूह अपनी एक दिशा को खींचता है।',
      bn: 'যে গুণকে ম্যাট্রিক্স তার নিজের একটি দিককে টানে।',
    },
    tex: String.raw`\lambda`,
    skill: 'quadratic-curvature',
  },
  minimum: {
    name: { en: 'minimum', hi: 'निम्नतम', bn: 'অবম' },
    says: {
      en: 'A point from which the function rises in every direction.',
      hi: 'बिंदु जहाँ से फलन हर दिशा में बढ़ता है।',
      bn: 'যে বিন্দু থেকে ফাংশন সব দিকে বাড়ে।',
    },
  },
  saddlePoint: {
    name: { en: 'saddle point', hi: 'काठी बिंदु', bn: 'স্যাডল বিন্দু' },
    says: {
      en: 'A flat point that is lowest in one direction and highest in another.',
      hi: 'समतल बिंदु जो एक दिशा में सबसे नीचा और दूसरी में सबसे ऊँचा है।',
      bn: 'সমতল বিন্দু যা এক দিকে সর্বনিম্ন, অন্য দিকে সর্বোচ্চ।',
    },
    skill: 'quadratic-curvature',
  },
  logarithm: {
    name: { en: 'logarithm', hi: 'लघुगणक', bn: 'লগারিদম' },
    says: {
      en: 'The exponent to which the base is raised to get a number; ln has the base e.',
      hi: 'घातांक जिस पर आधार को उठाने से संख्या मिलती है; ln का आधार e है।',
      bn: 'যে ঘাতে ভিত্তি তুললে সংখ্যাটি হয়; ln-এর ভিত্তি e।',
    },
    tex: String.raw`\ln`,
    skill: 'cross-entropy',
  },
  probability: {
    name: { en: 'probability', hi: 'प्रायिकता', bn: 'সম্ভাবনা' },
    says: {
      en: 'How likely something is, from 0 (never) to 1 (always).',
      hi: 'कोई घटना कितनी संभव है, 0 (कभी नहीं) से 1 (सदा) तक।',
      bn: 'কিছু কতটা সম্ভব, 0 (কখনও না) থেকে 1 (সর্বদা) পর্যন্ত।',
    },
    tex: 'P',
    skill: 'softmax-value',
  },
  distribution: {
    name: { en: 'distribution', hi: 'बंटन', bn: 'বিন্যাস' },
    says: {
      en: 'The probabilities of all outcomes; they add up to 1.',
      hi: 'सब परिणामों की प्रायिकताएँ; योग 1।',
      bn: 'সব ফলাফলের সম্ভাবনা; যোগফল 1।',
    },
    skill: 'entropy-kl',
  },
  standardDeviation: {
    name: { en: 'standard deviation', hi: 'मानक विचलन', bn: 'প্রমাণ বিচ্যুতি' },
    says: {
      en: 'The root of the variance: the usual distance from the mean.',
      hi: 'प्रसरण का मूल: माध्य से सामान्य दूरी।',
      bn: 'ভেদাঙ্কের মূল: গড় থেকে সাধারণ দূরত্ব।',
    },
    tex: String.raw`\sigma`,
    skill: 'batchnorm-forward',
  },
  significantFigures: {
    name: { en: 'significant figures', hi: 'सार्थक अंक', bn: 'তাৎপর্যপূর্ণ অঙ্ক' },
    says: {
      en: 'The digits of a number from its first one that is not 0: 0.0306 has three.',
      hi: 'पहले शून्येतर अंक से संख्या के अंक: 0.0306 में तीन।',
      bn: 'প্রথম অশূন্য অঙ্ক থেকে সংখ্যার অঙ্কগুলি: 0.0306-এ তিনটি।',
    },
  },
} as const satisfies Terms;
