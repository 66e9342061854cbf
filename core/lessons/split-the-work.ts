import type { Lesson, LessonProblem } from './lesson.ts';
import { say } from './say.ts';

const r = String.raw;
/** Convolutions without biases: a batch normalization follows them. */
const table = (shape: readonly number[], ...layers: readonly object[]): LessonProblem => ({
  kind: 'cnn-table',
  layers: [{ type: 'input', shape }, ...layers.map((layer) => ({ type: 'conv', bias: false, ...layer }))],
});
/** A depthwise convolution of side 3, then a 1×1 convolution. */
const separable = (side: number, channels: number, filters: number): LessonProblem =>
  table(
    [side, side, channels],
    { kernel: 3, filters: channels, padding: 1, groups: 'depthwise' },
    { kernel: 1, filters },
  );

/** Groups, depthwise convolutions and 1×1 convolutions. */
export const splitTheWork: Lesson = {
  id: 'split-the-work',
  title: say('Split the work', 'काम बाँटिए', 'কাজ ভাগ করুন'),
  aim: say(
    'Count the weights of grouped, depthwise and 1×1 convolutions, and say what they save.',
    'समूह वाले, डेप्थवाइज़ और 1×1 कनवोल्यूशन के भार गिनना, और बताना कि वे कितना बचाते हैं।',
    'গ্রুপ, ডেপথওয়াইজ ও 1×1 কনভোলিউশনের ওয়েট গোনা, আর বলা তারা কতটা বাঁচায়।',
  ),
  minutes: 7,
  skills: ['cheap-convolutions', 'conv-parameters'],
  problems: {
    full: table([8, 8, 4], { kernel: 3, filters: 6, padding: 1 }),
    grouped: table([8, 8, 4], { kernel: 3, filters: 6, padding: 1, groups: 2 }),
    separable: separable(8, 4, 6),
    mobile: separable(14, 512, 512),
    fresh: separable(10, 6, 10),
  },
  stops: [
    {
      at: 'weights_1',
      lit: 'weights_1',
      title: say('Two jobs in one', 'एक में दो काम', 'একের মধ্যে দুই কাজ'),
      says: say(
        r`A convolution looks around a cell and mixes the channels, both at once. Here $6$ filters of side 3 each read all $[[C_0]]$ maps: $3 \cdot 3 \cdot 4 \cdot 6 = [[weights_1]]$ weights. What if each filter read fewer maps?`,
        r`कनवोल्यूशन खाने के आस-पास देखता है और चैनलों को मिलाता है, दोनों एक साथ। यहाँ भुजा 3 के $6$ फ़िल्टर सब $[[C_0]]$ मैप पढ़ते हैं: $3 \cdot 3 \cdot 4 \cdot 6 = [[weights_1]]$ भार। यदि हर फ़िल्टर कम मैप पढ़े तो?`,
        r`কনভোলিউশন একটি ঘরের চারপাশ দেখে ও চ্যানেল মেশায়, দুটিই একসঙ্গে। এখানে 3 বাহুর $6$টি ফিল্টার প্রতিটি $[[C_0]]$টি ম্যাপই পড়ে: $3 \cdot 3 \cdot 4 \cdot 6 = [[weights_1]]$টি ওয়েট। প্রতিটি ফিল্টার কম ম্যাপ পড়লে কী হয়?`,
      ),
      source: 'Howard et al., “MobileNets”, 2017, §3.1',
    },
    {
      problem: 'grouped',
      at: 'C_1',
      lit: 'weights_1',
      title: say('Two groups', 'दो समूह', 'দুটি গ্রুপ'),
      says: say(
        r`With $g = 2$ groups the first half of the filters reads the first half of the maps, the second half the rest. So each of the $[[C_1]]$ filters sees $C_{\text{in}}/g$ maps: the count is $k \cdot k \cdot \frac{C_{\text{in}}}{g} \cdot C_{\text{out}}$. AlexNet did so to fit on two graphics cards.`,
        r`$g = 2$ समूह हों तो आधे फ़िल्टर आधे मैप पढ़ते हैं, बाकी आधे बाकी मैप। इसलिए $[[C_1]]$ में से हर फ़िल्टर $C_{\text{in}}/g$ मैप देखता है: संख्या $k \cdot k \cdot \frac{C_{\text{in}}}{g} \cdot C_{\text{out}}$ है। AlexNet ने दो ग्राफ़िक्स कार्डों पर समाने के लिए ऐसा किया।`,
        r`$g = 2$টি গ্রুপ হলে অর্ধেক ফিল্টার অর্ধেক ম্যাপ পড়ে, বাকি অর্ধেক বাকিগুলি। তাই $[[C_1]]$টি ফিল্টারের প্রতিটি $C_{\text{in}}/g$টি ম্যাপ দেখে: সংখ্যা $k \cdot k \cdot \frac{C_{\text{in}}}{g} \cdot C_{\text{out}}$। দুটি গ্রাফিক্স কার্ডে ধরানোর জন্য AlexNet এমন করেছিল।`,
      ),
      source: 'Krizhevsky, Sutskever & Hinton, NIPS 2012, §3.2 and §3.5',
      task: {
        type: 'value',
        step: 'weights_1',
        ask: say(
          'How many weights are there in two groups?',
          'दो समूहों में कितने भार हैं?',
          'দুটি গ্রুপে কতগুলি ওয়েট?',
        ),
        hints: [
          say(
            r`Each filter sees $4/2 = 2$ maps.`,
            r`हर फ़िल्टर $4/2 = 2$ मैप देखता है।`,
            r`প্রতিটি ফিল্টার $4/2 = 2$টি ম্যাপ দেখে।`,
          ),
          say(
            r`$3 \cdot 3 \cdot 2$ weights for each of the $[[C_1]]$ filters.`,
            r`$[[C_1]]$ में से हर फ़िल्टर के $3 \cdot 3 \cdot 2$ भार।`,
            r`$[[C_1]]$টি ফিল্টারের প্রতিটিতে $3 \cdot 3 \cdot 2$টি ওয়েট।`,
          ),
        ],
      },
    },
    {
      problem: 'separable',
      at: 'weights_1',
      lit: 'weights_1',
      title: say('One filter, one map', 'एक फ़िल्टर, एक मैप', 'এক ফিল্টার, এক ম্যাপ'),
      says: say(
        r`Depthwise is the extreme: as many groups as maps, $g = C_{\text{in}}$. Each map has a filter of its own, so only $3 \cdot 3 \cdot 4 = [[weights_1]]$ weights are left. Now every cell looks around, but no channel hears of another.`,
        r`डेप्थवाइज़ चरम है: जितने मैप उतने समूह, $g = C_{\text{in}}$। हर मैप का अपना फ़िल्टर है, इसलिए केवल $3 \cdot 3 \cdot 4 = [[weights_1]]$ भार बचते हैं। अब हर खाना आस-पास देखता है, पर किसी चैनल को दूसरे का पता नहीं।`,
        r`ডেপথওয়াইজ হল চরম: যত ম্যাপ তত গ্রুপ, $g = C_{\text{in}}$। প্রতিটি ম্যাপের নিজের ফিল্টার, তাই মাত্র $3 \cdot 3 \cdot 4 = [[weights_1]]$টি ওয়েট থাকে। এবার প্রতিটি ঘর চারপাশ দেখে, কিন্তু কোনো চ্যানেল অন্যটির খবর পায় না।`,
      ),
      source: 'Howard et al., “MobileNets”, 2017, §3.1',
    },
    {
      problem: 'separable',
      at: 'C_2',
      lit: 'weights_2',
      title: say('Mix at each cell', 'हर खाने पर मिलाइए', 'প্রতি ঘরে মেশান'),
      says: say(
        r`A convolution of side $k = 1$ does the other job: at each cell it adds up the $[[C_1]]$ channels with its weights, and does so for $[[C_2]]$ new maps. It looks at no neighbour.`,
        r`भुजा $k = 1$ का कनवोल्यूशन दूसरा काम करता है: हर खाने पर $[[C_1]]$ चैनलों को अपने भारों से जोड़ता है, और ऐसा $[[C_2]]$ नए मैपों के लिए करता है। वह किसी पड़ोसी को नहीं देखता।`,
        r`$k = 1$ বাহুর কনভোলিউশন অন্য কাজটি করে: প্রতিটি ঘরে $[[C_1]]$টি চ্যানেল নিজের ওয়েট দিয়ে যোগ করে, আর তা করে $[[C_2]]$টি নতুন ম্যাপের জন্য। সে কোনো প্রতিবেশীকে দেখে না।`,
      ),
      source: 'Howard et al., “MobileNets”, 2017, §3.1; Lin, Chen & Yan, “Network in Network”, ICLR 2014',
      task: {
        type: 'value',
        step: 'weights_2',
        ask: say(
          'How many weights does the 1×1 convolution have?',
          '1×1 कनवोल्यूशन में कितने भार हैं?',
          '1×1 কনভোলিউশনে কতগুলি ওয়েট?',
        ),
        hints: [
          say(
            r`$1 \cdot 1 \cdot C_{\text{in}} \cdot C_{\text{out}}$ with $C_{\text{in}} = [[C_1]]$.`,
            r`$1 \cdot 1 \cdot C_{\text{in}} \cdot C_{\text{out}}$, जहाँ $C_{\text{in}} = [[C_1]]$।`,
            r`$1 \cdot 1 \cdot C_{\text{in}} \cdot C_{\text{out}}$, যেখানে $C_{\text{in}} = [[C_1]]$।`,
          ),
        ],
      },
    },
    {
      problem: 'separable',
      at: 'weights_2',
      lit: 'weights_2',
      title: say('What the pair saves', 'जोड़ी क्या बचाती है', 'জোড়া কতটা বাঁচায়'),
      says: say(
        r`The pair has $[[weights_1]] + [[weights_2]] = 60$ weights where one full convolution has $216$. The ratio is $\frac{60}{216} = \frac16 + \frac19$, in general $\frac{1}{C_{\text{out}}} + \frac{1}{k^2}$. The multiply–adds fall in the same ratio, because each weight is used at the same number of places.`,
        r`जोड़ी में $[[weights_1]] + [[weights_2]] = 60$ भार हैं, जबकि पूरे कनवोल्यूशन में $216$। अनुपात $\frac{60}{216} = \frac16 + \frac19$ है, सामान्य रूप में $\frac{1}{C_{\text{out}}} + \frac{1}{k^2}$। गुणा-जोड़ भी उसी अनुपात में घटते हैं, क्योंकि हर भार उतनी ही जगहों पर काम आता है।`,
        r`জোড়ায় $[[weights_1]] + [[weights_2]] = 60$টি ওয়েট, যেখানে একটি পূর্ণ কনভোলিউশনে $216$টি। অনুপাত $\frac{60}{216} = \frac16 + \frac19$, সাধারণভাবে $\frac{1}{C_{\text{out}}} + \frac{1}{k^2}$। গুণ-যোগও একই অনুপাতে কমে, কারণ প্রতিটি ওয়েট সমান সংখ্যক জায়গায় কাজে লাগে।`,
      ),
      source: 'Howard et al., “MobileNets”, 2017, §3.1',
    },
    {
      problem: 'mobile',
      at: 'weights_2',
      title: say('A layer of MobileNet', 'MobileNet की एक परत', 'MobileNet-এর একটি স্তর'),
      says: say(
        r`In the middle of MobileNet the maps are $[[H_0]] \times [[W_0]]$ with $[[C_0]]$ channels in and out, and the depthwise filters have side 3. The pair has $[[weights_1]]$ and $[[weights_2]]$ weights. A full convolution would have $3 \cdot 3 \cdot 512 \cdot 512 = 2{,}359{,}296$.`,
        r`MobileNet के बीच में मैप $[[H_0]] \times [[W_0]]$ हैं, $[[C_0]]$ चैनल आते और जाते हैं, और डेप्थवाइज़ फ़िल्टरों की भुजा 3 है। जोड़ी में $[[weights_1]]$ और $[[weights_2]]$ भार हैं। पूरे कनवोल्यूशन में $3 \cdot 3 \cdot 512 \cdot 512 = 2{,}359{,}296$ होते।`,
        r`MobileNet-এর মাঝখানে ম্যাপ $[[H_0]] \times [[W_0]]$, $[[C_0]]$টি চ্যানেল ঢোকে ও বেরোয়, ডেপথওয়াইজ ফিল্টারের বাহু 3। জোড়ায় $[[weights_1]]$ ও $[[weights_2]]$টি ওয়েট। পূর্ণ কনভোলিউশনে হত $3 \cdot 3 \cdot 512 \cdot 512 = 2{,}359{,}296$টি।`,
      ),
      source: 'Howard et al., “MobileNets”, 2017, Table 3',
      task: {
        type: 'choice',
        ask: say(
          'What part of the weights does the pair need?',
          'जोड़ी को भारों का कितना भाग चाहिए?',
          'জোড়ার ওয়েটের কত অংশ লাগে?',
        ),
        options: [
          {
            says: say('About a third', 'लगभग एक तिहाई', 'প্রায় এক-তৃতীয়াংশ'),
            holds: '[[weights_1]] + [[weights_2]] > 2359296/4',
            why: say(
              r`$k^2 = 9$, not 3: the window has two sides.`,
              r`$k^2 = 9$, 3 नहीं: विंडो की दो भुजाएँ हैं।`,
              r`$k^2 = 9$, 3 নয়: জানালার দুটি বাহু।`,
            ),
          },
          {
            says: say('About a ninth', 'लगभग नौवाँ भाग', 'প্রায় এক-নবমাংশ'),
            holds:
              '([[weights_1]] + [[weights_2]] - 2359296/8)*([[weights_1]] + [[weights_2]] - 2359296/10) < 0',
            why: say(
              r`$\frac{1}{512} + \frac19 \approx 0.113$: with many channels nearly all the weights are in the 1×1 convolution.`,
              r`$\frac{1}{512} + \frac19 \approx 0.113$: चैनल बहुत हों तो लगभग सारे भार 1×1 कनवोल्यूशन में होते हैं।`,
              r`$\frac{1}{512} + \frac19 \approx 0.113$: চ্যানেল অনেক হলে প্রায় সব ওয়েট 1×1 কনভোলিউশনে থাকে।`,
            ),
          },
          {
            says: say('One in 512', '512 में एक', '512 ভাগের এক'),
            holds: '[[weights_1]] + [[weights_2]] < 2359296/100',
            why: say(
              r`That is the depthwise part alone. Without the 1×1 convolution the channels are never mixed.`,
              r`यह केवल डेप्थवाइज़ भाग है। 1×1 कनवोल्यूशन के बिना चैनल कभी नहीं मिलते।`,
              r`সেটা কেবল ডেপথওয়াইজ অংশ। 1×1 কনভোলিউশন ছাড়া চ্যানেল কখনও মেশে না।`,
            ),
          },
        ],
      },
    },
    {
      problem: 'mobile',
      at: 'weights_2',
      lit: 'weights_2',
      title: say('And the accuracy?', 'और यथार्थता?', 'আর যথার্থতা?'),
      says: say(
        r`For this layer the paper prints 462 million multiply–adds for the full convolution and 52.3 million for the pair: $14 \cdot 14 \cdot 266{,}752 = 52{,}283{,}392$. The whole network loses about one percent of accuracy on ImageNet, 70.6 instead of 71.7, for a ninth of the work. So the two jobs can be done one after the other.`,
        r`इस परत के लिए लेख पूरे कनवोल्यूशन के 46.2 करोड़ गुणा-जोड़ देता है और जोड़ी के 5.23 करोड़: $14 \cdot 14 \cdot 266{,}752 = 52{,}283{,}392$। पूरे नेटवर्क की यथार्थता ImageNet पर लगभग एक प्रतिशत घटती है, 71.7 की जगह 70.6, काम लगभग नौवाँ भाग। यानी दोनों काम एक के बाद एक किए जा सकते हैं।`,
        r`এই স্তরের জন্য প্রবন্ধে পূর্ণ কনভোলিউশনের 46.2 কোটি গুণ-যোগ, জোড়ার 5.23 কোটি: $14 \cdot 14 \cdot 266{,}752 = 52{,}283{,}392$। পুরো নেটওয়ার্কের যথার্থতা ImageNet-এ প্রায় এক শতাংশ কমে, 71.7-এর জায়গায় 70.6, কাজ প্রায় এক-নবমাংশ। অর্থাৎ দুটি কাজ একটির পর একটি করা যায়।`,
      ),
      source: 'Howard et al., “MobileNets”, 2017, Tables 3 and 4',
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`Fresh numbers: a map of $[[H_0]] \times [[W_0]]$ with $[[C_0]]$ channels goes through a depthwise and a 1×1 convolution, without biases.`,
      r`नई संख्याएँ: $[[H_0]] \times [[W_0]]$ का मैप, $[[C_0]]$ चैनल, एक डेप्थवाइज़ और एक 1×1 कनवोल्यूशन से गुज़रता है, बिना बायस।`,
      r`নতুন সংখ্যা: $[[H_0]] \times [[W_0]]$ ম্যাপ, $[[C_0]]$টি চ্যানেল, একটি ডেপথওয়াইজ ও একটি 1×1 কনভোলিউশনের মধ্য দিয়ে যায়, বায়াস ছাড়া।`,
    ),
    asks: [
      {
        step: 'weights_1',
        ask: say(
          'How many weights does the depthwise convolution have?',
          'डेप्थवाइज़ कनवोल्यूशन में कितने भार हैं?',
          'ডেপথওয়াইজ কনভোলিউশনে কতগুলি ওয়েট?',
        ),
        hints: [
          say(
            r`One filter of $k \cdot k$ weights for each map.`,
            r`हर मैप के लिए $k \cdot k$ भारों का एक फ़िल्टर।`,
            r`প্রতিটি ম্যাপের জন্য $k \cdot k$টি ওয়েটের একটি ফিল্টার।`,
          ),
        ],
      },
      {
        step: 'weights_2',
        ask: say(
          'How many weights does the 1×1 convolution have?',
          '1×1 कनवोल्यूशन में कितने भार हैं?',
          '1×1 কনভোলিউশনে কতগুলি ওয়েট?',
        ),
        hints: [
          say(
            r`It mixes $[[C_1]]$ channels into $[[C_2]]$ maps.`,
            r`वह $[[C_1]]$ चैनलों को $[[C_2]]$ मैपों में मिलाता है।`,
            r`এটি $[[C_1]]$টি চ্যানেলকে $[[C_2]]$টি ম্যাপে মেশায়।`,
          ),
        ],
      },
    ],
  },
  learnt: [
    say(
      r`In $g$ groups a filter sees $C_{\text{in}}/g$ maps, so the weights are divided by $g$.`,
      r`$g$ समूहों में फ़िल्टर $C_{\text{in}}/g$ मैप देखता है, इसलिए भार $g$ से भाग पाते हैं।`,
      r`$g$টি গ্রুপে ফিল্টার $C_{\text{in}}/g$টি ম্যাপ দেখে, তাই ওয়েট $g$ দিয়ে ভাগ হয়।`,
    ),
    say(
      r`Depthwise and 1×1 together need $\frac{1}{C_{\text{out}}} + \frac{1}{k^2}$ of a full convolution.`,
      r`डेप्थवाइज़ और 1×1 मिलकर पूरे कनवोल्यूशन का $\frac{1}{C_{\text{out}}} + \frac{1}{k^2}$ लेते हैं।`,
      r`ডেপথওয়াইজ ও 1×1 মিলে পূর্ণ কনভোলিউশনের $\frac{1}{C_{\text{out}}} + \frac{1}{k^2}$ নেয়।`,
    ),
  ],
};
