import type { Lesson, LessonProblem } from './lesson.ts';
import { formula, say } from './say.ts';

const r = String.raw;
const scores = (outputs: readonly number[], right: number): LessonProblem => ({
  kind: 'loss-value',
  loss: 'cross-entropy',
  activation: 'softmax',
  samples: [{ outputs, class: right }],
  conventions: { 'class-index': '1' },
});

/** The gradient of cross-entropy after softmax. */
export const softmaxGoesBack: Lesson = {
  id: 'softmax-goes-back',
  title: say('Softmax goes back', 'सॉफ़्टमैक्स पीछे की ओर', 'সফটম্যাক্স পিছনের দিকে'),
  aim: say(
    'Write the gradient of cross-entropy by the scores at once: share minus target.',
    'स्कोरों के सापेक्ष क्रॉस-एन्ट्रॉपी का ग्रेडिएंट सीधे लिखना: हिस्सा घटा लक्ष्य।',
    'স্কোরের সাপেক্ষে ক্রস-এনট্রপির গ্রেডিয়েন্ট একেবারে লেখা: ভাগ বিয়োগ লক্ষ্য।',
  ),
  minutes: 5,
  skills: ['ce-softmax-gradient'],
  problems: { scores: scores([2, 1, 0], 1), fresh: scores([0, 1, 2], 2) },
  stops: [
    {
      at: 'L',
      lit: 'p1',
      title: say('What should happen?', 'क्या होना चाहिए?', 'কী হওয়া উচিত?'),
      says: say(
        r`The shares are $p = ([[p1|3]], [[p2|3]], [[p3|3]])$ and the first class is right, so the target is $y = (1, 0, 0)$. The first share should grow and the others should shrink. Raising the score $z_1$ does both at once, since all shares come from one sum.`,
        r`हिस्से $p = ([[p1|3]], [[p2|3]], [[p3|3]])$ हैं और पहला वर्ग सही है, यानी लक्ष्य $y = (1, 0, 0)$। पहला हिस्सा बढ़ना चाहिए और बाकी घटने चाहिए। स्कोर $z_1$ बढ़ाने से दोनों एक साथ होते हैं, क्योंकि सब हिस्से एक ही योग से आते हैं।`,
        r`ভাগগুলি $p = ([[p1|3]], [[p2|3]], [[p3|3]])$, প্রথম শ্রেণি ঠিক, অর্থাৎ লক্ষ্য $y = (1, 0, 0)$। প্রথম ভাগ বাড়া উচিত, অন্যগুলি কমা উচিত। স্কোর $z_1$ বাড়ালে দুটিই একসঙ্গে হয়, কারণ সব ভাগ একই যোগফল থেকে আসে।`,
      ),
      source: 'Bishop 2006, §4.3.4',
    },
    {
      at: 'L',
      lit: 'dL/dz1',
      title: say('Guess the rule', 'नियम का अंदाज़ा', 'নিয়ম আন্দাজ করুন'),
      says: say(
        r`A gradient of $L$ by $z_1$ must be negative as long as $p_1$ is below 1, and 0 when $p_1 = 1$. The loss is $L = -\ln p_1$.`,
        r`$z_1$ के सापेक्ष $L$ का ग्रेडिएंट ऋणात्मक होना चाहिए जब तक $p_1$ 1 से कम है, और $p_1 = 1$ पर 0। हानि $L = -\ln p_1$ है।`,
        r`$z_1$-এর সাপেক্ষে $L$-এর গ্রেডিয়েন্ট ঋণাত্মক হতে হবে যতক্ষণ $p_1$ 1-এর কম, আর $p_1 = 1$ হলে 0। লস $L = -\ln p_1$।`,
      ),
      source: 'Bishop 2006, eq. 4.109',
      task: {
        type: 'choice',
        ask: say(
          r`Which formula is $\partial L / \partial z_1$?`,
          r`$\partial L / \partial z_1$ कौन-सा सूत्र है?`,
          r`$\partial L / \partial z_1$ কোন সূত্র?`,
        ),
        options: [
          {
            says: formula('p_1 - y_1'),
            holds: '[[dL/dz1]] = [[p1]] - [[y1]]',
            why: say(
              r`Negative below the target, and 0 when the share is 1.`,
              r`लक्ष्य से नीचे ऋणात्मक, और हिस्सा 1 हो तो 0।`,
              r`লক্ষ্যের নিচে ঋণাত্মক, ভাগ 1 হলে 0।`,
            ),
          },
          {
            says: formula('y_1 - p_1'),
            holds: '[[dL/dz1]] = [[y1]] - [[p1]]',
            why: say(
              r`This is positive: it would say that raising $z_1$ makes the loss larger.`,
              r`यह धनात्मक है: मानो $z_1$ बढ़ाने से हानि बढ़े।`,
              r`এটি ধনাত্মক: যেন $z_1$ বাড়ালে লস বাড়ে।`,
            ),
          },
          {
            says: formula('-1/p_1'),
            holds: '[[dL/dz1]] = -1/[[p1]]',
            why: say(
              r`That is the slope by the share $p_1$. The softmax between $z_1$ and $p_1$ is still to cross.`,
              r`यह हिस्से $p_1$ के सापेक्ष ढाल है। $z_1$ और $p_1$ के बीच का सॉफ़्टमैक्स अभी पार करना है।`,
              r`সেটা ভাগ $p_1$-এর সাপেক্ষে ঢাল। $z_1$ ও $p_1$-এর মাঝের সফটম্যাক্স এখনও পেরোতে হবে।`,
            ),
          },
        ],
        then: 'dL/dz1',
      },
    },
    {
      at: 'dL/dz1',
      lit: 'dL/dz1',
      title: say('Why so short?', 'इतना छोटा क्यों?', 'এত ছোট কেন?'),
      says: say(
        r`Logarithm and exponential undo each other: $L = -z_1 + \ln \sum_j e^{z_j}$. The first term has the slope $-1$, that is $-y_1$; the second has $e^{z_1} / \sum_j e^{z_j} = p_1$. So $\partial L / \partial z_1 = p_1 - 1 = [[dL/dz1|4]]$, without any Jacobian.`,
        r`लघुगणक और चरघातांक एक-दूसरे को काटते हैं: $L = -z_1 + \ln \sum_j e^{z_j}$। पहले पद का ढाल $-1$ है, यानी $-y_1$; दूसरे का $e^{z_1} / \sum_j e^{z_j} = p_1$। इसलिए $\partial L / \partial z_1 = p_1 - 1 = [[dL/dz1|4]]$, बिना किसी जैकोबियन के।`,
        r`লগারিদম ও সূচক একে অন্যকে কাটে: $L = -z_1 + \ln \sum_j e^{z_j}$। প্রথম পদের ঢাল $-1$, অর্থাৎ $-y_1$; দ্বিতীয়টির $e^{z_1} / \sum_j e^{z_j} = p_1$। তাই $\partial L / \partial z_1 = p_1 - 1 = [[dL/dz1|4]]$, কোনো জ্যাকোবিয়ান ছাড়াই।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §6.2.2.3, eq. 6.30',
    },
    {
      at: 'dL/dz1',
      lit: 'dL/dz2',
      title: say('A wrong class', 'एक गलत वर्ग', 'একটি ভুল শ্রেণি'),
      says: say(
        r`For a class that is not right $y_2 = 0$, so the same rule $p_k - y_k$ leaves only its share. It should go down, and a positive gradient says exactly that.`,
        r`जो वर्ग सही नहीं है, उसके लिए $y_2 = 0$, इसलिए वही नियम $p_k - y_k$ केवल उसका हिस्सा छोड़ता है। उसे घटना चाहिए, और धनात्मक ग्रेडिएंट यही कहता है।`,
        r`যে শ্রেণি ঠিক নয় তার $y_2 = 0$, তাই একই নিয়ম $p_k - y_k$-তে কেবল তার ভাগ থাকে। সেটি কমা উচিত, ধনাত্মক গ্রেডিয়েন্ট ঠিক তা-ই বলে।`,
      ),
      source: 'Bishop 2006, eq. 4.109',
      task: {
        type: 'value',
        step: 'dL/dz2',
        ask: say(
          r`What is $\partial L / \partial z_2$?`,
          r`$\partial L / \partial z_2$ कितना है?`,
          r`$\partial L / \partial z_2$ কত?`,
        ),
        hints: [
          say(
            r`$p_2 - 0$: read $p_2$ in the picture.`,
            r`$p_2 - 0$: $p_2$ चित्र में पढ़िए।`,
            r`$p_2 - 0$: ছবিতে $p_2$ পড়ুন।`,
          ),
        ],
      },
    },
    {
      at: 'dL/dz3',
      lit: 'dL/dz3',
      title: say('A check for free', 'मुफ़्त की जाँच', 'বিনা খরচে যাচাই'),
      says: say(
        r`Add the three gradients: $[[dL/dz1|3]] + [[dL/dz2|3]] + [[dL/dz3|3]] = 0$. It must be so, because shares and targets both add up to 1. In an exam this check takes five seconds and finds most slips.`,
        r`तीनों ग्रेडिएंट जोड़िए: $[[dL/dz1|3]] + [[dL/dz2|3]] + [[dL/dz3|3]] = 0$। ऐसा होना ही है, क्योंकि हिस्सों और लक्ष्यों दोनों का योग 1 है। परीक्षा में यह जाँच पाँच सेकंड लेती है और अधिकतर चूकें पकड़ लेती है।`,
        r`তিনটি গ্রেডিয়েন্ট যোগ করুন: $[[dL/dz1|3]] + [[dL/dz2|3]] + [[dL/dz3|3]] = 0$। তা হতেই হবে, কারণ ভাগ ও লক্ষ্য দুটিরই যোগফল 1। পরীক্ষায় এই যাচাই পাঁচ সেকেন্ড নেয়, বেশির ভাগ ভুল ধরে ফেলে।`,
      ),
      source: 'Bishop 2006, eq. 4.106 and 4.109',
    },
  ],
  closing: {
    problem: 'fresh',
    again: false,
    says: say(
      r`Fresh scores: $z = ([[z1]], [[z2]], [[z3]])$; the second class is right. The shares are shown.`,
      r`नए स्कोर: $z = ([[z1]], [[z2]], [[z3]])$; दूसरा वर्ग सही है। हिस्से दिख रहे हैं।`,
      r`নতুন স্কোর: $z = ([[z1]], [[z2]], [[z3]])$; দ্বিতীয় শ্রেণি ঠিক। ভাগগুলি দেখা যাচ্ছে।`,
    ),
    asks: [
      {
        step: 'dL/dz1',
        ask: say(
          r`What is $\partial L / \partial z_1$?`,
          r`$\partial L / \partial z_1$ कितना है?`,
          r`$\partial L / \partial z_1$ কত?`,
        ),
        hints: [
          say(
            r`Share minus target, $p_1 - 0$.`,
            r`हिस्सा घटा लक्ष्य, $p_1 - 0$।`,
            r`ভাগ বিয়োগ লক্ষ্য, $p_1 - 0$।`,
          ),
        ],
      },
      {
        step: 'dL/dz2',
        ask: say(
          r`What is $\partial L / \partial z_2$?`,
          r`$\partial L / \partial z_2$ कितना है?`,
          r`$\partial L / \partial z_2$ কত?`,
        ),
        hints: [say(r`Here the target is 1.`, r`यहाँ लक्ष्य 1 है।`, r`এখানে লক্ষ্য 1।`)],
      },
    ],
  },
  learnt: [
    say(
      r`After softmax, the gradient of cross-entropy is $p - y$.`,
      r`सॉफ़्टमैक्स के बाद क्रॉस-एन्ट्रॉपी का ग्रेडिएंट $p - y$ है।`,
      r`সফটম্যাক্সের পরে ক্রস-এনট্রপির গ্রেডিয়েন্ট $p - y$।`,
    ),
    say(r`Its entries add up to 0.`, r`उसके सब अंकों का योग 0 है।`, r`এর সব মানের যোগফল 0।`),
  ],
};
