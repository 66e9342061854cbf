import { app } from 'electron';

/** Where a test lets the application write, in place of asking a person. */
type TestHook = 'CHALKGRAD_PDF' | 'CHALKGRAD_EXPORTS' | 'CHALKGRAD_DRAFT' | 'CHALKGRAD_ANSWERS';

/**
 * The place that a test names in the environment. A packaged application has no such hooks: a program that
 * starts it could otherwise make it write files unasked.
 */
export const testHook = (name: TestHook): string | undefined =>
  app.isPackaged ? undefined : process.env[name];

/** Whether the menu has the developer tools: only for a developer who asks for them. */
export const developing = (): boolean => !app.isPackaged && process.env['CHALKGRAD_DEVELOPMENT'] === '1';
