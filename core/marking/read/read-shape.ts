import type { Said } from '../diagnose/said.ts';
import { evaluate } from '../../expr/evaluate.ts';
import { parseExpr } from '../../expr/parse.ts';
import { contractWords } from '../../views/contract-words.ts';
import { withoutKeywords, withoutWrapper } from './printed.ts';
import { shortly, type Read } from './read.ts';
import { nothing, refusal } from './refusals.ts';
import { plainSigns } from './signs.ts';
import { withoutTex } from './tex.ts';

const CROSS = '[x×X*✕✖⨯хХ]';
const CHANNELS = String.raw`(?:feature ?maps?|maps?|filters?|kernels?|channels?|planes?|features?)`;
/** Channels first, as LeCun et al. 1998 write feature maps: `32@122x122`, `32 filters of 122x122`. */
const CHANNELS_FIRST = new RegExp(
  String.raw`^(\d+) ?(?:@|(?:output )?${CHANNELS}(?: ?@| ?,| of(?: size)?| each(?: of)?|:)?) ?\(?(\d+) ?${CROSS} ?(\d+)\)?$`,
  'i',
);
const WORDS = new RegExp(
  String.raw`\b(?:pixels?|px|cells?|units?|neurons?|none|batch|output|input|size|shape|dims?|dimensions?|answer|ans|is|the|of|with|and|deep|depth|${CHANNELS})\b`,
  'gi',
);
/** The sides by their names, in the order in which they are asked for. */
const SIDE = /(?<![\p{L}\d])(H(?:eight)?|W(?:idth)?|C(?:hannels|out)?|D(?:epth)?|N) ?[=:] ?(\d+)/giu;
const ORDER = 'HWDC';

/** A size for a box that asks for `count` sides, to be written in this form: `height x width`. */
export function readShapeAsked(typed: string, count: number, form: string): Read<ReadShape> {
  const batched = withoutBatch(typed, count);
  if (batched) return batched;
  const read = readShape(typed, form);
  return read.ok ? { ok: true, value: { sides: read.value } } : read;
}

/** Sides as typed, and a sentence where they were not read as they stand. */
export interface ReadShape {
  readonly sides: readonly number[];
  readonly said?: Said;
}

const EXAMPLE = 'the size as 122x122x32';
const BATCH = String.raw`(?:None|N|B|n|b|batch(?:_size| size)?|\?|-1|bs)`;

const withoutBatchSaid = (typed: string, as: string, channelsFirst: boolean): Said => ({
  en: `“${typed}” was read without the batch${channelsFirst ? ', with PyTorch’s channels behind' : ''}, as ${as}`,
  hi: `“${typed}” को बैच के बिना${channelsFirst ? ', PyTorch के चैनल पीछे रखकर' : ''}, ${as} पढ़ा गया`,
  bn: `“${typed}”-কে ব্যাচ ছাড়া${channelsFirst ? ', PyTorch-এর চ্যানেল পেছনে রেখে' : ''}, ${as} পড়া হয়েছে`,
});

/**
 * The shape of a batch, without it: `(None, 26, 26, 32)` of Keras in the order in which it stands,
 * `torch.Size([1, 32, 26, 26])` and `[-1, 32, 26, 26]` of PyTorch with the channels behind. A first side of 1
 * beyond those that are asked for is a batch of one.
 */
