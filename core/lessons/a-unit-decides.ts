import type { Lesson, LessonProblem } from './lesson.ts';
import { say } from './say.ts';

const r = String.raw;
/** One threshold unit with weights 1 on the input (1, 0). */
const unit: LessonProblem = {
  kind: 'scalar-net',
  inputs: { x1: 1, x2: 0 },
  targets: { y: 0 },
  parameters: { w1: 1, w2: 1, b: 0 },
  units: [{ id: 'o', activation: 'step', bias: 'b', sum: 'z', output: 'o' }],
  edges: [
    { from: 'x1', to: 'o', weight: 'w1' },
    { from: 'x2', to: 'o', weight: 'w2' },
  ],
  loss: { name: 'squared-error', targets: { o: 'y' } },
  conventions: { 'squared-error-factor': 'one', 'step-at-zero': '1' },
};
const table = (outputs: readonly [number, number, number, number], weights?: number[]): LessonProblem => ({
  kind: 'choose-weights',
  table: [
    { x: [0, 0], y: outputs[0] },
    { x: [0, 1], y: outputs[1] },
    { x: [1, 0], y: outputs[2] },
    { x: [1, 1], y: outputs[3] },
  ],
  ...(weights ? { weights } : {}),
  conventions: { 'step-at-zero': '1' },
});
const points = (
  samples: readonly { x: readonly number[]; y: number }[],
  [b, w1, w2]: readonly [number, number, number],
  learningRate: number,
): LessonProblem => ({
  kind: 'perceptron',
  samples,
  weights: [w1, w2],
  bias: b,
  learningRate,
  epochs: 1,
  conventions: { 'perceptron-zero': 'mistake' },
});

