import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
const loop = (inputs: readonly number[], weight: number, start: number, target: number): LessonProblem => ({
  kind: 'recurrent',
  cell: { type: 'rnn', activation: 'identity', U: 1, W: weight },
  inputs,
  initial: { h: start },
  targets: [target],
  conventions: { 'squared-error-factor': 'half' },
});

/** A recurrent network unrolled, and the gradient of its shared weight. */
export const loopInTime: Lesson = {
  id: 'loop-in-time',
  title: say('A loop in time', 'समय में चक्र', 'সময়ে একটি চক্র'),
  aim: say(
    'Unroll a recurrent network and add the gradient of its weight over all time steps.',
    'रिकरेंट नेटवर्क को खोलना और उसके भार का ग्रेडिएंट सब समय-चरणों पर जोड़ना।',
    'রিকারেন্ট নেটওয়ার্ক মেলে ধরা ও তার ওয়েটের গ্রেডিয়েন্ট সব সময়-ধাপে যোগ করা।',
  ),
  minutes: 6,
  skills: ['bptt-shared-weight', 'rnn-steps', 'fan-out-sum'],
  problems: { loop: loop([2, 1], 0.5, 1, 1), fresh: loop([1, -1], 2, 0.5, 1) },
  stops: [
    {
      lit: 'h_1',
      title: say('The same weight again', 'फिर वही भार', 'আবার একই ওয়েট'),
      says: say(
        r`A recurrent unit keeps a state: $h_t = W h_{t-1} + U x_t$, here without a bend so that every number can be checked. It starts at $h_0 = [[h_0]]$ with $W = [[W]]$ and $U = [[U]]$. Unrolled in time it looks like a deep network, but every layer uses the same $W$.`,
        r`रिकरेंट इकाई एक अवस्था रखती है: $h_t = W h_{t-1} + U x_t$, यहाँ बिना मोड़ के, ताकि हर संख्या जाँची जा सके। शुरू $h_0 = [[h_0]]$ से, $W = [[W]]$ और $U = [[U]]$। समय में खोलने पर वह गहरा नेटवर्क दिखता है, पर हर परत वही $W$ लगाती है।`,
        r`রিকারেন্ট একক একটি অবস্থা রাখে: $h_t = W h_{t-1} + U x_t$, এখানে বাঁক ছাড়া, যাতে প্রতিটি সংখ্যা যাচাই করা যায়। শুরু $h_0 = [[h_0]]$, $W = [[W]]$ ও $U = [[U]]$। সময়ে মেলে ধরলে তা গভীর নেটওয়ার্কের মতো, কিন্তু প্রতিটি স্তর একই $W$ ব্যবহার করে।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §10.1–10.2',
    },
    {
      at: 'h_1',
      lit: 'h_2',
      title: say('Two steps forward', 'दो चरण आगे', 'দুই ধাপ সামনে'),
      says: say(
        r`The first input was $x_1 = [[x_1]]$ and gave $h_1 = [[h_1]]$. Now $x_2 = [[x_2]]$ arrives, and the old state counts with the weight $W = [[W]]$.`,
        r`पहला इनपुट $x_1 = [[x_1]]$ था और $h_1 = [[h_1]]$ मिला। अब $x_2 = [[x_2]]$ आता है, और पुरानी अवस्था भार $W = [[W]]$ से गिनी जाती है।`,
        r`প্রথম ইনপুট $x_1 = [[x_1]]$ থেকে হল $h_1 = [[h_1]]$। এবার আসে $x_2 = [[x_2]]$, পুরোনো অবস্থা গোনা হয় ওয়েট $W = [[W]]$ দিয়ে।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §10.2, eq. 10.8',
      task: {
        type: 'value',
        step: 'h_2',
        ask: whatIs('h_2'),
        hints: [
          say(
            r`$[[W]] \cdot [[h_1]] + [[U]] \cdot [[x_2]]$`,
            r`$[[W]] \cdot [[h_1]] + [[U]] \cdot [[x_2]]$`,
            r`$[[W]] \cdot [[h_1]] + [[U]] \cdot [[x_2]]$`,
          ),
        ],
      },
    },
    {
      at: 'dL/dW_t2',
      lit: 'dL/dW_t2',
      title: say('The last use', 'आखिरी उपयोग', 'শেষ ব্যবহার'),
      says: say(
        r`At the end $\partial L / \partial h_2 = h_2 - y = [[dL/dh_2]]$. In $h_2 = W h_1 + U x_2$ the weight multiplies $h_1$, so this use of $W$ gets $[[dL/dh_2]] \cdot [[h_1]] = [[dL/dW_t2]]$. But $W$ was used once before, inside $h_1$.`,
        r`अंत में $\partial L / \partial h_2 = h_2 - y = [[dL/dh_2]]$। $h_2 = W h_1 + U x_2$ में भार $h_1$ को गुणा करता है, इसलिए $W$ के इस उपयोग को $[[dL/dh_2]] \cdot [[h_1]] = [[dL/dW_t2]]$ मिलता है। पर $W$ एक बार पहले भी लगा था, $h_1$ के भीतर।`,
        r`শেষে $\partial L / \partial h_2 = h_2 - y = [[dL/dh_2]]$। $h_2 = W h_1 + U x_2$-তে ওয়েট $h_1$-কে গুণ করে, তাই $W$-এর এই ব্যবহার পায় $[[dL/dh_2]] \cdot [[h_1]] = [[dL/dW_t2]]$। কিন্তু $W$ আগেও একবার লেগেছিল, $h_1$-এর ভিতরে।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §10.2.2',
    },
    {
      at: 'dL/dW_t2',
      lit: 'dL/dh_1',
      title: say('Back through time', 'समय में पीछे', 'সময়ে পিছনে'),
      says: say(
        r`From $h_2$ to $h_1$ the slope is $W = [[W]]$. What comes back, $\partial L / \partial h_2 = [[dL/dh_2]]$, is multiplied by it once for each time step on the way.`,
        r`$h_2$ से $h_1$ तक ढाल $W = [[W]]$ है। लौटती संख्या $\partial L / \partial h_2 = [[dL/dh_2]]$ रास्ते के हर समय-चरण पर उससे एक बार गुणा होती है।`,
        r`$h_2$ থেকে $h_1$ পর্যন্ত ঢাল $W = [[W]]$। ফিরে আসা $\partial L / \partial h_2 = [[dL/dh_2]]$ পথের প্রতিটি সময়-ধাপে একবার করে তা দিয়ে গুণ হয়।`,
      ),
      source: 'Werbos, Proceedings of the IEEE 78, 1990',
      task: {
        type: 'value',
        step: 'dL/dh_1',
        ask: whatIs(r`\partial L / \partial h_1`),
        hints: [say(r`$[[dL/dh_2]] \cdot W$`, r`$[[dL/dh_2]] \cdot W$`, r`$[[dL/dh_2]] \cdot W$`)],
      },
    },
    {
      at: 'dL/dW',
      lit: 'dL/dW',
      title: say('Add both uses', 'दोनों उपयोग जोड़िए', 'দুটি ব্যবহার যোগ করুন'),
      says: say(
        r`The first use multiplied $h_0 = [[h_0]]$ and gets $[[dL/dh_1]] \cdot [[h_0]] = [[dL/dW_t1]]$. One weight, two uses: $\partial L / \partial W = [[dL/dW_t2]] + [[dL/dW_t1]] = [[dL/dW]]$. Over ten steps the factor would be $W^{10}$: below 1 the early steps are forgotten, above 1 the gradient explodes.`,
        r`पहले उपयोग ने $h_0 = [[h_0]]$ को गुणा किया और उसे $[[dL/dh_1]] \cdot [[h_0]] = [[dL/dW_t1]]$ मिलता है। एक भार, दो उपयोग: $\partial L / \partial W = [[dL/dW_t2]] + [[dL/dW_t1]] = [[dL/dW]]$। दस चरणों पर गुणक $W^{10}$ होता: 1 से कम हो तो शुरुआत भुला दी जाती है, अधिक हो तो ग्रेडिएंट फट जाता है।`,
        r`প্রথম ব্যবহার গুণ করেছিল $h_0 = [[h_0]]$-কে, পায় $[[dL/dh_1]] \cdot [[h_0]] = [[dL/dW_t1]]$। একটি ওয়েট, দুটি ব্যবহার: $\partial L / \partial W = [[dL/dW_t2]] + [[dL/dW_t1]] = [[dL/dW]]$। দশ ধাপে গুণক হত $W^{10}$: 1-এর কম হলে শুরুটা ভুলে যায়, বেশি হলে গ্রেডিয়েন্ট বিস্ফোরিত হয়।`,
      ),
      source: 'Pascanu, Mikolov & Bengio, ICML 2013',
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`Fresh numbers: $x = ([[x_1]], [[x_2]])$, $W = [[W]]$, $h_0 = [[h_0]]$, and $y = [[y_2]]$ at the end.`,
      r`नई संख्याएँ: $x = ([[x_1]], [[x_2]])$, $W = [[W]]$, $h_0 = [[h_0]]$, और अंत में $y = [[y_2]]$।`,
      r`নতুন সংখ্যা: $x = ([[x_1]], [[x_2]])$, $W = [[W]]$, $h_0 = [[h_0]]$, শেষে $y = [[y_2]]$।`,
    ),
    asks: [
      {
        step: 'h_2',
        ask: whatIs('h_2'),
        hints: [say(r`$h_1 = [[h_1]]$ first.`, r`पहले $h_1 = [[h_1]]$।`, r`আগে $h_1 = [[h_1]]$।`)],
      },
      {
        step: 'dL/dW',
        ask: whatIs(r`\partial L / \partial W`),
        hints: [
          say(
            r`Two uses: $[[dL/dh_2]] \cdot h_1$ and $[[dL/dh_1]] \cdot h_0$.`,
            r`दो उपयोग: $[[dL/dh_2]] \cdot h_1$ और $[[dL/dh_1]] \cdot h_0$।`,
            r`দুটি ব্যবহার: $[[dL/dh_2]] \cdot h_1$ ও $[[dL/dh_1]] \cdot h_0$।`,
          ),
        ],
      },
    ],
  },
  learnt: [
    say(
      'A shared weight gets the sum of the gradients of all its uses.',
      'साझा भार को उसके सब उपयोगों के ग्रेडिएंटों का योग मिलता है।',
      'ভাগ করা ওয়েট তার সব ব্যবহারের গ্রেডিয়েন্টের যোগফল পায়।',
    ),
    say(
      r`Through time the slope is multiplied by $W$ at each step: it shrinks or grows fast.`,
      r`समय में ढाल हर चरण पर $W$ से गुणा होता है: तेज़ी से घटता या बढ़ता है।`,
      r`সময়ে ঢাল প্রতি ধাপে $W$ দিয়ে গুণ হয়: দ্রুত কমে বা বাড়ে।`,
    ),
  ],
};
