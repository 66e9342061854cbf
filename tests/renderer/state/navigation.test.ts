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
