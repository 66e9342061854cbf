import { app } from 'electron';

/** Where a test lets the application write, in place of asking a person, and the time that it is there. */
type TestHook =
  | 'CHALKGRAD_PDF'
  | 'CHALKGRAD_EXPORTS'
  | 'CHALKGRAD_DRAFT'
  | 'CHALKGRAD_ANSWERS'
  | 'CHALKGRAD_EVIDENCE'
  | 'CHALKGRAD_NOW';

/**
 * The place that a test names in the environment. A packaged application has no such hooks: a program that
 * starts it could otherwise make it write files unasked.
 */
export const testHook = (name: TestHook): string | undefined =>
  app.isPackaged ? undefined : process.env[name];

/** Whether the menu has the developer tools: only for a developer who asks for them. */
export const developing = (): boolean => !app.isPackaged && process.env['CHALKGRAD_DEVELOPMENT'] === '1';
