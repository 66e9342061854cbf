import { say, type Text } from '../language/text.ts';
import { add, call, ref, type Expr } from '../expr/expr.ts';
import type { Form } from './optimizer.ts';

/** √s + ε or √(s + ε), by the convention `epsilon-place`. */
export const rootPlus = (s: string, epsilon: string, form: string): Expr =>
  form === 'inside' ? call('sqrt', add(ref(s), ref(epsilon))) : add(call('sqrt', ref(s)), ref(epsilon));
export const rootPlusValue = (s: number, epsilon: number, form: string): number =>
  form === 'inside' ? Math.sqrt(s + epsilon) : Math.sqrt(s) + epsilon;

export const epsilonForms = (outside: Text, inside: Text): readonly [Form, Form] => [
  { name: 'outside', title: say('ε outside the root', 'ε मूल के बाहर', 'ε মূলের বাইরে'), usedBy: outside },
  { name: 'inside', title: say('ε inside the root', 'ε मूल के भीतर', 'ε মূলের ভিতরে'), usedBy: inside },
];
