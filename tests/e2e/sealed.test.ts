import { execFileSync, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { root } from '../../build/cache.ts';
import { ready } from '../../build/ready.ts';
import { ipc } from '../../core/contract/ipc.ts';
import type {} from '../../renderer/bridge.ts';
import { goTo, launchApp, type LaunchedApp } from './app.ts';
import { openOutside, openWatcher, type Outside } from './outside.ts';
import { startOverPipe } from './pipe.ts';
import { attempt, connectByWebRtc, lookUpByLink } from './leaks.ts';
import { unsealedCopy } from './unsealed.ts';
import { text } from './text.ts';

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chalkgrad-sealed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/**
 * Resolves when what the page asked for earlier has been refused too: the processes answer in order, so a request
 * that is refused last comes after all others. Three, for beacons and frames take another way.
 */
async function afterEarlierRequests(page: Page, url: string): Promise<void> {
  for (let i = 0; i < 3; i += 1)
    expect(await attempt(page, (address) => fetch(address, { mode: 'no-cors' }), url)).toBe('TypeError');
}

describe('the page', () => {
  let launched: LaunchedApp;
  let page: Page;
  let outside: Outside;
  beforeAll(async () => {
    outside = await openOutside();
    launched = await launchApp();
    page = launched.page;
    await page.getByRole('heading', { name: text('Shelf') }).waitFor();
  });
  afterAll(async () => {
    await launched.close();
    await outside.close();
  });

  test('has no Node, and nothing of Electron’s but what the preload gives it', async () => {
    expect(
      await attempt(page, () =>
        ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter(
          (name) => name in globalThis,
        ),
      ),
    ).toEqual([]);
  });

  test('can ask for exactly what the contract lists, and cannot change what it is given', async () => {
    expect(await attempt(page, () => Object.keys(window.chalkgrad).sort())).toEqual(
      [
        ...Object.keys(ipc),
        'onOpened',
        'onClick',
        'onNotice',
        'onCommand',
        'onNotes',
        'onNotesOpen',
        'pathOfFile',
      ].sort(),
    );
    expect(await attempt(page, () => Object.isFrozen(window.chalkgrad))).toBe(true);
    expect(
      await attempt(page, () => {
        try {
          (window as { chalkgrad: unknown }).chalkgrad = {};
        } catch {
          /* also good */
        }
        return typeof window.chalkgrad.saveAnswer;
      }),
    ).toBe('function');
  });

  test('is in a window that is isolated, sandboxed and without Node, as Electron itself reports it', async () => {
    const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
      // There, and not in the types.
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences: () => Electron.WebPreferences;
      };
      const {
        contextIsolation,
        sandbox,
        nodeIntegration,
        nodeIntegrationInSubFrames,
        webviewTag,
        webSecurity,
        allowRunningInsecureContent,
      } = contents.getLastWebPreferences();
      return {
        contextIsolation,
        sandbox,
        nodeIntegration,
        nodeIntegrationInSubFrames,
        webviewTag,
        webSecurity,
        allowRunningInsecureContent,
      };
    });
    expect(preferences).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
    });
  });

  test('runs no text as code: eval, Function, a timer with text', async () => {
    expect(await attempt(page, () => eval('1 + 1'))).toBe('EvalError');
    expect(await attempt(page, () => new Function('return 1')())).toBe('EvalError');
    await attempt(page, () => setTimeout("document.title = 'run from text'"));
    expect(await page.title()).toBe('Chalkgrad');
  });

  test('accepts no text as markup, and no inline script', async () => {
    expect(
      await attempt(page, () => {
        document.createElement('div').innerHTML = '<b>bold</b>';
      }),
    ).toBe('TypeError');
    expect(
      await attempt(page, () => {
        document.createElement('script').text = 'document.title = 1';
      }),
    ).toBe('TypeError');
    expect(
      await attempt(page, () => {
        document.createElement('script').src = 'index.js';
      }),
    ).toBe('TypeError');
    expect(
      await attempt(page, () => {
        document.createElement('iframe').srcdoc = '<p>';
      }),
    ).toBe('TypeError');
    expect(
      await attempt(page, () => {
        document.write('<p>');
      }),
    ).toBe('TypeError');
    await attempt(page, () => {
      document.body.setAttribute('onclick', "document.title = 'run from an attribute'");
      document.body.click();
    }).catch(() => undefined);
    expect(await page.title()).toBe('Chalkgrad');
  });

  test('makes no policy of its own that would let text through', async () => {
    expect(
      await attempt(page, () =>
        (
          window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }
        ).trustedTypes.createPolicy('mine', { createHTML: (text: string) => text }),
      ),
    ).toBe('TypeError');
  });

  test('starts no worker from text', async () => {
    expect(
      await attempt(page, () => {
        new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
      }),
    ).toBe('TypeError');
  });

  test('has every permission denied without a prompt', async () => {
    const names = [
      'camera',
      'microphone',
      'geolocation',
      'notifications',
      'clipboard-read',
      'midi',
      'background-sync',
      'persistent-storage',
      'screen-wake-lock',
    ];
    const states = await page.evaluate(
      (all) =>
        Promise.all(
          all.map(async (name) => [
            name,
            await navigator.permissions.query({ name: name as PermissionName }).then(
              ({ state }) => state,
              ({ name: error }: Error) => error,
            ),
          ]),
        ),
      names,
    );
    expect(states).toEqual(names.map((name) => [name, 'denied']));
    expect(await attempt(page, () => Notification.requestPermission())).toBe('denied');
    expect(await attempt(page, () => navigator.mediaDevices.getUserMedia({ video: true }))).toMatch(
      /^Not(Allowed|Found)Error$/,
    );
  });

  test('reaches no other host: not by fetch, image, script, frame, socket, beacon or form', async () => {
    const before = outside.knocks();
    const { url } = outside;
    expect(await attempt(page, (address) => fetch(address), url)).toBe('TypeError');
    expect(await attempt(page, (address) => fetch(address, { mode: 'no-cors' }), url)).toBe('TypeError');
    expect(
      await attempt(
        page,
        (address) =>
          new Promise((resolve) => {
            const image = new Image();
            image.onload = () => resolve('loaded');
            image.onerror = () => resolve('refused');
            image.src = address;
          }),
        url,
      ),
    ).toBe('refused');
    expect(
      await attempt(
        page,
        (address) =>
          new Promise((resolve) => {
            const socket = new WebSocket(address.replace('http', 'ws'));
            socket.onopen = () => resolve('open');
            socket.onerror = () => resolve('refused');
          }),
        url,
      ),
    ).toMatch(/^(refused|SecurityError)$/);
    expect(
      await attempt(
        page,
        (address) =>
          new Promise((resolve) => {
            const source = new EventSource(address);
            source.onopen = () => resolve('open');
            source.onerror = () => resolve('refused');
          }),
        url,
      ),
    ).toBe('refused');
    expect(
      await attempt(
        page,
        (address) =>
          new Promise((resolve) => {
            const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
            link.onload = () => resolve('loaded');
            link.onerror = () => resolve('refused');
            document.head.append(link);
          }),
        url,
      ),
    ).toBe('refused');
    await attempt(
      page,
      (address) => {
        navigator.sendBeacon(address, 'x');
      },
      url,
    );
    await attempt(
      page,
      (address) => {
        for (const rel of ['prefetch', 'preconnect', 'dns-prefetch', 'icon'])
          document.head.append(Object.assign(document.createElement('link'), { rel, href: address }));
      },
      url,
    );
    await attempt(
      page,
      (address) =>
        // The refused page loads too, as Chromium's own empty one.
        new Promise((resolve) => {
          const frame = document.createElement('iframe');
          frame.onload = () => resolve(frame.remove());
          frame.src = address;
          document.body.append(frame);
        }),
      url,
    );
    await attempt(
      page,
      (address) => {
        const form = Object.assign(document.createElement('form'), { action: address, method: 'post' });
        document.body.append(form);
        form.submit();
        form.remove();
      },
      url,
    );
    await afterEarlierRequests(page, url);
    expect(outside.knocks()).toBe(before);
    // The control: a client outside the seal does reach it.
    expect(await (await fetch(url)).text()).toBe('outside');
    expect(outside.knocks()).toBe(before + 1);
  });

  test('sends no datagram and opens no connection by WebRTC, which passes no filter of requests', async () => {
    const watcher = await openWatcher();
    onTestFinished(() => watcher.close());
    const { host, udpPort, tcpPort } = watcher;
    const state = await attempt(page, connectByWebRtc, `${host} ${udpPort} ${tcpPort}`);
    expect(state).toBe('complete');
    // The control comes after the attempt, and both are seen.
    const socket = createSocket('udp4');
    onTestFinished(() => void socket.close());
    socket.send('control', udpPort, host);
    connect(tcpPort, host).on('error', () => undefined);
    await expect.poll(() => watcher.seen()).toEqual({ udp: 1, tcp: 1 });
  });

  test('even main cannot load an outside address', async () => {
    const before = outside.knocks();
    const refusals = await launched.app.evaluate(async ({ BrowserWindow, net }, address) => {
      const code = (error: unknown): string => /ERR_[A-Z_]+/.exec(String(error))?.[0] ?? String(error);
      const results: string[] = [];
      for (const url of [address, 'data:text/html,<p>', 'file:///etc/hostname']) {
        // One window each: where the error page of one load is still on its way, the next load is told ERR_FAILED.
        const window = new BrowserWindow({ show: false });
        results.push(await window.loadURL(url).then(() => 'loaded', code));
        window.destroy();
      }
      results.push(await net.fetch(address).then(() => 'fetched', code));
      return results;
    }, outside.url);
    expect(refusals).toEqual(Array(4).fill('ERR_BLOCKED_BY_CLIENT'));
    expect(outside.knocks()).toBe(before);
  });

  test('gets only its own files, whole or not at all', async () => {
    const status = (path: string, method = 'GET'): Promise<unknown> =>
      launched.app.evaluate(
        ({ net }, [url, by]) =>
          net
            .fetch(url, { method: by, bypassCustomProtocolHandlers: false })
            .then((response) => response.status, String),
        [path, method] as const,
      );
    expect(await status('app://chalkgrad/index.html')).toBe(200);
    const outsideTheFolder = [
      '..%2f..%2fpackage.json',
      '..%2fmain%2fmain.js',
      '..%2frenderer-other%2findex.html',
      '%2e%2e%2f%2e%2e%2fpackage.json',
      '..%5c..%5cpackage.json',
      '%2fetc%2fhostname',
      '../../package.json',
      '%2e%2e/main/main.js',
      'index.html%00.js',
      'nothing.html',
      'assets',
      '',
    ];
    for (const path of outsideTheFolder)
      expect([403, 404], path).toContain(await status(`app://chalkgrad/${path}`));
    // The file that the first address aims at exists, so the refusal is not about a missing file.
    expect(existsSync(join(root, 'package.json'))).toBe(true);
    expect(await status('app://chalkgrad/%ff')).toBe(400);
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect(await status('app://chalkgrad/index.html', method), method).toBe(405);
  });

  test('a window that is not ours gets no answer, though it has the same preload', async () => {
    const answers = await launched.app.evaluate(
      async ({ BrowserWindow }, [preload, calls]) => {
        const window = new BrowserWindow({ show: false, webPreferences: { preload } });
        await window.loadURL('about:blank');
        const found: unknown = await window.webContents.executeJavaScript(
          `Promise.all(${JSON.stringify(calls)}.map((name) => window.chalkgrad[name](undefined).then(({ ok, code }) => [name, ok, code])))`,
        );
        window.destroy();
        return found;
      },
      [join(root, 'dist/preload/preload.cjs'), Object.keys(ipc)] as const,
    );
    expect(answers).toEqual(Object.keys(ipc).map((name) => [name, false, 'bad-sender']));
  });

  test('cannot use the calls of the print window', async () => {
    expect(await page.evaluate(() => window.chalkgrad.printJob(undefined))).toEqual({
      ok: false,
      code: 'bad-sender',
      message: 'this window has no print job',
    });
  });

  test('opens no window and navigates nowhere, also where an address only looks like ours', async () => {
    const [here, before] = [page.url(), outside.knocks()];
    const addresses = [
      outside.url,
      'app://chalkgrad.evil/index.html',
      'app://evil/index.html',
      `${outside.url}?app://chalkgrad/index.html`,
      'file:///etc/hostname',
      'data:text/html,<p>',
      'javascript:void(document.title="gone")',
    ];
    for (const address of addresses) {
      expect(await attempt(page, (to) => String(window.open(to)), address), address).toBe('null');
      await attempt(
        page,
        (to) => {
          location.href = to;
        },
        address,
      );
      await attempt(
        page,
        (to) => {
          const link = Object.assign(document.createElement('a'), { href: to, target: '_blank' });
          document.body.append(link);
          link.click();
          link.remove();
        },
        address,
      );
    }
    await afterEarlierRequests(page, outside.url);
    // Evaluated in the page itself: Playwright still waits for the refused navigations.
    expect(
      await attempt(page, () => [
        location.href,
        document.title,
        document.getElementById('papers')?.textContent,
      ]),
    ).toEqual([here, 'Chalkgrad', 'Shelf']);
    expect(launched.app.windows().length).toBe(1);
    expect(outside.knocks()).toBe(before);
  });

  test('that navigates to about:blank, which Chromium does not let us prevent, loses its right to call main', async () => {
    await page.evaluate(() => {
      location.href = 'about:blank';
    });
    await page.waitForURL('about:blank');
    expect(await page.evaluate(() => window.chalkgrad.listSessions(undefined))).toEqual({
      ok: false,
      code: 'bad-sender',
      message: 'only a page of Chalkgrad may call',
    });
  });
});

