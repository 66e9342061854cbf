import { expect, test } from 'vitest';
import { listPapers } from '../../../core/index.ts';
import { labs } from '../../../core/labs/index.ts';
import { labNames } from '../../../core/labs/names.ts';
import { readSettings } from '../../../core/labs/read-settings.ts';

test('documents can name every lab', () => {
  expect(labs.map(({ name }) => name)).toEqual([...labNames]);
});

test('a lab that orders its figures leaves none of its charts out', () => {
  for (const { charts, figures } of labs)
    if (figures) expect(figures).toEqual(expect.arrayContaining(charts.map(({ id }) => id)));
});

const questions = listPapers().flatMap(({ id, questions: own }) =>
  own.map(({ id: question, problem }) => ({ where: `${id} ${question}`, problem })),
);
const optionLinks = questions.flatMap(({ where, problem }) =>
  problem.kind === 'choice'
    ? problem.options.flatMap(({ id, lab }) => (lab ? [[`${where} ${id}`, lab] as const] : []))
    : [],
);
const answerLinks = questions.flatMap(({ where, problem }) =>
  problem.kind === 'short-answer' && problem.lab ? [[where, problem.lab] as const] : [],
);

test('the answer in words about a network trained elsewhere leads to transfer learning', () => {
  expect(answerLinks).toEqual([['cs60010-2023-midsem 7c', { name: 'transfer' }]]);
});

test('options about overfitting, optimizers, activations and depth have an experiment', () => {
  expect(optionLinks.map(([where]) => where)).toEqual(
    expect.arrayContaining([
      'cs60010-2023-midsem 3 A',
      'cs60010-2023-midsem 4a D',
      'cs60010-2023-midsem 4b B',
      'cs60010-2023-midsem 4b C',
      'cs60010-2023-midsem 4b D',
      'cs60010-2023-midsem 4f C',
      'end-term-whole-course 1a B',
    ]),
  );
});

/** Options that no training can speak for or against, and why. */
const WITHOUT: Readonly<Record<string, string>> = {
  'midterm-first-course 9 D': 'how a comparison is set up',
};
/** Questions that are calculated. */
const CALCULATED = [
  'end-term-whole-course 1b',
  'end-term-whole-course 1d',
  'short-test-gate-style 1',
  'short-test-gate-style 3',
  'short-test-gate-style 6',
];

test('every option of the shelf has an experiment, or a reason why it has none', () => {
  const options = questions.flatMap(({ where, problem }) =>
    problem.kind === 'choice' && !CALCULATED.includes(where)
      ? problem.options.map(({ id }) => `${where} ${id}`)
      : [],
  );
  const linked = optionLinks.map(([where]) => where);
  expect([...linked, ...Object.keys(WITHOUT)].toSorted()).toEqual(options.toSorted());
});

test.each([...optionLinks, ...answerLinks])(
  '%s links to a lab with settings that it offers',
  (_, { name, settings = {} }) => {
    const lab = labs.find((one) => one.name === name);
    expect(lab).toBeDefined();
    if (lab) expect(readSettings(lab, settings)).toMatchObject(settings);
  },
);
