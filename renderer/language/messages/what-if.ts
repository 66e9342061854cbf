import type { Messages } from './message.ts';

export const whatIf = {
  'This choice gives no numbers here.': {
    hi: 'इस विकल्प से यहाँ कोई संख्या नहीं मिलती।',
    bn: 'এই বিকল্পে এখানে কোনো সংখ্যা পাওয়া যায় না।',
  },
  'What if': { hi: 'यदि ऐसा हो', bn: 'যদি এমন হয়' },
  Inputs: { hi: 'इनपुट', bn: 'ইনপুট' },
  Targets: { hi: 'लक्ष्य', bn: 'লক্ষ্যমান' },
  Learning: { hi: 'सीखना', bn: 'শেখা' },
  'Settings of the question': { hi: 'प्रश्न की अन्य संख्याएँ', bn: 'প্রশ্নের অন্যান্য সংখ্যা' },
  Reset: { hi: 'मूल मान', bn: 'মূল মান' },
  'Reset all': { hi: 'सब मूल मान पर', bn: 'সব মূল মানে' },
  'Save as a branch': { hi: 'शाखा के रूप में सहेजें', bn: 'শাখা হিসেবে সংরক্ষণ করুন' },
  'A separate session with these values, to compare with this one': {
    hi: 'इन मानों के साथ एक अलग सत्र, इससे तुलना के लिए',
    bn: 'এই মানগুলি নিয়ে একটি আলাদা সেশন, এটির সঙ্গে তুলনার জন্য',
  },
  'Finding the values that can be changed…': {
    hi: 'देखा जा रहा है कि क्या बदला जा सकता है…',
    bn: 'কী কী বদলানো যায় দেখা হচ্ছে…',
  },
  'What changed': { hi: 'क्या बदला', bn: 'কী বদলাল' },
  'Nothing yet. Move a slider, type another number, or press the up and down arrows in its field; double-click a given in the picture to open it here.':
    {
      hi: 'अभी कुछ नहीं। स्लाइडर खिसकाएँ, दूसरी संख्या लिखें, या खाने में ऊपर-नीचे तीर दबाएँ; चित्र में किसी दी हुई संख्या पर दो बार क्लिक करके उसे यहाँ खोलें।',
      bn: 'এখনও কিছু নয়। স্লাইডার সরান, অন্য সংখ্যা লিখুন, বা ঘরে উপর-নিচ তীর চাপুন; ছবিতে কোনো দেওয়া সংখ্যায় দু’বার ক্লিক করে এখানে খুলুন।',
    },
  'No step has a different number.': { hi: 'किसी चरण की संख्या नहीं बदली।', bn: 'কোনো ধাপের সংখ্যা বদলায়নি।' },
  document: { hi: 'दस्तावेज़', bn: 'মূল' },
  now: { hi: 'अब', bn: 'এখন' },
  Step: { hi: 'चरण', bn: 'ধাপ' },
  Difference: { hi: 'अंतर', bn: 'পার্থক্য' },
  '{{shown}} of {{all}} are shown.': {
    hi: '{{all}} में से {{shown}} दिखाए गए हैं।',
    bn: '{{all}}টির মধ্যে {{shown}}টি দেখানো হয়েছে।',
  },
  'Drag to change: Shift ×10, Alt ÷10': {
    hi: 'बदलने के लिए खींचें: Shift ×10, Alt ÷10',
    bn: 'বদলাতে টানুন: Shift ×10, Alt ÷10',
  },
  '{{name}} back to {{value}}': { hi: '{{name}} वापस {{value}} पर', bn: '{{name}} আবার {{value}}' },
  '“{{typed}}” is not a whole number.': {
    hi: '“{{typed}}” पूर्ण संख्या नहीं है।',
    bn: '“{{typed}}” পূর্ণ সংখ্যা নয়।',
  },
  'Write a number.': { hi: 'एक संख्या लिखिए।', bn: 'একটি সংখ্যা লিখুন।' },
  '“{{typed}}” is not a number; write one such as 0.5.': {
    hi: '“{{typed}}” संख्या नहीं है; 0.5 जैसी लिखें।',
    bn: '“{{typed}}” সংখ্যা নয়; 0.5-এর মতো লিখুন।',
  },
  '“{{typed}}” is not a number; write one such as 0.5 or 1/3.': {
    hi: '“{{typed}}” संख्या नहीं है; 0.5 या 1/3 जैसी लिखें।',
    bn: '“{{typed}}” সংখ্যা নয়; 0.5 বা 1/3-এর মতো লিখুন।',
  },
  '{{name}}, slider': { hi: '{{name}}, स्लाइडर', bn: '{{name}}, স্লাইডার' },
  'was {{value}}': { hi: 'पहले {{value}}', bn: 'আগে {{value}}' },
  '(was {{value}})': { hi: '(पहले {{value}})', bn: '(আগে {{value}})' },
  'and {{more}} more': { hi: 'और {{more}} अन्य', bn: 'এবং আরও {{more}}টি' },
  'New numbers': { hi: 'नई संख्याएँ', bn: 'নতুন সংখ্যা' },
  'Printed numbers': { hi: 'छपी संख्याएँ', bn: 'ছাপা সংখ্যা' },
  'seed {{seed}}': { hi: 'सीड {{seed}}', bn: 'সিড {{seed}}' },
  'The same question with other numbers, in a session of its own': {
    hi: 'वही प्रश्न दूसरी संख्याओं के साथ, अपने अलग सत्र में',
    bn: 'একই প্রশ্ন অন্য সংখ্যায়, নিজের আলাদা সেশনে',
  },
  'This question has no numbers.': {
    hi: 'इस प्रश्न में कोई संख्या नहीं है।',
    bn: 'এই প্রশ্নে কোনো সংখ্যা নেই।',
  },
  'No answer of this question depends on numbers that may change.': {
    hi: 'इस प्रश्न का कोई उत्तर बदली जा सकने वाली संख्याओं पर निर्भर नहीं है।',
    bn: 'এই প্রশ্নের কোনো উত্তর বদলানো যায় এমন সংখ্যার উপর নির্ভর করে না।',
  },
  'This question has too many numbers to change.': {
    hi: 'इस प्रश्न में बदलने के लिए बहुत अधिक संख्याएँ हैं।',
    bn: 'এই প্রশ্নে বদলানোর পক্ষে সংখ্যা খুব বেশি।',
  },
  'The text of this question needs its own numbers.': {
    hi: 'इस प्रश्न के पाठ को इसकी अपनी संख्याएँ चाहिए।',
    bn: 'এই প্রশ্নের লেখায় তার নিজের সংখ্যাগুলিই দরকার।',
  },
  'This question cannot be solved.': {
    hi: 'यह प्रश्न हल नहीं किया जा सकता।',
    bn: 'এই প্রশ্নের সমাধান করা যায় না।',
  },
  'No other numbers fit this question.': {
    hi: 'इस प्रश्न के लिए कोई दूसरी संख्याएँ ठीक नहीं बैठतीं।',
    bn: 'এই প্রশ্নের জন্য অন্য কোনো সংখ্যা মানানসই নয়।',
  },
  'This question has only {{count}} sets of new numbers.': {
    en: {
      one: 'This question has only {{count}} set of new numbers.',
      other: 'This question has only {{count}} sets of new numbers.',
    },
    hi: {
      one: 'इस प्रश्न में नई संख्याओं का केवल {{count}} समूह है।',
      other: 'इस प्रश्न में नई संख्याओं के केवल {{count}} समूह हैं।',
    },
    bn: 'এই প্রশ্নে নতুন সংখ্যার কেবল {{count}}টি দল আছে।',
  },
  'Drawing new numbers': { hi: 'नई संख्याएँ चुनना', bn: 'নতুন সংখ্যা বাছাই' },
  'branch of {{title}}: {{changes}}': {
    hi: '{{title}} की शाखा: {{changes}}',
    bn: '{{title}}-এর শাখা: {{changes}}',
  },
  'Saving the branch': { hi: 'शाखा सहेजी जा रही है', bn: 'শাখা সংরক্ষণ হচ্ছে' },
  'Saved as “{{title}}”.': { hi: '“{{title}}” के रूप में सहेजा गया।', bn: '“{{title}}” নামে সংরক্ষিত হল।' },
  'A branch': { hi: 'शाखा', bn: 'শাখা' },
  Compare: { hi: 'तुलना करें', bn: 'তুলনা করুন' },
  'Compare {{title}} with its original': {
    hi: '{{title}} की उसके मूल से तुलना करें',
    bn: '{{title}} ও তার মূলের তুলনা করুন',
  },
  'Comparing the sessions': { hi: 'सत्रों की तुलना हो रही है', bn: 'সেশনগুলির তুলনা হচ্ছে' },
  'Two sessions compared': { hi: 'दो सत्रों की तुलना', bn: 'দুটি সেশনের তুলনা' },
  'The two sessions have no question in common.': {
    hi: 'दोनों सत्रों में कोई समान प्रश्न नहीं है।',
    bn: 'দুটি সেশনে কোনো একই প্রশ্ন নেই।',
  },
  'The two sessions have the same numbers in this question.': {
    hi: 'इस प्रश्न में दोनों सत्रों की संख्याएँ समान हैं।',
    bn: 'এই প্রশ্নে দুটি সেশনের সংখ্যা একই।',
  },
  Left: { hi: 'बायाँ', bn: 'বাম' },
  Right: { hi: 'दायाँ', bn: 'ডান' },
  Differences: { hi: 'अंतर', bn: 'পার্থক্যগুলি' },
  'Different givens': { hi: 'अलग दी गई संख्याएँ', bn: 'ভিন্ন দেওয়া মান' },
  'Different results': { hi: 'अलग परिणाम', bn: 'ভিন্ন ফল' },
  'No given differs: another convention or size was chosen.': {
    hi: 'कोई दी हुई संख्या अलग नहीं: दूसरी परिपाटी या आकार चुना गया।',
    bn: 'কোনো দেওয়া সংখ্যা আলাদা নয়: অন্য রীতি বা মাপ বাছা হয়েছে।',
  },
  assumed: { hi: 'माना गया', bn: 'ধরে নেওয়া' },
  'chosen here': { hi: 'यहाँ चुना गया', bn: 'এখানে বাছা' },
  'chosen here; stated by the problem: {{choice}}': {
    hi: 'यहाँ चुना गया; प्रश्न में कहा गया: {{choice}}',
    bn: 'এখানে বাছা; প্রশ্নে বলা আছে: {{choice}}',
  },
  'chosen here; not stated, and assumed: {{choice}}': {
    hi: 'यहाँ चुना गया; कहा नहीं गया, माना गया: {{choice}}',
    bn: 'এখানে বাছা; বলা নেই, ধরে নেওয়া: {{choice}}',
  },
  'the same numbers here': { hi: 'यहाँ वही संख्याएँ', bn: 'এখানে একই সংখ্যা' },
  '{{all}} steps differ': { hi: '{{all}} चरण अलग हैं', bn: '{{all}}টি ধাপ আলাদা' },
  'As in the document': { hi: 'जैसा दस्तावेज़ में है', bn: 'মূলে যেমন আছে' },
  Changed: { hi: 'बदला हुआ', bn: 'বদলানো' },
} as const satisfies Messages;