test('without its protection WebRTC does send datagrams, and the watcher sees them: the test above can fail', async () => {
  const watcher = await openWatcher();
  onTestFinished(() => watcher.close());
  const { folder, remove } = await unsealedCopy('webrtc');
  onTestFinished(remove);
  const { page, close } = await launchApp({ application: folder });
  onTestFinished(() => close().catch(() => undefined));
  await page.getByRole('heading', { name: text('Shelf') }).waitFor();
  const { host, udpPort, tcpPort } = watcher;
  expect(await attempt(page, connectByWebRtc, `${host} ${udpPort} ${tcpPort}`)).toBe('complete');
  expect(watcher.seen().udp).toBeGreaterThan(0);
});

test('a whole run, from the shelf to the printed PDF, prints nothing to any console', async () => {
  const pdf = join(await temporaryFolder(), 'question-2.pdf');
  const { app, page, close } = await launchApp({ env: { CHALKGRAD_PDF: pdf } });
  onTestFinished(() => close().catch(() => undefined));
  const said: string[] = [];
  const listen = (to: Page): void =>
    void to
      .on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
      .on('pageerror', (error) => said.push(String(error)));
  listen(page);
  app.on('window', listen);
  app.on('console', (message) => said.push(`main ${message.type()}: ${message.text()}`));
  // Reloaded, so that messages of the start are recorded too.
  await page.reload();
  await goTo(page, 'Study', /CS60010/, '2');
  for (const key of ['ArrowRight', ' ', ' ', 'End', 'Home', 'End']) await page.keyboard.press(key);
  await page.getByRole('button', { name: text('Practise'), exact: true }).click();
  await page.locator('.practise input[type=text]').first().fill('.3');
  await page.getByRole('button', { name: text('Mark'), exact: true }).click();
  await page.locator('.score').waitFor();
  await page.getByRole('button', { name: 'PDF', exact: true }).click();
  await page.getByText(/^Saved \d+ pages? to/).waitFor();
  await page.getByRole('button', { name: text('Settings'), exact: true }).click();
  await page.getByRole('button', { name: / theme$/ }).click();
  expect(existsSync(pdf)).toBe(true);
  expect(said).toEqual([]);
});

