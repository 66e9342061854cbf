import type { LanguageName } from './languages.ts';
import { say, type Text } from './text.ts';

/** The words between the names and the numbers of a source; those of several words first. */
const words: readonly (readonly [english: RegExp, text: Text])[] = [
  [
    /and(?= (?:§|eq\.|ch\.|Algorithm|Figure|Table|[\d(]|Keras|PyTorch|TensorFlow|torch|Smooth|the |its |of ))/,
    say('', 'और', 'ও'),
  ],
  [/the end of section (?=\d)/, say('', 'अंत, अनुभाग ', 'শেষাংশ, অনুচ্ছেদ ')],
  [/the author of the question/, say('', 'प्रश्न के लेखक', 'প্রশ্নের লেখক')],
  [/each loss names its own/, say('', 'हर हानि अपना स्रोत बताती है', 'প্রতিটি লস নিজের উৎস বলে')],
  [/elementary algebra/, say('', 'प्रारंभिक बीजगणित', 'প্রাথমিক বীজগণিত')],
  [/elementary calculus/, say('', 'प्रारंभिक कलन', 'প্রাথমিক কলন')],
  [/Written for Chalkgrad\.$/, say('', 'Chalkgrad के लिए लिखा गया।', 'Chalkgrad-এর জন্য লেখা।')],
  [/course notes/, say('', 'पाठ्यक्रम के नोट', 'কোর্সের নোট')],
  [/lecture notes/, say('', 'व्याख्यान के नोट', 'লেকচারের নোট')],
  [/notes/, say('', 'नोट', 'নোট')],
  [/documentation/, say('', 'प्रलेखन', 'ডকুমেন্টেশন')],
  [/et al\./, say('', 'आदि', 'প্রমুখ')],
  [/eq\. ?(?=[A-Z]{0,2}\d)/, say('', 'समी. ', 'সমী. ')],
  [/ch\. ?(?=\d)/, say('', 'अध्याय ', 'অধ্যায় ')],
  [/Algorithms?(?= \d)/, say('', 'एल्गोरिद्म', 'অ্যালগরিদম')],
  [/Figures?(?= \d)/, say('', 'चित्र', 'চিত্র')],
  [/Tables?(?= \d)/, say('', 'तालिका', 'সারণি')],
  [/[Ll]ecture(?= \d)/, say('', 'व्याख्यान', 'লেকচার')],
  [/relationships?(?= \d)/, say('', 'संबंध', 'সম্পর্ক')],
  [/section(?= \d)/, say('', 'अनुभाग', 'অনুচ্ছেদ')],
  [/to(?= \d)/, say('', 'से', 'থেকে')],
];

/**
 * A source with its words in a language, `§6.1 और §6.3.1`. The names of people, works and libraries stay as they are, as
 * does what stands in quotation marks.
 */
export const sourceIn = (source: string, language: LanguageName): string =>
  language === 'en'
    ? source
    : source
        .split(/(“[^”]*”|"[^"]*")/)
        .map((part, i) => (i % 2 === 1 ? part : inLanguage(part, language)))
        .join('');

const inLanguage = (part: string, language: LanguageName): string =>
  words.reduce(
    (text, [english, other]) =>
      text.replace(new RegExp(`(?<![\\p{L}\\d.])${english.source}(?!\\p{L})`, 'gu'), other[language]),
    part,
  );
