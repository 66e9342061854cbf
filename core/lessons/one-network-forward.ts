import type { Lesson } from './lesson.ts';

const network = (inputs: object, parameters: object): Lesson['problems'][string] => ({
  kind: 'scalar-net',
  inputs,
  targets: { y1: 1 },
  parameters,
  units: [
    { id: 'h1', activation: 'relu', bias: 'b1' },
    { id: 'h2', activation: 'relu', bias: 'b2' },
    { id: 'o1', activation: 'identity', bias: 'b3' },
  ],
  edges: [
    { from: 'x1', to: 'h1', weight: 'w1' },
    { from: 'x2', to: 'h1', weight: 'w2' },
    { from: 'x1', to: 'h2', weight: 'w3' },
    { from: 'x2', to: 'h2', weight: 'w4' },
    { from: 'h1', to: 'o1', weight: 'w5' },
    { from: 'h2', to: 'o1', weight: 'w6' },
  ],
  loss: { name: 'squared-error', targets: { o1: 'y1' } },
});

/** Weighted sums and ReLU, forward through one hidden layer. */
export const oneNetworkForward: Lesson = {
  id: 'one-network-forward',
  title: {
    en: 'Weigh, add, cut off',
    hi: 'तौलो, जोड़ो, काटो',
    bn: 'মাপো, যোগ করো, কাটো',
  },
  aim: {
    en: 'Work a small network forward by hand: weighted sums, bias and ReLU.',
    hi: 'छोटे नेटवर्क को हाथ से आगे की ओर हल करना: भारित योगफल, बायस और ReLU।',
    bn: 'ছোট একটি নেটওয়ার্ক হাতে সামনের দিকে কষা: ওয়েট-যুক্ত যোগফল, বায়াস ও ReLU।',
  },
  minutes: 6,
  skills: ['forward-pass', 'affine-sum', 'activation-value'],
  problems: {
    network: network(
      { x1: 2, x2: 1 },
      { w1: 0.5, w2: -0.4, w3: -0.6, w4: 0.3, w5: 0.5, w6: 0.7, b1: 0.2, b2: 0.1, b3: -0.1 },
    ),
    fresh: network(
      { x1: 1, x2: 0.5 },
      { w1: -0.8, w2: 0.4, w3: 0.9, w4: -0.2, w5: 0.6, w6: 0.5, b1: 0.1, b2: 0.3, b3: 0.2 },
    ),
  },
  stops: [
    {
      lit: 'z1',
      title: { en: 'A unit weighs evidence', hi: 'इकाई प्रमाण तौलती है', bn: 'একক প্রমাণ মাপে' },
      says: {
        en: 'The unit $h_1$ takes every input times the weight on its edge, adds the products, and adds its bias: $z_1 = w_1 x_1 + w_2 x_2 + b_1$. A positive weight pushes the sum up when its input grows, a negative one pulls it down. Nothing has been computed yet, so the picture shows gaps and not zeros.',
        hi: 'इकाई $h_1$ हर इनपुट को उसके किनारे के भार से गुणा करती है, गुणनफल जोड़ती है और अपना बायस जोड़ती है: $z_1 = w_1 x_1 + w_2 x_2 + b_1$। इनपुट बढ़ने पर धनात्मक भार योगफल को ऊपर ले जाता है, ऋणात्मक भार नीचे। अभी कुछ निकाला नहीं गया है, इसलिए चित्र में शून्य नहीं, खाली जगह है।',
        bn: 'একক $h_1$ প্রতিটি ইনপুটকে তার রেখার ওয়েট দিয়ে গুণ করে, গুণফলগুলি যোগ করে, তার সঙ্গে বায়াস যোগ করে: $z_1 = w_1 x_1 + w_2 x_2 + b_1$। ইনপুট বাড়লে ধনাত্মক ওয়েট যোগফলকে ওপরে ঠেলে, ঋণাত্মক ওয়েট নিচে টানে। এখনও কিছু গণনা হয়নি, তাই ছবিতে শূন্য নয়, ফাঁকা জায়গা আছে।',
      },
      source: 'Goodfellow, Bengio & Courville 2016, §6.1',
    },
    {
      lit: 'z1',
      title: { en: 'Your first sum', hi: 'आपका पहला योगफल', bn: 'আপনার প্রথম যোগফল' },
      says: {
        en: 'Put the numbers in the place of the letters: $z_1 = [[w1]] \\cdot [[x1]] + [[(w2)]] \\cdot [[x2]] + [[b1]]$. The bias is added once, whatever the number of inputs.',
        hi: 'अक्षरों की जगह संख्याएँ रखिए: $z_1 = [[w1]] \\cdot [[x1]] + [[(w2)]] \\cdot [[x2]] + [[b1]]$। इनपुट कितने भी हों, बायस एक ही बार जुड़ता है।',
        bn: 'অক্ষরের জায়গায় সংখ্যা বসান: $z_1 = [[w1]] \\cdot [[x1]] + [[(w2)]] \\cdot [[x2]] + [[b1]]$। ইনপুট যতগুলিই হোক, বায়াস একবারই যোগ হয়।',
      },
      source: 'Bishop 2006, eq. 5.2',
      task: {
        type: 'value',
        step: 'z1',
        ask: { en: 'What is $z_1$?', hi: '$z_1$ कितना है?', bn: '$z_1$ কত?' },
        hints: [
          {
            en: 'Two products first: $[[w1]] \\cdot [[x1]]$ and $[[(w2)]] \\cdot [[x2]]$.',
            hi: 'पहले दो गुणनफल: $[[w1]] \\cdot [[x1]]$ और $[[(w2)]] \\cdot [[x2]]$।',
            bn: 'আগে দুটি গুণফল: $[[w1]] \\cdot [[x1]]$ ও $[[(w2)]] \\cdot [[x2]]$।',
          },
          {
            en: 'The second product is negative. Then add $b_1 = [[b1]]$.',
            hi: 'दूसरा गुणनफल ऋणात्मक है। फिर $b_1 = [[b1]]$ जोड़िए।',
            bn: 'দ্বিতীয় গুণফল ঋণাত্মক। তারপর $b_1 = [[b1]]$ যোগ করুন।',
          },
        ],
      },
    },
    {
      at: 'a1',
      lit: 'a1',
      title: { en: 'ReLU lets it through', hi: 'ReLU इसे जाने देता है', bn: 'ReLU একে যেতে দেয়' },
      says: {
        en: 'The activation decides what leaves the unit: $a_1 = \\max(0, z_1)$. Because $z_1 = [[z1]]$ is above 0, it passes unchanged. Without such a bend two layers of weights would be no more than one: a sum of sums is a sum.',
        hi: 'सक्रियण फलन तय करता है कि इकाई से क्या निकले: $a_1 = \\max(0, z_1)$। $z_1 = [[z1]]$ शून्य से ऊपर है, इसलिए ज्यों का त्यों निकलता है। ऐसे मोड़ के बिना भारों की दो परतें एक ही परत होतीं: योगफलों का योगफल भी योगफल है।',
        bn: 'অ্যাক্টিভেশন ঠিক করে একক থেকে কী বেরোবে: $a_1 = \\max(0, z_1)$। $z_1 = [[z1]]$ শূন্যের ওপরে, তাই অপরিবর্তিত বেরোয়। এমন বাঁক না থাকলে ওয়েটের দুটি স্তর একটিরই সমান হত: যোগফলের যোগফলও যোগফল।',
      },
      source: 'Goodfellow, Bengio & Courville 2016, §6.1 and §6.3.1',
    },
    {
      at: 'a1',
      lit: 'z2',
      title: { en: 'The second unit', hi: 'दूसरी इकाई', bn: 'দ্বিতীয় একক' },
      says: {
        en: 'The same inputs reach $h_2$ with other weights: $z_2 = [[(w3)]] \\cdot [[x1]] + [[w4]] \\cdot [[x2]] + [[b2]]$. The rule for what leaves the unit is the same as before: $a_2 = \\max(0, z_2)$. Work it in your head before you choose.',
        hi: 'वही इनपुट $h_2$ तक दूसरे भारों से पहुँचते हैं: $z_2 = [[(w3)]] \\cdot [[x1]] + [[w4]] \\cdot [[x2]] + [[b2]]$। इकाई से क्या निकले, इसका नियम वही है: $a_2 = \\max(0, z_2)$। चुनने से पहले मन में हिसाब कीजिए।',
        bn: 'একই ইনপুট অন্য ওয়েট দিয়ে $h_2$-তে পৌঁছয়: $z_2 = [[(w3)]] \\cdot [[x1]] + [[w4]] \\cdot [[x2]] + [[b2]]$। একক থেকে কী বেরোবে তার নিয়ম একই: $a_2 = \\max(0, z_2)$। বাছার আগে মনে মনে কষে নিন।',
      },
      source: 'Nair & Hinton, ICML 2010',
      task: {
        type: 'choice',
        ask: { en: 'What leaves $h_2$?', hi: '$h_2$ से क्या निकलता है?', bn: '$h_2$ থেকে কী বেরোয়?' },
        options: [
          {
            says: { en: '$[[z2]]$', hi: '$[[z2]]$', bn: '$[[z2]]$' },
            holds: '[[a2]] = [[z2]]',
            why: {
              en: 'That would be no activation at all: the larger of 0 and $[[z2]]$ is asked for.',
              hi: 'यह तो बिना सक्रियण फलन के होता: 0 और $[[z2]]$ में से बड़ा चाहिए।',
              bn: 'সেটা হলে অ্যাক্টিভেশনই থাকত না: 0 ও $[[z2]]$-এর মধ্যে বড়টি চাই।',
            },
          },
          {
            says: { en: '$0$', hi: '$0$', bn: '$0$' },
            holds: '[[a2]] = 0',
            why: {
              en: 'The larger of 0 and $[[z2]]$ is 0: the unit is off.',
              hi: '0 और $[[z2]]$ में बड़ा 0 है: इकाई बंद है।',
              bn: '0 ও $[[z2]]$-এর মধ্যে বড়টি 0: একক বন্ধ।',
            },
          },
          {
            says: {
              en: '$\\lvert z_2 \\rvert$, without its sign',
              hi: '$\\lvert z_2 \\rvert$, बिना चिह्न के',
              bn: '$\\lvert z_2 \\rvert$, চিহ্ন ছাড়া',
            },
            holds: '[[a2]] = -([[z2]])',
            why: {
              en: 'ReLU drops negative numbers, it does not turn them round: $\\lvert z \\rvert$ is another function.',
              hi: 'ReLU ऋणात्मक संख्याओं को हटाता है, उलटता नहीं: $\\lvert z \\rvert$ दूसरा फलन है।',
              bn: 'ReLU ঋণাত্মক সংখ্যা বাদ দেয়, উলটে দেয় না: $\\lvert z \\rvert$ অন্য ফাংশন।',
            },
          },
        ],
        then: 'a2',
      },
    },
    {
      at: 'a2',
      lit: 'a2',
      title: { en: 'A unit that is off', hi: 'बंद इकाई', bn: 'বন্ধ একক' },
      says: {
        en: 'Now $a_2 = [[a2]]$, so the product $w_6 a_2$ is 0 whatever $w_6$ is. For this input the network behaves as if $h_2$ were not there. Another input can switch it on again, and which units are on is how a ReLU network bends.',
        hi: 'अब $a_2 = [[a2]]$, इसलिए $w_6$ कुछ भी हो, गुणनफल $w_6 a_2$ शून्य है। इस इनपुट के लिए नेटवर्क ऐसे चलता है मानो $h_2$ हो ही नहीं। दूसरा इनपुट उसे फिर चालू कर सकता है; कौन-सी इकाइयाँ चालू हैं, इसी से ReLU नेटवर्क मुड़ता है।',
        bn: 'এখন $a_2 = [[a2]]$, তাই $w_6$ যাই হোক গুণফল $w_6 a_2$ শূন্য। এই ইনপুটে নেটওয়ার্ক এমন চলে যেন $h_2$ নেই। অন্য ইনপুট তাকে আবার চালু করতে পারে; কোন এককগুলি চালু, তাতেই ReLU নেটওয়ার্ক বাঁকে।',
      },
      source: 'Goodfellow, Bengio & Courville 2016, §6.3.1',
    },
    {
      lit: 'o1',
      title: { en: 'The output', hi: 'आउटपुट', bn: 'আউটপুট' },
      says: {
        en: 'The output unit weighs the activations, not the inputs: $o_1 = w_5 a_1 + w_6 a_2 + b_3$. It has no ReLU here, because an output may have to be negative.',
        hi: 'आउटपुट इकाई इनपुट नहीं, सक्रियण तौलती है: $o_1 = w_5 a_1 + w_6 a_2 + b_3$। यहाँ ReLU नहीं है, क्योंकि आउटपुट ऋणात्मक भी हो सकता है।',
        bn: 'আউটপুট একক ইনপুট নয়, অ্যাক্টিভেশনগুলি মাপে: $o_1 = w_5 a_1 + w_6 a_2 + b_3$। এখানে ReLU নেই, কারণ আউটপুট ঋণাত্মকও হতে পারে।',
      },
      source: 'Goodfellow, Bengio & Courville 2016, §6.2.2.1',
      task: {
        type: 'value',
        step: 'o1',
        ask: { en: 'What is $o_1$?', hi: '$o_1$ कितना है?', bn: '$o_1$ কত?' },
        hints: [
          {
            en: 'Which of the two products is 0?',
            hi: 'दोनों में कौन-सा गुणनफल 0 है?',
            bn: 'দুটির মধ্যে কোন গুণফল 0?',
          },
          {
            en: 'What is left is $[[w5]] \\cdot [[a1]]$ and the bias $[[b3]]$.',
            hi: 'बचता है $[[w5]] \\cdot [[a1]]$ और बायस $[[b3]]$।',
            bn: 'থাকে $[[w5]] \\cdot [[a1]]$ ও বায়াস $[[b3]]$।',
          },
        ],
      },
    },
    {
      at: 'o1',
      lit: 'z2',
      title: { en: 'Where a unit switches', hi: 'इकाई कहाँ बदलती है', bn: 'একক কোথায় বদলায়' },
      says: {
        en: 'The unit $h_2$ is off as long as $w_3 x_1 + w_4 x_2 + b_2 \\le 0$. Now you may change one of its weights and see the whole network follow. Watch $z_2$: nothing happens at the output until it crosses 0.',
        hi: 'जब तक $w_3 x_1 + w_4 x_2 + b_2 \\le 0$ है, इकाई $h_2$ बंद रहती है। अब आप उसका एक भार बदल सकते हैं और पूरा नेटवर्क साथ बदलेगा। $z_2$ को देखिए: उसके 0 पार करने तक आउटपुट में कुछ नहीं होता।',
        bn: 'যতক্ষণ $w_3 x_1 + w_4 x_2 + b_2 \\le 0$, একক $h_2$ বন্ধ থাকে। এবার তার একটি ওয়েট বদলান, পুরো নেটওয়ার্ক সঙ্গে বদলাবে। $z_2$ লক্ষ করুন: সেটি 0 পেরোনো পর্যন্ত আউটপুটে কিছুই হয় না।',
      },
      source: 'Goodfellow, Bengio & Courville 2016, §6.3.1',
    },
    {
      at: 'o1',
      lit: 'z2',
      title: { en: 'Switch it on', hi: 'इसे चालू कीजिए', bn: 'একে চালু করুন' },
      says: {
        en: 'With $x_1 = [[x1]]$ every 0.1 of $w_3$ moves $z_2$ by $[[x1]] \\cdot 0.1$. So from $z_2 = [[z2]]$ you can say how far to go before you move anything.',
        hi: '$x_1 = [[x1]]$ होने से $w_3$ का हर 0.1, $z_2$ को $[[x1]] \\cdot 0.1$ खिसकाता है। इसलिए $z_2 = [[z2]]$ से चलकर आप पहले ही बता सकते हैं कि कितना जाना है।',
        bn: '$x_1 = [[x1]]$ হওয়ায় $w_3$-এর প্রতি 0.1, $z_2$-কে $[[x1]] \\cdot 0.1$ সরায়। তাই $z_2 = [[z2]]$ থেকে কতটা যেতে হবে, আগেই বলা যায়।',
      },
      source: 'Goodfellow, Bengio & Courville 2016, §6.1',
      task: {
        type: 'adjust',
        ask: {
          en: 'Move $w_3$ until $h_2$ is on: $z_2 > 0$.',
          hi: '$w_3$ को खिसकाइए जब तक $h_2$ चालू न हो: $z_2 > 0$।',
          bn: '$h_2$ চালু না হওয়া পর্যন্ত $w_3$ সরান: $z_2 > 0$।',
        },
        path: ['parameters', 'w3'],
        given: 'w3',
        from: -1,
        to: 1,
        by: 0.1,
        goal: { step: 'z2', above: 0 },
        done: {
          en: 'Now $h_2$ is on, and the output moves with every further step of $w_3$.',
          hi: 'अब $h_2$ चालू है, और $w_3$ के हर अगले कदम के साथ आउटपुट बदलता है।',
          bn: 'এখন $h_2$ চালু, আর $w_3$-এর প্রতিটি পরের ধাপে আউটপুট বদলায়।',
        },
      },
    },
  ],
  closing: {
    problem: 'fresh',
    says: {
      en: 'The same network with fresh numbers. One of the two hidden units is off: find it on the way.',
      hi: 'वही नेटवर्क, नई संख्याओं के साथ। दो छिपी इकाइयों में से एक बंद है: चलते-चलते उसे ढूँढ़िए।',
      bn: 'একই নেটওয়ার্ক, নতুন সংখ্যা। দুটি লুকানো এককের একটি বন্ধ: চলার পথে সেটি খুঁজুন।',
    },
    asks: [
      {
        step: 'z1',
        ask: { en: 'What is $z_1$?', hi: '$z_1$ कितना है?', bn: '$z_1$ কত?' },
        hints: [
          {
            en: 'Three terms: two products and $b_1 = [[b1]]$.',
            hi: 'तीन पद: दो गुणनफल और $b_1 = [[b1]]$।',
            bn: 'তিনটি পদ: দুটি গুণফল ও $b_1 = [[b1]]$।',
          },
        ],
      },
      {
        step: 'a2',
        ask: { en: 'What is $a_2$?', hi: '$a_2$ कितना है?', bn: '$a_2$ কত?' },
        hints: [
          {
            en: 'First $z_2$, which is shown now; then the larger of it and 0.',
            hi: 'पहले $z_2$, जो अब दिख रहा है; फिर उसमें और 0 में से बड़ा।',
            bn: 'আগে $z_2$, যা এখন দেখা যাচ্ছে; তারপর সেটি ও 0-এর মধ্যে বড়টি।',
          },
        ],
      },
      {
        step: 'o1',
        ask: { en: 'What is $o_1$?', hi: '$o_1$ कितना है?', bn: '$o_1$ কত?' },
        hints: [
          {
            en: 'Weigh the activations $a_1$ and $a_2$, and do not forget $b_3$.',
            hi: 'सक्रियण $a_1$ और $a_2$ को तौलिए, और $b_3$ न भूलिए।',
            bn: 'অ্যাক্টিভেশন $a_1$ ও $a_2$ মাপুন, $b_3$ ভুলবেন না।',
          },
        ],
      },
    ],
  },
  learnt: [
    {
      en: 'A unit computes $z = \\sum_i w_i x_i + b$, with the bias added once.',
      hi: 'इकाई $z = \\sum_i w_i x_i + b$ निकालती है; बायस एक बार जुड़ता है।',
      bn: 'একক গণনা করে $z = \\sum_i w_i x_i + b$; বায়াস একবার যোগ হয়।',
    },
    {
      en: 'ReLU passes what is above 0 and turns the rest into 0.',
      hi: 'ReLU 0 से ऊपर को जाने देता है और बाकी को 0 करता है।',
      bn: 'ReLU 0-এর ওপরের মান যেতে দেয়, বাকিটা 0 করে।',
    },
    {
      en: 'A unit that is off does not count for this input.',
      hi: 'बंद इकाई इस इनपुट के लिए नहीं गिनी जाती।',
      bn: 'বন্ধ একক এই ইনপুটে গোনা হয় না।',
    },
  ],
};
