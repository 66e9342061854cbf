import type { Lesson, LessonProblem } from './lesson.ts';
import { say } from './say.ts';

const r = String.raw;
/** One input, two hidden ReLU units of which the second is dropped, one linear output. */
const dropped = (
  [w1, w2, w3, w4]: readonly [number, number, number, number],
  y: number,
  rate: number,
  more: object = {},
): LessonProblem => ({
  kind: 'scalar-net',
  inputs: { x: 1 },
  targets: { y },
  parameters: { w1, w2, w3, w4 },
  units: [
    { id: 'h1', activation: 'relu' },
    { id: 'h2', activation: 'relu' },
    { id: 'o', activation: 'identity' },
  ],
  edges: [
    { from: 'x', to: 'h1', weight: 'w1' },
    { from: 'x', to: 'h2', weight: 'w2' },
    { from: 'h1', to: 'o', weight: 'w3' },
    { from: 'h2', to: 'o', weight: 'w4' },
  ],
  loss: { name: 'squared-error', targets: { o: 'y' } },
  dropout: { rate, dropped: [['h2']] },
  conventions: {
    'squared-error-factor': 'half',
    'l2-factor': 'half',
    'dropout-scaling': 'inverted',
    'dropout-rate': 'dropped',
  },
  ...more,
});
const adam = (name: 'adam' | 'adamw'): LessonProblem => ({
  kind: 'optimizer-run',
  gradients: { w: [1] },
  start: { w: 2 },
  optimizer: { name, learningRate: 0.1, weightDecay: 0.5 },
  conventions: name === 'adamw' ? { 'adamw-form': 'pytorch' } : {},
  steps: 1,
});

