import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../build/cache.ts';
import { violations } from '../build/layers.ts';

const sources = globSync('{core,electron,renderer}/**/*.{ts,svelte}', { cwd: root }).map((path) => ({
  path: path.replaceAll('\\', '/'),
  text: readFileSync(join(root, path), 'utf8'),
}));

test('nobody imports what the table in build/layers.ts does not allow', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(violations(sources).join('\n')).toBe('');
});

describe('the check itself', () => {
  const check = (path: string, text: string): string => violations([{ path, text }]).join('\n');

  test.each([
    ['core/expr/print.ts', "import { workPaper } from '../paper/solve.ts';", /paper is below expr/],
    ['core/paper/solve.ts', "export * from '../marking/grade.ts';", /marking is below paper/],
    ['core/kinds/choice/choice.ts', "import type { Paper } from '../../paper/paper.ts';", /paper is below kinds/],
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
      /renderer and electron meet only in core\/contract/,
    ],
    [
      'electron/main.ts',
      "import type { AppState } from '../renderer/state/app.svelte.ts';",
      /renderer and electron meet only in core\/contract/,
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
  ])('%s may: %s', (path, text) => {
    expect(check(path, text)).toBe('');
  });
});
