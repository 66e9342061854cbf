import type { Remark } from '../../../document/remark.ts';
import { ProblemError } from '../../../errors.ts';
import { pytorch } from '../libraries.ts';
import { parseProgram } from '../python/program.ts';
import { outcome } from '../reading/outcome.ts';
import { Reader } from '../reading/reader.ts';
import type { Statement } from '../statement.ts';
import type { PrintedNetwork } from './torch-print.ts';

/**
 * The layers of a printed network. Of a class of its own they are taken in the order in which they are
 * printed, each once, and flattened where a Linear asks for it; the read-back says so, and a network in which
 * that does not fit is refused.
 */
export function readPrint(
  { listing, className, at }: PrintedNetwork,
  inputs: readonly Statement[],
): { readonly statements: readonly Statement[]; readonly remarks: readonly Remark[] } {
  const reader = new Reader(pytorch, listing);
  const isOwn = className !== 'Sequential';
  reader.top.names.set(className, { type: 'name', value: 'nn.Sequential', at });
  reader.flattens = isOwn;
  const program = parseProgram(listing);
  if (!isOwn) {
    reader.run(program, reader.top);
    return { statements: outcome(reader, program, inputs), remarks: reader.remarks };
  }
  reader.note(
    at,
    `${className}(…): read in the order in which it is printed; what its forward does besides is not shown`,
  );
  try {
    reader.run(program, reader.top);
    return { statements: outcome(reader, program, inputs), remarks: reader.remarks };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw new ProblemError(
      error.issues.map((issue) => ({
        ...issue,
        fix: `print(model) does not show the order of forward: paste the class of ${className}, or ${issue.fix}`,
      })),
    );
  }
}
