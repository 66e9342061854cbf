import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { beforeEach, onTestFinished } from 'vitest';
import { launchApp, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

/** A profile folder for each test of a file, kept from one start of the application to the next. */
export interface KeptProfile {
  readonly folder: string;
  readonly sessionFile: string;
  /** Starts the application on the Shelf; it is closed at the end of the test at the latest. */
  readonly start: () => Promise<LaunchedApp>;
}

/** Call once in a test file. */
export function keptProfile(): KeptProfile {
  let folder = '';
  beforeEach(async () => {
    const made = await mkdtemp(join(tmpdir(), 'chalkgrad-profile-'));
    folder = made;
    return () => rm(made, { recursive: true, force: true, maxRetries: 5 });
  });
  return {
    get folder() {
      return folder;
    },
    get sessionFile() {
      return join(folder, 'sessions.db');
    },
    start: async () => {
      const launched = await launchApp({ userData: folder });
      onTestFinished(() => launched.close().catch(() => undefined));
      await launched.page.getByRole('heading', { name: text('Shelf') }).waitFor();
      return launched;
    },
  };
}

/** The nth answer box of the Practise page. */
export const box = (page: Page, nth: number): Locator => page.locator('.practise input[type=text]').nth(nth);
/** Waits until what was typed is stored. */
export const saved = (page: Page): Promise<void> =>
  page.locator('.saved', { hasText: new RegExp(`^${text('Saved')}$`) }).waitFor();
