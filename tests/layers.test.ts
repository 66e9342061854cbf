import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../build/cache.ts';
import { importCycles } from '../build/import-cycles.ts';
import { violations } from '../build/layers.ts';

// The bench of the engine has packages of its own below build.
const sources = globSync('{core,electron,renderer,tests,build}/**/*.{ts,svelte}', {
  cwd: root,
  exclude: ['**/node_modules/**'],
}).map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }));

test('every import is allowed by the table in build/layers.ts', () => {
  const application = sources.filter(({ path }) => /^(?:core|electron|renderer)\//.test(path));
  expect(application.length).toBeGreaterThan(100);
  expect(violations(application).join('\n')).toBe('');
});

test('there is no import cycle, type imports included', () => {
  expect(sources.length).toBeGreaterThan(500);
  expect(importCycles(sources).join('\n')).toBe('');
});

describe('the search for import cycles', () => {
  const found = (files: Readonly<Record<string, string>>): string[] =>
    importCycles(Object.entries(files).map(([path, text]) => ({ path, text })));

  test('prints a shortest cycle of each group', () => {
    expect(
      found({
        'core/a.ts': "import './b.ts';",
        'core/b.ts': "import './c.ts';\nexport * from './d.ts';",
        'core/c.ts': "const a = await import('./a.ts');",
        'core/d.ts': "import './c.ts';",
        'core/e.ts': "import './a.ts';",
        'tests/x.ts': "import './y.ts';",
        'tests/y.ts': "import './x.ts';",
      }),
    ).toEqual(['core/a.ts → core/b.ts → core/c.ts → core/a.ts', 'tests/x.ts → tests/y.ts → tests/x.ts']);
  });

  test('follows type imports, from components too', () => {
    expect(
      found({
        'renderer/Frame.svelte':
          '<p>1</p>\n<script lang="ts">import type { Stage } from \'./stage.ts\';</script>',
        'renderer/stage.ts': "import Frame from './Frame.svelte';",
      }),
    ).toEqual(['renderer/Frame.svelte → renderer/stage.ts → renderer/Frame.svelte']);
  });

  test('a recursive component is not a cycle', () => {
    expect(found({ 'renderer/Tree.svelte': "<script>import Tree from './Tree.svelte';</script>" })).toEqual(
      [],
    );
  });
});

describe('the import rules', () => {
  const check = (path: string, text: string): string => violations([{ path, text }]).join('\n');

  test.each([
    ['core/expr/print.ts', "import { workPaper } from '../paper/solve.ts';", /paper is below expr/],
    ['core/paper/solve.ts', "export * from '../marking/grade.ts';", /marking is below paper/],
    [
      'core/kinds/choice/choice.ts',
      "import type { Paper } from '../../paper/paper.ts';",
      /paper is below kinds/,
    ],
    ['core/attic/old.ts', "import '../errors.ts';", /core\/attic has no place/],
    ['core/paper/solve.ts', "import { readFileSync } from 'node:fs';", /core is pure/],
    ['core/views/timeline.ts', "import { easeCubic } from 'd3-ease';", /core is pure/],
    ['core/papers/index.ts', "const paper = await import('../../electron/documents.ts');", /core is pure/],
    [
      'renderer/main.ts',
      "import { solveProblem } from '../core/paper/solve.ts';",
      /renderer uses values only from/,
    ],
    [
      'renderer/pages/ShelfPage.svelte',
      '<h1>Shelf</h1>\n<script lang="ts">\n  import { kinds } from \'../../core/kinds/index.ts\';\n</script>',
      /ShelfPage\.svelte:3 .*renderer uses values only from/,
    ],
    [
      'renderer/main.ts',
      "import { serve } from '../electron/ipc.ts';",
      /renderer and electron share only core\/contract/,
    ],
    [
      'electron/main.ts',
      "import type { AppState } from '../renderer/state/app.svelte.ts';",
      /renderer and electron share only core\/contract/,
    ],
    [
      'core/kinds/choice/choice.ts',
      "import { answerOf } from '../short-answer/answer.ts';",
      /only core\/kinds\/index\.ts imports values of a kind's folder/,
    ],
    [
      'renderer/scene/marks/Arrow.svelte',
      "<script>import type { Layout } from '../scalar-net/layout.ts';</script>",
      /shared by all scenes/,
    ],
    [
      'renderer/charts/series.ts',
      "import { plane } from '../scene/optimizer-run/plane.ts';",
      /shared by all/,
    ],
    ['electron/main.ts', "import { root } from '../build/cache.ts';", /neither imports build/],
    ['electron/main.ts', "import { workPaper } from '../core/index.ts';", /ask the thread/],
    ['electron/store/open.ts', "import { tex } from 'katex';", /no other package/],
    ['renderer/App.svelte', "<script>import { readFile } from 'node:fs';</script>", /no other package/],
    [
      'renderer/state/app.svelte.ts',
      'const shelf = await window.chalkgrad.listShelf();',
      /only renderer\/bridge\.ts does/,
    ],
    [
      'renderer/state/app.svelte.ts',
      "const shelf = await window['chalkgrad'].listShelf();",
      /only renderer\/bridge\.ts does/,
    ],
  ])('%s may not: %s', (path, text, rule) => {
    expect(check(path, text)).toMatch(rule);
  });

  test.each([
    [
      'core/paper/solve.ts',
      "import { z } from 'zod';\nimport { ProblemError } from './errors.ts';\nimport { kinds } from './kinds/index.ts';",
    ],
    ['core/marking/grade.ts', "import { workedLines } from '../views/worked-text.ts';"],
    [
      'renderer/scene/index.ts',
      "import type { Kind } from '../../core/kinds/kind.ts';\nimport { type Paper } from '../../core/paper/paper.ts';\nimport { scaleLinear } from 'd3-scale';\nimport { buildTimeline } from '../../core/views/timeline.ts';",
    ],
    ['renderer/bridge.ts', 'export const shelf = () => window.chalkgrad.listShelf();'],
    [
      'electron/thread/entry.ts',
      "import { workPaper } from '../../core/index.ts';\nimport { parentPort } from 'node:worker_threads';",
    ],
    ['electron/cli/solve.ts', "import { workPaper } from '../../core/index.ts';"],
    ['core/kinds/index.ts', "import { choice } from './choice/choice.ts';"],
    [
      'core/kinds/choice/choice.ts',
      "import { optionSchema } from './problem.ts';\nimport { askedSteps } from '../asked-steps.ts';",
    ],
    ['core/views/run-focus.ts', "import type { Run } from '../kinds/optimizer-run/solution.ts';"],
    [
      'renderer/scene/scalar-net/Scene.svelte',
      "<script>import { routes } from '../marks/path-routes.ts';</script>",
    ],
  ])('%s may: %s', (path, text) => {
    expect(check(path, text)).toBe('');
  });
});
