import { activationPrinted } from '../../expr/functions/activations.ts';
import { countedIn } from '../../language/counted.ts';
import { fillEach, joined, same, say, type Text } from '../../language/text.ts';
import type { Loss } from '../../losses/loss.ts';
import { describeOptimizer } from '../../optimizers/describe.ts';
import { networkOf } from './network.ts';
import type { ScalarNetProblem } from './problem.ts';
import type { Unit } from './wiring.ts';

/** Units named one by one; a larger layer is counted. */
const NAMED = 6;

const LOSS = say('loss: {{loss}}', 'हानि: {{loss}}', 'লস: {{loss}}');
const LOSS_OVER = say(
  'loss: {{loss}} over {{samples}}',
  'हानि: {{loss}}; {{samples}}',
  'লস: {{loss}}; {{samples}}',
);
const OPTIMIZER = say(
  'optimizer: {{optimizer}}; {{updates}}',
  'ऑप्टिमाइज़र: {{optimizer}}; {{updates}}',
  'অপ্টিমাইজার: {{optimizer}}; {{updates}}',
);
const OPTIMIZER_OF = say(
  'optimizer: {{optimizer}}; {{updates}} of {{samples}}',
  'ऑप्टिमाइज़र: {{optimizer}}; {{updates}}, हर एक में {{samples}}',
  'অপ্টিমাইজার: {{optimizer}}; {{updates}}, প্রতিটিতে {{samples}}',
);
const NO_OPTIMIZER = say(
  'no optimizer: the working ends with the gradients',
  'कोई ऑप्टिमाइज़र नहीं: हल ग्रेडिएंटों पर समाप्त होता है',
  'অপ্টিমাইজার নেই: কষা গ্রেডিয়েন্টে শেষ হয়',
);
const GOES_ON = say('goes on after {{updates}}', 'पहले हो चुका: {{updates}}', 'আগে হয়েছে: {{updates}}');
const BIASES = {
  none: say('no bias', 'बायस नहीं', 'বায়াস নেই'),
  all: say('with bias', 'बायस सहित', 'বায়াসসহ'),
  some: say('{{count}} with bias', '{{count}} बायस सहित', '{{count}}টি বায়াসসহ'),
};
const LINEAR = say('linear', 'रैखिक', 'রৈখিক');

/**
 * The network in words: the activation of every layer, the loss, the optimizer with every setting, and how
 * many updates are made from how many samples.
 */
export function describe(problem: ScalarNetProblem): Text[] {
  const network = networkOf(problem, problem.conventions);
  const { wired, columns, loss, optimizer, rounds } = network;
  const samples = wired.samples.length;
  const inputs = countedIn(wired.inputs.length, 'input');
  const named = joined([loss.title, ...settingsIn(problem.loss, loss).map(same)], ', ');
  return [
    joined([inputs, ...columns.map(describeLayer)], ' → '),
    samples > 1
      ? fillEach(LOSS_OVER, { loss: named, samples: countedIn(samples, 'sample') })
      : fillEach(LOSS, { loss: named }),
    optimizer && problem.optimizer
      ? fillEach(samples > 1 ? OPTIMIZER_OF : OPTIMIZER, {
          optimizer: describeOptimizer(optimizer),
          updates: countedIn(rounds.length, 'update'),
          samples: countedIn(rounds[0]?.samples.length ?? samples, 'sample'),
        })
      : NO_OPTIMIZER,
    ...(problem.from ? [fillEach(GOES_ON, { updates: countedIn(problem.from.updates, 'update') })] : []),
  ];
}

/** `δ = 1.5`: every setting of a loss, given or not. */
const settingsIn = (given: ScalarNetProblem['loss'], { settings }: Loss): string[] =>
  Object.entries(settings).map(
    ([name, { symbol, default: usual }]) =>
      `${symbol.plain} = ${String((given as Readonly<Record<string, unknown>>)[name] ?? usual)}`,
  );

/** `h1, h2: ReLU, with bias`. Units of one layer may differ in activation. */
function describeLayer(units: readonly Unit[]): Text {
  const groups = new Map<string, { readonly activation: Text; readonly units: Unit[] }>();
  for (const unit of units) {
    const activation = activationOf(unit);
    const group = groups.get(activation.en);
    if (group) group.units.push(unit);
    else groups.set(activation.en, { activation, units: [unit] });
  }
  const all = [...groups.values()].map((group) => joined([namesOf(group.units), group.activation], ': '));
  const biased = units.filter(({ bias }) => bias !== undefined).length;
  return joined([joined(all, '; '), biasesOf(biased, units.length)], ', ');
}

const biasesOf = (biased: number, units: number): Text => {
  if (biased === 0) return BIASES.none;
  return biased === units ? BIASES.all : fillEach(BIASES.some, { count: biased });
};

const namesOf = (units: readonly Unit[]): Text =>
  units.length <= NAMED ? same(units.map(({ id }) => id).join(', ')) : countedIn(units.length, 'unit');

const activationOf = ({ activation, parameter }: Unit): Text =>
  activation === 'identity'
    ? LINEAR
    : same(`${activationPrinted(activation)}${parameter === undefined ? '' : ` (${parameter})`}`);
