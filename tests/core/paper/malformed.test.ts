import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../build/cache.ts';
import { ProblemError, type Issue } from '../../../core/errors.ts';
import { parseDocument } from '../../../core/paper/parse-document.ts';
import { malformed, malformedFolder } from './malformed.ts';

const issuesOf = (text: string, name = 'my problem.json'): readonly Issue[] => {
  try {
    parseDocument(text, name);
  } catch (error) {
    if (error instanceof ProblemError) return error.issues;
    throw error;
  }
  return [];
};

/** An issue has three nonempty parts (place, finding, remedy) without line breaks. */
const expectHelpful = ({ where, what, fix }: Issue): void => {
  for (const part of [where, what, fix]) {
    expect(part.trim()).not.toBe('');
    expect(part).not.toMatch(/\p{Cc}/u);
  }
};

describe('a file that cannot be solved is refused with a message that gives place, finding and remedy', () => {
  test('every file of tests/cases/malformed is in the table, and no other', () => {
    const files = globSync('*.json', { cwd: join(root, malformedFolder) }).map((file) =>
      basename(file, '.json'),
    );
    expect(files.sort()).toEqual(malformed.map(({ name }) => name).sort());
    expect(files.length).toBeGreaterThanOrEqual(24);
  });

  test.each(malformed)('$name', ({ name, where, says }) => {
    const issues = issuesOf(readFileSync(join(root, malformedFolder, `${name}.json`), 'utf8'));
    expect(issues.length).toBeGreaterThan(0);
    issues.forEach(expectHelpful);
    const found = issues.find((issue) => issue.where === where);
    expect(
      found,
      `an issue at ${where}; found ${issues.map((issue) => issue.where).join(' and ')}`,
    ).toBeDefined();
    for (const word of says) expect(`${found?.what}; ${found?.fix}`).toContain(word);
  });

  test('the message is one line: place, finding, remedy', () => {
    const text = readFileSync(join(root, malformedFolder, 'kernel-larger-than-input.json'), 'utf8');
    expect(() => parseDocument(text, 'cnn.json')).toThrow(
      'question 7, layers[3] (CONV-5-64): kernel 5 is larger than its input 4×4; reduce the kernel or add padding',
    );
  });
});

describe('text that is not JSON', () => {
  test.each([
    ['spaces only', '  \n ', 'document', 'the file is empty'],
    ['a byte order mark only', '\ufeff', 'document', 'the file is empty'],
    ['UTF-16 read as UTF-8', '{\u0000"\u0000', 'document', 'not text in UTF-8'],
    ['a name without quotes', '{\n  kind: "choice" }', 'line 2, column 3', '“kind”'],
    ['single quotes', "{ 'kind': 'choice' }", 'line 1, column 3', "“'”"],
    ['a comment', '{\n// mine\n}', 'line 2, column 1', '“/”'],
    ['two documents', '{} {}', 'line 1, column 4', '“{”'],
    ['a missing comma', '{ "a": 1 "b": 2 }', 'line 1, column 10', '“"”'],
    ['a missing colon', '{ "a" 1 }', 'line 1, column 7', '“1”'],
    ['a wrong closing bracket', '{ "a": [1, 2 } }', 'line 1, column 14', '“}”'],
    ['a line break inside text', '{ "a": "b\nc" }', 'line 1, column 10', 'the line ends inside a text'],
    ['a wrong escape', '{ "a": "b\\x" }', 'line 1, column 10', '“\\”'],
    ['a tab inside text', '{ "a": "\t" }', 'line 1, column 9', 'control character'],
    ['a leading zero', '{ "a": 05 }', 'line 1, column 9', '“5”'],
    ['a decimal without its zero', '{ "a": .5 }', 'line 1, column 8', '“.”'],
    ['Windows line ends', '{\r\n  "a": 1,\r\n  "b": oops\r\n}', 'line 3, column 8', '“oops”'],
    ['a mistake after a byte order mark', '\ufeff{ a }', 'line 1, column 3', '“a”'],
    ['a web page', '<!doctype html>', 'line 1, column 1', '“<”'],
    ['a hundred thousand open brackets', '['.repeat(100_000), 'line 1, column 100001', 'ends in the middle'],
  ])('%s', (_name, text, where, what) => {
    const [issue] = issuesOf(text);
    expect(issue?.where).toBe(where);
    expect(issue?.what).toContain(what);
    expectHelpful(issue as Issue);
  });

  test('a byte order mark before a valid document is accepted', () => {
    expect(
      parseDocument(
        `\ufeff{ "kind": "vector-activation", "function": "relu", "vector": [-1, 2] }`,
        'relu.json',
      ).questions,
    ).toHaveLength(1);
  });

  test('valid JSON that is not a document', () => {
    for (const text of ['null', '3', '"text"', '[]', '{}', '{ "questoins": [] }']) {
      const [issue] = issuesOf(text);
      expect(issue?.where).toBe('document');
      expectHelpful(issue as Issue);
    }
  });
});

