import { describe, expect, test } from 'vitest';
import type { KeptCurve, LabEvidence, NewLabRun } from '../../../core/contract/lab-runs.ts';
import { keepLabRunSchema } from '../../../core/contract/lab-runs.ts';
import { findingOf } from '../../../core/labs/finding.ts';
import { same } from '../../../core/language/text.ts';
import { LabRuns } from '../../../electron/store/lab-runs.ts';
import { Sessions } from '../../../electron/store/sessions.ts';
import { freshStore, nextMillisecond } from './fresh-store.ts';

const evidence = (changed: Partial<LabEvidence> = {}): LabEvidence => ({
  lab: 'ravine',
  title: same('A ravine'),
  claim: same('Momentum is faster.'),
  source: 'Polyak 1964',
  charts: [
    { id: 'loss', title: same('Loss'), x: { title: same('update') }, y: { title: same('loss'), log: true } },
  ],
  arms: [{ id: 'sgd', title: same('SGD') }],
  settings: { kappa: 100, rate: 'best' },
  described: [{ name: same('κ'), value: same('100') }],
  seed: 7,
  changes: [],
  outcome: {
    comparisons: [
      { arm: 'momentum', against: 'sgd', finding: findingOf([1, 2, 3], 0.5), sentence: same('Faster.') },
    ],
    table: { columns: [same('updates')], rows: [{ arm: 'sgd', cells: [same('940')] }] },
  },
  ...changed,
});
const pictures = {
  folder: 'shapes',
  digest: 'a'.repeat(64),
  classes: [
    { name: 'circles', learnt: 32, fresh: 8 },
    { name: 'crosses', learnt: 24, fresh: 6 },
  ],
};
/** Numbers that a decimal text would change. */
const curve = (...points: number[]): KeptCurve => ({
  chart: 'loss',
  arm: 'sgd',
  seed: 0,
  points: Float64Array.from(points),
});
const BITS = [0, 0.1 + 0.2, 1, 5e-324, 2, Infinity, 3, NaN];
const run = (changed: Partial<NewLabRun> = {}): NewLabRun => ({
  session: null,
  place: null,
  evidence: evidence(),
  curves: [curve(...BITS), { ...curve(1, 2), seed: 1 }],
  ...changed,
});

function setUp() {
  const db = freshStore();
  const sessions = new Sessions(db);
  return { db, sessions, runs: new LabRuns(db), session: sessions.create('k', 'A paper', '{}') };
}

