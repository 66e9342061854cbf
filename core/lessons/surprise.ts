import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
const entropy = (p: readonly number[], q: readonly number[], unit: 'bits' | 'nats'): LessonProblem => ({
  kind: 'entropy',
  p,
  q,
  conventions: { 'information-unit': unit },
});

/** Surprise, binary and class cross-entropy, entropy and divergence. */
export const surprise: Lesson = {
  id: 'surprise',
  title: say('Surprise', 'आश्चर्य', 'বিস্ময়'),
  aim: say(
    'Read a cross-entropy as a surprise, and compute entropy and KL divergence by hand.',
    'क्रॉस-एन्ट्रॉपी को आश्चर्य के रूप में पढ़ना, और एन्ट्रॉपी व KL विचलन हाथ से निकालना।',
    'ক্রস-এনট্রপিকে বিস্ময় হিসেবে পড়া, আর এনট্রপি ও KL ডাইভারজেন্স হাতে কষা।',
  ),
  minutes: 8,
  skills: ['entropy-kl', 'binary-cross-entropy', 'cross-entropy'],
  problems: {
    rain: {
      kind: 'loss-value',
      loss: 'binary-cross-entropy',
      samples: [
        { outputs: [0.8], targets: [1] },
        { outputs: [0.8], targets: [0] },
      ],
      conventions: { 'batch-reduction': 'mean' },
    },
    classes: {
      kind: 'loss-value',
      loss: 'cross-entropy',
      samples: [{ outputs: [0.2, 0.3, 0.5], class: 2 }],
      conventions: { 'class-index': '1' },
    },
    sky: entropy([0.5, 0.25, 0.125, 0.125], [0.125, 0.5, 0.125, 0.25], 'bits'),
    fresh: entropy([0.75, 0.25], [0.5, 0.5], 'nats'),
  },
  stops: [
    {
      problem: 'rain',
      lit: 'p_1_1',
      title: say('Two days, one forecast', 'दो दिन, एक पूर्वानुमान', 'দুই দিন, এক পূর্বাভাস'),
      says: say(
        r`Twice the forecast says: rain with $p = [[p_1_1]]$. On the first day it rains, $y = [[y_1_1]]$; on the second it stays dry, $y = [[y_2_1]]$. A fair loss must punish the second day more. But how much more: twice, four times, seven times?`,
        r`दो बार पूर्वानुमान कहता है: बारिश, $p = [[p_1_1]]$। पहले दिन बारिश होती है, $y = [[y_1_1]]$; दूसरे दिन सूखा रहता है, $y = [[y_2_1]]$। उचित हानि दूसरे दिन को अधिक सज़ा दे। पर कितनी अधिक: दुगुनी, चौगुनी, सात गुनी?`,
        r`দুবার পূর্বাভাস বলে: বৃষ্টি, $p = [[p_1_1]]$। প্রথম দিন বৃষ্টি হয়, $y = [[y_1_1]]$; দ্বিতীয় দিন শুকনো, $y = [[y_2_1]]$। ন্যায্য লস দ্বিতীয় দিনকে বেশি সাজা দেবে। কিন্তু কত বেশি: দ্বিগুণ, চারগুণ, সাতগুণ?`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §3.13 and §6.2.2.2',
    },
    {
      problem: 'rain',
      at: 'L_1',
      lit: 'L_2',
      title: say('The dry day', 'सूखा दिन', 'শুকনো দিন'),
      says: say(
        r`The loss is the surprise: $-\ln$ of the probability that was given to what happened. On the rainy day that is $-\ln [[p_1_1]] \approx [[L_1|3]]$. On the dry day something else happened: no rain.`,
        r`हानि आश्चर्य है: जो हुआ उसे दी गई प्रायिकता का $-\ln$। बारिश वाले दिन यह $-\ln [[p_1_1]] \approx [[L_1|3]]$ है। सूखे दिन कुछ और हुआ: बारिश नहीं।`,
        r`লস হল বিস্ময়: যা ঘটেছে তাকে দেওয়া সম্ভাবনার $-\ln$। বৃষ্টির দিনে তা $-\ln [[p_1_1]] \approx [[L_1|3]]$। শুকনো দিনে ঘটেছে অন্য কিছু: বৃষ্টি নয়।`,
      ),
      source: 'Bishop 2006, §4.3.2, eq. 4.90; Goodfellow et al. 2016, §3.13, eq. 3.48',
      task: {
        type: 'value',
        step: 'L_2',
        ask: say(
          r`What is the loss of the dry day, to three figures?`,
          r`सूखे दिन की हानि कितनी है, तीन अंकों तक?`,
          r`শুকনো দিনের লস কত, তিন অঙ্ক পর্যন্ত?`,
        ),
        hints: [
          say(
            r`“No rain” was given $1 - [[p_2_1]]$.`,
            r`“बारिश नहीं” को $1 - [[p_2_1]]$ मिला था।`,
            r`“বৃষ্টি নয়” পেয়েছিল $1 - [[p_2_1]]$।`,
          ),
          say(
            r`$-\ln(1 - [[p_2_1]])$, with the natural logarithm.`,
            r`$-\ln(1 - [[p_2_1]])$, प्राकृतिक लघुगणक से।`,
            r`$-\ln(1 - [[p_2_1]])$, স্বাভাবিক লগারিদমে।`,
          ),
        ],
      },
    },
    {
      problem: 'rain',
      at: 'L',
      lit: 'L',
      title: say('One formula, two cases', 'एक सूत्र, दो स्थितियाँ', 'এক সূত্র, দুই ক্ষেত্র'),
      says: say(
        r`The second day costs $[[L_2|3]]$, about seven times the first. Books write both cases in one line: $-y \ln p - (1 - y)\ln(1 - p)$; one of the two terms is always 0. The mean of both days is $L = [[L|3]]$.`,
        r`दूसरे दिन की कीमत $[[L_2|3]]$ है, पहले की लगभग सात गुनी। किताबें दोनों स्थितियाँ एक पंक्ति में लिखती हैं: $-y \ln p - (1 - y)\ln(1 - p)$; दो में से एक पद सदा 0 है। दोनों दिनों का माध्य $L = [[L|3]]$ है।`,
        r`দ্বিতীয় দিনের দাম $[[L_2|3]]$, প্রথমটির প্রায় সাতগুণ। বইয়ে দুটি ক্ষেত্র এক লাইনে লেখা হয়: $-y \ln p - (1 - y)\ln(1 - p)$; দুটি পদের একটি সর্বদা 0। দুই দিনের গড় $L = [[L|3]]$।`,
      ),
      source: 'Bishop 2006, §4.3.2, eq. 4.90',
    },
    {
      problem: 'classes',
      lit: 'p3',
      title: say('Three classes', 'तीन वर्ग', 'তিনটি শ্রেণি'),
      says: say(
        r`A network gives three classes the shares $p = ([[p1]], [[p2]], [[p3]])$. Class 2 was right. The others had a share too, and one even had the largest; think of what the surprise depends on, and of $-\ln$.`,
        r`नेटवर्क तीन वर्गों को हिस्से $p = ([[p1]], [[p2]], [[p3]])$ देता है। सही वर्ग 2 था। बाकी को भी हिस्सा मिला, एक को तो सबसे बड़ा; सोचिए आश्चर्य किस पर निर्भर है, और $-\ln$ को।`,
        r`নেটওয়ার্ক তিন শ্রেণিকে ভাগ দেয় $p = ([[p1]], [[p2]], [[p3]])$। ঠিক ছিল শ্রেণি 2। বাকিদেরও ভাগ ছিল, একজনের তো সবচেয়ে বড়; ভাবুন বিস্ময় কীসের উপর নির্ভর করে, আর $-\ln$।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §6.2.2.3',
      task: {
        type: 'choice',
        ask: say('What is the cross-entropy loss?', 'क्रॉस-एन्ट्रॉपी हानि क्या है?', 'ক্রস-এনট্রপি লস কত?'),
        options: [
          {
            says: say(
              r`$-\ln [[p3]]$, of the largest`,
              r`$-\ln [[p3]]$, सबसे बड़े का`,
              r`$-\ln [[p3]]$, সবচেয়ে বড়টির`,
            ),
            why: say(
              r`That class did not happen. Its share only counts because it is missing elsewhere.`,
              r`वह वर्ग हुआ ही नहीं। उसका हिस्सा केवल इसलिए गिना जाता है कि वह कहीं और कम है।`,
              r`ওই শ্রেণি ঘটেনি। তার ভাগ কেবল অন্যত্র কম পড়ার মাধ্যমেই গোনা হয়।`,
            ),
          },
          {
            says: say(
              r`$-\ln [[p1]] - \ln [[p2]] - \ln [[p3]]$, of all`,
              r`$-\ln [[p1]] - \ln [[p2]] - \ln [[p3]]$, सबका`,
              r`$-\ln [[p1]] - \ln [[p2]] - \ln [[p3]]$, সবগুলির`,
            ),
            why: say(
              r`In the sum $-\sum_k y_k \ln p_k$ only the right class has $y_k = 1$.`,
              r`योग $-\sum_k y_k \ln p_k$ में केवल सही वर्ग का $y_k = 1$ है।`,
              r`$-\sum_k y_k \ln p_k$ যোগফলে কেবল ঠিক শ্রেণির $y_k = 1$।`,
            ),
          },
          {
            says: say(
              r`$-\ln [[p2]]$, of the right one`,
              r`$-\ln [[p2]]$, सही वाले का`,
              r`$-\ln [[p2]]$, ঠিকটির`,
            ),
            right: true,
            why: say(
              r`What happened had the share $[[p2]]$: the surprise is $[[L|3]]$.`,
              r`जो हुआ उसका हिस्सा $[[p2]]$ था: आश्चर्य $[[L|3]]$ है।`,
              r`যা ঘটেছে তার ভাগ ছিল $[[p2]]$: বিস্ময় $[[L|3]]$।`,
            ),
          },
        ],
        then: 'L',
      },
    },
    {
      problem: 'sky',
      at: 'i4',
      lit: 'i1',
      title: say('Surprise in bits', 'बिट में आश्चर्य', 'বিটে বিস্ময়'),
      says: say(
        r`Now the sky of a town: sun $[[p1]]$, cloud $[[p2]]$, rain $[[p3]]$, fog $[[p4]]$. With $\log_2$ the surprises are whole numbers, called bits: $[[i1]], [[i2]], [[i3]]$ and $[[i4]]$. Half as likely is one bit more.`,
        r`अब एक शहर का आसमान: धूप $[[p1]]$, बादल $[[p2]]$, बारिश $[[p3]]$, कोहरा $[[p4]]$। $\log_2$ से आश्चर्य पूर्ण संख्याएँ हैं, जिन्हें बिट कहते हैं: $[[i1]], [[i2]], [[i3]]$ और $[[i4]]$। आधी प्रायिकता, एक बिट अधिक।`,
        r`এবার এক শহরের আকাশ: রোদ $[[p1]]$, মেঘ $[[p2]]$, বৃষ্টি $[[p3]]$, কুয়াশা $[[p4]]$। $\log_2$ নিলে বিস্ময়গুলি পূর্ণসংখ্যা, নাম বিট: $[[i1]], [[i2]], [[i3]]$ ও $[[i4]]$। অর্ধেক সম্ভাবনা, এক বিট বেশি।`,
      ),
      source: 'Shannon, Bell System Technical Journal 27, 1948, §6; Bishop 2006, §1.6',
    },
    {
      problem: 'sky',
      at: 'i4',
      lit: 'H',
      title: say('The mean surprise', 'माध्य आश्चर्य', 'গড় বিস্ময়'),
      says: say(
        r`Rare days surprise more, but they are rare. The entropy $H(p)$ is the mean of the surprises, each counted as often as it happens: $\sum_k p_k\, i_k$.`,
        r`विरले दिन अधिक चौंकाते हैं, पर वे विरले हैं। एन्ट्रॉपी $H(p)$ आश्चर्यों का माध्य है, हर एक उतनी बार गिना जितनी बार होता है: $\sum_k p_k\, i_k$।`,
        r`বিরল দিন বেশি অবাক করে, কিন্তু সেগুলি বিরল। এনট্রপি $H(p)$ হল বিস্ময়গুলির গড়, প্রতিটি যতবার ঘটে ততবার গোনা: $\sum_k p_k\, i_k$।`,
      ),
      source: 'Shannon, Bell System Technical Journal 27, 1948, §6',
      task: {
        type: 'value',
        step: 'H',
        ask: say(r`What is $H(p)$ in bits?`, r`$H(p)$ कितने बिट है?`, r`$H(p)$ কত বিট?`),
        hints: [
          say(
            r`$[[p1]] \cdot [[i1]]$ is the first of four terms.`,
            r`$[[p1]] \cdot [[i1]]$ चार पदों में पहला है।`,
            r`$[[p1]] \cdot [[i1]]$ চার পদের প্রথমটি।`,
          ),
          say(
            r`Not the plain mean: weigh each surprise by its $p$.`,
            r`सीधा माध्य नहीं: हर आश्चर्य को उसके $p$ से गुणा कीजिए।`,
            r`সাধারণ গড় নয়: প্রতিটি বিস্ময়কে তার $p$ দিয়ে গুণ করুন।`,
          ),
        ],
      },
    },
    {
      problem: 'sky',
      at: 'CE',
      lit: 'CE',
      title: say('A stranger’s forecast', 'अजनबी का पूर्वानुमान', 'এক আগন্তুকের পূর্বাভাস'),
      says: say(
        r`A stranger believes in another sky, $q = ([[q1]], [[q2]], [[q3]], [[q4]])$. The days still come by $p$, but the surprises are those of $q$. Their mean is the cross-entropy $H(p, q) = [[CE]]$, more than $H(p) = [[H]]$: wrong beliefs are surprised more often.`,
        r`एक अजनबी किसी और आसमान को मानता है, $q = ([[q1]], [[q2]], [[q3]], [[q4]])$। दिन अब भी $p$ से आते हैं, पर आश्चर्य $q$ के हैं। उनका माध्य क्रॉस-एन्ट्रॉपी $H(p, q) = [[CE]]$ है, $H(p) = [[H]]$ से अधिक: गलत विश्वास अधिक चौंकता है।`,
        r`এক আগন্তুক অন্য আকাশে বিশ্বাস করে, $q = ([[q1]], [[q2]], [[q3]], [[q4]])$। দিন এখনও আসে $p$ মেনে, কিন্তু বিস্ময় $q$-এর। তাদের গড় ক্রস-এনট্রপি $H(p, q) = [[CE]]$, যা $H(p) = [[H]]$-এর বেশি: ভুল বিশ্বাস বেশি অবাক হয়।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §3.13, eq. 3.51',
    },
    {
      problem: 'sky',
      at: 'CE',
      lit: 'KL',
      title: say('The price of the belief', 'विश्वास की कीमत', 'বিশ্বাসের দাম'),
      says: say(
        r`The divergence $D(p \Vert q)$ is what the wrong belief costs beyond the surprise that nobody can avoid. So it is the difference of $H(p, q) = [[CE]]$ and $H(p) = [[H]]$. Training with cross-entropy makes just this smaller, since $H(p)$ does not depend on the network.`,
        r`विचलन $D(p \Vert q)$ वह है जो गलत विश्वास उस आश्चर्य से ऊपर खर्च कराता है जिससे कोई नहीं बच सकता। यानी $H(p, q) = [[CE]]$ और $H(p) = [[H]]$ का अंतर। क्रॉस-एन्ट्रॉपी से प्रशिक्षण ठीक इसी को घटाता है, क्योंकि $H(p)$ नेटवर्क पर निर्भर नहीं।`,
        r`ডাইভারজেন্স $D(p \Vert q)$ হল ভুল বিশ্বাসের বাড়তি দাম, যে বিস্ময় কেউ এড়াতে পারে না তার ওপরে। তাই এটি $H(p, q) = [[CE]]$ ও $H(p) = [[H]]$-এর বিয়োগফল। ক্রস-এনট্রপি দিয়ে প্রশিক্ষণ ঠিক এটিই কমায়, কারণ $H(p)$ নেটওয়ার্কের উপর নির্ভর করে না।`,
      ),
      source: 'Kullback & Leibler, Annals of Mathematical Statistics 22, 1951; Goodfellow et al. 2016, §3.13',
      task: {
        type: 'value',
        step: 'KL',
        ask: whatIs(r`D(p \Vert q)`),
        hints: [say(r`$H(p, q) - H(p)$`, r`$H(p, q) - H(p)$`, r`$H(p, q) - H(p)$`)],
      },
    },
    {
      problem: 'sky',
      at: 'KL',
      lit: 'KL',
      title: say('No distance', 'यह दूरी नहीं', 'এটি দূরত্ব নয়'),
      says: say(
        r`The divergence is never below 0, and it is 0 only for $q = p$. But it is no distance: $D(q \Vert p)$ weighs with $q$ and is another number. So read the order in the question twice, and the base of the logarithm too.`,
        r`विचलन कभी 0 से कम नहीं होता, और 0 केवल $q = p$ पर है। पर यह दूरी नहीं: $D(q \Vert p)$ में भार $q$ के हैं और संख्या दूसरी है। इसलिए प्रश्न में क्रम दो बार पढ़िए, और लघुगणक का आधार भी।`,
        r`ডাইভারজেন্স কখনও 0-এর নিচে নয়, আর 0 কেবল $q = p$ হলে। কিন্তু এটি দূরত্ব নয়: $D(q \Vert p)$ গড় নেয় $q$ দিয়ে, সংখ্যাও আলাদা। তাই প্রশ্নে ক্রমটি দুবার পড়ুন, লগারিদমের ভিত্তিও।`,
      ),
      source: 'Bishop 2006, §1.6.1; Goodfellow et al. 2016, §3.13',
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`Fresh numbers, in nats this time, with $\ln$: $p = ([[p1]], [[p2]])$, and $q = ([[q1]], [[q2]])$ is believed.`,
      r`नई संख्याएँ, इस बार नैट में, $\ln$ से: $p = ([[p1]], [[p2]])$, और विश्वास $q = ([[q1]], [[q2]])$ पर है।`,
      r`নতুন সংখ্যা, এবার ন্যাটে, $\ln$ দিয়ে: $p = ([[p1]], [[p2]])$, আর বিশ্বাস $q = ([[q1]], [[q2]])$।`,
    ),
    asks: [
      {
        step: 'H',
        ask: whatIs('H(p)'),
        hints: [
          say(
            r`The surprises are $[[i1|4]]$ and $[[i2|4]]$.`,
            r`आश्चर्य $[[i1|4]]$ और $[[i2|4]]$ हैं।`,
            r`বিস্ময় দুটি $[[i1|4]]$ ও $[[i2|4]]$।`,
          ),
        ],
      },
      {
        step: 'CE',
        ask: whatIs('H(p, q)'),
        hints: [
          say(
            r`Under $q$ the outcomes surprise by $[[j1|4]]$ and $[[j2|4]]$.`,
            r`$q$ में परिणाम $[[j1|4]]$ और $[[j2|4]]$ से चौंकाते हैं।`,
            r`$q$-তে ফল দুটি $[[j1|4]]$ ও $[[j2|4]]$ পরিমাণ অবাক করে।`,
          ),
        ],
      },
      {
        step: 'KL',
        ask: whatIs(r`D(p \Vert q)`),
        hints: [say(r`The difference of the two before.`, r`पिछले दोनों का अंतर।`, r`আগের দুটির বিয়োগফল।`)],
      },
    ],
  },
  learnt: [
    say(
      r`Cross-entropy is $-\ln$ of the share that was given to what happened.`,
      r`क्रॉस-एन्ट्रॉपी जो हुआ उसे दिए गए हिस्से का $-\ln$ है।`,
      r`ক্রস-এনট্রপি হল যা ঘটেছে তাকে দেওয়া ভাগের $-\ln$।`,
    ),
    say(
      r`Entropy is the mean surprise, $H(p) = -\sum_k p_k \log p_k$.`,
      r`एन्ट्रॉपी माध्य आश्चर्य है, $H(p) = -\sum_k p_k \log p_k$।`,
      r`এনট্রপি হল গড় বিস্ময়, $H(p) = -\sum_k p_k \log p_k$।`,
    ),
    say(
      r`$D(p \Vert q) = H(p, q) - H(p)$, and its order matters.`,
      r`$D(p \Vert q) = H(p, q) - H(p)$, और इसका क्रम मायने रखता है।`,
      r`$D(p \Vert q) = H(p, q) - H(p)$, আর এর ক্রম গুরুত্বপূর্ণ।`,
    ),
  ],
};
