import { expect, test } from 'vitest';
import type { OpenSession } from '../../../../core/contract/ipc.ts';
import { findPaper } from '../../../../core/index.ts';
import { gradeQuestion } from '../../../../core/marking/grade.ts';
import { workPaper } from '../../../../core/paper/solve.ts';
import { whereToGoOn } from '../../../../renderer/pages/home/where-to-go-on.ts';

/** A session in Practise of the first question of a paper, with these answers, marked. */
function practised(paper: string, typed: Readonly<Record<string, string>>, marked = true): OpenSession {
  const found = findPaper(paper);
  const worked = found ? workPaper(found) : [];
  const [first] = worked;
  if (!found || !first) throw new Error(`no ${paper}`);
  const question = first.question.id;
  const { boxes } = gradeQuestion(first, typed);
  return {
    session: { position: { question, view: 'practise', beat: 0 } },
    document: { paper: found, worked },
    answers: boxes.map((mark) => ({
      question,
      box: mark.id,
      typed: typed[mark.id] ?? '',
      mark: marked ? mark : null,
    })),
  } as unknown as OpenSession;
}

// By hand: z = 0.4·3, a = z, o = 0.5·1.2, L = ½·0.3², ∂L/∂o = −0.3, and so on back; η = 0.1.
const right = {
  z: '1.2',
  a: '1.2',
  o: '.6',
  L: '.045',
  'dL/do': '-.3',
  'dL/dw2': '-.36',
  'dL/da': '-.15',
  'dL/dz': '-.15',
  'dL/dw1': '-.45',
  "w1'": '.445',
  "w2'": '.536',
};

test('a problem whose boxes were all marked right is finished', () => {
  expect(whereToGoOn(practised('smallest-network', right))).toMatchObject({
    finished: true,
    next: null,
    done: { count: 11, of: 11 },
  });
});

test('one that is filled but not marked, or not right, is not', () => {
  expect(whereToGoOn(practised('smallest-network', right, false))?.finished).toBe(false);
  expect(whereToGoOn(practised('smallest-network', { ...right, z: '1.3' }))?.finished).toBe(false);
  expect(whereToGoOn(practised('smallest-network', { z: '1.2' }))?.finished).toBe(false);
});
