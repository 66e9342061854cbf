/** What of a box's marks is earned: all, those for the method, or none. */
export const earned = ['all', 'method', 'none'] as const;
export type Earned = (typeof earned)[number];

/** How a paper is marked: data, named and versioned. The same policy gives the same marks for the same answers. */
export interface MarkingPolicy {
  /** Lower-case letters, digits and hyphens. */
  readonly name: string;
  /** From 1; another one as soon as a rule changes. */
  readonly version: number;
  readonly title: string;
  /** The share of a box's marks that is for the method, 0 to 1; the rest is for accuracy. */
  readonly methodShare: number;
  /** A value that follows from the student's own slip in a box under the same heading. */
  readonly followsInPart: Earned;
  /** A value that follows from a slip in an earlier part, or from a misread given. */
  readonly followsFromEarlier: Earned;
  /** A value that is 0 only because a slip switched a unit off: the kink was understood, the work is gone. */
  readonly easedByCut: Earned;
  /** A value that is 0 only because an earlier value was taken as 0. */
  readonly easedByZero: Earned;
  /** A value that follows and cannot be: a probability outside 0 to 1. */
  readonly impossible: Earned;
  /** The right value to fewer figures than the box asks. */
  readonly tooFewFigures: Earned;
  /** The right value of one box in the box of another, whose value stands here. */
  readonly exchangedBoxes: Earned;
  /** The right numbers or options of a box that has others too: their part of its marks. */
  readonly partOfBox: Earned;
  /** A named mistake of method, made in every like step: the boxes after the first, which is charged. */
  readonly repeatedMistake: Earned;
}

export const policyNames = ['follow-through', 'ib', 'right-wrong'] as const;
export type PolicyName = (typeof policyNames)[number];

/**
 * CBSE, marking scheme 2017–18, general instruction 6: “No marks to be deducted for the cumulative effect of an
 * error.” SQA, Higher Mathematics: follow through, and deduct where the work is eased.
 */
const followThrough: MarkingPolicy = {
  name: 'follow-through',
  version: 2,
  title: 'Follow-through (CBSE, SQA)',
  methodShare: 0.5,
  followsInPart: 'all',
  followsFromEarlier: 'all',
  easedByCut: 'method',
  easedByZero: 'none',
  impossible: 'all',
  tooFewFigures: 'none',
  exchangedBoxes: 'all',
  partOfBox: 'all',
  repeatedMistake: 'all',
};

/**
 * IB Mathematics SL, November 2010, instructions to examiners 5–6: after an error no further accuracy marks in
 * the same part, but method marks; follow-through between parts, unless the question becomes much simpler or the
 * value cannot be; answers exact or to three figures, otherwise the accuracy mark is lost.
 */
const ib: MarkingPolicy = {
  ...followThrough,
  name: 'ib',
  title: 'IB',
  followsInPart: 'method',
  easedByCut: 'none',
  impossible: 'none',
  tooFewFigures: 'method',
  repeatedMistake: 'method',
};

const rightWrong: MarkingPolicy = {
  ...followThrough,
  name: 'right-wrong',
  title: 'Right or wrong',
  followsInPart: 'none',
  followsFromEarlier: 'none',
  easedByCut: 'none',
  impossible: 'none',
  exchangedBoxes: 'none',
  partOfBox: 'none',
  repeatedMistake: 'none',
};

export const policies: Readonly<Record<PolicyName, MarkingPolicy>> = {
  'follow-through': followThrough,
  ib,
  'right-wrong': rightWrong,
};
export const defaultPolicy: PolicyName = 'follow-through';

/** A policy of one's own: a built-in one with some rules changed. */
export type ChangedPolicy = { readonly base: PolicyName; readonly name: string } & {
  readonly [Rule in Exclude<keyof MarkingPolicy, 'name'>]?: MarkingPolicy[Rule] | undefined;
};
export type PolicyChoice = PolicyName | ChangedPolicy;

/** The policy that a choice stands for. A changed one that gives no version is version 1, no title its name. */
export function chosenPolicy(choice: PolicyChoice): MarkingPolicy {
  if (typeof choice === 'string') return policies[choice];
  const { base, ...changes } = choice;
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return { ...policies[base], version: 1, title: changes.name, ...given };
}

/** The policy that a document names; `otherwise` where it names none. */
export const policyOf = (
  { marking }: { readonly marking?: { readonly policy?: PolicyChoice | undefined } | undefined },
  otherwise: MarkingPolicy = policies[defaultPolicy],
): MarkingPolicy => (marking?.policy === undefined ? otherwise : chosenPolicy(marking.policy));