const net = (change: (net: Net) => void): string => {
  const problem: Net = {
    kind: 'scalar-net',
    inputs: { x: 1 },
    targets: { y: 0.5 },
    parameters: { w1: 0.1, w2: 0.3 },
    units: [
      { id: 'h1', activation: 'relu' },
      { id: 'o1', activation: 'identity' },
    ],
    edges: [
      { from: 'x', to: 'h1', weight: 'w1' },
      { from: 'h1', to: 'o1', weight: 'w2' },
    ],
    loss: { name: 'squared-error', targets: { o1: 'y' } },
  };
  change(problem);
  return JSON.stringify(problem);
};
interface Net {
  kind: string;
  inputs: Record<string, unknown>;
  targets: Record<string, unknown>;
  parameters: Record<string, unknown>;
  units: { id: string; activation: string; bias?: string; output?: string }[];
  edges: { from: string; to: string; weight: string }[];
  loss: { name: string; targets: Record<string, string> };
  asks?: string[];
  optimizer?: Record<string, unknown>;
}

describe('a network whose parts do not fit together', () => {
  test('the unchanged network can be solved', () => {
    expect(issuesOf(net(() => undefined))).toEqual([]);
  });

  test.each<[string, (net: Net) => void, string, string]>([
    [
      'an edge from nowhere',
      (n) => void (n.edges[0] = { from: 'x9', to: 'h1', weight: 'w1' }),
      'problem.edges[0].from',
      'x9',
    ],
    [
      'an edge drawn twice',
      (n) => void n.edges.push({ from: 'x', to: 'h1', weight: 'w1' }),
      'problem.edges[2]',
      'already feeds h1',
    ],
    [
      'a unit that feeds itself',
      (n) => void n.edges.push({ from: 'h1', to: 'h1', weight: 'w1' }),
      'problem.edges',
      'h1 feeds itself',
    ],
    [
      'a cycle is named without the units that depend on it',
      (n) => {
        n.units.push({ id: 'h2', activation: 'relu' });
        n.edges.push({ from: 'h1', to: 'h2', weight: 'w1' }, { from: 'h2', to: 'h1', weight: 'w1' });
      },
      'problem.edges',
      'h1, h2 form a cycle',
    ],
    [
      'two units of one name',
      (n) => void n.units.push({ id: 'h1', activation: 'relu' }),
      'problem.units[2].id',
      'earlier unit',
    ],
    [
      'a unit that nothing feeds',
      (n) => void n.units.push({ id: 'h2', activation: 'relu' }),
      'problem.units[2] (h2)',
      'nothing feeds',
    ],
    [
      'a bias that is not given',
      (n) => void (n.units[0] = { id: 'h1', activation: 'relu', bias: 'b9' }),
      'problem.units[0].bias',
      'b9',
    ],
    [
      'one name for an input and a weight',
      (n) => void (n.inputs['w1'] = 2),
      'problem.units',
      '"w1" is used for two quantities',
    ],
    [
      'one name for an input and an output',
      (n) => void (n.inputs['o1'] = 2),
      'problem.units',
      '"o1" is used for two quantities',
    ],
    [
      'a loss on an unknown unit',
      (n) => void (n.loss.targets = { o7: 'y' }),
      'problem.loss.targets.o7',
      'units are h1, o1',
    ],
    [
      'a loss against an unknown target',
      (n) => void (n.loss.targets = { o1: 'z' }),
      'problem.loss.targets.o1',
      'targets are y',
    ],
    ['a step that is asked for and does not exist', (n) => void (n.asks = ['z7']), 'problem.asks[0]', 'z7'],
    ['a given quantity asked for', (n) => void (n.asks = ['x']), 'problem.asks[0]', '"x"'],
    [
      'a learning rate below 0',
      (n) => void (n.optimizer = { name: 'gradient-descent', learningRate: -1 }),
      'problem.optimizer.learningRate',
      'more than 0',
    ],
    ['a fraction over 0', (n) => void (n.inputs['x'] = '1/0'), 'problem.inputs.x', 'fraction'],
    [
      'a number beyond float64',
      (n) => {
        n.inputs['x'] = 1e300;
        n.parameters['w1'] = 1e300;
      },
      'problem, step z₁',
      'comes to Infinity',
    ],
  ])('%s', (_name, change, where, word) => {
    const issue = issuesOf(net(change)).find((one) => one.where === where);
    expect(`${issue?.what}; ${issue?.fix}`).toContain(word);
  });

  test('1e999, which JSON parses as infinity, is shown as infinity', () => {
    const [issue] = issuesOf(net(() => undefined).replace('"x":1', '"x":1e999'));
    expect(issue).toMatchObject({ where: 'problem.inputs.x', what: 'found Infinity' });
  });

  test('a negative probability is reported although the sum is 1', () => {
    const text = net((n) => {
      n.targets = { y: 2, t: -1 };
      n.units = [
        { id: 'o1', activation: 'softmax' },
        { id: 'o2', activation: 'softmax' },
      ];
      n.edges = [
        { from: 'x', to: 'o1', weight: 'w1' },
        { from: 'x', to: 'o2', weight: 'w2' },
      ];
      n.loss = { name: 'cross-entropy', targets: { o1: 'y', o2: 't' } };
    });
    expect(issuesOf(text)[0]?.what).toContain('-1');
  });
});

