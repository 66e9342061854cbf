import type { Messages } from './message.ts';

export const settings = {
  Language: { hi: 'भाषा', bn: 'ভাষা' },
  'As the system': { hi: 'सिस्टम के अनुसार', bn: 'সিস্টেম অনুযায়ী' },
} as const satisfies Messages;
