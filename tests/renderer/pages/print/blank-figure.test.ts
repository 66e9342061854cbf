import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { listPapers, workPaper } from '../../../../core/index.ts';
import type { AnySolution } from '../../../../core/kinds/index.ts';
import type { WorkedQuestion } from '../../../../core/paper/solve.ts';
import PrintedFigure from '../../../../renderer/pages/print/PrintedFigure.svelte';
import StillScene from '../../../../renderer/scene/StillScene.svelte';
import { scenes } from '../../../../renderer/scene/index.ts';

/** Every question of the Shelf that prints a figure on its answer sheet. */
const printing = listPapers().flatMap((paper) =>
  workPaper(paper).filter(({ presentation }) => presentation.sheet.figure === 'givens'),
);

/** The same question as if every calculation had come out differently: nobody would call these numbers a coincidence. */
function otherwise({ solution, ...worked }: WorkedQuestion): WorkedQuestion {
  const steps = solution.steps.map((step, i) =>
    step.phase === 'given' ? step : { ...step, value: 7001.37 + i, exact: null },
  );
  return { ...worked, solution: { ...solution, steps } as AnySolution };
}
/** What can be read in a picture or heard of it, in order; drawings are as wide as their widest number would be. */
const read = (markup: string): readonly string[] =>
  [...markup.matchAll(/(?:aria-label|title)="([^"]*)"|>([^<]+)</g)]
    .map(([, label, text]) => (label ?? text ?? '').trim())
    .filter((text) => text !== '');
const printed = (worked: WorkedQuestion, blank: boolean): readonly string[] =>
  read(render(PrintedFigure, { props: { worked, blank, full: !blank } }).body);
const practised = (worked: WorkedQuestion): readonly string[] =>
  read(render(StillScene, { props: { worked, blank: true, found: new Set<string>() } }).body);

/** A value that `otherwise` gives to a step, as pictures write it. */
const VALUE = /7,?\d{3}\.\d/;

describe('the figure of an answer sheet is the same whatever its steps came out as', () => {
  test.each(printing.map((worked) => [`${worked.solution.kind}: ${worked.question.title}`, worked] as const))(
    '%s',
    (_name, worked) => {
      const other = otherwise(worked);
      if (worked.presentation.sheet.plot === true) {
        // A plot has axes and contours, which are as long and as high as its path: no other number is on it.
        expect(printed(other, false).some((text) => VALUE.test(text))).toBe(true);
        expect([...printed(other, true), ...practised(other)].filter((text) => VALUE.test(text))).toEqual([]);
        return;
      }
      expect(printed(other, true)).toEqual(printed(worked, true));
      expect(practised(other)).toEqual(practised(worked));
    },
  );

  test('which is no accident: with their values the figures differ', () => {
    const same = printing.filter(
      (worked) => printed(otherwise(worked), false).join() === printed(worked, false).join(),
    );
    expect(same.map(({ solution, question }) => `${solution.kind}: ${question.title}`)).toEqual([]);
  });

  test('and every kind that has such a figure is among them', () => {
    const without = Object.keys(scenes).filter(
      (kind) => !printing.some(({ solution }) => solution.kind === kind),
    );
    expect([...without].sort()).toEqual([
      'choice',
      'cnn-table',
      'gradient-check',
      'gradient-clipping',
      'initialization',
      'quadratic',
      'short-answer',
      'training-count',
      'update-rule',
    ]);
  });
});
