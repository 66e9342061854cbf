import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { num, type Expr } from '../../../core/expr/expr.ts';
import { lossValue, lossValueSchema } from '../../../core/kinds/loss-value/loss-value.ts';
import { recurrent, recurrentSchema } from '../../../core/kinds/recurrent/recurrent.ts';
import { scalarNet, scalarNetSchema } from '../../../core/kinds/scalar-net/scalar-net.ts';
import { losses, lossNames, type LossName } from '../../../core/losses/index.ts';
import { settingOf, type Loss, type Setting } from '../../../core/losses/loss.ts';
import { defaultSettings } from '../../../core/losses/settings.ts';
import { expectClose, FEW_ROUNDINGS } from '../../oracles/close.ts';
import { comparedOf } from './loss-problems.ts';

/** Two outputs and valid targets of a loss, away from its kinks. */
const OUTPUTS = {
  numbers: [1.5, -0.75],
  logits: [1.5, -0.75],
  probabilities: [0.8, 0.3],
  distribution: [0.7, 0.3],
};
const TARGETS = {
  numbers: [-1, 2],
  shares: [1, 0],
  labels: [1, 0],
  signs: [-1, 1],
  distribution: [0, 1],
  class: [0, 1],
};
/** A number of the setting that is not its default. */
const other = ({ default: usual, most }: Setting): number =>
  most === undefined ? usual + 1.5 : (usual + most) / 2;

type Numbers = Readonly<Record<string, number>>;

function byExpressions(loss: Loss, settings: Numbers): number {
  const [outputs, targets] = [OUTPUTS[loss.outputs], TARGETS[loss.targets]];
  const { formula } = loss.line(
    comparedOf({ targets }),
    undefined,
    Object.fromEntries(Object.entries(settings).map(([id, value]): [string, Expr] => [id, num(value)])),
  );
  return evaluate(
    formula,
    (id) => (id.startsWith('y') ? targets : outputs)[Number(id.slice(1)) - 1] ?? Number.NaN,
  );
}
const byArrays = (loss: Loss, settings: Numbers): number =>
  loss.value(
    Float64Array.from(OUTPUTS[loss.outputs]),
    Float64Array.from(TARGETS[loss.targets]),
    undefined,
    settings,
  );

const lossDocument = (name: LossName, given: object) =>
  lossValueSchema.parse({
    kind: 'loss-value',
    loss: name,
    samples: [{ outputs: OUTPUTS[losses[name].outputs], targets: TARGETS[losses[name].targets] }],
    ...given,
  });
const byLossValue = (name: LossName, given: object): number =>
  lossValue.solve(lossDocument(name, given)).answer.loss;

/** A network with one input of 1 whose weights give these outputs; probabilities are given by logits. */
function byNetwork(name: LossName, given: object): number {
  const { outputs, targets } = losses[name];
  const [y1, y2] = TARGETS[targets];
  const values = OUTPUTS[outputs];
  const sums =
    outputs === 'probabilities'
      ? values.map((p) => Math.log(p / (1 - p)))
      : outputs === 'distribution'
        ? values.map(Math.log)
        : values;
  const activation =
    outputs === 'probabilities' ? 'sigmoid' : outputs === 'distribution' ? 'softmax' : 'identity';
  const { steps } = scalarNet.solve(
    scalarNetSchema.parse({
      kind: 'scalar-net',
      inputs: { x: 1 },
      targets: { y1, y2 },
      layers: [{ units: 2, activation, weights: sums.map((sum) => [sum]) }],
      loss: { name, ...given },
    }),
  );
  return steps.find(({ id }) => id === 'L')?.value ?? Number.NaN;
}

/** A linear cell whose state after one time step is the outputs. */
function byCell(name: LossName, given: object): number {
  const { outputs, targets } = losses[name];
  return recurrent.solve(
    recurrentSchema.parse({
      kind: 'recurrent',
      cell: {
        type: 'rnn',
        activation: 'identity',
        U: OUTPUTS[outputs].map((value) => [value]),
        W: [
          [0, 0],
          [0, 0],
        ],
      },
      inputs: [1],
      targets: [TARGETS[targets]],
      loss: name,
      ...given,
    }),
  ).answer.loss;
}

