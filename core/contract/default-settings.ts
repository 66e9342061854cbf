import type { Settings } from './settings.ts';

export const defaultSettings: Settings = {
  theme: 'system',
  motion: 'system',
  language: 'system',
  pace: 'calm',
  speed: 1,
  split: 0.56,
  zoom: 1,
  firstMinute: 'new',
  policy: 'follow-through',
  paperSize: 'A4',
  printFull: false,
  printLines: false,
};
