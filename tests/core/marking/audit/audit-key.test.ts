import { describe, expect, test } from 'vitest';
import { auditPaper, differencesIn } from '../../../../core/marking/audit/audit-key.ts';
import type { QuestionAudit } from '../../../../core/marking/audit/key-entry.ts';
import { papers } from '../../../../core/papers/index.ts';
import { parseDocument } from '../../../../core/paper/parse-document.ts';
import { workPaper } from '../../../../core/paper/solve.ts';

const audited = (document: unknown): readonly QuestionAudit[] =>
  auditPaper(workPaper(parseDocument(JSON.stringify(document), 'paper.json')));
const audit = (document: unknown): ReturnType<typeof differencesIn> => differencesIn(audited(document));
const verdicts = (document: unknown): readonly string[] =>
  audited(document).flatMap(({ entries }) => entries.map(({ box, verdict }) => `${box} ${verdict}`));
/** Each explanation as its causes with their boxes, and what remains. */
const explained = (audits: readonly QuestionAudit[]): readonly string[] =>
  audits.flatMap(({ explanations }) =>
    explanations.map(({ causes, remaining }) =>
      [
        ...causes.map(({ says, boxes }) => `${says.en} ${boxes.join(', ')}`),
        ...(remaining.length > 0 ? [`remains ${remaining.join(', ')}`] : []),
      ].join(' | '),
    ),
  );

describe('the printed key of the seed paper', () => {
  const seed = papers()[0];
  const audits = seed ? auditPaper(workPaper(seed)) : [];
  const findings = differencesIn(audits);

  test('differs from ours in these places only, and each is a recorded dispute', () => {
    // 1d looks ahead by η; 4a and 4b tick otherwise; 7a keeps the last window of POOL-2 on 55×55, and FC-10
    // follows from it.
    expect(
      findings.map(
        ({ question, box, verdict, disputed }) =>
          `${question} ${box} ${verdict} ${disputed ? 'disputed' : 'open'}`,
      ),
    ).toEqual([
      '1d wTilde disagrees disputed',
      '4a choice disagrees disputed',
      '4b choice disagrees disputed',
      '7a 5 shape disagrees disputed',
      '7a 6 weights follows disputed',
    ]);
  });

  test('a finding gives the printed value, ours and the reason', () => {
    const pool = findings.find(({ box }) => box === '5 shape');
    expect(pool).toMatchObject({ printed: '28x28x128', ours: '27×27×128' });
    expect(pool?.why).toContain('⌊(55 − 2)/2⌋ + 1 = 27');
  });

  test('an open convention does not hide a difference: it explains both boxes of 7a as one cause', () => {
    expect(explained(audits.filter(({ question }) => question === '7a'))).toEqual([
      'The key follows the reading “ceiling: the incomplete window is kept”. 5 shape, 6 weights',
    ]);
  });

  test('a value that follows from a printed slip says from which', () => {
    expect(findings.find(({ box }) => box === '6 weights')?.says?.en).toBe(
      'It follows from the printed H₅ = 28, where we have 27.',
    );
  });
});

