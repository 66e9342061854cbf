import { numberPlain } from '../expr/print.ts';
import { formatNumber } from '../format/number.ts';
import { symbolOf } from '../format/symbol.ts';
import type { MarkingPolicy } from '../paper/marking-policy.ts';
import type { Valued } from '../solution/evaluate-lines.ts';
import type { Step } from '../solution/step.ts';
import { numberText } from './diagnose/sentence.ts';
import type { Finding } from './finding.ts';
import type { Judged, Root } from './judge.ts';
import { nudge } from './nudge.ts';
import type { Said } from './diagnose/said.ts';
import { shareOf, sharesSaid } from './policy.ts';
import { because, earns } from './why.ts';

/** What is known of a box whose numbers follow from an earlier slip. */
export interface CarriedBox {
  readonly judged: readonly Judged[];
  readonly policy: MarkingPolicy;
  /** Whether a step has a box under the same heading. */
  readonly inPart: (step: string) => boolean;
  /** Whether the box asks for probabilities. */
  readonly probability: boolean;
  /** `z₁ = w₁·x₁ + b₁ = 0.1·1 + 0 = 0.1` */
  readonly working: (step: Step) => string;
}

/** One rule of the policy that applies to a box: the share it leaves, and what is said where it leaves least. */
interface Ruled extends Pick<Finding, 'why' | 'nudge'> {
  readonly share: number;
}

/** The finding of a box that has a number which follows from an earlier slip: the strictest rule counts. */
export function carriedFinding(carried: Judged, box: CarriedBox): Omit<Finding, 'expected'> {
  const { writtenIn, repeats } = carried;
  const ruled =
    repeats !== undefined
      ? [repeated(repeats, box)]
      : writtenIn !== undefined
        ? [exchanged(writtenIn, box)]
        : followed(carried, box);
  const strictest = ruled.reduce((least, one) => (one.share < least.share ? one : least));
  return { verdict: strictest.share === 0 ? 'wrong' : 'carried', ...strictest };
}

function exchanged(writtenIn: string, { policy }: CarriedBox): Ruled {
  const share = shareOf(policy.exchangedBoxes, policy);
  const box = symbolOf(writtenIn).plain;
  return {
    share,
    why:
      share === 1
        ? because('exchanged', { name: box })
        : because('exchanged-earns', { name: box, earns: earns(share, policy) }),
    nudge: nudge('exchanged', { name: box }),
  };
}

function repeated(first: string, { policy }: CarriedBox): Ruled {
  const share = shareOf(policy.repeatedMistake, policy);
  const name = symbolOf(first).plain;
  return {
    share,
    why:
      share === 1
        ? because('repeated', { name })
        : because('repeated-earns', { name, earns: earns(share, policy) }),
    nudge: nudge('repeated', { name }),
  };
}

const isInPart = ({ faults }: Judged, { inPart }: Pick<CarriedBox, 'inPart'>): boolean =>
  faults.some(({ step, unwritten, at = step }) => unwritten !== 'given' && inPart(at));

/** What a number earns that follows from an earlier slip, whatever else is said of it. */
export const followedShare = (carried: Judged, box: Pick<CarriedBox, 'inPart' | 'policy'>): number => {
  const { policy } = box;
  if (carried.repeats !== undefined) return shareOf(policy.repeatedMistake, policy);
  if (carried.writtenIn !== undefined) return shareOf(policy.exchangedBoxes, policy);
  // What follows from a printed answer that is accepted is no error carried on.
  const { faults } = carried;
  if (faults.length > 0 && faults.every(({ accepted }) => accepted === true)) return 1;
  return shareOf(isInPart(carried, box) ? policy.followsInPart : policy.followsFromEarlier, policy);
};

function followed(carried: Judged, box: CarriedBox): readonly Ruled[] {
  const { judged, policy } = box;
  const root = carried.faults[0];
  const from = root ? sourceOf(root) : because('from-earlier');
  const said = (about: 'follows' | 'eased'): Pick<Ruled, 'nudge'> => {
    if (!root) return {};
    const { unwritten } = root;
    const which = unwritten === undefined ? about : (`${about}-${SOURCES[unwritten]}` as const);
    return { nudge: nudge(which, { name: symbolOf(root.step).plain, value: numberText(root.typed.value) }) };
  };
  const inPart = isInPart(carried, box);
  const share = followedShare(carried, box);
  const follows: Ruled = {
    share,
    why:
      share === 1
        ? because('right-given', { from })
        : because(
            inPart && policy.followsFromEarlier !== policy.followsInPart ? 'follows-in-part' : 'follows',
            { from, earns: earns(share, policy) },
          ),
    ...said('follows'),
  };
  return [
    follows,
    ...(judged.some(({ eased }) => eased) ? [{ ...eased(carried, from, box), ...said('eased') }] : []),
    ...(box.probability && judged.some(({ number: { value } }) => value < 0 || value > 1)
      ? [{ ...impossible(from, policy), ...said('follows') }]
      : []),
  ];
}

function eased(carried: Judged, from: Said, { policy, working }: CarriedBox): Ruled {
  // If an earlier 0 leaves no work to do, the box earns nothing. A number that a kink turned into 0 shows that
  // the kink was understood.
  const byZero = carried.faults.some((fault) => fault.typed.value === 0);
  const share = shareOf(byZero ? policy.easedByZero : policy.easedByCut, policy);
  if (share > 0)
    return {
      share,
      why: because('eased', { from, share: sharesSaid(share) }),
    };
  return {
    share,
    why: because('eased-away', { from, working: working(carried.step) }),
  };
}

const impossible = (from: Said, policy: MarkingPolicy): Ruled => ({
  share: shareOf(policy.impossible, policy),
  why: because('impossible', { from, earns: earns(shareOf(policy.impossible, policy), policy) }),
});

const SOURCES = { given: 'given', step: 'unwritten' } as const;
/** What a number follows from. Only a value that was typed is quoted as the student's own. */
function sourceOf({ step, typed, truth, unwritten }: Root): Said {
  const name = symbolOf(step).plain;
  const values = { name, value: writtenText(typed), truth: writtenText(truth) };
  if (unwritten === 'step') return because('from-unwritten', values);
  return because(unwritten === 'given' ? 'from-given' : 'from-own', values);
}

const writtenText = ({ value, exact }: Valued): string =>
  numberPlain(formatNumber(value, exact === null ? null : exact.toFraction()).text).text;
