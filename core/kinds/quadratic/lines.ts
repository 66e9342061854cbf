import { literal } from '../../document/quantity.ts';
import { problemError } from '../../errors.ts';
import { differentiate } from '../../expr/differentiate.ts';
import { evaluate } from '../../expr/evaluate.ts';
import { add, call, div, mul, num, pow, ref, refs, sub, substitute, type Expr } from '../../expr/expr.ts';
import { symbolOf } from '../../format/symbol.ts';
import { say } from '../../language/text.ts';
import type { Reasoned } from '../explained.ts';
import type { KnownMistake } from '../kind.ts';
import { mistakesIn } from '../known-mistake.ts';
import { readFunction } from '../typed-function.ts';
import type { QuadraticProblem } from './problem.ts';

export interface QuadraticLines {
  readonly lines: readonly Reasoned[];
  readonly hessian: readonly (readonly string[])[];
  /** Whether all eigenvalues are above 0, so that a step can be stable. */
  readonly isBowl: boolean;
}

const second = (f: Expr, v: string, w: string): Expr => {
  const slope = differentiate(differentiate(f, v), w);
  if (refs(slope).length > 0)
    throw problemError(
      'function',
      `is not quadratic: its second derivative by ${v}${v === w ? '' : ` and ${w}`} is no constant`,
      'write a function such as 0.4*w^2 + 7*b^2 + 1',
    );
  return slope;
};
const valueOf = (constant: Expr): number => evaluate(constant, () => Number.NaN);

/** Gradient, Hessian, its determinant and eigenvalues, what they say of the step, and the steps themselves. */
export function linesOf(problem: QuadraticProblem): QuadraticLines {
  const variables = Object.keys(problem.at);
  const f = readFunction(problem.function, variables);
  const hessian = variables.map((v, i) =>
    variables.map((w, j) => `h_${Math.min(i, j) + 1}_${Math.max(i, j) + 1}`),
  );
  const entries = variables.flatMap((v, i) =>
    variables.slice(i).map((w, j) => ({ id: `h_${i + 1}_${i + j + 1}`, v, w, slope: second(f, v, w) })),
  );
  const [a = 0, c = 0, b = 0] =
    variables.length === 1
      ? entries.map(({ slope }) => valueOf(slope))
      : [entries[0], entries[1], entries[2]].map((entry) => valueOf(entry?.slope ?? num(0)));
  const isBowl = variables.length === 1 ? a > 0 : a > 0 && a * b - c * c > 0;
  const given: Reasoned[] = [
    ...Object.entries(problem.at).map(([id, value]): Reasoned => ({
      id,
      phase: 'given',
      formula: literal(value),
    })),
    ...(problem.learningRate === undefined
      ? []
      : [{ id: 'eta', phase: 'given' as const, formula: literal(problem.learningRate) }]),
  ];
  return {
    lines: [
      ...given,
      ...variables.map((v, i): Reasoned => ({
        id: `df/d${v}`,
        phase: 'work',
        formula: differentiate(f, v),
        ...(i === 0 ? { heading: say('Gradient at the point', 'बिंदु पर ग्रेडिएंट', 'বিন্দুতে গ্রেডিয়েন্ট') } : {}),
        why: () =>
          say(
            'Only the terms with this variable have a slope; of a square it is twice the coefficient times the variable.',
            'केवल इस चर वाले पदों का ढाल होता है; वर्ग का ढाल गुणांक का दुगुना गुणा चर है।',
            'কেবল এই চলক থাকা পদগুলির ঢাল আছে; বর্গের ঢাল সহগের দ্বিগুণ গুণ চলক।',
          ),
      })),
      ...entries.map(({ id, v, w, slope }, i): Reasoned => ({
        id,
        phase: 'work',
        formula: slope,
        symbol: {
          tex: `\\frac{\\partial^2 f}{${v === w ? `\\partial ${symbolOf(v).tex}^2` : `\\partial ${symbolOf(v).tex}\\,\\partial ${symbolOf(w).tex}`}}`,
          plain: v === w ? `∂²f/∂${symbolOf(v).plain}²` : `∂²f/∂${symbolOf(v).plain}∂${symbolOf(w).plain}`,
        },
        ...(i === 0
          ? { heading: say('Hessian: the second derivatives', 'हेसियन: दूसरे अवकलज', 'হেসিয়ান: দ্বিতীয় অন্তরকলজ') }
          : {}),
        why: () =>
          v === w
            ? say(
                'How fast the slope itself changes in this direction: twice the coefficient of the square.',
                'इस दिशा में स्वयं ढाल कितनी तेज़ी से बदलता है: वर्ग के गुणांक का दुगुना।',
                'এই দিকে ঢাল নিজে কত দ্রুত বদলায়: বর্গের সহগের দ্বিগুণ।',
              )
            : say(
                'How the slope by one variable changes with the other; it is the same the other way round.',
                'एक चर का ढाल दूसरे चर के साथ कैसे बदलता है; उल्टे क्रम में भी यही है।',
                'এক চলকের ঢাল অন্যটির সঙ্গে কীভাবে বদলায়; উল্টো ক্রমেও তা একই।',
              ),
      })),
      ...(variables.length === 1 ? [] : spectrum()),
      ...curvature(variables.length, isBowl, a * b - c * c),
      ...run(problem, f, variables),
    ],
    hessian,
    isBowl,
  };
}

