import { expect, test } from 'vitest';
import { recoveryText } from '../../electron/store-text.ts';

const DATE = new Date(2026, 10, 29, 14, 5);
const restored = { from: '/data/sessions.db.backup', date: DATE, sessions: 12, answers: 340 };

test('a damaged file: where it is, and what is in its place with its date and contents', () => {
  expect(recoveryText({ reason: 'damaged', aside: '/data/old', restored }, 'en')).toMatch(
    /^The session file was damaged and has been moved to \/data\/old\. The last backup was put in its place\. Nov 29, 2026, 2:05.PM: sessions 12, answers 340; from \/data\/sessions\.db\.backup$/,
  );
});

test.each([
  [
    { reason: 'missing', aside: null, restored: null },
    'The session file was missing. A new one was started.',
  ],
  [
    { reason: 'missing', aside: '/data/old', restored: null },
    'The session file was missing. What was left of it has been moved to /data/old. A new one was started.',
  ],
  [
    { reason: 'damaged', aside: '/data/old', restored: { ...restored, from: null, date: null } },
    'The session file was damaged and has been moved to /data/old. All of its sessions and answers were kept: only its version number was wrong.',
  ],
] as const)('%o', (recovery, text) => {
  expect(recoveryText(recovery, 'en')).toBe(text);
});

test.each(['hi', 'bn'] as const)('in %s it names both places too', (language) => {
  const text = recoveryText({ reason: 'empty', aside: '/data/old', restored }, language);
  expect(text).toContain('/data/old');
  expect(text).toContain('/data/sessions.db.backup');
  expect(text).not.toMatch(/The session|was put/);
});
