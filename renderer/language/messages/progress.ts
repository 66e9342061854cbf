import type { Messages } from './message.ts';

export const progress = {
  Progress: { hi: 'प्रगति', bn: 'অগ্রগতি' },
  'Opening your progress': { hi: 'आपकी प्रगति खुल रही है', bn: 'আপনার অগ্রগতি খোলা হচ্ছে' },
  'Exporting your progress': { hi: 'आपकी प्रगति निर्यात हो रही है', bn: 'আপনার অগ্রগতি রপ্তানি হচ্ছে' },
  'Deleting your progress': { hi: 'आपकी प्रगति हटाई जा रही है', bn: 'আপনার অগ্রগতি মোছা হচ্ছে' },
  '{{count}} answers are in {{path}}.': {
    en: { one: '{{count}} answer is in {{path}}.', other: '{{count}} answers are in {{path}}.' },
    hi: { one: '{{count}} उत्तर {{path}} में है।', other: '{{count}} उत्तर {{path}} में हैं।' },
    bn: { one: '{{count}}টি উত্তর {{path}}-এ আছে।', other: '{{count}}টি উত্তর {{path}}-এ আছে।' },
  },
  'Your answers to {{count}} boxes were deleted.': {
    en: {
      one: 'Your answers to {{count}} box were deleted.',
      other: 'Your answers to {{count}} boxes were deleted.',
    },
    hi: { one: '{{count}} खाने के आपके उत्तर हटाए गए।', other: '{{count}} खानों के आपके उत्तर हटाए गए।' },
    bn: { one: '{{count}}টি ঘরের উত্তর মোছা হয়েছে।', other: '{{count}}টি ঘরের উত্তর মোছা হয়েছে।' },
  },
  'not begun': { hi: 'शुरू नहीं हुआ', bn: 'শুরু হয়নি' },
  begun: { hi: 'शुरू हुआ', bn: 'শুরু হয়েছে' },
  'can do': { hi: 'आता है', bn: 'পারেন' },
  keeps: { hi: 'याद रहता है', bn: 'মনে থাকে' },
  sure: { hi: 'पक्का', bn: 'পাকা' },
  'No box of it was answered yet.': {
    hi: 'अभी इसका कोई खाना नहीं भरा गया।',
    bn: 'এর কোনো ঘরের উত্তর এখনও দেওয়া হয়নি।',
  },
  'It was answered, but not yet twice in a row at once.': {
    hi: 'उत्तर दिया गया, पर अभी लगातार दो बार पहली ही बार में सही नहीं।',
    bn: 'উত্তর দেওয়া হয়েছে, তবে পরপর দুবার প্রথম চেষ্টায় ঠিক হয়নি।',
  },
  'Two boxes in a row were right at once.': {
    hi: 'लगातार दो खाने पहली ही बार में सही हुए।',
    bn: 'পরপর দুটি ঘর প্রথম চেষ্টাতেই ঠিক হয়েছে।',
  },
  'It was right again on a later day.': {
    hi: 'बाद के किसी दिन भी सही हुआ।',
    bn: 'পরের কোনো দিনেও ঠিক হয়েছে।',
  },
  'It need not be asked again for two weeks or more.': {
    hi: 'दो सप्ताह या उससे ज़्यादा तक फिर पूछने की ज़रूरत नहीं।',
    bn: 'দুই সপ্তাহ বা তার বেশি সময় আবার জিজ্ঞাসা করার দরকার নেই।',
  },
  'to review today': { hi: 'आज दोहराना है', bn: 'আজ ঝালিয়ে নেওয়ার' },
  'Boxes answered on each day of the last {{weeks}} weeks': {
    hi: 'पिछले {{weeks}} सप्ताहों में हर दिन भरे गए खाने',
    bn: 'গত {{weeks}} সপ্তাহের প্রতিদিন উত্তর দেওয়া ঘর',
  },
  'On {{count}} of the last 7 days': {
    en: { one: 'On {{count}} of the last 7 days', other: 'On {{count}} of the last 7 days' },
    hi: { one: 'पिछले 7 दिनों में से {{count}} दिन', other: 'पिछले 7 दिनों में से {{count}} दिन' },
    bn: { one: 'গত 7 দিনের মধ্যে {{count}} দিন', other: 'গত 7 দিনের মধ্যে {{count}} দিন' },
  },
  '{{count}} days in a row': {
    en: { one: '{{count}} day in a row', other: '{{count}} days in a row' },
    hi: { one: 'लगातार {{count}} दिन', other: 'लगातार {{count}} दिन' },
    bn: { one: 'পরপর {{count}} দিন', other: 'পরপর {{count}} দিন' },
  },
  '{{count}} boxes': {
    en: { one: '{{count}} box', other: '{{count}} boxes' },
    hi: { one: '{{count}} खाना', other: '{{count}} खाने' },
    bn: { one: '{{count}}টি ঘর', other: '{{count}}টি ঘর' },
  },
  '{{count}} at once': {
    en: { one: '{{count}} at once', other: '{{count}} at once' },
    hi: { one: 'पहली बार में सही {{count}}', other: 'पहली बार में सही {{count}}' },
    bn: { one: 'প্রথম চেষ্টায় ঠিক {{count}}টি', other: 'প্রথম চেষ্টায় ঠিক {{count}}টি' },
  },
  '{{count}} after a hint or a second try': {
    en: { one: '{{count}} after a hint or a second try', other: '{{count}} after a hint or a second try' },
    hi: { one: 'संकेत या दूसरी कोशिश के बाद {{count}}', other: 'संकेत या दूसरी कोशिश के बाद {{count}}' },
    bn: { one: 'ইঙ্গিত বা দ্বিতীয় চেষ্টার পরে {{count}}টি', other: 'ইঙ্গিত বা দ্বিতীয় চেষ্টার পরে {{count}}টি' },
  },
  '{{count}} missed': {
    en: { one: '{{count}} missed', other: '{{count}} missed' },
    hi: { one: 'छूटा {{count}}', other: 'छूटे {{count}}' },
    bn: { one: 'হয়নি {{count}}টি', other: 'হয়নি {{count}}টি' },
  },
  'its value was shown': { hi: 'मान दिखाया गया', bn: 'মানটি দেখানো হয়েছে' },
  'try {{nth}}': { hi: 'कोशिश {{nth}}', bn: 'চেষ্টা {{nth}}' },
  'after help: {{help}}': { hi: 'मदद के बाद: {{help}}', bn: 'সাহায্যের পরে: {{help}}' },
  'new numbers': { hi: 'नई संख्याएँ', bn: 'নতুন সংখ্যা' },
  Box: { hi: 'खाना', bn: 'ঘর' },
  'The single answers of earlier days are in the exported file.': {
    hi: 'पहले के दिनों के अलग-अलग उत्तर निर्यात की गई फ़ाइल में हैं।',
    bn: 'আগের দিনগুলির আলাদা উত্তরগুলি রপ্তানি করা ফাইলে আছে।',
  },
  'Delete your progress?': { hi: 'क्या आपकी प्रगति हटा दी जाए?', bn: 'আপনার অগ্রগতি মুছে ফেলবেন?' },
  'Everything that is known of your skills is deleted: every answer with its day, every plan for a review. It cannot be undone. Your sessions and their answers stay.':
    {
      hi: 'आपके कौशलों के बारे में जो कुछ दर्ज है, सब हटा दिया जाएगा: हर उत्तर अपने दिन के साथ, दोहराने की हर योजना। इसे वापस नहीं लाया जा सकता। आपके सत्र और उनके उत्तर बने रहेंगे।',
      bn: 'আপনার দক্ষতা সম্পর্কে যা জানা আছে সব মুছে যাবে: প্রতিটি উত্তর তার দিনসহ, ঝালিয়ে নেওয়ার প্রতিটি পরিকল্পনা। এটি ফিরিয়ে আনা যাবে না। আপনার সেশন ও তাদের উত্তর থাকবে।',
    },
  'Earlier backups of the session file contain it until newer ones replace them.': {
    hi: 'सत्र फ़ाइल के पुराने बैकअप में यह तब तक रहेगा जब तक नए बैकअप उनकी जगह न ले लें।',
    bn: 'সেশন ফাইলের আগের ব্যাকআপগুলিতে এটি থাকবে, যতদিন না নতুন ব্যাকআপ তাদের জায়গা নেয়।',
  },
  'Keep it': { hi: 'रहने दें', bn: 'থাকুক' },
  'in the map: a lesson about it is done, nothing was asked yet': {
    hi: 'नक़्शे में: इसका पाठ पूरा है, अभी कुछ पूछा नहीं गया',
    bn: 'মানচিত্রে: এর পাঠ সম্পূর্ণ, এখনও কিছু জিজ্ঞাসা করা হয়নি',
  },
  'Delete everything': { hi: 'सब हटाएँ', bn: 'সব মুছুন' },
  'Nothing is recorded yet.': { hi: 'अभी कुछ दर्ज नहीं है।', bn: 'এখনও কিছু নথিভুক্ত হয়নি।' },
  'Every box that you answer in Practise or in a lesson counts for its skill: right at once, after a hint, or wrong, and with which mistake. It stays on this computer.':
    {
      hi: 'अभ्यास या पाठ में आप जो भी खाना भरते हैं, वह अपने कौशल के लिए गिना जाता है: पहली बार में सही, संकेत के बाद, या गलत, और कौन-सी गलती। यह इसी कंप्यूटर पर रहता है।',
      bn: 'অনুশীলনে বা পাঠে যে ঘরেরই উত্তর দিন, তা তার দক্ষতার জন্য গোনা হয়: প্রথম চেষ্টায় ঠিক, ইঙ্গিতের পরে, বা ভুল, আর কোন ভুল। এটি এই কম্পিউটারেই থাকে।',
    },
  'To the lessons': { hi: 'पाठों पर जाएँ', bn: 'পাঠগুলিতে যান' },
  'Your skills': { hi: 'आपके कौशल', bn: 'আপনার দক্ষতা' },
  'Your days': { hi: 'आपके दिन', bn: 'আপনার দিনগুলি' },
  History: { hi: 'इतिहास', bn: 'ইতিহাস' },
  'Your data': { hi: 'आपका डेटा', bn: 'আপনার ডেটা' },
  'It is in the session file on this computer and nowhere else. It can be taken along, and deleted.': {
    hi: 'यह इस कंप्यूटर की सत्र फ़ाइल में है और कहीं नहीं। इसे साथ ले जाया जा सकता है, और हटाया जा सकता है।',
    bn: 'এটি এই কম্পিউটারের সেশন ফাইলে আছে, আর কোথাও নয়। এটি সঙ্গে নেওয়া যায়, মোছাও যায়।',
  },
  'Export as a table (CSV)…': { hi: 'तालिका के रूप में निर्यात करें (CSV)…', bn: 'সারণি হিসেবে রপ্তানি করুন (CSV)…' },
  'Export everything (JSON)…': { hi: 'सब कुछ निर्यात करें (JSON)…', bn: 'সব রপ্তানি করুন (JSON)…' },
  'Delete your progress…': { hi: 'अपनी प्रगति हटाएँ…', bn: 'আপনার অগ্রগতি মুছুন…' },
  'right at once in {{right}} of {{count}} boxes': {
    en: {
      one: 'right at once in {{right}} of {{count}} box',
      other: 'right at once in {{right}} of {{count}} boxes',
    },
    hi: {
      one: '{{count}} में से {{right}} खाना पहली बार में सही',
      other: '{{count}} में से {{right}} खाने पहली बार में सही',
    },
    bn: {
      one: '{{count}}টি ঘরের মধ্যে {{right}}টি প্রথম চেষ্টায় ঠিক',
      other: '{{count}}টি ঘরের মধ্যে {{right}}টি প্রথম চেষ্টায় ঠিক',
    },
  },
  'asked again on {{day}}': { hi: '{{day}} को फिर पूछा जाएगा', bn: '{{day}} আবার জিজ্ঞাসা করা হবে' },
  'chance that you still know it: {{percent}} %': {
    hi: 'अब भी याद होने की संभावना: {{percent}} %',
    bn: 'এখনও মনে থাকার সম্ভাবনা: {{percent}} %',
  },
  // The review of the day.
  'Today’s review': { hi: 'आज का दोहराव', bn: 'আজকের ঝালাই' },
  Review: { hi: 'दोहराएँ', bn: 'ঝালিয়ে নিন' },
  '{{count}} more are waiting': {
    en: { one: '{{count}} more is waiting', other: '{{count}} more are waiting' },
    hi: { one: '{{count}} और बाकी', other: '{{count}} और बाकी' },
    bn: { one: 'আরও {{count}}টি বাকি', other: 'আরও {{count}}টি বাকি' },
  },
  '{{nth}} of {{count}}': { hi: '{{count}} में से {{nth}}', bn: '{{count}}টির মধ্যে {{nth}}' },
  'once more, with new numbers': { hi: 'एक बार फिर, नई संख्याओं के साथ', bn: 'আরেকবার, নতুন সংখ্যা দিয়ে' },
  'There is nothing to review today.': { hi: 'आज दोहराने को कुछ नहीं है।', bn: 'আজ ঝালিয়ে নেওয়ার কিছু নেই।' },
  'Done.': { hi: 'हो गया।', bn: 'হয়ে গেছে।' },
  Today: { hi: 'आज', bn: 'আজ' },
  'Asked again': { hi: 'फिर कब', bn: 'আবার কবে' },
  '{{count}} more skills are due. They can wait until tomorrow.': {
    en: {
      one: '{{count}} more skill is due. It can wait until tomorrow.',
      other: '{{count}} more skills are due. They can wait until tomorrow.',
    },
    hi: {
      one: '{{count}} और कौशल दोहराना है। वह कल तक रुक सकता है।',
      other: '{{count}} और कौशल दोहराने हैं। वे कल तक रुक सकते हैं।',
    },
    bn: {
      one: 'আরও {{count}}টি দক্ষতা ঝালিয়ে নেওয়ার আছে। কাল পর্যন্ত থাকতে পারে।',
      other: 'আরও {{count}}টি দক্ষতা ঝালিয়ে নেওয়ার আছে। কাল পর্যন্ত থাকতে পারে।',
    },
  },
  'The next review is on {{day}}.': { hi: 'अगला दोहराव {{day}} को है।', bn: 'পরের ঝালাই {{day}}।' },
  'Another three minutes': { hi: 'तीन मिनट और', bn: 'আরও তিন মিনিট' },
  'right at once': { hi: 'पहली बार में सही', bn: 'প্রথম চেষ্টায় ঠিক' },
  'right after a hint or a second try': {
    hi: 'संकेत या दूसरी कोशिश के बाद सही',
    bn: 'ইঙ্গিত বা দ্বিতীয় চেষ্টার পরে ঠিক',
  },
  'not yet': { hi: 'अभी नहीं', bn: 'এখনও নয়' },
  'Already worked out': { hi: 'पहले से निकला हुआ', bn: 'আগেই কষা আছে' },
  'Go on without it': { hi: 'इसे छोड़कर आगे बढ़ें', bn: 'এটি ছেড়ে এগিয়ে যান' },
  'Right.': { hi: 'सही।', bn: 'ঠিক।' },
  'Not yet: look at the box and try again, or take a hint.': {
    hi: 'अभी नहीं: खाना देखकर फिर कोशिश कीजिए, या संकेत लीजिए।',
    bn: 'এখনও নয়: ঘরটি দেখে আবার চেষ্টা করুন, অথবা ইঙ্গিত নিন।',
  },
  'Enter checks, {{key}} gives a hint.': {
    hi: 'Enter जाँचता है, {{key}} संकेत देता है।',
    bn: 'Enter যাচাই করে, {{key}} ইঙ্গিত দেয়।',
  },
  'Help with the box that you are in: hints one at a time.': {
    hi: 'जिस खाने में आप हैं उसके लिए मदद: एक-एक करके संकेत।',
    bn: 'আপনি যে ঘরে আছেন তার জন্য সাহায্য: একটি একটি করে ইঙ্গিত।',
  },
  'Practise this skill': { hi: 'इस कौशल का अभ्यास करें', bn: 'এই দক্ষতার অনুশীলন করুন' },
  // A worked example whose steps fade.
  'Step by step': { hi: 'कदम-दर-कदम', bn: 'ধাপে ধাপে' },
  'A worked example first, then more and more of it is left to you': {
    hi: 'पहले हल किया हुआ उदाहरण, फिर उसका ज़्यादा-से-ज़्यादा भाग आपके लिए',
    bn: 'প্রথমে কষা উদাহরণ, তারপর তার আরও বেশি অংশ আপনার জন্য',
  },
  'Opening the example': { hi: 'उदाहरण खुल रहा है', bn: 'উদাহরণ খোলা হচ্ছে' },
  'The same once more, with new numbers.': {
    hi: 'वही एक बार फिर, नई संख्याओं के साथ।',
    bn: 'একই জিনিস আরেকবার, নতুন সংখ্যা দিয়ে।',
  },
  'Right. Now a little more is left to you.': {
    hi: 'सही। अब थोड़ा और आपके लिए छोड़ा गया है।',
    bn: 'ঠিক। এবার আরেকটু বেশি আপনার জন্য।',
  },
  'Left to you: {{count}} of {{all}} boxes': {
    en: { one: 'Left to you: {{count}} of {{all}} boxes', other: 'Left to you: {{count}} of {{all}} boxes' },
    hi: { one: 'आपके लिए: {{all}} में से {{count}} खाना', other: 'आपके लिए: {{all}} में से {{count}} खाने' },
    bn: {
      one: 'আপনার জন্য: {{all}}টির মধ্যে {{count}}টি ঘর',
      other: 'আপনার জন্য: {{all}}টির মধ্যে {{count}}টি ঘর',
    },
  },
  'Boxes left to you': { hi: 'आपके लिए छोड़े गए खाने', bn: 'আপনার জন্য রাখা ঘর' },
  'You have worked all of it by yourself.': {
    hi: 'आपने यह पूरा ख़ुद हल कर लिया है।',
    bn: 'আপনি পুরোটাই নিজে কষেছেন।',
  },
  'It comes back in the reviews. With no help at all it is on the answer sheet.': {
    hi: 'यह दोहराव में फिर आएगा। बिना किसी मदद के यह उत्तर-पत्र पर है।',
    bn: 'এটি ঝালাইয়ে আবার আসবে। কোনো সাহায্য ছাড়া এটি উত্তরপত্রে আছে।',
  },
  'Once more, with new numbers': { hi: 'एक बार फिर, नई संख्याओं के साथ', bn: 'আরেকবার, নতুন সংখ্যা দিয়ে' },
  'The whole example': { hi: 'पूरा उदाहरण', bn: 'পুরো উদাহরণ' },
  'Read it line by line. Then the last box is left to you, with other numbers; then the last two.': {
    hi: 'इसे पंक्ति-दर-पंक्ति पढ़िए। फिर आख़िरी खाना आपके लिए छोड़ा जाएगा, दूसरी संख्याओं के साथ; फिर आख़िरी दो।',
    bn: 'লাইন ধরে ধরে পড়ুন। তারপর শেষ ঘরটি আপনার জন্য থাকবে, অন্য সংখ্যা দিয়ে; তারপর শেষ দুটি।',
  },
  'Now the last step': { hi: 'अब आख़िरी चरण', bn: 'এবার শেষ ধাপ' },
} as const satisfies Messages;
