import type { Messages } from './message.ts';

export const exporting = {
  'Export…': { hi: 'निर्यात…', bn: 'রপ্তানি…' },
  'Key frames as PDF…': { hi: 'मुख्य फ़्रेम, PDF में…', bn: 'মূল ফ্রেম, PDF হিসেবে…' },
  Export: { hi: 'निर्यात', bn: 'রপ্তানি' },
  Format: { hi: 'प्रारूप', bn: 'ফরম্যাট' },
  Cancel: { hi: 'रद्द करें', bn: 'বাতিল করুন' },
  'Picture, video, GIF or PDF of what is shown (Ctrl+Shift+E)': {
    hi: 'जो दिख रहा है उसका चित्र, वीडियो, GIF या PDF (Ctrl+Shift+E)',
    bn: 'যা দেখা যাচ্ছে তার ছবি, ভিডিও, GIF বা PDF (Ctrl+Shift+E)',
  },
  'A picture of this moment, in pixels': { hi: 'इस क्षण का चित्र, पिक्सलों में', bn: 'এই মুহূর্তের ছবি, পিক্সেলে' },
  'A drawing of this moment, sharp at any size': {
    hi: 'इस क्षण का रेखाचित्र, हर आकार में साफ़',
    bn: 'এই মুহূর্তের রেখাচিত্র, যেকোনো আকারে স্পষ্ট',
  },
  'A video of the animation': { hi: 'एनिमेशन का वीडियो', bn: 'অ্যানিমেশনের ভিডিও' },
  'An animation for slides and pages, which repeats': {
    hi: 'स्लाइड और पृष्ठों के लिए दोहराया जाने वाला एनिमेशन',
    bn: 'স্লাইড ও পৃষ্ঠার জন্য বারবার চলা অ্যানিমেশন',
  },
  'Key frames with their lines, then the working, to print': {
    hi: 'मुख्य फ़्रेम अपनी पंक्तियों के साथ, फिर पूरा हल, छापने के लिए',
    bn: 'মূল ফ্রেম তাদের লাইনসহ, তারপর পুরো সমাধান, ছাপার জন্য',
  },
  Shows: { hi: 'क्या दिखे', bn: 'কী দেখাবে' },
  'A frame with title, line and sentence': {
    hi: 'शीर्षक, पंक्ति और वाक्य के साथ फ़्रेम',
    bn: 'শিরোনাম, লাইন ও বাক্যসহ ফ্রেম',
  },
  'The picture alone, as shown now': { hi: 'केवल चित्र, जैसा अभी है', bn: 'শুধু ছবি, এখন যেমন আছে' },
  Part: { hi: 'भाग', bn: 'অংশ' },
  'The whole': { hi: 'पूरा', bn: 'পুরোটা' },
  'As marked below': { hi: 'जैसा नीचे चुना गया', bn: 'নিচে যেমন বাছা হয়েছে' },
  'From step': { hi: 'चरण से', bn: 'ধাপ থেকে' },
  'To step': { hi: 'चरण तक', bn: 'ধাপ পর্যন্ত' },
  'Same as the window': { hi: 'विंडो जैसी', bn: 'উইন্ডোর মতো' },
  Size: { hi: 'आकार', bn: 'আকার' },
  'Frames a second': { hi: 'फ़्रेम प्रति सेकंड', bn: 'প্রতি সেকেন্ডে ফ্রেম' },
  '{{count}} frames, {{seconds}} seconds': {
    en: { one: '{{count}} frame, {{seconds}} seconds', other: '{{count}} frames, {{seconds}} seconds' },
    hi: { one: '{{count}} फ़्रेम, {{seconds}} सेकंड', other: '{{count}} फ़्रेम, {{seconds}} सेकंड' },
    bn: { one: '{{count}}টি ফ্রেম, {{seconds}} সেকেন্ড', other: '{{count}}টি ফ্রেম, {{seconds}} সেকেন্ড' },
  },
  'Frames made': { hi: 'बने हुए फ़्रेम', bn: 'তৈরি ফ্রেম' },
  'Frame {{done}} of {{of}}': { hi: '{{of}} में से फ़्रेम {{done}}', bn: '{{of}}টির মধ্যে ফ্রেম {{done}}' },
  'about {{seconds}} s left': { hi: 'लगभग {{seconds}} सेकंड बाक़ी', bn: 'আরও প্রায় {{seconds}} সেকেন্ড' },
  'Saved to {{path}}': { hi: '{{path}} में सहेजा गया', bn: '{{path}}-এ সংরক্ষিত হয়েছে' },
  'The picture is on the clipboard.': { hi: 'चित्र क्लिपबोर्ड पर है।', bn: 'ছবিটি ক্লিপবোর্ডে আছে।' },
  'Copy picture': { hi: 'चित्र कॉपी करें', bn: 'ছবি কপি করুন' },
  'Print the PDF…': { hi: 'PDF छापें…', bn: 'PDF ছাপুন…' },
  'Open a question first: pictures and films show its board.': {
    hi: 'पहले कोई प्रश्न खोलें: चित्र और फ़िल्में उसका बोर्ड दिखाती हैं।',
    bn: 'আগে একটি প্রশ্ন খুলুন: ছবি ও ফিল্ম তার বোর্ড দেখায়।',
  },
} as const satisfies Messages;
