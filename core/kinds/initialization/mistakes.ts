import { add, call, div, mul, num, ref, type Expr } from '../../expr/expr.ts';
import type { KnownMistake } from '../kind.ts';
import { mistakesIn } from '../known-mistake.ts';
import type { InitializationProblem } from './problem.ts';

const mistake = mistakesIn('init-variance');
const DEVIATION = {
  en: 'This is the standard deviation; the variance is its square.',
  hi: 'यह मानक विचलन है; प्रसरण उसका वर्ग है।',
  bn: 'এটি প্রমাণ বিচ্যুতি; ভেদাঙ্ক এর বর্গ।',
};
const VARIANCE = {
  en: 'This is the variance; the standard deviation is its root.',
  hi: 'यह प्रसरण है; मानक विचलन उसका वर्गमूल है।',
  bn: 'এটি ভেদাঙ্ক; প্রমাণ বিচ্যুতি এর বর্গমূল।',
};
const FAN_OUT = {
  en: 'The number of outputs was taken; the sum of a unit has as many terms as the layer has inputs.',
  hi: 'आउटपुट की संख्या ली गई; इकाई के योग में उतने पद होते हैं जितने परत के इनपुट हैं।',
  bn: 'আউটপুটের সংখ্যা নেওয়া হয়েছে; এককের যোগফলে পদ থাকে স্তরের ইনপুট যত।',
};
const TWO = {
  en: 'The factor 2 was left out.',
  hi: 'गुणनखंड 2 छूट गया।',
  bn: 'উৎপাদক 2 বাদ পড়েছে।',
};
const CHANNELS = {
  en: 'The channels were left out: a window covers all of them.',
  hi: 'चैनल छूट गए: विंडो सभी चैनलों पर होती है।',
  bn: 'চ্যানেল বাদ পড়েছে: জানালা সব চ্যানেল জুড়ে থাকে।',
};
const THREE = {
  en: 'This is σ; a uniform draw of that variance reaches to √3 times as far.',
  hi: 'यह σ है; उतने प्रसरण का एकसमान बंटन √3 गुना दूर तक जाता है।',
  bn: 'এটি σ; ওই ভেদাঙ্কের সুষম বিন্যাস √3 গুণ দূর পর্যন্ত যায়।',
};

/** What students compute in the place of each number, by the id of its step. */
export function mistakesOf({
  scheme,
  outputs,
  convolution,
}: InitializationProblem): (step: string) => readonly KnownMistake[] {
  const variance = ref('sigmaSquared');
  const over = num(scheme === 'lecun' ? 1 : 2);
  const known: Readonly<Record<string, readonly KnownMistake[]>> = {
    sigmaSquared: [
      mistake('deviation-for-variance', call('sqrt', varianceOf(scheme)), DEVIATION),
      ...(scheme === 'lecun' ? [] : [mistake('two-left-out', div(varianceOf(scheme), num(2)), TWO)]),
      ...(scheme !== 'glorot' && outputs !== undefined
        ? [mistake('fan-out-for-fan-in', div(over, num(outputs)), FAN_OUT)]
        : []),
    ],
    sigma: [mistake('variance-for-deviation', variance, VARIANCE)],
    a: [mistake('three-left-out', call('sqrt', variance), THREE)],
    fan_in: convolution
      ? [mistake('channels-left-out', mul(...convolution.kernel.map((_, i) => ref(`k${i + 1}`))), CHANNELS)]
      : [],
  };
  return (step) => known[step] ?? [];
}

function varianceOf(scheme: InitializationProblem['scheme']): Expr {
  if (scheme === 'glorot') return div(num(2), add(ref('fan_in'), ref('fan_out')));
  return div(num(scheme === 'he' ? 2 : 1), ref('fan_in'));
}
