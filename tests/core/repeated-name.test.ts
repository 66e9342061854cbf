import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../core/errors.ts';
import { parseJson } from '../../core/json.ts';

const refusal = (text: string): string => {
  try {
    parseJson(text);
  } catch (error) {
    if (error instanceof ProblemError) return error.message;
    throw error;
  }
  return 'accepted';
};

describe('a name that an object has twice', () => {
  test('is refused where it stands, with the place of the first', () => {
    expect(refusal('{"2": {"z1": "0.3", "z1": "0.4"}}')).toBe(
      'line 1, column 21: the name “z1” stands here again, after line 1, column 8; keep one of the two; an object has each name once',
    );
    expect(refusal('{\n  "a": 1,\r\n  "b": [{"c": 1, "d": {}, "c": 2}],\r\n  "a": 1\n}')).toMatch(
      /^line 3, column 27: the name “c”/,
    );
  });

  test.each([
    ['with another value between', '{"a": {"b": [1, "a", "b"]}, "c": 2, "a": 3}'],
    ['written with an escape', '{"z1": 1, "\\u007a1": 2}'],
    ['with blanks before the colon', '{"a" : 1, "a"\n: 2}'],
    ['in an empty name', '{"": 1, "": 2}'],
    ['in a list of lists', '[[{"a": 1}], [{"a": 1, "a": 1}]]'],
    ['whose values are objects', '{"a": {"x": 1}, "a": {"y": 2}}'],
    ['after a text with a quote and a colon', '{"a": "say \\"b\\": 1", "b": 1, "b": 2}'],
  ])('%s', (_what, text) => {
    expect(refusal(text)).toMatch(/^line \d+, column \d+: the name “.*” stands here again/);
  });

  test.each([
    ['in two objects', '[{"a": 1}, {"a": 2}]'],
    ['in an object and inside it', '{"a": {"a": {"a": 1}}}'],
    ['as a value', '{"a": "a", "b": "a", "c": ["a", "a"]}'],
    ['in a text that looks like an object', '{"a": "{\\"b\\": 1, \\"b\\": 2}"}'],
    ['that ends in a backslash', '{"a\\\\": 1, "a": 2, "b": ","}'],
    ['of a built-in', '{"constructor": 1, "toString": 2}'],
  ])('one that stands %s is accepted', (_what, text) => {
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  test('is found among ninety thousand others', () => {
    const names = Array.from({ length: 90_000 }, (_, i) => `"n${i}": "a: \\"b\\": c"`);
    expect(refusal(`{${names.join(', ')}, "n89999": 1}`)).toContain('“n89999”');
  });
});
