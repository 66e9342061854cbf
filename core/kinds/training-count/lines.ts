import { call, div, mul, num, ref, sub, type Expr } from '../../expr/expr.ts';
import { say } from '../../language/text.ts';
import type { Reasoned } from '../explained.ts';
import type { KnownMistake } from '../kind.ts';
import { mistakesIn } from '../known-mistake.ts';
import type { TrainingCountProblem } from './problem.ts';

const named = (id: string, words: string) => ({
  id,
  symbol: { tex: `\\text{${words}}`, plain: words },
});

/** Batches an epoch, the samples of the last one, updates an epoch and in all. */
export function linesOf({
  samples,
  batchSize,
  epochs,
  dropLast,
  accumulate,
}: TrainingCountProblem): readonly Reasoned[] {
  const given = (id: string, words: string, value: number): Reasoned => ({
    ...named(id, words),
    phase: 'given',
    formula: num(value),
  });
  const whole = samples % batchSize === 0;
  const quotient = div(ref('samples'), ref('batch'));
  const perEpoch: Expr = whole ? quotient : call(dropLast ? 'floor' : 'ceil', quotient);
  return [
    given('samples', 'samples', samples),
    given('batch', 'batch size', batchSize),
    given('epochs', 'epochs', epochs),
    ...(accumulate > 1 ? [given('accumulate', 'batches an update', accumulate)] : []),
    {
      ...named('batches', 'batches an epoch'),
      phase: 'work',
      formula: perEpoch,
      heading: say('One epoch', 'एक एपॉक', 'এক ইপক'),
      why: () =>
        whole
          ? say(
              'The batches divide the samples without a rest: each sample is met once an epoch.',
              'बैच नमूनों को बिना शेष बाँटते हैं: हर नमूना एपॉक में एक बार मिलता है।',
              'ব্যাচগুলি নমুনাকে নিঃশেষে ভাগ করে: প্রতিটি নমুনা ইপকে একবার আসে।',
            )
          : dropLast
            ? say(
                'What is left after the whole batches is dropped: rounded down. Shuffled, other samples are left out in each epoch.',
                'पूरे बैचों के बाद जो बचे, छोड़ दिया जाता है: नीचे पूर्णांकन। फेंटने पर हर एपॉक में अलग नमूने छूटते हैं।',
                'পূর্ণ ব্যাচের পর যা বাকি থাকে তা বাদ: নিচে পূর্ণ করা। এলোমেলো করলে প্রতি ইপকে অন্য নমুনা বাদ পড়ে।',
              )
            : say(
                'The samples that are left make one more, smaller batch: rounded up. It is an update like the others.',
                'बचे नमूनों का एक और, छोटा बैच बनता है: ऊपर पूर्णांकन। वह भी औरों जैसा एक अद्यतन है।',
                'বাকি নমুনা দিয়ে আরও একটি ছোট ব্যাচ হয়: উপরে পূর্ণ করা। সেটিও অন্যদের মতোই একটি হালনাগাদ।',
              ),
    },
    ...(whole || dropLast
      ? []
      : [
          {
            ...named('last', 'samples of the last batch'),
            phase: 'work' as const,
            formula: sub(ref('samples'), mul(sub(ref('batches'), num(1)), ref('batch'))),
            why: (said: (id: string) => string) =>
              say(
                `What the whole batches before it leave over: fewer than ${said('batch')}, so its gradient is noisier.`,
                `इससे पहले के पूरे बैचों से जो बचा: ${said('batch')} से कम, इसलिए इसका ग्रेडिएंट अधिक अस्थिर है।`,
                `আগের পূর্ণ ব্যাচগুলির পর যা বাকি: ${said('batch')}-এর কম, তাই এর গ্রেডিয়েন্ট বেশি অস্থির।`,
              ),
          },
        ]),
    ...(whole || !dropLast
      ? []
      : [
          {
            ...named('dropped', 'samples dropped'),
            phase: 'work' as const,
            formula: sub(ref('samples'), mul(ref('batches'), ref('batch'))),
            why: () =>
              say(
                'What no whole batch takes: unseen in this epoch.',
                'जो किसी पूरे बैच में नहीं आया: इस एपॉक में अनदेखा।',
                'যা কোনো পূর্ণ ব্যাচে পড়ে না: এই ইপকে অদেখা।',
              ),
          },
        ]),
    {
      ...named('updates', 'updates an epoch'),
      phase: 'work',
      formula: accumulate > 1 ? call('ceil', div(ref('batches'), ref('accumulate'))) : ref('batches'),
      why: (said) =>
        accumulate > 1
          ? say(
              `The gradients of ${said('accumulate')} batches are added up before one update, which sees their samples together.`,
              `एक अद्यतन से पहले ${said('accumulate')} बैचों के ग्रेडिएंट जोड़े जाते हैं; अद्यतन उनके नमूने साथ देखता है।`,
              `একটি হালনাগাদের আগে ${said('accumulate')}টি ব্যাচের গ্রেডিয়েন্ট যোগ হয়; হালনাগাদ তাদের নমুনা একসঙ্গে দেখে।`,
            )
          : say(
              'One update for each batch: the weights change after every batch, not after every sample or epoch.',
              'हर बैच के लिए एक अद्यतन: भार हर बैच के बाद बदलते हैं, हर नमूने या एपॉक के बाद नहीं।',
              'প্রতি ব্যাচে একটি হালনাগাদ: ওয়েট বদলায় প্রতি ব্যাচের পরে, প্রতি নমুনা বা ইপকের পরে নয়।',
            ),
    },
    {
      ...named('total', 'updates in all'),
      phase: 'work',
      formula: mul(ref('epochs'), ref('updates')),
      heading: say('All epochs', 'सभी एपॉक', 'সব ইপক'),
      why: () =>
        say(
          'Every epoch makes the same number of updates; schedules and Adam’s t count these, not epochs.',
          'हर एपॉक में उतने ही अद्यतन होते हैं; शेड्यूल और Adam का t इन्हें गिनते हैं, एपॉक को नहीं।',
          'প্রতি ইপকে হালনাগাদের সংখ্যা একই; শিডিউল ও Adam-এর t এগুলি গোনে, ইপক নয়।',
        ),
    },
  ];
}

