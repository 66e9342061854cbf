import { textError } from '../../../errors.ts';
import type { PythonStatement } from '../python/syntax.ts';
import { holds } from './constants.ts';
import { asksForTraining, makesLayers, targetsOf } from './makes-layers.ts';
import type { Reading } from './reading.ts';
import { none, opaque, truth, type Scope, type Value } from './value.ts';

/** What a block gives back where it leaves a loop; told apart from what a function returns. */
export const jumps = { break: none(-1), continue: none(-1) };

/** The branch that is taken; refused or passed over where that is not known. */
export function branched(
  reader: Reading,
  { branches, ...statement }: Extract<PythonStatement, { readonly type: 'if' }>,
  scope: Scope,
): Value | null {
  for (const { condition, body } of branches) {
    const found = condition ? reader.evaluate(condition, scope) : truth(true, statement.at);
    if (condition && asksForTraining(condition))
      reader.note(condition.at, 'self.training: read as at prediction time, False');
    const taken = holds(found);
    if (taken === null) {
      skipped(
        reader,
        { ...statement, body: branches.flatMap((branch) => branch.body) },
        scope,
        'whether this condition holds is not known',
        'paste only the lines of the branch that is taken, or what print(model) or model.summary() shows',
      );
      return null;
    }
    if (taken) return reader.run(body, scope);
  }
  return null;
}

/** Every round of a loop over known items. */
export function eachRound(
  reader: Reading,
  { target, over, body, ...statement }: Extract<PythonStatement, { readonly type: 'for' }>,
  scope: Scope,
): Value | null {
  const items = reader.itemsOf(reader.evaluate(over, scope));
  if (!items) {
    skipped(
      reader,
      { ...statement, body },
      scope,
      'what this loop runs over is not known',
      'write its rounds out, or paste what print(model) or model.summary() shows',
    );
    return null;
  }
  for (const item of items) {
    reader.bind(target, item, scope);
    const returned = reader.run(body, scope);
    if (returned === jumps.break) break;
    if (returned && returned !== jumps.continue) return returned;
  }
  return null;
}

/** The rounds of a loop while its condition is known to hold. */
export function whileHolds(
  reader: Reading,
  { condition, body, ...statement }: Extract<PythonStatement, { readonly type: 'while' }>,
  scope: Scope,
): Value | null {
  for (;;) {
    reader.step(statement.at);
    const goesOn = holds(reader.evaluate(condition, scope));
    if (goesOn === null) {
      skipped(
        reader,
        { ...statement, body },
        scope,
        'how often this runs is not known',
        'write its rounds out, or paste what print(model) or model.summary() shows',
      );
      return null;
    }
    if (!goesOn) return null;
    const returned = reader.run(body, scope);
    if (returned === jumps.break) return null;
    if (returned && returned !== jumps.continue) return returned;
  }
}

/**
 * A block that is not read: refused where it makes a layer; else passed over, and what it gives a value to is
 * not known from there on. `scope` null: it runs only when something fails.
 */
export function skipped(
  reader: Reading,
  { at, body }: { readonly at: number; readonly body: readonly PythonStatement[] },
  scope: Scope | null,
  what: string,
  fix: string,
): void {
  if (makesLayers(body, reader.library)) throw textError(at, what, fix);
  for (const target of scope ? targetsOf(body) : [])
    if (scope) reader.bind(target, opaque(at, what, fix), scope);
  reader.passOver();
}
