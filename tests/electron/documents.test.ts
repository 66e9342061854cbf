import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { describeIssue } from '../../core/errors.ts';
import type { Opened } from '../../core/contract/shelf.ts';
import { Documents, type RecentList } from '../../electron/documents.ts';
import { ThreadHost } from '../../electron/thread/host.ts';
import { temporaryFolder } from './temporary-folder.ts';

const PROBLEM = JSON.stringify({
  title: 'Softmax',
  problem: { kind: 'vector-activation', function: 'softmax', vector: [1, 1] },
});

/** The recent files in memory, as the application stores them. */
function listInMemory(): RecentList {
  const titles = new Map<string, string>();
  return {
    list: () => [...titles].map(([path, title]) => ({ path, title })),
    add: (path, title) => void titles.set(path, title),
    forget: (path) => void titles.delete(path),
  };
}
/** One thread for all tests: it keeps nothing from call to call, and takes most of a second to start. */
const thread = new ThreadHost(new URL('../../electron/thread/entry.ts', import.meta.url));
afterAll(() => thread.close());
const documentsWith = (recent = listInMemory()): Documents => new Documents(thread, recent);
/** A file of this name in a folder of its own. */
function fileNamed(name: string, text = PROBLEM): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}
const title = (opened: Opened): string =>
  opened.ok ? opened.document.paper.title : `refused: ${opened.issues.map(describeIssue).join('; ')}`;
const why = (opened: Opened): string => (opened.ok ? 'opened' : opened.issues.map(describeIssue).join('; '));

describe('opening a file', { timeout: 30_000 }, () => {
  test.each(['softmax.json', 'softmax.chalkgrad', 'SOFTMAX.JSON', 'soft max – 二.json'])(
    '%s is worked and can be asked for again by the key it was given',
    async (name) => {
      const documents = documentsWith();
      const file = fileNamed(name);
      const opened = await documents.openFile(file);
      expect(title(opened)).toBe('Softmax');
      if (!opened.ok) return;
      expect(opened.document.entry).toMatchObject({ file, questions: 1, type: 'problem' });
      expect(opened.document.worked[0]?.solution.kind).toBe('vector-activation');
      expect(title(await documents.openKey(opened.document.entry.key))).toBe('Softmax');
    },
  );

  test('a byte order mark, which some editors on Windows write, is ignored', async () => {
    expect(title(await documentsWith().openFile(fileNamed('bom.json', `\ufeff${PROBLEM}`)))).toBe('Softmax');
  });

  test('a wrong extension is refused by its name alone', async () => {
    expect(why(await documentsWith().openFile(fileNamed('softmax.txt')))).toBe(
      'softmax.txt: is not a .json or .chalkgrad file; choose a paper or problem in one of these',
    );
  });

  test('a file larger than 5 MB is refused before it is read; one of 5 MB is read', async () => {
    const documents = documentsWith();
    const largest = 5 * 1024 * 1024;
    const file = fileNamed('large.json', PROBLEM.padEnd(largest));
    expect(title(await documents.openFile(file))).toBe('Softmax');
    truncateSync(file, largest + 1);
    expect(why(await documents.openFile(file))).toBe(
      'large.json: is larger than 5 MB; a paper has at most 5 MB',
    );
  });

  test('a folder is refused', async () => {
    const folder = join(temporaryFolder(), 'folder.json');
    mkdirSync(folder);
    expect(why(await documentsWith().openFile(folder))).toBe(
      'folder.json: is not a file; choose a paper or problem file',
    );
  });

  test('a missing file is reported as missing', async () => {
    expect(why(await documentsWith().openFile(join(temporaryFolder(), 'gone.json')))).toBe(
      'gone.json: does not exist; check its name and folder',
    );
  });

  test.skipIf(process.platform === 'win32')(
    'a file that may not be read is said to be unreadable',
    async () => {
      const folder = temporaryFolder();
      const file = join(folder, 'secret.json');
      writeFileSync(file, PROBLEM);
      chmodSync(folder, 0o755);
      chmodSync(file, 0o000);
      // Root may read everything, so this part runs as another user (Debian's `nobody`).
      const isRoot = process.geteuid?.() === 0;
      if (isRoot) process.seteuid?.(65534);
      const opened = await documentsWith()
        .openFile(file)
        .finally(() => isRoot && process.seteuid?.(0));
      expect(why(opened)).toBe('secret.json: cannot be read; check that you may read it');
    },
  );

  test.skipIf(process.platform === 'win32')(
    'a link is followed to the file, which is opened under its own path',
    async () => {
      const file = fileNamed('softmax.json');
      const link = join(temporaryFolder(), 'link.json');
      symlinkSync(file, link);
      const opened = await documentsWith().openFile(link);
      expect(opened).toMatchObject({ ok: true, document: { entry: { file } } });
    },
  );

  test.skipIf(process.platform === 'win32')(
    'a link to what is no paper by its name, to nothing or to itself is refused',
    async () => {
      const folder = temporaryFolder();
      const links = {
        'other.json': fileNamed('softmax.txt'),
        'nothing.json': join(folder, 'nothing'),
        'loop.json': join(folder, 'loop.json'),
      };
      for (const [name, target] of Object.entries(links)) symlinkSync(target, join(folder, name));
      const documents = documentsWith();
      const told = await Promise.all(
        Object.keys(links).map(async (name) => why(await documents.openFile(join(folder, name)))),
      );
      expect(told).toEqual([
        'other.json: is not a .json or .chalkgrad file; choose a paper or problem in one of these',
        'nothing.json: does not exist; check its name and folder',
        'loop.json: cannot be read; check that you may read it',
      ]);
    },
  );

  test('an invalid paper is refused with the file and the place of each mistake, and not listed', async () => {
    const recent = listInMemory();
    const file = fileNamed(
      'broken.json',
      '{ "kind": "vector-activation", "function": "softmax", "vector": "1, 1" }',
    );
    const opened = await documentsWith(recent).openFile(file);
    expect(opened).toMatchObject({ ok: false, file });
    expect(why(opened)).toMatch(/^problem\.vector: found "1, 1"; give a list \[…\]/);
    expect(recent.list()).toEqual([]);
  });
});

