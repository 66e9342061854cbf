import type { Lesson, LessonProblem } from './lesson.ts';
import { formula, say, whatIs } from './say.ts';

const r = String.raw;
const stack = (...layers: readonly object[]): LessonProblem => ({
  kind: 'receptive-field',
  input: [32, 32, 1],
  layers,
});

/** The receptive field, layer by layer. */
export const howFarItSees: Lesson = {
  id: 'how-far-it-sees',
  title: say('How far it sees', 'वह कितनी दूर देखता है', 'কত দূর দেখে'),
  aim: say(
    'Find how many input pixels one unit of a deep layer depends on.',
    'पता करना कि गहरी परत की एक इकाई इनपुट के कितने पिक्सेलों पर निर्भर है।',
    'জানা, গভীর স্তরের একটি একক ইনপুটের কতগুলি পিক্সেলের উপর নির্ভর করে।',
  ),
  minutes: 5,
  skills: ['receptive-field'],
  problems: {
    stack: stack(
      { type: 'conv', kernel: 5, filters: 1 },
      { type: 'max-pool', size: 2 },
      { type: 'conv', kernel: 5, filters: 1 },
    ),
    fresh: stack(
      { type: 'conv', kernel: 3, filters: 1 },
      { type: 'conv', kernel: 3, filters: 1, stride: 2 },
      { type: 'conv', kernel: 3, filters: 1 },
    ),
  },
  stops: [
    {
      at: 'j_1',
      lit: 'r_1',
      title: say('The first layer', 'पहली परत', 'প্রথম স্তর'),
      says: say(
        r`One unit of the first layer sees exactly its kernel: $r_1 = [[r_1]]$ pixels in each direction. Its neighbour sees the window one pixel further, so the jump between neighbours is $j_1 = [[j_1]]$. With these two numbers every further layer can be worked out.`,
        r`पहली परत की एक इकाई ठीक अपना कर्नेल देखती है: हर दिशा में $r_1 = [[r_1]]$ पिक्सेल। उसकी पड़ोसी एक पिक्सेल आगे की विंडो देखती है, इसलिए पड़ोसियों के बीच छलाँग $j_1 = [[j_1]]$ है। इन दो संख्याओं से हर अगली परत निकलती है।`,
        r`প্রথম স্তরের একটি একক ঠিক তার কার্নেলটুকু দেখে: প্রতি দিকে $r_1 = [[r_1]]$ পিক্সেল। তার প্রতিবেশী এক পিক্সেল পরের জানালা দেখে, তাই প্রতিবেশীদের মধ্যে লাফ $j_1 = [[j_1]]$। এই দুটি সংখ্যা থেকে পরের সব স্তর পাওয়া যায়।`,
      ),
      source: 'Araujo, Norris & Sim, Distill 2019; Dumoulin & Visin 2016',
    },
    {
      at: 'j_1',
      lit: 'r_2',
      title: say('A pool of two', 'दो की पूलिंग', 'দুইয়ের পুলিং'),
      says: say(
        r`A window of $k$ units reaches $k - 1$ jumps further than one of them: $r_2 = r_1 + (k - 1)\, j_1$. For the pool $k = 2$, and you know $r_1 = [[r_1]]$ and $j_1 = [[j_1]]$.`,
        r`$k$ इकाइयों की विंडो एक इकाई से $k - 1$ छलाँग आगे पहुँचती है: $r_2 = r_1 + (k - 1)\, j_1$। पूलिंग में $k = 2$ है, और $r_1 = [[r_1]]$, $j_1 = [[j_1]]$ पता हैं।`,
        r`$k$টি এককের জানালা একটির চেয়ে $k - 1$ লাফ বেশি দূর যায়: $r_2 = r_1 + (k - 1)\, j_1$। পুলিংয়ে $k = 2$, আর জানা আছে $r_1 = [[r_1]]$ ও $j_1 = [[j_1]]$।`,
      ),
      source: 'Araujo, Norris & Sim, Distill 2019, eq. 2',
      task: {
        type: 'value',
        step: 'r_2',
        ask: whatIs('r_2'),
        hints: [
          say(
            r`One jump of $[[j_1]]$ is added.`,
            r`$[[j_1]]$ की एक छलाँग जुड़ती है।`,
            r`$[[j_1]]$-এর একটি লাফ যোগ হয়।`,
          ),
        ],
      },
    },
    {
      at: 'j_2',
      lit: 'j_2',
      title: say('The stride acts later', 'स्ट्राइड का असर बाद में', 'স্ট্রাইডের প্রভাব পরে'),
      says: say(
        r`The pool moves by 2, so its neighbours are 2 pixels apart: $j_2 = s \cdot j_1 = [[j_2]]$. Its own field has hardly grown. But from now on every cell of a kernel reaches twice as far.`,
        r`पूलिंग 2 से खिसकती है, इसलिए उसकी पड़ोसी इकाइयाँ 2 पिक्सेल दूर हैं: $j_2 = s \cdot j_1 = [[j_2]]$। उसका अपना क्षेत्र कम ही बढ़ा। पर अब से कर्नेल का हर खाना दुगुनी दूर पहुँचता है।`,
        r`পুলিং 2 করে সরে, তাই তার প্রতিবেশীরা 2 পিক্সেল দূরে: $j_2 = s \cdot j_1 = [[j_2]]$। তার নিজের ক্ষেত্র কমই বেড়েছে। কিন্তু এখন থেকে কার্নেলের প্রতিটি ঘর দ্বিগুণ দূর যায়।`,
      ),
      source: 'Araujo, Norris & Sim, Distill 2019',
    },
    {
      at: 'j_2',
      lit: 'r_3',
      title: say('The last convolution', 'आखिरी कनवोल्यूशन', 'শেষ কনভোলিউশন'),
      says: say(
        r`Now a kernel of 5 on units that see $r_2 = [[r_2]]$ pixels and are $j_2 = [[j_2]]$ apart. Which formula gives its field?`,
        r`अब 5 का कर्नेल उन इकाइयों पर जो $r_2 = [[r_2]]$ पिक्सेल देखती हैं और $j_2 = [[j_2]]$ दूर हैं। उसका क्षेत्र किस सूत्र से मिलता है?`,
        r`এবার 5-এর কার্নেল এমন এককের উপর যারা $r_2 = [[r_2]]$ পিক্সেল দেখে ও $j_2 = [[j_2]]$ দূরে দূরে। কোন সূত্রে তার ক্ষেত্র পাওয়া যায়?`,
      ),
      source: 'Araujo, Norris & Sim, Distill 2019, eq. 2',
      task: {
        type: 'choice',
        ask: say('How large is $r_3$?', '$r_3$ कितना है?', '$r_3$ কত?'),
        options: [
          {
            says: formula('[[r_2]] + (5 - 1) \\cdot [[j_2]]'),
            holds: '[[r_3]] = [[r_2]] + 4 * [[j_2]]',
            why: say(
              r`Four further cells, each $[[j_2]]$ pixels on.`,
              r`चार और खाने, हर एक $[[j_2]]$ पिक्सेल आगे।`,
              r`আরও চারটি ঘর, প্রতিটি $[[j_2]]$ পিক্সেল এগিয়ে।`,
            ),
          },
          {
            says: formula('[[r_2]] + (5 - 1)'),
            holds: '[[r_3]] = [[r_2]] + 4',
            why: say(
              r`The jump was left out: after the pool neighbours are not 1 pixel apart.`,
              r`छलाँग छूट गई: पूलिंग के बाद पड़ोसी 1 पिक्सेल दूर नहीं हैं।`,
              r`লাফ বাদ গেছে: পুলিংয়ের পরে প্রতিবেশীরা 1 পিক্সেল দূরে নয়।`,
            ),
          },
          {
            says: formula('5 \\cdot [[r_2]]'),
            holds: '[[r_3]] = 5 * [[r_2]]',
            why: say(
              r`The five fields overlap; they do not lie side by side.`,
              r`पाँचों क्षेत्र एक-दूसरे पर चढ़े हैं; वे अगल-बगल नहीं हैं।`,
              r`পাঁচটি ক্ষেত্র একে অন্যের উপর পড়ে; পাশাপাশি নয়।`,
            ),
          },
        ],
        then: 'r_3',
      },
    },
    {
      at: 'r_3',
      lit: 'r_3',
      title: say('How many pixels', 'कितने पिक्सेल', 'কত পিক্সেল'),
      says: say(
        r`One unit of the last layer depends on $[[r_3]] \times [[r_3]]$ pixels, though no kernel is larger than 5. Two convolutions of 5 without the pool would see only 9. Padding changes where a field lies, not how far it reaches.`,
        r`आखिरी परत की एक इकाई $[[r_3]] \times [[r_3]]$ पिक्सेलों पर निर्भर है, जबकि कोई कर्नेल 5 से बड़ा नहीं। पूलिंग के बिना 5 के दो कनवोल्यूशन केवल 9 देखते, $5 + 4$। पैडिंग बदलती है कि क्षेत्र कहाँ है, यह नहीं कि कितनी दूर पहुँचता है।`,
        r`শেষ স্তরের একটি একক $[[r_3]] \times [[r_3]]$ পিক্সেলের উপর নির্ভর করে, যদিও কোনো কার্নেল 5-এর বড় নয়। পুলিং ছাড়া 5-এর দুটি কনভোলিউশন দেখত কেবল 9, $5 + 4$। প্যাডিং বদলায় ক্ষেত্র কোথায়, কত দূর যায় তা নয়।`,
      ),
      source: 'Araujo, Norris & Sim, Distill 2019',
    },
  ],
  closing: {
    problem: 'fresh',
    again: false,
    says: say(
      r`Three convolutions of 3; the second has stride 2. It begins with $r_0 = [[r_0]]$ and $j_0 = [[j_0]]$.`,
      r`3 के तीन कनवोल्यूशन; दूसरे का स्ट्राइड 2 है। शुरू $r_0 = [[r_0]]$ और $j_0 = [[j_0]]$ से।`,
      r`3-এর তিনটি কনভোলিউশন; দ্বিতীয়টির স্ট্রাইড 2। শুরু $r_0 = [[r_0]]$ ও $j_0 = [[j_0]]$।`,
    ),
    asks: [
      {
        step: 'r_2',
        ask: whatIs('r_2'),
        hints: [
          say(
            r`The stride of a layer does not change its own field.`,
            r`परत का स्ट्राइड उसके अपने क्षेत्र को नहीं बदलता।`,
            r`স্তরের স্ট্রাইড তার নিজের ক্ষেত্র বদলায় না।`,
          ),
        ],
      },
      {
        step: 'r_3',
        ask: whatIs('r_3'),
        hints: [say(r`Now the jump is $[[j_2]]$.`, r`अब छलाँग $[[j_2]]$ है।`, r`এখন লাফ $[[j_2]]$।`)],
      },
    ],
  },
  learnt: [
    say(
      r`$r \leftarrow r + (k - 1)\, j$, then $j \leftarrow s \cdot j$.`,
      r`$r \leftarrow r + (k - 1)\, j$, फिर $j \leftarrow s \cdot j$।`,
      r`$r \leftarrow r + (k - 1)\, j$, তারপর $j \leftarrow s \cdot j$।`,
    ),
    say(
      'A stride makes every later layer see farther.',
      'स्ट्राइड हर बाद की परत को दूर तक दिखाता है।',
      'স্ট্রাইড পরের প্রতিটি স্তরকে দূর পর্যন্ত দেখায়।',
    ),
  ],
};
