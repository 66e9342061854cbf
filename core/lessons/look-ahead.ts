import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
const run = (start: number, velocity: number): LessonProblem => ({
  kind: 'optimizer-run',
  objective: 'w^2',
  start: { w: start },
  optimizer: { name: 'nesterov', learningRate: 0.1, momentum: 0.9 },
  from: { state: { v: { w: velocity } } },
  steps: 1,
  conventions: { 'nesterov-form': 'look-ahead' },
});

/** Nesterov’s momentum: the gradient at the look-ahead point. */
export const lookAhead: Lesson = {
  id: 'look-ahead',
  title: say('Look before you step', 'कदम से पहले देखिए', 'ধাপের আগে দেখুন'),
  aim: say(
    'Take a step of Nesterov momentum, with the gradient where the velocity is about to carry you.',
    'नेस्टरोव मोमेंटम का कदम लेना, ग्रेडिएंट वहाँ लेकर जहाँ वेग ले जाने वाला है।',
    'নেস্টেরভ মোমেন্টামের ধাপ নেওয়া, গ্রেডিয়েন্ট সেখানে নিয়ে, যেখানে বেগ নিয়ে যেতে চলেছে।',
  ),
  minutes: 5,
  skills: ['nesterov-step', 'momentum-step'],
  problems: { run: run(1, -0.2), fresh: run(2, -0.5) },
  stops: [
    {
      lit: 'wTilde_1',
      title: say('Already moving', 'पहले से चलते हुए', 'চলছেই'),
      says: say(
        r`The ball is at $w_0 = [[w_0]]$ in the valley $f(w) = w^2$ and moves with $v_0 = [[v_0]]$. Momentum would take the gradient here, although most of the movement is decided already: $\rho v_0$ comes in any case. Nesterov looks first where that leads.`,
        r`गेंद घाटी $f(w) = w^2$ में $w_0 = [[w_0]]$ पर है और $v_0 = [[v_0]]$ से चल रही है। मोमेंटम ग्रेडिएंट यहीं लेता, जबकि अधिकतर गति पहले ही तय है: $\rho v_0$ तो आएगा ही। नेस्टरोव पहले देखते हैं कि वह कहाँ ले जाता है।`,
        r`বলটি উপত্যকা $f(w) = w^2$-এ $w_0 = [[w_0]]$-এ আছে, চলছে $v_0 = [[v_0]]$ বেগে। মোমেন্টাম এখানেই গ্রেডিয়েন্ট নিত, অথচ চলার বেশিটাই ঠিক হয়ে আছে: $\rho v_0$ তো আসবেই। নেস্টেরভ আগে দেখেন সেটি কোথায় নিয়ে যায়।`,
      ),
      source: 'Nesterov 1983; Sutskever et al., ICML 2013, eq. 3–4',
    },
    {
      lit: 'wTilde_1',
      title: say('The look-ahead point', 'आगे का बिंदु', 'সামনের বিন্দু'),
      says: say(
        r`The point is $\tilde w = w_0 + \rho v_0$ with $\rho = [[rho]]$ and $v_0 = [[v_0]]$. No gradient is needed for it.`,
        r`बिंदु $\tilde w = w_0 + \rho v_0$ है, $\rho = [[rho]]$ और $v_0 = [[v_0]]$। इसके लिए ग्रेडिएंट की ज़रूरत नहीं।`,
        r`বিন্দুটি $\tilde w = w_0 + \rho v_0$, যেখানে $\rho = [[rho]]$ ও $v_0 = [[v_0]]$। এর জন্য গ্রেডিয়েন্ট লাগে না।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §8.3.3',
      task: {
        type: 'value',
        step: 'wTilde_1',
        ask: whatIs(r`\tilde w`),
        hints: [
          say(
            r`$[[w_0]] + [[rho]] \cdot [[(v_0)]]$`,
            r`$[[w_0]] + [[rho]] \cdot [[(v_0)]]$`,
            r`$[[w_0]] + [[rho]] \cdot [[(v_0)]]$`,
          ),
        ],
      },
    },
    {
      at: 'g_1',
      lit: 'g_1',
      title: say('The gradient there', 'वहाँ का ग्रेडिएंट', 'সেখানকার গ্রেডিয়েন্ট'),
      says: say(
        r`The slope of $w^2$ is $2w$, taken at $\tilde w = [[wTilde_1]]$: $g = [[g_1]]$. At $w_0$ it would have been 2. Nearer to the bottom the push is smaller, so Nesterov brakes earlier and overshoots less.`,
        r`$w^2$ का ढाल $2w$ है, $\tilde w = [[wTilde_1]]$ पर लिया गया: $g = [[g_1]]$। $w_0$ पर वह 2 होता। तल के पास धक्का छोटा है, इसलिए नेस्टरोव पहले धीमा होता है और कम आगे निकलता है।`,
        r`$w^2$-এর ঢাল $2w$, $\tilde w = [[wTilde_1]]$-এ নেওয়া: $g = [[g_1]]$। $w_0$-তে তা 2 হত। তলার কাছে ধাক্কা ছোট, তাই নেস্টেরভ আগে থামে, কম ছাড়িয়ে যায়।`,
      ),
      source: 'Sutskever et al., ICML 2013, §2',
    },
    {
      at: 'g_1',
      lit: 'v_1',
      title: say('The new velocity', 'नया वेग', 'নতুন বেগ'),
      says: say(
        r`From here on it is momentum: $v_1 = \rho v_0 - \eta g$ with $\eta = [[eta]]$ and the gradient $g = [[g_1]]$ of the look-ahead point. The old velocity was $v_0 = [[v_0]]$.`,
        r`यहाँ से वही मोमेंटम है: $v_1 = \rho v_0 - \eta g$, $\eta = [[eta]]$ और आगे के बिंदु का ग्रेडिएंट $g = [[g_1]]$। पुराना वेग $v_0 = [[v_0]]$ है।`,
        r`এখান থেকে সেটি মোমেন্টাম: $v_1 = \rho v_0 - \eta g$, $\eta = [[eta]]$ আর সামনের বিন্দুর গ্রেডিয়েন্ট $g = [[g_1]]$। পুরোনো বেগ $v_0 = [[v_0]]$।`,
      ),
      source: 'Sutskever et al., ICML 2013, eq. 3',
      task: {
        type: 'value',
        step: 'v_1',
        ask: whatIs('v_1'),
        hints: [
          say(
            r`$[[rho]] \cdot [[(v_0)]] - [[eta]] \cdot [[g_1]]$`,
            r`$[[rho]] \cdot [[(v_0)]] - [[eta]] \cdot [[g_1]]$`,
            r`$[[rho]] \cdot [[(v_0)]] - [[eta]] \cdot [[g_1]]$`,
          ),
        ],
      },
    },
    {
      at: 'w_1',
      lit: 'w_1',
      title: say('Step from where you are', 'जहाँ हैं वहीं से कदम', 'যেখানে আছেন সেখান থেকে ধাপ'),
      says: say(
        r`The step starts at $w_0$, not at $\tilde w$: $w_1 = w_0 + v_1 = [[w_0]] + [[(v_1)]] = [[w_1]]$. Starting from $\tilde w$ would count $\rho v_0$ twice. That and the gradient at $w_0$ are the two usual mistakes.`,
        r`कदम $\tilde w$ से नहीं, $w_0$ से शुरू होता है: $w_1 = w_0 + v_1 = [[w_0]] + [[(v_1)]] = [[w_1]]$। $\tilde w$ से शुरू करने पर $\rho v_0$ दो बार गिना जाता। यह, और $w_0$ पर लिया ग्रेडिएंट, दो आम गलतियाँ हैं।`,
        r`ধাপ শুরু $\tilde w$ থেকে নয়, $w_0$ থেকে: $w_1 = w_0 + v_1 = [[w_0]] + [[(v_1)]] = [[w_1]]$। $\tilde w$ থেকে শুরু করলে $\rho v_0$ দুবার গোনা হত। এটি, আর $w_0$-তে নেওয়া গ্রেডিয়েন্ট, এই দুটি সাধারণ ভুল।`,
      ),
      source: 'Sutskever et al., ICML 2013, eq. 4',
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`Fresh numbers in the same valley: $w_0 = [[w_0]]$, $v_0 = [[v_0]]$, $\rho = [[rho]]$, $\eta = [[eta]]$.`,
      r`उसी घाटी में नई संख्याएँ: $w_0 = [[w_0]]$, $v_0 = [[v_0]]$, $\rho = [[rho]]$, $\eta = [[eta]]$।`,
      r`একই উপত্যকায় নতুন সংখ্যা: $w_0 = [[w_0]]$, $v_0 = [[v_0]]$, $\rho = [[rho]]$, $\eta = [[eta]]$।`,
    ),
    asks: [
      {
        step: 'g_1',
        ask: whatIs('g'),
        hints: [
          say(
            r`$2 \tilde w$ at $\tilde w = [[wTilde_1]]$.`,
            r`$\tilde w = [[wTilde_1]]$ पर $2 \tilde w$।`,
            r`$\tilde w = [[wTilde_1]]$-এ $2 \tilde w$।`,
          ),
        ],
      },
      {
        step: 'w_1',
        ask: whatIs('w_1'),
        hints: [
          say(
            r`$w_0 + v_1$ with $v_1 = [[v_1]]$.`,
            r`$w_0 + v_1$, जहाँ $v_1 = [[v_1]]$।`,
            r`$w_0 + v_1$, যেখানে $v_1 = [[v_1]]$।`,
          ),
        ],
      },
    ],
  },
  learnt: [
    say(
      r`Nesterov takes the gradient at $w + \rho v$ and steps from $w$.`,
      r`नेस्टरोव ग्रेडिएंट $w + \rho v$ पर लेते हैं और कदम $w$ से।`,
      r`নেস্টেরভ গ্রেডিয়েন্ট নেন $w + \rho v$-তে, ধাপ নেন $w$ থেকে।`,
    ),
    say(
      'So it brakes before the bottom, not after it.',
      'इसलिए वह तल से पहले धीमा होता है, बाद में नहीं।',
      'তাই তা তলার আগে থামে, পরে নয়।',
    ),
  ],
};
