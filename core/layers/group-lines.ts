import { fillEach, say, type Text } from '../language/text.ts';
import type { ReasonName } from '../reasons/index.ts';
import { useConvention, type ConventionChoices } from '../conventions/index.ts';
import { add, call, ref, sub, type Expr } from '../expr/expr.ts';
import type { GroupFunction } from '../expr/functions/group-function.ts';
import type { Line, Phase } from '../solution/step.ts';

/** A softmax or log-softmax over steps, and the names of its intermediate steps. */
export interface GroupUse {
  readonly fn: GroupFunction;
  readonly sums: readonly string[];
  readonly outputs: readonly string[];
  readonly phase: Phase;
  /** Id of an intermediate step: `largest` and `total` once, `exponential` for each entry, from 0. */
  readonly between: (what: 'largest' | 'exponential' | 'total', entry: number) => string;
  readonly choices: ConventionChoices | undefined;
  /** The word for an entry in the notes. Absent: `entry`. */
  readonly noun?: Text;
  /** A note for the line of the total. */
  readonly totalNote?: Text;
  /**
   * Whether the backward pass uses the Jacobian from entries to outputs, ∂sᵢ/∂aⱼ = sᵢ(δᵢⱼ − sⱼ), instead of
   * differentiating the exponentials and their total.
   */
  readonly jacobian?: boolean;
  /** Why each line is as it is. Absent: the reasons of a softmax by itself. */
  readonly reasons?: Readonly<Record<'largest' | 'exponential' | 'total' | 'output', ReasonName>>;
}

const REASONS = {
  largest: 'softmax-largest',
  exponential: 'softmax-exponential',
  total: 'softmax-total',
} as const;

const ENTRY = say('entry', 'प्रविष्टि', 'ভুক্তি');
const LARGEST_FIRST = say(
  'The largest {{noun}} is subtracted first: the common factor cancels, and no exponential can overflow.',
  'पहले सबसे बड़ा मान ({{noun}}) घटाया जाता है: साझा गुणक कट जाता है, और कोई चरघातांक सीमा से बाहर नहीं जाता।',
  'আগে সবচেয়ে বড় {{noun}} বিয়োগ করা হয়: সাধারণ গুণক কেটে যায়, কোনো সূচক সীমা ছাড়ায় না।',
);

/**
 * The lines of a softmax or log-softmax: its shift m (by the convention `softmax-shift` the largest entry or
 * 0), the exponentials e^(aᵢ − m), their total S and the outputs. Goodfellow et al. 2016, §4.1 and eq. 6.29;
 * Bishop 2006, eq. 4.106.
 */
export function groupLines(use: GroupUse): {
  readonly lines: readonly Line[];
  readonly exponentials: readonly string[];
  readonly shared: readonly string[];
} {
  const { fn, sums, outputs, phase, between, noun = ENTRY } = use;
  const reasons = use.reasons ?? {
    ...REASONS,
    output: fn.name === 'softmax' ? 'softmax-share' : 'log-softmax-share',
  };
  const shift = useConvention('softmax-shift', use.choices).choice === 'max' ? between('largest', 0) : null;
  const total = between('total', 0);
  const exponentials = sums.map((_, i) => between('exponential', i));
  const entries = sums.map((sum, i) => ({
    sum,
    shifted: shift === null ? ref(sum) : sub(ref(sum), ref(shift)),
    exponential: ref(exponentials[i] ?? ''),
    total: ref(total),
  }));
  const shares = entries.map((entry, j) => fn.share(ref(outputs[j] ?? ''), entry));
  const slopesOf = (i: number): Readonly<Record<string, Expr>> | undefined => {
    const output = ref(outputs[i] ?? '');
    if (use.jacobian === true)
      return Object.fromEntries(
        entries.map(({ sum }, j) => [sum, fn.slope(output, shares[j] ?? output, i === j)]),
      );
    const entry = entries[i];
    const slopes = entry && fn.output(entry).slopes;
    return slopes && { [entry.sum]: slopes.entry, [total]: slopes.total };
  };
  return {
    lines: [
      ...(shift === null
        ? []
        : [
            {
              id: shift,
              phase,
              formula: call('max', ...sums.map(ref)),
              reason: reasons.largest,
              note: fillEach(LARGEST_FIRST, { noun }),
            },
          ]),
      ...entries.map(({ sum, shifted }, i): Line => ({
        id: exponentials[i] ?? '',
        phase,
        formula: call('exp', shifted),
        reason: reasons.exponential,
        // The shift cancels in every output, so the gradient through it is 0 and is omitted.
        ...(use.jacobian === true ? {} : { partials: { [sum]: ref(exponentials[i] ?? '') } }),
      })),
      {
        id: total,
        phase,
        formula: add(...exponentials.map(ref)),
        reason: reasons.total,
        ...(use.totalNote === undefined ? {} : { note: use.totalNote }),
      },
      ...entries.map((entry, i): Line => {
        const partials = slopesOf(i);
        return {
          id: outputs[i] ?? '',
          phase,
          formula: fn.output(entry).formula,
          reason: reasons.output,
          ...(partials === undefined ? {} : { partials }),
        };
      }),
    ],
    exponentials,
    shared: shift === null ? [total] : [shift, total],
  };
}
