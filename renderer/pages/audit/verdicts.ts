import type { KeyVerdict } from '../../../core/views/key-verdict.ts';
import { t } from '../../language/language.svelte.ts';

/** A sign for each verdict, so that none is told by its colour alone. */
export const verdictSign: Readonly<Record<KeyVerdict, string>> = {
  agrees: '✓',
  rounded: '≈',
  follows: '↳',
  disagrees: '✗',
  unreadable: '?',
};

export const verdictText = (verdict: KeyVerdict): string =>
  ({
    agrees: t('agrees'),
    rounded: t('agrees to the figures printed'),
    follows: t('follows from an earlier slip of the key'),
    disagrees: t('disagrees'),
    unreadable: t('cannot be read'),
  })[verdict];
