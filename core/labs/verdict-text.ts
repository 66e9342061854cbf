import { numberPlain } from '../expr/print.ts';
import { fillEach, joined, same, say, type Text } from '../language/text.ts';
import { AGREEING, isNothing, type Finding } from './finding.ts';

/**
 * A number for a verdict: three figures, no more than a few repetitions can carry; a very small one with a power of ten.
 */
export function threeFigures(value: number): string {
  if (Math.abs(value) >= 1000) return grouped(Math.round(value)).replace('-', '−');
  const text = value.toPrecision(3);
  return text.includes('e') ? numberPlain(text).text : text.replace('-', '−');
}
/** A whole number, as on the axes of the charts: 2,000. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** A difference of shares in percentage points, without their name: 0.05 of the pictures is 5 of 100. */
export const points = (share: number): string => threeFigures(100 * share);
export const pointsText = (share: number): Text =>
  fillEach(joined([same('{{points}}'), POINTS]), { points: points(share) });
const POINTS = say('percentage points', 'प्रतिशत अंक', 'শতাংশ বিন্দু');
const UNITS = { difference: same(''), share: POINTS, ratio: say('times', 'गुना', 'গুণ') } as const;

interface Options {
  /** What is said before speaks of an effect against the claim, and so does the interval then. */
  readonly opposed?: boolean;
}

/** The last sentence of a comparison: its interval, how many seeds agree, and the verdict. */
export const verdictText = (
  finding: Finding,
  what: Text,
  shownAs: (value: number) => string = threeFigures,
  { opposed = false }: Options = {},
): Text =>
  judgedText(finding, what, {
    interval: intervalText(finding, shownAs, opposed),
    judged: say(
      '{{interval}}, {{agreeing}} of {{seeds}} on the side of the claim: {{verdict}}.',
      '{{interval}}, {{seeds}} में से {{agreeing}} दावे के पक्ष में: {{verdict}}।',
      '{{interval}}, {{seeds}}-এর মধ্যে {{agreeing}}টি দাবির পক্ষে: {{verdict}}।',
    ),
    verdict: effectText(finding),
  });

/** The last sentence of a comparison of which the claim is that there is no difference: no seed is on a side of it. */
export const equalityText = (
  finding: Finding,
  what: Text,
  shownAs: (value: number) => string = threeFigures,
): Text => measuredText(finding, what, EQUALITY[outcomeOf(finding)], shownAs);

/** The last sentence of a comparison whose verdict is in words of its own; no seed is on a side of it. */
export const measuredText = (
  finding: Finding,
  what: Text,
  verdict: Text,
  shownAs: (value: number) => string = threeFigures,
): Text =>
  judgedText(finding, what, {
    interval: intervalText(finding, shownAs, false),
    judged: say(
      '{{interval}} over {{seeds}} seeds: {{verdict}}.',
      '{{seeds}} सीडों पर {{interval}}: {{verdict}}।',
      '{{seeds}}টি সিডে {{interval}}: {{verdict}}।',
    ),
    verdict,
  });

function judgedText(
  finding: Finding,
  what: Text,
  { interval, judged, verdict }: { readonly interval: Text; readonly judged: Text; readonly verdict: Text },
): Text {
  const { agreeing, seeds, ended } = finding;
  if (isNothing(finding)) return joined([what, NOTHING[ended?.counted ?? 'updates']]);
  const judgement = fillEach(judged, { interval, agreeing, seeds, verdict });
  if (!ended) return joined([what, judgement]);
  const counts = { ended: ended.arm + ended.against, runs: 2 * seeds, most: grouped(ended.most) };
  return joined([what, fillEach(ENDED[ended.counted ?? 'updates'], counts), judgement]);
}

