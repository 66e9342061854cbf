import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { literal } from '../../document/quantity.ts';
import { differentiate } from '../../expr/differentiate.ts';
import { add, call, div, mul, num, ref, sub, substitute, type Expr } from '../../expr/expr.ts';
import { symbolOf } from '../../format/symbol.ts';
import { say, type Text } from '../../language/text.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import type { Line } from '../../solution/step.ts';
import type { Reasoned } from '../explained.ts';
import type { KnownMistake } from '../kind.ts';
import { mistakesIn } from '../known-mistake.ts';
import { readFunction } from '../typed-function.ts';
import type { GradientCheckProblem } from './problem.ts';

export const numericId = (variable: string): string => `n_${variable}`;
export const analyticId = (variable: string): string => `df/d${variable}`;
const errorId = (variable: string): string => `r_${variable}`;
const side = (variable: string, sign: '+' | '-'): string =>
  `f_${variable}_${sign === '+' ? 'plus' : 'minus'}`;

/** The function with one variable nudged. */
const nudged = (f: Expr, variable: string, sign: '+' | '-'): Expr =>
  substitute(f, (id) =>
    id === variable ? (sign === '+' ? add(ref(id), ref('h')) : sub(ref(id), ref('h'))) : undefined,
  );

/** Nudged values, the difference quotient, the derivative and the relative error, variable by variable. */
export function linesOf(
  problem: GradientCheckProblem,
  choices: ConventionChoices | undefined,
): readonly Reasoned[] {
  const { at, nudge, form, claimed } = problem;
  const variables = Object.keys(at);
  const f = readFunction(problem.function, variables);
  const twoSided = form === 'two-sided';
  const overMax = useConvention('relative-error', choices).choice === 'max';
  const givens: Line[] = [
    ...variables.map((id): Line => ({ id, phase: 'given', formula: literal(at[id] ?? 0) })),
    { id: 'h', phase: 'given', formula: literal(nudge) },
  ];
  const slopes = new Map(
    evaluateLines([
      ...givens,
      ...variables.flatMap((v): Line[] => {
        const slope = differentiate(f, v);
        return [{ id: analyticId(v), phase: 'work', formula: slope }];
      }),
    ]).map(({ id, value }) => [id, value]),
  );
  const claims = Object.entries(claimed ?? {}).map(([v, value]): Line => ({
    id: `a_${v}`,
    phase: 'given',
    formula: literal(value),
    symbol: { tex: `a_{${symbolOf(v).tex}}`, plain: `a(${symbolOf(v).plain})` },
  }));
  return [
    ...givens,
    ...claims,
    ...(twoSided
      ? []
      : [
          {
            id: 'f',
            phase: 'work' as const,
            formula: f,
            heading: say('At the point', 'बिंदु पर', 'বিন্দুতে'),
            why: () =>
              say(
                'The value that the nudged ones are held against.',
                'वह मान जिससे खिसकाए गए मानों की तुलना होती है।',
                'যে মানের সঙ্গে সরানো মানগুলির তুলনা হয়।',
              ),
          },
        ]),
    ...variables.flatMap((v): Reasoned[] => {
      const { tex, plain } = symbolOf(v);
      const value = (sign: '+' | '-'): Reasoned => ({
        id: side(v, sign),
        phase: 'work',
        formula: nudged(f, v, sign),
        symbol: {
          tex: `f(${tex} ${sign} h)`,
          plain: `f(${plain} ${sign === '+' ? '+' : '−'} h)`,
        },
        why: () =>
          sign === '+'
            ? say(
                `Only ${plain} is nudged, by h; everything else stays, so that the change is its doing alone.`,
                `केवल ${plain} को h से खिसकाया जाता है; बाकी सब वैसा ही रहता है, ताकि बदलाव केवल इसी का हो।`,
                `কেবল ${plain}-কে h দিয়ে সরানো হয়; বাকি সব যেমন ছিল তেমনই, তাই বদলটি শুধু এরই।`,
              )
            : say(
                `The same nudge to the other side: what is curved cancels, and the error falls from about h to about h².`,
                `उतना ही दूसरी ओर: वक्रता कट जाती है, और त्रुटि लगभग h से घटकर लगभग h² रह जाती है।`,
                `একই সরণ অন্য দিকে: বক্রতা কেটে যায়, ত্রুটি প্রায় h থেকে কমে প্রায় h² হয়।`,
              ),
      });
      const rise = sub(ref(side(v, '+')), ref(twoSided ? side(v, '-') : 'f'));
      const isClaimed = claimed !== undefined && Object.hasOwn(claimed, v);
      const compared = isClaimed ? `a_${v}` : analyticId(v);
      const own = isClaimed ? Number.NaN : (slopes.get(analyticId(v)) ?? 0);
      const [n, a] = [ref(numericId(v)), ref(compared)];
      const size = overMax
        ? call('max', call('abs', n), call('abs', a))
        : add(call('abs', n), call('abs', a));
      return [
        { ...value('+'), heading: say(`By ${plain}`, `${plain} के सापेक्ष`, `${plain}-এর সাপেক্ষে`) },
        ...(twoSided ? [value('-')] : []),
        {
          id: numericId(v),
          phase: 'work',
          formula: div(rise, twoSided ? mul(num(2), ref('h')) : ref('h')),
          symbol: { tex: `n_{${tex}}`, plain: `n(${plain})` },
          why: () =>
            twoSided
              ? say(
                  'The rise over the run: the two points are 2h apart.',
                  'ऊँचाई का बदलाव बटा दूरी: दोनों बिंदु 2h की दूरी पर हैं।',
                  'উচ্চতার বদল ভাগ দূরত্ব: বিন্দু দুটির দূরত্ব 2h।',
                )
              : say(
                  'The rise over the run h; one side only, so the curve of f leaves an error of about h.',
                  'ऊँचाई का बदलाव बटा दूरी h; केवल एक ओर, इसलिए f की वक्रता लगभग h की त्रुटि छोड़ती है।',
                  'উচ্চতার বদল ভাগ দূরত্ব h; কেবল এক দিকে, তাই f-এর বক্রতায় প্রায় h ত্রুটি থাকে।',
                ),
        },
        ...(isClaimed
          ? []
          : [
              {
                id: analyticId(v),
                phase: 'work' as const,
                formula: differentiate(f, v),
                why: () =>
                  say(
                    'The derivative by the rules, at the same point: what backpropagation gives.',
                    'उसी बिंदु पर नियमों से अवकलज: जो बैकप्रोपेगेशन देता है।',
                    'একই বিন্দুতে নিয়ম মেনে অন্তরকলজ: ব্যাকপ্রোপাগেশন যা দেয়।',
                  ),
              },
            ]),
        {
          id: errorId(v),
          phase: 'work',
          formula: own === 0 && flat(f, v, problem) ? num(0) : div(call('abs', sub(n, a)), size),
          symbol: { tex: `r_{${tex}}`, plain: `r(${plain})` },
          why: (said) => verdict(Number(said(errorId(v)).replace('−', '-'))),
        },
      ];
    }),
  ];
}

