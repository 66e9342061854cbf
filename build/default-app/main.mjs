// What Electron's own default app does with `electron <folder>`: start the application in that folder.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

// `-r <file>` preloads a module; test drivers attach with it.
const require = createRequire(import.meta.url);
const args = process.argv.slice(1);
const rest = [];
for (let i = 0; i < args.length; i += 1) {
  if (args[i] === '-r' || args[i] === '--require') require(resolve(args[(i += 1)]));
  else rest.push(args[i]);
}
const folder = resolve(rest.find((arg) => !arg.startsWith('-')) ?? '.');
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
process.defaultApp = true;
app.setAppPath(folder);
app.setName(manifest.productName ?? manifest.name);
app.setVersion?.(manifest.version);
try {
  // Awaited: Electron becomes ready only after this module, and the application must register its scheme before.
  await import(pathToFileURL(join(folder, manifest.main)).href);
} catch (error) {
  console.error(error);
  app.exit(1);
}
