import type { Messages } from './message.ts';

/** Beside the working: disputes of the printed paper. */
export const notes = {
  decided: { hi: 'निर्णय हो चुका', bn: 'সিদ্ধান্ত হয়েছে' },
  Decision: { hi: 'निर्णय', bn: 'সিদ্ধান্ত' },
  'Our answer counts': { hi: 'हमारा उत्तर मान्य है', bn: 'আমাদের উত্তর গ্রাহ্য' },
  'The printed answer counts': { hi: 'छपा हुआ उत्तर मान्य है', bn: 'ছাপা উত্তর গ্রাহ্য' },
  'Both answers count': { hi: 'दोनों उत्तर मान्य हैं', bn: 'দুটি উত্তরই গ্রাহ্য' },
  'Full marks to everybody': { hi: 'सबको पूरे अंक', bn: 'সবাইকে পূর্ণ নম্বর' },
  'misprint: the value is right, the printed line is not': {
    hi: 'छपाई की भूल: मान सही है, छपी पंक्ति नहीं',
    bn: 'ছাপার ভুল: মান ঠিক, ছাপা লাইনটি নয়',
  },
  'the paper disagrees with itself or with us': {
    hi: 'प्रश्नपत्र अपने आप से या हमसे सहमत नहीं',
    bn: 'প্রশ্নপত্র নিজের সঙ্গে বা আমাদের সঙ্গে মেলে না',
  },
  'a matter of judgement': { hi: 'विवेक की बात', bn: 'বিচারের বিষয়' },
  'both are in use': { hi: 'दोनों प्रचलित हैं', bn: 'দুটিই প্রচলিত' },
  'lost in the scan': { hi: 'स्कैन में खो गया', bn: 'স্ক্যানে হারিয়ে গেছে' },
  Printed: { hi: 'छपा हुआ', bn: 'ছাপা' },
  Ours: { hi: 'हमारा', bn: 'আমাদের' },
  'Computed with the other reading: our value,': {
    hi: 'दूसरे पाठ से गणना: हमारा मान,',
    bn: 'অন্য পাঠ ধরে হিসাব: আমাদের মান,',
  },
  'its value': { hi: 'उसका मान', bn: 'তার মান' },
  'in the other reading': { hi: 'दूसरे पाठ में', bn: 'অন্য পাঠে' },
} as const satisfies Messages;
