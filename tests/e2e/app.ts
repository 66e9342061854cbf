import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, errors, type ElectronApplication, type Page } from 'playwright-core';
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
  /** Use Chromium's sandbox, which needs an ordinary user; root must run without it. */
  readonly sandbox?: boolean;
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  readonly close: () => Promise<void>;
}

/** Milliseconds. A start takes two seconds; on a busy machine, ten. */
const LAUNCH_MS = 25_000;

/**
 * Playwright reads the addresses it connects to from lines of the application's output, and waits when another
 * process's line breaks into one of them. Such a start is ended and made again, once.
 */
async function launchElectron(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, timeout: LAUNCH_MS });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return _electron.launch({ ...options, timeout: LAUNCH_MS });
  }
}

/** Starts the built application with its own profile and without dialogs that would wait for a user. */
export async function launchApp({
  userData,
  args = [],
  env = {},
  application = root,
  sandbox = false,
}: LaunchOptions = {}): Promise<LaunchedApp> {
  const { runtime, binding } = await ready();
  const profile = userData ?? (await mkdtemp(join(tmpdir(), 'chalkgrad-profile-')));
  const user = sandbox && process.getuid?.() === 0 ? await unprivileged(runtime, binding, profile) : null;
  const app = await launchElectron({
    executablePath: user?.executable ?? runtime.bin,
    // Without this option Playwright silently disables the sandbox.
    chromiumSandbox: sandbox,
    args: [user?.application ?? application, ...args],
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
  const close = async (): Promise<void> => {
    await app.close();
    await user?.remove();
    if (userData === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  return { app, page, userData: profile, close };
}

/** From the shelf to a question of the paper or problem whose card has this name. */
export async function goTo(
  page: Page,
  view: 'Study' | 'Practise',
  card: string | RegExp = /CS60010/,
  question = '1',
): Promise<void> {
  await page.getByRole('button', { name: card }).first().click();
  await page
    .getByRole('button', { name: text(`${view} question {{id}}`, { id: question }), exact: true })
    .click();
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
