import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
type Grid = readonly (readonly number[])[];
const stamped = (input: Grid, kernel: Grid): LessonProblem => ({
  kind: 'convolution',
  input,
  layers: [{ type: 'transposed-conv', kernel }],
  conventions: { 'convolution-flip': 'cross-correlation' },
});
const table = (...layers: readonly object[]): LessonProblem => ({ kind: 'cnn-table', layers });

/** Transposed convolutions, which make maps larger, and dilated kernels, which reach farther. */
export const stampsAndHoles: Lesson = {
  id: 'stamps-and-holes',
  title: say('Stamps and holes', 'मुहर और छेद', 'ছাপ আর ফাঁক'),
  aim: say(
    'Work a transposed convolution by hand, and find the reach of a dilated kernel.',
    'ट्रांसपोज़्ड कनवोल्यूशन हाथ से निकालना, और फैले हुए कर्नेल की पहुँच बताना।',
    'ট্রান্সপোজড কনভোলিউশন হাতে কষা, আর প্রসারিত কার্নেলের নাগাল বার করা।',
  ),
  minutes: 8,
  skills: ['transposed-conv', 'dilated-kernel'],
  problems: {
    stamp: stamped(
      [
        [1, 2],
        [3, -1],
      ],
      [
        [1, 2],
        [0, 3],
      ],
    ),
    larger: table(
      { type: 'input', shape: [4, 4, 1] },
      { type: 'transposed-conv', kernel: 4, filters: 1, stride: 2, padding: 1 },
    ),
    dilated: table({ type: 'input', shape: [7, 7, 1] }, { type: 'conv', kernel: 3, filters: 1, dilation: 2 }),
    stack: table(
      { type: 'input', shape: [32, 32, 1] },
      { type: 'conv', kernel: 3, filters: 1, padding: 1 },
      { type: 'conv', kernel: 3, filters: 1, padding: 2, dilation: 2 },
      { type: 'conv', kernel: 3, filters: 1, padding: 4, dilation: 4 },
    ),
    fresh: stamped(
      [
        [2, -1],
        [1, 3],
      ],
      [
        [1, 3],
        [-2, 1],
      ],
    ),
  },
  stops: [
    {
      lit: 'y_1_1',
      title: say('Gather or stamp', 'समेटना या छापना', 'জড়ো করা না ছাপা'),
      says: say(
        r`A convolution gathers a window into one number, so its map gets smaller. A transposed convolution goes the other way: each input cell stamps the whole kernel on the output, times itself. $x_{1,1} = [[x_1_1]]$ stamps $[[w_1_1]]$, $[[w_1_2]]$, $[[w_2_1]]$, $[[w_2_2]]$ into the upper left corner, its neighbours stamp one cell farther on, and where stamps overlap they are added.`,
        r`कनवोल्यूशन एक विंडो को एक संख्या में समेटता है, इसलिए मैप छोटा होता है। ट्रांसपोज़्ड कनवोल्यूशन उलटा चलता है: इनपुट का हर खाना पूरे कर्नेल को अपने से गुणा करके आउटपुट पर छापता है। $x_{1,1} = [[x_1_1]]$ ऊपरी बाएँ कोने में $[[w_1_1]]$, $[[w_1_2]]$, $[[w_2_1]]$, $[[w_2_2]]$ छापता है, उसके पड़ोसी एक खाना आगे, और जहाँ छाप एक-दूसरे पर पड़ें वहाँ जुड़ती हैं।`,
        r`কনভোলিউশন একটি জানালাকে এক সংখ্যায় জড়ো করে, তাই ম্যাপ ছোট হয়। ট্রান্সপোজড কনভোলিউশন উল্টো পথে চলে: ইনপুটের প্রতিটি ঘর পুরো কার্নেলকে নিজের গুণে আউটপুটে ছাপে। $x_{1,1} = [[x_1_1]]$ ওপরের বাঁ কোণে ছাপে $[[w_1_1]]$, $[[w_1_2]]$, $[[w_2_1]]$, $[[w_2_2]]$, তার প্রতিবেশীরা ছাপে এক ঘর দূরে, যেখানে ছাপ একে অন্যের উপর পড়ে সেখানে যোগ হয়।`,
      ),
      source: 'Dumoulin & Visin 2016, §4.1–4.2',
    },
    {
      at: 'y_2_1',
      lit: 'y_2_2',
      title: say('Four stamps overlap', 'चार छाप एक जगह', 'চার ছাপ এক জায়গায়'),
      says: say(
        r`The middle cell $y_{2,2}$ is reached by all four inputs. $x_{1,1}$ brings it the lower right weight $w_{2,2}$, $x_{1,2}$ brings $w_{2,1}$, $x_{2,1}$ brings $w_{1,2}$ and $x_{2,2}$ brings $w_{1,1}$.`,
        r`बीच के खाने $y_{2,2}$ तक चारों इनपुट पहुँचते हैं। $x_{1,1}$ उसके लिए निचला दायाँ भार $w_{2,2}$ लाता है, $x_{1,2}$ लाता है $w_{2,1}$, $x_{2,1}$ लाता है $w_{1,2}$ और $x_{2,2}$ लाता है $w_{1,1}$।`,
        r`মাঝের ঘর $y_{2,2}$-তে চারটি ইনপুটই পৌঁছায়। $x_{1,1}$ তার জন্য আনে নিচের ডান ওয়েট $w_{2,2}$, $x_{1,2}$ আনে $w_{2,1}$, $x_{2,1}$ আনে $w_{1,2}$ আর $x_{2,2}$ আনে $w_{1,1}$।`,
      ),
      source: 'Dumoulin & Visin 2016, §4.2',
      task: {
        type: 'value',
        step: 'y_2_2',
        ask: whatIs('y_{2,2}'),
        hints: [
          say(
            r`$[[x_1_1]] \cdot [[w_2_2]]$ is the first of four products.`,
            r`$[[x_1_1]] \cdot [[w_2_2]]$ चार गुणनफलों में पहला है।`,
            r`$[[x_1_1]] \cdot [[w_2_2]]$ চারটি গুণফলের প্রথমটি।`,
          ),
          say(
            r`$[[x_1_1]] \cdot [[w_2_2]] + [[x_1_2]] \cdot [[w_2_1]] + [[x_2_1]] \cdot [[w_1_2]] + [[(x_2_2)]] \cdot [[w_1_1]]$`,
            r`$[[x_1_1]] \cdot [[w_2_2]] + [[x_1_2]] \cdot [[w_2_1]] + [[x_2_1]] \cdot [[w_1_2]] + [[(x_2_2)]] \cdot [[w_1_1]]$`,
            r`$[[x_1_1]] \cdot [[w_2_2]] + [[x_1_2]] \cdot [[w_2_1]] + [[x_2_1]] \cdot [[w_1_2]] + [[(x_2_2)]] \cdot [[w_1_1]]$`,
          ),
        ],
      },
    },
    {
      at: 'y_3_3',
      lit: 'y_3_3',
      title: say('Why “transposed”?', '“ट्रांसपोज़्ड” क्यों?', '“ট্রান্সপোজড” কেন?'),
      says: say(
        r`Write a convolution as one large matrix $C$ that takes all pixels to all outputs. Its gradient goes back through $C^{\mathsf T}$, and a transposed convolution uses just that matrix for the way forward. It gives the size back, here $2 \times 2 \to 3 \times 3$, but not the values: it is no inverse, though it is often called a deconvolution.`,
        r`कनवोल्यूशन को एक बड़े आव्यूह $C$ के रूप में लिखिए, जो सब पिक्सेलों को सब आउटपुटों तक ले जाता है। उसका ग्रेडिएंट $C^{\mathsf T}$ से लौटता है, और ट्रांसपोज़्ड कनवोल्यूशन आगे के पास में वही आव्यूह लगाता है। वह आकार लौटाता है, यहाँ $2 \times 2 \to 3 \times 3$, मान नहीं: वह प्रतिलोम नहीं है, हालाँकि उसे अक्सर डीकनवोल्यूशन कहते हैं।`,
        r`কনভোলিউশনকে একটি বড় ম্যাট্রিক্স $C$ হিসেবে লিখুন, যা সব পিক্সেলকে সব আউটপুটে নেয়। তার গ্রেডিয়েন্ট ফেরে $C^{\mathsf T}$ দিয়ে, আর ট্রান্সপোজড কনভোলিউশন সামনের পথে ঠিক সেই ম্যাট্রিক্সই লাগায়। এটি মাপ ফিরিয়ে দেয়, এখানে $2 \times 2 \to 3 \times 3$, মান নয়: এটি বিপরীত নয়, যদিও প্রায়ই একে ডিকনভোলিউশন বলা হয়।`,
      ),
      source: 'Dumoulin & Visin 2016, §4.1–4.2',
    },
    {
      problem: 'larger',
      lit: 'H_1',
      title: say('Stamps two cells apart', 'दो-दो खाने दूर छाप', 'দুই ঘর দূরে দূরে ছাপ'),
      says: say(
        r`With stride $s$ the stamps lie $s$ cells apart. The first one covers $k$ cells, each of the other $n - 1$ moves the edge by $s$, and padding cuts $p$ cells off at each end: $n' = s\,(n - 1) + k - 2p$. Here $n = [[H_0]]$, $k = 4$, $s = 2$ and $p = 1$.`,
        r`स्ट्राइड $s$ हो तो छाप $s$ खाने दूर-दूर रहती हैं। पहली छाप $k$ खाने ढकती है, बाकी $n - 1$ में से हर छाप किनारे को $s$ से आगे बढ़ाती है, और पैडिंग हर सिरे से $p$ खाने काट देती है: $n' = s\,(n - 1) + k - 2p$। यहाँ $n = [[H_0]]$, $k = 4$, $s = 2$ और $p = 1$।`,
        r`স্ট্রাইড $s$ হলে ছাপগুলি $s$ ঘর দূরে দূরে থাকে। প্রথমটি $k$টি ঘর ঢাকে, বাকি $n - 1$টির প্রতিটি ধারকে $s$ ঘর সরায়, আর প্যাডিং দুই প্রান্ত থেকে $p$টি করে ঘর কেটে দেয়: $n' = s\,(n - 1) + k - 2p$। এখানে $n = [[H_0]]$, $k = 4$, $s = 2$ ও $p = 1$।`,
      ),
      source: 'Dumoulin & Visin 2016, §4.6, relationship 13',
      task: {
        type: 'value',
        step: 'H_1',
        ask: say(
          'How high is the output of the transposed convolution?',
          'ट्रांसपोज़्ड कनवोल्यूशन का आउटपुट कितना ऊँचा है?',
          'ট্রান্সপোজড কনভোলিউশনের আউটপুট কত উঁচু?',
        ),
        hints: [
          say(
            r`Four stamps of 4 cells, two cells apart: without padding they reach over 10 cells.`,
            r`4 खानों की चार छाप, दो-दो खाने दूर: पैडिंग के बिना वे 10 खाने ढकती हैं।`,
            r`4 ঘরের চারটি ছাপ, দুই ঘর দূরে দূরে: প্যাডিং ছাড়া তারা 10টি ঘর জুড়ে থাকে।`,
          ),
        ],
      },
    },
    {
      problem: 'dilated',
      lit: 'H_1',
      title: say('Holes in the kernel', 'कर्नेल में छेद', 'কার্নেলে ফাঁক'),
      says: say(
        r`A dilated kernel is spread out: with dilation $d$ its neighbouring weights read cells that lie $d$ apart. Between $k$ weights there are $k - 1$ gaps of $d$ cells, so it reaches over $d\,(k - 1) + 1$ cells. It still has $k \cdot k$ weights and multiplies no more than before.`,
        r`फैला हुआ कर्नेल: डाइलेशन $d$ हो तो उसके पड़ोसी भार $d$ दूर के खाने पढ़ते हैं। $k$ भारों के बीच $d$ खानों के $k - 1$ अंतर हैं, इसलिए वह $d\,(k - 1) + 1$ खानों तक पहुँचता है। भार फिर भी $k \cdot k$ ही हैं और गुणा पहले जितने।`,
        r`প্রসারিত কার্নেল: ডাইলেশন $d$ হলে তার পাশাপাশি ওয়েট $d$ দূরের ঘর পড়ে। $k$টি ওয়েটের মাঝে $d$ ঘরের $k - 1$টি ফাঁক, তাই সেটি $d\,(k - 1) + 1$টি ঘর জুড়ে থাকে। ওয়েট তবু $k \cdot k$টিই, গুণও আগের সমান।`,
      ),
      source: 'Dumoulin & Visin 2016, §5.1; Yu & Koltun, ICLR 2016, §2',
    },
    {
      problem: 'dilated',
      lit: 'H_1',
      title: say('Room to slide', 'खिसकने की जगह', 'সরার জায়গা'),
      says: say(
        r`A kernel of side $k = 3$ with dilation $d = 2$ slides over a row of $[[H_0]]$ cells. For the size only its reach counts: $n' = n - d\,(k - 1)$ with stride 1 and no padding.`,
        r`भुजा $k = 3$ और डाइलेशन $d = 2$ का कर्नेल $[[H_0]]$ खानों की पंक्ति पर खिसकता है। आकार के लिए केवल उसकी पहुँच मायने रखती है: स्ट्राइड 1 और बिना पैडिंग $n' = n - d\,(k - 1)$।`,
        r`$k = 3$ বাহু ও $d = 2$ ডাইলেশনের কার্নেল $[[H_0]]$ ঘরের সারির উপর সরে। মাপের জন্য কেবল তার নাগাল গোনা হয়: স্ট্রাইড 1 ও প্যাডিং ছাড়া $n' = n - d\,(k - 1)$।`,
      ),
      source: 'Dumoulin & Visin 2016, §5.1, relationship 15 and Figure 5.1',
      task: {
        type: 'value',
        step: 'H_1',
        ask: say(
          'How high is the output of the dilated convolution?',
          'फैले हुए कर्नेल का आउटपुट कितना ऊँचा है?',
          'প্রসারিত কার্নেলের আউটপুট কত উঁচু?',
        ),
        hints: [
          say(
            r`It reaches over $2 \cdot (3 - 1) + 1 = 5$ cells.`,
            r`वह $2 \cdot (3 - 1) + 1 = 5$ खानों तक पहुँचता है।`,
            r`এটি $2 \cdot (3 - 1) + 1 = 5$টি ঘর জুড়ে থাকে।`,
          ),
        ],
      },
    },
    {
      problem: 'stack',
      at: 'weights_3',
      lit: 'H_3',
      title: say('Far with few weights', 'थोड़े भार, दूर की पहुँच', 'অল্প ওয়েটে দূর'),
      says: say(
        r`Three layers of side 3 follow each other, with the dilations 1, 2 and 4, and padding keeps the map at $[[H_3]] \times [[W_3]]$. Each layer widens the field by $d\,(k - 1)$: that is 2, then 4, then 8. From 1 it grows to $1 + 2 + 4 + 8 = 15$ cells, where three plain layers see only $1 + 2 + 2 + 2 = 7$.`,
        r`भुजा 3 की तीन परतें एक के बाद एक हैं, डाइलेशन 1, 2 और 4, और पैडिंग मैप को $[[H_3]] \times [[W_3]]$ रखती है। हर परत क्षेत्र को $d\,(k - 1)$ से चौड़ा करती है: यानी 2, फिर 4, फिर 8। वह 1 से बढ़कर $1 + 2 + 4 + 8 = 15$ खाने होता है, जबकि तीन साधारण परतें केवल $1 + 2 + 2 + 2 = 7$ देखती हैं।`,
        r`3 বাহুর তিনটি স্তর একের পর এক, ডাইলেশন 1, 2 ও 4, আর প্যাডিং ম্যাপকে $[[H_3]] \times [[W_3]]$ রাখে। প্রতিটি স্তর ক্ষেত্রকে $d\,(k - 1)$ চওড়া করে: অর্থাৎ 2, তারপর 4, তারপর 8। 1 থেকে তা বেড়ে হয় $1 + 2 + 4 + 8 = 15$টি ঘর, যেখানে তিনটি সাধারণ স্তর দেখে মাত্র $1 + 2 + 2 + 2 = 7$টি।`,
      ),
      source: 'Yu & Koltun, ICLR 2016, §2 and Figure 1',
    },
    {
      problem: 'stack',
      at: 'weights_3',
      title: say('One layer more', 'एक परत और', 'আরও একটি স্তর'),
      says: say(
        r`The field is now $15$ cells wide. A fourth layer of side 3 follows, with the dilation doubled once more to $d = 8$.`,
        r`क्षेत्र अब $15$ खाने चौड़ा है। भुजा 3 की चौथी परत आती है, डाइलेशन फिर दुगुना: $d = 8$।`,
        r`ক্ষেত্র এখন $15$ ঘর চওড়া। 3 বাহুর চতুর্থ স্তর আসে, ডাইলেশন আবার দ্বিগুণ: $d = 8$।`,
      ),
      source: 'Yu & Koltun, ICLR 2016, §2',
      task: {
        type: 'choice',
        ask: say('How wide is the field then?', 'तब क्षेत्र कितना चौड़ा है?', 'তখন ক্ষেত্র কত চওড়া?'),
        options: [
          {
            says: say(r`$15 + 2 = 17$ cells`, r`$15 + 2 = 17$ खाने`, r`$15 + 2 = 17$ ঘর`),
            holds: '[[r_3]] + 8*(3 - 1) = 17',
            why: say(
              r`That is a plain kernel. The gaps of this one are 8 cells wide.`,
              r`यह साधारण कर्नेल है। इसके अंतर 8 खाने चौड़े हैं।`,
              r`সেটা সাধারণ কার্নেল। এর ফাঁক 8 ঘর চওড়া।`,
            ),
          },
          {
            says: say(
              r`$15 + 8 \cdot 3 = 39$ cells`,
              r`$15 + 8 \cdot 3 = 39$ खाने`,
              r`$15 + 8 \cdot 3 = 39$ ঘর`,
            ),
            holds: '[[r_3]] + 8*(3 - 1) = 39',
            why: say(
              r`Three weights have only two gaps between them.`,
              r`तीन भारों के बीच केवल दो अंतर हैं।`,
              r`তিনটি ওয়েটের মাঝে কেবল দুটি ফাঁক।`,
            ),
          },
          {
            says: say(
              r`$15 + 8 \cdot 2 = 31$ cells`,
              r`$15 + 8 \cdot 2 = 31$ खाने`,
              r`$15 + 8 \cdot 2 = 31$ ঘর`,
            ),
            holds: '[[r_3]] + 8*(3 - 1) = 31',
            why: say(
              r`Two gaps of 8. Each further layer doubles the field, with nine weights only.`,
              r`8 के दो अंतर। हर अगली परत क्षेत्र को दुगुना करती है, केवल नौ भारों से।`,
              r`8-এর দুটি ফাঁক। প্রতিটি পরের স্তর ক্ষেত্র দ্বিগুণ করে, মাত্র নয়টি ওয়েটে।`,
            ),
          },
        ],
      },
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`Fresh numbers for a transposed convolution with stride 1: the input has the rows $([[x_1_1]], [[x_1_2]])$ and $([[x_2_1]], [[x_2_2]])$, the kernel $([[w_1_1]], [[w_1_2]])$ and $([[w_2_1]], [[w_2_2]])$.`,
      r`स्ट्राइड 1 के ट्रांसपोज़्ड कनवोल्यूशन की नई संख्याएँ: इनपुट की पंक्तियाँ $([[x_1_1]], [[x_1_2]])$ और $([[x_2_1]], [[x_2_2]])$ हैं, कर्नेल की $([[w_1_1]], [[w_1_2]])$ और $([[w_2_1]], [[w_2_2]])$।`,
      r`স্ট্রাইড 1-এর ট্রান্সপোজড কনভোলিউশনের নতুন সংখ্যা: ইনপুটের সারি $([[x_1_1]], [[x_1_2]])$ ও $([[x_2_1]], [[x_2_2]])$, কার্নেলের $([[w_1_1]], [[w_1_2]])$ ও $([[w_2_1]], [[w_2_2]])$।`,
    ),
    asks: [
      {
        step: 'y_1_2',
        ask: whatIs('y_{1,2}'),
        hints: [
          say(
            r`Two stamps: $x_{1,1}$ brings $w_{1,2}$, $x_{1,2}$ brings $w_{1,1}$.`,
            r`दो छाप: $x_{1,1}$ लाता है $w_{1,2}$, $x_{1,2}$ लाता है $w_{1,1}$।`,
            r`দুটি ছাপ: $x_{1,1}$ আনে $w_{1,2}$, $x_{1,2}$ আনে $w_{1,1}$।`,
          ),
        ],
      },
      {
        step: 'y_2_2',
        ask: whatIs('y_{2,2}'),
        hints: [
          say(
            r`Four stamps; $x_{1,1}$ brings $w_{2,2}$.`,
            r`चार छाप; $x_{1,1}$ लाता है $w_{2,2}$।`,
            r`চারটি ছাপ; $x_{1,1}$ আনে $w_{2,2}$।`,
          ),
        ],
      },
    ],
  },
  learnt: [
    say(
      r`Transposed: each input stamps the kernel, overlaps add, $n' = s\,(n - 1) + k - 2p$.`,
      r`ट्रांसपोज़्ड: हर इनपुट कर्नेल छापता है, एक-दूसरे पर पड़े जुड़ते हैं, $n' = s\,(n - 1) + k - 2p$।`,
      r`ট্রান্সপোজড: প্রতিটি ইনপুট কার্নেল ছাপে, একের উপর এক পড়লে যোগ হয়, $n' = s\,(n - 1) + k - 2p$।`,
    ),
    say(
      r`Dilated: the kernel reaches over $d\,(k - 1) + 1$ cells with the same weights.`,
      r`फैला हुआ: उन्हीं भारों से कर्नेल $d\,(k - 1) + 1$ खानों तक पहुँचता है।`,
      r`প্রসারিত: একই ওয়েটে কার্নেল $d\,(k - 1) + 1$টি ঘর জুড়ে থাকে।`,
    ),
  ],
};
