import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
const cell = (inputs: readonly number[], state: { h: number; c: number }): LessonProblem => ({
  kind: 'recurrent',
  cell: {
    type: 'lstm',
    i: { U: 0.5, W: 0.1, b: 0 },
    f: { U: 0.4, W: 0.2, b: 0.5 },
    g: { U: 1, W: 0.5, b: 0 },
    o: { U: 0.3, W: -0.2, b: 0.2 },
  },
  inputs,
  initial: state,
  targets: [1],
  conventions: { 'squared-error-factor': 'half' },
});

/** One step of an LSTM cell. */
export const gates: Lesson = {
  id: 'gates',
  title: say('Gates around a memory', 'याद के चारों ओर गेट', 'স্মৃতির চারপাশে গেট'),
  aim: say(
    'Work one step of an LSTM cell: what stays, what is added, what is shown.',
    'LSTM सेल का एक चरण निकालना: क्या रहता है, क्या जुड़ता है, क्या दिखता है।',
    'LSTM সেলের একটি ধাপ কষা: কী থাকে, কী যোগ হয়, কী দেখানো হয়।',
  ),
  minutes: 7,
  skills: ['lstm-step'],
  problems: { cell: cell([1], { h: 0.5, c: 1 }), fresh: cell([-1], { h: 0.2, c: 2 }) },
  stops: [
    {
      at: 'a_i_1',
      lit: 'c_1',
      title: say('A tank with taps', 'नलों वाली टंकी', 'কল লাগানো ট্যাঙ্ক'),
      says: say(
        r`An LSTM keeps a memory, the cell $c$, like a tank; here it holds $c_0 = [[c_0]]$. Three gates, numbers between 0 and 1, act as taps: the forget gate $f$ says what share stays, the input gate $i$ how much of the candidate $g$ flows in, the output gate $o$ what is shown. Each gate is a sigmoid of the input $x$ and the last output $h$.`,
        r`LSTM एक याद रखता है, सेल $c$, टंकी की तरह; यहाँ उसमें $c_0 = [[c_0]]$ है। तीन गेट, 0 और 1 के बीच की संख्याएँ, नल का काम करते हैं: फ़ॉरगेट गेट $f$ बताता है कितना हिस्सा रहे, इनपुट गेट $i$ कि उम्मीदवार $g$ का कितना आए, आउटपुट गेट $o$ कि क्या दिखे। हर गेट इनपुट $x$ और पिछले आउटपुट $h$ का सिग्मॉइड है।`,
        r`LSTM একটি স্মৃতি রাখে, সেল $c$, ট্যাঙ্কের মতো; এখানে তাতে আছে $c_0 = [[c_0]]$। তিনটি গেট, 0 ও 1-এর মধ্যের সংখ্যা, কলের কাজ করে: ফরগেট গেট $f$ বলে কত ভাগ থাকবে, ইনপুট গেট $i$ বলে প্রার্থী $g$-এর কতটা ঢুকবে, আউটপুট গেট $o$ বলে কী দেখানো হবে। প্রতিটি গেট ইনপুট $x$ ও আগের আউটপুট $h$-এর সিগময়েড।`,
      ),
      source: 'Hochreiter & Schmidhuber 1997; Gers, Schmidhuber & Cummins 2000',
    },
    {
      at: 'a_f_1',
      lit: 'f_1',
      title: say('What stays', 'क्या रहता है', 'কী থাকে'),
      says: say(
        r`The forget gate first weighs input and state: $a_f = U_f x_1 + W_f h_0 + b_f = [[a_f_1]]$. Then the sigmoid makes a share of it, $f_1 = \sigma(a_f)$. A positive bias $b_f$ keeps the tap open at the start of training.`,
        r`फ़ॉरगेट गेट पहले इनपुट और अवस्था को तौलता है: $a_f = U_f x_1 + W_f h_0 + b_f = [[a_f_1]]$। फिर सिग्मॉइड उससे हिस्सा बनाता है, $f_1 = \sigma(a_f)$। धनात्मक बायस $b_f$ प्रशिक्षण की शुरुआत में नल खुला रखता है।`,
        r`ফরগেট গেট আগে ইনপুট ও অবস্থা মাপে: $a_f = U_f x_1 + W_f h_0 + b_f = [[a_f_1]]$। তারপর সিগময়েড তা থেকে ভাগ বানায়, $f_1 = \sigma(a_f)$। ধনাত্মক বায়াস $b_f$ প্রশিক্ষণের শুরুতে কল খোলা রাখে।`,
      ),
      source: 'Jozefowicz, Zaremba & Sutskever, ICML 2015',
      task: {
        type: 'value',
        step: 'f_1',
        ask: whatIs('f_1'),
        hints: [
          say(
            r`$\sigma(a) = 1/(1 + e^{-a})$ at $a = [[a_f_1]]$.`,
            r`$a = [[a_f_1]]$ पर $\sigma(a) = 1/(1 + e^{-a})$।`,
            r`$a = [[a_f_1]]$-এ $\sigma(a) = 1/(1 + e^{-a})$।`,
          ),
        ],
      },
    },
    {
      at: 'o_1',
      lit: 'g_1',
      title: say('What could be added', 'क्या जुड़ सकता है', 'কী যোগ হতে পারে'),
      says: say(
        r`The candidate is a tanh, so it may be negative: $g_1 = [[g_1|4]]$ would raise the memory. The input gate is $i_1 = [[i_1|4]]$ and the output gate $o_1 = [[o_1|4]]$. Gates are sigmoids because they are shares; what they let through is a tanh because it is content.`,
        r`उम्मीदवार tanh है, इसलिए ऋणात्मक भी हो सकता है: $g_1 = [[g_1|4]]$ याद को बढ़ाएगा। इनपुट गेट $i_1 = [[i_1|4]]$ है और आउटपुट गेट $o_1 = [[o_1|4]]$। गेट सिग्मॉइड हैं क्योंकि वे हिस्से हैं; जो वे जाने देते हैं वह tanh है क्योंकि वह सामग्री है।`,
        r`প্রার্থী একটি tanh, তাই ঋণাত্মকও হতে পারে: $g_1 = [[g_1|4]]$ স্মৃতি বাড়াবে। ইনপুট গেট $i_1 = [[i_1|4]]$ আর আউটপুট গেট $o_1 = [[o_1|4]]$। গেট সিগময়েড কারণ সেগুলি ভাগ; যা ঢোকে তা tanh কারণ সেটি বিষয়বস্তু।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §10.10.1',
    },
    {
      at: 'o_1',
      lit: 'c_1',
      title: say('The new memory', 'नई याद', 'নতুন স্মৃতি'),
      says: say(
        r`Old memory times what stays, plus candidate times what flows in: $c_1 = f_1 c_0 + i_1 g_1$. Here $f_1 = [[f_1|4]]$, $c_0 = [[c_0]]$, $i_1 = [[i_1|4]]$ and $g_1 = [[g_1|4]]$.`,
        r`पुरानी याद गुणा जो रहता है, जमा उम्मीदवार गुणा जो आता है: $c_1 = f_1 c_0 + i_1 g_1$। यहाँ $f_1 = [[f_1|4]]$, $c_0 = [[c_0]]$, $i_1 = [[i_1|4]]$ और $g_1 = [[g_1|4]]$ हैं।`,
        r`পুরোনো স্মৃতি গুণ যা থাকে, যোগ প্রার্থী গুণ যা ঢোকে: $c_1 = f_1 c_0 + i_1 g_1$। এখানে $f_1 = [[f_1|4]]$, $c_0 = [[c_0]]$, $i_1 = [[i_1|4]]$ ও $g_1 = [[g_1|4]]$।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, eq. 10.41',
      task: {
        type: 'value',
        step: 'c_1',
        ask: whatIs('c_1'),
        hints: [
          say(
            r`Each gate has its own partner: $f$ with the old cell, $i$ with the candidate.`,
            r`हर गेट का अपना साथी है: $f$ पुराने सेल के साथ, $i$ उम्मीदवार के साथ।`,
            r`প্রতিটি গেটের নিজের সঙ্গী: $f$ পুরোনো সেলের সঙ্গে, $i$ প্রার্থীর সঙ্গে।`,
          ),
        ],
      },
    },
    {
      at: 'h_1',
      lit: 'h_1',
      title: say('What is shown', 'क्या दिखता है', 'কী দেখানো হয়'),
      says: say(
        r`The output is $h_1 = o_1 \tanh(c_1) = [[h_1|4]]$: the memory is squashed, then the output gate decides how much of it others see. The tanh is easily forgotten. Because $c$ is carried on by a sum and not pressed through a curve at each step, gradients live longer in it than in a plain recurrent unit.`,
        r`आउटपुट $h_1 = o_1 \tanh(c_1) = [[h_1|4]]$ है: याद को दबाया जाता है, फिर आउटपुट गेट तय करता है कि दूसरे कितना देखें। tanh आसानी से भूल जाता है। $c$ योग से आगे बढ़ता है, हर चरण पर वक्र से नहीं दबता, इसलिए ग्रेडिएंट इसमें साधारण रिकरेंट इकाई से अधिक देर टिकते हैं।`,
        r`আউটপুট $h_1 = o_1 \tanh(c_1) = [[h_1|4]]$: স্মৃতি চেপে আনা হয়, তারপর আউটপুট গেট ঠিক করে অন্যেরা কতটা দেখবে। tanh সহজেই ভুলে যাওয়া হয়। $c$ যোগের মাধ্যমে এগোয়, প্রতি ধাপে বক্রে চাপা পড়ে না, তাই গ্রেডিয়েন্ট এতে সাধারণ রিকারেন্ট এককের চেয়ে বেশি দিন থাকে।`,
      ),
      source: 'Hochreiter & Schmidhuber 1997; Goodfellow et al. 2016, §10.10.1',
    },
    {
      at: 'h_1',
      title: say('Open or shut?', 'खुला या बंद?', 'খোলা না বন্ধ?'),
      says: say(
        r`Suppose the forget gate were 1 and the input gate 0 for a hundred steps. Look at the rule $c_t = f_t c_{t-1} + i_t g_t$.`,
        r`मान लीजिए सौ चरणों तक फ़ॉरगेट गेट 1 और इनपुट गेट 0 रहे। नियम $c_t = f_t c_{t-1} + i_t g_t$ को देखिए।`,
        r`ধরুন একশো ধাপ ধরে ফরগেট গেট 1 ও ইনপুট গেট 0। নিয়ম $c_t = f_t c_{t-1} + i_t g_t$ দেখুন।`,
      ),
      source: 'Gers, Schmidhuber & Cummins, Neural Computation 12, 2000',
      task: {
        type: 'choice',
        ask: say('What happens to the memory?', 'याद का क्या होता है?', 'স্মৃতির কী হয়?'),
        options: [
          {
            says: say('It fades to 0', 'वह 0 तक मिट जाती है', 'তা 0-তে মিলিয়ে যায়'),
            why: say(
              r`It would with $f = 0$: the name says forget, but 1 means keep.`,
              r`ऐसा $f = 0$ पर होता: नाम “भूलना” है, पर 1 का अर्थ रखना है।`,
              r`$f = 0$ হলে তা হত: নাম “ভোলা”, কিন্তু 1 মানে রাখা।`,
            ),
          },
          {
            says: say('It stays as it is', 'वह वैसी ही रहती है', 'তা যেমন ছিল তেমনই থাকে'),
            right: true,
            why: say(
              r`$c_t = 1 \cdot c_{t-1} + 0$, a hundred times: nothing is lost, backward too.`,
              r`सौ बार $c_t = 1 \cdot c_{t-1} + 0$: कुछ नहीं खोता, पीछे की ओर भी नहीं।`,
              r`একশো বার $c_t = 1 \cdot c_{t-1} + 0$: কিছুই হারায় না, পিছনের দিকেও নয়।`,
            ),
          },
          {
            says: say('It grows with every step', 'हर चरण पर बढ़ती है', 'প্রতি ধাপে বাড়ে'),
            why: say(
              r`With $i = 0$ nothing flows in.`,
              r`$i = 0$ पर कुछ नहीं आता।`,
              r`$i = 0$ হলে কিছুই ঢোকে না।`,
            ),
          },
        ],
      },
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`The same weights with fresh numbers: $x_1 = [[x_1]]$, $h_0 = [[h_0]]$, $c_0 = [[c_0]]$.`,
      r`वही भार, नई संख्याएँ: $x_1 = [[x_1]]$, $h_0 = [[h_0]]$, $c_0 = [[c_0]]$।`,
      r`একই ওয়েট, নতুন সংখ্যা: $x_1 = [[x_1]]$, $h_0 = [[h_0]]$, $c_0 = [[c_0]]$।`,
    ),
    asks: [
      {
        step: 'a_f_1',
        ask: whatIs('a_f'),
        hints: [
          say(r`$U_f x_1 + W_f h_0 + b_f$`, r`$U_f x_1 + W_f h_0 + b_f$`, r`$U_f x_1 + W_f h_0 + b_f$`),
        ],
      },
      {
        step: 'c_1',
        ask: whatIs('c_1'),
        hints: [
          say(
            r`$[[f_1|4]] \cdot [[c_0]] + [[i_1|4]] \cdot [[(g_1)|4]]$`,
            r`$[[f_1|4]] \cdot [[c_0]] + [[i_1|4]] \cdot [[(g_1)|4]]$`,
            r`$[[f_1|4]] \cdot [[c_0]] + [[i_1|4]] \cdot [[(g_1)|4]]$`,
          ),
        ],
      },
      {
        step: 'h_1',
        ask: whatIs('h_1'),
        hints: [
          say(
            r`$o_1 \tanh(c_1)$ with $o_1 = [[o_1|4]]$.`,
            r`$o_1 \tanh(c_1)$, जहाँ $o_1 = [[o_1|4]]$।`,
            r`$o_1 \tanh(c_1)$, যেখানে $o_1 = [[o_1|4]]$।`,
          ),
        ],
      },
    ],
  },
  learnt: [
    say(
      r`$c_t = f_t c_{t-1} + i_t g_t$ and $h_t = o_t \tanh(c_t)$.`,
      r`$c_t = f_t c_{t-1} + i_t g_t$ और $h_t = o_t \tanh(c_t)$।`,
      r`$c_t = f_t c_{t-1} + i_t g_t$ ও $h_t = o_t \tanh(c_t)$।`,
    ),
    say(
      'A forget gate of 1 keeps the memory, forward and backward.',
      'फ़ॉरगेट गेट 1 हो तो याद बनी रहती है, आगे भी और पीछे भी।',
      'ফরগেট গেট 1 হলে স্মৃতি থাকে, সামনে ও পিছনে।',
    ),
  ],
};
