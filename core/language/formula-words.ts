import type { LanguageName } from './languages.ts';
import { say, type Text } from './text.ts';

/** The words of which symbols consist, `weights₃`, by the English ones. */
const symbolWords: Readonly<Record<string, Text>> = {
  weights: say('weights', 'भार', 'ওয়েট'),
  biases: say('biases', 'बायस', 'বায়াস'),
  parameters: say('parameters', 'प्राचल', 'প্যারামিটার'),
  activations: say('activations', 'सक्रियण', 'অ্যাক্টিভেশন'),
  'multiply–adds': say('multiply–adds', 'गुणा-जोड़', 'গুণ-যোগ'),
  buffers: say('buffers', 'रखी संख्याएँ', 'রাখা সংখ্যা'),
  bytes: say('bytes', 'बाइट', 'বাইট'),
  ratio: say('ratio', 'अनुपात', 'অনুপাত'),
  edge: say('edge', 'किनारा', 'প্রান্ত'),
  share: say('share', 'हिस्सा', 'অংশ'),

  accuracy: say('accuracy', 'यथार्थता', 'যথার্থতা'),
  precision: say('precision', 'परिशुद्धता', 'প্রিসিশন'),
  recall: say('recall', 'रिकॉल', 'রিকল'),
  specificity: say('specificity', 'विशिष्टता', 'স্পেসিফিসিটি'),
  'macro precision': say('macro precision', 'मैक्रो परिशुद्धता', 'ম্যাক্রো প্রিসিশন'),
  'macro recall': say('macro recall', 'मैक्रो रिकॉल', 'ম্যাক্রো রিকল'),
  'micro precision': say('micro precision', 'माइक्रो परिशुद्धता', 'মাইক্রো প্রিসিশন'),
  'micro recall': say('micro recall', 'माइक्रो रिकॉल', 'মাইক্রো রিকল'),
  'macro F₁': say('macro F₁', 'मैक्रो F₁', 'ম্যাক্রো F₁'),
  'macro Fᵦ': say('macro Fᵦ', 'मैक्रो Fᵦ', 'ম্যাক্রো Fᵦ'),

  'first row': say('first row', 'पहली पंक्ति', 'প্রথম সারি'),
  'last row': say('last row', 'अंतिम पंक्ति', 'শেষ সারি'),
  'first column': say('first column', 'पहला स्तंभ', 'প্রথম স্তম্ভ'),
  'last column': say('last column', 'अंतिम स्तंभ', 'শেষ স্তম্ভ'),
  'rows before the input': say('rows before the input', 'इनपुट से पहले की पंक्तियाँ', 'ইনপুটের আগের সারি'),
  'rows after the input': say('rows after the input', 'इनपुट के बाद की पंक्तियाँ', 'ইনপুটের পরের সারি'),
  'rows on the input': say('rows on the input', 'इनपुट पर पंक्तियाँ', 'ইনপুটের উপর সারি'),
  'rows that reach the unit': say('rows that reach the unit', 'इकाई तक पहुँचने वाली पंक्तियाँ', 'এককে পৌঁছানো সারি'),
  'columns before the input': say('columns before the input', 'इनपुट से पहले के स्तंभ', 'ইনপুটের আগের স্তম্ভ'),
  'columns after the input': say('columns after the input', 'इनपुट के बाद के स्तंभ', 'ইনপুটের পরের স্তম্ভ'),
  'columns on the input': say('columns on the input', 'इनपुट पर स्तंभ', 'ইনপুটের উপর স্তম্ভ'),
  'columns that reach the unit': say(
    'columns that reach the unit',
    'इकाई तक पहुँचने वाले स्तंभ',
    'এককে পৌঁছানো স্তম্ভ',
  ),
  'share in the padding': say('share in the padding', 'पैडिंग में हिस्सा', 'প্যাডিংয়ে অংশ'),

  samples: say('samples', 'नमूने', 'নমুনা'),
  'batch size': say('batch size', 'बैच का आकार', 'ব্যাচের আকার'),
  epochs: say('epochs', 'एपॉक', 'ইপক'),
  'batches an update': say('batches an update', 'एक अद्यतन में बैच', 'এক হালনাগাদে ব্যাচ'),
  'batches an epoch': say('batches an epoch', 'एक एपॉक में बैच', 'এক ইপকে ব্যাচ'),
  'samples of the last batch': say('samples of the last batch', 'अंतिम बैच के नमूने', 'শেষ ব্যাচের নমুনা'),
  'samples dropped': say('samples dropped', 'छोड़े गए नमूने', 'বাদ দেওয়া নমুনা'),
  'updates an epoch': say('updates an epoch', 'एक एपॉक में अद्यतन', 'এক ইপকে হালনাগাদ'),
  'updates in all': say('updates in all', 'कुल अद्यतन', 'মোট হালনাগাদ'),
};

