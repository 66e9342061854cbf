import type { Line } from '../solution/step.ts';
import type { Optimizer, RuleNames } from './optimizer.ts';

/** The optimizer, with each of its lines carrying its reason. */
export function explained(optimizer: Optimizer): Optimizer {
  return {
    ...optimizer,
    rule: (names, form) =>
      optimizer.rule(names, form).map((line) => withReason(line, names, form, optimizer)),
    lookAhead: (names, form) => {
      const line = optimizer.lookAhead(names, form);
      return line && { ...line, reason: 'look-ahead' };
    },
  };
}

function withReason(line: Line, names: RuleNames, form: string, { reasons }: Optimizer): Line {
  if (line.reason !== undefined) return line;
  const { next, ...others } = reasons(form);
  if (line.id === names.next) return { ...line, reason: next };
  const reason = Object.entries(others).find(([quantity]) => names.after(quantity) === line.id)?.[1];
  return reason === undefined ? line : { ...line, reason };
}
