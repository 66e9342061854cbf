import { ref, substitute, type Expr } from '../../expr/expr.ts';
import { symbolOf } from '../../format/symbol.ts';
import { say } from '../../language/text.ts';
import type { Optimizer } from '../../optimizers/optimizer.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Box } from '../kind.ts';
import type { UpdateRuleProblem } from './problem.ts';
import type { UpdateRuleSolution } from './solution.ts';
import { alsoAccepted } from './also-accepted.ts';
import { decayOf, optimizerOf } from './optimizer.ts';
import { typedNames } from './typed-names.ts';

/** One box for each line of the chosen form; any form is accepted. */
export function boxes(problem: UpdateRuleProblem, { picture }: UpdateRuleSolution): readonly Box[] {
  const chosen = picture.forms.find((form) => form.chosen) ?? picture.forms[0];
  // The first form of a box is the one that the key and the scheme print as the answer.
  const forms = [...picture.forms].sort((a, b) => Number(b === chosen) - Number(a === chosen));
  const accepted = [...forms, ...alsoAccepted(problem, forms)].map(({ name, lines }) => ({
    name,
    lines: lines.map(({ id, formula }) => ({ id, formula: oneGradient(formula, problem) })),
  }));
  const optimizer = optimizerOf(problem, decayOf(problem));
  const names = typedNames(problem, optimizer);
  const signed = signedQuantities(problem, optimizer);
  return (chosen?.lines ?? []).map(({ id }): Box => {
    const { tex, plain } = symbolOf(id);
    return {
      id,
      label: { tex, plain },
      group: say('Rule', 'नियम', 'নিয়ম'),
      weight: 1,
      accepts: {
        type: 'formula',
        forms: accepted.flatMap(({ name, lines }) =>
          lines.flatMap((line, i) =>
            line.id === id ? [{ form: name, formula: line.formula, earlier: lines.slice(0, i) }] : [],
          ),
        ),
        names,
        signed,
      },
      contract: `a formula, e.g. ${problem.parameter} - eta*g; g is the gradient`,
    };
  });
}

/** A student writes g for the gradient wherever it is taken, so the forms are compared in that letter. */
const oneGradient = (formula: Expr, { parameter }: UpdateRuleProblem): Expr =>
  substitute(formula, (id) =>
    [gradientId('L', parameter), gradientId('L', `${parameter}Tilde`), gradientId('L_i', parameter)].includes(
      id,
    )
      ? ref('g')
      : undefined,
  );

/** What may be negative: the parameter, gradients and their averages, a velocity, a step, a direction. */
function signedQuantities(
  { parameter }: UpdateRuleProblem,
  { state, hyperparameters }: Optimizer,
): readonly string[] {
  // With a β₂ the v of the rule is a mean of squares.
  const velocity = Object.hasOwn(hyperparameters, 'beta2') ? [] : ['v'];
  const direction = state.includes('u') ? [] : ['u'];
  const quantities = [parameter, 'g', 'gHat', 'm', 'mHat', 'Delta', ...velocity, ...direction];
  return [...quantities.flatMap((id) => [id, `${id}'`]), `${parameter}Tilde`];
}
