import { contractWords } from '../../core/views/contract-words.ts';
import { spokenLanguage } from '../language/language.svelte.ts';

/** What a box says of the form of its answer, in the language of the window. */
export const contractText = (contract: string): string => contractWords(contract)[spokenLanguage()];
