import { fillEach, say, type Text } from '../language/text.ts';
import type { OwnPoints } from './points.ts';
import { PointsError, type PointsIssue } from './points-error.ts';

export const MOST_ROWS = 2000;
const FEWEST_ROWS = 4;
/** A coordinate further out is more likely a number in the wrong column. */
const LARGEST = 1e6;
/** Characters of a file. */
export const LONGEST_FILE = 500_000;

interface Cell {
  readonly text: string;
  /** From 1, in characters. */
  readonly column: number;
}

/**
 * The points of a table in text, `x,y,class`: one a line, with a first line of names or without, separated by commas,
 * semicolons or tabs; the class is one of two names or numbers. Throws PointsError with every line that is not so.
 */
export function readPoints(text: string): Omit<OwnPoints, 'name' | 'isStretched'> {
  if (text.length > LONGEST_FILE)
    throw fault(
      WHOLE_FILE,
      fillEach(CHARACTERS, { count: text.length }),
      fillEach(MOST_READ, { most: LONGEST_FILE }),
    );
  const separator = separatorOf(text);
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, i) => ({ number: i + 1, line }))
    .filter(({ line }) => line.trim() !== '');
  if (lines.length === 0) throw fault(lineOf(1), EMPTY, EXAMPLE);
  const rows = lines.map(({ number, line }) => ({ number, cells: cellsOf(line, separator) }));
  const [first] = rows;
  // A line of one or two words is no line of names, but a mistake that is named.
  const hasNames =
    first !== undefined &&
    first.cells.length > 2 &&
    first.cells.slice(0, 2).every(({ text: cell }) => isName(cell));
  if (hasNames) checkOrder(first.number, first.cells);
  const points = hasNames ? rows.slice(1) : rows;
  if (points.length > MOST_ROWS)
    throw fault(
      lineOf(points[MOST_ROWS]?.number ?? 0),
      fillEach(TOO_MANY, { count: points.length }),
      fillEach(LEAVE_OUT, { most: MOST_ROWS }),
    );
  const issues: PointsIssue[] = [];
  const classes: string[] = [];
  const read = points.map(({ number, cells }) => {
    const one = rowOf(number, cells, classes);
    if ('what' in one) issues.push(one);
    return one;
  });
  if (issues.length > 0) throw new PointsError(issues);
  if (points.length < FEWEST_ROWS)
    throw fault(
      WHOLE_FILE,
      points.length === 1 ? ONE_POINT : fillEach(TOO_FEW, { count: points.length }),
      fillEach(FEWEST, { least: FEWEST_ROWS }),
    );
  if (classes.length < 2)
    throw fault(
      say('the third values', 'तीसरे मान', 'তৃতীয় মানগুলি'),
      fillEach(ONE_CLASS, { name: classes[0] ?? '' }),
      TWO_CLASSES,
    );
  const [zero = '', one = ''] = inOrder(classes);
  const found = read.flatMap((one) => ('what' in one ? [] : [one]));
  return {
    places: Float64Array.from(found.flatMap(({ x, y }) => [x, y])),
    labels: Uint8Array.from(found, ({ label }) => Number(label === one)),
    classes: [zero, one],
  };
}

const fault = (where: Text, what: Text, fix: Text): PointsError => new PointsError([{ where, what, fix }]);
const lineOf = (line: number): Text => fillEach(LINE, { line });

/** That of the first line which has one: a decimal comma is then read as such a separator, and found out. */
function separatorOf(text: string): string {
  const line = text.split(/\r\n|\n|\r/).find((one) => one.trim() !== '') ?? '';
  return [';', '\t', ','].find((sign) => line.includes(sign)) ?? ',';
}

function cellsOf(line: string, separator: string): readonly Cell[] {
  let column = 1;
  return line.split(separator).map((part) => {
    const cell = {
      text: part.trim().replace(/^"(.*)"$/, '$1'),
      column: column + part.length - part.trimStart().length,
    };
    column += part.length + 1;
    return cell;
  });
}

