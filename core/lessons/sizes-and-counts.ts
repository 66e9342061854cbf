import type { Lesson, LessonProblem } from './lesson.ts';
import { formula, say } from './say.ts';

const r = String.raw;
const table = (...layers: readonly object[]): LessonProblem => ({ kind: 'cnn-table', layers });

/** Output size, padding and parameters of convolutions. */
export const sizesAndCounts: Lesson = {
  id: 'sizes-and-counts',
  title: say('How large, how many', 'कितना बड़ा, कितने', 'কত বড়, কতগুলি'),
  aim: say(
    'Find the output size and the number of parameters of convolutions and pools.',
    'कनवोल्यूशन और पूलिंग का आउटपुट आकार और प्राचलों की संख्या निकालना।',
    'কনভোলিউশন ও পুলিংয়ের আউটপুটের মাপ ও প্যারামিটারের সংখ্যা বার করা।',
  ),
  minutes: 7,
  skills: ['conv-output-size', 'conv-parameters', 'same-padding', 'pooling'],
  problems: {
    table: table(
      { type: 'input', shape: [28, 28, 3] },
      { type: 'conv', kernel: 5, filters: 10 },
      { type: 'max-pool', size: 2 },
      { type: 'conv', kernel: 3, filters: 16, padding: 1 },
    ),
    strided: table(
      { type: 'input', shape: [14, 14, 8] },
      { type: 'conv', kernel: 3, filters: 4, stride: 2, padding: 1 },
    ),
    fresh: table(
      { type: 'input', shape: [55, 55, 4] },
      { type: 'conv', kernel: 7, filters: 6, stride: 2 },
      { type: 'max-pool', size: 2 },
    ),
  },
  stops: [
    {
      title: say('How many places are there?', 'कितनी जगहें हैं?', 'কতগুলি জায়গা আছে?'),
      says: say(
        r`A window of side $k$ slides over a row of $n$ cells. Its left edge can stand at cell 1, 2, … until the right edge touches the end: these are $n - k + 1$ places. Each place gives one cell of the output.`,
        r`भुजा $k$ की विंडो $n$ खानों की पंक्ति पर खिसकती है। उसका बायाँ किनारा खाने 1, 2, … पर रह सकता है, जब तक दायाँ किनारा अंत न छू ले: यानी $n - k + 1$ जगहें। हर जगह आउटपुट का एक खाना देती है।`,
        r`$k$ বাহুর একটি জানালা $n$ ঘরের সারির উপর সরে। তার বাঁ ধার ঘর 1, 2, … -তে থাকতে পারে, যতক্ষণ না ডান ধার শেষে ঠেকে: অর্থাৎ $n - k + 1$টি জায়গা। প্রতিটি জায়গা আউটপুটের একটি ঘর দেয়।`,
      ),
      source: 'Dumoulin & Visin 2016, §2.1, relationship 1',
    },
    {
      title: say('The first layer', 'पहली परत', 'প্রথম স্তর'),
      says: say(
        r`The input is $[[H_0]] \times [[W_0]]$ with $[[C_0]]$ channels, and the kernel has side $k = 5$. There is no padding, and the stride is 1: $H = n - k + 1$.`,
        r`इनपुट $[[H_0]] \times [[W_0]]$ है, $[[C_0]]$ चैनल, और कर्नेल की भुजा $k = 5$ है। पैडिंग नहीं है और स्ट्राइड 1 है: $H = n - k + 1$।`,
        r`ইনপুট $[[H_0]] \times [[W_0]]$, $[[C_0]]$টি চ্যানেল, আর কার্নেলের বাহু $k = 5$। প্যাডিং নেই, স্ট্রাইড 1: $H = n - k + 1$।`,
      ),
      source: 'Dumoulin & Visin 2016, §2.1, relationship 1',
      task: {
        type: 'value',
        step: 'H_1',
        ask: say(
          'How high is the output of the first convolution?',
          'पहले कनवोल्यूशन का आउटपुट कितना ऊँचा है?',
          'প্রথম কনভোলিউশনের আউটপুট কত উঁচু?',
        ),
        hints: [
          say(
            r`A window of 5 has 4 cells less room to move.`,
            r`5 की विंडो के पास खिसकने के लिए 4 खाने कम हैं।`,
            r`5-এর জানালার সরার জায়গা 4 ঘর কম।`,
          ),
        ],
      },
    },
    {
      at: 'C_1',
      lit: 'C_1',
      title: say('One map for each filter', 'हर फ़िल्टर का एक मैप', 'প্রতি ফিল্টারে একটি ম্যাপ'),
      says: say(
        r`Every filter makes one map, so $10$ filters give $C = [[C_1]]$ channels. A filter looks at all channels of its input at once: its kernel is $5 \times 5 \times [[C_0]]$ and not only $5 \times 5$. On top of that it has one bias, whatever its size.`,
        r`हर फ़िल्टर एक मैप बनाता है, इसलिए $10$ फ़िल्टर $C = [[C_1]]$ चैनल देते हैं। फ़िल्टर इनपुट के सब चैनल एक साथ देखता है: उसका कर्नेल $5 \times 5 \times [[C_0]]$ है, केवल $5 \times 5$ नहीं। इसके ऊपर उसका एक बायस है, आकार कुछ भी हो।`,
        r`প্রতিটি ফিল্টার একটি ম্যাপ বানায়, তাই $10$টি ফিল্টার দেয় $C = [[C_1]]$টি চ্যানেল। ফিল্টার ইনপুটের সব চ্যানেল একসঙ্গে দেখে: তার কার্নেল $5 \times 5 \times [[C_0]]$, কেবল $5 \times 5$ নয়। তার উপর একটি বায়াস, মাপ যাই হোক।`,
      ),
      source: 'Stanford CS231n course notes, “Convolutional Networks”',
    },
    {
      at: 'C_1',
      lit: 'weights_1',
      title: say('Count the weights', 'भार गिनिए', 'ওয়েট গুনুন'),
      says: say(
        r`Weights: $k \cdot k \cdot C_{\text{in}} \cdot C_{\text{out}}$, here with $k = 5$, $C_{\text{in}} = [[C_0]]$ and $C_{\text{out}} = [[C_1]]$. The size of the map does not enter: the same weights are used at every place.`,
        r`भार: $k \cdot k \cdot C_{\text{in}} \cdot C_{\text{out}}$, यहाँ $k = 5$, $C_{\text{in}} = [[C_0]]$ और $C_{\text{out}} = [[C_1]]$। मैप का आकार इसमें नहीं आता: हर जगह वही भार काम आते हैं।`,
        r`ওয়েট: $k \cdot k \cdot C_{\text{in}} \cdot C_{\text{out}}$, এখানে $k = 5$, $C_{\text{in}} = [[C_0]]$ ও $C_{\text{out}} = [[C_1]]$। ম্যাপের মাপ এতে আসে না: প্রতিটি জায়গায় একই ওয়েট কাজে লাগে।`,
      ),
      source: 'Stanford CS231n course notes, “Convolutional Networks”',
      task: {
        type: 'value',
        step: 'weights_1',
        ask: say(
          'How many weights does it have, without the biases?',
          'बायस छोड़कर इसमें कितने भार हैं?',
          'বায়াস বাদে এর কতগুলি ওয়েট আছে?',
        ),
        hints: [
          say(
            r`One filter has $5 \cdot 5 \cdot [[C_0]]$ weights.`,
            r`एक फ़िल्टर में $5 \cdot 5 \cdot [[C_0]]$ भार हैं।`,
            r`একটি ফিল্টারে $5 \cdot 5 \cdot [[C_0]]$টি ওয়েট।`,
          ),
        ],
      },
    },
    {
      at: 'W_2',
      lit: 'H_2',
      title: say('A pool learns nothing', 'पूलिंग कुछ नहीं सीखती', 'পুলিং কিছু শেখে না'),
      says: say(
        r`The max pool takes the largest of every $2 \times 2$ window and moves by 2, so each side is halved: $[[H_1]] \to [[H_2]]$. It chooses and does not weigh: it has no parameters. The number of channels stays.`,
        r`मैक्स पूलिंग हर $2 \times 2$ विंडो में से सबसे बड़ा लेती है और 2 से खिसकती है, इसलिए हर भुजा आधी होती है: $[[H_1]] \to [[H_2]]$। वह चुनती है, तौलती नहीं: उसके कोई प्राचल नहीं। चैनलों की संख्या वही रहती है।`,
        r`ম্যাক্স পুলিং প্রতিটি $2 \times 2$ জানালার সবচেয়ে বড়টি নেয় ও 2 করে সরে, তাই প্রতিটি বাহু অর্ধেক হয়: $[[H_1]] \to [[H_2]]$। এটি বাছে, মাপে না: এর কোনো প্যারামিটার নেই। চ্যানেলের সংখ্যা একই থাকে।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §9.3; Dumoulin & Visin 2016, §3',
    },
    {
      at: 'C_2',
      lit: 'H_3',
      title: say('Padding that keeps the size', 'आकार बनाए रखने वाली पैडिंग', 'মাপ ধরে রাখা প্যাডিং'),
      says: say(
        r`With $p$ cells of zeros on each side the row has $n + 2p$ cells, and the output $n + 2p - k + 1$. It keeps the size when $2p = k - 1$. The next layer has $k = 3$.`,
        r`हर ओर $p$ शून्य जोड़ने पर पंक्ति में $n + 2p$ खाने हैं, और आउटपुट $n + 2p - k + 1$। $2p = k - 1$ हो तो आकार वही रहता है। अगली परत में $k = 3$ है।`,
        r`দুই দিকে $p$টি করে শূন্য দিলে সারিতে $n + 2p$টি ঘর, আউটপুট $n + 2p - k + 1$। $2p = k - 1$ হলে মাপ একই থাকে। পরের স্তরে $k = 3$।`,
      ),
      source: 'Dumoulin & Visin 2016, §2.2.1, relationship 3',
      task: {
        type: 'choice',
        ask: say(
          r`Which $p$ keeps the size for $k = 3$?`,
          r`$k = 3$ के लिए कौन-सा $p$ आकार बनाए रखता है?`,
          r`$k = 3$-এর জন্য কোন $p$ মাপ ধরে রাখে?`,
        ),
        options: [
          {
            says: formula('p = 0'),
            holds: '[[H_2]] + 2*0 - 3 + 1 = [[H_3]]',
            why: say(
              r`Without padding $k - 1 = 2$ cells are lost.`,
              r`पैडिंग के बिना $k - 1 = 2$ खाने घटते हैं।`,
              r`প্যাডিং ছাড়া $k - 1 = 2$টি ঘর কমে।`,
            ),
          },
          {
            says: formula('p = 1'),
            holds: '[[H_2]] + 2*1 - 3 + 1 = [[H_3]]',
            why: say(
              r`$2 \cdot 1 = 3 - 1$: what the window takes, the padding gives back.`,
              r`$2 \cdot 1 = 3 - 1$: जितना विंडो लेती है, उतना पैडिंग लौटा देती है।`,
              r`$2 \cdot 1 = 3 - 1$: জানালা যা নেয়, প্যাডিং তা ফেরত দেয়।`,
            ),
          },
          {
            says: formula('p = k - 1 = 2'),
            holds: '[[H_2]] + 2*2 - 3 + 1 = [[H_3]]',
            why: say(
              r`There are two sides: $2p = 4$ is too much, and the output would grow by 2.`,
              r`दो ओर होते हैं: $2p = 4$ बहुत है, आउटपुट 2 बढ़ जाता।`,
              r`দুটি ধার আছে: $2p = 4$ বেশি, আউটপুট 2 বেড়ে যেত।`,
            ),
          },
        ],
        then: 'C_3',
      },
    },
    {
      problem: 'strided',
      lit: 'H_1',
      title: say('With a stride', 'स्ट्राइड के साथ', 'স্ট্রাইড থাকলে'),
      says: say(
        r`With stride $s$ only every $s$-th place is used: $\left\lfloor \dfrac{n + 2p - k}{s} \right\rfloor + 1$. The floor is there because a last, incomplete step is not taken. The $+1$ is the first place, before any step.`,
        r`स्ट्राइड $s$ हो तो हर $s$-वीं जगह ही ली जाती है: $\left\lfloor \dfrac{n + 2p - k}{s} \right\rfloor + 1$। नीचे का पूर्णांक इसलिए कि आखिरी अधूरा कदम नहीं लिया जाता। $+1$ पहली जगह है, किसी भी कदम से पहले।`,
        r`স্ট্রাইড $s$ হলে কেবল প্রতি $s$-তম জায়গা নেওয়া হয়: $\left\lfloor \dfrac{n + 2p - k}{s} \right\rfloor + 1$। নিচের পূর্ণসংখ্যা, কারণ শেষের অসম্পূর্ণ ধাপ নেওয়া হয় না। $+1$ হল প্রথম জায়গা, কোনো ধাপের আগে।`,
      ),
      source: 'Dumoulin & Visin 2016, §2.4, relationship 6',
    },
    {
      problem: 'strided',
      lit: 'H_1',
      title: say('What is left over', 'क्या बचता है', 'কী বাকি থাকে'),
      says: say(
        r`Here $n = [[H_0]]$, $k = 3$, $s = 2$ and $p = 1$. Divide first and look at the remainder: it is dropped before the $+1$.`,
        r`यहाँ $n = [[H_0]]$, $k = 3$, $s = 2$ और $p = 1$। पहले भाग दीजिए और शेष देखिए: वह $+1$ से पहले छोड़ दिया जाता है।`,
        r`এখানে $n = [[H_0]]$, $k = 3$, $s = 2$ ও $p = 1$। আগে ভাগ করে ভাগশেষ দেখুন: $+1$-এর আগে সেটি বাদ যায়।`,
      ),
      source: 'Dumoulin & Visin 2016, §2.4, relationship 6',
      task: {
        type: 'value',
        step: 'H_1',
        ask: say('How high is the output?', 'आउटपुट कितना ऊँचा है?', 'আউটপুট কত উঁচু?'),
        hints: [
          say(
            r`$([[H_0]] + 2 - 3)/2$ is not whole: round down, then add 1.`,
            r`$([[H_0]] + 2 - 3)/2$ पूर्ण नहीं है: नीचे पूर्णांक लीजिए, फिर 1 जोड़िए।`,
            r`$([[H_0]] + 2 - 3)/2$ পূর্ণ নয়: নিচের পূর্ণসংখ্যা নিন, তারপর 1 যোগ করুন।`,
          ),
        ],
      },
    },
  ],
  closing: {
    problem: 'fresh',
    again: false,
    says: say(
      r`A layer as in AlexNet’s time: $[[H_0]] \times [[W_0]] \times [[C_0]]$ goes into a convolution with 6 filters of side 7 and stride 2, without padding, then a pool of 2.`,
      r`AlexNet के समय जैसी परत: $[[H_0]] \times [[W_0]] \times [[C_0]]$ एक कनवोल्यूशन में जाता है: भुजा 7 के 6 फ़िल्टर, स्ट्राइड 2, पैडिंग नहीं; फिर 2 की पूलिंग।`,
      r`AlexNet-এর সময়ের মতো স্তর: $[[H_0]] \times [[W_0]] \times [[C_0]]$ যায় একটি কনভোলিউশনে: 7 বাহুর 6টি ফিল্টার, স্ট্রাইড 2, প্যাডিং নেই; তারপর 2-এর পুলিং।`,
    ),
    asks: [
      {
        step: 'H_1',
        ask: say(
          'How high is the output of the convolution?',
          'कनवोल्यूशन का आउटपुट कितना ऊँचा है?',
          'কনভোলিউশনের আউটপুট কত উঁচু?',
        ),
        hints: [say(r`$(55 - 7)/2$, then $+1$.`, r`$(55 - 7)/2$, फिर $+1$।`, r`$(55 - 7)/2$, তারপর $+1$।`)],
      },
      {
        step: 'weights_1',
        ask: say('How many weights does it have?', 'इसमें कितने भार हैं?', 'এর কতগুলি ওয়েট?'),
        hints: [say(r`Do not forget the depth 4.`, r`गहराई 4 न भूलिए।`, r`গভীরতা 4 ভুলবেন না।`)],
      },
      {
        step: 'H_2',
        ask: say('How high is the output of the pool?', 'पूलिंग का आउटपुट कितना ऊँचा है?', 'পুলিংয়ের আউটপুট কত উঁচু?'),
        hints: [
          say(
            r`The last row has no partner: round down.`,
            r`आखिरी पंक्ति का जोड़ा नहीं है: नीचे पूर्णांक लीजिए।`,
            r`শেষ সারির জোড়া নেই: নিচের পূর্ণসংখ্যা নিন।`,
          ),
        ],
      },
    ],
  },
  learnt: [
    say(
      r`Output side: $\lfloor (n + 2p - k)/s \rfloor + 1$.`,
      r`आउटपुट की भुजा: $\lfloor (n + 2p - k)/s \rfloor + 1$।`,
      r`আউটপুটের বাহু: $\lfloor (n + 2p - k)/s \rfloor + 1$।`,
    ),
    say(
      r`Weights: $k \cdot k \cdot C_{\text{in}} \cdot C_{\text{out}}$, and one bias for each filter.`,
      r`भार: $k \cdot k \cdot C_{\text{in}} \cdot C_{\text{out}}$, और हर फ़िल्टर का एक बायस।`,
      r`ওয়েট: $k \cdot k \cdot C_{\text{in}} \cdot C_{\text{out}}$, আর প্রতি ফিল্টারে একটি বায়াস।`,
    ),
    say(r`A pool has no parameters.`, r`पूलिंग के कोई प्राचल नहीं होते।`, r`পুলিংয়ের কোনো প্যারামিটার নেই।`),
  ],
};
