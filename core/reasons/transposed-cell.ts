import type { Concept } from './concept.ts';

/** One cell of a transposed convolution. */
export const transposedCell = {
  skill: 'transposed-conv',
  formula: String.raw`y = \sum_{\text{inputs}} x_{i,j} \cdot w \text{ placed at } (i s - p,\ j s - p)`,
  source: 'Dumoulin & Visin 2016, §4',
  why: {
    en: 'A convolution gathers a patch into one number; its transpose goes the other way: every input stamps the whole kernel, scaled by itself, onto the output. Stamps lie a stride apart, and where they overlap they add.',
    hi: 'कनवोल्यूशन एक टुकड़े को एक संख्या में समेटता है; उसका ट्रांसपोज़ उलटा जाता है: हर इनपुट पूरे कर्नेल को अपने से गुणा करके आउटपुट पर छापता है। छाप स्ट्राइड की दूरी पर हैं, और जहाँ एक-दूसरे पर पड़ें वहाँ जुड़ती हैं।',
    bn: 'কনভোলিউশন একটি অংশকে এক সংখ্যায় জড়ো করে; তার ট্রান্সপোজ উল্টো যায়: প্রতিটি ইনপুট পুরো কার্নেলকে নিজের গুণে আউটপুটে ছাপে। ছাপগুলি স্ট্রাইড দূরে দূরে, যেখানে চাপে সেখানে যোগ হয়।',
  },
  reasons: {
    'transposed-cell': {
      says: {
        pick: ({ products = 1 }) => (products > 1 ? 'several' : products === 1 ? 'one' : 'none'),
        cases: {
          one: {
            en: 'Every input stamps the kernel onto the output; only one stamp reaches {{name}}: {{value}}.',
            hi: 'हर इनपुट कर्नेल को आउटपुट पर छापता है; {{name}} तक केवल एक छाप पहुँचती है: {{value}}।',
            bn: 'প্রতিটি ইনপুট কার্নেলকে আউটপুটে ছাপে; {{name}}-এ কেবল একটি ছাপ পৌঁছায়: {{value}}।',
          },
          several: {
            en: 'Every input stamps the kernel onto the output; {{products}} stamps overlap at {{name}} and add: {{value}}.',
            hi: 'हर इनपुट कर्नेल को आउटपुट पर छापता है; {{name}} पर {{products}} छाप एक-दूसरे पर पड़ती और जुड़ती हैं: {{value}}।',
            bn: 'প্রতিটি ইনপুট কার্নেলকে আউটপুটে ছাপে; {{name}}-এ {{products}}টি ছাপ চাপে ও যোগ হয়: {{value}}।',
          },
          none: {
            en: 'No stamp reaches {{name}}: it lies between them and stays {{value}}.',
            hi: '{{name}} तक कोई छाप नहीं पहुँचती: वह उनके बीच है और {{value}} रहता है।',
            bn: '{{name}}-এ কোনো ছাপ পৌঁছায় না: তা মাঝখানে, {{value}} থাকে।',
          },
        },
      },
      back: ['kernel-gradient', 'patch-gradient', 'bias-gradient'],
    },
  },
} as const satisfies Concept;
