import type { Lesson, LessonProblem } from './lesson.ts';
import { say } from './say.ts';

const r = String.raw;
/** Two units in a row with weights 1; each of the sigmoid units stands at z = 0. */
const row = (activation: 'sigmoid' | 'relu'): LessonProblem => {
  const units = ['h1', 'o'];
  const biased = activation === 'sigmoid';
  return {
    kind: 'scalar-net',
    inputs: { x: 0.5 },
    targets: { y: 1.5 },
    parameters: Object.fromEntries(
      units.flatMap((_, i) => [[`w${i + 1}`, 1], ...(biased ? [[`b${i + 1}`, -0.5]] : [])]),
    ) as Record<string, number>,
    units: units.map((id, i) => ({
      id,
      activation,
      ...(biased ? { bias: `b${i + 1}` } : {}),
      ...(id === 'o' ? { sum: 'z2', output: 'o' } : {}),
    })),
    edges: units.map((to, i) => ({ from: units[i - 1] ?? 'x', to, weight: `w${i + 1}` })),
    loss: { name: 'squared-error', targets: { o: 'y' } },
    conventions: { 'squared-error-factor': 'half' },
  };
};
const twins: LessonProblem = {
  kind: 'scalar-net',
  inputs: { x: 1 },
  targets: { y: 1 },
  parameters: { w1: 0.5, w2: 0.5, w3: 0.4, w4: 0.4 },
  units: [
    { id: 'h1', activation: 'relu' },
    { id: 'h2', activation: 'relu' },
    { id: 'o', activation: 'identity' },
  ],
  edges: [
    { from: 'x', to: 'h1', weight: 'w1' },
    { from: 'x', to: 'h2', weight: 'w2' },
    { from: 'h1', to: 'o', weight: 'w3' },
    { from: 'h2', to: 'o', weight: 'w4' },
  ],
  loss: { name: 'squared-error', targets: { o: 'y' } },
  optimizer: { name: 'gradient-descent', learningRate: 0.1 },
  conventions: { 'squared-error-factor': 'half' },
};

