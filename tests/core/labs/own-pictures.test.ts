import { describe, expect, test } from 'vitest';
import { cnnSees } from '../../../core/labs/cnn-sees.ts';
import { digitsOverfitting } from '../../../core/labs/digits-overfitting.ts';
import { labs } from '../../../core/labs/index.ts';
import type { Lab, MapsPicture, News } from '../../../core/labs/lab.ts';
import { pixelsThatCount } from '../../../core/labs/pixels-that-count.ts';
import { readSettings } from '../../../core/labs/read-settings.ts';
import { runToEnd } from '../../../core/labs/run-to-end.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { kernelBytes } from '../../oracles/engine.ts';
import { shapes } from '../../shapes.ts';

const engine = Engine.create(kernelBytes.plain);
const pictures = shapes(40);

/** The first picture of a run. */
function firstPicture(lab: Lab, changed: Readonly<Record<string, unknown>>): MapsPicture {
  const run = lab.run(readSettings(lab, changed), 1, { engine, pictures });
  for (;;) {
    const { value } = run.next() as { readonly value: News };
    if (value.type !== 'picture' || value.picture.kind !== 'maps') continue;
    run.return({ comparisons: [], table: { columns: [], rows: [] } });
    return value.picture;
  }
}

describe('what a CNN sees of three shapes', () => {
  const settings = readSettings(cnnSees, {});
  const run = () => runToEnd(cnnSees, settings, 1, { engine, pictures });
  const { outcome, curves } = run();

  test('is learnt: of the fresh ones nearly all are classified right', () => {
    const [trained] = outcome.table.rows;
    expect(parseFloat(trained?.cells[3]?.en ?? '')).toBeGreaterThan(90);
    // 8 fresh ones of each of three classes: every share is a multiple of 1/24.
    for (const { chart, points } of curves)
      if (chart === 'accuracy')
        for (const [, y] of points) expect(Math.abs(24 * y - Math.round(24 * y))).toBeLessThan(1e-9);
  });

  test('comes out the same again, to the last bit, and other pictures come out otherwise', () => {
    expect(run()).toEqual({ settings, changes: [], outcome, curves });
    const others = runToEnd(cnnSees, settings, 1, { engine, pictures: shapes(41) });
    expect(others.curves).not.toEqual(curves);
    expect(engine.used).toBe(0);
  });

  test('shows the class that was asked for by its name; of a number that no class has, the last', () => {
    const titleOf = (shown: number) => firstPicture(cnnSees, { shown }).groups[0]?.title.en;
    expect(titleOf(1)).toMatch(/^A picture of circles, read as (?:bars|circles|crosses), and the gradient/);
    expect(titleOf(7)).toMatch(/^A picture of crosses, /);
  });
});

test.each(['weights', 'maps'])('what %s show is read of shapes as well', (claim) => {
  const { outcome } = runToEnd(cnnSees, readSettings(cnnSees, { claim }), 1, { engine, pictures });
  expect(outcome.comparisons[0]?.finding.verdict).toBe('shown');
  for (const { cells } of outcome.table.rows) for (const { en } of cells) expect(en).not.toMatch(/NaN|∞/);
});

describe('which pixels of shapes count', () => {
  const lossesOf = (inverted: boolean): number[] =>
    runToEnd(pixelsThatCount, readSettings(pixelsThatCount, {}), 1, {
      engine,
      pictures: shapes(40, { inverted }),
    }).outcome.table.rows.map(({ cells }) => Number(cells[0]?.en));

  test.each([
    ['dark on light', false],
    ['light on dark', true],
  ])('%s, ink is what differs from the edge: hiding it costs more than random pixels do', (_, inverted) => {
    const [product = NaN, , ink = NaN, random = NaN] = lossesOf(inverted);
    expect(product).toBeGreaterThan(random);
    expect(ink).toBeGreaterThan(random);
  });

  test('the answers have the names of the classes', () => {
    const [, changed] = firstPicture(pixelsThatCount, { shown: 0 }).groups;
    for (const caption of changed?.captions ?? [])
      expect(caption).toMatch(/^(?:bars|circles|crosses): P\((?:bars|circles|crosses)\) = [01]\.\d\d$/);
  });
});

describe('overfitting on shapes', () => {
  test('learns as many as are asked for, and names the classes of its mistakes', () => {
    const [group] = firstPicture(digitsOverfitting, { count: 30 }).groups;
    expect(group?.captions?.length).toBeGreaterThan(0);
    for (const caption of group?.captions ?? [])
      expect(caption).toMatch(/^(bars|circles|crosses) → (?!\1)(?:bars|circles|crosses)$/);
  });

  test('says that there are too few where more are asked for: 3 · 40 less a fifth are 96', () => {
    const run = () =>
      digitsOverfitting.run(readSettings(digitsOverfitting, {}), 1, { engine, pictures }).next();
    expect(run).toThrow('there are 96 pictures to learn from, and 300 are to be learnt');
  });
});

test('every experiment that takes pictures has digits otherwise', () => {
  const taking = labs.filter(({ takesPictures }) => takesPictures);
  expect(taking.map(({ name }) => name)).toEqual(['digits-overfitting', 'cnn-sees', 'pixels-that-count']);
  for (const { needs } of taking) expect(needs).toBe('digits');
});