/** Trace, determinant and the two eigenvalues. */
function spectrum(): readonly Reasoned[] {
  const root = call('sqrt', sub(pow(ref('T'), 2), mul(num(4), ref('D'))));
  return [
    {
      id: 'T',
      phase: 'work',
      formula: add(ref('h_1_1'), ref('h_2_2')),
      heading: say(
        'Eigenvalues: the curvatures of the two main directions',
        'आइगेनमान: दोनों मुख्य दिशाओं की वक्रताएँ',
        'আইগেনমান: দুই প্রধান দিকের বক্রতা',
      ),
      symbol: { tex: '\\operatorname{tr}(H)', plain: 'tr(H)' },
      why: () =>
        say(
          'The trace is the sum of the eigenvalues.',
          'ट्रेस आइगेनमानों का योगफल है।',
          'ট্রেস হল আইগেনমানগুলির যোগফল।',
        ),
    },
    {
      id: 'D',
      phase: 'work',
      formula: sub(mul(ref('h_1_1'), ref('h_2_2')), mul(ref('h_1_2'), ref('h_1_2'))),
      symbol: { tex: '\\det(H)', plain: 'det(H)' },
      why: () =>
        say(
          'The determinant is their product: below 0 they have two signs, and the point where the slope is 0 is a saddle.',
          'सारणिक उनका गुणनफल है: 0 से कम हो तो उनके चिह्न अलग हैं, और जहाँ ढाल 0 है वह बिंदु पल्याण (saddle) है।',
          'নির্ণায়ক তাদের গুণফল: 0-এর কম হলে তাদের চিহ্ন আলাদা, আর যেখানে ঢাল 0 সেটি স্যাডল বিন্দু।',
        ),
    },
    {
      id: 'lambda_max',
      phase: 'work',
      formula: div(add(ref('T'), root), num(2)),
      why: () =>
        say(
          'The roots of λ² − tr·λ + det = 0; the larger one is the steepest curvature.',
          'λ² − tr·λ + det = 0 के मूल; बड़ा वाला सबसे तेज़ वक्रता है।',
          'λ² − tr·λ + det = 0-এর মূল; বড়টি সবচেয়ে খাড়া বক্রতা।',
        ),
    },
    {
      id: 'lambda_min',
      phase: 'work',
      formula: div(sub(ref('T'), root), num(2)),
      why: () =>
        say(
          'The smaller one is the curvature of the flattest direction.',
          'छोटा वाला सबसे सपाट दिशा की वक्रता है।',
          'ছোটটি সবচেয়ে সমতল দিকের বক্রতা।',
        ),
    },
  ];
}

