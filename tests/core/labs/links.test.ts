import { expect, test } from 'vitest';
import { listPapers } from '../../../core/index.ts';
import { labs } from '../../../core/labs/index.ts';
import { labNames } from '../../../core/labs/names.ts';
import { readSettings } from '../../../core/labs/read-settings.ts';

test('documents can name every lab', () => {
  expect(labs.map(({ name }) => name)).toEqual([...labNames]);
});

const links = listPapers().flatMap(({ id, questions }) =>
  questions.flatMap(({ id: question, problem }) =>
    problem.kind === 'choice'
      ? problem.options.flatMap(({ id: option, lab }) =>
          lab ? [[`${id} ${question} ${option}`, lab] as const] : [],
        )
      : [],
  ),
);

test('options about overfitting, optimizers, activations and depth have an experiment', () => {
  expect(links.map(([where]) => where)).toEqual(
    expect.arrayContaining([
      'cs60010-2023-midsem 3 A',
      'cs60010-2023-midsem 4a D',
      'cs60010-2023-midsem 4f C',
      'end-term-whole-course 1a B',
    ]),
  );
});

test.each(links)('%s links to a lab with settings that it offers', (_, { name, settings = {} }) => {
  const lab = labs.find((one) => one.name === name);
  expect(lab).toBeDefined();
  if (lab) expect(readSettings(lab, settings)).toMatchObject(settings);
});
