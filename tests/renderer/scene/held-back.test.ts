import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { same } from '../../../core/language/text.ts';
import type { WorkedQuestion } from '../../../core/contract/shelf.ts';
import { listPapers, workPaper } from '../../../core/index.ts';
import type { Step } from '../../../core/solution/step.ts';
import { TRAVEL_SHARE } from '../../../core/views/timeline.ts';
import { sceneOf, scenes } from '../../../renderer/scene/index.ts';
import { Board } from '../../../renderer/state/board.svelte.ts';
import { boardServices } from '../state/board-services.ts';

const SERVICES = boardServices();

/** For each kind, the question with the fewest steps (but at least one) in the application's papers. */
const smallest = new Map<string, { readonly worked: WorkedQuestion; readonly paper: Board['paper'] }>();
for (const paper of listPapers()) {
  for (const worked of workPaper(paper)) {
    const { kind, steps } = worked.solution;
    const known = smallest.get(kind)?.worked.solution.steps.length ?? 0;
    if (known === 0 || (steps.length > 0 && steps.length < known)) smallest.set(kind, { worked, paper });
  }
}

/** A number and a note that occur nowhere else: finding them means finding the held-back step. */
const SECRET = 7919;
const FOUND = /7,?919|the remark/;
const withSecret = (worked: WorkedQuestion, id: string): WorkedQuestion => ({
  ...worked,
  solution: {
    ...worked.solution,
    steps: worked.solution.steps.map((step: Step) =>
      step.id === id ? { ...step, value: SECRET, exact: String(SECRET), note: same('the remark') } : step,
    ),
  } as WorkedQuestion['solution'], // of the same kind as before
});

/** The scene of a board as markup: text, labels, titles and all. */
function drawn(board: Board, guided = false): string {
  const { worked, timeline, playback, selected } = board;
  return render(sceneOf(worked), {
    props: { worked, timeline, frame: playback.frame, selected, onSelect: board.select, board, guided },
  }).body;
}

/** This many steps of a question, evenly spread over its time. */
const MOST = 6;
function sampled(worked: WorkedQuestion): readonly string[] {
  const ids = worked.solution.steps.filter(({ phase }) => phase !== 'given').map(({ id }) => id);
  const count = Math.min(MOST, ids.length);
  return Array.from({ length: count }, (_, i) => ids[Math.floor(((i + 0.5) * ids.length) / count)] ?? '');
}

describe('a value that is held back until the student gives it', () => {
  test('there is a question of every kind to try', () => {
    expect([...smallest.keys()].toSorted()).toEqual(Object.keys(scenes).toSorted());
  });

  for (const [kind, { worked, paper }] of smallest) {
    const ids = sampled(worked);
    if (ids.length === 0) continue;

    test(`${kind}: is nowhere in the picture, and is there once it is shown`, async () => {
      let shown = 0;
      for (const id of ids) {
        const board = new Board(withSecret(worked, id), paper, SERVICES, 0);
        const beat = board.timeline.beatOf.get(id) ?? Number.NaN;
        await board.predict.begin('every');
        // At its prompt, and with the time moved by hand beyond its beat.
        for (const share of [TRAVEL_SHARE, 0.8]) {
          board.playback.seek(beat + share);
          board.select(null);
          expect(drawn(board), `${id} at ${share}`).not.toMatch(FOUND);
          board.select(id);
          expect(drawn(board), `${id} selected at ${share}`).not.toMatch(FOUND);
          board.panel = 'paths';
          expect(drawn(board), `${id} with its paths at ${share}`).not.toMatch(FOUND);
          board.panel = 'lines';
        }
        await board.predict.begin('off');
        board.playback.seek(beat + 1);
        if (FOUND.test(drawn(board))) shown += 1;
      }
      // Not every picture draws every step, but a test that finds none would check nothing.
      expect(shown).toBeGreaterThan(0);
    });
  }

  for (const [kind, { worked, paper }] of smallest)
    test(`${kind}: in a lesson nothing of a step is drawn before it is computed`, () => {
      for (const id of sampled(worked)) {
        const board = new Board(withSecret(worked, id), paper, SERVICES, 0);
        board.playback.seek(board.timeline.beatOf.get(id) ?? Number.NaN);
        expect(drawn(board, true), id).not.toMatch(FOUND);
      }
      expect(smallest.size).toBeGreaterThan(20);
    });

  test('of a ReLU whose input is negative is not given away by the caption and the hatching of its unit', async () => {
    const paper = listPapers().find(({ id }) => id === 'cs60010-2023-midsem');
    const worked = paper && workPaper(paper).find(({ solution }) => solution.kind === 'scalar-net');
    if (!paper || !worked) throw new Error('the exam has a network');
    const board = new Board(worked, paper, SERVICES, 0);
    // z₂ = −0.3 is shown, a₂ = max(0, −0.3) is asked for.
    await board.predict.begin('every');
    board.playback.seek((board.timeline.beatOf.get('a2') ?? Number.NaN) + TRAVEL_SHARE);
    expect(board.asked?.id).toBe('a2');
    expect(drawn(board)).toContain('−0.3');
    expect(drawn(board)).not.toMatch(/so 0|url\(#cut-hatch\)/);
    await board.predict.begin('off');
    board.playback.seek(board.playback.t + 1);
    expect(drawn(board)).toMatch(/so 0/);
    expect(drawn(board)).toMatch(/url\(#cut-hatch\)/);
  });
});
