// What Electron's own default app does with `electron <folder>`: start the application in that folder.
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { pathToFileURL } = require('node:url');

// `-r <file>` preloads a module; test drivers attach with it.
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
import(pathToFileURL(join(folder, manifest.main))).catch((error) => {
  console.error(error);
  app.exit(1);
});
