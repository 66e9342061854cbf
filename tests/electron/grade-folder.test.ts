import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findPaper, type Decision } from '../../core/index.ts';
import { csv } from '../../electron/cli/csv.ts';
import { connect } from '../../electron/store/connect.ts';
import { tablesOf } from '../../electron/store/tables.ts';
import { paperHash } from '../../electron/paper-hash.ts';
import { chalkgrad } from './command-line.ts';
import { temporaryFolder } from './temporary-folder.ts';

const SEED = 'cs60010-2023-midsem';

/** ReLU of (−1, 2) and of (3, −4): one box each, 4 and 6 marks. */
const PAPER = {
  format: 1,
  id: 'two-vectors',
  title: 'Two vectors',
  questions: [
    {
      id: '1',
      title: 'First',
      marks: 4,
      problem: { kind: 'vector-activation', function: 'relu', vector: [-1, 2] },
    },
    {
      id: '2',
      title: 'Second',
      marks: 6,
      problem: { kind: 'vector-activation', function: 'relu', vector: [3, -4] },
    },
  ],
};

function classOf(files: Readonly<Record<string, unknown>>): {
  readonly paper: string;
  readonly folder: string;
} {
  const top = temporaryFolder();
  const folder = join(top, 'class');
  mkdirSync(folder);
  writeFileSync(join(top, 'paper.json'), JSON.stringify(PAPER));
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return { paper: join(top, 'paper.json'), folder };
}
const handedIn = (name: string, roll: string, answers: unknown, more: object = {}): object => ({
  format: 'chalkgrad-answers',
  version: 1,
  paper: { title: 'Two vectors', hash: 'a'.repeat(64) },
  student: { name, roll },
  application: '0.1.0',
  writtenAt: '2026-11-29T06:00:00.000Z',
  answers,
  ...more,
});

const contentOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );

