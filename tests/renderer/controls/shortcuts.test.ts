import { beforeAll, describe, expect, test, vi } from 'vitest';
import { menuItems } from '../../../core/contract/menu.ts';
import {
  keyText,
  menuKey,
  modName,
  shortcutOf,
  shortcuts,
  type Place,
  type Shortcut,
} from '../../../renderer/controls/shortcuts.ts';

const MOD = modName(navigator.platform);

/** Places whose shortcuts are active together; presenter mode includes the board. */
const TOGETHER: readonly (readonly Place[])[] = [
  ['everywhere', 'study', 'presenter'],
  ['everywhere', 'practise'],
];

/**
 * Conflicts: a key of two shortcuts that are active together, where neither replaces
 * the other.
 */
function clashes(table: readonly Shortcut[]): string[] {
  return TOGETHER.flatMap((places) => {
    const heard = table.filter(({ place }) => places.includes(place));
    return heard.flatMap((one, i) =>
      heard
        .slice(i + 1)
        .flatMap((other) =>
          one.insteadOf?.includes(other.id) === true || other.insteadOf?.includes(one.id) === true
            ? []
            : one.keys
                .filter((key) => other.keys.includes(key))
                .map((key) => `${key}: ${one.id} and ${other.id}`),
        ),
    );
  });
}

describe('the table of keys', () => {
  // Nothing is focused here, so no element is any of these.
  beforeAll(() => {
    for (const name of ['HTMLElement', 'HTMLInputElement']) vi.stubGlobal(name, class {});
    return () => vi.unstubAllGlobals();
  });

  test('no two active shortcuts have the same key', () => {
    expect(clashes(shortcuts)).toEqual([]);
  });

  test('a duplicate key is found, unless the places are never active together or one shortcut replaces the other', () => {
    const key = (id: string, place: Place, insteadOf: readonly string[] = []): Shortcut => ({
      id,
      keys: ['x'],
      does: 'Back',
      place,
      insteadOf,
    });
    expect(clashes([key('a', 'study'), key('b', 'study')])).toEqual(['x: a and b']);
    expect(clashes([key('a', 'everywhere'), key('b', 'practise')])).toEqual(['x: a and b']);
    expect(clashes([key('a', 'study'), key('b', 'presenter')])).toEqual(['x: a and b']);
    expect(clashes([key('a', 'study'), key('b', 'practise')])).toEqual([]);
    expect(clashes([key('a', 'study'), key('b', 'presenter', ['a'])])).toEqual([]);
  });

  test('a replaced shortcut is in the table and has a key in common', () => {
    for (const { id, keys, insteadOf = [] } of shortcuts as readonly Shortcut[])
      for (const other of insteadOf)
        expect(
          (shortcuts as readonly Shortcut[])
            .find((one) => one.id === other)
            ?.keys.some((key) => keys.includes(key)),
          `${id} instead of ${other}`,
        ).toBe(true);
  });

  test('no menu key is used twice or used by the page', () => {
    const keys = Object.values(menuItems).flatMap((item) => ('key' in item ? [menuKey(item.key)] : []));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    expect(
      (shortcuts as readonly Shortcut[]).flatMap((one) => one.keys).filter((key) => keys.includes(key)),
    ).toEqual([]);
  });

  test('Page Down is the next step in presenter mode, otherwise the next question', () => {
    const press = (key: string, place: Place) =>
      shortcutOf({ key, ctrlKey: false, metaKey: false, altKey: false, target: null }, place);
    expect(press('PageDown', 'presenter')).toBe('present-next');
    expect(press('PageDown', 'study')).toBe('next-question');
    expect(press('.', 'presenter')).toBe('present-blank');
    expect(press('.', 'study')).toBeNull();
  });

  test('the key that modifies is ⌘ on a Mac, and Ctrl on Linux and Windows', () => {
    expect(['MacIntel', 'Linux x86_64', 'Win32'].map(modName)).toEqual(['⌘', 'Ctrl', 'Ctrl']);
  });

  test('keys are printed as on a keyboard', () => {
    expect(keyText(menuKey('CmdOrCtrl+Shift+Z'))).toBe(`${MOD} + Shift + Z`);
    expect(keyText('PageDown')).toBe('Page Down');
    expect(keyText(menuKey('CmdOrCtrl+='))).toBe(`${MOD} + =`);
    expect(keyText(menuKey('CmdOrCtrl+-'))).toBe(`${MOD} + −`);
  });
});
