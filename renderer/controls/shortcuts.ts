import type { MessageKey } from '../language/messages/index.ts';

/** Where a shortcut works. A single key does not work while typing. */
export type Place =
  'everywhere' | 'shelf' | 'study' | 'practise' | 'presenter' | 'lesson' | 'lab' | 'playground';

export interface Shortcut {
  readonly id: string;
  /** As `KeyboardEvent.key`; `Mod` is Ctrl, or ⌘ on a Mac. */
  readonly keys: readonly string[];
  readonly does: MessageKey;
  readonly place: Place;
  /** Presenter mode shows the study board too: the shortcuts of it that this one replaces there. */
  readonly insteadOf?: readonly string[];
}

/** Every shortcut of the page: for the key handler and for the sheet of shortcuts. */
export const shortcuts = [
  { id: 'play', keys: [' '], does: 'Play or pause', place: 'study' },
  { id: 'step', keys: ['ArrowRight'], does: 'Next step', place: 'study' },
  { id: 'step-back', keys: ['ArrowLeft'], does: 'Step back', place: 'study' },
  { id: 'start', keys: ['Home'], does: 'To the start', place: 'study' },
  { id: 'end', keys: ['End'], does: 'To the end', place: 'study' },
  { id: 'next-chapter', keys: [']'], does: 'Next chapter', place: 'study' },
  { id: 'previous-chapter', keys: ['['], does: 'Previous chapter', place: 'study' },
  { id: 'backward', keys: ['g'], does: 'To the start of the backward pass', place: 'study' },
  { id: 'into', keys: ['i'], does: 'Step into: one multiply–add at a time', place: 'study' },
  { id: 'out', keys: ['o'], does: 'Step out: a chapter at a time', place: 'study' },
  { id: 'loop', keys: ['l'], does: 'Loop this chapter', place: 'study' },
  { id: 'predict', keys: ['p'], does: 'Predict each value before it is shown', place: 'study' },
  { id: 'why', keys: ['w'], does: 'Why this rule?', place: 'study' },
  { id: 'symbol', keys: ['s'], does: 'The symbols of this line, one by one', place: 'study' },
  { id: 'symbol-back', keys: ['S'], does: 'The symbol before', place: 'study' },
  { id: 'formulas', keys: ['f'], does: 'Formula sheet of this question', place: 'study' },
  { id: 'overview', keys: ['h'], does: 'This question on one page, by hand', place: 'study' },
  { id: 'faster', keys: ['+', '='], does: 'Faster', place: 'study' },
  { id: 'slower', keys: ['-'], does: 'Slower', place: 'study' },
  { id: 'whole-picture', keys: ['0'], does: 'The whole picture', place: 'study' },
  { id: 'unselect', keys: ['Escape'], does: 'Clear the selection', place: 'study' },
  {
    id: 'present-next',
    keys: ['PageDown', 'ArrowRight'],
    does: 'Next step, from a clicker too',
    place: 'presenter',
    insteadOf: ['step', 'next-question'],
  },
  {
    id: 'present-back',
    keys: ['PageUp', 'ArrowLeft'],
    does: 'Step back, from a clicker too',
    place: 'presenter',
    insteadOf: ['step-back', 'previous-question'],
  },
  { id: 'present-blank', keys: ['.', 'b'], does: 'Blank the screen', place: 'presenter' },
  { id: 'present-notes', keys: ['n'], does: 'Notes in a second window', place: 'presenter' },
  { id: 'present-theme', keys: ['t'], does: 'The next theme', place: 'presenter' },
  {
    id: 'present-leave',
    keys: ['Escape'],
    does: 'Exit presenter mode',
    place: 'presenter',
    insteadOf: ['unselect'],
  },
  { id: 'search', keys: ['/', 'Mod+f'], does: 'Search the Shelf', place: 'shelf' },
  { id: 'find', keys: ['Mod+f'], does: 'Find a layer', place: 'study' },
  { id: 'mark', keys: ['Mod+Enter'], does: 'Mark this question', place: 'practise' },
  { id: 'hint', keys: ['Mod+i'], does: 'A hint for this box', place: 'practise' },
  { id: 'box-symbol', keys: ['F1'], does: 'What the symbol of this box means', place: 'practise' },
  { id: 'lesson-next', keys: ['ArrowRight', 'PageDown'], does: 'Next stop', place: 'lesson' },
  { id: 'lesson-back', keys: ['ArrowLeft', 'PageUp'], does: 'Previous stop', place: 'lesson' },
  { id: 'lesson-replay', keys: ['r'], does: 'Show this step again', place: 'lesson' },
  {
    id: 'lesson-symbol',
    keys: ['s'],
    does: 'The symbols of the text and the line, one by one',
    place: 'lesson',
  },
  { id: 'lesson-symbol-back', keys: ['S'], does: 'The symbol before', place: 'lesson' },
  { id: 'lesson-box-symbol', keys: ['F1'], does: 'What the symbol of this box means', place: 'lesson' },
  { id: 'lesson-hint', keys: ['Mod+i'], does: 'A hint for the task', place: 'lesson' },
  { id: 'lab-run', keys: [' '], does: 'Run, pause or go on', place: 'lab' },
  { id: 'lab-step', keys: ['ArrowRight'], does: 'One update', place: 'lab' },
  { id: 'playground-run', keys: [' '], does: 'Train or pause', place: 'playground' },
  { id: 'playground-step', keys: ['ArrowRight'], does: 'One update', place: 'playground' },
  { id: 'next-question', keys: ['PageDown'], does: 'Next question', place: 'everywhere' },
  { id: 'previous-question', keys: ['PageUp'], does: 'Previous question', place: 'everywhere' },
  { id: 'back', keys: ['Alt+ArrowLeft'], does: 'Back', place: 'everywhere' },
  { id: 'sheet', keys: ['?'], does: 'This sheet', place: 'everywhere' },
] as const satisfies readonly Shortcut[];
export type ShortcutId = (typeof shortcuts)[number]['id'];

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && ['radio', 'checkbox', 'range'].includes(target.type));