/** Why weights start at random, how slopes multiply in a deep row, and which variance keeps the sums alive. */
export const startRight: Lesson = {
  id: 'start-right',
  title: say('Start right', 'सही शुरुआत', 'ঠিক শুরু'),
  aim: say(
    'Say why weights start at random, multiply slopes through a deep row, and compute the variance of Glorot and He.',
    'बताना कि भार यादृच्छिक क्यों शुरू होते हैं, गहरी शृंखला में ढालों का गुणा करना, और Glorot व He का प्रसरण निकालना।',
    'বলা ওয়েট কেন এলোমেলো শুরু হয়, গভীর সারিতে ঢাল গুণ করা, আর Glorot ও He-এর ভেদাঙ্ক কষা।',
  ),
  minutes: 7,
  skills: ['init-variance', 'vanishing-product'],
  problems: {
    twins,
    sigmoids: row('sigmoid'),
    relus: row('relu'),
    glorot: {
      kind: 'initialization',
      scheme: 'glorot',
      distribution: 'normal',
      inputs: 300,
      outputs: 100,
    },
    he: { kind: 'initialization', scheme: 'he', distribution: 'normal', inputs: 50 },
    fresh: {
      kind: 'initialization',
      scheme: 'glorot',
      distribution: 'uniform',
      inputs: 120,
      outputs: 80,
    },
  },
  stops: [
    {
      problem: 'twins',
      at: 'o',
      lit: 'a1',
      title: say('Two twins', 'दो जुड़वाँ', 'দুই যমজ'),
      says: say(
        r`Somebody starts all weights of a layer with the same number. So $h_1$ and $h_2$ are twins: $w_1 = [[w1]]$ and $w_2 = [[w2]]$ give $a_1 = [[a1]]$ and $a_2 = [[a2]]$. Two units could learn two different things. Will these two?`,
        r`किसी ने एक परत के सब भार एक ही संख्या से शुरू किए। इसलिए $h_1$ और $h_2$ जुड़वाँ हैं: $w_1 = [[w1]]$ और $w_2 = [[w2]]$ से $a_1 = [[a1]]$ और $a_2 = [[a2]]$ मिलते हैं। दो इकाइयाँ दो अलग चीज़ें सीख सकती हैं। क्या ये दोनों सीखेंगी?`,
        r`কেউ একটি স্তরের সব ওয়েট একই সংখ্যা দিয়ে শুরু করল। তাই $h_1$ ও $h_2$ যমজ: $w_1 = [[w1]]$ ও $w_2 = [[w2]]$ দেয় $a_1 = [[a1]]$ ও $a_2 = [[a2]]$। দুটি একক দুটি আলাদা জিনিস শিখতে পারে। এই দুটি কি শিখবে?`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §8.4',
    },
    {
      problem: 'twins',
      at: 'dL/do',
      lit: 'w1',
      title: say('After one step', 'एक चरण के बाद', 'এক ধাপ পরে'),
      says: say(
        r`Back comes $\partial L / \partial o = [[dL/do]]$. To $w_1$ it goes through $w_3 = [[w3]]$, to $w_2$ through $w_4 = [[w4]]$. Follow both ways in your head.`,
        r`पीछे $\partial L / \partial o = [[dL/do]]$ आता है। $w_1$ तक वह $w_3 = [[w3]]$ से होकर जाता है, $w_2$ तक $w_4 = [[w4]]$ से। दोनों रास्ते मन में चलिए।`,
        r`ফিরে আসে $\partial L / \partial o = [[dL/do]]$। $w_1$ পর্যন্ত তা যায় $w_3 = [[w3]]$ দিয়ে, $w_2$ পর্যন্ত $w_4 = [[w4]]$ দিয়ে। মনে মনে দুটি পথই অনুসরণ করুন।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §8.4',
      task: {
        type: 'choice',
        ask: say('What happens to the twins?', 'जुड़वों का क्या होता है?', 'যমজদের কী হয়?'),
        options: [
          {
            says: say('The first one learns faster', 'पहली तेज़ सीखती है', 'প্রথমটি দ্রুত শেখে'),
            holds: '[[dL/dw1]]*[[dL/dw1]] > [[dL/dw2]]*[[dL/dw2]]',
            why: say(
              r`The gradients are $[[dL/dw1]]$ and $[[dL/dw2]]$.`,
              r`ग्रेडिएंट $[[dL/dw1]]$ और $[[dL/dw2]]$ हैं।`,
              r`গ্রেডিয়েন্ট দুটি $[[dL/dw1]]$ ও $[[dL/dw2]]$।`,
            ),
          },
          {
            says: say('They stay twins', 'वे जुड़वाँ ही रहते हैं', 'তারা যমজই থাকে'),
            holds: "[[w1']] = [[w2']]",
            why: say(
              r`Same weights, same gradient $[[dL/dw1]]$, same new weights $[[w1']]$, for ever. Random starts break this.`,
              r`वही भार, वही ग्रेडिएंट $[[dL/dw1]]$, वही नए भार $[[w1']]$, सदा के लिए। यादृच्छिक शुरुआत इसे तोड़ती है।`,
              r`একই ওয়েট, একই গ্রেডিয়েন্ট $[[dL/dw1]]$, একই নতুন ওয়েট $[[w1']]$, চিরকাল। এলোমেলো শুরু এটি ভাঙে।`,
            ),
          },
          {
            says: say('One of them dies', 'उनमें से एक मर जाती है', 'তাদের একটি মরে যায়'),
            holds: "[[w1']] < 0",
            why: say(
              r`Both are on, and both move up to $[[w1']]$.`,
              r`दोनों चालू हैं, और दोनों $[[w1']]$ तक बढ़ती हैं।`,
              r`দুটিই চালু, আর দুটিই বেড়ে $[[w1']]$ হয়।`,
            ),
          },
        ],
        then: "w2'",
      },
    },
    {
      problem: 'sigmoids',
      at: 'dL/dz2',
      lit: 'dL/dz2',
      title: say('A deep row', 'एक गहरी शृंखला', 'একটি গভীর সারি'),
      says: say(
        r`Random, but how large? Here two sigmoid units follow one another, each at $z = 0$ where its slope is largest: $\sigma'(0) = 0.25$. All weights are 1. From $\partial L / \partial o = [[dL/do]]$ only $[[dL/dz2]]$ passes through the last unit.`,
        r`यादृच्छिक, पर कितने बड़े? यहाँ दो सिग्मॉइड इकाइयाँ एक के बाद एक हैं, हर एक $z = 0$ पर जहाँ उसका ढाल सबसे बड़ा है: $\sigma'(0) = 0.25$। सब भार 1 हैं। $\partial L / \partial o = [[dL/do]]$ में से आखिरी इकाई से केवल $[[dL/dz2]]$ गुज़रता है।`,
        r`এলোমেলো, কিন্তু কত বড়? এখানে দুটি সিগময়েড একক পরপর, প্রতিটি $z = 0$-তে, যেখানে ঢাল সবচেয়ে বেশি: $\sigma'(0) = 0.25$। সব ওয়েট 1। $\partial L / \partial o = [[dL/do]]$ থেকে শেষ একক দিয়ে পেরোয় কেবল $[[dL/dz2]]$।`,
      ),
      source: 'Glorot & Bengio, AISTATS 2010; Goodfellow et al. 2016, §6.3.2',
    },
    {
      problem: 'sigmoids',
      at: 'dL/dz2',
      lit: 'dL/dz1',
      title: say('What reaches the first', 'पहली तक क्या पहुँचता है', 'প্রথমটি পর্যন্ত কী পৌঁছায়'),
      says: say(
        r`On the way to $z_1$ lie the weight 1 and one more sigmoid with the slope 0.25. Slopes in a row multiply; before it, there is $[[dL/dz2]]$. Think on: what would ten such units leave?`,
        r`$z_1$ के रास्ते में भार 1 और एक और सिग्मॉइड है, ढाल 0.25। एक पंक्ति में ढाल गुणा होते हैं; उससे पहले $[[dL/dz2]]$ है। आगे सोचिए: ऐसी दस इकाइयाँ क्या छोड़तीं?`,
        r`$z_1$-এর পথে ওয়েট 1 আর আরও একটি সিগময়েড, ঢাল 0.25। সারিতে ঢাল গুণ হয়; তার আগে আছে $[[dL/dz2]]$। আরও ভাবুন: এমন দশটি একক কী রাখত?`,
      ),
      source: 'Glorot & Bengio, AISTATS 2010; Goodfellow et al. 2016, §8.2.5',
      task: {
        type: 'value',
        step: 'dL/dz1',
        ask: say(
          r`What is $\partial L / \partial z_1$?`,
          r`$\partial L / \partial z_1$ कितना है?`,
          r`$\partial L / \partial z_1$ কত?`,
        ),
        hints: [
          say(
            r`Multiply by 1 and by 0.25; slopes are not added.`,
            r`1 और 0.25 से गुणा कीजिए; ढाल जोड़े नहीं जाते।`,
            r`1 ও 0.25 দিয়ে গুণ করুন; ঢাল যোগ হয় না।`,
          ),
        ],
      },
    },
    {
      problem: 'relus',
      at: 'dL/dz1',
      lit: 'dL/dz1',
      title: say('ReLU lets it through', 'ReLU इसे जाने देती है', 'ReLU যেতে দেয়'),
      says: say(
        r`The same row with ReLU units that are on: every slope is 1, so $\partial L / \partial z_1 = [[dL/dz1]]$, nothing is lost. Ten sigmoids would leave at most $0.25^{10}$, a millionth. But the weights multiply too: with weights of 0.5 ten layers leave a thousandth, with weights of 2 a thousand times as much. So the size of the first weights decides.`,
        r`वही शृंखला, चालू ReLU इकाइयों के साथ: हर ढाल 1 है, इसलिए $\partial L / \partial z_1 = [[dL/dz1]]$, कुछ नहीं खोता। दस सिग्मॉइड अधिक से अधिक $0.25^{10}$ छोड़ते, दस लाखवाँ हिस्सा। पर भार भी गुणा होते हैं: 0.5 के भारों से दस परतें हज़ारवाँ हिस्सा छोड़ती हैं, 2 के भारों से हज़ार गुना। इसलिए शुरुआती भारों का आकार तय करता है।`,
        r`একই সারি, চালু ReLU একক নিয়ে: প্রতিটি ঢাল 1, তাই $\partial L / \partial z_1 = [[dL/dz1]]$, কিছুই হারায় না। দশটি সিগময়েডে থাকত বড়জোর $0.25^{10}$, দশ লাখ ভাগের এক ভাগ। কিন্তু ওয়েটও গুণ হয়: 0.5 ওয়েটে দশ স্তরে থাকে হাজার ভাগের এক ভাগ, 2 ওয়েটে হাজারগুণ। তাই শুরুর ওয়েটের মাপই ঠিক করে।`,
      ),
      source: 'Glorot, Bordes & Bengio, AISTATS 2011; Goodfellow et al. 2016, §8.4',
    },
    {
      problem: 'glorot',
      lit: 'sigmaSquared',
      title: say('Glorot’s variance', 'Glorot का प्रसरण', 'Glorot-এর ভেদাঙ্ক'),
      says: say(
        r`A sum of $n$ random terms has $n$ times their variance. To keep it the same on the way forward one wants $\sigma^2 = 1/n_{\text{in}}$, on the way back $1/n_{\text{out}}$. Glorot and Bengio take $\sigma^2 = 2/(n_{\text{in}} + n_{\text{out}})$; here $n_{\text{in}} = [[fan_in]]$ and $n_{\text{out}} = [[fan_out]]$.`,
        r`$n$ यादृच्छिक पदों के योग का प्रसरण $n$ गुना होता है। आगे जाते हुए वही रहे, इसके लिए $\sigma^2 = 1/n_{\text{in}}$ चाहिए, पीछे आते हुए $1/n_{\text{out}}$। Glorot और Bengio $\sigma^2 = 2/(n_{\text{in}} + n_{\text{out}})$ लेते हैं; यहाँ $n_{\text{in}} = [[fan_in]]$ और $n_{\text{out}} = [[fan_out]]$।`,
        r`$n$টি এলোমেলো পদের যোগফলের ভেদাঙ্ক $n$ গুণ। সামনে যেতে একই রাখতে চাই $\sigma^2 = 1/n_{\text{in}}$, পিছনে আসতে $1/n_{\text{out}}$। Glorot ও Bengio নেন $\sigma^2 = 2/(n_{\text{in}} + n_{\text{out}})$; এখানে $n_{\text{in}} = [[fan_in]]$ ও $n_{\text{out}} = [[fan_out]]$।`,
      ),
      source: 'Glorot & Bengio, AISTATS 2010, eq. 12',
      task: {
        type: 'value',
        step: 'sigmaSquared',
        ask: say(r`What is $\sigma^2$?`, r`$\sigma^2$ कितना है?`, r`$\sigma^2$ কত?`),
        hints: [
          say(
            r`The mean of $[[fan_in]]$ and $[[fan_out]]$ takes the place of $n$.`,
            r`$n$ की जगह $[[fan_in]]$ और $[[fan_out]]$ का माध्य आता है।`,
            r`$n$-এর জায়গায় $[[fan_in]]$ ও $[[fan_out]]$-এর গড় বসে।`,
          ),
        ],
      },
    },
    {
      problem: 'he',
      at: 'sigma',
      lit: 'sigmaSquared',
      title: say('He’s variance', 'He का प्रसरण', 'He-এর ভেদাঙ্ক'),
      says: say(
        r`For ReLU layers He and colleagues take $\sigma^2 = 2/n_{\text{in}}$. With $[[fan_in]]$ inputs this is $[[sigmaSquared]]$, so the weights are drawn with a standard deviation of $\sigma = [[sigma]]$. A question that asks for a variance does not want $\sigma$: read twice.`,
        r`ReLU परतों के लिए He और साथी $\sigma^2 = 2/n_{\text{in}}$ लेते हैं। $[[fan_in]]$ इनपुट पर यह $[[sigmaSquared]]$ है, यानी भार $\sigma = [[sigma]]$ मानक विचलन से चुने जाते हैं। जो प्रश्न प्रसरण पूछे वह $\sigma$ नहीं चाहता: दो बार पढ़िए।`,
        r`ReLU স্তরের জন্য He ও সহকর্মীরা নেন $\sigma^2 = 2/n_{\text{in}}$। $[[fan_in]]$টি ইনপুটে তা $[[sigmaSquared]]$, অর্থাৎ ওয়েট টানা হয় $\sigma = [[sigma]]$ প্রমাণ বিচ্যুতিতে। যে প্রশ্ন ভেদাঙ্ক চায় সে $\sigma$ চায় না: দুবার পড়ুন।`,
      ),
      source: 'He, Zhang, Ren & Sun, ICCV 2015, §2.2, eq. 10',
    },
    {
      problem: 'he',
      at: 'sigma',
      lit: 'sigmaSquared',
      title: say('Why 2?', '2 क्यों?', '2 কেন?'),
      says: say(
        r`Without the ReLU, $1/n_{\text{in}}$ would be enough. He’s variance $[[sigmaSquared]]$ is twice that. Think of a sum that is as often below 0 as above.`,
        r`ReLU न हो तो $1/n_{\text{in}}$ काफ़ी होता। He का प्रसरण $[[sigmaSquared]]$ उसका दुगुना है। ऐसे योग को सोचिए जो 0 से नीचे उतनी ही बार है जितनी बार ऊपर।`,
        r`ReLU না থাকলে $1/n_{\text{in}}$-ই যথেষ্ট হত। He-এর ভেদাঙ্ক $[[sigmaSquared]]$ তার দ্বিগুণ। এমন যোগফল ভাবুন যা 0-এর ওপরে যতবার নিচেও ততবার।`,
      ),
      source: 'He, Zhang, Ren & Sun, ICCV 2015, §2.2',
      task: {
        type: 'choice',
        ask: say('Where does the 2 come from?', '2 कहाँ से आता है?', '2 কোথা থেকে আসে?'),
        options: [
          {
            says: say(
              'ReLU doubles every input',
              'ReLU हर इनपुट को दुगुना करती है',
              'ReLU প্রতিটি ইনপুট দ্বিগুণ করে',
            ),
            why: say(
              r`It passes positive numbers on as they are.`,
              r`वह धनात्मक संख्याओं को जैसी हैं वैसी जाने देती है।`,
              r`ধনাত্মক সংখ্যা তা যেমন আছে তেমনই যেতে দেয়।`,
            ),
          },
          {
            says: say(
              'There are two layers, before and behind',
              'दो परतें हैं, पहले और बाद की',
              'স্তর দুটি, আগের ও পরের',
            ),
            why: say(
              r`That is Glorot’s 2, for the mean of in and out.`,
              r`वह Glorot का 2 है, अंदर और बाहर के माध्य का।`,
              r`সেটি Glorot-এর 2, ভিতর ও বাহিরের গড়ের জন্য।`,
            ),
          },
          {
            says: say('ReLU cuts off half of the sums', 'ReLU आधे योग काट देती है', 'ReLU অর্ধেক যোগফল কেটে দেয়'),
            right: true,
            why: say(
              r`Half of the mean square is lost at each layer, so the variance is doubled.`,
              r`हर परत पर वर्गों का माध्य आधा रह जाता है, इसलिए प्रसरण दुगुना लिया जाता है।`,
              r`প্রতি স্তরে বর্গের গড় অর্ধেক হয়ে যায়, তাই ভেদাঙ্ক দ্বিগুণ নেওয়া হয়।`,
            ),
          },
        ],
      },
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`Fresh numbers: Glorot for a layer with $n_{\text{in}} = [[fan_in]]$ and $n_{\text{out}} = [[fan_out]]$, drawn uniformly from $(-a, a)$.`,
      r`नई संख्याएँ: $n_{\text{in}} = [[fan_in]]$ और $n_{\text{out}} = [[fan_out]]$ वाली परत के लिए Glorot, $(-a, a)$ से एकसमान चुने गए।`,
      r`নতুন সংখ্যা: $n_{\text{in}} = [[fan_in]]$ ও $n_{\text{out}} = [[fan_out]]$-এর স্তরের জন্য Glorot, $(-a, a)$ থেকে সুষমভাবে টানা।`,
    ),
    asks: [
      {
        step: 'sigmaSquared',
        ask: say(r`What is the variance $\sigma^2$?`, r`प्रसरण $\sigma^2$ कितना है?`, r`ভেদাঙ্ক $\sigma^2$ কত?`),
        hints: [
          say(
            r`$2/(n_{\text{in}} + n_{\text{out}})$`,
            r`$2/(n_{\text{in}} + n_{\text{out}})$`,
            r`$2/(n_{\text{in}} + n_{\text{out}})$`,
          ),
        ],
      },
      {
        step: 'sigma',
        ask: say(
          r`What is the standard deviation $\sigma$?`,
          r`मानक विचलन $\sigma$ कितना है?`,
          r`প্রমাণ বিচ্যুতি $\sigma$ কত?`,
        ),
        hints: [say('The square root.', 'वर्गमूल।', 'বর্গমূল।')],
      },
      {
        step: 'a',
        ask: say(
          r`How far does the draw go, $a$?`,
          r`चुनाव कहाँ तक जाता है, $a$?`,
          r`কত দূর পর্যন্ত টানা হয়, $a$?`,
        ),
        hints: [
          say(
            r`A uniform draw from $(-a, a)$ has the variance $a^2/3$.`,
            r`$(-a, a)$ के एकसमान बंटन का प्रसरण $a^2/3$ है।`,
            r`$(-a, a)$-এর সুষম বিন্যাসের ভেদাঙ্ক $a^2/3$।`,
          ),
        ],
      },
    ],
  },
  learnt: [
    say(
      'Equal weights stay equal: weights start at random.',
      'बराबर भार बराबर रहते हैं: भार यादृच्छिक शुरू होते हैं।',
      'সমান ওয়েট সমানই থাকে: ওয়েট এলোমেলো শুরু হয়।',
    ),
    say(
      r`Slopes and weights multiply from layer to layer: ten sigmoids leave at most $0.25^{10}$.`,
      r`परत-दर-परत ढाल और भार गुणा होते हैं: दस सिग्मॉइड अधिक से अधिक $0.25^{10}$ छोड़ते हैं।`,
      r`স্তরে স্তরে ঢাল ও ওয়েট গুণ হয়: দশটি সিগময়েডে থাকে বড়জোর $0.25^{10}$।`,
    ),
    say(
      r`Glorot: $\sigma^2 = 2/(n_{\text{in}} + n_{\text{out}})$. He, for ReLU: $\sigma^2 = 2/n_{\text{in}}$.`,
      r`Glorot: $\sigma^2 = 2/(n_{\text{in}} + n_{\text{out}})$। He, ReLU के लिए: $\sigma^2 = 2/n_{\text{in}}$।`,
      r`Glorot: $\sigma^2 = 2/(n_{\text{in}} + n_{\text{out}})$। He, ReLU-এর জন্য: $\sigma^2 = 2/n_{\text{in}}$।`,
    ),
  ],
};
