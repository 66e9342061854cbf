import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
const norm = (method: 'batch' | 'layer' | 'rms', input: unknown, more: object = {}): LessonProblem => ({
  kind: 'normalization',
  method,
  input,
  epsilon: 0,
  ...more,
});

/** Batch normalization at test time, running statistics, layer normalization and RMSNorm. */
export const whoseMean: Lesson = {
  id: 'whose-mean',
  title: say('Whose mean?', 'किसका माध्य?', 'কার গড়?'),
  aim: say(
    'Normalize one sample at test time, keep running statistics, and tell batch, layer and RMS normalization apart.',
    'परीक्षण के समय एक नमूने को नॉर्मलाइज़ करना, चालू माध्य रखना, और बैच, परत व RMS नॉर्मलाइज़ेशन में अंतर करना।',
    'পরীক্ষণের সময় একটি নমুনা নর্মালাইজ করা, চলমান গড় রাখা, আর ব্যাচ, স্তর ও RMS নর্মালাইজেশন আলাদা করা।',
  ),
  minutes: 6,
  skills: ['batchnorm-inference', 'norm-axes'],
  problems: {
    alone: norm('batch', [7], { mode: 'inference', running: { mean: 3, variance: 4 } }),
    running: norm('batch', [1, 7, 9, 15], {
      running: { mean: 3, variance: 4, momentum: 0.1 },
      conventions: { 'running-variance': 'biased', 'running-momentum': 'new' },
    }),
    layer: norm('layer', [
      [1, 7, 9, 15],
      [5, 1, 1, 5],
    ]),
    rms: norm('rms', [2, -4, 4, 8]),
    fresh: norm('rms', [2, 6, -6, 18], { gamma: 0.5 }),
  },
  stops: [
    {
      problem: 'alone',
      lit: 'x1',
      title: say('One patient, no batch', 'एक मरीज़, कोई बैच नहीं', 'এক রোগী, কোনো ব্যাচ নেই'),
      says: say(
        r`A network with batch normalization is trained and sold to a doctor. Now one patient comes, and a unit gets $x = [[x1]]$. The mean of this batch of one is $[[x1]]$ too, so $x - \mu$ is 0: whoever comes, the answer is the same. What went wrong?`,
        r`बैच नॉर्मलाइज़ेशन वाला नेटवर्क प्रशिक्षित होकर एक डॉक्टर को बिका। अब एक मरीज़ आता है, और एक इकाई को $x = [[x1]]$ मिलता है। एक के इस बैच का माध्य भी $[[x1]]$ है, इसलिए $x - \mu$ 0 है: कोई भी आए, उत्तर वही। गलती कहाँ हुई?`,
        r`ব্যাচ নর্মালাইজেশনওয়ালা নেটওয়ার্ক প্রশিক্ষণের পরে এক ডাক্তারের কাছে বিক্রি হল। এবার এক রোগী এল, একটি একক পেল $x = [[x1]]$। একজনের এই ব্যাচের গড়ও $[[x1]]$, তাই $x - \mu$ হল 0: যে-ই আসুক, উত্তর একই। ভুল কোথায়?`,
      ),
      source: 'Ioffe & Szegedy, ICML 2015, §3.1',
    },
    {
      problem: 'alone',
      at: 's',
      lit: 'y1',
      title: say('Use what was stored', 'जो रखा है वह लीजिए', 'যা রাখা আছে তা নিন'),
      says: say(
        r`At test time the statistics of training are used, not those of the batch. Stored are $\mu_{\text{run}} = [[mu_run]]$ and $\sigma^2_{\text{run}} = [[sigmaSquared_run]]$, so $s = [[s]]$.`,
        r`परीक्षण के समय प्रशिक्षण के आँकड़े लिए जाते हैं, बैच के नहीं। रखे हैं $\mu_{\text{run}} = [[mu_run]]$ और $\sigma^2_{\text{run}} = [[sigmaSquared_run]]$, इसलिए $s = [[s]]$।`,
        r`পরীক্ষণের সময় প্রশিক্ষণের পরিসংখ্যান নেওয়া হয়, ব্যাচের নয়। রাখা আছে $\mu_{\text{run}} = [[mu_run]]$ ও $\sigma^2_{\text{run}} = [[sigmaSquared_run]]$, তাই $s = [[s]]$।`,
      ),
      source: 'Ioffe & Szegedy, ICML 2015, Algorithm 2',
      task: {
        type: 'value',
        step: 'y1',
        ask: say(r`What is the normalized $x$?`, r`नॉर्मलाइज़ किया $x$ कितना है?`, r`নর্মালাইজ করা $x$ কত?`),
        hints: [
          say(
            r`Distance from the stored mean, over $s$.`,
            r`रखे हुए माध्य से दूरी, बटा $s$।`,
            r`রাখা গড় থেকে দূরত্ব, ভাগ $s$।`,
          ),
        ],
      },
    },
    {
      problem: 'running',
      at: 'y4',
      lit: 'mu_run',
      title: say('Where it comes from', 'यह आता कहाँ से है', 'এটি আসে কোথা থেকে'),
      says: say(
        r`During training each batch is normalized by its own mean, here $\mu = [[mu]]$. Beside that the stored mean moves a little towards it: $\mu_{\text{run}} \leftarrow (1 - \alpha)\,\mu_{\text{run}} + \alpha\,\mu$ with $\alpha = [[alpha]]$. It is measured, not learnt: no gradient goes there.`,
        r`प्रशिक्षण में हर बैच अपने माध्य से नॉर्मलाइज़ होता है, यहाँ $\mu = [[mu]]$। साथ ही रखा हुआ माध्य थोड़ा उसकी ओर जाता है: $\mu_{\text{run}} \leftarrow (1 - \alpha)\,\mu_{\text{run}} + \alpha\,\mu$, $\alpha = [[alpha]]$। यह नापा जाता है, सीखा नहीं: वहाँ कोई ग्रेडिएंट नहीं जाता।`,
        r`প্রশিক্ষণে প্রতিটি ব্যাচ নিজের গড় দিয়ে নর্মালাইজ হয়, এখানে $\mu = [[mu]]$। পাশাপাশি রাখা গড় একটু তার দিকে যায়: $\mu_{\text{run}} \leftarrow (1 - \alpha)\,\mu_{\text{run}} + \alpha\,\mu$, $\alpha = [[alpha]]$। এটি মাপা হয়, শেখা নয়: সেখানে কোনো গ্রেডিয়েন্ট যায় না।`,
      ),
      source: 'Ioffe & Szegedy, ICML 2015, §3.1; PyTorch documentation, BatchNorm1d',
    },
    {
      problem: 'running',
      at: 'y4',
      lit: "mu_run'",
      title: say('A small step of the mean', 'माध्य का छोटा कदम', 'গড়ের ছোট ধাপ'),
      says: say(
        r`Before this batch $\mu_{\text{run}} = [[mu_run]]$ was stored, and the batch has the mean $\mu = [[mu]]$. With $\alpha = [[alpha]]$ the old one keeps most of its say.`,
        r`इस बैच से पहले $\mu_{\text{run}} = [[mu_run]]$ रखा था, और बैच का माध्य $\mu = [[mu]]$ है। $\alpha = [[alpha]]$ पर पुराने की ही अधिक चलती है।`,
        r`এই ব্যাচের আগে রাখা ছিল $\mu_{\text{run}} = [[mu_run]]$, আর ব্যাচের গড় $\mu = [[mu]]$। $\alpha = [[alpha]]$ হলে পুরোনোটিরই বেশি জোর।`,
      ),
      source: 'PyTorch documentation, BatchNorm1d',
      task: {
        type: 'value',
        step: "mu_run'",
        ask: say(
          r`What is stored after this batch?`,
          r`इस बैच के बाद क्या रखा जाता है?`,
          r`এই ব্যাচের পরে কী রাখা হয়?`,
        ),
        hints: [
          say(
            r`$0.9$ of the old one and $0.1$ of the new one.`,
            r`पुराने का $0.9$ और नए का $0.1$।`,
            r`পুরোনোর $0.9$ ও নতুনের $0.1$।`,
          ),
        ],
      },
    },
    {
      problem: 'layer',
      at: 's_2',
      lit: 'mu_1',
      title: say('Along the row', 'पंक्ति के साथ', 'সারি বরাবর'),
      says: say(
        r`Layer normalization turns the table: each row is a sample with four features, and it is normalized by its own features. The first has the mean $[[mu_1]]$ and $s_1 = [[s_1]]$, the second $[[mu_2]]$ and $s_2 = [[s_2]]$. No sample needs another one, so nothing has to be stored.`,
        r`परत नॉर्मलाइज़ेशन सारणी घुमा देता है: हर पंक्ति चार गुणों वाला एक नमूना है, और अपने ही गुणों से नॉर्मलाइज़ होती है। पहली का माध्य $[[mu_1]]$ और $s_1 = [[s_1]]$, दूसरी का $[[mu_2]]$ और $s_2 = [[s_2]]$। किसी नमूने को दूसरा नहीं चाहिए, इसलिए कुछ रखना नहीं पड़ता।`,
        r`স্তর নর্মালাইজেশন সারণিটি ঘোরায়: প্রতিটি সারি চারটি বৈশিষ্ট্যের একটি নমুনা, নিজের বৈশিষ্ট্য দিয়েই নর্মালাইজ হয়। প্রথমটির গড় $[[mu_1]]$ ও $s_1 = [[s_1]]$, দ্বিতীয়টির $[[mu_2]]$ ও $s_2 = [[s_2]]$। কোনো নমুনার অন্যটি লাগে না, তাই কিছু রাখতে হয় না।`,
      ),
      source: 'Ba, Kiros & Hinton, “Layer normalization”, 2016',
    },
    {
      problem: 'layer',
      at: 's_2',
      lit: 's_1',
      title: say('Which one cares?', 'किसे फ़र्क पड़ता है?', 'কার কিছু যায় আসে?'),
      says: say(
        r`Somebody trains with two samples in a batch in place of two hundred. Think of where each $\mu$ is computed.`,
        r`कोई दो सौ की जगह बैच में दो नमूनों से प्रशिक्षण करता है। सोचिए हर $\mu$ कहाँ निकलता है।`,
        r`কেউ দুশোর বদলে ব্যাচে দুটি নমুনা নিয়ে প্রশিক্ষণ করে। ভাবুন প্রতিটি $\mu$ কোথায় গণনা হয়।`,
      ),
      source: 'Wu & He, “Group normalization”, ECCV 2018',
      task: {
        type: 'choice',
        ask: say(
          'Which normalization becomes noisy?',
          'कौन-सा नॉर्मलाइज़ेशन शोर भरा हो जाता है?',
          'কোন নর্মালাইজেশনে গোলমাল বাড়ে?',
        ),
        options: [
          {
            says: say('Layer normalization', 'परत नॉर्मलाइज़ेशन', 'স্তর নর্মালাইজেশন'),
            why: say(
              r`It looks along one sample, whatever the batch is.`,
              r`वह एक नमूने के साथ देखता है, बैच कुछ भी हो।`,
              r`তা একটি নমুনা বরাবর দেখে, ব্যাচ যা-ই হোক।`,
            ),
          },
          {
            says: say('Batch normalization', 'बैच नॉर्मलाइज़ेशन', 'ব্যাচ নর্মালাইজেশন'),
            right: true,
            why: say(
              r`A mean of two samples jumps from batch to batch.`,
              r`दो नमूनों का माध्य बैच-दर-बैच उछलता है।`,
              r`দুটি নমুনার গড় ব্যাচে ব্যাচে লাফায়।`,
            ),
          },
          {
            says: say('Both in the same way', 'दोनों एक समान', 'দুটিই সমানভাবে'),
            why: say(
              r`Only one of them averages over samples.`,
              r`केवल एक नमूनों पर माध्य लेता है।`,
              r`কেবল একটিই নমুনার উপর গড় নেয়।`,
            ),
          },
        ],
      },
    },
    {
      problem: 'rms',
      lit: 'm',
      title: say('Without a mean at all', 'बिना किसी माध्य के', 'কোনো গড় ছাড়াই'),
      says: say(
        r`RMSNorm leaves the mean where it is and divides by the root of the mean square, $s = \sqrt{m}$ with $m = \tfrac1n \sum_i x_i^2$. It is cheaper, and many language models use it. Signs stay: the second number, $[[x2]]$, stays below 0.`,
        r`RMSNorm माध्य को रहने देता है और वर्गों के माध्य के मूल से भाग देता है, $s = \sqrt{m}$, $m = \tfrac1n \sum_i x_i^2$। यह सस्ता है, और कई भाषा मॉडल इसे लेते हैं। चिह्न बने रहते हैं: दूसरी संख्या $[[x2]]$ 0 से नीचे ही रहती है।`,
        r`RMSNorm গড় যেমন আছে রাখে আর বর্গের গড়ের মূল দিয়ে ভাগ করে, $s = \sqrt{m}$, $m = \tfrac1n \sum_i x_i^2$। এটি সস্তা, অনেক ভাষা মডেল এটি ব্যবহার করে। চিহ্ন থাকে: দ্বিতীয় সংখ্যা $[[x2]]$ 0-এর নিচেই থাকে।`,
      ),
      source: 'Zhang & Sennrich, NeurIPS 2019, eq. 4; Touvron et al., “LLaMA”, 2023',
    },
    {
      problem: 'rms',
      lit: 'm',
      title: say('The mean square', 'वर्गों का माध्य', 'বর্গের গড়'),
      says: say(
        r`The numbers are $[[x1]], [[x2]], [[x3]], [[x4]]$. Square first, then take the mean, and nothing is subtracted: $m = \tfrac1n \sum_i x_i^2$.`,
        r`संख्याएँ $[[x1]], [[x2]], [[x3]], [[x4]]$ हैं। पहले वर्ग, फिर माध्य, और कुछ घटाया नहीं जाता: $m = \tfrac1n \sum_i x_i^2$।`,
        r`সংখ্যাগুলি $[[x1]], [[x2]], [[x3]], [[x4]]$। আগে বর্গ, পরে গড়, কিছুই বিয়োগ হয় না: $m = \tfrac1n \sum_i x_i^2$।`,
      ),
      source: 'Zhang & Sennrich, NeurIPS 2019, eq. 4',
      task: {
        type: 'value',
        step: 'm',
        ask: whatIs('m'),
        hints: [
          say(
            r`Add the four squares and divide by 4.`,
            r`चारों वर्ग जोड़कर 4 से भाग दीजिए।`,
            r`চারটি বর্গ যোগ করে 4 দিয়ে ভাগ করুন।`,
          ),
        ],
      },
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`RMSNorm on fresh numbers: $[[x1]], [[x2]], [[x3]], [[x4]]$ with $\gamma = [[gamma_4]]$.`,
      r`नई संख्याओं पर RMSNorm: $[[x1]], [[x2]], [[x3]], [[x4]]$, $\gamma = [[gamma_4]]$।`,
      r`নতুন সংখ্যায় RMSNorm: $[[x1]], [[x2]], [[x3]], [[x4]]$, $\gamma = [[gamma_4]]$।`,
    ),
    asks: [
      {
        step: 'm',
        ask: whatIs('m'),
        hints: [say('The mean of the squares.', 'वर्गों का माध्य।', 'বর্গের গড়।')],
      },
      {
        step: 's',
        ask: whatIs('s'),
        hints: [say('Its square root.', 'उसका वर्गमूल।', 'তার বর্গমূল।')],
      },
      {
        step: 'y4',
        ask: whatIs('y_4'),
        hints: [say(r`$\gamma\, x_4 / s$`, r`$\gamma\, x_4 / s$`, r`$\gamma\, x_4 / s$`)],
      },
    ],
  },
  learnt: [
    say(
      'At test time batch normalization uses stored statistics, never those of the batch.',
      'परीक्षण के समय बैच नॉर्मलाइज़ेशन रखे हुए आँकड़े लेता है, बैच के कभी नहीं।',
      'পরীক্ষণের সময় ব্যাচ নর্মালাইজেশন রাখা পরিসংখ্যান নেয়, ব্যাচের কখনও নয়।',
    ),
    say(
      'Batch: down a column of samples. Layer: along one sample.',
      'बैच: नमूनों के स्तंभ में। परत: एक नमूने के साथ।',
      'ব্যাচ: নমুনার স্তম্ভ বরাবর। স্তর: একটি নমুনা বরাবর।',
    ),
    say(
      r`RMSNorm divides by $\sqrt{\tfrac1n \sum_i x_i^2}$ and subtracts nothing.`,
      r`RMSNorm $\sqrt{\tfrac1n \sum_i x_i^2}$ से भाग देता है और कुछ नहीं घटाता।`,
      r`RMSNorm $\sqrt{\tfrac1n \sum_i x_i^2}$ দিয়ে ভাগ করে, কিছু বিয়োগ করে না।`,
    ),
  ],
};
