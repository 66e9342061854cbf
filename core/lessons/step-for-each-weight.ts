import type { Lesson, LessonProblem } from './lesson.ts';
import { say } from './say.ts';

const r = String.raw;
const rmsprop = (gradients: readonly [number, number], start: number): LessonProblem => ({
  kind: 'optimizer-run',
  gradients: { w: gradients },
  start: { w: start },
  optimizer: { name: 'rmsprop', learningRate: 0.7, decay: 0.75, epsilon: 0 },
  conventions: { 'epsilon-place': 'outside' },
  steps: 2,
});

/** AdaGrad and RMSprop: each weight is divided by the size of its own gradients. */
export const stepForEachWeight: Lesson = {
  id: 'step-for-each-weight',
  title: say('A step for each weight', 'हर भार का अपना कदम', 'প্রতিটি ওয়েটের নিজের ধাপ'),
  aim: say(
    'Work two updates of AdaGrad and of RMSprop, and say which of them forgets.',
    'AdaGrad और RMSprop के दो-दो अद्यतन निकालना, और बताना कि कौन भूलता है।',
    'AdaGrad ও RMSprop-এর দুটি করে হালনাগাদ কষা, আর বলা কোনটি ভোলে।',
  ),
  minutes: 6,
  skills: ['rmsprop-step', 'adagrad-step'],
  problems: {
    adagrad: {
      kind: 'optimizer-run',
      gradients: { w: [3, 4], u: [0.3, 0.4] },
      start: { w: 1, u: 1 },
      optimizer: { name: 'adagrad', learningRate: 0.5, epsilon: 0 },
      steps: 2,
    },
    rmsprop: rmsprop([8, 1], 2),
    fresh: rmsprop([10, 11], 3),
  },
  stops: [
    {
      problem: 'adagrad',
      at: 'g_u_1',
      lit: 'w_1',
      title: say('Steep and flat', 'खड़ा और समतल', 'খাড়া ও সমতল'),
      says: say(
        r`Two weights stand at 1. The loss is steep along $w$, with the gradient $[[g_w_1]]$, and flat along $u$, with $[[g_u_1]]$. One learning rate for both is too large for $w$ or too small for $u$. Could each weight find a rate of its own?`,
        r`दो भार 1 पर हैं। हानि $w$ की ओर खड़ी है, ग्रेडिएंट $[[g_w_1]]$, और $u$ की ओर समतल, $[[g_u_1]]$। दोनों के लिए एक ही दर $w$ के लिए बहुत बड़ी है या $u$ के लिए बहुत छोटी। क्या हर भार अपनी दर खुद पा सकता है?`,
        r`দুটি ওয়েট 1-এ আছে। লস $w$ বরাবর খাড়া, গ্রেডিয়েন্ট $[[g_w_1]]$, আর $u$ বরাবর সমতল, $[[g_u_1]]$। দুটির জন্য একই হার $w$-এর পক্ষে খুব বড় বা $u$-এর পক্ষে খুব ছোট। প্রতিটি ওয়েট কি নিজের হার খুঁজে নিতে পারে?`,
      ),
      source: 'Duchi, Hazan & Singer, JMLR 12, 2011; Goodfellow et al. 2016, §8.5.1',
    },
    {
      problem: 'adagrad',
      at: 'g_u_2',
      lit: 's_w_2',
      title: say('Keep the squares', 'वर्ग जमा कीजिए', 'বর্গ জমান'),
      says: say(
        r`AdaGrad adds up the squared gradients of each weight, $s_t = s_{t-1} + g_t^2$, and divides by their root. After the first update both weights have moved alike, $w_1 = [[w_1]]$ and $u_1 = [[u_1]]$. So far $s = [[s_w_1]]$ for $w$; its second gradient is $[[g_w_2]]$.`,
        r`AdaGrad हर भार के ग्रेडिएंट के वर्ग जोड़ता है, $s_t = s_{t-1} + g_t^2$, और उनके वर्गमूल से भाग देता है। पहले अद्यतन के बाद दोनों भार बराबर चले, $w_1 = [[w_1]]$ और $u_1 = [[u_1]]$। अब तक $w$ का $s = [[s_w_1]]$ है; उसका दूसरा ग्रेडिएंट $[[g_w_2]]$ है।`,
        r`AdaGrad প্রতিটি ওয়েটের গ্রেডিয়েন্টের বর্গ যোগ করে, $s_t = s_{t-1} + g_t^2$, আর তার বর্গমূল দিয়ে ভাগ করে। প্রথম হালনাগাদের পরে দুটি ওয়েট সমান সরেছে, $w_1 = [[w_1]]$ ও $u_1 = [[u_1]]$। এ পর্যন্ত $w$-এর $s = [[s_w_1]]$; তার দ্বিতীয় গ্রেডিয়েন্ট $[[g_w_2]]$।`,
      ),
      source: 'Duchi, Hazan & Singer, JMLR 12, 2011; Goodfellow et al. 2016, Algorithm 8.4',
      task: {
        type: 'value',
        step: 's_w_2',
        ask: say(
          r`What is $s$ of $w$ after the second gradient?`,
          r`दूसरे ग्रेडिएंट के बाद $w$ का $s$ कितना है?`,
          r`দ্বিতীয় গ্রেডিয়েন্টের পরে $w$-এর $s$ কত?`,
        ),
        hints: [
          say(
            r`The old sum stays, and a square is added.`,
            r`पुराना योग रहता है, एक वर्ग जुड़ता है।`,
            r`পুরোনো যোগফল থাকে, একটি বর্গ যোগ হয়।`,
          ),
        ],
      },
    },
    {
      problem: 'adagrad',
      at: 'u_2',
      lit: 'u_2',
      title: say('Alike in both', 'दोनों में बराबर', 'দুটিতেই সমান'),
      says: say(
        r`The second step of $w$ is $[[eta]] \cdot [[g_w_2]]/\sqrt{[[s_w_2]]}$, so $w_2 = [[w_2]]$. For $u$ the gradient is a tenth and the root is a tenth too, so $u_2 = [[u_2]]$: the same. Only the history of a weight's own gradients counts, not its scale.`,
        r`$w$ का दूसरा चरण $[[eta]] \cdot [[g_w_2]]/\sqrt{[[s_w_2]]}$ है, इसलिए $w_2 = [[w_2]]$। $u$ का ग्रेडिएंट दसवाँ है और वर्गमूल भी दसवाँ, इसलिए $u_2 = [[u_2]]$: वही। केवल भार के अपने ग्रेडिएंट का इतिहास गिना जाता है, पैमाना नहीं।`,
        r`$w$-এর দ্বিতীয় ধাপ $[[eta]] \cdot [[g_w_2]]/\sqrt{[[s_w_2]]}$, তাই $w_2 = [[w_2]]$। $u$-এর গ্রেডিয়েন্ট দশ ভাগের এক, বর্গমূলও তাই, ফলে $u_2 = [[u_2]]$: একই। ওয়েটের নিজের গ্রেডিয়েন্টের ইতিহাসই গোনা হয়, মাপ নয়।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §8.5.1',
    },
    {
      problem: 'adagrad',
      at: 'u_2',
      title: say('After a hundred steps', 'सौ चरणों के बाद', 'একশো ধাপ পরে'),
      says: say(
        r`Suppose a weight has the same gradient $g$ at each of a hundred updates. Its sum $s$ only grows: after $t$ updates it is $t\,g^2$.`,
        r`मान लीजिए किसी भार का ग्रेडिएंट सौ अद्यतनों में हर बार वही $g$ है। उसका योग $s$ केवल बढ़ता है: $t$ अद्यतनों के बाद $t\,g^2$।`,
        r`ধরুন কোনো ওয়েটের গ্রেডিয়েন্ট একশো হালনাগাদে প্রতিবার একই $g$। তার যোগফল $s$ কেবল বাড়ে: $t$ হালনাগাদ পরে $t\,g^2$।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §8.5.1 and §8.5.2',
      task: {
        type: 'choice',
        ask: say(
          'How long is the hundredth step of AdaGrad?',
          'AdaGrad का सौवाँ चरण कितना लंबा है?',
          'AdaGrad-এর শততম ধাপ কত বড়?',
        ),
        options: [
          {
            says: say('As long as the first', 'पहले जितना', 'প্রথমটির মতো'),
            why: say(
              r`The sum has grown a hundredfold, and its root divides the step.`,
              r`योग सौ गुना हो गया, और उसका वर्गमूल चरण को भाग देता है।`,
              r`যোগফল একশো গুণ হয়েছে, আর তার বর্গমূল ধাপকে ভাগ করে।`,
            ),
          },
          {
            says: say('A hundredth of the first', 'पहले का सौवाँ हिस्सा', 'প্রথমটির একশো ভাগের এক'),
            why: say(
              r`Do not forget the root: $\sqrt{100}$ is not 100.`,
              r`वर्गमूल न भूलिए: $\sqrt{100}$, 100 नहीं है।`,
              r`বর্গমূল ভুলবেন না: $\sqrt{100}$ মানে 100 নয়।`,
            ),
          },
          {
            says: say('A tenth of the first', 'पहले का दसवाँ हिस्सा', 'প্রথমটির দশ ভাগের এক'),
            right: true,
            why: say(
              r`$g/\sqrt{100\,g^2}$ is a tenth: AdaGrad gets slower and slower.`,
              r`$g/\sqrt{100\,g^2}$ दसवाँ हिस्सा है: AdaGrad धीमा होता जाता है।`,
              r`$g/\sqrt{100\,g^2}$ হল দশ ভাগের এক: AdaGrad ক্রমে ধীর হয়।`,
            ),
          },
        ],
      },
    },
    {
      problem: 'rmsprop',
      at: 'w_1',
      lit: 's_1',
      title: say('Learn to forget', 'भूलना सीखिए', 'ভুলতে শিখুন'),
      says: say(
        r`RMSprop keeps an average in place of the sum: $s_t = \rho s_{t-1} + (1 - \rho) g_t^2$ with $\rho = [[rho]]$. Old squares fade. The first gradient $[[g_1]]$ gives $s_1 = [[s_1]]$ and the step $[[eta]] \cdot [[g_1]]/\sqrt{[[s_1]]}$, so $w_1 = [[w_1]]$.`,
        r`RMSprop योग की जगह औसत रखता है: $s_t = \rho s_{t-1} + (1 - \rho) g_t^2$, $\rho = [[rho]]$। पुराने वर्ग मिटते जाते हैं। पहला ग्रेडिएंट $[[g_1]]$ देता है $s_1 = [[s_1]]$ और चरण $[[eta]] \cdot [[g_1]]/\sqrt{[[s_1]]}$, इसलिए $w_1 = [[w_1]]$।`,
        r`RMSprop যোগফলের বদলে গড় রাখে: $s_t = \rho s_{t-1} + (1 - \rho) g_t^2$, $\rho = [[rho]]$। পুরোনো বর্গ মিলিয়ে যায়। প্রথম গ্রেডিয়েন্ট $[[g_1]]$ দেয় $s_1 = [[s_1]]$ ও ধাপ $[[eta]] \cdot [[g_1]]/\sqrt{[[s_1]]}$, তাই $w_1 = [[w_1]]$।`,
      ),
      source: 'Tieleman & Hinton, Coursera lecture 6.5, 2012; Goodfellow et al. 2016, Algorithm 8.5',
    },
    {
      problem: 'rmsprop',
      at: 'g_2',
      lit: 's_2',
      title: say('A small gradient', 'एक छोटा ग्रेडिएंट', 'একটি ছোট গ্রেডিয়েন্ট'),
      says: say(
        r`Now the gradient is only $g_2 = [[g_2]]$. Three quarters of the old $s_1 = [[s_1]]$ stay, and a quarter of the new square comes in.`,
        r`अब ग्रेडिएंट केवल $g_2 = [[g_2]]$ है। पुराने $s_1 = [[s_1]]$ का तीन चौथाई रहता है, और नए वर्ग का एक चौथाई आता है।`,
        r`এবার গ্রেডিয়েন্ট মাত্র $g_2 = [[g_2]]$। পুরোনো $s_1 = [[s_1]]$-এর চার ভাগের তিন ভাগ থাকে, নতুন বর্গের চার ভাগের এক ভাগ আসে।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, Algorithm 8.5',
      task: {
        type: 'value',
        step: 's_2',
        ask: say(r`What is $s_2$?`, r`$s_2$ कितना है?`, r`$s_2$ কত?`),
        hints: [
          say(
            r`$\rho$ belongs to the old one, $1 - \rho$ to the square.`,
            r`$\rho$ पुराने का है, $1 - \rho$ वर्ग का।`,
            r`$\rho$ পুরোনোটির, $1 - \rho$ বর্গের।`,
          ),
        ],
      },
    },
    {
      problem: 'rmsprop',
      at: 'w_2',
      lit: 'w_2',
      title: say('The steps grow again', 'चरण फिर बढ़ते हैं', 'ধাপ আবার বাড়ে'),
      says: say(
        r`The large first gradient still makes this step short: $w$ goes to $[[w_2]]$. But $s$ has begun to fall, from $[[s_1]]$ to $[[s_2]]$. If the gradients stay small, $s$ follows them, and the steps grow again; the sum of AdaGrad never would.`,
        r`बड़ा पहला ग्रेडिएंट इस चरण को अब भी छोटा रखता है: $w$, $[[w_2]]$ हो जाता है। पर $s$ घटने लगा है, $[[s_1]]$ से $[[s_2]]$। ग्रेडिएंट छोटे रहें तो $s$ उनके पीछे चलता है, और चरण फिर बढ़ते हैं; AdaGrad का योग कभी नहीं घटता।`,
        r`বড় প্রথম গ্রেডিয়েন্ট এখনও এই ধাপকে ছোট রাখে: $w$ হয় $[[w_2]]$। কিন্তু $s$ কমতে শুরু করেছে, $[[s_1]]$ থেকে $[[s_2]]$। গ্রেডিয়েন্ট ছোট থাকলে $s$ তাদের অনুসরণ করে, ধাপ আবার বাড়ে; AdaGrad-এর যোগফল কখনও কমে না।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §8.5.2',
    },
    {
      problem: 'rmsprop',
      at: 'w_2',
      lit: 'w_2',
      title: say('Which line is wrong?', 'कौन-सी पंक्ति गलत है?', 'কোন লাইন ভুল?'),
      says: say(
        r`Three lines of a script on this run. The rule of the step is $w_t = w_{t-1} - \eta\, g_t/\sqrt{s_t}$, with $\eta = [[eta]]$.`,
        r`इस रन पर एक उत्तर-पुस्तिका की तीन पंक्तियाँ। चरण का नियम $w_t = w_{t-1} - \eta\, g_t/\sqrt{s_t}$ है, $\eta = [[eta]]$।`,
        r`এই রানের উপর একটি খাতার তিনটি লাইন। ধাপের নিয়ম $w_t = w_{t-1} - \eta\, g_t/\sqrt{s_t}$, $\eta = [[eta]]$।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, Algorithm 8.5',
      task: {
        type: 'mistake',
        ask: say('Find the mistake.', 'गलती ढूँढ़िए।', 'ভুলটি খুঁজুন।'),
        lines: [
          {
            step: 's_1',
            why: say(
              r`A quarter of the square, from $s_0 = 0$: right.`,
              r`$s_0 = 0$ से, वर्ग का एक चौथाई: सही।`,
              r`$s_0 = 0$ থেকে, বর্গের চার ভাগের এক: ঠিক।`,
            ),
          },
          {
            step: 'w_2',
            as: '[[w_1]] - [[eta]]*[[g_2]]/[[s_2]]',
            why: say(
              r`Divided by $s_2$ itself: the root is missing.`,
              r`$s_2$ से ही भाग दिया: वर्गमूल छूट गया।`,
              r`সরাসরি $s_2$ দিয়ে ভাগ: বর্গমূল বাদ পড়েছে।`,
            ),
          },
          {
            step: 's_2',
            why: say(
              r`Old times $\rho$, square times $1 - \rho$: right.`,
              r`पुराना गुणा $\rho$, वर्ग गुणा $1 - \rho$: सही।`,
              r`পুরোনো গুণ $\rho$, বর্গ গুণ $1 - \rho$: ঠিক।`,
            ),
          },
        ],
      },
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`Fresh numbers for RMSprop: $w_0 = [[w_0]]$, $s_0 = 0$, the gradients $[[g_1]]$ and $[[g_2]]$, with $\rho = [[rho]]$ and $\eta = [[eta]]$.`,
      r`RMSprop की नई संख्याएँ: $w_0 = [[w_0]]$, $s_0 = 0$, ग्रेडिएंट $[[g_1]]$ और $[[g_2]]$, $\rho = [[rho]]$ और $\eta = [[eta]]$।`,
      r`RMSprop-এর নতুন সংখ্যা: $w_0 = [[w_0]]$, $s_0 = 0$, গ্রেডিয়েন্ট $[[g_1]]$ ও $[[g_2]]$, $\rho = [[rho]]$ ও $\eta = [[eta]]$।`,
    ),
    asks: [
      {
        step: 's_1',
        ask: say(r`What is $s_1$?`, r`$s_1$ कितना है?`, r`$s_1$ কত?`),
        hints: [say(r`$(1 - \rho)\, g_1^2$`, r`$(1 - \rho)\, g_1^2$`, r`$(1 - \rho)\, g_1^2$`)],
      },
      {
        step: 's_2',
        ask: say(r`What is $s_2$?`, r`$s_2$ कितना है?`, r`$s_2$ কত?`),
        hints: [
          say(
            r`$[[rho]] \cdot [[s_1]] + (1 - [[rho]]) \cdot [[g_2]]^2$`,
            r`$[[rho]] \cdot [[s_1]] + (1 - [[rho]]) \cdot [[g_2]]^2$`,
            r`$[[rho]] \cdot [[s_1]] + (1 - [[rho]]) \cdot [[g_2]]^2$`,
          ),
        ],
      },
      {
        step: 'w_2',
        ask: say(r`And $w_2$?`, r`और $w_2$?`, r`আর $w_2$?`),
        hints: [
          say(
            r`The first step led to $w_1 = [[w_1]]$.`,
            r`पहला चरण $w_1 = [[w_1]]$ तक ले गया।`,
            r`প্রথম ধাপ $w_1 = [[w_1]]$-এ নিয়েছে।`,
          ),
        ],
      },
    ],
  },
  learnt: [
    say(
      r`AdaGrad sums the squares and divides by their root: each weight has its own rate, and it only falls.`,
      r`AdaGrad वर्ग जोड़कर उनके वर्गमूल से भाग देता है: हर भार की अपनी दर, जो केवल घटती है।`,
      r`AdaGrad বর্গ যোগ করে বর্গমূল দিয়ে ভাগ করে: প্রতিটি ওয়েটের নিজের হার, যা কেবল কমে।`,
    ),
    say(
      r`RMSprop averages the squares with $\rho$, so it can forget.`,
      r`RMSprop वर्गों का $\rho$ से औसत लेता है, इसलिए भूल सकता है।`,
      r`RMSprop $\rho$ দিয়ে বর্গের গড় নেয়, তাই ভুলতে পারে।`,
    ),
  ],
};
