import type { ConventionChoices } from '../../conventions/index.ts';
import { literal } from '../../document/quantity.ts';
import { differentiate } from '../../expr/differentiate.ts';
import { num, ref, type Expr } from '../../expr/expr.ts';
import { groupFunction } from '../../expr/functions/activations.ts';
import { say } from '../../language/text.ts';
import { activationFormula, activationLines, isGroupwise } from '../../layers/activations.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Line } from '../../solution/step.ts';
import type { VectorActivationProblem } from './problem.ts';

export interface VectorActivationLines {
  readonly lines: readonly Line[];
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly exponentials: readonly string[];
  /** m and S of a softmax. */
  readonly shared: readonly string[];
  /** ∂sᵢ/∂aⱼ row by row; for an elementwise function the diagonal as one row. Empty if it is not asked for. */
  readonly jacobian: readonly (readonly string[])[];
}

/** The entries, the activation applied to them and, where it is asked for, its Jacobian. */
export function vectorActivationLines(
  problem: VectorActivationProblem,
  choices: ConventionChoices | undefined,
): VectorActivationLines {
  const { function: name, parameter, vector, asks } = problem;
  const ids = (letter: string): string[] => vector.map((_, i) => `${letter}${i + 1}`);
  const [inputs, outputs] = [ids('a'), ids('s')];
  const worked = activationLines({
    name,
    parameter: parameter === undefined ? undefined : num(parameter),
    sums: inputs,
    outputs,
    phase: 'work',
    between: (what, entry) => (what === 'largest' ? 'm' : what === 'total' ? 'S' : exponentialId(entry)),
    choices,
  });
  const slopes = asks?.jacobian === true ? slopeLines(problem, inputs, outputs, choices) : [];
  return {
    lines: [
      ...vector.map((entry, i): Line => ({ id: inputs[i] ?? '', phase: 'given', formula: literal(entry) })),
      ...worked.lines,
      ...slopes.flat(),
    ],
    inputs,
    outputs,
    exponentials: worked.exponentials,
    shared: worked.shared,
    jacobian: slopes.map((row) => row.map(({ id }) => id)),
  };
}

const exponentialId = (entry: number): string => `e${entry + 1}`;

/** The slopes row by row: all for softmax and log-softmax, the diagonal as one row for other functions. */
function slopeLines(
  { function: name, parameter }: VectorActivationProblem,
  inputs: readonly string[],
  outputs: readonly string[],
  choices: ConventionChoices | undefined,
): Line[][] {
  const line = (i: number, j: number, formula: Expr): Line => ({
    id: gradientId(outputs[i] ?? '', inputs[j] ?? ''),
    phase: 'backward',
    formula,
    reason: isGroupwise(name) ? 'softmax-slope' : 'entry-slope',
    ...(i === 0 && j === 0
      ? {
          heading: isGroupwise(name) ? say('Jacobian', 'जैकोबियन', 'জ্যাকোবিয়ান') : say('Slopes', 'ढाल', 'ঢাল'),
        }
      : {}),
    note: !isGroupwise(name)
      ? say(
          'The local slope; the slopes by all other entries are 0.',
          'स्थानीय ढाल; बाकी सब प्रविष्टियों के सापेक्ष ढाल 0 हैं।',
          'স্থানীয় ঢাল; বাকি সব ভুক্তির সাপেক্ষে ঢাল 0।',
        )
      : i === j
        ? say('On the diagonal δ is 1.', 'विकर्ण पर δ 1 है।', 'কর্ণে δ হল 1।')
        : say(
            'Off the diagonal δ is 0: raising one entry takes from the others.',
            'विकर्ण से बाहर δ 0 है: एक प्रविष्टि बढ़ाने से दूसरों का भाग घटता है।',
            'কর্ণের বাইরে δ হল 0: একটি ভুক্তি বাড়ালে অন্যদের ভাগ কমে।',
          ),
  });
  if (!isGroupwise(name)) {
    return [
      inputs.map((id, i) =>
        line(
          i,
          i,
          differentiate(
            activationFormula(name, ref(id), parameter === undefined ? undefined : num(parameter), choices),
            id,
            ref(outputs[i] ?? ''),
          ),
        ),
      ),
    ];
  }
  const fn = groupFunction(name);
  const shares = outputs.map((id, j) =>
    fn.share(ref(id), { exponential: ref(exponentialId(j)), total: ref('S') }),
  );
  return outputs.map((output, i) =>
    shares.map((share, j) => line(i, j, fn.slope(ref(output), share, i === j))),
  );
}
