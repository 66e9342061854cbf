import type { Student } from './student.ts';

/** What one student handed in more than once. */
export interface SameStudent<Script> {
  /** In the order of the folder. */
  readonly scripts: readonly Script[];
  /** The one that was written last; where that is not known, the last in the order of the folder. */
  readonly last: Script;
}

/**
 * The students of whom there are several scripts: with the same roll number, or with the same name where one of
 * them has no roll number. Letters may be small or capital. Who gives neither is nobody else.
 */
export function sameStudents<Script extends { readonly student: Student; readonly writtenAt: string | null }>(
  scripts: readonly Script[],
): readonly SameStudent<Script>[] {
  const groups: Script[][] = [];
  for (const script of inOrderOfRoll(scripts)) {
    const group = groups.find((others) => others.some((other) => isSame(other.student, script.student)));
    if (group) group.push(script);
    else groups.push([script]);
  }
  return groups
    .filter((group) => group.length > 1)
    .map((group) => {
      const inOrder = scripts.filter((script) => group.includes(script));
      return { scripts: inOrder, last: lastOf(inOrder) };
    });
}

/** Those with a roll number first, so that two numbers of one name stay two students. */
const inOrderOfRoll = <Script extends { readonly student: Student }>(
  scripts: readonly Script[],
): readonly Script[] => [
  ...scripts.filter(({ student }) => rollOf(student) !== ''),
  ...scripts.filter(({ student }) => rollOf(student) === ''),
];

function isSame(one: Student, other: Student): boolean {
  const [rollOfOne, rollOfOther] = [rollOf(one), rollOf(other)];
  if (rollOfOne !== '' && rollOfOther !== '') return rollOfOne === rollOfOther;
  return nameOf(one) !== '' && nameOf(one) === nameOf(other);
}

const rollOf = ({ roll }: Student): string => roll.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
const nameOf = ({ name }: Student): string =>
  name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

function lastOf<Script extends { readonly writtenAt: string | null }>(scripts: readonly Script[]): Script {
  const [first, ...others] = scripts;
  if (!first) throw new RangeError('a student without a script');
  return others.reduce((last, one) => (timeOf(one.writtenAt) >= timeOf(last.writtenAt) ? one : last), first);
}
/** A script without a time is older than one with it. */
const timeOf = (writtenAt: string | null): number =>
  writtenAt === null ? Number.NEGATIVE_INFINITY : Date.parse(writtenAt);
