import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
const run = (gradients: readonly number[], start: number): LessonProblem => ({
  kind: 'optimizer-run',
  gradients: { w: gradients },
  start: { w: start },
  optimizer: { name: 'adam', learningRate: 0.1 },
  steps: gradients.length,
  conventions: { 'adam-form': 'outside' },
});

/** Adam: two averages and their corrections. */
export const adamCorrections: Lesson = {
  id: 'adam-corrections',
  title: say('Adam and its corrections', 'Adam और उसके सुधार', 'Adam ও তার সংশোধন'),
  aim: say(
    'Work two updates of Adam by hand, and say why its averages are corrected.',
    'Adam के दो अद्यतन हाथ से करना, और बताना कि उसके माध्य क्यों सुधारे जाते हैं।',
    'হাতে Adam-এর দুটি হালনাগাদ কষা, আর বলা কেন তার গড়গুলি সংশোধন করা হয়।',
  ),
  minutes: 8,
  skills: ['adam-step'],
  problems: { run: run([4, 2], 1), fresh: run([2, -1], 0.5) },
  stops: [
    {
      lit: 'm_0',
      title: say('Two averages', 'दो माध्य', 'দুটি গড়'),
      says: say(
        r`Adam keeps two running averages: $m$ of the gradients, and $v$ of their squares. Both start at 0 and take in only a little of each new gradient: $m \leftarrow \beta_1 m + (1 - \beta_1) g$ with $\beta_1 = [[beta1]]$, and $v \leftarrow \beta_2 v + (1 - \beta_2) g^2$ with $\beta_2 = [[beta2]]$. So $m$ says where to go, and $\sqrt v$ how large gradients usually are.`,
        r`Adam दो चलते माध्य रखता है: ग्रेडिएंट का $m$, और उनके वर्गों का $v$। दोनों 0 से शुरू होते हैं और हर नए ग्रेडिएंट का थोड़ा ही लेते हैं: $m \leftarrow \beta_1 m + (1 - \beta_1) g$, $\beta_1 = [[beta1]]$, और $v \leftarrow \beta_2 v + (1 - \beta_2) g^2$, $\beta_2 = [[beta2]]$। यानी $m$ बताता है किधर जाना है, और $\sqrt v$ कि ग्रेडिएंट सामान्यतः कितने बड़े हैं।`,
        r`Adam দুটি চলমান গড় রাখে: গ্রেডিয়েন্টের $m$, আর তাদের বর্গের $v$। দুটিই 0 থেকে শুরু, প্রতিটি নতুন গ্রেডিয়েন্টের অল্পই নেয়: $m \leftarrow \beta_1 m + (1 - \beta_1) g$, $\beta_1 = [[beta1]]$, আর $v \leftarrow \beta_2 v + (1 - \beta_2) g^2$, $\beta_2 = [[beta2]]$। অর্থাৎ $m$ বলে কোন দিকে, আর $\sqrt v$ বলে গ্রেডিয়েন্ট সাধারণত কত বড়।`,
      ),
      source: 'Kingma & Ba, ICLR 2015, Algorithm 1',
    },
    {
      at: 'g_1',
      lit: 'm_1',
      title: say('The first average', 'पहला माध्य', 'প্রথম গড়'),
      says: say(
        r`The first gradient is $g_1 = [[g_1]]$. With $m_0 = 0$ only the new share counts: $m_1 = (1 - \beta_1) g_1$.`,
        r`पहला ग्रेडिएंट $g_1 = [[g_1]]$ है। $m_0 = 0$ होने से केवल नया हिस्सा गिना जाता है: $m_1 = (1 - \beta_1) g_1$।`,
        r`প্রথম গ্রেডিয়েন্ট $g_1 = [[g_1]]$। $m_0 = 0$ বলে কেবল নতুন ভাগ গোনা হয়: $m_1 = (1 - \beta_1) g_1$।`,
      ),
      source: 'Kingma & Ba, ICLR 2015, Algorithm 1',
      task: {
        type: 'value',
        step: 'm_1',
        ask: whatIs('m_1'),
        hints: [say(r`$1 - \beta_1$ is $0.1$.`, r`$1 - \beta_1$ यानी $0.1$।`, r`$1 - \beta_1$ মানে $0.1$।`)],
      },
    },
    {
      at: 'v_1',
      lit: 'mHat_1',
      title: say('Too small', 'बहुत छोटा', 'বড্ড ছোট'),
      says: say(
        r`The only gradient so far was $[[g_1]]$, and yet the “average” is $m_1 = [[m_1]]$, and $v_1 = [[v_1]]$ although $g_1^2$ is 16. Both are pulled towards the 0 from which they began. The weights inside the average add up only to $1 - \beta^t$ and not to 1, so dividing by that makes it a true mean: $\hat m_t = m_t / (1 - \beta_1^{\,t})$.`,
        r`अब तक केवल एक ग्रेडिएंट था, $[[g_1]]$, फिर भी “माध्य” $m_1 = [[m_1]]$ है, और $v_1 = [[v_1]]$, जबकि $g_1^2$ 16 है। दोनों उस 0 की ओर खिंचे हैं जहाँ से शुरू हुए। माध्य के भीतर के भारों का योग 1 नहीं, $1 - \beta^t$ है, इसलिए उससे भाग देने पर सही माध्य मिलता है: $\hat m_t = m_t / (1 - \beta_1^{\,t})$।`,
        r`এ পর্যন্ত একটিই গ্রেডিয়েন্ট, $[[g_1]]$, অথচ “গড়” $m_1 = [[m_1]]$, আর $v_1 = [[v_1]]$, যদিও $g_1^2$ হল 16। দুটিই শুরুর 0-এর দিকে টানা। গড়ের ভিতরের ওয়েটের যোগফল 1 নয়, $1 - \beta^t$, তাই তা দিয়ে ভাগ করলে ঠিক গড় হয়: $\hat m_t = m_t / (1 - \beta_1^{\,t})$।`,
      ),
      source: 'Kingma & Ba, ICLR 2015, §3',
    },
    {
      at: 'v_1',
      lit: 'mHat_1',
      title: say('Correct it', 'सुधारिए', 'সংশোধন করুন'),
      says: say(
        r`For $t = 1$ divide by $1 - \beta_1$: $\hat m_1 = m_1 / (1 - [[beta1]])$ with $m_1 = [[m_1]]$. What would a fair average of one gradient be?`,
        r`$t = 1$ पर $1 - \beta_1$ से भाग दीजिए: $\hat m_1 = m_1 / (1 - [[beta1]])$, जहाँ $m_1 = [[m_1]]$। एक ही ग्रेडिएंट का सही माध्य क्या होगा?`,
        r`$t = 1$ হলে $1 - \beta_1$ দিয়ে ভাগ করুন: $\hat m_1 = m_1 / (1 - [[beta1]])$, যেখানে $m_1 = [[m_1]]$। একটিমাত্র গ্রেডিয়েন্টের ঠিক গড় কত হবে?`,
      ),
      source: 'Kingma & Ba, ICLR 2015, Algorithm 1',
      task: {
        type: 'value',
        step: 'mHat_1',
        ask: whatIs(r`\hat m_1`),
        hints: [
          say(
            r`Divide, do not multiply: the average was too small.`,
            r`भाग दीजिए, गुणा नहीं: माध्य बहुत छोटा था।`,
            r`ভাগ করুন, গুণ নয়: গড় ছোট ছিল।`,
          ),
        ],
      },
    },
    {
      at: 'w_1',
      lit: 'w_1',
      title: say('Always η at first', 'पहले कदम पर सदा η', 'প্রথমে সর্বদা η'),
      says: say(
        r`Now $\hat m_1 = [[mHat_1]]$ and $\hat v_1 = [[vHat_1]]$, so the step is $\eta \, \hat m_1 / (\sqrt{\hat v_1} + \varepsilon) = \eta \cdot 4/4 = [[eta]]$. The first step of Adam always has the length $\eta$, whatever the gradient. It has divided the gradient by its own size, and only the sign is left.`,
        r`अब $\hat m_1 = [[mHat_1]]$ और $\hat v_1 = [[vHat_1]]$, इसलिए कदम $\eta \, \hat m_1 / (\sqrt{\hat v_1} + \varepsilon) = \eta \cdot 4/4 = [[eta]]$ है। Adam का पहला कदम सदा $\eta$ जितना होता है, ग्रेडिएंट कुछ भी हो। उसने ग्रेडिएंट को उसी के परिमाण से भाग दिया, और केवल चिह्न बचा।`,
        r`এখন $\hat m_1 = [[mHat_1]]$ ও $\hat v_1 = [[vHat_1]]$, তাই ধাপ $\eta \, \hat m_1 / (\sqrt{\hat v_1} + \varepsilon) = \eta \cdot 4/4 = [[eta]]$। Adam-এর প্রথম ধাপের মাপ সর্বদা $\eta$, গ্রেডিয়েন্ট যাই হোক। গ্রেডিয়েন্টকে তারই মাপ দিয়ে ভাগ করা হয়েছে, কেবল চিহ্ন থাকে।`,
      ),
      source: 'Kingma & Ba, ICLR 2015, §2.1',
    },
    {
      at: 'm_2',
      lit: 'v_2',
      title: say('Which line is wrong?', 'कौन-सी पंक्ति गलत है?', 'কোন লাইন ভুল?'),
      says: say(
        r`Now $g_2 = [[g_2]]$, and the averages go on from $m_1 = [[m_1]]$ and $v_1 = [[v_1]]$. Three lines of a script follow. In one, the square of the gradient was forgotten, or the powers of $\beta$ were mixed up.`,
        r`अब $g_2 = [[g_2]]$ है, और माध्य $m_1 = [[m_1]]$ और $v_1 = [[v_1]]$ से आगे चलते हैं। आगे एक उत्तर-पुस्तिका की तीन पंक्तियाँ हैं। एक में ग्रेडिएंट का वर्ग छूटा है, या $\beta$ के घात उलट गए हैं।`,
        r`এখন $g_2 = [[g_2]]$, আর গড়গুলি $m_1 = [[m_1]]$ ও $v_1 = [[v_1]]$ থেকে এগোয়। নিচে একটি খাতার তিনটি লাইন। একটিতে গ্রেডিয়েন্টের বর্গ বাদ গেছে, বা $\beta$-র ঘাত গুলিয়ে গেছে।`,
      ),
      source: 'Kingma & Ba, ICLR 2015, Algorithm 1',
      task: {
        type: 'mistake',
        ask: say('Find the mistake.', 'गलती ढूँढ़िए।', 'ভুলটি খুঁজুন।'),
        lines: [
          {
            step: 'm_2',
            why: say(
              r`Nine tenths of the old average and one tenth of the new gradient: right.`,
              r`पुराने माध्य का नौ-दसवाँ और नए ग्रेडिएंट का एक-दसवाँ: सही।`,
              r`পুরোনো গড়ের নয়-দশমাংশ ও নতুন গ্রেডিয়েন্টের এক-দশমাংশ: ঠিক।`,
            ),
          },
          {
            step: 'v_2',
            why: say(
              r`The square of $g_2$ is there: right.`,
              r`$g_2$ का वर्ग मौजूद है: सही।`,
              r`$g_2$-এর বর্গ আছে: ঠিক।`,
            ),
          },
          {
            step: 'mHat_2',
            as: '[[m_2]] / (1 - [[beta1]])',
            why: say(
              r`At $t = 2$ the divisor is $1 - \beta_1^2$. The power counts the updates.`,
              r`$t = 2$ पर भाजक $1 - \beta_1^2$ है। घात अद्यतनों को गिनता है।`,
              r`$t = 2$-এ ভাজক $1 - \beta_1^2$। ঘাত হালনাগাদ গোনে।`,
            ),
          },
        ],
      },
    },
    {
      at: 'w_2',
      lit: 'w_2',
      title: say('The second step', 'दूसरा कदम', 'দ্বিতীয় ধাপ'),
      says: say(
        r`With the right power $\hat m_2 = [[mHat_2|4]]$ and $\hat v_2 = [[vHat_2|4]]$, and the weight goes from $[[w_1]]$ to $w_2 = [[w_2|4]]$. The step is a little shorter than $\eta$: the second gradient was smaller than the usual size. After many updates $\beta^t$ is nearly 0, and the corrections fade.`,
        r`सही घात से $\hat m_2 = [[mHat_2|4]]$ और $\hat v_2 = [[vHat_2|4]]$, और भार $[[w_1]]$ से $w_2 = [[w_2|4]]$ पर जाता है। कदम $\eta$ से थोड़ा छोटा है: दूसरा ग्रेडिएंट सामान्य से छोटा था। बहुत अद्यतनों के बाद $\beta^t$ लगभग 0 है, और सुधार मिट जाते हैं।`,
        r`ঠিক ঘাতে $\hat m_2 = [[mHat_2|4]]$ ও $\hat v_2 = [[vHat_2|4]]$, ওয়েট $[[w_1]]$ থেকে $w_2 = [[w_2|4]]$-এ যায়। ধাপ $\eta$-এর একটু ছোট: দ্বিতীয় গ্রেডিয়েন্ট সাধারণের চেয়ে ছোট ছিল। বহু হালনাগাদের পরে $\beta^t$ প্রায় 0, সংশোধন মিলিয়ে যায়।`,
      ),
      source: 'Kingma & Ba, ICLR 2015, §2–3',
    },
  ],
  closing: {
    problem: 'fresh',
    again: false,
    says: say(
      r`Fresh gradients of two signs: $[[g_1]]$, then $[[g_2]]$, from $w_0 = [[w_0]]$.`,
      r`दो चिह्नों के नए ग्रेडिएंट: $[[g_1]]$, फिर $[[g_2]]$, $w_0 = [[w_0]]$ से।`,
      r`দুই চিহ্নের নতুন গ্রেডিয়েন্ট: $[[g_1]]$, তারপর $[[g_2]]$, শুরু $w_0 = [[w_0]]$।`,
    ),
    asks: [
      {
        step: 'w_1',
        ask: whatIs('w_1'),
        hints: [
          say(
            r`How long is the first step of Adam, always?`,
            r`Adam का पहला कदम सदा कितना होता है?`,
            r`Adam-এর প্রথম ধাপ সর্বদা কত বড়?`,
          ),
        ],
      },
      {
        step: 'm_2',
        ask: whatIs('m_2'),
        hints: [
          say(
            r`$0.9 \, m_1 + 0.1 \, g_2$ with $m_1 = [[m_1]]$.`,
            r`$0.9 \, m_1 + 0.1 \, g_2$, जहाँ $m_1 = [[m_1]]$।`,
            r`$0.9 \, m_1 + 0.1 \, g_2$, যেখানে $m_1 = [[m_1]]$।`,
          ),
        ],
      },
      {
        step: 'mHat_2',
        ask: whatIs(r`\hat m_2`),
        hints: [say(r`Divide by $1 - 0.9^2$.`, r`$1 - 0.9^2$ से भाग दीजिए।`, r`$1 - 0.9^2$ দিয়ে ভাগ করুন।`)],
      },
    ],
  },
  learnt: [
    say(
      r`$m$ averages gradients, $v$ their squares; the step is $\eta \, \hat m / (\sqrt{\hat v} + \varepsilon)$.`,
      r`$m$ ग्रेडिएंट का माध्य है, $v$ उनके वर्गों का; कदम $\eta \, \hat m / (\sqrt{\hat v} + \varepsilon)$ है।`,
      r`$m$ গ্রেডিয়েন্টের গড়, $v$ তাদের বর্গের; ধাপ $\eta \, \hat m / (\sqrt{\hat v} + \varepsilon)$।`,
    ),
    say(
      r`Averages that start at 0 are divided by $1 - \beta^t$.`,
      r`0 से शुरू हुए माध्य $1 - \beta^t$ से भाग पाते हैं।`,
      r`0 থেকে শুরু গড় $1 - \beta^t$ দিয়ে ভাগ হয়।`,
    ),
  ],
};
