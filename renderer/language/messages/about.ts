import type { Messages } from './message.ts';

export const about = {
  'Deep learning by hand: every step with its real numbers, every formula read from the expression that computed it. It opens no network connection.':
    {
      hi: 'डीप लर्निंग हाथ से: हर चरण अपनी असली संख्याओं के साथ, हर सूत्र उसी व्यंजक से पढ़ा गया जिसने मान निकाला। यह कोई नेटवर्क कनेक्शन नहीं खोलता।',
      bn: 'হাতে-কলমে ডিপ লার্নিং: প্রতিটি ধাপ তার আসল সংখ্যাসহ, প্রতিটি সূত্র সেই রাশি থেকেই পড়া যা মানটি গণনা করেছে। এটি কোনও নেটওয়ার্ক সংযোগ খোলে না।',
    },
  System: { hi: 'सिस्टम', bn: 'সিস্টেম' },
  Licences: { hi: 'लाइसेंस', bn: 'লাইসেন্স' },
  'Chalkgrad itself: MIT.': { hi: 'स्वयं Chalkgrad: MIT।', bn: 'Chalkgrad নিজে: MIT।' },
  '{{licence}} and others': { hi: '{{licence}} और अन्य', bn: '{{licence}} ও অন্যান্য' },
  'public domain': { hi: 'सार्वजनिक संपत्ति (public domain)', bn: 'সর্বজনীন (public domain)' },
  '{{name}} and its fonts': { hi: '{{name}} और उसके फ़ॉन्ट', bn: '{{name}} ও তার ফন্ট' },
} as const satisfies Messages;
