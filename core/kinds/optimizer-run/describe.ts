import { countedIn } from '../../language/counted.ts';
import { fillEach, joined, say, type Text } from '../../language/text.ts';
import { describeOptimizer } from '../../optimizers/describe.ts';
import { optimizerInUse } from '../../optimizers/index.ts';
import type { OptimizerRunProblem } from './problem.ts';

const OPTIMIZER = say(
  'optimizer: {{optimizer}}; {{updates}}',
  'ऑप्टिमाइज़र: {{optimizer}}; {{updates}}',
  'অপ্টিমাইজার: {{optimizer}}; {{updates}}',
);
const GOES_ON = say('goes on after {{updates}}', 'पहले हो चुका: {{updates}}', 'আগে হয়েছে: {{updates}}');
const STATE = say(
  '{{name}} of {{variable}} = {{value}}',
  '{{variable}} का {{name}} = {{value}}',
  '{{variable}}-এর {{name}} = {{value}}',
);

/** The optimizer with its form and every setting, and the number of updates. */
export const describe = ({ optimizer, conventions, steps, from }: OptimizerRunProblem): Text[] => [
  fillEach(OPTIMIZER, {
    optimizer: describeOptimizer(optimizerInUse(optimizer, conventions)),
    updates: countedIn(steps, 'update'),
  }),
  ...(from
    ? [
        joined(
          [fillEach(GOES_ON, { updates: countedIn(from.updates, 'update') }), ...stateTexts(from.state)],
          ', ',
        ),
      ]
    : []),
];

const stateTexts = (state: NonNullable<OptimizerRunProblem['from']>['state'] = {}): Text[] =>
  Object.entries(state).flatMap(([name, values]) =>
    Object.entries(values).map(([variable, value]) => fillEach(STATE, { name, variable, value })),
  );
