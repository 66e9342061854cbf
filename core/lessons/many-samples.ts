import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
const line = (points: readonly (readonly [number, number])[], w: number, b: number): LessonProblem => ({
  kind: 'scalar-net',
  samples: points.map(([x, y]) => ({ inputs: { x }, targets: { y } })),
  parameters: { w, b },
  units: [{ id: 'o', activation: 'identity', bias: 'b' }],
  edges: [{ from: 'x', to: 'o', weight: 'w' }],
  loss: { name: 'squared-error', targets: { o: 'y' } },
  optimizer: { name: 'gradient-descent', learningRate: 0.1 },
  conventions: { 'squared-error-factor': 'half', 'batch-reduction': 'mean' },
});

/** The gradient of a batch is the mean of its samples' gradients. */
export const manySamples: Lesson = {
  id: 'many-samples',
  title: say('Many samples, one step', 'कई नमूने, एक कदम', 'অনেক নমুনা, এক ধাপ'),
  aim: say(
    'Average the gradients of a batch and take one step with the mean.',
    'बैच के ग्रेडिएंटों का माध्य लेना और उसी से एक कदम लेना।',
    'একটি ব্যাচের গ্রেডিয়েন্টের গড় নেওয়া ও তা দিয়ে এক ধাপ নেওয়া।',
  ),
  minutes: 6,
  skills: ['batch-gradient', 'gd-step', 'updates-per-epoch'],
  problems: {
    line: line(
      [
        [1, 2],
        [2, 3],
      ],
      0,
      0,
    ),
    counts: { kind: 'training-count', samples: 900, batchSize: 64, epochs: 10 },
    fresh: line(
      [
        [1, 1],
        [3, -1],
      ],
      1,
      0,
    ),
  },
  stops: [
    {
      at: 'L',
      lit: 'L',
      title: say('Two points, one line', 'दो बिंदु, एक रेखा', 'দুটি বিন্দু, একটি রেখা'),
      says: say(
        r`A line $o = wx + b$ should pass near two points. With $w = [[w]]$ and $b = [[b]]$ it gives 0 everywhere, and each sample has its own loss: $L_1 = [[L_s1]]$ and $L_2 = [[L_s2]]$. The loss of the batch is their mean, $L = [[L]]$.`,
        r`रेखा $o = wx + b$ को दो बिंदुओं के पास से गुज़रना है। $w = [[w]]$ और $b = [[b]]$ पर वह हर जगह 0 देती है, और हर नमूने की अपनी हानि है: $L_1 = [[L_s1]]$ और $L_2 = [[L_s2]]$। बैच की हानि उनका माध्य है, $L = [[L]]$।`,
        r`রেখা $o = wx + b$-কে দুটি বিন্দুর কাছ দিয়ে যেতে হবে। $w = [[w]]$ ও $b = [[b]]$ হলে তা সর্বত্র 0 দেয়, প্রতিটি নমুনার নিজের লস: $L_1 = [[L_s1]]$ ও $L_2 = [[L_s2]]$। ব্যাচের লস তাদের গড়, $L = [[L]]$।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §5.9 and §8.1.3',
    },
    {
      at: 'dL_s1/db',
      lit: 'dL_s2/dw',
      title: say('Each sample pulls', 'हर नमूना खींचता है', 'প্রতিটি নমুনা টানে'),
      says: say(
        r`For one sample $\partial L_s / \partial w = -(y - o) \cdot x$. The first sample pulls with $[[dL_s1/dw]]$; the second has $x = [[x_s2]]$, $y = [[y_s2]]$ and $o = [[o_s2]]$.`,
        r`एक नमूने के लिए $\partial L_s / \partial w = -(y - o) \cdot x$। पहला नमूना $[[dL_s1/dw]]$ से खींचता है; दूसरे में $x = [[x_s2]]$, $y = [[y_s2]]$ और $o = [[o_s2]]$ हैं।`,
        r`একটি নমুনার জন্য $\partial L_s / \partial w = -(y - o) \cdot x$। প্রথম নমুনা টানে $[[dL_s1/dw]]$ দিয়ে; দ্বিতীয়টির $x = [[x_s2]]$, $y = [[y_s2]]$ ও $o = [[o_s2]]$।`,
      ),
      source: 'Bishop 2006, §3.1.3',
      task: {
        type: 'value',
        step: 'dL_s2/dw',
        ask: say(
          r`What is $\partial L_2 / \partial w$?`,
          r`$\partial L_2 / \partial w$ कितना है?`,
          r`$\partial L_2 / \partial w$ কত?`,
        ),
        hints: [
          say(
            r`The miss is $[[y_s2]] - [[o_s2]]$; times $x$, with a minus.`,
            r`चूक $[[y_s2]] - [[o_s2]]$ है; गुणा $x$, ऋण चिह्न के साथ।`,
            r`ভুল $[[y_s2]] - [[o_s2]]$; গুণ $x$, বিয়োগ চিহ্নসহ।`,
          ),
        ],
      },
    },
    {
      at: 'dL_s2/db',
      lit: 'dL/dw',
      title: say('The mean, not the sum', 'माध्य, योगफल नहीं', 'গড়, যোগফল নয়'),
      says: say(
        r`The slope of a mean is the mean of the slopes: $\dfrac{\partial L}{\partial w} = \dfrac1m \sum_s \dfrac{\partial L_s}{\partial w}$. With the mean the size of a step does not depend on how many samples there are. Some papers take the sum instead: then the same $\eta$ makes a step $m$ times as long.`,
        r`माध्य का ढाल ढालों का माध्य है: $\dfrac{\partial L}{\partial w} = \dfrac1m \sum_s \dfrac{\partial L_s}{\partial w}$। माध्य लेने से कदम की लंबाई नमूनों की संख्या पर निर्भर नहीं रहती। कुछ प्रश्नपत्र योगफल लेते हैं: तब उसी $\eta$ से कदम $m$ गुना लंबा होता है।`,
        r`গড়ের ঢাল হল ঢালের গড়: $\dfrac{\partial L}{\partial w} = \dfrac1m \sum_s \dfrac{\partial L_s}{\partial w}$। গড় নিলে ধাপের মাপ নমুনার সংখ্যার উপর নির্ভর করে না। কোনো কোনো প্রশ্নপত্র যোগফল নেয়: তখন একই $\eta$-তে ধাপ $m$ গুণ লম্বা।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §8.1.3',
    },
    {
      at: 'dL_s2/db',
      lit: 'dL/dw',
      title: say('The batch gradient', 'बैच का ग्रेडिएंट', 'ব্যাচের গ্রেডিয়েন্ট'),
      says: say(
        r`You have $[[dL_s1/dw]]$ from the first sample and $[[dL_s2/dw]]$ from the second, and $m = 2$. Both pull the same way here.`,
        r`पहले नमूने से $[[dL_s1/dw]]$ और दूसरे से $[[dL_s2/dw]]$ है, और $m = 2$। यहाँ दोनों एक ही ओर खींचते हैं।`,
        r`প্রথম নমুনা থেকে $[[dL_s1/dw]]$, দ্বিতীয় থেকে $[[dL_s2/dw]]$, আর $m = 2$। এখানে দুটিই একই দিকে টানে।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §8.1.3',
      task: {
        type: 'value',
        step: 'dL/dw',
        ask: whatIs(r`\partial L / \partial w`),
        hints: [say(r`Add them and divide by 2.`, r`जोड़कर 2 से भाग दीजिए।`, r`যোগ করে 2 দিয়ে ভাগ করুন।`)],
      },
    },
    {
      at: "b'",
      lit: "w'",
      title: say('One step for all', 'सबके लिए एक कदम', 'সবার জন্য এক ধাপ'),
      says: say(
        r`One update: $w' = [[w]] - [[eta]] \cdot [[(dL/dw)]] = [[w']]$ and $b' = [[b']]$. Taking the samples one by one instead would update after each, and the second gradient would already see the new weight: another path, with more noise. Mini-batches stand between the two.`,
        r`एक अद्यतन: $w' = [[w]] - [[eta]] \cdot [[(dL/dw)]] = [[w']]$ और $b' = [[b']]$। नमूने एक-एक करके लेने पर हर एक के बाद अद्यतन होता, और दूसरा ग्रेडिएंट नया भार देखता: दूसरा रास्ता, अधिक शोर के साथ। मिनी-बैच दोनों के बीच है।`,
        r`একটি হালনাগাদ: $w' = [[w]] - [[eta]] \cdot [[(dL/dw)]] = [[w']]$ ও $b' = [[b']]$। একটি একটি করে নমুনা নিলে প্রতিটির পরে হালনাগাদ হত, আর দ্বিতীয় গ্রেডিয়েন্ট নতুন ওয়েট দেখত: অন্য পথ, বেশি গোলমাল। মিনি-ব্যাচ এই দুইয়ের মাঝে।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §8.1.3',
    },
    {
      problem: 'counts',
      lit: 'batches',
      title: say('Nine hundred samples', 'नौ सौ नमूने', 'নয়শো নমুনা'),
      says: say(
        r`Real data come in mini-batches: here $[[samples]]$ samples, $[[batch]]$ at a time. One pass over all samples is an epoch. Each batch makes one update, and so does the last one, which is smaller.`,
        r`असली आँकड़े मिनी-बैचों में आते हैं: यहाँ $[[samples]]$ नमूने, एक बार में $[[batch]]$। सब नमूनों का एक फेरा एपॉक है। हर बैच एक अद्यतन देता है, और आखिरी भी, जो छोटा है।`,
        r`আসল তথ্য আসে মিনি-ব্যাচে: এখানে $[[samples]]$টি নমুনা, একবারে $[[batch]]$টি। সব নমুনা একবার ঘুরে আসাই এক ইপক। প্রতিটি ব্যাচ একটি হালনাগাদ দেয়, শেষটিও, যা ছোট।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §8.1.3',
      task: {
        type: 'value',
        step: 'batches',
        ask: say(
          'How many batches, and so updates, has one epoch?',
          'एक एपॉक में कितने बैच, यानी अद्यतन, हैं?',
          'এক ইপকে কয়টি ব্যাচ, অর্থাৎ হালনাগাদ?',
        ),
        hints: [
          say(
            r`$[[samples]] / [[batch]]$, rounded up.`,
            r`$[[samples]] / [[batch]]$, ऊपर की ओर पूर्णांक।`,
            r`$[[samples]] / [[batch]]$, ওপরের দিকে পূর্ণসংখ্যা।`,
          ),
        ],
      },
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`Fresh points: $([[x_s1]], [[y_s1]])$ and $([[x_s2]], [[y_s2]])$ with $w = [[w]]$, $b = [[b]]$.`,
      r`नए बिंदु: $([[x_s1]], [[y_s1]])$ और $([[x_s2]], [[y_s2]])$, $w = [[w]]$, $b = [[b]]$।`,
      r`নতুন বিন্দু: $([[x_s1]], [[y_s1]])$ ও $([[x_s2]], [[y_s2]])$, $w = [[w]]$, $b = [[b]]$।`,
    ),
    asks: [
      {
        step: 'dL/dw',
        ask: whatIs(r`\partial L / \partial w`),
        hints: [
          say(
            r`The samples give $[[dL_s1/dw]]$ and $[[dL_s2/dw]]$.`,
            r`नमूने $[[dL_s1/dw]]$ और $[[dL_s2/dw]]$ देते हैं।`,
            r`নমুনাগুলি দেয় $[[dL_s1/dw]]$ ও $[[dL_s2/dw]]$।`,
          ),
        ],
      },
      {
        step: "w'",
        ask: say(r`What is the new $w$?`, r`नया $w$ कितना है?`, r`নতুন $w$ কত?`),
        hints: [say(r`$w - [[eta]]$ times the mean.`, r`$w - [[eta]]$ गुणा माध्य।`, r`$w - [[eta]]$ গুণ গড়।`)],
      },
    ],
  },
  learnt: [
    say(
      'An epoch makes one update a batch, the smaller last one included.',
      'एक एपॉक में हर बैच का एक अद्यतन होता है, छोटे आखिरी बैच का भी।',
      'এক ইপকে প্রতি ব্যাচে একটি হালনাগাদ, ছোট শেষ ব্যাচেরও।',
    ),
    say(
      r`The gradient of a batch is the mean of the gradients of its samples.`,
      r`बैच का ग्रेडिएंट उसके नमूनों के ग्रेडिएंटों का माध्य है।`,
      r`ব্যাচের গ্রেডিয়েন্ট তার নমুনাগুলির গ্রেডিয়েন্টের গড়।`,
    ),
    say(
      r`Mean or sum is a convention: with the sum the step is $m$ times as long.`,
      r`माध्य या योगफल एक परिपाटी है: योगफल पर कदम $m$ गुना लंबा है।`,
      r`গড় না যোগফল, এটি রীতি: যোগফলে ধাপ $m$ গুণ লম্বা।`,
    ),
  ],
};
