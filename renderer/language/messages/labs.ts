import type { Messages } from './message.ts';

/** Experiments: a claim, its run, and what it shows. */
export const labs = {
  Experiments: { hi: 'प्रयोग', bn: 'পরীক্ষা-নিরীক্ষা' },
  Experiment: { hi: 'प्रयोग', bn: 'পরীক্ষা-নিরীক্ষা' },
  'Opening the experiments': { hi: 'प्रयोग खुल रहे हैं', bn: 'পরীক্ষা-নিরীক্ষা খোলা হচ্ছে' },
  'A claim of a textbook or an exam paper, tried on this computer: with controls, over many seeds, and with a verdict that follows the run.':
    {
      hi: 'किसी पाठ्यपुस्तक या प्रश्नपत्र का दावा, इसी कंप्यूटर पर आज़माया हुआ: तुलना के साथ, कई सीडों पर, और ऐसे निर्णय के साथ जो दौड़ से निकलता है।',
      bn: 'কোনো পাঠ্যবই বা প্রশ্নপত্রের দাবি, এই কম্পিউটারেই যাচাই করা: তুলনাসহ, অনেক সিডে, আর এমন সিদ্ধান্তসহ যা দৌড় থেকেই আসে।',
    },
  'Try it in an experiment': { hi: 'प्रयोग में आज़माएँ', bn: 'পরীক্ষা করে দেখুন' },
  'Cancelled after {{percent}} of the run: the curves end there, and nothing is judged.': {
    hi: 'दौड़ के {{percent}} पर रद्द: वक्र वहीं समाप्त हैं, और कुछ आँका नहीं गया।',
    bn: 'দৌড়ের {{percent}}-এ বাতিল: রেখাগুলি সেখানেই শেষ, আর কিছু বিচার করা হয়নি।',
  },
  'a run has begun: {{percent}}': { hi: 'दौड़ शुरू हुई है: {{percent}}', bn: 'দৌড় শুরু হয়েছে: {{percent}}' },
  'Last run': { hi: 'पिछली दौड़', bn: 'শেষ দৌড়' },
  'not run yet': { hi: 'अभी नहीं चला', bn: 'এখনও চলেনি' },
  shown: { hi: 'दिखा', bn: 'দেখা গেল' },
  'the opposite is shown': { hi: 'उल्टा दिखा', bn: 'উল্টোটা দেখা গেল' },
  'no effect that counts': { hi: 'गिना जाने वाला कोई असर नहीं', bn: 'ধরার মতো কোনো প্রভাব নেই' },
  'not decided': { hi: 'तय नहीं', bn: 'নির্ণয় হয়নি' },
  'The claim': { hi: 'दावा', bn: 'দাবি' },
  'How it is tried': { hi: 'यह कैसे आज़माया जाता है', bn: 'কীভাবে যাচাই করা হয়' },
  'Nothing has run yet. What do you expect: is the claim right?': {
    hi: 'अभी कुछ नहीं चला। आपको क्या लगता है: क्या दावा सही है?',
    bn: 'এখনও কিছু চলেনি। আপনার কী মনে হয়: দাবিটি কি ঠিক?',
  },
  'No run is shown: run it, or choose one of the kept runs.': {
    hi: 'कोई दौड़ दिखाई नहीं जा रही: प्रयोग चलाएँ, या रखी गई दौड़ों में से कोई चुनें।',
    bn: 'কোনো দৌড় দেখানো হচ্ছে না: পরীক্ষাটি চালান, বা রাখা দৌড়গুলির একটি বেছে নিন।',
  },
  'With these settings it tries another claim than {{option}}: the run is kept, but not as evidence for it.':
    {
      hi: 'इन सेटिंगों के साथ यह {{option}} से अलग दावा आज़माता है: दौड़ रखी जाती है, पर उसके प्रमाण के रूप में नहीं।',
      bn: 'এই সেটিং-এ এটি {{option}}-এর চেয়ে অন্য দাবি যাচাই করে: দৌড়টি রাখা হয়, কিন্তু তার প্রমাণ হিসেবে নয়।',
    },
  'Tried here:': { hi: 'यहाँ आज़माया गया:', bn: 'এখানে যাচাই করা হল:' },
  'Of this claim: ✓ shown, ✗ the opposite is shown, = no effect that counts, ≠ a difference, ? not decided': {
    hi: 'इस दावे के बारे में: ✓ दिखा, ✗ उल्टा दिखा, = गिना जाने वाला कोई असर नहीं, ≠ अंतर दिखा, ? तय नहीं',
    bn: 'এই দাবি সম্পর্কে: ✓ দেখা গেল, ✗ উল্টোটা দেখা গেল, = ধরার মতো কোনো প্রভাব নেই, ≠ পার্থক্য, ? নির্ণয় হয়নি',
  },
  'Run the experiment': { hi: 'प्रयोग चलाएँ', bn: 'পরীক্ষাটি চালান' },
  'Run again': { hi: 'फिर से चलाएँ', bn: 'আবার চালান' },
  'Go on': { hi: 'आगे चलाएँ', bn: 'চালিয়ে যান' },
  'One update': { hi: 'एक अद्यतन', bn: 'একটি হালনাগাদ' },
  'Run, pause or go on': { hi: 'चलाएँ, रोकें या आगे चलाएँ', bn: 'চালান, থামান বা চালিয়ে যান' },
  'How much of the experiment is done': { hi: 'प्रयोग कितना हो चुका', bn: 'পরীক্ষার কতটা হয়েছে' },
  'about {{count}} s left': { hi: 'लगभग {{count}} सेकंड शेष', bn: 'প্রায় {{count}} সেকেন্ড বাকি' },
  'The experiment stopped: {{why}}.': {
    hi: 'प्रयोग रुक गया: {{why}}।',
    bn: 'পরীক্ষাটি থেমে গেছে: {{why}}।',
  },
  'The settings were changed: what is shown is from before.': {
    hi: 'सेटिंग बदली गई हैं: जो दिख रहा है वह पहले का है।',
    bn: 'সেটিং বদলানো হয়েছে: যা দেখা যাচ্ছে তা আগেকার।',
  },
  'changes at once': { hi: 'तुरंत बदलता है', bn: 'সঙ্গে সঙ্গে বদলায়' },
  'Settings were changed while it ran, so it says nothing about the claim: there the methods are held equal from start to end.':
    {
      hi: 'चलते समय सेटिंग बदली गईं, इसलिए यह दावे के बारे में कुछ नहीं कहता: वहाँ विधियाँ आरंभ से अंत तक समान रखी जाती हैं।',
      bn: 'চলার সময় সেটিং বদলানো হয়েছে, তাই এটি দাবি সম্পর্কে কিছু বলে না: সেখানে পদ্ধতিগুলি শুরু থেকে শেষ পর্যন্ত সমান রাখা হয়।',
    },
  'The 95 % interval, to the right as claimed; the dotted line is 0, no effect.': {
    hi: '95 % अंतराल, दाईं ओर दावे के अनुसार; बिंदीदार रेखा 0 है, यानी कोई असर नहीं।',
    bn: '95 % ব্যবধান, ডানদিকে দাবি অনুযায়ী; বিন্দুরেখাটি 0, অর্থাৎ কোনো প্রভাব নেই।',
  },
  'The 95 % interval, to the right as claimed; the dotted line is 1×, no effect.': {
    hi: '95 % अंतराल, दाईं ओर दावे के अनुसार; बिंदीदार रेखा 1× है, यानी कोई असर नहीं।',
    bn: '95 % ব্যবধান, ডানদিকে দাবি অনুযায়ী; বিন্দুরেখাটি 1×, অর্থাৎ কোনো প্রভাব নেই।',
  },
  'Shaded: too small to count.': {
    hi: 'छायांकित: गिने जाने से छोटा।',
    bn: 'ছায়া: ধরার মতো বড় নয়।',
  },
  Seed: { hi: 'सीड', bn: 'সিড' },
  'What this run shows': { hi: 'यह दौड़ क्या दिखाती है', bn: 'এই দৌড় কী দেখায়' },
  'Save the points (CSV)…': { hi: 'बिंदु सहेजें (CSV)…', bn: 'বিন্দুগুলি সংরক্ষণ করুন (CSV)…' },
  'Saving the points': { hi: 'बिंदु सहेजना', bn: 'বিন্দু সংরক্ষণ' },
  'The points are in {{path}}.': { hi: 'बिंदु {{path}} में हैं।', bn: 'বিন্দুগুলি {{path}}-এ আছে।' },
  'Keeping the run': { hi: 'दौड़ रखना', bn: 'দৌড়টি রাখা' },
  'Reading the run': { hi: 'दौड़ पढ़ना', bn: 'দৌড়টি পড়া' },
  'Deleting the run': { hi: 'दौड़ हटाना', bn: 'দৌড়টি মোছা' },
  'Delete this run': { hi: 'यह दौड़ हटाएँ', bn: 'এই দৌড়টি মুছুন' },
  'The run was deleted.': { hi: 'दौड़ हटा दी गई।', bn: 'দৌড়টি মুছে ফেলা হয়েছে।' },
  'Kept runs ({{count}})': { hi: 'रखी हुई दौड़ें ({{count}})', bn: 'রাখা দৌড় ({{count}})' },
  'A run is kept when it has ended, with its settings, its points and its verdict.': {
    hi: 'समाप्त होने पर दौड़ अपनी सेटिंग, बिंदुओं और निर्णय के साथ रखी जाती है।',
    bn: 'শেষ হলে দৌড়টি তার সেটিং, বিন্দু ও সিদ্ধান্তসহ রাখা হয়।',
  },
  'The same points as in the kept run, to the last bit.': {
    hi: 'रखी हुई दौड़ के समान बिंदु, अंतिम बिट तक।',
    bn: 'রাখা দৌড়ের মতোই একই বিন্দু, শেষ বিট পর্যন্ত।',
  },
  'Other points than in the kept run, which an earlier version made: this one takes its place.': {
    hi: 'बिंदु रखी हुई दौड़ से अलग हैं, जो पुराने संस्करण की थी: उसकी जगह यह रखी गई।',
    bn: 'বিন্দুগুলি রাখা দৌড়ের থেকে আলাদা, যেটি আগের সংস্করণের: তার জায়গায় এটি রাখা হল।',
  },
  'A kept run of {{moment}}. Its pictures are not kept: run it again to see them.': {
    hi: '{{moment}} की रखी हुई दौड़। उसके चित्र नहीं रखे जाते: देखने के लिए फिर से चलाएँ।',
    bn: '{{moment}}-এর রাখা দৌড়। তার ছবি রাখা হয় না: দেখতে আবার চালান।',
  },
  'Save as a picture (PNG)…': { hi: 'चित्र के रूप में सहेजें (PNG)…', bn: 'ছবি হিসেবে সংরক্ষণ (PNG)…' },
  'Saving the picture': { hi: 'चित्र सहेजना', bn: 'ছবি সংরক্ষণ' },
  'The picture is in {{path}}.': { hi: 'चित्र {{path}} में है।', bn: 'ছবিটি {{path}}-এ আছে।' },
  'No points yet.': { hi: 'अभी कोई बिंदु नहीं।', bn: 'এখনও কোনো বিন্দু নেই।' },
  '{{count}} pictures': { hi: '{{count}} चित्र', bn: '{{count}}টি ছবি' },
  'Each picture has its own scale: the strongest number is full ink, numbers below 0 have the other colour.':
    {
      hi: 'हर चित्र का अपना पैमाना है: सबसे प्रबल संख्या पूरी स्याही है, 0 से नीचे की संख्याएँ दूसरे रंग में हैं।',
      bn: 'প্রতিটি ছবির নিজের মাপ আছে: সবচেয়ে জোরালো সংখ্যাটি পুরো কালি, 0-এর নিচের সংখ্যাগুলি অন্য রঙে।',
    },
  'The walks on the surface': { hi: 'सतह पर चालें', bn: 'তলের উপর চলা' },
  'What the network answers, first seed': {
    hi: 'नेटवर्क क्या उत्तर देता है, पहला सीड',
    bn: 'নেটওয়ার্ক কী উত্তর দেয়, প্রথম সিড',
  },
  '{{count}} of {{all}} learnt points lie on the wrong side of the boundary': {
    hi: 'सीखे हुए {{all}} में से {{count}} बिंदु सीमा की ग़लत ओर हैं',
    bn: 'শেখা {{all}}টির মধ্যে {{count}}টি বিন্দু সীমানার ভুল দিকে',
  },
} as const satisfies Messages;
