import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
const graph = (x: number, factor: number): LessonProblem => ({
  kind: 'graph',
  inputs: { x },
  nodes: [
    { id: 'p', formula: 'x^2' },
    { id: 'q', formula: `${factor}*x` },
    { id: 'L', formula: 'p + q' },
  ],
});

/** A number that is used twice gets the sum of two slopes. */
export const twoPaths: Lesson = {
  id: 'two-paths',
  title: say('Two roads to the loss', 'हानि तक दो रास्ते', 'লসে যাওয়ার দুটি পথ'),
  aim: say(
    'Add the slopes of all paths where a number is used more than once.',
    'जहाँ कोई संख्या एक से अधिक बार काम आए, वहाँ सब पथों के ढाल जोड़ना।',
    'যেখানে একটি সংখ্যা একাধিকবার কাজে লাগে, সেখানে সব পথের ঢাল যোগ করা।',
  ),
  minutes: 5,
  skills: ['fan-out-sum', 'residual-sum'],
  problems: {
    graph: graph(2, 3),
    residual: {
      kind: 'graph',
      inputs: { x: 2, w: 0.5 },
      nodes: [
        { id: 'f', formula: 'w*x' },
        { id: 'y', formula: 'x + f' },
        { id: 'L', formula: 'y^2' },
      ],
    },
    fresh: graph(3, -2),
  },
  stops: [
    {
      at: 'L',
      title: say('Used twice', 'दो बार काम आया', 'দুবার ব্যবহৃত'),
      says: say(
        r`Here $x$ goes into $p = x^2$ and into $q = 3x$, and $L = p + q$ adds them. So there are two paths from $x$ to $L$. If $x$ moves a little, both $p$ and $q$ move, and $L$ feels both.`,
        r`यहाँ $x$, $p = x^2$ में भी जाता है और $q = 3x$ में भी, और $L = p + q$ उन्हें जोड़ता है। इसलिए $x$ से $L$ तक दो पथ हैं। $x$ थोड़ा हिले तो $p$ और $q$ दोनों हिलते हैं, और $L$ पर दोनों का असर होता है।`,
        r`এখানে $x$ যায় $p = x^2$-এ এবং $q = 3x$-এ, আর $L = p + q$ তাদের যোগ করে। তাই $x$ থেকে $L$ পর্যন্ত দুটি পথ। $x$ একটু নড়লে $p$ ও $q$ দুটিই নড়ে, $L$ দুটিরই প্রভাব পায়।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §6.5.2, eq. 6.45–6.46',
    },
    {
      at: 'dL/dq',
      title: say('Multiply or add?', 'गुणा या जोड़?', 'গুণ না যোগ?'),
      says: say(
        r`Along one path slopes are multiplied. The path through $p$ has the slope $2x \cdot 1$, the path through $q$ has $3 \cdot 1$, with $x = [[x]]$. Now both meet at $x$.`,
        r`एक ही पथ पर ढालों का गुणा होता है। $p$ से जाने वाले पथ का ढाल $2x \cdot 1$ है, $q$ से जाने वाले का $3 \cdot 1$, जहाँ $x = [[x]]$। अब दोनों $x$ पर मिलते हैं।`,
        r`একটি পথ ধরে ঢালগুলি গুণ হয়। $p$ হয়ে যাওয়া পথের ঢাল $2x \cdot 1$, $q$ হয়ে যাওয়াটির $3 \cdot 1$, যেখানে $x = [[x]]$। এবার দুটি $x$-এ মেলে।`,
      ),
      source: 'Stanford CS231n course notes, “Backpropagation, Intuitions”',
      task: {
        type: 'choice',
        ask: say(
          r`What is $\partial L / \partial x$?`,
          r`$\partial L / \partial x$ क्या है?`,
          r`$\partial L / \partial x$ কত?`,
        ),
        options: [
          {
            says: say(
              r`The product of both paths, $[[local_1]] \cdot [[local_2]]$`,
              r`दोनों पथों का गुणनफल, $[[local_1]] \cdot [[local_2]]$`,
              r`দুটি পথের গুণফল, $[[local_1]] \cdot [[local_2]]$`,
            ),
            holds: '[[local_1]] * [[local_2]] = [[dL/dx]]',
            why: say(
              r`Slopes are multiplied along a path. These are two paths side by side: their effects add up.`,
              r`ढालों का गुणा एक पथ के साथ-साथ होता है। ये दो अलग पथ हैं: उनके असर जुड़ते हैं।`,
              r`ঢাল গুণ হয় একটি পথ ধরে। এগুলি পাশাপাশি দুটি পথ: তাদের প্রভাব যোগ হয়।`,
            ),
          },
          {
            says: say(
              r`Only the path through the square, $[[local_1]]$`,
              r`केवल वर्ग वाला पथ, $[[local_1]]$`,
              r`কেবল বর্গের পথ, $[[local_1]]$`,
            ),
            holds: '[[local_1]] = [[dL/dx]]',
            why: say(
              r`The other path carries a change of $x$ to $L$ too.`,
              r`दूसरा पथ भी $x$ का बदलाव $L$ तक ले जाता है।`,
              r`অন্য পথটিও $x$-এর পরিবর্তন $L$-এ নিয়ে যায়।`,
            ),
          },
          {
            says: say(
              r`The sum of both paths, $[[local_1]] + [[local_2]]$`,
              r`दोनों पथों का योगफल, $[[local_1]] + [[local_2]]$`,
              r`দুটি পথের যোগফল, $[[local_1]] + [[local_2]]$`,
            ),
            holds: '[[local_1]] + [[local_2]] = [[dL/dx]]',
            why: say(
              r`Both changes arrive at $L$ and are added there.`,
              r`दोनों बदलाव $L$ पर पहुँचकर जुड़ जाते हैं।`,
              r`দুটি পরিবর্তনই $L$-এ পৌঁছে যোগ হয়।`,
            ),
          },
        ],
        then: 'dL/dx',
      },
    },
    {
      at: 'dL/dx',
      lit: 'dL/dx',
      title: say('Check it without rules', 'नियमों के बिना जाँच', 'নিয়ম ছাড়া যাচাই'),
      says: say(
        r`The formula can be written in one: $L = x^2 + 3x$, with the slope $2x + 3$. At $x = [[x]]$ that is $[[dL/dx]]$, the same number. The rule for paths says no more than the sum rule of school, only for any graph.`,
        r`सूत्र को एक साथ लिखा जा सकता है: $L = x^2 + 3x$, जिसका ढाल $2x + 3$ है। $x = [[x]]$ पर यह $[[dL/dx]]$ है, वही संख्या। पथों का नियम स्कूल के योग नियम से अधिक कुछ नहीं कहता, बस हर ग्राफ़ के लिए।`,
        r`সূত্রটি একসঙ্গে লেখা যায়: $L = x^2 + 3x$, যার ঢাল $2x + 3$। $x = [[x]]$-এ সেটি $[[dL/dx]]$, একই সংখ্যা। পথের নিয়ম স্কুলের যোগের নিয়মের বেশি কিছু বলে না, কেবল যে কোনো গ্রাফের জন্য।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §6.5.2',
    },
    {
      problem: 'residual',
      at: 'dL/dy',
      lit: 'f',
      title: say('A shortcut', 'एक छोटा रास्ता', 'একটি সোজা পথ'),
      says: say(
        r`A residual connection adds the input to what a layer makes of it: $y = x + f$ with $f = wx$. At $y$ the slope $[[dL/dy]]$ arrives. It returns to $x$ on two paths: straight, with slope 1, and through the layer, with slope $w = [[w]]$.`,
        r`रेसिडुअल संयोजन परत के परिणाम में इनपुट जोड़ देता है: $y = x + f$, जहाँ $f = wx$। $y$ पर ढाल $[[dL/dy]]$ पहुँचता है। वह $x$ तक दो पथों से लौटता है: सीधे, ढाल 1 से, और परत से होकर, ढाल $w = [[w]]$ से।`,
        r`রেসিডুয়াল সংযোগ স্তরের ফলের সঙ্গে ইনপুট যোগ করে: $y = x + f$, যেখানে $f = wx$। $y$-এ ঢাল $[[dL/dy]]$ আসে। তা $x$-এ ফেরে দুই পথে: সোজা, ঢাল 1, আর স্তরের মধ্য দিয়ে, ঢাল $w = [[w]]$।`,
      ),
      source: 'He, Zhang, Ren & Sun, CVPR 2016, §3.2',
      task: {
        type: 'value',
        step: 'dL/dx',
        ask: whatIs(r`\partial L / \partial x`),
        hints: [
          say(
            r`The slope of $y$ by $x$ is $1 + w$.`,
            r`$x$ के सापेक्ष $y$ का ढाल $1 + w$ है।`,
            r`$x$-এর সাপেক্ষে $y$-এর ঢাল $1 + w$।`,
          ),
        ],
      },
    },
    {
      problem: 'residual',
      at: 'dL/dx',
      lit: 'dL/dx',
      title: say(
        'Why deep networks have shortcuts',
        'गहरे नेटवर्क में छोटे रास्ते क्यों',
        'গভীর নেটওয়ার্কে সোজা পথ কেন',
      ),
      says: say(
        r`Without the shortcut only $w \cdot [[dL/dy]]$ would come back, and after twenty such layers $w^{20}$. With it the factor is $1 + w$: even where the layer passes nothing, the 1 remains. So the gradient reaches the first layers of a very deep network.`,
        r`छोटे रास्ते के बिना केवल $w \cdot [[dL/dy]]$ लौटता, और ऐसी बीस परतों के बाद $w^{20}$। उसके साथ गुणक $1 + w$ है: परत कुछ न भी जाने दे, तो भी 1 बचा रहता है। इसलिए ग्रेडिएंट बहुत गहरे नेटवर्क की पहली परतों तक पहुँचता है।`,
        r`সোজা পথ না থাকলে কেবল $w \cdot [[dL/dy]]$ ফিরত, এমন কুড়িটি স্তরের পরে $w^{20}$। তা থাকলে গুণক $1 + w$: স্তর কিছু না ছাড়লেও 1 থেকে যায়। তাই গ্রেডিয়েন্ট খুব গভীর নেটওয়ার্কের প্রথম স্তরে পৌঁছয়।`,
      ),
      source: 'He, Zhang, Ren & Sun, “Identity Mappings in Deep Residual Networks”, ECCV 2016, eq. 5',
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`Fresh numbers: $p = x^2$, $q = -2x$ and $L = p + q$ at $x = [[x]]$.`,
      r`नई संख्याएँ: $p = x^2$, $q = -2x$ और $L = p + q$, जहाँ $x = [[x]]$।`,
      r`নতুন সংখ্যা: $p = x^2$, $q = -2x$ ও $L = p + q$, যেখানে $x = [[x]]$।`,
    ),
    asks: [
      {
        step: 'L',
        ask: whatIs('L'),
        hints: [say(r`Forward first: $p$ and $q$.`, r`पहले आगे: $p$ और $q$।`, r`আগে সামনে: $p$ ও $q$।`)],
      },
      {
        step: 'dL/dx',
        ask: whatIs(r`\partial L / \partial x`),
        hints: [
          say(
            r`One path has the slope $2x$, the other $-2$.`,
            r`एक पथ का ढाल $2x$ है, दूसरे का $-2$।`,
            r`একটি পথের ঢাল $2x$, অন্যটির $-2$।`,
          ),
        ],
      },
    ],
  },
  learnt: [
    say(
      r`Along a path slopes are multiplied; paths that meet are added.`,
      r`पथ पर ढालों का गुणा होता है; मिलने वाले पथ जुड़ते हैं।`,
      r`পথ ধরে ঢাল গুণ হয়; যে পথগুলি মেলে, সেগুলি যোগ হয়।`,
    ),
    say(
      r`A shortcut $y = x + f(x)$ has the slope $1 + f'(x)$.`,
      r`छोटे रास्ते $y = x + f(x)$ का ढाल $1 + f'(x)$ है।`,
      r`সোজা পথ $y = x + f(x)$-এর ঢাল $1 + f'(x)$।`,
    ),
  ],
};
