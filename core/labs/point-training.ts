import { batchesOf } from '../datasets/batches.ts';
import { drawPoints, pointSets, type Points } from '../datasets/index.ts';
import { say } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import type { Network } from '../tensor/network/network.ts';
import type { OptimizerDescription } from '../tensor/network/network.ts';
import { randomOf } from '../tensor/random.ts';
import { courseOf, type Reading } from './course.ts';
import type { ChoiceControl, LabSettings, News } from './lab.ts';
import { labelled, pointNetwork } from './point-network.ts';

/** Updates of the network that overfits, and its points: few of them, some with the wrong label. */
export const POINT_UPDATES = 2000;
const COUNT = 60;
const FLIPPED = 0.1;
const BATCH = 10;
/** Fresh points in each half: one to choose on, one to report on. */
const HALF = 500;

/** Which points are learnt, where a network overfits them. */
export const pointsControl: ChoiceControl = {
  type: 'choice',
  title: say('Points', 'बिंदु', 'বিন্দু'),
  options: pointSets
    .filter(({ name }) => ['two-moons', 'circle', 'xor'].includes(name))
    .map(({ name, title }) => ({ value: name, title })),
  default: 'two-moons',
};

interface Training {
  readonly settings: LabSettings;
  /** Two trainings with one of these get the same points, batches and, with the same widths, first weights. */
  readonly own: string;
  readonly hidden: readonly number[];
  readonly optimizer: OptimizerDescription;
  /** Updates between two readings. */
  readonly every: number;
  /** Whether the loss is also read on points to choose on. */
  readonly chooses: boolean;
}

/** A network with tanh units that learns 60 points, a tenth of them with the wrong label, for 2,000 updates of 10. */
export function* overfitPoints(
  engine: Engine,
  { settings, own, hidden, optimizer, every, chooses }: Training,
  seen: (reading: Reading, network: Network, points: Points) => Iterable<News>,
): Generator<News, readonly Reading[], void> {
  const set = pointSets.find(({ name }) => name === settings['data']);
  if (!set) throw new RangeError(`no points ${String(settings['data'])}`);
  const draw = (purpose: string, count: number): Points =>
    drawPoints(set, randomOf(`${own} ${purpose}`), { count, flipped: FLIPPED });
  const points = draw('train', COUNT);
  const learnt = labelled(points);
  const course = {
    learnt,
    choose: chooses ? labelled(draw('choose', HALF)) : null,
    report: labelled(draw('report', HALF)),
    batches: batchesOf(learnt, COUNT, BATCH, randomOf(`${own} batches`)),
    updates: POINT_UPDATES,
    isRead: (update: number) => update % every === 0,
  };
  const network = pointNetwork(engine, {
    // Fresh points are read in one pass.
    ...{ hidden, optimizer, batch: HALF, seed: own },
    activation: 'tanh',
    initialization: { name: 'xavier' },
  });
  try {
    return yield* courseOf(network, course, (reading) => seen(reading, network, points));
  } finally {
    network.dispose();
  }
}
