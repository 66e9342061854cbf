import { buildIfStale } from '../../build/build.ts';
import { openDisplay } from '../../build/display.ts';
import { preflight } from '../../build/preflight.ts';
import { ready } from '../../build/ready.ts';

/** Once before all end-to-end tests: an Electron, a built application and somewhere to draw. The workers inherit the environment. */
export default async function setup(): Promise<() => void> {
  preflight(['pdftotext', 'pdftoppm']);
  await ready();
  await buildIfStale();
  const display = await openDisplay();
  Object.assign(process.env, display.env);
  return display.close;
}
