import { languageNames, type LanguageName } from '../../core/contract/languages.ts';
import { messages, type MessageKey } from '../../renderer/language/messages/index.ts';
import type { Messages } from '../../renderer/language/messages/message.ts';

const table: Messages = messages;
const categoryOf = new Map(languageNames.map((name) => [name, new Intl.PluralRules(name)]));

/**
 * A text of the interface as the window shows it, by its key in the message table: a test with a changed key
 * does not compile. `values` fill its {{places}}; `count` chooses the plural form.
 */
export function text(
  key: MessageKey,
  values: Readonly<Record<string, string | number>> = {},
  language: LanguageName = 'en',
): string {
  const message = table[key];
  const found = language === 'en' ? (message?.en ?? key) : message?.[language];
  if (found === undefined) throw new Error(`no text “${key}” in ${language}`);
  const forms: Readonly<Record<string, string>> = typeof found === 'string' ? { other: found } : found;
  const category = categoryOf.get(language)?.select(Number(values['count'])) ?? 'other';
  return (forms[category] ?? forms['other'] ?? '').replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`“${key}” needs a value for ${name}`);
    return String(value);
  });
}
