import { say } from '../../language/text.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Phase } from '../../solution/step.ts';
import type { Grid, GridsPicture } from '../grids.ts';
import type { LossLines } from './lines.ts';
import type { SampleIds } from './sample-lines.ts';

type Rows = readonly (readonly string[])[];
type Draw = (id: string, title: Grid['title'], phase: Phase, rows: Rows, tex?: string) => Grid[];
type Of = (sample: SampleIds) => readonly string[];

/** The tables: one row for each sample; ids without a step are left out, and so are empty tables. */
export function pictureOf(worked: LossLines, stepIds: ReadonlySet<string>): GridsPicture {
  const grid: Draw = (id, title, phase, rows, tex) => {
    const kept = rows.map((row) => row.filter((step) => stepIds.has(step))).filter((row) => row.length > 0);
    return kept.length === 0 ? [] : [{ id, title, phase, rows: kept, ...(tex === undefined ? {} : { tex }) }];
  };
  const bands = [
    { title: say('Given', 'दिया हुआ', 'দেওয়া'), grids: givenGrids(worked, grid) },
    { title: say('Outputs', 'आउटपुट', 'আউটপুট'), grids: outputGrids(worked, grid) },
    { title: say('Loss', 'हानि', 'লস'), grids: lossGrids(worked, grid) },
    { title: say('Gradients', 'ग्रेडिएंट', 'গ্রেডিয়েন্ট'), grids: gradientGrids(worked, grid) },
  ];
  return { bands: bands.filter(({ grids }) => grids.length > 0) };
}

function givenGrids({ samples, parameters }: LossLines, grid: Draw): Grid[] {
  const all = (of: Of): Rows => samples.map(of);
  const given = all((sample) => sample.given);
  const targets = all((sample) => sample.targets);
  return [
    ...grid(
      'given',
      hasActivation(samples) ? say('Logits', 'लॉजिट', 'লজিট') : say('Outputs', 'आउटपुट', 'আউটপুট'),
      'given',
      given,
      letterOf(given),
    ),
    ...grid('targets', say('Targets', 'लक्ष्य', 'লক্ষ্য'), 'given', targets, 'y'),
    ...grid('parameters', say('Parameters', 'प्राचल', 'প্যারামিটার'), 'given', [parameters]),
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
    ...grid('exponentials', say('Exponentials', 'e की घातें', 'e-এর ঘাত'), 'forward', exponentials, 'e'),
    ...grid('shared', say('Of the softmax', 'सॉफ़्टमैक्स के', 'সফটম্যাক্সের'), 'forward', shared),
    ...(hasActivation(samples)
      ? grid('outputs', say('Probabilities', 'प्रायिकताएँ', 'সম্ভাবনা'), 'forward', outputs, letterOf(outputs))
      : []),
    ...(isSmoothed
      ? grid('held', say('Smoothed targets', 'चिकने किए लक्ष्य', 'মসৃণ করা লক্ষ্য'), 'forward', smoothed, 'q')
      : []),
  ];
}

function lossGrids({ samples, penalties, loss, total }: LossLines, grid: Draw): Grid[] {
  const losses = samples.map((sample) => [sample.loss]);
  return [
    ...(samples.length > 1
      ? grid('losses', say('Each sample', 'हर नमूना', 'প্রতিটি নমুনা'), 'loss', losses)
      : []),
    ...grid('loss', say('Loss', 'हानि', 'লস'), 'loss', [[loss]], 'L'),
    ...grid('penalties', say('Penalties', 'दंड पद', 'দণ্ড পদ'), 'loss', [penalties], 'R'),
    ...(total === loss
      ? []
      : grid('total', say('Loss and penalties', 'हानि और दंड पद', 'লস ও দণ্ড পদ'), 'loss', [[total]], 'J')),
  ];
}

function gradientGrids({ samples, parameters, total }: LossLines, grid: Draw): Grid[] {
  const given = samples.map((sample) => sample.given);
  const gradients = (ids: readonly string[]): readonly string[] => ids.map((id) => gradientId(total, id));
  const tex = `\\frac{\\partial ${total}}{\\partial ${letterOf(given)}}`;
  return [
    ...grid('gradients', '', 'backward', given.map(gradients), tex),
    ...grid('slopes', say('By the parameters', 'प्राचलों के सापेक्ष', 'প্যারামিটারের সাপেক্ষে'), 'backward', [
      gradients(parameters),
    ]),
  ];
}

const hasActivation = (samples: readonly SampleIds[]): boolean =>
  samples.some(({ given, outputs }) => given !== outputs);

/** The letter of a table's ids: `z` of z1 or z_1_1. */
const letterOf = ([row]: Rows): string => /^[A-Za-z]+/.exec(row?.[0] ?? '')?.[0] ?? '';
