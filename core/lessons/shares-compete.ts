import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
const softmax = (...vector: readonly number[]): LessonProblem => ({
  kind: 'vector-activation',
  function: 'softmax',
  vector,
  asks: { jacobian: true },
  conventions: { 'softmax-shift': 'none' },
});

/** The slopes of softmax. */
export const sharesCompete: Lesson = {
  id: 'shares-compete',
  title: say('Shares compete', 'हिस्सों की होड़', 'ভাগের প্রতিযোগিতা'),
  aim: say(
    'Find every slope of softmax: how each share moves when one score moves.',
    'सॉफ़्टमैक्स का हर ढाल निकालना: एक स्कोर हिले तो हर हिस्सा कैसे हिलता है।',
    'সফটম্যাক্সের প্রতিটি ঢাল বার করা: একটি স্কোর নড়লে প্রতিটি ভাগ কীভাবে নড়ে।',
  ),
  minutes: 6,
  skills: ['softmax-jacobian', 'softmax-value'],
  problems: { shares: softmax(2, 1, 0), fresh: softmax(1, 2, 0) },
  stops: [
    {
      at: 's3',
      lit: 's1',
      title: say('One up, the rest down', 'एक ऊपर, बाकी नीचे', 'একটি ওপরে, বাকি নিচে'),
      says: say(
        r`The scores $a = ([[a1]], [[a2]], [[a3]])$ have the shares $s_1 = [[s1|4]]$, $s_2 = [[s2|4]]$ and $s_3 = [[s3|4]]$. Raise $a_1$ a little: its exponential grows, and so does the sum $S$ under all three. So $s_1$ grows, and $s_2$ and $s_3$ shrink although their scores did not move. Three shares and three scores give nine slopes, the Jacobian.`,
        r`स्कोर $a = ([[a1]], [[a2]], [[a3]])$ के हिस्से $s_1 = [[s1|4]]$, $s_2 = [[s2|4]]$ और $s_3 = [[s3|4]]$ हैं। $a_1$ को थोड़ा बढ़ाइए: उसका चरघातांक बढ़ता है, और तीनों के नीचे का योग $S$ भी। इसलिए $s_1$ बढ़ता है, और $s_2$ व $s_3$ घटते हैं, हालाँकि उनके स्कोर नहीं हिले। तीन हिस्से और तीन स्कोर नौ ढाल देते हैं: जैकोबियन।`,
        r`স্কোর $a = ([[a1]], [[a2]], [[a3]])$-এর ভাগ $s_1 = [[s1|4]]$, $s_2 = [[s2|4]]$ ও $s_3 = [[s3|4]]$। $a_1$ একটু বাড়ান: তার সূচকমান বাড়ে, তিনটির নিচের যোগফল $S$-ও বাড়ে। তাই $s_1$ বাড়ে, আর $s_2$ ও $s_3$ কমে, যদিও তাদের স্কোর নড়েনি। তিনটি ভাগ ও তিনটি স্কোর দেয় নয়টি ঢাল: জ্যাকোবিয়ান।`,
      ),
      source: 'Bishop 2006, §4.3.4, eq. 4.104–4.106',
    },
    {
      at: 's3',
      lit: 'ds1/da1',
      title: say('The own score', 'अपना स्कोर', 'নিজের স্কোর'),
      says: say(
        r`Write $s_1 = e^{a_1}/S$. Both parts move with $a_1$, each at the rate $e^{a_1}$, so the quotient rule gives $\frac{e^{a_1} S - e^{a_1} e^{a_1}}{S^2} = s_1 (1 - s_1)$. It is the same form as the slope of a sigmoid.`,
        r`$s_1 = e^{a_1}/S$ लिखिए। $a_1$ के साथ ऊपर और नीचे दोनों $e^{a_1}$ की दर से बदलते हैं, इसलिए भागफल नियम से $\frac{e^{a_1} S - e^{a_1} e^{a_1}}{S^2} = s_1 (1 - s_1)$। रूप वही है जो सिग्मॉइड के ढाल का।`,
        r`লিখুন $s_1 = e^{a_1}/S$। $a_1$-এর সঙ্গে ওপর ও নিচ দুটিই $e^{a_1}$ হারে বদলায়, তাই ভাগের নিয়মে $\frac{e^{a_1} S - e^{a_1} e^{a_1}}{S^2} = s_1 (1 - s_1)$। রূপটি সিগময়েডের ঢালের মতোই।`,
      ),
      source: 'Bishop 2006, eq. 4.106',
      task: {
        type: 'value',
        step: 'ds1/da1',
        ask: whatIs(r`\partial s_1 / \partial a_1`),
        hints: [
          say(
            r`Multiply $s_1 = [[s1|4]]$ by what is missing to 1.`,
            r`$s_1 = [[s1|4]]$ को 1 तक की कमी से गुणा कीजिए।`,
            r`$s_1 = [[s1|4]]$-কে 1 পর্যন্ত যা বাকি তা দিয়ে গুণ করুন।`,
          ),
        ],
      },
    },
    {
      at: 'ds1/da1',
      lit: 'ds1/da1',
      title: say('Steep in the middle', 'बीच में खड़ा', 'মাঝখানে খাড়া'),
      says: say(
        r`The slope is $[[ds1/da1|4]]$. A product $s(1 - s)$ is largest at $s = 1/2$, where it is $1/4$, and it vanishes towards $s = 0$ and $s = 1$. A softmax that is sure of itself hardly moves: it is saturated.`,
        r`ढाल $[[ds1/da1|4]]$ है। गुणनफल $s(1 - s)$ $s = 1/2$ पर सबसे बड़ा है, तब $1/4$, और $s = 0$ तथा $s = 1$ की ओर शून्य होता जाता है। जो सॉफ़्टमैक्स निश्चित है वह मुश्किल से हिलता है: वह संतृप्त है।`,
        r`ঢাল $[[ds1/da1|4]]$। গুণফল $s(1 - s)$ সবচেয়ে বড় $s = 1/2$-এ, তখন $1/4$, আর $s = 0$ ও $s = 1$-এর দিকে শূন্য হয়ে যায়। যে সফটম্যাক্স নিশ্চিত, সে প্রায় নড়ে না: সে সম্পৃক্ত।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §6.2.2.3',
    },
    {
      at: 'ds1/da1',
      lit: 'ds1/da2',
      title: say('Another score', 'दूसरा स्कोर', 'অন্য স্কোর'),
      says: say(
        r`Now raise $a_2$ and watch $s_1 = e^{a_1}/S$. Its numerator stays, only $S$ grows, at the rate $e^{a_2}$. So the slope is $-\frac{e^{a_1} e^{a_2}}{S^2} = -s_1 s_2$: what $s_1$ loses goes with both shares.`,
        r`अब $a_2$ बढ़ाइए और $s_1 = e^{a_1}/S$ को देखिए। उसका अंश वही रहता है, केवल $S$ बढ़ता है, $e^{a_2}$ की दर से। इसलिए ढाल $-\frac{e^{a_1} e^{a_2}}{S^2} = -s_1 s_2$ है: $s_1$ कितना खोता है, यह दोनों हिस्सों पर निर्भर है।`,
        r`এবার $a_2$ বাড়ান ও $s_1 = e^{a_1}/S$ দেখুন। তার লব একই থাকে, কেবল $S$ বাড়ে, $e^{a_2}$ হারে। তাই ঢাল $-\frac{e^{a_1} e^{a_2}}{S^2} = -s_1 s_2$: $s_1$ কতটা হারায় তা দুটি ভাগের উপরই নির্ভর করে।`,
      ),
      source: 'Bishop 2006, eq. 4.106',
      task: {
        type: 'value',
        step: 'ds1/da2',
        ask: whatIs(r`\partial s_1 / \partial a_2`),
        hints: [
          say('It is negative.', 'यह ऋणात्मक है।', 'এটি ঋণাত্মক।'),
          say(r`$-[[s1|4]] \cdot [[s2|4]]$`, r`$-[[s1|4]] \cdot [[s2|4]]$`, r`$-[[s1|4]] \cdot [[s2|4]]$`),
        ],
      },
    },
    {
      at: 'ds3/da3',
      lit: 'ds1/da3',
      title: say('A row adds up to zero', 'पंक्ति का योग शून्य', 'সারির যোগফল শূন্য'),
      says: say(
        r`Add the first row: $s_1 (1 - s_1) - s_1 s_2 - s_1 s_3 = s_1 (1 - s_1 - s_2 - s_3) = 0$, because the shares add up to 1. In numbers, $[[ds1/da1|4]] - 0.1628 - 0.0599 \approx 0.0000$. The columns add up to 0 as well: what one share gains, the others lose.`,
        r`पहली पंक्ति जोड़िए: $s_1 (1 - s_1) - s_1 s_2 - s_1 s_3 = s_1 (1 - s_1 - s_2 - s_3) = 0$, क्योंकि हिस्सों का योग 1 है। संख्याओं में $[[ds1/da1|4]] - 0.1628 - 0.0599 \approx 0.0000$। स्तंभों का योग भी 0 है: एक हिस्सा जो पाता है, बाकी खोते हैं।`,
        r`প্রথম সারি যোগ করুন: $s_1 (1 - s_1) - s_1 s_2 - s_1 s_3 = s_1 (1 - s_1 - s_2 - s_3) = 0$, কারণ ভাগগুলির যোগফল 1। সংখ্যায় $[[ds1/da1|4]] - 0.1628 - 0.0599 \approx 0.0000$। স্তম্ভের যোগফলও 0: একটি ভাগ যা পায়, বাকিরা তা হারায়।`,
      ),
      source: 'Bishop 2006, eq. 4.106',
    },
    {
      at: 'ds3/da3',
      title: say('All scores at once', 'सब स्कोर एक साथ', 'সব স্কোর একসঙ্গে'),
      says: say(
        r`Move all scores up by the same small step $h$. Each share then moves by about $h$ times the sum of its row of slopes.`,
        r`सब स्कोरों को एक ही छोटे चरण $h$ से ऊपर कीजिए। तब हर हिस्सा लगभग $h$ गुणा अपने ढालों की पंक्ति के योग से हिलता है।`,
        r`সব স্কোর একই ছোট ধাপ $h$ দিয়ে বাড়ান। তখন প্রতিটি ভাগ নড়ে প্রায় $h$ গুণ তার ঢালের সারির যোগফল।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §6.2.2.3, eq. 6.33',
      task: {
        type: 'choice',
        ask: say('What happens to the shares?', 'हिस्सों का क्या होता है?', 'ভাগগুলির কী হয়?'),
        options: [
          {
            says: say('All of them grow', 'सब बढ़ते हैं', 'সবগুলি বাড়ে'),
            holds: '[[ds1/da1]] + [[ds1/da2]] + [[ds1/da3]] > 0',
            why: say(
              r`They cannot: together they stay 1.`,
              r`ऐसा नहीं हो सकता: मिलकर वे 1 ही रहते हैं।`,
              r`তা হতে পারে না: একসঙ্গে তারা 1-ই থাকে।`,
            ),
          },
          {
            says: say('Nothing', 'कुछ नहीं', 'কিছুই না'),
            holds: '[[ds1/da1]] + [[ds1/da2]] + [[ds1/da3]] = 0',
            why: say(
              r`Only differences of scores count. That is why the largest score may be subtracted from all before $e^a$ is taken.`,
              r`केवल स्कोरों के अंतर मायने रखते हैं। इसीलिए $e^a$ लेने से पहले सबमें से सबसे बड़ा स्कोर घटाया जा सकता है।`,
              r`কেবল স্কোরের পার্থক্য গোনা হয়। তাই $e^a$ নেওয়ার আগে সব থেকে সবচেয়ে বড় স্কোরটি বিয়োগ করা যায়।`,
            ),
          },
          {
            says: say('The largest share grows', 'सबसे बड़ा हिस्सा बढ़ता है', 'সবচেয়ে বড় ভাগটি বাড়ে'),
            holds: '[[ds1/da1]] + [[ds1/da2]] + [[ds1/da3]] > [[ds2/da1]] + [[ds2/da2]] + [[ds2/da3]]',
            why: say(
              r`Its own slope is positive, but the other two take as much away.`,
              r`उसका अपना ढाल धनात्मक है, पर बाकी दो उतना ही घटा देते हैं।`,
              r`তার নিজের ঢাল ধনাত্মক, কিন্তু অন্য দুটি ততটাই কমিয়ে দেয়।`,
            ),
          },
        ],
      },
    },
    {
      at: 'ds3/da3',
      lit: 'ds1/da1',
      title: say('Then comes the loss', 'फिर हानि आती है', 'তারপর আসে লস'),
      says: say(
        r`With the loss $L = -\ln s_1$ the slope $-1/s_1$ comes back to $s_1$ alone, and the first row is multiplied by it. Its own entry becomes $-(1 - s_1) = s_1 - 1$, the others become $s_2$ and $s_3$. All the fractions have cancelled: that is share minus target.`,
        r`हानि $L = -\ln s_1$ हो तो ढाल $-1/s_1$ केवल $s_1$ पर लौटता है, और पहली पंक्ति उससे गुणा होती है। उसका अपना पद $-(1 - s_1) = s_1 - 1$ बनता है, बाकी $s_2$ और $s_3$। सब भिन्न कट गए: यही है हिस्सा घटा लक्ष्य।`,
        r`লস $L = -\ln s_1$ হলে ঢাল $-1/s_1$ কেবল $s_1$-এ ফেরে, প্রথম সারি তা দিয়ে গুণ হয়। তার নিজের মান হয় $-(1 - s_1) = s_1 - 1$, অন্যগুলি $s_2$ ও $s_3$। সব ভগ্নাংশ কেটে গেল: এটাই ভাগ বিয়োগ লক্ষ্য।`,
      ),
      source: 'Bishop 2006, eq. 4.106 and 4.109',
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`Fresh scores: $a = ([[a1]], [[a2]], [[a3]])$.`,
      r`नए स्कोर: $a = ([[a1]], [[a2]], [[a3]])$।`,
      r`নতুন স্কোর: $a = ([[a1]], [[a2]], [[a3]])$।`,
    ),
    asks: [
      {
        step: 's1',
        ask: whatIs('s_1'),
        hints: [
          say(
            r`$e^{a_1} = [[e1|4]]$ divided by the sum $[[S|4]]$.`,
            r`$e^{a_1} = [[e1|4]]$ भाग योगफल $[[S|4]]$।`,
            r`$e^{a_1} = [[e1|4]]$ ভাগ যোগফল $[[S|4]]$।`,
          ),
        ],
      },
      {
        step: 'ds1/da1',
        ask: whatIs(r`\partial s_1 / \partial a_1`),
        hints: [say(r`$s_1 (1 - s_1)$`, r`$s_1 (1 - s_1)$`, r`$s_1 (1 - s_1)$`)],
      },
      {
        step: 'ds1/da3',
        ask: whatIs(r`\partial s_1 / \partial a_3`),
        hints: [
          say(
            r`Minus the product of the shares $s_1$ and $s_3$.`,
            r`हिस्सों $s_1$ और $s_3$ के गुणनफल का ऋण।`,
            r`$s_1$ ও $s_3$ ভাগের গুণফলের ঋণ।`,
          ),
        ],
      },
    ],
  },
  learnt: [
    say(
      r`The slope by the own score is $s_i (1 - s_i)$, by another one $-s_i s_j$.`,
      r`अपने स्कोर के सापेक्ष ढाल $s_i (1 - s_i)$ है, दूसरे के सापेक्ष $-s_i s_j$।`,
      r`নিজের স্কোরের সাপেক্ষে ঢাল $s_i (1 - s_i)$, অন্যটির সাপেক্ষে $-s_i s_j$।`,
    ),
    say(
      'Each row of slopes adds up to 0: only differences of scores count.',
      'ढालों की हर पंक्ति का योग 0 है: केवल स्कोरों के अंतर मायने रखते हैं।',
      'ঢালের প্রতিটি সারির যোগফল 0: কেবল স্কোরের পার্থক্য গোনা হয়।',
    ),
  ],
};
