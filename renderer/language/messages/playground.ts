import type { Messages } from './message.ts';

/** The Playground: a small network on points of the plane, trained live. */
export const playground = {
  Playground: { hi: 'प्लेग्राउंड', bn: 'প্লেগ্রাউন্ড' },
  'Opening the Playground': { hi: 'प्लेग्राउंड खुल रहा है', bn: 'প্লেগ্রাউন্ড খোলা হচ্ছে' },
  'Opening the step': { hi: 'चरण खुल रहा है', bn: 'ধাপটি খোলা হচ্ছে' },
  'Reading the points': { hi: 'बिंदु पढ़े जा रहे हैं', bn: 'বিন্দু পড়া হচ্ছে' },
  'Train a small network on points of the plane, and turn its weights while it learns.': {
    hi: 'समतल के बिंदुओं पर एक छोटा नेटवर्क प्रशिक्षित कीजिए, और सीखते समय उसके भार बदलिए।',
    bn: 'সমতলের বিন্দুর উপর একটি ছোট নেটওয়ার্ককে প্রশিক্ষণ দিন, আর শেখার সময়ই তার ওয়েট বদলান।',
  },
  'Pause, and the next update opens on the Board with all its numbers.': {
    hi: 'रोकिए, और अगला अद्यतन अपनी सब संख्याओं के साथ बोर्ड पर खुलता है।',
    bn: 'থামান, আর পরের হালনাগাদ তার সব সংখ্যাসহ বোর্ডে খোলে।',
  },
  'Drop a file of points (CSV), a paper or a problem': {
    hi: 'बिंदुओं की फ़ाइल (CSV), प्रश्नपत्र या सवाल यहाँ छोड़ें',
    bn: 'বিন্দুর ফাইল (CSV), প্রশ্নপত্র বা সমস্যা এখানে ছাড়ুন',
  },
  'Train or pause': { hi: 'प्रशिक्षण चलाएँ या रोकें', bn: 'প্রশিক্ষণ চালান বা থামান' },
  Train: { hi: 'प्रशिक्षण चलाएँ', bn: 'প্রশিক্ষণ চালান' },
  'One epoch': { hi: 'एक एपॉक', bn: 'একটি ইপক' },
  'Start over': { hi: 'फिर से शुरू करें', bn: 'আবার শুরু করুন' },
  Epoch: { hi: 'एपॉक', bn: 'ইপক' },
  epochs: { hi: 'एपॉक', bn: 'ইপক' },
  '4 updates a second': { hi: 'हर सेकंड 4 अद्यतन', bn: 'সেকেন্ডে 4টি হালনাগাদ' },
  '60 updates a second': { hi: 'हर सेकंड 60 अद्यतन', bn: 'সেকেন্ডে 60টি হালনাগাদ' },
  '60 epochs a second': { hi: 'हर सेकंड 60 एपॉक', bn: 'সেকেন্ডে 60টি ইপক' },
  'as fast as it can': { hi: 'जितना तेज़ हो सके', bn: 'যত দ্রুত সম্ভব' },
  'Learning rate': { hi: 'सीखने की दर', bn: 'শেখার হার' },
  Activation: { hi: 'सक्रियण', bn: 'অ্যাক্টিভেশন' },
  Regularization: { hi: 'रेगुलराइज़ेशन', bn: 'রেগুলারাইজেশন' },
  'Its strength λ': { hi: 'उसका बल λ', bn: 'তার জোর λ' },
  Points: { hi: 'बिंदु', bn: 'বিন্দু' },
  'Set of points': { hi: 'बिंदुओं का समूह', bn: 'বিন্দুর সেট' },
  'Points of a CSV file: x, y and one of two classes a line': {
    hi: 'CSV फ़ाइल के बिंदु: हर पंक्ति में x, y और दो में से एक वर्ग',
    bn: 'CSV ফাইলের বিন্দু: প্রতি লাইনে x, y ও দুটির একটি শ্রেণি',
  },
  'Open…': { hi: 'खोलें…', bn: 'খুলুন…' },
  Own: { hi: 'अपने', bn: 'নিজের' },
  Noise: { hi: 'शोर', bn: 'নয়েজ' },
  'The first weights suit numbers near −1 … 1; these points are of another size.': {
    hi: 'पहले भार −1 … 1 के आसपास की संख्याओं के लिए हैं; ये बिंदु किसी और माप के हैं।',
    bn: 'প্রথম ওয়েট −1 … 1-এর কাছের সংখ্যার জন্য; এই বিন্দুগুলি অন্য মাপের।',
  },
  'Stretch them to −1 … 1': { hi: 'इन्हें −1 … 1 तक ले आएँ', bn: 'এগুলিকে −1 … 1-এ আনুন' },
  'Each axis is stretched to −1 … 1.': {
    hi: 'हर अक्ष −1 … 1 तक लाया गया है।',
    bn: 'প্রতিটি অক্ষ −1 … 1-এ আনা হয়েছে।',
  },
  'Back to the points of the file': { hi: 'वापस फ़ाइल के बिंदुओं पर', bn: 'আবার ফাইলের বিন্দুতে' },
  'Share to learn from': { hi: 'सीखने का हिस्सा', bn: 'শেখার অংশ' },
  'Batch size': { hi: 'बैच का आकार', bn: 'ব্যাচের আকার' },
  'Other points and weights': { hi: 'दूसरे बिंदु और भार', bn: 'অন্য বিন্দু ও ওয়েট' },
  Output: { hi: 'आउटपुट', bn: 'আউটপুট' },
  '{{count}} units': {
    en: { one: '{{count}} unit', other: '{{count}} units' },
    hi: { one: '{{count}} इकाई', other: '{{count}} इकाइयाँ' },
    bn: '{{count}}টি একক',
  },
  'input {{name}}': { hi: 'इनपुट {{name}}', bn: 'ইনপুট {{name}}' },
  'Hidden layers': { hi: 'छिपी परतें', bn: 'লুকানো স্তর' },
  '{{count}} hidden layers': {
    en: { one: '{{count}} hidden layer', other: '{{count}} hidden layers' },
    hi: { one: '{{count}} छिपी परत', other: '{{count}} छिपी परतें' },
    bn: '{{count}}টি লুকানো স্তর',
  },
  'One hidden layer fewer': { hi: 'एक छिपी परत कम', bn: 'একটি লুকানো স্তর কম' },
  'One hidden layer more': { hi: 'एक छिपी परत अधिक', bn: 'একটি লুকানো স্তর বেশি' },
  'Units of layer {{layer}}': { hi: 'परत {{layer}} की इकाइयाँ', bn: '{{layer}} নম্বর স্তরের একক' },
  'One unit fewer in layer {{layer}}': {
    hi: 'परत {{layer}} में एक इकाई कम',
    bn: '{{layer}} নম্বর স্তরে একটি একক কম',
  },
  'One unit more in layer {{layer}}': {
    hi: 'परत {{layer}} में एक इकाई अधिक',
    bn: '{{layer}} নম্বর স্তরে একটি একক বেশি',
  },
  'the output unit': { hi: 'आउटपुट इकाई', bn: 'আউটপুট একক' },
  'unit {{unit}} of layer {{layer}}': {
    hi: 'परत {{layer}} की इकाई {{unit}}',
    bn: '{{layer}} নম্বর স্তরের {{unit}} নম্বর একক',
  },
  'from {{from}} to {{to}}': { hi: '{{from}} से {{to}} तक', bn: '{{from}} থেকে {{to}}' },
  'the bias of {{unit}}': { hi: '{{unit}} का बायस', bn: '{{unit}}-এর বায়াস' },
  'bias {{value}}': { hi: 'बायस {{value}}', bn: 'বায়াস {{value}}' },
  'Show the weights of {{unit}}': { hi: '{{unit}} के भार दिखाएँ', bn: '{{unit}}-এর ওয়েট দেখান' },
  'Drag up or down, type a number, or use the arrow keys': {
    hi: 'ऊपर या नीचे खींचें, संख्या लिखें, या तीर कुंजियाँ दबाएँ',
    bn: 'উপরে বা নিচে টানুন, সংখ্যা লিখুন, বা তির-কি চাপুন',
  },
  '“{{typed}}” is out of range; write a number from {{least}} to {{most}}.': {
    hi: '“{{typed}}” सीमा से बाहर है; {{least}} से {{most}} तक की संख्या लिखें।',
    bn: '“{{typed}}” সীমার বাইরে; {{least}} থেকে {{most}} পর্যন্ত একটি সংখ্যা লিখুন।',
  },
  '“{{typed}}” is out of range; write a number from {{least}} to less than {{most}}.': {
    hi: '“{{typed}}” सीमा से बाहर है; {{least}} से {{most}} से कम तक की संख्या लिखें।',
    bn: '“{{typed}}” সীমার বাইরে; {{least}} থেকে {{most}}-এর কম একটি সংখ্যা লিখুন।',
  },
  '“{{typed}}” is not a whole number from {{least}} to {{most}}.': {
    hi: '“{{typed}}” {{least}} से {{most}} तक की पूर्ण संख्या नहीं है।',
    bn: '“{{typed}}” {{least}} থেকে {{most}} পর্যন্ত পূর্ণ সংখ্যা নয়।',
  },
  'The learning rate of {{optimizer}}: {{rate}}': {
    hi: '{{optimizer}} की सीखने की दर: {{rate}}',
    bn: '{{optimizer}}-এর শেখার হার: {{rate}}',
  },
  'Show the class only': { hi: 'केवल वर्ग दिखाएँ', bn: 'শুধু শ্রেণি দেখান' },
  'Show test points': { hi: 'परीक्षण बिंदु दिखाएँ', bn: 'পরীক্ষার বিন্দু দেখান' },
  class: { hi: 'वर्ग', bn: 'শ্রেণি' },
  'Training loss': { hi: 'प्रशिक्षण हानि', bn: 'প্রশিক্ষণ লস' },
  'Test loss': { hi: 'परीक्षण हानि', bn: 'পরীক্ষার লস' },
  'The loss by epochs': { hi: 'एपॉक के अनुसार हानि', bn: 'ইপক অনুযায়ী লস' },
  '{{share}} right': { hi: '{{share}} सही', bn: '{{share}} ঠিক' },
  'Open this step on the Board': { hi: 'यह चरण बोर्ड पर खोलें', bn: 'এই ধাপটি বোর্ডে খুলুন' },
  'The next update, from {{count}} points: every number of it, forward, backward and new weights.': {
    en: {
      one: 'The next update, from {{count}} point: every number of it, forward, backward and new weights.',
      other: 'The next update, from {{count}} points: every number of it, forward, backward and new weights.',
    },
    hi: {
      one: 'अगला अद्यतन, {{count}} बिंदु से: उसकी हर संख्या, आगे, पीछे और नए भार।',
      other: 'अगला अद्यतन, {{count}} बिंदुओं से: उसकी हर संख्या, आगे, पीछे और नए भार।',
    },
    bn: 'পরের হালনাগাদ, {{count}}টি বিন্দু থেকে: তার প্রতিটি সংখ্যা, সামনে, পিছনে ও নতুন ওয়েট।',
  },
  'The next update of the Playground': {
    hi: 'प्लेग्राउंड का अगला अद्यतन',
    bn: 'প্লেগ্রাউন্ডের পরের হালনাগাদ',
  },
  'Work the next update of the network of the Playground, after {{updates}} updates: every number is its own. Its inputs: {{inputs}}.':
    {
      hi: '{{updates}} अद्यतनों के बाद प्लेग्राउंड के नेटवर्क का अगला अद्यतन हल कीजिए: हर संख्या उसी की है। उसके इनपुट: {{inputs}}।',
      bn: '{{updates}}টি হালনাগাদের পরে প্লেগ্রাউন্ডের নেটওয়ার্কের পরের হালনাগাদটি কষুন: প্রতিটি সংখ্যা তারই। তার ইনপুট: {{inputs}}।',
    },
  'How it is computed': { hi: 'इसकी गणना कैसे होती है', bn: 'এটি কীভাবে গণনা করা হয়' },
  'In float64, by the same formulas as the Board. A weight that is drawn thick is large; dashed and blue is negative, solid and orange is positive. Small pictures show what a unit answers at every place of the plane; colours are full at −1 and 1. A weight that you drag stays at your number until you let go. Another optimizer keeps the weights and starts its own state anew.':
    {
      hi: 'float64 में, बोर्ड के ही सूत्रों से। मोटा बना भार बड़ा है; टूटी नीली रेखा ऋणात्मक है, पूरी नारंगी रेखा धनात्मक। छोटे चित्र दिखाते हैं कि समतल के हर स्थान पर इकाई क्या उत्तर देती है; −1 और 1 पर रंग पूरे होते हैं। जिस भार को आप खींचते हैं वह छोड़ने तक आपकी संख्या पर रहता है। दूसरा ऑप्टिमाइज़र भार रखता है और अपनी अवस्था नए सिरे से शुरू करता है।',
      bn: 'float64-এ, বোর্ডের একই সূত্রে। মোটা আঁকা ওয়েট বড়; ভাঙা নীল রেখা ঋণাত্মক, গোটা কমলা রেখা ধনাত্মক। ছোট ছবিগুলি দেখায় সমতলের প্রতিটি জায়গায় একক কী উত্তর দেয়; −1 ও 1-এ রঙ পূর্ণ। যে ওয়েট আপনি টানেন তা ছাড়া পর্যন্ত আপনার সংখ্যায় থাকে। অন্য অপ্টিমাইজার ওয়েট রেখে নিজের অবস্থা নতুন করে শুরু করে।',
    },
  'Losses that need an output for each class have no place on one output unit: {{names}}.': {
    hi: 'जिन हानियों को हर वर्ग का एक आउटपुट चाहिए, वे एक आउटपुट इकाई पर नहीं लगतीं: {{names}}।',
    bn: 'যে লসের প্রতি শ্রেণির একটি আউটপুট লাগে, একটি আউটপুট এককে তার জায়গা নেই: {{names}}।',
  },
  'After {{count}} updates the loss is too large to be a number: it diverged. Choose a smaller learning rate and start over.':
    {
      en: {
        one: 'After {{count}} update the loss is too large to be a number: it diverged. Choose a smaller learning rate and start over.',
        other:
          'After {{count}} updates the loss is too large to be a number: it diverged. Choose a smaller learning rate and start over.',
      },
      hi: '{{count}} अद्यतन के बाद हानि इतनी बड़ी है कि संख्या नहीं रही: वह अपसारी हो गई। सीखने की छोटी दर चुनिए और फिर से शुरू कीजिए।',
      bn: '{{count}}টি হালনাগাদের পরে লস এত বড় যে আর সংখ্যা নয়: তা অপসারী হয়েছে। শেখার ছোট হার বেছে আবার শুরু করুন।',
    },
  'The Playground stopped: {{why}}.': {
    hi: 'प्लेग्राउंड रुक गया: {{why}}।',
    bn: 'প্লেগ্রাউন্ড থেমে গেছে: {{why}}।',
  },
  '“{{name}}” was not read; the points are as before.': {
    hi: '“{{name}}” नहीं पढ़ी गई; बिंदु पहले जैसे हैं।',
    bn: '“{{name}}” পড়া হয়নি; বিন্দুগুলি আগের মতো।',
  },
} as const satisfies Messages;
