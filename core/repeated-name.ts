/** A name of a JSON object that stands there before already, by the indices of both. */
export interface RepeatedName {
  readonly name: string;
  readonly at: number;
  readonly before: number;
}

/**
 * The first name that an object of a JSON text has twice, of which JSON.parse keeps the last without a word; null
 * for none. `names` is the number of names in the parsed value.
 */
export function repeatedName(text: string, names: number): RepeatedName | null {
  // A quote before a colon may also stand inside a text, so that this count is never too small.
  if ((text.match(/"[ \t\r\n]*:/g)?.length ?? 0) <= names) return null;
  const open: (Map<string, number> | null)[] = [];
  let isName = false;
  for (const { 0: token, index: at } of text.matchAll(TOKEN)) {
    const inside = open.at(-1) ?? null;
    if (token === '{') open.push(new Map());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token.startsWith('"') && isName && inside !== null) {
      const name = token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
      const before = inside.get(name);
      if (before !== undefined) return { name, at, before };
      inside.set(name, at);
    }
    isName = token === '{' || token === ',';
  }
  return null;
}

/** A text, or a sign that opens, parts or closes; numbers, words and blanks lie between them. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],]/g;
