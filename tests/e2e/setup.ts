import { buildIfStale } from '../../build/build.ts';
import { openDisplay } from '../../build/display.ts';
import { preflight } from '../../build/preflight.ts';
import { ready } from '../../build/ready.ts';

/**
 * Once before all end-to-end tests: an Electron, a built application and somewhere to draw. The workers
 * inherit the environment.
 */
export default async function setup(): Promise<() => void> {
  preflight(['pdftotext', 'pdftoppm']);
  const { runtime, env } = await ready();
  await buildIfStale();
  const display = await openDisplay();
  // What was found once need not be looked for again by every test.
  Object.assign(process.env, env, display.env, { ELECTRON_OVERRIDE_DIST_PATH: runtime.dist });
  return display.close;
}
