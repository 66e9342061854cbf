/**
 * Preloaded (`-r`) into an application under test: Electron's `ready` is held back until Playwright has attached
 * to the process and calls `__playwright_run()`. Otherwise Playwright attaches to a window that is just being
 * made, and now and then waits forever for an answer from its page.
 *
 * Playwright's own loader does the same; it is not used because it also changes some thirty of Chromium's
 * switches, and what is tested is the application's own.
 */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- a preloaded file is CommonJS
const { app } = require('electron');

// The application reads its arguments by place.
process.argv.splice(process.argv.indexOf('-r'), 2);

const whenReady = app.whenReady();
const emit = app.emit.bind(app);
let readyArguments = [];
app.emit = (event, ...rest) => {
  if (event !== 'ready') return emit(event, ...rest);
  readyArguments = rest;
  return app.listenerCount('ready') > 0;
};

let attached = false;
let release;
const held = new Promise((resolve) => (release = resolve));
app.isReady = () => attached;
app.whenReady = () => held;

globalThis.__playwright_run = async () => {
  await whenReady;
  attached = true;
  release();
  emit('ready', ...readyArguments);
};
