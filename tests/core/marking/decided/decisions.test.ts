import { describe, expect, test } from 'vitest';
import { openDocument, ProblemError } from '../../../../core/index.ts';
import { gradeQuestion } from '../../../../core/marking/grade.ts';
import type { Answers } from '../../../../core/marking/script.ts';
import type { BoxMark } from '../../../../core/marking/verdict.ts';
import { policyOf } from '../../../../core/paper/marking-policy.ts';
import type { Decision, Paper } from '../../../../core/paper/paper.ts';
import { workQuestion } from '../../../../core/paper/solve.ts';
import { papers } from '../../../../core/papers/index.ts';

const REASON = 'agreed with the examiner';
type Take = Decision['take'];

/** z = 0.4·2 + 0.1 = 0.9, o = z² = 0.81, u = 3z = 2.7; the key prints z = 0.8, from which o = 0.64, u = 2.4. */
const graph = (take?: Take, key: Record<string, string> = { z: '.8' }): Record<string, unknown> => ({
  format: 1,
  marks: 3,
  key,
  ...(take === undefined ? {} : { decisions: { z: { take, reason: REASON } } }),
  problem: {
    kind: 'graph',
    inputs: { a: 0.4, b: 2, c: 0.1 },
    nodes: [
      { id: 'z', formula: 'a*b + c' },
      { id: 'o', formula: 'z*z' },
      { id: 'u', formula: '3*z' },
    ],
    asks: ['z', 'o', 'u'],
  },
});

/** Each box as `z right 1`. */
const told = (boxes: readonly BoxMark[]): string =>
  boxes.map(({ id, verdict, award }) => `${id} ${verdict} ${String(award)}`).join(', ');
function marked(take: Take | undefined, answers: Answers): string {
  const [worked] = openDocument(JSON.stringify(graph(take)), 'graph.json').worked;
  return worked ? told(gradeQuestion(worked, answers).boxes) : '';
}
const OURS = { z: '.9', o: '.81', u: '2.7' };
const THEIRS = { z: '.8', o: '.64', u: '2.4' };

describe('a number that the key prints otherwise', () => {
  test('without a decision ours is right, and what follows from the printed value is carried', () => {
    expect(marked(undefined, OURS)).toBe('z right 1, o right 1, u right 1');
    expect(marked(undefined, THEIRS)).toBe('z wrong 0, o carried 1, u carried 1');
  });

  test('ours: the same, and the reason is given to whoever has the printed value', () => {
    expect(marked('ours', OURS)).toBe('z right 1, o right 1, u right 1');
    expect(marked('ours', THEIRS)).toBe('z wrong 0, o carried 1, u carried 1');
  });

  test('theirs: the printed value and what is worked from it are right', () => {
    expect(marked('theirs', THEIRS)).toBe('z right 1, o right 1, u right 1');
    expect(marked('theirs', OURS)).toBe('z wrong 0, o carried 1, u carried 1');
    expect(marked('theirs', { o: '.64' })).toBe('z blank 0, o right 1, u blank 0');
    expect(marked('theirs', { z: '.8', o: '.81' })).toBe('z right 1, o wrong 0, u blank 0');
  });

  test('both: either is right, with what follows from it', () => {
    expect(marked('both', OURS)).toBe('z right 1, o right 1, u right 1');
    expect(marked('both', THEIRS)).toBe('z right 1, o carried 1, u carried 1');
    expect(marked('both', { z: '.7', o: '.49', u: '2.7' })).toBe('z wrong 0, o carried 1, u right 1');
  });

  test('under a policy without follow-through, what follows from an accepted answer is right all the same', () => {
    const [worked] = openDocument(JSON.stringify(graph('both')), 'graph.json').worked;
    const policy = policyOf({ marking: { policy: 'right-wrong' } });
    expect(worked && told(gradeQuestion(worked, THEIRS, policy).boxes)).toBe(
      'z right 1, o carried 1, u carried 1',
    );
    expect(worked && told(gradeQuestion(worked, { ...THEIRS, z: '.7', o: '.49' }, policy).boxes)).toBe(
      'z wrong 0, o wrong 0, u wrong 0',
    );
  });

  test('everyone: the box has its marks answered or not, and later boxes are followed as before', () => {
    expect(marked('everyone', {})).toBe('z blank 1, o blank 0, u blank 0');
    expect(marked('everyone', { z: '.7', o: '.49', u: '2.4' })).toBe('z wrong 1, o carried 1, u wrong 0');
    expect(marked('everyone', { z: 'see above' })).toBe('z unreadable 1, o blank 0, u blank 0');
  });

  test('the reason stands in the sentence of the box', () => {
    const [worked] = openDocument(JSON.stringify(graph('ours')), 'graph.json').worked;
    const [z] = worked ? gradeQuestion(worked, THEIRS).boxes : [];
    expect(z?.why).toContain(`${REASON}.`);
  });

  test('a printed value of two figures is not asked for three: 0.67 for 2/3', () => {
    const document = {
      ...graph('theirs', { z: '.67' }),
      problem: { kind: 'graph', inputs: { a: 1, b: 2 }, nodes: [{ id: 'z', formula: 'a/b' }], asks: ['z'] },
    };
    const [worked] = openDocument(JSON.stringify(document), 'graph.json').worked;
    expect(worked && told(gradeQuestion(worked, { z: '.67' }).boxes)).toBe('z right 3');
    expect(worked && told(gradeQuestion(worked, { z: '.667' }).boxes)).toBe('z right 3');
    expect(worked && told(gradeQuestion(worked, { z: '.5' }).boxes)).toBe('z wrong 0');
  });
});

