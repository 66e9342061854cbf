import type { Messages } from './message.ts';

export const settings = {
  Language: { hi: 'भाषा', bn: 'ভাষা' },
  'As the system': { hi: 'सिस्टम के अनुसार', bn: 'সিস্টেম অনুযায়ী' },
  Theme: { hi: 'थीम', bn: 'থিম' },
  'Slate (dark)': { hi: 'स्लेट (गहरी)', bn: 'স্লেট (গাঢ়)' },
  'Paper (light)': { hi: 'काग़ज़ (हल्की)', bn: 'কাগজ (হালকা)' },
  'High contrast': { hi: 'अधिक कंट्रास्ट', bn: 'বেশি কনট্রাস্ট' },
  Motion: { hi: 'गति', bn: 'গতি' },
  Full: { hi: 'पूरी', bn: 'পুরো' },
  'Reduced: end states only': { hi: 'कम: केवल अंतिम स्थितियाँ', bn: 'কম: শুধু শেষ অবস্থা' },
  'Paper of the PDF': { hi: 'PDF का काग़ज़', bn: 'PDF-এর কাগজ' },
  'About Chalkgrad': { hi: 'Chalkgrad के बारे में', bn: 'Chalkgrad সম্পর্কে' },
  'Zoom with Ctrl or ⌘ and + or −, from 50 to 400 %.': { hi: 'Ctrl या ⌘ के साथ + या − से ज़ूम करें, 50 से 400 % तक।', bn: 'Ctrl বা ⌘ ও + বা − চেপে জুম করুন, 50 থেকে 400 %।' },
} as const satisfies Messages;
