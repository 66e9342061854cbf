import { documentText } from './document-texts.svelte.ts';
import { t } from './language.svelte.ts';

/** The time for an exam paper, `3 hours` or `90 minutes`, in the language of the window; else as its author writes it. */
export function durationText(duration: string): string {
  const [, count, unit] = /^(\d+(?:\.\d+)?) (hour|minute)s?$/.exec(duration.trim()) ?? [];
  if (count === undefined) return documentText(duration);
  return t(unit === 'hour' ? '{{count}} hours' : '{{count}} minutes', { count: Number(count) });
}
