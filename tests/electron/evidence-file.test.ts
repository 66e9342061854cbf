import { expect, test } from 'vitest';
import type { Evidence } from '../../core/contract/mastery.ts';
import { evidenceCsv, evidenceJson } from '../../electron/evidence-file.ts';

const ONE: Evidence = {
  skill: 'relu-mask',
  source: 'practise',
  document: 'cs60010-2023-midsem',
  question: '2',
  box: 'dL/dz2',
  seed: 7,
  typed: '=1/2, or "0.5"',
  result: 'wrong',
  tries: 1,
  help: 'rule',
  mistake: { id: 'relu-mask-left-out', says: { en: 'left out', hi: 'छूट गया', bn: 'বাদ গেছে' } },
  at: '2026-11-29T20:00:00.000Z',
  day: '2026-11-29',
};

test('as a table an answer is one line, and nothing in it is computed by a table program', () => {
  const [head, line, rest] = evidenceCsv([ONE]).split('\r\n');
  expect(head).toBe('day,at,skill,source,document,question,box,seed,typed,result,tries,help,mistake,says');
  expect(line).toBe(
    `2026-11-29,2026-11-29T20:00:00.000Z,relu-mask,practise,cs60010-2023-midsem,2,dL/dz2,7,"'=1/2, or ""0.5""",wrong,1,rule,relu-mask-left-out,left out`,
  );
  expect(rest).toBe('');
});

test('a negative number stays a number', () => {
  expect(evidenceCsv([{ ...ONE, typed: '-0.35', seed: null, mistake: null, help: null }])).toContain(
    ',,-0.35,wrong,1,,,',
  );
});

test('as JSON it is all that is stored', () => {
  expect(JSON.parse(evidenceJson([ONE], '2026-11-30T08:00:00.000Z'))).toEqual({
    format: 'chalkgrad-evidence',
    version: 1,
    writtenAt: '2026-11-30T08:00:00.000Z',
    answers: [ONE],
  });
});
