import { fillEach, joined, say, type Text } from '../language/text.ts';
import type { PictureHead } from './picture-head.ts';

export const FEWEST_CLASSES = 2;
/** As many as there are digits: the experiments are laid out for them. */
export const MOST_CLASSES = 10;
/** Two of ten are fresh. */
export const FEWEST_PICTURES = 10;
export const MOST_FILES = 5000;
/** With hidden ones. */
const MOST_SEEN = 20_000;
export const MOST_BYTES = 20_000_000;
/** Of one picture, before it is decoded: 100 MB of memory. */
export const MOST_PIXELS = 25_000_000;
export const LONGEST_SIDE = 10_000;
const LONGEST_NAME = 60;

/** Something of a folder that was not read, and why. */
export interface PictureIssue {
  /** A path in the folder, `cats/7.png`, or the name of the folder. */
  readonly where: string;
  readonly why: Text;
}

/** A class of a folder, with the paths of its files in order. */
export interface FolderClass {
  readonly name: string;
  readonly paths: readonly string[];
}
export interface SortedFolder {
  readonly classes: readonly FolderClass[];
  readonly leftOut: readonly PictureIssue[];
  /** Why nothing of the folder can be read; empty: it can. */
  readonly refused: readonly PictureIssue[];
}

/** Files that systems put into folders: nobody misses them. */
const isHidden = (path: string): boolean =>
  path
    .split('/')
    .some((name) => name.startsWith('.') || /^(?:thumbs\.db|desktop\.ini|__macosx)$/i.test(name));
/** By the codes of the letters: the same order on every machine. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The classes of a folder, which are its sub-folders, from the paths of all of its files (`cats/1.png`). `folder` is its
 * name.
 */
export function sortFolder(folder: string, paths: readonly string[]): SortedFolder {
  const seen = paths.filter((path) => !isHidden(path)).toSorted(inOrder);
  const found = new Map<string, string[]>();
  const leftOut: PictureIssue[] = [];
  for (const path of seen) {
    const [name = '', ...rest] = path.split('/');
    if (rest.length === 0) leftOut.push({ where: path, why: NO_CLASS });
    else if (rest.length > 1) leftOut.push({ where: path, why: fillEach(TOO_DEEP, { name }) });
    else found.set(name, [...(found.get(name) ?? []), path]);
  }
  const classes = Array.from(found, ([name, own]) => ({ name, paths: own }));
  const most = paths.length > MOST_SEEN ? MOST_SEEN : seen.length > MOST_FILES ? MOST_FILES : null;
  return { classes, leftOut, refused: refusalsOf(folder, { files: seen.length, most }, classes) };
}

/** `most`: how many files there may be where there are more. */
function refusalsOf(
  folder: string,
  { files, most }: { readonly files: number; readonly most: number | null },
  classes: readonly FolderClass[],
): PictureIssue[] {
  const refuse = (text: Text, values: Readonly<Record<string, string | number>> = {}): PictureIssue[] => [
    { where: folder, why: fillEach(joined([text, FOLDER_FORM]), values) },
  ];
  if (most !== null) return refuse(TOO_MANY, { most });
  if (files === 0) return refuse(EMPTY);
  if (classes.length === 0) return refuse(NO_FOLDERS);
  if (classes.length < FEWEST_CLASSES) return refuse(ONE_CLASS, { name: classes[0]?.name ?? '' });
  if (classes.length > MOST_CLASSES)
    return refuse(MANY_CLASSES, { count: classes.length, most: MOST_CLASSES });
  const long = classes.find(({ name }) => name.length > LONGEST_NAME);
  if (long) return [{ where: long.name, why: fillEach(LONG_NAME, { most: LONGEST_NAME }) }];
  return tooFew(classes.map(({ name, paths }) => ({ name, count: paths.length })));
}

/** The classes with too few pictures. */
export const tooFew = (
  classes: readonly { readonly name: string; readonly count: number }[],
): PictureIssue[] =>
  classes
    .filter(({ count }) => count < FEWEST_PICTURES)
    .map(({ name, count }) => ({ where: name, why: fillEach(FEW, { count, fewest: FEWEST_PICTURES }) }));

/** Why a file is not decoded; null: it may be. `bytes`: how many it has. */
export function whyNotDecoded(bytes: number, head: PictureHead | null): Text | null {
  if (bytes > MOST_BYTES)
    return fillEach(LARGE_FILE, {
      size: (bytes / 1e6).toFixed(1),
      most: MOST_BYTES / 1e6,
    });
  if (!head) return NO_PICTURE;
  const { format, width, height } = head;
  if (width === 0 || height === 0) return damaged(format);
  if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE)
    return fillEach(LARGE_PICTURE, {
      width,
      height,
      most: MOST_PIXELS / 1e6,
      side: LONGEST_SIDE,
    });
  return null;
}
/** Of a file that begins as a picture and cannot be decoded. */
export const damaged = (format: PictureHead['format']): Text => fillEach(DAMAGED, { format });

