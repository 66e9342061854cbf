import type { Messages } from './message.ts';

export const grids = {
  max: { hi: 'अधिकतम', bn: 'সর্বোচ্চ' },
  tie: { hi: 'बराबर', bn: 'সমান' },
  mean: { hi: 'माध्य', bn: 'গড়' },
  input: { hi: 'इनपुट', bn: 'ইনপুট' },
  kernel: { hi: 'कर्नेल', bn: 'কার্নেল' },
  'kernel, read from its far corner': { hi: 'कर्नेल, दूर के कोने से पढ़ा', bn: 'কার্নেল, দূরের কোণ থেকে পড়া' },
  bias: { hi: 'बायस', bn: 'বায়াস' },
  output: { hi: 'आउटपुट', bn: 'আউটপুট' },
  products: { hi: 'गुणनफल', bn: 'গুণফল' },
  height: { hi: 'ऊँचाई', bn: 'উচ্চতা' },
  width: { hi: 'चौड़ाई', bn: 'প্রস্থ' },
  'How the sums are shown': { hi: 'योग किस तरह दिखाए जाएँ', bn: 'যোগফল কীভাবে দেখানো হবে' },
  'Each cell gathers': { hi: 'हर खाना जोड़ता है', bn: 'প্রতিটি ঘর জড়ো করে' },
  'Each cell scatters': { hi: 'हर खाना बाँटता है', bn: 'প্রতিটি ঘর ছড়ায়' },
  'Full correlation': { hi: 'पूर्ण सहसंबंध', bn: 'পূর্ণ সহসম্বন্ধ' },
  'spread by the stride, with zeros around': {
    hi: 'स्ट्राइड से फैलाया, चारों ओर शून्य',
    bn: 'স্ট্রাইড অনুযায়ী ছড়ানো, চারপাশে শূন্য',
  },
  'with zeros around': { hi: 'चारों ओर शून्य', bn: 'চারপাশে শূন্য' },
  'turned by 180°': { hi: '180° घुमाया', bn: '180° ঘোরানো' },
  '{{cell}} by {{weight}}': { hi: '{{cell}} ({{weight}} से)', bn: '{{cell}} ({{weight}} দিয়ে)' },
  '{{cell}} goes into {{list}}.': {
    hi: '{{cell}} इनमें जाता है: {{list}}।',
    bn: '{{cell}} এগুলোতে যায়: {{list}}।',
  },
  '{{cell}} is laid on {{list}}.': {
    hi: '{{cell}} इन पर रखा जाता है: {{list}}।',
    bn: '{{cell}} এগুলোর ওপর বসে: {{list}}।',
  },
  '{{cell}} is computed from {{list}}.': {
    hi: '{{cell}} इनसे निकलता है: {{list}}।',
    bn: '{{cell}} এগুলো থেকে গণনা হয়: {{list}}।',
  },
  'Point at a number, or press Enter on it, to see its formula and where each term comes from.': {
    hi: 'किसी संख्या पर संकेत करें या Enter दबाएँ: उसका सूत्र दिखेगा, और यह भी कि हर पद कहाँ से आता है।',
    bn: 'কোনো সংখ্যার ওপর নির্দেশ করুন বা Enter চাপুন: তার সূত্র ও প্রতিটি পদ কোথা থেকে আসে তা দেখা যাবে।',
  },
  'Softmax and cross-entropy': { hi: 'सॉफ्टमैक्स और क्रॉस-एन्ट्रॉपी', bn: 'সফটম্যাক্স ও ক্রস-এনট্রপি' },
  Sample: { hi: 'नमूना', bn: 'নমুনা' },
  'by the Jacobian': { hi: 'याकोबियन से', bn: 'জ্যাকোবিয়ান দিয়ে' },
  'the shortcut: the same': { hi: 'सीधा रास्ता: वही', bn: 'সোজা পথ: একই' },
  'The cell over time': { hi: 'समय में कोशिका', bn: 'সময়ের সঙ্গে কোষ' },
  'Sums over time': { hi: 'समय पर योग', bn: 'সময় জুড়ে যোগফল' },
  Direction: { hi: 'दिशा', bn: 'দিক' },
  'Forward: values': { hi: 'आगे: मान', bn: 'সামনে: মান' },
  'Backward: gradients': { hi: 'पीछे: ग्रेडिएंट', bn: 'পেছনে: গ্রেডিয়েন্ট' },
  masked: { hi: 'छिपा', bn: 'ঢাকা' },
  'Picture shows': { hi: 'चित्र में क्या दिखे', bn: 'ছবিতে কী দেখাবে' },
  Head: { hi: 'हेड', bn: 'হেড' },
  Attention: { hi: 'अटेंशन', bn: 'অ্যাটেনশন' },
  'All tables': { hi: 'सभी तालिकाएँ', bn: 'সব সারণি' },
  Normalization: { hi: 'नॉर्मलाइज़ेशन', bn: 'নর্মালাইজেশন' },
  'Numbers on a line': { hi: 'रेखा पर संख्याएँ', bn: 'রেখায় সংখ্যা' },
  Cell: { hi: 'कोशिका', bn: 'কোষ' },
  'Over time': { hi: 'समय के साथ', bn: 'সময় ধরে' },
  'The old state times W and the input times U are added up, with the bias where there is one; the function of the sum is the new state.':
    {
      hi: 'पुरानी अवस्था गुणा W और इनपुट गुणा U जोड़े जाते हैं, बायस हो तो वह भी; योगफल का फलन नई अवस्था है।',
      bn: 'পুরোনো অবস্থা গুণ W ও ইনপুট গুণ U যোগ হয়, বায়াস থাকলে সেটিও; যোগফলের ফাংশন হল নতুন অবস্থা।',
    },
  'The forget gate scales the old cell state, the input gate scales the candidate, and both are added up; the output gate scales tanh of the sum to the new state.':
    {
      hi: 'फ़ॉरगेट गेट पुरानी सेल अवस्था को और इनपुट गेट उम्मीदवार को गुणा करता है, और दोनों जोड़े जाते हैं; आउटपुट गेट योगफल के tanh को गुणा करके नई अवस्था देता है।',
      bn: 'ফরগেট গেট পুরোনো সেল অবস্থাকে ও ইনপুট গেট প্রার্থীকে গুণ করে, আর দুটি যোগ হয়; আউটপুট গেট যোগফলের tanh-কে গুণ করে নতুন অবস্থা দেয়।',
    },
  'The reset gate scales what the candidate takes from the old state; the update gate mixes the old state and the candidate to the new state.':
    {
      hi: 'रीसेट गेट उसे गुणा करता है जो उम्मीदवार पुरानी अवस्था से लेता है; अद्यतन गेट पुरानी अवस्था और उम्मीदवार को मिलाकर नई अवस्था बनाता है।',
      bn: 'প্রার্থী পুরোনো অবস্থা থেকে যা নেয়, রিসেট গেট তাকে গুণ করে; হালনাগাদ গেট পুরোনো অবস্থা ও প্রার্থীকে মিশিয়ে নতুন অবস্থা বানায়।',
    },
  'The cell at time step {{n}}': { hi: 'समय-चरण {{n}} पर कोशिका', bn: 'সময়-ধাপ {{n}}-এ কোষ' },
  'Time step {{n}} of {{all}}': { hi: 'समय-चरण {{n}} / {{all}}', bn: 'সময়-ধাপ {{n}} / {{all}}' },
  'Previous time step': { hi: 'पिछला समय-चरण', bn: 'আগের সময়-ধাপ' },
  'Next time step': { hi: 'अगला समय-चरण', bn: 'পরের সময়-ধাপ' },
  Positions: { hi: 'स्थान', bn: 'অবস্থান' },
  'Attention as lines between positions': {
    hi: 'स्थानों के बीच रेखाओं के रूप में ध्यान',
    bn: 'অবস্থানগুলির মধ্যে রেখা হিসেবে মনোযোগ',
  },
} as const satisfies Messages;
