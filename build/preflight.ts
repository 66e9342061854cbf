import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { hasDisplay } from './display.ts';

/** Debian's packages for the libraries that Electron loads; the rest are their dependencies. */
const LIBRARIES: Readonly<Record<string, string>> = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libdrm.so.2': 'libdrm2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXrandr.so.2': 'libxrandr2',
};
const COMMANDS = {
  'g++': 'g++',
  Xvfb: 'xvfb',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
} as const;
export type SystemCommand = keyof typeof COMMANDS;

/** Makes sure that the system libraries of an Electron binary are installed, and Xvfb where there is no display. */
export function preflightElectron(bin: string): void {
  if (process.platform !== 'linux') return;
  const lacking = [
    ...(spawnSync('ldd', [bin], { encoding: 'utf8' }).stdout ?? '').matchAll(/^\s*(\S+) => not found/gm),
  ].map((match) => match[1] ?? '');
  const unknown = lacking.filter((library) => !(library in LIBRARIES));
  provide([
    ...lacking.flatMap((library) => LIBRARIES[library] ?? []),
    ...(hasDisplay || onPath('Xvfb') ? [] : ['xvfb']),
  ]);
  const still = unknown.filter((library) =>
    (spawnSync('ldd', [bin], { encoding: 'utf8' }).stdout ?? '').includes(`${library} => not found`),
  );
  if (still.length > 0)
    stop(
      `Electron needs ${still.join(', ')}, which this system lacks; install the packages that hold them and start again.`,
    );
}

/** Makes sure that the programs a build or a test calls are installed. */
export function preflight(commands: readonly SystemCommand[]): void {
  if (process.platform === 'linux')
    provide(commands.filter((command) => !onPath(command)).map((command) => COMMANDS[command]));
}

/** Makes sure that Python and its modules are installed; returns the Debian packages that are still missing. */
export function preflightPython(python: string, modules: readonly string[]): readonly string[] {
  const lacking = (): readonly string[] =>
    existsSync(python)
      ? modules
          .filter((module) => spawnSync(python, ['-c', `import ${module}`], { stdio: 'ignore' }).status !== 0)
          .map((module) => `python3-${module}`)
      : ['python3', ...modules.map((module) => `python3-${module}`)];
  const wanted = lacking();
  if (wanted.length === 0 || !onDebianAsRoot()) return wanted;
  provide(wanted);
  return lacking();
}

/** As root on Debian, installs the packages; elsewhere prints the command for it and exits with 1. */
function provide(packages: readonly string[]): void {
  const wanted = [...new Set(packages)];
  if (wanted.length === 0) return;
  const asRoot = onDebianAsRoot();
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  if (asRoot) {
    process.stderr.write(`Installing system packages: ${wanted.join(' ')}\n`);
    execFileSync('apt-get', ['update', '-q'], quiet);
  }
  const command = ['install', '-y', '--no-install-recommends', ...wanted.map(inThisRelease)];
  if (!asRoot)
    stop(`This system lacks ${wanted.join(', ')}. On Debian or Ubuntu:  sudo apt-get ${command.join(' ')}`);
  execFileSync('apt-get', command, quiet);
}

/** Newer releases of Debian and Ubuntu renamed some libraries for 64-bit time. */
function inThisRelease(name: string): string {
  const renamed = `${name}t64`;
  return name.startsWith('lib') && spawnSync('apt-cache', ['show', renamed], { stdio: 'ignore' }).status === 0
    ? renamed
    : name;
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const onDebianAsRoot = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version');

const onPath = (command: string): boolean =>
  (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(`${folder}/${command}`));
