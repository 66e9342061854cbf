import type { Messages } from './message.ts';

/** Presenter mode, and the window with the notes. */
export const presenter = {
  'Presenter mode': { hi: 'प्रस्तुति मोड', bn: 'উপস্থাপনা মোড' },
  'Next step, from a clicker too': { hi: 'अगला चरण, क्लिकर से भी', bn: 'পরের ধাপ, ক্লিকার থেকেও' },
  'Step back, from a clicker too': { hi: 'एक चरण पीछे, क्लिकर से भी', bn: 'এক ধাপ পিছনে, ক্লিকার থেকেও' },
  'Blank the screen': { hi: 'स्क्रीन खाली करें', bn: 'পর্দা ফাঁকা করুন' },
  'The screen is blank; show the board again': {
    hi: 'स्क्रीन खाली है; बोर्ड फिर दिखाएँ',
    bn: 'পর্দা ফাঁকা; আবার বোর্ড দেখান',
  },
  'blank screen': { hi: 'स्क्रीन खाली है', bn: 'পর্দা ফাঁকা' },
  Leave: { hi: 'बाहर आएँ', bn: 'বেরিয়ে আসুন' },
  'Exit presenter mode': { hi: 'प्रस्तुति मोड से बाहर आएँ', bn: 'উপস্থাপনা মোড থেকে বেরোন' },
  'The next theme': { hi: 'अगली थीम', bn: 'পরের থিম' },
  Notes: { hi: 'नोट्स', bn: 'নোট' },
  'Notes in a second window': { hi: 'दूसरी विंडो में नोट्स', bn: 'দ্বিতীয় উইন্ডোতে নোট' },
  'On the board now': { hi: 'अभी बोर्ड पर', bn: 'এখন বোর্ডে' },
  'Coming next': { hi: 'इसके बाद', bn: 'এর পরে' },
  'Nothing: this is the last step.': { hi: 'कुछ नहीं: यह अंतिम चरण है।', bn: 'কিছু নেই: এটিই শেষ ধাপ।' },
  'Time since the beginning': { hi: 'शुरुआत से बीता समय', bn: 'শুরু থেকে কেটে যাওয়া সময়' },
  'The notes follow the board: open a question there.': {
    hi: 'नोट्स बोर्ड के साथ चलते हैं: वहाँ कोई प्रश्न खोलें।',
    bn: 'নোট বোর্ডের সঙ্গে চলে: সেখানে একটি প্রশ্ন খুলুন।',
  },
  'Open a question first: presenter mode shows its board.': {
    hi: 'पहले कोई प्रश्न खोलें: प्रस्तुति मोड उसी का बोर्ड दिखाता है।',
    bn: 'আগে একটি প্রশ্ন খুলুন: উপস্থাপনা মোড তার বোর্ড দেখায়।',
  },
  'The notes could not be shown.': { hi: 'नोट्स नहीं दिखाए जा सके।', bn: 'নোট দেখানো গেল না।' },
  Menu: { hi: 'मेनू', bn: 'মেনু' },
} as const satisfies Messages;
