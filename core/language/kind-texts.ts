import type { LanguageName } from './languages.ts';
import { say, type Text } from './text.ts';

/** What a kind asks and offers where the author of a document could have written it: it is shown as such a text. */
export const kindTexts = {
  biasAsked: say(
    'Is there a bias with which the unit answers every row as the table asks?',
    'क्या ऐसा कोई बायस है जिससे इकाई हर पंक्ति का उत्तर तालिका के अनुसार दे?',
    'এমন কোনো বায়াস আছে কি, যাতে এককটি প্রতিটি সারির উত্তর সারণি অনুযায়ী দেয়?',
  ),
  weightsAsked: say(
    'Are there weights and a bias with which one unit answers every row as the table asks?',
    'क्या ऐसे भार और बायस हैं जिनसे एक ही इकाई हर पंक्ति का उत्तर तालिका के अनुसार दे?',
    'এমন ওয়েট ও বায়াস আছে কি, যাতে একটিমাত্র একক প্রতিটি সারির উত্তর সারণি অনুযায়ী দেয়?',
  ),
  yes: say('Yes', 'हाँ', 'হ্যাঁ'),
  noBias: say('No, whatever the bias', 'नहीं, बायस कुछ भी हो', 'না, বায়াস যা-ই হোক'),
  noWeightsAndBias: say(
    'No, whatever the weights and the bias',
    'नहीं, भार और बायस कुछ भी हों',
    'না, ওয়েট ও বায়াস যা-ই হোক',
  ),
  anyThatDo: say('Give any that do.', 'ऐसे कोई भी दीजिए।', 'এমন যেকোনো মান দিন।'),
  separable: say(
    'Does a line (a plane) separate the samples of the two labels?',
    'क्या कोई रेखा (समतल) दोनों लेबलों के नमूनों को अलग करती है?',
    'কোনো রেখা (তল) কি দুই লেবেলের নমুনাগুলিকে পৃথক করে?',
  ),
  separates: say(
    'Yes, some weights classify all of them',
    'हाँ, कुछ भार उन सबका सही वर्गीकरण करते हैं',
    'হ্যাঁ, কিছু ওয়েট সবকটির ঠিক শ্রেণিবিন্যাস করে',
  ),
  noWeights: say('No, whatever the weights', 'नहीं, भार कुछ भी हों', 'না, ওয়েট যা-ই হোক'),
} as const satisfies Readonly<Record<string, Text>>;

const byEnglish = new Map<string, Text>(Object.values(kindTexts).map((text) => [text.en, text]));

/** A text of a kind in a language; undefined for a text that no kind writes. */
export const kindTextIn = (text: string, language: LanguageName): string | undefined =>
  byEnglish.get(text)?.[language];