function withoutBatch(typed: string, count: number): Read<ReadShape> | null {
  const text = plainSigns(typed).replace(/^.*[=:] ?(?=[([]|torch)/, '');
  const inner = withoutWrapper(text).replace(/^[([{ ]+|[)\]} .,;]+$/g, '');
  const isTorch = /^torch\.Size/.test(text);
  const named = new RegExp(`^(${BATCH}) ?[,x×] ?(.+)$`).exec(inner);
  const rest = named?.[2] ?? (isTorch || /^1 ?[,x×]/.test(inner) ? inner.replace(/^\d+ ?[,x×] ?/, '') : null);
  if (rest === null || !/^[\d ,x×]+$/.test(rest)) return null;
  const sides = rest.split(/[ ,x×]+/).flatMap((side) => (side === '' ? [] : [Number(side)]));
  if (sides.length === 0 || (named === null && sides.length !== count)) return null;
  const channelsFirst = (isTorch || (named?.[1] === '-1' && text.startsWith('['))) && sides.length > 1;
  const ordered = channelsFirst ? [...sides.slice(1), sides[0] ?? 0] : sides;
  return {
    ok: true,
    value: {
      sides: ordered,
      said: withoutBatchSaid(shortly(typed), ordered.join('×'), channelsFirst),
    },
  };
}

/**
 * `122x122x32`, `122 × 122 × 32`, `(122, 122, 32)`, `[10]`, `C=32, H=122, W=122`, `32@122x122`, `122×122, 32
 * filters`, `torch.Size([122, 122, 32])`, `(128-7+1)x(128-7+1)x32`: whole numbers.
 */
export function readShape(typed: string, form = EXAMPLE): Read<readonly number[]> {
  // 7² is 7×7.
  const plain = withoutWrapper(withoutKeywords(withoutTex(plainSigns(typed)))).replace(
    /^(\d+) ?(?:²|\^ ?2|\*\* ?2)$/,
    '$1x$1',
  );
  const first = channelsFirst(plain);
  if (first) return { ok: true, value: first };
  const text = plain
    .replace(/\((?=[^()\d]*\p{L})[^()\d]*\)/gu, ' ')
    .replace(/^ ?\p{L}[\p{L} ]*: ?(?=[([\d])/u, '');
  const maps = CHANNELS_FIRST.exec(text.trim());
  if (maps) return { ok: true, value: [Number(maps[2]), Number(maps[3]), Number(maps[1])] };
  const named = namedSides(text);
  if (named) return { ok: true, value: named };
  const parts = text.replace(/\b[HWCDN](?:eight|idth|hannels)? ?[=:] ?(?=\d)/gi, ' ').split(/[=≈→⇒]/);
  const read = parts.map((part) => sidesIn(part, typed, form));
  const longest = Math.max(...read.map((one) => (one.ok ? one.value.length : 0)));
  const whole = read.flatMap((one) => (one.ok && one.value.length === longest ? [one.value.join('×')] : []));
  // 26×26×32 = 24×24×32 gives two sizes; a number alone may be the size of a square.
  if (longest > 1 && new Set(whole).size > 1) return refusal('chain', { chain: typed, worked: nothing });
  // A product worked out after the shape, 122×122×32 = 476288, does not replace it.
  const last = read.at(-1) ?? sidesIn('', typed, form);
  return read.reduce(
    (best, one) => (one.ok && (!best.ok || one.value.length > best.value.length) ? one : best),
    last,
  );
}

/** `CHW: 32x26x26`, `(C, H, W) = (32, 26, 26)`, `C=32, 26x26` → 26, 26, 32; null where the order is not said so. */
function channelsFirst(text: string): readonly number[] | null {
  const named = NAMED_CHANNELS.exec(text);
  const sides = named
    ? null
    : ORDER_FIRST.test(text)
      ? text.replace(ORDER_FIRST, '')
      : text.replace(ORDER_LAST, '');
  const [, c, h, w] = named ?? (sides === text ? null : THREE.exec(sides ?? '')) ?? [];
  return c === undefined ? null : [Number(h), Number(w), Number(c)];
}
const NAMED_CHANNELS =
  /^\(?\s*(?:C|channels?|filters?|maps?|depth)\s*[=:]\s*(\d+)\s*[,;]?\s*\(?(\d+)\s*[x×X*]\s*(\d+)[\s)]*$/i;
const CHW = String.raw`\(?\s*C\s*[x×,]?\s*H\s*[x×,]?\s*W\s*\)?`;
const ORDER_FIRST = new RegExp(String.raw`^${CHW}\s*[=:]?\s*(?=[\d([])`, 'i');
const ORDER_LAST = new RegExp(String.raw`(?<=[\d)\]])\s*${CHW}\s*$`, 'i');
const THREE = /^[([ ]*(\d+)[\s,x×X*]+(\d+)[\s,x×X*]+(\d+)[)\] ]*$/;

/** `C=32, H=26, W=26` → 26, 26, 32; null unless every number has a name of its own. */
function namedSides(text: string): readonly number[] | null {
  const found = [...text.matchAll(SIDE)].map(([, name = '', side = '']) => ({
    name: name.slice(0, 1).toUpperCase(),
    side: Number(side),
  }));
  const names = found.map(({ name }) => name).filter((name) => name !== 'N');
  const rest = text.replace(SIDE, ' ').replace(/[\s,;()[\]x×]+/g, '');
  if (names.length < 2 || rest !== '' || new Set(names).size < names.length) return null;
  return found
    .filter(({ name }) => name !== 'N')
    .sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name))
    .map(({ side }) => side);
}

/** `(128-7+1)x(128-7+1)x32`: sides as they are worked out; null where no side is arithmetic. */
function workedSides(part: string): readonly number[] | null {
  const isTuple =
    /^ ?[([][\d\s.+\-/*,()]*\d ?[+\-/*] ?\d[\d\s.+\-/*,()]*[)\]] ?$/.test(part) && part.includes(',');
  if (!isTuple && !/\([^()]*\d ?[+\-/*] ?\d[^()]*\)/.test(part)) return null;
  let depth = 0;
  const inner = isTuple ? part.trim().slice(1, -1) : part.replace(/^ ?\((?=\()|(?<=\))\) ?$/g, '');
  const cut = [...inner]
    .map((letter) => {
      depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
      return depth === 0 && /[x×X✕,;]/.test(letter) ? '\n' : letter;
    })
    .join('');
  const sides = cut.split('\n').map((side) => {
    const parsed = parseExpr(side.trim());
    return parsed.ok ? evaluate(parsed.expr, () => Number.NaN) : Number.NaN;
  });
  return sides.length > 1 && sides.every((side) => Number.isInteger(side) && side > 0) ? sides : null;
}

function sidesIn(part: string, typed: string, form: string): Read<readonly number[]> {
  const worked = workedSides(part);
  if (worked) return { ok: true, value: worked };
  // 7x, without its other side.
  if (/\d ?[x×X*✕✖⨯хХ] ?$/.test(part.trim())) return refusal('no-size', { typed, form: contractWords(form) });
  const crossed = /\d ?[x×X*·⋅✕✖⨯хХ] ?\d/.test(part);
  const text = (
    crossed
      ? part.replace(/(?<!\d)[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}(?!\d)/g, (number) => number.replaceAll(',', ''))
      : part
  )
    .replace(/[-\s]by[-\s]/gi, ' ')
    .replace(WORDS, ' ');
  const numbers = text.split(/[\sx×X*·⋅✕✖⨯хХ,;[\](){}]+/).filter((one) => one !== '' && one !== '.');
  const whole = numbers.map((one) => one.replace(/\.$|\.0+$/, ''));
  const bad = whole.findIndex((one) => !/^\d{1,15}$/.test(one));
  if (numbers.length === 0) return refusal('no-size', { typed, form: contractWords(form) });
  if (bad >= 0) return refusal('not-whole', { typed: numbers[bad] ?? '', form: contractWords(form) });
  return { ok: true, value: whole.map(Number) };
}
