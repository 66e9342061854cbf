import { same, say } from '../language/text.ts';
import type { Convention } from './convention.ts';

/** Conventions of functions: the slope at a kink, the form, and the shift of softmax. */
export const functions = {
  'relu-at-zero': {
    title: say('ReLU′ at 0', '0 पर ReLU′', '0-তে ReLU′'),
    asks: say(
      'What is the slope of ReLU exactly at its kink?',
      'ReLU का ढाल ठीक मोड़ पर कितना है?',
      'ReLU-র ঢাল ঠিক বাঁকে কত?',
    ),
    default: '0',
    choices: {
      '0': { label: same('ReLU′(0) = 0'), usedBy: same('PyTorch, TensorFlow, micrograd, ConvNetJS') },
      '0.5': {
        label: same('ReLU′(0) = ½'),
        usedBy: say(
          'the symmetric subgradient, some analysis texts',
          'सममित उप-ग्रेडिएंट, विश्लेषण की कुछ पुस्तकें',
          'প্রতিসম উপ-গ্রেডিয়েন্ট, বিশ্লেষণের কিছু বই',
        ),
      },
      '1': {
        label: same('ReLU′(0) = 1'),
        usedBy: say('courses that write z ≥ 0', 'वे पाठ्यक्रम जो z ≥ 0 लिखते हैं', 'যেসব পাঠ্যক্রম z ≥ 0 লেখে'),
      },
    },
  },
  'kink-slope': {
    title: say('Slope at a kink', 'मोड़ पर ढाल', 'বাঁকে ঢাল'),
    asks: say(
      'Where a function bends at 0 (leaky ReLU, PReLU, ELU, SELU), is its slope there the one on the left or the one on the right?',
      'जहाँ फलन 0 पर मुड़ता है (लीकी ReLU, PReLU, ELU, SELU), वहाँ उसका ढाल बाईं ओर का है या दाईं ओर का?',
      'যেখানে ফাংশন 0-তে বাঁকে (লিকি ReLU, PReLU, ELU, SELU), সেখানে তার ঢাল বাঁ দিকের না ডান দিকের?',
    ),
    default: 'left',
    choices: {
      left: {
        label: say('the slope on the left', 'बाईं ओर का ढाल', 'বাঁ দিকের ঢাল'),
        usedBy: same('PyTorch leaky_relu, prelu, elu, selu; TensorFlow leaky_relu'),
      },
      right: {
        label: say('the slope on the right', 'दाईं ओर का ढाल', 'ডান দিকের ঢাল'),
        usedBy: say(
          'TensorFlow elu and selu; courses that write z ≥ 0 for the right branch',
          'TensorFlow elu और selu; वे पाठ्यक्रम जो दाईं शाखा के लिए z ≥ 0 लिखते हैं',
          'TensorFlow elu ও selu; যেসব পাঠ্যক্রম ডান শাখার জন্য z ≥ 0 লেখে',
        ),
      },
    },
  },
  'step-at-zero': {
    title: say('step at 0', '0 पर step', '0-তে step'),
    asks: say(
      'What is the unit step exactly at 0?',
      'इकाई सोपान फलन का मान ठीक 0 पर कितना है?',
      'একক সোপান ফাংশনের মান ঠিক 0-তে কত?',
    ),
    default: '1',
    choices: {
      '1': {
        label: same('step(0) = 1'),
        usedBy: say(
          'perceptrons that fire for z ≥ 0: Bishop 2006, eq. 4.53',
          'वे परसेप्ट्रॉन जो z ≥ 0 पर 1 देते हैं: Bishop 2006, समी. 4.53',
          'যে পারসেপট্রন z ≥ 0 হলে 1 দেয়: Bishop 2006, সমী. 4.53',
        ),
      },
      '0': {
        label: same('step(0) = 0'),
        usedBy: say(
          'Nielsen 2015, ch. 1: 1 only for w·x + b > 0',
          'Nielsen 2015, अध्याय 1: केवल w·x + b > 0 पर 1',
          'Nielsen 2015, অধ্যায় 1: কেবল w·x + b > 0 হলে 1',
        ),
      },
      '0.5': {
        label: same('step(0) = ½'),
        usedBy: say(
          'the symmetric step of signal processing',
          'संकेत संसाधन का सममित सोपान',
          'সংকেত প্রক্রিয়াকরণের প্রতিসম সোপান',
        ),
      },
    },
  },
  'perceptron-zero': {
    title: say('A perceptron’s sum of 0', 'परसेप्ट्रॉन का योग 0', 'পারসেপট্রনের যোগফল 0'),
    asks: say(
      'Is a sample whose sum is exactly 0 a mistake, or is it taken for the class +1?',
      'जिस नमूने का योग ठीक 0 है, वह ग़लती है या वर्ग +1 माना जाता है?',
      'যে নমুনার যোগফল ঠিক 0, তা কি ভুল, না শ্রেণি +1 ধরা হয়?',
    ),
    default: 'mistake',
    choices: {
      mistake: {
        label: say(
          'a mistake: update where y·z ≤ 0',
          'ग़लती: जहाँ y·z ≤ 0, वहाँ अद्यतन',
          'ভুল: যেখানে y·z ≤ 0, সেখানে হালনাগাদ',
        ),
        usedBy: same('Novikoff 1962; Shalev-Shwartz & Ben-David 2014, §9.1.2'),
      },
      positive: {
        label: say(
          'sign(0) = +1: a mistake for y = −1 only',
          'sign(0) = +1: केवल y = −1 पर ग़लती',
          'sign(0) = +1: কেবল y = −1 হলে ভুল',
        ),
        usedBy: say('Bishop 2006, eq. 4.53', 'Bishop 2006, समी. 4.53', 'Bishop 2006, সমী. 4.53'),
      },
    },
  },
  'hard-sigmoid': {
    title: say('Form of the hard sigmoid', 'हार्ड सिग्मॉइड का रूप', 'হার্ড সিগময়েডের রূপ'),
    asks: say(
      'How steep is the ramp between 0 and 1?',
      '0 और 1 के बीच की ढलान कितनी खड़ी है?',
      '0 ও 1-এর মধ্যের ঢালু অংশ কতটা খাড়া?',
    ),
    default: 'pytorch',
    choices: {
      pytorch: {
        label: say('z/6 + ½ between −3 and 3', '−3 और 3 के बीच z/6 + ½', '−3 ও 3-এর মধ্যে z/6 + ½'),
        usedBy: same('PyTorch Hardsigmoid, Keras 3; MobileNetV3'),
      },
      'keras-2': {
        label: say('z/5 + ½ between −2.5 and 2.5', '−2.5 और 2.5 के बीच z/5 + ½', '−2.5 ও 2.5-এর মধ্যে z/5 + ½'),
        usedBy: say('Keras 1 and 2, Theano', 'Keras 1 और 2, Theano', 'Keras 1 ও 2, Theano'),
      },
      'binary-connect': {
        label: say('(z + 1)/2 between −1 and 1', '−1 और 1 के बीच (z + 1)/2', '−1 ও 1-এর মধ্যে (z + 1)/2'),
        usedBy: say(
          'Courbariaux et al. 2015, eq. 3',
          'Courbariaux et al. 2015, समी. 3',
          'Courbariaux et al. 2015, সমী. 3',
        ),
      },
    },
  },
  tie: {
    title: say('Slope at a tie', 'बराबरी पर ढाल', 'সমতায় ঢাল'),
    asks: say(
      'Where several arguments of max or min are equal, which of them takes the slope?',
      'जहाँ max या min के कई तर्क बराबर हों, वहाँ ढाल किसे मिलता है?',
      'যেখানে max বা min-এর একাধিক আর্গুমেন্ট সমান, সেখানে ঢাল কে পায়?',
    ),
    default: 'first',
    choices: {
      first: {
        label: say('the first of them alone', 'केवल पहले को', 'কেবল প্রথমটি'),
        usedBy: say(
          'TensorFlow maximum; max pooling everywhere',
          'TensorFlow maximum; हर जगह मैक्स पूलिंग',
          'TensorFlow maximum; সর্বত্র ম্যাক্স পুলিং',
        ),
      },
      shared: {
        label: say('all of them, equally', 'सब को, बराबर-बराबर', 'সবাই, সমান ভাগে'),
        usedBy: say(
          'PyTorch maximum, amax and max',
          'PyTorch maximum, amax और max',
          'PyTorch maximum, amax ও max',
        ),
      },
    },
  },
  'softmax-shift': {
    title: say('Shift of softmax', 'सॉफ़्टमैक्स का विस्थापन', 'সফটম্যাক্সের সরণ'),
    asks: say(
      'Is the largest entry subtracted before exponentiating?',
      'क्या घातांकन से पहले सबसे बड़ी प्रविष्टि घटाई जाती है?',
      'ঘাত নেওয়ার আগে কি বৃহত্তম ঘরটি বিয়োগ করা হয়?',
    ),
    default: 'max',
    choices: {
      max: {
        label: say('subtract the largest entry first', 'पहले सबसे बड़ी प्रविष्टि घटाएँ', 'আগে বৃহত্তম ঘরটি বিয়োগ'),
        usedBy: say(
          'Goodfellow et al. 2016 §4.1; every library',
          'Goodfellow et al. 2016 §4.1; हर लाइब्रेरी',
          'Goodfellow et al. 2016 §4.1; প্রতিটি লাইব্রেরি',
        ),
      },
      none: {
        label: say('exponentiate as given', 'जैसा दिया है वैसे ही घातांकन', 'যেমন দেওয়া তেমনই ঘাত নেওয়া'),
        usedBy: say(
          'hand calculation with small entries',
          'छोटी प्रविष्टियों के साथ हाथ की गणना',
          'ছোট সংখ্যায় হাতে গণনা',
        ),
      },
    },
  },
} as const satisfies Record<string, Convention>;
