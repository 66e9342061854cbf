import type { Concept } from './concept.ts';

/** Learnt and stored numbers of a normalization. */
export const normParameters = {
  skill: 'norm-axes',
  formula: String.raw`\gamma,\ \beta:\ 2C \text{ learnt}, \qquad \mu_{\text{run}},\ \sigma^2_{\text{run}}:\ 2C \text{ stored}`,
  source: 'Ioffe & Szegedy 2015, §3 and Algorithm 2; Ba, Kiros & Hinton 2016',
  why: {
    en: 'Normalizing takes the freedom to have any mean and spread away; γ and β give it back, one pair for each map or feature. The running mean and variance are kept for the test, but they are measured and not trained.',
    hi: 'नॉर्मलाइज़ करने से कोई भी माध्य और फैलाव रखने की छूट चली जाती है; γ और β उसे लौटाते हैं, हर मैप या विशेषता के लिए एक जोड़ी। चालू माध्य और प्रसरण परीक्षण के लिए रखे जाते हैं, पर वे नापे जाते हैं, प्रशिक्षित नहीं।',
    bn: 'নর্মালাইজ করলে যেকোনো গড় ও বিস্তার রাখার স্বাধীনতা চলে যায়; γ ও β তা ফিরিয়ে দেয়, প্রতি ম্যাপ বা ফিচারে এক জোড়া। চলমান গড় ও ভেদাঙ্ক পরীক্ষার জন্য রাখা হয়, কিন্তু সেগুলি মাপা, শেখানো নয়।',
  },
  reasons: {
    'scale-count': {
      says: {
        en: 'One scale γ for each of the things that are normalized by themselves: {{value}}. It gives back the freedom that normalizing took.',
        hi: 'जो अलग-अलग नॉर्मलाइज़ होते हैं उनमें हर एक का एक पैमाना γ: {{value}}। वह नॉर्मलाइज़ेशन की ली हुई छूट लौटाता है।',
        bn: 'যেগুলি আলাদা নর্মালাইজ হয় তাদের প্রতিটির একটি মাপ γ: {{value}}। নর্মালাইজেশন যে স্বাধীনতা নেয় তা ফিরিয়ে দেয়।',
      },
    },
    'shift-count': {
      says: {
        en: 'One shift β beside each γ: {{value}}.',
        hi: 'हर γ के साथ एक विस्थापन β: {{value}}।',
        bn: 'প্রতিটি γ-এর পাশে একটি সরণ β: {{value}}।',
      },
    },
    'stored-statistics': {
      says: {
        en: 'A running mean and a running variance are stored for each channel, measured but not trained: {{value}}.',
        hi: 'हर चैनल का चालू माध्य और चालू प्रसरण रखा जाता है, नापा हुआ, प्रशिक्षित नहीं: {{value}}।',
        bn: 'প্রতি চ্যানেলে একটি চলমান গড় ও চলমান ভেদাঙ্ক রাখা হয়, মাপা কিন্তু শেখানো নয়: {{value}}।',
      },
    },
  },
} as const satisfies Concept;
