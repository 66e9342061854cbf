import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
type Matrix = readonly (readonly number[])[];
const attention = (queries: Matrix, keys: Matrix, values: Matrix): LessonProblem => ({
  kind: 'attention',
  queries,
  keys,
  values,
});

/** One row of scaled dot-product attention. */
export const whoLooksAtWhom: Lesson = {
  id: 'who-looks-at-whom',
  title: say('Who looks at whom', 'कौन किसे देखता है', 'কে কাকে দেখে'),
  aim: say(
    'Compute one row of attention: scores, scaling, softmax, mixed values.',
    'अटेंशन की एक पंक्ति निकालना: स्कोर, पैमाना, सॉफ़्टमैक्स, मिश्रित वैल्यू।',
    'অ্যাটেনশনের একটি সারি গণনা: স্কোর, মাপ, সফটম্যাক্স, মেশানো ভ্যালু।',
  ),
  minutes: 7,
  skills: ['attention-scores', 'softmax-value'],
  problems: {
    row: attention(
      [
        [-1, -1],
        [-1, 2],
      ],
      [
        [2, 2],
        [1, 1],
      ],
      [
        [1, 2],
        [3, 5],
      ],
    ),
    fresh: attention(
      [
        [1, 2],
        [2, -1],
      ],
      [
        [1, 1],
        [0, 2],
      ],
      [
        [4, 1],
        [2, 3],
      ],
    ),
  },
  stops: [
    {
      lit: 'S_1_1',
      title: say('A question, two answers', 'एक प्रश्न, दो उत्तर', 'একটি প্রশ্ন, দুটি উত্তর'),
      says: say(
        r`Each position has a query (what it looks for), a key (what it offers) and a value (what it gives). Position 1 asks with $q_1 = ([[Q_1_1]], [[Q_1_2]])$. The keys are $k_1 = ([[K_1_1]], [[K_1_2]])$ and $k_2 = ([[K_2_1]], [[K_2_2]])$, and a dot product says how well query and key agree.`,
        r`हर स्थान की एक क्वेरी (क्या ढूँढ़ता है), एक की (क्या रखता है) और एक वैल्यू (क्या देता है) है। स्थान 1 की क्वेरी $q_1 = ([[Q_1_1]], [[Q_1_2]])$ है। की $k_1 = ([[K_1_1]], [[K_1_2]])$ और $k_2 = ([[K_2_1]], [[K_2_2]])$ हैं; अदिश गुणनफल बताता है कि क्वेरी और की कितने मिलते हैं।`,
        r`প্রতিটি অবস্থানের একটি কোয়েরি (কী খোঁজে), একটি কি (কী আছে) ও একটি ভ্যালু (কী দেয়) আছে। অবস্থান 1-এর কোয়েরি $q_1 = ([[Q_1_1]], [[Q_1_2]])$। কি হল $k_1 = ([[K_1_1]], [[K_1_2]])$ ও $k_2 = ([[K_2_1]], [[K_2_2]])$; ডট গুণন বলে কোয়েরি ও কি কতটা মেলে।`,
      ),
      source: 'Vaswani et al., NIPS 2017, §3.2',
    },
    {
      lit: 'S_1_1',
      title: say('The first score', 'पहला स्कोर', 'প্রথম স্কোর'),
      says: say(
        r`Multiply entry by entry and add: $S_{1,1} = q_1 \cdot k_1 = [[(Q_1_1)]] \cdot [[K_1_1]] + [[(Q_1_2)]] \cdot [[K_1_2]]$. A negative score means that the two point in opposite directions.`,
        r`अंक-अंक का गुणा करके जोड़िए: $S_{1,1} = q_1 \cdot k_1 = [[(Q_1_1)]] \cdot [[K_1_1]] + [[(Q_1_2)]] \cdot [[K_1_2]]$। ऋणात्मक स्कोर का अर्थ है कि दोनों विपरीत दिशाओं में हैं।`,
        r`মানে মানে গুণ করে যোগ করুন: $S_{1,1} = q_1 \cdot k_1 = [[(Q_1_1)]] \cdot [[K_1_1]] + [[(Q_1_2)]] \cdot [[K_1_2]]$। ঋণাত্মক স্কোর মানে দুটি বিপরীত দিকে।`,
      ),
      source: 'Vaswani et al., NIPS 2017, eq. 1',
      task: {
        type: 'value',
        step: 'S_1_1',
        ask: whatIs('S_{1,1}'),
        hints: [say('Two products, both negative.', 'दो गुणनफल, दोनों ऋणात्मक।', 'দুটি গুণফল, দুটিই ঋণাত্মক।')],
      },
    },
    {
      at: 'Z_1_2',
      lit: 'Z_1_1',
      title: say('Why divide by √d?', '√d से भाग क्यों?', '√d দিয়ে ভাগ কেন?'),
      says: say(
        r`Dot products of long vectors get large, and a softmax of large numbers is all or nothing: one share near 1, the rest near 0, and hardly any slope to learn from. Dividing by $\sqrt d$, here $\sqrt 2$, keeps their spread about the same for every length. The scores become $[[Z_1_1|4]]$ and $[[Z_1_2|4]]$.`,
        r`लंबे सदिशों के अदिश गुणनफल बड़े हो जाते हैं, और बड़ी संख्याओं का सॉफ़्टमैक्स सब या कुछ नहीं होता है: एक हिस्सा लगभग 1, बाकी लगभग 0, और सीखने को ढाल न के बराबर। $\sqrt d$, यहाँ $\sqrt 2$, से भाग हर लंबाई पर फैलाव लगभग एक-सा रखता है। स्कोर $[[Z_1_1|4]]$ और $[[Z_1_2|4]]$ बनते हैं।`,
        r`লম্বা ভেক্টরের ডট গুণন বড় হয়, আর বড় সংখ্যার সফটম্যাক্স হয় সব নয় কিছুই না: একটি ভাগ প্রায় 1, বাকি প্রায় 0, শেখার মতো ঢাল থাকে না। $\sqrt d$, এখানে $\sqrt 2$, দিয়ে ভাগ করলে সব দৈর্ঘ্যে বিস্তার প্রায় একই থাকে। স্কোর হয় $[[Z_1_1|4]]$ ও $[[Z_1_2|4]]$।`,
      ),
      source: 'Vaswani et al., NIPS 2017, §3.2.1',
    },
    {
      at: 'T_1',
      lit: 'A_1_2',
      title: say('Shares of a row', 'एक पंक्ति के हिस्से', 'এক সারির ভাগ'),
      says: say(
        r`Softmax turns the row into shares: the exponentials are $[[E_1_1|4]]$ and $[[E_1_2]]$, their sum $[[T_1|4]]$. It goes along the row of the query, because one position divides its attention among all keys.`,
        r`सॉफ़्टमैक्स पंक्ति को हिस्सों में बदलता है: चरघातांक $[[E_1_1|4]]$ और $[[E_1_2]]$ हैं, योगफल $[[T_1|4]]$। यह क्वेरी की पंक्ति के साथ चलता है, क्योंकि एक स्थान अपना ध्यान सब की में बाँटता है। $A_{1,2}$ दूसरा हिस्सा है।`,
        r`সফটম্যাক্স সারিকে ভাগে বদলায়: সূচকমান $[[E_1_1|4]]$ ও $[[E_1_2]]$, যোগফল $[[T_1|4]]$। এটি কোয়েরির সারি বরাবর চলে, কারণ একটি অবস্থান তার মনোযোগ সব কি-এর মধ্যে ভাগ করে। $A_{1,2}$ দ্বিতীয় ভাগ।`,
      ),
      source: 'Vaswani et al., NIPS 2017, eq. 1',
      task: {
        type: 'value',
        step: 'A_1_2',
        ask: whatIs('A_{1,2}'),
        hints: [
          say(
            r`$[[E_1_2]]$ divided by the sum $[[T_1|4]]$.`,
            r`$[[E_1_2]]$ भाग योगफल $[[T_1|4]]$।`,
            r`$[[E_1_2]]$ ভাগ যোগফল $[[T_1|4]]$।`,
          ),
        ],
      },
    },
    {
      at: 'A_2_2',
      lit: 'O_1_1',
      title: say('Mix the values', 'वैल्यू मिलाइए', 'ভ্যালু মেশান'),
      says: say(
        r`Position 1 takes $[[A_1_1|3]]$ of the first value and $[[A_1_2|3]]$ of the second: $o_1 = A_{1,1} v_1 + A_{1,2} v_2$. The values are $v_1 = ([[V_1_1]], [[V_1_2]])$ and $v_2 = ([[V_2_1]], [[V_2_2]])$. So every output lies between the values, nearer to the one that was looked at more.`,
        r`स्थान 1 पहली वैल्यू का $[[A_1_1|3]]$ और दूसरी का $[[A_1_2|3]]$ लेता है: $o_1 = A_{1,1} v_1 + A_{1,2} v_2$। वैल्यू $v_1 = ([[V_1_1]], [[V_1_2]])$ और $v_2 = ([[V_2_1]], [[V_2_2]])$ हैं। इसलिए हर आउटपुट वैल्यू के बीच होता है, जिसे अधिक देखा उसके पास।`,
        r`অবস্থান 1 প্রথম ভ্যালুর $[[A_1_1|3]]$ ও দ্বিতীয়টির $[[A_1_2|3]]$ নেয়: $o_1 = A_{1,1} v_1 + A_{1,2} v_2$। ভ্যালু $v_1 = ([[V_1_1]], [[V_1_2]])$ ও $v_2 = ([[V_2_1]], [[V_2_2]])$। তাই প্রতিটি আউটপুট ভ্যালুগুলির মাঝে, যাকে বেশি দেখা হল তার কাছে।`,
      ),
      source: 'Vaswani et al., NIPS 2017, eq. 1',
    },
    {
      at: 'A_2_2',
      lit: 'O_1_1',
      title: say('The output', 'आउटपुट', 'আউটপুট'),
      says: say(
        r`The first entry of the output: $O_{1,1} = A_{1,1} \cdot [[V_1_1]] + A_{1,2} \cdot [[V_2_1]]$ with the shares $[[A_1_1|4]]$ and $[[A_1_2|4]]$. It must lie between $[[V_1_1]]$ and $[[V_2_1]]$.`,
        r`आउटपुट का पहला अंक: $O_{1,1} = A_{1,1} \cdot [[V_1_1]] + A_{1,2} \cdot [[V_2_1]]$, हिस्से $[[A_1_1|4]]$ और $[[A_1_2|4]]$। यह $[[V_1_1]]$ और $[[V_2_1]]$ के बीच होना चाहिए।`,
        r`আউটপুটের প্রথম মান: $O_{1,1} = A_{1,1} \cdot [[V_1_1]] + A_{1,2} \cdot [[V_2_1]]$, ভাগ $[[A_1_1|4]]$ ও $[[A_1_2|4]]$। এটি $[[V_1_1]]$ ও $[[V_2_1]]$-এর মাঝে হতে হবে।`,
      ),
      source: 'Vaswani et al., NIPS 2017, eq. 1',
      task: {
        type: 'value',
        step: 'O_1_1',
        ask: whatIs('O_{1,1}'),
        hints: [
          say(
            r`$[[A_1_1|4]] \cdot [[V_1_1]] + [[A_1_2|4]] \cdot [[V_2_1]]$`,
            r`$[[A_1_1|4]] \cdot [[V_1_1]] + [[A_1_2|4]] \cdot [[V_2_1]]$`,
            r`$[[A_1_1|4]] \cdot [[V_1_1]] + [[A_1_2|4]] \cdot [[V_2_1]]$`,
          ),
        ],
      },
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`Fresh queries, keys and values, again with $d = 2$.`,
      r`नई क्वेरी, की और वैल्यू, फिर $d = 2$।`,
      r`নতুন কোয়েরি, কি ও ভ্যালু, আবার $d = 2$।`,
    ),
    asks: [
      {
        step: 'S_1_2',
        ask: whatIs('S_{1,2}'),
        hints: [
          say('The first query with the second key.', 'पहली क्वेरी, दूसरी की।', 'প্রথম কোয়েরি, দ্বিতীয় কি।'),
        ],
      },
      {
        step: 'A_1_1',
        ask: whatIs('A_{1,1}'),
        hints: [
          say(
            r`Divide the exponential $[[E_1_1|4]]$ by the sum of the row.`,
            r`चरघातांक $[[E_1_1|4]]$ को पंक्ति के योगफल से भाग दीजिए।`,
            r`সূচকমান $[[E_1_1|4]]$-কে সারির যোগফল দিয়ে ভাগ করুন।`,
          ),
        ],
      },
      {
        step: 'O_1_1',
        ask: whatIs('O_{1,1}'),
        hints: [
          say(
            r`Shares $[[A_1_1|4]]$ and $[[A_1_2|4]]$ of the first column of $V$.`,
            r`$V$ के पहले स्तंभ के हिस्से $[[A_1_1|4]]$ और $[[A_1_2|4]]$।`,
            r`$V$-এর প্রথম স্তম্ভের ভাগ $[[A_1_1|4]]$ ও $[[A_1_2|4]]$।`,
          ),
        ],
      },
    ],
  },
  learnt: [
    say(
      r`A row of attention: $\mathrm{softmax}(q \cdot k / \sqrt d)$ over the keys.`,
      r`अटेंशन की पंक्ति: सब की पर $\mathrm{softmax}(q \cdot k / \sqrt d)$।`,
      r`অ্যাটেনশনের সারি: সব কি-এর উপর $\mathrm{softmax}(q \cdot k / \sqrt d)$।`,
    ),
    say(
      'The output is the values mixed by these shares.',
      'आउटपुट इन हिस्सों में मिली वैल्यू है।',
      'আউটপুট হল এই ভাগে মেশানো ভ্যালু।',
    ),
  ],
};
