import type { Settings } from './settings.ts';

export const defaultSettings: Settings = {
  theme: 'system',
  motion: 'system',
  language: 'system',
  speed: 1,
  split: 0.56,
  zoom: 1,
  paperSize: 'A4',
};
