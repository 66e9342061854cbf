import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
/** One convolution on an image, with its work and its memory. */
const costs = (
  side: number,
  channels: number,
  layer: { name: string } & Record<string, unknown>,
): LessonProblem => ({
  kind: 'layer-graph',
  layers: [
    { type: 'input', name: 'image', shape: [side, side, channels] },
    { type: 'conv', ...layer },
  ],
  asks: ['parameters', 'multiply-adds', 'activations'].map((count) => `${layer.name} ${count}`),
  conventions: { 'multiply-adds-of': 'weights' },
});

/** The table of a network: shapes and parameters row by row, then work and memory. */
export const rowByRow: Lesson = {
  id: 'row-by-row',
  title: say('A network row by row', 'नेटवर्क पंक्ति-दर-पंक्ति', 'সারি ধরে একটি নেটওয়ার্ক'),
  aim: say(
    'Fill the table of a convolutional network, and count its work and its memory.',
    'कनवोल्यूशन नेटवर्क की तालिका भरना, और उसका काम और मेमोरी गिनना।',
    'কনভোলিউশন নেটওয়ার্কের সারণি ভরা, আর তার কাজ ও মেমরি গোনা।',
  ),
  minutes: 8,
  skills: ['cnn-table-row', 'macs-and-memory'],
  problems: {
    table: {
      kind: 'cnn-table',
      layers: [
        { type: 'input', shape: [32, 32, 1] },
        { type: 'conv', name: 'C1', kernel: 5, filters: 6 },
        { type: 'average-pool', name: 'S2', size: 2 },
        { type: 'conv', name: 'C3', kernel: 5, filters: 16 },
        { type: 'average-pool', name: 'S4', size: 2 },
        { type: 'dense', name: 'C5', units: 120 },
        { type: 'dense', name: 'F6', units: 84 },
      ],
    },
    work: costs(32, 1, { name: 'C1', kernel: 5, filters: 6 }),
    large: costs(224, 3, { name: 'conv1', kernel: 3, filters: 64, padding: 1 }),
    fresh: costs(12, 2, { name: 'conv1', kernel: 3, filters: 5 }),
  },
  stops: [
    {
      at: 'biases_1',
      lit: 'C_1',
      title: say('One row, three questions', 'एक पंक्ति, तीन प्रश्न', 'এক সারি, তিনটি প্রশ্ন'),
      says: say(
        r`A row of the table asks three things of a layer: the shape of its output, its weights and its biases. C1 of LeNet-5 slides $6$ filters of side 5 over a picture of $[[H_0]] \times [[W_0]]$: the map is $[[H_1]] \times [[W_1]] \times [[C_1]]$, with $[[weights_1]]$ weights and $[[biases_1]]$ biases. LeCun's paper counts $5 \cdot 5 \cdot 6 + 6 = 156$ too.`,
        r`तालिका की पंक्ति परत से तीन बातें पूछती है: आउटपुट का आकार, भार और बायस। LeNet-5 की C1 भुजा 5 के $6$ फ़िल्टर $[[H_0]] \times [[W_0]]$ के चित्र पर खिसकाती है: मैप $[[H_1]] \times [[W_1]] \times [[C_1]]$ है, $[[weights_1]]$ भार और $[[biases_1]]$ बायस। LeCun का लेख भी $5 \cdot 5 \cdot 6 + 6 = 156$ गिनता है।`,
        r`সারণির একটি সারি স্তরকে তিনটি কথা জিজ্ঞাসা করে: আউটপুটের মাপ, ওয়েট ও বায়াস। LeNet-5-এর C1 স্তর 5 বাহুর $6$টি ফিল্টার $[[H_0]] \times [[W_0]]$ ছবির উপর সরায়: ম্যাপ $[[H_1]] \times [[W_1]] \times [[C_1]]$, ওয়েট $[[weights_1]]$টি, বায়াস $[[biases_1]]$টি। LeCun-এর প্রবন্ধও গোনে $5 \cdot 5 \cdot 6 + 6 = 156$।`,
      ),
      source: 'LeCun, Bottou, Bengio & Haffner, Proceedings of the IEEE 86, 1998, §II.B',
    },
    {
      at: 'C_3',
      lit: 'weights_3',
      title: say('The next row reads this one', 'अगली पंक्ति इसे पढ़ती है', 'পরের সারি এটিকে পড়ে'),
      says: say(
        r`The pool S2 halves both sides and keeps the $6$ maps, without a single weight. C3 has $[[C_3]]$ filters of side 5 again. Each of them looks at all maps of the row before (in the paper at some of them only): $k \cdot k \cdot C_{\text{in}} \cdot C_{\text{out}}$ with $k = 5$ and $C_{\text{in}} = [[C_2]]$.`,
        r`पूलिंग S2 दोनों भुजाएँ आधी करती है और $6$ मैप वैसे ही रखती है, बिना किसी भार के। C3 में फिर भुजा 5 के $[[C_3]]$ फ़िल्टर हैं। हर फ़िल्टर पिछली पंक्ति के सब मैप देखता है (लेख में केवल कुछ): $k \cdot k \cdot C_{\text{in}} \cdot C_{\text{out}}$, जहाँ $k = 5$ और $C_{\text{in}} = [[C_2]]$।`,
        r`পুলিং S2 দুই বাহু অর্ধেক করে আর $6$টি ম্যাপ একই রাখে, একটিও ওয়েট ছাড়া। C3-তে আবার 5 বাহুর $[[C_3]]$টি ফিল্টার। প্রতিটি ফিল্টার আগের সারির সব ম্যাপ দেখে (প্রবন্ধে কেবল কয়েকটি): $k \cdot k \cdot C_{\text{in}} \cdot C_{\text{out}}$, যেখানে $k = 5$ ও $C_{\text{in}} = [[C_2]]$।`,
      ),
      source: 'Stanford CS231n course notes, “Convolutional Networks”',
      task: {
        type: 'value',
        step: 'weights_3',
        ask: say(
          'How many weights does C3 have here, without the biases?',
          'बायस छोड़कर यहाँ C3 में कितने भार हैं?',
          'বায়াস বাদে এখানে C3-তে কতগুলি ওয়েট?',
        ),
        hints: [
          say(
            r`One filter has $5 \cdot 5 \cdot [[C_2]]$ weights.`,
            r`एक फ़िल्टर में $5 \cdot 5 \cdot [[C_2]]$ भार हैं।`,
            r`একটি ফিল্টারে $5 \cdot 5 \cdot [[C_2]]$টি ওয়েট।`,
          ),
        ],
      },
    },
    {
      at: 'n_5',
      lit: 'n_5',
      title: say('From maps to a row of units', 'मैपों से इकाइयों तक', 'ম্যাপ থেকে একক'),
      says: say(
        r`After S4 the map is $[[H_4]] \times [[W_4]] \times [[C_4]]$. The next layer has $[[n_5]]$ units that see all of it, so its maps are first written in one row: $H \cdot W \cdot C$ numbers. That product is the input of the dense layer, and it is the number most easily got wrong.`,
        r`S4 के बाद मैप $[[H_4]] \times [[W_4]] \times [[C_4]]$ है। अगली परत में $[[n_5]]$ इकाइयाँ हैं जो पूरा मैप देखती हैं, इसलिए पहले सब मैप एक पंक्ति में लिखे जाते हैं: $H \cdot W \cdot C$ संख्याएँ। यही गुणनफल डेंस परत का इनपुट है, और सबसे अधिक गलती इसी में होती है।`,
        r`S4-এর পরে ম্যাপ $[[H_4]] \times [[W_4]] \times [[C_4]]$। পরের স্তরে $[[n_5]]$টি একক, তারা পুরোটা দেখে, তাই আগে সব ম্যাপ এক সারিতে লেখা হয়: $H \cdot W \cdot C$টি সংখ্যা। এই গুণফলই ডেন্স স্তরের ইনপুট, আর এতেই সবচেয়ে বেশি ভুল হয়।`,
      ),
      source: 'LeCun, Bottou, Bengio & Haffner, Proceedings of the IEEE 86, 1998, §II.B',
    },
    {
      at: 'n_5',
      lit: 'weights_5',
      title: say('The first dense row', 'पहली डेंस पंक्ति', 'প্রথম ডেন্স সারি'),
      says: say(
        r`Now count $n_{\text{in}} \cdot n_{\text{out}}$: every one of the $[[n_5]]$ units has a weight for every number of the map. LeNet-5 has its largest matrix here.`,
        r`अब $n_{\text{in}} \cdot n_{\text{out}}$ गिनिए: $[[n_5]]$ में से हर इकाई का मैप की हर संख्या के लिए एक भार है। LeNet-5 का सबसे बड़ा आव्यूह यहीं है।`,
        r`এবার $n_{\text{in}} \cdot n_{\text{out}}$ গুনুন: $[[n_5]]$টি এককের প্রতিটির ম্যাপের প্রতিটি সংখ্যার জন্য একটি ওয়েট। LeNet-5-এর সবচেয়ে বড় ম্যাট্রিক্স এখানেই।`,
      ),
      source: 'LeCun, Bottou, Bengio & Haffner, Proceedings of the IEEE 86, 1998, §II.B',
      task: {
        type: 'value',
        step: 'weights_5',
        ask: say(
          'How many weights does C5 have, without the biases?',
          'बायस छोड़कर C5 में कितने भार हैं?',
          'বায়াস বাদে C5-তে কতগুলি ওয়েট?',
        ),
        hints: [
          say(
            r`The row of numbers is $[[H_4]] \cdot [[W_4]] \cdot [[C_4]]$ long.`,
            r`संख्याओं की पंक्ति $[[H_4]] \cdot [[W_4]] \cdot [[C_4]]$ लंबी है।`,
            r`সংখ্যার সারি $[[H_4]] \cdot [[W_4]] \cdot [[C_4]]$ লম্বা।`,
          ),
        ],
      },
    },
    {
      problem: 'work',
      at: 'C_1',
      lit: 'madds_1',
      title: say('Weights are not work', 'भार काम नहीं है', 'ওয়েট মানে কাজ নয়'),
      says: say(
        r`A weight of a convolution is stored once but used at every place. So the work is counted apart: each number of the output map takes $k \cdot k \cdot C_{\text{in}}$ multiply–adds, one for each weight of its filter. Back to C1 with its map of $[[H_1]] \times [[W_1]] \times [[C_1]]$.`,
        r`कनवोल्यूशन का भार एक बार रखा जाता है, पर हर जगह काम आता है। इसलिए काम अलग गिना जाता है: आउटपुट मैप की हर संख्या $k \cdot k \cdot C_{\text{in}}$ गुणा-जोड़ लेती है, अपने फ़िल्टर के हर भार पर एक। फिर C1 पर आइए, जिसका मैप $[[H_1]] \times [[W_1]] \times [[C_1]]$ है।`,
        r`কনভোলিউশনের একটি ওয়েট একবার রাখা হয়, কিন্তু সব জায়গায় কাজে লাগে। তাই কাজ আলাদা গোনা হয়: আউটপুট ম্যাপের প্রতিটি সংখ্যা $k \cdot k \cdot C_{\text{in}}$টি গুণ-যোগ নেয়, ফিল্টারের প্রতি ওয়েটে একটি। আবার C1-এ ফিরুন, যার ম্যাপ $[[H_1]] \times [[W_1]] \times [[C_1]]$।`,
      ),
      source: 'Howard et al., “MobileNets”, 2017, §3.1, eq. 2',
    },
    {
      problem: 'work',
      at: 'parameters_1',
      lit: 'madds_1',
      title: say('The work of C1', 'C1 का काम', 'C1-এর কাজ'),
      says: say(
        r`Multiply–adds: $H' \cdot W' \cdot C_{\text{out}} \cdot k \cdot k \cdot C_{\text{in}}$. The map has $28 \cdot 28 \cdot 6 = 4704$ numbers, and the picture has one channel.`,
        r`गुणा-जोड़: $H' \cdot W' \cdot C_{\text{out}} \cdot k \cdot k \cdot C_{\text{in}}$। मैप में $28 \cdot 28 \cdot 6 = 4704$ संख्याएँ हैं, और चित्र का एक चैनल है।`,
        r`গুণ-যোগ: $H' \cdot W' \cdot C_{\text{out}} \cdot k \cdot k \cdot C_{\text{in}}$। ম্যাপে $28 \cdot 28 \cdot 6 = 4704$টি সংখ্যা, আর ছবির একটি চ্যানেল।`,
      ),
      source: 'Howard et al., “MobileNets”, 2017, §3.1, eq. 2',
      task: {
        type: 'value',
        step: 'madds_1',
        ask: say(
          'How many multiply–adds does C1 take, without the biases?',
          'बायस छोड़कर C1 कितने गुणा-जोड़ लेती है?',
          'বায়াস বাদে C1 কতগুলি গুণ-যোগ নেয়?',
        ),
        hints: [
          say(
            r`Each of the $4704$ numbers takes $5 \cdot 5$ of them.`,
            r`$4704$ में से हर संख्या $5 \cdot 5$ लेती है।`,
            r`$4704$টি সংখ্যার প্রতিটি $5 \cdot 5$টি নেয়।`,
          ),
        ],
      },
    },
    {
      problem: 'large',
      at: 'numbers_1',
      lit: 'numbers_1',
      title: say('Two kinds of heavy', 'दो तरह का भारी', 'দুই রকম ভারী'),
      says: say(
        r`The first convolution of VGG-16 has only $3 \cdot 3 \cdot 3 \cdot 64 = 1728$ weights, but it puts out $[[numbers_1]]$ numbers, and in training all of them are kept for the way back. Its first dense layer has $7 \cdot 7 \cdot 512 \cdot 4096 = 102{,}760{,}448$ weights, and puts out $4096$ numbers.`,
        r`VGG-16 के पहले कनवोल्यूशन में केवल $3 \cdot 3 \cdot 3 \cdot 64 = 1728$ भार हैं, पर वह $[[numbers_1]]$ संख्याएँ देता है, और प्रशिक्षण में वे सब पीछे के पास के लिए रखी जाती हैं। उसकी पहली डेंस परत में $7 \cdot 7 \cdot 512 \cdot 4096 = 102{,}760{,}448$ भार हैं, और वह $4096$ संख्याएँ देती है।`,
        r`VGG-16-এর প্রথম কনভোলিউশনে মাত্র $3 \cdot 3 \cdot 3 \cdot 64 = 1728$টি ওয়েট, কিন্তু সেটি $[[numbers_1]]$টি সংখ্যা দেয়, আর প্রশিক্ষণে সবগুলি পিছনের পথের জন্য রাখা হয়। এর প্রথম ডেন্স স্তরে $7 \cdot 7 \cdot 512 \cdot 4096 = 102{,}760{,}448$টি ওয়েট, আর সেটি দেয় $4096$টি সংখ্যা।`,
      ),
      source: 'Stanford CS231n course notes, “Convolutional Networks”',
    },
    {
      problem: 'large',
      at: 'numbers_1',
      title: say('The memory runs out', 'मेमोरी कम पड़ गई', 'মেমরি ফুরিয়ে গেল'),
      says: say(
        r`Training stops because the memory is full: there are too many numbers to keep for each picture. You may halve the sides of the input, $224 \to 112$, or the units of the first dense layer.`,
        r`प्रशिक्षण रुक जाता है क्योंकि मेमोरी भर गई है: हर चित्र के लिए रखने को बहुत अधिक संख्याएँ हैं। आप इनपुट की भुजाएँ आधी कर सकते हैं, $224 \to 112$, या पहली डेंस परत की इकाइयाँ।`,
        r`প্রশিক্ষণ থেমে যায় কারণ মেমরি ভরে গেছে: প্রতিটি ছবির জন্য রাখার মতো সংখ্যা খুব বেশি। আপনি ইনপুটের বাহু অর্ধেক করতে পারেন, $224 \to 112$, অথবা প্রথম ডেন্স স্তরের একক।`,
      ),
      source: 'Stanford CS231n course notes, “Convolutional Networks”',
      task: {
        type: 'choice',
        ask: say(
          'What saves more of the numbers that are kept for a picture?',
          'एक चित्र के लिए रखी गई संख्याएँ किससे अधिक घटती हैं?',
          'একটি ছবির জন্য রাখা সংখ্যা কীসে বেশি কমে?',
        ),
        options: [
          {
            says: say('Half the dense units', 'आधी डेंस इकाइयाँ', 'অর্ধেক ডেন্স একক'),
            holds: '4096/2 > [[numbers_1]]/2',
            why: say(
              r`That saves $2048$ numbers a picture. It halves the weights of that layer, which are stored once.`,
              r`इससे प्रति चित्र $2048$ संख्याएँ बचती हैं। उस परत के भार आधे होते हैं, पर वे एक ही बार रखे जाते हैं।`,
              r`এতে প্রতি ছবিতে $2048$টি সংখ্যা বাঁচে। ওই স্তরের ওয়েট অর্ধেক হয়, কিন্তু সেগুলি একবারই রাখা হয়।`,
            ),
          },
          {
            says: say('Half the sides of the input', 'इनपुट की आधी भुजाएँ', 'ইনপুটের অর্ধেক বাহু'),
            holds: '3*[[numbers_1]]/4 > 4096/2',
            why: say(
              r`Every map keeps a quarter of its cells: in the first layer alone some 2.4 million numbers fewer.`,
              r`हर मैप में एक चौथाई खाने बचते हैं: अकेली पहली परत में लगभग 24 लाख संख्याएँ कम।`,
              r`প্রতিটি ম্যাপে এক-চতুর্থাংশ ঘর থাকে: কেবল প্রথম স্তরেই প্রায় 24 লক্ষ সংখ্যা কম।`,
            ),
          },
        ],
      },
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`A fresh layer: a picture of $[[H_0]] \times [[W_0]] \times [[C_0]]$ and the convolution that is shown, with stride 1 and no padding.`,
      r`एक नई परत: $[[H_0]] \times [[W_0]] \times [[C_0]]$ का चित्र और दिखाया गया कनवोल्यूशन, स्ट्राइड 1, बिना पैडिंग।`,
      r`একটি নতুন স্তর: $[[H_0]] \times [[W_0]] \times [[C_0]]$ ছবি ও দেখানো কনভোলিউশন, স্ট্রাইড 1, প্যাডিং ছাড়া।`,
    ),
    asks: [
      {
        step: 'H_1',
        ask: whatIs('H_1'),
        hints: [say(r`$n - k + 1$`, r`$n - k + 1$`, r`$n - k + 1$`)],
      },
      {
        step: 'parameters_1',
        ask: say(
          'How many parameters does it have, with the biases?',
          'बायस सहित उसमें कितने प्राचल हैं?',
          'বায়াস-সহ এর কতগুলি প্যারামিটার?',
        ),
        hints: [
          say(
            r`$k \cdot k \cdot C_{\text{in}} + 1$ for each of the $[[C_1]]$ filters.`,
            r`$[[C_1]]$ में से हर फ़िल्टर के $k \cdot k \cdot C_{\text{in}} + 1$।`,
            r`$[[C_1]]$টি ফিল্টারের প্রতিটিতে $k \cdot k \cdot C_{\text{in}} + 1$টি।`,
          ),
        ],
      },
      {
        step: 'numbers_1',
        ask: say(
          'How many numbers does it put out, to be kept for the way back?',
          'वह कितनी संख्याएँ देता है, जो पीछे के पास के लिए रखी जाती हैं?',
          'এটি কতগুলি সংখ্যা দেয়, যা পিছনের পথের জন্য রাখা হয়?',
        ),
        hints: [
          say(
            r`$H \cdot W \cdot C$ of the output, here $[[H_1]] \cdot [[W_1]] \cdot [[C_1]]$.`,
            r`आउटपुट का $H \cdot W \cdot C$, यहाँ $[[H_1]] \cdot [[W_1]] \cdot [[C_1]]$।`,
            r`আউটপুটের $H \cdot W \cdot C$, এখানে $[[H_1]] \cdot [[W_1]] \cdot [[C_1]]$।`,
          ),
        ],
      },
    ],
  },
  learnt: [
    say(
      'A row: shape, weights, biases; the next row reads its maps.',
      'एक पंक्ति: आकार, भार, बायस; अगली पंक्ति उसके मैप पढ़ती है।',
      'একটি সারি: মাপ, ওয়েট, বায়াস; পরের সারি তার ম্যাপ পড়ে।',
    ),
    say(
      r`Before a dense layer the map becomes $H \cdot W \cdot C$ numbers in a row.`,
      r`डेंस परत से पहले मैप एक पंक्ति में $H \cdot W \cdot C$ संख्याएँ बनता है।`,
      r`ডেন্স স্তরের আগে ম্যাপ এক সারিতে $H \cdot W \cdot C$টি সংখ্যা হয়।`,
    ),
    say(
      'Early layers cost work and memory, dense layers cost weights.',
      'शुरुआती परतें काम और मेमोरी लेती हैं, डेंस परतें भार।',
      'প্রথম স্তরগুলি কাজ ও মেমরি নেয়, ডেন্স স্তর নেয় ওয়েট।',
    ),
  ],
};
