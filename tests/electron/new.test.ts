import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textExamples } from '../../core/index.ts';
import { chalkgrad } from './command-line.ts';
import { temporaryFolder } from './temporary-folder.ts';

const NET = 'INPUT 28x28x1, CONV-7-32, POOL-2, FC-10';

describe('new', () => {
  test('alone it lists every kind that can be typed, with an example', async () => {
    const { code, stdout, stderr } = await chalkgrad(['new']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const { kind, example } of textExamples()) {
      expect(stdout).toContain(`chalkgrad new ${kind} `);
      expect(stdout.replaceAll("'\\''", "'")).toContain(example);
    }
  });

  test('writes the document to stdout, and what it understood to stderr', async () => {
    const { code, stdout, stderr } = await chalkgrad(['new', 'cnn-table', NET]);
    const assumed = 'Rounding of a pooled side: floor: the incomplete window is dropped (assumed)';
    expect({ code, stderr }).toEqual({ code: 0, stderr: `${NET}\n${assumed}\n` });
    expect(JSON.parse(stdout)).toMatchObject({
      format: 1,
      problem: {
        kind: 'cnn-table',
        layers: [
          { type: 'input', shape: [28, 28, 1] },
          { type: 'conv', kernel: 7, filters: 32 },
          { type: 'max-pool', size: 2 },
          { type: 'dense', units: 10 },
        ],
      },
    });
  });

  test('says which lines of a listing it did not read, and what it decided', async () => {
    const text = 'import torch.nn as nn\nmodel = nn.Sequential(nn.Linear(8, 3))\nprint(model)';
    const { code, stderr } = await chalkgrad(['new', 'cnn-table', text]);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: [
        'INPUT 8, FC-3',
        'line 1 is not read: import torch.nn as nn',
        'line 3 is not read: print(model)',
        'line 2: INPUT 8: what the first layer asks for',
        '',
      ].join('\n'),
    });
  });

  test('writes a file that can be solved, and does not overwrite one without --force', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'net.json');
    expect(await chalkgrad(['new', 'cnn-table', NET, '--out', file])).toMatchObject({
      code: 0,
      stdout: '',
    });
    expect((await chalkgrad(['solve', file])).stdout).toContain('22×22×32');
    writeFileSync(file, 'mine');
    const refused = await chalkgrad(['new', 'cnn-table', NET, '--out', file]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('exists already; choose another name, or add --force');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(await chalkgrad(['new', 'cnn-table', NET, '--out', file, '--force'])).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toContain('"cnn-table"');
  });

  test('a mistake is underlined with a caret, and nothing is written', async () => {
    const file = join(temporaryFolder(), 'net.json');
    const { code, stdout, stderr } = await chalkgrad([
      'new',
      'cnn-table',
      'INPUT 28x28x1, KONV-7-32',
      '--out',
      file,
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const [message = '', text = '', caret = ''] = stderr.split('\n');
    expect(message).toMatch(/^character 16: “KONV” is not a layer/);
    expect(text.slice(caret.indexOf('^'))).toBe('KONV-7-32');
    expect(existsSync(file)).toBe(false);
  });

  test('in a text of many lines the caret is under the right one', async () => {
    const { stderr } = await chalkgrad([
      'new',
      'cnn-table',
      'INPUT 28x28x1\nnn.Sequential(\n  nn.Flatten(),\n  nn.Linear(785, 10),\n)',
    ]);
    const [, text = '', caret = ''] = stderr.split('\n');
    expect(text.trim()).toBe('nn.Linear(785, 10),');
    expect(text.slice(caret.indexOf('^'))).toBe('785, 10),');
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['an unknown kind', ['new', 'transformer', 'x'], ['unknown kind transformer', 'cnn-table']],
    ['a kind without its text', ['new', 'cnn-table'], ['write the problem after its kind', 'INPUT']],
    [
      'a text that was not quoted',
      ['new', 'cnn-table', 'INPUT', '28x28x1'],
      ['did not expect 28x28x1', 'quotes'],
    ],
    ['a kind that cannot be typed', ['new', 'short-answer', 'x'], ['cannot be typed', 'cnn-table']],
    [
      'a folder that does not exist',
      ['new', 'cnn-table', NET, '--out', join('no such folder', 'net.json')],
      ['cannot be written'],
    ],
  ])('%s is refused', async (_what, args, says) => {
    const { code, stdout, stderr } = await chalkgrad(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const word of says) expect(stderr).toContain(word);
    expect(stderr).not.toMatch(/^\s+at |node:internal/m);
  });
});
