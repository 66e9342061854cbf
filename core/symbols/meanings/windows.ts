import type { Meanings } from '../meaning.ts';

const map = {
  en: 'one entry of a map',
  hi: 'मैप की एक प्रविष्टि',
  bn: 'ম্যাপের একটি ঘর',
};
const cells = { en: 'cells', hi: 'कोशिकाएँ', bn: 'ঘর' };

/** Convolution, pooling, and the sizes and costs of layers. */
export const windows = {
  inputCell: {
    tex: 'x',
    name: { en: 'input cell', hi: 'इनपुट कोशिका', bn: 'ইনপুট ঘর' },
    says: {
      en: 'A number of the map that goes into the layer; every window that lies over it uses it.',
      hi: 'परत में जाने वाले मैप की एक संख्या; इसके ऊपर की हर विंडो इसे लेती है।',
      bn: 'স্তরে যাওয়া ম্যাপের একটি সংখ্যা; এর উপরের প্রতিটি জানালা এটি নেয়।',
    },
    shape: map,
  },
  kernelWeight: {
    tex: 'w',
    name: { en: 'kernel weight', hi: 'कर्नेल भार', bn: 'কার্নেল ওয়েট' },
    says: {
      en: 'A number of the kernel, the same in every window; it is learnt.',
      hi: 'कर्नेल की एक संख्या, हर विंडो में वही; यह सीखी जाती है।',
      bn: 'কার্নেলের একটি সংখ্যা, প্রতিটি জানালায় একই; এটি শেখা হয়।',
    },
    shape: { en: 'one entry of a kernel', hi: 'कर्नेल की एक प्रविष्टि', bn: 'কার্নেলের একটি ঘর' },
  },
  kernelBias: {
    tex: 'b',
    name: { en: 'bias of the kernel', hi: 'कर्नेल का बायस', bn: 'কার্নেলের বায়াস' },
    says: {
      en: 'A number added to every cell of the map that the kernel makes.',
      hi: 'कर्नेल से बने मैप की हर कोशिका में जुड़ने वाली संख्या।',
      bn: 'কার্নেলের তৈরি ম্যাপের প্রতিটি ঘরে যোগ হওয়া সংখ্যা।',
    },
    shape: {
      en: 'one number for each output map',
      hi: 'हर आउटपुट मैप की एक संख्या',
      bn: 'প্রতি আউটপুট ম্যাপে একটি সংখ্যা',
    },
  },
  outputCell: {
    tex: 'y',
    name: { en: 'output cell', hi: 'आउटपुट कोशिका', bn: 'আউটপুট ঘর' },
    says: {
      en: 'A number of the map that comes out: kernel and window multiplied cell by cell and added up.',
      hi: 'बाहर आने वाले मैप की एक संख्या: कर्नेल और विंडो कोशिका-दर-कोशिका गुणा होकर जुड़ते हैं।',
      bn: 'বেরিয়ে আসা ম্যাপের একটি সংখ্যা: কার্নেল ও জানালা ঘরে ঘরে গুণ হয়ে যোগ হয়।',
    },
    shape: map,
  },
  mapPreActivation: {
    tex: 'z',
    name: { en: 'cell before the activation', hi: 'सक्रियण से पहले की कोशिका', bn: 'অ্যাক্টিভেশনের আগের ঘর' },
    says: {
      en: 'The convolution at this place, plus the bias, before the activation function.',
      hi: 'इस स्थान पर कनवोल्यूशन और बायस, सक्रियण फलन से पहले।',
      bn: 'এই স্থানে কনভোলিউশন ও বায়াস, অ্যাক্টিভেশন ফাংশনের আগে।',
    },
    shape: map,
  },
  mapActivation: {
    tex: 'a',
    name: { en: 'activated cell', hi: 'सक्रियित कोशिका', bn: 'অ্যাক্টিভেশনের পরের ঘর' },
    says: {
      en: 'A cell of the map after the activation function.',
      hi: 'सक्रियण फलन के बाद मैप की कोशिका।',
      bn: 'অ্যাক্টিভেশন ফাংশনের পরে ম্যাপের একটি ঘর।',
    },
    shape: map,
  },
  pooledCell: {
    tex: 'p',
    name: { en: 'pooled cell', hi: 'पूल की हुई कोशिका', bn: 'পুল করা ঘর' },
    says: {
      en: 'The largest number, or the mean, of one window of the map before it.',
      hi: 'पिछले मैप की एक विंडो की सबसे बड़ी संख्या या माध्य।',
      bn: 'আগের ম্যাপের একটি জানালার বৃহত্তম সংখ্যা বা গড়।',
    },
    shape: map,
  },
  targetCell: {
    tex: 't',
    name: { en: 'target cell', hi: 'लक्ष्य कोशिका', bn: 'লক্ষ্য ঘর' },
    says: {
      en: 'What this cell of the output should be.',
      hi: 'आउटपुट की यह कोशिका कितनी होनी चाहिए।',
      bn: 'আউটপুটের এই ঘর কত হওয়া উচিত।',
    },
    shape: map,
  },
  height: {
    tex: 'H',
    name: { en: 'height of the map', hi: 'मैप की ऊँचाई', bn: 'ম্যাপের উচ্চতা' },
    says: {
      en: 'How many rows the map after this layer has.',
      hi: 'इस परत के बाद के मैप में कितनी पंक्तियाँ हैं।',
      bn: 'এই স্তরের পরের ম্যাপে কতগুলি সারি।',
    },
    range: 'counting',
    unit: cells,
  },
  width: {
    tex: 'W',
    name: { en: 'width of the map', hi: 'मैप की चौड़ाई', bn: 'ম্যাপের প্রস্থ' },
    says: {
      en: 'How many columns the map after this layer has.',
      hi: 'इस परत के बाद के मैप में कितने स्तंभ हैं।',
      bn: 'এই স্তরের পরের ম্যাপে কতগুলি স্তম্ভ।',
    },
    range: 'counting',
    unit: cells,
  },
  side: {
    tex: 'n',
    name: { en: 'side of the map', hi: 'मैप की भुजा', bn: 'ম্যাপের বাহু' },
    says: {
      en: 'How many rows and columns a square map has.',
      hi: 'वर्गाकार मैप में कितनी पंक्तियाँ और स्तंभ हैं।',
      bn: 'বর্গাকার ম্যাপে কতগুলি সারি ও স্তম্ভ।',
    },
    range: 'counting',
    unit: cells,
  },
  channels: {
    tex: 'C',
    name: { en: 'number of channels', hi: 'चैनलों की संख्या', bn: 'চ্যানেলের সংখ্যা' },
    says: {
      en: 'How many maps lie behind one another after this layer.',
      hi: 'इस परत के बाद कितने मैप एक के पीछे एक हैं।',
      bn: 'এই স্তরের পরে কতগুলি ম্যাপ একটির পিছনে একটি।',
    },
    range: 'counting',
  },
  channelsIn: {
    tex: String.raw`c_{\mathrm{in}}`,
    name: { en: 'input channels', hi: 'इनपुट चैनल', bn: 'ইনপুট চ্যানেল' },
    says: {
      en: 'How many maps go into the layer; every kernel is that deep.',
      hi: 'परत में कितने मैप जाते हैं; हर कर्नेल उतना गहरा है।',
      bn: 'স্তরে কতগুলি ম্যাপ যায়; প্রতিটি কার্নেল ততটা গভীর।',
    },
    range: 'counting',
  },
  channelsOut: {
    tex: String.raw`c_{\mathrm{out}}`,
    name: { en: 'output channels', hi: 'आउटपुट चैनल', bn: 'আউটপুট চ্যানেল' },
    says: {
      en: 'How many maps come out of the layer: one for each kernel.',
      hi: 'परत से कितने मैप निकलते हैं: हर कर्नेल का एक।',
      bn: 'স্তর থেকে কতগুলি ম্যাপ বেরোয়: প্রতি কার্নেলে একটি।',
    },
    range: 'counting',
  },
  kernelSide: {
    tex: 'k',
    name: { en: 'side of the kernel', hi: 'कर्नेल की भुजा', bn: 'কার্নেলের বাহু' },
    says: {
      en: 'How many rows and columns the kernel has.',
      hi: 'कर्नेल में कितनी पंक्तियाँ और स्तंभ हैं।',
      bn: 'কার্নেলে কতগুলি সারি ও স্তম্ভ।',
    },
    range: 'counting',
    unit: cells,
  },
  stride: {
    tex: 's',
    name: { en: 'stride', hi: 'स्ट्राइड', bn: 'স্ট্রাইড' },
    says: {
      en: 'How far the window moves from one output cell to the next.',
      hi: 'एक आउटपुट कोशिका से अगली तक विंडो कितना खिसकती है।',
      bn: 'এক আউটপুট ঘর থেকে পরেরটিতে জানালা কতটা সরে।',
    },
    range: 'counting',
    unit: cells,
  },
  padding: {
    tex: 'p',
    name: { en: 'padding', hi: 'पैडिंग', bn: 'প্যাডিং' },
    says: {
      en: 'How many rows and columns of zeros are put around each side of the map.',
      hi: 'मैप की हर ओर शून्यों की कितनी पंक्तियाँ और स्तंभ जोड़े जाते हैं।',
      bn: 'ম্যাপের প্রতি দিকে শূন্যের কতগুলি সারি ও স্তম্ভ যোগ হয়।',
    },
    range: 'whole',
    unit: cells,
  },
  dilation: {
    tex: 'd',
    name: { en: 'dilation', hi: 'डाइलेशन', bn: 'ডাইলেশন' },
    says: {
      en: 'The distance between neighbouring cells of the kernel; 1 is an ordinary kernel.',
      hi: 'कर्नेल की पड़ोसी कोशिकाओं की दूरी; 1 साधारण कर्नेल है।',
      bn: 'কার্নেলের পাশাপাশি ঘরের দূরত্ব; 1 সাধারণ কার্নেল।',
    },
    range: 'counting',
    unit: cells,
  },
  groups: {
    tex: 'g',
    name: { en: 'groups', hi: 'समूह', bn: 'গ্রুপ' },
    says: {
      en: 'Into how many groups the channels are divided; a kernel sees only its own group.',
      hi: 'चैनल कितने समूहों में बँटे हैं; कर्नेल केवल अपना समूह देखता है।',
      bn: 'চ্যানেল কতগুলি গ্রুপে ভাগ; কার্নেল কেবল নিজের গ্রুপ দেখে।',
    },
    range: 'counting',
  },
  flattened: {
    tex: 'n',
    name: { en: 'numbers after flattening', hi: 'सपाट करने के बाद संख्याएँ', bn: 'সমতল করার পরের সংখ্যা' },
    says: {
      en: 'All cells of all maps in one row, or the units of a dense layer.',
      hi: 'सब मैपों की सब कोशिकाएँ एक पंक्ति में, या डेंस परत की इकाइयाँ।',
      bn: 'সব ম্যাপের সব ঘর এক সারিতে, বা ডেন্স স্তরের একক।',
    },
    range: 'counting',
  },
  weightCount: {
    tex: String.raw`\text{weights}`,
    name: { en: 'number of weights', hi: 'भारों की संख्या', bn: 'ওয়েটের সংখ্যা' },
    says: {
      en: 'How many weights the layer learns, its biases not counted.',
      hi: 'परत कितने भार सीखती है, बायस गिने बिना।',
      bn: 'স্তর কতগুলি ওয়েট শেখে, বায়াস না গুনে।',
    },
    range: 'whole',
  },
  biasCount: {
    tex: String.raw`\text{biases}`,
    name: { en: 'number of biases', hi: 'बायसों की संख्या', bn: 'বায়াসের সংখ্যা' },
    says: {
      en: 'How many biases the layer learns: one for each unit or output map.',
      hi: 'परत कितने बायस सीखती है: हर इकाई या आउटपुट मैप का एक।',
      bn: 'স্তর কতগুলি বায়াস শেখে: প্রতি একক বা আউটপুট ম্যাপে একটি।',
    },
    range: 'whole',
  },
  parameterCount: {
    tex: String.raw`\text{parameters}`,
    name: { en: 'number of parameters', hi: 'प्राचलों की संख्या', bn: 'প্যারামিটারের সংখ্যা' },
    says: {
      en: 'Weights and biases together: all that is learnt.',
      hi: 'भार और बायस साथ में: जो कुछ सीखा जाता है।',
      bn: 'ওয়েট ও বায়াস একসঙ্গে: যা কিছু শেখা হয়।',
    },
    range: 'whole',
  },
  weightRatio: {
    tex: String.raw`\text{ratio}`,
    name: { en: 'ratio of the counts', hi: 'संख्याओं का अनुपात', bn: 'সংখ্যার অনুপাত' },
    says: {
      en: 'How many times as many weights the ordinary layer has as the cheap one.',
      hi: 'साधारण परत में सस्ती परत से कितने गुना भार हैं।',
      bn: 'সস্তা স্তরের তুলনায় সাধারণ স্তরে কত গুণ ওয়েট।',
    },
    range: 'positive',
  },
  multiplyAdds: {
    tex: String.raw`\text{multiply–adds}`,
    name: { en: 'multiply–adds', hi: 'गुणा-जोड़', bn: 'গুণ-যোগ' },
    says: {
      en: 'How many products are made and added for one sample.',
      hi: 'एक नमूने के लिए कितने गुणनफल बनकर जुड़ते हैं।',
      bn: 'একটি নমুনার জন্য কতগুলি গুণফল তৈরি ও যোগ হয়।',
    },
    range: 'whole',
  },
  operations: {
    tex: 'O',
    name: { en: 'operations', hi: 'संक्रियाएँ', bn: 'ক্রিয়া' },
    says: {
      en: 'Multiplications and additions, each counted as one.',
      hi: 'गुणा और जोड़, हर एक अलग गिना हुआ।',
      bn: 'গুণ ও যোগ, প্রতিটি আলাদা গোনা।',
    },
    range: 'not negative',
  },
  activationCount: {
    tex: String.raw`\text{activations}`,
    name: { en: 'number of activations', hi: 'सक्रियणों की संख्या', bn: 'অ্যাক্টিভেশনের সংখ্যা' },
    says: {
      en: 'How many numbers the layer puts out for one sample.',
      hi: 'एक नमूने पर परत कितनी संख्याएँ निकालती है।',
      bn: 'একটি নমুনায় স্তর কতগুলি সংখ্যা দেয়।',
    },
    range: 'counting',
  },
  bufferCount: {
    tex: String.raw`\text{buffers}`,
    name: { en: 'numbers that are kept', hi: 'रखी जाने वाली संख्याएँ', bn: 'রেখে দেওয়া সংখ্যা' },
    says: {
      en: 'Running means and variances: kept with the network, not learnt by gradients.',
      hi: 'चालू माध्य और प्रसरण: नेटवर्क के साथ रखे जाते हैं, ग्रेडिएंट से नहीं सीखे जाते।',
      bn: 'চলমান গড় ও ভেদাঙ্ক: নেটওয়ার্কের সঙ্গে থাকে, গ্রেডিয়েন্টে শেখা হয় না।',
    },
    range: 'whole',
  },
  memory: {
    tex: String.raw`\text{bytes}`,
    name: { en: 'memory', hi: 'मेमरी', bn: 'মেমরি' },
    says: {
      en: 'How much memory the numbers take; a float of single precision takes 4 bytes.',
      hi: 'संख्याएँ कितनी मेमरी लेती हैं; एकल परिशुद्धता की संख्या 4 बाइट लेती है।',
      bn: 'সংখ্যাগুলি কত মেমরি নেয়; একক নির্ভুলতার সংখ্যা 4 বাইট নেয়।',
    },
    range: 'not negative',
    unit: { en: 'bytes or KiB', hi: 'बाइट या KiB', bn: 'বাইট বা KiB' },
  },
  time: {
    tex: 't',
    name: { en: 'time', hi: 'समय', bn: 'সময়' },
    says: {
      en: 'How long the operations take at the given speed.',
      hi: 'दी गई गति पर संक्रियाओं में कितना समय लगता है।',
      bn: 'দেওয়া গতিতে ক্রিয়াগুলিতে কত সময় লাগে।',
    },
    range: 'not negative',
    unit: { en: 'as stated', hi: 'जैसा कहा गया', bn: 'যেমন বলা আছে' },
  },
  fieldSize: {
    tex: 'r',
    name: { en: 'size of the receptive field', hi: 'ग्राही क्षेत्र का आकार', bn: 'গ্রাহী ক্ষেত্রের আকার' },
    says: {
      en: 'How many input cells in a row one unit of this layer sees.',
      hi: 'इस परत की एक इकाई एक पंक्ति में कितनी इनपुट कोशिकाएँ देखती है।',
      bn: 'এই স্তরের একটি একক এক সারিতে কতগুলি ইনপুট ঘর দেখে।',
    },
    range: 'counting',
    unit: cells,
  },
  fieldJump: {
    tex: 'j',
    name: { en: 'jump', hi: 'जंप', bn: 'জাম্প' },
    says: {
      en: 'How many input cells lie between the fields of neighbouring units: the product of the strides.',
      hi: 'पड़ोसी इकाइयों के क्षेत्रों के बीच इनपुट की दूरी: स्ट्राइडों का गुणनफल।',
      bn: 'পাশাপাশি এককের ক্ষেত্রের মাঝে ইনপুটের দূরত্ব: স্ট্রাইডগুলির গুণফল।',
    },
    range: 'counting',
    unit: cells,
  },
  fieldStart: {
    tex: 'u',
    name: { en: 'start of the first field', hi: 'पहले क्षेत्र का आरंभ', bn: 'প্রথম ক্ষেত্রের শুরু' },
    says: {
      en: 'The input cell at which the field of the first unit begins; below 0 it begins in the padding.',
      hi: 'पहली इकाई का क्षेत्र जिस इनपुट कोशिका से शुरू होता है; 0 से कम यानी पैडिंग में।',
      bn: 'প্রথম এককের ক্ষেত্র যে ইনপুট ঘরে শুরু; 0-এর কম মানে প্যাডিংয়ে।',
    },
    range: 'integer',
    unit: cells,
  },
  outputSide: {
    tex: "n'",
    name: { en: 'side of the output', hi: 'आउटपुट की भुजा', bn: 'আউটপুটের বাহু' },
    says: {
      en: 'How many places the window fits, in a row or a column.',
      hi: 'विंडो एक पंक्ति या स्तंभ में कितने स्थानों पर आती है।',
      bn: 'জানালা এক সারি বা স্তম্ভে কতগুলি স্থানে বসে।',
    },
    range: 'counting',
    unit: cells,
  },
  effectiveKernel: {
    tex: String.raw`k_{\mathrm{eff}}`,
    name: { en: 'span of the dilated kernel', hi: 'फैले कर्नेल का विस्तार', bn: 'প্রসারিত কার্নেলের বিস্তার' },
    says: {
      en: 'How many cells the kernel spans, its holes included.',
      hi: 'छेदों सहित कर्नेल कितनी कोशिकाओं में फैला है।',
      bn: 'ফাঁকসহ কার্নেল কতগুলি ঘর জুড়ে।',
    },
    range: 'counting',
    unit: cells,
  },
} as const satisfies Meanings;
