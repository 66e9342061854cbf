/** The languages of the window, which the processes and the texts of core share. */
export * from '../language/languages.ts';