const takesStates = (name: LossName): boolean => ['numbers', 'logits'].includes(losses[name].outputs);

describe.each(lossNames)('%s', (name) => {
  const loss = losses[name];
  const everywhere = (given: Numbers): readonly (readonly [where: string, value: number])[] => {
    const settings = { ...defaultSettings(name), ...given };
    return [
      ['expressions', byExpressions(loss, settings)],
      ['arrays', byArrays(loss, settings)],
      ['loss-value', byLossValue(name, given)],
      ['scalar-net', byNetwork(name, given)],
      ...(takesStates(name) ? [['recurrent', byCell(name, given)] as const] : []),
    ];
  };

  test('has one value in expressions, arrays and every kind', () => {
    const [[, wanted] = ['', Number.NaN], ...others] = everywhere({});
    for (const [where, value] of others) expectClose(value, wanted, { ...FEW_ROUNDINGS, because: where });
  });

  test.each(Object.entries(loss.settings))('its %s changes the value everywhere', (id, setting) => {
    const given = { [id]: other(setting) };
    const usual = new Map(everywhere({}));
    const [[, wanted] = ['', Number.NaN], ...others] = everywhere(given);
    expect(wanted).not.toBeCloseTo(usual.get('expressions') ?? Number.NaN, 6);
    for (const [where, value] of others) expectClose(value, wanted, { ...FEW_ROUNDINGS, because: where });
  });

  test.each(Object.entries(loss.settings))('its %s is in the programs and in the texts', (id, setting) => {
    const value = other(setting);
    const named = { output: 'o', target: 'y', sum: 'o', activation: 'identity' };
    const marked = Object.fromEntries(Object.keys(loss.settings).map((one) => [one, `<${one}>`]));
    expect(loss.pytorch(named, undefined, marked)).toContain(`<${id}>`);
    const document = lossDocument(name, { [id]: value });
    expect(lossValue.program?.(document, lossValue.solve(document), 'pytorch')?.text).toContain(
      String(value),
    );
    const row = `(${OUTPUTS[loss.outputs].join(', ')}) against (${TARGETS[loss.targets].join(', ')})`;
    for (const word of [id, ...setting.words]) {
      expect(lossValue.text?.parse(`${name} of ${row}, ${word} ${value}`), word).toMatchObject({
        [id]: value,
      });
      expect(
        scalarNet.text?.parse(`1-1; w1 = 1; x = 1; y = 1; loss ${name} ${word} ${value}`),
        word,
      ).toMatchObject({ loss: { name, [id]: value } });
    }
  });

  test('throws, instead of using a default, where a setting is missing', () => {
    for (const id of Object.keys(loss.settings)) {
      expect(() => byExpressions(loss, {})).toThrow(RangeError);
      expect(() => byArrays(loss, {})).toThrow(RangeError);
      expect(() => settingOf({}, id)).toThrow(id);
    }
  });

  test('is read by every one of its names', () => {
    // Two samples, because a name may imply how a batch is reduced.
    const twice = (row: readonly number[]): string =>
      [row, row].map((one) => `(${one.join(', ')})`).join(', ');
    const row = `${twice(OUTPUTS[loss.outputs])} against ${twice(TARGETS[loss.targets])}`;
    for (const { words = [], classes = [], conventions } of [{ words: [name] }, ...loss.spellings])
      for (const word of [...words, ...words.map((one) => one.replaceAll(' ', '-')), ...classes]) {
        const wanted = conventions === undefined ? { loss: name } : { loss: name, conventions };
        expect(lossValue.text?.parse(`${word} of ${row}`), word).toMatchObject(wanted);
        expect(scalarNet.text?.parse(`1-1; w1 = 1; x = 1; y = 1; loss ${word}`), word).toMatchObject({
          loss: { name },
        });
      }
  });
});

test('settings of one name have the same bounds in every loss', () => {
  const all = lossNames.flatMap((name) => Object.entries(losses[name].settings));
  for (const [id, { least, open, most }] of all)
    for (const [, same] of all.filter(([one]) => one === id))
      expect([same.least, same.open, same.most], id).toEqual([least, open, most]);
});