const FOLDER_FORM = say(
  'Give a folder with a sub-folder for each class, such as cats/1.png and dogs/1.png.',
  'ऐसा फ़ोल्डर दीजिए जिसमें हर वर्ग का एक उप-फ़ोल्डर हो, जैसे cats/1.png और dogs/1.png।',
  'এমন ফোল্ডার দিন যাতে প্রতিটি শ্রেণির একটি উপ-ফোল্ডার আছে, যেমন cats/1.png ও dogs/1.png।',
);
const EMPTY = say('has no files.', 'में कोई फ़ाइल नहीं है।', 'ফোল্ডারে কোনো ফাইল নেই।');
const TOO_MANY = say(
  'has more than {{most}} files; at most so many are read.',
  'में {{most}} से अधिक फ़ाइलें हैं; अधिकतम इतनी ही पढ़ी जाती हैं।',
  'ফোল্ডারে {{most}}টির বেশি ফাইল আছে; বড়জোর এতগুলিই পড়া হয়।',
);
const NO_FOLDERS = say(
  'has no sub-folder with files in it.',
  'में फ़ाइलों वाला कोई उप-फ़ोल्डर नहीं है।',
  'ফোল্ডারে ফাইলসহ কোনো উপ-ফোল্ডার নেই।',
);
const ONE_CLASS = say(
  'has only one class, “{{name}}”; at least two are told apart.',
  'में केवल एक वर्ग है, “{{name}}”; कम से कम दो में भेद किया जाता है।',
  'ফোল্ডারে কেবল একটি শ্রেণি, “{{name}}”; অন্তত দুটির মধ্যে তফাত করা হয়।',
);
const MANY_CLASSES = say(
  'has {{count}} sub-folders; at most {{most}} classes are told apart.',
  'में {{count}} उप-फ़ोल्डर हैं; अधिकतम {{most}} वर्गों में भेद किया जाता है।',
  'ফোল্ডারে {{count}}টি উপ-ফোল্ডার; বড়জোর {{most}}টি শ্রেণির মধ্যে তফাত করা হয়।',
);
const LONG_NAME = say(
  'is longer than {{most}} characters; give the class a shorter name.',
  'नाम {{most}} अक्षरों से लंबा है; वर्ग को छोटा नाम दीजिए।',
  'নামটি {{most}} অক্ষরের চেয়ে লম্বা; শ্রেণিকে ছোট নাম দিন।',
);
const FEW = say(
  'has {{count}} pictures that can be read; give at least {{fewest}} of each class, or take the sub-folder out.',
  'में पढ़े जा सकने वाले {{count}} चित्र हैं; हर वर्ग के कम से कम {{fewest}} दीजिए, या उप-फ़ोल्डर निकाल दीजिए।',
  'শ্রেণিতে পড়ার মতো {{count}}টি ছবি; প্রতিটি শ্রেণির অন্তত {{fewest}}টি দিন, বা উপ-ফোল্ডারটি সরিয়ে নিন।',
);
const NO_CLASS = say(
  'belongs to no class: it is beside the sub-folders, not in one.',
  'किसी वर्ग की नहीं है: वह उप-फ़ोल्डरों के साथ है, किसी के भीतर नहीं।',
  'কোনো শ্রেণির নয়: এটি উপ-ফোল্ডারগুলির পাশে, কোনোটির ভিতরে নয়।',
);
const TOO_DEEP = say(
  'is in a folder inside of “{{name}}”; only files directly in a sub-folder are read.',
  '“{{name}}” के भीतर के फ़ोल्डर में है; केवल सीधे उप-फ़ोल्डर की फ़ाइलें पढ़ी जाती हैं।',
  '“{{name}}”-এর ভিতরের ফোল্ডারে আছে; কেবল সরাসরি উপ-ফোল্ডারের ফাইল পড়া হয়।',
);
const LARGE_FILE = say(
  'has {{size}} MB; at most {{most}} MB are read.',
  '{{size}} MB की है; अधिकतम {{most}} MB पढ़े जाते हैं।',
  '{{size}} MB; বড়জোর {{most}} MB পড়া হয়।',
);
const NO_PICTURE = say(
  'cannot be read as a picture: it does not begin as PNG, JPEG, WebP, GIF or BMP, whatever its name.',
  'चित्र की तरह नहीं पढ़ी जा सकती: नाम जो भी हो, वह PNG, JPEG, WebP, GIF या BMP की तरह शुरू नहीं होती।',
  'ছবি হিসেবে পড়া যায় না: নাম যা-ই হোক, এটি PNG, JPEG, WebP, GIF বা BMP-র মতো শুরু হয় না।',
);
const LARGE_PICTURE = say(
  'has {{width}} × {{height}} pixels; at most {{most}} million are read, and {{side}} a side.',
  '{{width}} × {{height}} पिक्सल का है; अधिकतम {{most}} मिलियन पढ़े जाते हैं, और हर ओर {{side}}।',
  '{{width}} × {{height}} পিক্সেল; বড়জোর {{most}} মিলিয়ন পড়া হয়, আর প্রতি পাশে {{side}}।',
);
const DAMAGED = say(
  'cannot be read as a picture: it begins as {{format}}, but is damaged or cut off.',
  'चित्र की तरह नहीं पढ़ी जा सकती: {{format}} की तरह शुरू होती है, पर ख़राब या अधूरी है।',
  'ছবি হিসেবে পড়া যায় না: {{format}}-এর মতো শুরু হয়, কিন্তু নষ্ট বা অসম্পূর্ণ।',
);