/** Weight decay, coupled and decoupled, and dropout. */
export const keepItSmall: Lesson = {
  id: 'keep-it-small',
  title: say('Keep it small', 'छोटा रखिए', 'ছোট রাখুন'),
  aim: say(
    'Add an L2 penalty to a gradient, tell AdamW from Adam, and work a pass with dropout.',
    'ग्रेडिएंट में L2 दंड जोड़ना, AdamW और Adam में अंतर करना, और ड्रॉपआउट के साथ एक पास निकालना।',
    'গ্রেডিয়েন্টে L2 দণ্ড যোগ করা, AdamW ও Adam আলাদা করা, আর ড্রপআউটসহ একটি পাস কষা।',
  ),
  minutes: 7,
  skills: ['weight-decay-step', 'dropout-masks'],
  problems: {
    decay: {
      kind: 'scalar-net',
      inputs: { x: 0.5 },
      targets: { y: 0.2 },
      parameters: { w: 2 },
      units: [{ id: 'o', activation: 'identity' }],
      edges: [{ from: 'x', to: 'o', weight: 'w' }],
      loss: { name: 'squared-error', targets: { o: 'y' } },
      penalties: [{ name: 'l2', strength: 0.5, parameters: ['w'] }],
      optimizer: { name: 'gradient-descent', learningRate: 0.1 },
      conventions: { 'squared-error-factor': 'half', 'l2-factor': 'half' },
    },
    adam: adam('adam'),
    adamw: adam('adamw'),
    mask: dropped([0.6, 0.8, 2, 1], 2, 0.2),
    fresh: dropped([0.4, 0.7, 2.5, 1], 3, 0.5, {
      penalties: [{ name: 'l2', strength: 0.2, parameters: ['w3'] }],
      optimizer: { name: 'gradient-descent', learningRate: 0.1 },
    }),
  },
  stops: [
    {
      problem: 'decay',
      at: 'J',
      lit: 'R',
      title: say('Two models, one fit', 'दो मॉडल, एक फ़िट', 'দুই মডেল, এক ফিট'),
      says: say(
        r`Two models fit the same points, one with weights near 1, one with weights near 1000. Which would you trust on a new point? A penalty makes the choice: to $L = [[L]]$ we add $R = \tfrac12 \lambda w^2 = [[R]]$ with $\lambda = [[lambda]]$. Now $J = L + R$ is made smaller, so a weight has to be worth its size.`,
        r`दो मॉडल उन्हीं बिंदुओं पर बैठते हैं, एक के भार 1 के पास, दूसरे के 1000 के पास। नए बिंदु पर आप किस पर भरोसा करेंगे? दंड यह चुनाव करता है: $L = [[L]]$ में हम $R = \tfrac12 \lambda w^2 = [[R]]$ जोड़ते हैं, $\lambda = [[lambda]]$। अब $J = L + R$ घटाया जाता है, इसलिए भार को अपने आकार के लायक होना पड़ता है।`,
        r`দুটি মডেল একই বিন্দুতে মেলে, একটির ওয়েট 1-এর কাছে, অন্যটির 1000-এর কাছে। নতুন বিন্দুতে কোনটিকে বিশ্বাস করবেন? দণ্ড বাছাইটি করে: $L = [[L]]$-এর সঙ্গে যোগ হয় $R = \tfrac12 \lambda w^2 = [[R]]$, $\lambda = [[lambda]]$। এবার $J = L + R$ কমানো হয়, তাই ওয়েটকে তার মাপের যোগ্য হতে হয়।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §7.1.1; Bishop 2006, §1.1, eq. 1.4',
    },
    {
      problem: 'decay',
      at: 'dL/dw',
      lit: 'dJ/dw',
      title: say('A pull towards 0', '0 की ओर खिंचाव', '0-এর দিকে টান'),
      says: say(
        r`The loss alone has the slope $\partial L / \partial w = [[dL/dw]]$. The penalty $\tfrac12 \lambda w^2$ adds its own slope; here $w = [[w]]$ and $\lambda = [[lambda]]$.`,
        r`अकेली हानि का ढाल $\partial L / \partial w = [[dL/dw]]$ है। दंड $\tfrac12 \lambda w^2$ अपना ढाल जोड़ता है; यहाँ $w = [[w]]$ और $\lambda = [[lambda]]$।`,
        r`একা লসের ঢাল $\partial L / \partial w = [[dL/dw]]$। দণ্ড $\tfrac12 \lambda w^2$ নিজের ঢাল যোগ করে; এখানে $w = [[w]]$ ও $\lambda = [[lambda]]$।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §7.1.1, eq. 7.3',
      task: {
        type: 'value',
        step: 'dJ/dw',
        ask: say(
          r`What is $\partial J / \partial w$?`,
          r`$\partial J / \partial w$ कितना है?`,
          r`$\partial J / \partial w$ কত?`,
        ),
        hints: [
          say(
            r`The slope of $\tfrac12 \lambda w^2$ is $\lambda w$: the ½ takes the 2.`,
            r`$\tfrac12 \lambda w^2$ का ढाल $\lambda w$ है: ½ ने 2 काट दिया।`,
            r`$\tfrac12 \lambda w^2$-এর ঢাল $\lambda w$: ½ আর 2 কেটে যায়।`,
          ),
        ],
      },
    },
    {
      problem: 'decay',
      at: "w'",
      lit: "w'",
      title: say('Shrink, then step', 'घटाइए, फिर चलिए', 'কমান, তারপর ধাপ'),
      says: say(
        r`The step is $w' = [[w]] - [[eta]] \cdot [[dJ/dw]] = [[w']]$. Written in another way it is $w' = (1 - \eta\lambda)\, w - \eta\, \partial L / \partial w$: first the weight loses a fixed share of itself. Hence the name weight decay. A bias usually has no penalty, because it only moves the output.`,
        r`चरण है $w' = [[w]] - [[eta]] \cdot [[dJ/dw]] = [[w']]$। दूसरी तरह लिखें तो $w' = (1 - \eta\lambda)\, w - \eta\, \partial L / \partial w$: पहले भार अपना एक तय हिस्सा खोता है। इसीलिए नाम भार क्षय है। बायस पर प्रायः दंड नहीं होता, क्योंकि वह केवल आउटपुट खिसकाता है।`,
        r`ধাপটি $w' = [[w]] - [[eta]] \cdot [[dJ/dw]] = [[w']]$। অন্যভাবে লিখলে $w' = (1 - \eta\lambda)\, w - \eta\, \partial L / \partial w$: আগে ওয়েট নিজের নির্দিষ্ট অংশ হারায়। তাই নাম ওয়েট ক্ষয়। বায়াসে সাধারণত দণ্ড নেই, কারণ তা কেবল আউটপুট সরায়।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §7.1 and §7.1.1, eq. 7.5',
    },
    {
      problem: 'adam',
      at: 'gHat_1',
      lit: 'w_1',
      title: say('Inside Adam', 'Adam के भीतर', 'Adam-এর ভিতরে'),
      says: say(
        r`Now the same pull inside Adam: its gradient was $g_1 = [[g_1]]$, and with $\lambda w$ it becomes $[[gHat_1]]$. Adam divides each gradient by its own size, $\hat m_1 / \sqrt{\hat v_1}$, before it steps. Compare the first step with and without the penalty.`,
        r`अब वही खिंचाव Adam के भीतर: उसका ग्रेडिएंट $g_1 = [[g_1]]$ था, $\lambda w$ के साथ $[[gHat_1]]$ हो जाता है। Adam हर ग्रेडिएंट को चरण से पहले उसी के आकार से भाग देता है, $\hat m_1 / \sqrt{\hat v_1}$। दंड के साथ और बिना दंड के पहले चरण की तुलना कीजिए।`,
        r`এবার একই টান Adam-এর ভিতরে: তার গ্রেডিয়েন্ট ছিল $g_1 = [[g_1]]$, $\lambda w$ যোগে হয় $[[gHat_1]]$। Adam ধাপের আগে প্রতিটি গ্রেডিয়েন্টকে তার নিজের মাপ দিয়ে ভাগ করে, $\hat m_1 / \sqrt{\hat v_1}$। দণ্ডসহ ও দণ্ড ছাড়া প্রথম ধাপ মিলিয়ে দেখুন।`,
      ),
      source: 'Loshchilov & Hutter, ICLR 2019, Algorithm 2',
      task: {
        type: 'choice',
        ask: say(
          'With the penalty in its gradient, how far does the first step go?',
          'ग्रेडिएंट में दंड हो तो पहला चरण कितना जाता है?',
          'গ্রেডিয়েন্টে দণ্ড থাকলে প্রথম ধাপ কত দূর যায়?',
        ),
        options: [
          {
            says: say('Twice as far', 'दुगुना', 'দ্বিগুণ'),
            why: say(
              r`So it is in plain gradient descent. Adam divides the size out again.`,
              r`ऐसा साधारण ग्रेडिएंट डिसेंट में है। Adam आकार को फिर काट देता है।`,
              r`সাধারণ গ্রেডিয়েন্ট ডিসেন্টে তাই। Adam মাপটি আবার কেটে দেয়।`,
            ),
          },
          {
            says: say('Just as far', 'उतना ही', 'ততটাই'),
            right: true,
            why: say(
              r`$\hat m_1/\sqrt{\hat v_1}$ is 1 for any positive gradient: the penalty is divided away.`,
              r`किसी भी धनात्मक ग्रेडिएंट पर $\hat m_1/\sqrt{\hat v_1}$ 1 है: दंड भाग में कट जाता है।`,
              r`যেকোনো ধনাত্মক গ্রেডিয়েন্টে $\hat m_1/\sqrt{\hat v_1}$ হল 1: দণ্ড ভাগে মিলিয়ে যায়।`,
            ),
          },
          {
            says: say('Half as far', 'आधा', 'অর্ধেক'),
            why: say(
              r`Both $\hat m$ and $\sqrt{\hat v}$ double, so nothing is halved.`,
              r`$\hat m$ और $\sqrt{\hat v}$ दोनों दुगुने होते हैं, इसलिए कुछ आधा नहीं होता।`,
              r`$\hat m$ ও $\sqrt{\hat v}$ দুটিই দ্বিগুণ হয়, তাই কিছুই অর্ধেক হয় না।`,
            ),
          },
        ],
        then: 'w_1',
      },
    },
    {
      problem: 'adamw',
      at: 'w_1',
      lit: 'w_1',
      title: say('Apart from the gradient', 'ग्रेडिएंट से अलग', 'গ্রেডিয়েন্ট থেকে আলাদা'),
      says: say(
        r`AdamW takes the decay out of the gradient: the weight shrinks by $\eta\lambda w$, and beside that Adam steps with $g_1 = [[g_1]]$ alone. From $w_0 = [[w_0]]$ this gives $w_1 = [[w_1|4]]$. Inside the gradient the pull was lost; apart from it, each weight shrinks by the same share.`,
        r`AdamW क्षय को ग्रेडिएंट से बाहर रखता है: भार $\eta\lambda w$ से घटता है, और अलग से Adam केवल $g_1 = [[g_1]]$ से चलता है। $w_0 = [[w_0]]$ से $w_1 = [[w_1|4]]$ मिलता है। ग्रेडिएंट के भीतर खिंचाव खो गया था; अलग रहकर हर भार उतने ही हिस्से से घटता है।`,
        r`AdamW ক্ষয়টিকে গ্রেডিয়েন্টের বাইরে রাখে: ওয়েট $\eta\lambda w$ কমে, আর আলাদাভাবে Adam কেবল $g_1 = [[g_1]]$ নিয়ে ধাপ দেয়। $w_0 = [[w_0]]$ থেকে আসে $w_1 = [[w_1|4]]$। গ্রেডিয়েন্টের ভিতরে টান হারিয়ে গিয়েছিল; আলাদা থাকলে প্রতিটি ওয়েট একই অংশে কমে।`,
      ),
      source: 'Loshchilov & Hutter, ICLR 2019, Algorithm 2',
    },
    {
      problem: 'mask',
      at: 'a1',
      lit: 'aTilde1',
      title: say('Some stay at home', 'कुछ घर पर रहते हैं', 'কেউ কেউ বাড়িতে থাকে'),
      says: say(
        r`Dropout sends each hidden unit home with probability $p = [[p]]$, anew for every pass. Here $h_2$ is dropped and $h_1$ is kept, with $a_1 = [[a1]]$. What is kept is divided by $1 - p$, so that the next layer gets the same sum on average.`,
        r`ड्रॉपआउट हर छिपी इकाई को प्रायिकता $p = [[p]]$ से घर भेज देता है, हर पास में नए सिरे से। यहाँ $h_2$ हटी है और $h_1$ रखी गई, $a_1 = [[a1]]$। जो रहा उसे $1 - p$ से भाग देते हैं, ताकि अगली परत को औसतन वही योग मिले।`,
        r`ড্রপআউট প্রতিটি লুকানো এককে $p = [[p]]$ সম্ভাবনায় বাড়ি পাঠায়, প্রতি পাসে নতুন করে। এখানে $h_2$ বাদ, $h_1$ আছে, $a_1 = [[a1]]$। যা থাকে তাকে $1 - p$ দিয়ে ভাগ করা হয়, যাতে পরের স্তর গড়ে একই যোগফল পায়।`,
      ),
      source: 'Srivastava et al., JMLR 15, 2014; Stanford CS231n course notes, “Neural Networks Part 2”',
      task: {
        type: 'value',
        step: 'aTilde1',
        ask: say(r`What does $h_1$ pass on?`, r`$h_1$ आगे क्या देती है?`, r`$h_1$ আগে কী দেয়?`),
        hints: [
          say(
            r`Its share of being kept is $1 - [[p]]$.`,
            r`रखे जाने की प्रायिकता $1 - [[p]]$ है।`,
            r`থাকার সম্ভাবনা $1 - [[p]]$।`,
          ),
        ],
      },
    },
    {
      problem: 'mask',
      at: 'dL/dw2',
      lit: 'w2',
      title: say('Dropped units learn nothing', 'हटी इकाई कुछ नहीं सीखती', 'বাদ পড়া একক কিছু শেখে না'),
      says: say(
        r`The way back uses the same mask. Through $h_2$ nothing comes back, so $\partial L / \partial w_2 = [[dL/dw2]]$, and $w_4$ gets 0 too. The kept unit gets its gradient times the same $1/(1 - p)$. No unit can rely on another one that may be away, so each has to be useful alone.`,
        r`पीछे लौटते समय भी वही मास्क है। $h_2$ से कुछ नहीं लौटता, इसलिए $\partial L / \partial w_2 = [[dL/dw2]]$, और $w_4$ को भी 0। रखी इकाई का ग्रेडिएंट उसी $1/(1 - p)$ से गुणा होता है। कोई इकाई दूसरी पर टिक नहीं सकती जो शायद न हो, इसलिए हर एक को अकेले काम का होना पड़ता है।`,
        r`ফেরার পথেও একই মাস্ক। $h_2$ দিয়ে কিছু ফেরে না, তাই $\partial L / \partial w_2 = [[dL/dw2]]$, $w_4$-ও পায় 0। থাকা এককের গ্রেডিয়েন্ট একই $1/(1 - p)$ দিয়ে গুণ হয়। যে না-ও থাকতে পারে তার উপর কোনো একক ভরসা করতে পারে না, তাই প্রত্যেককে একাই কাজের হতে হয়।`,
      ),
      source: 'Srivastava et al., JMLR 15, 2014; Goodfellow et al. 2016, §7.12',
    },
    {
      problem: 'mask',
      at: 'dL/dw2',
      lit: 'aTilde1',
      title: say('The day of the exam', 'परीक्षा का दिन', 'পরীক্ষার দিন'),
      says: say(
        r`At test time nobody is sent home: all units work. In training the kept ones were already divided by $1 - p$, with $p = [[p]]$.`,
        r`परीक्षण के समय कोई घर नहीं भेजा जाता: सब इकाइयाँ काम करती हैं। प्रशिक्षण में रखी इकाइयाँ पहले ही $1 - p$ से भाग पा चुकी थीं, $p = [[p]]$।`,
        r`পরীক্ষণের সময় কেউ বাড়ি যায় না: সব একক কাজ করে। প্রশিক্ষণে থাকা এককগুলি আগেই $1 - p$ দিয়ে ভাগ হয়েছে, $p = [[p]]$।`,
      ),
      source: 'Stanford CS231n course notes, “Neural Networks Part 2”',
      task: {
        type: 'choice',
        ask: say(
          'What has to be scaled at test time?',
          'परीक्षण के समय क्या बदला जाए?',
          'পরীক্ষণের সময় কী মাপ বদলাতে হবে?',
        ),
        options: [
          {
            says: say(
              r`All activations, by $1 - p$`,
              r`सब सक्रियण, $1 - p$ से`,
              r`সব অ্যাক্টিভেশন, $1 - p$ দিয়ে`,
            ),
            why: say(
              r`That is for the older form, in which nothing is scaled in training.`,
              r`वह पुराने रूप के लिए है, जिसमें प्रशिक्षण में कुछ नहीं बदलता।`,
              r`তা পুরোনো রূপের জন্য, যেখানে প্রশিক্ষণে কিছু বদলায় না।`,
            ),
          },
          {
            says: say('Nothing', 'कुछ नहीं', 'কিছুই না'),
            right: true,
            why: say(
              r`The sum already has the right size on average: inverted dropout.`,
              r`योग का आकार औसतन पहले से सही है: इसे inverted dropout कहते हैं।`,
              r`যোগফলের মাপ গড়ে আগেই ঠিক: একে inverted dropout বলে।`,
            ),
          },
          {
            says: say(r`All weights, by $1/(1 - p)$`, r`सब भार, $1/(1 - p)$ से`, r`সব ওয়েট, $1/(1 - p)$ দিয়ে`),
            why: say(
              r`Then the sums would be too large, twice corrected.`,
              r`तब योग बहुत बड़े होते, दो बार सुधारे हुए।`,
              r`তাহলে যোগফল খুব বড় হত, দুবার শোধরানো।`,
            ),
          },
        ],
      },
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`Both at once: $x = [[x]]$, $w_1 = [[w1]]$, $w_3 = [[w3]]$, $y = [[y]]$, dropout with $p = [[p]]$ that drops $h_2$, and a penalty $\tfrac12 \lambda w_3^2$ with $\lambda = [[lambda]]$; $L = \tfrac12 (y - o)^2$.`,
      r`दोनों एक साथ: $x = [[x]]$, $w_1 = [[w1]]$, $w_3 = [[w3]]$, $y = [[y]]$, ड्रॉपआउट $p = [[p]]$ जो $h_2$ को हटाता है, और दंड $\tfrac12 \lambda w_3^2$, $\lambda = [[lambda]]$; $L = \tfrac12 (y - o)^2$।`,
      r`দুটি একসঙ্গে: $x = [[x]]$, $w_1 = [[w1]]$, $w_3 = [[w3]]$, $y = [[y]]$, ড্রপআউট $p = [[p]]$ যা $h_2$-কে বাদ দেয়, আর দণ্ড $\tfrac12 \lambda w_3^2$, $\lambda = [[lambda]]$; $L = \tfrac12 (y - o)^2$।`,
    ),
    asks: [
      {
        step: 'aTilde1',
        ask: say(r`What does $h_1$ pass on?`, r`$h_1$ आगे क्या देती है?`, r`$h_1$ আগে কী দেয়?`),
        hints: [
          say(
            r`$a_1 = [[a1]]$, divided by $1 - p$.`,
            r`$a_1 = [[a1]]$, $1 - p$ से भाग देकर।`,
            r`$a_1 = [[a1]]$, $1 - p$ দিয়ে ভাগ।`,
          ),
        ],
      },
      {
        step: 'dJ/dw3',
        ask: say(
          r`What is $\partial J / \partial w_3$, with the penalty?`,
          r`दंड सहित $\partial J / \partial w_3$ कितना है?`,
          r`দণ্ডসহ $\partial J / \partial w_3$ কত?`,
        ),
        hints: [
          say(
            r`$\partial L / \partial o = [[dL/do]]$; $w_3$ saw what $h_1$ passed on.`,
            r`$\partial L / \partial o = [[dL/do]]$; $w_3$ ने वह देखा जो $h_1$ ने दिया।`,
            r`$\partial L / \partial o = [[dL/do]]$; $w_3$ দেখেছে $h_1$ যা দিয়েছে।`,
          ),
          say(r`$[[dL/dw3]] + \lambda w_3$`, r`$[[dL/dw3]] + \lambda w_3$`, r`$[[dL/dw3]] + \lambda w_3$`),
        ],
      },
      {
        step: "w3'",
        ask: say(
          r`What is the new $w_3$, with $\eta = [[eta]]$?`,
          r`$\eta = [[eta]]$ से नया $w_3$ कितना है?`,
          r`$\eta = [[eta]]$ হলে নতুন $w_3$ কত?`,
        ),
        hints: [say(r`Against the slope of $J$.`, r`$J$ के ढाल के विपरीत।`, r`$J$-এর ঢালের উলটো দিকে।`)],
      },
    ],
  },
  learnt: [
    say(
      r`An L2 penalty adds $\lambda w$ to the gradient: the weight loses the share $\eta\lambda$.`,
      r`L2 दंड ग्रेडिएंट में $\lambda w$ जोड़ता है: भार अपना $\eta\lambda$ हिस्सा खोता है।`,
      r`L2 দণ্ড গ্রেডিয়েন্টে $\lambda w$ যোগ করে: ওয়েট নিজের $\eta\lambda$ অংশ হারায়।`,
    ),
    say(
      'In Adam the penalty is divided away; AdamW keeps the decay apart.',
      'Adam में दंड भाग में कट जाता है; AdamW क्षय को अलग रखता है।',
      'Adam-এ দণ্ড ভাগে মিলিয়ে যায়; AdamW ক্ষয়কে আলাদা রাখে।',
    ),
    say(
      r`Dropout: kept units are divided by $1 - p$ in training, nothing is scaled at test time.`,
      r`ड्रॉपआउट: प्रशिक्षण में रखी इकाइयाँ $1 - p$ से भाग पाती हैं, परीक्षण में कुछ नहीं बदलता।`,
      r`ড্রপআউট: প্রশিক্ষণে থাকা এককগুলি $1 - p$ দিয়ে ভাগ হয়, পরীক্ষণে কিছু বদলায় না।`,
    ),
  ],
};
