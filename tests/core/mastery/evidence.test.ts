import { describe, expect, test } from 'vitest';
import { answeredIn, type Evidence } from '../../../core/mastery/evidence.ts';
import { masteryFrom } from '../../../core/mastery/mastery.ts';
import type { Attempt } from '../../../core/marking/attempt.ts';
import type { SkillName } from '../../../core/skills/index.ts';

const SKILLS = { z1: 'affine-sum', 'dL/dz2': 'relu-mask', a1: 'activation-value' } as const;
const SAYS = { en: 'the mask was left out', hi: 'मास्क छूट गया', bn: 'মাস্ক বাদ গেছে' };

/** An attempt at question 2: what stood in its boxes, and whether it was right. */
const attempt = (
  boxes: Readonly<
    Record<string, readonly [typed: string, verdict: 'right' | 'wrong' | 'unreadable' | 'carried']>
  >,
  help: Attempt['help'] = {},
): Attempt => ({
  question: '2',
  at: '2026-11-29T20:00:00.000Z',
  score: 0,
  marks: 3,
  boxes: Object.fromEntries(
    Object.entries(boxes).map(([box, [typed, verdict]]) => [
      box,
      {
        typed,
        verdict,
        award: 0,
        ...(verdict === 'wrong' ? { mistake: { id: 'relu-mask-left-out', step: box, says: SAYS } } : {}),
      },
    ]),
  ),
  help,
});

describe('what an attempt says about skills', () => {
  test('a right first try and a wrong one with its mistake, each for its skill', () => {
    expect(answeredIn([attempt({ z1: ['.3', 'right'], 'dL/dz2': ['-.105', 'wrong'] })], SKILLS)).toEqual([
      { skill: 'affine-sum', box: 'z1', typed: '.3', result: 'right', tries: 1, help: null, mistake: null },
      {
        skill: 'relu-mask',
        box: 'dL/dz2',
        typed: '-.105',
        result: 'wrong',
        tries: 1,
        help: null,
        mistake: { id: 'relu-mask-left-out', says: SAYS },
      },
    ]);
  });

  test('the second try after hints, with the highest of them; what was right before is not counted again', () => {
    const answered = answeredIn(
      [
        attempt({ z1: ['.3', 'right'], 'dL/dz2': ['-.105', 'wrong'] }),
        attempt({ z1: ['3/10', 'right'], 'dL/dz2': ['0', 'right'] }, { 'dL/dz2': ['rule', 'quantity'] }),
      ],
      SKILLS,
    );
    expect(answered).toMatchObject([{ box: 'dL/dz2', result: 'right', tries: 2, help: 'rule' }]);
  });

  test('what was marked before and not typed again is not counted again', () => {
    const wrong = { 'dL/dz2': ['-.105', 'wrong'] } as const;
    expect(
      answeredIn([attempt(wrong), attempt({ ...wrong, a1: ['.3', 'carried'] })], SKILLS).map(
        ({ box }) => box,
      ),
    ).toEqual(['a1']);
  });

  test('what cannot be read is no try, and a box without a skill says nothing', () => {
    const [first, second] = [
      attempt({ z1: ['x', 'unreadable'], choice: ['a', 'right'] }),
      attempt({ z1: ['.3', 'right'] }),
    ];
    expect(answeredIn([first], SKILLS)).toEqual([]);
    expect(answeredIn([first, second], SKILLS)).toMatchObject([{ box: 'z1', tries: 1 }]);
  });
});

/** An answer in a box of its own on a day. */
const answer = (
  day: string,
  skill: SkillName,
  box: string,
  result: Evidence['result'] = 'right',
  tries = 1,
): Evidence => ({
  skill,
  source: 'practise',
  document: 'cs60010-2023-midsem',
  question: '2',
  box,
  seed: null,
  typed: '.3',
  result,
  tries,
  help: null,
  mistake: null,
  at: `${day}T20:00:00.000Z`,
  day,
});

