/** The first `most` characters of a text, without half of a surrogate pair at its end. */
export const beginning = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
