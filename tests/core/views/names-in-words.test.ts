import { expect, test } from 'vitest';
import type { WorkedQuestion } from '../../../core/contract/shelf.ts';
import { listPapers, workPaper } from '../../../core/index.ts';
import type { GridsPicture } from '../../../core/kinds/grids.ts';
import { narrate } from '../../../core/views/narrate.ts';
import { buildTimeline } from '../../../core/views/timeline.ts';
import { symbolFor, workedLines } from '../../../core/views/worked-text.ts';

const worked = (id: string): WorkedQuestion => {
  const paper = listPapers().find((one) => one.id === id);
  const [first] = paper ? workPaper(paper) : [];
  if (!first) throw new Error(`no paper ${id}`);
  return first;
};

test('the bracket of a maximum is explained in words, once', () => {
  const { steps } = worked('convolution-block-backward').solution;
  const line = workedLines(steps);
  const notes = steps
    .map(({ id }) => line(id).note?.en ?? '')
    .filter((note) => note.startsWith('The bracket is 1'));
  expect(notes).toHaveLength(1);
});

test('the updated running statistics have a table and a name each', () => {
  const picture = worked('batch-norm-by-hand').solution.picture as GridsPicture;
  const running = picture.bands.find(({ title }) => title.en === 'Running statistics');
  expect(running?.grids.map(({ rows }) => rows)).toEqual([
    [["mu_run'"]],
    [['sigmaSquared_unbiased']],
    [["sigmaSquared_run'"]],
  ]);
  expect(running?.grids.every(({ tex }) => tex !== undefined && tex !== '')).toBe(true);
});

/** Signs of TeX and of ids, which no plain text has; a prompt is TeX and is not among these texts. */
const LEFT_OVER = /[_^\\{}]|\|edge/;
/** The layers and blocks of a network keep the names that its publication gives them, such as `conv2_1.conv1`. */
const withoutNames = (text: string, { solution }: WorkedQuestion): string =>
  (solution.kind === 'layer-graph' ? solution.picture.rows : [])
    .flatMap(({ name }) => (name === null ? [] : [name, name.replace(/\.[^.]*$/, '')]))
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, 'layer'), text);

const textsOf = ({ question, solution: { steps }, boxes }: WorkedQuestion): readonly string[] => [
  question.title,
  ...steps.flatMap((step) => {
    const { plain, spoken } = symbolFor(step.id, step);
    return [plain, spoken, narrate(steps, step.id), step.note?.en ?? '', step.heading?.en ?? ''];
  }),
  ...boxes.map(({ label }) => label.plain),
  ...buildTimeline(steps).chapters.map((chapter) => chapter.title.en),
];

test.each(listPapers().map((paper) => [paper.title, paper] as const))(
  '%s: no sentence, label, name or title has a piece of TeX or of an id',
  (title, paper) => {
    const texts = workPaper(paper).flatMap((question) =>
      textsOf(question).map((text) => withoutNames(text, question)),
    );
    expect(texts.length).toBeGreaterThan(2);
    expect([title, ...texts].filter((text) => LEFT_OVER.test(text))).toEqual([]);
  },
);
