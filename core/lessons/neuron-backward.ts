import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
const neuron = (x: number, w: number, b: number, y: number): LessonProblem => ({
  kind: 'scalar-net',
  inputs: { x },
  targets: { y },
  parameters: { w, b },
  units: [{ id: 'h', activation: 'sigmoid', bias: 'b', sum: 'z', output: 'o' }],
  edges: [{ from: 'x', to: 'h', weight: 'w' }],
  loss: { name: 'squared-error', targets: { h: 'y' } },
  conventions: { 'squared-error-factor': 'half' },
});

/** The gradient of one sigmoid neuron. */
export const neuronBackward: Lesson = {
  id: 'neuron-backward',
  title: say('Who is to blame?', 'दोष किसका है?', 'দায় কার?'),
  aim: say(
    'Find how the loss of one neuron changes with its weight and its bias.',
    'पता करना कि एक न्यूरॉन की हानि उसके भार और बायस के साथ कैसे बदलती है।',
    'জানা, একটি নিউরনের লস তার ওয়েট ও বায়াসের সঙ্গে কীভাবে বদলায়।',
  ),
  minutes: 7,
  skills: ['neuron-gradient', 'activation-slope'],
  problems: { neuron: neuron(2, 0.5, -1, 1), fresh: neuron(-2, 0.5, 2, 0) },
  stops: [
    {
      at: 'L',
      title: say('A miss', 'एक चूक', 'একটি ভুল'),
      says: say(
        r`The neuron adds, $z = wx + b = [[z]]$, and squashes: $o = \sigma(z) = [[o]]$. The target is $y = [[y]]$, so the output is too low. The loss $L = \tfrac12 (y - o)^2$ measures the miss; now we ask which way $w$ and $b$ should go.`,
        r`न्यूरॉन जोड़ता है, $z = wx + b = [[z]]$, और दबाता है: $o = \sigma(z) = [[o]]$। लक्ष्य $y = [[y]]$ है, इसलिए आउटपुट कम है। हानि $L = \tfrac12 (y - o)^2$ चूक को नापती है; अब पूछते हैं कि $w$ और $b$ किधर जाएँ।`,
        r`নিউরন যোগ করে, $z = wx + b = [[z]]$, আর চেপে আনে: $o = \sigma(z) = [[o]]$। লক্ষ্য $y = [[y]]$, তাই আউটপুট কম। লস $L = \tfrac12 (y - o)^2$ ভুলটি মাপে; এবার প্রশ্ন, $w$ ও $b$ কোন দিকে যাবে।`,
      ),
      source: 'Bishop 2006, §5.2–5.3',
    },
    {
      at: 'L',
      lit: 'L',
      title: say('The first sign', 'पहला चिह्न', 'প্রথম চিহ্ন'),
      says: say(
        r`The slope of the loss by the output is $\partial L / \partial o = -(y - o)$. The ½ was put there to cancel the 2 of the square. Think before you compute: $o = [[o]]$ is below $y = [[y]]$.`,
        r`आउटपुट के सापेक्ष हानि का ढाल $\partial L / \partial o = -(y - o)$ है। ½ वर्ग के 2 को काटने के लिए रखा गया था। निकालने से पहले सोचिए: $o = [[o]]$, $y = [[y]]$ से कम है।`,
        r`আউটপুটের সাপেক্ষে লসের ঢাল $\partial L / \partial o = -(y - o)$। ½ রাখা হয়েছিল বর্গের 2 কাটার জন্য। গণনার আগে ভাবুন: $o = [[o]]$, $y = [[y]]$-এর নিচে।`,
      ),
      source: 'Bishop 2006, eq. 5.11 and 5.46',
      task: {
        type: 'choice',
        ask: say(
          r`What is the sign of $\partial L / \partial o$?`,
          r`$\partial L / \partial o$ का चिह्न क्या है?`,
          r`$\partial L / \partial o$-এর চিহ্ন কী?`,
        ),
        options: [
          {
            says: say(
              r`Positive: raising $o$ raises $L$`,
              r`धनात्मक: $o$ बढ़ाने से $L$ बढ़ता है`,
              r`ধনাত্মক: $o$ বাড়ালে $L$ বাড়ে`,
            ),
            holds: '[[dL/do]] > 0',
            why: say(
              r`The output is too low. Raising it brings it nearer to the target, so $L$ falls.`,
              r`आउटपुट कम है। बढ़ाने से वह लक्ष्य के पास आता है, इसलिए $L$ घटता है।`,
              r`আউটপুট কম। বাড়ালে তা লক্ষ্যের কাছে আসে, তাই $L$ কমে।`,
            ),
          },
          {
            says: say(
              r`Negative: raising $o$ lowers $L$`,
              r`ऋणात्मक: $o$ बढ़ाने से $L$ घटता है`,
              r`ঋণাত্মক: $o$ বাড়ালে $L$ কমে`,
            ),
            holds: '[[dL/do]] < 0',
            why: say(
              r`Right: $-(y - o) = -([[y]] - [[o]]) = [[dL/do]]$.`,
              r`सही: $-(y - o) = -([[y]] - [[o]]) = [[dL/do]]$।`,
              r`ঠিক: $-(y - o) = -([[y]] - [[o]]) = [[dL/do]]$।`,
            ),
          },
          {
            says: say(r`It is 0`, r`वह 0 है`, r`এটি 0`),
            holds: '[[dL/do]] = 0',
            why: say(
              r`It would be 0 only if the output met its target.`,
              r`0 तभी होता जब आउटपुट लक्ष्य पर होता।`,
              r`0 হত কেবল আউটপুট লক্ষ্যে পৌঁছলে।`,
            ),
          },
        ],
        then: 'dL/do',
      },
    },
    {
      at: 'dL/do',
      lit: 'dL/dz',
      title: say('Through the curve', 'वक्र से होकर', 'বক্রের মধ্য দিয়ে'),
      says: say(
        r`Next the error crosses the sigmoid. Its slope can be had from the output alone: $\sigma'(z) = o(1 - o)$, here $[[o]] \cdot (1 - [[o]])$. It is largest in the middle, where it is ¼, and nearly 0 at both ends: a neuron that is very sure learns slowly.`,
        r`अब त्रुटि सिग्मॉइड पार करती है। उसका ढाल केवल आउटपुट से मिल जाता है: $\sigma'(z) = o(1 - o)$, यहाँ $[[o]] \cdot (1 - [[o]])$। बीच में यह सबसे बड़ा है, ¼, और दोनों सिरों पर लगभग 0: बहुत निश्चित न्यूरॉन धीरे सीखता है।`,
        r`এবার ত্রুটি সিগময়েড পেরোয়। তার ঢাল কেবল আউটপুট থেকেই পাওয়া যায়: $\sigma'(z) = o(1 - o)$, এখানে $[[o]] \cdot (1 - [[o]])$। মাঝখানে এটি সবচেয়ে বড়, ¼, দুই প্রান্তে প্রায় 0: খুব নিশ্চিত নিউরন ধীরে শেখে।`,
      ),
      source: 'Bishop 2006, eq. 4.88; Goodfellow et al. 2016, §6.3.2',
    },
    {
      at: 'dL/do',
      lit: 'dL/dz',
      title: say('At the sum', 'योगफल पर', 'যোগফলে'),
      says: say(
        r`What comes back is $\partial L / \partial o = [[dL/do]]$. Multiply it by the local slope $o(1 - o)$ with $o = [[o]]$. Use the output $o$ here and not the sum $z$.`,
        r`लौटती संख्या $\partial L / \partial o = [[dL/do]]$ है। उसे स्थानीय ढाल $o(1 - o)$ से गुणा कीजिए, जहाँ $o = [[o]]$। यहाँ योगफल $z$ नहीं, आउटपुट $o$ लीजिए।`,
        r`ফিরে আসছে $\partial L / \partial o = [[dL/do]]$। একে স্থানীয় ঢাল $o(1 - o)$ দিয়ে গুণ করুন, যেখানে $o = [[o]]$। এখানে যোগফল $z$ নয়, আউটপুট $o$ নিন।`,
      ),
      source: 'Bishop 2006, eq. 4.88',
      task: {
        type: 'value',
        step: 'dL/dz',
        ask: whatIs(r`\partial L / \partial z`),
        hints: [
          say(
            r`The local slope is $[[o]] \cdot [[o]]$ here, because $1 - o = o$.`,
            r`यहाँ स्थानीय ढाल $[[o]] \cdot [[o]]$ है, क्योंकि $1 - o = o$।`,
            r`এখানে স্থানীয় ঢাল $[[o]] \cdot [[o]]$, কারণ $1 - o = o$।`,
          ),
          say(
            r`Multiply it by $[[dL/do]]$, with the sign.`,
            r`उसे चिह्न सहित $[[dL/do]]$ से गुणा कीजिए।`,
            r`একে চিহ্নসহ $[[dL/do]]$ দিয়ে গুণ করুন।`,
          ),
        ],
      },
    },
    {
      at: 'dL/dz',
      lit: 'dL/dw',
      title: say('The weight’s share', 'भार का हिस्सा', 'ওয়েটের ভাগ'),
      says: say(
        r`In $z = wx + b$ the slope by $w$ is the input $x$: the larger the input, the more this weight can do. So $\dfrac{\partial L}{\partial w} = \dfrac{\partial L}{\partial z} \cdot x$. For the bias the slope is 1, since it is added as it is.`,
        r`$z = wx + b$ में $w$ के सापेक्ष ढाल इनपुट $x$ है: इनपुट जितना बड़ा, यह भार उतना ही कर सकता है। इसलिए $\dfrac{\partial L}{\partial w} = \dfrac{\partial L}{\partial z} \cdot x$। बायस के लिए ढाल 1 है, क्योंकि वह ज्यों का त्यों जुड़ता है।`,
        r`$z = wx + b$-তে $w$-এর সাপেক্ষে ঢাল হল ইনপুট $x$: ইনপুট যত বড়, ওয়েটটি তত বেশি করতে পারে। তাই $\dfrac{\partial L}{\partial w} = \dfrac{\partial L}{\partial z} \cdot x$। বায়াসের ঢাল 1, কারণ তা যেমন আছে তেমনই যোগ হয়।`,
      ),
      source: 'Bishop 2006, eq. 5.53',
    },
    {
      at: 'dL/dz',
      lit: 'dL/dw',
      title: say('Blame the weight', 'भार को दोष दीजिए', 'ওয়েটকে দায় দিন'),
      says: say(
        r`You have $\partial L / \partial z = [[dL/dz]]$ and $x = [[x]]$. The answer says which way to go: a negative slope wants a larger $w$.`,
        r`आपके पास $\partial L / \partial z = [[dL/dz]]$ और $x = [[x]]$ हैं। उत्तर बताता है कि किधर जाना है: ऋणात्मक ढाल को बड़ा $w$ चाहिए।`,
        r`আপনার কাছে আছে $\partial L / \partial z = [[dL/dz]]$ ও $x = [[x]]$। উত্তর বলে কোন দিকে যেতে হবে: ঋণাত্মক ঢাল বড় $w$ চায়।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §6.5',
      task: {
        type: 'value',
        step: 'dL/dw',
        ask: whatIs(r`\partial L / \partial w`),
        hints: [
          say(r`Times the input, which is $[[x]]$.`, r`गुणा इनपुट, जो $[[x]]$ है।`, r`গুণ ইনপুট, যা $[[x]]$।`),
        ],
      },
    },
    {
      at: 'dL/db',
      lit: 'dL/db',
      title: say('Three factors, one line', 'तीन गुणक, एक पंक्ति', 'তিনটি গুণক, এক লাইন'),
      says: say(
        r`Written at once: $\dfrac{\partial L}{\partial w} = -(y - o) \cdot o(1 - o) \cdot x = [[dL/dw]]$, and for the bias the same without $x$: $[[dL/db]]$. Each factor answers a question: how wrong, how steep, how strong was the input. If one of them is 0, nothing is learnt.`,
        r`एक साथ: $\dfrac{\partial L}{\partial w} = -(y - o) \cdot o(1 - o) \cdot x = [[dL/dw]]$, और बायस के लिए वही, $x$ के बिना: $[[dL/db]]$। हर गुणक एक प्रश्न का उत्तर है: कितना गलत, कितना ढालू, इनपुट कितना बड़ा। एक भी 0 हो तो कुछ नहीं सीखा जाता।`,
        r`একসঙ্গে লিখলে: $\dfrac{\partial L}{\partial w} = -(y - o) \cdot o(1 - o) \cdot x = [[dL/dw]]$, আর বায়াসের জন্য $x$ ছাড়া একই: $[[dL/db]]$। প্রতিটি গুণক একটি প্রশ্নের উত্তর: কত ভুল, কত খাড়া, ইনপুট কত বড়। একটিও 0 হলে কিছুই শেখা হয় না।`,
      ),
      source: 'Bishop 2006, §5.3',
    },
    {
      at: 'dL/db',
      title: say('Find the mistake', 'गलती ढूँढ़िए', 'ভুলটি খুঁজুন'),
      says: say(
        r`Lines of a script, each with right numbers before it. One of them takes the slope of the sigmoid from the wrong number: remember $\sigma'(z) = o(1 - o)$. This is one of the most frequent slips in exams.`,
        r`एक उत्तर-पुस्तिका की पंक्तियाँ, हर एक से पहले की संख्याएँ सही। एक में सिग्मॉइड का ढाल गलत संख्या से लिया गया है: याद रखिए $\sigma'(z) = o(1 - o)$। परीक्षा में यह बहुत आम चूक है।`,
        r`একটি খাতার কয়েকটি লাইন, প্রতিটির আগের সংখ্যা ঠিক। একটিতে সিগময়েডের ঢাল ভুল সংখ্যা থেকে নেওয়া: মনে রাখুন $\sigma'(z) = o(1 - o)$। পরীক্ষায় এটি খুব সাধারণ ভুল।`,
      ),
      source: 'Bishop 2006, eq. 4.88',
      task: {
        type: 'mistake',
        ask: say('Which line is wrong?', 'कौन-सी पंक्ति गलत है?', 'কোন লাইনটি ভুল?'),
        lines: [
          {
            step: 'dL/do',
            why: say(
              r`The miss with its sign: this is right.`,
              r`चिह्न सहित चूक: यह सही है।`,
              r`চিহ্নসহ ভুল: এটি ঠিক।`,
            ),
          },
          {
            step: 'dL/dz',
            as: '[[dL/do]] * [[z]] * (1 - [[z]])',
            why: say(
              r`$z(1 - z)$ was taken in the place of $o(1 - o)$: the slope is made from the output.`,
              r`$o(1 - o)$ की जगह $z(1 - z)$ लिया गया: ढाल आउटपुट से बनता है।`,
              r`$o(1 - o)$-এর জায়গায় $z(1 - z)$ নেওয়া হয়েছে: ঢাল আউটপুট থেকে হয়।`,
            ),
          },
          {
            step: 'dL/db',
            why: say(
              r`The bias has the slope 1, so this is right.`,
              r`बायस का ढाल 1 है, इसलिए यह सही है।`,
              r`বায়াসের ঢাল 1, তাই এটি ঠিক।`,
            ),
          },
        ],
      },
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`Another neuron: $x = [[x]]$, $w = [[w]]$, $b = [[b]]$, target $y = [[y]]$. Go all the way back.`,
      r`दूसरा न्यूरॉन: $x = [[x]]$, $w = [[w]]$, $b = [[b]]$, लक्ष्य $y = [[y]]$। पूरा पीछे तक जाइए।`,
      r`আরেকটি নিউরন: $x = [[x]]$, $w = [[w]]$, $b = [[b]]$, লক্ষ্য $y = [[y]]$। পুরোটা পিছনে যান।`,
    ),
    asks: [
      {
        step: 'o',
        ask: whatIs('o'),
        hints: [
          say(
            r`$\sigma(z) = 1/(1 + e^{-z})$ at $z = [[z]]$.`,
            r`$z = [[z]]$ पर $\sigma(z) = 1/(1 + e^{-z})$।`,
            r`$z = [[z]]$-এ $\sigma(z) = 1/(1 + e^{-z})$।`,
          ),
        ],
      },
      {
        step: 'dL/dz',
        ask: whatIs(r`\partial L / \partial z`),
        hints: [
          say(
            r`$[[dL/do|4]] \cdot o(1 - o)$`,
            r`$[[dL/do|4]] \cdot o(1 - o)$`,
            r`$[[dL/do|4]] \cdot o(1 - o)$`,
          ),
        ],
      },
      {
        step: 'dL/dw',
        ask: whatIs(r`\partial L / \partial w`),
        hints: [
          say(
            r`Mind the sign of the input $x$.`,
            r`इनपुट $x$ के चिह्न का ध्यान रखिए।`,
            r`ইনপুট $x$-এর চিহ্ন খেয়াল রাখুন।`,
          ),
        ],
      },
    ],
  },
  learnt: [
    say(
      r`The gradient of a weight has three factors: the miss, the slope of the curve, the input.`,
      r`भार के ग्रेडिएंट में तीन गुणक हैं: चूक, वक्र का ढाल, इनपुट।`,
      r`ওয়েটের গ্রেডিয়েন্টে তিনটি গুণক: ভুল, বক্রের ঢাল, ইনপুট।`,
    ),
    say(
      r`The slope of a sigmoid is $o(1 - o)$, at most ¼.`,
      r`सिग्मॉइड का ढाल $o(1 - o)$ है, अधिकतम ¼।`,
      r`সিগময়েডের ঢাল $o(1 - o)$, বড়জোর ¼।`,
    ),
  ],
};
