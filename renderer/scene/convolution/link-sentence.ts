import { toPlain } from '../../../core/expr/print.ts';
import { t } from '../../language/language.svelte.ts';
import { partText } from '../../maths/number-text.ts';
import type { SceneReading } from '../marks/scene-reading.svelte.ts';
import type { Share, Shares } from './shares.ts';

/** Longer lists are shortened: nobody reads them. */
const MOST = 9;
const listed = (items: readonly string[]): string =>
  (items.length > MOST ? [...items.slice(0, MOST), '…'] : items).join(', ');

/**
 * One sentence on the highlighted cells: where this cell's value is used and with which weight, what it is
 * multiplied with, what it is computed from.
 */
export function linkSentence(id: string, { forward, backward }: Shares, reading: SceneReading): string {
  const { symbol } = reading;
  const cell = symbol(id);
  const by = (share: Share, other: string): string =>
    share.by === null
      ? symbol(other)
      : t('{{cell}} by {{weight}}', {
          cell: symbol(other),
          weight: reading.seen(share.by)
            ? `${symbol(share.by)} = ${reading.number(share.by)}`
            : symbol(share.by),
        });
  // For a gradient, repeat the note of its cell: which entry was the maximum, and ties.
  const own = reading.note(id);
  const note = own ?? reading.note(id.replace(/^dL\/d/, ''));
  // Max pooling sends no gradient to the other entries.
  const into = [...forward, ...backward].filter(
    ({ from, by: weight, factor }) =>
      from === id && (weight !== null || partText(factor, reading.steps) !== '0'),
  );
  if (into.length > 0)
    return [
      note,
      t('{{cell}} goes into {{list}}.', { cell, list: listed(into.map((share) => by(share, share.to))) }),
    ]
      .filter(Boolean)
      .join(' ');
  const times = forward.filter((share) => share.by === id);
  if (times.length > 0)
    return t('{{cell}} is laid on {{list}}.', { cell, list: listed(times.map(({ from }) => symbol(from))) });
  const of = [...forward, ...backward].filter(({ to }) => to === id);
  if (own !== undefined) return `${cell}: ${note ?? ''}`;
  if (of.length === 0) return '';
  return t('{{cell}} is computed from {{list}}.', {
    cell,
    list: listed(of.map(({ term }) => toPlain(term, (one) => ({ text: symbol(one) })))),
  });
}
