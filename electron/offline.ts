import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { app, protocol, session, type Session } from 'electron';
import { HOST, SCHEME } from './address.ts';

/** Nothing but our own files: no address, no inline script or style, no string that becomes markup. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html chalkgrad',
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.json': 'application/json',
};

/** Must run before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true },
    },
  ]);
  // Chromium's own services would otherwise look up hosts at every start.
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
    'disable-quic',
  ])
    app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch(
    'disable-features',
    'Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,AutofillServerCommunication',
  );
}

/**
 * Serves the page from `folder`, and refuses every request, permission, navigation and window besides. One
 * place, one test.
 */
export function seal(folder: string, sealed: Session = session.defaultSession): void {
  sealed.protocol.handle(SCHEME, async (request) => {
    if (request.method !== 'GET') return new Response('only GET', { status: 405 });
    const { host, pathname } = new URL(request.url);
    const path = decoded(pathname);
    if (path === null) return new Response('not an address', { status: 400 });
    const file = normalize(join(folder, path));
    if (host !== HOST || !file.startsWith(folder + sep)) return new Response('not here', { status: 403 });
    const type = TYPES[extname(file)];
    const body = type === undefined ? null : await readFile(file).catch(() => null);
    if (body === null || type === undefined) return new Response('not here', { status: 404 });
    return new Response(body, {
      headers: {
        'content-type': type,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  });
  sealed.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOurs(url) }));
  sealed.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  sealed.setPermissionCheckHandler(() => false);
  sealed.setDevicePermissionHandler(() => false);
  // Off is not enough: a language that is left is fetched at the first start, past every filter of requests.
  sealed.setSpellCheckerLanguages([]);
  sealed.setSpellCheckerEnabled(false);

  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/**
 * Our own page, a picture it made itself, or the developer tools. The header and footer of a print are pages
 * of Chromium's own.
 */
function isOurs(url: string): boolean {
  const { protocol: scheme, host } = new URL(url);
  return (
    (scheme === `${SCHEME}:` && host === HOST) ||
    scheme === 'devtools:' ||
    url.startsWith('data:image/') ||
    url.startsWith('chrome://print') ||
    url.startsWith('blob:app://')
  );
}
