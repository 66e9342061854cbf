import { app } from 'electron';

/**
 * Switches on page margin boxes, with which the pages set their own heads and numbers: Chromium 131 has them,
 * earlier ones on request. Before the application is ready. (As an option of one window it prints a warning.)
 */
export const enablePageHeads = (): void =>
  app.commandLine.appendSwitch('enable-blink-features', 'PageMarginBoxes');
