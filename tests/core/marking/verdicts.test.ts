import { describe, expect, test } from 'vitest';
import { gradePaper, gradeQuestion } from '../../../core/marking/grade.ts';
import { papers } from '../../../core/papers/index.ts';
import { parseDocument } from '../../../core/paper/parse-document.ts';
import { workPaper, type WorkedQuestion } from '../../../core/paper/solve.ts';
import { seed, grade, box, ONE, CENT, expectOneSentence, worked } from './seed-paper.ts';

describe('every verdict, each with one sentence that helps', () => {
  test('right', () => {
    expect(box(grade('2', { z1: '.3' }), 'z1')).toMatchObject({
      verdict: 'right',
      expected: '0.3',
      why: 'Right.',
    });
    expect(box(grade('2', { L: '.0613' }), 'L')).toMatchObject({
      verdict: 'right',
      why: 'Right: 0.06125, to the figures asked for.',
    });
  });

  test('blank', () => {
    expect(box(grade('2', {}), 'z1')).toMatchObject({
      verdict: 'blank',
      award: 0,
      typed: '',
      why: 'Nothing was written.',
    });
    expect(box(grade('2', { z1: '  ' }), 'z1').verdict).toBe('blank');
    expect(box(grade('3', {}), 'choice')).toMatchObject({ verdict: 'blank', why: 'Nothing was ticked.' });
  });

  test('unreadable names the text that could not be parsed', () => {
    const mark = box(grade('2', { z1: '0,3,1' }), 'z1');
    expect(mark).toMatchObject({
      verdict: 'unreadable',
      award: 0,
      why: 'Write a point for the decimals, and no separator within “0,3,1”.',
    });
    expect(box(grade('2', { z1: 'no idea' }), 'z1')).toMatchObject({
      verdict: 'unreadable',
      why: expect.stringContaining('“no” is not known here'),
    });
    expect(box(grade('4a', { choice: 'E' }), 'choice')).toMatchObject({
      verdict: 'unreadable',
      why: '“E” is not an option; options are A, B, C, D.',
    });
  });

  test('wrong shows the working', () => {
    expect(box(grade('2', { z1: '.4' }), 'z1').why).toBe(
      'z₁ = w₁·x₁ + w₃·x₂ + b₁ = 0.1·1 + 0.2·1 + 0 = 0.3.',
    );
  });

  test('wrong only by its sign or its decimal point says so', () => {
    const cause = (id: string, typed: string): string | undefined =>
      box(grade('2', { [id]: typed }), id).diagnosis?.says.en;
    expect(cause('dL/do1', '.35')).toBe(
      '∂L/∂o₁ = 0.35: the size follows from your numbers, the sign does not.',
    );
    expect(cause('dL/dw5', '-1.05')).toBe(
      '∂L/∂w₅ = −1.05: the digits follow from your numbers, the decimal point is misplaced.',
    );
  });

  test('too few figures are distinguished from a wrong number, and 0 is a wrong number', () => {
    expect(box(grade('2', { L: '.061' }), 'L')).toMatchObject({
      verdict: 'wrong',
      award: 0,
      why: 'Too few figures: give 3 significant figures or the exact value; here L = 0.06125.',
    });
    expect(box(grade('2', { L: '.07' }), 'L').why).not.toContain('figures');
    expect(box(grade('2', { z1: '0' }), 'z1').why).not.toContain('figures');
  });

  test('carried names the slip', () => {
    const mark = box(grade('2', { z1: '.4', a1: '.4' }), 'a1');
    expect(mark).toMatchObject({
      verdict: 'carried',
      expected: '0.3',
      why: 'Right given your own z₁ = 0.4, where we have 0.3.',
    });
    expect(mark.award).toBeCloseTo(ONE, CENT);
  });

  test('a choice names the options to untick and to tick', () => {
    expect(box(grade('6', { choice: 'A, B' }), 'choice').why).toBe('A should not be ticked and C should be.');
    expect(box(grade('6', { choice: 'B' }), 'choice').why).toBe('C should be ticked as well.');
    expect(box(grade('6', { choice: 'A, B, C' }), 'choice').why).toBe('A should not be ticked.');
  });

  test('a size with its channels first has the right numbers in the wrong order', () => {
    expect(box(grade('7a', { '1 shape': '32x122x122' }), '1 shape')).toMatchObject({
      verdict: 'wrong',
      why: expect.stringContaining('their order is not: write height x width x channels, 122×122×32'),
    });
  });

  test('the same holds for a sequence, whose sides are its length and channels', () => {
    const paper = parseDocument(
      JSON.stringify({
        problem: {
          kind: 'cnn-table',
          layers: [
            { type: 'input', shape: [10, 1] },
            { type: 'conv', kernel: 3, filters: 4 },
          ],
        },
      }),
      'a sequence',
    );
    const [sequence] = workPaper(paper) as [WorkedQuestion]; // a problem is one question
    expect(box(gradeQuestion(sequence, { '1 shape': '4x8' }), '1 shape').why).toContain(
      'their order is not: write length x channels, 8×4',
    );
  });

  test('a wrong count of numbers says how many are asked for', () => {
    expect(box(grade('7b', { vector: '.25, .25, .25' }), 'vector').why).toBe(
      '3 numbers were written where 4 are asked: (0.25, 0.25, 0.25, 0.25).',
    );
    expect(box(grade('7a', { '1 shape': '122' }), '1 shape').why).toBe(
      'One number was written where 3 are asked: 122×122×32.',
    );
  });

  test('every sentence of every verdict on the paper is one sentence', () => {
    const scripts = [
      {},
      ...[
        '.4',
        'no idea',
        '0',
        '-1',
        '1x2x3',
        '(1, 2)',
        'A',
        'B, C',
        "w + v'",
        'rho*v - eta*g',
        'eta*v',
        'because. It is so. Yes',
      ].map((typed) =>
        Object.fromEntries(
          [...worked].map(([id, { boxes }]) => [id, Object.fromEntries(boxes.map((one) => [one.id, typed]))]),
        ),
      ),
    ];
    for (const script of scripts)
      for (const { boxes } of gradePaper(seed, script).questions) boxes.forEach(expectOneSentence);
  });

  test('every expected answer would be marked right, and a model answer proposed for all of its marks', () => {
    for (const paper of papers()) {
      const empty = gradePaper(paper, {});
      const expected = Object.fromEntries(
        empty.questions.map(({ id, boxes }) => [
          id,
          Object.fromEntries(boxes.map((one) => [one.id, one.expected])),
        ]),
      );
      const mark = gradePaper(paper, expected);
      expect(
        mark.questions.flatMap(({ id, boxes }) =>
          boxes
            .filter(
              ({ verdict, award, marks }) =>
                verdict !== 'right' && !(verdict === 'proposed' && award === marks),
            )
            .map((one) => `${id} ${one.id}: ${one.typed} ${one.why}`),
        ),
      ).toEqual([]);
    }
  });
});
