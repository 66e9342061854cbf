/** U+00A0, at which no line ends. */
export const NO_BREAK = '\u00A0';

/** The same text, with no end of a line between a number and its per-cent sign. */
export const unbroken = (text: string): string => text.replace(/(\d) (?=%)/g, `$1${NO_BREAK}`);