describe('other kinds', () => {
  test.each([
    [
      'a layer of unknown type',
      {
        kind: 'cnn-table',
        layers: [
          { type: 'input', shape: [8, 8, 1] },
          { type: 'convolution', kernel: 3, filters: 1 },
        ],
      },
      'problem.layers[1].type',
      '"convolution"',
    ],
    [
      'a stride of 0',
      {
        kind: 'cnn-table',
        layers: [
          { type: 'input', shape: [8, 8, 1] },
          { type: 'conv', kernel: 3, filters: 1, stride: 0 },
        ],
      },
      'problem.layers[1].stride',
      'at least 1',
    ],
    [
      'half a cell of kernel',
      {
        kind: 'cnn-table',
        layers: [
          { type: 'input', shape: [8, 8, 1] },
          { type: 'conv', kernel: 2.5, filters: 1 },
        ],
      },
      'problem.layers[1].kernel',
      'whole number',
    ],
    [
      'a convolution after a fully connected layer',
      {
        kind: 'cnn-table',
        layers: [
          { type: 'input', shape: [8, 8, 1] },
          { type: 'dense', units: 5 },
          { type: 'conv', kernel: 3, filters: 1 },
        ],
      },
      'problem.layers[2] (CONV-3-1)',
      'a vector of 5',
    ],
    [
      'a window wholly in the padding',
      {
        kind: 'cnn-table',
        layers: [
          { type: 'input', shape: [8, 8, 1] },
          { type: 'max-pool', size: 2, padding: 2 },
        ],
      },
      'problem.layers[1] (POOL-2 pad 2)',
      'more than half',
    ],
    [
      'a receptive field beyond the map',
      {
        kind: 'receptive-field',
        input: [6, 6, 1],
        layers: [
          { type: 'conv', kernel: 5, filters: 1 },
          { type: 'conv', kernel: 3, filters: 1 },
        ],
      },
      'problem.layers[1] (CONV-3-1)',
      'larger than its input 2×2',
    ],
    [
      'options that differ in case only',
      {
        kind: 'choice',
        options: [
          { id: 'A', text: 'a', correct: true, reason: 'r' },
          { id: 'a', text: 'b', correct: false, reason: 'r' },
        ],
      },
      'problem.options[1].id',
      'earlier option',
    ],
    [
      'a phrase without a letter, which any answer would contain',
      { kind: 'short-answer', model: 'm', ideas: [{ name: 'n', phrases: ['?!'] }] },
      'problem.ideas[0].phrases[0]',
      'letter or digit',
    ],
    [
      'a parameter named like the velocity',
      { kind: 'update-rule', optimizer: 'momentum', parameter: 'v' },
      'problem.parameter',
      '"v"',
    ],
    [
      'a batch with momentum',
      { kind: 'update-rule', optimizer: 'momentum', batch: { samples: 'm' } },
      'problem.batch',
      'momentum',
    ],
    [
      'a vector with nothing in it',
      { kind: 'vector-activation', function: 'softmax', vector: [] },
      'problem.vector',
      'at least 1 entry',
    ],
    [
      'exponentials too large without the shift',
      {
        kind: 'vector-activation',
        function: 'softmax',
        vector: [1000, 0],
        conventions: { 'softmax-shift': 'none' },
      },
      'problem, step e₁',
      'comes to Infinity',
    ],
    [
      'an unknown convention',
      { kind: 'vector-activation', function: 'softmax', vector: [1], conventions: { rounding: 'up' } },
      'problem.conventions.rounding',
      'not known here',
    ],
    [
      'an objective in an unknown letter',
      {
        kind: 'optimizer-run',
        objective: 'x^2 + z',
        start: { x: 1 },
        optimizer: { name: 'gradient-descent', learningRate: 1 },
        steps: 1,
      },
      'problem.objective',
      'character 7',
    ],
    [
      'an objective and gradients at once',
      {
        kind: 'optimizer-run',
        objective: 'x',
        gradients: { x: [1] },
        start: { x: 1 },
        optimizer: { name: 'gradient-descent', learningRate: 1 },
        steps: 1,
      },
      'problem.gradients',
      'both',
    ],
    [
      'neither objective nor gradients',
      {
        kind: 'optimizer-run',
        start: { x: 1 },
        optimizer: { name: 'gradient-descent', learningRate: 1 },
        steps: 1,
      },
      'problem.objective',
      'neither',
    ],
    [
      'a variable named like the update counter',
      {
        kind: 'optimizer-run',
        objective: 't^2',
        start: { t: 1 },
        optimizer: { name: 'gradient-descent', learningRate: 1 },
        steps: 1,
      },
      'problem.start.t',
      'meaning of its own',
    ],
  ])('%s', (_name, problem, where, word) => {
    const issue = issuesOf(JSON.stringify(problem)).find((one) => one.where === where);
    expect(`${issue?.what}; ${issue?.fix}`).toContain(word);
  });
});

