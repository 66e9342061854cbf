import { add, mul, num, ref, sub, type Expr } from '../../expr/expr.ts';
import type { KnownMistake } from '../kind.ts';
import { mistakesIn } from '../known-mistake.ts';
import { stepFactor } from './run.ts';
import type { PerceptronPicture, Visit } from './solution.ts';

const mistake = mistakesIn('perceptron-update');

const SUBTRACTED = {
  en: 'The step was subtracted: the weights move by plus η times the label times the input.',
  hi: 'कदम घटा दिया गया: भार में η × लेबल × इनपुट जोड़ा जाता है।',
  bn: 'ধাপটি বিয়োগ করা হয়েছে: ওয়েটে η × লেবেল × ইনপুট যোগ করা হয়।',
};
const NOT_UPDATED = {
  en: 'The weight was left as it was, but this sample is a mistake: y·z ≤ 0, and z = 0 counts as one.',
  hi: 'भार वैसा ही छोड़ दिया गया, पर यह नमूना ग़लत है: y·z ≤ 0, और z = 0 भी ग़लती है।',
  bn: 'ওয়েট আগের মতোই রাখা হয়েছে, কিন্তু এই নমুনা ভুল: y·z ≤ 0, আর z = 0-ও ভুল।',
};
const BIAS_KEPT = {
  en: 'The bias was left out of the update: it is the weight of a constant input 1.',
  hi: 'अद्यतन में बायस छूट गया: वह स्थिर इनपुट 1 का भार है।',
  bn: 'হালনাগাদে বায়াস বাদ পড়েছে: এটি ধ্রুব ইনপুট 1-এর ওয়েট।',
};
const UPDATED_WHEN_RIGHT = {
  en: 'The weights were changed after the sample before, which was right: only a mistake changes them.',
  hi: 'पिछले नमूने के बाद भार बदले गए, जबकि वह सही था: केवल ग़लती से भार बदलते हैं।',
  bn: 'আগের নমুনার পরে ওয়েট বদলানো হয়েছে, অথচ সেটি ঠিক ছিল: শুধু ভুল হলেই ওয়েট বদলায়।',
};
const OLD_WEIGHTS = {
  en: 'The weights before the update were used: after a mistake the next sample meets the new ones.',
  hi: 'अद्यतन से पहले के भार लिए गए: ग़लती के बाद अगले नमूने पर नए भार लगते हैं।',
  bn: 'হালনাগাদের আগের ওয়েট নেওয়া হয়েছে: ভুলের পরে পরের নমুনায় নতুন ওয়েট লাগে।',
};

/** What students compute in the place of each number, by the id of its step. */
export function mistakesOf(
  { visits, samples }: PerceptronPicture,
  zeroOne: boolean,
): (step: string) => readonly KnownMistake[] {
  const known = new Map<string, readonly KnownMistake[]>();
  visits.forEach((visit, v) => {
    const { x = [], y = '' } = samples[visit.sample - 1] ?? {};
    const inputs = (i: number): readonly Expr[] => (x[i] === undefined ? [] : [ref(x[i])]);
    const previous = visits[v - 1];
    if (previous) known.set(visit.sum, sumMistakes(previous, visit, inputs));
    if (!visit.isMistake) return;
    visit.after.forEach((id, i) => {
      const old = ref(visit.before[i] ?? '');
      const step = mul(ref('eta'), stepFactor(zeroOne, y, visit.verdict), ...inputs(i));
      known.set(id, [
        mistake('step-subtracted', sub(old, step), SUBTRACTED),
        x[i] === undefined
          ? mistake('bias-not-updated', old, BIAS_KEPT)
          : mistake('not-updated', old, NOT_UPDATED),
      ]);
    });
  });
  return (step) => known.get(step) ?? [];

  /** The next sum with the weights of before, or with weights that were changed without a mistake. */
  function sumMistakes(
    previous: Visit,
    { before }: Visit,
    inputs: (i: number) => readonly Expr[],
  ): readonly KnownMistake[] {
    const { x = [], y = '' } = samples[previous.sample - 1] ?? {};
    const sum = (weight: (i: number) => Expr): Expr =>
      add(...before.map((_, i) => mul(weight(i), ...inputs(i))));
    if (previous.isMistake)
      return [
        mistake(
          'old-weights',
          sum((i) => ref(previous.before[i] ?? '')),
          OLD_WEIGHTS,
        ),
      ];
    // With labels 0 and 1 whoever updates a right sample adds or subtracts it by its label.
    const push = zeroOne ? sub(mul(num(2), ref(y)), num(1)) : ref(y);
    const moved = (i: number): Expr =>
      add(ref(before[i] ?? ''), mul(ref('eta'), push, ...(x[i] === undefined ? [] : [ref(x[i])])));
    return [mistake('updated-when-right', sum(moved), UPDATED_WHEN_RIGHT)];
  }
}
