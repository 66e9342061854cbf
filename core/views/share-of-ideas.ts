/** A part of a whole in whole numbers: 1 of 3. */
export interface PartOf {
  readonly earned: number;
  /** At least 1. */
  readonly of: number;
}

/** What a written box asks for: its ideas by name, and the groups of which only some are needed. */
export interface IdeasAsked {
  readonly ideas: readonly { readonly name: string }[];
  readonly anyOf?: readonly { readonly count: number; readonly ideas: readonly string[] }[];
}

/** The share of its marks that an answer with these ideas earns: every idea counts the same, a group its count. */
export function shareOfIdeas({ ideas, anyOf = [] }: IdeasAsked, had: ReadonlySet<string>): PartOf {
  const grouped = new Set(anyOf.flatMap((group) => group.ideas));
  const alone = ideas.filter(({ name }) => !grouped.has(name));
  const groups = anyOf.map(({ count, ideas: names }) => ({
    of: count,
    earned: Math.min(count, names.filter((name) => had.has(name)).length),
  }));
  return {
    earned: sum([alone.filter(({ name }) => had.has(name)).length, ...groups.map(({ earned }) => earned)]),
    of: sum([alone.length, ...groups.map(({ of }) => of)]),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
