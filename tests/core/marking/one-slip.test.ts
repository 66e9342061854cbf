import { describe, expect, test } from 'vitest';
import { gradePaper } from '../../../core/marking/grade.ts';
import type { QuestionMark } from '../../../core/marking/verdict.ts';
import { parseDocument } from '../../../core/paper/parse-document.ts';
import { grade, box, verdicts, ONE, CENT, keyOf } from './seed-paper.ts';

describe('a slip is punished once', () => {
  /**
   * z₁ = .4 instead of .3, and everything after it worked correctly from there; the other half of the network
   * is as it should be.
   */
  const after4 = {
    z1: '.4',
    a1: '.4',
    z2: '-.3',
    a2: '0',
    o1: '.2', // .5 · .4 + .3 · 0
    L: '.045', // ½(.5 − .2)²
    'dL/do1': '-.3', // −(.5 − .2)
    'dL/dw5': '-.12',
    'dL/dw6': '0',
    'dL/db3': '-.3', // −.3 · .4, −.3 · 0, −.3 · 1
    'dL/da1': '-.15',
    'dL/da2': '-.09', // −.3 · .5, −.3 · .3
    'dL/dz1': '-.15',
    'dL/dz2': '0',
    'dL/dw1': '-.15',
    'dL/dw3': '-.15',
    'dL/dw2': '0',
    'dL/dw4': '0',
    'dL/db1': '-.15',
    'dL/db2': '0',
    "w1'": '.175',
    "w2'": '-.2',
    "w3'": '.275',
    "w4'": '-.1', // .1 + .5 · .15, .2 + .5 · .15
    "w5'": '.56',
    "w6'": '.3',
    "b1'": '.075',
    "b2'": '0',
    "b3'": '.15', // .5 + .5 · .12, .5 · .15, .5 · .3
  };

  test('a student who slips on z₁ and continues from that value loses only z₁', () => {
    const mark = grade('2', after4);
    expect(verdicts(mark, 'wrong')).toEqual(['z1']);
    expect(verdicts(mark, 'carried')).toEqual([
      'a1',
      'o1',
      'L',
      'dL/do1',
      'dL/dw5',
      'dL/db3',
      'dL/da1',
      'dL/da2',
      'dL/dz1',
      'dL/dw1',
      'dL/dw3',
      'dL/db1',
      "w1'",
      "w3'",
      "w5'",
      "b1'",
      "b3'",
    ]);
    expect(mark.score).toBeCloseTo(15 - ONE, CENT);
  });

  test('a second slip costs only its own box', () => {
    // ∂L/∂a₁ = −.3 · .5 = −.15; the student writes −.2 and continues: −.2, −.2, −.2, then .1 + .5 · .2 = .2
    // and .2 + .1 = .3, b₁ = .1
    const mark = grade('2', {
      ...after4,
      'dL/da1': '-.2',
      'dL/dz1': '-.2',
      'dL/dw1': '-.2',
      'dL/dw3': '-.2',
      'dL/db1': '-.2',
      "w1'": '.2',
      "w3'": '.3',
      "b1'": '.1',
    });
    expect(verdicts(mark, 'wrong')).toEqual(['z1', 'dL/da1']);
    expect(mark.score).toBeCloseTo(15 - 2 * ONE, CENT);
  });

  test('boxes left blank in between do not break the chain', () => {
    // From z₁ = .4 straight to w₅ = .5 + .5 · .3 · .4 = .56
    const mark = grade('2', { z1: '.4', "w5'": '.56' });
    expect(box(mark, "w5'").verdict).toBe('carried');
  });

  test('returning to the right value after a slip is right, not carried', () => {
    expect(verdicts(grade('2', { ...keyOf('2'), z1: '.4' }), 'wrong')).toEqual(['z1']);
    expect(verdicts(grade('2', { ...keyOf('2'), z1: '.4' }), 'carried')).toEqual([]);
  });

  test('a number that does not follow from the slip is wrong', () => {
    expect(box(grade('2', { z1: '.4', a1: '.7' }), 'a1').verdict).toBe('wrong');
  });

  test('an unreadable box is not a slip: later boxes are compared with ours', () => {
    const mark = grade('2', { ...keyOf('2'), z1: 'point three' });
    expect(verdicts(mark, 'unreadable')).toEqual(['z1']);
    expect(mark.score).toBeCloseTo(15 - ONE, CENT);
  });

  test('a written 0 that makes later boxes 0 earns nothing there, while boxes that still need work earn their marks', () => {
    // With a₁ = 0: o₁ = 0, ∂L/∂w₅ = −.5 · 0 = 0 ask for no work; L = ½ · .5² = .125 and ∂L/∂o₁ = −.5 do.
    const mark = grade('2', {
      ...keyOf('2'),
      z1: '0',
      a1: '0',
      o1: '0',
      L: '.125',
      'dL/do1': '-.5',
      'dL/dw5': '0',
    });
    expect(verdicts(mark, 'wrong')).toEqual(['z1', 'a1', 'o1', 'dL/dw5']);
    expect(verdicts(mark, 'carried')).toEqual(['L', 'dL/do1']);
    expect(box(mark, 'o1').why).toMatch(
      /^This is 0 only because of your own z₁ = 0, where we have 0\.3: the work this box asks for is gone/,
    );
  });

  test('a unit made dead by the student’s own negative sum earns half where the gradient would have passed', () => {
    const mark = grade('2', {
      ...keyOf('2'),
      z1: '-.3',
      a1: '0',
      o1: '0',
      L: '.125',
      'dL/do1': '-.5',
      'dL/dz1': '0',
    });
    for (const id of ['a1', 'o1', 'dL/dz1']) {
      expect(box(mark, id).verdict).toBe('carried');
      expect(box(mark, id).award).toBeCloseTo(ONE / 2, CENT);
    }
    expect(box(mark, 'L').award).toBeCloseTo(ONE, CENT);
  });

  test('a sum that is 0 by cancellation is carried in full', () => {
    // From ∂L/∂w₁ = .2: w₁ = .1 − .5 · .2 = 0.
    const mark = grade('2', { ...keyOf('2'), 'dL/dw1': '.2', "w1'": '0' });
    expect(box(mark, "w1'")).toMatchObject({ verdict: 'carried' });
    expect(box(mark, "w1'").award).toBeCloseTo(ONE, CENT);
  });

  test('a slip in the table of a CNN is carried through its layers', () => {
    // A kernel taken as 8: 121 → ⌊121/2⌋ = 60 → 60 − 4 = 56 → 56 − 2 = 54 → 27
    const mark = grade('7a', {
      ...keyOf('7a'),
      '1 shape': '121x121x32',
      '2 shape': '60x60x32',
      '3 shape': '56x56x64',
      '4 shape': '54x54x128',
      '5 shape': '27x27x128',
      '6 weights': '27*27*128*10',
    });
    expect(verdicts(mark, 'wrong')).toEqual([]);
    expect(verdicts(mark, 'partial')).toEqual(['1 shape']);
    expect(verdicts(mark, 'carried')).toEqual(['2 shape', '3 shape', '4 shape']);
  });

  test('intermediate rounding is accepted: a later value computed from a rounded one is right', () => {
    // The softmax of (1, 2): e⁻¹ = 0.367879…; from 0.368 the sum is 1.368 and the shares are 0.26901 and
    // 0.73099; from the unrounded one 0.26894 and 0.73106.
    const paper = parseDocument(
      JSON.stringify({
        kind: 'scalar-net',
        inputs: { x: 1 },
        targets: { y1: 0, y2: 1 },
        parameters: { w1: 1, w2: 2 },
        units: [
          { id: 'o1', activation: 'softmax' },
          { id: 'o2', activation: 'softmax' },
        ],
        edges: [
          { from: 'x', to: 'o1', weight: 'w1' },
          { from: 'x', to: 'o2', weight: 'w2' },
        ],
        loss: { name: 'cross-entropy', targets: { o1: 'y1', o2: 'y2' } },
      }),
      'softmax.json',
    );
    const [mark] = gradePaper(paper, {
      1: { o1: '0.269', o2: '0.731', L: '0.31334', 'dL/dz_o1': '0.2690' },
    }).questions;
    // −ln 0.731 = 0.313342, where −ln 0.731059 = 0.313262: right to all five figures only from his own o₂.
    expect(box(mark as QuestionMark, 'L')).toMatchObject({ verdict: 'right' });
    expect(box(mark as QuestionMark, 'dL/dz_o1').verdict).toBe('right');
  });
});
