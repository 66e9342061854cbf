import type { Concept } from './concept.ts';

/** Weights and biases of multi-head attention. */
export const headParameters = {
  skill: 'multi-head-count',
  formula: String.raw`4 d^2 + 4 d`,
  source: 'Vaswani et al. 2017, §3.2.2',
  why: {
    en: 'Queries, keys, values and the output have one matrix each. Several heads only cut these matrices into strips, so the number of heads does not change the count.',
    hi: 'क्वेरी, की, वैल्यू और आउटपुट का एक-एक आव्यूह है। कई हेड इन्हीं आव्यूहों को पट्टियों में काटते हैं, इसलिए हेडों की संख्या से गिनती नहीं बदलती।',
    bn: 'কোয়েরি, কি, ভ্যালু ও আউটপুটের একটি করে ম্যাট্রিক্স। একাধিক হেড কেবল এই ম্যাট্রিক্সগুলিকে ফালিতে কাটে, তাই হেডের সংখ্যায় গণনা বদলায় না।',
  },
  reasons: {
    'projection-weights': {
      says: {
        en: 'Queries, keys, values and the output have one matrix each, cut into strips for the heads: {{value}}, however many heads there are.',
        hi: 'क्वेरी, की, वैल्यू और आउटपुट का एक-एक आव्यूह है, जो हेडों के लिए पट्टियों में कटता है: {{value}}, हेड कितने भी हों।',
        bn: 'কোয়েরি, কি, ভ্যালু ও আউটপুটের একটি করে ম্যাট্রিক্স, হেডের জন্য ফালিতে কাটা: {{value}}, হেড যতই হোক।',
      },
    },
    'projection-biases': {
      says: {
        en: 'Every projection has one bias a feature: {{value}}.',
        hi: 'हर प्रक्षेपण में हर विशेषता का एक बायस है: {{value}}।',
        bn: 'প্রতিটি প্রক্ষেপণে প্রতি ফিচারে একটি বায়াস: {{value}}।',
      },
    },
  },
} as const satisfies Concept;
