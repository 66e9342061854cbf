import type { Concept } from './concept.ts';

/** The slopes of softmax. */
export const softmaxGradient = {
  skill: 'softmax-jacobian',
  formula: String.raw`\frac{\partial s_i}{\partial z_j} = s_i(\delta_{ij} - s_j)`,
  source: 'Bishop 2006, eq. 4.106',
  why: {
    en: 'Every share depends on every score through the common sum. Raising a score raises its own share by s(1 − s) and takes from each other share in proportion to both, so each row of slopes adds up to 0.',
    hi: 'साझा योग के कारण हर हिस्सा हर स्कोर पर निर्भर है। स्कोर बढ़े तो अपना हिस्सा s(1 − s) की दर से बढ़ता है और हर दूसरे हिस्से से दोनों के अनुपात में लेता है, इसलिए ढालों की हर पंक्ति का योग 0 है।',
    bn: 'সাধারণ যোগফলের কারণে প্রতিটি অংশ প্রতিটি স্কোরের উপর নির্ভর করে। স্কোর বাড়লে নিজের অংশ s(1 − s) হারে বাড়ে এবং অন্য অংশ থেকে দুটির অনুপাতে নেয়, তাই ঢালের প্রতিটি সারির যোগফল 0।',
  },
  reasons: {
    'softmax-gradient': {
      says: {
        en: 'Raising {{by}} raises its own share and lowers the others, so {{count}} paths are weighed against each other: {{value}}.',
        hi: '{{by}} बढ़े तो अपना हिस्सा बढ़ता है और बाकी घटते हैं, इसलिए {{count}} पथ एक-दूसरे के सामने तौले जाते हैं: {{value}}।',
        bn: '{{by}} বাড়লে নিজের অংশ বাড়ে ও অন্যগুলি কমে, তাই {{count}}টি পথ পরস্পরের বিপরীতে মাপা হয়: {{value}}।',
      },
    },
    'softmax-slope': {
      says: {
        pick: ({ value = 0 }) => (value >= 0 ? 'own' : 'other'),
        cases: {
          own: {
            en: 'On the diagonal: raising an entry raises its own share by s(1 − s) = {{value}}, less where the share is already near 0 or 1.',
            hi: 'विकर्ण पर: प्रविष्टि बढ़े तो अपना हिस्सा s(1 − s) = {{value}} की दर से बढ़ता है; हिस्सा 0 या 1 के पास हो तो कम।',
            bn: 'কর্ণে: রাশিটি বাড়লে নিজের অংশ s(1 − s) = {{value}} হারে বাড়ে; অংশ 0 বা 1-এর কাছে হলে কম।',
          },
          other: {
            en: 'Off the diagonal: the shares compete, so raising one entry takes from the other, {{value}}.',
            hi: 'विकर्ण से बाहर: हिस्से आपस में होड़ करते हैं, एक प्रविष्टि बढ़े तो दूसरे से घटता है, {{value}}।',
            bn: 'কর্ণের বাইরে: অংশগুলি প্রতিযোগিতা করে, একটি রাশি বাড়লে অন্যটি থেকে কমে, {{value}}।',
          },
        },
      },
    },
    'entry-slope': {
      says: {
        en: 'Each output depends on its own entry alone, so one slope says all: {{value}}; the slopes by other entries are 0.',
        hi: 'हर आउटपुट केवल अपनी प्रविष्टि पर निर्भर है, इसलिए एक ढाल काफ़ी है: {{value}}; बाकी प्रविष्टियों से ढाल 0 है।',
        bn: 'প্রতিটি আউটপুট কেবল নিজের রাশির উপর নির্ভর করে, তাই একটি ঢালই যথেষ্ট: {{value}}; অন্য রাশির সাপেক্ষে ঢাল 0।',
      },
    },
  },
} as const satisfies Concept;
