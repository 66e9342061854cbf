import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../build/cache.ts';
import { kindNames } from '../../core/index.ts';
import type { Command } from '../../electron/cli/command.ts';
import { faults } from '../oracles/json-schema.ts';
import { malformed, malformedFolder } from '../core/paper/malformed.ts';
import { chalkgrad, chalkgradProcess, type Run } from './command-line.ts';
import { temporaryFolder } from './temporary-folder.ts';

const SEED = 'cs60010-2023-midsem';
const KINDS: readonly string[] = kindNames;

/**
 * The command failed by what it was given: exit 2, one line an issue on stderr, nothing on stdout, no stack.
 */
const expectRefusal = ({ code, stdout, stderr }: Run, ...says: readonly string[]): void => {
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^[^\n]+\n/);
  expect(stderr).not.toMatch(/^\s+at |node:internal|\.ts:\d+|Error:/m);
  for (const word of says) expect(stderr).toContain(word);
};
const expectOneLine = (run: Run, ...says: readonly string[]): void => {
  expectRefusal(run, ...says);
  expect(run.stderr.trimEnd()).not.toContain('\n');
};
const written = (folder: string, name: string, content: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

interface StepJson {
  readonly id: string;
  readonly symbol: string;
  readonly phase: string;
  readonly formula: string;
  readonly substituted: string;
  readonly value: number;
  readonly exact: string | null;
  readonly dependsOn: readonly string[];
}
interface QuestionJson {
  readonly id: string;
  readonly kind: string;
  readonly marks: number;
  readonly steps: readonly StepJson[];
  readonly answer: Record<string, unknown>;
  readonly disputes: readonly Record<string, unknown>[];
}

describe('solve', () => {
  let json: { readonly format: number; readonly questions: readonly QuestionJson[] };
  const question = (id: string): QuestionJson => json.questions.find((one) => one.id === id) as QuestionJson;
  beforeAll(async () => {
    const run = await chalkgrad(['solve', SEED, '--json']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    json = JSON.parse(run.stdout) as typeof json;
  });

  test('--json prints one object, with exactly the fields that other programs may count on', () => {
    expect(Object.keys(json)).toEqual(['format', 'questions']);
    expect(json.format).toBe(1);
    expect(json.questions.map(({ id }) => id)).toEqual([
      '1a',
      '1b',
      '1c',
      '1d',
      '2',
      '3',
      '4a',
      '4b',
      '4c',
      '4d',
      '4e',
      '4f',
      '5',
      '6',
      '7a',
      '7b',
      '7c',
    ]);
    for (const one of json.questions) {
      expect(Object.keys(one)).toEqual(['id', 'kind', 'marks', 'steps', 'answer', 'disputes']);
      expect(KINDS).toContain(one.kind);
      const seen = new Set<string>();
      for (const step of one.steps) {
        expect(Object.keys(step)).toEqual([
          'id',
          'symbol',
          'phase',
          'formula',
          'substituted',
          'value',
          'exact',
          'dependsOn',
        ]);
        expect(Number.isFinite(step.value)).toBe(true);
        expect(step.exact === null || /^-?\d+(\/\d+)?$/.test(step.exact)).toBe(true);
        for (const text of [step.symbol, step.formula, step.substituted]) expect(text).not.toBe('');
        // Steps come in an order in which each follows from those before it.
        expect(step.dependsOn.filter((id) => !seen.has(id))).toEqual([]);
        seen.add(step.id);
      }
    }
    expect(json.questions.reduce((sum, { marks }) => sum + marks, 0)).toBe(60);
  });

  test('question 2: every number that the paper prints', () => {
    // As printed in the key, one decimal each; the exact value is that decimal.
    const printed = {
      z1: 0.3,
      a1: 0.3,
      z2: -0.3,
      a2: 0,
      o1: 0.15,
      L: 0.06125,
      'dL/do1': -0.35,
      'dL/dw5': -0.105,
      'dL/dw6': 0,
      'dL/db3': -0.35,
      'dL/da1': -0.175,
      'dL/da2': -0.105,
      'dL/dz1': -0.175,
      'dL/dz2': 0,
      'dL/dw1': -0.175,
      'dL/dw3': -0.175,
      'dL/dw2': 0,
      'dL/dw4': 0,
      'dL/db1': -0.175,
      'dL/db2': 0,
      "w1'": 0.1875,
      "w2'": -0.2,
      "w3'": 0.2875,
      "w4'": -0.1,
      "w5'": 0.5525,
      "w6'": 0.3,
      "b1'": 0.0875,
      "b2'": 0,
      "b3'": 0.175,
    };
    expect(question('2').answer).toEqual({ values: printed });
    const w1 = question('2').steps.find(({ id }) => id === "w1'");
    expect(w1).toMatchObject({
      symbol: 'w₁′',
      phase: 'update',
      value: 0.1875,
      exact: '3/16',
      dependsOn: ['w1', 'eta', 'dL/dw1'],
    });
    expect(question('2').disputes.map(({ status }) => status)).toContain('disagrees');
  });

  test('question 7a: the floor, and the ceiling beside it', () => {
    const { rows, alternatives } = question('7a').answer as {
      rows: Record<string, unknown>[];
      alternatives: { convention: string; rows: Record<string, unknown>[] }[];
    };
    expect(rows.map(({ shape, weights, biases }) => [shape, weights, biases])).toEqual([
      [[128, 128, 3], 0, 0],
      [[122, 122, 32], 4704, 32],
      [[61, 61, 32], 0, 0],
      [[57, 57, 64], 51200, 64],
      [[55, 55, 128], 73728, 128],
      [[27, 27, 128], 0, 0],
      [[10], 933120, 10],
      [[4], 40, 4],
    ]);
    expect(alternatives).toHaveLength(1);
    expect(alternatives[0]?.convention).toContain('ceil');
    expect(alternatives[0]?.rows.slice(5, 7).map(({ shape, weights }) => [shape, weights])).toEqual([
      [[28, 28, 128], 0],
      [[10], 1003520],
    ]);
  });

  test('the answers of the other kinds', () => {
    expect(question('5').answer).toEqual({ size: [7, 7], jump: [2, 2] });
    expect(question('7b').answer).toEqual({ function: 'softmax', vector: [0.25, 0.25, 0.25, 0.25] });
    expect(
      ['3', '4a', '4b', '4c', '4d', '4e', '4f', '6'].map((id) =>
        (question(id).answer as { selected: string[] }).selected.join(''),
      ),
    ).toEqual(['A', 'AC', 'B', 'B', 'B', 'D', 'C', 'BC']);
    expect((question('7c').answer as { text: string }).text).toMatch(/transfer learning/i);
    const forms = (question('1c').answer as { forms: { name: string; lines: string[] }[] }).forms;
    expect(forms.map(({ lines }) => lines)).toContainEqual(
      ['v′ = ρ·v − η·g', 'w′ = w + v′'].map((line) => line.replace('g', '∂L/∂w')),
    );
  });

  test('an optimizer run is a table with one row an update', async () => {
    const { stdout } = await chalkgrad(['solve', 'adam-trajectory', '--json']);
    const [run] = (JSON.parse(stdout) as typeof json).questions;
    const { columns, rows } = run?.answer as { columns: string[]; rows: (number | null)[][] };
    expect(columns[0]).toBe('t');
    expect(rows.map(([t]) => t)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    // Adam's first step moves each weight by η = 0.1 against its gradient, but for ε: x from 1 to 0.9, y
    // from 0.5 to 0.4.
    expect(rows[1]?.[columns.indexOf('x')]).toBeCloseTo(0.9, 6);
    expect(rows[1]?.[columns.indexOf('y')]).toBeCloseTo(0.4, 6);
  });

  test('--question picks one, or all parts of a section', async () => {
    const idsOf = async (chosen: string): Promise<readonly string[]> => {
      const { stdout } = await chalkgrad(['solve', SEED, '--json', '--question', chosen]);
      return (JSON.parse(stdout) as typeof json).questions.map(({ id }) => id);
    };
    expect(await idsOf('2')).toEqual(['2']);
    expect(await idsOf('7')).toEqual(['7a', '7b', '7c']);
  });

  test('as text: each step with its rule, its formula, its numbers and its value, and the disputes', async () => {
    const { code, stdout, stderr } = await chalkgrad(['solve', SEED, '--question', '2']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Question 2. One step of gradient descent by hand [15]');
    expect(stdout).toContain('z₁ = w₁·x₁ + w₃·x₂ + b₁ = 0.1·1 + 0.2·1 + 0 = 0.3');
    expect(stdout).toContain('0.1875 (3/16)');
    expect(stdout).toMatch(/‡ the values of w₂ and w₃ \(disagrees\): printed /);
  });

  test('a convention’s other choice under which the problem has no solution is named, as text and as JSON', async () => {
    // e⁹⁰⁰ is beyond float64 where no entry is subtracted first.
    const file = written(temporaryFolder(), 'large-logits.json', {
      kind: 'loss-value',
      loss: 'cross-entropy',
      activation: 'softmax',
      samples: [{ outputs: [200, 500, 900], class: 1 }],
    });
    const text = await chalkgrad(['solve', file]);
    expect(text.stdout).toContain('Shift of softmax: “exponentiate as given” is left out: diverges');
    const asJson = JSON.parse((await chalkgrad(['solve', file, '--json'])).stdout) as {
      readonly questions: readonly { readonly leftOut: unknown }[];
    };
    expect(asJson.questions[0]?.leftOut).toEqual([
      {
        convention: 'softmax-shift',
        choice: 'none',
        title: 'Shift of softmax',
        label: 'exponentiate as given',
        why: 'diverges',
      },
    ]);
  });
});

describe('grade', () => {
  const answers = {
    2: { z1: '.4', a1: '.4', o1: '.15', L: '0,06' },
    5: { size: '7' },
    '7b': { function: 'Softmax', vector: '.25 .25 .25 .25' },
  };

  test('--json prints score, marks and every box with typed, verdict, expected, award and why', async () => {
    const { code, stdout, stderr } = await chalkgrad([
      'grade',
      SEED,
      written(temporaryFolder(), 'answers.json', answers),
      '--json',
    ]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const result = JSON.parse(stdout) as {
      score: number;
      marks: number;
      questions: { id: string; score: number; marks: number; boxes: Record<string, unknown>[] }[];
    };
    expect(Object.keys(result)).toEqual(['format', 'policy', 'score', 'marks', 'questions', 'notes']);
    expect(result).toMatchObject({
      format: 1,
      marks: 60,
      policy: { name: 'follow-through', version: 2 },
    });
    for (const question of result.questions) {
      expect(Object.keys(question)).toEqual(['id', 'score', 'marks', 'boxes']);
      for (const box of question.boxes)
        expect(Object.keys(box)).toEqual(
          expect.arrayContaining(['id', 'typed', 'verdict', 'expected', 'award', 'why']),
        );
    }
    const boxes = result.questions.find(({ id }) => id === '2')?.boxes ?? [];
    expect(boxes.slice(0, 6).map(({ id, verdict }) => `${String(id)} ${String(verdict)}`)).toEqual([
      'z1 wrong',
      'a1 carried',
      'z2 blank',
      'a2 blank',
      'o1 right',
      // A decimal comma; 0.06 has too few figures of 0.06125.
      'L wrong',
    ]);
    // 2 boxes of 29 in question 2, all of 5 and of 7b.
    expect(result.score).toBeCloseTo((2 / 29) * 15 + 3 + 2, 2);
  });

  test('--policy: a built-in one, one of a file, or what is wrong with it', async () => {
    const folder = temporaryFolder();
    const script = written(folder, 'answers.json', answers);
    const run = (policy: string) => chalkgrad(['grade', SEED, script, '--policy', policy]);
    // a1 follows from z1, and o1 stands alone: without follow-through one box of 29 less, 0.52 of a mark.
    expect((await run('follow-through')).stdout).toContain('Question 2: 1.03 of 15');
    const strict = await run('right-wrong');
    expect(strict.stdout).toContain('Question 2: 0.52 of 15');
    expect(strict.stdout).toContain('Marked by: Right or wrong, version 2');
    const own = { name: 'our-school', version: 3, title: 'Our school', tooFewFigures: 'all' };
    // L to one figure counts in full.
    const marked = await run(written(folder, 'policy.json', own));
    expect(marked.stdout).toContain('Question 2: 1.55 of 15');
    expect(marked.stdout).toContain('Marked by: Our school, version 3');
    const bad = written(folder, 'bad.json', { ...own, impossible: 'sometimes' });
    expect(await run(bad)).toMatchObject({
      code: 2,
      stderr: `${bad}, policy.impossible: found "sometimes"; use "all", "method" or "none"\n`,
    });
    expect(await run('strict')).toMatchObject({
      code: 2,
      stderr: '--policy is follow-through, ib, right-wrong or a file, not strict\n',
    });
  });

  test('as text: a line for each box and the total', async () => {
    const { code, stdout } = await chalkgrad([
      'grade',
      SEED,
      written(temporaryFolder(), 'answers.json', answers),
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain('Question 5: 3 of 3');
    expect(stdout).toMatch(/ {2}carried +a1 +\.4 +Right given your own z₁ = 0\.4, where we have 0\.3\./);
    expect(stdout.trimEnd()).toMatch(
      /Total: 6\.03 of 60\nMarked by: Follow-through \(CBSE, SQA\), version 2$/,
    );
  });

  test('full marks exit with 0', async () => {
    const folder = temporaryFolder();
    const paper = written(folder, 'relu.json', {
      kind: 'vector-activation',
      function: 'relu',
      vector: [-1, 2],
    });
    expect(
      await chalkgrad(['grade', paper, written(folder, 'answers.json', { 1: { vector: '(0, 2)' } })]),
    ).toMatchObject({ code: 0, stderr: '' });
  });

  test('an answer cannot write elsewhere on the terminal', async () => {
    const { stdout } = await chalkgrad([
      'grade',
      SEED,
      written(temporaryFolder(), 'answers.json', { 5: { size: '7\u001b[2J\n\n7' } }),
    ]);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toMatch(/unreadable +size +7 ?\[2J 7 /);
  });

  test.each<[string, unknown, readonly string[]]>([
    ['is not JSON', '{ "2": { "z1": .3 } }', ['answers.json, line 1, column 16', '{"2": {"z1": "0.3"}}']],
    ['is empty', '', ['answers.json', 'the file is empty']],
    ['is a list', ['0.3'], ['the answers', 'answers are written {"2": {"z1": "0.3"}}']],
    ['holds a number', { 2: { z1: 0.3 } }, ['2.z1: found 0.3; write it between quotes']],
    ['names an unknown question', { 99: { z1: '.3' } }, ['no question 99', 'questions are 1a, 1b']],
    ['names an unknown box', { 2: { z9: '.3' } }, ['question 2 has no box z9', 'boxes are z1, a1']],
    ['names a box like a built-in', { 2: { constructor: '.3' } }, ['question 2 has no box constructor']],
    [
      'has a name twice',
      '{"2": {"z1": "0.3", "z1": "0.4"}}',
      ['answers.json, line 1, column 21: the name “z1”'],
    ],
    ['hides a prototype', '{ "2": { "__proto__": ".3" } }', ['2.__proto__']],
  ])('an answers file that %s is refused in one line', async (_what, content, says) => {
    expectOneLine(
      await chalkgrad(['grade', SEED, written(temporaryFolder(), 'answers.json', content)]),
      ...says,
    );
  });
});

describe('check, schema and papers', () => {
  test('check: the seed paper can be worked, and every difference from its key is a recorded dispute', async () => {
    const { code, stdout, stderr } = await chalkgrad(['check', join(root, 'core/papers', `${SEED}.json`)]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('question 7a\n  ‡ disagrees  5 shape: printed 28x28x128, ours 27×27×128.');
    expect(stdout).toContain('‡ follows    6 weights: printed 28*28*128*10, ours 933120.');
    expect(stdout).toContain('Explained by: The key follows the reading “ceiling');
    expect(stdout.trimEnd()).toMatch(
      /17 questions, 60 marks; 68 printed values: 63 agree; 5 disputed or decided, 0 that disagree/,
    );
  });

  test('check: a decision settles a difference; grade honours it, and says the reason', async () => {
    const folder = temporaryFolder();
    const problem = { kind: 'vector-activation', function: 'relu', vector: [-1, 2] };
    const decisions = { vector: { take: 'both', reason: 'the sheet said leaky' } };
    const paper = written(folder, 'relu.json', { problem, key: { vector: '(-1, 2)' }, decisions });
    const { code, stdout } = await chalkgrad(['check', paper]);
    expect(code).toBe(0);
    expect(stdout).toContain('Decided: both count: the sheet said leaky');
    for (const vector of ['(-1, 2)', '(0, 2)'])
      expect((await chalkgrad(['grade', paper, written(folder, 'a.json', { 1: { vector } })])).code).toBe(0);
    expect(
      (await chalkgrad(['grade', paper, written(folder, 'a.json', { 1: { vector: '(1, 2)' } })])).code,
    ).toBe(1);
  });

  test('check --json: the same audit as data', async () => {
    const { code, stdout } = await chalkgrad(['check', SEED, '--json']);
    const { questions, open } = JSON.parse(stdout) as {
      open: number;
      questions: { question: string; entries: { box: string; verdict: string }[]; explanations: unknown[] }[];
    };
    const seven = questions.find(({ question }) => question === '7a');
    expect({ code, open }).toEqual({ code: 0, open: 0 });
    expect(seven?.entries.filter(({ verdict }) => verdict !== 'agrees')).toMatchObject([
      { box: '5 shape', verdict: 'disagrees' },
      { box: '6 weights', verdict: 'follows' },
    ]);
    expect(seven?.explanations).toHaveLength(1);
  });

  test('check: a key that disagrees without a dispute exits with 1', async () => {
    const file = written(temporaryFolder(), 'relu.json', {
      problem: { kind: 'vector-activation', function: 'relu', vector: [-1, 2] },
      key: { vector: '(-1, 2)' },
    });
    const { code, stdout } = await chalkgrad(['check', file]);
    expect(code).toBe(1);
    expect(stdout).toContain('problem\n    DISAGREES  vector: printed (-1, 2), ours (0, 2).');
  });

  test('code: the program of one question, in the language that is asked for', async () => {
    const python = await chalkgrad(['code', SEED, '--question', '2']);
    const pytorch = await chalkgrad(['code', SEED, '--question', '2', '--as', 'pytorch']);
    expect(python).toMatchObject({ code: 0, stderr: '' });
    expect(python.stdout).toContain('\ndL_dw5 = dL_do1 * a1  # ∂L/∂w₅ = ∂L/∂o₁·a₁\n');
    expect(pytorch.stdout).toContain('\ndL_dw5 = w5.grad  # ∂L/∂w₅ = ∂L/∂o₁·a₁\n');
  });

  test('papers: the shelf, one a line', async () => {
    const { code, stdout } = await chalkgrad(['papers']);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n').length).toBeGreaterThanOrEqual(4);
    expect(stdout).toMatch(
      /^cs60010-2023-midsem +CS60010 Deep Learning, mid-term 2023 \(17 questions, 60 marks\)$/m,
    );
  });

  test('schema: what it says holds for the shelf, and not for what we refuse', async () => {
    const [paper, ...kinds] = (
      await Promise.all([[], ...KINDS.map((kind) => [kind])].map((args) => chalkgrad(['schema', ...args])))
    ).map(({ code, stdout }) => {
      expect(code).toBe(0);
      return JSON.parse(stdout) as Record<string, unknown>;
    });
    for (const schema of [paper, ...kinds])
      expect(schema?.['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    const schemaOf = (kind: unknown): unknown => kinds[KINDS.indexOf(String(kind))];
    const read = (file: string): Record<string, unknown> =>
      JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, unknown>;

    const seed = read(`core/papers/${SEED}.json`);
    expect(faults(paper, seed)).toEqual([]);
    const problems = readdirSync(join(root, 'core/papers'))
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => {
        const document = read(`core/papers/${file}`) as {
          problem?: Record<string, unknown>;
          questions?: { problem: Record<string, unknown> }[];
        };
        return [
          ...(document.problem ? [document.problem] : []),
          ...(document.questions ?? []).map(({ problem }) => problem),
        ];
      });
    expect([...new Set(problems.map(({ kind }) => kind))].sort()).toEqual([...KINDS].sort());
    for (const problem of problems) expect(faults(schemaOf(problem['kind']), problem)).toEqual([]);

    expect(faults(schemaOf('optimizer-run'), read(`${malformedFolder}/unknown-key.json`))).not.toEqual([]);
    expect(faults(schemaOf('optimizer-run'), read(`${malformedFolder}/wrong-type.json`))).not.toEqual([]);
    expect(faults(paper, read(`${malformedFolder}/negative-kernel.json`))).not.toEqual([]);
  });
});

describe('usage', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['an unknown command', ['sovle', SEED], ['unknown command sovle', 'solve, check, grade']],
    ['a command named like a built-in', ['constructor'], ['unknown command constructor']],
    ['no paper', ['solve'], ['name the paper to solve']],
    ['a paper too many', ['solve', SEED, 'adam-trajectory'], ['did not expect adam-trajectory']],
    ['an unknown option', ['solve', SEED, '--jsn'], ['unknown option --jsn', '--json']],
    ['an option without its value', ['solve', SEED, '--question'], ['--question needs a value']],
    ['an option in place of a value', ['solve', SEED, '--question', '--json'], ['--question needs a value']],
    ['an unknown question', ['solve', SEED, '--question', '9'], ['no question 9', '7c']],
    ['a file that does not exist', ['solve', 'no such file.json'], ['no such file.json: no such file', SEED]],
    ['a folder in place of a file', ['check', 'core'], ['core: is not a file']],
    [
      'a language that is none',
      ['code', SEED, '--as', 'basic'],
      ['unknown language basic', 'python, numpy, pytorch, keras'],
    ],
    ['the code of a question in words', ['code', SEED, '--question', '7c'], ['question 7c computes nothing']],
    ['grade without answers', ['grade', SEED], ['name a paper, and a file or folder of answers']],
    ['answers that do not exist', ['grade', SEED, 'none.json'], ['none.json: no such file or folder']],
    ['an unknown kind', ['schema', 'transformer'], ['unknown kind transformer', 'scalar-net']],
    ['papers with an argument', ['papers', 'all'], ['did not expect all']],
    ['export without a PDF', ['export', SEED], ['--pdf is missing']],
  ])('%s exits with 2 and one line', async (_what, args, says) => {
    expectOneLine(await chalkgrad(args), ...says);
  });

  test('help is printed when asked for, and where no command is named', async () => {
    const asked = await chalkgrad(['--help']);
    const short = await chalkgrad(['-h']);
    const ofCommand = await chalkgrad(['grade', '--help']);
    const bare = await chalkgrad([]);
    expect(asked).toMatchObject({ code: 0, stderr: '' });
    expect(asked.stdout).toContain(
      'grade <paper> <answers> [--policy NAME|FILE] [--decisions SESSIONS.DB] [--any-paper] [--json] [--csv FILE] [--force]',
    );
    expect(short.stdout).toBe(asked.stdout);
    expect(ofCommand).toMatchObject({ code: 0, stderr: '' });
    expect(ofCommand.stdout).toMatch(
      /^Usage: chalkgrad grade <paper> <answers> \[--policy NAME\|FILE\] \[--decisions SESSIONS\.DB\] \[--any-paper\] \[--json\] \[--csv FILE\] \[--force\]\n/,
    );
    expect(bare).toMatchObject({ code: 2, stdout: '' });
    expect(bare.stderr).toContain('Usage: chalkgrad <command>');
  });

  test('a reader that closes early is no error', async () => {
    // The whole is some 100 kB, more than a pipe holds.
    const run = await chalkgradProcess(['solve', SEED, '--json'], { closeAfter: 1 });
    expect(run).toMatchObject({ code: 0, stderr: '' });
  });

  test('file names in any alphabet, with spaces, and relative to where the command is run', async () => {
    const folder = join(temporaryFolder(), 'Übung №3 ∂L');
    mkdirSync(folder);
    written(folder, 'сеть 网络.json', { kind: 'vector-activation', function: 'relu', vector: [-1, 2] });
    written(folder, 'réponses.json', { 1: { vector: '(0, 2)' } });
    const [solved, graded] = await Promise.all([
      chalkgradProcess(['solve', 'сеть 网络.json'], { cwd: folder }),
      chalkgradProcess(['grade', './сеть 网络.json', 'réponses.json'], { cwd: folder }),
    ]);
    expect(solved).toMatchObject({ code: 0, stderr: '' });
    expect(solved.stdout).toMatch(/^сеть 网络\n/);
    expect(graded).toMatchObject({ code: 0, stderr: '' });
  });

  test('a folder that happens to be named like a paper does not hide it', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, SEED));
    expect(await chalkgradProcess(['solve', SEED, '--question', '5'], { cwd: folder })).toMatchObject({
      code: 0,
    });
  });
});

describe('a document that cannot be worked', () => {
  test('check and solve both exit with 2: the place first, one line an issue, nothing on stdout, no stack', async () => {
    expect(malformed.length).toBeGreaterThan(0);
    for (const { name, where, says } of malformed)
      for (const command of ['check', 'solve']) {
        const run = await chalkgrad([command, join(malformedFolder, `${name}.json`)]);
        expectRefusal(run);
        const line = run.stderr.split('\n').find((one) => one.startsWith(`${where}: `));
        expect(line, `${command} ${name}: ${run.stderr}`).toBeDefined();
        for (const word of says) expect(line).toContain(word);
      }
  });

  test('the seed’s own example of a message', async () => {
    const { stderr } = await chalkgrad(['check', join(malformedFolder, 'kernel-larger-than-input.json')]);
    expect(stderr).toBe(
      'question 7, layers[3] (CONV-5-64): kernel 5 is larger than its input 4×4; reduce the kernel or add padding\n',
    );
  });
});

/** How each command is run once in a process of its own, with its exit code. */
const smoke: readonly (readonly [name: string, args: readonly string[], code: number])[] = [
  ['solve', ['solve', SEED], 0],
  ['check', ['check', SEED], 0],
  ['grade', ['grade', SEED, 'package.json'], 2],
  ['regrade', ['regrade', SEED], 2],
  ['code', ['code', SEED], 0],
  ['export', ['export', SEED], 2],
  ['new', ['new', 'cnn-table', 'INPUT 28x28x1, CONV-7-32'], 0],
  ['schema', ['schema'], 0],
  ['papers', ['papers'], 0],
  ['vary', ['vary', SEED, '--seed', '7'], 0],
  ['lab', ['lab'], 0],
];

describe('in a process of its own', () => {
  test.each([...smoke, ['an unknown command', ['sovle'], 2] as const])(
    '%s writes the same to the same streams and exits with the same code',
    async (_name, args, code) => {
      const run = await chalkgradProcess(args);
      expect(run).toEqual(await chalkgrad(args));
      expect(run.code).toBe(code);
    },
  );
});

describe('every file of electron/cli with a command', async () => {
  const folder = join(root, 'electron', 'cli');
  const isCommand = (value: unknown): value is Command =>
    typeof value === 'object' && value !== null && 'usage' in value && 'run' in value;
  const files = await Promise.all(
    readdirSync(folder).map(async (file) => {
      const exported = (await import(pathToFileURL(join(folder, file)).href)) as Record<string, unknown>;
      return { file, command: Object.values(exported).find(isCommand) };
    }),
  );
  const commands = files.flatMap(({ file, command }) =>
    command ? [{ file, name: command.usage.split(' ')[0] ?? '', command }] : [],
  );

  test.each(commands)('$file is registered, run once and in the README', async ({ name, command }) => {
    expect((await chalkgrad(['--help'])).stdout).toContain(`  ${command.usage}\n`);
    expect(smoke.map(([one]) => one)).toContain(name);
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`chalkgrad -- ${name}`);
  });

  test('there are as many as the table of runs has', () => {
    expect(commands.map(({ name }) => name).sort()).toEqual(smoke.map(([name]) => name).sort());
  });
});
