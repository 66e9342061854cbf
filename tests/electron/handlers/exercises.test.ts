import { describe, expect, test } from 'vitest';
import type { ExercisePlace } from '../../../core/contract/exercise.ts';
import type { OpenDocument, Opened } from '../../../core/contract/shelf.ts';
import { defaultSettings } from '../../../core/contract/default-settings.ts';
import { findPaper } from '../../../core/index.ts';
import { exerciseHandlers } from '../../../electron/handlers/exercises.ts';
import { Learning } from '../../../electron/handlers/learning.ts';
import { StoreFailures } from '../../../electron/store-failures.ts';
import { EvidenceTable } from '../../../electron/store/evidence.ts';
import { freshStore } from '../store/fresh-store.ts';
import { remote } from '../store/remote.ts';
import { coreHere } from './core-here.ts';

const SENDER = {} as Electron.WebContents;
const WITH_PRINTED: ExercisePlace = {
  key: 'smallest-network',
  source: 'review',
  question: '1',
  seed: 0,
  boxes: ["w1'", "w2'"],
};

function running() {
  const evidence = new EvidenceTable(freshStore());
  const documents = {
    opened: () => null,
    openKey: (key: string): Promise<Opened> => {
      const paper = findPaper(key);
      return Promise.resolve(
        paper ? { ok: true, document: { paper } as OpenDocument } : { ok: false, file: key, issues: [] },
      );
    },
  };
  const handlers = exerciseHandlers({
    store: { evidence: remote(evidence) },
    failures: new StoreFailures(() => undefined),
    documents,
    core: coreHere,
    settings: { settings: () => defaultSettings },
    learning: new Learning(coreHere, () => new Date(2026, 11, 3, 20, 0)),
  });
  return { evidence, ...handlers };
}

describe('an exercise', () => {
  test('that is marked, helped with and marked again is stored box by box, for its skill and day', async () => {
    const { evidence, markExercise, takeExerciseHelp } = running();
    const mark = async (answers: Readonly<Record<string, string>>) =>
      markExercise({ exercise: WITH_PRINTED, answers }, SENDER);
    // By hand: 0.4 + 0.1·0.45 and 0.5 + 0.1·0.36; the second one is stepped up the slope first.
    expect((await mark({ "w1'": '.445', "w2'": '.464' })).mark.boxes.map(({ verdict }) => verdict)).toEqual([
      'right',
      'wrong',
    ]);
    await takeExerciseHelp({ exercise: WITH_PRINTED, box: "w2'", level: 'rule' }, SENDER);
    const { attempt } = await mark({ "w1'": '.445', "w2'": '.536' });
    expect(attempt?.help).toEqual({ "w2'": ['rule'] });
    const shared = { skill: 'gd-step', source: 'review', document: 'smallest-network', day: '2026-12-03' };
    expect(evidence.list()).toMatchObject([
      { ...shared, box: "w1'", result: 'right', tries: 1, help: null },
      { ...shared, box: "w2'", result: 'wrong', tries: 1, help: null },
      { ...shared, box: "w2'", result: 'right', tries: 2, help: 'rule' },
    ]);
  });

  test('that is marked again with nothing changed is no attempt', async () => {
    const { evidence, markExercise } = running();
    const args = { exercise: WITH_PRINTED, answers: { "w1'": '7' } };
    expect((await markExercise(args, SENDER)).attempt).not.toBeNull();
    expect((await markExercise(args, SENDER)).attempt).toBeNull();
    expect(evidence.list()).toHaveLength(1);
  });

  test('that is passed over counts as shown in the boxes that were not answered', async () => {
    const { evidence, markExercise, passExercise } = running();
    await markExercise({ exercise: WITH_PRINTED, answers: { "w1'": '7' } }, SENDER);
    await passExercise(WITH_PRINTED, SENDER);
    expect(evidence.list().map(({ box, result }) => [box, result])).toEqual([
      ["w1'", 'wrong'],
      ["w2'", 'shown'],
    ]);
  });

  test('with drawn numbers has their seed', async () => {
    const { evidence, passExercise } = running();
    await passExercise({ ...WITH_PRINTED, seed: 7, boxes: ["w2'"] }, SENDER);
    expect(evidence.list()).toMatchObject([{ seed: 7, document: 'smallest-network' }]);
  });

  test('of a document that is not known, or a box that is not there, is refused', async () => {
    const { passExercise } = running();
    await expect(async () => passExercise({ ...WITH_PRINTED, key: 'nowhere' }, SENDER)).rejects.toThrow(
      /not open/,
    );
    await expect(async () => passExercise({ ...WITH_PRINTED, boxes: ['w9'] }, SENDER)).rejects.toThrow(
      /no box w9/,
    );
  });
});

test('steps that fade go on where the rounds before ended', async () => {
  const { markExercise, readFading } = running();
  const asked = { key: 'smallest-network', question: '1' };
  expect(await readFading(asked, SENDER)).toMatchObject({ blanks: 0, seed: 1 });
  const round: ExercisePlace = { ...WITH_PRINTED, source: 'fading', seed: 1, boxes: ["w2'"] };
  const { mark } = await markExercise({ exercise: round, answers: { "w2'": '77' } }, SENDER);
  expect(await readFading(asked, SENDER)).toMatchObject({ blanks: 1, seed: 2 });
  const again = { ...round, seed: 2 };
  const { mark: drawn } = await markExercise({ exercise: again, answers: { "w2'": '77' } }, SENDER);
  expect(drawn.boxes[0]?.expected).not.toBe(mark.boxes[0]?.expected);
  await markExercise({ exercise: again, answers: { "w2'": drawn.boxes[0]?.expected ?? '' } }, SENDER);
  expect(await readFading(asked, SENDER)).toMatchObject({ blanks: 2, seed: 3 });
});
