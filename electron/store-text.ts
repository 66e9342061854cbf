import type { LanguageName } from '../core/contract/languages.ts';
import { storeWords, type StoreWords } from '../core/contract/store-words.ts';
import type { Dated } from './store/generations.ts';
import type { Recovery } from './store/recover.ts';

/** A backup in a list: `29 Nov 2026, 14:05: sessions 12, answers 340`. */
export function heldText({ date, sessions, answers }: Dated, language: LanguageName): string {
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
  return storeWords[language].held(when, sessions, answers);
}

/** What happened to the session file: where the old one is, and what is in its place. */
export function recoveryText(recovery: Recovery, language: LanguageName): string {
  return `${before(recovery, storeWords[language])} ${after(recovery, language)}`;
}

function before({ reason, aside }: Recovery, words: StoreWords): string {
  if (aside === null) return words.missing;
  return reason === 'missing' ? `${words.missing} ${words.remains(aside)}` : words[reason](aside);
}

function after({ restored }: Recovery, language: LanguageName): string {
  const words = storeWords[language];
  if (restored === null) return words.started;
  const { from, date } = restored;
  return from === null || date === null
    ? words.corrected
    : words.backup(heldText({ ...restored, date }, language), from);
}
