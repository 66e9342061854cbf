import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../core/contract/default-settings.ts';
import { SettingStore, SettingTable } from '../../../electron/store/settings.ts';
import { freshStore } from './fresh-store.ts';

/** The settings that are read from this stored text. */
function settingsFrom(stored: string) {
  const db = freshStore();
  db.prepare("insert into setting (name, value) values ('settings', ?)").run(stored);
  return new SettingStore(new SettingTable(db)).settings();
}

describe('settings', () => {
  test('are the defaults until something is changed', () => {
    expect(new SettingStore(new SettingTable(freshStore())).settings()).toEqual(defaultSettings);
  });

  test('are read as written', () => {
    const store = new SettingStore(new SettingTable(freshStore()));
    const changed = {
      theme: 'slate',
      motion: 'reduced',
      language: 'bn',
      pace: 'brisk',
      speed: 2,
      split: 0.4,
      zoom: 2,
      paperSize: 'Letter',
      printFull: true,
      printLines: true,
      policy: 'ib',
      firstMinute: 'try',
    } as const;
    store.write('settings', { ...changed, speed: 1 });
    store.write('settings', changed);
    expect(store.settings()).toEqual(changed);
  });

  test('a setting that an older version did not have has its default', () => {
    expect(settingsFrom('{"theme":"slate"}')).toEqual({ ...defaultSettings, theme: 'slate' });
  });

  test('a setting of a newer version is ignored, and the others are kept', () => {
    expect(settingsFrom('{"theme":"slate","voice":"on"}')).toEqual({ ...defaultSettings, theme: 'slate' });
  });

  test.each([
    ['unknown', '{"theme":"neon","speed":2}'],
    ['of the wrong type', '{"theme":7,"speed":2}'],
    ['null', '{"theme":null,"speed":2}'],
  ])('a value that is %s costs only itself', (_, stored) => {
    expect(settingsFrom(stored)).toEqual({ ...defaultSettings, speed: 2 });
  });

  test('a number outside its range is replaced by its default', () => {
    // 0.75 is the largest share of the board that the scene may take.
    expect(settingsFrom('{"split":0.76,"paperSize":"Letter"}')).toEqual({
      ...defaultSettings,
      paperSize: 'Letter',
    });
  });

  test.each(['', '{', 'null', '7', '[]', '"slate"', '{"__proto__":{"theme":"slate"}}'])(
    'settings that read %j are the defaults, and nothing is thrown',
    (stored) => {
      expect(settingsFrom(stored)).toEqual(defaultSettings);
    },
  );

  test('a name that was never written is undefined', () => {
    expect(new SettingStore(new SettingTable(freshStore())).read('window')).toBeUndefined();
  });
});
