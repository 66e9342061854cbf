import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
const line = (w: number, x: number, y: number, factor: 'half' | 'one'): LessonProblem => ({
  kind: 'scalar-net',
  inputs: { x },
  targets: { y },
  parameters: { w },
  units: [{ id: 'o', activation: 'identity' }],
  edges: [{ from: 'x', to: 'o', weight: 'w' }],
  loss: { name: 'squared-error', targets: { o: 'y' } },
  optimizer: { name: 'gradient-descent', learningRate: 0.1 },
  conventions: { 'squared-error-factor': factor },
});

/** The squared error, its forms and its slope; the smallest step of gradient descent. */
export const squaredErrorAndStep: Lesson = {
  id: 'squared-error-and-step',
  title: say('How wrong, and which way', 'कितना गलत, और किधर', 'কতটা ভুল, আর কোন দিকে'),
  aim: say(
    'Compute a squared error and take one step of gradient descent that makes it smaller.',
    'वर्गित त्रुटि निकालना और ग्रेडिएंट डिसेंट का एक कदम लेना जो उसे घटाए।',
    'বর্গ ত্রুটি গণনা করা এবং গ্রেডিয়েন্ট ডিসেন্টের একটি ধাপ নেওয়া যা তাকে কমায়।',
  ),
  minutes: 6,
  skills: ['gd-step', 'squared-error'],
  problems: { line: line(1, 2, 3, 'one'), fresh: line(-1, 3, 0, 'half') },
  stops: [
    {
      at: 'o',
      lit: 'o',
      title: say('One weight, one point', 'एक भार, एक बिंदु', 'একটি ওয়েট, একটি বিন্দু'),
      says: say(
        r`The smallest model: $o = wx$ with one weight. For $x = [[x]]$ it gives $o = [[o]]$, and $y = [[y]]$ is wanted. The loss is the square of the miss, $L = (y - o)^2$: a square has no sign, so misses above and below count alike, and twice the miss counts four times.`,
        r`सबसे छोटा मॉडल: $o = wx$, एक ही भार। $x = [[x]]$ पर यह $o = [[o]]$ देता है, और चाहिए $y = [[y]]$। हानि चूक का वर्ग है, $L = (y - o)^2$: वर्ग का चिह्न नहीं होता, इसलिए ऊपर और नीचे की चूक बराबर गिनी जाती है, और दुगुनी चूक चार गुना।`,
        r`সবচেয়ে ছোট মডেল: $o = wx$, একটিমাত্র ওয়েট। $x = [[x]]$ হলে এটি দেয় $o = [[o]]$, চাই $y = [[y]]$। লস হল ভুলের বর্গ, $L = (y - o)^2$: বর্গের চিহ্ন নেই, তাই ওপরের ও নিচের ভুল সমান গোনা হয়, আর দ্বিগুণ ভুল চারগুণ।`,
      ),
      source: 'Bishop 2006, §1.1, eq. 1.2',
    },
    {
      at: 'o',
      lit: 'L',
      title: say('How wrong?', 'कितना गलत?', 'কতটা ভুল?'),
      says: say(
        r`Here there is no ½ and no mean over samples: $L = (y - o)^2$ with $y = [[y]]$ and $o = [[o]]$. Papers differ in this, so always read which form is meant.`,
        r`यहाँ न ½ है, न नमूनों का माध्य: $L = (y - o)^2$, जहाँ $y = [[y]]$ और $o = [[o]]$। प्रश्नपत्रों में यह अलग-अलग होता है, इसलिए हमेशा पढ़िए कि कौन-सा रूप है।`,
        r`এখানে ½ নেই, নমুনার গড়ও নেই: $L = (y - o)^2$, যেখানে $y = [[y]]$ ও $o = [[o]]$। প্রশ্নপত্রে এটি আলাদা আলাদা হয়, তাই কোন রূপ বোঝানো হয়েছে সবসময় পড়ুন।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §5.1.4, eq. 5.4; Bishop 2006, eq. 1.2',
      task: {
        type: 'value',
        step: 'L',
        ask: whatIs('L'),
        hints: [say(r`The miss is $[[y]] - [[o]]$.`, r`चूक $[[y]] - [[o]]$ है।`, r`ভুলটি $[[y]] - [[o]]$।`)],
      },
    },
    {
      at: 'L',
      lit: 'w',
      title: say('Try it by hand', 'हाथ से आज़माइए', 'হাতে চেষ্টা করুন'),
      says: say(
        r`The loss depends on $w$ alone: $L(w) = ([[y]] - [[x]]\,w)^2$, a bowl with its bottom where $[[x]]\,w = [[y]]$. Training means to go down in this bowl without seeing it as a whole. At the next stop you are the optimizer.`,
        r`हानि केवल $w$ पर निर्भर है: $L(w) = ([[y]] - [[x]]\,w)^2$, एक कटोरा जिसका तल वहाँ है जहाँ $[[x]]\,w = [[y]]$। प्रशिक्षण का अर्थ है इस कटोरे में नीचे जाना, उसे पूरा देखे बिना। अगले पड़ाव पर आप ही ऑप्टिमाइज़र हैं।`,
        r`লস কেবল $w$-এর উপর নির্ভর করে: $L(w) = ([[y]] - [[x]]\,w)^2$, একটি বাটি, যার তলা যেখানে $[[x]]\,w = [[y]]$। প্রশিক্ষণ মানে এই বাটিতে নিচে নামা, পুরোটা না দেখে। পরের ধাপে আপনিই অপ্টিমাইজার।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §4.3',
    },
    {
      at: 'L',
      lit: 'w',
      title: say('You are the optimizer', 'आप ही ऑप्टिमाइज़र हैं', 'আপনিই অপ্টিমাইজার'),
      says: say(
        r`Move $w$ and watch $L$ in the picture. Close to the bottom the same movement of $w$ changes $L$ less and less, because the slope goes to 0.`,
        r`$w$ को खिसकाइए और चित्र में $L$ को देखिए। तल के पास $w$ का उतना ही खिसकना $L$ को कम बदलता है, क्योंकि ढाल 0 की ओर जाता है।`,
        r`$w$ সরান আর ছবিতে $L$ লক্ষ করুন। তলার কাছে $w$-এর একই সরণ $L$-কে কম বদলায়, কারণ ঢাল 0-এর দিকে যায়।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §4.3',
      task: {
        type: 'adjust',
        ask: say(
          r`Move $w$ until $L < 0.1$.`,
          r`$w$ को खिसकाइए जब तक $L < 0.1$ न हो।`,
          r`$L < 0.1$ না হওয়া পর্যন্ত $w$ সরান।`,
        ),
        path: ['parameters', 'w'],
        given: 'w',
        from: 0,
        to: 3,
        by: 0.05,
        goal: { step: 'L', below: 0.1 },
        done: say(
          r`You went by what you saw. Gradient descent sees only the slope under its feet, and that is enough.`,
          r`आपने देखकर चलाया। ग्रेडिएंट डिसेंट केवल अपने पैरों तले का ढाल देखता है, और वही काफ़ी है।`,
          r`আপনি দেখে চালালেন। গ্রেডিয়েন্ট ডিসেন্ট দেখে কেবল পায়ের নিচের ঢাল, আর তা-ই যথেষ্ট।`,
        ),
      },
    },
    {
      at: 'dL/do',
      lit: 'dL/dw',
      title: say('The slope under your feet', 'पैरों तले का ढाल', 'পায়ের নিচের ঢাল'),
      says: say(
        r`By the chain rule $\dfrac{\partial L}{\partial w} = \dfrac{\partial L}{\partial o} \cdot x$, and for this loss $\partial L / \partial o = -2(y - o) = [[dL/do]]$. Without the ½ in the loss the 2 of the square stays. Forgetting it, or the $x$, are the two usual slips.`,
        r`शृंखला नियम से $\dfrac{\partial L}{\partial w} = \dfrac{\partial L}{\partial o} \cdot x$, और इस हानि के लिए $\partial L / \partial o = -2(y - o) = [[dL/do]]$। हानि में ½ न हो तो वर्ग का 2 बना रहता है। उसे या $x$ को भूलना, ये दो आम चूकें हैं।`,
        r`শৃঙ্খল নিয়মে $\dfrac{\partial L}{\partial w} = \dfrac{\partial L}{\partial o} \cdot x$, আর এই লসের জন্য $\partial L / \partial o = -2(y - o) = [[dL/do]]$। লসে ½ না থাকলে বর্গের 2 থেকে যায়। সেটি বা $x$ ভুলে যাওয়া, এই দুটিই সাধারণ ভুল।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §6.5.2',
    },
    {
      at: 'dL/do',
      lit: 'dL/dw',
      title: say('The gradient', 'ग्रेडिएंट', 'গ্রেডিয়েন্ট'),
      says: say(
        r`What came back to $o$ is $[[dL/do]]$, and the input was $x = [[x]]$. Think of the sign: the output is too low, so $w$ should grow.`,
        r`$o$ तक $[[dL/do]]$ लौटा, और इनपुट $x = [[x]]$ था। चिह्न सोचिए: आउटपुट कम है, इसलिए $w$ को बढ़ना चाहिए।`,
        r`$o$ পর্যন্ত ফিরেছে $[[dL/do]]$, আর ইনপুট ছিল $x = [[x]]$। চিহ্ন ভাবুন: আউটপুট কম, তাই $w$ বাড়া উচিত।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §6.5.2',
      task: {
        type: 'value',
        step: 'dL/dw',
        ask: whatIs(r`\partial L / \partial w`),
        hints: [say(r`Times the input.`, r`गुणा इनपुट।`, r`গুণ ইনপুট।`)],
      },
    },
    {
      at: "w'",
      lit: "w'",
      title: say('Against the slope', 'ढाल के विपरीत', 'ঢালের উলটো দিকে'),
      says: say(
        r`The gradient points uphill, so we go the other way: $w' = w - \eta \dfrac{\partial L}{\partial w} = [[w]] - [[eta]] \cdot [[(dL/dw)]] = [[w']]$. The learning rate $\eta$ says how far. Too small takes long; too large jumps over the bottom to the other side.`,
        r`ग्रेडिएंट चढ़ाई की ओर इशारा करता है, इसलिए हम उलटी ओर जाते हैं: $w' = w - \eta \dfrac{\partial L}{\partial w} = [[w]] - [[eta]] \cdot [[(dL/dw)]] = [[w']]$। सीखने की दर $\eta$ बताती है कि कितना। बहुत छोटी हो तो देर लगती है; बहुत बड़ी हो तो तल लाँघकर दूसरी ओर जा गिरते हैं।`,
        r`গ্রেডিয়েন্ট চড়াইয়ের দিক দেখায়, তাই আমরা উলটো দিকে যাই: $w' = w - \eta \dfrac{\partial L}{\partial w} = [[w]] - [[eta]] \cdot [[(dL/dw)]] = [[w']]$। শেখার হার $\eta$ বলে কতটা। খুব ছোট হলে সময় লাগে; খুব বড় হলে তলা ডিঙিয়ে ওপারে গিয়ে পড়ে।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §4.3, eq. 4.5',
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`Fresh numbers, and this time the paper writes $L = \tfrac12 (y - o)^2$: $w = [[w]]$, $x = [[x]]$, $y = [[y]]$, $\eta = [[eta]]$.`,
      r`नई संख्याएँ, और इस बार प्रश्नपत्र में $L = \tfrac12 (y - o)^2$ है: $w = [[w]]$, $x = [[x]]$, $y = [[y]]$, $\eta = [[eta]]$।`,
      r`নতুন সংখ্যা, আর এবার প্রশ্নপত্রে আছে $L = \tfrac12 (y - o)^2$: $w = [[w]]$, $x = [[x]]$, $y = [[y]]$, $\eta = [[eta]]$।`,
    ),
    asks: [
      {
        step: 'L',
        ask: whatIs('L'),
        hints: [say(r`Half of the square.`, r`वर्ग का आधा।`, r`বর্গের অর্ধেক।`)],
      },
      {
        step: 'dL/dw',
        ask: whatIs(r`\partial L / \partial w`),
        hints: [
          say(
            r`With the ½, $\partial L / \partial o = -(y - o)$.`,
            r`½ के साथ $\partial L / \partial o = -(y - o)$।`,
            r`½ থাকলে $\partial L / \partial o = -(y - o)$।`,
          ),
        ],
      },
      {
        step: "w'",
        ask: say(r`What is the new $w$?`, r`नया $w$ कितना है?`, r`নতুন $w$ কত?`),
        hints: [
          say(
            r`$w - \eta$ times the gradient, with its sign.`,
            r`$w - \eta$ गुणा ग्रेडिएंट, उसके चिह्न सहित।`,
            r`$w - \eta$ গুণ গ্রেডিয়েন্ট, তার চিহ্নসহ।`,
          ),
        ],
      },
    ],
  },
  learnt: [
    say(
      r`A squared error may have a ½ or a mean: read which form is meant.`,
      r`वर्गित त्रुटि में ½ या माध्य हो सकता है: पढ़िए कौन-सा रूप है।`,
      r`বর্গ ত্রুটিতে ½ বা গড় থাকতে পারে: কোন রূপ, পড়ে নিন।`,
    ),
    say(
      r`Gradient descent: $w \leftarrow w - \eta \, \partial L / \partial w$, against the slope.`,
      r`ग्रेडिएंट डिसेंट: $w \leftarrow w - \eta \, \partial L / \partial w$, ढाल के विपरीत।`,
      r`গ্রেডিয়েন্ট ডিসেন্ট: $w \leftarrow w - \eta \, \partial L / \partial w$, ঢালের উলটো দিকে।`,
    ),
  ],
};
