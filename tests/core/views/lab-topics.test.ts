import { expect, test } from 'vitest';
import { labNames } from '../../../core/labs/names.ts';
import { labTopics } from '../../../core/views/lab-topics.ts';

test('every experiment has one topic, in the order of the list', () => {
  expect(labTopics.flatMap(({ labs }) => labs)).toEqual([...labNames]);
});
