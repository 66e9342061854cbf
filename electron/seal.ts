import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { app, protocol, session, type Session } from 'electron';
import { HOST, SCHEME } from './page-address.ts';

/**
 * Only our own files: no other address, no inline script or style, no string turned into markup. The page's worker may
 * compile WebAssembly, which is the kernels of core/tensor; `eval` of text stays forbidden.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
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
  '.wasm': 'application/wasm',
  '.gz': 'application/gzip',
};

/** Registers the scheme of our pages and turns off Chromium's network services. Call it before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
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
  // No name is looked up, not even for a page that asks to (dns-prefetch) past every filter of requests.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // What a page opens past those filters, as WebRTC does over TCP, goes to a proxy whose name is not looked up.
  app.commandLine.appendSwitch('proxy-server', 'http://blocked.invalid:9');
  app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.commandLine.appendSwitch(
    'disable-features',
    'Translate,OptimizationHints,MediaRouter,WebRtcHideLocalIpsWithMdns,DialMediaRouteProvider,AutofillServerCommunication',
  );
}

/**
 * Serves the pages from `folder` and refuses every other request, every permission, every navigation and every
 * new window.
 */
export function seal(folder: string, sealed: Session = session.defaultSession): void {
  sealed.protocol.handle(SCHEME, async (request) => {
    if (request.method !== 'GET') return new Response('only GET is allowed', { status: 405 });
    const { host, pathname } = new URL(request.url);
    const path = decoded(pathname);
    if (path === null) return new Response('malformed address', { status: 400 });
    const file = normalize(join(folder, path));
    if (host !== HOST || !file.startsWith(folder + sep)) return new Response('forbidden', { status: 403 });
    const type = TYPES[extname(file)];
    const body = type === undefined ? null : await readFile(file).catch(() => null);
    if (body === null || type === undefined) return new Response('not found', { status: 404 });
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
  // Disabling the spell checker is not enough: Chromium downloads the dictionary of a remaining language at the
  // first start, and that request passes no filter.
  sealed.setSpellCheckerLanguages([]);
  sealed.setSpellCheckerEnabled(false);

  app.on('web-contents-created', (_event, contents) => {
    // WebRTC has no permission and passes no filter: no UDP, and TCP only through the proxy above.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
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
 * Our own pages, pictures that they made, the developer tools, and Chromium's own pages for the header and
 * footer of a printed page.
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
