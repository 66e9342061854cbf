import type { Concept } from './concept.ts';

/** The absolute error and the Huber loss. */
export const absoluteError = {
  skill: 'absolute-and-huber',
  formula: String.raw`L = \tfrac1n \sum |y - o|, \qquad H(e,\delta) = \begin{cases}\tfrac12 e^2 & |e| \le \delta\\ \delta(|e| - \tfrac12\delta) & |e| > \delta\end{cases}`,
  source: 'Bishop 2006, §1.5.5; Huber 1964',
  why: {
    en: 'A square lets one wild value rule the fit. The absolute error gives every miss the same pull; Huber is a square near 0, where a smooth slope helps, and a straight line beyond δ, where an outlier must not pull harder.',
    hi: 'वर्ग में एक अटपटा मान पूरे फ़िट पर हावी हो जाता है। निरपेक्ष त्रुटि हर चूक को समान खिंचाव देती है; ह्यूबर 0 के पास वर्ग है, जहाँ चिकना ढाल काम आता है, और δ के बाद सीधी रेखा, ताकि बेमेल बिंदु अधिक न खींचे।',
    bn: 'বর্গে একটি অস্বাভাবিক মান পুরো ফিটকে নিয়ন্ত্রণ করে। পরম ত্রুটি প্রতিটি ভুলকে সমান টান দেয়; হুবার 0-এর কাছে বর্গ, যেখানে মসৃণ ঢাল কাজে লাগে, আর δ-এর পরে সরলরেখা, যাতে বিচ্ছিন্ন বিন্দু বেশি না টানে।',
  },
  reasons: {
    'absolute-error': {
      says: {
        en: 'The loss takes the size of each miss without squaring it, so one outlier does not rule the rest: {{value}}.',
        hi: 'हानि हर चूक का परिमाण लेती है, वर्ग नहीं, इसलिए एक बेमेल बिंदु बाकी पर हावी नहीं होता: {{value}}।',
        bn: 'লস প্রতিটি ভুলের পরম মান নেয়, বর্গ নয়, তাই একটি বিচ্ছিন্ন বিন্দু বাকিগুলিকে নিয়ন্ত্রণ করে না: {{value}}।',
      },
      back: 'absolute-error-slope',
    },
    'huber-loss': {
      says: {
        en: 'Small misses are squared, misses beyond δ only counted by their size, so an outlier pulls no harder than δ: {{value}}.',
        hi: 'छोटी चूकों का वर्ग लेते हैं, δ से बड़ी चूक केवल परिमाण से गिनी जाती है, इसलिए बेमेल बिंदु δ से अधिक नहीं खींचता: {{value}}।',
        bn: 'ছোট ভুলের বর্গ নেওয়া হয়, δ-এর বেশি ভুল কেবল মাপে গোনা হয়, তাই বিচ্ছিন্ন বিন্দু δ-এর চেয়ে বেশি টানে না: {{value}}।',
      },
      back: 'huber-slope',
    },
    'absolute-error-slope': {
      says: {
        en: 'The backward pass begins: the slope at {{by}} is {{value}}; only the side of the target counts, not how far away it is.',
        hi: 'पश्च पास शुरू होता है: {{by}} पर ढाल {{value}} है; केवल यह गिना जाता है कि लक्ष्य किस ओर है, कितनी दूर है यह नहीं।',
        bn: 'পশ্চাৎ পাস শুরু: {{by}}-এ ঢাল {{value}}; লক্ষ্য কোন দিকে কেবল তা-ই গোনা হয়, কত দূরে তা নয়।',
      },
    },
    'huber-slope': {
      says: {
        en: 'The backward pass begins: the slope at {{by}} is the miss, cut off at ±δ: {{value}}.',
        hi: 'पश्च पास शुरू होता है: {{by}} पर ढाल चूक ही है, जो ±δ पर सीमित है: {{value}}।',
        bn: 'পশ্চাৎ পাস শুরু: {{by}}-এ ঢাল হল ভুলটি, ±δ-এ সীমাবদ্ধ: {{value}}।',
      },
    },
  },
} as const satisfies Concept;