/** The condition number, the largest stable step, and the best one. */
function curvature(count: number, isBowl: boolean, determinant: number): readonly Reasoned[] {
  const most = count === 1 ? 'h_1_1' : 'lambda_max';
  if (!isBowl)
    return count === 1
      ? []
      : [
          {
            id: 'minus',
            phase: 'work',
            formula: ref('lambda_min'),
            symbol: { tex: '\\lambda_{\\min}', plain: 'the smaller eigenvalue' },
            heading: say('Stability', 'स्थिरता', 'স্থিতিশীলতা'),
            why: () =>
              determinant < 0
                ? say(
                    'It is below 0: along its direction the function falls for ever. A saddle: no learning rate leads to rest.',
                    'यह 0 से कम है: इसकी दिशा में फलन सदा गिरता जाता है। पल्याण: कोई सीखने की दर विराम तक नहीं ले जाती।',
                    'এটি 0-এর কম: এই দিকে ফাংশন চিরকাল কমতে থাকে। স্যাডল: কোনো শেখার হারেই স্থির হওয়া যায় না।',
                  )
                : say(
                    'It is not above 0: there is no single minimum, so no condition number and no stable step to name.',
                    'यह 0 से अधिक नहीं है: कोई एक निम्नतम नहीं, इसलिए न कंडीशन संख्या है, न कोई स्थिर कदम।',
                    'এটি 0-এর বেশি নয়: একটিমাত্র অবম নেই, তাই কন্ডিশন সংখ্যা বা স্থিতিশীল পদক্ষেপও নেই।',
                  ),
          },
        ];
  return [
    ...(count === 1
      ? []
      : [
          {
            id: 'kappa',
            phase: 'work' as const,
            formula: div(ref('lambda_max'), ref('lambda_min')),
            heading: say(
              'What the curvature says of the step',
              'वक्रता कदम के बारे में क्या बताती है',
              'বক্রতা পদক্ষেপ সম্পর্কে কী বলে',
            ),
            why: (said: (id: string) => string) =>
              say(
                `The valley is ${said('kappa')} times as curved across as along: what is safe across is slow along.`,
                `घाटी आर-पार उसकी लंबाई की तुलना में ${said('kappa')} गुना मुड़ी है: जो आर-पार सुरक्षित है, वह लंबाई में धीमा है।`,
                `উপত্যকা আড়াআড়ি দিকে লম্বালম্বির ${said('kappa')} গুণ বাঁকা: আড়াআড়ি যা নিরাপদ, লম্বালম্বি তা ধীর।`,
              ),
          },
        ]),
    {
      id: 'eta_max',
      phase: 'work',
      formula: div(num(2), ref(most)),
      ...(count === 1
        ? {
            heading: say(
              'What the curvature says of the step',
              'वक्रता कदम के बारे में क्या बताती है',
              'বক্রতা পদক্ষেপ সম্পর্কে কী বলে',
            ),
          }
        : {}),
      why: (said) =>
        say(
          `One step multiplies the distance in the steepest direction by 1 − η·${said(most)}; below η = ${said('eta_max')} its size is below 1, above it the steps grow.`,
          `एक कदम सबसे खड़ी दिशा में दूरी को 1 − η·${said(most)} से गुणा करता है; η = ${said('eta_max')} से नीचे इसका परिमाण 1 से कम है, ऊपर कदम बढ़ते जाते हैं।`,
          `একটি পদক্ষেপ সবচেয়ে খাড়া দিকে দূরত্বকে 1 − η·${said(most)} দিয়ে গুণ করে; η = ${said('eta_max')}-এর নিচে এর মান 1-এর কম, ওপরে পদক্ষেপ বাড়তে থাকে।`,
        ),
    },
    {
      id: 'eta_best',
      phase: 'work',
      formula: count === 1 ? div(num(1), ref(most)) : div(num(2), add(ref('lambda_max'), ref('lambda_min'))),
      why: () =>
        count === 1
          ? say(
              'Then 1 − ηλ is 0: one step reaches the minimum.',
              'तब 1 − ηλ = 0: एक ही कदम निम्नतम तक पहुँचता है।',
              'তখন 1 − ηλ = 0: এক পদক্ষেপেই অবমে পৌঁছায়।',
            )
          : say(
              'Then both directions shrink by the same factor, (κ − 1)/(κ + 1): no other rate makes the slower one faster.',
              'तब दोनों दिशाएँ एक ही गुणक (κ − 1)/(κ + 1) से सिकुड़ती हैं: कोई और दर धीमी दिशा को तेज़ नहीं करती।',
              'তখন দুই দিকই একই গুণকে, (κ − 1)/(κ + 1), ছোট হয়: অন্য কোনো হার ধীর দিকটিকে দ্রুত করে না।',
            ),
    },
  ];
}

