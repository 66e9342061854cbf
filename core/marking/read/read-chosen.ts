import { labelsOf, plainName } from './label.ts';
import { readVector } from './read-vector.ts';
import type { Read, TypedNumber } from './read.ts';
import { refusal } from './refusals.ts';

/** Who gives one of many right answers may say so: “−1, for example”. */
const EXAMPLE = /[,;]?\s*(?:for example|e\.g\.|for instance|say|जैसे|उदाहरण के लिए|যেমন|উদাহরণস্বরূপ)\s*$/iu;

/** Numbers of the student's own choice, one for each name: in this order, or each after its name. */
export function readChosen(typed: string, names: readonly string[]): Read<readonly TypedNumber[]> {
  const text = typed.replace(EXAMPLE, '');
  const read = readVector(text, names.length, { names });
  if (!read.ok || names.length > 1) return read;
  const [name = ''] = names;
  const stranger = labelsOf(text).find((label) => label !== plainName(name));
  return stranger === undefined ? read : refusal('name', { name: stranger, asked: name });
}