const NUMBER = /^[+\-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** A name of a column, not a number that is written badly. */
const isName = (text: string): boolean => /^\p{L}/u.test(text) && !/^(?:nan|inf|infinity)$/i.test(text);

/** Names that say which column it is; `y` may also name the class: x1, x2, y. */
const ACROSS = ['x', 'x1', 'x₁'];
const UP = ['y', 'x2', 'x₂'];
const CLASS = ['class', 'label', 'target'];
/** Throws PointsError where names of columns say another order than x, y, class. */
function checkOrder(line: number, cells: readonly Cell[]): void {
  const names = cells.map(({ text }) => text.toLowerCase());
  const others = [
    [...UP, ...CLASS],
    [...ACROSS, ...CLASS],
    [...ACROSS, 'x2', 'x₂'],
  ];
  if (names.some((name, i) => others[i]?.includes(name)))
    throw fault(lineOf(line), fillEach(COLUMNS, { names: names.join(',') }), IN_ORDER);
}

function rowOf(
  line: number,
  cells: readonly Cell[],
  classes: string[],
): PointsIssue | { readonly x: number; readonly y: number; readonly label: string } {
  if (cells.length !== 3)
    return {
      where: lineOf(line),
      what: cells.length === 1 ? ONE_VALUE : fillEach(VALUES, { count: cells.length }),
      fix: THREE_VALUES,
    };
  const values: number[] = [];
  for (const { text, column } of cells.slice(0, 2)) {
    const value = NUMBER.test(text) ? Number(text.replace('−', '-')) : Number.NaN;
    const where = fillEach(PLACE, { line, column });
    if (Number.isNaN(value))
      return {
        where,
        what: text === '' ? NOTHING : fillEach(FOUND, { text: `“${text}”` }),
        fix: GIVE_NUMBER,
      };
    if (Math.abs(value) > LARGEST)
      return { where, what: fillEach(FOUND, { text }), fix: fillEach(GIVE_SMALLER, { largest: LARGEST }) };
    values.push(value);
  }
  const [, , { text: label, column } = { text: '', column: 1 }] = cells;
  const where = fillEach(PLACE, { line, column });
  if (label === '') return { where, what: NO_CLASS, fix: GIVE_CLASS };
  const known = classes.includes(label);
  if (!known && classes.length === 2)
    return {
      where,
      what: fillEach(THIRD_CLASS, { name: label }),
      fix: fillEach(EITHER_CLASS, { one: classes[0] ?? '', other: classes[1] ?? '' }),
    };
  if (!known) classes.push(label);
  return { x: values[0] ?? 0, y: values[1] ?? 0, label };
}

/** The smaller number, or the name that comes first, is class 0. */
function inOrder(classes: readonly string[]): readonly string[] {
  const numbers = classes.every((one) => NUMBER.test(one));
  return classes.toSorted((a, b) =>
    numbers ? Number(a.replace('−', '-')) - Number(b.replace('−', '-')) : a < b ? -1 : 1,
  );
}

const WHOLE_FILE = say('the file', 'फ़ाइल', 'ফাইল');
const LINE = say('line {{line}}', 'पंक्ति {{line}}', 'লাইন {{line}}');
const PLACE = say(
  'line {{line}}, column {{column}}',
  'पंक्ति {{line}}, स्तंभ {{column}}',
  'লাইন {{line}}, কলাম {{column}}',
);
const EMPTY = say('the file is empty', 'फ़ाइल ख़ाली है', 'ফাইলটি খালি');
const EXAMPLE = say(
  'give a line for each point, e.g. 0.5,-1.2,1',
  'हर बिंदु के लिए एक पंक्ति दें, जैसे 0.5,-1.2,1',
  'প্রতিটি বিন্দুর জন্য একটি লাইন দিন, যেমন 0.5,-1.2,1',
);
const CHARACTERS = say('has {{count}} characters', '{{count}} अक्षर हैं', '{{count}}টি অক্ষর আছে');
const MOST_READ = say(
  'at most {{most}} are read',
  'अधिक से अधिक {{most}} पढ़े जाते हैं',
  'বড়জোর {{most}}টি পড়া হয়',
);
const TOO_MANY = say('there are {{count}} points', '{{count}} बिंदु हैं', '{{count}}টি বিন্দু আছে');
const LEAVE_OUT = say(
  'at most {{most}} are read; leave some out',
  'अधिक से अधिक {{most}} पढ़े जाते हैं; कुछ हटा दें',
  'বড়জোর {{most}}টি পড়া হয়; কিছু বাদ দিন',
);
const ONE_POINT = say('has 1 point', '1 बिंदु है', '1টি বিন্দু আছে');
const TOO_FEW = say('has {{count}} points', '{{count}} बिंदु हैं', '{{count}}টি বিন্দু আছে');
const FEWEST = say('give at least {{least}}', 'कम से कम {{least}} दें', 'অন্তত {{least}}টি দিন');
const ONE_CLASS = say(
  'every point is of the class “{{name}}”',
  'हर बिंदु वर्ग “{{name}}” का है',
  'প্রতিটি বিন্দু “{{name}}” শ্রেণির',
);
const TWO_CLASSES = say('give points of two classes', 'दो वर्गों के बिंदु दें', 'দুই শ্রেণির বিন্দু দিন');
const COLUMNS = say('the columns are {{names}}', 'स्तंभ {{names}} हैं', 'কলামগুলি {{names}}');
const IN_ORDER = say('put them in the order x,y,class', 'उन्हें x,y,class के क्रम में रखें', 'x,y,class ক্রমে সাজান');
const ONE_VALUE = say('found 1 value', '1 मान मिला', '1টি মান পাওয়া গেছে');
const VALUES = say('found {{count}} values', '{{count}} मान मिले', '{{count}}টি মান পাওয়া গেছে');
const THREE_VALUES = say(
  'give three, x,y,class, with a point for decimals',
  'तीन दें, x,y,वर्ग; दशमलव के लिए बिंदु (.) लिखें',
  'তিনটি দিন, x,y,শ্রেণি; দশমিকের জন্য বিন্দু (.) লিখুন',
);
const NOTHING = say('found nothing', 'कुछ नहीं मिला', 'কিছু পাওয়া যায়নি');
const FOUND = say('found {{text}}', '{{text}} मिला', '{{text}} পাওয়া গেছে');
const GIVE_NUMBER = say('give a number, e.g. 0.5', 'एक संख्या दें, जैसे 0.5', 'একটি সংখ্যা দিন, যেমন 0.5');
const GIVE_SMALLER = say(
  'give a number from -{{largest}} to {{largest}}',
  '-{{largest}} से {{largest}} तक की संख्या दें',
  '-{{largest}} থেকে {{largest}} পর্যন্ত একটি সংখ্যা দিন',
);
const NO_CLASS = say('found no class', 'कोई वर्ग नहीं मिला', 'কোনো শ্রেণি পাওয়া যায়নি');
const GIVE_CLASS = say(
  'give one of two, e.g. 0 or 1',
  'दो में से एक दें, जैसे 0 या 1',
  'দুটির একটি দিন, যেমন 0 বা 1',
);
const THIRD_CLASS = say(
  'found a third class “{{name}}”',
  'तीसरा वर्ग “{{name}}” मिला',
  'তৃতীয় শ্রেণি “{{name}}” পাওয়া গেছে',
);
const EITHER_CLASS = say(
  'give “{{one}}” or “{{other}}”: two classes are told apart',
  '“{{one}}” या “{{other}}” दें: दो वर्ग अलग किए जाते हैं',
  '“{{one}}” বা “{{other}}” দিন: দুটি শ্রেণি আলাদা করা হয়',
);
