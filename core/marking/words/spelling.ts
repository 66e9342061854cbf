/** Shorter words are too close to one another for a slip of the pen to be told from another word. */
const SHORTEST = 5;

/**
 * Whether a word is the other one, its plural, or its misspelling: one letter too many, too few, another one, or
 * two neighbours exchanged. A first letter is seldom mistyped, and `weight` is not `height`.
 */
export function isSameWord(word: string, other: string): boolean {
  if (word === other || word === `${other}s` || other === `${word}s`) return true;
  const [a, b] = [[...word], [...other]];
  return a.length >= SHORTEST && b.length >= SHORTEST && a[0] === b[0] && withinOneEdit(a, b);
}

/** Whether a word begins like this one, or like a misspelling of it. */
export const beginsLike = (word: string, beginning: string): boolean =>
  word.startsWith(beginning) ||
  [-1, 0, 1].some((more) => {
    const part = word.slice(0, beginning.length + more);
    return (
      part.length === beginning.length + more && part.length >= SHORTEST - 1 && isMisspelt(part, beginning)
    );
  });

const isMisspelt = (word: string, other: string): boolean =>
  [...other].length >= SHORTEST && word[0] === other[0] && withinOneEdit([...word], [...other]);

function withinOneEdit(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < b.length) return withinOneEdit(b, a);
  if (a.length > b.length + 1) return false;
  const first = b.findIndex((letter, i) => letter !== a[i]);
  if (first < 0) return true;
  const rest = (letters: readonly string[], from: number): string => letters.slice(from).join('');
  if (a.length > b.length) return rest(a, first + 1) === rest(b, first);
  if (rest(a, first + 1) === rest(b, first + 1)) return true;
  return a[first] === b[first + 1] && a[first + 1] === b[first] && rest(a, first + 2) === rest(b, first + 2);
}
