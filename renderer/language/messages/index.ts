import { about } from './about.ts';
import { board } from './board.ts';
import { cnn } from './cnn.ts';
import { editor } from './editor.ts';
import { keys } from './keys.ts';
import { paper } from './paper.ts';
import { practise } from './practise.ts';
import { settings } from './settings.ts';
import { shelf } from './shelf.ts';
import { study } from './study.ts';
import { window } from './window.ts';

/** Every part of the window and its texts. A text that two parts say stands in the first. */
export const parts = { window, shelf, paper, study, board, practise, editor, settings, keys, about, cnn } as const;
export const messages = { ...window, ...shelf, ...paper, ...study, ...board, ...practise, ...editor, ...settings, ...keys, ...about, ...cnn } as const;
export type MessageKey = keyof typeof messages;
