import { describe, expect, test } from 'vitest';
import { findPaper, gradeQuestion, listPapers, openDocument } from '../../../core/index.ts';
import { stepsOf } from '../../../core/marking/asked-steps.ts';
import type { WorkedQuestion } from '../../../core/paper/solve.ts';
import { documentOf, varyPaper, whyNotVaried } from '../../../core/vary/index.ts';
import { numbersInText } from '../../../core/vary/numbers-in-text.ts';
import type { Paper, Question } from '../../../core/paper/paper.ts';
import type { Step } from '../../../core/solution/step.ts';
import { englishIn } from '../language/english-left.ts';
import { need } from './need.ts';

/** A few seeds, and fewer of the papers with many steps, or the test takes minutes; `ALL_SEEDS=1` takes all of them. */
const ALL = 20;
const FEW = { small: 8, large: 2 };
const LARGE = 150;
const seedsFor = (worked: readonly WorkedQuestion[]): readonly number[] => {
  const steps = worked.reduce((sum, { solution }) => sum + solution.steps.length, 0);
  const few = steps > LARGE ? FEW.large : FEW.small;
  return Array.from({ length: process.env['ALL_SEEDS'] === undefined ? few : ALL }, (_, seed) => seed + 1);
};
/** Conventions that a solution names only where a function is taken at its kink, or two numbers tie. */
const AT_KINKS = ['relu-at-zero', 'kink-slope', 'step-at-zero'];

/** The significant figures that a number is written with. */
const figuresOf = (value: number): number =>
  String(Math.abs(value))
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;

/** The most figures of a computed number with decimals. */
const longest = ({ solution }: WorkedQuestion): number =>
  Math.max(
    0,
    ...solution.steps
      .filter(({ phase, value, exact }) => phase !== 'given' && exact !== null && !Number.isInteger(value))
      // The decimals of a fraction end where its denominator divides a power of ten.
      .filter(({ exact }) => 10n ** 40n % BigInt(exact?.split('/')[1] ?? '1') === 0n)
      .map(({ value }) => figuresOf(value)),
  );

/** Steps that are the largest of several numbers, two of which are the largest. */
const ties = ({ solution: { steps } }: WorkedQuestion): readonly string[] => {
  const values = new Map(steps.map(({ id, value }) => [id, value]));
  return steps.flatMap(({ id, formula, dependsOn, value }) =>
    formula.op === 'call' &&
    formula.fn.startsWith('max') &&
    dependsOn.filter((one) => values.get(one) === value).length > 1
      ? [id]
      : [],
  );
};

const stated = ({ question }: WorkedQuestion): readonly string[] =>
  'conventions' in question.problem ? Object.keys(question.problem.conventions ?? {}) : [];

/** The asked steps of a question that are computed. */
const askedSteps = ({ boxes, solution: { steps } }: WorkedQuestion): readonly Step[] => {
  const byId = new Map(steps.map((step) => [step.id, step]));
  return boxes
    .flatMap(stepsOf)
    .flatMap((id) => byId.get(id) ?? [])
    .filter(({ phase }) => phase !== 'given');
};

/** The most figures of an asked number whose decimals end. */
const longestAsked = (worked: WorkedQuestion): number =>
  Math.max(
    0,
    ...askedSteps(worked).flatMap(({ exact, value }) =>
      exact !== null && !Number.isInteger(value) && 10n ** 40n % BigInt(exact.split('/')[1] ?? '1') === 0n
        ? [figuresOf(value)]
        : [],
    ),
  );

/** The size of the smallest asked number that is not 0. */
const smallestAsked = (worked: WorkedQuestion): number =>
  Math.min(...askedSteps(worked).flatMap(({ value }) => (value === 0 ? [] : [Math.abs(value)])));

/** How many asked shares of a softmax, e over the sum of all e, are below 0.01. */
const sharesNearZero = (worked: WorkedQuestion): number =>
  askedSteps(worked).filter(
    ({ exact, phase, formula, value }) =>
      exact === null && phase !== 'backward' && formula.op === 'div' && value > 0 && value < 0.01,
  ).length;

/** Whether the numbers of a variant are as nice to write as the printed ones. */
function expectNice(one: WorkedQuestion, before: WorkedQuestion, place: string): void {
  expect(longestAsked(one), place).toBeLessThanOrEqual(Math.max(3, longestAsked(before) + 1));
  const printed = smallestAsked(before);
  expect(smallestAsked(one), place).toBeGreaterThanOrEqual(printed < 0.005 ? printed / 4 : 0.005);
  expect(sharesNearZero(one), place).toBeLessThanOrEqual(sharesNearZero(before));
}

const LANGUAGES = ['hi', 'bn'] as const;
/** Words that documents have for what an author does not name. */
const isField = (word: string): boolean => ['filters', 'kernel', 'padding', 'stride', 'units'].includes(word);
const numbers = (text: string): readonly number[] =>
  numbersInText(text)
    .map(({ value }) => value)
    .toSorted((a, b) => a - b);

