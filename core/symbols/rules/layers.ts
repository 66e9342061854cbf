import type { RuleNotes } from './rule-notes.ts';

/** Sizes, counts, windows and normalization. */
export const layers = {
  denseParameters: {
    title: { en: 'Parameters of a dense layer', hi: 'डेंस परत के प्राचल', bn: 'ডেন্স স্তরের প্যারামিটার' },
    holds: {
      en: 'The last term are the biases; the input itself has none.',
      hi: 'अंतिम पद बायस हैं; इनपुट का कोई बायस नहीं।',
      bn: 'শেষ পদ বায়াস; ইনপুটের কোনো বায়াস নেই।',
    },
    symbols: { n: 'stateUnits' },
  },
  outputSize: {
    title: { en: 'Size of an output map', hi: 'आउटपुट मैप का आकार', bn: 'আউটপুট ম্যাপের মাপ' },
    holds: {
      en: 'For each side; p on both ends. Rounded down: a window that does not fit whole is left out.',
      hi: 'हर भुजा पर; p दोनों सिरों पर। नीचे की ओर पूर्णांक: जो विंडो पूरी न आए वह छूटती है।',
      bn: 'প্রতিটি বাহুতে; p দুই প্রান্তে। নিচে পূর্ণসংখ্যা: পুরো না বসলে জানালা বাদ।',
    },
    symbols: { "n'": 'outputSide', n: 'side', p: 'padding', k: 'kernelSide', s: 'stride' },
  },
  dilatedKernel: {
    title: { en: 'Dilated kernel', hi: 'फैला हुआ कर्नेल', bn: 'প্রসারিত কার্নেল' },
    holds: {
      en: 'd = 1 is an ordinary kernel. The number of weights does not change.',
      hi: 'd = 1 साधारण कर्नेल है। भारों की संख्या नहीं बदलती।',
      bn: 'd = 1 সাধারণ কার্নেল। ওয়েটের সংখ্যা বদলায় না।',
    },
    symbols: {
      'k_{\\text{eff}}': 'effectiveKernel',
      "n'": 'outputSide',
      d: 'dilation',
      k: 'kernelSide',
      n: 'side',
      p: 'padding',
      s: 'stride',
    },
  },
  convParameters: {
    title: { en: 'Parameters of a convolution', hi: 'कनवोल्यूशन के प्राचल', bn: 'কনভোলিউশনের প্যারামিটার' },
    holds: {
      en: 'The kernel is as deep as the input; + 1 is the bias. The size of the map does not matter.',
      hi: 'कर्नेल इनपुट जितना गहरा है; + 1 बायस है। मैप के आकार से फ़र्क नहीं।',
      bn: 'কার্নেল ইনপুটের সমান গভীর; + 1 হল বায়াস। ম্যাপের মাপে কিছু যায় আসে না।',
    },
    symbols: { k: 'kernelSide', C: 'channelsIn', F: 'channelsOut' },
  },
  cheapConvolution: {
    title: { en: 'Groups and depthwise', hi: 'समूह और डेप्थवाइज़', bn: 'গ্রুপ ও ডেপথওয়াইজ' },
    holds: {
      en: 'Weights only; g divides C and F. A 1×1 convolution after it mixes the channels.',
      hi: 'केवल भार; g, C और F को विभाजित करता है। इसके बाद 1×1 कनवोल्यूशन चैनल मिलाता है।',
      bn: 'কেবল ওয়েট; g, C ও F-কে ভাগ করে। এর পরে 1×1 কনভোলিউশন চ্যানেল মেশায়।',
    },
    symbols: { k: 'kernelSide', C: 'channelsIn', g: 'groups', F: 'channelsOut' },
  },
  channels: {
    title: { en: 'Channels of a layer', hi: 'परत के चैनल', bn: 'স্তরের চ্যানেল' },
    holds: {
      en: 'A convolution has as many maps as kernels; pooling keeps them; flattening puts all in a row.',
      hi: 'कनवोल्यूशन में जितने कर्नेल उतने मैप; पूलिंग उन्हें रखती है; सपाट करने से सब एक पंक्ति में।',
      bn: 'কনভোলিউশনে যত কার্নেল তত ম্যাপ; পুলিং সেগুলি রাখে; সমতল করলে সব এক সারিতে।',
    },
    symbols: {
      "C'": 'channels',
      F: 'channelsOut',
      C: 'channelsIn',
      n: 'flattened',
      H: 'height',
      W: 'width',
    },
  },
  costs: {
    title: { en: 'Work and memory', hi: 'काम और मेमरी', bn: 'কাজ ও মেমরি' },
    holds: {
      en: 'For one sample, biases not counted. A multiply–add is two operations where papers count FLOPs.',
      hi: 'एक नमूने पर, बायस गिने बिना। FLOP गिनने वाली पुस्तकों में गुणा-जोड़ दो संक्रियाएँ हैं।',
      bn: 'একটি নমুনায়, বায়াস না গুনে। FLOP গোনা বইয়ে গুণ-যোগ দুটি ক্রিয়া।',
    },
    symbols: { "H'": 'height', "W'": 'width', F: 'channelsOut', k: 'kernelSide', C: 'channelsIn' },
  },
  convCell: {
    title: { en: 'One cell of a convolution', hi: 'कनवोल्यूशन की एक कोशिका', bn: 'কনভোলিউশনের একটি ঘর' },
    holds: {
      en: 'The kernel is not turned (cross-correlation). Cells in the padding count as 0; over several channels the sum goes on.',
      hi: 'कर्नेल पलटा नहीं जाता (क्रॉस-कोरिलेशन)। पैडिंग की कोशिकाएँ 0; कई चैनलों पर योग चलता रहता है।',
      bn: 'কার্নেল উল্টানো হয় না (ক্রস-কোরিলেশন)। প্যাডিংয়ের ঘর 0; একাধিক চ্যানেলে যোগ চলতে থাকে।',
    },
    symbols: { z: 'mapPreActivation', w: 'kernelWeight', x: 'inputCell', b: 'kernelBias' },
  },
  pooling: {
    title: { en: 'Pooling', hi: 'पूलिंग', bn: 'পুলিং' },
    holds: {
      en: 'For each channel by itself; nothing is learnt.',
      hi: 'हर चैनल पर अलग; कुछ नहीं सीखा जाता।',
      bn: 'প্রতিটি চ্যানেলে আলাদা; কিছু শেখা হয় না।',
    },
    symbols: { p: 'pooledCell', a: 'mapActivation', k: 'kernelSide' },
  },
  kernelGradient: {
    title: { en: 'Gradient of a kernel weight', hi: 'कर्नेल भार का ग्रेडिएंट', bn: 'কার্নেল ওয়েটের গ্রেডিয়েন্ট' },
    holds: {
      en: 'Every window used the weight, so every output cell contributes.',
      hi: 'हर विंडो ने यह भार लिया, इसलिए हर आउटपुट कोशिका योगदान देती है।',
      bn: 'প্রতিটি জানালা এই ওয়েট নিয়েছে, তাই প্রতিটি আউটপুট ঘর অবদান রাখে।',
    },
    symbols: { L: 'loss', w: 'kernelWeight', z: 'mapPreActivation', x: 'inputCell' },
  },
  patchGradient: {
    title: { en: 'Gradient of an input cell', hi: 'इनपुट कोशिका का ग्रेडिएंट', bn: 'ইনপুট ঘরের গ্রেডিয়েন্ট' },
    holds: {
      en: 'Only where the division by s has no remainder and the output cell exists.',
      hi: 'केवल जहाँ s से भाग में शेष न हो और आउटपुट कोशिका हो।',
      bn: 'কেবল যেখানে s দিয়ে ভাগে অবশিষ্ট নেই ও আউটপুট ঘর আছে।',
    },
    symbols: { L: 'loss', x: 'inputCell', z: 'mapPreActivation', w: 'kernelWeight' },
  },
  poolGradient: {
    title: { en: 'Max pooling backward', hi: 'मैक्स पूलिंग पीछे की ओर', bn: 'ম্যাক্স পুলিং পিছনের দিকে' },
    holds: {
      en: 'All of it goes to the largest cell of the window; in a tie a convention decides.',
      hi: 'सारा विंडो की सबसे बड़ी कोशिका को; बराबरी में परिपाटी तय करती है।',
      bn: 'পুরোটা জানালার বৃহত্তম ঘরে; সমান হলে রীতি ঠিক করে।',
    },
    symbols: { L: 'loss', a: 'mapActivation', p: 'pooledCell' },
  },
  transposedCell: {
    title: { en: 'Transposed convolution', hi: 'ट्रांसपोज़्ड कनवोल्यूशन', bn: 'ট্রান্সপোজড কনভোলিউশন' },
    holds: {
      en: 'Each input stamps the kernel, times its own value; where stamps overlap they are added.',
      hi: 'हर इनपुट अपने मान से गुणा कर्नेल छापता है; जहाँ छाप एक-दूसरे पर हों वहाँ जुड़ते हैं।',
      bn: 'প্রতিটি ইনপুট নিজের মান গুণ করে কার্নেল ছাপে; ছাপ একটির উপর আরেকটি হলে যোগ হয়।',
    },
    symbols: { y: 'outputCell', x: 'inputCell', w: 'kernelWeight', s: 'stride', p: 'padding' },
  },
  receptiveField: {
    title: { en: 'Receptive field', hi: 'ग्राही क्षेत्र', bn: 'গ্রাহী ক্ষেত্র' },
    holds: {
      en: 'From the input on, layer by layer, with r = j = 1 and u = 0 at the start.',
      hi: 'इनपुट से परत-दर-परत, आरंभ में r = j = 1 और u = 0।',
      bn: 'ইনপুট থেকে স্তরে স্তরে, শুরুতে r = j = 1 ও u = 0।',
    },
    symbols: {
      "r'": 'fieldSize',
      r: 'fieldSize',
      k: 'kernelSide',
      "j'": 'fieldJump',
      j: 'fieldJump',
      s: 'stride',
      "u'": 'fieldStart',
      u: 'fieldStart',
      p: 'padding',
    },
  },
  residual: {
    title: { en: 'Residual block', hi: 'अवशिष्ट खंड', bn: 'রেসিডুয়াল ব্লক' },
    holds: {
      en: 'x and f(x) have the same shape; otherwise the shortcut is a 1×1 convolution.',
      hi: 'x और f(x) का आकार समान हो; नहीं तो शॉर्टकट 1×1 कनवोल्यूशन है।',
      bn: 'x ও f(x)-এর আকার একই; না হলে শর্টকাট একটি 1×1 কনভোলিউশন।',
    },
    symbols: { y: 'output', x: 'input', f: 'residualBranch' },
  },
  normalization: {
    title: { en: 'Normalization', hi: 'नॉर्मलाइज़ेशन', bn: 'নর্মালাইজেশন' },
    holds: {
      en: 'σ² divides by the number of values. Which values belong together differs: batch, layer, group.',
      hi: 'σ² मानों की संख्या से भाग देता है। कौन-से मान साथ हैं, यह भिन्न है: बैच, परत, समूह।',
      bn: 'σ² মানের সংখ্যা দিয়ে ভাগ করে। কোন মানগুলি একসঙ্গে তা ভিন্ন: ব্যাচ, স্তর, গ্রুপ।',
    },
    symbols: {
      '\\hat x': 'normalized',
      x: 'normalizationInput',
      '\\mu': 'mean',
      '\\sigma^2': 'variance',
      '\\varepsilon': 'stability',
      y: 'normalizationOutput',
      '\\gamma': 'scale',
      '\\beta': 'shift',
    },
  },
  normalizationGradient: {
    title: { en: 'Normalization backward', hi: 'नॉर्मलाइज़ेशन पीछे की ओर', bn: 'নর্মালাইজেশন পিছনের দিকে' },
    holds: {
      en: 'A bar is the mean over the values normalized together. The gradients of one group add up to 0.',
      hi: 'ऊपर की रेखा साथ नॉर्मलाइज़ मानों का माध्य है। एक समूह के ग्रेडिएंटों का योग 0।',
      bn: 'উপরের দাগ মানে একসঙ্গে নর্মালাইজ করা মানের গড়। এক গ্রুপের গ্রেডিয়েন্টের যোগফল 0।',
    },
    symbols: {
      L: 'loss',
      x: 'normalizationInput',
      s: 'root',
      '\\hat g': 'gradient',
      '\\hat x': 'normalized',
      '\\gamma': 'scale',
      y: 'normalizationOutput',
    },
  },
  runningStatistics: {
    title: { en: 'Running statistics', hi: 'चालू आँकड़े', bn: 'চলমান পরিসংখ্যান' },
    holds: {
      en: 'α is the weight of the new batch, as in PyTorch; Keras calls 1 − α momentum. m/(m − 1) as in PyTorch.',
      hi: 'α नए बैच का भार है, जैसे PyTorch में; Keras 1 − α को मोमेंटम कहता है। m/(m − 1) जैसे PyTorch में।',
      bn: 'α নতুন ব্যাচের ওজন, যেমন PyTorch-এ; Keras 1 − α-কে মোমেন্টাম বলে। m/(m − 1) যেমন PyTorch-এ।',
    },
    symbols: {
      '\\mu_{\\text{run}}': 'runningMean',
      '\\sigma^2_{\\text{run}}': 'runningVariance',
      '\\alpha': 'runningShare',
      '\\mu': 'mean',
      '\\sigma^2': 'variance',
      m: 'batchSize',
    },
  },
  normParameters: {
    title: { en: 'Numbers of a normalization', hi: 'नॉर्मलाइज़ेशन की संख्याएँ', bn: 'নর্মালাইজেশনের সংখ্যা' },
    holds: {
      en: 'Of batch normalization over C channels; layer normalization keeps no running statistics.',
      hi: 'C चैनलों पर बैच नॉर्मलाइज़ेशन की; परत नॉर्मलाइज़ेशन चालू आँकड़े नहीं रखता।',
      bn: 'C চ্যানেলের ব্যাচ নর্মালাইজেশনের; স্তর নর্মালাইজেশন চলমান পরিসংখ্যান রাখে না।',
    },
    symbols: {
      '\\gamma': 'scale',
      '\\beta': 'shift',
      C: 'channels',
      '\\mu_{\\text{run}}': 'runningMean',
      '\\sigma^2_{\\text{run}}': 'runningVariance',
    },
  },
} as const satisfies Readonly<Record<string, RuleNotes>>;
