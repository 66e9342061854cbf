import type { Accepts, Box } from '../kinds/kind.ts';
import { stepsById, type Step } from '../solution/step.ts';

/** The steps whose numbers a box asks for; none for a choice, words or a formula. */
export function stepsAsked(accepts: Accepts): readonly string[] {
  switch (accepts.type) {
    case 'real':
    case 'integer':
      return [accepts.step];
    case 'shape':
    case 'vector':
      return accepts.steps;
    case 'choice':
    case 'text':
    case 'formula':
    case 'expression':
    case 'conditions':
      return [];
  }
}

/** The ids of the steps that the boxes ask for, and of all that these depend on, directly or through others. */
export function neededSteps(steps: readonly Step[], boxes: readonly Box[]): ReadonlySet<string> {
  const byId = stepsById(steps);
  const needed = new Set<string>();
  const waiting = boxes.flatMap(({ accepts }) => [
    ...stepsAsked(accepts),
    ...(accepts.type === 'conditions' ? accepts.rests : []),
  ]);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (needed.has(id)) continue;
    needed.add(id);
    waiting.push(...(byId.get(id)?.dependsOn ?? []));
  }
  return needed;
}

/**
 * All steps of the phases that the boxes rest on: a picture shows a pass whole, with every unit of a layer, or
 * not at all.
 */
export function stepsOfNeededPhases(steps: readonly Step[], boxes: readonly Box[]): ReadonlySet<string> {
  const needed = neededSteps(steps, boxes);
  const phases = new Set(steps.flatMap(({ id, phase }) => (needed.has(id) ? [phase] : [])));
  return new Set(steps.flatMap(({ id, phase }) => (phases.has(phase) ? [id] : [])));
}
