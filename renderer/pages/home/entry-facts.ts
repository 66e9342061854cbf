import type { ShelfEntry } from '../../../core/contract/shelf.ts';
import { t } from '../../language/language.svelte.ts';
import { levelText } from './kind-text.ts';

/** What a card says below its title: level, time, number of questions, marks; without what is not stated. */
export const entryFacts = ({ level, minutes, questions, marks }: ShelfEntry): readonly string[] => [
  ...(level === null ? [] : [levelText(level)]),
  ...(minutes === null ? [] : [t('{{count}} min', { count: minutes })]),
  ...(questions > 1 ? [t('{{count}} questions', { count: questions })] : []),
  t('{{count}} marks', { count: marks }),
];
