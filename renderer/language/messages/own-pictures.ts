import type { Messages } from './message.ts';

/** A folder of pictures that an experiment learns in place of the digits. */
export const ownPictures = {
  'Pictures that are learnt': { hi: 'सीखे जाने वाले चित्र', bn: 'যে ছবিগুলি শেখা হয়' },
  'Handwritten digits (MNIST)': { hi: 'हाथ से लिखे अंक (MNIST)', bn: 'হাতে লেখা অঙ্ক (MNIST)' },
  '“{{folder}}”: {{count}} pictures': {
    hi: '“{{folder}}”: {{count}} चित्र',
    bn: '“{{folder}}”: {{count}}টি ছবি',
  },
  'Own pictures…': { hi: 'अपने चित्र…', bn: 'নিজের ছবি…' },
  'Or a folder with a sub-folder for each class: choose it, or drop it on this page.': {
    hi: 'या एक फ़ोल्डर जिसमें हर वर्ग का एक उप-फ़ोल्डर हो: उसे चुनें, या इस पृष्ठ पर छोड़ें।',
    bn: 'বা একটি ফোল্ডার যাতে প্রতিটি শ্রেণির একটি উপ-ফোল্ডার আছে: বাছুন, বা এই পাতায় ছাড়ুন।',
  },
  'Take “{{folder}}”': { hi: '“{{folder}}” लें', bn: '“{{folder}}” নিন' },
  'Back to the digits': { hi: 'अंकों पर वापस', bn: 'অঙ্কে ফিরে যান' },
  'How much of the folder is read': { hi: 'फ़ोल्डर कितना पढ़ा गया', bn: 'ফোল্ডারের কতটা পড়া হয়েছে' },
  'Reading “{{folder}}”: {{done}} of {{all}}': {
    hi: '“{{folder}}” पढ़ा जा रहा है: {{all}} में से {{done}}',
    bn: '“{{folder}}” পড়া হচ্ছে: {{all}}টির মধ্যে {{done}}টি',
  },
  'Drop a folder of pictures, a paper or a problem': {
    hi: 'चित्रों का फ़ोल्डर, प्रश्नपत्र या सवाल यहाँ छोड़ें',
    bn: 'ছবির ফোল্ডার, প্রশ্নপত্র বা সমস্যা এখানে ছাড়ুন',
  },
  '{{count}} things were dropped. Drop one folder, whose sub-folders are the classes.': {
    hi: '{{count}} चीज़ें छोड़ी गईं। एक फ़ोल्डर छोड़ें, जिसके उप-फ़ोल्डर वर्ग हों।',
    bn: '{{count}}টি জিনিস ছাড়া হয়েছে। একটি ফোল্ডার ছাড়ুন, যার উপ-ফোল্ডারগুলি শ্রেণি।',
  },
  'The folder could not be listed.': {
    hi: 'फ़ोल्डर की फ़ाइलें नहीं पढ़ी जा सकीं।',
    bn: 'ফোল্ডারের ফাইলগুলি দেখা গেল না।',
  },
  'The chosen folder': { hi: 'चुना गया फ़ोल्डर', bn: 'বাছা ফোল্ডার' },
  'It has no files.': { hi: 'उसमें कोई फ़ाइल नहीं है।', bn: 'তাতে কোনো ফাইল নেই।' },
  '“{{name}}” was not read; the pictures are as before.': {
    hi: '“{{name}}” नहीं पढ़ा गया; चित्र पहले जैसे हैं।',
    bn: '“{{name}}” পড়া হয়নি; ছবি আগের মতোই আছে।',
  },
  '{{count}} files were left out:': {
    en: { one: '{{count}} file was left out:', other: '{{count}} files were left out:' },
    hi: { one: '{{count}} फ़ाइल छोड़ दी गई:', other: '{{count}} फ़ाइलें छोड़ दी गईं:' },
    bn: '{{count}}টি ফাইল বাদ গেছে:',
  },
  '{{count}} files were left out': {
    en: { one: '{{count}} file was left out', other: '{{count}} files were left out' },
    hi: { one: '{{count}} फ़ाइल छोड़ दी गई', other: '{{count}} फ़ाइलें छोड़ दी गईं' },
    bn: '{{count}}টি ফাইল বাদ গেছে',
  },
  'and {{count}} more': { hi: 'और {{count}} अन्य', bn: 'এবং আরও {{count}}টি' },
  'The pictures of “{{folder}}”': { hi: '“{{folder}}” के चित्र', bn: '“{{folder}}”-এর ছবি' },
  '{{learnt}} learnt, {{fresh}} fresh': {
    hi: '{{learnt}} सीखने के, {{fresh}} नए',
    bn: '{{learnt}}টি শেখার, {{fresh}}টি নতুন',
  },
  'The first {{count}} of “{{name}}”': {
    hi: '“{{name}}” के पहले {{count}}',
    bn: '“{{name}}”-এর প্রথম {{count}}টি',
  },
  'Each picture is fitted whole into 28 × 28 pixels, without colour (luma of Rec. 709: 0.2126 R + 0.7152 G + 0.0722 B); what is left at the sides has the tone of its edge. Of an animation the first picture is taken, and transparent is white. White is 0 and black 1, as ink of the digits is; light on dark stays so.':
    {
      hi: 'हर चित्र पूरा, बिना रंग के (Rec. 709 का लूमा: 0.2126 R + 0.7152 G + 0.0722 B), 28 × 28 पिक्सल में बिठाया जाता है; किनारों पर जो बचता है उसमें उसके छोर की छटा आती है। एनिमेशन का पहला चित्र लिया जाता है, और पारदर्शी सफ़ेद है। सफ़ेद 0 और काला 1 है, जैसे अंकों में स्याही; गहरे पर हल्का वैसा ही रहता है।',
      bn: 'প্রতিটি ছবি পুরোটা, রং ছাড়া (Rec. 709-এর লুমা: 0.2126 R + 0.7152 G + 0.0722 B), 28 × 28 পিক্সেলে বসানো হয়; পাশে যা বাকি থাকে তাতে তার ধারের টোন আসে। অ্যানিমেশনের প্রথম ছবিটি নেওয়া হয়, আর স্বচ্ছ মানে সাদা। সাদা 0 আর কালো 1, যেমন অঙ্কে কালি; গাঢ়ের উপর হালকা তেমনই থাকে।',
    },
  'A fifth of each class, always the same pictures, is fresh: nobody learns from them, and every share and verdict is read on them.':
    {
      hi: 'हर वर्ग का पाँचवाँ भाग, हमेशा वही चित्र, नया है: उनसे कोई नहीं सीखता, और हर हिस्सा व निर्णय उन्हीं पर पढ़ा जाता है।',
      bn: 'প্রতিটি শ্রেণির এক পঞ্চমাংশ, সবসময় একই ছবি, নতুন: সেগুলি থেকে কেউ শেখে না, আর প্রতিটি অংশ ও সিদ্ধান্ত সেগুলিতেই পড়া হয়।',
    },
  'This run learnt the pictures of “{{folder}}”: {{classes}}. They are not kept with it. To run it again, choose or drop that folder.':
    {
      hi: 'इस दौड़ ने “{{folder}}” के चित्र सीखे: {{classes}}। वे इसके साथ नहीं रखे जाते। इसे फिर से चलाने के लिए वही फ़ोल्डर चुनें या यहाँ छोड़ें।',
      bn: 'এই দৌড় “{{folder}}”-এর ছবি শিখেছে: {{classes}}। সেগুলি এর সঙ্গে রাখা হয় না। আবার চালাতে সেই ফোল্ডারটি বাছুন বা এখানে ছাড়ুন।',
    },
  'The verdict counts for the pictures of “{{folder}}” alone: {{classes}}. What books print was measured on others.':
    {
      hi: 'यह निर्णय केवल “{{folder}}” के चित्रों के लिए है: {{classes}}। किताबों में छपे आँकड़े दूसरे चित्रों पर मापे गए थे।',
      bn: 'এই সিদ্ধান্ত কেবল “{{folder}}”-এর ছবির জন্য: {{classes}}। বইয়ে ছাপা সংখ্যা অন্য ছবিতে মাপা।',
    },
} as const satisfies Messages;
