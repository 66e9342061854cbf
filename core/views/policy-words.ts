import { inHundredths } from '../format/marks.ts';
import type { Said } from '../marking/diagnose/said.ts';
import type { Earned, MarkingPolicy } from '../paper/marking-policy.ts';

/** A policy in an examiner's words, read from its rules. */
export interface PolicyWords {
  readonly statement: Said;
  /** Each rule: an answer of this kind, and what it earns. */
  readonly rules: readonly { readonly when: Said; readonly earns: Said }[];
}

type Rule = Exclude<keyof MarkingPolicy, 'name' | 'version' | 'title' | 'methodShare'>;

export function policyWords(policy: MarkingPolicy): PolicyWords {
  return {
    statement: statementOf(policy),
    rules: Object.entries(RULES).map(([rule, when]) => ({
      when,
      earns: earnsText(policy[rule as Rule], policy),
    })),
  };
}

/** The title, in the language of the window where it is a built-in one. */
export const policyTitle = ({ name, title }: Pick<MarkingPolicy, 'name' | 'title'>): Said =>
  Object.hasOwn(TITLES, name) ? (TITLES[name] ?? same(title)) : same(title);

const same = (text: string): Said => ({ en: text, hi: text, bn: text });
const TITLES: Readonly<Record<string, Said>> = {
  'follow-through': {
    en: 'Follow-through (CBSE, SQA)',
    hi: 'ग़लती आगे ले जाना (CBSE, SQA)',
    bn: 'ভুল এগিয়ে নেওয়া (CBSE, SQA)',
  },
  ib: { en: 'IB', hi: 'IB', bn: 'IB' },
  'right-wrong': { en: 'Right or wrong', hi: 'सही या ग़लत', bn: 'ঠিক অথবা ভুল' },
};

function statementOf({ followsInPart, followsFromEarlier, partOfBox }: MarkingPolicy): Said {
  if (followsInPart === 'all' && followsFromEarlier === 'all') return IN_FULL;
  if (followsInPart === 'none' && followsFromEarlier === 'none')
    return partOfBox === 'none' ? NOTHING : NOTHING_FOLLOWS;
  return followsInPart === 'method' && followsFromEarlier === 'all' ? BETWEEN_PARTS : BY_RULES;
}

const IN_FULL: Said = {
  en: 'An error is charged once, in the box where it was made; what is worked correctly from it earns its marks.',
  hi: 'ग़लती के अंक एक ही बार कटते हैं, उसी खाने में जहाँ वह हुई; उससे आगे सही निकाला गया उत्तर अपने अंक पाता है।',
  bn: 'ভুলের নম্বর একবারই কাটা যায়, যে ঘরে ভুলটি হয়েছে সেখানে; তা থেকে ঠিকভাবে কষা উত্তর তার নম্বর পায়।',
};
const BETWEEN_PARTS: Said = {
  en: 'An error is charged in the box where it was made. Under the same heading no further accuracy marks are given, but method marks are; later parts follow through in full.',
  hi: 'ग़लती के अंक उसी खाने में कटते हैं जहाँ वह हुई। उसी शीर्षक के नीचे आगे शुद्धता के अंक नहीं मिलते, विधि के मिलते हैं; बाद के भागों में पूरे अंक मिलते हैं।',
  bn: 'ভুলের নম্বর সেই ঘরেই কাটা যায় যেখানে ভুলটি হয়েছে। একই শিরোনামের নিচে এরপর নির্ভুলতার নম্বর নেই, পদ্ধতির নম্বর আছে; পরের অংশগুলিতে পুরো নম্বর পাওয়া যায়।',
};
const NOTHING: Said = {
  en: 'A box earns all its marks if its whole answer is right, and otherwise none; nothing follows through from an error.',
  hi: 'खाने को पूरे अंक तभी मिलते हैं जब उसका पूरा उत्तर सही हो, नहीं तो कुछ नहीं; ग़लती से निकले उत्तर को कुछ नहीं मिलता।',
  bn: 'ঘরের পুরো উত্তর ঠিক হলে তবেই সব নম্বর, নইলে কিছুই নয়; ভুল থেকে পাওয়া উত্তর কিছু পায় না।',
};
const NOTHING_FOLLOWS: Said = {
  en: 'What is right earns its marks; nothing follows through from an error.',
  hi: 'जो सही है उसे अंक मिलते हैं; ग़लती से निकले उत्तर को कुछ नहीं मिलता।',
  bn: 'যা ঠিক তা নম্বর পায়; ভুল থেকে পাওয়া উত্তর কিছু পায় না।',
};
const BY_RULES: Said = {
  en: 'An error is charged in the box where it was made; what follows from it is marked by the rules below.',
  hi: 'ग़लती के अंक उसी खाने में कटते हैं जहाँ वह हुई; उससे निकले उत्तर नीचे के नियमों से जाँचे जाते हैं।',
  bn: 'ভুলের নম্বর সেই ঘরেই কাটা যায় যেখানে ভুলটি হয়েছে; তা থেকে পাওয়া উত্তর নিচের নিয়মে মূল্যায়ন করা হয়।',
};