/** Those that join the parts of a formula, or say what they are. */
const joiningWords: Readonly<Record<string, Text>> = {
  or: say('or', 'या', 'অথবা'),
  'or with': say('or with', 'या', 'অথবা'),
  exchanged: say('exchanged', 'की अदला-बदली करके', 'অদলবদল করে'),
  and: say('and', 'और', 'ও'),
  to: say('to', 'से', 'থেকে'),
  if: say('if', 'यदि', 'যদি'),
  'e.g.': say('e.g.', 'जैसे', 'যেমন'),
  where: say('where', 'जहाँ', 'যেখানে'),
  'is hidden': say('is hidden', 'छिपा है', 'লুকানো'),
  'is the largest': say('is the largest', 'सबसे बड़ा है', 'সবচেয়ে বড়'),
  'placed at': say('placed at', 'का स्थान', 'এর স্থান'),
  inputs: say('inputs', 'इनपुट', 'ইনপুট'),
  window: say('window', 'विंडो', 'জানালা'),
  right: say('right', 'सही', 'সঠিক'),
  learnt: say('learnt', 'सीखे जाते हैं', 'শেখা হয়'),
  stored: say('stored', 'रखे जाते हैं', 'রাখা হয়'),
  values: say('values', 'मान', 'মান'),
  'bytes each in float32': say('bytes each in float32', 'बाइट हर एक, float32 में', 'বাইট প্রতিটি, float32-এ'),
  depthwise: say('depthwise', 'डेप्थवाइज़', 'ডেপথওয়াইজ'),
  '(pooling)': say('(pooling)', '(पूलिंग)', '(পুলিং)'),
  '(flatten)': say('(flatten)', '(सपाट करना)', '(সমতল করা)'),
  '(convolution)': say('(convolution)', '(कनवोल्यूशन)', '(কনভোলিউশন)'),
  'over the batch': say('over the batch', 'पूरे बैच पर', 'পুরো ব্যাচে'),
  'of the loss and its penalty': say(
    'of the loss and its penalty',
    'हानि और उसके दंड पद का',
    'লস ও তার দণ্ড পদের',
  ),
};

/** Those of the names of settings, one by one: `layer 3 stride`, `conv1: kernel`. */
const settingWords: Readonly<Record<string, Text>> = {
  layer: say('layer', 'परत', 'স্তর'),
  input: say('input', 'इनपुट', 'ইনপুট'),
  kernel: say('kernel', 'कर्नेल', 'কার্নেল'),
  filters: say('filters', 'फ़िल्टर', 'ফিল্টার'),
  stride: say('stride', 'स्ट्राइड', 'স্ট্রাইড'),
  padding: say('padding', 'पैडिंग', 'প্যাডিং'),
  dilation: say('dilation', 'डाइलेशन', 'ডাইলেশন'),
  groups: say('groups', 'समूह', 'গ্রুপ'),
  size: say('size', 'आकार', 'আকার'),
  heads: say('heads', 'हेड', 'হেড'),
  steps: say('steps', 'चरण', 'ধাপ'),
  class: say('class', 'वर्ग', 'শ্রেণি'),
  samples: say('samples', 'नमूना', 'নমুনা'),
  momentum: say('momentum', 'मोमेंटम', 'মোমেন্টাম'),
  running: say('running', 'चालू', 'চলমান'),
  epochs: say('epochs', 'एपॉक', 'ইপক'),
  directions: say('directions', 'दिशाएँ', 'দিক'),
  gradients: say('gradients', 'ग्रेडिएंट', 'গ্রেডিয়েন্ট'),
  accumulate: say('accumulate', 'जोड़े जाने वाले बैच', 'যোগ করা ব্যাচ'),
  repeat: say('repeat', 'दोहराव', 'পুনরাবৃত্তি'),
  width: say('width', 'चौड़ाई', 'প্রস্থ'),
  epsilon: say('epsilon', 'ε', 'ε'),
  beta: say('beta', 'β', 'β'),
  gamma: say('gamma', 'γ', 'γ'),
};

const words: Readonly<Record<string, Text>> = { ...symbolWords, ...joiningWords };

/** Undefined where a word is not known: then the English ones are better than some of both. */
function settingIn(setting: string, language: LanguageName): string | undefined {
  const parts = setting.split(' ').map((part) => {
    if (part.endsWith(':') || /^[\d.]+$/.test(part)) return part;
    return settingWords[part]?.[language];
  });
  return parts.includes(undefined) ? undefined : parts.join(' ');
}

/** A piece of LaTeX with the words of its `\text{…}` in a language; others stay as they are. */
export const texIn = (tex: string, language: LanguageName): string =>
  language === 'en' || !tex.includes('\\text{')
    ? tex
    : tex.replace(/\\text\{(\s*)([^{}]*?)(\s*)\}/g, (whole, before: string, word: string, after: string) => {
        const text = words[word]?.[language] ?? settingIn(word, language);
        return text === undefined ? whole : `\\text{${before}${text}${after}}`;
      });

/** The longest first: `macro precision` is not a word and `precision`. */
const inSymbols = Object.keys(symbolWords).toSorted((one, other) => other.length - one.length);
const SYMBOL = new RegExp(`(?<![\\p{L}\\p{M}])(?:${inSymbols.join('|')})(?![\\p{L}\\p{M}])`, 'gu');

/** A symbol as plain text with its words in a language: `weights₃`, `macro precision`. */
export const plainIn = (plain: string, language: LanguageName): string =>
  language === 'en' ? plain : plain.replace(SYMBOL, (word) => symbolWords[word]?.[language] ?? word);
