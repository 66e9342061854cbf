import type { Lesson, LessonProblem } from './lesson.ts';
import { formula, say, whatIs } from './say.ts';

const r = String.raw;
const graph = (inputs: object): LessonProblem => ({
  kind: 'graph',
  inputs,
  nodes: [
    { id: 'u', formula: 'a*b' },
    { id: 'v', formula: 'u + c' },
    { id: 'L', formula: 'v^2' },
  ],
});

/** The chain rule on a graph of three operations. */
export const chainRule: Lesson = {
  id: 'chain-rule',
  title: say('One step back at a time', 'एक-एक कदम पीछे', 'এক এক ধাপ পিছনে'),
  aim: say(
    'Find how a result changes with an early number, by multiplying slopes on the way back.',
    'पीछे लौटते हुए ढालों का गुणा करके पता करना कि कोई शुरुआती संख्या परिणाम को कैसे बदलती है।',
    'পিছনে ফেরার পথে ঢালগুলি গুণ করে জানা, শুরুর একটি সংখ্যা ফলকে কীভাবে বদলায়।',
  ),
  minutes: 7,
  skills: ['graph-backward', 'local-slopes'],
  problems: {
    graph: graph({ a: 2, b: -3, c: 10 }),
    fresh: graph({ a: -1, b: 4, c: 7 }),
  },
  stops: [
    {
      at: 'L',
      title: say('Three small operations', 'तीन छोटी संक्रियाएँ', 'তিনটি ছোট প্রক্রিয়া'),
      says: say(
        r`A long formula is a chain of short ones: $u = ab$, then $v = u + c$, then $L = v^2$. Forward, each node needs only the numbers that enter it, and here $L = [[L]]$. Now the question of all training: if $a$ were a little larger, how much would $L$ change?`,
        r`लंबा सूत्र छोटे सूत्रों की शृंखला है: $u = ab$, फिर $v = u + c$, फिर $L = v^2$। आगे की ओर हर नोड को केवल उसमें आने वाली संख्याएँ चाहिए, और यहाँ $L = [[L]]$। अब हर प्रशिक्षण का प्रश्न: $a$ थोड़ा बड़ा होता तो $L$ कितना बदलता?`,
        r`লম্বা সূত্র হল ছোট সূত্রের শৃঙ্খল: $u = ab$, তারপর $v = u + c$, তারপর $L = v^2$। সামনের দিকে প্রতিটি নোডের কেবল তাতে ঢোকা সংখ্যাগুলি লাগে, এখানে $L = [[L]]$। এবার সব প্রশিক্ষণের প্রশ্ন: $a$ একটু বড় হলে $L$ কতটা বদলাত?`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §6.5.1',
    },
    {
      at: 'L',
      lit: 'u',
      title: say('The slope of one operation', 'एक संक्रिया का ढाल', 'একটি প্রক্রিয়ার ঢাল'),
      says: say(
        r`Look at one node alone: $u = a \cdot b$ with $a = [[a]]$ and $b = [[b]]$. Turn $a$ by 1 and the product turns by $b$: the slope of a product by one factor is the other factor.`,
        r`एक नोड को अकेले देखिए: $u = a \cdot b$, जहाँ $a = [[a]]$ और $b = [[b]]$। $a$ को 1 बढ़ाइए तो गुणनफल $b$ से बदलता है: एक गुणक के सापेक्ष गुणनफल का ढाल दूसरा गुणक है।`,
        r`একটি নোড আলাদা করে দেখুন: $u = a \cdot b$, যেখানে $a = [[a]]$ ও $b = [[b]]$। $a$ 1 বাড়ালে গুণফল $b$ পরিমাণ বদলায়: একটি গুণকের সাপেক্ষে গুণফলের ঢাল হল অন্য গুণকটি।`,
      ),
      source: 'Stanford CS231n course notes, “Backpropagation, Intuitions”',
      task: {
        type: 'choice',
        ask: say(
          r`What is the local slope $\partial u / \partial a$?`,
          r`स्थानीय ढाल $\partial u / \partial a$ क्या है?`,
          r`স্থানীয় ঢাল $\partial u / \partial a$ কত?`,
        ),
        options: [
          {
            says: formula('a = [[a]]'),
            holds: '[[a]] = [[local_1]]',
            why: say(
              r`That is the slope by $b$. A factor never is its own slope here.`,
              r`यह $b$ के सापेक्ष ढाल है। यहाँ कोई गुणक अपना ही ढाल नहीं होता।`,
              r`সেটা $b$-এর সাপেক্ষে ঢাল। এখানে কোনো গুণক নিজেই নিজের ঢাল নয়।`,
            ),
          },
          {
            says: formula('b = [[b]]'),
            holds: '[[b]] = [[local_1]]',
            why: say(
              r`Yes: $u$ grows by $[[b]]$ when $a$ grows by 1, so it falls.`,
              r`हाँ: $a$ के 1 बढ़ने पर $u$ में $[[b]]$ जुड़ता है, यानी वह घटता है।`,
              r`হ্যাঁ: $a$ 1 বাড়লে $u$-এ $[[b]]$ যোগ হয়, অর্থাৎ কমে।`,
            ),
          },
          {
            says: formula('u = [[u]]'),
            holds: '[[u]] = [[local_1]]',
            why: say(
              r`That is the value of the node. A slope says how the value changes.`,
              r`यह नोड का मान है। ढाल बताता है कि मान कैसे बदलता है।`,
              r`সেটা নোডের মান। ঢাল বলে মান কীভাবে বদলায়।`,
            ),
          },
        ],
      },
    },
    {
      at: 'L',
      lit: 'L',
      title: say('Begin at the end', 'अंत से शुरू', 'শেষ থেকে শুরু'),
      says: say(
        r`Backward we begin where $L$ is made: $\partial L / \partial v = 2v$, the slope of a square. With $v = [[v]]$ that is twice $[[v]]$. Everything before $v$ can change $L$ only through $v$, so this number is needed by all of it.`,
        r`पीछे की ओर हम वहाँ से शुरू करते हैं जहाँ $L$ बनता है: $\partial L / \partial v = 2v$, वर्ग का ढाल। $v = [[v]]$ पर यह $[[v]]$ का दुगुना है। $v$ से पहले का सब कुछ $L$ को केवल $v$ के द्वारा बदल सकता है, इसलिए यह संख्या सबको चाहिए।`,
        r`পিছনের দিকে আমরা শুরু করি যেখানে $L$ তৈরি হয়: $\partial L / \partial v = 2v$, বর্গের ঢাল। $v = [[v]]$ হলে এটি $[[v]]$-এর দ্বিগুণ। $v$-এর আগের সবকিছু কেবল $v$-এর মধ্য দিয়ে $L$-কে বদলাতে পারে, তাই সংখ্যাটি সবার লাগে।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §6.5.2, eq. 6.44',
    },
    {
      at: 'dL/dv',
      lit: 'dL/du',
      title: say('A sum passes it on', 'योग इसे आगे देता है', 'যোগ এটি এগিয়ে দেয়'),
      says: say(
        r`The chain rule: what comes back, times the local slope. For $v = u + c$ both local slopes are 1, so $u$ and $c$ get what came back, $\partial L / \partial v = [[dL/dv]]$, unchanged.`,
        r`शृंखला नियम: जो लौटा, गुणा स्थानीय ढाल। $v = u + c$ में दोनों स्थानीय ढाल 1 हैं, इसलिए $u$ और $c$ को लौटी संख्या $\partial L / \partial v = [[dL/dv]]$ ज्यों की त्यों मिलती है।`,
        r`শৃঙ্খল নিয়ম: যা ফিরে এল, গুণ স্থানীয় ঢাল। $v = u + c$-তে দুটি স্থানীয় ঢালই 1, তাই $u$ ও $c$ পায় ফিরে আসা $\partial L / \partial v = [[dL/dv]]$, অপরিবর্তিত।`,
      ),
      source: 'Stanford CS231n course notes, “Backpropagation, Intuitions”',
      task: {
        type: 'value',
        step: 'dL/du',
        ask: whatIs(r`\partial L / \partial u`),
        hints: [
          say(
            r`What comes back is $[[dL/dv]]$. What is the slope of $u + c$ by $u$?`,
            r`लौटती है $[[dL/dv]]$। $u$ के सापेक्ष $u + c$ का ढाल क्या है?`,
            r`ফিরে আসছে $[[dL/dv]]$। $u$-এর সাপেক্ষে $u + c$-এর ঢাল কত?`,
          ),
        ],
      },
    },
    {
      at: 'dL/du',
      lit: 'dL/da',
      title: say('Two factors by name', 'दो गुणक, नाम से', 'দুটি গুণক, নাম ধরে'),
      says: say(
        r`To reach $a$ we cross the product: $\dfrac{\partial L}{\partial a} = \dfrac{\partial L}{\partial u} \cdot \dfrac{\partial u}{\partial a}$. The first factor came back to $u$, the second is the local slope, $b$. Every line of back-propagation has this form, in a network of millions of weights too.`,
        r`$a$ तक पहुँचने के लिए हम गुणनफल पार करते हैं: $\dfrac{\partial L}{\partial a} = \dfrac{\partial L}{\partial u} \cdot \dfrac{\partial u}{\partial a}$। पहला गुणक $u$ तक लौटा था, दूसरा स्थानीय ढाल $b$ है। बैकप्रोपेगेशन की हर पंक्ति इसी रूप की है, लाखों भारों वाले नेटवर्क में भी।`,
        r`$a$-তে পৌঁছতে আমরা গুণফল পেরোই: $\dfrac{\partial L}{\partial a} = \dfrac{\partial L}{\partial u} \cdot \dfrac{\partial u}{\partial a}$। প্রথম গুণকটি $u$ পর্যন্ত ফিরে এসেছে, দ্বিতীয়টি স্থানীয় ঢাল $b$। ব্যাকপ্রোপাগেশনের প্রতিটি লাইনের এই রূপ, লক্ষ ওয়েটের নেটওয়ার্কেও।`,
      ),
      source: 'Rumelhart, Hinton & Williams, Nature 323, 1986',
    },
    {
      at: 'dL/du',
      lit: 'dL/da',
      title: say('Your line', 'आपकी पंक्ति', 'আপনার লাইন'),
      says: say(
        r`You have $\partial L / \partial u = [[dL/du]]$ and $b = [[b]]$. A negative answer means: make $a$ larger and $L$ falls.`,
        r`आपके पास $\partial L / \partial u = [[dL/du]]$ और $b = [[b]]$ हैं। ऋणात्मक उत्तर का अर्थ है: $a$ बढ़ाइए तो $L$ घटेगा।`,
        r`আপনার কাছে আছে $\partial L / \partial u = [[dL/du]]$ ও $b = [[b]]$। ঋণাত্মক উত্তরের অর্থ: $a$ বাড়ালে $L$ কমে।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §6.5.2',
      task: {
        type: 'value',
        step: 'dL/da',
        ask: whatIs(r`\partial L / \partial a`),
        hints: [
          say(
            r`Two factors: what came back to $u$, and the other factor of the product.`,
            r`दो गुणक: जो $u$ तक लौटा, और गुणनफल का दूसरा गुणक।`,
            r`দুটি গুণক: যা $u$ পর্যন্ত ফিরেছে, আর গুণফলের অন্য গুণকটি।`,
          ),
        ],
      },
    },
    {
      at: 'dL/db',
      lit: 'dL/db',
      title: say('The same for b', 'b के लिए भी यही', 'b-এর জন্যও তাই'),
      says: say(
        r`For $b$ only the local slope is another: $\partial u / \partial b = a = [[a]]$, so $\partial L / \partial b = [[dL/db]]$. The number at $u$ was computed once and used twice. That is why going backward costs about as much as going forward.`,
        r`$b$ के लिए केवल स्थानीय ढाल दूसरा है: $\partial u / \partial b = a = [[a]]$, इसलिए $\partial L / \partial b = [[dL/db]]$। $u$ पर संख्या एक बार निकली और दो बार काम आई। इसीलिए पीछे जाने की लागत लगभग आगे जाने जितनी ही है।`,
        r`$b$-এর জন্য কেবল স্থানীয় ঢাল আলাদা: $\partial u / \partial b = a = [[a]]$, তাই $\partial L / \partial b = [[dL/db]]$। $u$-এর সংখ্যাটি একবার গণনা হয়ে দুবার কাজে লাগল। তাই পিছনে যাওয়ার খরচ প্রায় সামনে যাওয়ার সমান।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §6.5.3',
    },
    {
      at: 'dL/db',
      title: say('Find the mistake', 'गलती ढूँढ़िए', 'ভুলটি খুঁজুন'),
      says: say(
        r`A student wrote these three lines for the same graph, each with the right numbers before it. In one of them a factor is missing or is the wrong one: compare it with $\dfrac{\partial L}{\partial a} = \dfrac{\partial L}{\partial u} \cdot b$. Such slips are the usual ones.`,
        r`किसी छात्र ने इसी ग्राफ़ के लिए ये तीन पंक्तियाँ लिखीं; हर एक से पहले की संख्याएँ सही हैं। एक में कोई गुणक छूट गया है या गलत है: $\dfrac{\partial L}{\partial a} = \dfrac{\partial L}{\partial u} \cdot b$ से मिलाइए। ऐसी चूकें आम हैं।`,
        r`একজন ছাত্র একই গ্রাফের জন্য এই তিনটি লাইন লিখেছে; প্রতিটির আগের সংখ্যা ঠিক। একটিতে কোনো গুণক বাদ গেছে বা ভুল: $\dfrac{\partial L}{\partial a} = \dfrac{\partial L}{\partial u} \cdot b$-এর সঙ্গে মেলান। এমন ভুল প্রায়ই হয়।`,
      ),
      source: 'Stanford CS231n course notes, “Backpropagation, Intuitions”',
      task: {
        type: 'mistake',
        ask: say('Which line is wrong?', 'कौन-सी पंक्ति गलत है?', 'কোন লাইনটি ভুল?'),
        lines: [
          {
            step: 'dL/dv',
            why: say(
              r`The slope of $v^2$ is $2v$. Look for a line where a factor was left out.`,
              r`$v^2$ का ढाल $2v$ ही है। वह पंक्ति ढूँढ़िए जिसमें गुणक छूटा है।`,
              r`$v^2$-এর ঢাল $2v$-ই। যে লাইনে গুণক বাদ গেছে, সেটি খুঁজুন।`,
            ),
          },
          {
            step: 'dL/db',
            as: '[[a]]',
            why: say(
              r`Only the local slope $a$ was written. What came back to $u$, $[[dL/du]]$, is missing as a factor.`,
              r`केवल स्थानीय ढाल $a$ लिखा गया। $u$ तक लौटी संख्या $[[dL/du]]$ गुणक के रूप में छूट गई।`,
              r`কেবল স্থানীয় ঢাল $a$ লেখা হয়েছে। $u$ পর্যন্ত ফেরা $[[dL/du]]$ গুণক হিসেবে বাদ গেছে।`,
            ),
          },
          {
            step: 'dL/dc',
            why: say(
              r`A sum passes on what comes back, so this one is right.`,
              r`योग लौटी संख्या को आगे दे देता है, इसलिए यह सही है।`,
              r`যোগ ফিরে আসা সংখ্যা এগিয়ে দেয়, তাই এটি ঠিক।`,
            ),
          },
        ],
      },
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`The same graph with fresh numbers: $a = [[a]]$, $b = [[b]]$, $c = [[c]]$. Go back from $L$ on your own.`,
      r`वही ग्राफ़, नई संख्याएँ: $a = [[a]]$, $b = [[b]]$, $c = [[c]]$। $L$ से पीछे अपने आप चलिए।`,
      r`একই গ্রাফ, নতুন সংখ্যা: $a = [[a]]$, $b = [[b]]$, $c = [[c]]$। $L$ থেকে নিজে নিজে পিছনে যান।`,
    ),
    asks: [
      {
        step: 'dL/dv',
        ask: whatIs(r`\partial L / \partial v`),
        hints: [say(r`The slope of $v^2$.`, r`$v^2$ का ढाल।`, r`$v^2$-এর ঢাল।`)],
      },
      {
        step: 'dL/da',
        ask: whatIs(r`\partial L / \partial a`),
        hints: [
          say(
            r`What came back to $u$, times the other factor.`,
            r`जो $u$ तक लौटा, गुणा दूसरा गुणक।`,
            r`যা $u$ পর্যন্ত ফিরেছে, গুণ অন্য গুণকটি।`,
          ),
        ],
      },
      {
        step: 'dL/db',
        ask: whatIs(r`\partial L / \partial b`),
        hints: [
          say(r`The local slope is $a$ this time.`, r`इस बार स्थानीय ढाल $a$ है।`, r`এবার স্থানীয় ঢাল $a$।`),
        ],
      },
    ],
  },
  learnt: [
    say(
      r`Backward, each line is: what came back, times the local slope.`,
      r`पीछे की ओर हर पंक्ति है: जो लौटा, गुणा स्थानीय ढाल।`,
      r`পিছনের দিকে প্রতিটি লাইন: যা ফিরেছে, গুণ স্থানীয় ঢাল।`,
    ),
    say(
      r`A sum passes it on; a product multiplies it by the other factor.`,
      r`योग उसे आगे देता है; गुणनफल उसे दूसरे गुणक से गुणा करता है।`,
      r`যোগ তা এগিয়ে দেয়; গুণফল তাকে অন্য গুণক দিয়ে গুণ করে।`,
    ),
    say(
      r`What was computed at a node is used for everything before it.`,
      r`नोड पर निकली संख्या उससे पहले की हर चीज़ के काम आती है।`,
      r`একটি নোডে যা গণনা হল, তার আগের সবকিছুতে তা কাজে লাগে।`,
    ),
  ],
};
