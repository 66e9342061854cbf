/** A decimal number as typed, for a larger regular expression: `0.1`, `.5`, `−1e-3`. It has no capturing group. */
export const DECIMAL = String.raw`[+\-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][+\-−]?\d+)?`;
/** The same, or a fraction: `1/3`. */
export const DECIMAL_OR_FRACTION = String.raw`${DECIMAL}(?:\/\d+)?`;

/** The typed number with hyphens for its minus signs, as `parseRational` reads it. */
export const withHyphens = (text: string): string => text.replace(/−/g, '-');
/** The value of a typed decimal. */
export const decimalValue = (text: string): number => Number(withHyphens(text));
