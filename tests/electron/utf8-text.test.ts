import { describe, expect, test } from 'vitest';
import { utf8Text } from '../../electron/utf8-text.ts';

describe('the text of a file in UTF-8', () => {
  test.each(['', 'abc', '\ufeff{"a": 1}', 'মিতা সেন', 'a\ufffdb', '😀'])('%j is read as it is', (text) => {
    expect(utf8Text(Buffer.from(text))).toBe(text);
  });

  // é is 0xE9 in Latin-1; a character of three bytes that is cut is named at its first.
  test.each<[string, Buffer, string]>([
    ['Latin-1', Buffer.from('{\n "1": {"a": "é"}\n}', 'latin1'), 'line 2, column 14: the byte 0xE9'],
    ['a file of UTF-16', Buffer.from('\ufeff{}', 'utf16le'), 'line 1, column 1: the byte 0xFF'],
    ['a cut character', Buffer.from('ab মি').subarray(0, 5), 'line 1, column 4: the byte 0xE0'],
    [
      'a bad byte after a real \ufffd',
      Buffer.concat([Buffer.from('\ufffd\ufffd\n\ufffd'), Buffer.from([0x80])]),
      'line 2, column 2: the byte 0x80',
    ],
    [
      'half of a surrogate pair',
      Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]),
      'line 1, column 2: the byte 0xED',
    ],
  ])('%s is refused at its first wrong byte', (_what, bytes, says) => {
    expect(() => utf8Text(bytes)).toThrow(
      `${says} does not belong to a text in UTF-8; save the file as plain text, encoding UTF-8`,
    );
  });
});
