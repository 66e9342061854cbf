import type { Messages } from './message.ts';

/** Pictures that have no texts of their own elsewhere. */
export const scenes = {
  'not right': { hi: 'सही नहीं', bn: 'ঠিক নয়' },
  Justification: { hi: 'कारण', bn: 'যুক্তি' },
  'A full answer': { hi: 'पूरा उत्तर', bn: 'পূর্ণ উত্তর' },
  'An answer must name: {{ideas}}.': { hi: 'उत्तर में ये बातें होनी चाहिए: {{ideas}}।', bn: 'উত্তরে এগুলি থাকতে হবে: {{ideas}}।' },
  '{{name}} of the vector': { hi: 'सदिश का {{name}}', bn: 'ভেক্টরের {{name}}' },
  Entries: { hi: 'अवयव', bn: 'উপাদান' },
  'not computed yet': { hi: 'अभी निकाला नहीं गया', bn: 'এখনও গণনা হয়নি' },
  '{{name}} is {{value}}': { hi: '{{name}} का मान {{value}} है', bn: '{{name}}-এর মান {{value}}' },
  '{{name}} is not computed yet': { hi: '{{name}} अभी निकाला नहीं गया', bn: '{{name}} এখনও গণনা হয়নি' },
  padding: { hi: 'पैडिंग', bn: 'প্যাডিং' },
  'stated by the problem': { hi: 'सवाल में दिया हुआ', bn: 'সমস্যায় দেওয়া আছে' },
  'not stated: assumed': { hi: 'नहीं दिया: माना गया', bn: 'দেওয়া নেই: ধরে নেওয়া' },
  'used here': { hi: 'यहाँ प्रयुक्त', bn: 'এখানে ব্যবহৃত' },
} as const satisfies Messages;
