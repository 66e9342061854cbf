/**
 * A number as typed, for a larger regular expression: `0.1`, `.5`, `−1e-3`, `1/3`. It has no capturing group.
 */
export const NUMBER = String.raw`[+\-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][+\-−]?\d+)?(?:\/\d+)?`;

/** The typed number with hyphens for its minus signs, as `Number` and `parseRational` read it. */
export const withHyphens = (text: string): string => text.replace(/−/g, '-');
