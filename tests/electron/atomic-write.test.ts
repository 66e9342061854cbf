import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  lstatSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeAtomically } from '../../electron/atomic-write.ts';
import { temporaryFolder } from './temporary-folder.ts';

const LARGE = 4_000_000;

describe('writing a file whole', () => {
  test('creates the folder, writes text and bytes, and leaves nothing beside the file', async () => {
    const folder = join(temporaryFolder(), 'a', 'b');
    await writeAtomically(join(folder, 'text.json'), 'नमस्ते');
    await writeAtomically(join(folder, 'bytes.png'), Uint8Array.of(0x89, 0, 0xff));
    expect(readFileSync(join(folder, 'text.json'), 'utf8')).toBe('नमस्ते');
    expect([...readFileSync(join(folder, 'bytes.png'))]).toEqual([0x89, 0, 0xff]);
    expect(readdirSync(folder).sort()).toEqual(['bytes.png', 'text.json']);
  });

  test.skipIf(process.platform === 'win32')(
    'a link that somebody laid under the name of the unfinished file destroys no other file',
    async () => {
      const folder = temporaryFolder();
      const precious = join(folder, 'precious.txt');
      writeFileSync(precious, 'a thesis');
      symlinkSync(precious, join(folder, 'exam.pdf.part'));
      await writeAtomically(join(folder, 'exam.pdf'), '%PDF');
      expect(readFileSync(precious, 'utf8')).toBe('a thesis');
      expect(readFileSync(join(folder, 'exam.pdf'), 'utf8')).toBe('%PDF');
    },
  );

  test('two saves of one file at once: it is one of the two, whole', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'film.gif');
    const [first, second] = ['a'.repeat(LARGE), 'b'.repeat(LARGE)];
    await Promise.all([writeAtomically(file, first), writeAtomically(file, second)]);
    const written = readFileSync(file, 'utf8');
    expect(written === first || written === second).toBe(true);
    expect(readdirSync(folder)).toEqual(['film.gif']);
  });

  test.skipIf(process.platform === 'win32')('the permissions of a replaced file are kept', async () => {
    const file = join(temporaryFolder(), 'marks.json');
    for (const mode of [0o600, 0o664, 0o755]) {
      writeFileSync(file, 'old');
      chmodSync(file, mode);
      await writeAtomically(file, 'new');
      expect(statSync(file).mode & 0o777).toBe(mode);
      expect(readFileSync(file, 'utf8')).toBe('new');
    }
  });

  test.skipIf(process.platform === 'win32')(
    'through a link its target is written, and the link stays',
    async () => {
      const folder = temporaryFolder();
      mkdirSync(join(folder, 'real'));
      writeFileSync(join(folder, 'real', 'exam.json'), 'old');
      symlinkSync(join(folder, 'real', 'exam.json'), join(folder, 'link.json'));
      await writeAtomically(join(folder, 'link.json'), 'new');
      expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
      expect(readFileSync(join(folder, 'real', 'exam.json'), 'utf8')).toBe('new');
    },
  );

  test.runIf(process.platform === 'linux')('a pipe is written to and stays a pipe', async () => {
    const pipe = join(temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe]);
    const read = new Promise<string>((done) => {
      let text = '';
      reader.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
      reader.on('close', () => done(text));
    });
    await writeAtomically(pipe, '%PDF');
    expect(await read).toBe('%PDF');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  test('a failed write leaves the old file and nothing beside it: here a folder has the name', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'exam.pdf', 'inside'), { recursive: true });
    await expect(writeAtomically(join(folder, 'exam.pdf'), '%PDF')).rejects.toThrow(/EISDIR|EPERM|EACCES/);
    expect(readdirSync(folder)).toEqual(['exam.pdf']);
    expect(readdirSync(join(folder, 'exam.pdf'))).toEqual(['inside']);
  });
});