const seed = papers()[0];
function seedQuestion(
  id: string,
  decisions: Record<string, Take>,
): (answers: Answers) => Map<string, BoxMark> {
  const question = seed?.questions.find((one) => one.id === id);
  if (!question) throw new Error(`no question ${id}`);
  const taken = Object.fromEntries(
    Object.entries(decisions).map(([box, take]) => [box, { take, reason: REASON }]),
  );
  const worked = workQuestion({ ...question, decisions: taken });
  return (answers) => new Map(gradeQuestion(worked, answers).boxes.map((box) => [box.id, box]));
}

describe('the disputes of the seed paper', () => {
  const CEILING = { '5 shape': '28x28x128', '6 weights': '28*28*128*10' };
  const FLOOR = { '5 shape': '27x27x128', '6 weights': '933120' };
  const verdicts = (boxes: Map<string, BoxMark>): readonly string[] =>
    ['5 shape', '6 weights'].map((id) => boxes.get(id)?.verdict ?? '');

  test('7a, POOL-2 on 55×55: undecided, both roundings are right', () => {
    const grade = seedQuestion('7a', {});
    expect(verdicts(grade(CEILING))).toEqual(['right', 'right']);
    expect(verdicts(grade(FLOOR))).toEqual(['right', 'right']);
  });

  test('ours: 28×28×128 has wrong sides, and 1,003,520 weights follow from it', () => {
    const grade = seedQuestion('7a', { '5 shape': 'ours' });
    // The channels, 128, are right in either.
    expect(verdicts(grade(CEILING))).toEqual(['partial', 'carried']);
    expect(verdicts(grade(FLOOR))).toEqual(['right', 'right']);
  });

  test('theirs: 27×27×128 has wrong sides, and 933,120 weights follow from it', () => {
    const grade = seedQuestion('7a', { '5 shape': 'theirs' });
    expect(verdicts(grade(CEILING))).toEqual(['right', 'right']);
    expect(verdicts(grade({ '6 weights': '1003520' }))).toEqual(['blank', 'right']);
    expect(verdicts(grade(FLOOR))).toEqual(['partial', 'carried']);
  });

  test('everyone: who left the size out has its marks', () => {
    const box = seedQuestion('7a', { '5 shape': 'everyone' })({}).get('5 shape');
    expect(box?.award).toBe(box?.marks);
    expect(box?.marks).toBeGreaterThan(0);
  });

  test('4b, a choice: undecided A and B are right; then the one that is taken, or both', () => {
    const verdict = (take: Take | null, typed: string): string | undefined =>
      seedQuestion('4b', take === null ? {} : { choice: take })({ choice: typed }).get('choice')?.verdict;
    expect([verdict(null, 'A'), verdict(null, 'B')]).toEqual(['right', 'right']);
    expect([verdict('ours', 'A'), verdict('ours', 'B')]).toEqual(['wrong', 'right']);
    expect([verdict('theirs', 'A'), verdict('theirs', 'B')]).toEqual(['right', 'wrong']);
    expect([verdict('both', 'A'), verdict('both', 'B'), verdict('both', 'C')]).toEqual([
      'right',
      'right',
      'wrong',
    ]);
  });

  test('1d, a formula: the look-ahead of the key is accepted once it is decided so', () => {
    const verdict = (decisions: Record<string, Take>, typed: string): string | undefined =>
      seedQuestion('1d', decisions)({ wTilde: typed, "v'": 'rho*v - eta*g', "w'": "w + v'" }).get('wTilde')
        ?.verdict;
    expect(verdict({}, 'w + eta*v')).toBe('wrong');
    expect(verdict({ wTilde: 'both' }, 'w + eta*v')).toBe('right');
    expect(verdict({ wTilde: 'both' }, 'w + rho*v')).toBe('right');
    expect(verdict({ wTilde: 'theirs' }, 'w + rho*v')).toBe('wrong');
  });
});

describe('decisions that cannot be carried out are errors with a place', () => {
  const message = (decisions: unknown, key?: Record<string, string>): string => {
    try {
      openDocument(JSON.stringify({ ...graph(undefined, key), decisions }), 'graph.json');
      return 'none';
    } catch (error) {
      return error instanceof ProblemError ? error.message : String(error);
    }
  };
  test.each([
    [
      { y: { take: 'ours', reason: REASON } },
      'problem, decisions.y: no box has this name; boxes are z, o, u',
    ],
    [{ o: { take: 'both', reason: REASON } }, 'problem, decisions.o: “both” takes the printed answer'],
    [{ z: { take: 'mine', reason: REASON } }, 'decisions.z.take'],
    [{ z: { take: 'ours', reason: ' ' } }, 'decisions.z.reason'],
    [{ z: { take: 'ours' } }, 'decisions.z.reason'],
  ])('%o', (decisions, says) => {
    expect(message(decisions)).toContain(says);
  });

  test('a printed value that cannot be read cannot be taken', () => {
    expect(message({ z: { take: 'theirs', reason: REASON } }, { z: 'see above' })).toContain(
      'problem, decisions.z: the printed answer is taken, but “see above” could not be read',
    );
    expect(message({ z: { take: 'everyone', reason: REASON } }, { z: 'see above' })).toBe('none');
  });

  test('a paper without decisions is stored as before', () => {
    const { paper }: { paper: Paper } = openDocument(JSON.stringify(graph()), 'graph.json');
    expect(paper.questions[0]).not.toHaveProperty('decisions');
  });
});
