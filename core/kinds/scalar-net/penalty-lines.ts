import type { ConventionUse } from '../../conventions/index.ts';
import { add, ref } from '../../expr/expr.ts';
import { say } from '../../language/text.ts';
import { penalties } from '../../losses/penalties.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Line } from '../../solution/step.ts';
import { ofAll, type Network } from './network.ts';

const OBJECTIVE = 'J';

export const penaltyConventions = ({ penalties: inUse, choices }: Network): ConventionUse[] =>
  inUse.flatMap(({ name }) => penalties[name].conventions(choices));

/** The id of the objective J that update n differentiates; null without penalties. */
export const penaltyObjective = (network: Network, n: number): string | null =>
  network.penalties.length > 0 ? ofAll(OBJECTIVE, n) : null;

/** The lines of R and J of update n, and of ∂J/∂w, by the point at which the parameter is evaluated. */
export function penalized(
  network: Network,
  n: number,
  loss: string,
  at: (id: string) => string,
): { readonly lines: readonly Line[]; readonly id: string; readonly gradient: (by: string) => Line } {
  const paid = network.penalties.map(({ name, strength, id, parameters }) => ({
    id: ofAll(id, n),
    ...penalties[name].line(parameters.map(at), ref(strength.id), network.choices),
  }));
  const id = ofAll(OBJECTIVE, n);
  return {
    id,
    lines: [
      ...paid.map(({ id: own, formula }): Line => ({
        id: own,
        phase: 'loss',
        formula,
        reason: 'penalty',
        note: say('The penalty on the parameters.', 'प्राचलों पर दंड।', 'প্যারামিটারের ওপর জরিমানা।'),
      })),
      {
        id,
        phase: 'loss',
        formula: add(ref(loss), ...paid.map(({ id: own }) => ref(own))),
        reason: 'objective',
        note: say(
          'What is made small: the loss and its penalty.',
          'जिसे छोटा करना है: हानि और उसका दंड।',
          'যা ছোট করা হয়: লস ও তার জরিমানা।',
        ),
      },
    ],
    gradient: (by) => ({
      id: gradientId(id, by),
      phase: 'backward',
      formula: add(ref(gradientId(loss, by)), ...paid.flatMap(({ partials }) => partials[by] ?? [])),
      reason: paid.some(({ partials }) => partials[by]) ? 'penalized-gradient' : 'free-gradient',
      note: paid.some(({ partials }) => partials[by])
        ? say(
            'The slope of the loss, and that of the penalty.',
            'हानि का ढाल, और दंड का ढाल।',
            'লসের ঢাল, আর জরিমানার ঢাল।',
          )
        : say('It pays no penalty.', 'इस पर कोई दंड नहीं है।', 'এর ওপর কোনো জরিমানা নেই।'),
    }),
  };
}
