import { add, call, div, mul, num, ref, type Expr } from '../../expr/expr.ts';
import { say } from '../../language/text.ts';
import type { Reasoned } from '../explained.ts';
import type { InitializationProblem } from './problem.ts';

const symbol = (tex: string, plain: string) => ({ symbol: { tex, plain } });
const FAN_IN = symbol('n_{\\mathrm{in}}', 'nᵢₙ');
const FAN_OUT = symbol('n_{\\mathrm{out}}', 'nₒᵤₜ');

/** Fans, the variance of the scheme, its root, and for a uniform draw its limit √(3·variance). */
export function linesOf({
  scheme,
  distribution,
  inputs,
  outputs,
  convolution,
}: InitializationProblem): readonly Reasoned[] {
  const given = (id: string, value: number, more: object = {}): Reasoned => ({
    id,
    phase: 'given',
    formula: num(value),
    ...more,
  });
  const sides = convolution?.kernel.map((_, i) => `k${i + 1}`) ?? [];
  const window = sides.map(ref);
  const fans: readonly Reasoned[] = convolution
    ? [
        ...sides.map((id, i) => given(id, convolution.kernel[i] ?? 1)),
        given('c', convolution.channels),
        given('f', convolution.filters),
        {
          id: 'fan_in',
          phase: 'work',
          formula: mul(...window, ref('c')),
          heading: say('Fans', 'फ़ैन-इन और फ़ैन-आउट', 'ফ্যান-ইন ও ফ্যান-আউট'),
          ...FAN_IN,
          why: (said) =>
            say(
              `One output cell sums ${said('fan_in')} products: every cell of its window in every channel.`,
              `आउटपुट का एक कोष्ठ ${said('fan_in')} गुणनफल जोड़ता है: हर चैनल में अपनी विंडो का हर कोष्ठ।`,
              `আউটপুটের একটি ঘর ${said('fan_in')}টি গুণফল যোগ করে: প্রতিটি চ্যানেলে তার জানালার প্রতিটি ঘর।`,
            ),
        },
        ...(scheme === 'glorot'
          ? [
              {
                id: 'fan_out',
                phase: 'work' as const,
                formula: mul(...window, ref('f')),
                ...FAN_OUT,
                why: () =>
                  say(
                    'One input cell goes into as many windows, once for each filter.',
                    'इनपुट का एक कोष्ठ इतनी ही विंडो में जाता है, हर फ़िल्टर के लिए एक बार।',
                    'ইনপুটের একটি ঘর ততগুলি জানালায় যায়, প্রতিটি ফিল্টারে একবার।',
                  ),
              },
            ]
          : []),
      ]
    : [
        given('fan_in', inputs ?? 1, FAN_IN),
        ...(outputs !== undefined && scheme === 'glorot' ? [given('fan_out', outputs, FAN_OUT)] : []),
      ];
  return [
    ...fans,
    {
      id: 'sigmaSquared',
      phase: 'work',
      formula: varianceOf(scheme),
      heading: say('Spread of the weights', 'भारों का फैलाव', 'ওয়েটের বিস্তার'),
      why: WHY[scheme],
    },
    {
      id: 'sigma',
      phase: 'work',
      formula: call('sqrt', ref('sigmaSquared')),
      why: (said) =>
        say(
          `The standard deviation is the root of the variance: the size of a usual weight, ${said('sigma')}.`,
          `मानक विचलन प्रसरण का वर्गमूल है: एक आम भार का आकार, ${said('sigma')}।`,
          `প্রমাণ বিচ্যুতি হল ভেদাঙ্কের বর্গমূল: একটি সাধারণ ওয়েটের আকার, ${said('sigma')}।`,
        ),
    },
    ...(distribution === 'uniform'
      ? [
          {
            id: 'a',
            phase: 'work' as const,
            formula: call('sqrt', mul(num(3), ref('sigmaSquared'))),
            heading: say('Limit of the uniform draw', 'एकसमान चयन की सीमा', 'সুষম বিন্যাসের সীমা'),
            why: () =>
              say(
                'A uniform draw from (−a, a) has the variance a²/3, so a = √(3σ²): farther out than one σ.',
                '(−a, a) से एकसमान चयन का प्रसरण a²/3 है, इसलिए a = √(3σ²): एक σ से बाहर।',
                '(−a, a) থেকে সুষম বিন্যাসে নিলে ভেদাঙ্ক a²/3, তাই a = √(3σ²): এক σ-এর বাইরে।',
              ),
          },
        ]
      : []),
  ];
}

function varianceOf(scheme: InitializationProblem['scheme']): Expr {
  switch (scheme) {
    case 'glorot':
      return div(num(2), add(ref('fan_in'), ref('fan_out')));
    case 'he':
      return div(num(2), ref('fan_in'));
    case 'lecun':
      return div(num(1), ref('fan_in'));
  }
}

const WHY = {
  glorot: () =>
    say(
      'Forward the variance should be 1/nᵢₙ, backward 1/nₒᵤₜ: Glorot and Bengio take one over the mean of the two.',
      'अग्र पास में प्रसरण 1/nᵢₙ होना चाहिए, पश्च पास में 1/nₒᵤₜ: Glorot और Bengio दोनों के माध्य का व्युत्क्रम लेते हैं।',
      'সম্মুখ পাসে ভেদাঙ্ক হওয়া উচিত 1/nᵢₙ, পশ্চাৎ পাসে 1/nₒᵤₜ: Glorot ও Bengio দুটির গড়ের বিপরীত নেন।',
    ),
  he: (said: (id: string) => string) =>
    say(
      `A sum of ${said('fan_in')} terms has as many times their variance, so it is divided by nᵢₙ; ReLU cuts half of it away, which the 2 gives back.`,
      `${said('fan_in')} पदों के योगफल का प्रसरण उतने ही गुना होता है, इसलिए nᵢₙ से भाग दिया जाता है; ReLU आधा काट देता है, जिसे 2 लौटाता है।`,
      `${said('fan_in')}টি পদের যোগফলের ভেদাঙ্ক ততগুণ, তাই nᵢₙ দিয়ে ভাগ; ReLU অর্ধেক কেটে দেয়, 2 তা ফিরিয়ে দেয়।`,
    ),
  lecun: (said: (id: string) => string) =>
    say(
      `A sum of ${said('fan_in')} terms has as many times their variance: divided by nᵢₙ the sum keeps the variance of its inputs.`,
      `${said('fan_in')} पदों के योगफल का प्रसरण उतने ही गुना होता है: nᵢₙ से भाग देने पर योगफल का प्रसरण इनपुट जैसा रहता है।`,
      `${said('fan_in')}টি পদের যোগফলের ভেদাঙ্ক ততগুণ: nᵢₙ দিয়ে ভাগ করলে যোগফলের ভেদাঙ্ক ইনপুটের মতোই থাকে।`,
    ),
} as const;
