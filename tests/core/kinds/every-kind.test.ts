import { globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../build/cache.ts';
import { answerLinesOf, listPapers, problemFromText, workPaper } from '../../../core/index.ts';
import { kindNames, solveProblem, type Problem } from '../../../core/kinds/index.ts';

const foldersIn = (path: string): readonly string[] =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

test('every folder of core/kinds is a kind in the registry, and every kind a folder', () => {
  expect([...foldersIn('core/kinds')].sort()).toEqual([...kindNames].sort());
});

test.each(kindNames)('%s has a scene and tests of its own', (kind) => {
  expect(foldersIn('renderer/scene')).toContain(kind);
  expect(globSync(`tests/core/kinds/**/*${kind}*.test.ts`, { cwd: root })).not.toEqual([]);
});

test('the answer sheet of every question on the shelf has each box once', () => {
  for (const paper of listPapers())
    for (const { question, boxes, presentation } of workPaper(paper)) {
      const { table } = presentation.sheet;
      if (!table) continue;
      const cells = table.rows.flatMap((row) =>
        row.cells.flatMap((cell) => ('box' in cell ? [cell.box] : [])),
      );
      expect(cells, `${paper.id} ${question.id}`).toEqual(boxes.map(({ id }) => id));
      for (const row of table.rows) expect(row.cells, row.label).toHaveLength(table.columns.length);
    }
});

describe('the answer in plain text', () => {
  const linesOf = (problem: Problem): readonly string[] => answerLinesOf(problem, solveProblem(problem));

  test('states the answer of every question on the shelf whose solution has no steps', () => {
    const unstated = listPapers().flatMap((paper) =>
      workPaper(paper)
        .filter(({ question, solution }) => {
          const lines = answerLinesOf(question.problem, solution);
          return lines.some((line) => line.trim() === '') || solution.steps.length + lines.length === 0;
        })
        .map(({ question }) => `${paper.id} ${question.id}`),
    );
    expect(unstated).toEqual([]);
  });

  test('is empty where the steps state it', () => {
    expect(linesOf(problemFromText('optimizer-run', 'sgd on x^2 from 1, 2 steps'))).toEqual([]);
  });

  test('an option has its mark, its text and its reason', () => {
    expect(
      linesOf({
        kind: 'choice',
        several: false,
        options: [
          { id: 'a', text: 'It grows', correct: false, reason: 'it falls' },
          { id: 'b', text: 'It falls', correct: true, reason: 'the slope is negative' },
        ],
      }),
    ).toEqual(['  a. It grows: it falls', '✓ b. It falls: the slope is negative']);
  });

  test('two 3×3 convolutions see 5×5 of the input', () => {
    expect(linesOf(problemFromText('receptive-field', 'conv 3, conv 3'))).toEqual(['Receptive field 5×5']);
  });
});
