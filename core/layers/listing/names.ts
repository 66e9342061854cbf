/** A name in the text notation: plain, or between quotation marks. */
export const NAME = /"(?:[^"\\\n]|\\["\\])*"|[\p{L}_][\p{L}\p{N}_.]*/uy;
/** A name that can stand without quotation marks. */
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

export const nameOf = (written: string): string =>
  written.startsWith('"') ? written.slice(1, -1).replace(/\\(["\\])/g, '$1') : written;
export const nameText = (name: string): string =>
  PLAIN_NAME.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`;
