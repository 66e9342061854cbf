import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
const cell = (input: number, h: number): LessonProblem => ({
  kind: 'recurrent',
  cell: {
    type: 'gru',
    r: { U: 0.5, W: -1, b: 0 },
    z: { U: 0.5, W: -2, b: 0 },
    n: { U: 0.25, W: 1, b: 0 },
  },
  inputs: [input],
  initial: { h },
  targets: [1],
  conventions: { 'squared-error-factor': 'half', 'gru-update': 'keep', 'gru-reset': 'before' },
});
const layer = (type: 'simple-rnn' | 'gru'): LessonProblem => ({
  kind: 'cnn-table',
  layers: [
    { type: 'input', shape: [20, 8] },
    { type, units: 16 },
  ],
  conventions: { 'recurrent-biases': 'one' },
});

/** One step of a GRU, and the parameters of recurrent layers. */
export const oneGateTwoJobs: Lesson = {
  id: 'one-gate-two-jobs',
  title: say('One gate, two jobs', 'एक गेट, दो काम', 'এক গেট, দুই কাজ'),
  aim: say(
    'Work one step of a GRU, and count the parameters of recurrent layers.',
    'GRU का एक चरण निकालना, और रिकरेंट परतों के प्राचल गिनना।',
    'GRU-এর একটি ধাপ কষা, আর রিকারেন্ট স্তরের প্যারামিটার গোনা।',
  ),
  minutes: 8,
  skills: ['gru-step', 'recurrent-parameters'],
  problems: {
    cell: cell(2, 1),
    plain: layer('simple-rnn'),
    gated: layer('gru'),
    fresh: cell(-2, 0.5),
  },
  stops: [
    {
      at: 'a_r_1',
      lit: 'r_1',
      title: say('A cell without a tank', 'बिना टंकी का सेल', 'ট্যাঙ্ক ছাড়া সেল'),
      says: say(
        r`A GRU has no memory beside its state $h$; here $h_0 = [[h_0]]$ and the input is $x_1 = [[x_1]]$. Two gates look at both. The reset gate $r$ says how much of the old state the candidate may use, the update gate $z$ how much of it stays.`,
        r`GRU में अवस्था $h$ के अलावा कोई याद नहीं है; यहाँ $h_0 = [[h_0]]$ और इनपुट $x_1 = [[x_1]]$ है। दो गेट दोनों को देखते हैं। रीसेट गेट $r$ बताता है कि उम्मीदवार पुरानी अवस्था का कितना ले सकता है, अद्यतन गेट $z$ कि उसका कितना रहे।`,
        r`GRU-তে অবস্থা $h$ ছাড়া আর কোনো স্মৃতি নেই; এখানে $h_0 = [[h_0]]$ আর ইনপুট $x_1 = [[x_1]]$। দুটি গেট দুটিকেই দেখে। রিসেট গেট $r$ বলে প্রার্থী পুরোনো অবস্থার কতটা নিতে পারে, হালনাগাদ গেট $z$ বলে তার কতটা থাকে।`,
      ),
      source: 'Cho et al., EMNLP 2014, §2.3',
    },
    {
      at: 'a_r_1',
      lit: 'r_1',
      title: say('The reset gate', 'रीसेट गेट', 'রিসেট গেট'),
      says: say(
        r`Like every gate it weighs input and state and makes a share of the sum: $r_1 = \sigma(U_r x_1 + W_r h_0 + b_r)$. With $U_r = [[U_r]]$, $W_r = [[W_r]]$ and no bias the sum is $[[a_r_1]]$.`,
        r`हर गेट की तरह वह इनपुट और अवस्था को तौलकर योग का हिस्सा बनाता है: $r_1 = \sigma(U_r x_1 + W_r h_0 + b_r)$। $U_r = [[U_r]]$, $W_r = [[W_r]]$ और शून्य बायस के साथ योग $[[a_r_1]]$ है।`,
        r`প্রতিটি গেটের মতো এটি ইনপুট ও অবস্থা মেপে যোগফল থেকে ভাগ বানায়: $r_1 = \sigma(U_r x_1 + W_r h_0 + b_r)$। $U_r = [[U_r]]$, $W_r = [[W_r]]$ ও শূন্য বায়াসে যোগফল $[[a_r_1]]$।`,
      ),
      source: 'Cho et al., EMNLP 2014, eq. 5',
      task: {
        type: 'value',
        step: 'r_1',
        ask: whatIs('r_1'),
        hints: [
          say(
            r`$\sigma(a) = 1/(1 + e^{-a})$, and $e^0 = 1$.`,
            r`$\sigma(a) = 1/(1 + e^{-a})$, और $e^0 = 1$।`,
            r`$\sigma(a) = 1/(1 + e^{-a})$, আর $e^0 = 1$।`,
          ),
        ],
      },
    },
    {
      at: 'q_1',
      lit: 'q_1',
      title: say('What the candidate may see', 'उम्मीदवार क्या देख सकता है', 'প্রার্থী কী দেখতে পারে'),
      says: say(
        r`The old state is let through by that share: $q_1 = r_1 h_0 = [[q_1]]$. Were $r$ near 0, the candidate would start afresh, as if a new sentence began. The update gate is $z_1 = \sigma([[a_z_1]]) = [[z_1|4]]$; it waits for the end. PyTorch puts $r$ after the product with $W_n$; with one unit and no second bias that is the same.`,
        r`पुरानी अवस्था उतने ही हिस्से से आती है: $q_1 = r_1 h_0 = [[q_1]]$। $r$ लगभग 0 होता तो उम्मीदवार नए सिरे से शुरू करता, जैसे नया वाक्य आरंभ हो। अद्यतन गेट $z_1 = \sigma([[a_z_1]]) = [[z_1|4]]$ है; उसका काम अंत में है। PyTorch $r$ को $W_n$ से गुणा के बाद लगाता है; एक इकाई और बिना दूसरे बायस के यह वही है।`,
        r`পুরোনো অবস্থা ততটুকু ভাগেই ঢোকে: $q_1 = r_1 h_0 = [[q_1]]$। $r$ প্রায় 0 হলে প্রার্থী নতুন করে শুরু করত, যেন নতুন বাক্য শুরু। হালনাগাদ গেট $z_1 = \sigma([[a_z_1]]) = [[z_1|4]]$; তার কাজ শেষে। PyTorch $r$-কে লাগায় $W_n$ দিয়ে গুণের পরে; এক একক ও দ্বিতীয় বায়াস না থাকলে তা একই।`,
      ),
      source: 'Cho et al., EMNLP 2014, eq. 6 and 8; PyTorch documentation, torch.nn.GRU',
    },
    {
      at: 'a_n_1',
      lit: 'n_1',
      title: say('The candidate', 'उम्मीदवार', 'প্রার্থী'),
      says: say(
        r`The candidate is a plain recurrent step on what is left: $n_1 = \tanh(U_n x_1 + W_n q_1 + b_n)$. It is content and not a share, so it may be negative. The sum inside is $[[a_n_1]]$.`,
        r`उम्मीदवार बची हुई अवस्था पर साधारण रिकरेंट चरण है: $n_1 = \tanh(U_n x_1 + W_n q_1 + b_n)$। वह सामग्री है, हिस्सा नहीं, इसलिए ऋणात्मक भी हो सकता है। अंदर का योग $[[a_n_1]]$ है।`,
        r`প্রার্থী হল যা বাকি রইল তার উপর সাধারণ রিকারেন্ট ধাপ: $n_1 = \tanh(U_n x_1 + W_n q_1 + b_n)$। সেটি বিষয়বস্তু, ভাগ নয়, তাই ঋণাত্মকও হতে পারে। ভেতরের যোগফল $[[a_n_1]]$।`,
      ),
      source: 'Cho et al., EMNLP 2014, eq. 8',
      task: {
        type: 'value',
        step: 'n_1',
        ask: whatIs('n_1'),
        hints: [
          say(
            r`$\tanh a = \frac{e^{a} - e^{-a}}{e^{a} + e^{-a}}$ at $a = [[a_n_1]]$.`,
            r`$a = [[a_n_1]]$ पर $\tanh a = \frac{e^{a} - e^{-a}}{e^{a} + e^{-a}}$।`,
            r`$a = [[a_n_1]]$-এ $\tanh a = \frac{e^{a} - e^{-a}}{e^{a} + e^{-a}}$।`,
          ),
        ],
      },
    },
    {
      at: 'n_1',
      lit: 'h_1',
      title: say('Keep or replace', 'रखिए या बदलिए', 'রাখুন না বদলান'),
      says: say(
        r`An LSTM asks twice: how much stays, how much comes in. A GRU asks once, and what does not stay is replaced: the shares are $z$ and $1 - z$. In Cho's paper and in PyTorch $z$ belongs to the old state, $h_1 = z_1 h_0 + (1 - z_1)\, n_1$; Chung and others give $z$ to the candidate. Read which one is meant.`,
        r`LSTM दो बार पूछता है: कितना रहे, कितना आए। GRU एक बार पूछता है, और जो नहीं रहता वह बदल जाता है: हिस्से $z$ और $1 - z$ हैं। Cho के लेख और PyTorch में $z$ पुरानी अवस्था का है, $h_1 = z_1 h_0 + (1 - z_1)\, n_1$; Chung आदि $z$ उम्मीदवार को देते हैं। पढ़ लीजिए कि कौन-सा रूप है।`,
        r`LSTM দুবার জিজ্ঞাসা করে: কতটা থাকবে, কতটা ঢুকবে। GRU একবার করে, যা থাকে না তা বদলে যায়: ভাগ দুটি $z$ ও $1 - z$। Cho-র প্রবন্ধে ও PyTorch-এ $z$ পুরোনো অবস্থার, $h_1 = z_1 h_0 + (1 - z_1)\, n_1$; Chung প্রমুখ $z$ দেন প্রার্থীকে। কোনটি বোঝানো হচ্ছে পড়ে নিন।`,
      ),
      source: 'Cho et al., EMNLP 2014, eq. 7; Chung et al. 2014, eq. 4; PyTorch documentation, torch.nn.GRU',
    },
    {
      at: 'n_1',
      lit: 'h_1',
      title: say('The new state', 'नई अवस्था', 'নতুন অবস্থা'),
      says: say(
        r`Now mix: $h_1 = z_1 h_0 + (1 - z_1)\, n_1$ with $z_1 = [[z_1|4]]$, $h_0 = [[h_0]]$ and $n_1 = [[n_1|4]]$. The result must lie between the old state and the candidate.`,
        r`अब मिलाइए: $h_1 = z_1 h_0 + (1 - z_1)\, n_1$, जहाँ $z_1 = [[z_1|4]]$, $h_0 = [[h_0]]$ और $n_1 = [[n_1|4]]$। परिणाम पुरानी अवस्था और उम्मीदवार के बीच होना चाहिए।`,
        r`এবার মেশান: $h_1 = z_1 h_0 + (1 - z_1)\, n_1$, যেখানে $z_1 = [[z_1|4]]$, $h_0 = [[h_0]]$ ও $n_1 = [[n_1|4]]$। ফল পুরোনো অবস্থা ও প্রার্থীর মাঝে হতে হবে।`,
      ),
      source: 'Cho et al., EMNLP 2014, eq. 7',
      task: {
        type: 'value',
        step: 'h_1',
        ask: whatIs('h_1'),
        hints: [
          say(
            r`What does not stay: $1 - [[z_1|4]]$, times the candidate.`,
            r`जो नहीं रहता: $1 - [[z_1|4]]$, गुणा उम्मीदवार।`,
            r`যা থাকে না: $1 - [[z_1|4]]$, গুণ প্রার্থী।`,
          ),
        ],
      },
    },
    {
      problem: 'plain',
      at: 'biases_1',
      lit: 'weights_1',
      title: say('Count a recurrent layer', 'रिकरेंट परत गिनिए', 'রিকারেন্ট স্তর গুনুন'),
      says: say(
        r`A plain recurrent layer of $16$ units reads $8$ numbers at each of $20$ time steps. Every unit has a weight for each input and one for each old state: $8 \cdot 16 + 16 \cdot 16 = 384$, and $16$ biases. The $20$ steps do not count, because the same weights serve at every step.`,
        r`$16$ इकाइयों की साधारण रिकरेंट परत $20$ समय चरणों में से हर एक पर $8$ संख्याएँ पढ़ती है। हर इकाई का हर इनपुट के लिए एक भार है और हर पुरानी अवस्था के लिए एक: $8 \cdot 16 + 16 \cdot 16 = 384$, और $16$ बायस। $20$ चरण नहीं गिने जाते, क्योंकि हर चरण पर वही भार काम आते हैं।`,
        r`$16$ এককের একটি সাধারণ রিকারেন্ট স্তর $20$টি সময়ধাপের প্রতিটিতে $8$টি সংখ্যা পড়ে। প্রতিটি এককের প্রতি ইনপুটে একটি ওয়েট, প্রতি পুরোনো অবস্থায় একটি: $8 \cdot 16 + 16 \cdot 16 = 384$, আর $16$টি বায়াস। $20$টি ধাপ গোনা হয় না, কারণ প্রতি ধাপে একই ওয়েট কাজে লাগে।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §10.2, eq. 10.8',
    },
    {
      problem: 'gated',
      at: 'n_1',
      lit: 'weights_1',
      title: say('And a layer with gates', 'और गेट वाली परत', 'আর গেট-সহ স্তর'),
      says: say(
        r`A GRU layer has such a set of $384$ weights three times: for the reset gate, for the update gate and for the candidate. An LSTM has it four times. Biases go along, one a unit and set in Keras's LSTM, two in PyTorch, which has a $b$ for each of $U x$ and $W h$.`,
        r`GRU परत में $384$ भारों का ऐसा समूह तीन बार है: रीसेट गेट, अद्यतन गेट और उम्मीदवार के लिए। LSTM में चार बार। बायस साथ चलते हैं: Keras के LSTM में हर समूह में प्रति इकाई एक, PyTorch में दो, क्योंकि वहाँ $U x$ और $W h$ दोनों का अपना $b$ है।`,
        r`GRU স্তরে $384$টি ওয়েটের এমন সেট তিনবার: রিসেট গেট, হালনাগাদ গেট ও প্রার্থীর জন্য। LSTM-এ চারবার। বায়াস সঙ্গে থাকে: Keras-এর LSTM-এ প্রতি সেটে প্রতি এককে একটি, PyTorch-এ দুটি, কারণ সেখানে $U x$ ও $W h$ দুটিরই নিজের $b$ আছে।`,
      ),
      source: 'PyTorch documentation, torch.nn.GRU and torch.nn.LSTM; Keras documentation, LSTM layer',
      task: {
        type: 'value',
        step: 'weights_1',
        ask: say(
          'How many weights does the GRU layer have, without the biases?',
          'बायस छोड़कर GRU परत में कितने भार हैं?',
          'বায়াস বাদে GRU স্তরে কতগুলি ওয়েট?',
        ),
        hints: [say(r`$3 \cdot 384$`, r`$3 \cdot 384$`, r`$3 \cdot 384$`)],
      },
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`The same kind of cell with fresh numbers: $x_1 = [[x_1]]$ and $h_0 = [[h_0]]$. Again $z$ is the share of the old state.`,
      r`उसी तरह का सेल, नई संख्याएँ: $x_1 = [[x_1]]$ और $h_0 = [[h_0]]$। फिर $z$ पुरानी अवस्था का हिस्सा है।`,
      r`একই রকম সেল, নতুন সংখ্যা: $x_1 = [[x_1]]$ ও $h_0 = [[h_0]]$। আবার $z$ হল পুরোনো অবস্থার ভাগ।`,
    ),
    asks: [
      {
        step: 'r_1',
        ask: whatIs('r_1'),
        hints: [
          say(r`The sigmoid of $[[a_r_1|4]]$.`, r`$[[a_r_1|4]]$ का सिग्मॉइड।`, r`$[[a_r_1|4]]$-এর সিগময়েড।`),
        ],
      },
      {
        step: 'n_1',
        ask: whatIs('n_1'),
        hints: [
          say(
            r`$\tanh$ of $U_n x_1 + W_n q_1 = [[a_n_1|4]]$.`,
            r`$U_n x_1 + W_n q_1 = [[a_n_1|4]]$ का $\tanh$।`,
            r`$U_n x_1 + W_n q_1 = [[a_n_1|4]]$-এর $\tanh$।`,
          ),
        ],
      },
      {
        step: 'h_1',
        ask: whatIs('h_1'),
        hints: [
          say(
            r`$z_1 = [[z_1|4]]$ of the old state, the rest of the candidate $[[n_1|4]]$.`,
            r`पुरानी अवस्था का $z_1 = [[z_1|4]]$, बाकी उम्मीदवार $[[n_1|4]]$ का।`,
            r`পুরোনো অবস্থার $z_1 = [[z_1|4]]$, বাকিটা প্রার্থী $[[n_1|4]]$-এর।`,
          ),
        ],
      },
    ],
  },
  learnt: [
    say(
      r`A GRU: $h_t = z_t h_{t-1} + (1 - z_t)\, n_t$, where the candidate sees $r_t h_{t-1}$.`,
      r`GRU: $h_t = z_t h_{t-1} + (1 - z_t)\, n_t$, जहाँ उम्मीदवार $r_t h_{t-1}$ देखता है।`,
      r`GRU: $h_t = z_t h_{t-1} + (1 - z_t)\, n_t$, যেখানে প্রার্থী দেখে $r_t h_{t-1}$।`,
    ),
    say(
      r`Weights of a recurrent layer: $n_{\text{in}} n + n^2$, once plain, three times in a GRU, four times in an LSTM.`,
      r`रिकरेंट परत के भार: $n_{\text{in}} n + n^2$, साधारण में एक बार, GRU में तीन बार, LSTM में चार बार।`,
      r`রিকারেন্ট স্তরের ওয়েট: $n_{\text{in}} n + n^2$, সাধারণে একবার, GRU-তে তিনবার, LSTM-এ চারবার।`,
    ),
  ],
};