describe('keys', { timeout: 30_000 }, () => {
  test('a paper of the shelf opens by its key, and has no file', async () => {
    const documents = documentsWith();
    const { papers } = await documents.listShelf();
    const seed = papers.find(({ key }) => key === 'cs60010-2023-midsem');
    expect(seed).toMatchObject({ marks: 60, file: null, type: 'paper' });
    expect(title(await documents.openKey('cs60010-2023-midsem'))).toBe(seed?.title);
  });

  test('a file that was opened before is on the shelf’s list and opens by its key after a restart', async () => {
    const recent = listInMemory();
    const file = fileNamed('softmax.json');
    await documentsWith(recent).openFile(file);
    const restarted = documentsWith(recent);
    const { recent: listed } = await restarted.listShelf();
    expect(listed.map((entry) => [entry.title, entry.file])).toEqual([['Softmax', file]]);
    expect(title(await restarted.openKey(listed[0]?.key ?? ''))).toBe('Softmax');
  });

  test('a key that was not given out opens nothing, even when the file exists and its key can be guessed', async () => {
    const file = fileNamed('softmax.json');
    const documents = documentsWith();
    const guesses = [
      `file:${file}`,
      file,
      `file://${file}`,
      `file:${relative(process.cwd(), file)}`,
      'session:1',
      '../cs60010-2023-midsem',
      '__proto__',
      'constructor',
      '',
    ];
    for (const key of guesses) {
      expect(why(await documents.openKey(key)), key).toMatch(/: is not known; open it from its file again$/);
      expect(documents.opened(key), key).toBeNull();
    }
  });

  test('a forgotten file is not listed, and its key is unknown after a restart', async () => {
    const recent = listInMemory();
    const documents = documentsWith(recent);
    const opened = await documents.openFile(fileNamed('softmax.json'));
    if (!opened.ok) throw new Error(why(opened));
    documents.forget(opened.document.entry.key);
    expect((await documents.listShelf()).recent).toEqual([]);
    expect(why(await documentsWith(recent).openKey(opened.document.entry.key))).toMatch(/is not known/);
  });

  test('a changed file is read again by its key, and a deleted one is reported as missing', async () => {
    const documents = documentsWith();
    const file = fileNamed('softmax.json');
    const opened = await documents.openFile(file);
    if (!opened.ok) throw new Error(why(opened));
    writeFileSync(file, PROBLEM.replace('Softmax', 'Changed'));
    expect(title(await documents.openKey(opened.document.entry.key))).toBe('Changed');
    const { key } = opened.document.entry;
    writeFileSync(file, '{');
    expect(why(await documents.openKey(key))).toMatch(/^line 1, column 2: the file ends in the middle/);
  });

  test('two different files of one name are two documents', async () => {
    const documents = documentsWith();
    const [first, second] = [
      fileNamed('same.json'),
      fileNamed('same.json', PROBLEM.replace('Softmax', 'Another')),
    ];
    const keys = await Promise.all(
      [first, second].map(async (file) => {
        const opened = await documents.openFile(file);
        return opened.ok ? opened.document.entry.key : '';
      }),
    );
    expect(keys.map((key) => documents.opened(key)?.paper.title)).toEqual(['Softmax', 'Another']);
  });
});