const RULES: Readonly<Record<Rule, Said>> = {
  followsInPart: {
    en: 'Follows from an error under the same heading',
    hi: 'उसी शीर्षक के नीचे की ग़लती से निकला उत्तर',
    bn: 'একই শিরোনামের নিচের ভুল থেকে পাওয়া উত্তর',
  },
  followsFromEarlier: {
    en: 'Follows from an error in an earlier part, or from a misread given',
    hi: 'पहले के भाग की ग़लती या ग़लत पढ़ी गई संख्या से निकला उत्तर',
    bn: 'আগের অংশের ভুল বা ভুল পড়া সংখ্যা থেকে পাওয়া উত্তর',
  },
  easedByCut: {
    en: 'Is 0 only because an error switched a unit off',
    hi: 'केवल इसलिए 0 है कि ग़लती से इकाई बंद हो गई',
    bn: 'ভুলে একটি একক বন্ধ হয়েছে, কেবল তাই 0',
  },
  easedByZero: {
    en: 'Is 0 only because an earlier value was taken as 0',
    hi: 'केवल इसलिए 0 है कि पहले का मान 0 लिया गया',
    bn: 'আগের মান 0 ধরা হয়েছে, কেবল তাই 0',
  },
  impossible: {
    en: 'Follows from an error and cannot be, such as a probability above 1',
    hi: 'ग़लती से निकला असंभव मान, जैसे 1 से अधिक प्रायिकता',
    bn: 'ভুল থেকে পাওয়া অসম্ভব মান, যেমন 1-এর বেশি সম্ভাবনা',
  },
  tooFewFigures: {
    en: 'Right, but to fewer figures than are asked',
    hi: 'सही, पर माँगे गए से कम सार्थक अंकों तक',
    bn: 'ঠিক, কিন্তু যত তাৎপর্যপূর্ণ অঙ্ক চাওয়া হয়েছে তার কমে',
  },
  exchangedBoxes: {
    en: 'Right, but two answers stand in each other’s boxes (the other box is charged)',
    hi: 'सही, पर दो उत्तर एक-दूसरे के खाने में हैं (अंक दूसरे खाने में कटते हैं)',
    bn: 'ঠিক, কিন্তু দুটি উত্তর একে অন্যের ঘরে (নম্বর অন্য ঘরে কাটা যায়)',
  },
  partOfBox: {
    en: 'The right part of a box with several numbers or options',
    hi: 'कई संख्याओं या विकल्पों वाले खाने का सही भाग',
    bn: 'একাধিক সংখ্যা বা বিকল্পের ঘরের ঠিক অংশ',
  },
  repeatedMistake: {
    en: 'The same mistake of method in every like step (the first box is charged)',
    hi: 'हर समान चरण में विधि की वही ग़लती (अंक पहले खाने में कटते हैं)',
    bn: 'প্রতিটি একই রকম ধাপে পদ্ধতির একই ভুল (নম্বর প্রথম ঘরে কাটা যায়)',
  },
};

function earnsText(earned: Earned, { methodShare }: MarkingPolicy): Said {
  const percent = inHundredths(methodShare * 100);
  switch (earned) {
    case 'all':
      return { en: 'full marks', hi: 'पूरे अंक', bn: 'পুরো নম্বর' };
    case 'none':
      return { en: 'no marks', hi: 'कोई अंक नहीं', bn: 'কোনো নম্বর নয়' };
    case 'method':
      return {
        en: `method marks, ${percent} %`,
        hi: `विधि के अंक, ${percent} %`,
        bn: `পদ্ধতির নম্বর, ${percent} %`,
      };
  }
}
