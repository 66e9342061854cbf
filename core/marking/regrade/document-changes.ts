/** One line of a document that differs from an earlier version of it. */
export interface DocumentChange {
  /** The question; null for a line of the paper as a whole. */
  readonly question: string | null;
  /** Its place within the question or paper: `key.z1`, `problem.options[3].correct`. */
  readonly where: string;
  /** As JSON, at most 80 characters; null where the line is not there. */
  readonly before: string | null;
  readonly after: string | null;
}

interface PaperLike {
  readonly questions: readonly { readonly id: string }[];
}

/** The lines by which two versions of a paper differ, in the order of the later one. */
export function documentChanges(before: PaperLike, after: PaperLike): readonly DocumentChange[] {
  const { questions: earlier, ...paperBefore } = before;
  const { questions: later, ...paperAfter } = after;
  const ids = [...new Set([...later, ...earlier].map(({ id }) => id))];
  const of = (all: PaperLike['questions'], id: string): object | undefined =>
    all.find((one) => one.id === id);
  return [
    ...changed('', paperBefore, paperAfter).map((line) => ({ question: null, ...line })),
    ...ids.flatMap((id) => {
      const [one, other] = [of(earlier, id), of(later, id)];
      const lines =
        one && other
          ? // So that a first decision is a line of its own box.
            changed('', { decisions: {}, ...one }, { decisions: {}, ...other })
          : changed('', one, other);
      return lines.map((line) => ({ question: id, ...line }));
    }),
  ];
}

type Line = Omit<DocumentChange, 'question'>;

function changed(where: string, before: unknown, after: unknown): readonly Line[] {
  if (isParted(before) && isParted(after) && Array.isArray(before) === Array.isArray(after)) {
    const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
    return names.flatMap((name) =>
      changed(placeIn(where, name, Array.isArray(after)), at(before, name), at(after, name)),
    );
  }
  const [one, other] = [textOf(before), textOf(after)];
  return one === other ? [] : [{ where: where || 'all of it', before: shown(one), after: shown(other) }];
}

const isParted = (value: unknown): value is object => typeof value === 'object' && value !== null;
const at = (from: object, name: string): unknown =>
  Object.hasOwn(from, name) ? (from as Readonly<Record<string, unknown>>)[name] : undefined;
const placeIn = (where: string, name: string, listed: boolean): string =>
  listed ? `${where}[${name}]` : where === '' ? name : `${where}.${name}`;
const textOf = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

const LONGEST = 80;
const shown = (text: string | null): string | null =>
  text === null || text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