describe('runs of experiments', () => {
  test('are read as they were kept, every point to its last bit', () => {
    const { runs, session } = setUp();
    const place = { question: '4', option: 'b' };
    expect(runs.keep(session, run({ place }))).toBe('none');
    const [entry] = runs.list(session, 'ravine');
    expect(entry).toMatchObject({ place, evidence: evidence() });
    const kept = runs.read(entry?.id ?? 0);
    expect(kept?.evidence).toEqual(evidence());
    expect(kept?.curves).toEqual(run().curves);
    expect(runs.ofSession(session)).toEqual([kept]);
  });

  test('of an earlier release, whose findings had no smallest effect and no scale, are read too', () => {
    const { runs } = setUp();
    const { table, comparisons } = evidence().outcome;
    const { verdict, mean, low, high, agreeing, seeds } = findingOf([1, 2, 3], 0.5);
    const old = comparisons.map((one) => ({
      ...one,
      finding: { verdict, mean, low, high, agreeing, seeds },
    }));
    const kept = evidence({ outcome: { comparisons: old, table } });
    expect(keepLabRunSchema.parse(run({ evidence: kept })).evidence).toEqual(kept);
    runs.keep(null, run({ evidence: kept }));
    expect(runs.list(null, 'ravine')[0]?.evidence).toEqual(kept);
  });

  test('on pictures of one’s own have their folder, its classes and a digest, and are kept once for the same', () => {
    const { runs } = setUp();
    runs.keep(null, run());
    const own = run({ evidence: evidence({ pictures }) });
    expect(runs.keep(null, own)).toBe('none');
    nextMillisecond();
    // Under another name they are the same pictures.
    const renamed = evidence({ pictures: { ...pictures, folder: 'shapes 2' } });
    expect(runs.keep(null, run({ evidence: renamed }))).toBe('same');
    expect(runs.list(null, 'ravine').map((one) => one.evidence.pictures)).toEqual([
      renamed.pictures,
      undefined,
    ]);
    for (const wrong of [{ digest: 'A' }, { classes: [] }])
      expect(
        keepLabRunSchema.safeParse({
          ...own,
          evidence: { ...own.evidence, pictures: { ...pictures, ...wrong } },
        }).success,
      ).toBe(false);
  });

  test('with the same settings, seed and changes are kept once, and compared', () => {
    const { runs } = setUp();
    runs.keep(null, run());
    nextMillisecond();
    // In another order these are the same settings.
    const again = evidence({ settings: { rate: 'best', kappa: 100 } });
    expect(runs.keep(null, run({ evidence: again }))).toBe('same');
    expect(runs.list(null, 'ravine')).toHaveLength(1);
    const [first, ...rest] = BITS;
    expect(runs.keep(null, run({ curves: [curve(first ?? 0, 0.3, ...rest.slice(1))] }))).toBe('different');
    expect(runs.list(null, 'ravine')).toHaveLength(1);
    for (const other of [
      evidence({ seed: 8 }),
      evidence({ settings: { kappa: 10, rate: 'best' } }),
      evidence({ changes: [{ after: 3, name: 'rate', value: 0.1 }] }),
      evidence({ pictures }),
      evidence({ pictures: { ...pictures, digest: 'b'.repeat(64) } }),
    ]) {
      nextMillisecond();
      expect(runs.keep(null, run({ evidence: other }))).toBe('none');
    }
    // The last one first.
    expect(
      runs.list(null, 'ravine').map(({ evidence: { seed, settings } }) => [seed, settings['kappa']]),
    ).toEqual([
      [7, 100],
      [7, 100],
      [7, 100],
      [7, 10],
      [8, 100],
      [7, 100],
    ]);
  });

  test('of a session, of another one and of none are apart; each experiment has its own', () => {
    const { runs, session, sessions } = setUp();
    const other = sessions.create('k2', 'Another', '{}');
    runs.keep(session, run());
    runs.keep(other, run());
    runs.keep(null, run());
    runs.keep(null, run({ evidence: evidence({ lab: 'transfer' }) }));
    expect([session, other, null].map((of) => runs.list(of, 'ravine').length)).toEqual([1, 1, 1]);
    expect(runs.list(null, 'transfer')).toHaveLength(1);
    // For no option of a question: not printed.
    expect(runs.ofSession(session)).toEqual([]);
  });

  test('the last one of each experiment, with the curves of its first chart, of sessions that are not deleted', () => {
    const { runs, session, sessions } = setUp();
    const chart = (id: string) => ({ ...(evidence().charts[0] as LabEvidence['charts'][number]), id });
    const two = evidence({ seed: 2, charts: [chart('empty'), chart('right'), chart('loss')] });
    runs.keep(null, run());
    nextMillisecond();
    const right = { ...curve(0, 1), chart: 'right' };
    runs.keep(null, run({ evidence: two, curves: [curve(0, 2), right] }));
    nextMillisecond();
    runs.keep(session, run({ evidence: evidence({ seed: 3 }) }));
    runs.keep(null, run({ evidence: evidence({ lab: 'transfer' }), curves: [] }));
    const shown = () =>
      runs.latest().map(({ evidence: { lab, seed }, curves }) => [lab, seed, curves.map((one) => one.chart)]);
    expect(shown()).toEqual([
      ['ravine', 3, ['loss', 'loss']],
      ['transfer', 7, []],
    ]);
    sessions.remove(session);
    expect(shown()).toEqual([
      ['ravine', 2, ['right']],
      ['transfer', 7, []],
    ]);
  });

  test('go with their session, and none is kept in a deleted one', () => {
    const { db, runs, session, sessions } = setUp();
    runs.keep(session, run());
    sessions.remove(session);
    expect(runs.keep(session, run({ evidence: evidence({ seed: 9 }) }))).toBeNull();
    // What is still marked as deleted at the next start is deleted.
    new Sessions(db).list();
    expect(runs.list(session, 'ravine')).toEqual([]);
  });

  test('that a failing disk or another program has changed are left out, and the others stay', () => {
    const { db, runs } = setUp();
    for (const seed of [1, 2, 3]) runs.keep(null, run({ evidence: evidence({ seed }) }));
    const [third, second, first] = runs.list(null, 'ravine');
    db.prepare('update lab_run set content = \'{"lab":\' where id = ?').run(first?.id);
    db.prepare('update lab_run set points = substr(points, 2) where id = ?').run(second?.id);
    expect(runs.list(null, 'ravine').map(({ id }) => id)).toEqual([third?.id, second?.id]);
    expect(runs.read(second?.id ?? 0)).toBeNull();
    expect(runs.read(third?.id ?? 0)?.curves).toHaveLength(2);
    expect(runs.remove(third?.id ?? 0)).toBe(true);
    expect(runs.remove(third?.id ?? 0)).toBe(false);
  });
});

test('what a page sends is checked: names of experiments, numbers, and how many points', () => {
  expect(keepLabRunSchema.safeParse(run()).success).toBe(true);
  expect(keepLabRunSchema.safeParse(run({ place: { question: '4', option: 'b' } })).success).toBe(true);
  expect(keepLabRunSchema.safeParse(run({ place: { question: '4', option: '' } })).success).toBe(true);
  for (const bad of [
    { ...run(), evidence: { ...evidence(), lab: 'no-such-lab' } },
    { ...run(), evidence: { ...evidence(), seed: -1 } },
    { ...run(), curves: [{ ...curve(1, 2), points: [1, 2] }] },
    {
      ...run(),
      curves: [curve(...new Array<number>(2)), { ...curve(), points: new Float64Array(4_000_001) }],
    },
    { ...run(), more: true },
  ])
    expect(keepLabRunSchema.safeParse(bad).success).toBe(false);
});
