import { say } from '../../language/text.ts';
import type { ConventionChoices } from '../../conventions/index.ts';
import { activationConventions, activationPlain, isGroupwise } from '../../layers/activations.ts';
import { solveWithAlternatives } from '../../solution/alternatives.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import { vectorActivationLines, type VectorActivationLines } from './lines.ts';
import { checkProblem, type VectorActivationProblem } from './problem.ts';
import type { VectorActivationPicture, VectorActivationSolution } from './solution.ts';

/** Throws ProblemError, located within the problem. */
export function solve(problem: VectorActivationProblem): VectorActivationSolution {
  checkProblem(problem);
  // The shift of a softmax changes no output.
  return isGroupwise(problem.function)
    ? solveUnder(problem, problem.conventions)
    : solveWithAlternatives(problem, solveUnder);
}

function solveUnder(
  problem: VectorActivationProblem,
  choices: ConventionChoices | undefined,
): VectorActivationSolution {
  const { function: name, asks } = problem;
  const worked = vectorActivationLines(problem, choices);
  const steps = evaluateLines(worked.lines);
  const value = new Map(steps.map((step) => [step.id, step.value]));
  const numbers = (of: readonly string[]): number[] => of.map((id) => value.get(id) ?? 0);
  const jacobian = asks?.jacobian === true;
  return {
    kind: 'vector-activation',
    steps,
    answer: {
      function: name,
      vector: numbers(worked.outputs),
      ...(jacobian ? { jacobian: worked.jacobian.map(numbers) } : {}),
    },
    picture: pictureOf(problem, worked),
    conventions: activationConventions(name, numbers(worked.inputs), jacobian, choices),
    alternatives: [],
  };
}

function pictureOf(
  { function: name }: VectorActivationProblem,
  { inputs, outputs, exponentials, shared, jacobian }: VectorActivationLines,
): VectorActivationPicture {
  return {
    function: name,
    printed: activationPlain(name),
    inputs,
    stages:
      exponentials.length === 0
        ? []
        : [
            {
              title: shared.includes('m')
                ? say(
                    'Exponentials of the shifted entries',
                    'विस्थापित प्रविष्टियों पर e की घातें',
                    'সরানো ঘরের e-এর ঘাত',
                  )
                : say('Exponentials', 'e की घातें', 'e-এর ঘাত'),
              steps: exponentials,
            },
          ],
    shared,
    outputs,
    bands:
      jacobian.length === 0
        ? []
        : [
            {
              title: isGroupwise(name)
                ? say(
                    'Jacobian: row i holds the slopes of output i by every entry',
                    'जैकोबियन: पंक्ति i में आउटपुट i के हर प्रविष्टि के सापेक्ष ढाल',
                    'জ্যাকোবিয়ান: সারি i-তে প্রতিটি ঘরের সাপেক্ষে আউটপুট i-এর ঢাল',
                  )
                : say(
                    'Slopes: each output depends on its own entry alone',
                    'ढाल: हर आउटपुट केवल अपनी प्रविष्टि पर निर्भर है',
                    'ঢাল: প্রতিটি আউটপুট কেবল নিজের ঘরের উপর নির্ভর করে',
                  ),
              grids: [{ id: 'jacobian', title: '', phase: 'backward', rows: jacobian }],
            },
          ],
  };
}
