import { add, call, div, mul, num, ref, sub, type Expr } from '../../expr/expr.ts';
import type { Step } from '../../solution/step.ts';
import type { KnownMistake } from '../kind.ts';
import { mistakesIn } from '../known-mistake.ts';
import type { LogName } from './lines.ts';

const mistake = mistakesIn('entropy-kl');

const NATS = {
  en: 'This is in nats, by the natural logarithm; here bits are asked for, log₂.',
  hi: 'यह प्राकृतिक लघुगणक से, नैट में है; यहाँ बिट चाहिए, log₂।',
  bn: 'এটি স্বাভাবিক লগারিদমে, ন্যাটে; এখানে বিট চাই, log₂।',
};
const BITS = {
  en: 'This is in bits, by the logarithm to base 2; here nats are asked for, ln.',
  hi: 'यह आधार 2 के लघुगणक से, बिट में है; यहाँ नैट चाहिए, ln।',
  bn: 'এটি 2 ভিত্তির লগারিদমে, বিটে; এখানে ন্যাট চাই, ln।',
};
const TENS = {
  en: 'The logarithm was taken to base 10.',
  hi: 'लघुगणक आधार 10 पर लिया गया।',
  bn: 'লগারিদম 10 ভিত্তিতে নেওয়া হয়েছে।',
};
const ORDER = {
  en: 'The distributions were exchanged: this is D(q‖p); in D(p‖q) the outcomes happen by p.',
  hi: 'बंटन आपस में बदल गए: यह D(q‖p) है; D(p‖q) में परिणाम p से होते हैं।',
  bn: 'বিন্যাস দুটি অদলবদল হয়েছে: এটি D(q‖p); D(p‖q)-তে ফলাফল p অনুযায়ী ঘটে।',
};
const CROSS_ORDER = {
  en: 'The distributions were exchanged: this is H(q, p); the weights are p, the logarithms of q.',
  hi: 'बंटन आपस में बदल गए: यह H(q, p) है; भार p के हैं, लघुगणक q के।',
  bn: 'বিন্যাস দুটি অদলবদল হয়েছে: এটি H(q, p); ভার p-এর, লগারিদম q-এর।',
};
const SIGN = {
  en: 'The difference was taken the other way round: D(p‖q) = H(p, q) − H(p), never below 0.',
  hi: 'अंतर उल्टा लिया गया: D(p‖q) = H(p, q) − H(p), कभी 0 से कम नहीं।',
  bn: 'বিয়োগটি উল্টো হয়েছে: D(p‖q) = H(p, q) − H(p), কখনও 0-র কম নয়।',
};
const PLAIN_MEAN = {
  en: 'The surprises were averaged without weights: each counts as often as its outcome happens.',
  hi: 'आश्चर्यों का औसत बिना भार के लिया गया: हर एक उतना गिना जाता है जितनी बार वह परिणाम होता है।',
  bn: 'বিস্ময়গুলোর গড় ভার ছাড়া নেওয়া হয়েছে: প্রতিটি ততটাই গোনা হয় যতবার ফলাফলটি ঘটে।',
};
const OTHER_CONDITION = {
  en: 'The entropy of the other variable was subtracted: what is known is what is subtracted.',
  hi: 'दूसरे चर की एन्ट्रॉपी घटाई गई: जो ज्ञात है वही घटाया जाता है।',
  bn: 'অন্য চলকের এনট্রপি বিয়োগ করা হয়েছে: যা জানা, তা-ই বিয়োগ হয়।',
};

/** What students compute in the place of each number, by the id of its step. */
export function mistakesOf(steps: readonly Step[], log: LogName): (step: string) => readonly KnownMistake[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const used = steps.flatMap(({ id }) => /^i(\d+)$/.exec(id)?.[1] ?? []);
  const ln2 = call('ln', num(2));
  const otherBase = (formula: Expr): readonly KnownMistake[] => [
    log === 'log2'
      ? mistake('natural-logarithm', mul(formula, ln2), NATS)
      : mistake('binary-logarithm', div(formula, ln2), BITS),
    mistake(
      'logarithm-to-ten',
      log === 'log2' ? div(mul(formula, ln2), call('ln', num(10))) : div(formula, call('ln', num(10))),
      TENS,
    ),
  ];
  /** Every outcome that q gives a probability has a surprise under p. */
  const turns = steps.every(({ id, value }) => {
    const k = /^q(\d+)$/.exec(id)?.[1];
    return k === undefined || value === 0 || used.includes(k);
  });
  const underQ = (weight: (k: string) => Expr): Expr => add(...used.map((k) => mul(ref(`q${k}`), weight(k))));
  const known: Readonly<Record<string, readonly KnownMistake[]>> = {
    H: [
      mistake(
        'plain-mean',
        div(add(...used.map((k) => ref(`i${k}`))), num(Math.max(1, used.length))),
        PLAIN_MEAN,
      ),
    ],
    CE:
      turns && byId.has('CE')
        ? [
            mistake(
              'distributions-exchanged',
              underQ((k) => ref(`i${k}`)),
              CROSS_ORDER,
            ),
          ]
        : [],
    KL: byId.has('KL')
      ? [
          ...(turns
            ? [
                mistake(
                  'distributions-exchanged',
                  underQ((k) => sub(ref(`i${k}`), ref(`j${k}`))),
                  ORDER,
                ),
              ]
            : []),
          mistake('difference-turned', sub(ref('H'), ref('CE')), SIGN),
        ]
      : [],
    H_YgX: [mistake('other-condition', sub(ref('H_XY'), ref('H_Y')), OTHER_CONDITION)],
    H_XgY: [mistake('other-condition', sub(ref('H_XY'), ref('H_X')), OTHER_CONDITION)],
  };
  return (id) => {
    const step = byId.get(id);
    if (!step || /^p_[XY]_/.test(id)) return [];
    const own = known[id] ?? [];
    return [...own, ...(hasLog(step.formula) ? otherBase(step.formula) : allLogs(id, step))];
  };

  /** A mean of surprises in another base, where the surprises themselves are not asked for. */
  function allLogs(id: string, { formula }: Step): readonly KnownMistake[] {
    return ['H', 'CE'].includes(id) ? otherBase(formula) : [];
  }
}

const hasLog = (formula: Expr): boolean =>
  formula.op === 'call'
    ? formula.fn === 'ln' || formula.fn === 'log2'
    : formula.op === 'neg'
      ? hasLog(formula.of)
      : formula.op === 'add'
        ? formula.terms.some(hasLog)
        : formula.op === 'mul' && formula.factors.some(hasLog);