/** Whether nudging changes nothing, so that the relative error is 0/0: the function does not depend on it here. */
function flat(f: Expr, variable: string, { at, nudge }: GradientCheckProblem): boolean {
  const lines: Line[] = [
    ...Object.entries(at).map(([id, value]): Line => ({ id, phase: 'given', formula: literal(value) })),
    { id: 'h', phase: 'given', formula: literal(nudge) },
    { id: 'up', phase: 'work', formula: nudged(f, variable, '+') },
    { id: 'down', phase: 'work', formula: nudged(f, variable, '-') },
  ];
  const value = new Map(evaluateLines(lines).map((step) => [step.id, step.value]));
  return value.get('up') === value.get('down');
}

/** The rule of thumb of CS231n: above 1e-2 probably wrong, below 1e-4 usually right. */
const verdict = (error: number): Text =>
  error > 1e-2
    ? say(
        'More than 0.01 of the gradient: probably a mistake in it, or a kink between the two points.',
        'ग्रेडिएंट के 0.01 से अधिक: शायद उसमें ग़लती है, या दोनों बिंदुओं के बीच कोई कोना है।',
        'গ্রেডিয়েন্টের 0.01-এর বেশি: সম্ভবত তাতে ভুল আছে, বা দুই বিন্দুর মাঝে একটি কোণ আছে।',
      )
    : error > 1e-4
      ? say(
          'Between 0.0001 and 0.01: look again, with a smaller h; at a kink it may be all right.',
          '0.0001 और 0.01 के बीच: छोटे h से फिर देखें; कोने पर यह ठीक हो सकता है।',
          '0.0001 ও 0.01-এর মাঝে: ছোট h নিয়ে আবার দেখুন; কোণে এটি ঠিক হতে পারে।',
        )
      : say(
          'Less than 0.0001 of the gradient: the two agree, as far as h lets them.',
          'ग्रेडिएंट के 0.0001 से कम: जहाँ तक h अनुमति देता है, दोनों मेल खाते हैं।',
          'গ্রেডিয়েন্টের 0.0001-এর কম: h যতটা দেয় ততটা পর্যন্ত দুটি মেলে।',
        );

