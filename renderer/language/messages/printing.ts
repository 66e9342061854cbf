import type { Messages } from './message.ts';

/** The texts of printed pages. */
export const printing = {
  'Worked solutions': { hi: 'हल सहित उत्तर', bn: 'সমাধানসহ উত্তর' },
  'Answer sheet': { hi: 'उत्तर-पत्र', bn: 'উত্তরপত্র' },
  'Frames and working': { hi: 'चित्र और हल', bn: 'ছবি ও সমাধান' },
  'Answer key': { hi: 'उत्तर कुंजी', bn: 'উত্তরমালা' },
  'Marking scheme': { hi: 'अंक-योजना', bn: 'নম্বর বিভাজন' },
  'Page {{page}} of {{pages}}': { hi: 'पृष्ठ {{page}} / {{pages}}', bn: 'পৃষ্ঠা {{page}} / {{pages}}' },
  'Question {{id}} is missing:': { hi: 'प्रश्न {{id}} नहीं है:', bn: 'প্রশ্ন {{id}} নেই:' },
  'How every number was checked.': {
    hi: 'हर संख्या की जाँच कैसे हुई।',
    bn: 'প্রতিটি সংখ্যা কীভাবে যাচাই হয়েছে।',
  },
  'A line is one expression: its formula, the same with numbers, and its value. = marks an exact value, ≈ one that is rounded or follows from a rounded one, ‡ a place where the printed paper or key and the calculation differ. Gradients are derived by the chain rule from the forward lines, and held against finite differences.':
    {
      hi: 'हर पंक्ति एक व्यंजक है: उसका सूत्र, वही संख्याओं के साथ, और उसका मान। = सटीक मान बताता है, ≈ पूर्णांकित या पूर्णांकित से निकला मान, ‡ वह स्थान जहाँ छपा प्रश्नपत्र या कुंजी और गणना अलग हैं। ग्रेडिएंट अग्र पास की पंक्तियों से शृंखला नियम द्वारा निकाले गए हैं और परिमित अंतर से मिलाए गए हैं।',
      bn: 'প্রতিটি লাইন একটি রাশি: তার সূত্র, একই সূত্র সংখ্যায়, ও তার মান। = সঠিক মান, ≈ আসন্ন মান বা আসন্ন মান থেকে পাওয়া, ‡ যেখানে ছাপা প্রশ্নপত্র বা উত্তরমালা ও গণনা আলাদা। গ্রেডিয়েন্ট সম্মুখ পাসের লাইন থেকে শৃঙ্খল নিয়মে পাওয়া, সসীম অন্তরের সঙ্গে মেলানো।',
    },
  'answer sheet p. {{page}}': { hi: 'उत्तर-पत्र पृ. {{page}}', bn: 'উত্তরপত্র পৃ. {{page}}' },
  Awarded: { hi: 'प्राप्त', bn: 'প্রাপ্ত' },
  'Marked by: {{policy}}, version {{version}}.': {
    hi: 'जाँच की नीति: {{policy}}, संस्करण {{version}}।',
    bn: 'যাচাইয়ের নীতি: {{policy}}, সংস্করণ {{version}}।',
  },
  'A whole question is marked under the reading of it that gives the most marks.': {
    hi: 'पूरा प्रश्न उस पाठ के अनुसार जाँचा जाता है जिससे सबसे अधिक अंक मिलें।',
    bn: 'পুরো প্রশ্নটি সেই পাঠ অনুযায়ী যাচাই হয় যাতে সবচেয়ে বেশি নম্বর মেলে।',
  },
  'Accepted too': { hi: 'यह भी स्वीकार्य', bn: 'এটিও গ্রহণযোগ্য' },
  'Accepted too, and follow-through': {
    hi: 'यह भी स्वीकार्य, और आगे ले जाना',
    bn: 'এটিও গ্রহণযোগ্য, ও ভুল বহন',
  },
  'requires {{list}}': { hi: 'इसके लिए {{list}} चाहिए', bn: 'এর জন্য {{list}} চাই' },
  'Decided: {{take}}.': { hi: 'निर्णय: {{take}}।', bn: 'সিদ্ধান্ত: {{take}}।' },
  not: { hi: 'नहीं', bn: 'নয়' },
  'follows through from': { hi: 'इनसे आगे चलता है:', bn: 'এগুলি থেকে বহন হয়:' },
  '{{count}} boxes before it': {
    en: { one: '{{count}} box before it', other: '{{count}} boxes before it' },
    hi: { one: 'इससे पहले का {{count}} खाना', other: 'इससे पहले के {{count}} खाने' },
    bn: { one: 'এর আগের {{count}}টি ঘর', other: 'এর আগের {{count}}টি ঘর' },
  },
  'No general formula is needed for these questions, or a question asks for it.': {
    hi: 'इन प्रश्नों के लिए किसी सामान्य सूत्र की ज़रूरत नहीं, या कोई प्रश्न उसी को पूछता है।',
    bn: 'এই প্রশ্নগুলির জন্য কোনো সাধারণ সূত্র লাগে না, বা কোনো প্রশ্ন সেটিই চায়।',
  },
} as const satisfies Messages;
