import type { Concept } from './concept.ts';

/** The two running averages of Adam. */
export const adamMoments = {
  skill: 'adam-step',
  formula: String.raw`m \leftarrow \beta_1 m + (1-\beta_1) g, \qquad v \leftarrow \beta_2 v + (1-\beta_2) g^2`,
  source: 'Kingma & Ba 2015, Algorithm 1',
  why: {
    en: 'Adam asks two questions of every parameter: which way do its gradients point on the whole (m), and how large are they usually (v)? Both are running averages, so one noisy gradient does not decide; β says how long the memory is.',
    hi: 'Adam हर प्राचल से दो बातें पूछता है: उसके ग्रेडिएंट कुल मिलाकर किस ओर हैं (m), और सामान्यतः कितने बड़े (v)? दोनों चालू माध्य हैं, इसलिए एक शोर भरा ग्रेडिएंट तय नहीं करता; β बताता है कि याद कितनी लंबी है।',
    bn: 'Adam প্রতিটি প্যারামিটারকে দুটি প্রশ্ন করে: গ্রেডিয়েন্টগুলি মোটের উপর কোন দিকে (m), আর সাধারণত কত বড় (v)? দুটিই চলমান গড়, তাই একটি গোলমেলে গ্রেডিয়েন্ট ঠিক করে না; β বলে স্মৃতি কত দীর্ঘ।',
  },
  reasons: {
    'adam-mean': {
      operands: ['share', 'old', 'gradient'],
      says: {
        pick: ({ old = 0, gradient = 0 }) => (old === 0 ? 'first' : old * gradient < 0 ? 'against' : 'along'),
        cases: {
          first: {
            en: 'The mean gradient started at 0 and keeps {{share}} of that, so after the gradient {{gradient}} it is only {{value}}: too small, which will be corrected.',
            hi: 'माध्य ग्रेडिएंट 0 से शुरू हुआ और उसका {{share}} रखता है, इसलिए ग्रेडिएंट {{gradient}} के बाद वह केवल {{value}} है: बहुत छोटा, जो सुधारा जाएगा।',
            bn: 'গড় গ্রেডিয়েন্ট 0 থেকে শুরু ও তার {{share}} রাখে, তাই গ্রেডিয়েন্ট {{gradient}}-এর পরে তা কেবল {{value}}: খুব ছোট, যা শোধরানো হবে।',
          },
          along: {
            en: 'The mean gradient keeps {{share}} of {{old}} and takes in {{gradient}}, which points the same way: {{value}}.',
            hi: 'माध्य ग्रेडिएंट {{old}} का {{share}} रखता है और {{gradient}} को लेता है, जो उसी ओर है: {{value}}।',
            bn: 'গড় গ্রেডিয়েন্ট {{old}}-এর {{share}} রাখে ও {{gradient}} নেয়, যা একই দিকে: {{value}}।',
          },
          against: {
            en: 'The new gradient {{gradient}} points the other way than the mean {{old}}: the memory is weakened to {{value}} instead of turning at once.',
            hi: 'नया ग्रेडिएंट {{gradient}} माध्य {{old}} से उलटी ओर है: याद तुरंत पलटने के बजाय {{value}} तक कमज़ोर होती है।',
            bn: 'নতুন গ্রেডিয়েন্ট {{gradient}} গড় {{old}}-এর উল্টো দিকে: স্মৃতি সঙ্গে সঙ্গে না ঘুরে {{value}}-এ দুর্বল হয়।',
          },
        },
      },
    },
    'adam-square': {
      operands: ['share', 'old', 'gradient'],
      says: {
        pick: ({ old = 0 }) => (old === 0 ? 'first' : 'later'),
        cases: {
          first: {
            en: 'The mean square started at 0, so one square of {{gradient}} with the share 1 − {{share}} makes it only {{value}}; that will be corrected.',
            hi: 'वर्गों का माध्य 0 से शुरू हुआ, इसलिए {{gradient}} के एक वर्ग का 1 − {{share}} हिस्सा उसे केवल {{value}} बनाता है; यह सुधारा जाएगा।',
            bn: 'বর্গের গড় 0 থেকে শুরু, তাই {{gradient}}-এর একটি বর্গের 1 − {{share}} অংশ তাকে কেবল {{value}} করে; তা শোধরানো হবে।',
          },
          later: {
            en: 'The mean square measures how large the gradients usually are, whatever their sign: {{share}} of {{old}} is kept and the square of {{gradient}} joins in, {{value}}.',
            hi: 'वर्गों का माध्य बताता है कि ग्रेडिएंट सामान्यतः कितने बड़े हैं, चिह्न कुछ भी हो: {{old}} का {{share}} रहता है और {{gradient}} का वर्ग जुड़ता है, {{value}}।',
            bn: 'বর্গের গড় বলে গ্রেডিয়েন্ট সাধারণত কত বড়, চিহ্ন যাই হোক: {{old}}-এর {{share}} থাকে ও {{gradient}}-এর বর্গ যোগ হয়, {{value}}।',
          },
        },
      },
    },
    'largest-size': {
      says: {
        en: 'The size of the gradients is the largest of late, which fades slowly, {{value}}: one large gradient shortens the steps for a while.',
        hi: 'ग्रेडिएंट का आकार हाल का सबसे बड़ा है, जो धीरे मिटता है, {{value}}: एक बड़ा ग्रेडिएंट कुछ समय चरण छोटे कर देता है।',
        bn: 'গ্রেডিয়েন্টের মাপ হল সাম্প্রতিক বৃহত্তম, যা ধীরে মোছে, {{value}}: একটি বড় গ্রেডিয়েন্ট কিছুকাল ধাপ ছোট করে।',
      },
    },
    'kept-largest': {
      says: {
        en: 'AMSGrad keeps the largest mean square so far, {{value}}, so that a step can never grow again by forgetting.',
        hi: 'AMSGrad अब तक का सबसे बड़ा माध्य रखता है, {{value}}, ताकि भूलने से चरण फिर कभी न बढ़े।',
        bn: 'AMSGrad এ পর্যন্ত সবচেয়ে বড় গড় রাখে, {{value}}, যাতে ভুলে গিয়ে ধাপ আর কখনও না বাড়ে।',
      },
    },
    'sign-direction': {
      says: {
        pick: ({ value = 0 }) => (value > 0 ? 'up' : value < 0 ? 'down' : 'none'),
        cases: {
          up: {
            en: 'Lion keeps only the sign of the mixed gradient, +1: every step has the same length.',
            hi: 'Lion मिले-जुले ग्रेडिएंट का केवल चिह्न रखता है, +1: हर चरण की लंबाई समान।',
            bn: 'Lion মিশ্র গ্রেডিয়েন্টের কেবল চিহ্ন রাখে, +1: প্রতিটি ধাপ সমান লম্বা।',
          },
          down: {
            en: 'Lion keeps only the sign of the mixed gradient, −1: every step has the same length.',
            hi: 'Lion मिले-जुले ग्रेडिएंट का केवल चिह्न रखता है, −1: हर चरण की लंबाई समान।',
            bn: 'Lion মিশ্র গ্রেডিয়েন্টের কেবল চিহ্ন রাখে, −1: প্রতিটি ধাপ সমান লম্বা।',
          },
          none: {
            en: 'The mixed gradient is exactly 0, so there is no direction and no step.',
            hi: 'मिला-जुला ग्रेडिएंट ठीक 0 है, इसलिए न दिशा है न चरण।',
            bn: 'মিশ্র গ্রেডিয়েন্ট ঠিক 0, তাই দিকও নেই, ধাপও নেই।',
          },
        },
      },
    },
  },
} as const satisfies Concept;
