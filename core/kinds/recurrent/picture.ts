import { fillEach, say } from '../../language/text.ts';
import { symbolOf } from '../../format/symbol.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Phase } from '../../solution/step.ts';
import type { Grid } from '../grids.ts';
import type { RecurrentLines } from './lines.ts';
import type { RecurrentPicture, TimeStep } from './solution.ts';

const TIME_STEP = say('Time step {{n}}', 'समय-चरण {{n}}', 'সময়-ধাপ {{n}}');

type Ids = readonly (readonly string[])[];
type Draw = (id: string, phase: Phase, rows: Ids, tex: string) => Grid[];

/** The bands: weights, then one for each time step, then the gradients by the weights. */
export function pictureOf(
  { parameters, steps, initial }: RecurrentLines,
  stepIds: ReadonlySet<string>,
): RecurrentPicture {
  const grid: Draw = (id, phase, rows, tex) => {
    const kept = rows.map((row) => row.filter((step) => stepIds.has(step))).filter((row) => row.length > 0);
    return kept.length === 0 ? [] : [{ id, title: '', phase, rows: kept, tex }];
  };
  return {
    times: steps,
    initial,
    bands: [
      {
        title: say('Weights', 'भार', 'ওয়েট'),
        grids: [
          ...parameters.flatMap(({ name, rows }) => grid(name, 'given', rows, symbolOf(name).tex)),
          ...grid('h_0', 'given', column(initial.h), 'h_0'),
          ...grid('c_0', 'given', column(initial.c), 'c_0'),
        ],
      },
      ...steps.map((step, i) => ({
        title: fillEach(TIME_STEP, { n: i + 1 }),
        grids: timeStepGrids(step, i + 1, grid),
      })),
      {
        title: say('Gradients by the weights', 'भारों के सापेक्ष ग्रेडिएंट', 'ওয়েটের সাপেক্ষে গ্রেডিয়েন্ট'),
        grids: parameters.flatMap(({ name, rows }) =>
          grid(
            gradientId('L', name),
            'backward',
            rows.map((row) => row.map((id) => gradientId('L', id))),
            symbolOf(gradientId('L', name)).tex,
          ),
        ),
      },
    ],
  };
}

const column = (ids: readonly string[]): Ids => ids.map((id) => [id]);

function timeStepGrids({ x, made, y, loss }: TimeStep, t: number, grid: Draw): Grid[] {
  const quantities = quantitiesAt(made, t);
  return [
    ...grid(`x_${t}`, 'given', column(x), `x_{${t}}`),
    ...quantities.flatMap(([name, ids]) => grid(name, 'forward', column(ids), symbolOf(name).tex)),
    ...(y === null ? [] : grid(`y_${t}`, 'given', column(y), `y_{${t}}`)),
    ...(loss === null ? [] : grid(`loss_${t}`, 'loss', [[loss]], symbolOf(loss).tex)),
    ...quantities.flatMap(([name, ids]) =>
      grid(
        gradientId('L', name),
        'backward',
        column(ids.map((id) => gradientId('L', id))),
        symbolOf(gradientId('L', name)).tex,
      ),
    ),
  ];
}

/** The steps of time step t by quantity: `a_i_2_1` belongs to `a_i_2`. */
function quantitiesAt(
  made: readonly string[],
  t: number,
): readonly (readonly [name: string, ids: readonly string[]])[] {
  const found = new Map<string, string[]>();
  const pattern = new RegExp(`^(.*?_${t})(?:_\\d+)?$`);
  for (const id of made) {
    const name = pattern.exec(id)?.[1] ?? id;
    found.set(name, [...(found.get(name) ?? []), id]);
  }
  return [...found];
}