describe('a key with a misprint', () => {
  const problem = (key: Record<string, string>, more: object = {}) => ({
    format: 1,
    title: 'One weight',
    key,
    problem: {
      kind: 'scalar-net',
      inputs: { x: 2 },
      targets: { y: 1 },
      parameters: { w: 0.25 },
      units: [{ id: 'o1', activation: 'identity' }],
      edges: [{ from: 'x', to: 'o1', weight: 'w' }],
      loss: { name: 'squared-error', targets: { o1: 'y' } },
      conventions: { 'squared-error-factor': 'half' },
      ...more,
    },
  });
  // o₁ = 0.25 · 2 = 0.5, L = ½(1 − 0.5)² = 0.125, ∂L/∂o₁ = −0.5, ∂L/∂w = −0.5 · 2 = −1
  const printed = { o1: '.5', L: '.125', 'dL/do1': '-.5', 'dL/dw': '-1' };

  test('a correct key has no findings, whatever its notation', () => {
    expect(audit(problem(printed))).toEqual([]);
    expect(
      audit(problem({ o1: '1/2', L: '½(1 − .5)²', 'dL/do1': '−(1 − .5) = −.5', 'dL/dw': '−.5 × 2' })),
    ).toEqual([]);
  });

  test('a wrong value is found and undisputed, because no dispute is recorded', () => {
    expect(audit(problem({ ...printed, L: '.25' }))).toEqual([
      expect.objectContaining({ box: 'L', printed: '.25', ours: '0.125', disputed: false }),
    ]);
  });

  test('a value that follows from an earlier misprint is also found', () => {
    expect(
      audit(problem({ ...printed, 'dL/do1': '.5', 'dL/dw': '1' })).map(({ box, verdict }) => [box, verdict]),
    ).toEqual([
      ['dL/do1', 'disagrees'],
      ['dL/dw', 'follows'],
    ]);
  });

  test('a printed value that cannot be parsed is found', () => {
    expect(audit(problem({ ...printed, L: 'see above' }))[0]).toMatchObject({
      box: 'L',
      verdict: 'unreadable',
      printed: 'see above',
    });
  });

  test('values that the key omits are not findings', () => {
    expect(audit(problem({ o1: '.5' }))).toEqual([]);
  });

  test('a printed step that is not asked for is compared with ours too', () => {
    expect(audit(problem({ ...printed, o1: '.6' }, { asks: ['dL/dw'] })).map(({ box }) => box)).toEqual([
      'o1',
    ]);
  });
});

describe('a key with few figures', () => {
  // u = 2/3 = 0.6667, c = 5u = 10/3 = 3.333
  const thirds = (key: Record<string, string>): object => ({
    format: 1,
    key,
    problem: {
      kind: 'graph',
      inputs: { a: 2, b: 3 },
      nodes: [
        { id: 'u', formula: 'a/b' },
        { id: 'c', formula: '5*u' },
      ],
      asks: ['u', 'c'],
    },
  });

  test('two right figures agree to the figures printed', () => {
    expect(verdicts(thirds({ u: '.67', c: '3.3' }))).toEqual(['u rounded', 'c rounded']);
  });

  test('so does what follows from the rounded values: 5 · 0.67 = 3.35, which rounds to 3.4', () => {
    expect(verdicts(thirds({ u: '.67', c: '3.35' }))).toEqual(['u rounded', 'c rounded']);
  });

  test('a wrong second figure disagrees', () => {
    expect(verdicts(thirds({ u: '.68', c: '3.3' }))).toEqual(['u disagrees', 'c rounded']);
  });
});

/** Question 2 of the seed paper: every printed value, after shared/seed. */
const KEY_OF_2 = {
  ...{ z1: '.3', a1: '.3', z2: '-.3', a2: '0', o1: '.15', L: '.06125' },
  ...{ 'dL/do1': '-.35', 'dL/dw5': '-.105', 'dL/dw6': '0', 'dL/db3': '-.35', 'dL/da1': '-.175' },
  ...{ 'dL/da2': '-.105', 'dL/dz1': '-.175', 'dL/dz2': '0', 'dL/dw1': '-.175', 'dL/dw3': '-.175' },
  ...{ 'dL/dw2': '0', 'dL/dw4': '0', 'dL/db1': '-.175', 'dL/db2': '0' },
  ...{ "w1'": '.1875', "w2'": '-.2', "w3'": '.2875', "w4'": '-.1', "w5'": '.5525', "w6'": '.3' },
  ...{ "b1'": '.0875', "b2'": '0', "b3'": '.175' },
};