/** From the lower end to the upper one, in the direction of what was said before, with the smallest effect. */
function intervalText(
  { low, high, smallest, scale = 'difference' }: Finding,
  shownAs: (value: number) => string,
  opposed: boolean,
): Text {
  const shown = scale === 'share' ? points : shownAs;
  const ends = { low: shown(opposed ? -high : low), high: shown(opposed ? -low : high) };
  const unit = UNITS[scale];
  const interval = fillEach(
    say(
      '95 % interval {{low}} to {{high}}',
      '95 % अंतराल {{low}} से {{high}}',
      '95 % ব্যবধান {{low}} থেকে {{high}}',
    ),
    ends,
  );
  const withUnit = scale === 'difference' ? interval : joined([interval, unit]);
  if (smallest === undefined) return withUnit;
  const least = { difference: smallest, share: 100 * smallest, ratio: Math.exp(smallest) }[scale];
  return joined([withUnit, fillEach(COUNTS[scale], { least: Number(least.toPrecision(3)) })]);
}

const COUNTS = {
  difference: say('(counts from {{least}})', '({{least}} से गिना जाता है)', '({{least}} থেকে ধরা হয়)'),
  share: say('(counts from {{least}})', '({{least}} से गिना जाता है)', '({{least}} থেকে ধরা হয়)'),
  ratio: say('(counts from {{least}} times)', '({{least}} गुना से गिना जाता है)', '({{least}} গুণ থেকে ধরা হয়)'),
} as const;
const ENDED = {
  updates: say(
    'Not arrived: {{ended}} of {{runs}} runs, counted as {{most}} updates.',
    'नहीं पहुँचे: {{runs}} में से {{ended}} रन, {{most}} अद्यतन गिने गए।',
    'পৌঁছায়নি: {{runs}}টির মধ্যে {{ended}}টি রান, {{most}}টি হালনাগাদ ধরা হল।',
  ),
  rates: say(
    'Past an end of the grid of rates: {{ended}} of {{runs}}, counted as that end.',
    'दरों के ग्रिड के किसी सिरे के पार: {{runs}} में से {{ended}}, वही सिरा गिना गया।',
    'হারের গ্রিডের কোনো প্রান্তের বাইরে: {{runs}}টির মধ্যে {{ended}}টি, সেই প্রান্তই ধরা হল।',
  ),
} as const;
const NOTHING = {
  updates: say(
    'No run arrived: there is nothing to compare.',
    'कोई रन नहीं पहुँचा: तुलना के लिए कुछ नहीं है।',
    'কোনো রান পৌঁছায়নি: তুলনা করার কিছু নেই।',
  ),
  rates: say(
    'Both are past the same end of the grid on every seed: there is nothing to compare.',
    'हर सीड पर दोनों ग्रिड के एक ही सिरे के पार हैं: तुलना के लिए कुछ नहीं है।',
    'প্রতিটি সিডে দুটিই গ্রিডের একই প্রান্তের বাইরে: তুলনা করার কিছু নেই।',
  ),
} as const;

/** What a finding says, finer than its verdict, by its interval and the smallest effect that counts. */
type Said =
  | 'shown'
  | 'reversed'
  | 'none'
  | 'small'
  | 'small-opposite'
  | 'size-open'
  | 'size-open-opposite'
  | 'few-agree'
  | 'ended'
  | 'undecided';

function outcomeOf({ verdict, mean, low, high, agreeing, seeds, smallest, ended }: Finding): Said {
  if (verdict === 'shown' || verdict === 'reversed' || smallest === undefined) return verdict;
  const excludesZero = low > 0 || high < 0;
  const side = mean < 0 ? '-opposite' : '';
  if (verdict === 'none') return excludesZero ? `small${side}` : 'none';
  const isWithin = low > -smallest && high < smallest;
  const isLarge = excludesZero && Math.abs(mean) >= smallest;
  const onItsSide = mean > 0 ? agreeing : seeds - agreeing;
  if (isLarge && onItsSide < AGREEING * seeds) return 'few-agree';
  if (ended && (ended.both > 0 || isWithin || isLarge)) return 'ended';
  // Ties are on neither side.
  if (isLarge) return 'few-agree';
  return excludesZero ? `size-open${side}` : 'undecided';
}

