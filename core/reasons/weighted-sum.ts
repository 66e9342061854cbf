import type { Concept } from './concept.ts';

/** The sum before an activation. */
export const weightedSum = {
  skill: 'affine-sum',
  formula: String.raw`z = \sum_i w_i x_i + b`,
  source: 'Goodfellow et al. 2016, §6.1',
  why: {
    en: 'A unit can only weigh evidence: each input pushes the sum up or down by as much as its weight says, and the bias decides how much evidence is needed. Several such sums are one matrix product, Wx + b.',
    hi: 'इकाई केवल प्रमाण तौलती है: हर इनपुट योगफल को उतना ऊपर या नीचे ले जाता है जितना उसका भार कहता है, और बायस तय करता है कि कितना प्रमाण चाहिए। ऐसे कई योगफल एक ही आव्यूह गुणनफल हैं, Wx + b।',
    bn: 'একক শুধু প্রমাণ মাপে: প্রতিটি ইনপুট তার ওয়েট অনুযায়ী যোগফলকে ওপরে বা নিচে ঠেলে, আর বায়াস ঠিক করে কতটা প্রমাণ লাগবে। এমন কয়েকটি যোগফল একটিই ম্যাট্রিক্স গুণফল, Wx + b।',
  },
  reasons: {
    'weighted-sum': {
      // From the second layer on it is a pass through layers, not one unit.
      exercises: ({ computed = 0 }) => (computed > 0 ? 'forward-pass' : null),
      says: {
        pick: ({ alone = 0 }) => (alone > 0 ? 'biased' : 'plain'),
        cases: {
          biased: {
            en: 'The weighted sum {{name}}: each input counts as much as its weight says, and the bias shifts the result: {{value}}.',
            hi: 'भारित योगफल {{name}}: हर इनपुट उतना गिना जाता है जितना उसका भार कहता है, और बायस परिणाम को खिसकाता है: {{value}}।',
            bn: 'ওয়েট-যুক্ত যোগফল {{name}}: প্রতিটি ইনপুট তার ওয়েট অনুযায়ী গোনা হয়, আর বায়াস ফলটিকে সরায়: {{value}}।',
          },
          plain: {
            en: 'The weighted sum {{name}}: each input counts as much as its weight says, and nothing is added, because there is no bias: {{value}}.',
            hi: 'भारित योगफल {{name}}: हर इनपुट उतना गिना जाता है जितना उसका भार कहता है; बायस नहीं है, इसलिए और कुछ नहीं जुड़ता: {{value}}।',
            bn: 'ওয়েট-যুক্ত যোগফল {{name}}: প্রতিটি ইনপুট তার ওয়েট অনুযায়ী গোনা হয়; বায়াস নেই, তাই আর কিছু যোগ হয় না: {{value}}।',
          },
        },
      },
      back: ['weight-gradient', 'input-gradient', 'bias-gradient'],
    },
    'product-sum': {
      says: {
        pick: ({ alone = 0 }) => (alone > 0 ? 'shifted' : 'plain'),
        cases: {
          plain: {
            en: '{{name}} multiplies a row with a column entry by entry and adds the products: {{value}}. Each product says how much one entry brings in.',
            hi: '{{name}} पंक्ति को स्तंभ से प्रविष्टि-दर-प्रविष्टि गुणा कर गुणनफल जोड़ता है: {{value}}। हर गुणनफल बताता है कि एक प्रविष्टि कितना लाती है।',
            bn: '{{name}} সারিকে স্তম্ভের সঙ্গে রাশি ধরে গুণ করে গুণফলগুলি যোগ করে: {{value}}। প্রতিটি গুণফল বলে একটি রাশি কতটা আনে।',
          },
          shifted: {
            en: '{{name}} adds what is multiplied and what stands by itself: {{value}}. A product counts by both its factors, a single term as it is.',
            hi: '{{name}} गुणनफलों और अकेले पदों को जोड़ता है: {{value}}। गुणनफल दोनों गुणकों से गिना जाता है, अकेला पद जैसा है वैसा।',
            bn: '{{name}} গুণফল ও একক পদগুলি যোগ করে: {{value}}। গুণফল দুই গুণনীয়কে গোনা হয়, একক পদ যেমন আছে তেমন।',
          },
        },
      },
    },
  },
} as const satisfies Concept;
