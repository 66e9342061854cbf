import { same, say } from '../language/text.ts';
import type { Convention } from './convention.ts';

/** Conventions of the other layers: normalization, dropout, attention and recurrent cells. */
export const layers = {
  'running-variance': {
    title: say('Running variance', 'चालू प्रसरण', 'চলমান ভেদাঙ্ক'),
    asks: say(
      'Does batch normalization store the unbiased or the biased variance of a batch?',
      'बैच नॉर्मलाइज़ेशन बैच का अनभिनत प्रसरण रखता है या अभिनत?',
      'ব্যাচ নর্মালাইজেশন ব্যাচের নিরপেক্ষ ভেদাঙ্ক রাখে, না পক্ষপাতযুক্ত?',
    ),
    default: 'unbiased',
    choices: {
      unbiased: {
        label: say(
          'm/(m − 1)·σ² goes into the running variance',
          'चालू प्रसरण में m/(m − 1)·σ² जाता है',
          'চলমান ভেদাঙ্কে m/(m − 1)·σ² যায়',
        ),
        usedBy: say(
          'Ioffe & Szegedy 2015, Algorithm 2; PyTorch BatchNorm',
          'Ioffe & Szegedy 2015, एल्गोरिद्म 2; PyTorch BatchNorm',
          'Ioffe & Szegedy 2015, অ্যালগরিদম 2; PyTorch BatchNorm',
        ),
      },
      biased: {
        label: say('σ² goes into the running variance', 'चालू प्रसरण में σ² जाता है', 'চলমান ভেদাঙ্কে σ² যায়'),
        usedBy: same('Keras 3 BatchNormalization'),
      },
    },
  },
  'running-momentum': {
    title: say('Momentum of running statistics', 'चालू आँकड़ों का मोमेंटम', 'চলমান পরিসংখ্যানের মোমেন্টাম'),
    asks: say(
      'Is the momentum the weight of the new batch or of the old value?',
      'मोमेंटम नए बैच का भार है या पुराने मान का?',
      'মোমেন্টাম কি নতুন ব্যাচের ওজন, না পুরানো মানের?',
    ),
    default: 'new',
    choices: {
      new: {
        label: say(
          'running ← (1 − α)·running + α·batch',
          'चालू ← (1 − α)·चालू + α·बैच',
          'চলমান ← (1 − α)·চলমান + α·ব্যাচ',
        ),
        usedBy: same('PyTorch BatchNorm, α = 0.1'),
      },
      old: {
        label: say(
          'running ← α·running + (1 − α)·batch',
          'चालू ← α·चालू + (1 − α)·बैच',
          'চলমান ← α·চলমান + (1 − α)·ব্যাচ',
        ),
        usedBy: same('Keras BatchNormalization, α = 0.99'),
      },
    },
  },
  'dropout-scaling': {
    title: say('Scaling of dropout', 'ड्रॉपआउट की स्केलिंग', 'ড্রপআউটের স্কেলিং'),
    asks: say(
      'Are the kept units scaled up in training, or all units scaled down in testing?',
      'प्रशिक्षण में रखी गई इकाइयाँ बढ़ाई जाती हैं, या परीक्षण में सब इकाइयाँ घटाई जाती हैं?',
      'প্রশিক্ষণে রাখা এককগুলি বাড়ানো হয়, না পরীক্ষায় সব একক কমানো হয়?',
    ),
    default: 'inverted',
    choices: {
      inverted: {
        label: say(
          'in training: kept units are divided by the probability of being kept',
          'प्रशिक्षण में: रखी गई इकाइयाँ रखे जाने की प्रायिकता से भाग पाती हैं',
          'প্রশিক্ষণে: রাখা এককগুলি থাকার সম্ভাবনা দিয়ে ভাগ হয়',
        ),
        usedBy: say(
          'PyTorch Dropout, Keras Dropout (inverted dropout)',
          'PyTorch Dropout, Keras Dropout (उलटा ड्रॉपआउट)',
          'PyTorch Dropout, Keras Dropout (উল্টো ড্রপআউট)',
        ),
      },
      'at-test': {
        label: say(
          'in testing: every unit is multiplied by the probability of being kept',
          'परीक्षण में: हर इकाई रखे जाने की प्रायिकता से गुणा होती है',
          'পরীক্ষায়: প্রতিটি একক থাকার সম্ভাবনা দিয়ে গুণ হয়',
        ),
        usedBy: say(
          'Srivastava et al. 2014, §4 and §10',
          'Srivastava et al. 2014, §4 और §10',
          'Srivastava et al. 2014, §4 ও §10',
        ),
      },
    },
  },
  'dropout-rate': {
    title: say('Rate of dropout', 'ड्रॉपआउट की दर', 'ড্রপআউটের হার'),
    asks: say(
      'Is the rate the probability of being dropped or of being kept?',
      'दर छोड़े जाने की प्रायिकता है या रखे जाने की?',
      'হার কি বাদ যাওয়ার সম্ভাবনা, না থাকার?',
    ),
    default: 'dropped',
    choices: {
      dropped: {
        label: say(
          'p is the probability of being dropped',
          'p छोड़े जाने की प्रायिकता है',
          'p বাদ যাওয়ার সম্ভাবনা',
        ),
        usedBy: same('PyTorch Dropout(p), Keras Dropout(rate)'),
      },
      kept: {
        label: say('p is the probability of being kept', 'p रखे जाने की प्रायिकता है', 'p থাকার সম্ভাবনা'),
        usedBy: same('Srivastava et al. 2014; TensorFlow 1 keep_prob'),
      },
    },
  },
  'attention-scale': {
    title: say('Scale of attention scores', 'अटेंशन स्कोर का स्केल', 'অ্যাটেনশন স্কোরের স্কেল'),
    asks: say(
      'Are the products of queries and keys divided by √d before the softmax?',
      'क्या सॉफ़्टमैक्स से पहले क्वेरी और की के गुणनफल को √d से भाग दिया जाता है?',
      'সফটম্যাক্সের আগে কি কোয়েরি ও কি-এর গুণফল √d দিয়ে ভাগ করা হয়?',
    ),
    default: 'root',
    choices: {
      root: {
        label: say('scores are q·k / √d', 'स्कोर q·k / √d हैं', 'স্কোর q·k / √d'),
        usedBy: say(
          'Vaswani et al. 2017, eq. 1; PyTorch and Keras MultiHeadAttention',
          'Vaswani et al. 2017, समी. 1; PyTorch और Keras MultiHeadAttention',
          'Vaswani et al. 2017, সমী. 1; PyTorch ও Keras MultiHeadAttention',
        ),
      },
      none: {
        label: say('scores are q·k', 'स्कोर q·k हैं', 'স্কোর q·k'),
        usedBy: same('Luong et al. 2015 (dot); Keras Attention'),
      },
    },
  },
  'gru-reset': {
    title: say('Reset of a GRU', 'GRU का रीसेट', 'GRU-র রিসেট'),
    asks: say(
      'Does the reset gate act on the old state before its matrix product, or on the product?',
      'रीसेट गेट पुरानी अवस्था पर आव्यूह गुणन से पहले लगता है, या गुणनफल पर?',
      'রিসেট গেট কি ম্যাট্রিক্স গুণের আগে পুরানো অবস্থায় কাজ করে, না গুণফলে?',
    ),
    default: 'before',
    choices: {
      before: {
        label: same('tanh(U x + W (r ⊙ h) + b)'),
        usedBy: say(
          'Cho et al. 2014, eq. 8; Goodfellow et al. 2016, §10.10.2; Keras reset_after=False',
          'Cho et al. 2014, समी. 8; Goodfellow et al. 2016, §10.10.2; Keras reset_after=False',
          'Cho et al. 2014, সমী. 8; Goodfellow et al. 2016, §10.10.2; Keras reset_after=False',
        ),
      },
      after: {
        label: same('tanh(U x + b + r ⊙ (W h + b′))'),
        usedBy: say(
          'PyTorch, cuDNN, Keras reset_after=True (its default)',
          'PyTorch, cuDNN, Keras reset_after=True (उसका डिफ़ॉल्ट)',
          'PyTorch, cuDNN, Keras reset_after=True (তার ডিফল্ট)',
        ),
      },
    },
  },
  'gru-update': {
    title: say('Update gate of a GRU', 'GRU का अद्यतन गेट', 'GRU-র হালনাগাদ গেট'),
    asks: say(
      'Is the update gate z the weight of the old state or of the candidate?',
      'अद्यतन गेट z पुरानी अवस्था का भार है या उम्मीदवार का?',
      'হালনাগাদ গেট z কি পুরানো অবস্থার ওজন, না প্রার্থীর?',
    ),
    default: 'keep',
    choices: {
      keep: {
        label: same('h ← z ⊙ h + (1 − z) ⊙ n'),
        usedBy: say(
          'Cho et al. 2014, eq. 7; PyTorch; Keras',
          'Cho et al. 2014, समी. 7; PyTorch; Keras',
          'Cho et al. 2014, সমী. 7; PyTorch; Keras',
        ),
      },
      renew: {
        label: same('h ← (1 − z) ⊙ h + z ⊙ n'),
        usedBy: say(
          'Chung et al. 2014, eq. 4; many lecture notes',
          'Chung et al. 2014, समी. 4; कई व्याख्यान नोट',
          'Chung et al. 2014, সমী. 4; বহু লেকচার নোট',
        ),
      },
    },
  },
  'lstm-forget-bias': {
    title: say('Forget bias of an LSTM', 'LSTM का फ़ॉरगेट बायस', 'LSTM-এর ফরগেট বায়াস'),
    asks: say(
      'Is 1 added to the forget gate besides its bias, so that a cell remembers from the start?',
      'क्या फ़ॉरगेट गेट में बायस के अलावा 1 जोड़ा जाता है, ताकि सेल शुरू से याद रखे?',
      'ফরগেট গেটে কি বায়াস ছাড়াও 1 যোগ হয়, যাতে সেল শুরু থেকেই মনে রাখে?',
    ),
    default: 'none',
    choices: {
      none: {
        label: say('the bias as given', 'बायस जैसा दिया है', 'বায়াস যেমন দেওয়া'),
        usedBy: say(
          'PyTorch; Keras, which sets that bias to 1 at the start (unit_forget_bias)',
          'PyTorch; Keras, जो उस बायस को आरंभ में 1 रखता है (unit_forget_bias)',
          'PyTorch; Keras, যা সেই বায়াস শুরুতে 1 রাখে (unit_forget_bias)',
        ),
      },
      one: {
        label: say('1 added to the bias', 'बायस में 1 जोड़ा हुआ', 'বায়াসে 1 যোগ করা'),
        usedBy: same('TensorFlow 1 BasicLSTMCell(forget_bias=1); Jozefowicz et al. 2015'),
      },
    },
  },
  'recurrent-biases': {
    title: say('Biases of a recurrent layer', 'रिकरेंट परत के बायस', 'রিকারেন্ট স্তরের বায়াস'),
    asks: say(
      'Does every gate have one bias, or one for each of its two matrices?',
      'हर गेट का एक बायस है, या उसके दो आव्यूहों में से हर एक का?',
      'প্রতিটি গেটের কি একটি বায়াস, না তার দুটি ম্যাট্রিক্সের প্রতিটির একটি?',
    ),
    default: 'one',
    choices: {
      one: {
        label: say('one bias for each gate', 'हर गेट का एक बायस', 'প্রতি গেটে একটি বায়াস'),
        usedBy: say(
          'textbooks; Keras SimpleRNN and LSTM',
          'पाठ्यपुस्तकें; Keras SimpleRNN और LSTM',
          'পাঠ্যবই; Keras SimpleRNN ও LSTM',
        ),
      },
      two: {
        label: say('two biases for each gate', 'हर गेट के दो बायस', 'প্রতি গেটে দুটি বায়াস'),
        usedBy: say(
          'PyTorch RNN, LSTM and GRU (bias_ih and bias_hh); Keras GRU',
          'PyTorch RNN, LSTM और GRU (bias_ih और bias_hh); Keras GRU',
          'PyTorch RNN, LSTM ও GRU (bias_ih ও bias_hh); Keras GRU',
        ),
      },
    },
  },
} as const satisfies Record<string, Convention>;
