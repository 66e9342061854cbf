import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
const network = (inputs: object, target: number, parameters: object): LessonProblem => ({
  kind: 'scalar-net',
  inputs,
  targets: { y1: target },
  parameters,
  units: [
    { id: 'h1', activation: 'relu' },
    { id: 'h2', activation: 'relu' },
    { id: 'o1', activation: 'identity' },
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
  optimizer: { name: 'gradient-descent', learningRate: 0.5 },
  conventions: { 'squared-error-factor': 'half' },
});

/** Back through a hidden layer of ReLUs, one of which is off. */
export const behindTheHiddenLayer: Lesson = {
  id: 'behind-the-hidden-layer',
  title: say('Behind the hidden layer', 'छिपी परत के पीछे', 'লুকানো স্তরের পিছনে'),
  aim: say(
    'Bring the error back through a hidden layer, stop it at a unit that is off, and update the weights.',
    'त्रुटि को छिपी परत से पीछे लाना, बंद इकाई पर रोकना, और भारों को अद्यतन करना।',
    'ত্রুটিকে লুকানো স্তরের মধ্য দিয়ে ফেরানো, বন্ধ এককে থামানো, আর ওয়েট হালনাগাদ করা।',
  ),
  minutes: 8,
  skills: ['hidden-gradient', 'relu-mask', 'gd-step'],
  problems: {
    network: network({ x1: 1, x2: 0.5 }, 0.5, { w1: 0.1, w2: 0.2, w3: -0.2, w4: -0.1, w5: 0.5, w6: 0.3 }),
    fresh: network({ x1: 2, x2: 1 }, 1, { w1: -0.4, w2: 0.2, w3: 0.3, w4: 0.4, w5: 0.2, w6: 0.5 }),
  },
  stops: [
    {
      at: 'dL/do1',
      lit: 'dL/do1',
      title: say('The error arrives', 'त्रुटि पहुँचती है', 'ত্রুটি এসে পৌঁছয়'),
      says: say(
        r`The network gave $o_1 = [[o1]]$ where $y_1 = [[y1]]$ was wanted. So the first line backward is $\partial L / \partial o_1 = -(y_1 - o_1) = [[dL/do1]]$. From here the error goes to every weight, first to $w_5$ and $w_6$, then through the hidden units.`,
        r`नेटवर्क ने $o_1 = [[o1]]$ दिया, जबकि $y_1 = [[y1]]$ चाहिए था। इसलिए पीछे की पहली पंक्ति $\partial L / \partial o_1 = -(y_1 - o_1) = [[dL/do1]]$ है। यहाँ से त्रुटि हर भार तक जाती है: पहले $w_5$ और $w_6$, फिर छिपी इकाइयों से होकर।`,
        r`নেটওয়ার্ক দিল $o_1 = [[o1]]$, অথচ চাওয়া হয়েছিল $y_1 = [[y1]]$। তাই পিছনের প্রথম লাইন $\partial L / \partial o_1 = -(y_1 - o_1) = [[dL/do1]]$। এখান থেকে ত্রুটি প্রতিটি ওয়েটে যায়: আগে $w_5$ ও $w_6$, তারপর লুকানো এককের মধ্য দিয়ে।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §6.5.4',
    },
    {
      at: 'dL/do1',
      lit: 'dL/dw5',
      title: say('The last weights', 'आखिरी भार', 'শেষ ওয়েটগুলি'),
      says: say(
        r`A weight is blamed for what went through it: $\dfrac{\partial L}{\partial w_5} = \dfrac{\partial L}{\partial o_1} \cdot a_1$. Here $a_1 = [[a1]]$ came out of $h_1$.`,
        r`भार को उतना दोष मिलता है जितना उससे होकर गया: $\dfrac{\partial L}{\partial w_5} = \dfrac{\partial L}{\partial o_1} \cdot a_1$। यहाँ $h_1$ से $a_1 = [[a1]]$ निकला था।`,
        r`একটি ওয়েটের দায় ততটা, যতটা তার মধ্য দিয়ে গেছে: $\dfrac{\partial L}{\partial w_5} = \dfrac{\partial L}{\partial o_1} \cdot a_1$। এখানে $h_1$ থেকে বেরিয়েছিল $a_1 = [[a1]]$।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, Algorithm 6.4',
      task: {
        type: 'value',
        step: 'dL/dw5',
        ask: whatIs(r`\partial L / \partial w_5`),
        hints: [
          say(
            r`$[[dL/do1]]$ times the activation that $w_5$ weighs.`,
            r`$[[dL/do1]]$ गुणा वह सक्रियण जिसे $w_5$ तौलता है।`,
            r`$[[dL/do1]]$ গুণ যে অ্যাক্টিভেশন $w_5$ মাপে।`,
          ),
        ],
      },
    },
    {
      at: 'dL/da2',
      lit: 'dL/da1',
      title: say('Into the hidden units', 'छिपी इकाइयों में', 'লুকানো এককে'),
      says: say(
        r`The way back to $h_1$ uses the weight of the edge: $\partial L / \partial a_1 = \partial L / \partial o_1 \cdot w_5 = [[dL/da1]]$. To $h_2$ comes $[[dL/da2]]$ in the same way. The old weights are used everywhere: the gradient belongs to the network that made this error.`,
        r`$h_1$ तक लौटने में किनारे का भार लगता है: $\partial L / \partial a_1 = \partial L / \partial o_1 \cdot w_5 = [[dL/da1]]$। इसी तरह $h_2$ तक $[[dL/da2]]$ पहुँचता है। हर जगह पुराने भार लगते हैं: ग्रेडिएंट उसी नेटवर्क का है जिसने यह त्रुटि की।`,
        r`$h_1$-এ ফেরার পথে রেখার ওয়েট লাগে: $\partial L / \partial a_1 = \partial L / \partial o_1 \cdot w_5 = [[dL/da1]]$। একইভাবে $h_2$-এ আসে $[[dL/da2]]$। সর্বত্র পুরোনো ওয়েট লাগে: গ্রেডিয়েন্ট সেই নেটওয়ার্কের, যে এই ভুল করেছে।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, Algorithm 6.4',
    },
    {
      at: 'dL/da2',
      lit: 'dL/dz2',
      title: say('A gate that is shut', 'बंद दरवाज़ा', 'বন্ধ দরজা'),
      says: say(
        r`Forward, $z_2 = [[z2]]$ was below 0, so $h_2$ gave 0. There ReLU is flat: its slope is 0, and $\dfrac{\partial L}{\partial z_2} = \dfrac{\partial L}{\partial a_2} \cdot \mathrm{ReLU}'(z_2)$.`,
        r`आगे की ओर $z_2 = [[z2]]$ शून्य से कम था, इसलिए $h_2$ ने 0 दिया। वहाँ ReLU समतल है: उसका ढाल 0 है, और $\dfrac{\partial L}{\partial z_2} = \dfrac{\partial L}{\partial a_2} \cdot \mathrm{ReLU}'(z_2)$।`,
        r`সামনের দিকে $z_2 = [[z2]]$ শূন্যের নিচে ছিল, তাই $h_2$ দিয়েছিল 0। সেখানে ReLU সমতল: ঢাল 0, আর $\dfrac{\partial L}{\partial z_2} = \dfrac{\partial L}{\partial a_2} \cdot \mathrm{ReLU}'(z_2)$।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §6.3.1',
      task: {
        type: 'choice',
        ask: say(
          r`What comes back to $z_2$, if $[[dL/da2]]$ arrives at $a_2$?`,
          r`$a_2$ पर $[[dL/da2]]$ पहुँचे तो $z_2$ तक क्या लौटता है?`,
          r`$a_2$-তে $[[dL/da2]]$ এলে $z_2$-তে কী ফেরে?`,
        ),
        options: [
          {
            says: say(r`$[[dL/da2]]$, unchanged`, r`$[[dL/da2]]$, ज्यों का त्यों`, r`$[[dL/da2]]$, অপরিবর্তিত`),
            holds: '[[dL/dz2]] = [[dL/da2]]',
            why: say(
              r`That would be so at a unit that is on. Here $z_2 < 0$: the gate is shut.`,
              r`चालू इकाई पर ऐसा होता। यहाँ $z_2 < 0$ है: दरवाज़ा बंद है।`,
              r`চালু এককে তা-ই হত। এখানে $z_2 < 0$: দরজা বন্ধ।`,
            ),
          },
          {
            says: say(
              r`$[[dL/da2]] \cdot [[(z2)]]$`,
              r`$[[dL/da2]] \cdot [[(z2)]]$`,
              r`$[[dL/da2]] \cdot [[(z2)]]$`,
            ),
            holds: '[[dL/dz2]] = [[dL/da2]] * [[z2]]',
            why: say(
              r`The mask is 0 or 1. It is asked whether $z_2$ is above 0, not how large it is.`,
              r`मास्क 0 या 1 है। पूछा जाता है कि $z_2$ 0 से ऊपर है या नहीं, यह नहीं कि कितना है।`,
              r`মাস্ক 0 বা 1। প্রশ্ন হল $z_2$ 0-এর ওপরে কি না, কত বড় তা নয়।`,
            ),
          },
          {
            says: say(r`$0$`, r`$0$`, r`$0$`),
            holds: '[[dL/dz2]] = 0',
            why: say(
              r`A small change of $z_2$ changes nothing after it, so no blame can pass.`,
              r`$z_2$ के छोटे बदलाव से आगे कुछ नहीं बदलता, इसलिए दोष आगे नहीं जा सकता।`,
              r`$z_2$-এর ছোট পরিবর্তনে পরের কিছুই বদলায় না, তাই দায় পেরোতে পারে না।`,
            ),
          },
        ],
        then: 'dL/dz2',
      },
    },
    {
      at: 'dL/dz2',
      lit: 'dL/dz2',
      title: say('The mask', 'मास्क', 'মাস্ক'),
      says: say(
        r`So ReLU works backward as a mask: 1 where $z > 0$, 0 where $z < 0$. The sign of what comes back does not matter, only the $z$ of the forward pass. Because $\partial L / \partial z_2 = [[dL/dz2]]$, the weights $w_3$ and $w_4$ learn nothing from this sample.`,
        r`यानी पीछे की ओर ReLU एक मास्क है: $z > 0$ हो तो 1, $z < 0$ हो तो 0। लौटती संख्या का चिह्न मायने नहीं रखता, केवल आगे वाला $z$। $\partial L / \partial z_2 = [[dL/dz2]]$ है, इसलिए भार $w_3$ और $w_4$ इस नमूने से कुछ नहीं सीखते।`,
        r`অর্থাৎ পিছনের দিকে ReLU একটি মাস্ক: $z > 0$ হলে 1, $z < 0$ হলে 0। ফিরে আসা সংখ্যার চিহ্ন নয়, কেবল সম্মুখ পাসের $z$ গোনা হয়। $\partial L / \partial z_2 = [[dL/dz2]]$, তাই ওয়েট $w_3$ ও $w_4$ এই নমুনা থেকে কিছুই শেখে না।`,
      ),
      source: 'Glorot, Bordes & Bengio, AISTATS 2011',
    },
    {
      at: 'dL/dz2',
      lit: 'dL/dw1',
      title: say('The way to w₁', 'w₁ तक का रास्ता', 'w₁ পর্যন্ত পথ'),
      says: say(
        r`At $h_1$ the gate is open, so $\partial L / \partial z_1 = [[dL/dz1]]$. The last factor is what $w_1$ weighs, the input $x_1 = [[x1]]$: $\dfrac{\partial L}{\partial w_1} = \dfrac{\partial L}{\partial z_1} \cdot x_1$.`,
        r`$h_1$ पर दरवाज़ा खुला है, इसलिए $\partial L / \partial z_1 = [[dL/dz1]]$। आखिरी गुणक वह है जिसे $w_1$ तौलता है, इनपुट $x_1 = [[x1]]$: $\dfrac{\partial L}{\partial w_1} = \dfrac{\partial L}{\partial z_1} \cdot x_1$।`,
        r`$h_1$-এ দরজা খোলা, তাই $\partial L / \partial z_1 = [[dL/dz1]]$। শেষ গুণকটি হল যা $w_1$ মাপে, ইনপুট $x_1 = [[x1]]$: $\dfrac{\partial L}{\partial w_1} = \dfrac{\partial L}{\partial z_1} \cdot x_1$।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, Algorithm 6.4',
      task: {
        type: 'value',
        step: 'dL/dw1',
        ask: whatIs(r`\partial L / \partial w_1`),
        hints: [
          say(
            r`$[[dL/dz1]]$ times the input on the edge of $w_1$.`,
            r`$[[dL/dz1]]$ गुणा $w_1$ के किनारे का इनपुट।`,
            r`$[[dL/dz1]]$ গুণ $w_1$-এর রেখার ইনপুট।`,
          ),
        ],
      },
    },
    {
      at: 'dL/dw4',
      lit: "w1'",
      title: say('Take the step', 'कदम उठाइए', 'ধাপ নিন'),
      says: say(
        r`Now every weight goes against its slope: $w \leftarrow w - \eta \, \dfrac{\partial L}{\partial w}$, with $\eta = [[eta]]$. A minus, because the gradient points to where $L$ grows. Weights whose gradient is 0 stay: $w_3$, $w_4$ and $w_6$.`,
        r`अब हर भार अपने ढाल के विपरीत जाता है: $w \leftarrow w - \eta \, \dfrac{\partial L}{\partial w}$, जहाँ $\eta = [[eta]]$। ऋण चिह्न इसलिए कि ग्रेडिएंट उधर इशारा करता है जिधर $L$ बढ़ता है। जिनका ग्रेडिएंट 0 है वे वैसे ही रहते हैं: $w_3$, $w_4$ और $w_6$।`,
        r`এবার প্রতিটি ওয়েট তার ঢালের উলটো দিকে যায়: $w \leftarrow w - \eta \, \dfrac{\partial L}{\partial w}$, যেখানে $\eta = [[eta]]$। বিয়োগ, কারণ গ্রেডিয়েন্ট দেখায় $L$ কোন দিকে বাড়ে। যাদের গ্রেডিয়েন্ট 0, তারা থাকে: $w_3$, $w_4$ ও $w_6$।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, eq. 4.5',
    },
    {
      at: 'dL/dw4',
      lit: "w1'",
      title: say('The new w₁', 'नया w₁', 'নতুন w₁'),
      says: say(
        r`The old value is $w_1 = [[w1]]$ and its gradient $[[dL/dw1]]$. Mind the two minus signs in $w_1 - \eta \cdot [[(dL/dw1)]]$.`,
        r`पुराना मान $w_1 = [[w1]]$ है और उसका ग्रेडिएंट $[[dL/dw1]]$। $w_1 - \eta \cdot [[(dL/dw1)]]$ में दो ऋण चिह्नों पर ध्यान दीजिए।`,
        r`পুরোনো মান $w_1 = [[w1]]$, তার গ্রেডিয়েন্ট $[[dL/dw1]]$। $w_1 - \eta \cdot [[(dL/dw1)]]$-এ দুটি বিয়োগ চিহ্ন খেয়াল করুন।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, eq. 4.5',
      task: {
        type: 'value',
        step: "w1'",
        ask: say(r`What is the new $w_1$?`, r`नया $w_1$ कितना है?`, r`নতুন $w_1$ কত?`),
        hints: [
          say(
            r`The step is $[[eta]] \cdot [[(dL/dw1)]]$; it is taken away.`,
            r`कदम $[[eta]] \cdot [[(dL/dw1)]]$ है; वह घटाया जाता है।`,
            r`ধাপটি $[[eta]] \cdot [[(dL/dw1)]]$; তা বিয়োগ হয়।`,
          ),
        ],
      },
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`Fresh numbers, and again one unit is off. Find the gradients of one weight behind each unit: first look at the signs of $z_1$ and $z_2$.`,
      r`नई संख्याएँ, और फिर एक इकाई बंद है। हर इकाई के पीछे एक भार का ग्रेडिएंट निकालिए: पहले $z_1$ और $z_2$ के चिह्न देखिए।`,
      r`নতুন সংখ্যা, আবারও একটি একক বন্ধ। প্রতিটি এককের পিছনে একটি ওয়েটের গ্রেডিয়েন্ট বার করুন: আগে $z_1$ ও $z_2$-এর চিহ্ন দেখুন।`,
    ),
    asks: [
      {
        step: 'dL/do1',
        ask: whatIs(r`\partial L / \partial o_1`),
        hints: [
          say(
            r`$-(y_1 - o_1)$ with $o_1 = [[o1]]$.`,
            r`$-(y_1 - o_1)$, जहाँ $o_1 = [[o1]]$।`,
            r`$-(y_1 - o_1)$, যেখানে $o_1 = [[o1]]$।`,
          ),
        ],
      },
      {
        step: 'dL/dw1',
        ask: whatIs(r`\partial L / \partial w_1`),
        hints: [
          say(
            r`Is $h_1$ on? $z_1 = [[z1]]$.`,
            r`क्या $h_1$ चालू है? $z_1 = [[z1]]$।`,
            r`$h_1$ কি চালু? $z_1 = [[z1]]$।`,
          ),
        ],
      },
      {
        step: 'dL/dw3',
        ask: whatIs(r`\partial L / \partial w_3`),
        hints: [
          say(
            r`Three factors: $\partial L / \partial o_1$, then $w_6$, then $x_1$.`,
            r`तीन गुणक: $\partial L / \partial o_1$, फिर $w_6$, फिर $x_1$।`,
            r`তিনটি গুণক: $\partial L / \partial o_1$, তারপর $w_6$, তারপর $x_1$।`,
          ),
        ],
      },
    ],
  },
  learnt: [
    say(
      r`A weight is blamed for the activation that it weighs.`,
      r`भार को उस सक्रियण का दोष मिलता है जिसे वह तौलता है।`,
      r`ওয়েট যে অ্যাক্টিভেশন মাপে, তার দায় পায়।`,
    ),
    say(
      r`Backward, ReLU is a mask: 1 where $z > 0$, else 0.`,
      r`पीछे की ओर ReLU मास्क है: $z > 0$ हो तो 1, नहीं तो 0।`,
      r`পিছনের দিকে ReLU মাস্ক: $z > 0$ হলে 1, নইলে 0।`,
    ),
    say(
      r`The step is $w - \eta \, \partial L / \partial w$, with the old weights in every gradient.`,
      r`कदम $w - \eta \, \partial L / \partial w$ है; हर ग्रेडिएंट में पुराने भार।`,
      r`ধাপ হল $w - \eta \, \partial L / \partial w$; সব গ্রেডিয়েন্টে পুরোনো ওয়েট।`,
    ),
  ],
};
