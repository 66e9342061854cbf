import type { Decision } from '../../core/paper/paper.ts';
import { t } from '../language/language.svelte.ts';

/** What a decision about a printed answer means. */
export const takeText = (take: Decision['take']): string =>
  ({
    ours: t('Our answer counts'),
    theirs: t('The printed answer counts'),
    both: t('Both answers count'),
    everyone: t('Full marks to everybody'),
  })[take];
