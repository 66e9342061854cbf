import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
type Grid = readonly (readonly number[])[];
const backward = (input: Grid, kernel: Grid, gradient: Grid): LessonProblem => ({
  kind: 'convolution',
  input,
  layers: [{ type: 'conv', kernel }],
  gradient,
  conventions: { 'convolution-flip': 'cross-correlation' },
});

/** The gradients of a convolution by its kernel and by its input. */
export const theKernelIsBlamed: Lesson = {
  id: 'the-kernel-is-blamed',
  title: say('A convolution goes back', 'कनवोल्यूशन पीछे की ओर', 'কনভোলিউশন পিছনের দিকে'),
  aim: say(
    'Find the gradient of a convolution by a weight of its kernel and by a pixel of its input.',
    'कर्नेल के एक भार और इनपुट के एक पिक्सेल के सापेक्ष कनवोल्यूशन का ग्रेडिएंट निकालना।',
    'কার্নেলের একটি ওয়েট ও ইনপুটের একটি পিক্সেলের সাপেক্ষে কনভোলিউশনের গ্রেডিয়েন্ট বার করা।',
  ),
  minutes: 8,
  skills: ['conv-weight-gradient', 'conv-input-gradient'],
  problems: {
    back: backward(
      [
        [1, 2, 1],
        [3, 1, 2],
        [0, 2, -1],
      ],
      [
        [1, -1],
        [2, 3],
      ],
      [
        [2, -1],
        [1, 3],
      ],
    ),
    fresh: backward(
      [
        [2, 0, 1],
        [1, 3, -1],
        [0, 1, 2],
      ],
      [
        [1, 2],
        [-1, 1],
      ],
      [
        [1, -1],
        [2, 3],
      ],
    ),
  },
  stops: [
    {
      at: 'y_2_2',
      lit: 'w_1_1',
      title: say('Four outputs, the same weights', 'चार आउटपुट, वही भार', 'চার আউটপুট, একই ওয়েট'),
      says: say(
        r`The kernel was laid on four windows and gave four cells $y$. The layers behind send one number back to each of them: $\partial L / \partial y$ has the rows $([[dL/dy_1_1]], [[dL/dy_1_2]])$ and $([[dL/dy_2_1]], [[dL/dy_2_2]])$. Each weight was used four times, so it is blamed four times.`,
        r`कर्नेल चार विंडो पर रखा गया और उसने चार खाने $y$ दिए। पीछे की परतें हर खाने पर एक संख्या लौटाती हैं: $\partial L / \partial y$ की पंक्तियाँ $([[dL/dy_1_1]], [[dL/dy_1_2]])$ और $([[dL/dy_2_1]], [[dL/dy_2_2]])$ हैं। हर भार चार बार काम आया, इसलिए उसे चार बार दोष मिलता है।`,
        r`কার্নেল চারটি জানালায় বসে চারটি ঘর $y$ দিয়েছে। পিছনের স্তরগুলি প্রতিটিতে একটি করে সংখ্যা ফেরায়: $\partial L / \partial y$-এর সারি $([[dL/dy_1_1]], [[dL/dy_1_2]])$ ও $([[dL/dy_2_1]], [[dL/dy_2_2]])$। প্রতিটি ওয়েট চারবার কাজে লেগেছে, তাই দোষও চারবার পায়।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §9.5',
    },
    {
      at: 'y_2_2',
      lit: 'dL/dw_1_1',
      title: say('One weight, four products', 'एक भार, चार गुणनफल', 'এক ওয়েট, চার গুণফল'),
      says: say(
        r`$w_{1,1}$ lies over the upper left cell of each window: $x_{1,1}$, $x_{1,2}$, $x_{2,1}$ and $x_{2,2}$. Each use gives what came back to the output times what lay under the weight, as for a weight of a neuron. All four are added: $\frac{\partial L}{\partial w_{1,1}} = \sum_{i,j} \frac{\partial L}{\partial y_{i,j}}\, x_{i,j}$.`,
        r`$w_{1,1}$ हर विंडो के ऊपरी बाएँ खाने पर रहता है: $x_{1,1}$, $x_{1,2}$, $x_{2,1}$ और $x_{2,2}$। हर उपयोग देता है आउटपुट पर लौटी संख्या गुणा भार के नीचे की संख्या, जैसे न्यूरॉन के भार में। चारों जुड़ते हैं: $\frac{\partial L}{\partial w_{1,1}} = \sum_{i,j} \frac{\partial L}{\partial y_{i,j}}\, x_{i,j}$।`,
        r`$w_{1,1}$ থাকে প্রতিটি জানালার ওপরের বাঁ ঘরে: $x_{1,1}$, $x_{1,2}$, $x_{2,1}$ ও $x_{2,2}$। প্রতিবার পাওয়া যায় আউটপুটে ফেরা সংখ্যা গুণ ওয়েটের নিচের সংখ্যা, নিউরনের ওয়েটের মতোই। চারটিই যোগ হয়: $\frac{\partial L}{\partial w_{1,1}} = \sum_{i,j} \frac{\partial L}{\partial y_{i,j}}\, x_{i,j}$।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §9.5, eq. 9.11',
      task: {
        type: 'value',
        step: 'dL/dw_1_1',
        ask: whatIs(r`\partial L / \partial w_{1,1}`),
        hints: [
          say(
            r`$[[dL/dy_1_1]] \cdot [[x_1_1]]$ is the first of four products.`,
            r`$[[dL/dy_1_1]] \cdot [[x_1_1]]$ चार गुणनफलों में पहला है।`,
            r`$[[dL/dy_1_1]] \cdot [[x_1_1]]$ চারটি গুণফলের প্রথমটি।`,
          ),
          say(
            r`$[[dL/dy_1_1]] \cdot [[x_1_1]] + [[(dL/dy_1_2)]] \cdot [[x_1_2]] + [[dL/dy_2_1]] \cdot [[x_2_1]] + [[dL/dy_2_2]] \cdot [[x_2_2]]$`,
            r`$[[dL/dy_1_1]] \cdot [[x_1_1]] + [[(dL/dy_1_2)]] \cdot [[x_1_2]] + [[dL/dy_2_1]] \cdot [[x_2_1]] + [[dL/dy_2_2]] \cdot [[x_2_2]]$`,
            r`$[[dL/dy_1_1]] \cdot [[x_1_1]] + [[(dL/dy_1_2)]] \cdot [[x_1_2]] + [[dL/dy_2_1]] \cdot [[x_2_1]] + [[dL/dy_2_2]] \cdot [[x_2_2]]$`,
          ),
        ],
      },
    },
    {
      at: 'dL/dw_2_2',
      lit: 'dL/dw_1_2',
      title: say('It slides again', 'वह फिर खिसकता है', 'আবার সরে'),
      says: say(
        r`For $w_{1,2}$ everything moves one column to the right: $x_{1,2}$, $x_{1,3}$, $x_{2,2}$ and $x_{2,3}$, with the sum $[[dL/dw_1_2]]$. So the four sums are a convolution themselves: the map of $\partial L / \partial y$ slides over the input like a kernel. They fill the rows $([[dL/dw_1_1]], [[dL/dw_1_2]])$ and $([[dL/dw_2_1]], [[dL/dw_2_2]])$.`,
        r`$w_{1,2}$ के लिए सब कुछ एक स्तंभ दाएँ जाता है: $x_{1,2}$, $x_{1,3}$, $x_{2,2}$ और $x_{2,3}$, योगफल $[[dL/dw_1_2]]$। यानी चारों योगफल स्वयं एक कनवोल्यूशन हैं: $\partial L / \partial y$ का मैप कर्नेल की तरह इनपुट पर खिसकता है। पंक्तियाँ $([[dL/dw_1_1]], [[dL/dw_1_2]])$ और $([[dL/dw_2_1]], [[dL/dw_2_2]])$ भरती हैं।`,
        r`$w_{1,2}$-এর জন্য সবকিছু এক স্তম্ভ ডানে সরে: $x_{1,2}$, $x_{1,3}$, $x_{2,2}$ ও $x_{2,3}$, যোগফল $[[dL/dw_1_2]]$। অর্থাৎ চারটি যোগফল নিজেরাই একটি কনভোলিউশন: $\partial L / \partial y$-এর ম্যাপ কার্নেলের মতো ইনপুটের উপর সরে। সারি দুটি হয় $([[dL/dw_1_1]], [[dL/dw_1_2]])$ ও $([[dL/dw_2_1]], [[dL/dw_2_2]])$।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §9.5, eq. 9.11',
    },
    {
      at: 'dL/dw_2_2',
      lit: 'dL/dx_1_1',
      title: say('Now a pixel', 'अब एक पिक्सेल', 'এবার একটি পিক্সেল'),
      says: say(
        r`A pixel gets back something from every window that covers it, times the weight that lay over it there. The corner $x_{1,1}$ is covered by the first window alone.`,
        r`पिक्सेल को हर उस विंडो से कुछ लौटता है जो उसे ढकती है, वहाँ उसके ऊपर रखे भार से गुणा होकर। कोने $x_{1,1}$ को केवल पहली विंडो ढकती है।`,
        r`পিক্সেল প্রতিটি সেই জানালা থেকে কিছু ফেরত পায় যা তাকে ঢাকে, সেখানে তার উপরের ওয়েট দিয়ে গুণ হয়ে। কোণ $x_{1,1}$-কে কেবল প্রথম জানালা ঢাকে।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §9.5, eq. 9.13',
      task: {
        type: 'choice',
        ask: say(
          r`What is $\partial L / \partial x_{1,1}$?`,
          r`$\partial L / \partial x_{1,1}$ क्या है?`,
          r`$\partial L / \partial x_{1,1}$ কত?`,
        ),
        options: [
          {
            says: say(
              r`$[[dL/dy_1_1]] \cdot [[w_2_2]]$, with the turned kernel`,
              r`$[[dL/dy_1_1]] \cdot [[w_2_2]]$, घुमाए हुए कर्नेल से`,
              r`$[[dL/dy_1_1]] \cdot [[w_2_2]]$, ঘোরানো কার্নেল দিয়ে`,
            ),
            holds: '[[dL/dy_1_1]] * [[w_2_2]] = [[dL/dx_1_1]]',
            why: say(
              r`In the first window $w_{1,1}$ lay over $x_{1,1}$, so $w_{1,1}$ takes the number back.`,
              r`पहली विंडो में $x_{1,1}$ पर $w_{1,1}$ था, इसलिए संख्या $w_{1,1}$ से ही लौटती है।`,
              r`প্রথম জানালায় $x_{1,1}$-এর উপরে ছিল $w_{1,1}$, তাই সংখ্যাটি $w_{1,1}$ দিয়েই ফেরে।`,
            ),
          },
          {
            says: say(
              r`$[[dL/dy_1_1]] \cdot [[w_1_1]]$, one product`,
              r`$[[dL/dy_1_1]] \cdot [[w_1_1]]$, एक गुणनफल`,
              r`$[[dL/dy_1_1]] \cdot [[w_1_1]]$, একটি গুণফল`,
            ),
            holds: '[[dL/dy_1_1]] * [[w_1_1]] = [[dL/dx_1_1]]',
            why: say(
              r`One window, one weight, one product.`,
              r`एक विंडो, एक भार, एक गुणनफल।`,
              r`এক জানালা, এক ওয়েট, এক গুণফল।`,
            ),
          },
          {
            says: say(
              r`The same sum of four products as for $w_{1,1}$`,
              r`$w_{1,1}$ जैसा ही चार गुणनफलों का योग`,
              r`$w_{1,1}$-এর মতোই চার গুণফলের যোগ`,
            ),
            holds: '[[dL/dw_1_1]] = [[dL/dx_1_1]]',
            why: say(
              r`A weight is in all windows. A pixel is only in those that cover it.`,
              r`भार सब विंडो में है। पिक्सेल केवल उनमें है जो उसे ढकती हैं।`,
              r`ওয়েট সব জানালায় আছে। পিক্সেল কেবল সেগুলিতে যারা তাকে ঢাকে।`,
            ),
          },
        ],
        then: 'dL/dx_1_1',
      },
    },
    {
      at: 'dL/dx_1_3',
      lit: 'dL/dx_1_2',
      title: say('Two windows at the edge', 'किनारे पर दो विंडो', 'ধারে দুটি জানালা'),
      says: say(
        r`$x_{1,2}$ is the right cell of the first window, under $w_{1,2}$, and the left cell of the second, under $w_{1,1}$. It gets $[[dL/dy_1_1]] \cdot [[(w_1_2)]] + [[(dL/dy_1_2)]] \cdot [[w_1_1]] = [[dL/dx_1_2]]$. Where the window goes on, the weight goes back: this is the kernel turned by half a circle, sliding over $\partial L / \partial y$ with a rim of zeros.`,
        r`$x_{1,2}$ पहली विंडो का दायाँ खाना है, $w_{1,2}$ के नीचे, और दूसरी का बायाँ, $w_{1,1}$ के नीचे। उसे $[[dL/dy_1_1]] \cdot [[(w_1_2)]] + [[(dL/dy_1_2)]] \cdot [[w_1_1]] = [[dL/dx_1_2]]$ मिलता है। विंडो आगे जाती है तो भार पीछे: यह आधा चक्कर घुमाया कर्नेल है, जो शून्यों के किनारे वाले $\partial L / \partial y$ पर खिसकता है।`,
        r`$x_{1,2}$ প্রথম জানালার ডান ঘর, $w_{1,2}$-এর নিচে, আর দ্বিতীয়টির বাঁ ঘর, $w_{1,1}$-এর নিচে। সে পায় $[[dL/dy_1_1]] \cdot [[(w_1_2)]] + [[(dL/dy_1_2)]] \cdot [[w_1_1]] = [[dL/dx_1_2]]$। জানালা এগোলে ওয়েট পিছোয়: এটি অর্ধেক পাক ঘোরানো কার্নেল, যা শূন্যের পাড় দেওয়া $\partial L / \partial y$-এর উপর সরে।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §9.5, eq. 9.13; Dumoulin & Visin 2016, §4.3',
    },
    {
      at: 'dL/dx_2_1',
      lit: 'dL/dx_2_2',
      title: say('The middle pixel', 'बीच का पिक्सेल', 'মাঝের পিক্সেল'),
      says: say(
        r`$x_{2,2}$ lies in all four windows. In the first it was under $w_{2,2}$, in the second under $w_{2,1}$, in the third under $w_{1,2}$, in the fourth under $w_{1,1}$.`,
        r`$x_{2,2}$ चारों विंडो में है। पहली में वह $w_{2,2}$ के नीचे था, दूसरी में $w_{2,1}$ के, तीसरी में $w_{1,2}$ के, चौथी में $w_{1,1}$ के।`,
        r`$x_{2,2}$ চারটি জানালাতেই আছে। প্রথমটিতে সে ছিল $w_{2,2}$-এর নিচে, দ্বিতীয়টিতে $w_{2,1}$-এর, তৃতীয়টিতে $w_{1,2}$-এর, চতুর্থটিতে $w_{1,1}$-এর।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §9.5, eq. 9.13',
      task: {
        type: 'value',
        step: 'dL/dx_2_2',
        ask: whatIs(r`\partial L / \partial x_{2,2}`),
        hints: [
          say(
            r`$[[dL/dy_1_1]] \cdot [[w_2_2]]$ is the first of four products.`,
            r`$[[dL/dy_1_1]] \cdot [[w_2_2]]$ चार गुणनफलों में पहला है।`,
            r`$[[dL/dy_1_1]] \cdot [[w_2_2]]$ চারটি গুণফলের প্রথমটি।`,
          ),
          say(
            r`$[[dL/dy_1_1]] \cdot [[w_2_2]] + [[(dL/dy_1_2)]] \cdot [[w_2_1]] + [[dL/dy_2_1]] \cdot [[(w_1_2)]] + [[dL/dy_2_2]] \cdot [[w_1_1]]$`,
            r`$[[dL/dy_1_1]] \cdot [[w_2_2]] + [[(dL/dy_1_2)]] \cdot [[w_2_1]] + [[dL/dy_2_1]] \cdot [[(w_1_2)]] + [[dL/dy_2_2]] \cdot [[w_1_1]]$`,
            r`$[[dL/dy_1_1]] \cdot [[w_2_2]] + [[(dL/dy_1_2)]] \cdot [[w_2_1]] + [[dL/dy_2_1]] \cdot [[(w_1_2)]] + [[dL/dy_2_2]] \cdot [[w_1_1]]$`,
          ),
        ],
      },
    },
    {
      at: 'dL/dx_3_3',
      lit: 'dL/dx_2_2',
      title: say('Where the two go', 'दोनों कहाँ जाते हैं', 'দুটি কোথায় যায়'),
      says: say(
        r`The gradient by the kernel moves its weights; the gradient by the input goes on to the layer before as its $\partial L / \partial y$. A check: every number that came back is shared out over the whole kernel. So the nine entries add up to $(2 - 1 + 1 + 3) \cdot (1 - 1 + 2 + 3) = 25$.`,
        r`कर्नेल का ग्रेडिएंट उसके भार बदलता है; इनपुट का ग्रेडिएंट पिछली परत को उसके $\partial L / \partial y$ के रूप में जाता है। एक जाँच: लौटी हुई हर संख्या पूरे कर्नेल पर बँटती है। इसलिए नौ अंकों का योग $(2 - 1 + 1 + 3) \cdot (1 - 1 + 2 + 3) = 25$ है।`,
        r`কার্নেলের গ্রেডিয়েন্ট তার ওয়েট বদলায়; ইনপুটের গ্রেডিয়েন্ট আগের স্তরে যায় তার $\partial L / \partial y$ হয়ে। একটি যাচাই: ফেরা প্রতিটি সংখ্যা পুরো কার্নেলে ভাগ হয়ে যায়। তাই নয়টি মানের যোগফল $(2 - 1 + 1 + 3) \cdot (1 - 1 + 2 + 3) = 25$।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §9.5',
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`Fresh input, kernel and numbers that come back: $\partial L / \partial y$ has the rows $([[dL/dy_1_1]], [[dL/dy_1_2]])$ and $([[dL/dy_2_1]], [[dL/dy_2_2]])$.`,
      r`नया इनपुट, नया कर्नेल और नई लौटी संख्याएँ: $\partial L / \partial y$ की पंक्तियाँ $([[dL/dy_1_1]], [[dL/dy_1_2]])$ और $([[dL/dy_2_1]], [[dL/dy_2_2]])$ हैं।`,
      r`নতুন ইনপুট, কার্নেল ও ফেরা সংখ্যা: $\partial L / \partial y$-এর সারি $([[dL/dy_1_1]], [[dL/dy_1_2]])$ ও $([[dL/dy_2_1]], [[dL/dy_2_2]])$।`,
    ),
    asks: [
      {
        step: 'dL/dw_1_2',
        ask: whatIs(r`\partial L / \partial w_{1,2}`),
        hints: [
          say(
            r`It lies over $x_{1,2}$, $x_{1,3}$, $x_{2,2}$ and $x_{2,3}$.`,
            r`वह $x_{1,2}$, $x_{1,3}$, $x_{2,2}$ और $x_{2,3}$ पर रहता है।`,
            r`এটি $x_{1,2}$, $x_{1,3}$, $x_{2,2}$ ও $x_{2,3}$-এর উপরে থাকে।`,
          ),
        ],
      },
      {
        step: 'dL/dx_1_2',
        ask: whatIs(r`\partial L / \partial x_{1,2}`),
        hints: [
          say(
            r`Two windows cover it: under $w_{1,2}$ and under $w_{1,1}$.`,
            r`दो विंडो उसे ढकती हैं: $w_{1,2}$ और $w_{1,1}$ के नीचे।`,
            r`দুটি জানালা একে ঢাকে: $w_{1,2}$ ও $w_{1,1}$-এর নিচে।`,
          ),
        ],
      },
      {
        step: 'dL/dx_2_2',
        ask: whatIs(r`\partial L / \partial x_{2,2}`),
        hints: [
          say(
            r`Four windows; the first has $w_{2,2}$ over it.`,
            r`चार विंडो; पहली में उसके ऊपर $w_{2,2}$ है।`,
            r`চারটি জানালা; প্রথমটিতে এর উপরে $w_{2,2}$।`,
          ),
        ],
      },
    ],
  },
  learnt: [
    say(
      'A weight gets one product from every window: what came back times what lay under it.',
      'भार को हर विंडो से एक गुणनफल मिलता है: जो लौटा गुणा जो उसके नीचे था।',
      'ওয়েট প্রতিটি জানালা থেকে একটি গুণফল পায়: যা ফিরল গুণ যা তার নিচে ছিল।',
    ),
    say(
      'A pixel gets one product from every window that covers it: what came back times the weight over it.',
      'पिक्सेल को ढकने वाली हर विंडो से एक गुणनफल मिलता है: जो लौटा गुणा उसके ऊपर का भार।',
      'পিক্সেল তাকে ঢাকা প্রতিটি জানালা থেকে একটি গুণফল পায়: যা ফিরল গুণ তার উপরের ওয়েট।',
    ),
  ],
};