const CHOICE = {
  kind: 'choice',
  options: [
    { id: 'A', text: 'a', correct: true, reason: 'r' },
    { id: 'B', text: 'b', correct: false, reason: 'r' },
  ],
};
const paper = (more: Record<string, unknown>, question: Record<string, unknown> = {}): string =>
  JSON.stringify({
    format: 1,
    id: 'p',
    title: 'P',
    questions: [{ id: '1', title: 'Q', marks: 1, problem: CHOICE, ...question }],
    ...more,
  });

describe('errors of a paper whose problems are valid', () => {
  test.each([
    ['another format', paper({ format: 2 }), 'format', 'use 1'],
    ['an id with spaces', paper({ id: 'My paper' }), 'id', 'lower-case'],
    ['no questions', paper({ questions: [] }), 'questions', 'a paper has at least one question'],
    ['a question that is null', paper({ questions: [null] }), 'question number 1', 'found null'],
    ['negative marks', paper({}, { marks: -1 }), 'question 1, marks', 'at least 0'],
    [
      'two sections of one name',
      paper({
        sections: [
          { id: 'A', title: 'a' },
          { id: 'A', title: 'b' },
        ],
      }),
      'sections[1].id',
      'earlier section',
    ],
    [
      'a printed answer that is not text',
      paper({}, { key: { choice: 1 } }),
      'question 1, key.choice',
      'give text',
    ],
    [
      'a dispute of unknown status',
      paper({}, { disputes: [{ about: 'a', status: 'wrong', printed: 'p', ours: 'o', why: 'w' }] }),
      'question 1, disputes[0].status',
      '"misprint"',
    ],
    [
      'another reading that cannot be worked',
      paper(
        {},
        {
          disputes: [
            {
              about: 'a',
              status: 'disagrees',
              printed: 'p',
              ours: 'o',
              why: 'w',
              reading: {
                ...CHOICE,
                options: CHOICE.options.map((option) => ({ ...option, correct: false })),
              },
            },
          ],
        },
      ),
      'question 1, disputes[0].reading.options',
      'none is correct',
    ],
    [
      'a question named like a built-in',
      paper({}, { id: 'constructor' }),
      'question constructor, id',
      'JavaScript',
    ],
  ])('%s', (_name, text, where, word) => {
    const issue = issuesOf(text).find((one) => one.where === where);
    expect(`${issue?.what}; ${issue?.fix}`).toContain(word);
  });

  test('all issues are reported together, up to twenty', () => {
    const question = (i: number) => ({ id: String(i), title: 'Q', marks: 1, problem: { kind: 'nope' } });
    expect(issuesOf(paper({ questions: [1, 2, 3].map(question) })).map(({ where }) => where)).toEqual([
      'question 1, kind',
      'question 2, kind',
      'question 3, kind',
    ]);
    expect(issuesOf(paper({ questions: Array.from({ length: 60 }, (_, i) => question(i)) }))).toHaveLength(
      20,
    );
  });
});