describe('one instance', () => {
  test('a second start ends with 0 and hands its file to the first, which shows it', async () => {
    const userData = await temporaryFolder();
    const file = join(await temporaryFolder(), 'from the second.json');
    writeFileSync(
      file,
      JSON.stringify({
        title: 'Handed over',
        problem: { kind: 'vector-activation', function: 'softmax', vector: [1, 1] },
      }),
    );
    const first = await launchApp({ userData });
    onTestFinished(() => first.close().catch(() => undefined));
    await first.page.getByRole('heading', { name: text('Shelf') }).waitFor();
    const { runtime, env, flags } = await ready();
    const second = spawn(runtime.bin, [root, ...flags, file], {
      env: { ...process.env, ...env, CHALKGRAD_USER_DATA: userData, CHALKGRAD_NO_DIALOGS: '1' },
      stdio: 'ignore',
    });
    expect((await once(second, 'exit'))[0]).toBe(0);
    await first.page.getByRole('heading', { name: 'Handed over' }).first().waitFor();
    expect(first.app.windows().length).toBe(1);
  });
});

/** A separate, empty network namespace, which only Linux has and not for every user. */
const emptyNetwork = ((): readonly string[] | null => {
  for (const unshare of [
    ['unshare', '-n'],
    ['unshare', '-rn'],
  ]) {
    try {
      execFileSync(unshare[0] ?? '', [...unshare.slice(1), 'true'], { stdio: 'ignore' });
      return unshare;
    } catch {
      // Not available this way.
    }
  }
  return null;
})();