/**
 * The shortcut of a key press at a place, if any. Keys that a focused button or field needs are left to it.
 */
export function shortcutOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>,
  place: Place,
): ShortcutId | null {
  const mod = event.ctrlKey || event.metaKey;
  const pressed = `${mod ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}${event.key}`;
  const single = !mod && !event.altKey;
  if (single && isTyping(event.target) && !['PageDown', 'PageUp', 'Escape', 'F1'].includes(event.key))
    return null;
  if (
    event.key === ' ' &&
    event.target instanceof HTMLElement &&
    /^(button|summary|a|input)$/i.test(event.target.tagName) &&
    // A slider does nothing with it.
    !(event.target instanceof HTMLInputElement && event.target.type === 'range')
  )
    return null;
  if (single && event.target instanceof HTMLInputElement && event.key.startsWith('Arrow')) return null;
  if (
    event.target instanceof HTMLElement &&
    event.target.getAttribute('role') === 'separator' &&
    event.key.startsWith('Arrow')
  )
    return null;
  const heard = shortcuts.filter(
    (one) =>
      (one.place === 'everywhere' || one.place === place) &&
      (one.keys as readonly string[]).includes(pressed),
  );
  // A key of the place has priority over one that works everywhere.
  return (heard.find((one) => one.place === place) ?? heard[0])?.id ?? null;
}

/** The name of the key that modifies, on a platform as the browser names it: `MacIntel`, `Linux x86_64`. */
export const modName = (platform: string): string => (platform.startsWith('Mac') ? '⌘' : 'Ctrl');
const MOD = modName(globalThis.navigator.platform);

const NAMES: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowRight: '→',
  ArrowLeft: '←',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  Escape: 'Esc',
  Mod: MOD,
  '-': '−',
};
/** An Electron accelerator in the notation of this table. */
export const menuKey = (accelerator: string): string => accelerator.replace('CmdOrCtrl', 'Mod');
/** A key as shown on this machine: `Ctrl + Enter`. */
export const keyText = (keys: string): string =>
  keys.length === 1
    ? (NAMES[keys] ?? keys)
    : keys
        .split('+')
        .map((key) => NAMES[key] ?? key)
        .join(' + ');
