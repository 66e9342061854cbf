import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's packages for what Electron loads, for a display where there is none, and for what tests and builds call. */
const LIBRARIES: Readonly<Record<string, string>> = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libnotify.so.4': 'libnotify4',
  'libXss.so.1': 'libxss1',
  'libXtst.so.6': 'libxtst6',
};
const COMMANDS: Readonly<Record<string, string>> = { 'g++': 'g++', xvfb: 'xvfb', xauth: 'xauth', pdftotext: 'poppler-utils' };

export const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/**
 * Sees to what the system must have. On Debian as root the missing packages are installed, saying so; elsewhere the command that does it
 * is printed and the process ends with 1. `commands` are the programs that will be called besides Electron.
 */
export function preflight(commands: readonly ('g++' | 'pdftotext')[]): void {
  if (process.platform !== 'linux') return;
  const loadable = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? '';
  const needed: readonly string[] = [...commands, ...(hasDisplay ? [] : ['xvfb', 'xauth'])];
  const missing = [
    ...Object.entries(LIBRARIES).filter(([file]) => !loadable.includes(file)).map(([, name]) => name),
    ...needed.filter((command) => !onPath(command === 'xvfb' ? 'Xvfb' : command)).map((command) => COMMANDS[command] ?? command),
  ];
  if (missing.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    process.stderr.write(`The system lacks ${missing.join(', ')}. On Debian or Ubuntu:  sudo ${command}\n`);
    process.exit(1);
  }
  process.stderr.write(`Installing system packages: ${missing.join(' ')}\n`);
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update', '-q'], quiet);
  execFileSync('apt-get', command.split(' ').slice(1), quiet);
}

const onPath = (command: string): boolean => (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(`${folder}/${command}`));
