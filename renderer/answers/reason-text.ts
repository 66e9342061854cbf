import type { BoxMark } from '../../core/marking/verdict.ts';
import { spokenLanguage } from '../language/language.svelte.ts';

/** The reason for a mark in the language of the window; one that an earlier version stored is in English. */
export const reasonText = ({ why, reason }: Pick<BoxMark, 'why' | 'reason'>): string =>
  reason?.[spokenLanguage()] ?? why;