const mistake = mistakesIn('gradient-check');
const BY_H = {
  en: 'Divided by h; the two points are 2h apart.',
  hi: 'h से भाग दिया गया; दोनों बिंदु 2h दूर हैं।',
  bn: 'h দিয়ে ভাগ করা হয়েছে; বিন্দু দুটি 2h দূরে।',
};
const ONE_SIDED = {
  en: 'This is the one-sided difference; the two-sided one takes the value at w − h instead of that at w.',
  hi: 'यह एक-तरफ़ा अंतर है; दो-तरफ़ा में w के मान की जगह w − h का मान लिया जाता है।',
  bn: 'এটি একপাক্ষিক অন্তর; দ্বিপাক্ষিকে w-এর মানের জায়গায় w − h-এর মান নেওয়া হয়।',
};
const TWO_SIDED = {
  en: 'This is the two-sided difference; here only the nudge to one side is asked for.',
  hi: 'यह दो-तरफ़ा अंतर है; यहाँ केवल एक ओर का चाहिए।',
  bn: 'এটি দ্বিপাক্ষিক অন্তর; এখানে শুধু এক দিকেরটি চাই।',
};
const NOT_DIVIDED = {
  en: 'This is the difference of the values; it has to be divided by the distance of the points.',
  hi: 'यह मानों का अंतर है; इसे बिंदुओं की दूरी से भाग देना है।',
  bn: 'এটি মানের পার্থক্য; একে বিন্দু দুটির দূরত্ব দিয়ে ভাগ করতে হবে।',
};

/** What students compute in the place of each difference quotient, by the id of its step. */
export function mistakesOf({
  at,
  form,
  function: text,
}: GradientCheckProblem): (step: string) => readonly KnownMistake[] {
  const variables = Object.keys(at);
  const f = readFunction(text, variables);
  const known = new Map(
    variables.map((v) => {
      const [plus, minus, h] = [nudged(f, v, '+'), nudged(f, v, '-'), ref('h')];
      const twoSided = form === 'two-sided';
      return [
        numericId(v),
        [
          ...(twoSided
            ? [
                mistake('one-sided', div(sub(plus, f), h), ONE_SIDED),
                mistake('divided-by-h', div(sub(plus, minus), h), BY_H),
              ]
            : [mistake('two-sided', div(sub(plus, minus), mul(num(2), h)), TWO_SIDED)]),
          mistake('not-divided', sub(plus, twoSided ? minus : f), NOT_DIVIDED),
        ],
      ] as const;
    }),
  );
  return (step) => known.get(step) ?? [];
}