describe('the printed key of question 2 with the values of the statement, w₂ = 0.2 and w₃ = −0.2', () => {
  const network = (h1: readonly [string, string], h2: readonly [string, string]): object => ({
    format: 1,
    key: KEY_OF_2,
    problem: {
      kind: 'scalar-net',
      inputs: { x1: 1, x2: 1 },
      targets: { y: 0.5 },
      parameters: { w1: 0.1, w2: 0.2, w3: -0.2, w4: -0.1, w5: 0.5, w6: 0.3, b1: 0, b2: 0, b3: 0 },
      units: [
        { id: 'h1', activation: 'relu', bias: 'b1' },
        { id: 'h2', activation: 'relu', bias: 'b2' },
        { id: 'o1', activation: 'identity', bias: 'b3' },
      ],
      edges: [
        { from: 'x1', to: 'h1', weight: h1[0] },
        { from: 'x2', to: 'h1', weight: h1[1] },
        { from: 'x1', to: 'h2', weight: h2[0] },
        { from: 'x2', to: 'h2', weight: h2[1] },
        { from: 'h1', to: 'o1', weight: 'w5' },
        { from: 'h2', to: 'o1', weight: 'w6' },
      ],
      loss: { name: 'squared-error', targets: { o1: 'y' } },
      optimizer: { name: 'gradient-descent', learningRate: 0.5 },
      conventions: { 'squared-error-factor': 'half' },
    },
  });

  test('w₁ and w₂ into h₁: four boxes disagree, and one exchange of labels explains them all', () => {
    const audits = audited(network(['w1', 'w2'], ['w3', 'w4']));
    expect(differencesIn(audits).map(({ box }) => box)).toEqual(['dL/dw2', 'dL/dw3', "w2'", "w3'"]);
    expect(explained(audits)).toEqual([
      "The labels w₂ and w₃ are exchanged in 4 boxes. dL/dw2, dL/dw3, w2', w3'",
    ]);
  });

  test('w₁ and w₃ into h₁: one exchange of two given values explains every box', () => {
    const audits = audited(network(['w1', 'w3'], ['w2', 'w4']));
    const [first] = audits.flatMap(({ explanations }) => explanations);
    expect(first?.causes.map(({ says }) => says.en)).toEqual([
      'w₂ and w₃ are exchanged in the statement: the key works with w₂ = −0.2 and w₃ = 0.2.',
    ]);
    expect(first?.remaining).toEqual([]);
    // z₁ = 0.1 − 0.2 = −0.1 where the key has 0.3, and what follows from it.
    expect(first?.causes[0]?.boxes).toEqual(differencesIn(audits).map(({ box }) => box));
    expect(first?.causes[0]?.boxes).toContain('z1');
  });

  test('a key worked with η = 0.5, where y is 0.5: an exchange of both is not said, since y shows nowhere', () => {
    const seed = papers()[0]?.questions.find(({ id }) => id === '2');
    if (seed?.problem.kind !== 'scalar-net') throw new Error('question 2 is a network');
    const optimizer = { name: 'gradient-descent', learningRate: 0.25 };
    const problem = { ...seed.problem, optimizer };
    const audits = audited({ format: 1, problem, key: seed.key });
    expect(explained(audits)).toEqual([
      "The key works with η = 0.5 instead of 0.25. w1', w3', w5', b1', b3'",
    ]);
  });
});

describe('what explains a key', () => {
  // z = 0.4·2 + 0.1 = 0.9, o = z·z = 0.81, u = 3·z = 2.7
  const graph = (key: Record<string, string>): object => ({
    format: 1,
    key,
    problem: {
      kind: 'graph',
      inputs: { a: 0.4, b: 2, c: 0.1 },
      nodes: [
        { id: 'z', formula: 'a*b + c' },
        { id: 'o', formula: 'z*z' },
        { id: 'u', formula: '3*z' },
      ],
      asks: ['z', 'o', 'u'],
    },
  });

  test('a misprint: later values use another one than the printed', () => {
    expect(explained(audited(graph({ z: '.6', o: '.81', u: '2.7' })))).toEqual([]);
    expect(verdicts(graph({ z: '.6', o: '.81', u: '2.7' }))).toEqual(['z disagrees', 'o agrees', 'u agrees']);
  });

  test('a given read as another number: a = 0.7 gives z = 1.5, o = 2.25, u = 4.5', () => {
    expect(explained(audited(graph({ o: '2.25', u: '4.5' })))[0]).toContain('o, u');
  });

  test('one slip from which the rest follows is one printed value that disagrees', () => {
    expect(verdicts(graph({ z: '1.1', o: '1.21', u: '3.3' }))).toEqual([
      'z disagrees',
      'o follows',
      'u follows',
    ]);
  });

  test('a key without a difference needs no explanation', () => {
    expect(explained(audited(graph({ z: '.9', o: '.81', u: '2.7' })))).toEqual([]);
  });
});
