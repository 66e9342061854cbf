import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
  type SymbolType,
} from 'd3-shape';

/**
 * How the path of one optimizer is distinguished from the others: by a letter, the shape of its points and
 * its line, and by colour.
 */
export interface Mark {
  readonly letter: string;
  /** The path of a point, centred at 0. */
  readonly shape: string;
  readonly dash: string | null;
  /** Names a colour of the scene. */
  readonly tone: number;
}

const LINES: readonly (readonly [SymbolType, string | null])[] = [
  [symbolCircle, null],
  [symbolSquare, '8 4'],
  [symbolTriangle, '2 4'],
  [symbolDiamond, '11 4 2 4'],
  [symbolCross, '5 3'],
  [symbolStar, '14 5'],
  [symbolWye, '3 2'],
  [symbolSquare, '11 3 2 3 2 3'],
];
/** The area of a point, in square pixels. */
const AREA = 62;

export const marks: readonly Mark[] = LINES.map(([type, dash], i) => ({
  letter: String.fromCharCode(65 + i),
  shape: symbol(type, AREA)() ?? '',
  dash,
  tone: i,
}));
/** From the ninth on a colour comes again, with the line and the shape of another one. */
export function markOf(runner: number): Mark {
  const again = Math.floor(runner / marks.length);
  const mark = marks[runner % marks.length] as Mark;
  if (again === 0) return mark;
  const { dash, shape } = marks[(runner + ANOTHER * again) % marks.length] as Mark;
  return { ...mark, letter: String.fromCharCode(65 + runner), dash, shape };
}
const ANOTHER = 3;
