import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
const slide = (
  input: readonly (readonly number[])[],
  kernel: readonly (readonly number[])[],
): LessonProblem => ({ kind: 'convolution', input, layers: [{ type: 'conv', kernel }] });

/** One cell of a convolution after another. */
export const windowSlides: Lesson = {
  id: 'window-slides',
  title: say('A window slides', 'एक विंडो खिसकती है', 'একটি জানালা সরে'),
  aim: say(
    'Compute the cells of a convolution by hand, with the kernel as networks use it.',
    'कनवोल्यूशन के खाने हाथ से निकालना, कर्नेल वैसे ही जैसे नेटवर्क लगाते हैं।',
    'কনভোলিউশনের ঘরগুলি হাতে গণনা করা, কার্নেল ঠিক যেমন নেটওয়ার্ক ব্যবহার করে।',
  ),
  minutes: 5,
  skills: ['conv-cell'],
  problems: {
    image: slide(
      [
        [1, 1, 1, 3],
        [2, 4, 1, 4],
        [0, 2, 3, 1],
        [1, 0, 2, 2],
      ],
      [
        [3, -1],
        [2, -2],
      ],
    ),
    fresh: slide(
      [
        [2, 0, 1],
        [1, 3, 2],
        [4, 1, 0],
      ],
      [
        [1, 2],
        [-1, 3],
      ],
    ),
  },
  stops: [
    {
      lit: 'y_1_1',
      title: say('Four weights, many places', 'चार भार, कई जगहें', 'চারটি ওয়েট, অনেক জায়গা'),
      says: say(
        r`The kernel has four weights: $[[w_1_1]]$ and $[[w_1_2]]$ above, $[[w_2_1]]$ and $[[w_2_2]]$ below. It lies on a $2 \times 2$ window of the image, each weight multiplies the number under it, and the products are added. The same four weights are used at every place: the map asks one question everywhere.`,
        r`कर्नेल में चार भार हैं: ऊपर $[[w_1_1]]$ और $[[w_1_2]]$, नीचे $[[w_2_1]]$ और $[[w_2_2]]$। वह चित्र की $2 \times 2$ विंडो पर रखा जाता है, हर भार अपने नीचे की संख्या से गुणा होता है, और गुणनफल जुड़ते हैं। हर जगह वही चार भार काम आते हैं: मैप हर जगह एक ही प्रश्न पूछता है।`,
        r`কার্নেলে চারটি ওয়েট: ওপরে $[[w_1_1]]$ ও $[[w_1_2]]$, নিচে $[[w_2_1]]$ ও $[[w_2_2]]$। এটি ছবির $2 \times 2$ জানালায় বসে, প্রতিটি ওয়েট তার নিচের সংখ্যাকে গুণ করে, গুণফলগুলি যোগ হয়। সব জায়গায় একই চারটি ওয়েট: ম্যাপ সর্বত্র একই প্রশ্ন করে।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §9.1–9.2',
    },
    {
      lit: 'y_1_1',
      title: say('The first cell', 'पहला खाना', 'প্রথম ঘর'),
      says: say(
        r`The window at the top left holds $[[x_1_1]], [[x_1_2]]$ and below them $[[x_2_1]], [[x_2_2]]$. Multiply what lies on each other: $[[w_1_1]] \cdot [[x_1_1]] + [[(w_1_2)]] \cdot [[x_1_2]] + \dots$`,
        r`ऊपर बाईं विंडो में $[[x_1_1]], [[x_1_2]]$ और उनके नीचे $[[x_2_1]], [[x_2_2]]$ हैं। एक-दूसरे पर पड़ने वालों का गुणा कीजिए: $[[w_1_1]] \cdot [[x_1_1]] + [[(w_1_2)]] \cdot [[x_1_2]] + \dots$ चारों को जोड़िए।`,
        r`ওপরের বাঁ জানালায় $[[x_1_1]], [[x_1_2]]$, তাদের নিচে $[[x_2_1]], [[x_2_2]]$। একে অন্যের উপর যা পড়ে তা গুণ করুন: $[[w_1_1]] \cdot [[x_1_1]] + [[(w_1_2)]] \cdot [[x_1_2]] + \dots$ চারটি যোগ করুন।`,
      ),
      source: 'Dumoulin & Visin 2016, §1.1',
      task: {
        type: 'value',
        step: 'y_1_1',
        ask: whatIs('y_{1,1}'),
        hints: [
          say(
            r`The upper row gives $[[w_1_1]] \cdot [[x_1_1]] + [[(w_1_2)]] \cdot [[x_1_2]]$.`,
            r`ऊपर की पंक्ति देती है $[[w_1_1]] \cdot [[x_1_1]] + [[(w_1_2)]] \cdot [[x_1_2]]$।`,
            r`ওপরের সারি দেয় $[[w_1_1]] \cdot [[x_1_1]] + [[(w_1_2)]] \cdot [[x_1_2]]$।`,
          ),
          say(
            r`The lower row gives $[[w_2_1]] \cdot [[x_2_1]] + [[(w_2_2)]] \cdot [[x_2_2]]$.`,
            r`नीचे की पंक्ति देती है $[[w_2_1]] \cdot [[x_2_1]] + [[(w_2_2)]] \cdot [[x_2_2]]$।`,
            r`নিচের সারি দেয় $[[w_2_1]] \cdot [[x_2_1]] + [[(w_2_2)]] \cdot [[x_2_2]]$।`,
          ),
        ],
      },
    },
    {
      at: 'y_1_1',
      lit: 'y_1_2',
      title: say('One cell to the right', 'एक खाना दाएँ', 'এক ঘর ডানে'),
      says: say(
        r`With stride 1 the window moves by one cell, so neighbouring windows share numbers: $[[x_1_2]]$ and $[[x_2_2]]$ are used again, now under the left weights. The kernel itself does not move or change. The picture shows which pixels feed the cell $y_{1,2}$.`,
        r`स्ट्राइड 1 पर विंडो एक खाना खिसकती है, इसलिए पड़ोसी विंडो में साझा संख्याएँ हैं: $[[x_1_2]]$ और $[[x_2_2]]$ फिर काम आते हैं, अब बाएँ भारों के नीचे। कर्नेल के भार नहीं बदलते। चित्र दिखाता है कि खाने $y_{1,2}$ में कौन-से पिक्सेल आते हैं।`,
        r`স্ট্রাইড 1 হলে জানালা এক ঘর সরে, তাই পাশাপাশি জানালায় সাধারণ সংখ্যা থাকে: $[[x_1_2]]$ ও $[[x_2_2]]$ আবার কাজে লাগে, এবার বাঁ দিকের ওয়েটের নিচে। কার্নেলের ওয়েট বদলায় না। ছবি দেখায় $y_{1,2}$ ঘরে কোন পিক্সেলগুলি আসে।`,
      ),
      source: 'Dumoulin & Visin 2016, §1.1',
    },
    {
      at: 'y_1_2',
      title: say('Turned or not?', 'पलटा हुआ या नहीं?', 'উলটানো কি না?'),
      says: say(
        r`In mathematics a convolution turns the kernel by 180° first. Networks do not: what they compute is called a cross-correlation. Our first cell was $y_{1,1} = [[y_1_1]]$, without turning.`,
        r`गणित में कनवोल्यूशन पहले कर्नेल को 180° घुमाता है। नेटवर्क ऐसा नहीं करते: वे जो निकालते हैं उसे क्रॉस-कोरिलेशन कहते हैं। हमारा पहला खाना $y_{1,1} = [[y_1_1]]$ था, बिना घुमाए।`,
        r`গণিতে কনভোলিউশন আগে কার্নেলকে 180° ঘোরায়। নেটওয়ার্ক তা করে না: তারা যা গণনা করে তাকে ক্রস-কোরিলেশন বলে। আমাদের প্রথম ঘর ছিল $y_{1,1} = [[y_1_1]]$, না ঘুরিয়ে।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §9.1, eq. 9.6',
      task: {
        type: 'choice',
        ask: say(
          'Why does it not matter for learning?',
          'सीखने के लिए इससे फ़र्क क्यों नहीं पड़ता?',
          'শেখার জন্য এতে কিছু আসে যায় না কেন?',
        ),
        options: [
          {
            says: say('Both give the same cells', 'दोनों वही खाने देते हैं', 'দুটি একই ঘর দেয়'),
            why: say(
              r`For a kernel that is not symmetric they differ: here the first cell would be another.`,
              r`जो कर्नेल सममित नहीं, उसमें वे अलग हैं: यहाँ पहला खाना दूसरा होता।`,
              r`যে কার্নেল প্রতিসম নয়, তাতে আলাদা: এখানে প্রথম ঘর অন্য হত।`,
            ),
          },
          {
            says: say(
              'The weights are learnt, so they come out turned',
              'भार सीखे जाते हैं, इसलिए वे खुद पलटे हुए निकलते हैं',
              'ওয়েট শেখা হয়, তাই সেগুলি ঘোরানোই হয়ে আসে',
            ),
            right: true,
            why: say(
              r`Whatever the turned kernel could do, the learnt one does with its weights at other places.`,
              r`पलटा कर्नेल जो कर सकता, सीखा हुआ वही दूसरी जगह रखे भारों से कर लेता है।`,
              r`ঘোরানো কার্নেল যা পারত, শেখাটি তা-ই করে অন্য জায়গায় রাখা ওয়েট দিয়ে।`,
            ),
          },
          {
            says: say('ReLU removes the difference', 'ReLU अंतर मिटा देता है', 'ReLU পার্থক্য মুছে দেয়'),
            why: say(
              r`ReLU only cuts off negative cells.`,
              r`ReLU केवल ऋणात्मक खाने काटता है।`,
              r`ReLU কেবল ঋণাত্মক ঘর কাটে।`,
            ),
          },
        ],
      },
    },
    {
      at: 'y_3_3',
      lit: 'y_3_3',
      title: say('The whole map', 'पूरा मैप', 'পুরো ম্যাপ'),
      says: say(
        r`Nine windows fit into the $4 \times 4$ image, so the map is $3 \times 3$. The last cell is $y_{3,3} = [[y_3_3]]$. Thirty-six products with only four weights: this sharing is what makes convolutions small.`,
        r`$4 \times 4$ चित्र में नौ विंडो आती हैं, इसलिए मैप $3 \times 3$ है। आखिरी खाना $y_{3,3} = [[y_3_3]]$ है। छत्तीस गुणनफल, पर केवल चार भार: यही साझेदारी कनवोल्यूशन को छोटा रखती है।`,
        r`$4 \times 4$ ছবিতে নয়টি জানালা ধরে, তাই ম্যাপ $3 \times 3$। শেষ ঘর $y_{3,3} = [[y_3_3]]$। ছত্রিশটি গুণফল, অথচ মাত্র চারটি ওয়েট: এই ভাগাভাগিই কনভোলিউশনকে ছোট রাখে।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §9.2',
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`A fresh image and kernel. Find two cells of $y$.`,
      r`नया चित्र और नया कर्नेल। $y$ के दो खाने निकालिए।`,
      r`নতুন ছবি ও নতুন কার্নেল। $y$-এর দুটি ঘর বার করুন।`,
    ),
    asks: [
      {
        step: 'y_1_1',
        ask: whatIs('y_{1,1}'),
        hints: [
          say(
            'Four products, the window at the top left.',
            'चार गुणनफल, ऊपर बाईं विंडो।',
            'চারটি গুণফল, ওপরের বাঁ জানালা।',
          ),
        ],
      },
      {
        step: 'y_2_2',
        ask: whatIs('y_{2,2}'),
        hints: [say('The window at the bottom right.', 'नीचे दाईं विंडो।', 'নিচের ডান জানালা।')],
      },
    ],
  },
  learnt: [
    say(
      'A cell is the sum of the products of a window and the kernel, not turned.',
      'खाना विंडो और कर्नेल के गुणनफलों का योग है, बिना पलटे।',
      'একটি ঘর হল জানালা ও কার্নেলের গুণফলের যোগফল, না ঘুরিয়ে।',
    ),
    say(
      'The same weights are used at every place.',
      'हर जगह वही भार काम आते हैं।',
      'সব জায়গায় একই ওয়েট কাজে লাগে।',
    ),
  ],
};
