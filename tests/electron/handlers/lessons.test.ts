import { expect, test } from 'vitest';
import { answerCall } from '../../../core/calls.ts';
import type { ThreadCalls } from '../../../core/contract/thread.ts';
import { Learning } from '../../../electron/handlers/learning.ts';
import { lessonHandlers } from '../../../electron/handlers/lessons.ts';
import { StoreFailures } from '../../../electron/store-failures.ts';
import { EvidenceTable } from '../../../electron/store/evidence.ts';
import { Lessons } from '../../../electron/store/lessons.ts';
import { freshStore } from '../store/fresh-store.ts';
import { remote } from '../store/remote.ts';
import { coreHere } from './core-here.ts';

const SENDER = {} as Electron.WebContents;

test('a value in a lesson is marked, and says something of its skill: wrong, after a hint, or shown', async () => {
  const db = freshStore();
  const evidence = new EvidenceTable(db);
  const { markLessonTask } = lessonHandlers({
    store: { lessons: remote(new Lessons(db)), evidence: remote(evidence) },
    failures: new StoreFailures(() => undefined),
    core: coreHere,
    learning: new Learning(coreHere, () => new Date(2026, 10, 29, 20, 0)),
  });
  const lesson = answerCall({
    id: 1,
    call: 'lesson',
    args: { id: 'one-network-forward', seed: null } as never,
  });
  const { stops } = (lesson as { result: ThreadCalls['lesson']['result'] & object }).result;
  const asked = stops.flatMap(({ problem, task }) =>
    task?.type === 'value' ? [{ problem, step: task.step }] : [],
  );
  const [first, second] = asked;
  if (!first || !second) throw new Error('the lesson asks for no two values');
  const of = { lesson: 'one-network-forward', seed: null, ...first };
  // 0.5·2 − 0.4·1 without the bias 0.2, then with it.
  expect((await markLessonTask({ ...of, typed: '0.6', tries: 1, help: null }, SENDER)).verdict).toBe('wrong');
  expect((await markLessonTask({ ...of, typed: 'x', tries: 2, help: null }, SENDER)).verdict).toBe(
    'unreadable',
  );
  expect((await markLessonTask({ ...of, typed: '0.8', tries: 2, help: 'rule' }, SENDER)).verdict).toBe(
    'right',
  );
  await markLessonTask({ ...of, ...second, typed: '', tries: 1, help: 'value' }, SENDER);
  const shared = { source: 'lesson', document: 'one-network-forward', day: '2026-11-29', seed: null };
  expect(evidence.list()).toMatchObject([
    { ...shared, skill: 'affine-sum', box: 'z1', result: 'wrong', tries: 1, help: null },
    { ...shared, skill: 'affine-sum', box: 'z1', result: 'right', tries: 2, help: 'rule' },
    { ...shared, box: second.step, result: 'shown', tries: 1, help: 'value' },
  ]);
});
