import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Answers } from '../../electron/store/answers.ts';
import { openStore } from '../../electron/store/open.ts';
import { Sessions } from '../../electron/store/sessions.ts';
import { chalkgrad } from './command-line.ts';
import { temporaryFolder } from './temporary-folder.ts';

const paper = (right: string, id = 'tick'): string =>
  JSON.stringify({
    format: 1,
    id,
    title: 'Tick one',
    questions: [
      {
        id: '1',
        title: 'Tick',
        marks: 2,
        problem: {
          kind: 'choice',
          options: ['A', 'B'].map((letter) => ({
            id: letter,
            text: letter,
            correct: letter === right,
            reason: 'Because.',
          })),
        },
      },
    ],
  });

function classOf(): {
  readonly folder: string;
  readonly now: string;
  readonly old: string;
  readonly scripts: string;
} {
  const folder = temporaryFolder();
  const scripts = join(folder, 'class');
  mkdirSync(scripts);
  const write = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  write('class/a.json', '{"1":{"choice":"A"}}');
  write('class/b.json', '{"1":{"choice":"B"}}');
  write('class/c.json', '{"1":{}}');
  return { folder, scripts, now: write('now.json', paper('B')), old: write('old.json', paper('A')) };
}

describe('regrade', () => {
  test('says who gains and who loses, in which box, and which line of the paper changed', async () => {
    const { folder, now, old, scripts } = classOf();
    const table = join(folder, 'changes.csv');
    const { code, stdout, stderr } = await chalkgrad([
      'regrade',
      now,
      scripts,
      '--against',
      old,
      '--csv',
      table,
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Changed: question 1, problem.options[0].correct: true → false');
    expect(stdout).toMatch(/2 → +0 of 2 +−2 {2}a\.json/);
    expect(stdout).toMatch(/0 → +2 of 2 +\+2 {2}b\.json/);
    expect(stdout).toContain('question 1, choice: “B” 0 → 2; Right.');
    expect(stdout).toContain('1 gain, 1 lose, 1 keep their marks');
    expect(readFileSync(table, 'utf8').split('\r\n')[2]).toBe(',,0,2,1,choice,B,0,2,Right.,b.json,tick');
  });

  test('needs something to compare with, of the same paper', async () => {
    const { folder, now, scripts } = classOf();
    const run = (...more: string[]) => chalkgrad(['regrade', now, scripts, ...more]);
    expect(await run()).toMatchObject({
      code: 2,
      stderr:
        'nothing to compare with: name the earlier paper with --against, or another policy with --policy\n',
    });
    const other = join(folder, 'other.json');
    writeFileSync(other, paper('A', 'other'));
    expect((await run('--against', other)).stderr).toContain('has the id other, and');
    expect(await run('--policy', 'right-wrong')).toMatchObject({ code: 0 });
    expect((await chalkgrad(['regrade', now, folder + '/none', '--policy', 'ib'])).stderr).toContain(
      'is not a folder',
    );
    expect((await chalkgrad(['regrade', now, now])).stderr).toContain('cannot be read as a session file');
  });

  test('a session file: each session by the version that it answered; the file is not changed', async () => {
    const { folder, now } = classOf();
    const file = join(folder, 'sessions.db');
    const { db } = openStore(file);
    const sessions = new Sessions(db);
    const answers = new Answers(db);
    for (const [name, choice] of [
      ['Asha', 'A'],
      ['Bimal', 'B'],
    ] as const) {
      const id = sessions.receive('file:/old.json', 'Tick one', paper('A'), { name, roll: '' });
      answers.save(id, '1', 'choice', choice);
    }
    answers.save(sessions.create('x', 'Another paper', paper('A', 'other')), '1', 'choice', 'A');
    db.close();
    const bytes = readFileSync(file);
    const { code, stdout } = await chalkgrad(['regrade', now, file]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/2 → +0 of 2 +−2 {2}Asha/);
    expect(stdout).toMatch(/0 → +2 of 2 +\+2 {2}Bimal/);
    expect(stdout).toContain('1 gain, 1 lose, 0 keep their marks');
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});
