import type { Messages } from './message.ts';

export const settings = {
  Language: { hi: 'भाषा', bn: 'ভাষা' },
  'Same as the system': { hi: 'सिस्टम के अनुसार', bn: 'সিস্টেম অনুযায়ী' },
  Theme: { hi: 'थीम', bn: 'থিম' },
  'Slate (dark)': { hi: 'स्लेट (गहरी)', bn: 'স্লেট (গাঢ়)' },
  'Paper (light)': { hi: 'काग़ज़ (हल्की)', bn: 'কাগজ (হালকা)' },
  'High contrast': { hi: 'अधिक कंट्रास्ट', bn: 'বেশি কনট্রাস্ট' },
  Motion: { hi: 'गति', bn: 'গতি' },
  Full: { hi: 'पूरी', bn: 'পুরো' },
  Pace: { hi: 'गति', bn: 'গতি' },
  'Calm: a line stays as long as it takes to read': {
    hi: 'शांत: पंक्ति उतनी देर रहती है जितनी देर पढ़ने में लगती है',
    bn: 'ধীর: পড়তে যতক্ষণ লাগে, লাইন ততক্ষণ থাকে',
  },
  'Brisk: half as long': { hi: 'तेज़: आधी देर', bn: 'দ্রুত: তার অর্ধেক' },
  'Reduced: end states only': { hi: 'कम: केवल अंतिम स्थितियाँ', bn: 'কম: শুধু শেষ অবস্থা' },
  'Marking of papers that name no policy': {
    hi: 'जिन प्रश्नपत्रों में कोई नियम नहीं लिखा, उनकी जाँच',
    bn: 'যে প্রশ্নপত্রে কোনো নিয়ম লেখা নেই, তার মূল্যায়ন',
  },
  'Paper of the PDF': { hi: 'PDF का काग़ज़', bn: 'PDF-এর কাগজ' },
  'About Chalkgrad': { hi: 'Chalkgrad के बारे में', bn: 'Chalkgrad সম্পর্কে' },
  Zoom: { hi: 'ज़ूम', bn: 'জুম' },
  'Size of everything': { hi: 'हर चीज़ का आकार', bn: 'সবকিছুর মাপ' },
  'Also with {{key}} and + or −, and 0 for 100 %.': {
    hi: '{{key}} के साथ + या − से भी, और 100 % के लिए 0 से।',
    bn: '{{key}} চেপে + বা − দিয়েও, আর 100 %-এর জন্য 0।',
  },
} as const satisfies Messages;
