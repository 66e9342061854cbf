import { expect, test } from 'vitest';
import { Predictions } from '../../../electron/store/predictions.ts';
import { Sessions } from '../../../electron/store/sessions.ts';
import { freshStore } from './fresh-store.ts';

test('steps missed the last time are listed, the most often missed first, until they are right', () => {
  const db = freshStore();
  const session = new Sessions(db).create('k', 'A paper', '{}');
  const predictions = new Predictions(db);
  predictions.save(session, '2', 'z1', '.4', true);
  predictions.save(session, '2', 'L', '1', true);
  predictions.save(session, '2', 'L', '2', true);
  predictions.save(session, '2', 'a1', '.3', false);
  predictions.save(session, '3', 'z1', '9', true);
  expect(predictions.missed(session, '2')).toEqual(['L', 'z1']);
  predictions.save(session, '2', 'L', '.06125', false);
  expect(predictions.missed(session, '2')).toEqual(['z1']);
  expect(
    db.prepare("select times, misses from prediction where question = '2' and step = 'L'").get(),
  ).toEqual({ times: 3, misses: 2 });
});
