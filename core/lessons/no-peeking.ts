import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
type Matrix = readonly (readonly number[])[];
const causal = (queries: Matrix, keys: Matrix, values: Matrix): LessonProblem => ({
  kind: 'attention',
  queries,
  keys,
  values,
  mask: 'causal',
});
const heads = (features: number, count: number): LessonProblem => ({
  kind: 'cnn-table',
  layers: [
    { type: 'input', shape: [10, features] },
    { type: 'multi-head-attention', heads: count },
  ],
});

/** Attention that sees only the past, and what several heads cost. */
export const noPeeking: Lesson = {
  id: 'no-peeking',
  title: say('No peeking', 'आगे मत देखिए', 'আগে উঁকি নয়'),
  aim: say(
    'Compute attention under a causal mask, and count the weights of several heads.',
    'मास्क लगाकर अटेंशन निकालना जो केवल पीछे देखे, और कई हेड के भार गिनना।',
    'মাস্ক দিয়ে কেবল পিছনে দেখা অ্যাটেনশন গণনা করা, আর একাধিক হেডের ওয়েট গোনা।',
  ),
  minutes: 8,
  skills: ['attention-mask', 'multi-head-count', 'attention-scores'],
  problems: {
    row: causal([[1], [1], [2]], [[0], [1], [2]], [[4], [1], [6]]),
    base: heads(512, 8),
    small: heads(12, 3),
    fresh: causal([[2], [1], [1]], [[1], [-1], [3]], [[2], [6], [-1]]),
  },
  stops: [
    {
      at: 'Z_3_3',
      lit: 'S_2_3',
      title: say('The answer is in the sentence', 'उत्तर वाक्य में ही है', 'উত্তর বাক্যেই আছে'),
      says: say(
        r`A language model learns to foretell the next word from the words before. In training the whole sentence is there, so position 2 could simply look at position 3, and its score is the largest: row 2 has the scores $[[S_2_1]]$, $[[S_2_2]]$ and $[[S_2_3]]$. A causal mask forbids it: row $i$ may see the columns $j \le i$ only. Here $d = 1$, so dividing by $\sqrt d$ changes nothing.`,
        r`भाषा मॉडल पहले के शब्दों से अगला शब्द बताना सीखता है। प्रशिक्षण में पूरा वाक्य सामने है, इसलिए स्थान 2 सीधे स्थान 3 को देख सकता है, और उसी का स्कोर सबसे बड़ा है: पंक्ति 2 के स्कोर $[[S_2_1]]$, $[[S_2_2]]$ और $[[S_2_3]]$ हैं। मास्क इसे रोकता है: पंक्ति $i$ केवल स्तंभ $j \le i$ देख सकती है। यहाँ $d = 1$ है, इसलिए $\sqrt d$ से भाग कुछ नहीं बदलता।`,
        r`ভাষা-মডেল আগের শব্দ থেকে পরের শব্দ বলতে শেখে। প্রশিক্ষণে পুরো বাক্য সামনে, তাই অবস্থান 2 সোজা অবস্থান 3-কে দেখে নিতে পারে, আর তার স্কোরই সবচেয়ে বড়: সারি 2-এর স্কোর $[[S_2_1]]$, $[[S_2_2]]$ ও $[[S_2_3]]$। মাস্ক তা বারণ করে: সারি $i$ কেবল $j \le i$ স্তম্ভ দেখতে পারে। এখানে $d = 1$, তাই $\sqrt d$ দিয়ে ভাগ কিছু বদলায় না।`,
      ),
      source: 'Vaswani et al., NIPS 2017, §3.1 and §3.2.3',
    },
    {
      at: 'Z_3_3',
      lit: 'A_2_3',
      title: say('Where does the mask go?', 'मास्क कहाँ लगे?', 'মাস্ক কোথায় বসে?'),
      says: say(
        r`The share $A_{2,3}$ must be 0, and the shares of what may be seen must still add up to 1. Between the scores and the shares stands the softmax, $A_{i,j} = e^{Z_{i,j}} / \sum_k e^{Z_{i,k}}$.`,
        r`हिस्सा $A_{2,3}$ 0 होना चाहिए, और जो दिख सकता है उसके हिस्सों का योग फिर भी 1। स्कोर और हिस्सों के बीच सॉफ़्टमैक्स है, $A_{i,j} = e^{Z_{i,j}} / \sum_k e^{Z_{i,k}}$।`,
        r`ভাগ $A_{2,3}$ হতে হবে 0, আর যা দেখা যায় তাদের ভাগের যোগফল তবু 1। স্কোর ও ভাগের মাঝে আছে সফটম্যাক্স, $A_{i,j} = e^{Z_{i,j}} / \sum_k e^{Z_{i,k}}$।`,
      ),
      source: 'Vaswani et al., NIPS 2017, §3.2.3',
      task: {
        type: 'choice',
        ask: say(
          'What is set for a hidden position?',
          'छिपे स्थान के लिए क्या रखा जाता है?',
          'লুকানো অবস্থানের জন্য কী বসানো হয়?',
        ),
        options: [
          {
            says: say('Score 0, before the softmax', 'स्कोर 0, सॉफ़्टमैक्स से पहले', 'স্কোর 0, সফটম্যাক্সের আগে'),
            why: say(
              r`$e^0 = 1$: a score of 0 is an ordinary score and gets its share.`,
              r`$e^0 = 1$: स्कोर 0 साधारण स्कोर है और अपना हिस्सा पाता है।`,
              r`$e^0 = 1$: স্কোর 0 একটি সাধারণ স্কোর, সে তার ভাগ পায়।`,
            ),
          },
          {
            says: say(
              r`Score $-\infty$, before the softmax`,
              r`स्कोर $-\infty$, सॉफ़्टमैक्स से पहले`,
              r`স্কোর $-\infty$, সফটম্যাক্সের আগে`,
            ),
            right: true,
            why: say(
              r`$e^{-\infty} = 0$, in the numerator and in the sum: the others share the whole.`,
              r`$e^{-\infty} = 0$, अंश में भी और योग में भी: बाकी पूरा आपस में बाँटते हैं।`,
              r`$e^{-\infty} = 0$, লবেও, যোগফলেও: বাকিরা পুরোটা ভাগ করে নেয়।`,
            ),
          },
          {
            says: say('Share 0, after the softmax', 'हिस्सा 0, सॉफ़्टमैक्स के बाद', 'ভাগ 0, সফটম্যাক্সের পরে'),
            why: say(
              r`Then the row adds up to less than 1, and the hidden score still made the others smaller.`,
              r`तब पंक्ति का योग 1 से कम है, और छिपे स्कोर ने बाकी हिस्से छोटे कर ही दिए।`,
              r`তখন সারির যোগফল 1-এর কম, আর লুকানো স্কোর বাকিদের তবু ছোট করে দিয়েছে।`,
            ),
          },
        ],
      },
    },
    {
      at: 'A_1_3',
      lit: 'A_1_1',
      title: say('The first row is alone', 'पहली पंक्ति अकेली', 'প্রথম সারি একা'),
      says: say(
        r`Row 1 sees itself only, so its share is $A_{1,1} = [[A_1_1]]$ whatever the score, and the hidden ones are $[[A_1_2]]$. Its output is just its own value, $[[V_1_1]]$. Going down, each row sees one position more: the shares form a triangle.`,
        r`पंक्ति 1 केवल स्वयं को देखती है, इसलिए स्कोर कुछ भी हो, उसका हिस्सा $A_{1,1} = [[A_1_1]]$ है, और छिपे हुए $[[A_1_2]]$। उसका आउटपुट अपनी ही वैल्यू है, $[[V_1_1]]$। नीचे जाते हुए हर पंक्ति एक स्थान अधिक देखती है: हिस्से त्रिभुज बनाते हैं।`,
        r`সারি 1 কেবল নিজেকে দেখে, তাই স্কোর যা-ই হোক তার ভাগ $A_{1,1} = [[A_1_1]]$, আর লুকানোগুলি $[[A_1_2]]$। তার আউটপুট নিজেরই ভ্যালু, $[[V_1_1]]$। নিচে নামলে প্রতিটি সারি এক অবস্থান বেশি দেখে: ভাগগুলি একটি ত্রিভুজ গড়ে।`,
      ),
      source: 'Vaswani et al., NIPS 2017, §3.2.3',
    },
    {
      at: 'T_2',
      lit: 'A_2_2',
      title: say('The second row', 'दूसरी पंक्ति', 'দ্বিতীয় সারি'),
      says: say(
        r`Row 2 shares out between two positions. The larger of the scores that it may see is subtracted first, so the exponentials are $[[E_2_1|4]]$ and $[[E_2_2]]$ with the sum $[[T_2|4]]$. The third score does not enter.`,
        r`पंक्ति 2 दो स्थानों में बाँटती है। पहले दिखने वाले स्कोरों में से बड़ा घटाया जाता है, इसलिए चरघातांक $[[E_2_1|4]]$ और $[[E_2_2]]$ हैं, योगफल $[[T_2|4]]$। तीसरा स्कोर इसमें नहीं आता।`,
        r`সারি 2 দুটি অবস্থানে ভাগ করে। আগে দেখা যায় এমন স্কোরের বড়টি বিয়োগ হয়, তাই সূচকমান $[[E_2_1|4]]$ ও $[[E_2_2]]$, যোগফল $[[T_2|4]]$। তৃতীয় স্কোর এতে আসে না।`,
      ),
      source: 'Vaswani et al., NIPS 2017, eq. 1',
      task: {
        type: 'value',
        step: 'A_2_2',
        ask: whatIs('A_{2,2}'),
        hints: [
          say(
            r`$[[E_2_2]]$ divided by the sum $[[T_2|4]]$.`,
            r`$[[E_2_2]]$ भाग योगफल $[[T_2|4]]$।`,
            r`$[[E_2_2]]$ ভাগ যোগফল $[[T_2|4]]$।`,
          ),
        ],
      },
    },
    {
      at: 'A_3_3',
      lit: 'A_2_3',
      title: say('All rows at once', 'सब पंक्तियाँ एक साथ', 'সব সারি একসঙ্গে'),
      says: say(
        r`Without the mask position 3 would take $e^2/(1 + e + e^2)$ of row 2, some 0.67; now it takes $[[A_2_3]]$. Thanks to the mask every position of a sentence is an exercise of its own, and all are worked in one pass: row 3 sees all and gives $[[A_3_3|3]]$ to itself. The same trick hides the padding of short sentences.`,
        r`मास्क के बिना स्थान 3 पंक्ति 2 का $e^2/(1 + e + e^2)$ लेता, लगभग 0.67; अब $[[A_2_3]]$ लेता है। मास्क के कारण वाक्य का हर स्थान अपने-आप में एक अभ्यास है, और सब एक ही पास में होते हैं: पंक्ति 3 सब देखती है और अपने को $[[A_3_3|3]]$ देती है। इसी तरह छोटे वाक्यों की पैडिंग छिपाई जाती है।`,
        r`মাস্ক না থাকলে অবস্থান 3 সারি 2-এর $e^2/(1 + e + e^2)$ নিত, প্রায় 0.67; এখন নেয় $[[A_2_3]]$। মাস্কের জন্য বাক্যের প্রতিটি অবস্থান নিজেই একটি অনুশীলন, আর সব এক পাসে হয়: সারি 3 সব দেখে, নিজেকে দেয় $[[A_3_3|3]]$। একই কৌশলে ছোট বাক্যের প্যাডিং লুকানো হয়।`,
      ),
      source: 'Vaswani et al., NIPS 2017, §3.2.3; PyTorch documentation, MultiheadAttention',
    },
    {
      at: 'O_1_1',
      lit: 'O_2_1',
      title: say('Mix what is seen', 'जो दिखे वही मिलाइए', 'যা দেখা যায় তা মেশান'),
      says: say(
        r`The output of row 2 mixes the values of positions 1 and 2: $O_{2,1} = A_{2,1} v_1 + A_{2,2} v_2$ with the shares $[[A_2_1|4]]$ and $[[A_2_2|4]]$ and the values $[[V_1_1]]$ and $[[V_2_1]]$. The third value is multiplied by 0.`,
        r`पंक्ति 2 का आउटपुट स्थान 1 और 2 की वैल्यू मिलाता है: $O_{2,1} = A_{2,1} v_1 + A_{2,2} v_2$, हिस्से $[[A_2_1|4]]$ और $[[A_2_2|4]]$, वैल्यू $[[V_1_1]]$ और $[[V_2_1]]$। तीसरी वैल्यू 0 से गुणा होती है।`,
        r`সারি 2-এর আউটপুট অবস্থান 1 ও 2-এর ভ্যালু মেশায়: $O_{2,1} = A_{2,1} v_1 + A_{2,2} v_2$, ভাগ $[[A_2_1|4]]$ ও $[[A_2_2|4]]$, ভ্যালু $[[V_1_1]]$ ও $[[V_2_1]]$। তৃতীয় ভ্যালু 0 দিয়ে গুণ হয়।`,
      ),
      source: 'Vaswani et al., NIPS 2017, eq. 1',
      task: {
        type: 'value',
        step: 'O_2_1',
        ask: whatIs('O_{2,1}'),
        hints: [
          say(
            r`$[[A_2_1|4]] \cdot [[V_1_1]] + [[A_2_2|4]] \cdot [[V_2_1]]$`,
            r`$[[A_2_1|4]] \cdot [[V_1_1]] + [[A_2_2|4]] \cdot [[V_2_1]]$`,
            r`$[[A_2_1|4]] \cdot [[V_1_1]] + [[A_2_2|4]] \cdot [[V_2_1]]$`,
          ),
        ],
      },
    },
    {
      problem: 'base',
      at: 'biases_1',
      lit: 'weights_1',
      title: say('Several heads', 'कई हेड', 'একাধিক হেড'),
      says: say(
        r`The Transformer looks with $8$ heads at once, each on its own $512/8 = 64$ features. Together the heads need one matrix for the queries, one for the keys, one for the values, and one mixes what they found: $4 \cdot 512 \cdot 512 = 1{,}048{,}576$ weights. The heads only cut these matrices into strips, so one head of 512 features would need as many.`,
        r`ट्रांसफ़ॉर्मर एक साथ $8$ हेड से देखता है, हर एक अपने $512/8 = 64$ लक्षणों पर। सब हेड को मिलाकर क्वेरी का एक आव्यूह चाहिए, की का एक, वैल्यू का एक, और एक उनके परिणाम मिलाता है: $4 \cdot 512 \cdot 512 = 1{,}048{,}576$ भार। हेड इन आव्यूहों को केवल पट्टियों में काटते हैं, इसलिए 512 लक्षणों के एक हेड को भी उतने ही चाहिए।`,
        r`ট্রান্সফরমার একসঙ্গে $8$টি হেডে দেখে, প্রতিটি নিজের $512/8 = 64$টি বৈশিষ্ট্যে। সব হেড মিলে কোয়েরির একটি ম্যাট্রিক্স লাগে, কি-এর একটি, ভ্যালুর একটি, আর একটি তাদের ফল মেশায়: $4 \cdot 512 \cdot 512 = 1{,}048{,}576$টি ওয়েট। হেড এই ম্যাট্রিক্সগুলিকে কেবল ফালিতে কাটে, তাই 512 বৈশিষ্ট্যের একটি হেডেও ততটাই লাগে।`,
      ),
      source: 'Vaswani et al., NIPS 2017, §3.2.2',
    },
    {
      problem: 'small',
      at: 'C_1',
      lit: 'weights_1',
      title: say('Count the heads', 'हेड गिनिए', 'হেড গুনুন'),
      says: say(
        r`A smaller layer has $d = [[C_0]]$ features and 3 heads, each with $12/3 = 4$ features. The length of the sequence, here $[[L_0]]$, plays no part: the same matrices serve at every position.`,
        r`एक छोटी परत में $d = [[C_0]]$ लक्षण और 3 हेड हैं, हर एक में $12/3 = 4$ लक्षण। अनुक्रम की लंबाई, यहाँ $[[L_0]]$, नहीं गिनी जाती: हर स्थान पर वही आव्यूह काम आते हैं।`,
        r`একটি ছোট স্তরে $d = [[C_0]]$টি বৈশিষ্ট্য ও 3টি হেড, প্রতিটিতে $12/3 = 4$টি বৈশিষ্ট্য। ক্রমের দৈর্ঘ্য, এখানে $[[L_0]]$, গোনা হয় না: প্রতিটি অবস্থানে একই ম্যাট্রিক্স কাজে লাগে।`,
      ),
      source: 'Vaswani et al., NIPS 2017, §3.2.2',
      task: {
        type: 'value',
        step: 'weights_1',
        ask: say(
          'How many weights does it have, without the biases?',
          'बायस छोड़कर इसमें कितने भार हैं?',
          'বায়াস বাদে এর কতগুলি ওয়েট?',
        ),
        hints: [
          say(
            'Count matrices, not heads: there are four.',
            'हेड नहीं, आव्यूह गिनिए: वे चार हैं।',
            'হেড নয়, ম্যাট্রিক্স গুনুন: চারটি।',
          ),
          say(r`$4 \cdot 12 \cdot 12$`, r`$4 \cdot 12 \cdot 12$`, r`$4 \cdot 12 \cdot 12$`),
        ],
      },
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`Fresh queries, keys and values under a causal mask, with $d = 1$.`,
      r`नई क्वेरी, की और वैल्यू, वही मास्क, $d = 1$।`,
      r`নতুন কোয়েরি, কি ও ভ্যালু, একই মাস্ক, $d = 1$।`,
    ),
    asks: [
      {
        step: 'A_2_1',
        ask: whatIs('A_{2,1}'),
        hints: [
          say(
            r`Row 2 sees two positions: divide $[[E_2_1|4]]$ by the sum $[[T_2|4]]$.`,
            r`पंक्ति 2 दो स्थान देखती है: $[[E_2_1|4]]$ को योगफल $[[T_2|4]]$ से भाग दीजिए।`,
            r`সারি 2 দুটি অবস্থান দেখে: $[[E_2_1|4]]$-কে যোগফল $[[T_2|4]]$ দিয়ে ভাগ করুন।`,
          ),
        ],
      },
      {
        step: 'O_1_1',
        ask: whatIs('O_{1,1}'),
        hints: [say(r`Row 1 sees itself only.`, r`पंक्ति 1 केवल स्वयं को देखती है।`, r`সারি 1 কেবল নিজেকে দেখে।`)],
      },
      {
        step: 'O_2_1',
        ask: whatIs('O_{2,1}'),
        hints: [
          say(
            r`The first two values in the shares $[[A_2_1|4]]$ and $[[A_2_2|4]]$.`,
            r`पहली दो वैल्यू, हिस्से $[[A_2_1|4]]$ और $[[A_2_2|4]]$।`,
            r`প্রথম দুটি ভ্যালু, ভাগ $[[A_2_1|4]]$ ও $[[A_2_2|4]]$।`,
          ),
        ],
      },
    ],
  },
  learnt: [
    say(
      r`A hidden score is $-\infty$ before the softmax; what may be seen still shares out 1.`,
      r`छिपा स्कोर सॉफ़्टमैक्स से पहले $-\infty$ है; जो दिख सकता है वह फिर भी 1 बाँटता है।`,
      r`লুকানো স্কোর সফটম্যাক্সের আগে $-\infty$; যা দেখা যায় তারা তবু 1 ভাগ করে নেয়।`,
    ),
    say(
      r`Attention with $d$ features has $4 d^2$ weights, however many heads.`,
      r`$d$ लक्षणों के अटेंशन में $4 d^2$ भार हैं, हेड कितने भी हों।`,
      r`$d$ বৈশিষ্ট্যের অ্যাটেনশনে $4 d^2$টি ওয়েট, হেড যতই হোক।`,
    ),
  ],
};
