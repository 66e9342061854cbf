import { letters } from '../language/letters.ts';

/** One face of the page's style sheets. */
interface Face {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  /** null: the style sheet gives none. */
  readonly ranges: readonly (readonly [number, number])[] | null;
  /** The URL of the font file. */
  readonly url: string;
}

const unquoted = (family: string): string => family.trim().replace(/^["']|["']$/g, '');

/** Parses `U+0-FF, U+131` into ranges of code points. */
export function rangesOf(css: string): readonly (readonly [number, number])[] | null {
  const ranges = [...css.matchAll(/U\+([0-9a-f?]+)(?:-([0-9a-f]+))?/gi)].map(
    ([, from = '', to]) =>
      [
        Number.parseInt(from.replaceAll('?', '0'), 16),
        Number.parseInt(to ?? from.replaceAll('?', 'f'), 16),
      ] as const,
  );
  return ranges.length === 0 ? null : ranges;
}

/** Collects the faces that a picture uses, and the characters of each. */
export class FacesUsed {
  /** Family list, weight and style → characters. */
  readonly #used = new Map<
    string,
    {
      readonly families: readonly string[];
      readonly weight: number;
      readonly italic: boolean;
      readonly letters: Set<number>;
    }
  >();

  note(
    {
      fontFamily,
      fontWeight,
      fontStyle,
    }: Pick<CSSStyleDeclaration, 'fontFamily' | 'fontWeight' | 'fontStyle'>,
    text: string,
  ): void {
    const key = `${fontFamily}|${fontWeight}|${fontStyle}`;
    let entry = this.#used.get(key);
    if (!entry)
      this.#used.set(
        key,
        (entry = {
          families: fontFamily.split(',').map(unquoted),
          weight: Number(fontWeight),
          italic: fontStyle !== 'normal',
          letters: new Set(),
        }),
      );
    for (const letter of text) entry.letters.add(letter.codePointAt(0) ?? 0);
  }

  get all(): readonly {
    readonly families: readonly string[];
    readonly weight: number;
    readonly italic: boolean;
    readonly letters: ReadonlySet<number>;
  }[] {
    return [...this.#used.values()];
  }
}

/** The faces in our style sheets; each has one file. */
function facesOfPage(): readonly Face[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const get = (name: string): string => rule.style.getPropertyValue(name);
      const file = /url\(["']?([^"')]+\.woff2)["']?\)/.exec(get('src'))?.[1];
      return file === undefined
        ? []
        : [
            {
              family: unquoted(get('font-family')),
              weight: get('font-weight') || '400',
              style: get('font-style') || 'normal',
              ranges: rangesOf(get('unicode-range')),
              url: new URL(file, sheet.href ?? document.baseURI).href,
            },
          ];
    }),
  );
}

const weightOf = (css: string): number =>
  css === 'bold' ? 700 : css === 'normal' ? 400 : Number.parseInt(css, 10);
/**
 * The scripts of the font families that serve one script. Their style sheets are always there and have no
 * ranges: without this every picture would contain all of their files.
 */
const scripts: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(letters).flatMap(([script, { family }]) =>
    script === 'Latin' ? [] : [[family, new RegExp(`\\p{Script_Extensions=${script}}`, 'u')] as const],
  ),
);
/** Whether a face may have the glyph of one of the characters. */
function covers({ family, ranges }: Face, characters: ReadonlySet<number>): boolean {
  const script = scripts.get(family);
  return [...characters].some(
    (character) =>
      (ranges === null || ranges.some(([from, to]) => character >= from && character <= to)) &&
      (script === undefined || script.test(String.fromCodePoint(character))),
  );
}

/**
 * The faces of each family that are nearest in weight and style, in every subset that covers one of the
 * characters.
 */
export function chosenFaces<F extends Face>(
  faces: readonly F[],
  { families, weight, italic, letters }: FacesUsed['all'][number],
): F[] {
  return families.flatMap((family) => {
    const own = faces.filter((face) => face.family === family);
    const slanted = own.filter(({ style }) => (style === 'italic') === italic);
    const candidates = slanted.length > 0 ? slanted : own;
    const nearest = Math.min(...candidates.map((face) => Math.abs(weightOf(face.weight) - weight)));
    return candidates.filter(
      (face) => Math.abs(weightOf(face.weight) - weight) === nearest && covers(face, letters),
    );
  });
}

const base64 = async (url: string): Promise<string> => {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
};

/** Font files in base64; each is loaded once. */
export class FontFiles {
  readonly #loaded = new Map<string, Promise<string>>();

  base64Of(url: string): Promise<string> {
    const file = this.#loaded.get(url) ?? base64(url);
    this.#loaded.set(url, file);
    return file;
  }
}

/**
 * The `@font-face` rules for the faces of a picture, with embedded files. System fonts cannot be embedded;
 * the reader's system supplies them.
 */
export async function facesCss(used: FacesUsed, files: FontFiles): Promise<string> {
  const faces = facesOfPage();
  const chosen = [...new Set(used.all.flatMap((one) => chosenFaces(faces, one)))].sort((a, b) =>
    a.url < b.url ? -1 : 1,
  );
  const rules = await Promise.all(
    chosen.map(async ({ family, weight, style, ranges, url }) => {
      const range =
        ranges === null
          ? ''
          : `;unicode-range:${ranges.map(([from, to]) => `U+${from.toString(16)}-${to.toString(16)}`).join(',')}`;
      return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style}${range};src:url(data:font/woff2;base64,${await files.base64Of(url)}) format("woff2")}`;
    }),
  );
  return rules.join('');
}