/** A threshold unit: its bias by hand, what it cannot do, and the rule that finds weights. */
export const aUnitDecides: Lesson = {
  id: 'a-unit-decides',
  title: say('A unit decides', 'एक इकाई फ़ैसला करती है', 'একটি একক সিদ্ধান্ত নেয়'),
  aim: say(
    'Choose the weights of a threshold unit by hand, say when none exist, and apply the perceptron rule.',
    'देहली इकाई के भार हाथ से चुनना, बताना कि वे कब हैं ही नहीं, और परसेप्ट्रॉन नियम लगाना।',
    'থ্রেশহোল্ড এককের ওয়েট হাতে বাছা, কখন কোনো ওয়েটই নেই তা বলা, আর পারসেপট্রন নিয়ম প্রয়োগ করা।',
  ),
  minutes: 8,
  skills: ['perceptron-update', 'choose-weights', 'threshold-neuron'],
  problems: {
    unit,
    and: table([0, 0, 0, 1], [1, 1]),
    xor: table([0, 1, 1, 0]),
    points: points(
      [
        { x: [1, 2], y: 1 },
        { x: [2, -1], y: -1 },
        { x: [-1, 1], y: -1 },
      ],
      [-0.8, -0.3, 0.4],
      0.1,
    ),
    fresh: points(
      [
        { x: [1, -3], y: -1 },
        { x: [3, 1], y: 1 },
      ],
      [0.1, 0.4, -0.2],
      0.2,
    ),
  },
  stops: [
    {
      at: 'o',
      lit: 'o',
      title: say('A puzzle: both lights', 'एक पहेली: दोनों बत्तियाँ', 'একটি ধাঁধা: দুটি বাতিই'),
      says: say(
        r`A machine shall say 1 only if both lights are on: AND. This unit adds $z = w_1 x_1 + w_2 x_2 + b$ and says 1 where $z \ge 0$. Now only the first light is on, $x = ([[x1]], [[x2]])$, and still the unit says $[[o]]$. Which one number would you change?`,
        r`एक मशीन को 1 तभी कहना है जब दोनों बत्तियाँ जली हों: AND। यह इकाई $z = w_1 x_1 + w_2 x_2 + b$ जोड़ती है और $z \ge 0$ पर 1 कहती है। अभी केवल पहली बत्ती जली है, $x = ([[x1]], [[x2]])$, फिर भी इकाई $[[o]]$ कहती है। आप कौन-सी एक संख्या बदलेंगे?`,
        r`একটি যন্ত্র 1 বলবে কেবল দুটি বাতিই জ্বললে: AND। এই একক $z = w_1 x_1 + w_2 x_2 + b$ যোগ করে আর $z \ge 0$ হলে 1 বলে। এখন কেবল প্রথম বাতি জ্বলছে, $x = ([[x1]], [[x2]])$, তবু এককটি $[[o]]$ বলে। আপনি কোন একটি সংখ্যা বদলাবেন?`,
      ),
      source: 'McCulloch & Pitts, Bulletin of Mathematical Biophysics 5, 1943',
    },
    {
      at: 'o',
      lit: 'b',
      title: say('Move the threshold', 'देहली खिसकाइए', 'থ্রেশহোল্ড সরান'),
      says: say(
        r`The bias moves the threshold: with $b = -0.5$ the weighted inputs must reach 0.5 before the unit says 1. The weights may stay at 1. One light must not be enough, so $z$ has to fall below 0 here.`,
        r`बायस देहली को खिसकाता है: $b = -0.5$ हो तो भारित इनपुट को 0.5 तक पहुँचना होगा, तभी इकाई 1 कहेगी। भार 1 ही रह सकते हैं। एक बत्ती काफ़ी न हो, इसलिए यहाँ $z$ को 0 से नीचे जाना है।`,
        r`বায়াস থ্রেশহোল্ড সরায়: $b = -0.5$ হলে ওয়েটসহ ইনপুটের যোগফল 0.5 হলে তবেই একক 1 বলবে। ওয়েট 1-ই থাকতে পারে। একটি বাতি যেন যথেষ্ট না হয়, তাই এখানে $z$-কে 0-এর নিচে নামতে হবে।`,
      ),
      source: 'Bishop 2006, §4.1.1',
      task: {
        type: 'adjust',
        ask: say(
          r`Move $b$ until $z < 0$.`,
          r`$b$ को खिसकाइए जब तक $z < 0$ न हो।`,
          r`$z < 0$ না হওয়া পর্যন্ত $b$ সরান।`,
        ),
        path: ['parameters', 'b'],
        given: 'b',
        from: -3,
        to: 1,
        by: 0.2,
        goal: { step: 'z', below: 0 },
        done: say(
          r`Now it is silent. But if $b$ is too low, two lights are not enough either: there is a range.`,
          r`अब यह चुप है। पर $b$ बहुत कम हो तो दो बत्तियाँ भी काफ़ी नहीं: एक अंतराल है।`,
          r`এখন এটি চুপ। কিন্তু $b$ খুব কম হলে দুটি বাতিও যথেষ্ট নয়: একটি পরিসর আছে।`,
        ),
      },
    },
    {
      problem: 'and',
      at: 'a_off',
      lit: 'a_4',
      title: say('All four rows', 'चारों पंक्तियाँ', 'চারটি সারিই'),
      says: say(
        r`Before the bias, the four rows of AND give the sums $[[a_1]], [[a_2]], [[a_3]]$ and $[[a_4]]$. Only the last row may say 1. So $[[a_4]] + b \ge 0$ and $[[a_3]] + b < 0$: every $b$ with $-[[a_on]] \le b < -[[a_off]]$ will do.`,
        r`बायस से पहले AND की चार पंक्तियाँ $[[a_1]], [[a_2]], [[a_3]]$ और $[[a_4]]$ देती हैं। केवल आखिरी पंक्ति 1 कहे। इसलिए $[[a_4]] + b \ge 0$ और $[[a_3]] + b < 0$: हर वह $b$ चलेगा जिसमें $-[[a_on]] \le b < -[[a_off]]$।`,
        r`বায়াসের আগে AND-এর চার সারির যোগফল $[[a_1]], [[a_2]], [[a_3]]$ ও $[[a_4]]$। কেবল শেষ সারি 1 বলবে। তাই $[[a_4]] + b \ge 0$ এবং $[[a_3]] + b < 0$: $-[[a_on]] \le b < -[[a_off]]$ হলে যেকোনো $b$ চলে।`,
      ),
      source: 'Bishop 2006, §4.1.1',
    },
    {
      problem: 'and',
      at: 'a_off',
      lit: 'b',
      title: say('In the middle', 'बीच में', 'মাঝখানে'),
      says: say(
        r`The safest bias lies in the middle of its range, as far from one mistake as from the other. The least sum that must fire is $[[a_on]]$, and the largest that must not is $[[a_off]]$.`,
        r`सबसे सुरक्षित बायस अपने अंतराल के बीच में है, एक गलती से उतना ही दूर जितना दूसरी से। जिस पर 1 कहना है ऐसा सबसे छोटा योगफल $[[a_on]]$ है, और जिस पर नहीं कहना है ऐसा सबसे बड़ा $[[a_off]]$।`,
        r`সবচেয়ে নিরাপদ বায়াস তার পরিসরের মাঝখানে, এক ভুল থেকে যত দূরে অন্যটি থেকেও তত। যেটিতে 1 বলতে হবে এমন সবচেয়ে ছোট যোগফল $[[a_on]]$, আর যেটিতে বলা যাবে না এমন সবচেয়ে বড় $[[a_off]]$।`,
      ),
      source: 'Bishop 2006, §7.1',
      task: {
        type: 'value',
        step: 'b',
        ask: say(r`Which $b$ lies in the middle?`, r`बीच में कौन-सा $b$ है?`, r`মাঝখানে কোন $b$?`),
        hints: [
          say(
            r`At the threshold $z$ is 0, so $b$ is minus a sum.`,
            r`देहली पर $z$ 0 है, इसलिए $b$ एक योगफल का ऋण है।`,
            r`থ্রেশহোল্ডে $z$ হল 0, তাই $b$ একটি যোগফলের ঋণাত্মক।`,
          ),
          say(
            r`Minus the mean of $[[a_on]]$ and $[[a_off]]$.`,
            r`$[[a_on]]$ और $[[a_off]]$ के माध्य का ऋण।`,
            r`$[[a_on]]$ ও $[[a_off]]$-এর গড়ের ঋণাত্মক।`,
          ),
        ],
      },
    },
    {
      problem: 'xor',
      title: say('One light, but not both', 'एक बत्ती, पर दोनों नहीं', 'একটি বাতি, কিন্তু দুটি নয়'),
      says: say(
        r`XOR shall say 1 for exactly one light. Its four rows ask for $b < 0$, $w_2 + b \ge 0$, $w_1 + b \ge 0$ and $w_1 + w_2 + b < 0$. Try for a moment to find three numbers that do all of this.`,
        r`XOR को ठीक एक बत्ती पर 1 कहना है। उसकी चार पंक्तियाँ माँगती हैं: $b < 0$, $w_2 + b \ge 0$, $w_1 + b \ge 0$ और $w_1 + w_2 + b < 0$। थोड़ी देर तीन ऐसी संख्याएँ खोजिए जो यह सब कर दें।`,
        r`XOR ঠিক একটি বাতিতে 1 বলবে। তার চার সারি চায় $b < 0$, $w_2 + b \ge 0$, $w_1 + b \ge 0$ এবং $w_1 + w_2 + b < 0$। একটু চেষ্টা করুন, এমন তিনটি সংখ্যা মেলে কি না।`,
      ),
      source: 'Minsky & Papert, Perceptrons, 1969',
    },
    {
      problem: 'xor',
      title: say('Why nothing fits', 'कुछ क्यों नहीं बैठता', 'কেন কিছুই মেলে না'),
      says: say(
        r`Add the two conditions with $\ge$: $w_1 + w_2 + 2b \ge 0$. Then add the two with $<$, those of no light and of both lights. Compare the two results.`,
        r`$\ge$ वाली दोनों शर्तें जोड़िए: $w_1 + w_2 + 2b \ge 0$। फिर $<$ वाली दोनों जोड़िए, बिना बत्ती वाली और दोनों बत्तियों वाली। दोनों परिणामों की तुलना कीजिए।`,
        r`$\ge$-ওয়ালা দুটি শর্ত যোগ করুন: $w_1 + w_2 + 2b \ge 0$। তারপর $<$-ওয়ালা দুটি, কোনো বাতি না জ্বলা ও দুটিই জ্বলার শর্ত, যোগ করুন। দুটি ফল মিলিয়ে দেখুন।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §6.1',
      task: {
        type: 'choice',
        ask: say('Why does one unit fail?', 'एक इकाई क्यों विफल होती है?', 'একটি একক কেন পারে না?'),
        options: [
          {
            says: say(
              'Its weights would have to be larger than 1',
              'उसके भार 1 से बड़े होने चाहिए',
              'তার ওয়েট 1-এর বেশি হতে হত',
            ),
            why: say(
              r`Size is no limit here: multiply all by 10 and every sign stays.`,
              r`आकार की कोई सीमा नहीं: सबको 10 से गुणा कीजिए, हर चिह्न वही रहता है।`,
              r`মাপের কোনো বাধা নেই: সবগুলিকে 10 দিয়ে গুণ করুন, সব চিহ্ন একই থাকে।`,
            ),
          },
          {
            says: say(
              r`Both sums have $w_1 + w_2 + 2b$, once $\ge 0$ and once $< 0$`,
              r`दोनों योगों में $w_1 + w_2 + 2b$ है, एक बार $\ge 0$ और एक बार $< 0$`,
              r`দুটি যোগফলেই $w_1 + w_2 + 2b$, একবার $\ge 0$ আর একবার $< 0$`,
            ),
            right: true,
            why: say(
              r`No numbers do both: no line divides these points. A hidden layer can.`,
              r`कोई संख्या दोनों नहीं कर सकती: कोई रेखा इन बिंदुओं को अलग नहीं करती। छिपी परत कर सकती है।`,
              r`কোনো সংখ্যাই দুটি পারে না: কোনো রেখা এই বিন্দুগুলি ভাগ করে না। একটি লুকানো স্তর পারে।`,
            ),
          },
          {
            says: say(
              'The threshold should be a sigmoid',
              'देहली की जगह सिग्मॉइड चाहिए',
              'থ্রেশহোল্ডের বদলে সিগময়েড দরকার',
            ),
            why: say(
              r`A sigmoid has its ½ where $z = 0$: on the same straight line.`,
              r`सिग्मॉइड का ½ वहीं है जहाँ $z = 0$: उसी सीधी रेखा पर।`,
              r`সিগময়েডের ½ সেখানেই যেখানে $z = 0$: সেই একই সরলরেখায়।`,
            ),
          },
        ],
        then: 'c_2',
      },
    },
    {
      problem: 'points',
      at: 'm_1',
      lit: 'z_1',
      title: say('Let it find them', 'उसे खुद खोजने दें', 'এবার সে নিজে খুঁজুক'),
      says: say(
        r`Labels are now $\pm 1$, and $z$ should have the sign of $y$. The first point gives $z = [[z_1]]$, but $y = [[y_s1]]$: a mistake. Then, and only then, the perceptron moves: $w \leftarrow w + \eta\, y\, x$ and $b \leftarrow b + \eta\, y$, here with $\eta = [[eta]]$.`,
        r`अब लेबल $\pm 1$ हैं, और $z$ का चिह्न $y$ जैसा होना चाहिए। पहला बिंदु $z = [[z_1]]$ देता है, पर $y = [[y_s1]]$: गलती। तब, और केवल तब, परसेप्ट्रॉन बदलता है: $w \leftarrow w + \eta\, y\, x$ और $b \leftarrow b + \eta\, y$, यहाँ $\eta = [[eta]]$।`,
        r`এখন লেবেল $\pm 1$, আর $z$-এর চিহ্ন $y$-এর মতো হওয়া চাই। প্রথম বিন্দু দেয় $z = [[z_1]]$, কিন্তু $y = [[y_s1]]$: ভুল। তখন, কেবল তখনই, পারসেপট্রন বদলায়: $w \leftarrow w + \eta\, y\, x$ এবং $b \leftarrow b + \eta\, y$, এখানে $\eta = [[eta]]$।`,
      ),
      source: 'Rosenblatt, Psychological Review 65, 1958; Bishop 2006, §4.1.7, eq. 4.55',
    },
    {
      problem: 'points',
      at: 'w1_u1',
      lit: 'w2_u1',
      title: say('Towards the point', 'बिंदु की ओर', 'বিন্দুর দিকে'),
      says: say(
        r`The first weight went from $[[w1]]$ to $[[w1_u1]]$. For the second, $w_2 = [[w2]]$ and $x_2 = [[x2_s1]]$: twice the input, twice the move.`,
        r`पहला भार $[[w1]]$ से $[[w1_u1]]$ हो गया। दूसरे के लिए $w_2 = [[w2]]$ और $x_2 = [[x2_s1]]$: दुगुना इनपुट, दुगुना बदलाव।`,
        r`প্রথম ওয়েট $[[w1]]$ থেকে $[[w1_u1]]$ হল। দ্বিতীয়টির জন্য $w_2 = [[w2]]$ ও $x_2 = [[x2_s1]]$: দ্বিগুণ ইনপুট, দ্বিগুণ বদল।`,
      ),
      source: 'Bishop 2006, §4.1.7',
      task: {
        type: 'value',
        step: 'w2_u1',
        ask: say(r`What is the new $w_2$?`, r`नया $w_2$ कितना है?`, r`নতুন $w_2$ কত?`),
        hints: [
          say(
            r`$w_2 + \eta \cdot y \cdot x_2$, with $y = [[y_s1]]$.`,
            r`$w_2 + \eta \cdot y \cdot x_2$, $y = [[y_s1]]$ के साथ।`,
            r`$w_2 + \eta \cdot y \cdot x_2$, যেখানে $y = [[y_s1]]$।`,
          ),
        ],
      },
    },
    {
      problem: 'points',
      at: 'z_2',
      lit: 'z_2',
      title: say('The second point', 'दूसरा बिंदु', 'দ্বিতীয় বিন্দু'),
      says: say(
        r`The new weights meet the second point, with the label $y = [[y_s2]]$. They give $z = [[z_2]]$. The line of $z = 0$ in the picture has moved with them.`,
        r`नए भार दूसरे बिंदु से मिलते हैं, जिसका लेबल $y = [[y_s2]]$ है। वे $z = [[z_2]]$ देते हैं। चित्र में $z = 0$ की रेखा भी उनके साथ खिसकी है।`,
        r`নতুন ওয়েট দ্বিতীয় বিন্দুর সামনে, যার লেবেল $y = [[y_s2]]$। তারা দেয় $z = [[z_2]]$। ছবিতে $z = 0$ রেখাও তাদের সঙ্গে সরেছে।`,
      ),
      source: 'Bishop 2006, §4.1.7, Figure 4.7',
    },
    {
      problem: 'points',
      at: 'z_2',
      lit: 'm_2',
      title: say('Move again?', 'फिर बदलें?', 'আবার বদলাবে?'),
      says: say(
        r`A point is right if $y$ and $z$ have one sign. Here $y = [[y_s2]]$ and $z = [[z_2]]$, quite far from 0.`,
        r`बिंदु सही है यदि $y$ और $z$ का चिह्न एक हो। यहाँ $y = [[y_s2]]$ और $z = [[z_2]]$ है, 0 से काफ़ी दूर।`,
        r`বিন্দু ঠিক, যদি $y$ ও $z$-এর চিহ্ন এক হয়। এখানে $y = [[y_s2]]$ ও $z = [[z_2]]$, 0 থেকে বেশ দূরে।`,
      ),
      source: 'Rosenblatt, Psychological Review 65, 1958; Bishop 2006, eq. 4.54',
      task: {
        type: 'choice',
        ask: say('What changes now?', 'अब क्या बदलेगा?', 'এবার কী বদলায়?'),
        options: [
          {
            says: say(
              r`All weights move by $\eta\, y\, x$`,
              r`सब भार $\eta\, y\, x$ से बदलते हैं`,
              r`সব ওয়েট $\eta\, y\, x$ পরিমাণ বদলায়`,
            ),
            why: say(
              r`Only a mistake moves them. Updating when right is the most usual slip.`,
              r`केवल गलती उन्हें बदलती है। सही होने पर भी बदलना सबसे आम चूक है।`,
              r`কেবল ভুলই তাদের বদলায়। ঠিক হলেও বদলানো সবচেয়ে সাধারণ ভুল।`,
            ),
          },
          {
            says: say('Only the bias moves', 'केवल बायस बदलता है', 'কেবল বায়াস বদলায়'),
            why: say(
              r`The bias follows the same rule as the weights, for a constant input 1.`,
              r`बायस पर वही नियम है जो भारों पर, स्थिर इनपुट 1 के साथ।`,
              r`বায়াসের নিয়ম ওয়েটের মতোই, ইনপুট ধ্রুবক 1।`,
            ),
          },
          {
            says: say('Nothing', 'कुछ नहीं', 'কিছুই না'),
            right: true,
            why: say(
              r`$y \cdot z$ is above 0: the point is on its own side.`,
              r`$y \cdot z$ 0 से ऊपर है: बिंदु अपनी ओर है।`,
              r`$y \cdot z$ 0-এর বেশি: বিন্দুটি নিজের দিকেই আছে।`,
            ),
          },
        ],
        then: 'm_2',
      },
    },
  ],
  closing: {
    problem: 'fresh',
    again: false,
    says: say(
      r`Fresh numbers: $w = ([[w1]], [[w2]])$, $b = [[b]]$, $\eta = [[eta]]$. First comes $x = ([[x1_s1]], [[x2_s1]])$ with $y = [[y_s1]]$, then $x = ([[x1_s2]], [[x2_s2]])$ with $y = [[y_s2]]$.`,
      r`नई संख्याएँ: $w = ([[w1]], [[w2]])$, $b = [[b]]$, $\eta = [[eta]]$। पहले $x = ([[x1_s1]], [[x2_s1]])$, $y = [[y_s1]]$, फिर $x = ([[x1_s2]], [[x2_s2]])$, $y = [[y_s2]]$।`,
      r`নতুন সংখ্যা: $w = ([[w1]], [[w2]])$, $b = [[b]]$, $\eta = [[eta]]$। আগে $x = ([[x1_s1]], [[x2_s1]])$, $y = [[y_s1]]$, তারপর $x = ([[x1_s2]], [[x2_s2]])$, $y = [[y_s2]]$।`,
    ),
    asks: [
      {
        step: 'z_1',
        ask: say(r`What is $z$ of the first point?`, r`पहले बिंदु का $z$ कितना है?`, r`প্রথম বিন্দুর $z$ কত?`),
        hints: [say(r`$w_1 x_1 + w_2 x_2 + b$`, r`$w_1 x_1 + w_2 x_2 + b$`, r`$w_1 x_1 + w_2 x_2 + b$`)],
      },
      {
        step: 'w2_u1',
        ask: say(
          r`What is $w_2$ after the first point?`,
          r`पहले बिंदु के बाद $w_2$ कितना है?`,
          r`প্রথম বিন্দুর পরে $w_2$ কত?`,
        ),
        hints: [
          say(
            r`Is the sign of $z$ that of $y$? If not, add $\eta\, y\, x_2$.`,
            r`क्या $z$ का चिह्न $y$ जैसा है? यदि नहीं, तो $\eta\, y\, x_2$ जोड़िए।`,
            r`$z$-এর চিহ্ন কি $y$-এর মতো? না হলে $\eta\, y\, x_2$ যোগ করুন।`,
          ),
        ],
      },
      {
        step: 'z_2',
        ask: say(r`What is $z$ of the second point?`, r`दूसरे बिंदु का $z$ कितना है?`, r`দ্বিতীয় বিন্দুর $z$ কত?`),
        hints: [
          say(
            r`With the new weights and the new bias.`,
            r`नए भारों और नए बायस से।`,
            r`নতুন ওয়েট ও নতুন বায়াস দিয়ে।`,
          ),
        ],
      },
    ],
  },
  learnt: [
    say(
      r`A threshold unit says 1 where $w_1 x_1 + w_2 x_2 + b \ge 0$; the bias moves the threshold.`,
      r`देहली इकाई वहाँ 1 कहती है जहाँ $w_1 x_1 + w_2 x_2 + b \ge 0$; बायस देहली खिसकाता है।`,
      r`থ্রেশহোল্ড একক 1 বলে যেখানে $w_1 x_1 + w_2 x_2 + b \ge 0$; বায়াস থ্রেশহোল্ড সরায়।`,
    ),
    say(
      'One unit draws one line, so it cannot do XOR.',
      'एक इकाई एक रेखा खींचती है, इसलिए XOR नहीं कर सकती।',
      'একটি একক একটি রেখা টানে, তাই XOR পারে না।',
    ),
    say(
      r`The perceptron moves only for a mistake: $w \leftarrow w + \eta\, y\, x$.`,
      r`परसेप्ट्रॉन केवल गलती पर बदलता है: $w \leftarrow w + \eta\, y\, x$।`,
      r`পারসেপট্রন কেবল ভুলে বদলায়: $w \leftarrow w + \eta\, y\, x$।`,
    ),
  ],
};