describe('grade of a folder', () => {
  test('marks every script, writes a table, and says which boxes were missed and how', async () => {
    const { paper, folder } = classOf({
      'b.chalkgrad-answers': handedIn('মিতা সেন', '21CS10', {
        1: { vector: '(0, 2)' },
        2: { vector: '(3, 4)' },
      }),
      'a.chalkgrad-answers': handedIn('Ravi, K.', '21CS02', {
        1: { vector: '0, 2' },
        2: { vector: '(3, 4)' },
      }),
      'c.json': { 1: { vector: '(0, 2)' }, 2: { vector: '(3, 0)' } },
    });
    const table = join(folder, '..', 'marks.csv');
    const { code, stdout, stderr } = await chalkgrad(['grade', paper, folder, '--csv', table]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    // 7, 7 and 10 of 10 marks: one of two numbers earns half of the 6.
    expect(stdout).toContain('Mean 8, median 7, from 7 to 10 of 10');
    expect(stdout).toContain('2 of 3     question 2, vector: 2 times (3, 4)');
    expect(readFileSync(table, 'utf8').replace('\ufeff', '').split('\r\n')).toEqual([
      'Roll number,Name,Marks,of,Question 1,Question 2,Proposed,Marked by,Note,File',
      '21CS02,"Ravi, K.",7,10,4,3,,"Follow-through (CBSE, SQA), version 2",answered on another version of this paper,a.chalkgrad-answers',
      '21CS10,মিতা সেন,7,10,4,3,,"Follow-through (CBSE, SQA), version 2",answered on another version of this paper,b.chalkgrad-answers',
      ',,10,10,4,6,,"Follow-through (CBSE, SQA), version 2",,c.json',
      '',
    ]);
  });

  test('says which named mistakes the class made, and where', async () => {
    const { folder } = classOf({
      // The slope of the loss towards h₂ is −0.35 · 0.3; z₂ = −0.3, so nothing passes its ReLU.
      'a.json': { 2: { z2: '-0.3', 'dL/do1': '-0.35', 'dL/dw2': '-0.105', 'dL/dw4': '-0.105' } },
      'b.json': { 2: { z2: '-0.3', 'dL/do1': '-0.35', 'dL/dw2': '-0.105', 'dL/dw4': '0' } },
      'c.json': { 2: { z2: '0.3', 'dL/do1': '-0.35', 'dL/dw2': '0', 'dL/dw4': '0' } },
    });
    const { stdout } = await chalkgrad(['grade', SEED, folder]);
    const told = stdout.split('\n');
    const at = told.indexOf('Mistakes by name');
    expect(at).toBeGreaterThan(0);
    expect(told[at + 1]).toMatch(/^ {2}2 of 3 {5}relu mask left out: question 2, dL\/d/);
    expect(told[at + 2]).toMatch(/mask .+ was left out; .+ is not above 0/);
  });

  test('the same paper is known whatever its layout; another is not', () => {
    const seed = findPaper(SEED);
    if (!seed) throw new Error('no seed paper');
    const turned = Object.fromEntries(Object.entries(seed).reverse()) as unknown as typeof seed;
    expect(paperHash(turned)).toBe(paperHash(seed));
    expect(paperHash({ ...seed, title: 'Another' })).not.toBe(paperHash(seed));
  });

  test('a bad file is named, and the rest is marked', async () => {
    const { paper, folder } = classOf({
      'broken.json': '{ "1": ',
      'number.json': { 1: { vector: 3 } },
      'other.txt': 'not an answer',
      'stray.json': { 9: { z: '1' } },
      'good.json': { 1: { vector: '(0, 2)' } },
    });
    const { code, stdout, stderr } = await chalkgrad(['grade', paper, folder]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/not marked: broken\.json: line 1, column 8/);
    expect(stderr).toMatch(/not marked: number\.json: 1\.vector: found 3/);
    expect(stderr).toContain(
      'not marked: stray.json: none of its answers is asked here: 9.z; questions are 1, 2\n',
    );
    expect(stdout).toContain('Two vectors: 1 script\n');
    expect(stdout).toContain('4 of 10  good.json');
  });

  test('repeated names and bytes that are not UTF-8 are named with their place', async () => {
    const { paper, folder } = classOf({
      'good.json': { 1: { vector: '(0, 2)' } },
      'twice.json': '{"1": {"vector": "(0, 2)", "vector": "(1, 2)"}}',
    });
    writeFileSync(join(folder, 'latin.json'), Buffer.from('{"1": {"vector": "(0, 2) é"}}', 'latin1'));
    const { code, stdout, stderr } = await chalkgrad(['grade', paper, folder]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/not marked: latin\.json: line 1, column 26: the byte 0xE9/);
    expect(stderr).toMatch(/not marked: twice\.json: line 1, column 28: the name “vector” stands here again/);
    expect(stdout).toContain('Two vectors: 1 script\n');
    for (const name of ['twice.json', 'latin.json']) {
      const alone = await chalkgrad(['grade', paper, join(folder, name)]);
      expect(alone.code).toBe(2);
      expect(alone.stderr).toMatch(new RegExp(`${name}, line 1, column`));
    }
  });

  test('a student who handed in twice has both rows, is named, and counts once', async () => {
    const [early, late] = ['2026-11-29T06:00:00.000Z', '2026-11-29T07:00:00.000Z'];
    const full = { 1: { vector: '(0, 2)' }, 2: { vector: '(3, 0)' } };
    const { paper, folder } = classOf({
      'a.chalkgrad-answers': handedIn('Asha Rao', '21CS02', full, { writtenAt: late }),
      'b.chalkgrad-answers': handedIn('Asha R.', '21cs02', {}, { writtenAt: early }),
      'c.chalkgrad-answers': handedIn('Bimal Sen', '', { 1: { vector: '(0, 2)' } }),
    });
    const table = join(folder, '..', 'marks.csv');
    const { code, stdout, stderr } = await chalkgrad(['grade', paper, folder, '--csv', table]);
    expect(code).toBe(1);
    expect(stderr).toBe(
      '21CS02 Asha Rao: handed in 2 times, a.chalkgrad-answers (Asha Rao), b.chalkgrad-answers (Asha R.); counts once, as a.chalkgrad-answers, written last\n',
    );
    // 10 and 4 of 10: the empty script does not lower the mean.
    expect(stdout).toContain('Two vectors: 3 scripts of 2 students; the statistics count each student once');
    expect(stdout).toContain('Mean 7, median 7, from 4 to 10 of 10');
    expect(stdout).toContain('1 of 2     question 2, vector: 1 blank');
    const rows = readFileSync(table, 'utf8').split('\r\n').slice(1, 4);
    expect(rows[0]).toMatch(/^21CS02,Asha Rao,10,.*; handed in again: b\.chalkgrad-answers,a\./);
    expect(rows[1]).toMatch(
      /^21cs02,Asha R\.,0,.*handed in again: a\.chalkgrad-answers; not counted in the statistics/,
    );
    expect(rows[2]).not.toContain('handed in again');
  });

  test('answers to another paper are not marked but named; another version is marked with a word', async () => {
    const other = { id: 'other', title: 'Three vectors', hash: 'b'.repeat(64) };
    const sameId = { id: 'two-vectors', title: 'Two vectors, corrected', hash: 'c'.repeat(64) };
    const { paper, folder } = classOf({
      'other.chalkgrad-answers': handedIn('A', '1', { 1: { vector: '(0, 2)' } }, { paper: other }),
      'version.chalkgrad-answers': handedIn('B', '2', { 1: { vector: '(0, 2)' } }, { paper: sameId }),
    });
    const refusal =
      'answers another paper, “Three vectors” (other), not “Two vectors” (two-vectors); name that paper, or add --any-paper to mark it by this one';
    const { code, stdout, stderr } = await chalkgrad(['grade', paper, folder]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `not marked: other.chalkgrad-answers: ${refusal}\n`,
    });
    expect(stdout).toContain('4 of 10  2 B (answered on another version of this paper)');
    expect((await chalkgrad(['grade', paper, folder, '--any-paper'])).stdout).toContain(
      '4 of 10  1 A (answers another paper, “Three vectors”)',
    );
    const [alone, version] = ['other', 'version'].map((name) => join(folder, `${name}.chalkgrad-answers`));
    expect(await chalkgrad(['grade', paper, alone ?? ''])).toMatchObject({
      code: 2,
      stderr: `${alone}: ${refusal}\n`,
    });
    expect(await chalkgrad(['grade', paper, version ?? '', '--json'])).toMatchObject({
      code: 1,
      stderr: `${version}: answered on another version of this paper\n`,
      stdout: expect.stringContaining('"answered on another version of this paper"') as string,
    });
  });

  test('boxes that are not asked are a warning beside those that are', async () => {
    const { paper, folder } = classOf({ 'a.json': { 1: { vector: '(0, 2)', vektor: '(0, 2)' } } });
    expect(await chalkgrad(['grade', paper, folder])).toMatchObject({
      code: 1,
      stderr: 'a.json (no name): not asked here: 1.vektor\n',
      stdout: expect.stringContaining('4 of 10  a.json (not asked here: 1.vektor)') as string,
    });
  });

  test('--json: the table as data, with every box, what the class did, and what was not marked', async () => {
    const { paper, folder } = classOf({
      'a.chalkgrad-answers': handedIn('Asha', '1', { 1: { vector: '(0, 2)' }, 2: { vector: '(3, 4)' } }),
      'b.chalkgrad-answers': handedIn('Bimal', '2', { 1: { vector: '(0, 2)' }, 2: { vector: '(3, 4)' } }),
      'c.json': '{',
    });
    const { code, stdout } = await chalkgrad(['grade', paper, folder, '--json']);
    expect(code).toBe(1);
    const found = JSON.parse(stdout) as {
      scripts: { questions: { boxes: { id: string; verdict: string }[] }[] }[];
    };
    expect(found).toMatchObject({
      format: 1,
      paper: { id: 'two-vectors', title: 'Two vectors' },
      policy: { name: 'follow-through' },
      scripts: [
        {
          file: 'a.chalkgrad-answers',
          student: { roll: '1', name: 'Asha' },
          score: 7,
          marks: 10,
          counted: true,
        },
        { file: 'b.chalkgrad-answers', notes: ['answered on another version of this paper'] },
      ],
      notMarked: [{ file: 'c.json', why: expect.stringMatching(/^line 1, column 2/) as string }],
      warnings: [],
      statistics: {
        students: 2,
        mean: 7,
        median: 7,
        lowest: 7,
        highest: 7,
        boxes: [
          { question: '1', box: 'vector', marks: 4, mean: 4, missed: 0, blank: 0, often: [] },
          {
            question: '2',
            box: 'vector',
            marks: 6,
            mean: 3,
            missed: 2,
            often: [{ typed: '(3, 4)', times: 2 }],
          },
        ],
      },
    });
    expect(found.scripts[0]?.questions[1]?.boxes).toMatchObject([{ id: 'vector', verdict: 'partial' }]);
  });

  test('--json has the named mistakes of the class with what their boxes are told', async () => {
    const { folder } = classOf({
      'a.json': { 2: { z2: '-0.3', 'dL/do1': '-0.35', 'dL/dw2': '-0.105', 'dL/dw4': '-0.105' } },
    });
    const { stdout } = await chalkgrad(['grade', SEED, folder, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      statistics: { mistakes: [{ mistake: 'relu-mask-left-out', scripts: 1, boxes: [{ question: '2' }] }] },
    });
  });

  test('a place that is not there is said to be neither file nor folder', async () => {
    const { paper, folder } = classOf({});
    for (const more of [[], ['--csv', join(folder, 'x.csv')], ['--json']])
      expect(await chalkgrad(['grade', paper, join(folder, 'klass'), ...more])).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(
          /klass: no such file or folder; name a file of answers, .* or a folder/,
        ) as string,
      });
  });

  test('the table has a row for a file that was not marked, and names boxes that could not be read', async () => {
    const { paper, folder } = classOf({
      'bad.json': '{ "1": { ',
      'odd.chalkgrad-answers': handedIn('Odd', '3', { '1': { vector: 'about a third' } }),
    });
    const table = join(folder, '..', 'rows.csv');
    expect((await chalkgrad(['grade', paper, folder, '--csv', table])).code).toBe(1);
    const rows = readFileSync(table, 'utf8').trim().split(/\r?\n/);
    expect(rows).toHaveLength(3);
    expect(rows[1]).toMatch(/could not be read: 1\.\w+/);
    expect(rows[2]).toMatch(/not marked: line 1, .*,bad\.json$/);
  });

  test('links that lead nowhere and a folder are named like bad files', async () => {
    const { paper, folder } = classOf({ 'good.json': { 1: { vector: '(0, 2)' } } });
    symlinkSync(join(folder, 'none'), join(folder, 'link.json'));
    symlinkSync('loop.json', join(folder, 'loop.json'));
    mkdirSync(join(folder, 'folder.json'));
    const { code, stdout, stderr } = await chalkgrad(['grade', paper, folder]);
    expect(code).toBe(1);
    for (const name of ['link.json', 'loop.json', 'folder.json'])
      expect(stderr).toContain(`not marked: ${name}: is no file that can be read`);
    expect(stdout).toContain('4 of 10  good.json');
  });

  test('a table that exists is replaced only with --force; an empty folder is refused', async () => {
    const { paper, folder } = classOf({ 'good.json': { 1: { vector: '(0, 2)' } } });
    const table = join(folder, '..', 'marks.csv');
    writeFileSync(table, 'mine');
    expect(await chalkgrad(['grade', paper, folder, '--csv', table])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('exists already') as string,
    });
    expect(readFileSync(table, 'utf8')).toBe('mine');
    expect(await chalkgrad(['grade', paper, folder, '--csv', table, '--force'])).toMatchObject({ code: 0 });
    expect(await chalkgrad(['grade', paper, temporaryFolder()])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('has no files of answers') as string,
    });
  });

  test('a name cannot run as a formula of a spreadsheet', () => {
    expect(csv([['=1+1', '-2', 'a "b"', 3]])).toBe('\ufeff\'=1+1,\'-2,"a ""b""",3\r\n');
  });
});

