import type { Concept } from './concept.ts';

/** The loss and the gradient of several samples. */
export const batch = {
  skill: 'batch-gradient',
  formula: String.raw`\frac{\partial L}{\partial w} = \frac1m\sum_{s=1}^{m}\frac{\partial L^{(s)}}{\partial w}`,
  source: 'Goodfellow et al. 2016, §8.1.3',
  why: {
    en: 'The weights are the same for all samples, so a change of one weight changes every loss at once, and the effects add. A mean keeps the size of the step independent of the size of the batch; a sum does not.',
    hi: 'भार सब नमूनों में वही हैं, इसलिए एक भार बदलने से सारी हानियाँ एक साथ बदलती हैं और प्रभाव जुड़ते हैं। माध्य से चरण का आकार बैच के आकार पर निर्भर नहीं रहता; योग से रहता है।',
    bn: 'সব নমুনায় ওয়েট একই, তাই একটি ওয়েট বদলালে সব লস একসঙ্গে বদলায় ও প্রভাব যোগ হয়। গড় নিলে ধাপের মাপ ব্যাচের মাপের উপর নির্ভর করে না; যোগফলে করে।',
  },
  reasons: {
    'batch-mean-loss': {
      says: {
        en: 'The loss of the batch is the mean over its {{count}} samples, so that more samples do not mean larger steps: {{value}}.',
        hi: 'बैच की हानि उसके {{count}} नमूनों का माध्य है, ताकि अधिक नमूनों से चरण बड़ा न हो: {{value}}।',
        bn: 'ব্যাচের লস তার {{count}}টি নমুনার গড়, যাতে বেশি নমুনায় ধাপ বড় না হয়: {{value}}।',
      },
      back: 'batch-share',
    },
    'batch-sum-loss': {
      says: {
        en: 'The loss of the batch is the sum over its {{count}} samples, so every sample pulls with its full weight: {{value}}.',
        hi: 'बैच की हानि उसके {{count}} नमूनों का योग है, इसलिए हर नमूना पूरा खींचता है: {{value}}।',
        bn: 'ব্যাচের লস তার {{count}}টি নমুনার যোগফল, তাই প্রতিটি নমুনা পুরোটা টানে: {{value}}।',
      },
      back: 'batch-share',
    },
    'batch-share': {
      says: {
        en: 'The loss of one sample counts in the whole with the factor {{value}}.',
        hi: 'एक नमूने की हानि कुल में {{value}} गुणक के साथ गिनी जाती है।',
        bn: 'একটি নমুনার লস মোটের মধ্যে {{value}} গুণকে গোনা হয়।',
      },
    },
    'batch-mean-gradient': {
      says: {
        en: 'All {{count}} samples use the same weight, so their gradients are averaged: where they disagree they partly cancel. {{value}}.',
        hi: 'सभी {{count}} नमूने वही भार काम में लेते हैं, इसलिए उनके ग्रेडिएंट का माध्य लेते हैं: जहाँ वे असहमत हों, कुछ कट जाता है। {{value}}।',
        bn: 'সবকটি ({{count}}) নমুনা একই ওয়েট ব্যবহার করে, তাই তাদের গ্রেডিয়েন্টের গড় নেওয়া হয়: মতভেদ থাকলে কিছুটা কেটে যায়। {{value}}।',
      },
    },
    'batch-sum-gradient': {
      says: {
        en: 'All {{count}} samples use the same weight, so their gradients are added: where they disagree they partly cancel. {{value}}.',
        hi: 'सभी {{count}} नमूने वही भार काम में लेते हैं, इसलिए उनके ग्रेडिएंट जोड़े जाते हैं: जहाँ वे असहमत हों, कुछ कट जाता है। {{value}}।',
        bn: 'সবকটি ({{count}}) নমুনা একই ওয়েট ব্যবহার করে, তাই তাদের গ্রেডিয়েন্ট যোগ হয়: মতভেদ থাকলে কিছুটা কেটে যায়। {{value}}।',
      },
    },
    'sample-gradient': {
      says: {
        en: 'The slope of the objective at the current point for one sample alone: {{value}}. Another sample would point another way.',
        hi: 'वर्तमान बिंदु पर केवल एक नमूने के लिए उद्देश्य फलन का ढाल: {{value}}। दूसरा नमूना दूसरी दिशा दिखाता।',
        bn: 'বর্তমান বিন্দুতে কেবল একটি নমুনার জন্য উদ্দেশ্য ফাংশনের ঢাল: {{value}}। অন্য নমুনা অন্য দিক দেখাত।',
      },
    },
  },
} as const satisfies Concept;
