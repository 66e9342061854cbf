import type { Lesson, LessonProblem } from './lesson.ts';
import { say, whatIs } from './say.ts';

const r = String.raw;
type Grid = readonly (readonly number[])[];
const pool = (input: Grid, gradient: Grid): LessonProblem => ({
  kind: 'convolution',
  input,
  layers: [{ type: 'max-pool', size: 2 }],
  gradient,
});

/** Max pooling, forward and backward. */
export const poolingBackward: Lesson = {
  id: 'pooling-backward',
  title: say('The winner gets the blame', 'जीतने वाले को दोष', 'বিজয়ীর দায়'),
  aim: say(
    'Pool a map by its maxima, and send each gradient back to the cell that won.',
    'मैप को उसके उच्चतम मानों से छोटा करना, और हर ग्रेडिएंट जीतने वाले खाने तक लौटाना।',
    'সর্বোচ্চ মান দিয়ে ম্যাপ ছোট করা, আর প্রতিটি গ্রেডিয়েন্ট বিজয়ী ঘরে ফেরানো।',
  ),
  minutes: 5,
  skills: ['maxpool-gradient', 'pooling'],
  problems: {
    map: pool(
      [
        [1, 3, 2, 0],
        [5, 2, 1, 1],
        [0, 1, 4, 2],
        [2, 0, 1, 3],
      ],
      [
        [2, -1],
        [3, 4],
      ],
    ),
    fresh: pool(
      [
        [0, 2, 6, 1],
        [4, 1, 3, 2],
        [1, 7, 0, 2],
        [3, 5, 8, 1],
      ],
      [
        [-2, 5],
        [1, 3],
      ],
    ),
  },
  stops: [
    {
      lit: 'y_1_1',
      title: say('Keep the largest', 'सबसे बड़ा रखिए', 'সবচেয়ে বড়টি রাখুন'),
      says: say(
        r`A max pool of size 2 cuts the map into $2 \times 2$ windows and keeps the largest number of each. The upper left window holds $[[x_1_1]], [[x_1_2]], [[x_2_1]], [[x_2_2]]$. It moves by its own size, so windows do not overlap and each side is halved.`,
        r`आकार 2 की मैक्स पूलिंग मैप को $2 \times 2$ विंडो में काटती है और हर एक की सबसे बड़ी संख्या रखती है। ऊपर बाईं विंडो में $[[x_1_1]], [[x_1_2]], [[x_2_1]], [[x_2_2]]$ हैं। वह अपने आकार से खिसकती है, इसलिए विंडो एक-दूसरे पर नहीं चढ़तीं और हर भुजा आधी होती है।`,
        r`মাপ 2-এর ম্যাক্স পুলিং ম্যাপকে $2 \times 2$ জানালায় ভাগ করে, প্রতিটির সবচেয়ে বড় সংখ্যা রাখে। ওপরের বাঁ জানালায় আছে $[[x_1_1]], [[x_1_2]], [[x_2_1]], [[x_2_2]]$। নিজের মাপ করে সরে, তাই জানালাগুলি একে অন্যের উপর পড়ে না, প্রতিটি বাহু অর্ধেক হয়।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §9.3',
    },
    {
      at: 'y_2_1',
      lit: 'y_2_2',
      title: say('The last window', 'आखिरी विंडो', 'শেষ জানালা'),
      says: say(
        r`The lower right window holds $[[x_3_3]], [[x_3_4]]$ and below them $[[x_4_3]], [[x_4_4]]$. The pool has no weights: $y_{2,2} = \max(\dots)$ and nothing else.`,
        r`नीचे दाईं विंडो में $[[x_3_3]], [[x_3_4]]$ और उनके नीचे $[[x_4_3]], [[x_4_4]]$ हैं। पूलिंग के भार नहीं होते: $y_{2,2} = \max(\dots)$, बस।`,
        r`নিচের ডান জানালায় $[[x_3_3]], [[x_3_4]]$, তাদের নিচে $[[x_4_3]], [[x_4_4]]$। পুলিংয়ের ওয়েট নেই। তাই $y_{2,2} = \max(\dots)$।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §9.3',
      task: {
        type: 'value',
        step: 'y_2_2',
        ask: whatIs('y_{2,2}'),
        hints: [say('The largest of four.', 'चार में सबसे बड़ा।', 'চারটির মধ্যে সবচেয়ে বড়।')],
      },
    },
    {
      at: 'y_2_2',
      lit: 'y_1_1',
      title: say('Who made the output?', 'आउटपुट किसने बनाया?', 'আউটপুট কে বানাল?'),
      says: say(
        r`Backward, the gradient $\partial L / \partial y_{1,1} = [[dL/dy_1_1]]$ arrives at the first window. Only the winner, $[[x_2_1]]$, reached the output. If another cell changes a little, the maximum does not, so its slope is 0.`,
        r`पीछे की ओर पहली विंडो पर $\partial L / \partial y_{1,1} = [[dL/dy_1_1]]$ पहुँचता है। आउटपुट तक केवल जीतने वाला, $[[x_2_1]]$, पहुँचा था। दूसरा खाना थोड़ा बदले तो उच्चतम मान नहीं बदलता, इसलिए उसका ढाल 0 है।`,
        r`পিছনের দিকে প্রথম জানালায় আসে $\partial L / \partial y_{1,1} = [[dL/dy_1_1]]$। আউটপুটে পৌঁছেছিল কেবল বিজয়ী, $[[x_2_1]]$। অন্য ঘর একটু বদলালে সর্বোচ্চ মান বদলায় না, তাই তার ঢাল 0।`,
      ),
      source: 'Stanford CS231n course notes, “Backpropagation, Intuitions”',
    },
    {
      at: 'y_2_2',
      lit: 'dL/dx_2_1',
      title: say('Send it back', 'वापस भेजिए', 'ফেরত পাঠান'),
      says: say(
        r`The window is $[[x_1_1]], [[x_1_2]]$ over $[[x_2_1]], [[x_2_2]]$, and $[[dL/dy_1_1]]$ comes back. Decide what its four cells get.`,
        r`विंडो $[[x_1_1]], [[x_1_2]]$ है, नीचे $[[x_2_1]], [[x_2_2]]$, और $[[dL/dy_1_1]]$ लौटता है। तय कीजिए कि चारों खानों को क्या मिले।`,
        r`জানালায় $[[x_1_1]], [[x_1_2]]$, নিচে $[[x_2_1]], [[x_2_2]]$, আর ফিরছে $[[dL/dy_1_1]]$। ঠিক করুন চারটি ঘর কী পাবে।`,
      ),
      source: 'Stanford CS231n course notes, “Backpropagation, Intuitions”',
      task: {
        type: 'choice',
        ask: say(
          r`What does the winner $[[x_2_1]]$ get?`,
          r`जीतने वाले $[[x_2_1]]$ को क्या मिलता है?`,
          r`বিজয়ী $[[x_2_1]]$ কী পায়?`,
        ),
        options: [
          {
            says: say(r`A quarter, like each of the four`, r`चौथाई, चारों की तरह`, r`এক-চতুর্থাংশ, চারটির মতোই`),
            holds: '[[dL/dx_2_1]] = [[dL/dy_1_1]] / 4',
            why: say(
              r`That is the rule of mean pooling. Here three of the cells did not count.`,
              r`यह माध्य पूलिंग का नियम है। यहाँ तीन खाने गिने ही नहीं गए।`,
              r`সেটা গড় পুলিংয়ের নিয়ম। এখানে তিনটি ঘর গোনাই হয়নি।`,
            ),
          },
          {
            says: say(r`All of it, $[[dL/dy_1_1]]$`, r`पूरा, $[[dL/dy_1_1]]$`, r`পুরোটা, $[[dL/dy_1_1]]$`),
            holds: '[[dL/dx_2_1]] = [[dL/dy_1_1]]',
            why: say(
              r`The slope of a maximum by its winner is 1, and 0 by the others.`,
              r`जीतने वाले के सापेक्ष उच्चतम मान का ढाल 1 है, बाकी के 0।`,
              r`বিজয়ীর সাপেক্ষে সর্বোচ্চ মানের ঢাল 1, অন্যদের 0।`,
            ),
          },
          {
            says: say(
              r`Its value times the gradient, $[[x_2_1]] \cdot [[dL/dy_1_1]]$`,
              r`उसका मान गुणा ग्रेडिएंट, $[[x_2_1]] \cdot [[dL/dy_1_1]]$`,
              r`তার মান গুণ গ্রেডিয়েন্ট, $[[x_2_1]] \cdot [[dL/dy_1_1]]$`,
            ),
            holds: '[[dL/dx_2_1]] = [[x_2_1]] * [[dL/dy_1_1]]',
            why: say(
              r`How large the winner is does not matter, only that it won.`,
              r`जीतने वाला कितना बड़ा है, इससे फ़र्क नहीं; केवल यह कि वह जीता।`,
              r`বিজয়ী কত বড় তাতে কিছু আসে যায় না, কেবল সে জিতেছে কি না।`,
            ),
          },
        ],
        then: 'dL/dx_2_1',
      },
    },
    {
      at: 'dL/dx_4_4',
      lit: 'dL/dx_4_4',
      title: say('Mostly zeros', 'अधिकतर शून्य', 'বেশির ভাগ শূন্য'),
      says: say(
        r`Of sixteen cells four get a gradient, one for each window; the first window’s other cells have $\partial L / \partial x_{1,1} = [[dL/dx_1_1]]$. So the forward pass must remember which cell won. At a tie libraries take the first, a convention.`,
        r`सोलह में से चार खानों को ग्रेडिएंट मिलता है, हर विंडो में एक; पहली विंडो के बाकी खानों में $\partial L / \partial x_{1,1} = [[dL/dx_1_1]]$ है। इसलिए आगे के पास में याद रखना होता है कि कौन जीता। बराबरी पर लाइब्रेरी पहले को लेती हैं, यह परिपाटी है।`,
        r`ষোলোটি ঘরের চারটি গ্রেডিয়েন্ট পায়, প্রতি জানালায় একটি; প্রথম জানালার অন্য ঘরে $\partial L / \partial x_{1,1} = [[dL/dx_1_1]]$। তাই সম্মুখ পাসে মনে রাখতে হয় কে জিতেছে। সমান হলে লাইব্রেরি প্রথমটি নেয়, এটি রীতি।`,
      ),
      source: 'PyTorch documentation, torch.nn.MaxPool2d; Stanford CS231n course notes',
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      'A fresh map and fresh gradients from above.',
      'नया मैप और ऊपर से नए ग्रेडिएंट।',
      'নতুন ম্যাপ আর ওপর থেকে নতুন গ্রেডিয়েন্ট।',
    ),
    asks: [
      {
        step: 'y_2_1',
        ask: whatIs('y_{2,1}'),
        hints: [say('The window at the lower left.', 'नीचे बाईं विंडो।', 'নিচের বাঁ জানালা।')],
      },
      {
        step: 'dL/dx_1_3',
        ask: whatIs(r`\partial L / \partial x_{1,3}`),
        hints: [
          say(
            r`Is $[[x_1_3]]$ the largest of its window?`,
            r`क्या $[[x_1_3]]$ अपनी विंडो में सबसे बड़ा है?`,
            r`$[[x_1_3]]$ কি তার জানালায় সবচেয়ে বড়?`,
          ),
        ],
      },
    ],
  },
  learnt: [
    say(
      'A max pool keeps the largest of each window and has no weights.',
      'मैक्स पूलिंग हर विंडो का सबसे बड़ा रखती है; उसके भार नहीं होते।',
      'ম্যাক্স পুলিং প্রতি জানালার সবচেয়ে বড়টি রাখে; তার ওয়েট নেই।',
    ),
    say(
      'Backward, the winner gets the whole gradient, the others 0.',
      'पीछे की ओर जीतने वाले को पूरा ग्रेडिएंट मिलता है, बाकी को 0।',
      'পিছনের দিকে বিজয়ী পুরো গ্রেডিয়েন্ট পায়, অন্যেরা 0।',
    ),
  ],
};
