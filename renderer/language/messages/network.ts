import type { Messages } from './message.ts';

export const network = {
  'Picture, {{percent}} %. Plus and minus zoom, arrows move the picture, 0 shows all of it.': {
    hi: 'चित्र, {{percent}} %। धन और ऋण से बड़ा-छोटा करें, तीरों से खिसकाएँ, 0 से पूरा देखें।',
    bn: 'ছবি, {{percent}} %। যোগ ও বিয়োগ চিহ্নে বড়-ছোট করুন, তীর দিয়ে সরান, 0 দিয়ে পুরোটা দেখুন।',
  },
  'Zoom in': { hi: 'बड़ा करें', bn: 'বড় করুন' },
  'Zoom out': { hi: 'छोटा करें', bn: 'ছোট করুন' },
  'The whole picture': { hi: 'पूरा चित्र', bn: 'পুরো ছবি' },
  'Large enough to read': { hi: 'पढ़ने योग्य आकार', bn: 'পড়ার মতো বড়' },
  Legend: { hi: 'संकेत-सूची', bn: 'চিহ্নের তালিকা' },
  '|weight|': { hi: '|भार|', bn: '|ওয়েট|' },
  'above 0': { hi: '0 से अधिक', bn: '0-এর বেশি' },
  'below 0': { hi: '0 से कम', bn: '0-এর কম' },
  'gradient, against the flow': { hi: 'ग्रेडिएंट, प्रवाह के विपरीत', bn: 'গ্রেডিয়েন্ট, প্রবাহের বিপরীতে' },
  'Previous sample': { hi: 'पिछला नमूना', bn: 'আগের নমুনা' },
  'Next sample': { hi: 'अगला नमूना', bn: 'পরের নমুনা' },
  'Sample {{n}} of {{all}}': { hi: 'नमूना {{n}} / {{all}}', bn: 'নমুনা {{n}} / {{all}}' },
  'Update {{n}} of {{all}}': { hi: 'अद्यतन {{n}} / {{all}}', bn: 'হালনাগাদ {{n}} / {{all}}' },
  Update: { hi: 'अद्यतन', bn: 'হালনাগাদ' },
  'epoch {{n}}': { hi: 'एपॉक {{n}}', bn: 'ইপক {{n}}' },
  Paths: { hi: 'पथ', bn: 'পথ' },
  Form: { hi: 'रूप', bn: 'রূপ' },
  'Sum over paths': { hi: 'पथों पर योग', bn: 'সব পথের যোগফল' },
  'Recursion with δ': { hi: 'δ से पुनरावृत्ति', bn: 'δ দিয়ে পুনরাবৃত্তি' },
  'In matrices': { hi: 'आव्यूहों में', bn: 'ম্যাট্রিক্সে' },
  'Choose a weight, an input or a unit in the picture, or let the backward pass play: every path from the loss to it is shown here, and their sum.':
    {
      hi: 'चित्र में कोई भार, इनपुट या इकाई चुनें, या पश्च-पास चलाएँ: हानि से उस तक का हर पथ और उनका योग यहाँ दिखेगा।',
      bn: 'ছবিতে কোনো ওয়েট, ইনপুট বা একক বাছুন, অথবা পশ্চাৎ পাস চালান: লস থেকে সে পর্যন্ত প্রতিটি পথ ও তাদের যোগফল এখানে দেখা যাবে।',
    },
  '{{n}} paths lead from {{from}} to {{to}}': {
    en: {
      one: '{{n}} path leads from {{from}} to {{to}}',
      other: '{{n}} paths lead from {{from}} to {{to}}',
    },
    hi: { one: '{{from}} से {{to}} तक {{n}} पथ है', other: '{{from}} से {{to}} तक {{n}} पथ हैं' },
    bn: {
      one: '{{from}} থেকে {{to}} পর্যন্ত {{n}}টি পথ আছে',
      other: '{{from}} থেকে {{to}} পর্যন্ত {{n}}টি পথ আছে',
    },
  },
  'The slope along each edge': { hi: 'हर किनारे पर ढाल', bn: 'প্রতিটি প্রান্ত বরাবর ঢাল' },
  'Show all {{n}}': { hi: 'सभी {{n}} दिखाएँ', bn: 'সব {{n}}টি দেখান' },
  '{{here}} of {{count}} paths are shown, those with the largest products. The other {{rest}} are not in this sum.':
    {
      hi: '{{count}} में से {{here}} पथ लिखे हैं, सबसे बड़े गुणनफल वाले। बाकी {{rest}} इस योग में नहीं हैं।',
      bn: '{{count}}টির মধ্যে {{here}}টি পথ লেখা আছে, যাদের গুণফল সবচেয়ে বড়। বাকি {{rest}}টি এই যোগফলে নেই।',
    },
  'The sum over all paths equals the gradient from backpropagation exactly.': {
    hi: 'सभी पथों का योग ठीक वही है जो बैकप्रोपेगेशन देता है।',
    bn: 'সব পথের যোগফল ঠিক ব্যাকপ্রোপাগেশনের ফলের সমান।',
  },
  'The sum over all paths equals the gradient from backpropagation, up to rounding.': {
    hi: 'सभी पथों का योग वही है जो बैकप्रोपेगेशन देता है, पूर्णांकन तक।',
    bn: 'সব পথের যোগফল ব্যাকপ্রোপাগেশনের ফলের সমান, কেবল শেষ অঙ্কের ফারাক।',
  },
  'The sum over all paths differs from the gradient from backpropagation.': {
    hi: 'सभी पथों का योग बैकप्रोपेगेशन के परिणाम से भिन्न है।',
    bn: 'সব পথের যোগফল ব্যাকপ্রোপাগেশনের ফলের সমান নয়।',
  },
  'The question does not ask for this gradient; the sum over all paths is its value.': {
    hi: 'प्रश्न यह ग्रेडिएंट नहीं माँगता; सभी पथों का योग वही है।',
    bn: 'প্রশ্নে এই গ্রেডিয়েন্ট চাওয়া হয়নি; সব পথের যোগফলই সেটি।',
  },
  'δ is the derivative of the loss with respect to the quantity under it. Each δ is computed from those nearer to the loss; the last line is δ times the value that the weight multiplies.':
    {
      hi: 'δ हानि का उसके नीचे लिखी राशि से अवकलज है। हर δ हानि के अधिक निकट वालों से बनता है, और अंतिम पंक्ति δ गुणा वह है जिससे भार गुणा होता है।',
      bn: 'δ হলো তার নিচে লেখা রাশির সাপেক্ষে লসের অন্তরকলজ। প্রতিটি δ লসের কাছের δ থেকে তৈরি, আর শেষ লাইনটি δ গুণ যা দিয়ে ওয়েট গুণ হয়।',
    },
  '{{n}} inputs': { en: { one: '{{n}} input', other: '{{n}} inputs' }, hi: '{{n}} इनपुट', bn: '{{n}}টি ইনপুট' },
  '{{n}} units': { en: { one: '{{n}} unit', other: '{{n}} units' }, hi: '{{n}} इकाइयाँ', bn: '{{n}}টি একক' },
  '{{n}} parameters': {
    en: { one: '{{n}} parameter', other: '{{n}} parameters' },
    hi: '{{n}} प्राचल',
    bn: '{{n}}টি প্যারামিটার',
  },
  '{{parameters}} in all.': { hi: 'कुल {{parameters}}।', bn: 'মোট {{parameters}}।' },
  'The working is shown in matrices; press an entry to see its scalar step.': {
    hi: 'हल आव्यूहों में है; किसी प्रविष्टि को दबाएँ तो उसका अदिश चरण मिलेगा।',
    bn: 'সমাধান ম্যাট্রিক্সে লেখা; কোনো ঘর চাপলে তার স্কেলার ধাপ পাওয়া যাবে।',
  },
  'Each cell is a unit: the larger its number, the darker the cell; a bar in it means a minus sign. Press one to see its weights.':
    {
      hi: 'हर खाना एक इकाई है, संख्या जितनी बड़ी उतना गहरा; भीतर की रेखा ऋण चिह्न है। भार देखने के लिए दबाएँ।',
      bn: 'প্রতিটি ঘর একটি একক, সংখ্যা যত বড় তত গাঢ়; ভেতরের দাগ বিয়োগ চিহ্ন। ওয়েট দেখতে চাপুন।',
    },
  ', so 0': { hi: ', अतः 0', bn: ', তাই 0' },
  'and {{n}} with smaller weights': { hi: 'और छोटे भार वाले {{n}}', bn: 'আর ছোট ওয়েটের {{n}}টি' },
  'Choose a unit': { hi: 'इकाई चुनें', bn: 'একক বাছুন' },
  'The chosen unit': { hi: 'चुनी हुई इकाई', bn: 'বাছা একক' },
  'Largest incoming weights': { hi: 'इसमें आने वाले, सबसे बड़े भार', bn: 'এতে ঢোকা সবচেয়ে বড় ওয়েট' },
  'Largest outgoing weights': { hi: 'इससे जाने वाले, सबसे बड़े भार', bn: 'এ থেকে বেরোনো সবচেয়ে বড় ওয়েট' },
} as const satisfies Messages;
