import type { Lesson, LessonProblem } from './lesson.ts';
import { say } from './say.ts';

const r = String.raw;
/** Whole μ and σ = 5; ε = 0 and no γ, β, so that only the normalization is left. */
const batch = (input: readonly number[], outputGradient: readonly number[]): LessonProblem => ({
  kind: 'normalization',
  method: 'batch',
  input,
  epsilon: 0,
  outputGradient,
});

/** Batch normalization backward: three roads from an input to the loss. */
export const meanMovesToo: Lesson = {
  id: 'mean-moves-too',
  title: say('The mean moves too', 'माध्य भी हिलता है', 'গড়ও নড়ে'),
  aim: say(
    'Work batch normalization backward: the direct road, the road through the mean, the road through the spread.',
    'बैच नॉर्मलाइज़ेशन को पीछे की ओर निकालना: सीधा रास्ता, माध्य से रास्ता, फैलाव से रास्ता।',
    'ব্যাচ নর্মালাইজেশন পিছনের দিকে কষা: সরাসরি পথ, গড়ের পথ, বিস্তারের পথ।',
  ),
  minutes: 7,
  skills: ['batchnorm-backward'],
  problems: {
    batch: batch([1, 7, 9, 15], [0, 0, 0, 10]),
    fresh: batch([13, 5, -1, 7], [0, 0, -10, 20]),
  },
  stops: [
    {
      at: 'y4',
      lit: 'y4',
      title: say('Only the fourth counts', 'केवल चौथा गिना जाता है', 'কেবল চতুর্থটি গোনা হয়'),
      says: say(
        r`Four numbers go through batch normalization, $y_i = (x_i - \mu)/s$ with $\mu = [[mu]]$ and $s = [[s]]$. The loss depends on the fourth output alone: $\partial L / \partial y_4 = [[dL/dy4]]$, and 0 for the others. Now somebody nudges $x_3 = [[x3]]$. Does the loss notice?`,
        r`चार संख्याएँ बैच नॉर्मलाइज़ेशन से गुज़रती हैं, $y_i = (x_i - \mu)/s$, $\mu = [[mu]]$ और $s = [[s]]$। हानि केवल चौथे आउटपुट पर निर्भर है: $\partial L / \partial y_4 = [[dL/dy4]]$, बाकी के लिए 0। अब कोई $x_3 = [[x3]]$ को हिलाता है। क्या हानि को पता चलता है?`,
        r`চারটি সংখ্যা ব্যাচ নর্মালাইজেশনের মধ্য দিয়ে যায়, $y_i = (x_i - \mu)/s$, $\mu = [[mu]]$ ও $s = [[s]]$। লস কেবল চতুর্থ আউটপুটের উপর নির্ভর করে: $\partial L / \partial y_4 = [[dL/dy4]]$, বাকিদের 0। এবার কেউ $x_3 = [[x3]]$ নাড়াল। লস কি টের পায়?`,
      ),
      source: 'Ioffe & Szegedy, ICML 2015, §3',
    },
    {
      at: 'y4',
      lit: 'mu',
      title: say('Who else moves?', 'और कौन हिलता है?', 'আর কে নড়ে?'),
      says: say(
        r`Look at $y_4 = (x_4 - \mu)/s$. There is no $x_3$ in it, but $\mu$ and $s$ were computed from all four numbers.`,
        r`$y_4 = (x_4 - \mu)/s$ को देखिए। इसमें $x_3$ नहीं है, पर $\mu$ और $s$ चारों संख्याओं से निकले हैं।`,
        r`$y_4 = (x_4 - \mu)/s$ দেখুন। এতে $x_3$ নেই, কিন্তু $\mu$ ও $s$ এসেছে চারটি সংখ্যা থেকেই।`,
      ),
      source: 'Ioffe & Szegedy, ICML 2015, §3',
      task: {
        type: 'choice',
        ask: say(
          r`A nudge of $x_3$ moves which outputs?`,
          r`$x_3$ को हिलाने से कौन-से आउटपुट हिलते हैं?`,
          r`$x_3$ নাড়ালে কোন কোন আউটপুট নড়ে?`,
        ),
        options: [
          {
            says: say(r`Only $y_3$`, r`केवल $y_3$`, r`কেবল $y_3$`),
            why: say(
              r`So it would be if $\mu$ and $s$ were fixed numbers, as at test time.`,
              r`ऐसा तब होता जब $\mu$ और $s$ स्थिर होते, जैसे परीक्षण के समय।`,
              r`$\mu$ ও $s$ ধ্রুবক হলে তাই হত, যেমন পরীক্ষণের সময়।`,
            ),
          },
          {
            says: say('All four', 'चारों', 'চারটিই'),
            right: true,
            why: say(
              r`$x_3$ moves the mean and the spread, and each output has both in it.`,
              r`$x_3$ माध्य और फैलाव को हिलाता है, और हर आउटपुट में दोनों हैं।`,
              r`$x_3$ গড় ও বিস্তার নাড়ায়, আর প্রতিটি আউটপুটে দুটিই আছে।`,
            ),
          },
          {
            says: say(
              r`$y_3$ and its neighbour $y_4$`,
              r`$y_3$ और उसका पड़ोसी $y_4$`,
              r`$y_3$ ও তার পড়শি $y_4$`,
            ),
            why: say(
              r`A batch has no order: there are no neighbours.`,
              r`बैच में क्रम नहीं होता: पड़ोसी कोई नहीं।`,
              r`ব্যাচে কোনো ক্রম নেই: পড়শি বলে কিছু নেই।`,
            ),
          },
        ],
      },
    },
    {
      at: 'dL/ds',
      lit: 'dL/ds',
      title: say('Three roads', 'तीन रास्ते', 'তিনটি পথ'),
      says: say(
        r`From each $x_i$ three roads lead to the loss: directly through $y_i$, through the spread $s$, and through the mean $\mu$. First find what comes back to the shared numbers. For $s$ all outputs add up: $-\tfrac{1}{s}\sum_i \tfrac{\partial L}{\partial y_i}\, y_i = [[dL/ds]]$.`,
        r`हर $x_i$ से हानि तक तीन रास्ते हैं: सीधे $y_i$ से, फैलाव $s$ से, और माध्य $\mu$ से। पहले देखिए साझी संख्याओं तक क्या लौटता है। $s$ के लिए सब आउटपुट जुड़ते हैं: $-\tfrac{1}{s}\sum_i \tfrac{\partial L}{\partial y_i}\, y_i = [[dL/ds]]$।`,
        r`প্রতিটি $x_i$ থেকে লস পর্যন্ত তিনটি পথ: সরাসরি $y_i$ দিয়ে, বিস্তার $s$ দিয়ে, আর গড় $\mu$ দিয়ে। আগে দেখুন সাধারণ সংখ্যাগুলিতে কী ফেরে। $s$-এর জন্য সব আউটপুট যোগ হয়: $-\tfrac{1}{s}\sum_i \tfrac{\partial L}{\partial y_i}\, y_i = [[dL/ds]]$।`,
      ),
      source: 'Ioffe & Szegedy, ICML 2015, §3',
    },
    {
      at: 'dL/dsigmaSquared',
      lit: 'dL/dmu',
      title: say('Through the mean', 'माध्य से होकर', 'গড়ের মধ্য দিয়ে'),
      says: say(
        r`Each output holds $-\mu/s$, so each sends $-\tfrac{\partial L}{\partial y_i}/s$ back to the mean. Here only $\partial L / \partial y_4 = [[dL/dy4]]$ is not 0, and $s = [[s]]$.`,
        r`हर आउटपुट में $-\mu/s$ है, इसलिए हर एक माध्य को $-\tfrac{\partial L}{\partial y_i}/s$ लौटाता है। यहाँ केवल $\partial L / \partial y_4 = [[dL/dy4]]$ शून्य नहीं है, और $s = [[s]]$।`,
        r`প্রতিটি আউটপুটে $-\mu/s$ আছে, তাই প্রতিটি গড়কে ফেরায় $-\tfrac{\partial L}{\partial y_i}/s$। এখানে কেবল $\partial L / \partial y_4 = [[dL/dy4]]$ শূন্য নয়, আর $s = [[s]]$।`,
      ),
      source: 'Ioffe & Szegedy, ICML 2015, §3',
      task: {
        type: 'value',
        step: 'dL/dmu',
        ask: say(
          r`What is $\partial L / \partial \mu$?`,
          r`$\partial L / \partial \mu$ कितना है?`,
          r`$\partial L / \partial \mu$ কত?`,
        ),
        hints: [
          say(
            r`The variance adds nothing here: the distances from the mean sum to 0.`,
            r`प्रसरण यहाँ कुछ नहीं जोड़ता: माध्य से दूरियों का योग 0 है।`,
            r`ভেদাঙ্ক এখানে কিছু যোগ করে না: গড় থেকে দূরত্বগুলির যোগফল 0।`,
          ),
        ],
      },
    },
    {
      at: 'dL/dx1',
      lit: 'dL/dx1',
      title: say('An innocent number', 'एक निर्दोष संख्या', 'একটি নির্দোষ সংখ্যা'),
      says: say(
        r`$x_1$ has no direct road: $\partial L / \partial y_1 = [[dL/dy1]]$. By the mean it gets a quarter of $[[dL/dmu]]$. By the variance it gets $\tfrac{2}{4}(x_1 - \mu)$ times $\partial L / \partial \sigma^2 = [[dL/dsigmaSquared]]$. Together $\partial L / \partial x_1 = [[dL/dx1]]$: it is not 0 at all.`,
        r`$x_1$ का सीधा रास्ता नहीं: $\partial L / \partial y_1 = [[dL/dy1]]$। माध्य से उसे $[[dL/dmu]]$ का एक चौथाई मिलता है। प्रसरण से $\tfrac{2}{4}(x_1 - \mu)$ गुणा $\partial L / \partial \sigma^2 = [[dL/dsigmaSquared]]$ मिलता है। कुल $\partial L / \partial x_1 = [[dL/dx1]]$: 0 तो बिल्कुल नहीं।`,
        r`$x_1$-এর সরাসরি পথ নেই: $\partial L / \partial y_1 = [[dL/dy1]]$। গড় দিয়ে সে পায় $[[dL/dmu]]$-এর চার ভাগের এক ভাগ। ভেদাঙ্ক দিয়ে পায় $\tfrac{2}{4}(x_1 - \mu)$ গুণ $\partial L / \partial \sigma^2 = [[dL/dsigmaSquared]]$। মোট $\partial L / \partial x_1 = [[dL/dx1]]$: মোটেই 0 নয়।`,
      ),
      source: 'Ioffe & Szegedy, ICML 2015, §3',
    },
    {
      at: 'dL/dx3',
      lit: 'dL/dx4',
      title: say('All three roads', 'तीनों रास्ते', 'তিনটি পথই'),
      says: say(
        r`$x_4 = [[x4]]$ has all three: directly $[[dL/dy4]]/s$, a quarter of $\partial L / \partial \mu = [[dL/dmu]]$, and $\tfrac{2}{4}(x_4 - \mu)$ times $[[dL/dsigmaSquared]]$. Recall $\mu = [[mu]]$ and $s = [[s]]$.`,
        r`$x_4 = [[x4]]$ के तीनों हैं: सीधे $[[dL/dy4]]/s$, $\partial L / \partial \mu = [[dL/dmu]]$ का एक चौथाई, और $\tfrac{2}{4}(x_4 - \mu)$ गुणा $[[dL/dsigmaSquared]]$। याद रहे $\mu = [[mu]]$ और $s = [[s]]$।`,
        r`$x_4 = [[x4]]$-এর তিনটিই আছে: সরাসরি $[[dL/dy4]]/s$, $\partial L / \partial \mu = [[dL/dmu]]$-এর চার ভাগের এক ভাগ, আর $\tfrac{2}{4}(x_4 - \mu)$ গুণ $[[dL/dsigmaSquared]]$। মনে রাখুন $\mu = [[mu]]$ ও $s = [[s]]$।`,
      ),
      source: 'Ioffe & Szegedy, ICML 2015, §3',
      task: {
        type: 'value',
        step: 'dL/dx4',
        ask: say(
          r`What is $\partial L / \partial x_4$?`,
          r`$\partial L / \partial x_4$ कितना है?`,
          r`$\partial L / \partial x_4$ কত?`,
        ),
        hints: [
          say(
            r`The direct road alone would be too much: the other two pull back.`,
            r`केवल सीधा रास्ता ज़्यादा होता: बाकी दोनों पीछे खींचते हैं।`,
            r`কেবল সরাসরি পথ নিলে বেশি হত: অন্য দুটি পিছনে টানে।`,
          ),
          say(
            r`$\tfrac{2}{4}(x_4 - \mu) = \tfrac{2}{4}([[x4]] - [[mu]])$`,
            r`$\tfrac{2}{4}(x_4 - \mu) = \tfrac{2}{4}([[x4]] - [[mu]])$`,
            r`$\tfrac{2}{4}(x_4 - \mu) = \tfrac{2}{4}([[x4]] - [[mu]])$`,
          ),
        ],
      },
    },
    {
      at: 'dL/dx4',
      lit: 'dL/dx4',
      title: say('A check for nothing', 'मुफ़्त की जाँच', 'বিনা খরচে যাচাই'),
      says: say(
        r`The four gradients are $[[dL/dx1]], [[dL/dx2]], [[dL/dx3]], [[dL/dx4]]$, and their sum is 0. It must be: add the same number to all $x_i$, and $\mu$ takes it along, so no output changes. In an exam this check costs ten seconds.`,
        r`चारों ग्रेडिएंट $[[dL/dx1]], [[dL/dx2]], [[dL/dx3]], [[dL/dx4]]$ हैं, और उनका योग 0 है। होना ही है: सब $x_i$ में एक ही संख्या जोड़िए, $\mu$ उसे साथ ले जाता है, इसलिए कोई आउटपुट नहीं बदलता। परीक्षा में यह जाँच दस सेकंड लेती है।`,
        r`চারটি গ্রেডিয়েন্ট $[[dL/dx1]], [[dL/dx2]], [[dL/dx3]], [[dL/dx4]]$, যোগফল 0। হতেই হবে: সব $x_i$-তে একই সংখ্যা যোগ করুন, $\mu$-ও ততটাই সরে, তাই কোনো আউটপুট বদলায় না। পরীক্ষায় এই যাচাইয়ে দশ সেকেন্ড লাগে।`,
      ),
      source: 'Ioffe & Szegedy, ICML 2015, Algorithm 1 and §3',
    },
    {
      at: 'dL/dx4',
      lit: 's',
      title: say('Ten times as large', 'दस गुना बड़ा', 'দশ গুণ বড়'),
      says: say(
        r`Suppose all four $x_i$ were ten times as large. Then $\mu$ and $s = [[s]]$ are ten times as large too, and the outputs stay what they were.`,
        r`मान लीजिए चारों $x_i$ दस गुने बड़े होते। तब $\mu$ और $s = [[s]]$ भी दस गुने हैं, और आउटपुट वही रहते हैं।`,
        r`ধরুন চারটি $x_i$-ই দশ গুণ বড়। তখন $\mu$ ও $s = [[s]]$-ও দশ গুণ, আর আউটপুট একই থাকে।`,
      ),
      source: 'Ioffe & Szegedy, ICML 2015, §3.3',
      task: {
        type: 'choice',
        ask: say(
          r`What happens to the gradients $\partial L / \partial x_i$?`,
          r`ग्रेडिएंट $\partial L / \partial x_i$ का क्या होता है?`,
          r`গ্রেডিয়েন্ট $\partial L / \partial x_i$-এর কী হয়?`,
        ),
        options: [
          {
            says: say('They are ten times as large', 'वे दस गुने हो जाते हैं', 'দশ গুণ হয়'),
            why: say(
              r`The other way round: a nudge of 1 is now a small one.`,
              r`उलटा है: 1 का बदलाव अब छोटा है।`,
              r`উলটো: 1 পরিমাণ নাড়া এখন ছোট।`,
            ),
          },
          {
            says: say('They stay', 'वे वही रहते हैं', 'একই থাকে'),
            why: say(
              r`The outputs stay, but the same nudge moves them less.`,
              r`आउटपुट वही हैं, पर वही बदलाव उन्हें कम हिलाता है।`,
              r`আউটপুট একই, কিন্তু একই নাড়া তাদের কম নাড়ায়।`,
            ),
          },
          {
            says: say('They are a tenth', 'वे दसवाँ हिस्सा रह जाते हैं', 'দশ ভাগের এক ভাগ হয়'),
            right: true,
            why: say(
              r`Every road has $1/s$ in it: large inputs get small gradients.`,
              r`हर रास्ते में $1/s$ है: बड़े इनपुट को छोटे ग्रेडिएंट मिलते हैं।`,
              r`প্রতিটি পথে $1/s$ আছে: বড় ইনপুট পায় ছোট গ্রেডিয়েন্ট।`,
            ),
          },
        ],
      },
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`A fresh batch: $[[x1]], [[x2]], [[x3]], [[x4]]$ with $\mu = [[mu]]$ and $s = [[s]]$. Now $\partial L / \partial y_3 = [[dL/dy3]]$ and $\partial L / \partial y_4 = [[dL/dy4]]$, the others are 0.`,
      r`नया बैच: $[[x1]], [[x2]], [[x3]], [[x4]]$, $\mu = [[mu]]$ और $s = [[s]]$। अब $\partial L / \partial y_3 = [[dL/dy3]]$ और $\partial L / \partial y_4 = [[dL/dy4]]$, बाकी 0 हैं।`,
      r`নতুন ব্যাচ: $[[x1]], [[x2]], [[x3]], [[x4]]$, $\mu = [[mu]]$ ও $s = [[s]]$। এবার $\partial L / \partial y_3 = [[dL/dy3]]$ ও $\partial L / \partial y_4 = [[dL/dy4]]$, বাকিরা 0।`,
    ),
    asks: [
      {
        step: 'dL/dmu',
        ask: say(
          r`What is $\partial L / \partial \mu$?`,
          r`$\partial L / \partial \mu$ कितना है?`,
          r`$\partial L / \partial \mu$ কত?`,
        ),
        hints: [
          say(
            r`Minus the sum of the upstream slopes, over $s$.`,
            r`ऊपर से आए ढालों का योग, ऋण चिह्न के साथ, बटा $s$।`,
            r`আসা ঢালগুলির যোগফল, ঋণ চিহ্নসহ, ভাগ $s$।`,
          ),
        ],
      },
      {
        step: 'dL/dx3',
        ask: say(
          r`What is $\partial L / \partial x_3$?`,
          r`$\partial L / \partial x_3$ कितना है?`,
          r`$\partial L / \partial x_3$ কত?`,
        ),
        hints: [
          say(
            r`$\partial L / \partial \sigma^2 = [[dL/dsigmaSquared]]$ goes back by $\tfrac{2}{4}(x_3 - \mu)$.`,
            r`$\partial L / \partial \sigma^2 = [[dL/dsigmaSquared]]$, $\tfrac{2}{4}(x_3 - \mu)$ से लौटता है।`,
            r`$\partial L / \partial \sigma^2 = [[dL/dsigmaSquared]]$ ফেরে $\tfrac{2}{4}(x_3 - \mu)$ দিয়ে।`,
          ),
          say(
            r`Direct road, mean road, spread road: add the three.`,
            r`सीधा रास्ता, माध्य का, फैलाव का: तीनों जोड़िए।`,
            r`সরাসরি পথ, গড়ের পথ, বিস্তারের পথ: তিনটি যোগ করুন।`,
          ),
        ],
      },
      {
        step: 'dL/dx4',
        ask: say(
          r`And $\partial L / \partial x_4$?`,
          r`और $\partial L / \partial x_4$?`,
          r`আর $\partial L / \partial x_4$?`,
        ),
        hints: [
          say(
            r`The other three sum up with it to 0: $[[dL/dx1]], [[dL/dx2]], [[dL/dx3]]$.`,
            r`बाकी तीन के साथ इसका योग 0 है: $[[dL/dx1]], [[dL/dx2]], [[dL/dx3]]$।`,
            r`বাকি তিনটির সঙ্গে এর যোগফল 0: $[[dL/dx1]], [[dL/dx2]], [[dL/dx3]]$।`,
          ),
        ],
      },
    ],
  },
  learnt: [
    say(
      r`In a batch each $x_i$ reaches every output, through $\mu$ and $s$.`,
      r`बैच में हर $x_i$, $\mu$ और $s$ से होकर हर आउटपुट तक पहुँचता है।`,
      r`ব্যাচে প্রতিটি $x_i$, $\mu$ ও $s$-এর মধ্য দিয়ে, সব আউটপুটে পৌঁছায়।`,
    ),
    say(
      'Three roads are added: direct, mean, variance.',
      'तीन रास्ते जुड़ते हैं: सीधा, माध्य, प्रसरण।',
      'তিনটি পথ যোগ হয়: সরাসরি, গড়, ভেদাঙ্ক।',
    ),
    say(
      r`The gradients of a batch sum to 0: use it as a check.`,
      r`बैच के ग्रेडिएंट का योग 0 है: इससे जाँचिए।`,
      r`ব্যাচের গ্রেডিয়েন্টের যোগফল 0: এ দিয়ে যাচাই করুন।`,
    ),
  ],
};
