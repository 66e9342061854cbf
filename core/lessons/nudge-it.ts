import type { Lesson, LessonProblem } from './lesson.ts';
import { formula, say } from './say.ts';

const r = String.raw;
const check = (typed: string, w: number, form: 'one-sided' | 'two-sided'): LessonProblem => ({
  kind: 'gradient-check',
  function: typed,
  at: { w },
  nudge: 0.1,
  form,
});

/** The slope as a ratio of two small changes, and the slopes of single operations. */
export const nudgeIt: Lesson = {
  id: 'nudge-it',
  title: say('Nudge it', 'ज़रा हिलाइए', 'একটু নাড়িয়ে দেখুন'),
  aim: say(
    'Measure a slope by a small nudge, from one side and from two, and name the slopes of +, × and max.',
    'छोटे से बदलाव से ढाल नापना, एक ओर से और दो ओर से, और +, × व max के ढाल बताना।',
    'ছোট বদল দিয়ে ঢাল মাপা, এক দিক ও দুই দিক থেকে, আর +, × ও max-এর ঢাল বলা।',
  ),
  minutes: 7,
  skills: ['gradient-check', 'local-slopes'],
  problems: {
    one: check('w^3', 2, 'one-sided'),
    both: check('w^3', 2, 'two-sided'),
    graph: {
      kind: 'graph',
      inputs: { a: -2, b: 3, c: 10, d: 1 },
      nodes: [
        { id: 'p', formula: 'a*b' },
        { id: 's', formula: 'p + c' },
        { id: 'm', formula: 'max(s, d)' },
      ],
      paths: 'none',
    },
    fresh: check('2*w^3', 1, 'two-sided'),
  },
  stops: [
    {
      problem: 'one',
      at: 'f',
      lit: 'f_w_plus',
      title: say('A slope without any rule', 'बिना किसी नियम के ढाल', 'নিয়ম ছাড়াই ঢাল'),
      says: say(
        r`Forget every rule of calculus. The function is $f(w) = w^3$, and at $w = [[w]]$ it gives $[[f]]$. Turn $w$ up by a little, by $h = [[h]]$. How many times as fast as $w$ does $f$ grow?`,
        r`कलन का हर नियम भूल जाइए। फलन $f(w) = w^3$ है, और $w = [[w]]$ पर वह $[[f]]$ देता है। $w$ को थोड़ा बढ़ाइए, $h = [[h]]$ से। $f$, $w$ से कितने गुना तेज़ बढ़ता है?`,
        r`কলনের সব নিয়ম ভুলে যান। ফাংশনটি $f(w) = w^3$, আর $w = [[w]]$-এ এটি দেয় $[[f]]$। $w$ একটু বাড়ান, $h = [[h]]$ পরিমাণ। $f$ বাড়ে $w$-এর কত গুণ দ্রুত?`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §4.3 and §11.5',
    },
    {
      problem: 'one',
      at: 'f_w_plus',
      lit: 'n_w',
      title: say('Divide the changes', 'बदलावों का भाग', 'বদল দুটির ভাগ'),
      says: say(
        r`At $w + h$ the function gives $[[f_w_plus]]$, before it was $f = [[f]]$. The slope is the change of $f$ for each unit of change of $w$, and $w$ changed by $h = [[h]]$.`,
        r`$w + h$ पर फलन $[[f_w_plus]]$ देता है, पहले $f = [[f]]$ था। ढाल है $w$ के हर इकाई बदलाव पर $f$ का बदलाव, और $w$ $h = [[h]]$ से बदला।`,
        r`$w + h$-এ ফাংশন দেয় $[[f_w_plus]]$, আগে ছিল $f = [[f]]$। ঢাল হল $w$-এর প্রতি একক বদলে $f$-এর বদল, আর $w$ বদলেছে $h = [[h]]$।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §11.5',
      task: {
        type: 'value',
        step: 'n_w',
        ask: say(r`What is the slope that you measure?`, r`आपका नापा हुआ ढाल कितना है?`, r`আপনার মাপা ঢাল কত?`),
        hints: [
          say(
            r`Change of $f$ over change of $w$.`,
            r`$f$ का बदलाव बटा $w$ का बदलाव।`,
            r`$f$-এর বদল ভাগ $w$-এর বদল।`,
          ),
        ],
      },
    },
    {
      problem: 'one',
      at: 'df/dw',
      lit: 'df/dw',
      title: say('Too steep', 'ज़्यादा खड़ा', 'বেশি খাড়া'),
      says: say(
        r`The rule says $\partial f / \partial w = 3w^2 = [[df/dw]]$, and the nudge said $[[n_w]]$. Nothing was wrong: the curve bends up while we walk, so the way of length $h$ is steeper than its start. A smaller $h$ helps, or a better place to stand.`,
        r`नियम कहता है $\partial f / \partial w = 3w^2 = [[df/dw]]$, और नापने से $[[n_w]]$ आया। गलती कोई नहीं: चलते-चलते वक्र ऊपर मुड़ता है, इसलिए लंबाई $h$ का रास्ता अपनी शुरुआत से अधिक खड़ा है। छोटा $h$ मदद करता है, या खड़े होने की बेहतर जगह।`,
        r`নিয়ম বলে $\partial f / \partial w = 3w^2 = [[df/dw]]$, আর মাপে এল $[[n_w]]$। ভুল কিছু হয়নি: চলতে চলতে বক্র ওপরে বাঁকে, তাই $h$ দৈর্ঘ্যের পথ তার শুরুর চেয়ে খাড়া। ছোট $h$ সাহায্য করে, কিংবা দাঁড়ানোর ভালো জায়গা।`,
      ),
      source: 'Stanford CS231n course notes, “Neural Networks Part 3”, gradient checks',
    },
    {
      problem: 'both',
      at: 'f_w_minus',
      lit: 'n_w',
      title: say('Nudge both ways', 'दोनों ओर हिलाइए', 'দুই দিকেই নাড়ান'),
      says: say(
        r`Now stand in the middle: one nudge up, one down. The function gives $f(w + h) = [[f_w_plus]]$ and $f(w - h) = [[f_w_minus]]$, with $h = [[h]]$ again. What one side has too much, the other has too little.`,
        r`अब बीच में खड़े होइए: एक बार ऊपर, एक बार नीचे। फलन $f(w + h) = [[f_w_plus]]$ और $f(w - h) = [[f_w_minus]]$ देता है, फिर $h = [[h]]$। जो एक ओर ज़्यादा है, वह दूसरी ओर कम है।`,
        r`এবার মাঝখানে দাঁড়ান: একবার ওপরে, একবার নিচে। ফাংশন দেয় $f(w + h) = [[f_w_plus]]$ ও $f(w - h) = [[f_w_minus]]$, আবার $h = [[h]]$। এক দিকে যা বেশি, অন্য দিকে তা কম।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §11.5',
      task: {
        type: 'value',
        step: 'n_w',
        ask: say(r`What is the slope from both sides?`, r`दोनों ओर से ढाल कितना है?`, r`দুই দিক থেকে ঢাল কত?`),
        hints: [
          say(
            r`How far apart are the two points $w + h$ and $w - h$?`,
            r`दोनों बिंदु $w + h$ और $w - h$ कितनी दूर हैं?`,
            r`বিন্দু দুটি $w + h$ ও $w - h$ কত দূরে?`,
          ),
        ],
      },
    },
    {
      problem: 'both',
      at: 'r_w',
      lit: 'r_w',
      title: say('Now a tool', 'अब एक औज़ार', 'এবার একটি হাতিয়ার'),
      says: say(
        r`The two-sided slope is $[[n_w]]$ where the rule gives $[[df/dw]]$. As a share of the slope they differ by $[[r_w|2]]$ only. So people check the gradients of a program: a difference of more than 0.01 usually means a mistake in the code.`,
        r`दो-तरफ़ा ढाल $[[n_w]]$ है, नियम $[[df/dw]]$ देता है। ढाल के हिस्से के रूप में अंतर केवल $[[r_w|2]]$ है। इसी से प्रोग्राम के ग्रेडिएंट जाँचे जाते हैं: 0.01 से बड़ा अंतर प्रायः कोड में गलती बताता है।`,
        r`দ্বিপাক্ষিক ঢাল $[[n_w]]$, নিয়ম দেয় $[[df/dw]]$। ঢালের অংশ হিসেবে পার্থক্য মাত্র $[[r_w|2]]$। এভাবেই প্রোগ্রামের গ্রেডিয়েন্ট যাচাই হয়: 0.01-এর বেশি পার্থক্য সাধারণত কোডে ভুল বোঝায়।`,
      ),
      source: 'Stanford CS231n course notes, “Neural Networks Part 3”, gradient checks',
    },
    {
      problem: 'both',
      at: 'r_w',
      lit: 'n_w',
      title: say('Half the nudge', 'आधा बदलाव', 'অর্ধেক নাড়া'),
      says: say(
        r`For small $h$ the error of one side is about a number times $h$; that of two sides is about a number times $h^2$. Suppose $h$ is halved, from $[[h]]$ to half of it.`,
        r`छोटे $h$ पर एक ओर की त्रुटि लगभग किसी संख्या गुणा $h$ है; दो ओर की लगभग किसी संख्या गुणा $h^2$। मान लीजिए $h$ आधा हो जाए, $[[h]]$ से उसका आधा।`,
        r`ছোট $h$-এ এক দিকের ত্রুটি প্রায় একটি সংখ্যা গুণ $h$; দুই দিকের প্রায় একটি সংখ্যা গুণ $h^2$। ধরুন $h$ অর্ধেক হল, $[[h]]$ থেকে তার অর্ধেক।`,
      ),
      source: 'Stanford CS231n course notes, “Neural Networks Part 3”, gradient checks',
      task: {
        type: 'choice',
        ask: say(
          'What happens to the error of the two-sided slope?',
          'दो-तरफ़ा ढाल की त्रुटि का क्या होता है?',
          'দ্বিপাক্ষিক ঢালের ত্রুটির কী হয়?',
        ),
        options: [
          {
            says: say('It is halved too', 'वह भी आधी होती है', 'তা-ও অর্ধেক হয়'),
            why: say(
              r`So it is for one side, where the error goes with $h$.`,
              r`ऐसा एक ओर के ढाल में है, जहाँ त्रुटि $h$ के साथ चलती है।`,
              r`এক দিকের বেলায় তাই, সেখানে ত্রুটি $h$-এর সঙ্গে চলে।`,
            ),
          },
          {
            says: say('It becomes a quarter', 'वह एक चौथाई हो जाती है', 'তা এক-চতুর্থাংশ হয়'),
            right: true,
            why: say(
              r`$(h/2)^2 = h^2/4$: half the nudge, a quarter of the error.`,
              r`$(h/2)^2 = h^2/4$: आधा बदलाव, चौथाई त्रुटि।`,
              r`$(h/2)^2 = h^2/4$: অর্ধেক নাড়া, এক-চতুর্থাংশ ত্রুটি।`,
            ),
          },
          {
            says: say('It stays', 'वह वही रहती है', 'তা একই থাকে'),
            why: say(
              r`A smaller nudge stays closer to the tangent, so the error falls.`,
              r`छोटा बदलाव स्पर्शरेखा के पास रहता है, इसलिए त्रुटि घटती है।`,
              r`ছোট নাড়া স্পর্শকের কাছে থাকে, তাই ত্রুটি কমে।`,
            ),
          },
        ],
      },
    },
    {
      problem: 'graph',
      at: 'local_1',
      lit: 'local_1',
      title: say('One operation at a time', 'एक बार में एक संक्रिया', 'একবারে একটি প্রক্রিয়া'),
      says: say(
        r`Nudge one operation alone and its slope is plain to see. Here $p = ab$ with $a = [[a]]$ and $b = [[b]]$. Turn $a$ by $h$ and the product turns by $b \cdot h$, so the slope by $a$ is $[[local_1]]$.`,
        r`एक ही संक्रिया को हिलाइए तो उसका ढाल साफ़ दिखता है। यहाँ $p = ab$, $a = [[a]]$ और $b = [[b]]$। $a$ को $h$ से बदलिए तो गुणनफल $b \cdot h$ से बदलता है, इसलिए $a$ के सापेक्ष ढाल $[[local_1]]$ है।`,
        r`একটিমাত্র প্রক্রিয়া নাড়ালে তার ঢাল স্পষ্ট দেখা যায়। এখানে $p = ab$, $a = [[a]]$ ও $b = [[b]]$। $a$ বদলান $h$ পরিমাণ, গুণফল বদলায় $b \cdot h$, তাই $a$-এর সাপেক্ষে ঢাল $[[local_1]]$।`,
      ),
      source: 'Stanford CS231n course notes, “Backpropagation, Intuitions”',
    },
    {
      problem: 'graph',
      at: 'local_1',
      lit: 'local_2',
      title: say('And the other factor', 'और दूसरा गुणक', 'আর অন্য গুণকটি'),
      says: say(
        r`Now turn $b$ instead and leave $a = [[a]]$ alone. In $p = ab$ the sign matters: does $p$ go up or down when $b$ goes up?`,
        r`अब $b$ को बदलिए और $a = [[a]]$ को रहने दीजिए। $p = ab$ में चिह्न मायने रखता है: $b$ बढ़े तो $p$ बढ़ता है या घटता?`,
        r`এবার $b$ বদলান, $a = [[a]]$ যেমন আছে থাক। $p = ab$-তে চিহ্ন গুরুত্বপূর্ণ: $b$ বাড়লে $p$ বাড়ে না কমে?`,
      ),
      source: 'Stanford CS231n course notes, “Backpropagation, Intuitions”',
      task: {
        type: 'value',
        step: 'local_2',
        ask: say(
          r`What is the slope of $p$ by $b$?`,
          r`$b$ के सापेक्ष $p$ का ढाल कितना है?`,
          r`$b$-এর সাপেক্ষে $p$-এর ঢাল কত?`,
        ),
        hints: [
          say(
            r`The slope of a product is the other factor, not the own one.`,
            r`गुणनफल का ढाल दूसरा गुणक है, अपना नहीं।`,
            r`গুণফলের ঢাল হল অন্য গুণকটি, নিজেরটি নয়।`,
          ),
        ],
      },
    },
    {
      problem: 'graph',
      at: 'local_4',
      lit: 's',
      title: say('A sum shares evenly', 'योग बराबर देता है', 'যোগ সমান দেয়'),
      says: say(
        r`In $s = p + c$ each summand has the slope $[[local_3]]$, whatever the numbers are. Then comes $m = \max(s, d)$ with $s = [[s]]$ and $d = [[d]]$. A maximum only passes on the larger number: nudge the smaller one a little, and nothing is seen behind it.`,
        r`$s = p + c$ में हर पद का ढाल $[[local_3]]$ है, संख्याएँ कुछ भी हों। फिर आता है $m = \max(s, d)$, $s = [[s]]$ और $d = [[d]]$ के साथ। उच्चतम केवल बड़ी संख्या आगे देता है: छोटी को थोड़ा हिलाइए, पीछे कुछ नहीं दिखता।`,
        r`$s = p + c$-তে প্রতিটি পদের ঢাল $[[local_3]]$, সংখ্যা যা-ই হোক। তারপর আসে $m = \max(s, d)$, $s = [[s]]$ ও $d = [[d]]$ নিয়ে। max কেবল বড় সংখ্যাটি এগিয়ে দেয়: ছোটটি একটু নাড়ালে পরে কিছুই দেখা যায় না।`,
      ),
      source: 'Stanford CS231n course notes, “Backpropagation, Intuitions”',
    },
    {
      problem: 'graph',
      at: 'local_4',
      lit: 'm',
      title: say('Who gets it?', 'किसे मिलता है?', 'কে পায়?'),
      says: say(
        r`Here $m = \max(s, d) = [[m]]$. Think of a nudge by 0.1 on $s = [[s]]$, then of one on $d = [[d]]$.`,
        r`यहाँ $m = \max(s, d) = [[m]]$। सोचिए $s = [[s]]$ पर 0.1 का बदलाव, फिर $d = [[d]]$ पर।`,
        r`এখানে $m = \max(s, d) = [[m]]$। ভাবুন $s = [[s]]$-এ 0.1 বদল, তারপর $d = [[d]]$-এ।`,
      ),
      source: 'Stanford CS231n course notes, “Backpropagation, Intuitions”',
      task: {
        type: 'choice',
        ask: say(
          r`What are the slopes of $m$ by $s$ and by $d$?`,
          r`$s$ और $d$ के सापेक्ष $m$ के ढाल क्या हैं?`,
          r`$s$ ও $d$-এর সাপেক্ষে $m$-এর ঢাল কত?`,
        ),
        options: [
          {
            says: say(r`½ and ½`, r`½ और ½`, r`½ ও ½`),
            why: say(
              r`That is a mean. A maximum shares nothing out.`,
              r`वह माध्य है। उच्चतम कुछ नहीं बाँटता।`,
              r`সেটি গড়। max কিছু ভাগ করে না।`,
            ),
          },
          {
            says: formula('[[s]],\\ [[d]]'),
            why: say(
              r`Those are the values that went in, not slopes.`,
              r`ये अंदर गए मान हैं, ढाल नहीं।`,
              r`এগুলি ভিতরে যাওয়া মান, ঢাল নয়।`,
            ),
          },
          {
            says: formula('[[local_5]],\\ [[local_6]]'),
            holds: '[[m]] = [[s]]',
            why: say(
              r`All goes to the winner $s$, nothing to $d$.`,
              r`सब कुछ विजेता $s$ को, $d$ को कुछ नहीं।`,
              r`সবটাই বিজয়ী $s$-এর, $d$-এর কিছুই না।`,
            ),
          },
        ],
        then: 'local_6',
      },
    },
  ],
  closing: {
    problem: 'fresh',
    again: false,
    says: say(
      r`Fresh numbers: $f(w) = 2w^3$ at $w = [[w]]$, nudged both ways by $h = [[h]]$.`,
      r`नई संख्याएँ: $w = [[w]]$ पर $f(w) = 2w^3$, दोनों ओर $h = [[h]]$ से बदला गया।`,
      r`নতুন সংখ্যা: $w = [[w]]$-এ $f(w) = 2w^3$, দুই দিকেই $h = [[h]]$ নাড়া।`,
    ),
    asks: [
      {
        step: 'f_w_plus',
        ask: say(r`What is $f(w + h)$?`, r`$f(w + h)$ कितना है?`, r`$f(w + h)$ কত?`),
        hints: [say(r`$1.1^2 = 1.21$`, r`$1.1^2 = 1.21$`, r`$1.1^2 = 1.21$`)],
      },
      {
        step: 'n_w',
        ask: say(r`What is the slope from both sides?`, r`दोनों ओर से ढाल कितना है?`, r`দুই দিক থেকে ঢাল কত?`),
        hints: [
          say(
            r`The other value is $f(w - h) = [[f_w_minus]]$; the points are $2h$ apart.`,
            r`दूसरा मान $f(w - h) = [[f_w_minus]]$ है; बिंदु $2h$ दूर हैं।`,
            r`অন্য মানটি $f(w - h) = [[f_w_minus]]$; বিন্দু দুটি $2h$ দূরে।`,
          ),
        ],
      },
      {
        step: 'df/dw',
        ask: say(
          r`And what does the rule say, $\partial f / \partial w$?`,
          r`और नियम से $\partial f / \partial w$ कितना है?`,
          r`আর নিয়মে $\partial f / \partial w$ কত?`,
        ),
        hints: [
          say(r`$w^3$ has the derivative $3w^2$.`, r`$w^3$ का अवकलज $3w^2$ है।`, r`$w^3$-এর অন্তরকলজ $3w^2$।`),
        ],
      },
    ],
  },
  learnt: [
    say(
      r`A slope is change over change; from both sides it is $\dfrac{f(w + h) - f(w - h)}{2h}$.`,
      r`ढाल बदलाव बटा बदलाव है; दोनों ओर से $\dfrac{f(w + h) - f(w - h)}{2h}$।`,
      r`ঢাল হল বদল ভাগ বদল; দুই দিক থেকে $\dfrac{f(w + h) - f(w - h)}{2h}$।`,
    ),
    say(
      r`Half of $h$: half of the error from one side, a quarter from two.`,
      r`$h$ आधा: एक ओर की त्रुटि आधी, दो ओर की चौथाई।`,
      r`$h$ অর্ধেক: এক দিকের ত্রুটি অর্ধেক, দুই দিকের এক-চতুর্থাংশ।`,
    ),
    say(
      r`Product: the other factor. Sum: 1. Maximum: 1 for the winner, 0 for the rest.`,
      r`गुणनफल: दूसरा गुणक। योग: 1। उच्चतम: विजेता को 1, बाकी को 0।`,
      r`গুণফল: অন্য গুণক। যোগ: 1। max: বিজয়ী পায় 1, বাকিরা 0।`,
    ),
  ],
};
