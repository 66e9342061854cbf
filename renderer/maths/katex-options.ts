import type { KatexOptions } from 'katex';

/**
 * For every formula that KaTeX draws. A document is not trusted: `\rule{1em}{9999999em}` would be laid out on
 * thousands of pages, and a macro that expands to itself would not end. Sizes in em.
 */
export const katexOptions: KatexOptions = {
  throwOnError: false,
  // A formula that cannot be drawn is printed as typed, in no alarming colour.
  errorColor: 'currentColor',
  strict: false,
  maxSize: 50,
  maxExpand: 1000,
  // Of its commands beyond mathematics only the tags of steps and symbols are allowed.
  trust: ({ command }) => command === '\\htmlData',
};
