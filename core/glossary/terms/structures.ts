import type { Terms } from '../term.ts';

/** Normalization, convolution, sequences and attention. */
export const structures = {
  normalizationLayer: {
    name: { en: 'normalization', hi: 'नॉर्मलाइज़ेशन', bn: 'নর্মালাইজেশন' },
    says: {
      en: 'Centring and scaling numbers inside a network, then scaling and shifting them by learnt numbers.',
      hi: 'नेटवर्क के भीतर संख्याओं को केंद्रित और स्केल करना, फिर सीखी संख्याओं से स्केल और विस्थापित करना।',
      bn: 'নেটওয়ার্কের ভিতরে সংখ্যা কেন্দ্রীভূত ও স্কেল করা, তারপর শেখা সংখ্যায় স্কেল ও সরানো।',
    },
    skill: 'batchnorm-forward',
  },
  batchNorm: {
    name: { en: 'batch normalization', hi: 'बैच नॉर्मलाइज़ेशन', bn: 'ব্যাচ নর্মালাইজেশন' },
    says: {
      en: 'Normalizing each feature over the samples of a batch; when testing, running statistics are used.',
      hi: 'हर लक्षण को बैच के नमूनों पर नॉर्मलाइज़ करना; परीक्षण में चालू आँकड़े।',
      bn: 'প্রতিটি বৈশিষ্ট্য ব্যাচের নমুনার উপর নর্মালাইজ করা; পরীক্ষায় চলমান পরিসংখ্যান।',
    },
    skill: 'batchnorm-forward',
  },
  layerNorm: {
    name: { en: 'layer normalization', hi: 'परत नॉर्मलाइज़ेशन', bn: 'স্তর নর্মালাইজেশন' },
    says: {
      en: 'Normalizing all features of one sample together; other samples do not matter.',
      hi: 'एक नमूने के सब लक्षण साथ नॉर्मलाइज़ करना; दूसरे नमूनों से फ़र्क नहीं।',
      bn: 'একটি নমুনার সব বৈশিষ্ট্য একসঙ্গে নর্মালাইজ করা; অন্য নমুনায় কিছু যায় আসে না।',
    },
    skill: 'norm-axes',
  },
  groupNorm: {
    name: { en: 'group normalization', hi: 'समूह नॉर्मलाइज़ेशन', bn: 'গ্রুপ নর্মালাইজেশন' },
    says: {
      en: 'Layer normalization of groups of channels, each group by itself.',
      hi: 'चैनलों के समूहों का नॉर्मलाइज़ेशन, हर समूह अलग।',
      bn: 'চ্যানেলের গ্রুপের নর্মালাইজেশন, প্রতিটি গ্রুপ আলাদা।',
    },
    skill: 'norm-axes',
  },
  rmsNorm: {
    name: { en: 'RMSNorm', hi: 'RMSNorm', bn: 'RMSNorm' },
    says: {
      en: 'Dividing by the root of the mean square; no mean is subtracted.',
      hi: 'वर्ग-माध्य के मूल से भाग; माध्य नहीं घटाया जाता।',
      bn: 'বর্গের গড়ের মূল দিয়ে ভাগ; গড় বাদ দেওয়া হয় না।',
    },
    skill: 'norm-axes',
  },
  convolution: {
    name: { en: 'convolution', hi: 'कनवोल्यूशन', bn: 'কনভোলিউশন' },
    says: {
      en: 'Sliding a small kernel over a map: at each place cells and weights are multiplied in pairs and added up.',
      hi: 'मैप पर छोटा कर्नेल खिसकाना: हर स्थान पर कोशिकाएँ और भार जोड़ी में गुणा होकर जुड़ते हैं।',
      bn: 'ম্যাপের উপর ছোট কার্নেল সরানো: প্রতিটি স্থানে ঘর ও ওয়েট জোড়ায় গুণ হয়ে যোগ হয়।',
    },
    tex: '*',
    skill: 'conv-cell',
  },
  kernel: {
    name: { en: 'kernel, filter', hi: 'कर्नेल, फ़िल्टर', bn: 'কার্নেল, ফিল্টার' },
    says: {
      en: 'The small grid of weights that a convolution slides over its input.',
      hi: 'भारों की छोटी जाली जिसे कनवोल्यूशन इनपुट पर खिसकाता है।',
      bn: 'ওয়েটের ছোট ছক যা কনভোলিউশন ইনপুটের উপর সরায়।',
    },
    tex: 'K',
    skill: 'conv-cell',
  },
  featureMap: {
    name: { en: 'feature map', hi: 'फ़ीचर मैप', bn: 'ফিচার ম্যাপ' },
    says: {
      en: 'The grid of numbers that one kernel makes.',
      hi: 'एक कर्नेल से बनी संख्याओं की जाली।',
      bn: 'একটি কার্নেলের তৈরি সংখ্যার ছক।',
    },
    skill: 'conv-cell',
  },
  channel: {
    name: { en: 'channel', hi: 'चैनल', bn: 'চ্যানেল' },
    says: {
      en: 'One of the maps that lie behind one another: red, green and blue at first.',
      hi: 'एक के पीछे एक मैपों में से एक: आरंभ में लाल, हरा, नीला।',
      bn: 'একটির পিছনে একটি ম্যাপের একটি: শুরুতে লাল, সবুজ, নীল।',
    },
    tex: 'C',
    skill: 'conv-parameters',
  },
  samePadding: {
    name: { en: 'same padding', hi: 'समान पैडिंग', bn: 'সেম প্যাডিং' },
    says: {
      en: 'As many zeros around as keep the size of the map: (k − 1)/2 on each side for stride 1.',
      hi: 'उतने शून्य कि मैप का आकार वही रहे: स्ट्राइड 1 पर हर ओर (k − 1)/2।',
      bn: 'ততগুলি শূন্য যাতে ম্যাপের মাপ একই থাকে: স্ট্রাইড 1-এ প্রতি দিকে (k − 1)/2।',
    },
    skill: 'same-padding',
  },
  validPadding: {
    name: { en: 'valid padding', hi: 'वैध पैडिंग', bn: 'ভ্যালিড প্যাডিং' },
    says: {
      en: 'No padding: the window stays inside the map.',
      hi: 'पैडिंग नहीं: विंडो मैप के भीतर रहती है।',
      bn: 'প্যাডিং নেই: জানালা ম্যাপের ভিতরে থাকে।',
    },
    skill: 'conv-output-size',
  },
  poolingLayer: {
    name: { en: 'pooling', hi: 'पूलिंग', bn: 'পুলিং' },
    says: {
      en: 'Taking the largest number, or the mean, of each window; it makes maps smaller.',
      hi: 'हर विंडो की सबसे बड़ी संख्या या माध्य लेना; मैप छोटे होते हैं।',
      bn: 'প্রতিটি জানালার বৃহত্তম সংখ্যা বা গড় নেওয়া; ম্যাপ ছোট হয়।',
    },
    skill: 'pooling',
  },
  flatten: {
    name: { en: 'flatten', hi: 'सपाट करना', bn: 'সমতল করা' },
    says: {
      en: 'Putting all cells of all maps into one row of numbers.',
      hi: 'सब मैपों की सब कोशिकाओं को संख्याओं की एक पंक्ति में रखना।',
      bn: 'সব ম্যাপের সব ঘর সংখ্যার এক সারিতে রাখা।',
    },
    skill: 'cnn-table-row',
  },
  receptiveField: {
    name: { en: 'receptive field', hi: 'ग्राही क्षेत्र', bn: 'গ্রাহী ক্ষেত্র' },
    says: {
      en: 'The part of the input that one unit can see.',
      hi: 'इनपुट का वह भाग जो एक इकाई देख सकती है।',
      bn: 'ইনপুটের যে অংশ একটি একক দেখতে পায়।',
    },
    skill: 'receptive-field',
  },
  depthwise: {
    name: { en: 'depthwise convolution', hi: 'डेप्थवाइज़ कनवोल्यूशन', bn: 'ডেপথওয়াইজ কনভোলিউশন' },
    says: {
      en: 'A convolution in which every channel has a kernel of its own and none is mixed.',
      hi: 'कनवोल्यूशन जिसमें हर चैनल का अपना कर्नेल है और कोई नहीं मिलता।',
      bn: 'কনভোলিউশন যেখানে প্রতিটি চ্যানেলের নিজের কার্নেল, কোনোটি মেশে না।',
    },
    skill: 'cheap-convolutions',
  },
  pointwise: {
    name: { en: '1×1 convolution', hi: '1×1 कनवोल्यूशन', bn: '1×1 কনভোলিউশন' },
    says: {
      en: 'Mixes the channels at each place and looks at no neighbours.',
      hi: 'हर स्थान पर चैनल मिलाता है, पड़ोसी नहीं देखता।',
      bn: 'প্রতিটি স্থানে চ্যানেল মেশায়, প্রতিবেশী দেখে না।',
    },
    skill: 'cheap-convolutions',
  },
  transposedConvolution: {
    name: { en: 'transposed convolution', hi: 'ट्रांसपोज़्ड कनवोल्यूशन', bn: 'ট্রান্সপোজড কনভোলিউশন' },
    says: {
      en: 'Stamps the kernel once for each input cell and adds what overlaps; it makes maps larger.',
      hi: 'हर इनपुट कोशिका पर कर्नेल छापता है और ऊपर पड़े को जोड़ता है; मैप बड़े होते हैं।',
      bn: 'প্রতিটি ইনপুট ঘরে কার্নেল ছাপে ও যা উপরে পড়ে যোগ করে; ম্যাপ বড় হয়।',
    },
    skill: 'transposed-conv',
  },
  residualConnection: {
    name: { en: 'residual connection', hi: 'अवशिष्ट संयोजन', bn: 'রেসিডুয়াল সংযোগ' },
    says: {
      en: 'Adding the input of a block to its output, so that gradients have a short way back.',
      hi: 'खंड का इनपुट उसके आउटपुट में जोड़ना, ताकि ग्रेडिएंट का लौटना छोटा हो।',
      bn: 'ব্লকের ইনপুট আউটপুটে যোগ করা, যাতে গ্রেডিয়েন্টের ফেরার পথ ছোট হয়।',
    },
    skill: 'residual-sum',
  },
  recurrentNetwork: {
    name: { en: 'recurrent network', hi: 'रिकरेंट नेटवर्क', bn: 'রিকারেন্ট নেটওয়ার্ক' },
    says: {
      en: 'A network that reads a sequence step by step and hands its state on.',
      hi: 'नेटवर्क जो अनुक्रम चरण-दर-चरण पढ़ता और अपनी अवस्था आगे देता है।',
      bn: 'যে নেটওয়ার্ক অনুক্রম ধাপে ধাপে পড়ে ও নিজের অবস্থা এগিয়ে দেয়।',
    },
    tex: String.raw`\text{RNN}`,
    skill: 'rnn-steps',
  },
  bptt: {
    name: { en: 'backpropagation through time', hi: 'समय में बैकप्रोपेगेशन', bn: 'সময়ের মধ্য দিয়ে ব্যাকপ্রোপাগেশন' },
    says: {
      en: 'The backward pass of an unrolled recurrent network; gradients of shared weights are added over time.',
      hi: 'खुले रिकरेंट नेटवर्क का पश्च पास; साझा भारों के ग्रेडिएंट समय पर जुड़ते हैं।',
      bn: 'খোলা রিকারেন্ট নেটওয়ার্কের পশ্চাৎ পাস; ভাগ করা ওয়েটের গ্রেডিয়েন্ট সময় জুড়ে যোগ হয়।',
    },
    tex: String.raw`\text{BPTT}`,
    skill: 'bptt-shared-weight',
  },
  lstm: {
    name: { en: 'LSTM', hi: 'LSTM', bn: 'LSTM' },
    says: {
      en: 'A recurrent cell with a memory that gates protect.',
      hi: 'रिकरेंट सेल जिसकी याद को गेट बचाते हैं।',
      bn: 'রিকারেন্ট সেল যার স্মৃতি গেট রক্ষা করে।',
    },
    tex: String.raw`\text{LSTM}`,
    skill: 'lstm-step',
  },
  gru: {
    name: { en: 'GRU', hi: 'GRU', bn: 'GRU' },
    says: {
      en: 'A recurrent cell like the LSTM with two gates and no separate memory.',
      hi: 'LSTM जैसा रिकरेंट सेल, दो गेट और अलग याद नहीं।',
      bn: 'LSTM-এর মতো রিকারেন্ট সেল, দুটি গেট, আলাদা স্মৃতি নেই।',
    },
    tex: String.raw`\text{GRU}`,
    skill: 'gru-step',
  },
  gate: {
    name: { en: 'gate', hi: 'गेट', bn: 'গেট' },
    says: {
      en: 'A number between 0 and 1 that decides how much passes.',
      hi: '0 और 1 के बीच की संख्या जो तय करती है कि कितना जाए।',
      bn: '0 ও 1-এর মাঝের সংখ্যা যা ঠিক করে কতটা যাবে।',
    },
    skill: 'lstm-step',
  },
  sequence: {
    name: { en: 'sequence', hi: 'अनुक्रम', bn: 'অনুক্রম' },
    says: {
      en: 'Inputs in an order that matters: words, sounds, prices.',
      hi: 'इनपुट जिनका क्रम महत्व रखता है: शब्द, ध्वनि, क़ीमतें।',
      bn: 'যে ইনপুটের ক্রম গুরুত্বপূর্ণ: শব্দ, ধ্বনি, দাম।',
    },
    skill: 'rnn-steps',
  },
  embedding: {
    name: { en: 'embedding', hi: 'एम्बेडिंग', bn: 'এমবেডিং' },
    says: {
      en: 'A learnt vector for each word or other item of a list.',
      hi: 'हर शब्द या सूची की वस्तु का सीखा हुआ सदिश।',
      bn: 'প্রতিটি শব্দ বা তালিকার বস্তুর শেখা ভেক্টর।',
    },
  },
  attention: {
    name: { en: 'attention', hi: 'अटेंशन', bn: 'অ্যাটেনশন' },
    says: {
      en: 'Every position takes a mixture of all values, weighted by how well its query fits their keys.',
      hi: 'हर स्थिति सब वैल्यू का मिश्रण लेती है, क्वेरी और की के मेल के अनुसार।',
      bn: 'প্রতিটি অবস্থান সব ভ্যালুর মিশ্রণ নেয়, কোয়েরি ও কি কতটা মেলে সেই ওজনে।',
    },
    skill: 'attention-scores',
  },
  selfAttention: {
    name: { en: 'self-attention', hi: 'सेल्फ़-अटेंशन', bn: 'সেলফ-অ্যাটেনশন' },
    says: {
      en: 'Attention in which queries, keys and values all come from the same sequence.',
      hi: 'अटेंशन जिसमें क्वेरी, की और वैल्यू एक ही अनुक्रम से आते हैं।',
      bn: 'যে অ্যাটেনশনে কোয়েরি, কি ও ভ্যালু একই অনুক্রম থেকে আসে।',
    },
    skill: 'attention-scores',
  },
  multiHead: {
    name: { en: 'multi-head attention', hi: 'बहु-हेड अटेंशन', bn: 'মাল্টি-হেড অ্যাটেনশন' },
    says: {
      en: 'Several attentions side by side, each on its own part of the width.',
      hi: 'कई अटेंशन साथ-साथ, हर एक चौड़ाई के अपने भाग पर।',
      bn: 'পাশাপাশি কয়েকটি অ্যাটেনশন, প্রতিটি প্রস্থের নিজের অংশে।',
    },
    skill: 'multi-head-count',
  },
  mask: {
    name: { en: 'mask', hi: 'मास्क', bn: 'মাস্ক' },
    says: {
      en: 'Which positions may not be seen: their scores become −∞ before the softmax.',
      hi: 'कौन-सी स्थितियाँ नहीं दिखनी चाहिए: सॉफ़्टमैक्स से पहले स्कोर −∞।',
      bn: 'কোন অবস্থান দেখা যাবে না: সফটম্যাক্সের আগে স্কোর −∞।',
    },
    skill: 'attention-mask',
  },
  transformer: {
    name: { en: 'transformer', hi: 'ट्रांसफ़ॉर्मर', bn: 'ট্রান্সফর্মার' },
    says: {
      en: 'A network of attention, dense layers, residual connections and normalization.',
      hi: 'अटेंशन, डेंस परतों, अवशिष्ट संयोजनों और नॉर्मलाइज़ेशन का नेटवर्क।',
      bn: 'অ্যাটেনশন, ডেন্স স্তর, রেসিডুয়াল সংযোগ ও নর্মালাইজেশনের নেটওয়ার্ক।',
    },
    skill: 'attention-scores',
  },
  mac: {
    name: { en: 'multiply–accumulate', hi: 'गुणा-संचय', bn: 'গুণ-সঞ্চয়' },
    says: {
      en: 'One multiplication and one addition: the unit in which the work of a layer is counted.',
      hi: 'एक गुणा और एक जोड़: परत के काम की गिनती की इकाई।',
      bn: 'একটি গুণ ও একটি যোগ: স্তরের কাজ গোনার একক।',
    },
    tex: String.raw`\text{MAC}`,
    skill: 'macs-and-memory',
  },
} as const satisfies Terms;
