import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { root } from '../../build/cache.ts';
import { ready } from '../../build/ready.ts';
import { text } from './text.ts';
import { unprivileged } from './unprivileged.ts';

export interface LaunchOptions {
  /** The profile folder; by default a fresh one, deleted on close. */
  readonly userData?: string;
  /** The application's own arguments: files to open. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Another folder that contains the application. */
  readonly application?: string;
  /** Show the motion of a step forward; by default its end is shown at once. */
  readonly stepMotion?: boolean;
  /** Use Chromium's sandbox, which needs an ordinary user; root must run without it. */
  readonly sandbox?: boolean;
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  readonly close: () => Promise<void>;
}

const ACTION_MS = 60_000;
const WAIT_FOR_DRIVER = join(import.meta.dirname, 'wait-for-driver.cjs');

/** Starts the built application with its own profile and without dialogs that would wait for a user. */
export async function launchApp({
  userData,
  args = [],
  env = {},
  application = root,
  sandbox = false,
  stepMotion = false,
}: LaunchOptions = {}): Promise<LaunchedApp> {
  const { runtime, binding } = await ready();
  const profile = userData ?? (await mkdtemp(join(tmpdir(), 'chalkgrad-profile-')));
  const user = sandbox && process.getuid?.() === 0 ? await unprivileged(runtime, binding, profile) : null;
  const app = await _electron.launch({
    executablePath: user?.executable ?? runtime.bin,
    // Without this option Playwright silently disables the sandbox.
    chromiumSandbox: sandbox,
    args: ['-r', user?.waitForDriver ?? WAIT_FOR_DRIVER, user?.application ?? application, ...args],
    env: {
      ...(process.env as Record<string, string>),
      ...(binding === null ? {} : { CHALKGRAD_SQLITE_BINDING: binding }),
      CHALKGRAD_USER_DATA: profile,
      CHALKGRAD_NO_DIALOGS: '1',
      ...user?.env,
      ...env,
    },
  });
  const page = await app.firstWindow();
  // A machine under load may stand still for half a minute.
  page.setDefaultTimeout(ACTION_MS);
  if (!stepMotion) await page.evaluate(() => void (document.documentElement.dataset['stepping'] = 'still'));
  const close = async (): Promise<void> => {
    await app.close();
    await user?.remove();
    if (userData === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  return { app, page, userData: profile, close };
}

/** Opens the first paper or problem of the shelf whose card has this name. */
export const openCard = (page: Page, card: string | RegExp): Promise<void> =>
  page.locator('.cards').getByRole('button', { name: card }).first().click();

/** From a paper that was opened to a question of it; a single question is studied already. */
export async function openQuestion(page: Page, view: 'Study' | 'Practise', question: string): Promise<void> {
  const listed = page.getByRole('button', {
    name: text(`${view} question {{id}}`, { id: question }),
    exact: true,
  });
  await listed.or(page.locator('.study')).first().waitFor();
  if (await listed.isVisible()) await listed.click();
  else if (view === 'Practise') await page.getByRole('button', { name: text(view), exact: true }).click();
}

/** From any page back to the shelf. */
export async function toShelf(page: Page): Promise<void> {
  const shelf = page.getByRole('heading', { level: 2, name: text('Shelf') });
  const back = page.getByRole('button', { name: /^‹/ });
  for (;;) {
    // The window may have no page yet: then there is neither.
    await shelf.or(back).first().waitFor();
    if (await shelf.isVisible()) return;
    await back.first().click();
    await settled(page);
  }
}

/** From the shelf to a question of the paper or problem whose card has this name. */
export async function goTo(
  page: Page,
  view: 'Study' | 'Practise',
  card: string | RegExp = /CS60010/,
  question = '1',
): Promise<void> {
  await openCard(page, card);
  await openQuestion(page, view, question);
  await page.locator(view === 'Study' ? '.study' : '.practise').waitFor();
  // Away from the pictures: a picture shows what the pointer rests on, whatever the time.
  await page.mouse.move(0, 0);
}

/** Sets the size of the window's content, such as that of a small laptop or a projector. */
export async function resize(
  { app, page }: Pick<LaunchedApp, 'app' | 'page'>,
  width: number,
  height: number,
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
  await page.waitForFunction((size) => Math.abs(innerWidth - size.width) < 2, { width, height });
}

/**
 * Resolves when the page is at rest: its fonts are loaded, its transitions have ended, and three frames in a
 * row have changed nothing in the document.
 */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise((drawn) => requestAnimationFrame(drawn));
    let changes = 0;
    const observer = new MutationObserver(() => (changes += 1));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    await document.fonts.ready;
    for (let quiet = 0; quiet < 3;) {
      const before = changes;
      await frame();
      const moving = document
        .getAnimations()
        .filter(
          ({ playState, effect }) =>
            playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
        );
      await Promise.allSettled(moving.map(({ finished }) => finished));
      quiet = changes > before || moving.length > 0 ? 0 : quiet + 1;
    }
    observer.disconnect();
  });

/** Saves a screenshot of the page to test-results/screens for review. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const folder = join(root, 'test-results', 'screens');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  return path;
}

/** The same at any zoom: what is visible in the window. */
export async function photograph(app: ElectronApplication, name: string): Promise<void> {
  const png = await app.evaluate(
    async ({ BrowserWindow }) =>
      (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64') ?? '',
  );
  await writeFile(join(root, 'test-results', 'screens', `${name}.png`), Buffer.from(png, 'base64'));
}
