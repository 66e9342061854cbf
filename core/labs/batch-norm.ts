import { same, say } from '../language/text.ts';
import { ARMS } from './batch-norm-network.ts';
import { measureNoise, NOISE_ARMS, NOISES } from './batch-norm-noise.ts';
import { measureOutputs, OUTPUT_ARMS } from './batch-norm-outputs.ts';
import { GRID, measureSpeed } from './batch-norm-speed.ts';
import type { Lab } from './lab.ts';
import { digitsRightChart } from './right-charts.ts';

const SPEED = 'speed';
const NOISY = 'noisy-inputs';
const RANGE = 'output-range';
/** What is offered while the speed is measured. */
const WITH_SPEED = { control: 'measure', value: SPEED } as const;
const WITH_NOISE = { control: 'measure', value: NOISY } as const;
const WITH_RANGE = { control: 'measure', value: RANGE } as const;

export const batchNorm: Lab = {
  name: 'batch-norm',
  title: say('Batch normalization', 'बैच नॉर्मलाइज़ेशन', 'ব্যাচ নর্মালাইজেশন'),
  claim: say(
    'Batch normalization makes training faster and lets it use larger learning rates. Whether it does so by reducing internal covariate shift is disputed.',
    'बैच नॉर्मलाइज़ेशन प्रशिक्षण को तेज़ करता है और बड़ी सीखने की दरें चलने देता है। वह ऐसा आंतरिक कोवेरिएट शिफ़्ट घटाकर करता है या नहीं, इस पर विवाद है।',
    'ব্যাচ নর্মালাইজেশন প্রশিক্ষণ দ্রুত করে এবং বড় শেখার হার ব্যবহার করতে দেয়। তা অভ্যন্তরীণ কোভ্যারিয়েট শিফট কমিয়ে করে কি না, তা নিয়ে বিতর্ক আছে।',
  ),
  claims: {
    control: 'measure',
    of: {
      [NOISY]: say(
        'Batch normalization adds noise to the inputs and makes the network robust against it.',
        'बैच नॉर्मलाइज़ेशन इनपुट में शोर जोड़ता है और नेटवर्क को उसके प्रति मज़बूत बनाता है।',
        'ব্যাচ নর্মালাইজেশন ইনপুটে গোলমাল যোগ করে এবং নেটওয়ার্ককে তার বিরুদ্ধে মজবুত করে।',
      ),
      [RANGE]: say(
        'Batch normalization brings the outputs into the range of the labels.',
        'बैच नॉर्मलाइज़ेशन आउटपुट को लेबलों के परास में लाता है।',
        'ব্যাচ নর্মালাইজেশন আউটপুটকে লেবেলের পরিসরে আনে।',
      ),
    },
  },
  source: 'Ioffe & Szegedy 2015, §3 and §4.1–4.2; Santurkar et al. 2018; Galloway et al. 2019',
  about: say(
    'The small network of Ioffe & Szegedy, three hidden layers of 100 units, learns handwritten digits (MNIST) with plain SGD for 200 updates, with and without a batch normalization before each activation, for 5 seeds. Both get the same first weights, batches and learning rate. **Speed:** compared are the updates until 80 % of 500 fresh digits are classified right, at most 200, and that share at the end. One rate is not fair to both: the largest rate at which a seed learns (a fifth right within 200 updates, twice as many as by chance) is sought on a grid of nine rates, 0.01 to 100, from 1 up while it learns, or down until it does, or, where it learns at none of those, up until it does. With a batch of 2 the statistics of a batch say little. **Cause:** Ioffe & Szegedy say that it is faster because the distribution of the values of a layer moves less (internal covariate shift). How far the means of the last hidden layer move from reading to reading is measured, with the running statistics, in standard deviations, after 20 updates. Even where they move less, that is not shown to be the cause: Santurkar et al. put the shift back by noise, trained as fast, and found no less of it by the gradients either; they point to a smoother loss. **Noisy inputs and range of the outputs:** ReLU units and the rate 0.1 then suit the network with and without, in batches of 60. Noise is Gaussian, in shares of full ink, the same for all; 0.3 was chosen beforehand. As a control, one network learns with noise of 0.5 on its inputs, and is judged at that strength. Outputs are the scores before the softmax: they have any size, since a batch normalization is followed by a scale γ and a shift β that are learnt. As a control, the softmax has every output between 0 and 1.',
    'Ioffe और Szegedy का छोटा नेटवर्क, 100 इकाइयों की तीन छिपी परतें, हाथ से लिखे अंक (MNIST) साधारण SGD से 200 अद्यतनों में सीखता है, हर सक्रियण से पहले बैच नॉर्मलाइज़ेशन के साथ और बिना, 5 सीडों पर। दोनों को वही पहले भार, बैच और सीखने की दर मिलती है। **गति:** तुलना 500 नए अंकों में 80 % सही होने तक के अद्यतनों की है, अधिकतम 200, और अंत में उस हिस्से की। एक ही दर दोनों के लिए न्यायसंगत नहीं: सबसे बड़ी दर जिस पर सीड सीखता है (200 अद्यतनों में पाँचवाँ हिस्सा सही, संयोग से दुगुना) 0.01 से 100 तक नौ दरों के ग्रिड पर खोजी जाती है, 1 से ऊपर जब तक सीखे, नहीं तो नीचे जब तक सीखने न लगे, और उनमें किसी पर न सीखे तो ऊपर। 2 के बैच में बैच के आँकड़े कम बताते हैं। **कारण:** Ioffe और Szegedy कहते हैं कि वह इसलिए तेज़ है कि परत के मानों का बंटन कम खिसकता है (आंतरिक कोवेरिएट शिफ़्ट)। आख़िरी छिपी परत के माध्य पाठ से पाठ तक कितना खिसकते हैं, यह चालू आँकड़ों के साथ, मानक विचलनों में, 20 अद्यतनों के बाद मापा जाता है। वे कम खिसकें तब भी इसे कारण नहीं दिखाया गया: Santurkar आदि ने शोर से खिसकाव लौटाया, प्रशिक्षण उतना ही तेज़ रहा, और ग्रेडिएंट से भी वह कम नहीं मिला; वे अधिक समतल हानि को कारण बताते हैं। **शोर वाले इनपुट और आउटपुट का परास:** तब ReLU इकाइयाँ और दर 0.1, जो साथ और बिना दोनों को ठीक बैठती है, 60 के बैच में। शोर गाउसीय है, पूरी स्याही के हिस्सों में, सबके लिए वही; 0.3 पहले से चुना गया। नियंत्रण के रूप में एक नेटवर्क इनपुट में 0.5 के शोर के साथ सीखता है, और उसी शक्ति पर परखा जाता है। आउटपुट सॉफ़्टमैक्स से पहले के स्कोर हैं: उनका आकार कुछ भी हो सकता है, क्योंकि बैच नॉर्मलाइज़ेशन के बाद सीखा जाने वाला पैमाना γ और खिसकाव β आता है। नियंत्रण के रूप में सॉफ़्टमैक्स का हर आउटपुट 0 और 1 के बीच है।',
    'Ioffe ও Szegedy-র ছোট নেটওয়ার্ক, 100 এককের তিনটি লুকানো স্তর, হাতে লেখা অঙ্ক (MNIST) সাধারণ SGD দিয়ে 200 হালনাগাদে শেখে, প্রতিটি অ্যাক্টিভেশনের আগে ব্যাচ নর্মালাইজেশন সহ ও ছাড়া, 5টি সিডে। দুটিই একই প্রথম ওয়েট, ব্যাচ ও শেখার হার পায়। **গতি:** তুলনা 500টি নতুন অঙ্কের 80 % ঠিক হওয়া পর্যন্ত হালনাগাদের, বড়জোর 200, এবং শেষে সেই অংশের। একটিমাত্র হার দুটির প্রতি ন্যায্য নয়: সবচেয়ে বড় যে হারে সিড শেখে (200 হালনাগাদে এক-পঞ্চমাংশ ঠিক, দৈবের দ্বিগুণ) তা 0.01 থেকে 100 পর্যন্ত নয়টি হারের গ্রিডে খোঁজা হয়, 1 থেকে উপরে যতক্ষণ শেখে, নয়তো নিচে যতক্ষণ না শেখে, আর সেগুলির কোনোটিতে না শিখলে উপরে। 2-এর ব্যাচে ব্যাচের পরিসংখ্যান কমই বলে। **কারণ:** Ioffe ও Szegedy বলেন, এটি দ্রুত কারণ স্তরের মানগুলির বিন্যাস কম সরে (অভ্যন্তরীণ কোভ্যারিয়েট শিফট)। শেষ লুকানো স্তরের গড় পাঠ থেকে পাঠে কতটা সরে তা চলমান পরিসংখ্যান নিয়ে, প্রমাণ বিচ্যুতিতে, 20 হালনাগাদের পরে মাপা হয়। তা কম সরলেও সেটিই কারণ বলে দেখানো হয় না: Santurkar প্রমুখ গোলমাল দিয়ে সরণ ফিরিয়ে এনেও একই গতিতে প্রশিক্ষণ দেন, আর গ্রেডিয়েন্ট দিয়েও তা কম পাননি; তাঁরা আরও মসৃণ লসকে কারণ বলেন। **গোলমালসহ ইনপুট ও আউটপুটের পরিসর:** তখন ReLU একক ও 0.1 হার, যা সহ ও ছাড়া দুটিকেই মানায়, 60-এর ব্যাচে। গোলমাল গাউসীয়, পূর্ণ কালির অংশে, সবার জন্য একই; 0.3 আগে থেকে বাছা। নিয়ন্ত্রণ হিসেবে একটি নেটওয়ার্ক ইনপুটে 0.5 গোলমাল নিয়ে শেখে, আর সেই মাত্রাতেই বিচার হয়। আউটপুট সফটম্যাক্সের আগের স্কোর: তাদের মাপ যেকোনো হতে পারে, কারণ ব্যাচ নর্মালাইজেশনের পরে শেখা স্কেল γ ও শিফট β আসে। নিয়ন্ত্রণ হিসেবে সফটম্যাক্সের প্রতিটি আউটপুট 0 ও 1-এর মধ্যে।',
  ),
  needs: 'digits',
  controls: {
    measure: {
      type: 'choice',
      title: say('What is measured', 'क्या मापा जाता है', 'কী মাপা হয়'),
      options: [
        { value: SPEED, title: say('speed and rates', 'गति और दरें', 'গতি ও হার') },
        { value: NOISY, title: say('noise on the inputs', 'इनपुट में शोर', 'ইনপুটে গোলমাল') },
        { value: RANGE, title: say('range of the outputs', 'आउटपुट का परास', 'আউটপুটের পরিসর') },
      ],
      default: SPEED,
    },
    activation: {
      type: 'choice',
      title: say('Activation', 'सक्रियण', 'অ্যাক্টিভেশন'),
      options: [
        { value: 'sigmoid', title: say('sigmoid', 'सिग्मॉइड', 'সিগময়েড') },
        { value: 'relu', title: same('ReLU') },
      ],
      default: 'sigmoid',
      when: WITH_SPEED,
    },
    rate: {
      type: 'number',
      title: say('Learning rate, $\\eta$', 'सीखने की दर, $\\eta$', 'শেখার হার, $\\eta$'),
      values: [0.01, 0.03, 0.1, 0.3, 1, 3],
      default: 1,
      when: WITH_SPEED,
    },
    batch: {
      type: 'number',
      title: say('Digits a batch', 'बैच में अंक', 'ব্যাচে অঙ্ক'),
      values: [2, 8, 32, 60],
      default: 60,
      when: WITH_SPEED,
    },
  },
  arms: ({ measure }) => (measure === NOISY ? NOISE_ARMS : measure === RANGE ? OUTPUT_ARMS : ARMS),
  charts: [
    digitsRightChart,
    {
      id: 'rates',
      title: say(
        'Updates until it learns, at each rate tried',
        'आज़माई गई हर दर पर सीखने तक अद्यतन',
        'চেষ্টা করা প্রতিটি হারে শেখা পর্যন্ত হালনাগাদ',
      ),
      x: {
        title: say('learning rate', 'सीखने की दर', 'শেখার হার'),
        log: true,
        marked: GRID.filter((_, i) => i % 2 === 0),
      },
      y: {
        title: say(
          'updates (220: not within 200)',
          'अद्यतन (220: 200 में नहीं)',
          'হালনাগাদ (220: 200-এর মধ্যে নয়)',
        ),
      },
      when: WITH_SPEED,
    },
    {
      id: 'moved',
      title: say(
        'How far the last pre-activations move in 10 updates',
        'अंतिम सक्रियण-पूर्व मान 10 अद्यतनों में कितना खिसकते हैं',
        'শেষ প্রাক-অ্যাক্টিভেশন 10 হালনাগাদে কত সরে',
      ),
      x: { title: say('update', 'अद्यतन', 'হালনাগাদ') },
      y: { title: say('standard deviations', 'मानक विचलन', 'প্রমাণ বিচ্যুতি') },
      when: WITH_SPEED,
    },
    {
      id: 'spread',
      title: say(
        'Spread of the last pre-activations',
        'अंतिम सक्रियण-पूर्व मानों का फैलाव',
        'শেষ প্রাক-অ্যাক্টিভেশনের বিস্তার',
      ),
      x: { title: say('update', 'अद्यतन', 'হালনাগাদ') },
      y: { title: say('standard deviation', 'मानक विचलन', 'প্রমাণ বিচ্যুতি') },
      when: WITH_SPEED,
    },
    {
      id: 'noise',
      title: say(
        'Fresh digits classified right, with noise on them',
        'शोर के साथ सही वर्ग के नए अंक',
        'গোলমালসহ ঠিক শ্রেণির নতুন অঙ্ক',
      ),
      x: {
        title: say('standard deviation of the noise', 'शोर का मानक विचलन', 'গোলমালের প্রমাণ বিচ্যুতি'),
        marked: NOISES,
      },
      y: { title: say('share', 'हिस्सा', 'অংশ') },
      when: WITH_NOISE,
    },
    {
      id: 'outside',
      title: say(
        'Outputs outside the range of the labels',
        'लेबलों के परास के बाहर आउटपुट',
        'লেবেলের পরিসরের বাইরে আউটপুট',
      ),
      x: { title: say('update', 'अद्यतन', 'হালনাগাদ') },
      y: { title: say('share', 'हिस्सा', 'অংশ') },
      when: WITH_RANGE,
    },
  ],
  foremost: { control: 'measure', of: { [NOISY]: ['noise'], [RANGE]: ['outside'] } },
  *run(settings, seed, { engine, digits }) {
    if (!digits) throw new RangeError('this experiment needs the digits');
    if (settings['measure'] === NOISY) return yield* measureNoise(seed, { engine, digits });
    if (settings['measure'] === RANGE) return yield* measureOutputs(seed, { engine, digits });
    return yield* measureSpeed(settings, seed, { engine, digits });
  },
};
