import type { Box } from '../kinds/kind.ts';
import type { LanguageName } from '../language/languages.ts';
import { labelIn } from './box-label.ts';

type Named = Pick<Box, 'id' | 'group' | 'label'>;

/**
 * The boxes of a question by name, for a list in which they stand without their headings: the symbol where no other
 * box has it, else with the heading, and with its number where several headings are called the same.
 */
export function boxNames(
  boxes: readonly Named[],
  language: LanguageName = 'en',
): ReadonlyMap<string, string> {
  const plain = countOf(boxes.map(({ label }) => label.plain));
  const headings = headingsOf(boxes, language);
  const called = countOf(
    [...new Set(headings.map(({ nth, title }) => `${nth} ${title}`))].map(withoutNumber),
  );
  return new Map(
    boxes.map(({ id, label }, i) => {
      const heading = headings[i];
      if (!heading || (plain.get(label.plain) ?? 0) < 2) return [id, labelIn(label, language).plain];
      const { title, nth } = heading;
      return [
        id,
        `${title}${(called.get(title) ?? 0) > 1 ? ` (${nth})` : ''}: ${labelIn(label, language).plain}`,
      ];
    }),
  );
}

/** The heading of each box, and which of those with the same title it is, from 1. */
function headingsOf(
  boxes: readonly Named[],
  language: LanguageName,
): readonly { readonly title: string; readonly nth: number }[] {
  const times = new Map<string, number>();
  return boxes.map(({ group }, i) => {
    const title = group[language];
    if (boxes[i - 1]?.group[language] !== title) times.set(title, (times.get(title) ?? 0) + 1);
    return { title, nth: times.get(title) ?? 1 };
  });
}

const withoutNumber = (text: string): string => text.slice(text.indexOf(' ') + 1);

function countOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