const UNDECIDED = {
  'few-agree': say(
    'not decided: too few of the seeds agree',
    'तय नहीं: बहुत कम सीड सहमत हैं',
    'স্থির হয়নি: খুব কম সিড একমত',
  ),
  ended: say(
    'not decided: what the runs that did not arrive would have taken is not known',
    'तय नहीं: जो रन नहीं पहुँचे, उन्हें कितने अद्यतन लगते, यह ज्ञात नहीं',
    'স্থির হয়নি: যে রান পৌঁছায়নি তাদের কত হালনাগাদ লাগত তা জানা নেই',
  ),
  undecided: say(
    'not decided: these seeds leave it open',
    'तय नहीं: ये सीड इसे खुला छोड़ते हैं',
    'স্থির হয়নি: এই সিডগুলি তা খোলা রাখে',
  ),
} as const;

const UNKNOWN_RATES = say(
  'not decided: the rates past the end of the grid are not known',
  'तय नहीं: ग्रिड के सिरे के पार की दरें ज्ञात नहीं',
  'স্থির হয়নি: গ্রিডের প্রান্তের বাইরের হারগুলি জানা নেই',
);

function effectText(finding: Finding): Text {
  const said = outcomeOf(finding);
  return said === 'ended' && finding.ended?.counted === 'rates' ? UNKNOWN_RATES : EFFECT[said];
}

const EFFECT: Readonly<Record<Said, Text>> = {
  ...UNDECIDED,
  shown: say('shown', 'दिखा', 'দেখা গেল'),
  reversed: say('the opposite is shown', 'उल्टा दिखा', 'উল্টোটা দেখা গেল'),
  none: say('no effect that counts', 'गिना जाने वाला कोई असर नहीं', 'ধরার মতো কোনো প্রভাব নেই'),
  small: say(
    'an effect, but smaller than counts',
    'असर है, पर गिने जाने से छोटा',
    'প্রভাব আছে, তবে ধরার মতো বড় নয়',
  ),
  'small-opposite': say(
    'an effect to the other side, but smaller than counts',
    'उल्टी ओर असर है, पर गिने जाने से छोटा',
    'উল্টো দিকে প্রভাব আছে, তবে ধরার মতো বড় নয়',
  ),
  'size-open': say(
    'an effect; whether it is large enough to count is not decided',
    'असर है; वह गिने जाने लायक बड़ा है या नहीं, यह तय नहीं',
    'প্রভাব আছে; তা ধরার মতো বড় কি না স্থির হয়নি',
  ),
  'size-open-opposite': say(
    'an effect to the other side; whether it is large enough to count is not decided',
    'उल्टी ओर असर है; वह गिने जाने लायक बड़ा है या नहीं, यह तय नहीं',
    'উল্টো দিকে প্রভাব আছে; তা ধরার মতো বড় কি না স্থির হয়নি',
  ),
};

const SMALL_DIFFERENCE = say(
  'a difference, but smaller than counts',
  'अंतर है, पर गिने जाने से छोटा',
  'পার্থক্য আছে, তবে ধরার মতো বড় নয়',
);
const DIFFERENCE_OPEN = say(
  'a difference; whether it is large enough to count is not decided',
  'अंतर है; वह गिने जाने लायक बड़ा है या नहीं, यह तय नहीं',
  'পার্থক্য আছে; তা ধরার মতো বড় কি না স্থির হয়নি',
);
const DIFFERENT = say('a difference is shown', 'अंतर दिखा', 'পার্থক্য দেখা গেল');
/** What is said of a question whether two methods differ at all; a difference to either side is one. */
const EQUALITY: Readonly<Record<Said, Text>> = {
  ...UNDECIDED,
  shown: DIFFERENT,
  reversed: DIFFERENT,
  none: say('no difference that counts', 'गिना जाने वाला कोई अंतर नहीं', 'ধরার মতো কোনো পার্থক্য নেই'),
  small: SMALL_DIFFERENCE,
  'small-opposite': SMALL_DIFFERENCE,
  'size-open': DIFFERENCE_OPEN,
  'size-open-opposite': DIFFERENCE_OPEN,
};
