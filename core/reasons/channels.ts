import type { Concept } from './concept.ts';

/** How many maps or numbers come out of a layer. */
export const channels = {
  skill: 'cnn-table-row',
  formula: String.raw`C' = F \text{ (convolution)}, \qquad C' = C \text{ (pooling)}, \qquad n = H\cdot W\cdot C \text{ (flatten)}`,
  source: 'Goodfellow et al. 2016, §9.1 and §9.3; LeCun et al. 1998, §II',
  why: {
    en: 'A filter looks at all maps at once and gives one new map, so a convolution has as many maps as filters. A pooling treats each map by itself and learns nothing. Flattening only writes the same numbers in a row.',
    hi: 'फ़िल्टर सब मैपों को एक साथ देखकर एक नया मैप देता है, इसलिए कनवोल्यूशन के उतने मैप हैं जितने फ़िल्टर। पूलिंग हर मैप को अलग देखती है और कुछ नहीं सीखती। फ़्लैटन वही संख्याएँ एक पंक्ति में लिखता है।',
    bn: 'একটি ফিল্টার সব ম্যাপ একসঙ্গে দেখে একটি নতুন ম্যাপ দেয়, তাই কনভোলিউশনের ম্যাপ ফিল্টারের সমান। পুলিং প্রতিটি ম্যাপ আলাদা দেখে, কিছু শেখে না। ফ্ল্যাটেন একই সংখ্যা এক সারিতে লেখে।',
  },
  reasons: {
    'filter-maps': {
      says: {
        en: 'Each of the {{value}} filters gives one map, however many maps come in.',
        hi: '{{value}} फ़िल्टरों में से हर एक एक मैप देता है, कितने भी मैप आएँ।',
        bn: '{{value}}টি ফিল্টারের প্রতিটি একটি ম্যাপ দেয়, যত ম্যাপই আসুক।',
      },
    },
    'kept-maps': {
      says: {
        en: 'Every map is treated by itself, so {{value}} go in and {{value}} come out.',
        hi: 'हर मैप अलग से लिया जाता है, इसलिए {{value}} जाते हैं और {{value}} निकलते हैं।',
        bn: 'প্রতিটি ম্যাপ আলাদা নেওয়া হয়, তাই {{value}}টি ঢোকে, {{value}}টি বেরোয়।',
      },
    },
    'stacked-maps': {
      says: {
        en: 'A concatenation stacks the maps of its {{count}} branches, so channels are added: {{value}}.',
        hi: 'संयोजन अपनी {{count}} शाखाओं के मैप एक के ऊपर एक रखता है, इसलिए चैनल जुड़ते हैं: {{value}}।',
        bn: 'সংযুক্তি তার {{count}}টি শাখার ম্যাপ একটির উপর একটি রাখে, তাই চ্যানেল যোগ হয়: {{value}}।',
      },
    },
    'flat-length': {
      says: {
        en: 'Flattening keeps every number and writes them in one row: {{value}}. Nothing is computed, only the shape changes.',
        hi: 'फ़्लैटन हर संख्या रखकर सबको एक पंक्ति में लिखता है: {{value}}। कुछ गणना नहीं, केवल आकृति बदलती है।',
        bn: 'ফ্ল্যাটেন প্রতিটি সংখ্যা রেখে এক সারিতে লেখে: {{value}}। কিছু গণনা হয় না, কেবল আকৃতি বদলায়।',
      },
    },
    'unit-count': {
      says: {
        en: 'A dense layer has as many outputs as units, {{value}}: each unit sees all inputs and gives one number.',
        hi: 'डेंस परत के उतने आउटपुट हैं जितनी इकाइयाँ, {{value}}: हर इकाई सब इनपुट देखकर एक संख्या देती है।',
        bn: 'ডেন্স স্তরের আউটপুট এককের সমান, {{value}}: প্রতিটি একক সব ইনপুট দেখে একটি সংখ্যা দেয়।',
      },
    },
    'map-mean': {
      says: {
        en: 'Global pooling leaves one number of each map, so {{value}} maps become {{value}} numbers.',
        hi: 'ग्लोबल पूलिंग हर मैप की एक संख्या छोड़ती है, इसलिए {{value}} मैप {{value}} संख्याएँ बनते हैं।',
        bn: 'গ্লোবাল পুলিং প্রতিটি ম্যাপের একটি সংখ্যা রাখে, তাই {{value}}টি ম্যাপ {{value}}টি সংখ্যা হয়।',
      },
    },
    'feature-count': {
      says: {
        en: 'The layer is built with {{value}} features, so that is what comes out at every position.',
        hi: 'परत {{value}} विशेषताओं के साथ बनी है, इसलिए हर स्थिति पर इतनी ही निकलती हैं।',
        bn: 'স্তরটি {{value}}টি ফিচার দিয়ে গড়া, তাই প্রতিটি অবস্থানে ততটাই বেরোয়।',
      },
    },
  },
} as const satisfies Concept;
