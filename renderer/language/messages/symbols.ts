import type { Messages } from './message.ts';

export const symbols = {
  'The symbols of this line, one by one': {
    hi: 'इस पंक्ति के प्रतीक, एक-एक करके',
    bn: 'এই লাইনের প্রতীকগুলি, একে একে',
  },
  'The symbol before': { hi: 'पिछला प्रतीक', bn: 'আগের প্রতীক' },
  'Value here': { hi: 'यहाँ मान', bn: 'এখানে মান' },
  Kind: { hi: 'प्रकार', bn: 'ধরন' },
  Range: { hi: 'परास', bn: 'সীমা' },
  Unit: { hi: 'मात्रक', bn: 'একক (মাপ)' },
  'not computed yet': { hi: 'अभी परिकलित नहीं', bn: 'এখনও গণনা হয়নি' },
  'hidden until you type it': { hi: 'आपके लिखने तक छिपा', bn: 'আপনি না লেখা পর্যন্ত লুকানো' },
  'Given in the question': { hi: 'प्रश्न में दिया गया', bn: 'প্রশ্নে দেওয়া আছে' },
  'Computed in step {{n}} of {{count}}': {
    hi: '{{count}} में से चरण {{n}} में परिकलित',
    bn: '{{count}}-এর মধ্যে ধাপ {{n}}-এ গণনা করা',
  },
  'Go to this step': { hi: 'इस चरण पर जाएँ', bn: 'এই ধাপে যান' },
  'symbol {{n}} of {{count}}': { hi: '{{count}} में से प्रतीक {{n}}', bn: '{{count}}-এর মধ্যে প্রতীক {{n}}' },
} as const satisfies Messages;
