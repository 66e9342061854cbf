import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
const run = (gradients: readonly number[], start: number, rate: number): LessonProblem => ({
  kind: 'optimizer-run',
  gradients: { w: gradients },
  start: { w: start },
  optimizer: { name: 'momentum', learningRate: rate, momentum: 0.9 },
  steps: gradients.length,
  conventions: { 'momentum-form': 'classical' },
});

/** Momentum in its two forms. */
export const memoryInTheStep: Lesson = {
  id: 'memory-in-the-step',
  title: say('Memory in the step', 'कदम में याद', 'ধাপে স্মৃতি'),
  aim: say(
    'Take steps of gradient descent with momentum by hand, and know both ways of writing it.',
    'मोमेंटम वाले ग्रेडिएंट डिसेंट के कदम हाथ से लेना, और उसके दोनों रूप पहचानना।',
    'মোমেন্টামসহ গ্রেডিয়েন্ট ডিসেন্টের ধাপ হাতে নেওয়া, আর লেখার দুটি রূপই জানা।',
  ),
  minutes: 6,
  skills: ['momentum-step'],
  problems: { run: run([2, 2], 1, 0.1), fresh: run([3, -1], 2, 0.1) },
  stops: [
    {
      lit: 'v_0',
      title: say('A ball in a valley', 'घाटी में गेंद', 'উপত্যকায় বল'),
      says: say(
        r`Plain gradient descent forgets: each step knows only the slope of now. Momentum keeps a velocity $v$, like a heavy ball. It starts at rest, $v_0 = [[v_0]]$, at the place $w_0 = [[w_0]]$.`,
        r`साधारण ग्रेडिएंट डिसेंट भूल जाता है: हर कदम केवल अभी का ढाल जानता है। मोमेंटम एक वेग $v$ रखता है, जैसे भारी गेंद। वह विराम से शुरू होता है, $v_0 = [[v_0]]$, जगह $w_0 = [[w_0]]$ पर।`,
        r`সাধারণ গ্রেডিয়েন্ট ডিসেন্ট ভুলে যায়: প্রতিটি ধাপ কেবল এখনকার ঢাল জানে। মোমেন্টাম একটি বেগ $v$ রাখে, ভারী বলের মতো। শুরু স্থির অবস্থায়, $v_0 = [[v_0]]$, জায়গা $w_0 = [[w_0]]$।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §8.3.2',
    },
    {
      at: 'g_1',
      lit: 'v_1',
      title: say('The first push', 'पहला धक्का', 'প্রথম ধাক্কা'),
      says: say(
        r`The velocity keeps a share $\rho = [[rho]]$ of itself and is pushed against the gradient: $v_1 = \rho v_0 - \eta g_1$ with $\eta = [[eta]]$ and $g_1 = [[g_1]]$. At the first step there is nothing to keep.`,
        r`वेग अपना $\rho = [[rho]]$ हिस्सा रखता है और ग्रेडिएंट के विपरीत धकेला जाता है: $v_1 = \rho v_0 - \eta g_1$, जहाँ $\eta = [[eta]]$ और $g_1 = [[g_1]]$। पहले कदम पर रखने को कुछ नहीं है।`,
        r`বেগ নিজের $\rho = [[rho]]$ ভাগ রাখে, আর গ্রেডিয়েন্টের উলটো দিকে ধাক্কা খায়: $v_1 = \rho v_0 - \eta g_1$, যেখানে $\eta = [[eta]]$ ও $g_1 = [[g_1]]$। প্রথম ধাপে রাখার কিছু নেই।`,
      ),
      source: 'Sutskever, Martens, Dahl & Hinton, ICML 2013, eq. 1–2',
      task: {
        type: 'value',
        step: 'v_1',
        ask: whatIs('v_1'),
        hints: [
          say(
            r`$[[rho]] \cdot 0$ is 0; what is left is $-\eta g_1$.`,
            r`$[[rho]] \cdot 0$ शून्य है; बचता है $-\eta g_1$।`,
            r`$[[rho]] \cdot 0$ শূন্য; থাকে $-\eta g_1$।`,
          ),
        ],
      },
    },
    {
      at: 'w_1',
      lit: 'w_1',
      title: say('Move by the velocity', 'वेग से चलिए', 'বেগ দিয়ে সরুন'),
      says: say(
        r`The weight moves by the velocity: $w_1 = w_0 + v_1 = [[w_1]]$. So far it is exactly the step of plain gradient descent. The difference begins with the second step, which is why a question with one step cannot test momentum.`,
        r`भार वेग से चलता है: $w_1 = w_0 + v_1 = [[w_1]]$। अब तक यह बिल्कुल साधारण ग्रेडिएंट डिसेंट का कदम है। अंतर दूसरे कदम से शुरू होता है, इसीलिए एक कदम वाला प्रश्न मोमेंटम को नहीं परख सकता।`,
        r`ওয়েট বেগ দিয়ে সরে: $w_1 = w_0 + v_1 = [[w_1]]$। এ পর্যন্ত এটি হুবহু সাধারণ গ্রেডিয়েন্ট ডিসেন্টের ধাপ। পার্থক্য শুরু দ্বিতীয় ধাপে, তাই এক ধাপের প্রশ্ন মোমেন্টাম যাচাই করতে পারে না।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §8.3.2, eq. 8.15–8.16',
    },
    {
      at: 'g_2',
      lit: 'v_2',
      title: say('The second push', 'दूसरा धक्का', 'দ্বিতীয় ধাক্কা'),
      says: say(
        r`The gradient is $g_2 = [[g_2]]$ again, but now the ball is already moving with $v_1 = [[v_1]]$. So $v_2 = [[rho]] \cdot [[(v_1)]] - [[eta]] \cdot [[g_2]]$.`,
        r`ग्रेडिएंट फिर $g_2 = [[g_2]]$ है, पर अब गेंद पहले से $v_1 = [[v_1]]$ से चल रही है। इसलिए $v_2 = [[rho]] \cdot [[(v_1)]] - [[eta]] \cdot [[g_2]]$।`,
        r`গ্রেডিয়েন্ট আবার $g_2 = [[g_2]]$, কিন্তু বল এখন $v_1 = [[v_1]]$ বেগে চলছেই। তাই $v_2 = [[rho]] \cdot [[(v_1)]] - [[eta]] \cdot [[g_2]]$।`,
      ),
      source: 'Sutskever, Martens, Dahl & Hinton, ICML 2013, eq. 1',
      task: {
        type: 'value',
        step: 'v_2',
        ask: whatIs('v_2'),
        hints: [
          say(
            r`Both terms are negative: they add up.`,
            r`दोनों पद ऋणात्मक हैं: वे जुड़ते हैं।`,
            r`দুটি পদই ঋণাত্মক: তারা যোগ হয়।`,
          ),
        ],
      },
    },
    {
      at: 'w_2',
      lit: 'w_2',
      title: say('Longer and longer', 'लंबे और लंबे', 'আরও লম্বা'),
      says: say(
        r`With the same slope the second step is nearly twice as long: $v_2 = [[v_2]]$ against $v_1 = [[v_1]]$. If the gradient stays the same for long, the steps grow to $\eta g / (1 - \rho)$: ten times as long for $\rho = 0.9$. Gradients that change their sign cancel in the velocity instead.`,
        r`वही ढाल, फिर भी दूसरा कदम लगभग दुगुना: $v_1 = [[v_1]]$ के मुकाबले $v_2 = [[v_2]]$। ग्रेडिएंट देर तक वही रहे तो कदम $\eta g / (1 - \rho)$ तक बढ़ते हैं: $\rho = 0.9$ पर दस गुना। चिह्न बदलने वाले ग्रेडिएंट वेग में कट जाते हैं।`,
        r`একই ঢাল, তবু দ্বিতীয় ধাপ প্রায় দ্বিগুণ: $v_1 = [[v_1]]$-এর জায়গায় $v_2 = [[v_2]]$। গ্রেডিয়েন্ট বহুক্ষণ একই থাকলে ধাপ বাড়ে $\eta g / (1 - \rho)$ পর্যন্ত: $\rho = 0.9$ হলে দশ গুণ। যে গ্রেডিয়েন্ট চিহ্ন বদলায়, তারা বেগে কেটে যায়।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §8.3.2',
    },
    {
      at: 'w_2',
      lit: 'v_2',
      title: say('Two books, two velocities', 'दो किताबें, दो वेग', 'দুই বই, দুই বেগ'),
      says: say(
        r`Some write $v \leftarrow \rho v - \eta g$, $w \leftarrow w + v$; PyTorch writes $v \leftarrow \rho v + g$, $w \leftarrow w - \eta v$. In the second the velocity holds gradients, not steps.`,
        r`कुछ लोग $v \leftarrow \rho v - \eta g$, $w \leftarrow w + v$ लिखते हैं; PyTorch $v \leftarrow \rho v + g$, $w \leftarrow w - \eta v$ लिखता है। दूसरे रूप में वेग में कदम नहीं, ग्रेडिएंट होते हैं।`,
        r`কেউ লেখেন $v \leftarrow \rho v - \eta g$, $w \leftarrow w + v$; PyTorch লেখে $v \leftarrow \rho v + g$, $w \leftarrow w - \eta v$। দ্বিতীয় রূপে বেগে ধাপ নয়, গ্রেডিয়েন্ট থাকে।`,
      ),
      source: 'PyTorch documentation, torch.optim.SGD; Sutskever et al. 2013',
      task: {
        type: 'choice',
        ask: say(
          r`With a constant $\eta$, what is the same in both?`,
          r`$\eta$ स्थिर हो तो दोनों में क्या एक-सा है?`,
          r`$\eta$ স্থির থাকলে দুটিতে কী একই?`,
        ),
        options: [
          {
            says: say(r`The velocities, but not the weights`, r`वेग, पर भार नहीं`, r`বেগ, কিন্তু ওয়েট নয়`),
            why: say(
              r`The velocities differ by the factor $-\eta$.`,
              r`वेगों में गुणक $-\eta$ का अंतर है।`,
              r`বেগে $-\eta$ গুণকের পার্থক্য।`,
            ),
          },
          {
            says: say(r`The weights, but not the velocities`, r`भार, पर वेग नहीं`, r`ওয়েট, কিন্তু বেগ নয়`),
            right: true,
            why: say(
              r`One velocity is $-\eta$ times the other, and the weight moves the same. Only a changing $\eta$ makes them differ.`,
              r`एक वेग दूसरे का $-\eta$ गुना है, और भार एक-सा चलता है। केवल बदलता $\eta$ उन्हें अलग करता है।`,
              r`একটি বেগ অন্যটির $-\eta$ গুণ, ওয়েট একই ভাবে সরে। কেবল $\eta$ বদলালে তারা আলাদা হয়।`,
            ),
          },
          {
            says: say(r`Nothing: they are two methods`, r`कुछ नहीं: ये दो विधियाँ हैं`, r`কিছুই না: এগুলি দুটি পদ্ধতি`),
            why: say(
              r`Write out two steps in both forms: the weights agree.`,
              r`दोनों रूपों में दो कदम लिखिए: भार एक-से निकलते हैं।`,
              r`দুই রূপে দুটি ধাপ লিখুন: ওয়েট একই হয়।`,
            ),
          },
        ],
      },
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`Fresh numbers: the gradients are $[[g_1]]$ and then $[[g_2]]$, from $w_0 = [[w_0]]$ with $\eta = [[eta]]$ and $\rho = [[rho]]$.`,
      r`नई संख्याएँ: ग्रेडिएंट $[[g_1]]$ और फिर $[[g_2]]$ हैं, $w_0 = [[w_0]]$ से, $\eta = [[eta]]$ और $\rho = [[rho]]$।`,
      r`নতুন সংখ্যা: গ্রেডিয়েন্ট $[[g_1]]$, তারপর $[[g_2]]$; শুরু $w_0 = [[w_0]]$, $\eta = [[eta]]$ ও $\rho = [[rho]]$।`,
    ),
    asks: [
      {
        step: 'v_2',
        ask: whatIs('v_2'),
        hints: [
          say(
            r`$v_1 = [[v_1]]$. The new gradient pushes the other way.`,
            r`$v_1 = [[v_1]]$। नया ग्रेडिएंट दूसरी ओर धकेलता है।`,
            r`$v_1 = [[v_1]]$। নতুন গ্রেডিয়েন্ট অন্য দিকে ঠেলে।`,
          ),
        ],
      },
      {
        step: 'w_2',
        ask: whatIs('w_2'),
        hints: [
          say(
            r`$w_1 + v_2$ with $w_1 = [[w_1]]$.`,
            r`$w_1 + v_2$, जहाँ $w_1 = [[w_1]]$।`,
            r`$w_1 + v_2$, যেখানে $w_1 = [[w_1]]$।`,
          ),
        ],
      },
    ],
  },
  learnt: [
    say(
      r`Momentum: $v \leftarrow \rho v - \eta g$, then $w \leftarrow w + v$.`,
      r`मोमेंटम: $v \leftarrow \rho v - \eta g$, फिर $w \leftarrow w + v$।`,
      r`মোমেন্টাম: $v \leftarrow \rho v - \eta g$, তারপর $w \leftarrow w + v$।`,
    ),
    say(
      r`Equal gradients add up; gradients of changing sign cancel.`,
      r`एक-से ग्रेडिएंट जुड़ते हैं; बदलते चिह्न वाले कट जाते हैं।`,
      r`একই গ্রেডিয়েন্ট যোগ হয়; চিহ্ন বদলানো গ্রেডিয়েন্ট কেটে যায়।`,
    ),
  ],
};
