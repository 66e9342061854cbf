import { expect, test } from 'vitest';
import { listPapers, workPaper } from '../../../core/index.ts';
import { stepsOf } from '../../../core/marking/asked-steps.ts';
import { gradeQuestion } from '../../../core/marking/grade.ts';
import type { BoxMark } from '../../../core/marking/verdict.ts';
import { policyOf } from '../../../core/paper/marking-policy.ts';
import { englishIn } from '../language/english-left.ts';
import { documentTexts } from '../language/shelf-texts.ts';

/** Answers that are right, rounded, coarse, of the wrong sign, of another box, too many, no number, and none. */
const KINDS = [
  (value: number) => String(value),
  (value: number) => value.toPrecision(2),
  (value: number) => value.toPrecision(1),
  (value: number) => String(-value),
  (value: number) => String(value + 1),
  () => '0',
  () => '1, 2, 3, 4, 5',
  () => '0.5*0.5 = 0.3',
  () => 'abc',
  () => '',
];

/** Numbers, tables, choices and update rules, short enough to be marked many times. */
const PAPERS = ['cs60010-2023-midsem', 'short-test-gate-style', 'threshold-unit'].flatMap(
  (id) => listPapers().find((paper) => paper.id === id) ?? [],
);

/** The marks of answers of each kind, one kind in every box, and then changing from box to box. */
function* marks(): Generator<{ readonly mark: BoxMark; readonly own: string }> {
  for (const paper of PAPERS)
    for (const worked of workPaper(paper)) {
      const { solution, boxes } = worked;
      if (solution.steps.length > 120) continue;
      const values = new Map(solution.steps.map(({ id, value }) => [id, value]));
      const own = [...documentTexts(worked)].map(([, text]) => text).join('\n');
      for (const policy of ['follow-through', 'ib'] as const)
        for (let first = 0; first < KINDS.length; first += 1) {
          const kindOf = (i: number) => KINDS[first === 0 ? 0 : (first + i) % KINDS.length] ?? String;
          const answers = Object.fromEntries(
            boxes.map((box, i) => [
              box.id,
              box.accepts.type === 'choice'
                ? (['A', 'B', 'A, B', '', 'Z'][(first + i) % 5] ?? '')
                : stepsOf(box)
                    .map((id) => kindOf(i)(values.get(id) ?? 0))
                    .join(', '),
            ]),
          );
          const graded = gradeQuestion(worked, answers, policyOf({ marking: { policy } }));
          for (const mark of graded.boxes) yield { mark, own };
        }
    }
}

test('every reason for a mark is said in Hindi and Bengali, and in English as `why`', () => {
  const left = new Set<string>();
  let seen = 0;
  for (const { mark, own } of marks()) {
    seen += 1;
    expect(mark.reason?.en).toBe(mark.why);
    // What the author wrote, and the answer as typed, are quoted.
    if (mark.verdict === 'proposed') continue;
    for (const language of ['hi', 'bn'] as const) {
      // The name of a reading, and words in symbols, are in English still.
      const said = (mark.reason?.[language] ?? '').replace(/“[^”]*”|precision|recall/g, '');
      const english = englishIn(said).filter((word) => !own.includes(word) && !mark.typed.includes(word));
      if (english.length > 0 && !mark.expected.includes(english[0] ?? '')) left.add(said);
    }
  }
  expect(seen).toBeGreaterThan(500);
  expect([...left].slice(0, 20)).toEqual([]);
}, 120_000);
