import { importsOf, targetOf, type Import, type Source } from './imports.ts';

/**
 * Who may import whom. core is pure; inside it a line of this table imports itself and the lines above it. The
 * page and the other processes share only core/contract.
 */
export const CORE_LINES: readonly (readonly string[])[] = [
  ['errors', 'repeated-name', 'json', 'conventions', 'language'],
  ['skills'],
  ['reasons'],
  ['expr', 'tensor', 'format'],
  ['solution', 'document'],
  ['layers', 'losses', 'optimizers', 'datasets'],
  ['kinds', 'labs'],
  ['playground'],
  ['symbols'],
  ['glossary'],
  ['paper'],
  ['marking', 'views', 'interchange', 'papers'],
  ['what-if', 'vary', 'lessons', 'mastery'],
  ['contract'],
  ['index', 'calls'],
];

interface Room {
  /** Rooms of core whose values may be imported. Types may come from all of core: they do not exist at run time. */
  readonly core: readonly string[];
  /** Packages, exact or all below a prefix that ends in a star. */
  readonly packages: readonly string[];
}
export const RENDERER: Room = {
  core: [
    'contract',
    'conventions',
    'views',
    'format',
    'expr',
    'solution',
    'language',
    'skills',
    'reasons',
    'symbols',
    'glossary',
  ],
  packages: [
    'svelte',
    'svelte/*',
    'd3-*',
    'katex',
    'katex/*',
    'i18next',
    'mediabunny',
    'gifenc',
    'fastest-levenshtein',
    '@fontsource*',
  ],
};
export const ELECTRON: Room = {
  core: ['contract', 'errors', 'language'],
  packages: ['electron', 'better-sqlite3', 'zod', 'node:*'],
};
/** The files that run the core: the application's thread, the page's worker and the command line. */
export const RUNS_CORE = [
  /^electron\/thread\/entry\.ts$/,
  /^renderer\/worker\/entry\.ts$/,
  /^renderer\/worker\/lab-entry\.ts$/,
  /^renderer\/worker\/playground-entry\.ts$/,
  /^renderer\/worker\/pictures-entry\.ts$/,
  /^electron\/cli\.ts$/,
  /^electron\/cli\//,
];
/** All that they need to show the Shelf: its list, without the code that solves. */
const SHELF_LIST = 'core/papers/shelf.ts';
export const CORE_PACKAGES = ['zod', 'fraction.js', 'ts-fsrs'];
/** Where every kind is registered: the one file that imports values from the folders of the kinds. */
export const KIND_REGISTRY = 'core/kinds/index.ts';
const KIND_FOLDER = /^core\/kinds\/([^/]+)\//;
const SHARED_DRAWING = /^renderer\/(?:scene\/marks|charts)\//;
const SCENE_FOLDER = /^renderer\/scene\/(?!marks\/)[^/]+\//;
/** The one file of the page that uses what the preload exposes. */
export const BRIDGE = 'renderer/bridge.ts';

/** Every import that the table does not allow: where it is, and the rule in a sentence. */
export function violations(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const found = importsOf(source).flatMap((one) => {
      const rule = broken(source.path, one);
      return rule === null ? [] : [`${source.path}:${one.line} imports ${one.from}: ${rule}`];
    });
    if (
      source.path.startsWith('renderer/') &&
      source.path !== BRIDGE &&
      /\b(?:window|globalThis)\s*(?:\?\.|\.)?\s*\[?\s*['"]?chalkgrad\b/.test(source.text)
    )
      found.push(`${source.path} uses window.chalkgrad: only ${BRIDGE} does; import its functions`);
    return found;
  });
}

function broken(path: string, { from, typeOnly }: Import): string | null {
  const [room = ''] = path.split('/');
  if (!from.startsWith('.')) return packageRule(room, path, from);
  const target = targetOf(path, from);
  const [to = ''] = target.split('/');
  if (to === room)
    return room === 'core'
      ? (coreRule(path, target) ?? (typeOnly ? null : kindFolderRule(path, target)))
      : sharedDrawingRule(path, target);
  if (room === 'core') return `core is pure and imports only itself, ${CORE_PACKAGES.join(' and ')}`;
  if (to !== 'core') return `renderer and electron share only core/contract, and neither imports ${to}`;
  const { core } = room === 'renderer' ? RENDERER : ELECTRON;
  const line = lineName(target);
  if (typeOnly || core.includes(line)) return null;
  if (line === 'index' || line === 'calls' || target === SHELF_LIST)
    return RUNS_CORE.some((runner) => runner.test(path))
      ? null
      : 'core/index is run only by electron/thread/entry.ts, the workers of the page and the command line; ask the thread or the worker';
  return `${room} uses values only from core/${core.join(', core/')}; from the rest of core it takes types (import type)`;
}

function coreRule(path: string, target: string): string | null {
  const own = lineName(path);
  const other = lineName(target);
  const at = CORE_LINES.findIndex((line) => line.includes(own));
  const below = CORE_LINES.findIndex((line) => line.includes(other));
  if (at < 0 || below < 0)
    return `core/${at < 0 ? own : other} has no place in the order; give it one in build/layers.ts`;
  return below <= at
    ? null
    : `inside core a line imports only itself and the lines above it, and ${other} is below ${own} (order: ${CORE_LINES.map((line) => line.join(' · ')).join(' → ')})`;
}

/** Inside its folder a kind imports freely; from outside only the registry runs it. */
function kindFolderRule(path: string, target: string): string | null {
  const kind = KIND_FOLDER.exec(target)?.[1];
  return kind === undefined || kind === KIND_FOLDER.exec(path)?.[1] || path === KIND_REGISTRY
    ? null
    : `only ${KIND_REGISTRY} imports values of a kind's folder; add a field to Kind, or move what kinds share out of core/kinds/${kind}`;
}

/** Marks and charts are drawn by every scene, so they know none of them. */
function sharedDrawingRule(path: string, target: string): string | null {
  return SHARED_DRAWING.test(path) && SCENE_FOLDER.test(target)
    ? 'marks and charts are shared by all scenes and import none of them; take the value as a property, or move it to renderer/scene/marks'
    : null;
}

function packageRule(room: string, path: string, from: string): string | null {
  // The command line checks the formulas of a document as the page will typeset them.
  if (from === 'katex' && path.startsWith('electron/cli/')) return null;
  const allowed =
    room === 'core' ? CORE_PACKAGES : room === 'renderer' ? RENDERER.packages : ELECTRON.packages;
  if (allowed.some((name) => (name.endsWith('*') ? from.startsWith(name.slice(0, -1)) : from === name)))
    return null;
  return room === 'core'
    ? `core is pure and imports only itself, ${CORE_PACKAGES.join(' and ')}`
    : `${room} uses ${allowed.join(', ')} and no other package`;
}

/** core/kinds/choice/choice.ts is of the line kinds, core/paper/solve.ts of solve. */
const lineName = (path: string): string => (path.split('/')[1] ?? '').replace(/\.\w+$/, '');
