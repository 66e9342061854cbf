import { settings } from './settings.ts';
import { study } from './study.ts';

/** Every part of the window and its texts. A text that two parts say stands in the first. */
export const parts = { study, settings } as const;
export const messages = { ...study, ...settings } as const;
export type MessageKey = keyof typeof messages;
