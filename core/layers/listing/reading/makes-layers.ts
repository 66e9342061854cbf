import { classNamed, type Library } from '../library.ts';
import type { Expression, PythonStatement } from '../python/syntax.ts';
import { LIBRARY_METHODS } from './parts.ts';

/** Does a piece of syntax call a layer, add one, or give a field a value? */
export function makesLayers(piece: unknown, library: Library): boolean {
  if (Array.isArray(piece)) return piece.some((one) => makesLayers(one, library));
  if (typeof piece !== 'object' || piece === null) return false;
  const node = piece as Readonly<Record<string, unknown>>;
  if (node['type'] === 'call') {
    const name = nameOf(node['of']);
    if (name === 'add' || name === 'append' || name === 'add_module' || name === 'Sequential') return true;
    if (classNamed(library, name)) return true;
  }
  if (node['type'] === 'return' || node['type'] === 'jump') return true;
  return Object.values(node).some((one) => makesLayers(one, library));
}

function nameOf(callee: unknown): string {
  if (typeof callee !== 'object' || callee === null || !('name' in callee)) return '';
  return typeof callee.name === 'string' ? callee.name : '';
}

/** Does a condition ask `self.training`? */
export function asksForTraining(condition: Expression): boolean {
  const { type } = condition;
  if (type === 'attribute') return condition.name === 'training';
  if (type === 'unary') return asksForTraining(condition.of);
  return type === 'binary' && (asksForTraining(condition.left) || asksForTraining(condition.right));
}

/** What the statements of a block, and of those within it, give a value to. */
export function targetsOf(body: readonly PythonStatement[]): Expression[] {
  return body.flatMap((statement): Expression[] => {
    switch (statement.type) {
      case 'assign':
        return statement.targets.filter((target) => !isMovedOnly(target, statement.value));
      case 'if':
        return statement.branches.flatMap((branch) => targetsOf(branch.body));
      case 'for':
        return [statement.target, ...targetsOf(statement.body)];
      case 'while':
      case 'block':
        return targetsOf(statement.body);
      default:
        return [];
    }
  });
}

/** `model = model.cuda()`, `model = nn.DataParallel(model)`: the same network on another device. */
function isMovedOnly(target: Expression, value: Expression | null): boolean {
  if (target.type !== 'name' || value?.type !== 'call') return false;
  const isTarget = (one: Expression | undefined): boolean => one?.type === 'name' && one.name === target.name;
  if (value.of.type === 'attribute' && isTarget(value.of.of)) return LIBRARY_METHODS.includes(value.of.name);
  return nameOf(value.of).endsWith('DataParallel') && isTarget(value.args[0]);
}