describe('a malicious file', () => {
  test.each([
    ['at the top', '{ "__proto__": { "kind": "choice" }, "kind": "choice" }', '__proto__'],
    ['among the start values', '{ "kind": "optimizer-run", "start": { "__proto__": 1 } }', 'start.__proto__'],
    [
      'deep inside a paper',
      '{ "questions": [{ "problem": { "layers": [{ "__proto__": 1 }] } }] }',
      'questions[0].problem.layers[0].__proto__',
    ],
    ['in a printed key', '{ "problem": { "kind": "choice" }, "key": { "__proto__": "A" } }', 'key.__proto__'],
  ])('the name __proto__ is refused %s, and no object is changed by it', (_place, text, where) => {
    expect(issuesOf(text)[0]?.where).toBe(where);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['kind']).toBeUndefined();
  });

  test.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])(
    '%s is not accepted as the name of a quantity',
    (name) => {
      expect(issuesOf(net((n) => void (n.loss.targets = { o1: name })))[0]?.where).toBe(
        'problem.loss.targets.o1',
      );
      expect(issuesOf(net((n) => void (n.parameters[name] = 1))).length).toBeGreaterThan(0);
      expect(issuesOf(net((n) => void (n.units[1] = { id: name, activation: 'identity' })))[0]?.where).toBe(
        'problem.units[1].id',
      );
      expect(issuesOf(JSON.stringify({ kind: name }))[0]?.where).toBe('problem.kind');
    },
  );

  test('a name that only begins like a built-in is an ordinary name', () => {
    expect(
      issuesOf(net((n) => void (n.units[0] = { id: 'h1', activation: 'relu', output: 'toString1' }))),
    ).toEqual([]);
  });

  test.each<[string, string, string]>([
    [
      'objective',
      JSON.stringify({
        kind: 'optimizer-run',
        objective: 'x+'.repeat(2_500_000),
        start: { x: 1 },
        optimizer: { name: 'gradient-descent', learningRate: 1 },
        steps: 1,
      }),
      'problem.objective',
    ],
    ['title', paper({ title: 'x'.repeat(5_000_000) }), 'title'],
    ['kind', JSON.stringify({ kind: 'k'.repeat(5_000_000) }), 'problem.kind'],
    ['name', JSON.stringify({ kind: 'choice', ['k'.repeat(5_000_000)]: 1 }), `problem.${'k'.repeat(60)}`],
    ['unfinished text', `{ "kind": "${'x'.repeat(5_000_000)}`, 'line 1, column 5000012'],
  ])('five million characters of %s are refused in a sentence', (_name, text, where) => {
    const issues = issuesOf(text);
    const found = issues.find((issue) => issue.where === where);
    expect(found, issues.map((issue) => issue.where.slice(0, 80)).join(' and ')).toBeDefined();
    for (const { where: place, what, fix } of issues)
      expect(place.length + what.length + fix.length).toBeLessThan(600);
  });

  test.each([
    [
      'lists',
      `{ "kind": "optimizer-run", "start": { "x": ${'['.repeat(50_000)}${']'.repeat(50_000)} } }`,
      'problem.start.x',
    ],
    ['objects', `${'{ "kind": '.repeat(50_000)}1${'}'.repeat(50_000)}`, 'problem.kind'],
    [
      'brackets in an objective',
      JSON.stringify({
        kind: 'optimizer-run',
        objective: `${'('.repeat(200)}x${')'.repeat(200)}`,
        start: { x: 1 },
        optimizer: { name: 'gradient-descent', learningRate: 1 },
        steps: 1,
      }),
      'problem.objective',
    ],
  ])('nesting without end is refused: %s', (_name, text, where) => {
    expect(issuesOf(text).map((issue) => issue.where)).toContain(where);
  });

  test('a name with a line break is shown on one line', () => {
    issuesOf(JSON.stringify({ kind: 'choice', 'a\nb': 1 })).forEach(expectHelpful);
  });

  test.each(['x*9^9^9^9', 'exp(exp(exp(x)))', 'toString(x)', 'constructor', 'x^99999'])(
    'the objective %s is refused, and does not hang',
    (objective) => {
      expect(
        issuesOf(
          JSON.stringify({
            kind: 'optimizer-run',
            objective,
            start: { x: 9 },
            optimizer: { name: 'gradient-descent', learningRate: 1 },
            steps: 2,
          }),
        ).length,
      ).toBeGreaterThan(0);
    },
  );
});

