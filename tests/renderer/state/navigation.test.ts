import { expect, test } from 'vitest';
import { Navigation } from '../../../renderer/state/navigation.svelte.ts';

test('a question opens at the beat where it was left', () => {
  const navigation = new Navigation();
  navigation.showQuestion('study', '1');
  navigation.moveTo(7.5);
  navigation.showQuestion('study', '2');
  expect(navigation.beat).toBe(0);
  navigation.showQuestion('practise', '1');
  expect(navigation.beat).toBe(7.5);
  expect(navigation.view).toBe('practise');
});

test('another document forgets the beats of the one before', () => {
  const navigation = new Navigation();
  navigation.showQuestion('study', '1');
  navigation.moveTo(3);
  navigation.showDocument();
  expect([navigation.page, navigation.question, navigation.view]).toEqual(['paper', null, null]);
  navigation.showQuestion('study', '1');
  expect(navigation.beat).toBe(0);
});

test('the place of a session without a question is the overview of its paper', () => {
  const navigation = new Navigation();
  navigation.restore({ question: null, view: 'paper', beat: 0 });
  expect(navigation.page).toBe('paper');
  navigation.restore({ question: '2', view: 'study', beat: 4 });
  expect([navigation.page, navigation.question, navigation.beat]).toEqual(['study', '2', 4]);
});

test('a question goes back to the page that it was opened from', () => {
  const navigation = new Navigation();
  const at = (): unknown[] => [navigation.page, navigation.question, navigation.below?.page ?? null];
  navigation.page = 'audit';
  navigation.showQuestion('study', '7a', true);
  expect(at()).toEqual(['study', '7a', 'audit']);
  // Another question, and the answers of it, keep the way back.
  navigation.showQuestion('study', '7b');
  navigation.showQuestion('practise', '7b');
  expect(at()).toEqual(['practise', '7b', 'audit']);
  // From its answers to the board of another question, and back to those answers.
  navigation.showQuestion('study', '7b', true);
  navigation.showQuestion('study', '7c');
  navigation.goBelow();
  expect(at()).toEqual(['practise', '7b', 'audit']);
  navigation.goBelow();
  expect([navigation.page, navigation.below]).toEqual(['audit', null]);
});

test('the answers of a question are not opened above its own board', () => {
  const navigation = new Navigation();
  navigation.page = 'paper';
  navigation.showQuestion('practise', '2');
  expect(navigation.below).toBeNull();
  navigation.showQuestion('study', '2', true);
  navigation.showQuestion('practise', '2');
  expect(navigation.below).toBeNull();
});

test('two sessions that are compared go back to where the comparison was opened', () => {
  const navigation = new Navigation();
  navigation.showQuestion('study', '2');
  navigation.moveTo(4);
  navigation.openAbove('compare');
  navigation.goBelow();
  expect([navigation.page, navigation.question, navigation.beat]).toEqual(['study', '2', 4]);
  navigation.page = 'shelf';
  expect(navigation.below).toBeNull();
});