describe('a question that takes too much', { timeout: 60_000 }, () => {
  /** The core, in which a question called `endless` ends the thread as an exhausted memory or time does. */
  const exhausted = new ThreadHost(new URL('./exhausted-entry.ts', import.meta.url));
  afterAll(() => exhausted.close());
  const problem = { kind: 'vector-activation', function: 'softmax', vector: [1, 1] };
  const paperOf = (...ids: string[]): string =>
    fileNamed(
      'paper.json',
      JSON.stringify({
        format: 1,
        id: 'paper',
        title: 'Three questions',
        questions: ids.map((id) => ({ id, title: id, marks: 1, problem })),
      }),
    );

  test('does not take the others with it, and is named with the reason', async () => {
    const opened = await new Documents(exhausted, listInMemory()).openFile(paperOf('1', 'endless', '3'));
    if (!opened.ok) throw new Error(why(opened));
    expect(opened.document.worked.map(({ question }) => question.id)).toEqual(['1', '3']);
    expect(opened.document.stopped).toEqual([
      { question: 'endless', why: 'the calculation stopped unexpectedly' },
    ]);
  });

  test('that is the only one fails the opening', async () => {
    await expect(new Documents(exhausted, listInMemory()).openFile(paperOf('endless'))).rejects.toThrow(
      'the calculation stopped unexpectedly',
    );
  });
});

describe('many documents, one after the other', { timeout: 60_000 }, () => {
  test('only the last ones used stay in memory; one that is forgotten opens again', async () => {
    const documents = documentsWith({ ...listInMemory(), list: () => [] });
    const files = Array.from({ length: 40 }, (_, i) => fileNamed(`paper-${i}.json`));
    const keys: string[] = [];
    for (const file of files) {
      const opened = await documents.openFile(file);
      if (opened.ok) keys.push(opened.document.entry.key);
      // The first one is used all the time.
      expect(documents.opened(keys[0] ?? '')).not.toBeNull();
    }
    // Asked in the order of their last use, which asking does not change.
    const inMemory = [...keys.slice(1), keys[0] ?? ''].filter((key) => documents.opened(key) !== null);
    expect(inMemory).toEqual([...keys.slice(25), keys[0]]);
    expect(title(await documents.openFile(files[1] ?? ''))).toBe('Softmax');
  });
});
