import type { ShelfEntry } from '../../../core/contract/shelf.ts';
import { t } from '../../language/language.svelte.ts';
import type { MessageKey } from '../../language/messages/index.ts';

export interface Topic {
  readonly topic: string;
  readonly entries: readonly ShelfEntry[];
}

/** The topic of exam papers, which are listed apart from problems. */
export const EXAMS = 'Exam papers';

export const topicOf = ({ topic, type }: Pick<ShelfEntry, 'topic' | 'type'>): string =>
  topic ?? (type === 'paper' ? EXAMS : 'Problems');

/** The entries of the shelf by topic; topics in the order of their first entry. */
export const topicsOf = (entries: readonly ShelfEntry[]): readonly Topic[] =>
  [...new Set(entries.map(topicOf))].map((topic) => ({
    topic,
    entries: entries.filter((entry) => topicOf(entry) === topic),
  }));

const BUILT_IN = [
  'Exam papers',
  'Problems',
  'Networks by hand',
  'Computational graphs',
  'Convolution',
  'Losses and activations',
  'Networks of the literature',
  'Normalization and attention',
  'Optimizers',
  'Recurrent networks',
] as const satisfies readonly MessageKey[];

/** A built-in topic in the language of the window; an author's own topic as it is written. */
export function topicText(topic: string): string {
  const builtIn = BUILT_IN.find((one) => one === topic);
  return builtIn === undefined ? topic : t(builtIn);
}
