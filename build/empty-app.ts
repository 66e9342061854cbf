import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A minimal Electron application: one window with Chalkgrad's preferences and a page of two lines from app://.
 * Its start is the baseline that our start is compared with, and its page draws the icons.
 */
const MAIN = `
import { join } from 'node:path';
import { app, BrowserWindow, protocol } from 'electron';
const userData = process.env.CHALKGRAD_USER_DATA;
if (userData) app.setPath('userData', userData);
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
void app.whenReady().then(() => {
  protocol.handle('app', () => new Response('<!doctype html><title>Empty</title><h1>Empty</h1>', { headers: { 'content-type': 'text/html; charset=utf-8' } }));
  const window = new BrowserWindow({
    width: 1280, height: 800, show: false, backgroundColor: '#12181f',
    webPreferences: { preload: join(import.meta.dirname, 'preload.cjs'), sandbox: true, contextIsolation: true, spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('app://empty/index.html');
});
app.on('window-all-closed', () => app.quit());
`;

export async function writeEmptyApp(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'empty', version: '1.0.0', type: 'module', main: 'main.js' }),
  );
  await writeFile(join(folder, 'main.js'), MAIN);
  await writeFile(join(folder, 'preload.cjs'), '');
}
