import type { Text } from '../language/text.ts';

/** A text in English, Hindi and Bengali. */
export const say = (en: string, hi: string, bn: string): Text => ({ en, hi, bn });
/** Mathematics, which is the same in every language. */
export const formula = (tex: string): Text => say(`$${tex}$`, `$${tex}$`, `$${tex}$`);
/** “What is …?” */
export const whatIs = (tex: string): Text => say(`What is $${tex}$?`, `$${tex}$ कितना है?`, `$${tex}$ কত?`);