const mistake = mistakesIn('updates-per-epoch');

const DROPPED = {
  en: 'The quotient was rounded down; the samples that are left make one more batch.',
  hi: 'भागफल नीचे पूर्णांकित किया गया; बचे नमूनों का एक और बैच बनता है।',
  bn: 'ভাগফল নিচে পূর্ণ করা হয়েছে; বাকি নমুনা দিয়ে আরও একটি ব্যাচ হয়।',
};
const KEPT = {
  en: 'The quotient was rounded up; here the incomplete last batch is dropped.',
  hi: 'भागफल ऊपर पूर्णांकित किया गया; यहाँ अधूरा आखिरी बैच छोड़ दिया जाता है।',
  bn: 'ভাগফল উপরে পূর্ণ করা হয়েছে; এখানে অসম্পূর্ণ শেষ ব্যাচ বাদ যায়।',
};
const ONE_EPOCH = {
  en: 'These are the updates of one epoch; they are made in every epoch.',
  hi: 'ये एक एपॉक के अद्यतन हैं; हर एपॉक में इतने होते हैं।',
  bn: 'এগুলি এক ইপকের হালনাগাদ; প্রতি ইপকে ততগুলি হয়।',
};
const EACH_SAMPLE = {
  en: 'One update was counted for each sample; there is one for each batch.',
  hi: 'हर नमूने के लिए एक अद्यतन गिना गया; हर बैच के लिए एक होता है।',
  bn: 'প্রতি নমুনায় একটি হালনাগাদ ধরা হয়েছে; প্রতি ব্যাচে একটি হয়।',
};
const ROUNDED_LATE = {
  en: 'The last batch was not counted in each epoch: round for one epoch, then multiply.',
  hi: 'हर एपॉक का आखिरी बैच नहीं गिना गया: पहले एक एपॉक के लिए पूर्णांकित करें, फिर गुणा।',
  bn: 'প্রতি ইপকের শেষ ব্যাচ গোনা হয়নি: আগে এক ইপকের জন্য পূর্ণ করুন, তারপর গুণ।',
};

/** What students count in the place of each number, by the id of its step. */
export function mistakesOf({ dropLast }: TrainingCountProblem): (step: string) => readonly KnownMistake[] {
  const quotient = div(ref('samples'), ref('batch'));
  const other = mistake(
    dropLast ? 'last-batch-kept' : 'last-batch-dropped',
    call(dropLast ? 'ceil' : 'floor', quotient),
    dropLast ? KEPT : DROPPED,
  );
  const known: Readonly<Record<string, readonly KnownMistake[]>> = {
    batches: [other],
    updates: [other],
    total: [
      mistake('one-epoch', ref('updates'), ONE_EPOCH),
      mistake('each-sample', mul(ref('samples'), ref('epochs')), EACH_SAMPLE),
      mistake(other.named?.mistake ?? '', mul(ref('epochs'), other.formula), other.says),
      mistake('rounded-late', call('ceil', mul(ref('epochs'), quotient)), ROUNDED_LATE),
    ],
  };
  return (step) => known[step] ?? [];
}