function run(
  { learningRate, steps = 0 }: QuadraticProblem,
  f: Expr,
  variables: readonly string[],
): readonly Reasoned[] {
  if (learningRate === undefined) return [];
  const at = (v: string, t: number): string => (t === 0 ? v : `${v}_${t}`);
  return Array.from({ length: steps }, (_, t) => {
    const here = (expr: Expr): Expr => substitute(expr, (id) => ref(at(id, t)));
    return [
      ...variables.map((v, i): Reasoned => ({
        id: `g_${v}_${t + 1}`,
        phase: 'work',
        formula: here(differentiate(f, v)),
        ...(i === 0 ? { heading: say(`Step ${t + 1}`, `कदम ${t + 1}`, `পদক্ষেপ ${t + 1}`) } : {}),
        why: () =>
          say(
            'The gradient where the run now is.',
            'अभी जहाँ हैं वहाँ का ग्रेडिएंट।',
            'এখন যেখানে আছে সেখানকার গ্রেডিয়েন্ট।',
          ),
      })),
      ...variables.map((v): Reasoned => ({
        id: at(v, t + 1),
        phase: 'update',
        formula: sub(ref(at(v, t)), mul(ref('eta'), ref(`g_${v}_${t + 1}`))),
        why: (said) =>
          say(
            `One step against the gradient: from ${said(at(v, t))} to ${said(at(v, t + 1))}.`,
            `ग्रेडिएंट के विपरीत एक कदम: ${said(at(v, t))} से ${said(at(v, t + 1))} तक।`,
            `গ্রেডিয়েন্টের বিপরীতে এক পদক্ষেপ: ${said(at(v, t))} থেকে ${said(at(v, t + 1))}।`,
          ),
      })),
    ];
  }).flat();
}

const mistake = mistakesIn('quadratic-curvature');
const TWO = {
  en: 'The 2 from the square was left out: the second derivative of a·w² is 2a.',
  hi: 'वर्ग से आने वाला 2 छूट गया: a·w² का दूसरा अवकलज 2a है।',
  bn: 'বর্গ থেকে আসা 2 বাদ পড়েছে: a·w²-এর দ্বিতীয় অন্তরকলজ 2a।',
};
const DET_SIGN = {
  en: 'The square of the mixed derivative was added; the determinant subtracts it.',
  hi: 'मिश्रित अवकलज का वर्ग जोड़ा गया; सारणिक में वह घटाया जाता है।',
  bn: 'মিশ্র অন্তরকলজের বর্গ যোগ করা হয়েছে; নির্ণায়কে তা বিয়োগ হয়।',
};
const ONE_OVER = {
  en: 'This is 1/λ, the step that reaches the bottom at once; steps are stable up to 2/λ.',
  hi: 'यह 1/λ है, जो एक कदम में तल तक पहुँचाता है; कदम 2/λ तक स्थिर हैं।',
  bn: 'এটি 1/λ, যা এক ধাপে তলায় পৌঁছায়; ধাপ 2/λ পর্যন্ত স্থিতিশীল।',
};
const FLATTEST = {
  en: 'The smaller eigenvalue was taken; the steepest direction, the larger one, is the first to jump out.',
  hi: 'छोटा आइगेनमान लिया गया; सबसे खड़ी दिशा, बड़ा आइगेनमान, पहले अस्थिर होता है।',
  bn: 'ছোট আইগেনমান নেওয়া হয়েছে; সবচেয়ে খাড়া দিক, বড়টি, আগে অস্থিতিশীল হয়।',
};
const INVERTED = {
  en: 'The quotient was turned round: the condition number is the larger eigenvalue over the smaller.',
  hi: 'भागफल उलट गया: कंडीशन संख्या बड़ा आइगेनमान बटा छोटा है।',
  bn: 'ভাগফল উল্টে গেছে: কন্ডিশন সংখ্যা হল বড় আইগেনমান ভাগ ছোটটি।',
};

/** What students compute in the place of each number, by the id of its step. */
export function mistakesOf(problem: QuadraticProblem): (step: string) => readonly KnownMistake[] {
  const variables = Object.keys(problem.at);
  const f = readFunction(problem.function, variables);
  const most = variables.length === 1 ? 'h_1_1' : 'lambda_max';
  const known = new Map<string, readonly KnownMistake[]>([
    ...variables.map((v, i) => {
      const half = div(second(f, v, v), num(2));
      return [`h_${i + 1}_${i + 1}`, [mistake('two-left-out', half, TWO)]] as const;
    }),
    [
      'D',
      [
        mistake(
          'determinant-sign',
          add(mul(ref('h_1_1'), ref('h_2_2')), mul(ref('h_1_2'), ref('h_1_2'))),
          DET_SIGN,
        ),
      ],
    ],
    ['kappa', [mistake('inverted', div(ref('lambda_min'), ref('lambda_max')), INVERTED)]],
    [
      'eta_max',
      [
        mistake('one-over-lambda', div(num(1), ref(most)), ONE_OVER),
        ...(variables.length === 1
          ? []
          : [mistake('flattest-direction', div(num(2), ref('lambda_min')), FLATTEST)]),
      ],
    ],
  ]);
  return (step) => known.get(step) ?? [];
}
