import type { Messages } from './message.ts';

export const playback = {
  Predict: { hi: 'पहले बताएँ', bn: 'আগে বলুন' },
  'Values stay hidden until you type them': {
    hi: 'मान तब तक छिपे रहते हैं जब तक आप उन्हें न लिखें',
    bn: 'আপনি না লেখা পর্যন্ত মান লুকানো থাকে',
  },
  nothing: { hi: 'कुछ नहीं', bn: 'কিছু নয়' },
  'every value': { hi: 'हर मान', bn: 'প্রতিটি মান' },
  'every second value': { hi: 'हर दूसरा मान', bn: 'প্রতি দ্বিতীয় মান' },
  'every third value': { hi: 'हर तीसरा मान', bn: 'প্রতি তৃতীয় মান' },
  'every fifth value': { hi: 'हर पाँचवाँ मान', bn: 'প্রতি পঞ্চম মান' },
  'values I got wrong': { hi: 'जो मान मैंने ग़लत किए', bn: 'যে মানগুলি ভুল করেছি' },
  'You got none wrong.': { hi: 'आपका कोई मान ग़लत नहीं हुआ।', bn: 'আপনার একটিও ভুল হয়নি।' },
  '{{right}} of {{answered}} right': {
    hi: '{{answered}} में से {{right}} सही',
    bn: '{{answered}}টির মধ্যে {{right}}টি ঠিক',
  },
  'Type the value of {{name}}': { hi: '{{name}} का मान लिखें', bn: '{{name}}-এর মান লিখুন' },
  Check: { hi: 'जाँचें', bn: 'যাচাই করুন' },
  Reveal: { hi: 'दिखाएँ', bn: 'দেখান' },
  '3 significant figures, or exact': { hi: '3 सार्थक अंक, या यथार्थ मान', bn: '3 তাৎপর্যপূর্ণ অঙ্ক, বা যথাযথ মান' },
  'What is the next value? Type it to reveal the step.': {
    hi: 'अगला मान क्या है? लिखें, फिर चरण दिखेगा।',
    bn: 'পরের মান কত? লিখুন, তারপর ধাপটি দেখা যাবে।',
  },
  'Loop this chapter': { hi: 'यह अध्याय दोहराएँ', bn: 'এই অধ্যায় বারবার চালান' },
  'One step is': { hi: 'एक चरण', bn: 'এক ধাপ মানে' },
  'a chapter': { hi: 'एक अध्याय', bn: 'একটি অধ্যায়' },
  'a line': { hi: 'एक पंक्ति', bn: 'একটি লাইন' },
  'one multiply–add': { hi: 'एक गुणा-जोड़', bn: 'একটি গুণ-যোগ' },
  Chapters: { hi: 'अध्याय', bn: 'অধ্যায়' },
  '{{name}}: hidden until you type it': { hi: '{{name}}: लिखने तक छिपा', bn: '{{name}}: না লেখা পর্যন্ত লুকানো' },
  'The chosen number': { hi: 'चुनी हुई संख्या', bn: 'বাছাই করা সংখ্যা' },
  'Copy as {{what}}': { hi: '{{what}} के रूप में कॉपी करें', bn: '{{what}} হিসাবে কপি করুন' },
  Number: { hi: 'संख्या', bn: 'সংখ্যা' },
  'Go to it': { hi: 'उस पर जाएँ', bn: 'সেখানে যান' },
  'The slope of the tangent at {{name}} = {{at}} is {{slope}}.': {
    hi: '{{name}} = {{at}} पर स्पर्शरेखा का ढाल {{slope}} है।',
    bn: '{{name}} = {{at}} বিন্দুতে স্পর্শকের ঢাল {{slope}}।',
  },
  'Place by place {{first}} … times {{second}} …; the products add up to {{sum}}.': {
    hi: 'जगह-जगह {{first}} … गुणा {{second}} …; गुणनफलों का योग {{sum}} है।',
    bn: 'জায়গায় জায়গায় {{first}} … গুণ {{second}} …; গুণফলগুলির যোগফল {{sum}}।',
  },
  'With {{names}} it is {{value}}.': {
    hi: '{{names}} के साथ यह {{value}} है।',
    bn: '{{names}} সহ এটি {{value}}।',
  },
  'The update of {{name}} alone would take {{loss}} from {{from}} to {{to}}.': {
    hi: 'अकेले {{name}} का अद्यतन {{loss}} को {{from}} से {{to}} पर ले जाएगा।',
    bn: 'শুধু {{name}}-এর হালনাগাদ {{loss}}-কে {{from}} থেকে {{to}}-তে নিয়ে যেত।',
  },
  'All weights together take {{loss}} from {{from}} to {{to}}.': {
    hi: 'सभी भार मिलकर {{loss}} को {{from}} से {{to}} पर ले जाते हैं।',
    bn: 'সব ওয়েট একসঙ্গে {{loss}}-কে {{from}} থেকে {{to}}-তে নিয়ে যায়।',
  },
  'one step': { hi: 'एक क़दम', bn: 'এক ধাপ' },
} as const satisfies Messages;
