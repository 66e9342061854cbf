import { say } from '../../language/text.ts';
import { call, div, mul, num, ref, sub, type Expr } from '../../expr/expr.ts';
import type { Optimizer, RuleNames } from '../../optimizers/optimizer.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Line } from '../../solution/step.ts';
import type { UpdateRuleProblem } from './problem.ts';
import type { WrittenForm } from './solution.ts';

function generalNames(
  { parameter }: UpdateRuleProblem,
  { state }: Optimizer,
  looksAhead: boolean,
): RuleNames {
  return {
    parameter,
    next: `${parameter}'`,
    gradient: gradientId('L', looksAhead ? `${parameter}Tilde` : parameter),
    before: (state) => state,
    after: (quantity) => (state.includes(quantity) ? `${quantity}'` : quantity),
    hyper: (name) => name,
    lookAhead: `${parameter}Tilde`,
    t: ref('t'),
  };
}

/** Every form of an optimizer, in general symbols. */
export function optimizerForms(
  problem: UpdateRuleProblem,
  optimizer: Optimizer,
  choice: string | undefined,
): WrittenForm[] {
  return optimizer.forms.map(({ name, title, usedBy }) => {
    const ahead = optimizer.lookAhead(generalNames(problem, optimizer, true), name);
    const lines = [
      ...(ahead ? [ahead] : []),
      ...optimizer.rule(generalNames(problem, optimizer, ahead !== null), name),
    ];
    return { name, title, usedBy, chosen: name === (choice ?? optimizer.forms[0].name), lines };
  });
}

/** Gradient descent on m samples: the gradients are summed or averaged. */
export function batchForms({ parameter }: UpdateRuleProblem, choice: string | undefined): WrittenForm[] {
  const total = call('batch-sum', ref(gradientId('L_i', parameter)), ref('m'));
  const descend = (gradient: Expr): readonly Line[] => [
    { id: `${parameter}'`, phase: 'update', formula: sub(ref(parameter), gradient) },
  ];
  const eta = ref('eta');
  return [
    {
      name: 'sum',
      title: say('Sum over the batch', 'बैच पर योग', 'ব্যাচের যোগফল'),
      usedBy: say(
        'Bishop 2006 §5.2; many exam papers',
        'Bishop 2006 §5.2; कई परीक्षा-पत्र',
        'Bishop 2006 §5.2; বহু পরীক্ষার প্রশ্নপত্র',
      ),
      chosen: choice === 'sum',
      lines: descend(mul(eta, total)),
    },
    {
      name: 'mean',
      title: say('Mean over the batch', 'बैच पर माध्य', 'ব্যাচের গড়'),
      usedBy: say(
        'Goodfellow et al. 2016 §8.1; PyTorch and Keras losses',
        'Goodfellow et al. 2016 §8.1; PyTorch और Keras की हानियाँ',
        'Goodfellow et al. 2016 §8.1; PyTorch ও Keras-এর লস',
      ),
      chosen: choice === 'mean',
      lines: descend(mul(eta, div(num(1), ref('m')), total)),
    },
  ];
}