describe('more than a document holds', () => {
  const list = (entry: string, count: number): string => `[${Array(count).fill(entry).join(',')}]`;
  test.each([
    ['a million numbers', list('1', 1_000_000)],
    ['a million texts', list('"a"', 1_000_000)],
    ['a million nulls', list('null', 1_000_000)],
  ])('%s in one list are refused before a schema is asked about each', (_name, vector) => {
    const [issue, ...others] = issuesOf(
      `{ "kind": "vector-activation", "function": "softmax", "vector": ${vector} }`,
    );
    expect(issue).toEqual({
      where: 'vector',
      what: 'has 1000000 entries',
      fix: 'use at most 100000',
    });
    expect(others).toEqual([]);
  });

  test('a question with more than 300,000 values is refused by its name; questions are counted one by one', () => {
    const question = (rows: number): string => `{ "id": "1", "problem": ${list(list('0', 999), rows)} }`;
    expect(issuesOf(`{ "questions": [${question(2)}, ${question(301)}] }`)).toEqual([
      { where: 'questions[1]', what: 'has more than 300000 values', fix: 'use a smaller problem' },
    ]);
    const several = issuesOf(`{ "questions": [${question(200)}, ${question(200)}] }`);
    expect(several.map(({ what }) => what).join()).not.toContain('300000');
  });
});

test.each([
  ['1e-400', 'line 3, column 5'],
  ['-0.5E-999', 'line 3, column 5'],
])('the number %s, which JSON.parse reads as 0, is refused at its place', (number, where) => {
  const text = `{ "kind": "vector-activation", "function": "softmax", "title": "1e-400", "vector": [\n 0e-999,\n    ${number} ] }`;
  const [issue] = issuesOf(text);
  expect(issue?.where).toBe(where);
  expect(issue?.what).toBe(
    `found ${number}, which is closer to 0 than 5e-324, the smallest number that is computed with`,
  );
});

test('a message quotes at most 60 characters of a document', () => {
  const [issue] = issuesOf(
    JSON.stringify({ kind: 'graph', inputs: { a: 'x'.repeat(500) }, nodes: [{ id: 'b', formula: 'a' }] }),
  );
  expect(issue?.what).toMatch(/^found "x{59}…/);
  expect(`${issue?.where}${issue?.what}`.length).toBeLessThan(120);
});
