import type { Terms } from '../term.ts';

/** Networks and what they are for. */
export const networks = {
  neuralNetwork: {
    name: { en: 'neural network', hi: 'न्यूरल नेटवर्क', bn: 'নিউরাল নেটওয়ার্ক' },
    says: {
      en: 'A function made of layers of simple units, whose weights are learnt from examples.',
      hi: 'सरल इकाइयों की परतों से बना फलन, जिसके भार उदाहरणों से सीखे जाते हैं।',
      bn: 'সরল এককের স্তর দিয়ে তৈরি ফাংশন, যার ওয়েট উদাহরণ থেকে শেখা হয়।',
    },
    skill: 'forward-pass',
  },
  neuron: {
    name: { en: 'neuron, unit', hi: 'न्यूरॉन, इकाई', bn: 'নিউরন, একক' },
    says: {
      en: 'A weighted sum with a bias, followed by an activation function.',
      hi: 'बायस सहित भारित योग, उसके बाद सक्रियण फलन।',
      bn: 'বায়াসসহ ভারযুক্ত যোগফল, তার পরে অ্যাক্টিভেশন ফাংশন।',
    },
    skill: 'affine-sum',
  },
  layer: {
    name: { en: 'layer', hi: 'परत', bn: 'স্তর' },
    says: {
      en: 'Units that work side by side on the same inputs.',
      hi: 'समान इनपुटों पर साथ-साथ काम करने वाली इकाइयाँ।',
      bn: 'একই ইনপুটে পাশাপাশি কাজ করা এককগুলি।',
    },
    skill: 'forward-pass',
  },
  hiddenLayer: {
    name: { en: 'hidden layer', hi: 'छिपी परत', bn: 'লুকানো স্তর' },
    says: {
      en: 'A layer between input and output, whose values nobody prescribes.',
      hi: 'इनपुट और आउटपुट के बीच की परत, जिसके मान कोई तय नहीं करता।',
      bn: 'ইনপুট ও আউটপুটের মাঝের স্তর, যার মান কেউ ঠিক করে দেয় না।',
    },
    skill: 'forward-pass',
  },
  denseLayer: {
    name: { en: 'dense layer, fully connected', hi: 'डेंस परत, पूर्ण-संयोजित', bn: 'ডেন্স স্তর, পূর্ণ-সংযুক্ত' },
    says: {
      en: 'A layer in which every unit takes every input.',
      hi: 'परत जिसमें हर इकाई हर इनपुट लेती है।',
      bn: 'যে স্তরে প্রতিটি একক প্রতিটি ইনপুট নেয়।',
    },
    skill: 'dense-parameters',
  },
  activationFunction: {
    name: { en: 'activation function', hi: 'सक्रियण फलन', bn: 'অ্যাক্টিভেশন ফাংশন' },
    says: {
      en: 'A curved function after the weighted sum; without it many layers would be no more than one.',
      hi: 'भारित योग के बाद का वक्र फलन; इसके बिना कई परतें एक जितनी ही होतीं।',
      bn: 'ভারযুক্ত যোগফলের পরের বক্র ফাংশন; এটি ছাড়া বহু স্তর একটির বেশি কিছু হত না।',
    },
    skill: 'activation-value',
  },
  relu: {
    name: { en: 'ReLU', hi: 'ReLU', bn: 'ReLU' },
    says: {
      en: 'Passes positive numbers on and turns negative ones into 0.',
      hi: 'धनात्मक संख्या आगे भेजता है, ऋणात्मक को 0 करता है।',
      bn: 'ধনাত্মক সংখ্যা এগিয়ে দেয়, ঋণাত্মককে 0 করে।',
    },
    tex: String.raw`\operatorname{ReLU}`,
    skill: 'activation-value',
  },
  leakyRelu: {
    name: { en: 'leaky ReLU', hi: 'लीकी ReLU', bn: 'লিকি ReLU' },
    says: {
      en: 'A ReLU that lets a small part of negative numbers through, so that no unit dies.',
      hi: 'ReLU जो ऋणात्मक का छोटा भाग जाने देता है, ताकि कोई इकाई मृत न हो।',
      bn: 'ReLU যা ঋণাত্মকের ছোট অংশ যেতে দেয়, যাতে কোনো একক মৃত না হয়।',
    },
    skill: 'activation-value',
  },
  deadUnit: {
    name: { en: 'dead unit', hi: 'मृत इकाई', bn: 'মৃত একক' },
    says: {
      en: 'A ReLU unit whose sum is below 0: it passes nothing forward and no gradient back.',
      hi: 'ReLU इकाई जिसका योग 0 से कम है: आगे कुछ नहीं, पीछे ग्रेडिएंट नहीं।',
      bn: 'যে ReLU এককের যোগফল 0-এর কম: সামনে কিছু যায় না, পিছনে গ্রেডিয়েন্টও না।',
    },
    skill: 'relu-mask',
  },
  sigmoid: {
    name: { en: 'sigmoid', hi: 'सिग्मॉइड', bn: 'সিগময়েড' },
    says: {
      en: 'An S-shaped activation with values between 0 and 1; 0 goes to ½.',
      hi: 'S आकार का सक्रियण, मान 0 और 1 के बीच; 0 का ½।',
      bn: 'S-আকৃতির অ্যাক্টিভেশন, মান 0 ও 1-এর মধ্যে; 0-এর ½।',
    },
    tex: String.raw`\sigma`,
    skill: 'activation-value',
  },
  tanh: {
    name: { en: 'tanh', hi: 'tanh', bn: 'tanh' },
    says: {
      en: 'An S-shaped activation with values between −1 and 1; 0 stays 0.',
      hi: 'S आकार का सक्रियण, मान −1 और 1 के बीच; 0 का 0।',
      bn: 'S-আকৃতির অ্যাক্টিভেশন, মান −1 ও 1-এর মধ্যে; 0-এর 0।',
    },
    tex: String.raw`\tanh`,
    skill: 'activation-value',
  },
  softmax: {
    name: { en: 'softmax', hi: 'सॉफ़्टमैक्स', bn: 'সফটম্যাক্স' },
    says: {
      en: 'Turns scores into positive shares that add up to 1.',
      hi: 'स्कोरों को धनात्मक हिस्सों में बदलता है जिनका योग 1 है।',
      bn: 'স্কোরগুলিকে ধনাত্মক অংশে বদলায় যাদের যোগফল 1।',
    },
    tex: String.raw`\operatorname{softmax}`,
    skill: 'softmax-value',
  },
  forwardPass: {
    name: { en: 'forward pass', hi: 'अग्र पास', bn: 'সম্মুখ পাস' },
    says: {
      en: 'Computing the output from the input, layer by layer.',
      hi: 'इनपुट से आउटपुट निकालना, परत-दर-परत।',
      bn: 'ইনপুট থেকে আউটপুট গণনা, স্তরে স্তরে।',
    },
    skill: 'forward-pass',
  },
  perceptron: {
    name: { en: 'perceptron', hi: 'परसेप्ट्रॉन', bn: 'পারসেপট্রন' },
    says: {
      en: 'A single unit with a threshold, which changes its weights only when it is wrong.',
      hi: 'देहली वाली एक इकाई, जो केवल ग़लत होने पर भार बदलती है।',
      bn: 'থ্রেশহোল্ডযুক্ত একটি একক, যা কেবল ভুল হলে ওয়েট বদলায়।',
    },
    skill: 'perceptron-update',
  },
  linearlySeparable: {
    name: { en: 'linearly separable', hi: 'रैखिक रूप से अलग', bn: 'রৈখিকভাবে পৃথকযোগ্য' },
    says: {
      en: 'Two classes that a straight line or plane can divide; XOR is not.',
      hi: 'दो वर्ग जिन्हें सीधी रेखा या तल बाँट सके; XOR नहीं।',
      bn: 'দুটি শ্রেণি যাদের সরলরেখা বা তল ভাগ করতে পারে; XOR নয়।',
    },
    skill: 'choose-weights',
  },
  decisionBoundary: {
    name: { en: 'decision boundary', hi: 'निर्णय सीमा', bn: 'সিদ্ধান্ত সীমা' },
    says: {
      en: 'The line on one side of which the model says one class, on the other side another.',
      hi: 'रेखा जिसके एक ओर मॉडल एक वर्ग कहता है, दूसरी ओर दूसरा।',
      bn: 'যে রেখার এক পাশে মডেল এক শ্রেণি বলে, অন্য পাশে অন্যটি।',
    },
    skill: 'choose-weights',
  },
  oneHot: {
    name: { en: 'one-hot vector', hi: 'वन-हॉट सदिश', bn: 'ওয়ান-হট ভেক্টর' },
    says: {
      en: 'A 1 at the place of the right class and 0 everywhere else.',
      hi: 'सही वर्ग के स्थान पर 1, बाकी सब जगह 0।',
      bn: 'সঠিক শ্রেণির স্থানে 1, বাকি সর্বত্র 0।',
    },
    skill: 'cross-entropy',
  },
  classification: {
    name: { en: 'classification', hi: 'वर्गीकरण', bn: 'শ্রেণিবিন্যাস' },
    says: {
      en: 'Saying to which of several classes a sample belongs.',
      hi: 'नमूना कई वर्गों में से किसका है, यह बताना।',
      bn: 'নমুনা কয়েকটি শ্রেণির কোনটির তা বলা।',
    },
    skill: 'cross-entropy',
  },
  regression: {
    name: { en: 'regression', hi: 'रिग्रेशन', bn: 'রিগ্রেশন' },
    says: {
      en: 'Predicting a number, such as a price.',
      hi: 'संख्या का अनुमान, जैसे क़ीमत।',
      bn: 'কোনো সংখ্যা অনুমান করা, যেমন দাম।',
    },
    skill: 'squared-error',
  },
  confusionMatrix: {
    name: { en: 'confusion matrix', hi: 'भ्रम आव्यूह', bn: 'বিভ্রান্তি ম্যাট্রিক্স' },
    says: {
      en: 'A table of how many samples of each class were given which class.',
      hi: 'सारणी कि हर वर्ग के कितने नमूनों को कौन-सा वर्ग मिला।',
      bn: 'প্রতিটি শ্রেণির কতগুলি নমুনা কোন শ্রেণি পেয়েছে তার সারণি।',
    },
    skill: 'confusion-metrics',
  },
  hyperparameter: {
    name: { en: 'hyperparameter', hi: 'हाइपरपैरामीटर', bn: 'হাইপারপ্যারামিটার' },
    says: {
      en: 'A setting that a person chooses and training does not change, such as the learning rate.',
      hi: 'सेटिंग जो व्यक्ति चुनता है और प्रशिक्षण नहीं बदलता, जैसे सीखने की दर।',
      bn: 'যে সেটিং মানুষ বাছে ও প্রশিক্ষণ বদলায় না, যেমন শেখার হার।',
    },
    skill: 'gd-step',
  },
} as const satisfies Terms;