describe('grade with a teacher’s decisions', () => {
  const words = {
    format: 1,
    id: 'words',
    title: 'Words',
    questions: [
      {
        id: '1',
        title: 'First',
        marks: 4,
        problem: {
          kind: 'short-answer',
          model: 'Freeze it.',
          ideas: [{ name: 'frozen', phrases: ['freez*'] }],
        },
      },
    ],
  };
  const decision: Decision = {
    question: '1',
    box: 'answer',
    typed: 'I freeze',
    by: 'teacher',
    had: ['frozen'],
    earned: 1,
    of: 2,
    comment: 'freeze what?',
  };

  /** A class of three: two wrote the same, and one something else. */
  const scripts = (): { readonly paper: string; readonly folder: string } => {
    const to = { paper: { title: 'Words', hash: 'a'.repeat(64) } };
    const made = classOf({
      'a.chalkgrad-answers': handedIn('A', '1', { 1: { answer: 'I freeze' } }, to),
      'b.chalkgrad-answers': handedIn('B', '2', { 1: { answer: 'I freeze' } }, to),
      'c.chalkgrad-answers': handedIn('C', '3', { 1: { answer: 'freezing' } }, to),
    });
    writeFileSync(made.paper, JSON.stringify(words));
    return made;
  };

  test('the last decision on the student’s own answer counts, then one on the same words; the rest is proposed', async () => {
    const { paper, folder } = scripts();
    const file = join(folder, '..', 'sessions.db');
    const db = connect(file, undefined, 'DELETE');
    const { sessions, decisions } = tablesOf(db);
    const mine = sessions.receive('key', 'Words', JSON.stringify(words), { name: 'A', roll: '1' });
    const other = sessions.receive('key', 'Words', JSON.stringify(words), { name: 'X', roll: '9' });
    decisions.add(mine, { ...decision, earned: 0, of: 1 });
    decisions.add(mine, { ...decision, earned: 1, of: 1 });
    decisions.add(other, decision);
    decisions.add(other, { ...decision, by: 'self', earned: 0 });
    const another = sessions.receive('key', 'Other', JSON.stringify({ ...words, id: 'other' }), {
      name: 'C',
      roll: '3',
    });
    decisions.add(another, { ...decision, typed: 'freezing', earned: 0 });
    db.close();
    const table = join(folder, '..', 'marks.csv');
    const { code, stdout } = await chalkgrad(['grade', paper, folder, '--decisions', file, '--csv', table]);
    expect(code).toBe(0);
    expect(stdout).toContain('1 written answer counts as proposed');
    const rows = readFileSync(table, 'utf8').trim().split('\r\n');
    expect(rows[0]).toContain('Question 1,Proposed,Marked by');
    expect(rows.slice(1).map((row) => row.split(',').slice(0, 6))).toEqual([
      ['1', 'A', '4', '4', '4', ''],
      ['2', 'B', '2', '4', '2', ''],
      ['3', 'C', '4', '4', '4', '1 answer: 4 of 4'],
    ]);
  });

  test('the session file is read as the application left it, and nothing is written beside it', async () => {
    const { paper, folder } = scripts();
    const profile = join(folder, '..', 'profile');
    mkdirSync(profile);
    const file = join(profile, 'sessions.db');
    // The application is running: the decision waits in the log.
    const db = connect(file, undefined, 'WAL');
    const { sessions, decisions } = tablesOf(db);
    const session = sessions.receive('key', 'Words', JSON.stringify(words), { name: 'A', roll: '1' });
    decisions.add(session, { ...decision, earned: 0, of: 1 });
    const before = contentOf(profile);
    expect(Object.keys(before)).toEqual(['sessions.db', 'sessions.db-shm', 'sessions.db-wal']);
    const marksOfA = async (): Promise<string | undefined> => {
      const { stdout } = await chalkgrad(['grade', paper, folder, '--decisions', file]);
      return /(\S+) of 4 {2}1 A/.exec(stdout)?.[1];
    };
    expect(await marksOfA()).toBe('0');
    expect(contentOf(profile)).toEqual(before);
    db.close();
    // The application has exited.
    const after = contentOf(profile);
    expect(Object.keys(after)).toEqual(['sessions.db']);
    expect(await marksOfA()).toBe('0');
    expect(contentOf(profile)).toEqual(after);
  });

  test.each([
    ['no-such.db', 'does not exist'],
    ['paper.json', 'cannot be read as a session file'],
  ])('%s: %s', async (name, message) => {
    const { paper, folder } = scripts();
    const { code, stderr } = await chalkgrad([
      'grade',
      paper,
      folder,
      '--decisions',
      join(folder, '..', name),
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
