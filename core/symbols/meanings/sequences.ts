import type { Meanings } from '../meaning.ts';

const unit = { en: 'one number for each unit', hi: 'हर इकाई की एक संख्या', bn: 'প্রতি এককে একটি সংখ্যা' };
const entry = { en: 'one entry of a matrix', hi: 'आव्यूह की एक प्रविष्टि', bn: 'ম্যাট্রিক্সের একটি ঘর' };

/** Recurrent networks and attention. */
export const sequences = {
  inputAtTime: {
    tex: 'x_t',
    name: { en: 'input of a time step', hi: 'समय-चरण का इनपुट', bn: 'সময়-ধাপের ইনপুট' },
    says: {
      en: 'What the network reads at this step of the sequence.',
      hi: 'अनुक्रम के इस चरण पर नेटवर्क जो पढ़ता है।',
      bn: 'অনুক্রমের এই ধাপে নেটওয়ার্ক যা পড়ে।',
    },
  },
  inputWeight: {
    tex: 'U',
    name: { en: 'weight of the input', hi: 'इनपुट का भार', bn: 'ইনপুটের ওয়েট' },
    says: {
      en: 'How strongly the new input counts; the same at every time step.',
      hi: 'नया इनपुट कितना गिना जाता है; हर समय-चरण पर वही।',
      bn: 'নতুন ইনপুট কতটা গোনা হয়; প্রতিটি সময়-ধাপে একই।',
    },
    shape: entry,
  },
  recurrentWeight: {
    tex: 'W',
    name: { en: 'weight of the state', hi: 'अवस्था का भार', bn: 'অবস্থার ওয়েট' },
    says: {
      en: 'How strongly the state of the step before counts; the same at every time step, so its gradients are added over time.',
      hi: 'पिछले चरण की अवस्था कितनी गिनी जाती है; हर चरण पर वही, इसलिए ग्रेडिएंट समय पर जुड़ते हैं।',
      bn: 'আগের ধাপের অবস্থা কতটা গোনা হয়; প্রতি ধাপে একই, তাই গ্রেডিয়েন্ট সময় জুড়ে যোগ হয়।',
    },
    shape: entry,
  },
  recurrentBias: {
    tex: 'b',
    name: { en: 'bias of the cell', hi: 'सेल का बायस', bn: 'সেলের বায়াস' },
    says: {
      en: 'A number added at every time step, whatever is read.',
      hi: 'हर समय-चरण पर जुड़ने वाली संख्या, जो भी पढ़ा जाए।',
      bn: 'প্রতিটি সময়-ধাপে যোগ হওয়া সংখ্যা, যা-ই পড়া হোক।',
    },
    shape: unit,
  },
  gateSum: {
    tex: 'a_t',
    name: { en: 'weighted sum of the step', hi: 'चरण का भारित योग', bn: 'ধাপের ভারযুক্ত যোগফল' },
    says: {
      en: 'Input and state with their weights, plus the bias, before the activation of the unit or gate.',
      hi: 'भारों सहित इनपुट और अवस्था, और बायस, इकाई या गेट के सक्रियण से पहले।',
      bn: 'ওয়েটসহ ইনপুট ও অবস্থা, আর বায়াস, একক বা গেটের অ্যাক্টিভেশনের আগে।',
    },
    shape: unit,
  },
  state: {
    tex: 'h_t',
    name: { en: 'hidden state', hi: 'छिपी अवस्था', bn: 'লুকানো অবস্থা' },
    says: {
      en: 'What the network remembers after this step and hands on to the next.',
      hi: 'इस चरण के बाद नेटवर्क जो याद रखता है और अगले को देता है।',
      bn: 'এই ধাপের পরে নেটওয়ার্ক যা মনে রাখে ও পরেরটিকে দেয়।',
    },
    shape: unit,
  },
  cell: {
    tex: 'c_t',
    name: { en: 'cell state', hi: 'सेल अवस्था', bn: 'সেল অবস্থা' },
    says: {
      en: 'The long memory of an LSTM: the old one times the forget gate, plus what the input gate lets in.',
      hi: 'LSTM की लंबी याद: पुरानी गुणा फ़ॉरगेट गेट, और इनपुट गेट जो आने दे।',
      bn: 'LSTM-এর দীর্ঘ স্মৃতি: পুরানো গুণ ফরগেট গেট, আর ইনপুট গেট যা ঢুকতে দেয়।',
    },
    shape: unit,
  },
  forgetGate: {
    tex: 'f_t',
    name: { en: 'forget gate', hi: 'फ़ॉरगेट गेट', bn: 'ফরগেট গেট' },
    says: {
      en: 'The part of the old cell that is kept: 1 keeps all of it, 0 nothing.',
      hi: 'पुराने सेल का रखा जाने वाला भाग: 1 सब रखता है, 0 कुछ नहीं।',
      bn: 'পুরানো সেলের যে অংশ থাকে: 1 সব রাখে, 0 কিছুই না।',
    },
    range: 'between',
    shape: unit,
  },
  inputGate: {
    tex: 'i_t',
    name: { en: 'input gate', hi: 'इनपुट गेट', bn: 'ইনপুট গেট' },
    says: {
      en: 'The part of the candidate that is written into the cell.',
      hi: 'उम्मीदवार का वह भाग जो सेल में लिखा जाता है।',
      bn: 'প্রার্থীর যে অংশ সেলে লেখা হয়।',
    },
    range: 'between',
    shape: unit,
  },
  outputGate: {
    tex: 'o_t',
    name: { en: 'output gate', hi: 'आउटपुट गेट', bn: 'আউটপুট গেট' },
    says: {
      en: 'The part of the cell that is shown as the state.',
      hi: 'सेल का वह भाग जो अवस्था के रूप में दिखता है।',
      bn: 'সেলের যে অংশ অবস্থা হিসেবে দেখানো হয়।',
    },
    range: 'between',
    shape: unit,
  },
  candidate: {
    tex: 'g_t',
    name: { en: 'candidate', hi: 'उम्मीदवार', bn: 'প্রার্থী' },
    says: {
      en: 'What could be written into the memory at this step.',
      hi: 'इस चरण पर याद में जो लिखा जा सकता है।',
      bn: 'এই ধাপে স্মৃতিতে যা লেখা যেতে পারে।',
    },
    range: 'signed',
    shape: unit,
  },
  resetGate: {
    tex: 'r_t',
    name: { en: 'reset gate', hi: 'रीसेट गेट', bn: 'রিসেট গেট' },
    says: {
      en: 'The part of the old state that the candidate may use.',
      hi: 'पुरानी अवस्था का वह भाग जो उम्मीदवार ले सकता है।',
      bn: 'পুরানো অবস্থার যে অংশ প্রার্থী ব্যবহার করতে পারে।',
    },
    range: 'between',
    shape: unit,
  },
  updateGate: {
    tex: 'z_t',
    name: { en: 'update gate', hi: 'अद्यतन गेट', bn: 'হালনাগাদ গেট' },
    says: {
      en: 'How old state and candidate are mixed; texts differ in which of the two it multiplies.',
      hi: 'पुरानी अवस्था और उम्मीदवार कैसे मिलते हैं; पुस्तकें इसमें भिन्न हैं कि यह किससे गुणा होता है।',
      bn: 'পুরানো অবস্থা ও প্রার্থী কীভাবে মেশে; কোনটির সঙ্গে গুণ তা নিয়ে বইয়ে ভেদ আছে।',
    },
    range: 'between',
    shape: unit,
  },
  statePart: {
    tex: 'q_t',
    name: {
      en: 'part of the state in the candidate',
      hi: 'उम्मीदवार में अवस्था का भाग',
      bn: 'প্রার্থীতে অবস্থার অংশ',
    },
    says: {
      en: 'What the old state contributes to the candidate of a GRU, where the reset gate acts on it.',
      hi: 'GRU के उम्मीदवार में पुरानी अवस्था का योगदान, जिस पर रीसेट गेट काम करता है।',
      bn: 'GRU-এর প্রার্থীতে পুরানো অবস্থার অবদান, যেখানে রিসেট গেট কাজ করে।',
    },
    shape: unit,
  },
  longFactor: {
    tex: 's',
    name: {
      en: 'what is left of an old gradient',
      hi: 'पुराने ग्रेडिएंट का बचा भाग',
      bn: 'পুরানো গ্রেডিয়েন্টের অবশিষ্ট',
    },
    says: {
      en: 'The product of the forget gates on the way: how strongly an early cell still counts.',
      hi: 'रास्ते के फ़ॉरगेट गेटों का गुणनफल: आरंभिक सेल अब भी कितना गिना जाता है।',
      bn: 'পথের ফরগেট গেটগুলির গুণফল: শুরুর সেল এখনও কতটা গোনা হয়।',
    },
  },
  inputFeatures: {
    tex: 'n',
    name: { en: 'numbers read at each step', hi: 'हर चरण पर पढ़ी संख्याएँ', bn: 'প্রতি ধাপে পড়া সংখ্যা' },
    says: {
      en: 'How many numbers come in at every time step.',
      hi: 'हर समय-चरण पर कितनी संख्याएँ आती हैं।',
      bn: 'প্রতিটি সময়-ধাপে কতগুলি সংখ্যা আসে।',
    },
    range: 'counting',
  },
  stateUnits: {
    tex: 'h',
    name: { en: 'units of the layer', hi: 'परत की इकाइयाँ', bn: 'স্তরের একক' },
    says: {
      en: 'How many numbers the state has.',
      hi: 'अवस्था में कितनी संख्याएँ हैं।',
      bn: 'অবস্থায় কতগুলি সংখ্যা।',
    },
    range: 'counting',
  },
  timeSteps: {
    tex: 'T',
    name: { en: 'time steps', hi: 'समय-चरण', bn: 'সময়-ধাপ' },
    says: {
      en: 'How long the sequence is. It does not change the number of parameters.',
      hi: 'अनुक्रम कितना लंबा है। इससे प्राचलों की संख्या नहीं बदलती।',
      bn: 'অনুক্রম কত লম্বা। এতে প্যারামিটারের সংখ্যা বদলায় না।',
    },
    range: 'counting',
  },
  outputs: {
    tex: 'K',
    name: { en: 'outputs', hi: 'आउटपुटों की संख्या', bn: 'আউটপুটের সংখ্যা' },
    says: {
      en: 'How many numbers the last layer puts out.',
      hi: 'अंतिम परत कितनी संख्याएँ निकालती है।',
      bn: 'শেষ স্তর কতগুলি সংখ্যা দেয়।',
    },
    range: 'counting',
  },
  weightSets: {
    tex: 'g',
    name: { en: 'sets of weights', hi: 'भारों के समूह', bn: 'ওয়েটের সেট' },
    says: {
      en: 'How many gates and candidates have weights of their own: 1, 3 or 4.',
      hi: 'कितने गेट और उम्मीदवार के अपने भार हैं: 1, 3 या 4।',
      bn: 'কতগুলি গেট ও প্রার্থীর নিজের ওয়েট আছে: 1, 3 বা 4।',
    },
    range: 'counting',
  },
} as const satisfies Meanings;
