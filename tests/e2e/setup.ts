import { buildIfStale } from '../../build/build.ts';
import { openDisplay } from '../../build/display.ts';
import { preflight } from '../../build/preflight.ts';
import { ready } from '../../build/ready.ts';

/**
 * Runs once before all end-to-end tests: finds Electron, builds the application and starts a display. The
 * workers inherit the environment.
 */
export default async function setup(): Promise<() => void> {
  preflight(['pdftotext', 'pdftoppm']);
  const { runtime, env } = await ready();
  await buildIfStale();
  const display = await openDisplay();
  // Stored in the environment, so that not every test searches again.
  Object.assign(process.env, env, display.env, { ELECTRON_OVERRIDE_DIST_PATH: runtime.dist });
  return display.close;
}
