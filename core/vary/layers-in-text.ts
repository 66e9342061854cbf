import { isRecord } from '../document/schema-issues.ts';
import type { Problem } from '../kinds/index.ts';
import type { Place } from '../kinds/recipe.ts';
import { numbersInText, rowsOf, type Token } from './numbers-in-text.ts';

/** What a text says of the windows of layers, one after the other. */
export interface LayersSaid {
  readonly repeats: readonly { readonly token: Token; readonly place: Place }[];
  /** Fields that one number of the text gives to several layers, so that they change together. */
  readonly ties: readonly (readonly Place[])[];
}

/** Windows that a text names at once: `two 3×3 convolutions with stride 2`. */
interface Mention {
  readonly size: readonly Token[];
  readonly isPool: boolean;
  readonly layers: number;
  /** `stride 2` and the like behind it. */
  readonly fields: readonly { readonly name: string; readonly token: Token }[];
}

/** A layer with a window, and the name of the field that has its side. */
interface Window {
  readonly at: Place;
  readonly layer: Readonly<Record<string, unknown>>;
  readonly side: 'kernel' | 'size';
}

/**
 * The layers that a text tells in words, in order: “A 7×7 convolution with stride 2 and two 3×3 poolings”. null where its
 * words are not exactly the layers of the problem.
 */
export function layersInText(text: string, problem: Problem): LayersSaid | null {
  const windows = windowsOf(problem);
  if (windows.length === 0) return null;
  const repeats: { token: Token; place: Place }[] = [];
  const ties: (readonly Place[])[] = [];
  let next = 0;
  for (const { size, isPool, layers, fields } of mentionsIn(text)) {
    const [first] = size;
    const those = windows.slice(next, next + layers);
    const fits = those.length === layers && those.every(({ layer, side }) => layer[side] === first?.value);
    if (!fits || those.some(({ side }) => (side === 'size') !== isPool)) {
      // The sides of the image come before the first layer.
      if (next === 0) continue;
      return null;
    }
    next += layers;
    const say = (name: string, tokens: readonly Token[]): void => {
      const places = those.map(({ at }) => [...at, name]);
      ties.push(places);
      for (const token of tokens) if (places[0]) repeats.push({ token, place: places[0] });
    };
    say(those[0]?.side ?? 'kernel', size);
    for (const { name, token } of fields) {
      const has = (field: string): boolean => those.every(({ layer }) => layer[field] === token.value);
      if (has(name)) say(name, [token]);
      // The windows of a pool lie side by side, where nothing else is given.
      else if (name === 'stride' && those.every(({ layer }) => layer['stride'] === undefined) && has('size'))
        say('size', [token]);
    }
  }
  return next === windows.length ? { repeats, ties } : null;
}

function windowsOf(problem: Problem): readonly Window[] {
  const layers: unknown = 'layers' in problem ? problem.layers : [];
  if (!Array.isArray(layers)) return [];
  return (layers as readonly unknown[]).flatMap((layer, i): readonly Window[] => {
    if (!isRecord(layer)) return [];
    const side = (['kernel', 'size'] as const).find((name) => typeof layer[name] === 'number');
    return side ? [{ at: ['layers', i], layer, side }] : [];
  });
}

const POOL = /pool|group|window|पूल|समूह|विंडो|পুল|দল|গ্রুপ|জানালা/i;
const KIND_OF_WINDOW = new RegExp(
  `conv|filter|kernel|कनवोल|फ़िल्टर|कर्नेल|কনভোল|ফিল্টার|কার্নেল|${POOL.source}`,
  'i',
);
/** “Two”, “three”, …, which stand for several layers. */
const COUNTS: Readonly<Record<string, number>> = {
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6 },
  ...{ दो: 2, तीन: 3, चार: 4, पाँच: 5, छह: 6 },
  ...{ দুটি: 2, তিনটি: 3, চারটি: 4, পাঁচটি: 5, ছয়টি: 6 },
};
const FIELDS: Readonly<Record<string, RegExp>> = {
  stride: /(?:\bstride|स्ट्राइड|স্ট্রাইড)\s*\$?$/iu,
  padding: /(?:\bpadding|पैडिंग|প্যাডিং)\s*\$?$/iu,
  dilation: /(?:\bdilation|डाइलेशन|डायलेशन|ডাইলেশন)\s*\$?$/iu,
};
/** In Hindi and Bengali a field may stand before its window: `स्ट्राइड 2 वाले 5×5`, `স্ট্রাইড 2-এর 5×5`. */
const OF_THE_NEXT = /^\s*\$?\s*(?:वाल|-এর|-র)/u;

function mentionsIn(text: string): readonly Mention[] {
  const sizes = rowsOf(numbersInText(text)).filter(
    ({ isSize, tokens: [a, b, ...more] }) =>
      isSize && a !== undefined && a.value === b?.value && more.length === 0,
  );
  const startOf = (i: number): number => sizes[i]?.tokens[0]?.start ?? text.length;
  const endOf = (i: number): number => sizes[i]?.tokens.at(-1)?.end ?? 0;
  const fields = numbersInText(text).flatMap((token) => {
    const before = text.slice(0, token.start);
    const name = Object.keys(FIELDS).find((field) => FIELDS[field]?.test(before));
    return name === undefined ? [] : [{ name, token, isNext: OF_THE_NEXT.test(text.slice(token.end)) }];
  });
  return sizes.map(({ tokens }, i) => {
    const words = text.slice(endOf(i - 1), startOf(i)).match(/[\p{L}\p{M}]+/gu) ?? [];
    const isOurs = ({ token, isNext }: (typeof fields)[number]): boolean =>
      isNext
        ? token.start >= endOf(i - 1) && token.end <= startOf(i)
        : token.start >= endOf(i) && token.end <= startOf(i + 1);
    return {
      size: tokens,
      isPool: POOL.test(KIND_OF_WINDOW.exec(text.slice(endOf(i), startOf(i + 1)))?.[0] ?? ''),
      layers: words.map((word) => COUNTS[word.toLowerCase()] ?? 1).findLast((count) => count > 1) ?? 1,
      fields: fields.filter(isOurs),
    };
  });
}
