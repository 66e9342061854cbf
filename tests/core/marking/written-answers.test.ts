import { expect, test } from 'vitest';
import { gradeQuestion } from '../../../core/marking/grade.ts';
import { papers } from '../../../core/papers/index.ts';
import { workPaper } from '../../../core/paper/solve.ts';
import { writtenAnswers, type WrittenCase } from './written-answers.ts';

const [seed] = papers();
if (!seed) throw new Error('the shelf has no paper');
const worked = new Map(workPaper(seed).map((one) => [one.question.id, one]));

interface Proposed extends WrittenCase {
  readonly proposed: number;
  readonly verdict: string;
}

const proposedOf = (one: WrittenCase): Proposed => {
  const question = worked.get(one.question);
  if (!question) throw new Error(`no question ${one.question}`);
  const box = gradeQuestion(question, { [one.box]: one.typed }).boxes.find(({ id }) => id === one.box);
  return {
    ...one,
    proposed: (box?.ideas ?? []).filter(({ at }) => at !== null).length,
    verdict: box?.verdict ?? '',
  };
};
const all = writtenAnswers.map(proposedOf);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

test('a written answer is proposed, never right, whatever is found in it', () => {
  expect(new Set(all.map(({ verdict }) => verdict))).toEqual(new Set(['proposed']));
});

interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly exact: number;
}
function figuresOf(name: string, cases: readonly Proposed[]): Figures {
  const found = sum(cases.map(({ has, proposed }) => Math.min(has, proposed)));
  const figures = {
    precision: found / sum(cases.map(({ proposed }) => proposed)),
    recall: found / sum(cases.map(({ has }) => has)),
    exact: cases.filter(({ has, proposed }) => has === proposed).length / cases.length,
  };
  const percent = (share: number): string => `${Math.round(1000 * share) / 10} %`;
  console.log(
    `written answers, ${name}: ${cases.length}, proposed as examiners mark them ${percent(figures.exact)}; ideas: precision ${percent(figures.precision)}, recall ${percent(figures.recall)}`,
  );
  for (const { typed, has, proposed } of cases.filter((one) => one.has !== one.proposed))
    console.log(`  ${proposed} proposed where it has ${has}: ${typed}`);
  return figures;
}

test('the proposals for answers of the seed paper, against an examiner’s reading', () => {
  expect(writtenAnswers.length).toBeGreaterThanOrEqual(60);
  const seen = figuresOf(
    'known when the phrases were chosen',
    all.filter((one) => one.unseen !== true),
  );
  expect(seen.precision).toBeGreaterThanOrEqual(0.97);
  expect(seen.recall).toBeGreaterThanOrEqual(0.97);
  const unseen = figuresOf(
    'written afterwards',
    all.filter((one) => one.unseen === true),
  );
  expect(unseen.precision).toBeGreaterThanOrEqual(0.9);
  expect(unseen.recall).toBeGreaterThanOrEqual(0.7);
});
