import { fillEach, say } from '../../language/text.ts';
import { problemError } from '../../errors.ts';
import { num } from '../../expr/expr.ts';
import { symbolOf } from '../../format/symbol.ts';
import type { Optimizer } from '../../optimizers/optimizer.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Line } from '../../solution/step.ts';
import { toPlain, type LeafOf } from '../../expr/print.ts';
import { compareForms } from './compare-forms.ts';
import type { UpdateRuleProblem } from './problem.ts';
import type { UpdateRulePicture, UpdateRuleSolution, WrittenForm } from './solution.ts';
import { batchForms, optimizerForms } from './lines.ts';
import { conventionOf, decayOf, optimizerOf } from './optimizer.ts';

/** Writes out every form, and runs the forms side by side where there are several. Throws ProblemError. */
export function solve(problem: UpdateRuleProblem): UpdateRuleSolution {
  const decay = decayOf(problem);
  const optimizer = optimizerOf(problem, decay);
  checkLetter(problem, optimizer);
  if (problem.batch && problem.weightDecay)
    throw problemError('weightDecay', 'a batch with weight decay is not worked', 'leave one of the two out');
  if (problem.batch && problem.optimizer !== 'gradient-descent')
    throw problemError(
      'batch',
      `a batch with ${problem.optimizer} is not worked`,
      'leave it out, or ask for gradient-descent',
    );
  const use = conventionOf(problem, optimizer);
  const forms = problem.batch
    ? batchForms(problem, use?.choice)
    : optimizerForms(problem, optimizer, use?.choice);
  const comparison =
    problem.batch || optimizer.forms.length === 1 ? null : compareForms(optimizer, problem.parameter);
  return {
    kind: 'update-rule',
    steps: comparison?.steps ?? [],
    answer: { forms: forms.map(({ name, lines }) => ({ name, lines: lines.map(plainLine) })) },
    picture: {
      forms,
      legend: legendOf(problem, optimizer, forms),
      comparison: comparison?.picture ?? null,
    },
    conventions: [...(use ? [use] : []), ...(decay ? [decay] : [])],
    alternatives: [],
  };
}

/** Throws ProblemError where the parameter's letter has another meaning in the rule. */
function checkLetter({ parameter, batch }: UpdateRuleProblem, { means }: Optimizer): void {
  const taken = ['g', 'L', 't', ...Object.keys(means), ...(batch ? ['m', 'n', 'N'] : [])];
  if (taken.includes(parameter))
    throw problemError(
      'parameter',
      `the letter "${parameter}" has a meaning of its own in this rule`,
      'use another, e.g. w',
    );
}

const plainSymbol: LeafOf = (id) => {
  const { plain, quotient } = symbolOf(id);
  return { text: plain, quotient: quotient === true };
};
const plainLine = (line: Line): string =>
  `${symbolOf(line.id).plain} = ${toPlain(line.formula, plainSymbol)}`;

const PARAMETER = say(
  'the parameter; a prime marks its new value',
  'प्राचल; प्राइम उसका नया मान है',
  'প্যারামিটার; প্রাইম তার নতুন মান',
);
const GRADIENT_OF_SAMPLE = say(
  'the gradient of the loss on sample i',
  'नमूने i पर हानि का ग्रेडिएंट',
  'নমুনা i-তে লসের গ্রেডিয়েন্ট',
);
const GRADIENT = say(
  'the gradient of the loss on the sample',
  'नमूने पर हानि का ग्रेडिएंट',
  'নমুনায় লসের গ্রেডিয়েন্ট',
);
const LOOK_AHEAD = say(
  'the look-ahead point, where the gradient is taken',
  'आगे का बिंदु, जहाँ ग्रेडिएंट लिया जाता है',
  'সামনের বিন্দু, যেখানে গ্রেডিয়েন্ট নেওয়া হয়',
);
const AT_START = say(
  '{{means}}, {{value}} at the start',
  '{{means}}, शुरू में {{value}}',
  '{{means}}, শুরুতে {{value}}',
);
const SAMPLES = say('the number of samples in the batch', 'बैच में नमूनों की संख्या', 'ব্যাচে নমুনার সংখ্যা');

function legendOf(
  problem: UpdateRuleProblem,
  optimizer: Optimizer,
  forms: readonly WrittenForm[],
): UpdateRulePicture['legend'] {
  const { parameter } = problem;
  const ahead = forms.some(({ lines }) => lines.some(({ id }) => id === `${parameter}Tilde`));
  return [
    { id: parameter, means: PARAMETER },
    problem.batch
      ? { id: gradientId('L_i', parameter), means: GRADIENT_OF_SAMPLE }
      : { id: gradientId('L', parameter), means: GRADIENT },
    ...(ahead ? [{ id: `${parameter}Tilde`, means: LOOK_AHEAD }] : []),
    ...Object.entries(optimizer.means).map(([id, means]) => ({
      id,
      means: optimizer.state.includes(id)
        ? fillEach(AT_START, { means, value: toPlain(optimizer.starts?.[id] ?? num(0), plainSymbol) })
        : means,
    })),
    ...Object.entries(optimizer.hyperparameters).map(([id, { title }]) => ({ id, means: title })),
    ...(problem.batch ? [{ id: 'm', means: SAMPLES }] : []),
  ];
}