describe.runIf(emptyNetwork)('with no network at all', () => {
  const [unshare = '', ...how] = emptyNetwork ?? [];
  const netOf = (pid: number | undefined, file: string): string[] =>
    readFileSync(`/proc/${pid}/net/${file}`, 'utf8').trim().split('\n');
  /** Every internet socket that any process in the network of this one has open. */
  const sockets = (pid: number | undefined): string[] =>
    ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'].flatMap((kind) => netOf(pid, kind).slice(1));
  /** Attempts since the namespace was created: connections, datagrams, and route look-ups. */
  function tries(pid: number | undefined): Record<string, number> {
    const [v4, v6] = [netOf(pid, 'snmp'), netOf(pid, 'snmp6')];
    const counters = new Map(
      v6.map((line) => line.split(/\s+/)).map(([name = '', count]) => [name, Number(count)]),
    );
    for (let i = 0; i + 1 < v4.length; i += 2) {
      const [names = [], counts = []] = [v4[i], v4[i + 1]].map((line) => line?.split(' ') ?? []);
      names.forEach((name, column) => counters.set(`${names[0] ?? ''}${name}`, Number(counts[column])));
    }
    const watched = [
      'Ip:OutRequests',
      'Ip:OutNoRoutes',
      'Tcp:ActiveOpens',
      'Tcp:PassiveOpens',
      'Udp:OutDatagrams',
      'Ip6OutRequests',
      'Ip6OutNoRoutes',
      'Udp6OutDatagrams',
    ];
    return Object.fromEntries(watched.map((name) => [name, counters.get(name) ?? Number.NaN]));
  }
  const NONE = {
    'Ip:OutRequests': 0,
    'Ip:OutNoRoutes': 0,
    'Tcp:ActiveOpens': 0,
    'Tcp:PassiveOpens': 0,
    'Udp:OutDatagrams': 0,
    Ip6OutRequests: 0,
    Ip6OutNoRoutes: 0,
    Udp6OutDatagrams: 0,
  };

  test('everything works, no process of the application opens a socket, and none looks up a route', async () => {
    const [profile, folder] = [await temporaryFolder(), await temporaryFolder()];
    const pdf = join(folder, 'question-2.pdf');
    const { runtime, env, flags } = await ready();
    const { process: child, run } = await startOverPipe(unshare, [...how, runtime.bin, root, ...flags], {
      ...process.env,
      ...env,
      CHALKGRAD_USER_DATA: profile,
      CHALKGRAD_NO_DIALOGS: '1',
      CHALKGRAD_PDF: pdf,
    });
    onTestFinished(async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    });
    const press = (selector: string, text = ''): Promise<unknown> =>
      run(
        `new Promise((done) => { const look = () => { const found = [...document.querySelectorAll(${JSON.stringify(selector)})].find((one) => (one.ariaLabel ?? one.textContent).includes(${JSON.stringify(text)})); if (!found) return setTimeout(look, 50); found.click(); done(true); }; look(); })`,
      );
    const steps: (() => Promise<unknown>)[] = [
      () => press('button.card', 'CS60010'),
      () => press('button', 'Study question 2'),
      () => press('button', 'Practise'),
      () =>
        run(
          "new Promise((done) => { const look = () => { const box = document.querySelector('.practise input[type=text]'); if (!box) return setTimeout(look, 50); box.value = '.3'; box.dispatchEvent(new Event('input')); done(true); }; look(); })",
        ),
      () => press('button.primary', 'Mark'),
      () => press('button', 'See the working'),
      // A look-up by a link passes no filter of requests; the PDF takes long enough for it to be tried.
      () => run(lookUpByLink),
      () => press('button', 'PDF'),
      () => expect.poll(() => existsSync(pdf), { timeout: 60_000, interval: 100 }).toBe(true),
    ];
    for (const [i, step] of steps.entries()) {
      await step();
      expect(sockets(child.pid), `after step ${i + 1}`).toEqual([]);
    }
    expect(tries(child.pid)).toEqual(NONE);
  });

  test('without its protection a link does look its name up, and the counters see it: the test above can fail', async () => {
    const { folder, remove } = await unsealedCopy('names');
    onTestFinished(remove);
    const { runtime, env, flags } = await ready();
    const { process: child, run } = await startOverPipe(unshare, [...how, runtime.bin, folder, ...flags], {
      ...process.env,
      ...env,
      CHALKGRAD_USER_DATA: await temporaryFolder(),
      CHALKGRAD_NO_DIALOGS: '1',
    });
    onTestFinished(async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    });
    await run(lookUpByLink);
    await expect
      .poll(() => Object.values(tries(child.pid)).some((count) => count > 0), { timeout: 30_000 })
      .toBe(true);
  });

  test('the counters used above do see an attempt, so that test can fail', async () => {
    const child = spawn(
      unshare,
      [
        ...how,
        process.execPath,
        '-e',
        "fetch('http://192.0.2.1/').catch(() => process.stdout.write('tried')); setTimeout(() => undefined, 60_000)",
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    expect(tries(child.pid)['Ip:OutNoRoutes']).toBeGreaterThan(0);
  });
});
