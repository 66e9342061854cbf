import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Answers } from '../../electron/store/answers.ts';
import { openStore } from '../../electron/store/open.ts';
import { Sessions } from '../../electron/store/sessions.ts';
import { tablesOf } from '../../electron/store/tables.ts';
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
      'none: no such file or folder; name a folder of answers or a session file',
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
    expect(readdirSync(folder).filter((name) => name.startsWith('sessions.db'))).toEqual(['sessions.db']);
  });

  test('a session file: by the last result that is kept, and by the version of the paper that made it', async () => {
    const { folder, now } = classOf();
    const file = join(folder, 'sessions.db');
    const { db } = openStore(file);
    const { sessions, answers, results } = tablesOf(db);
    const id = sessions.receive('file:/old.json', 'Tick one', paper('A'), { name: 'Asha', roll: '' });
    answers.save(id, '1', 'choice', 'A');
    // Applied once, when the paper accepted B and had another title; the mark itself is another one than it would give.
    const between = JSON.stringify({ ...(JSON.parse(paper('B')) as object), title: 'Tick one of two' });
    const hash = 'b'.repeat(64);
    const kept = {
      format: 1,
      policy: { name: 'follow-through', version: 1, title: 'Follow-through' },
      score: 1,
      marks: 2,
      questions: [],
    } as const;
    results.addAll([{ session: id, paperHash: hash, mark: kept }], [{ hash, document: between }]);
    db.close();
    const { stdout } = await chalkgrad(['regrade', now, file]);
    expect(stdout).toMatch(/1 → +0 of 2 +−1 {2}Asha/);
    expect(stdout.split('\n').filter((line) => line.startsWith('Changed: '))).toEqual([
      'Changed: title: "Tick one of two" → "Tick one"',
    ]);
  });

  test('a changed key marks nothing, and what to do is said; once decided, the marks change', async () => {
    const { folder, scripts } = classOf();
    const problem = { kind: 'vector-activation', function: 'relu', vector: [-1, 2] };
    const write = (name: string, more: object): string => {
      const file = join(folder, name);
      writeFileSync(file, JSON.stringify({ format: 1, id: 'relu', title: 'ReLU', problem, ...more }));
      return file;
    };
    const old = write('old.json', { key: { vector: '(0, 2)' } });
    const changed = write('now.json', { key: { vector: '(-1, 2)' } });
    for (const [name, vector] of [
      ['a', '(0, 2)'],
      ['b', '(-1, 2)'],
      ['c', '(3, 7)'],
    ] as const)
      writeFileSync(join(scripts, `${name}.json`), JSON.stringify({ 1: { vector } }));
    const run = () => chalkgrad(['regrade', changed, scripts, '--against', old]);
    const { code, stdout } = await run();
    expect(code).toBe(0);
    expect(stdout).toContain('Changed: question 1, key.vector: "(0, 2)" → "(-1, 2)"');
    expect(stdout).toMatch(
      /Printed key, question 1, vector: \(0, 2\) → \(-1, 2\); not decided, so that the computed \(?0, 2\)? counts\n/,
    );
    expect(stdout).toContain(
      'A printed key marks nothing by itself. Decide which answer counts in the application (Audit the key…), or in question 1 of the paper: "decisions": { "vector": { "take": "theirs", "reason": "…" } }; "take" is "ours", "theirs", "both" or "everyone" (full marks to all)',
    );
    expect(stdout).toContain('0 gain, 0 lose, 3 keep their marks');
    // As the sentence says.
    const decisions = { vector: { take: 'theirs', reason: 'leaky, as announced' } };
    write('now.json', { key: { vector: '(-1, 2)' }, decisions });
    const decided = (await run()).stdout;
    expect(decided).toContain('decided: the printed answer counts\n');
    expect(decided).not.toContain('A printed key marks nothing');
    // One of two numbers is right in the other one, before and after; ten marks.
    expect(decided).toMatch(/10 → +5 of 10 +−5 {2}a\.json/);
    expect(decided).toMatch(/5 → +10 of 10 +\+5 {2}b\.json/);
    expect(decided).toMatch(/0 → +0 of 10 +0 {2}c\.json/);
    expect(decided).toContain('1 gain, 1 lose, 1 keep their marks');
  });

  test('a changed given value is the reason, for who loses and who gains', async () => {
    const { folder, scripts } = classOf();
    const write = (name: string, learningRate: number): string => {
      const file = join(folder, name);
      const problem = {
        kind: 'scalar-net',
        inputs: { x: 1 },
        targets: { y: 0.5 },
        parameters: { w1: 0.3 },
        units: [{ id: 'o1', activation: 'identity' }],
        edges: [{ from: 'x', to: 'o1', weight: 'w1' }],
        loss: { name: 'squared-error', targets: { o1: 'y' } },
        optimizer: { name: 'gradient-descent', learningRate },
        conventions: { 'squared-error-factor': 'half' },
      };
      writeFileSync(file, JSON.stringify({ format: 1, id: 'step', title: 'Step', problem }));
      return file;
    };
    const [old, now] = [write('old.json', 0.5), write('now.json', 0.25)];
    // w₁′ = 0.3 + η·0.2.
    writeFileSync(join(scripts, 'a.json'), JSON.stringify({ 1: { "w1'": '0.4' } }));
    writeFileSync(join(scripts, 'b.json'), JSON.stringify({ 1: { "w1'": '0.35' } }));
    const { stdout } = await chalkgrad(['regrade', now, scripts, '--against', old]);
    const said = stdout.split('\n').filter((line) => line.includes('was changed in the paper'));
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(
      /0; η was changed in the paper from 0\.5 to 0\.25\. The answer is right by the earlier version\.$/,
    );
    expect(said[1]).toMatch(/η was changed in the paper from 0\.5 to 0\.25\.$/);
    expect(stdout).not.toContain('exchanged');
  });

  test('a folder: who handed in twice is named, and answers to another paper are not marked', async () => {
    const { now, old, scripts } = classOf();
    const handedIn = (name: string, title: string): void =>
      writeFileSync(
        join(scripts, name),
        JSON.stringify({
          format: 'chalkgrad-answers',
          version: 2,
          paper: { title, hash: 'a'.repeat(64) },
          student: { name: 'Asha', roll: '7' },
          application: '0.1.0',
          writtenAt: '2026-11-29T06:00:00.000Z',
          answers: { 1: { choice: 'A' } },
        }),
      );
    handedIn('d.chalkgrad-answers', 'Tick one');
    handedIn('e.chalkgrad-answers', 'Tick one');
    handedIn('f.chalkgrad-answers', 'Tick two');
    const { code, stdout, stderr } = await chalkgrad(['regrade', now, scripts, '--against', old]);
    expect(code).toBe(1);
    expect(stderr).toContain(
      'not marked: f.chalkgrad-answers: answers another paper, “Tick two”, not “Tick one”',
    );
    expect(stderr).toContain('7 Asha: handed in 2 times, d.chalkgrad-answers, e.chalkgrad-answers');
    expect(stdout).toContain('Tick one: 5 scripts');
  });
});
