import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
const batch = (input: readonly number[], gamma: number, beta: number): LessonProblem => ({
  kind: 'normalization',
  method: 'batch',
  input,
  gamma,
  beta,
  epsilon: 0,
});

/** The statistics of batch normalization, and what γ and β do. */
export const centreAndScale: Lesson = {
  id: 'centre-and-scale',
  title: say('Centre and scale', 'केंद्र और पैमाना', 'কেন্দ্র ও মাপ'),
  aim: say(
    'Normalize a batch by hand: mean, variance, normalized value, γ and β.',
    'एक बैच को हाथ से नॉर्मलाइज़ करना: माध्य, प्रसरण, नॉर्मलाइज़ मान, γ और β।',
    'হাতে একটি ব্যাচ নর্মালাইজ করা: গড়, ভেদাঙ্ক, নর্মালাইজ করা মান, γ ও β।',
  ),
  minutes: 6,
  skills: ['batchnorm-forward'],
  problems: {
    batch: batch([2, 4, 4, 4, 5, 5, 7, 9], 2, 1),
    fresh: batch([1, 3, 5, 7], 3, -1),
  },
  stops: [
    {
      lit: 'mu',
      title: say('One feature, eight samples', 'एक विशेषता, आठ नमूने', 'একটি বৈশিষ্ট্য, আটটি নমুনা'),
      says: say(
        r`The numbers are what one unit gave for eight samples of a batch. Batch normalization looks along the batch: it moves these eight so that their mean is 0 and scales them so that their spread is 1. First comes the mean, $\mu = \frac1m \sum_i x_i$.`,
        r`ये संख्याएँ एक इकाई ने बैच के आठ नमूनों पर दीं। बैच नॉर्मलाइज़ेशन बैच के साथ-साथ देखता है: इन आठों को खिसकाता है कि माध्य 0 हो, और पैमाना बदलता है कि फैलाव 1 हो। पहले माध्य, $\mu = \frac1m \sum_i x_i$।`,
        r`সংখ্যাগুলি একটি একক ব্যাচের আটটি নমুনায় দিয়েছে। ব্যাচ নর্মালাইজেশন ব্যাচ বরাবর দেখে: আটটিকে সরায় যাতে গড় 0 হয়, মাপ বদলায় যাতে বিস্তার 1 হয়। আগে গড়, $\mu = \frac1m \sum_i x_i$।`,
      ),
      source: 'Ioffe & Szegedy, ICML 2015, Algorithm 1',
    },
    {
      at: 'mu',
      lit: 'sigmaSquared',
      title: say('Divide by m', 'm से भाग', 'm দিয়ে ভাগ'),
      says: say(
        r`The mean is $\mu = [[mu]]$. The variance is the mean of the squared distances from it: $\sigma^2 = \frac1m \sum_i (x_i - \mu)^2$. It describes these eight numbers and no others, so it is divided by $m = 8$ and not by 7.`,
        r`माध्य $\mu = [[mu]]$ है। प्रसरण उससे दूरियों के वर्गों का माध्य है: $\sigma^2 = \frac1m \sum_i (x_i - \mu)^2$। यह इन्हीं आठ संख्याओं का है, इसलिए $m = 8$ से भाग होता है, 7 से नहीं।`,
        r`গড় $\mu = [[mu]]$। ভেদাঙ্ক হল তার থেকে দূরত্বের বর্গের গড়: $\sigma^2 = \frac1m \sum_i (x_i - \mu)^2$। এটি এই আটটি সংখ্যারই, তাই $m = 8$ দিয়ে ভাগ, 7 দিয়ে নয়।`,
      ),
      source: 'Ioffe & Szegedy, ICML 2015, Algorithm 1',
      task: {
        type: 'value',
        step: 'sigmaSquared',
        ask: whatIs(r`\sigma^2`),
        hints: [
          say(
            r`The distances from $[[mu]]$ are $-3, -1, -1, -1, 0, 0, 2, 4$.`,
            r`$[[mu]]$ से दूरियाँ $-3, -1, -1, -1, 0, 0, 2, 4$ हैं।`,
            r`$[[mu]]$ থেকে দূরত্ব $-3, -1, -1, -1, 0, 0, 2, 4$।`,
          ),
          say(
            r`The squares add up to $9 + 1 + 1 + 1 + 4 + 16$.`,
            r`वर्गों का योग $9 + 1 + 1 + 1 + 4 + 16$ है।`,
            r`বর্গের যোগফল $9 + 1 + 1 + 1 + 4 + 16$।`,
          ),
        ],
      },
    },
    {
      at: 'xHat1',
      lit: 'xHat1',
      title: say('How many σ away?', 'कितने σ दूर?', 'কত σ দূরে?'),
      says: say(
        r`The root is $\sigma = [[s]]$, and $\hat x_i = (x_i - \mu)/\sigma$ counts how many $\sigma$ a number is from the mean. For the first: $([[x1]] - [[mu]])/[[s]] = [[xHat1]]$. Dividing by $\sigma^2$ in place of $\sigma$ is a frequent slip.`,
        r`वर्गमूल $\sigma = [[s]]$ है, और $\hat x_i = (x_i - \mu)/\sigma$ गिनता है कि संख्या माध्य से कितने $\sigma$ दूर है। पहली के लिए: $([[x1]] - [[mu]])/[[s]] = [[xHat1]]$। $\sigma$ की जगह $\sigma^2$ से भाग देना आम चूक है।`,
        r`বর্গমূল $\sigma = [[s]]$, আর $\hat x_i = (x_i - \mu)/\sigma$ গোনে সংখ্যাটি গড় থেকে কত $\sigma$ দূরে। প্রথমটির জন্য: $([[x1]] - [[mu]])/[[s]] = [[xHat1]]$। $\sigma$-এর বদলে $\sigma^2$ দিয়ে ভাগ করা সাধারণ ভুল।`,
      ),
      source: 'Ioffe & Szegedy, ICML 2015, Algorithm 1',
    },
    {
      at: 'xHat7',
      lit: 'xHat8',
      title: say('The last sample', 'आखिरी नमूना', 'শেষ নমুনা'),
      says: say(
        r`The last number is $x_8 = [[x8]]$, with $\mu = [[mu]]$ and $\sigma = [[s]]$. In this small batch it is the farthest of all from the mean.`,
        r`आखिरी संख्या $x_8 = [[x8]]$ है, $\mu = [[mu]]$ और $\sigma = [[s]]$। इस छोटे बैच में यह माध्य से सबसे दूर है।`,
        r`শেষ সংখ্যা $x_8 = [[x8]]$, $\mu = [[mu]]$ ও $\sigma = [[s]]$। এই ছোট ব্যাচে এটিই গড় থেকে সবচেয়ে দূরে।`,
      ),
      source: 'Ioffe & Szegedy, ICML 2015, Algorithm 1',
      task: {
        type: 'value',
        step: 'xHat8',
        ask: whatIs(r`\hat x_8`),
        hints: [
          say(
            r`Distance first, then divide by $[[s]]$.`,
            r`पहले दूरी, फिर $[[s]]$ से भाग।`,
            r`আগে দূরত্ব, তারপর $[[s]]$ দিয়ে ভাগ।`,
          ),
        ],
      },
    },
    {
      at: 'y7',
      lit: 'y1',
      title: say('Given back', 'लौटाई गई आज़ादी', 'ফিরিয়ে দেওয়া'),
      says: say(
        r`Always mean 0 and spread 1 would be a cage: a sigmoid would only be used in its middle. So two learnt numbers give the freedom back: $y_i = \gamma \hat x_i + \beta$ with $\gamma = [[gamma]]$ and $\beta = [[beta]]$. The first output is $[[gamma]] \cdot [[(xHat1)]] + [[beta]] = [[y1]]$; $\beta$ stands outside of the product.`,
        r`सदा माध्य 0 और फैलाव 1 एक पिंजरा होता: सिग्मॉइड का केवल बीच का भाग काम आता। इसलिए दो सीखी हुई संख्याएँ आज़ादी लौटाती हैं: $y_i = \gamma \hat x_i + \beta$, $\gamma = [[gamma]]$ और $\beta = [[beta]]$। पहला आउटपुट $[[gamma]] \cdot [[(xHat1)]] + [[beta]] = [[y1]]$ है; $\beta$ गुणनफल के बाहर है।`,
        r`সর্বদা গড় 0 ও বিস্তার 1 হলে তা খাঁচা হত: সিগময়েডের কেবল মাঝখানটাই কাজে লাগত। তাই দুটি শেখা সংখ্যা স্বাধীনতা ফিরিয়ে দেয়: $y_i = \gamma \hat x_i + \beta$, $\gamma = [[gamma]]$ ও $\beta = [[beta]]$। প্রথম আউটপুট $[[gamma]] \cdot [[(xHat1)]] + [[beta]] = [[y1]]$; $\beta$ গুণফলের বাইরে।`,
      ),
      source: 'Ioffe & Szegedy, ICML 2015, §3',
    },
    {
      at: 'y7',
      lit: 'y8',
      title: say('Which line is wrong?', 'कौन-सी पंक्ति गलत है?', 'কোন লাইন ভুল?'),
      says: say(
        r`Three lines of a script on this batch. One of them puts $\beta$ in the wrong place of $y = \gamma \hat x + \beta$.`,
        r`इस बैच पर एक उत्तर-पुस्तिका की तीन पंक्तियाँ। एक में $y = \gamma \hat x + \beta$ का $\beta$ गलत जगह है। ध्यान से देखिए।`,
        r`এই ব্যাচের উপর একটি খাতার তিনটি লাইন। একটিতে $y = \gamma \hat x + \beta$-এর $\beta$ ভুল জায়গায়। ভালো করে দেখুন।`,
      ),
      source: 'Ioffe & Szegedy, ICML 2015, Algorithm 1',
      task: {
        type: 'mistake',
        ask: say('Find the mistake.', 'गलती ढूँढ़िए।', 'ভুলটি খুঁজুন।'),
        lines: [
          {
            step: 'xHat7',
            why: say('Distance over σ: right.', 'दूरी बटा σ: सही।', 'দূরত্ব ভাগ σ: ঠিক।'),
          },
          {
            step: 'y8',
            as: '[[gamma]] * ([[xHat8]] + [[beta]])',
            why: say(
              r`$\beta$ was multiplied by $\gamma$ too: it is added after the product.`,
              r`$\beta$ को भी $\gamma$ से गुणा किया गया: वह गुणनफल के बाद जुड़ता है।`,
              r`$\beta$-কেও $\gamma$ দিয়ে গুণ করা হয়েছে: তা গুণফলের পরে যোগ হয়।`,
            ),
          },
          {
            step: 'y7',
            why: say(
              r`$\gamma \hat x_7 + \beta$: right.`,
              r`$\gamma \hat x_7 + \beta$: सही।`,
              r`$\gamma \hat x_7 + \beta$: ঠিক।`,
            ),
          },
        ],
      },
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`A fresh batch of four: $[[x1]], [[x2]], [[x3]], [[x4]]$ with $\gamma = [[gamma]]$ and $\beta = [[beta]]$.`,
      r`चार का नया बैच: $[[x1]], [[x2]], [[x3]], [[x4]]$, $\gamma = [[gamma]]$ और $\beta = [[beta]]$।`,
      r`চারটির নতুন ব্যাচ: $[[x1]], [[x2]], [[x3]], [[x4]]$, $\gamma = [[gamma]]$ ও $\beta = [[beta]]$।`,
    ),
    asks: [
      {
        step: 'sigmaSquared',
        ask: whatIs(r`\sigma^2`),
        hints: [say('Divide by 4, not by 3.', '4 से भाग दीजिए, 3 से नहीं।', '4 দিয়ে ভাগ করুন, 3 দিয়ে নয়।')],
      },
      {
        step: 'xHat1',
        ask: whatIs(r`\hat x_1`),
        hints: [
          say(
            r`$(x_1 - \mu)/\sigma$, to three figures.`,
            r`$(x_1 - \mu)/\sigma$, तीन अंकों तक।`,
            r`$(x_1 - \mu)/\sigma$, তিন অঙ্ক পর্যন্ত।`,
          ),
        ],
      },
      {
        step: 'y1',
        ask: whatIs('y_1'),
        hints: [
          say(r`$\gamma \hat x_1 + \beta$`, r`$\gamma \hat x_1 + \beta$`, r`$\gamma \hat x_1 + \beta$`),
        ],
      },
    ],
  },
  learnt: [
    say(
      r`$\hat x = (x - \mu)/\sigma$ with the variance divided by $m$.`,
      r`$\hat x = (x - \mu)/\sigma$, प्रसरण $m$ से भाग देकर।`,
      r`$\hat x = (x - \mu)/\sigma$, ভেদাঙ্ক $m$ দিয়ে ভাগ করে।`,
    ),
    say(
      r`$\gamma$ and $\beta$ are learnt and give back scale and place.`,
      r`$\gamma$ और $\beta$ सीखे जाते हैं और पैमाना व जगह लौटाते हैं।`,
      r`$\gamma$ ও $\beta$ শেখা হয়, মাপ ও জায়গা ফিরিয়ে দেয়।`,
    ),
  ],
};
