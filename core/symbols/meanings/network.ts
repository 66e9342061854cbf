import type { Meanings } from '../meaning.ts';

/** Networks: what goes in, what is learnt, what comes out. */
export const network = {
  input: {
    tex: 'x',
    name: { en: 'input', hi: 'इनपुट', bn: 'ইনপুট' },
    says: {
      en: 'A number of the sample that is fed into the network; it is given and never learnt.',
      hi: 'नमूने की वह संख्या जो नेटवर्क में डाली जाती है; यह दी जाती है, सीखी नहीं जाती।',
      bn: 'নমুনার যে সংখ্যা নেটওয়ার্কে দেওয়া হয়; এটি দেওয়া থাকে, শেখা হয় না।',
    },
  },
  target: {
    tex: 'y',
    name: { en: 'target', hi: 'लक्ष्य मान', bn: 'লক্ষ্য মান' },
    says: {
      en: 'The right answer of the sample: the loss measures how far the output is from it.',
      hi: 'नमूने का सही उत्तर: हानि बताती है कि आउटपुट इससे कितनी दूर है।',
      bn: 'নমুনার সঠিক উত্তর: আউটপুট এর থেকে কত দূরে, লস তা মাপে।',
    },
  },
  weight: {
    tex: 'w',
    name: { en: 'weight', hi: 'भार', bn: 'ওয়েট' },
    says: {
      en: 'The factor of one connection: how strongly the number before it counts in the sum after it. It is learnt.',
      hi: 'एक संबंध का गुणक: पहले वाली संख्या अगले योग में कितनी गिनी जाती है। यह सीखा जाता है।',
      bn: 'একটি সংযোগের গুণক: আগের সংখ্যা পরের যোগফলে কতটা গোনা হয়। এটি শেখা হয়।',
    },
    shape: {
      en: 'one number for each connection',
      hi: 'हर संबंध की एक संख्या',
      bn: 'প্রতি সংযোগে একটি সংখ্যা',
    },
  },
  weights: {
    tex: 'W',
    name: { en: 'weight matrix', hi: 'भार आव्यूह', bn: 'ওয়েট ম্যাট্রিক্স' },
    says: {
      en: 'The weights of a layer: a row for each unit, a column for each of its inputs.',
      hi: 'परत के भार: हर इकाई की एक पंक्ति, उसके हर इनपुट का एक स्तंभ।',
      bn: 'স্তরের ওয়েট: প্রতি এককে একটি সারি, তার প্রতি ইনপুটে একটি স্তম্ভ।',
    },
    shape: {
      en: 'matrix, units × inputs',
      hi: 'आव्यूह, इकाइयाँ × इनपुट',
      bn: 'ম্যাট্রিক্স, একক × ইনপুট',
    },
  },
  bias: {
    tex: 'b',
    name: { en: 'bias', hi: 'बायस', bn: 'বায়াস' },
    says: {
      en: 'The number added to a weighted sum whatever the input; it moves the place where the unit switches. It is learnt.',
      hi: 'भारित योग में इनपुट से स्वतंत्र जुड़ने वाली संख्या; यह इकाई के बदलने का स्थान खिसकाती है। यह सीखी जाती है।',
      bn: 'ইনপুট যাই হোক, ভারযুক্ত যোগফলে যোগ হওয়া সংখ্যা; একক কোথায় বদলায় তা সরায়। এটি শেখা হয়।',
    },
    shape: { en: 'one number for each unit', hi: 'हर इकाई की एक संख्या', bn: 'প্রতি এককে একটি সংখ্যা' },
  },
  preActivation: {
    tex: 'z',
    name: { en: 'pre-activation', hi: 'सक्रियण से पहले का योग', bn: 'অ্যাক্টিভেশনের আগের যোগফল' },
    says: {
      en: 'The weighted sum of what comes into a unit, plus its bias, before the activation function.',
      hi: 'इकाई में आने वाले मानों का भारित योग और उसका बायस, सक्रियण फलन से पहले।',
      bn: 'এককে যা আসে তার ভারযুক্ত যোগফল ও বায়াস, অ্যাক্টিভেশন ফাংশনের আগে।',
    },
    shape: { en: 'one number for each unit', hi: 'हर इकाई की एक संख्या', bn: 'প্রতি এককে একটি সংখ্যা' },
  },
  activation: {
    tex: 'a',
    name: { en: 'activation', hi: 'सक्रियण', bn: 'অ্যাক্টিভেশন' },
    says: {
      en: 'What a unit passes on: its activation function of its weighted sum.',
      hi: 'इकाई जो आगे भेजती है: उसके भारित योग का सक्रियण फलन।',
      bn: 'একক যা এগিয়ে দেয়: তার ভারযুক্ত যোগফলের অ্যাক্টিভেশন ফাংশন।',
    },
    shape: { en: 'one number for each unit', hi: 'हर इकाई की एक संख्या', bn: 'প্রতি এককে একটি সংখ্যা' },
  },
  output: {
    tex: 'o',
    name: { en: 'output', hi: 'आउटपुट', bn: 'আউটপুট' },
    says: {
      en: 'What the network answers for the sample; the loss compares it with the target.',
      hi: 'नमूने के लिए नेटवर्क का उत्तर; हानि इसे लक्ष्य मान से मिलाती है।',
      bn: 'নমুনার জন্য নেটওয়ার্কের উত্তর; লস একে লক্ষ্য মানের সঙ্গে তুলনা করে।',
    },
  },
  loss: {
    tex: 'L',
    name: { en: 'loss', hi: 'हानि', bn: 'লস' },
    says: {
      en: 'One number that says how wrong the output is; training makes it small.',
      hi: 'एक संख्या जो बताती है कि आउटपुट कितना ग़लत है; प्रशिक्षण इसे छोटा करता है।',
      bn: 'আউটপুট কতটা ভুল তা বলে এমন একটি সংখ্যা; প্রশিক্ষণ একে ছোট করে।',
    },
  },
  sampleLoss: {
    tex: 'L_i',
    name: { en: 'loss of one sample', hi: 'एक नमूने की हानि', bn: 'একটি নমুনার লস' },
    says: {
      en: 'How wrong the output of one sample is; the loss of the batch adds or averages them.',
      hi: 'एक नमूने का आउटपुट कितना ग़लत है; बैच की हानि इन्हें जोड़ती या औसत करती है।',
      bn: 'একটি নমুনার আউটপুট কতটা ভুল; ব্যাচের লস এগুলি যোগ বা গড় করে।',
    },
  },
  objective: {
    tex: 'J',
    name: { en: 'objective', hi: 'उद्देश्य फलन', bn: 'উদ্দেশ্য ফাংশন' },
    says: {
      en: 'What training really makes small: the loss and the penalty on the weights together.',
      hi: 'प्रशिक्षण वास्तव में जिसे छोटा करता है: हानि और भारों का दंड साथ में।',
      bn: 'প্রশিক্ষণ আসলে যা ছোট করে: লস ও ওয়েটের দণ্ড একসঙ্গে।',
    },
  },
  penalty: {
    tex: 'R',
    name: { en: 'penalty', hi: 'दंड पद', bn: 'দণ্ড পদ' },
    says: {
      en: 'A price on large weights that is added to the loss, so that the network stays simple.',
      hi: 'बड़े भारों की क़ीमत जो हानि में जुड़ती है, ताकि नेटवर्क सरल रहे।',
      bn: 'বড় ওয়েটের দাম যা লসে যোগ হয়, যাতে নেটওয়ার্ক সরল থাকে।',
    },
    range: 'not negative',
  },
  penaltyStrength: {
    tex: String.raw`\lambda`,
    name: { en: 'strength of the weight penalty', hi: 'भार-दंड की प्रबलता', bn: 'ওয়েট-দণ্ডের জোর' },
    says: {
      en: 'How much a large weight costs compared with the loss; 0 means no penalty.',
      hi: 'हानि की तुलना में बड़े भार की क़ीमत; 0 यानी कोई दंड नहीं।',
      bn: 'লসের তুলনায় বড় ওয়েটের দাম; 0 মানে দণ্ড নেই।',
    },
    range: 'not negative',
  },
  gradient: {
    tex: 'g',
    name: { en: 'gradient', hi: 'ग्रेडिएंट', bn: 'গ্রেডিয়েন্ট' },
    says: {
      en: 'How fast the loss grows with this parameter: a small change of the parameter changes the loss by this times the change.',
      hi: 'इस प्राचल के साथ हानि कितनी तेज़ी से बढ़ती है: प्राचल का छोटा बदलाव हानि को इससे गुणा करके बदलता है।',
      bn: 'এই প্যারামিটারের সঙ্গে লস কত দ্রুত বাড়ে: প্যারামিটারের ছোট বদল লসকে এর গুণে বদলায়।',
    },
  },
  dropProbability: {
    tex: 'p',
    name: { en: 'probability of dropping', hi: 'छोड़ने की प्रायिकता', bn: 'বাদ দেওয়ার সম্ভাবনা' },
    says: {
      en: 'The chance that dropout removes a unit in one pass of training.',
      hi: 'प्रशिक्षण के एक पास में ड्रॉपआउट द्वारा इकाई हटाने की संभावना।',
      bn: 'প্রশিক্ষণের এক পাসে ড্রপআউট একক বাদ দেওয়ার সম্ভাবনা।',
    },
    range: 'below one',
  },
  dropMask: {
    tex: 'r',
    name: { en: 'dropout mask', hi: 'ड्रॉपआउट मास्क', bn: 'ড্রপআউট মাস্ক' },
    says: {
      en: '1 where the unit is kept in this pass, 0 where it is dropped.',
      hi: 'जहाँ इकाई इस पास में रखी गई वहाँ 1, जहाँ छोड़ी गई वहाँ 0।',
      bn: 'এই পাসে একক রাখা হলে 1, বাদ দিলে 0।',
    },
    range: 'binary',
    shape: { en: 'one number for each unit', hi: 'हर इकाई की एक संख्या', bn: 'প্রতি এককে একটি সংখ্যা' },
  },
  droppedActivation: {
    tex: String.raw`\tilde a`,
    name: {
      en: 'activation after dropout',
      hi: 'ड्रॉपआउट के बाद सक्रियण',
      bn: 'ড্রপআউটের পরের অ্যাক্টিভেশন',
    },
    says: {
      en: '0 where the unit is dropped; a kept unit is divided by 1 − p, so that the mean stays the same.',
      hi: 'छोड़ी गई इकाई में 0; रखी गई इकाई 1 − p से भाग होती है, ताकि माध्य वही रहे।',
      bn: 'বাদ দেওয়া এককে 0; রাখা একক 1 − p দিয়ে ভাগ হয়, যাতে গড় একই থাকে।',
    },
  },
  slope: {
    tex: "f'",
    name: { en: 'slope of the activation', hi: 'सक्रियण का ढाल', bn: 'অ্যাক্টিভেশনের ঢাল' },
    says: {
      en: 'How steep the activation function is at the weighted sum.',
      hi: 'भारित योग पर सक्रियण फलन कितना खड़ा है।',
      bn: 'ভারযুক্ত যোগফলে অ্যাক্টিভেশন ফাংশন কতটা খাড়া।',
    },
  },
  error: {
    tex: String.raw`\delta`,
    name: { en: 'error signal', hi: 'त्रुटि संकेत', bn: 'ত্রুটি সংকেত' },
    says: {
      en: 'The gradient of the loss by the weighted sum of a unit: what the backward pass hands on.',
      hi: 'इकाई के भारित योग के सापेक्ष हानि का ग्रेडिएंट: पश्च पास इसे आगे देता है।',
      bn: 'এককের ভারযুক্ত যোগফলের সাপেক্ষে লসের গ্রেডিয়েন্ট: পশ্চাৎ পাস এটি এগিয়ে দেয়।',
    },
  },
  threshold: {
    tex: String.raw`\theta`,
    name: { en: 'threshold', hi: 'देहली', bn: 'থ্রেশহোল্ড' },
    says: {
      en: 'The sum from which the unit fires; a bias of −θ does the same.',
      hi: 'जिस योग से इकाई सक्रिय होती है; −θ का बायस यही काम करता है।',
      bn: 'যে যোগফল থেকে একক সক্রিয় হয়; −θ বায়াস একই কাজ করে।',
    },
  },
  decision: {
    tex: 'o',
    name: { en: 'decision of the unit', hi: 'इकाई का निर्णय', bn: 'এককের সিদ্ধান্ত' },
    says: {
      en: '1 where the unit fires, 0 where it does not.',
      hi: 'जहाँ इकाई सक्रिय है वहाँ 1, नहीं तो 0।',
      bn: 'একক সক্রিয় হলে 1, না হলে 0।',
    },
    range: 'binary',
  },
  label: {
    tex: 'y',
    name: { en: 'label', hi: 'लेबल', bn: 'লেবেল' },
    says: {
      en: 'The class that the sample really belongs to, as a number.',
      hi: 'नमूना वास्तव में जिस वर्ग का है, संख्या के रूप में।',
      bn: 'নমুনা আসলে যে শ্রেণির, সংখ্যায়।',
    },
    range: 'label',
  },
  margin: {
    tex: 'm',
    name: { en: 'signed margin', hi: 'चिह्नित दूरी', bn: 'চিহ্নযুক্ত ব্যবধান' },
    says: {
      en: 'Label times sum: above 0 the sample is on its right side; otherwise the perceptron updates.',
      hi: 'लेबल गुणा योग: 0 से ऊपर नमूना सही ओर है; नहीं तो परसेप्ट्रॉन अद्यतन करता है।',
      bn: 'লেবেল গুণ যোগফল: 0-এর উপরে নমুনা ঠিক দিকে; না হলে পারসেপট্রন হালনাগাদ করে।',
    },
  },
  mistake: {
    tex: 'm',
    name: { en: 'right or wrong', hi: 'सही या ग़लत', bn: 'ঠিক না ভুল' },
    says: {
      en: 'Whether the perceptron has this sample on its right side; a sample on the wrong side changes the weights.',
      hi: 'परसेप्ट्रॉन ने इस नमूने को सही ओर रखा है या नहीं; ग़लत ओर का नमूना भार बदलता है।',
      bn: 'পারসেপট্রন এই নমুনাকে ঠিক দিকে রেখেছে কি না; ভুল দিকের নমুনা ওয়েট বদলায়।',
    },
  },
  sumWithoutBias: {
    tex: 'a',
    name: { en: 'sum without the bias', hi: 'बायस के बिना योग', bn: 'বায়াস ছাড়া যোগফল' },
    says: {
      en: 'The weighted sum of one row of the table, before the bias is chosen.',
      hi: 'सारणी की एक पंक्ति का भारित योग, बायस चुनने से पहले।',
      bn: 'সারণির একটি সারির ভারযুক্ত যোগফল, বায়াস বাছার আগে।',
    },
  },
  smallestFiring: {
    tex: String.raw`a_{\mathrm{on}}`,
    name: {
      en: 'smallest sum that must fire',
      hi: 'सबसे छोटा सक्रिय योग',
      bn: 'সক্রিয় হতে হবে এমন ক্ষুদ্রতম যোগফল',
    },
    says: {
      en: 'The smallest sum among the rows whose output must be 1.',
      hi: 'जिन पंक्तियों का आउटपुट 1 होना चाहिए, उनका सबसे छोटा योग।',
      bn: 'যে সারিগুলির আউটপুট 1 হওয়া চাই, তাদের ক্ষুদ্রতম যোগফল।',
    },
  },
  largestSilent: {
    tex: String.raw`a_{\mathrm{off}}`,
    name: {
      en: 'largest sum that must not fire',
      hi: 'सबसे बड़ा निष्क्रिय योग',
      bn: 'সক্রিয় না হওয়া বৃহত্তম যোগফল',
    },
    says: {
      en: 'The largest sum among the rows whose output must be 0; the bias lies between the two.',
      hi: 'जिन पंक्तियों का आउटपुट 0 होना चाहिए, उनका सबसे बड़ा योग; बायस दोनों के बीच है।',
      bn: 'যে সারিগুলির আউটপুট 0 হওয়া চাই, তাদের বৃহত্তম যোগফল; বায়াস দুটির মাঝে।',
    },
  },
  conditionCoefficient: {
    tex: 'c',
    name: { en: 'coefficient of the added conditions', hi: 'जोड़ी गई शर्तों का गुणांक', bn: 'যোগ করা শর্তের সহগ' },
    says: {
      en: 'What is left of one weight when all conditions are added: 0 everywhere means that no weights can do it.',
      hi: 'सब शर्तें जोड़ने पर एक भार का जो बचता है: सब जगह 0 यानी कोई भार यह नहीं कर सकते।',
      bn: 'সব শর্ত যোগ করলে একটি ওয়েটের যা থাকে: সর্বত্র 0 মানে কোনো ওয়েটেই হয় না।',
    },
  },
  sigmoidFunction: {
    tex: String.raw`\sigma`,
    name: { en: 'sigmoid function', hi: 'सिग्मॉइड फलन', bn: 'সিগময়েড ফাংশন' },
    says: {
      en: 'An S-shaped function that turns any number into one between 0 and 1.',
      hi: 'S आकार का फलन जो किसी भी संख्या को 0 और 1 के बीच लाता है।',
      bn: 'S-আকৃতির ফাংশন যা যেকোনো সংখ্যাকে 0 ও 1-এর মধ্যে আনে।',
    },
    shape: { en: 'function of one number', hi: 'एक संख्या का फलन', bn: 'একটি সংখ্যার ফাংশন' },
    range: 'between',
  },
  residualBranch: {
    tex: 'f',
    name: { en: 'branch of the block', hi: 'खंड की शाखा', bn: 'ব্লকের শাখা' },
    says: {
      en: 'What the layers of the block compute; the input is added to it.',
      hi: 'खंड की परतें जो परिकलित करती हैं; इनपुट उसमें जुड़ता है।',
      bn: 'ব্লকের স্তরগুলি যা গণনা করে; ইনপুট তার সঙ্গে যোগ হয়।',
    },
  },
} as const satisfies Meanings;
