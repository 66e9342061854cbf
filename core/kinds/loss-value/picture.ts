import { gradientId } from '../../solution/backpropagate.ts';
import type { Phase } from '../../solution/step.ts';
import type { Grid, GridsPicture } from '../grids.ts';
import type { LossLines } from './lines.ts';
import type { SampleIds } from './sample-lines.ts';

type Rows = readonly (readonly string[])[];
type Draw = (id: string, title: string, phase: Phase, rows: Rows, tex?: string) => Grid[];
type Of = (sample: SampleIds) => readonly string[];

/** The tables: one row for each sample; ids without a step are left out, and so are empty tables. */
export function pictureOf(worked: LossLines, stepIds: ReadonlySet<string>): GridsPicture {
  const grid: Draw = (id, title, phase, rows, tex) => {
    const kept = rows.map((row) => row.filter((step) => stepIds.has(step))).filter((row) => row.length > 0);
    return kept.length === 0 ? [] : [{ id, title, phase, rows: kept, ...(tex === undefined ? {} : { tex }) }];
  };
  const bands = [
    { title: 'Given', grids: givenGrids(worked, grid) },
    { title: 'Outputs', grids: outputGrids(worked, grid) },
    { title: 'Loss', grids: lossGrids(worked, grid) },
    { title: 'Gradients', grids: gradientGrids(worked, grid) },
  ];
  return { bands: bands.filter(({ grids }) => grids.length > 0) };
}

function givenGrids({ samples, parameters }: LossLines, grid: Draw): Grid[] {
  const all = (of: Of): Rows => samples.map(of);
  const given = all((sample) => sample.given);
  const targets = all((sample) => sample.targets);
  return [
    ...grid('given', hasActivation(samples) ? 'Logits' : 'Outputs', 'given', given, letterOf(given)),
    ...grid('targets', 'Targets', 'given', targets, 'y'),
    ...grid('parameters', 'Parameters', 'given', [parameters]),
  ];
}

function outputGrids({ samples }: LossLines, grid: Draw): Grid[] {
  const all = (of: Of): Rows => samples.map(of);
  const outputs = all((sample) => sample.outputs);
  const exponentials = all((sample) => sample.exponentials);
  const shared = all((sample) => sample.shared);
  const smoothed = all((sample) => sample.held);
  const isSmoothed = samples.some(({ targets, held }) => targets !== held);
  return [
    ...grid('exponentials', 'Exponentials', 'forward', exponentials, 'e'),
    ...grid('shared', 'Of the softmax', 'forward', shared),
    ...(hasActivation(samples)
      ? grid('outputs', 'Probabilities', 'forward', outputs, letterOf(outputs))
      : []),
    ...(isSmoothed ? grid('held', 'Smoothed targets', 'forward', smoothed, 'q') : []),
  ];
}

function lossGrids({ samples, penalties, loss, total }: LossLines, grid: Draw): Grid[] {
  const losses = samples.map((sample) => [sample.loss]);
  return [
    ...(samples.length > 1 ? grid('losses', 'Each sample', 'loss', losses) : []),
    ...grid('loss', 'Loss', 'loss', [[loss]], 'L'),
    ...grid('penalties', 'Penalties', 'loss', [penalties], 'R'),
    ...(total === loss ? [] : grid('total', 'Loss and penalties', 'loss', [[total]], 'J')),
  ];
}

function gradientGrids({ samples, parameters, total }: LossLines, grid: Draw): Grid[] {
  const given = samples.map((sample) => sample.given);
  const gradients = (ids: readonly string[]): readonly string[] => ids.map((id) => gradientId(total, id));
  const tex = `\\frac{\\partial ${total}}{\\partial ${letterOf(given)}}`;
  return [
    ...grid('gradients', '', 'backward', given.map(gradients), tex),
    ...grid('slopes', 'By the parameters', 'backward', [gradients(parameters)]),
  ];
}

const hasActivation = (samples: readonly SampleIds[]): boolean =>
  samples.some(({ given, outputs }) => given !== outputs);

/** The letter of a table's ids: `z` of z1 or z_1_1. */
const letterOf = ([row]: Rows): string => /^[A-Za-z]+/.exec(row?.[0] ?? '')?.[0] ?? '';