describe('what evidence comes to', () => {
  test('nothing where there is none', () => {
    expect(masteryFrom([], '2026-11-29')).toEqual({
      askable: masteryFrom([], '2026-11-30').askable,
      today: '2026-11-29',
      skills: [],
      days: [],
      review: { items: [], waiting: 0, minutes: 0 },
      next: null,
      answers: [],
    });
  });

  test('a skill is asked again three days after a good day, and on the next after a bad one', () => {
    const { skills } = masteryFrom(
      [
        answer('2026-11-29', 'affine-sum', 'z1'),
        answer('2026-11-29', 'relu-mask', 'dL/dz2', 'wrong'),
        answer('2026-11-29', 'relu-mask', 'dL/dz2', 'wrong', 2),
      ],
      '2026-11-29',
    );
    expect(skills).toMatchObject([
      { skill: 'affine-sum', level: 'begun', boxes: 1, right: 1, due: '2026-12-02', recall: 1 },
      { skill: 'relu-mask', level: 'begun', boxes: 1, right: 0, due: '2026-11-30', recall: 1 },
    ]);
  });

  test('two right in a row, a later day, and two weeks until the next: can, keeps, sure; a bad day takes one back', () => {
    const first = [answer('2026-11-01', 'gd-step', "w1'"), answer('2026-11-01', 'gd-step', "w2'")];
    const levelAfter = (...more: readonly Evidence[]): string | undefined =>
      masteryFrom([...first, ...more], '2026-12-20').skills[0]?.level;
    const second = answer('2026-11-04', 'gd-step', "w3'");
    const third = answer('2026-11-18', 'gd-step', "w4'");
    expect(levelAfter()).toBe('can');
    expect(levelAfter(second)).toBe('keeps');
    expect(levelAfter(second, third)).toBe('sure');
    expect(levelAfter(second, third, answer('2026-12-01', 'gd-step', "w5'", 'wrong'))).toBe('keeps');
  });

  test('a skill that was used in one that builds on it waits a third of its interval', () => {
    const first = [answer('2026-11-01', 'affine-sum', 'z1'), answer('2026-11-01', 'affine-sum', 'z2')];
    const dueOf = (...more: readonly Evidence[]): string | undefined =>
      masteryFrom([...first, ...more], '2026-11-10').skills.find(({ skill }) => skill === 'affine-sum')?.due;
    expect(dueOf()).toBe('2026-11-04');
    // The value of an activation builds on the sum: a third of three days after the fourth.
    expect(dueOf(answer('2026-11-04', 'activation-value', 'a1'))).toBe('2026-11-05');
    expect(dueOf(answer('2026-11-04', 'activation-value', 'a1', 'wrong'))).toBe('2026-11-04');
    expect(dueOf(answer('2026-11-01', 'activation-value', 'a1'))).toBe('2026-11-04');
  });

  test('the day after today on which something is to be reviewed is said', () => {
    expect(masteryFrom([answer('2026-11-01', 'gd-step', "w1'")], '2026-11-02')).toMatchObject({
      next: '2026-11-04',
      review: { items: [] },
    });
    expect(masteryFrom([answer('2026-11-01', 'gd-step', "w1'")], '2026-11-04')).toMatchObject({
      next: null,
      review: { items: [{ skill: 'gd-step' }] },
    });
  });

  test('the days are listed with their answers, the last one first', () => {
    const { days } = masteryFrom(
      [
        answer('2026-11-28', 'affine-sum', 'z1'),
        answer('2026-11-29', 'relu-mask', 'dL/dz2', 'wrong'),
        answer('2026-11-29', 'relu-mask', 'dL/dz2', 'right', 2),
        answer('2026-11-29', 'affine-sum', 'z2'),
      ],
      '2026-11-29',
    );
    expect(days).toEqual([
      {
        day: '2026-11-29',
        boxes: 2,
        good: 1,
        hard: 1,
        skills: [
          { skill: 'affine-sum', rating: 'good' },
          { skill: 'relu-mask', rating: 'hard' },
        ],
      },
      { day: '2026-11-28', boxes: 1, good: 1, hard: 0, skills: [{ skill: 'affine-sum', rating: 'good' }] },
    ]);
  });

  test('days out of order, from a clock that was set back, are taken in theirs', () => {
    const evidence = [answer('2026-11-29', 'affine-sum', 'z1'), answer('2026-11-20', 'affine-sum', 'z2')];
    expect(masteryFrom(evidence, '2026-11-29')).toMatchObject({ skills: [{ last: '2026-11-29' }] });
  });
});
