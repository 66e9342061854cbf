import type { Messages } from './message.ts';

/** The pictures of layer tables, layer graphs and receptive fields. */
export const cnn = {
  Row: { hi: 'पंक्ति', bn: 'সারি' },
  Column: { hi: 'स्तंभ', bn: 'কলাম' },
  Kernel: { hi: 'कर्नेल', bn: 'কার্নেল' },
  Stride: { hi: 'स्ट्राइड', bn: 'স্ট্রাইড' },
  Padding: { hi: 'पैडिंग', bn: 'প্যাডিং' },
  Dilation: { hi: 'डाइलेशन', bn: 'ডাইলেশন' },
  Map: { hi: 'मैप', bn: 'ম্যাপ' },
  'Field r': { hi: 'क्षेत्र r', bn: 'ক্ষেত্র r' },
  'Jump j': { hi: 'छलाँग j', bn: 'লাফ j' },
  'Start u': { hi: 'आरंभ u', bn: 'শুরু u' },
  'In padding': { hi: 'पैडिंग में', bn: 'প্যাডিংয়ে' },
  'receptive field': { hi: 'ग्राही क्षेत्र', bn: 'গ্রাহী ক্ষেত্র' },
  jump: { hi: 'छलाँग', bn: 'লাফ' },
  start: { hi: 'आरंभ', bn: 'শুরু' },
  'or click a map; its arrow keys move the unit, with Shift in larger steps': {
    hi: 'या किसी मैप पर क्लिक करें; तीर कुंजियाँ इकाई को खिसकाती हैं, Shift के साथ बड़े क़दमों में',
    bn: 'অথবা কোনো ম্যাপে ক্লিক করুন; তীর চাবি এককটিকে সরায়, Shift সহ বড় ধাপে',
  },
  'How much of the maps': { hi: 'मैप का कितना भाग', bn: 'ম্যাপের কতটা' },
  'Whole maps': { hi: 'पूरे मैप', bn: 'পুরো ম্যাপ' },
  'Close to the unit': { hi: 'इकाई के पास', bn: 'এককের কাছে' },
  'cells that reach the unit': { hi: 'वे खाने जो इकाई तक पहुँचते हैं', bn: 'যে ঘরগুলি এককটিতে পৌঁছায়' },
  'the part of the field in the padding': { hi: 'क्षेत्र का पैडिंग में पड़ा भाग', bn: 'ক্ষেত্রের প্যাডিংয়ে পড়া অংশ' },
  'fields of the layers between': { hi: 'बीच की परतों के क्षेत्र', bn: 'মাঝের স্তরগুলির ক্ষেত্র' },
  'under each map: rows | columns, from 0': { hi: 'हर मैप के नीचे: पंक्तियाँ | स्तंभ, 0 से', bn: 'প্রতি ম্যাপের নিচে: সারি | কলাম, 0 থেকে' },
  'Unit {{row}}, {{column}} of {{layer}} sees rows {{rows}} and columns {{columns}} of the input; the share in the padding is {{share}}.': {
    hi: '{{layer}} की इकाई {{row}}, {{column}} इनपुट की पंक्तियाँ {{rows}} और स्तंभ {{columns}} देखती है; पैडिंग का हिस्सा {{share}} है।',
    bn: '{{layer}}-এর একক {{row}}, {{column}} ইনপুটের সারি {{rows}} ও কলাম {{columns}} দেখে; প্যাডিংয়ের অংশ {{share}}।',
  },
  'Of the rows on the input {{rows}} reach it, of the columns {{columns}}: the windows leave cells out.': {
    hi: 'इनपुट की पंक्तियों में से {{rows}} और स्तंभों में से {{columns}} उस तक पहुँचते हैं: विंडो कुछ खाने छोड़ देती हैं।',
    bn: 'ইনপুটের সারিগুলির {{rows}}টি ও কলামগুলির {{columns}}টি তাতে পৌঁছায়: উইন্ডোগুলি কিছু ঘর বাদ দেয়।',
  },
  'The input is not given: this is the smallest one with three units at the end.': {
    hi: 'इनपुट नहीं दिया गया: यह सबसे छोटा है जिसके अंत में तीन इकाइयाँ हों।',
    bn: 'ইনপুট দেওয়া নেই: এটি শেষে তিনটি একক থাকে এমন ক্ষুদ্রতম ইনপুট।',
  },
  'map of units; arrow keys choose one': { hi: 'इकाइयों का मैप; तीर कुंजियाँ एक चुनती हैं', bn: 'এককের ম্যাপ; তীর চাবি একটি বেছে নেয়' },
  '{{layer}}, {{rows}} by {{columns}} units': { hi: '{{layer}}, {{rows}} गुणा {{columns}} इकाइयाँ', bn: '{{layer}}, {{rows}} গুণ {{columns}} একক' },
  '{{layer}}, {{rows}} by {{columns}} units, unit {{row}}, {{column}} chosen': {
    hi: '{{layer}}, {{rows}} गुणा {{columns}} इकाइयाँ, इकाई {{row}}, {{column}} चुनी हुई',
    bn: '{{layer}}, {{rows}} গুণ {{columns}} একক, একক {{row}}, {{column}} বাছা',
  },
} as const satisfies Messages;
