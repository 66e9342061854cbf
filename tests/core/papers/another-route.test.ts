import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../build/cache.ts';
import {
  auditPaper,
  differencesIn,
  findPaper,
  gradeQuestion,
  workPaper,
  type Paper,
} from '../../../core/index.ts';
import { runPython } from '../../oracles/python.ts';

/**
 * What real Python prints for the scripts in tests/oracles/shelf: the numbers of documents of the Shelf worked from
 * the definitions, with loops and quotients of differences in place of the core's expressions. A script is named by
 * an exam paper, and its lines are `2 | z1 = 0.5` with the question; or by a topic, and its lines begin with the
 * document of a single problem.
 */
const FOLDER = join(root, 'tests/oracles/shelf');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const scripts = globSync('*.py', { cwd: FOLDER })
  .map((file) => basename(file, '.py'))
  .filter((name) => name !== 'say')
  .sort();
const outputs = runPython(scripts.map((name) => `${read('say.py')}\n${read(`${name}.py`)}`));

type Values = ReadonlyMap<string, string>;
/** By document and question, what a script prints for each box or step. */
const printed = new Map<string, Map<string, Map<string, string>>>();
for (const [i, name] of scripts.entries())
  for (const line of outputs[i]?.trimEnd().split('\n') ?? []) {
    const [, of = '', box = '', value = ''] = /^(\S+) \| (.+) = ([^=]+)$/.exec(line) ?? [];
    const [id, question] = findPaper(name) ? [name, of] : [of, '1'];
    const document = printed.get(id) ?? new Map<string, Map<string, string>>();
    printed.set(id, document);
    const values = document.get(question) ?? new Map<string, string>();
    document.set(question, values.set(box, value));
  }

/** Slopes of the scripts are extrapolated quotients of differences, with an error of about 1e-11. */
const agrees = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-8 * Math.max(1, Math.abs(other));

describe.each([...printed])('%s', (id, script) => {
  const paper = findPaper(id) as Paper;
  const worked = workPaper(paper);

  test.each(worked.map((one) => [one.question.id, one] as const))(
    'question %s',
    (question, { boxes, solution }) => {
      const values: Values = script.get(question) ?? new Map<string, string>();
      const numbers = boxes.filter(
        ({ accepts }) => !['text', 'choice', 'formula', 'conditions'].includes(accepts.type),
      );
      for (const box of numbers) expect([...values.keys()], 'the script works every box').toContain(box.id);
      const typed = Object.fromEntries([...values].filter(([box]) => numbers.some((one) => one.id === box)));
      for (const box of gradeQuestion(paper, question, typed).boxes)
        if (Object.hasOwn(typed, box.id)) expect(`${box.id}: ${box.verdict}`).toBe(`${box.id}: right`);
      const steps = new Map(solution.steps.map((step) => [step.id, step.value]));
      for (const [name, text] of values) {
        const step = steps.get(name);
        if (step === undefined) expect(Object.keys(typed)).toContain(name);
        else expect(agrees(step, Number(text)), `${name}: script ${text}, solved ${step}`).toBe(true);
      }
    },
  );

  test('the printed key agrees in every box', () => {
    expect(differencesIn(auditPaper(worked))).toEqual([]);
    for (const { question, boxes } of worked)
      if (script.has(question.id)) expect(Object.keys(question.key).length, question.id).toBeGreaterThan(0);
      else expect(boxes.length, question.id).toBeGreaterThan(0);
  });
});
