import type { Lesson, LessonProblem } from './lesson.ts';
import { formula, say } from './say.ts';

const r = String.raw;
const bowl = (typed: string): LessonProblem => ({ kind: 'quadratic', function: typed, at: { w: 2, b: 1 } });

/** Curvature and the largest stable step, a schedule, a clipped gradient. */
export const tooBigAStep: Lesson = {
  id: 'too-big-a-step',
  title: say('Too big a step', 'बहुत बड़ा कदम', 'অতি বড় ধাপ'),
  aim: say(
    'Find the largest learning rate that is stable, follow a schedule, and clip a gradient by its norm.',
    'सीखने की सबसे बड़ी स्थिर दर निकालना, दर के कार्यक्रम पर चलना, और ग्रेडिएंट को लंबाई से क्लिप करना।',
    'শেখার সবচেয়ে বড় স্থিতিশীল হার বের করা, হারের সূচি মেনে চলা, আর নর্ম দিয়ে গ্রেডিয়েন্ট ক্লিপ করা।',
  ),
  minutes: 7,
  skills: ['quadratic-curvature', 'lr-schedule', 'gradient-clipping'],
  problems: {
    walk: {
      kind: 'optimizer-run',
      objective: 'w^2 + 5*b^2',
      start: { w: 2, b: 1 },
      optimizer: { name: 'gradient-descent', learningRate: 0.05 },
      steps: 3,
    },
    bowl: bowl('w^2 + 5*b^2'),
    rates: {
      kind: 'optimizer-run',
      gradients: { w: [1, 1, 1, 1, 1, 1, 1] },
      start: { w: 1 },
      optimizer: { name: 'gradient-descent', learningRate: 0.1 },
      schedule: { name: 'step', every: 3, factor: 0.5 },
      steps: 7,
    },
    clip: {
      kind: 'gradient-clipping',
      gradient: [6, -8],
      by: 'norm',
      limit: 2.5,
      weights: [1, 1],
      learningRate: 0.1,
      conventions: { 'clip-epsilon': 'none' },
    },
    fresh: bowl('1.5*w^2 + 6*b^2'),
  },
  stops: [
    {
      problem: 'walk',
      at: 'b_3',
      lit: 'b_3',
      title: say('Down the valley', 'घाटी में नीचे', 'উপত্যকায় নামা'),
      says: say(
        r`Gradient descent walks down $f = w^2 + 5b^2$ with $\eta = [[eta]]$. In three steps $b$ goes $[[b_0]], [[b_1]], [[b_2]], [[b_3]]$: half of the way each time. Twice the learning rate would even arrive in one step. So why not take a really large one?`,
        r`ग्रेडिएंट डिसेंट $f = w^2 + 5b^2$ पर $\eta = [[eta]]$ से उतरता है। तीन चरणों में $b$ के मान: $[[b_0]], [[b_1]], [[b_2]], [[b_3]]$, हर बार आधा रास्ता। दुगुनी दर तो एक ही चरण में पहुँच जाती। तो बहुत बड़ी दर क्यों न लें?`,
        r`গ্রেডিয়েন্ট ডিসেন্ট $\eta = [[eta]]$ নিয়ে $f = w^2 + 5b^2$ বেয়ে নামে। তিন ধাপে $b$ হয় $[[b_0]], [[b_1]], [[b_2]], [[b_3]]$: প্রতিবার অর্ধেক পথ। দ্বিগুণ হারে তো এক ধাপেই পৌঁছাত। তবে খুব বড় হার কেন নয়?`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §4.3',
    },
    {
      problem: 'walk',
      at: 'b_3',
      lit: 'b_3',
      title: say('Break it', 'इसे तोड़िए', 'এটি ভাঙুন'),
      says: say(
        r`Move the learning rate $\eta$ up and watch the walk. First it crosses the valley from side to side, then each leap lands higher than the one before.`,
        r`सीखने की दर $\eta$ बढ़ाइए और चाल देखिए। पहले वह घाटी को इधर से उधर लाँघती है, फिर हर छलाँग पिछली से ऊपर गिरती है।`,
        r`শেখার হার $\eta$ বাড়ান আর চলা দেখুন। আগে তা উপত্যকার এপার-ওপার করে, তারপর প্রতিটি লাফ আগেরটির চেয়ে ওপরে পড়ে।`,
      ),
      source: 'LeCun, Bottou, Orr & Müller, “Efficient BackProp”, 1998',
      task: {
        type: 'adjust',
        ask: say(
          r`Move $\eta$ until $b$ leaps out: $b_3 < -1$.`,
          r`$\eta$ को खिसकाइए जब तक $b$ बाहर न कूदे: $b_3 < -1$।`,
          r`$b$ লাফিয়ে বেরোনো পর্যন্ত $\eta$ সরান: $b_3 < -1$।`,
        ),
        path: ['optimizer', 'learningRate'],
        given: 'eta',
        from: 0.05,
        to: 0.3,
        by: 0.05,
        goal: { step: 'b_3', below: -1 },
        done: say(
          r`It diverges, and only in $b$: the steep direction goes first.`,
          r`यह बिखरता है, और केवल $b$ में: खड़ी दिशा पहले बिगड़ती है।`,
          r`এটি ছড়িয়ে যায়, আর কেবল $b$-তে: খাড়া দিকটিই আগে বিগড়ায়।`,
        ),
      },
    },
    {
      problem: 'bowl',
      at: 'kappa',
      lit: 'lambda_max',
      title: say('Curvature decides', 'वक्रता तय करती है', 'বক্রতাই ঠিক করে'),
      says: say(
        r`Curvature is how fast the slope changes: $[[h_1_1]]$ along $w$ and $[[h_2_2]]$ along $b$. One step multiplies the distance to the bottom by $1 - \eta\lambda$, where $\lambda$ is the curvature. As long as $|1 - \eta\lambda| < 1$ the walk comes closer. The steep direction is $\kappa = [[kappa]]$ times as curved as the flat one.`,
        r`वक्रता बताती है कि ढाल कितनी तेज़ी से बदलता है: $w$ की ओर $[[h_1_1]]$, $b$ की ओर $[[h_2_2]]$। एक चरण तल से दूरी को $1 - \eta\lambda$ से गुणा करता है, जहाँ $\lambda$ वक्रता है। जब तक $|1 - \eta\lambda| < 1$, चाल पास आती है। खड़ी दिशा समतल दिशा से $\kappa = [[kappa]]$ गुना वक्र है।`,
        r`বক্রতা বলে ঢাল কত দ্রুত বদলায়: $w$ বরাবর $[[h_1_1]]$, $b$ বরাবর $[[h_2_2]]$। এক ধাপ তলা পর্যন্ত দূরত্বকে $1 - \eta\lambda$ দিয়ে গুণ করে, যেখানে $\lambda$ বক্রতা। যতক্ষণ $|1 - \eta\lambda| < 1$, চলা কাছে আসে। খাড়া দিক সমতল দিকের $\kappa = [[kappa]]$ গুণ বক্র।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §4.2 and §4.3.1',
    },
    {
      problem: 'bowl',
      at: 'kappa',
      lit: 'eta_max',
      title: say('The largest stable rate', 'सबसे बड़ी स्थिर दर', 'সবচেয়ে বড় স্থিতিশীল হার'),
      says: say(
        r`One learning rate serves both directions, so the steepest sets the limit: $\lambda_{\max} = [[lambda_max]]$. At the limit $1 - \eta\lambda_{\max}$ has just become $-1$.`,
        r`एक ही दर दोनों दिशाओं के लिए है, इसलिए सबसे खड़ी दिशा सीमा तय करती है: $\lambda_{\max} = [[lambda_max]]$। सीमा पर $1 - \eta\lambda_{\max}$ ठीक $-1$ हो जाता है।`,
        r`একই হার দুই দিকের জন্য, তাই সবচেয়ে খাড়া দিক সীমা ঠিক করে: $\lambda_{\max} = [[lambda_max]]$। সীমায় $1 - \eta\lambda_{\max}$ ঠিক $-1$ হয়।`,
      ),
      source: 'LeCun, Bottou, Orr & Müller, “Efficient BackProp”, 1998',
      task: {
        type: 'value',
        step: 'eta_max',
        ask: say(
          r`Up to which $\eta$ is it stable?`,
          r`किस $\eta$ तक यह स्थिर है?`,
          r`কোন $\eta$ পর্যন্ত এটি স্থিতিশীল?`,
        ),
        hints: [
          say(
            r`Solve $1 - \eta\lambda_{\max} = -1$.`,
            r`$1 - \eta\lambda_{\max} = -1$ हल कीजिए।`,
            r`$1 - \eta\lambda_{\max} = -1$ সমাধান করুন।`,
          ),
        ],
      },
    },
    {
      problem: 'rates',
      at: 'w_3',
      lit: 'eta_4',
      title: say('Large first, small later', 'पहले बड़ा, बाद में छोटा', 'আগে বড়, পরে ছোট'),
      says: say(
        r`Large steps find the valley, small steps settle in it, so the rate may follow a schedule. Here $\eta = [[eta]]$ is multiplied by $[[gamma]]$ after every $[[k]]$ updates. The first three updates still use $\eta_1 = [[eta_1]]$.`,
        r`बड़े चरण घाटी ढूँढ़ते हैं, छोटे उसमें ठहरते हैं, इसलिए दर एक कार्यक्रम पर चल सकती है। यहाँ $\eta = [[eta]]$ को हर $[[k]]$ अद्यतनों के बाद $[[gamma]]$ से गुणा किया जाता है। पहले तीन अद्यतन अब भी $\eta_1 = [[eta_1]]$ लेते हैं।`,
        r`বড় ধাপ উপত্যকা খোঁজে, ছোট ধাপ তাতে থিতু হয়, তাই হার একটি সূচি মানতে পারে। এখানে প্রতি $[[k]]$ হালনাগাদের পরে $\eta = [[eta]]$-কে $[[gamma]]$ দিয়ে গুণ করা হয়। প্রথম তিন হালনাগাদে এখনও $\eta_1 = [[eta_1]]$।`,
      ),
      source: 'Stanford CS231n course notes, “Neural Networks Part 3”, annealing the learning rate',
    },
    {
      problem: 'rates',
      at: 'w_3',
      lit: 'eta_6',
      title: say('The sixth update', 'छठा अद्यतन', 'ষষ্ঠ হালনাগাদ'),
      says: say(
        r`Count how often the rate has been halved before the sixth update, if it is halved after every $[[k]]$ updates. It starts with $\eta_1 = [[eta_1]]$.`,
        r`गिनिए कि छठे अद्यतन से पहले दर कितनी बार आधी हुई, यदि वह हर $[[k]]$ अद्यतनों के बाद आधी होती है। शुरुआत $\eta_1 = [[eta_1]]$ से है।`,
        r`গুনুন, ষষ্ঠ হালনাগাদের আগে হার কতবার অর্ধেক হয়েছে, যদি প্রতি $[[k]]$ হালনাগাদের পরে অর্ধেক হয়। শুরু $\eta_1 = [[eta_1]]$ দিয়ে।`,
      ),
      source: 'Stanford CS231n course notes, “Neural Networks Part 3”, annealing the learning rate',
      task: {
        type: 'choice',
        ask: say(r`Which rate has the sixth update?`, r`छठे अद्यतन की दर क्या है?`, r`ষষ্ঠ হালনাগাদের হার কত?`),
        options: [
          {
            says: formula('[[eta_1]]'),
            holds: '[[eta_1]] = [[eta_6]]',
            why: say(
              r`After the third update it was halved once.`,
              r`तीसरे अद्यतन के बाद वह एक बार आधी हुई।`,
              r`তৃতীয় হালনাগাদের পরে তা একবার অর্ধেক হয়েছে।`,
            ),
          },
          {
            says: formula('[[eta_7]]'),
            holds: '[[eta_7]] = [[eta_6]]',
            why: say(
              r`The second halving comes after the sixth update, not before it.`,
              r`दूसरी बार आधी छठे अद्यतन के बाद होती है, पहले नहीं।`,
              r`দ্বিতীয়বার অর্ধেক হয় ষষ্ঠ হালনাগাদের পরে, আগে নয়।`,
            ),
          },
          {
            says: formula('[[eta_4]]'),
            holds: '[[eta_4]] = [[eta_6]]',
            why: say(
              r`Updates 4, 5 and 6 share one rate.`,
              r`अद्यतन 4, 5 और 6 की दर एक है।`,
              r`হালনাগাদ 4, 5 ও 6-এর হার এক।`,
            ),
          },
        ],
        then: 'eta_6',
      },
    },
    {
      problem: 'clip',
      at: 'N',
      lit: 'N',
      title: say('A cliff', 'एक खड़ी चट्टान', 'একটি খাড়া পাহাড়'),
      says: say(
        r`Sometimes one gradient is huge: here $g = ([[g1]], [[g2]])$ has the length $\lVert g \rVert = [[N]]$. At a cliff of the loss such a step throws the weights far away. Clipping by norm keeps its direction and cuts its length to $c = [[c]]$: all entries are multiplied by $c / \lVert g \rVert$.`,
        r`कभी-कभी एक ग्रेडिएंट बहुत बड़ा होता है: यहाँ $g = ([[g1]], [[g2]])$ की लंबाई $\lVert g \rVert = [[N]]$ है। हानि की चट्टान पर ऐसा चरण भारों को दूर फेंक देता है। लंबाई से क्लिपिंग दिशा रखती है और लंबाई को $c = [[c]]$ तक काटती है: सब घटक $c / \lVert g \rVert$ से गुणा होते हैं।`,
        r`কখনও একটি গ্রেডিয়েন্ট বিরাট হয়: এখানে $g = ([[g1]], [[g2]])$-এর দৈর্ঘ্য $\lVert g \rVert = [[N]]$। লসের খাড়া পাহাড়ে এমন ধাপ ওয়েটকে দূরে ছুড়ে দেয়। নর্ম দিয়ে ক্লিপিং দিক রাখে আর দৈর্ঘ্য $c = [[c]]$-তে কাটে: সব উপাদান $c / \lVert g \rVert$ দিয়ে গুণ হয়।`,
      ),
      source: 'Pascanu, Mikolov & Bengio, ICML 2013, Algorithm 1',
    },
    {
      problem: 'clip',
      at: 's',
      lit: 'gHat1',
      title: say('Cut it', 'इसे काटिए', 'এটি কাটুন'),
      says: say(
        r`The factor is $s = c / \lVert g \rVert = [[s]]$. The first entry was $g_1 = [[g1]]$.`,
        r`गुणक $s = c / \lVert g \rVert = [[s]]$ है। पहला घटक $g_1 = [[g1]]$ था।`,
        r`গুণক $s = c / \lVert g \rVert = [[s]]$। প্রথম উপাদান ছিল $g_1 = [[g1]]$।`,
      ),
      source: 'Pascanu, Mikolov & Bengio, ICML 2013, Algorithm 1',
      task: {
        type: 'value',
        step: 'gHat1',
        ask: say(r`What is it after clipping?`, r`क्लिपिंग के बाद वह कितना है?`, r`ক্লিপিংয়ের পরে তা কত?`),
        hints: [
          say(
            r`The whole gradient is scaled; no entry is cut by itself.`,
            r`पूरा ग्रेडिएंट छोटा होता है; कोई घटक अलग से नहीं कटता।`,
            r`পুরো গ্রেডিয়েন্ট ছোট হয়; কোনো উপাদান আলাদা কাটা হয় না।`,
          ),
        ],
      },
    },
    {
      problem: 'clip',
      at: "w2'",
      lit: "w2'",
      title: say('Same way, shorter', 'वही दिशा, छोटा चरण', 'একই দিক, ছোট ধাপ'),
      says: say(
        r`The clipped gradient $\hat g = ([[gHat1]], [[gHat2]])$ points the same way as $g$, and the step is an ordinary one. Clipping by value would have cut both entries to $\pm [[c]]$ and turned the direction. A gradient that is short enough is left as it is.`,
        r`क्लिप किया ग्रेडिएंट $\hat g = ([[gHat1]], [[gHat2]])$, $g$ की ही दिशा में है, और चरण साधारण है। मान से क्लिपिंग दोनों घटकों को $\pm [[c]]$ तक काटती और दिशा मोड़ देती। जो ग्रेडिएंट छोटा है वह वैसा ही रहता है।`,
        r`ক্লিপ করা গ্রেডিয়েন্ট $\hat g = ([[gHat1]], [[gHat2]])$ $g$-এর দিকেই, আর ধাপটি সাধারণ। মান দিয়ে ক্লিপিং দুটি উপাদানকেই $\pm [[c]]$-তে কাটত আর দিক ঘুরিয়ে দিত। যে গ্রেডিয়েন্ট যথেষ্ট ছোট তা যেমন আছে তেমনই থাকে।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §10.11.1',
    },
  ],
  closing: {
    problem: 'fresh',
    again: false,
    says: say(
      r`Another valley: $f = 1.5w^2 + 6b^2$.`,
      r`दूसरी घाटी: $f = 1.5w^2 + 6b^2$।`,
      r`অন্য উপত্যকা: $f = 1.5w^2 + 6b^2$।`,
    ),
    asks: [
      {
        step: 'h_2_2',
        ask: say(r`What is the curvature along $b$?`, r`$b$ की ओर वक्रता कितनी है?`, r`$b$ বরাবর বক্রতা কত?`),
        hints: [
          say(
            r`The second derivative: the square brings a 2.`,
            r`दूसरा अवकलज: वर्ग से 2 आता है।`,
            r`দ্বিতীয় অন্তরকলজ: বর্গ থেকে 2 আসে।`,
          ),
        ],
      },
      {
        step: 'kappa',
        ask: say(
          r`What is the condition number $\kappa$?`,
          r`कंडीशन संख्या $\kappa$ कितनी है?`,
          r`কন্ডিশন সংখ্যা $\kappa$ কত?`,
        ),
        hints: [
          say(
            r`The larger curvature over the smaller, $[[h_1_1]]$.`,
            r`बड़ी वक्रता बटा छोटी, $[[h_1_1]]$।`,
            r`বড় বক্রতা ভাগ ছোট, $[[h_1_1]]$।`,
          ),
        ],
      },
      {
        step: 'eta_max',
        ask: say(
          r`Up to which $\eta$ is it stable?`,
          r`किस $\eta$ तक यह स्थिर है?`,
          r`কোন $\eta$ পর্যন্ত এটি স্থিতিশীল?`,
        ),
        hints: [say(r`$2 / \lambda_{\max}$`, r`$2 / \lambda_{\max}$`, r`$2 / \lambda_{\max}$`)],
      },
    ],
  },
  learnt: [
    say(
      r`Gradient descent is stable for $\eta < 2/\lambda_{\max}$; the steepest direction sets the limit.`,
      r`ग्रेडिएंट डिसेंट $\eta < 2/\lambda_{\max}$ पर स्थिर है; सबसे खड़ी दिशा सीमा तय करती है।`,
      r`$\eta < 2/\lambda_{\max}$ হলে গ্রেডিয়েন্ট ডিসেন্ট স্থিতিশীল; সবচেয়ে খাড়া দিক সীমা ঠিক করে।`,
    ),
    say(
      'A schedule takes large steps first and small ones later.',
      'कार्यक्रम पहले बड़े चरण लेता है, बाद में छोटे।',
      'সূচি আগে বড় ধাপ নেয়, পরে ছোট।',
    ),
    say(
      r`Clipping by norm multiplies all entries by $c / \lVert g \rVert$ and keeps the direction.`,
      r`लंबाई से क्लिपिंग सब घटकों को $c / \lVert g \rVert$ से गुणा करती है और दिशा रखती है।`,
      r`নর্ম দিয়ে ক্লিপিং সব উপাদানকে $c / \lVert g \rVert$ দিয়ে গুণ করে আর দিক রাখে।`,
    ),
  ],
};
