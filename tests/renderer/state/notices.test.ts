import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Notices } from '../../../renderer/state/notices.svelte.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('the message of a success goes by itself, one of a failure stays', () => {
  const notices = new Notices();
  notices.show({ text: 'saved', status: 'done' });
  vi.runAllTimers();
  expect(notices.current).toBeNull();
  notices.show({ text: 'saved', status: 'done' });
  notices.show({ text: 'the disk is full', status: 'failed' });
  vi.runAllTimers();
  expect(notices.current?.text).toBe('the disk is full');
});

test('a failed operation shows what was attempted and why it failed', async () => {
  const notices = new Notices();
  const running = notices.attempt('Marking', () => Promise.reject(new Error('the store is closed')));
  expect(notices.busy).toBe('Marking');
  await running;
  expect(notices.busy).toBeNull();
  expect(notices.current).toEqual({ text: 'Marking: the store is closed', status: 'failed', ofPage: true });
});

test('a message about a page stays while the page is shown, and leaves with it', () => {
  const notices = new Notices();
  notices.show({ text: 'the numbers of seed 2', status: 'done', ofPage: true });
  notices.seenAt('practise 3');
  notices.seenAt('practise 3');
  expect(notices.current?.text).toBe('the numbers of seed 2');
  notices.seenAt('shelf null');
  expect(notices.current).toBeNull();
});

test('a message about the window goes along to another page', () => {
  const notices = new Notices();
  notices.show({ text: 'the disk is full', status: 'failed' });
  notices.seenAt('practise 3');
  notices.seenAt('shelf null');
  expect(notices.current?.text).toBe('the disk is full');
});
