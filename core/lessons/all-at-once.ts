import type { Lesson, LessonProblem } from './lesson.ts';
import { formula, say } from './say.ts';

const r = String.raw;
/** Two layers as matrices, without biases: ReLU, then linear. */
const layers = (
  [x1, x2]: readonly [number, number],
  [y1, y2]: readonly [number, number],
  first: readonly (readonly number[])[],
  second: readonly (readonly number[])[],
): LessonProblem => ({
  kind: 'scalar-net',
  inputs: { x1, x2 },
  targets: { y1, y2 },
  layers: [
    { units: first.length, activation: 'relu', weights: first },
    { units: second.length, activation: 'identity', weights: second },
  ],
  loss: { name: 'squared-error' },
  conventions: { 'squared-error-factor': 'half', 'loss-over-outputs': 'sum' },
});

/** Backward through a layer in matrices: the transposed product and the outer product. */
export const allAtOnce: Lesson = {
  id: 'all-at-once',
  title: say('A layer all at once', 'पूरी परत एक साथ', 'পুরো স্তর একসঙ্গে'),
  aim: say(
    'Send the errors of a layer back with the transposed matrix, and write the gradient of its weights as an outer product.',
    'परत की त्रुटियों को परिवर्त आव्यूह से पीछे भेजना, और भारों का ग्रेडिएंट बाह्य गुणनफल के रूप में लिखना।',
    'স্তরের ত্রুটিগুলি ট্রান্সপোজ ম্যাট্রিক্স দিয়ে পিছনে পাঠানো, আর ওয়েটের গ্রেডিয়েন্ট বহির্গুণন হিসেবে লেখা।',
  ),
  minutes: 7,
  skills: ['delta-vector', 'weight-outer-product', 'hidden-gradient'],
  problems: {
    net: layers(
      [2, 1],
      [4.5, -1],
      [
        [1, -1],
        [0.5, 1],
      ],
      [
        [1, 2],
        [0, -1],
      ],
    ),
    fresh: layers(
      [1, 2],
      [0, -2.5],
      [
        [1, 0.5],
        [1, -1],
        [-1, 1],
      ],
      [
        [1, 1, -1],
        [-2, 1, 1],
      ],
    ),
  },
  stops: [
    {
      at: 'dL/do2',
      lit: 'dL/do2',
      title: say('Two errors, four weights', 'दो त्रुटियाँ, चार भार', 'দুটি ত্রুটি, চারটি ওয়েট'),
      says: say(
        r`The last layer is $o = W_2\, a$, and it gave $o = ([[o1]], [[o2]])$. With $L = \tfrac12 \sum_k (y_k - o_k)^2$ the errors are $\delta = ([[dL/do1]], [[dL/do2]])$. They belong to four weights and two hidden units at once. Six chain rules, or two small products?`,
        r`आखिरी परत $o = W_2\, a$ है, और उसने $o = ([[o1]], [[o2]])$ दिया। $L = \tfrac12 \sum_k (y_k - o_k)^2$ से त्रुटियाँ $\delta = ([[dL/do1]], [[dL/do2]])$ हैं। वे एक साथ चार भारों और दो छिपी इकाइयों की हैं। छह शृंखला नियम, या दो छोटे गुणनफल?`,
        r`শেষ স্তর $o = W_2\, a$, দিয়েছে $o = ([[o1]], [[o2]])$। $L = \tfrac12 \sum_k (y_k - o_k)^2$ হলে ত্রুটি $\delta = ([[dL/do1]], [[dL/do2]])$। এগুলি একসঙ্গে চারটি ওয়েট ও দুটি লুকানো এককের। ছয়টি শৃঙ্খল নিয়ম, না দুটি ছোট গুণফল?`,
      ),
      source: 'Nielsen, Neural Networks and Deep Learning, 2015, ch. 2',
    },
    {
      at: 'dL/do2',
      lit: 'dL/dw2_2_1',
      title: say('Error times input', 'त्रुटि गुणा इनपुट', 'ত্রুটি গুণ ইনপুট'),
      says: say(
        r`The weight in row $i$ and column $j$ of $W_2$ leads from $a_j$ to $o_i$. Its gradient is the error behind it times the activation before it, $\delta_i\, a_j$. Here $\delta = ([[dL/do1]], [[dL/do2]])$ and $a = ([[a1_1]], [[a1_2]])$.`,
        r`$W_2$ की पंक्ति $i$, स्तंभ $j$ का भार $a_j$ से $o_i$ तक जाता है। उसका ग्रेडिएंट है उसके बाद की त्रुटि गुणा उससे पहले का सक्रियण, $\delta_i\, a_j$। यहाँ $\delta = ([[dL/do1]], [[dL/do2]])$ और $a = ([[a1_1]], [[a1_2]])$।`,
        r`$W_2$-এর সারি $i$, স্তম্ভ $j$-এর ওয়েট $a_j$ থেকে $o_i$-তে যায়। তার গ্রেডিয়েন্ট হল পরের ত্রুটি গুণ আগের অ্যাক্টিভেশন, $\delta_i\, a_j$। এখানে $\delta = ([[dL/do1]], [[dL/do2]])$ ও $a = ([[a1_1]], [[a1_2]])$।`,
      ),
      source: 'Nielsen, Neural Networks and Deep Learning, 2015, ch. 2, eq. BP4',
      task: {
        type: 'value',
        step: 'dL/dw2_2_2',
        ask: say(
          r`What is the gradient in row 2, column 2?`,
          r`पंक्ति 2, स्तंभ 2 का ग्रेडिएंट कितना है?`,
          r`সারি 2, স্তম্ভ 2-এর গ্রেডিয়েন্ট কত?`,
        ),
        hints: [
          say(
            r`The second error times the second activation.`,
            r`दूसरी त्रुटि गुणा दूसरा सक्रियण।`,
            r`দ্বিতীয় ত্রুটি গুণ দ্বিতীয় অ্যাক্টিভেশন।`,
          ),
        ],
      },
    },
    {
      at: 'dL/dw2_2_2',
      lit: 'dL/dw2_1_1',
      title: say('A table of products', 'गुणनफलों की सारणी', 'গুণফলের সারণি'),
      says: say(
        r`All four together are a column times a row: $\delta a^{\mathsf T}$ has the rows $([[dL/dw2_1_1]], [[dL/dw2_1_2]])$ and $([[dL/dw2_2_1]], [[dL/dw2_2_2]])$. It has the shape of $W_2$, as a gradient must. The other order, $a^{\mathsf T}\delta$, would be one single number.`,
        r`चारों मिलकर स्तंभ गुणा पंक्ति हैं: $\delta a^{\mathsf T}$ की पंक्तियाँ $([[dL/dw2_1_1]], [[dL/dw2_1_2]])$ और $([[dL/dw2_2_1]], [[dL/dw2_2_2]])$ हैं। इसका आकार $W_2$ का है, जैसा ग्रेडिएंट का होना चाहिए। उलटा क्रम, $a^{\mathsf T}\delta$, केवल एक संख्या होता।`,
        r`চারটি মিলে একটি স্তম্ভ গুণ একটি সারি: $\delta a^{\mathsf T}$-এর সারি $([[dL/dw2_1_1]], [[dL/dw2_1_2]])$ ও $([[dL/dw2_2_1]], [[dL/dw2_2_2]])$। এর আকার $W_2$-এর মতো, গ্রেডিয়েন্টের যেমন হওয়া চাই। উলটো ক্রম, $a^{\mathsf T}\delta$, হত একটিমাত্র সংখ্যা।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §6.5.4, Algorithm 6.4',
    },
    {
      at: 'dL/dw2_2_2',
      lit: 'dL/da1_2',
      title: say('Back to the second unit', 'दूसरी इकाई तक पीछे', 'দ্বিতীয় এককে ফেরা'),
      says: say(
        r`Now to the hidden units. $a_2$ went into both outputs, so both errors come back to it, each through the weight on its way. $W_2$ has the rows $([[w2_1_1]], [[w2_1_2]])$ and $([[w2_2_1]], [[w2_2_2]])$.`,
        r`अब छिपी इकाइयों तक। $a_2$ दोनों आउटपुट में गया, इसलिए दोनों त्रुटियाँ उस तक लौटती हैं, हर एक अपने रास्ते के भार से। $W_2$ की पंक्तियाँ $([[w2_1_1]], [[w2_1_2]])$ और $([[w2_2_1]], [[w2_2_2]])$ हैं।`,
        r`এবার লুকানো এককে। $a_2$ দুটি আউটপুটেই গেছে, তাই দুটি ত্রুটিই তাতে ফেরে, প্রতিটি নিজের পথের ওয়েট দিয়ে। $W_2$-এর সারি $([[w2_1_1]], [[w2_1_2]])$ ও $([[w2_2_1]], [[w2_2_2]])$।`,
      ),
      source: 'Nielsen, Neural Networks and Deep Learning, 2015, ch. 2, eq. BP2',
      task: {
        type: 'choice',
        ask: say(
          r`Which weights does $a_2$ meet on the way back?`,
          r`लौटते समय $a_2$ को कौन-से भार मिलते हैं?`,
          r`ফেরার পথে $a_2$ কোন ওয়েট পায়?`,
        ),
        options: [
          {
            says: formula('([[w2_2_1]],\\ [[w2_2_2]])'),
            why: say(
              r`That is row 2: the weights into $o_2$, not those out of $a_2$.`,
              r`यह पंक्ति 2 है: $o_2$ में आने वाले भार, $a_2$ से जाने वाले नहीं।`,
              r`এটি সারি 2: $o_2$-তে ঢোকা ওয়েট, $a_2$ থেকে বেরোনো নয়।`,
            ),
          },
          {
            says: formula('([[w2_1_2]],\\ [[w2_2_2]])'),
            right: true,
            why: say(
              r`Column 2, all that leads out of $a_2$: rows forward, columns back.`,
              r`स्तंभ 2, जो कुछ $a_2$ से निकलता है: आगे पंक्तियाँ, पीछे स्तंभ।`,
              r`স্তম্ভ 2, $a_2$ থেকে যা বেরোয়: সামনে সারি, পিছনে স্তম্ভ।`,
            ),
          },
          {
            says: formula('([[w2_1_1]],\\ [[w2_2_2]])'),
            why: say(
              r`The diagonal leads nowhere in particular: two units to two others.`,
              r`विकर्ण किसी एक इकाई का नहीं: दो इकाइयाँ दो और से जुड़ती हैं।`,
              r`কর্ণটি কোনো একটি এককের নয়: দুই একক অন্য দুটিতে যায়।`,
            ),
          },
        ],
      },
    },
    {
      at: 'dL/da1_1',
      lit: 'dL/da1_1',
      title: say('Columns, that is, transposed', 'स्तंभ, यानी परिवर्त', 'স্তম্ভ, অর্থাৎ ট্রান্সপোজ'),
      says: say(
        r`For $a_1$ column 1 gives $[[w2_1_1]] \cdot [[(dL/do1)]] + [[w2_2_1]] \cdot [[(dL/do2)]] = [[dL/da1_1]]$. All columns at once are the transposed matrix: $\partial L / \partial a = W_2^{\mathsf T} \delta$. Shapes remember it for you: two errors in, as many numbers out as there are hidden units.`,
        r`$a_1$ के लिए स्तंभ 1 देता है $[[w2_1_1]] \cdot [[(dL/do1)]] + [[w2_2_1]] \cdot [[(dL/do2)]] = [[dL/da1_1]]$। सब स्तंभ एक साथ परिवर्त आव्यूह हैं: $\partial L / \partial a = W_2^{\mathsf T} \delta$। आकार याद दिला देते हैं: दो त्रुटियाँ अंदर, बाहर उतनी संख्याएँ जितनी छिपी इकाइयाँ।`,
        r`$a_1$-এর জন্য স্তম্ভ 1 দেয় $[[w2_1_1]] \cdot [[(dL/do1)]] + [[w2_2_1]] \cdot [[(dL/do2)]] = [[dL/da1_1]]$। সব স্তম্ভ একসঙ্গে মানে ট্রান্সপোজ ম্যাট্রিক্স: $\partial L / \partial a = W_2^{\mathsf T} \delta$। আকারই মনে করায়: দুটি ত্রুটি ঢোকে, বেরোয় যত লুকানো একক তত সংখ্যা।`,
      ),
      source: 'Nielsen, Neural Networks and Deep Learning, 2015, ch. 2, eq. BP2',
    },
    {
      at: 'dL/da1_1',
      lit: 'dL/da1_2',
      title: say('The second entry', 'दूसरा घटक', 'দ্বিতীয় উপাদান'),
      says: say(
        r`Now column 2 of $W_2$, the weights $[[w2_1_2]]$ and $[[w2_2_2]]$, meets the errors $\delta = ([[dL/do1]], [[dL/do2]])$. Mind the two minus signs.`,
        r`अब $W_2$ का स्तंभ 2, भार $[[w2_1_2]]$ और $[[w2_2_2]]$, त्रुटियों $\delta = ([[dL/do1]], [[dL/do2]])$ से मिलता है। दोनों ऋण चिह्नों का ध्यान रखिए।`,
        r`এবার $W_2$-এর স্তম্ভ 2, ওয়েট $[[w2_1_2]]$ ও $[[w2_2_2]]$, মেলে ত্রুটি $\delta = ([[dL/do1]], [[dL/do2]])$-এর সঙ্গে। দুটি ঋণ চিহ্ন খেয়াল রাখুন।`,
      ),
      source: 'Nielsen, Neural Networks and Deep Learning, 2015, ch. 2, eq. BP2',
      task: {
        type: 'value',
        step: 'dL/da1_2',
        ask: say(r`What comes back to $a_2$?`, r`$a_2$ तक क्या लौटता है?`, r`$a_2$-তে কী ফেরে?`),
        hints: [
          say(
            r`First times first, second times second, then add.`,
            r`पहला गुणा पहला, दूसरा गुणा दूसरा, फिर जोड़िए।`,
            r`প্রথম গুণ প্রথম, দ্বিতীয় গুণ দ্বিতীয়, তারপর যোগ।`,
          ),
        ],
      },
    },
    {
      at: 'dL/dw1_2_2',
      lit: 'dL/dz1_2',
      title: say('The same once more', 'वही एक बार फिर', 'আবার সেই একই'),
      says: say(
        r`Both ReLU units are on, so their errors pass unchanged: $([[dL/dz1_1]], [[dL/dz1_2]])$. For the first layer the input is $x = ([[x1]], [[x2]])$, and the same outer product gives all four gradients. Two products a layer, whatever its size: this is how every library does it.`,
        r`दोनों ReLU इकाइयाँ चालू हैं, इसलिए उनकी त्रुटियाँ वैसी ही गुज़रती हैं: $([[dL/dz1_1]], [[dL/dz1_2]])$। पहली परत का इनपुट $x = ([[x1]], [[x2]])$ है, और वही बाह्य गुणनफल चारों ग्रेडिएंट देता है। हर परत में दो गुणनफल, आकार कुछ भी हो: हर लाइब्रेरी ऐसे ही करती है।`,
        r`দুটি ReLU এককই চালু, তাই ত্রুটি অপরিবর্তিত পেরোয়: $([[dL/dz1_1]], [[dL/dz1_2]])$। প্রথম স্তরের ইনপুট $x = ([[x1]], [[x2]])$, আর একই বহির্গুণন চারটি গ্রেডিয়েন্টই দেয়। প্রতি স্তরে দুটি গুণফল, মাপ যা-ই হোক: সব লাইব্রেরি এভাবেই করে।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §6.5.4, Algorithm 6.4',
    },
    {
      at: 'dL/dw1_2_2',
      lit: 'dL/dw1_1_2',
      title: say('Which line is wrong?', 'कौन-सी पंक्ति गलत है?', 'কোন লাইন ভুল?'),
      says: say(
        r`Three lines of a script on the first layer. With $\delta_1 = ([[dL/dz1_1]], [[dL/dz1_2]])$ and $x = ([[x1]], [[x2]])$, one of them used the table $x \delta_1^{\mathsf T}$.`,
        r`पहली परत पर एक उत्तर-पुस्तिका की तीन पंक्तियाँ। $\delta_1 = ([[dL/dz1_1]], [[dL/dz1_2]])$ और $x = ([[x1]], [[x2]])$ के साथ एक ने सारणी $x \delta_1^{\mathsf T}$ ली।`,
        r`প্রথম স্তরের উপর একটি খাতার তিনটি লাইন। $\delta_1 = ([[dL/dz1_1]], [[dL/dz1_2]])$ ও $x = ([[x1]], [[x2]])$ নিয়ে একটি লাইন $x \delta_1^{\mathsf T}$ সারণি ব্যবহার করেছে।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §6.5.4',
      task: {
        type: 'mistake',
        ask: say('Find the mistake.', 'गलती ढूँढ़िए।', 'ভুলটি খুঁজুন।'),
        lines: [
          {
            step: 'dL/dw1_1_1',
            why: say(
              r`First error, first input: right.`,
              r`पहली त्रुटि, पहला इनपुट: सही।`,
              r`প্রথম ত্রুটি, প্রথম ইনপুট: ঠিক।`,
            ),
          },
          {
            step: 'dL/dw1_2_2',
            why: say(
              r`Second error, second input: right.`,
              r`दूसरी त्रुटि, दूसरा इनपुट: सही।`,
              r`দ্বিতীয় ত্রুটি, দ্বিতীয় ইনপুট: ঠিক।`,
            ),
          },
          {
            step: 'dL/dw1_1_2',
            as: '[[dL/dz1_2]]*[[x1]]',
            why: say(
              r`Transposed: row 1, column 2 is the first error times the second input.`,
              r`परिवर्त हो गया: पंक्ति 1, स्तंभ 2 पहली त्रुटि गुणा दूसरा इनपुट है।`,
              r`ট্রান্সপোজ হয়ে গেছে: সারি 1, স্তম্ভ 2 হল প্রথম ত্রুটি গুণ দ্বিতীয় ইনপুট।`,
            ),
          },
        ],
      },
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`Fresh numbers, 2-3-2: $x = ([[x1]], [[x2]])$, $a = ([[a1_1]], [[a1_2]], [[a1_3]])$, $\delta = ([[dL/do1]], [[dL/do2]])$, and $W_2$ has the rows $([[w2_1_1]], [[w2_1_2]], [[w2_1_3]])$ and $([[w2_2_1]], [[w2_2_2]], [[w2_2_3]])$.`,
      r`नई संख्याएँ, 2-3-2: $x = ([[x1]], [[x2]])$, $a = ([[a1_1]], [[a1_2]], [[a1_3]])$, $\delta = ([[dL/do1]], [[dL/do2]])$, और $W_2$ की पंक्तियाँ $([[w2_1_1]], [[w2_1_2]], [[w2_1_3]])$ और $([[w2_2_1]], [[w2_2_2]], [[w2_2_3]])$ हैं।`,
      r`নতুন সংখ্যা, 2-3-2: $x = ([[x1]], [[x2]])$, $a = ([[a1_1]], [[a1_2]], [[a1_3]])$, $\delta = ([[dL/do1]], [[dL/do2]])$, আর $W_2$-এর সারি $([[w2_1_1]], [[w2_1_2]], [[w2_1_3]])$ ও $([[w2_2_1]], [[w2_2_2]], [[w2_2_3]])$।`,
    ),
    asks: [
      {
        step: 'dL/dw2_1_3',
        ask: say(
          r`What is the gradient in row 1, column 3 of $W_2$?`,
          r`$W_2$ की पंक्ति 1, स्तंभ 3 का ग्रेडिएंट कितना है?`,
          r`$W_2$-এর সারি 1, স্তম্ভ 3-এর গ্রেডিয়েন্ট কত?`,
        ),
        hints: [say(r`$\delta_1\, a_3$`, r`$\delta_1\, a_3$`, r`$\delta_1\, a_3$`)],
      },
      {
        step: 'dL/da1_1',
        ask: say(r`What comes back to $a_1$?`, r`$a_1$ तक क्या लौटता है?`, r`$a_1$-তে কী ফেরে?`),
        hints: [
          say(
            r`Column 1 of $W_2$ with both errors.`,
            r`$W_2$ का स्तंभ 1, दोनों त्रुटियों के साथ।`,
            r`$W_2$-এর স্তম্ভ 1, দুটি ত্রুটির সঙ্গে।`,
          ),
        ],
      },
      {
        step: 'dL/dw1_3_2',
        ask: say(
          r`And the gradient in row 3, column 2 of $W_1$?`,
          r`और $W_1$ की पंक्ति 3, स्तंभ 2 का ग्रेडिएंट?`,
          r`আর $W_1$-এর সারি 3, স্তম্ভ 2-এর গ্রেডিয়েন্ট?`,
        ),
        hints: [
          say(
            r`The error of unit 3, behind its ReLU, is $[[dL/dz1_3]]$.`,
            r`इकाई 3 की त्रुटि, ReLU के पीछे, $[[dL/dz1_3]]$ है।`,
            r`একক 3-এর ত্রুটি, ReLU-এর পিছনে, $[[dL/dz1_3]]$।`,
          ),
        ],
      },
    ],
  },
  learnt: [
    say(
      r`Errors go back with the transposed matrix: $W^{\mathsf T}\delta$, columns in place of rows.`,
      r`त्रुटियाँ परिवर्त आव्यूह से लौटती हैं: $W^{\mathsf T}\delta$, पंक्तियों की जगह स्तंभ।`,
      r`ত্রুটি ফেরে ট্রান্সপোজ ম্যাট্রিক্স দিয়ে: $W^{\mathsf T}\delta$, সারির বদলে স্তম্ভ।`,
    ),
    say(
      r`The gradient of the weights is $\delta a^{\mathsf T}$, of the shape of $W$.`,
      r`भारों का ग्रेडिएंट $\delta a^{\mathsf T}$ है, $W$ के आकार का।`,
      r`ওয়েটের গ্রেডিয়েন্ট $\delta a^{\mathsf T}$, $W$-এর আকারের।`,
    ),
  ],
};
