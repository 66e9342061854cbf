import type { Concept } from './concept.ts';

/** The statistics that batch normalization keeps for the test. */
export const runningStatistics = {
  skill: 'batchnorm-inference',
  formula: String.raw`\mu_{\text{run}} \leftarrow (1-\alpha)\,\mu_{\text{run}} + \alpha\,\mu, \qquad \sigma^2_{\text{run}} \leftarrow (1-\alpha)\,\sigma^2_{\text{run}} + \alpha\,\tfrac{m}{m-1}\sigma^2`,
  source: 'Ioffe & Szegedy 2015, Algorithm 2; PyTorch BatchNorm1d',
  why: {
    en: 'At test time there may be one sample and no batch, so the answer must not depend on its neighbours. The layer therefore remembers mean and variance over many batches. Libraries differ in which of the two shares they call momentum.',
    hi: 'परीक्षण में एक ही नमूना हो सकता है, बैच नहीं, इसलिए उत्तर पड़ोसियों पर निर्भर न हो। इसलिए परत कई बैचों का माध्य और प्रसरण याद रखती है। लाइब्रेरियाँ इन दो हिस्सों में से किसे momentum कहती हैं, इसमें अंतर है।',
    bn: 'পরীক্ষায় একটিই নমুনা থাকতে পারে, ব্যাচ নয়, তাই উত্তর পাশের নমুনার উপর নির্ভর করবে না। তাই স্তর অনেক ব্যাচের গড় ও ভেদাঙ্ক মনে রাখে। দুটি অংশের কোনটিকে momentum বলে তাতে লাইব্রেরিগুলি আলাদা।',
  },
  reasons: {
    'running-mean': {
      says: {
        en: 'For the test a running mean is kept, {{value}}: mostly the old one, with the share α of this batch.',
        hi: 'परीक्षण के लिए चालू माध्य रखा जाता है, {{value}}: अधिकतर पुराना, इस बैच का हिस्सा α।',
        bn: 'পরীক্ষার জন্য চলমান গড় রাখা হয়, {{value}}: বেশিরভাগ পুরনোটি, এই ব্যাচের অংশ α।',
      },
    },
    'running-variance': {
      says: {
        en: 'For the test a running variance is kept, {{value}}: mostly the old one, with the share α of this batch.',
        hi: 'परीक्षण के लिए चालू प्रसरण रखा जाता है, {{value}}: अधिकतर पुराना, इस बैच का हिस्सा α।',
        bn: 'পরীক্ষার জন্য চলমান ভেদাঙ্ক রাখা হয়, {{value}}: বেশিরভাগ পুরনোটি, এই ব্যাচের অংশ α।',
      },
    },
    'unbiased-variance': {
      says: {
        en: 'A batch is a sample of all data, and a sample spreads less than the whole: m/(m − 1) makes up for that, {{value}}.',
        hi: 'बैच सब आँकड़ों का एक नमूना है, और नमूना पूरे से कम फैलता है: m/(m − 1) उसे पूरा करता है, {{value}}।',
        bn: 'ব্যাচ সব ডেটার একটি নমুনা, আর নমুনা সমগ্রের চেয়ে কম ছড়ায়: m/(m − 1) তা পুষিয়ে দেয়, {{value}}।',
      },
    },
  },
} as const satisfies Concept;
