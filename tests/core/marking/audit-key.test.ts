import { describe, expect, test } from 'vitest';
import { auditKey, type KeyFinding } from '../../../core/marking/audit-key.ts';
import { papers } from '../../../core/papers/index.ts';
import { parseDocument } from '../../../core/paper/parse-document.ts';
import { workPaper } from '../../../core/paper/solve.ts';

const audit = (document: unknown): KeyFinding[] => {
  const paper = parseDocument(JSON.stringify(document), 'paper.json');
  return auditKey(paper, workPaper(paper));
};

describe('the printed key of the seed paper', () => {
  const seed = papers()[0];
  const findings = seed ? auditKey(seed, workPaper(seed)) : [];

  test('differs from ours in these places only, and each is a recorded dispute', () => {
    // 1d looks ahead by η; 4a and 4b tick otherwise; 7a keeps the last window of POOL-2 on 55×55, and FC-10
    // follows from it.
    expect(findings.map(({ where, disputed }) => `${where} ${disputed ? 'disputed' : 'open'}`)).toEqual([
      'question 1d, wTilde disputed',
      'question 4a, choice disputed',
      'question 4b, choice disputed',
      'question 7a, 5 shape disputed',
      'question 7a, 6 weights disputed',
    ]);
  });

  test('a finding gives the printed value, ours and the reason', () => {
    const pool = findings.find(({ where }) => where === 'question 7a, 5 shape');
    expect(pool).toMatchObject({ printed: '28x28x128', ours: '27×27×128' });
    expect(pool?.why).toContain('⌊(55 − 2)/2⌋ + 1 = 27');
  });

  test('an open convention does not hide a difference: the key is compared under the question’s own reading', () => {
    expect(findings.some(({ where }) => where.startsWith('question 7a'))).toBe(true);
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
      expect.objectContaining({ where: 'problem, L', printed: '.25', ours: '0.125', disputed: false }),
    ]);
  });

  test('a value that follows from an earlier misprint is also found', () => {
    expect(audit(problem({ ...printed, 'dL/do1': '.5', 'dL/dw': '1' })).map(({ where }) => where)).toEqual([
      'problem, dL/do1',
      'problem, dL/dw',
    ]);
  });

  test('a printed value that cannot be parsed is found', () => {
    expect(audit(problem({ ...printed, L: 'see above' }))[0]).toMatchObject({
      where: 'problem, L',
      printed: 'see above',
    });
  });

  test('values that the key omits are not findings', () => {
    expect(audit(problem({ o1: '.5' }))).toEqual([]);
  });

  test('a printed step that is not asked for is compared with ours too', () => {
    expect(audit(problem({ ...printed, o1: '.6' }, { asks: ['dL/dw'] })).map(({ where }) => where)).toEqual([
      'problem, o1',
    ]);
  });
});
