import { same, say } from '../language/text.ts';
import type { Convention } from './convention.ts';

/** Conventions of sliding windows: rounding, padding, orientation, and what is counted as an operation. */
export const windows = {
  'pool-rounding': {
    title: say('Rounding of a pooled side', 'पूल की हुई भुजा का पूर्णांकन', 'পুল করা বাহুর পূর্ণায়ন'),
    asks: say(
      'When the stride does not divide the side, is the last incomplete window dropped or kept?',
      'जब स्ट्राइड भुजा को पूरा नहीं बाँटता, तब अंतिम अधूरी विंडो छोड़ी जाती है या रखी जाती है?',
      'স্ট্রাইড বাহুকে পুরো ভাগ না করলে শেষ অসম্পূর্ণ জানালা বাদ যায়, না থাকে?',
    ),
    default: 'floor',
    choices: {
      floor: {
        label: say(
          'floor: the incomplete window is dropped',
          'floor: अधूरी विंडो छोड़ी जाती है',
          'floor: অসম্পূর্ণ জানালা বাদ যায়',
        ),
        usedBy: say(
          'PyTorch default, Keras "valid", Dumoulin & Visin 2016',
          'PyTorch का डिफ़ॉल्ट, Keras "valid", Dumoulin & Visin 2016',
          'PyTorch-এর ডিফল্ট, Keras "valid", Dumoulin & Visin 2016',
        ),
      },
      ceil: {
        label: say(
          'ceiling: the incomplete window is kept',
          'ceil: अधूरी विंडो रखी जाती है',
          'ceil: অসম্পূর্ণ জানালা থাকে',
        ),
        usedBy: same('Caffe, PyTorch ceil_mode=True'),
      },
    },
  },
  'same-padding': {
    title: say('Padding “same”', 'पैडिंग “same”', 'প্যাডিং “same”'),
    asks: say(
      'Does padding “same” exist with a stride other than 1?',
      'क्या पैडिंग “same” 1 के अलावा दूसरे स्ट्राइड के साथ होती है?',
      '1 ছাড়া অন্য স্ট্রাইডে কি প্যাডিং “same” হয়?',
    ),
    default: 'tensorflow',
    choices: {
      tensorflow: {
        label: say(
          '⌈n/s⌉ outputs, the odd cell of padding after',
          '⌈n/s⌉ आउटपुट, पैडिंग की विषम कोशिका बाद में',
          '⌈n/s⌉ আউটপুট, প্যাডিংয়ের বিজোড় ঘর পরে',
        ),
        usedBy: same('TensorFlow, Keras'),
      },
      pytorch: {
        label: say(
          'stride 1 only, d(k − 1) cells of padding, the odd one after',
          'केवल स्ट्राइड 1, पैडिंग की d(k − 1) कोशिकाएँ, विषम वाली बाद में',
          'কেবল স্ট্রাইড 1, প্যাডিংয়ের d(k − 1) ঘর, বিজোড়টি পরে',
        ),
        usedBy: same('PyTorch padding="same"'),
      },
    },
  },
  'convolution-flip': {
    title: say('Direction of the kernel', 'कर्नेल की दिशा', 'কার্নেলের দিক'),
    asks: say(
      'Is the kernel applied as it is written, or flipped first?',
      'कर्नेल जैसा लिखा है वैसा लगता है, या पहले पलटा जाता है?',
      'কার্নেল কি যেমন লেখা তেমনই লাগে, না আগে উল্টানো হয়?',
    ),
    default: 'cross-correlation',
    choices: {
      'cross-correlation': {
        label: say(
          'as written: y(i) = Σ x(i + k) w(k)',
          'जैसा लिखा है: y(i) = Σ x(i + k) w(k)',
          'যেমন লেখা: y(i) = Σ x(i + k) w(k)',
        ),
        usedBy: say(
          'every deep-learning library; Goodfellow et al. 2016, eq. 9.6',
          'डीप लर्निंग की हर लाइब्रेरी; Goodfellow et al. 2016, समी. 9.6',
          'ডিপ লার্নিংয়ের প্রতিটি লাইব্রেরি; Goodfellow et al. 2016, সমী. 9.6',
        ),
      },
      convolution: {
        label: say(
          'flipped: y(i) = Σ x(i − k) w(k)',
          'पलटा हुआ: y(i) = Σ x(i − k) w(k)',
          'উল্টানো: y(i) = Σ x(i − k) w(k)',
        ),
        usedBy: say(
          'signal processing; scipy.signal.convolve; Goodfellow et al. 2016, eq. 9.5',
          'संकेत संसाधन; scipy.signal.convolve; Goodfellow et al. 2016, समी. 9.5',
          'সংকেত প্রক্রিয়াকরণ; scipy.signal.convolve; Goodfellow et al. 2016, সমী. 9.5',
        ),
      },
    },
  },
  'average-pool-padding': {
    title: say('Padding in average pooling', 'औसत पूलिंग में पैडिंग', 'গড় পুলিংয়ে প্যাডিং'),
    asks: say(
      'Do the zeros of the padding count as entries of the window?',
      'क्या पैडिंग के शून्य विंडो की प्रविष्टियों में गिने जाते हैं?',
      'প্যাডিংয়ের শূন্যগুলি কি জানালার ঘর হিসেবে গোনা হয়?',
    ),
    default: 'counted',
    choices: {
      counted: {
        label: say(
          'counted: the sum is divided by all cells of the padded window',
          'गिने जाते हैं: योग को पैडिंग सहित विंडो की सब कोशिकाओं से भाग',
          'গোনা হয়: যোগফল প্যাডিংসহ জানালার সব ঘর দিয়ে ভাগ',
        ),
        usedBy: same('PyTorch AvgPool2d (count_include_pad=True)'),
      },
      'left-out': {
        label: say(
          'left out: the sum is divided by the cells on the input',
          'नहीं गिने जाते: योग को इनपुट पर पड़ी कोशिकाओं से भाग',
          'গোনা হয় না: যোগফল ইনপুটের উপরের ঘরগুলি দিয়ে ভাগ',
        ),
        usedBy: same('Keras AveragePooling2D, TensorFlow; PyTorch count_include_pad=False'),
      },
    },
  },
  'upsample-corners': {
    title: say('Corners in linear upsampling', 'रैखिक अपसैंपलिंग में कोने', 'রৈখিক আপস্যাম্পলিংয়ে কোণ'),
    asks: say(
      'Are the centres of the corner cells aligned, or the outer edges of the maps?',
      'कोने की कोशिकाओं के केंद्र मिलाए जाते हैं, या मैपों के बाहरी किनारे?',
      'কোণের ঘরগুলির কেন্দ্র মেলানো হয়, না ম্যাপের বাইরের ধার?',
    ),
    default: 'edges',
    choices: {
      edges: {
        label: say(
          'edges: cell i of the output is at (i + ½)/s − ½',
          'किनारे: आउटपुट की कोशिका i, (i + ½)/s − ½ पर है',
          'ধার: আউটপুটের ঘর i আছে (i + ½)/s − ½-তে',
        ),
        usedBy: say(
          'PyTorch align_corners=False (its default), Keras UpSampling2D',
          'PyTorch align_corners=False (उसका डिफ़ॉल्ट), Keras UpSampling2D',
          'PyTorch align_corners=False (তার ডিফল্ট), Keras UpSampling2D',
        ),
      },
      corners: {
        label: say(
          'corners: cell i of m is at i(n − 1)/(m − 1)',
          'कोने: m में से कोशिका i, i(n − 1)/(m − 1) पर है',
          'কোণ: m-এর ঘর i আছে i(n − 1)/(m − 1)-তে',
        ),
        usedBy: same('PyTorch align_corners=True'),
      },
    },
  },
  'multiply-adds-of': {
    title: say('What counts as a multiply–add', 'गुणा-जोड़ में क्या गिना जाए', 'গুণ-যোগে কী গোনা হয়'),
    asks: say(
      'Are the additions of biases counted with the multiply–adds?',
      'क्या बायसों के जोड़ गुणा-जोड़ों में गिने जाते हैं?',
      'বায়াসের যোগ কি গুণ-যোগের সঙ্গে গোনা হয়?',
    ),
    default: 'weights',
    choices: {
      weights: {
        label: say(
          'one for each use of a weight of a convolution or fully connected layer',
          'कनवोल्यूशन या पूर्ण-संयोजित परत के भार के हर प्रयोग का एक',
          'কনভোলিউশন বা পূর্ণ-সংযুক্ত স্তরের ওয়েটের প্রতিটি ব্যবহারে একটি',
        ),
        usedBy: say(
          'He et al. 2016, Table 1; Szegedy et al. 2015, Table 1; Sandler et al. 2018',
          'He et al. 2016, सारणी 1; Szegedy et al. 2015, सारणी 1; Sandler et al. 2018',
          'He et al. 2016, সারণি 1; Szegedy et al. 2015, সারণি 1; Sandler et al. 2018',
        ),
      },
      'with-biases': {
        label: say(
          'and one for each addition of a bias',
          'और बायस के हर जोड़ का एक',
          'আর বায়াসের প্রতিটি যোগে একটি',
        ),
        usedBy: same('ptflops'),
      },
    },
  },
} as const satisfies Record<string, Convention>;
