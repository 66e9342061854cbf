import type { Concept } from './concept.ts';

/** The backward steps of a normalization. */
export const normalizationGradient = {
  skill: 'batchnorm-backward',
  formula: String.raw`\frac{\partial L}{\partial x} = \frac{1}{s}\Bigl(\hat g - \overline{\hat g} - \hat x\,\overline{\hat g \hat x}\Bigr), \quad \hat g = \gamma\,\frac{\partial L}{\partial y}`,
  source: 'Ioffe & Szegedy 2015, §3',
  why: {
    en: 'An input moves its own output, but also the mean and the variance of the whole group, so every output feels it: three roads. What is common to all inputs is taken out again, so the gradients of a group add up to 0.',
    hi: 'एक इनपुट अपना आउटपुट ही नहीं, पूरे समूह का माध्य और प्रसरण भी बदलता है, इसलिए हर आउटपुट पर असर होता है: तीन मार्ग। जो सब इनपुट में साझा है वह निकल जाता है, इसलिए समूह के ग्रेडिएंट का योग 0 है।',
    bn: 'একটি ইনপুট কেবল নিজের আউটপুট নয়, পুরো দলের গড় ও ভেদাঙ্কও বদলায়, তাই প্রতিটি আউটপুটে প্রভাব পড়ে: তিনটি পথ। যা সব ইনপুটে সাধারণ তা বাদ পড়ে, তাই দলের গ্রেডিয়েন্টের যোগফল 0।',
  },
  reasons: {
    'scale-gradient': {
      says: {
        pick: ({ count = 1 }) => (count > 1 ? 'several' : 'one'),
        cases: {
          one: {
            en: '{{by}} multiplies one normalized number, so its gradient is the {{upstream}} of {{at}} times that number: {{value}}.',
            hi: '{{by}} एक नॉर्मलाइज़ संख्या को गुणा करता है, इसलिए उसका ग्रेडिएंट {{at}} का {{upstream}} गुणा वह संख्या है: {{value}}।',
            bn: '{{by}} একটি নর্মালাইজড সংখ্যাকে গুণ করে, তাই গ্রেডিয়েন্ট {{at}}-এর {{upstream}} গুণ সেই সংখ্যা: {{value}}।',
          },
          several: {
            en: '{{by}} multiplies {{count}} normalized numbers, so each of them adds its error times its own value: {{value}}.',
            hi: '{{by}} {{count}} नॉर्मलाइज़ संख्याओं को गुणा करता है, इसलिए हर एक अपनी त्रुटि गुणा अपना मान जोड़ती है: {{value}}।',
            bn: '{{by}} {{count}}টি নর্মালাইজড সংখ্যাকে গুণ করে, তাই প্রতিটি নিজের ত্রুটি গুণ নিজের মান যোগ করে: {{value}}।',
          },
        },
      },
    },
    'shift-gradient': {
      says: {
        pick: ({ count = 1 }) => (count > 1 ? 'several' : 'one'),
        cases: {
          one: {
            en: '{{by}} is added as it is, so it gets the whole gradient of {{at}}: {{value}}.',
            hi: '{{by}} जैसा है वैसा जुड़ता है, इसलिए उसे {{at}} का पूरा ग्रेडिएंट मिलता है: {{value}}।',
            bn: '{{by}} যেমন আছে তেমন যোগ হয়, তাই {{at}}-এর পুরো গ্রেডিয়েন্ট পায়: {{value}}।',
          },
          several: {
            en: '{{by}} is added to {{count}} outputs alike, so their errors simply add up: {{value}}.',
            hi: '{{by}} {{count}} आउटपुट में समान जुड़ता है, इसलिए उनकी त्रुटियाँ सीधे जुड़ती हैं: {{value}}।',
            bn: '{{by}} {{count}}টি আউটপুটে সমানভাবে যোগ হয়, তাই তাদের ত্রুটি সোজা যোগ হয়: {{value}}।',
          },
        },
      },
    },
    'standardized-gradient': {
      says: {
        en: 'Back through the scaling: the {{upstream}} that came to {{at}}, times γ = {{partner}}: {{value}}.',
        hi: 'पैमाने से पीछे: {{at}} तक आया {{upstream}}, गुणा γ = {{partner}}: {{value}}।',
        bn: 'মাপের মধ্য দিয়ে পিছনে: {{at}}-এ আসা {{upstream}}, গুণ γ = {{partner}}: {{value}}।',
      },
    },
    'normalized-gradient': {
      says: {
        pick: ({ count = 1 }) => (count > 1 ? 'several' : 'one'),
        cases: {
          one: {
            en: 'Dividing by s forwards divides by s backwards: of the {{upstream}} at {{at}} comes back {{value}}.',
            hi: 'आगे s से भाग हो तो पीछे भी s से भाग होता है: {{at}} के {{upstream}} में से {{value}} लौटता है।',
            bn: 'সামনে s দিয়ে ভাগ হলে পিছনেও s দিয়ে ভাগ: {{at}}-এর {{upstream}} থেকে ফেরে {{value}}।',
          },
          several: {
            en: '{{by}} is shared by {{count}} normalized numbers, so each sends its part back and the parts are added: {{value}}.',
            hi: '{{by}} {{count}} नॉर्मलाइज़ संख्याओं का साझा है, इसलिए हर एक अपना भाग लौटाती है और वे जुड़ते हैं: {{value}}।',
            bn: '{{by}} {{count}}টি নর্মালাইজড সংখ্যার সাধারণ, তাই প্রতিটি নিজের ভাগ ফেরায় ও তা যোগ হয়: {{value}}।',
          },
        },
      },
    },
    'root-gradient': {
      says: {
        en: 'A root grows more slowly the larger it is, slope 1/(2s): of the {{upstream}} at {{at}} the variance gets {{value}}.',
        hi: 'मूल जितना बड़ा, उतना धीमा बढ़ता है, ढाल 1/(2s): {{at}} के {{upstream}} में से प्रसरण को {{value}} मिलता है।',
        bn: 'মূল যত বড় তত ধীরে বাড়ে, ঢাল 1/(2s): {{at}}-এর {{upstream}} থেকে ভেদাঙ্ক পায় {{value}}।',
      },
    },
    'variance-gradient-of-input': {
      says: {
        en: '{{by}} moves the variance in proportion to its distance from the mean: {{value}}.',
        hi: '{{by}} प्रसरण को माध्य से अपनी दूरी के अनुपात में बदलता है: {{value}}।',
        bn: '{{by}} গড় থেকে নিজের দূরত্বের অনুপাতে ভেদাঙ্ক বদলায়: {{value}}।',
      },
    },
    'mean-gradient-of-input': {
      says: {
        en: '{{by}} moves the mean by 1/m of its own change, whatever its value: {{value}}.',
        hi: '{{by}} माध्य को अपने बदलाव का 1/m ही बदलता है, मान कुछ भी हो: {{value}}।',
        bn: '{{by}} গড়কে নিজের পরিবর্তনের 1/m বদলায়, মান যাই হোক: {{value}}।',
      },
    },
    'three-roads': {
      says: {
        pick: ({ given = 0 }) => (given > 0 ? 'input' : 'mean'),
        cases: {
          input: {
            en: '{{by}} moves its own output, the mean and the variance, so what comes back over {{count}} roads is added: {{value}}.',
            hi: '{{by}} अपना आउटपुट, माध्य और प्रसरण बदलता है, इसलिए {{count}} मार्गों से जो लौटे वह जुड़ता है: {{value}}।',
            bn: '{{by}} নিজের আউটপুট, গড় ও ভেদাঙ্ক বদলায়, তাই {{count}}টি পথে যা ফেরে তা যোগ হয়: {{value}}।',
          },
          mean: {
            en: '{{by}} is used by every normalized number and by the variance, so what comes back over {{count}} roads is added: {{value}}.',
            hi: '{{by}} हर नॉर्मलाइज़ संख्या और प्रसरण में काम आता है, इसलिए {{count}} मार्गों से जो लौटे वह जुड़ता है: {{value}}।',
            bn: '{{by}} প্রতিটি নর্মালাইজড সংখ্যায় ও ভেদাঙ্কে ব্যবহার হয়, তাই {{count}}টি পথে যা ফেরে তা যোগ হয়: {{value}}।',
          },
        },
      },
    },
  },
} as const satisfies Concept;
