import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
const scores = (outputs: readonly number[], right: number): LessonProblem => ({
  kind: 'loss-value',
  loss: 'cross-entropy',
  activation: 'softmax',
  samples: [{ outputs, class: right }],
  conventions: { 'class-index': '1' },
});

/** Softmax and the cross-entropy of the right class. */
export const softmaxShares: Lesson = {
  id: 'softmax-shares',
  title: say('Shares of one', 'एक के हिस्से', 'একের ভাগ'),
  aim: say(
    'Turn scores into probabilities with softmax, and read the cross-entropy of the right class.',
    'सॉफ़्टमैक्स से स्कोर को प्रायिकताओं में बदलना, और सही वर्ग की क्रॉस-एन्ट्रॉपी पढ़ना।',
    'সফটম্যাক্স দিয়ে স্কোরকে সম্ভাবনায় বদলানো, আর ঠিক শ্রেণির ক্রস-এনট্রপি পড়া।',
  ),
  minutes: 6,
  skills: ['softmax-value', 'cross-entropy'],
  problems: { scores: scores([2, 1, 0], 2), fresh: scores([1, 3, -1], 1) },
  stops: [
    {
      title: say('Scores are not shares', 'स्कोर हिस्से नहीं हैं', 'স্কোর ভাগ নয়'),
      says: say(
        r`A network gives one score for each class: $z = ([[z1]], [[z2]], [[z3]])$. Shares must be positive and add up to 1, and scores may be anything, even negative. The exponential helps: $e^{z}$ is always positive, and a larger score stays the larger one.`,
        r`नेटवर्क हर वर्ग को एक स्कोर देता है: $z = ([[z1]], [[z2]], [[z3]])$। हिस्से धनात्मक होने चाहिए और उनका योग 1; स्कोर कुछ भी हो सकता है, ऋणात्मक भी। चरघातांकी फलन मदद करता है: $e^{z}$ सदा धनात्मक है, और बड़ा स्कोर बड़ा ही रहता है।`,
        r`নেটওয়ার্ক প্রতিটি শ্রেণিকে একটি স্কোর দেয়: $z = ([[z1]], [[z2]], [[z3]])$। ভাগগুলি ধনাত্মক হতে হবে, যোগফল 1; স্কোর যা খুশি হতে পারে, ঋণাত্মকও। সূচক ফাংশন সাহায্য করে: $e^{z}$ সর্বদা ধনাত্মক, আর বড় স্কোর বড়ই থাকে।`,
      ),
      source: 'Bishop 2006, eq. 4.62',
    },
    {
      at: 'm',
      lit: 'e1',
      title: say('Shift first', 'पहले खिसकाइए', 'আগে সরান'),
      says: say(
        r`The largest score, $m = [[m]]$, may be subtracted from all. For scores of 1000 that keeps $e^{z}$ from overflowing; for small ones it makes the arithmetic easier. But is it allowed: what does it do to the shares $e^{z_k} / \sum_j e^{z_j}$?`,
        r`सबसे बड़ा स्कोर, $m = [[m]]$, सबमें से घटाया जा सकता है। 1000 जैसे स्कोर में यह $e^{z}$ को बहुत बड़ा होने से रोकता है; छोटे स्कोर में हिसाब आसान करता है। पर क्या यह ठीक है: हिस्सों $e^{z_k} / \sum_j e^{z_j}$ का क्या होता है?`,
        r`সবচেয়ে বড় স্কোর, $m = [[m]]$, সবগুলি থেকে বিয়োগ করা যায়। 1000-এর মতো স্কোরে এটি $e^{z}$-কে উপচে পড়া থেকে বাঁচায়; ছোট স্কোরে হিসাব সহজ করে। কিন্তু এটি কি চলে: ভাগগুলি $e^{z_k} / \sum_j e^{z_j}$-এর কী হয়?`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §4.1 and §6.2.2.3',
      task: {
        type: 'choice',
        ask: say(
          r`Subtracting $m$ from every score…`,
          r`हर स्कोर से $m$ घटाने पर…`,
          r`প্রতিটি স্কোর থেকে $m$ বিয়োগ করলে…`,
        ),
        options: [
          {
            says: say('makes all shares smaller', 'सब हिस्से छोटे हो जाते हैं', 'সব ভাগ ছোট হয়'),
            why: say(
              r`Not all shares can be smaller: they still add up to 1.`,
              r`सब छोटे नहीं हो सकते: उनका योग अब भी 1 है।`,
              r`সব ভাগ ছোট হতে পারে না: যোগফল এখনও 1।`,
            ),
          },
          {
            says: say('changes nothing', 'कुछ नहीं बदलता', 'কিছুই বদলায় না'),
            right: true,
            why: say(
              r`Above and below the line stands the same factor $e^{-m}$, and it cancels.`,
              r`अंश और हर दोनों में वही गुणक $e^{-m}$ आता है, और कट जाता है।`,
              r`লব ও হর দুটিতেই একই গুণক $e^{-m}$ আসে, আর কেটে যায়।`,
            ),
          },
          {
            says: say(
              'favours the largest score',
              'सबसे बड़े स्कोर को बढ़ावा देता है',
              'সবচেয়ে বড় স্কোরকে সুবিধা দেয়',
            ),
            why: say(
              r`Every exponential is divided by the same $e^{m}$: their ratios stay.`,
              r`हर चरघातांक उसी $e^{m}$ से भाग पाता है: अनुपात वही रहते हैं।`,
              r`প্রতিটি সূচকমান একই $e^{m}$ দিয়ে ভাগ হয়: অনুপাত একই থাকে।`,
            ),
          },
        ],
        then: 'e3',
      },
    },
    {
      at: 'S',
      lit: 'S',
      title: say('One sum for all', 'सबका एक योगफल', 'সবার এক যোগফল'),
      says: say(
        r`After the shift the three exponentials are $[[e1]]$, $[[e2|4]]$ and $[[e3|4]]$, and their sum is $S = [[S|4]]$. Every share is one of them divided by this same $S$. That is why raising one score lowers the shares of all the others.`,
        r`खिसकाने के बाद तीनों चरघातांक $[[e1]]$, $[[e2|4]]$ और $[[e3|4]]$ हैं, और उनका योगफल $S = [[S|4]]$। हर हिस्सा इनमें से एक है, इसी $S$ से भाग देकर। इसीलिए एक स्कोर बढ़ाने से बाकी सबके हिस्से घटते हैं।`,
        r`সরানোর পরে তিনটি সূচকমান $[[e1]]$, $[[e2|4]]$ ও $[[e3|4]]$, যোগফল $S = [[S|4]]$। প্রতিটি ভাগ হল তাদের একটি, এই একই $S$ দিয়ে ভাগ করা। তাই একটি স্কোর বাড়ালে অন্য সবার ভাগ কমে।`,
      ),
      source: 'Bishop 2006, eq. 4.62',
    },
    {
      at: 'S',
      lit: 'p1',
      title: say('The first share', 'पहला हिस्सा', 'প্রথম ভাগ'),
      says: say(
        r`Divide: $p_1 = e_1 / S$ with $e_1 = [[e1]]$ and $S = [[S|4]]$. Before you type, guess: is it more or less than one half?`,
        r`भाग दीजिए: $p_1 = e_1 / S$, जहाँ $e_1 = [[e1]]$ और $S = [[S|4]]$। लिखने से पहले अंदाज़ा लगाइए: आधे से अधिक या कम?`,
        r`ভাগ করুন: $p_1 = e_1 / S$, যেখানে $e_1 = [[e1]]$ ও $S = [[S|4]]$। লেখার আগে আন্দাজ করুন: অর্ধেকের বেশি না কম?`,
      ),
      source: 'Bishop 2006, eq. 4.62',
      task: {
        type: 'value',
        step: 'p1',
        ask: whatIs('p_1'),
        hints: [say(r`One divided by $[[S|4]]$.`, r`1 भाग $[[S|4]]$।`, r`1 ভাগ $[[S|4]]$।`)],
      },
    },
    {
      at: 'p3',
      lit: 'L',
      title: say('Surprise', 'आश्चर्य', 'বিস্ময়'),
      says: say(
        r`The right class here is the second, and it got the share $p_2 = [[p2|4]]$. Cross-entropy asks only for that one: $L = -\ln p_2$. A share of 1 costs nothing, ½ costs $\ln 2$, and near 0 the cost grows without bound; what the other classes got does not enter directly.`,
        r`यहाँ सही वर्ग दूसरा है, और उसे $p_2 = [[p2|4]]$ हिस्सा मिला। क्रॉस-एन्ट्रॉपी केवल उसी को देखती है: $L = -\ln p_2$। 1 का हिस्सा हो तो कुछ नहीं, ½ पर $\ln 2$, और 0 के पास हानि असीम बढ़ती है; बाकी वर्गों को क्या मिला, यह सीधे नहीं आता।`,
        r`এখানে ঠিক শ্রেণি দ্বিতীয়টি, তার ভাগ $p_2 = [[p2|4]]$। ক্রস-এনট্রপি কেবল সেটিই দেখে: $L = -\ln p_2$। ভাগ 1 হলে খরচ নেই, ½ হলে $\ln 2$, আর 0-এর কাছে খরচ সীমাহীন বাড়ে; অন্য শ্রেণি কী পেল তা সরাসরি আসে না।`,
      ),
      source: 'Bishop 2006, eq. 4.108; Goodfellow et al. 2016, §3.13',
    },
    {
      at: 'p3',
      lit: 'L',
      title: say('The loss', 'हानि', 'লস'),
      says: say(
        r`Take the natural logarithm: $L = -\ln p_2$ with $p_2 = [[p2|4]]$. The loss is positive, because a share below 1 has a negative logarithm.`,
        r`प्राकृतिक लघुगणक लीजिए: $L = -\ln p_2$, जहाँ $p_2 = [[p2|4]]$। हानि धनात्मक है, क्योंकि 1 से छोटे हिस्से का लघुगणक ऋणात्मक होता है।`,
        r`স্বাভাবিক লগারিদম নিন: $L = -\ln p_2$, যেখানে $p_2 = [[p2|4]]$। লস ধনাত্মক, কারণ 1-এর ছোট ভাগের লগারিদম ঋণাত্মক।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §6.2.2.3',
      task: {
        type: 'value',
        step: 'L',
        ask: whatIs('L'),
        hints: [
          say(
            r`Natural logarithm, not base 10. The minus makes it positive.`,
            r`प्राकृतिक लघुगणक, आधार 10 नहीं। ऋण चिह्न उसे धनात्मक बनाता है।`,
            r`স্বাভাবিক লগারিদম, ভিত্তি 10 নয়। বিয়োগ চিহ্ন একে ধনাত্মক করে।`,
          ),
        ],
      },
    },
  ],
  closing: {
    problem: 'fresh',
    again: false,
    says: say(
      r`Fresh scores: $z = ([[z1]], [[z2]], [[z3]])$, and the first class is right.`,
      r`नए स्कोर: $z = ([[z1]], [[z2]], [[z3]])$, और पहला वर्ग सही है।`,
      r`নতুন স্কোর: $z = ([[z1]], [[z2]], [[z3]])$, প্রথম শ্রেণি ঠিক।`,
    ),
    asks: [
      {
        step: 'p1',
        ask: whatIs('p_1'),
        hints: [
          say(
            r`Shift by the largest, then $e_1 / S$ with $S = [[S|4]]$.`,
            r`सबसे बड़े से खिसकाइए, फिर $e_1 / S$, जहाँ $S = [[S|4]]$।`,
            r`সবচেয়ে বড়টি দিয়ে সরান, তারপর $e_1 / S$, যেখানে $S = [[S|4]]$।`,
          ),
        ],
      },
      {
        step: 'L',
        ask: whatIs('L'),
        hints: [say(r`$-\ln p_1$`, r`$-\ln p_1$`, r`$-\ln p_1$`)],
      },
    ],
  },
  learnt: [
    say(
      r`Softmax: $p_k = e^{z_k} / \sum_j e^{z_j}$; a number added to all scores cancels.`,
      r`सॉफ़्टमैक्स: $p_k = e^{z_k} / \sum_j e^{z_j}$; सब स्कोरों में जुड़ी संख्या कट जाती है।`,
      r`সফটম্যাক্স: $p_k = e^{z_k} / \sum_j e^{z_j}$; সব স্কোরে যোগ করা সংখ্যা কেটে যায়।`,
    ),
    say(
      r`Cross-entropy is $-\ln p$ of the right class.`,
      r`क्रॉस-एन्ट्रॉपी सही वर्ग का $-\ln p$ है।`,
      r`ক্রস-এনট্রপি হল ঠিক শ্রেণির $-\ln p$।`,
    ),
  ],
};
