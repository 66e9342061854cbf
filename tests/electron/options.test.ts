import { describe, expect, test } from 'vitest';
import { onlyOne, readOptions, UsageError } from '../../electron/options.ts';

const read = (...args: readonly string[]) => {
  const { rest, options } = readOptions(args, ['--out', '--question'], ['--json']);
  return { rest, options: Object.fromEntries(options) };
};

describe('options of a command', () => {
  test.each([
    ['none', [], [], {}],
    ['a value after its option, between positionals', ['a', '--out', 'f', 'b'], ['a', 'b'], { '--out': 'f' }],
    ['a value with an equals sign', ['--out=f', 'a'], ['a'], { '--out': 'f' }],
    ['a flag', ['--json', 'a'], ['a'], { '--json': '' }],
    ['a formula that begins with a minus', ['-x^2 - 3*y', '-1'], ['-x^2 - 3*y', '-1'], {}],
    ['a value that begins with one dash', ['--out', '-f'], [], { '--out': '-f' }],
    ['- for standard input', ['graph', '-'], ['graph', '-'], {}],
    ['everything after --', ['--json', '--', '--out'], ['--out'], { '--json': '' }],
  ])('%s', (_, args, rest, options) => {
    expect(read(...args)).toEqual({ rest, options });
  });

  test.each([
    [
      'an unknown option',
      ['--colour', 'red'],
      'unknown option --colour; options are --out, --question, --json',
    ],
    ['a missing value at the end', ['a', '--out'], '--out needs a value'],
    ['an option in place of a value', ['--out', '--json'], '--out needs a value'],
    ['an empty value', ['--out='], '--out needs a value'],
    ['a value of a flag', ['--json=yes'], '--json takes no value'],
    ['an option twice', ['--out', 'f', '--out=g'], '--out is given twice; give it once'],
    ['a flag twice', ['--json', 'a', '--json'], '--json is given twice; give it once'],
  ])('%s is refused', (_, args, message) => {
    expect(() => read(...args)).toThrow(new UsageError(message));
  });

  test('a command without options says so', () => {
    expect(() => readOptions(['--all'], [], [])).toThrow('unknown option --all; options are none');
  });
});

test('onlyOne takes exactly one positional', () => {
  expect(onlyOne(['seed'], 'the paper')).toBe('seed');
  expect(() => onlyOne([], 'the paper')).toThrow('name the paper');
  expect(() => onlyOne(['one', 'two'], 'the paper')).toThrow('did not expect two');
});
