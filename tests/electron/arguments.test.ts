import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { EXPORT_USAGE, readArguments, readExport, refusedPlace } from '../../electron/arguments.ts';
import { temporaryFolder } from './temporary-folder.ts';

const CWD = resolve('/home/teacher');
const here = (...names: string[]): string => join(CWD, ...names);
const withUsage = (message: string): string => `${message}; usage: ${EXPORT_USAGE}`;

describe('the application’s arguments', () => {
  test.each([
    ['none', [], []],
    ['a file, from the folder it was started in', ['exam.json'], [here('exam.json')]],
    ['a file by its whole path', [resolve('/papers/exam.chalkgrad')], [resolve('/papers/exam.chalkgrad')]],
    ['an ending in capitals', ['EXAM.JSON'], [here('EXAM.JSON')]],
    ['two files, in their order', ['b.json', 'a.json'], [here('b.json'), here('a.json')]],
    [
      'switches of Chromium’s around a file',
      ['--no-sandbox', 'exam.json', '--inspect=0', '-r', '/loader.js'],
      [here('exam.json')],
    ],
    ['other words, which are ignored', ['/somewhere/application', 'notes.txt', 'json'], []],
    [
      'the address of a file, with its blanks and letters encoded',
      [pathToFileURL(here('mid term – 期中.json')).href],
      [here('mid term – 期中.json')],
    ],
    ['an address whose file is no paper', [pathToFileURL(here('notes.txt')).href], []],
    ['a name with blanks and another script', ['mid term – 期中.json'], [here('mid term – 期中.json')]],
  ])('%s', (_, args, files) => {
    expect(readArguments(args, CWD)).toEqual({ type: 'window', files });
  });

  test('an export without its file is refused with the usage', () => {
    expect(readArguments(['export', 'seed'], CWD)).toEqual({
      type: 'usage',
      message: withUsage('--pdf is missing'),
    });
  });

  test('export takes precedence over files, and may follow a switch', () => {
    expect(readArguments(['--no-sandbox', 'export', 'exam.json', '--pdf', 'out.pdf'], CWD)).toEqual({
      type: 'export',
      paper: 'exam.json',
      pdf: here('out.pdf'),
      what: 'worked',
      question: null,
      full: false,
      lines: false,
      paperSize: 'A4',
      policy: 'follow-through',
      language: 'en',
      force: false,
    });
  });
});

describe('export', () => {
  test('prints the solutions of the whole paper by default', () => {
    expect(readExport(['seed', '--pdf', 'out.pdf'], CWD)).toEqual({
      type: 'export',
      paper: 'seed',
      pdf: here('out.pdf'),
      what: 'worked',
      question: null,
      full: false,
      lines: false,
      paperSize: 'A4',
      policy: 'follow-through',
      language: 'en',
      force: false,
    });
  });

  test('accepts its options in any order, and before the paper', () => {
    expect(
      readExport(
        [
          ...['--question', '4b', '--what', 'blank', '--lines', '--paper', 'letter'],
          ...['--pdf', resolve('/tmp/x.pdf'), 'seed'],
        ],
        CWD,
      ),
    ).toEqual({
      type: 'export',
      paper: 'seed',
      pdf: resolve('/tmp/x.pdf'),
      what: 'blank',
      question: '4b',
      full: false,
      lines: true,
      paperSize: 'Letter',
      policy: 'follow-through',
      language: 'en',
      force: false,
    });
  });

  test('reads the addresses of files', () => {
    const args = [pathToFileURL(here('mid term.json')).href, '--pdf', pathToFileURL(here('out 1.pdf')).href];
    expect(readExport(args, CWD)).toMatchObject({ paper: here('mid term.json'), pdf: here('out 1.pdf') });
  });

  test('an existing file is replaced only with --force, and a folder never', () => {
    const folder = temporaryFolder();
    const pdf = join(folder, 'worked.pdf');
    const place = (...more: string[]): string | null =>
      refusedPlace(readExport(['seed', '--pdf', pdf, ...more], CWD));
    expect(place()).toBeNull();
    writeFileSync(pdf, 'last year’s marks');
    expect(place()).toBe(`${pdf}: exists already; choose another name, or add --force to replace it`);
    expect(place('--force')).toBeNull();
    mkdirSync(join(folder, 'folder.pdf'));
    expect(refusedPlace({ pdf: join(folder, 'folder.pdf'), force: true })).toBe(
      `${join(folder, 'folder.pdf')}: is a folder; name the file to write`,
    );
  });

  test.each([
    ['no paper', ['--pdf', 'x.pdf'], 'name the paper to print'],
    ['two papers', ['one', 'two', '--pdf', 'x.pdf'], 'did not expect two'],
    ['no file to write', ['seed'], '--pdf is missing'],
    ['an option without its value at the end', ['seed', '--pdf'], '--pdf needs a value'],
    ['an option where a value belongs', ['seed', '--pdf', '--what', 'blank'], '--pdf needs a value'],
    [
      'an unknown value of --what',
      ['seed', '--pdf', 'x.pdf', '--what', 'answers'],
      '--what is worked, blank, film, key, scheme, formulas or overview, not answers',
    ],
    [
      'an unknown size of paper',
      ['seed', '--pdf', 'x.pdf', '--paper', 'a3'],
      '--paper is a4 or letter, not a3',
    ],
    [
      'every line of a blank paper',
      ['seed', '--pdf', 'x.pdf', '--what', 'blank', '--full'],
      '--full is for --what worked; blank has no lines of working to add',
    ],
    [
      'ruled space on worked solutions',
      ['seed', '--pdf', 'x.pdf', '--what', 'film', '--lines'],
      '--lines rules the space of --what blank; film names no page of it',
    ],
    [
      'an unknown option',
      ['seed', '--pdf', 'x.pdf', '--colour', 'red'],
      'unknown option --colour; options are --pdf, --what, --question, --paper, --policy, --language, --full, --lines, --force',
    ],
  ])('%s is refused with what is wrong and the usage', (_, args, message) => {
    expect(() => readExport(args, CWD)).toThrow(withUsage(message));
  });
});
