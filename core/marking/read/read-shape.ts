import { withoutKeywords, withoutWrapper } from './printed.ts';
import { shortly, type Read } from './read.ts';
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
  String.raw`\b(?:pixels?|px|cells?|units?|neurons?|none|batch|output|input|of|with|and|deep|depth|${CHANNELS})\b`,
  'gi',
);
/** The sides by their names, in the order in which they are asked for. */
const SIDE = /(?<![\p{L}\d])(H(?:eight)?|W(?:idth)?|C(?:hannels|out)?|D(?:epth)?|N) ?[=:] ?(\d+)/giu;
const ORDER = 'HWDC';

/**
 * `122x122x32`, `122 × 122 × 32`, `(122, 122, 32)`, `[10]`, `C=32, H=122, W=122`, `32@122x122`, `122×122, 32
 * filters`, `torch.Size([122, 122, 32])`: whole numbers.
 */
export function readShape(typed: string): Read<readonly number[]> {
  const text = withoutWrapper(withoutKeywords(withoutTex(plainSigns(typed)))).replace(
    /\((?=[^()\d]*\p{L})[^()\d]*\)/gu,
    ' ',
  );
  const maps = CHANNELS_FIRST.exec(text.trim());
  if (maps) return { ok: true, value: [Number(maps[2]), Number(maps[3]), Number(maps[1])] };
  const named = namedSides(text);
  if (named) return { ok: true, value: named };
  const parts = text.replace(/\b[HWCDN](?:eight|idth|hannels)? ?[=:] ?(?=\d)/gi, ' ').split(/[=≈→⇒]/);
  const read = parts.map((part) => sidesIn(part, typed));
  // A product worked out after the shape, 122×122×32 = 476288, does not replace it.
  const last = read.at(-1) ?? sidesIn('', typed);
  return read.reduce(
    (best, one) => (one.ok && (!best.ok || one.value.length > best.value.length) ? one : best),
    last,
  );
}

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

function sidesIn(part: string, typed: string): Read<readonly number[]> {
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
  if (numbers.length === 0)
    return { ok: false, why: `no size was found in “${shortly(typed)}”; write it as 122x122x32` };
  if (bad >= 0)
    return {
      ok: false,
      why: `“${shortly(numbers[bad] ?? '')}” is not a whole number; write the size as 122x122x32`,
    };
  return { ok: true, value: whole.map(Number) };
}
