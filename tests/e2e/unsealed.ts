import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../build/cache.ts';

/** What holds back each way out that passes no filter of requests, and what it is replaced by. */
const PROTECTIONS = {
  webrtc: [
    ['appendSwitch("force-webrtc-ip-handling-policy", "disable_non_proxied_udp")', 'hasSwitch("")'],
    ['setWebRTCIPHandlingPolicy("disable_non_proxied_udp")', 'setWebRTCIPHandlingPolicy("default")'],
    ['appendSwitch("proxy-server", "http://blocked.invalid:9")', 'hasSwitch("")'],
    ['appendSwitch("proxy-bypass-list", "<-loopback>")', 'hasSwitch("")'],
  ],
  names: [
    ['appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND")', 'hasSwitch("")'],
    ['appendSwitch("proxy-server", "http://blocked.invalid:9")', 'hasSwitch("")'],
    ['appendSwitch("proxy-bypass-list", "<-loopback>")', 'hasSwitch("")'],
  ],
} as const;

/**
 * A copy of the built application without one of its protections, for the control of the tests of the seal: what
 * they look for is seen in it. Throws where the application no longer contains what is taken out.
 */
export async function unsealedCopy(
  without: keyof typeof PROTECTIONS,
): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'chalkgrad-unsealed-'));
  for (const part of ['dist', 'package.json'])
    await cp(join(root, part), join(folder, part), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const main = join(folder, 'dist/main');
  const missing = new Set<string>(PROTECTIONS[without].map(([protection]) => protection));
  for (const name of await readdir(main)) {
    if (!name.endsWith('.js')) continue;
    let program = await readFile(join(main, name), 'utf8');
    for (const [protection, open] of PROTECTIONS[without]) {
      if (!program.includes(protection)) continue;
      missing.delete(protection);
      program = program.replaceAll(protection, open);
    }
    await writeFile(join(main, name), program);
  }
  if (missing.size > 0) throw new Error(`the application does not contain ${[...missing].join(', ')}`);
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
