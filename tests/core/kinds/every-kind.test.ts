import { globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../build/cache.ts';
import { listPapers, workPaper } from '../../../core/index.ts';
import { kindNames } from '../../../core/kinds/index.ts';

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
