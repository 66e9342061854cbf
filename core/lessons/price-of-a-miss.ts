import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
const misses = (
  loss: string,
  pairs: readonly (readonly [output: number, target: number])[],
  more: object = {},
): LessonProblem => ({
  kind: 'loss-value',
  loss,
  samples: pairs.map(([output, target]) => ({ outputs: [output], targets: [target] })),
  conventions: { 'squared-error-factor': 'one', 'batch-reduction': 'mean' },
  ...more,
});
/** Misses of 0.5, −1.5 and 4. */
const three = [
  [2.5, 2],
  [1.5, 3],
  [9, 5],
] as const;

/** Squared, absolute, Huber and hinge loss on the same few numbers. */
export const priceOfAMiss: Lesson = {
  id: 'price-of-a-miss',
  title: say('What does a miss cost?', 'चूक की कीमत क्या है?', 'ভুলের দাম কত?'),
  aim: say(
    'Compute the squared, absolute, Huber and hinge loss, and say which one an outlier rules.',
    'वर्गित, निरपेक्ष, ह्यूबर और हिंज हानि निकालना, और बताना कि बेमेल बिंदु किस पर हावी होता है।',
    'বর্গ, পরম, হুবার ও হিঞ্জ লস গণনা করা, আর বলা বিচ্ছিন্ন বিন্দু কোনটিকে নিয়ন্ত্রণ করে।',
  ),
  minutes: 8,
  skills: ['absolute-and-huber', 'hinge-loss', 'squared-error'],
  problems: {
    squares: misses('squared-error', three),
    sizes: misses('absolute-error', three),
    huber: misses('huber', three, { delta: 1 }),
    hinge: misses('hinge', [
      [0.4, -1],
      [2.5, 1],
      [0.3, 1],
    ]),
    classes: {
      kind: 'loss-value',
      loss: 'multi-class-hinge',
      samples: [{ outputs: [2, 2.5, -1], class: 1 }],
      conventions: { 'class-index': '1', 'hinge-classes': 'sum' },
    },
    fresh: misses(
      'huber',
      [
        [4, 5],
        [3, 0],
        [1, 7],
      ],
      { delta: 2 },
    ),
  },
  stops: [
    {
      problem: 'squares',
      at: 'L_2',
      lit: 'L_3',
      title: say('Three deliveries', 'तीन डिलीवरी', 'তিনটি ডেলিভারি'),
      says: say(
        r`Three delivery times were forecast. The first two miss a little, and their squares are $[[L_1]]$ and $[[L_2]]$. The last forecast said $o = [[o_3_1]]$ hours where $y = [[y_3_1]]$ was true. Guess: what share of all three squares is its square?`,
        r`तीन डिलीवरी के समय का पूर्वानुमान हुआ। पहले दो थोड़ा चूकते हैं, उनके वर्ग $[[L_1]]$ और $[[L_2]]$ हैं। आखिरी ने $o = [[o_3_1]]$ घंटे कहा, सच था $y = [[y_3_1]]$। अनुमान लगाइए: तीनों वर्गों में उसके वर्ग का हिस्सा कितना है?`,
        r`তিনটি ডেলিভারির সময়ের পূর্বাভাস ছিল। প্রথম দুটির ভুল সামান্য, তাদের বর্গ $[[L_1]]$ ও $[[L_2]]$। শেষটি বলেছিল $o = [[o_3_1]]$ ঘণ্টা, সত্য ছিল $y = [[y_3_1]]$। অনুমান করুন: তিনটি বর্গের মধ্যে তার বর্গের ভাগ কত?`,
      ),
      source: 'Bishop 2006, §1.1, eq. 1.2',
    },
    {
      problem: 'squares',
      at: 'L_2',
      lit: 'L_3',
      title: say('The square of the worst', 'सबसे बुरी का वर्ग', 'সবচেয়ে খারাপটির বর্গ'),
      says: say(
        r`Here $L_i = (y_i - o_i)^2$ for each sample, without ½. For the last one $y = [[y_3_1]]$ and $o = [[o_3_1]]$.`,
        r`यहाँ हर नमूने के लिए $L_i = (y_i - o_i)^2$ है, बिना ½ के। आखिरी के लिए $y = [[y_3_1]]$ और $o = [[o_3_1]]$।`,
        r`এখানে প্রতিটি নমুনার জন্য $L_i = (y_i - o_i)^2$, ½ ছাড়া। শেষটির জন্য $y = [[y_3_1]]$ ও $o = [[o_3_1]]$।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §5.1.4, eq. 5.4',
      task: {
        type: 'value',
        step: 'L_3',
        ask: whatIs('L_3'),
        hints: [
          say(
            r`The miss is $[[y_3_1]] - [[o_3_1]]$; square it.`,
            r`चूक $[[y_3_1]] - [[o_3_1]]$ है; उसका वर्ग कीजिए।`,
            r`ভুলটি $[[y_3_1]] - [[o_3_1]]$; তার বর্গ করুন।`,
          ),
        ],
      },
    },
    {
      problem: 'squares',
      at: 'L',
      lit: 'L',
      title: say('One rules them all', 'एक सब पर भारी', 'একটিই সবার ওপরে'),
      says: say(
        r`The mean of the three squares is $L \approx [[L|4]]$, and one sample alone brings $[[L_3]]$ to the sum. A square makes large misses dear: four times the miss costs sixteen times as much. That is right where large misses really are bad, and wrong where one number was only typed badly.`,
        r`तीनों वर्गों का माध्य $L \approx [[L|4]]$ है, और योग में अकेला एक नमूना $[[L_3]]$ लाता है। वर्ग बड़ी चूक को महँगा करता है: चार गुनी चूक सोलह गुनी महँगी। यह ठीक है जहाँ बड़ी चूक सचमुच बुरी हो, और गलत जहाँ एक संख्या बस गलत लिखी गई हो।`,
        r`তিনটি বর্গের গড় $L \approx [[L|4]]$, আর যোগফলে একা একটি নমুনাই আনে $[[L_3]]$। বর্গ বড় ভুলকে দামি করে: চারগুণ ভুলের দাম ষোলোগুণ। বড় ভুল সত্যিই খারাপ হলে তা ঠিক, কিন্তু একটি সংখ্যা কেবল ভুল লেখা হলে ঠিক নয়।`,
      ),
      source: 'Bishop 2006, §1.5.5',
    },
    {
      problem: 'sizes',
      at: 'L',
      lit: 'L_2',
      title: say('Only the size', 'केवल परिमाण', 'কেবল পরম মান'),
      says: say(
        r`The absolute error counts the size of each miss, $L_i = |y_i - o_i|$. Four times the miss then costs four times as much. Below is a script on the same three samples, and one of its lines is wrong.`,
        r`निरपेक्ष त्रुटि हर चूक का परिमाण गिनती है, $L_i = |y_i - o_i|$। तब चार गुनी चूक चार गुनी महँगी है। नीचे उन्हीं तीन नमूनों पर एक उत्तर-पुस्तिका है, और उसकी एक पंक्ति गलत है।`,
        r`পরম ত্রুটি প্রতিটি ভুলের পরম মান গোনে, $L_i = |y_i - o_i|$। তখন চারগুণ ভুলের দাম চারগুণ। নিচে সেই তিনটি নমুনার উপর একটি খাতা, তার একটি লাইন ভুল।`,
      ),
      source: 'Bishop 2006, §1.5.5, eq. 1.91',
      task: {
        type: 'mistake',
        ask: say('Find the mistake.', 'गलती ढूँढ़िए।', 'ভুলটি খুঁজুন।'),
        lines: [
          {
            step: 'L_3',
            why: say(
              r`The size of the miss, no square: right.`,
              r`चूक का परिमाण, वर्ग नहीं: सही।`,
              r`ভুলের পরম মান, বর্গ নয়: ঠিক।`,
            ),
          },
          {
            step: 'L_2',
            as: '[[o_2_1]] - [[y_2_1]]',
            why: say(
              r`The sign was kept, so this miss would cancel others. A size is never below 0.`,
              r`चिह्न रख लिया गया, तो यह चूक दूसरी को काट देगी। परिमाण कभी 0 से कम नहीं होता।`,
              r`চিহ্ন রেখে দেওয়া হয়েছে, তাই এই ভুল অন্যটিকে কেটে দেবে। পরম মান কখনও 0-এর নিচে নয়।`,
            ),
          },
          {
            step: 'L',
            why: say(
              r`The mean of the three sizes: right.`,
              r`तीनों परिमाणों का माध्य: सही।`,
              r`তিনটি পরম মানের গড়: ঠিক।`,
            ),
          },
        ],
      },
    },
    {
      problem: 'huber',
      at: 'L_2',
      lit: 'L_2',
      title: say('A square with two lines', 'दो रेखाओं वाला वर्ग', 'দুটি রেখাওয়ালা বর্গ'),
      says: say(
        r`Huber takes both: $\tfrac12 e^2$ as long as $|e| \le \delta$, and $\delta(|e| - \tfrac12\delta)$ beyond. Here $\delta = [[delta]]$. The first miss is small and costs $L_1 = [[L_1]]$; the second is beyond and costs $L_2 = [[L_2]]$. Where the branches meet, value and slope agree.`,
        r`ह्यूबर दोनों लेता है: जब तक $|e| \le \delta$ हो $\tfrac12 e^2$, उससे आगे $\delta(|e| - \tfrac12\delta)$। यहाँ $\delta = [[delta]]$। पहली चूक छोटी है, कीमत $L_1 = [[L_1]]$; दूसरी आगे है, कीमत $L_2 = [[L_2]]$। जहाँ शाखाएँ मिलती हैं, मान और ढाल एक हैं।`,
        r`হুবার দুটিই নেয়: $|e| \le \delta$ হলে $\tfrac12 e^2$, তার বাইরে $\delta(|e| - \tfrac12\delta)$। এখানে $\delta = [[delta]]$। প্রথম ভুল ছোট, দাম $L_1 = [[L_1]]$; দ্বিতীয়টি বাইরে, দাম $L_2 = [[L_2]]$। শাখা দুটি যেখানে মেলে, মান ও ঢাল এক।`,
      ),
      source: 'Huber, Annals of Mathematical Statistics 35, 1964',
    },
    {
      problem: 'huber',
      at: 'L_2',
      lit: 'L_3',
      title: say('Which branch?', 'कौन-सी शाखा?', 'কোন শাখা?'),
      says: say(
        r`Back to the late delivery: $o = [[o_3_1]]$, $y = [[y_3_1]]$ and $\delta = [[delta]]$. First decide which branch it is, then compute.`,
        r`फिर देर वाली डिलीवरी: $o = [[o_3_1]]$, $y = [[y_3_1]]$ और $\delta = [[delta]]$। पहले तय कीजिए कौन-सी शाखा, फिर निकालिए।`,
        r`আবার দেরির ডেলিভারি: $o = [[o_3_1]]$, $y = [[y_3_1]]$ ও $\delta = [[delta]]$। আগে ঠিক করুন কোন শাখা, তারপর কষুন।`,
      ),
      source: 'Huber, Annals of Mathematical Statistics 35, 1964',
      task: {
        type: 'value',
        step: 'L_3',
        ask: whatIs('L_3'),
        hints: [
          say(
            r`The miss is larger than $\delta$: the straight branch.`,
            r`चूक $\delta$ से बड़ी है: सीधी शाखा।`,
            r`ভুলটি $\delta$-এর চেয়ে বড়: সরল শাখা।`,
          ),
          say(
            r`$\delta(|e| - \tfrac12\delta)$ with $\delta = [[delta]]$.`,
            r`$\delta(|e| - \tfrac12\delta)$, जहाँ $\delta = [[delta]]$।`,
            r`$\delta(|e| - \tfrac12\delta)$, যেখানে $\delta = [[delta]]$।`,
          ),
        ],
      },
    },
    {
      problem: 'hinge',
      at: 'L_3',
      lit: 'L_3',
      title: say('Right is not enough', 'सही होना काफ़ी नहीं', 'ঠিক হওয়াই যথেষ্ট নয়'),
      says: say(
        r`For a yes or no with $y = \pm 1$ the hinge loss is $\max(0,\, 1 - y z)$. The first score has the wrong sign and pays $[[L_1]]$; the second is right by far and pays $[[L_2]]$. The third score, $z = [[z_3_1]]$, has the right sign, but is too near to 0 and still pays $[[L_3]]$.`,
        r`हाँ या ना के लिए, $y = \pm 1$, हिंज हानि $\max(0,\, 1 - y z)$ है। पहले स्कोर का चिह्न गलत है, वह $[[L_1]]$ देता है; दूसरा काफ़ी सही है, वह $[[L_2]]$ देता है। तीसरे स्कोर $z = [[z_3_1]]$ का चिह्न सही है, पर वह 0 के बहुत पास है और अब भी $[[L_3]]$ देता है।`,
        r`হ্যাঁ বা না-এর জন্য, $y = \pm 1$, হিঞ্জ লস $\max(0,\, 1 - y z)$। প্রথম স্কোরের চিহ্ন ভুল, সে দেয় $[[L_1]]$; দ্বিতীয়টি অনেকটাই ঠিক, দেয় $[[L_2]]$। তৃতীয় স্কোর $z = [[z_3_1]]$-এর চিহ্ন ঠিক, কিন্তু 0-এর খুব কাছে, তাই এখনও দেয় $[[L_3]]$।`,
      ),
      source: 'Bishop 2006, §7.1.2; Cortes & Vapnik, Machine Learning 20, 1995',
    },
    {
      problem: 'hinge',
      at: 'L',
      lit: 'L_3',
      title: say('How far is far enough?', 'कितना दूर काफ़ी है?', 'কত দূর যথেষ্ট?'),
      says: say(
        r`Move the third score, $z = [[z_3_1]]$, and watch its loss $L_3$. Somewhere it stops to fall, and after that nothing pulls any more.`,
        r`तीसरे स्कोर $z = [[z_3_1]]$ को खिसकाइए और उसकी हानि $L_3$ देखिए। कहीं वह घटना बंद कर देती है, उसके बाद कुछ नहीं खींचता।`,
        r`তৃতীয় স্কোর $z = [[z_3_1]]$ সরান আর তার লস $L_3$ দেখুন। কোথাও তা আর কমে না, তার পরে কিছুই টানে না।`,
      ),
      source: 'Stanford CS231n course notes, “Linear classification”',
      task: {
        type: 'adjust',
        ask: say(
          r`Move $z$ until this sample pays nothing.`,
          r`$z$ को खिसकाइए जब तक यह नमूना कुछ न दे।`,
          r`এই নমুনার লস 0 না হওয়া পর্যন্ত $z$ সরান।`,
        ),
        path: ['samples', 2, 'outputs', 0],
        given: 'z_3_1',
        from: -1,
        to: 2,
        by: 0.1,
        goal: { step: 'L_3', below: 0.001 },
        done: say(
          r`From $yz = 1$ on the loss is 0 and flat: the margin is kept.`,
          r`$yz = 1$ से आगे हानि 0 और समतल है: अंतर बना है।`,
          r`$yz = 1$ থেকে লস 0 ও সমতল: ব্যবধান রক্ষিত।`,
        ),
      },
    },
    {
      problem: 'classes',
      at: 'L',
      lit: 'L',
      title: say('With several classes', 'कई वर्ग हों तो', 'একাধিক শ্রেণি হলে'),
      says: say(
        r`With several classes each wrong score must stay a margin $\Delta = [[margin]]$ below the right one, here $s_1 = [[s1]]$. Class 2 has $s_2 = [[s2]]$ and pays $s_2 - s_1 + \Delta$. Class 3 is far below and pays 0, so $L = [[L]]$; the own class is never counted.`,
        r`कई वर्ग हों तो हर गलत स्कोर को सही स्कोर से अंतर $\Delta = [[margin]]$ जितना नीचे रहना है, यहाँ $s_1 = [[s1]]$। वर्ग 2 का $s_2 = [[s2]]$ है, वह $s_2 - s_1 + \Delta$ देता है। वर्ग 3 बहुत नीचे है, 0 देता है, इसलिए $L = [[L]]$; अपना वर्ग कभी नहीं गिना जाता।`,
        r`একাধিক শ্রেণি হলে প্রতিটি ভুল স্কোরকে ঠিক স্কোরের ব্যবধান $\Delta = [[margin]]$ পরিমাণ নিচে থাকতে হবে, এখানে $s_1 = [[s1]]$। শ্রেণি 2-এর $s_2 = [[s2]]$, সে দেয় $s_2 - s_1 + \Delta$। শ্রেণি 3 অনেক নিচে, দেয় 0, তাই $L = [[L]]$; নিজের শ্রেণি কখনও গোনা হয় না।`,
      ),
      source: 'Stanford CS231n course notes, “Linear classification”; Weston & Watkins 1999',
    },
    {
      problem: 'squares',
      at: 'L',
      title: say('A zero too many', 'एक शून्य ज़्यादा', 'একটি শূন্য বেশি'),
      says: say(
        r`In a list of house prices one was typed with a zero too many, so its miss is huge. A linear model is trained on all of them with a loss $L$.`,
        r`मकानों की कीमतों की सूची में एक में शून्य ज़्यादा लिख गया, इसलिए उसकी चूक बहुत बड़ी है। एक रैखिक मॉडल सब पर हानि $L$ के साथ प्रशिक्षित होता है।`,
        r`বাড়ির দামের তালিকায় একটিতে একটি শূন্য বেশি লেখা হয়েছে, তাই তার ভুল বিরাট। একটি সরলরৈখিক মডেল সবগুলির উপর লস $L$ দিয়ে প্রশিক্ষিত হয়।`,
      ),
      source: 'Bishop 2006, §1.5.5; Huber 1964',
      task: {
        type: 'choice',
        ask: say(
          'With which loss does that one house bend the model most?',
          'किस हानि में वह एक मकान मॉडल को सबसे अधिक मोड़ता है?',
          'কোন লসে ওই একটি বাড়ি মডেলকে সবচেয়ে বেশি বাঁকায়?',
        ),
        options: [
          {
            says: say('Absolute error', 'निरपेक्ष त्रुटि', 'পরম ত্রুটি'),
            why: say(
              r`Its slope is ±1 for every miss: this house pulls like any other.`,
              r`हर चूक पर इसका ढाल ±1 है: यह मकान बाकी जितना ही खींचता है।`,
              r`প্রতিটি ভুলে এর ঢাল ±1: এই বাড়ি অন্যদের মতোই টানে।`,
            ),
          },
          {
            says: say('Huber loss', 'ह्यूबर हानि', 'হুবার লস'),
            why: say(
              r`Its slope is cut off at $\pm\delta$.`,
              r`इसका ढाल $\pm\delta$ पर सीमित है।`,
              r`এর ঢাল $\pm\delta$-এ সীমাবদ্ধ।`,
            ),
          },
          {
            says: say('Squared error', 'वर्गित त्रुटि', 'বর্গ ত্রুটি'),
            right: true,
            why: say(
              r`Its slope grows with the miss: a huge miss pulls hugely.`,
              r`इसका ढाल चूक के साथ बढ़ता है: बड़ी चूक ज़ोर से खींचती है।`,
              r`এর ঢাল ভুলের সঙ্গে বাড়ে: বিরাট ভুল প্রচণ্ড টানে।`,
            ),
          },
        ],
      },
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`Fresh numbers: Huber with $\delta = [[delta]]$ on three samples, outputs $[[o_1_1]], [[o_2_1]], [[o_3_1]]$ and targets $[[y_1_1]], [[y_2_1]], [[y_3_1]]$.`,
      r`नई संख्याएँ: तीन नमूनों पर $\delta = [[delta]]$ वाली ह्यूबर हानि, आउटपुट $[[o_1_1]], [[o_2_1]], [[o_3_1]]$ और लक्ष्य मान $[[y_1_1]], [[y_2_1]], [[y_3_1]]$।`,
      r`নতুন সংখ্যা: তিনটি নমুনায় $\delta = [[delta]]$-এর হুবার লস, আউটপুট $[[o_1_1]], [[o_2_1]], [[o_3_1]]$ ও লক্ষ্য মান $[[y_1_1]], [[y_2_1]], [[y_3_1]]$।`,
    ),
    asks: [
      {
        step: 'L_1',
        ask: say(r`What does the first sample cost?`, r`पहले नमूने की कीमत क्या है?`, r`প্রথম নমুনার দাম কত?`),
        hints: [
          say(
            r`Is the miss within $\delta$? Then it is half of the square.`,
            r`क्या चूक $\delta$ के भीतर है? तो वर्ग का आधा।`,
            r`ভুলটি কি $\delta$-এর মধ্যে? তাহলে বর্গের অর্ধেক।`,
          ),
        ],
      },
      {
        step: 'L_3',
        ask: say(r`And the last one?`, r`और आखिरी की?`, r`আর শেষটির?`),
        hints: [
          say(
            r`Beyond $\delta$: $\delta(|e| - \tfrac12\delta)$.`,
            r`$\delta$ से आगे: $\delta(|e| - \tfrac12\delta)$।`,
            r`$\delta$-এর বাইরে: $\delta(|e| - \tfrac12\delta)$।`,
          ),
        ],
      },
      {
        step: 'L',
        ask: say(r`What is the mean of all three?`, r`तीनों का माध्य कितना है?`, r`তিনটির গড় কত?`),
        hints: [
          say(r`The second one costs $[[L_2]]$.`, r`दूसरे की कीमत $[[L_2]]$ है।`, r`দ্বিতীয়টির দাম $[[L_2]]$।`),
        ],
      },
    ],
  },
  learnt: [
    say(
      r`Squares make one large miss rule the loss; sizes count it as what it is.`,
      r`वर्ग में एक बड़ी चूक हावी होती है; परिमाण में वह जितनी है उतनी गिनी जाती है।`,
      r`বর্গে একটি বড় ভুল সব নিয়ন্ত্রণ করে; পরম মানে তা যতটা ততটাই গোনা হয়।`,
    ),
    say(
      r`Huber: $\tfrac12 e^2$ up to $\delta$, then $\delta(|e| - \tfrac12\delta)$.`,
      r`ह्यूबर: $\delta$ तक $\tfrac12 e^2$, फिर $\delta(|e| - \tfrac12\delta)$।`,
      r`হুবার: $\delta$ পর্যন্ত $\tfrac12 e^2$, তারপর $\delta(|e| - \tfrac12\delta)$।`,
    ),
    say(
      r`Hinge: $\max(0,\, 1 - yz)$ is 0 only from the margin on.`,
      r`हिंज: $\max(0,\, 1 - yz)$ अंतर पूरा होने पर ही 0 है।`,
      r`হিঞ্জ: $\max(0,\, 1 - yz)$ কেবল ব্যবধান পূর্ণ হলেই 0।`,
    ),
  ],
};
