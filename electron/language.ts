import { app } from 'electron';
import { languageFor, type LanguageName } from '../core/contract/languages.ts';
import { dialogWords } from '../core/contract/menu.ts';
import type { Settings } from '../core/contract/settings.ts';

/** The chosen language, or the best of ours for the languages that the system prefers. */
export const languageOf = ({ language }: Settings): LanguageName =>
  language === 'system' ? languageFor(app.getPreferredSystemLanguages()) : language;

/** The texts of the file dialogs. */
export const dialogTexts = (settings: Settings): (typeof dialogWords)[LanguageName] =>
  dialogWords[languageOf(settings)];