/** A prompt with new numbers is whole in every language, with the same numbers. */
function expectTranslated(paper: Paper, { prompt, problem }: Question, place: string): void {
  if (prompt === '') return;
  // The names of layers and blocks are those of the document.
  const names = new Set(JSON.stringify(problem).match(/[A-Za-z]+/g));
  for (const language of LANGUAGES) {
    const text = need(paper.translations?.[prompt]?.[language]);
    expect(
      englishIn(text).filter((word) => !names.has(word) || isField(word)),
      `${place}: ${text}`,
    ).toEqual([]);
    expect(numbers(text), `${place}: ${text}`).toEqual(numbers(prompt));
  }
}

/** Whose numbers no answer is computed from: new ones are refused. */
const WITHOUT = ['threshold-unit'];

test.each(WITHOUT)('%s has no numbers that may be others', (id) => {
  expect(() => varyPaper(need(findPaper(id)), 1)).toThrow('none of its numbers may be changed');
  expect(whyNotVaried(need(findPaper(id)), '1')).toBe('fixed');
});

const varying = listPapers().filter(({ id }) => !WITHOUT.includes(id));
describe.each(varying.map((paper) => [paper.id, paper] as const))('%s with new numbers', (id, paper) => {
  const printed = openDocument(JSON.stringify(paper), id).worked;

  test('from each of several seeds it is valid, exact where it was, and has no kink, tie or value without end', () => {
    const documents = new Set<string>();
    const problems = new Map<string, string[]>();
    const sets = new Map<string, number>();
    const seeds = seedsFor(printed);
    for (const seed of seeds) {
      const { paper: other, varied } = varyPaper(paper, seed);
      const text = documentOf(other);
      documents.add(text);
      const { worked } = openDocument(text, `${id}-${seed}`);
      expect(worked).toHaveLength(printed.length);
      worked.forEach((one, i) => {
        const before = need(printed[i]);
        if (!Object.hasOwn(varied, one.question.id)) return;
        const place = `${id}, question ${one.question.id}, seed ${seed}`;
        const had = problems.get(one.question.id) ?? [];
        problems.set(one.question.id, [...had, JSON.stringify(one.question.problem)]);
        sets.set(one.question.id, varied[one.question.id]?.sets ?? Infinity);
        expectNice(one, before, place);
        const used = one.solution.conventions.map(({ name }) => name as string);
        expect(
          used.filter((name) => AT_KINKS.includes(name) && !stated(before).includes(name)),
          place,
        ).toEqual([]);
        expect(ties(one), place).toEqual([]);
        expect(one.boxes, place).toHaveLength(before.boxes.length);
        // Neither a listing nor a document.
        expect(one.question.prompt, place).not.toMatch(/INPUT|: input,|shape \d|no optimizer|Given are/);
        if (need(varied[one.question.id]).newPrompt)
          expect(one.question.prompt, place).toMatch(/ Find .+\.$/);
        for (const { value } of one.solution.steps) expect(Number.isFinite(value), place).toBe(true);
        expect(longest(one), place).toBeLessThanOrEqual(Math.max(4, longest(before)));
        expect(one.question.problem, place).not.toEqual(before.question.problem);
        expect([one.question.key, one.question.disputes], place).toEqual([{}, []]);
        expectTranslated(other, one.question, place);
      });
    }
    // No numbers twice in a row of seeds, unless the question has no more.
    for (const [question, had] of problems)
      expect(new Set(had).size, `${id}, question ${question}`).toBe(
        Math.min(had.length, sets.get(question) ?? 0),
      );
    // What keeps its numbers says so beforehand, and only that.
    const { varied } = varyPaper(paper, 1);
    for (const { id: question } of paper.questions)
      expect(whyNotVaried(paper, question) === null, question).toBe(Object.hasOwn(varied, question));
    expect(documents.size).toBe(seeds.length);
  }, 240_000);

  test('the same seed gives the same bytes', () => {
    for (const seed of [1])
      expect(documentOf(varyPaper(paper, seed).paper)).toBe(documentOf(varyPaper(paper, seed).paper));
  }, 60_000);

  test('the old answers are not the answers any more', () => {
    for (const seed of [1]) {
      const { paper: other, varied } = varyPaper(paper, seed);
      for (const question of Object.keys(varied)) {
        const before = need(printed.find((one) => one.question.id === question));
        const values = new Map(
          before.solution.steps.map((step) => [step.id, step.exact ?? String(step.value)]),
        );
        const value = (step: string): string => values.get(step) ?? '';
        const answers = Object.fromEntries(
          before.boxes.flatMap(({ id: box, accepts }) => {
            if (accepts.type === 'real' || accepts.type === 'integer') return [[box, value(accepts.step)]];
            return accepts.type === 'shape' ? [[box, accepts.steps.map(value).join('x')]] : [];
          }),
        );
        const { boxes } = gradeQuestion(other, question, answers);
        const asked = boxes.filter(({ id: box }) => Object.hasOwn(answers, box));
        const right = asked.filter(({ verdict }) => verdict === 'right');
        if (asked.length > 0)
          expect(right.length, `${id} ${question} seed ${seed}`).toBeLessThanOrEqual((3 * asked.length) / 4);
      }
    }
  }, 60_000);
});
