import type { Text } from '../language/text.ts';

/** What an index of a symbol counts. */
export const roles = {
  unit: { en: 'unit {{n}}', hi: 'इकाई {{n}}', bn: 'একক {{n}}' },
  layer: { en: 'layer {{n}}', hi: 'परत {{n}}', bn: 'স্তর {{n}}' },
  input: { en: 'input {{n}}', hi: 'इनपुट {{n}}', bn: 'ইনপুট {{n}}' },
  from: { en: 'from unit {{n}}', hi: 'इकाई {{n}} से', bn: 'একক {{n}} থেকে' },
  output: { en: 'output {{n}}', hi: 'आउटपुट {{n}}', bn: 'আউটপুট {{n}}' },
  sample: { en: 'sample {{n}}', hi: 'नमूना {{n}}', bn: 'নমুনা {{n}}' },
  update: { en: 'update {{n}}', hi: 'अद्यतन {{n}}', bn: 'হালনাগাদ {{n}}' },
  'after updates': {
    en: 'after {{n}} updates in all',
    hi: 'कुल {{n}} अद्यतन के बाद',
    bn: 'মোট {{n}} হালনাগাদের পরে',
  },
  time: { en: 'time step {{n}}', hi: 'समय-चरण {{n}}', bn: 'সময়-ধাপ {{n}}' },
  row: { en: 'row {{n}}', hi: 'पंक्ति {{n}}', bn: 'সারি {{n}}' },
  column: { en: 'column {{n}}', hi: 'स्तंभ {{n}}', bn: 'স্তম্ভ {{n}}' },
  channel: { en: 'channel {{n}}', hi: 'चैनल {{n}}', bn: 'চ্যানেল {{n}}' },
  place: { en: 'place {{n}}', hi: 'स्थान {{n}}', bn: 'স্থান {{n}}' },
  entry: { en: 'entry {{n}}', hi: 'प्रविष्टि {{n}}', bn: 'ঘর {{n}}' },
  look: { en: 'look {{n}} at a sample', hi: 'नमूने पर {{n}} वीं नज़र', bn: 'নমুনায় {{n}} নম্বর দেখা' },
  outcome: { en: 'outcome {{n}}', hi: 'परिणाम {{n}}', bn: 'ফলাফল {{n}}' },
  query: { en: 'query {{n}}', hi: 'क्वेरी {{n}}', bn: 'কোয়েরি {{n}}' },
  key: { en: 'key {{n}}', hi: 'की {{n}}', bn: 'কি {{n}}' },
  position: { en: 'position {{n}}', hi: 'स्थिति {{n}}', bn: 'অবস্থান {{n}}' },
  feature: { en: 'feature {{n}}', hi: 'लक्षण {{n}}', bn: 'বৈশিষ্ট্য {{n}}' },
  group: { en: 'group {{n}}', hi: 'समूह {{n}}', bn: 'গ্রুপ {{n}}' },
  direction: { en: 'direction {{n}}', hi: 'दिशा {{n}}', bn: 'দিক {{n}}' },
  for: { en: 'for {{n}}', hi: '{{n}} के लिए', bn: '{{n}}-এর জন্য' },
  'after the update': { en: 'after the update', hi: 'अद्यतन के बाद', bn: 'হালনাগাদের পরে' },
} as const satisfies Readonly<Record<string, Text>>;
export type Role = keyof typeof roles;

/** Which one of several quantities a symbol is: `sample 2`, `after the update`. */
export interface Place {
  readonly role: Role;
  readonly n: string;
}
