import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { literal } from '../../document/quantity.ts';
import { add, call, div, mul, num, pow, ref, sub } from '../../expr/expr.ts';
import { say } from '../../language/text.ts';
import type { Reasoned } from '../explained.ts';
import type { KnownMistake } from '../kind.ts';
import { mistakesIn } from '../known-mistake.ts';
import type { GradientClippingProblem } from './problem.ts';

const ids = (letter: string, { gradient }: GradientClippingProblem): string[] =>
  gradient.map((_, i) => `${letter}${i + 1}`);

/** The norm and the factor, or each entry cut; then the step. */
export function linesOf(
  problem: GradientClippingProblem,
  choices: ConventionChoices | undefined,
): readonly Reasoned[] {
  const { gradient, by, limit, weights, learningRate } = problem;
  const [g, clipped, w] = [ids('g', problem), ids('gHat', problem), ids('w', problem)];
  const withEpsilon = useConvention('clip-epsilon', choices).choice === 'pytorch';
  const root = call('sqrt', add(...g.map((id) => pow(ref(id), 2))));
  const length = withEpsilon ? add(ref('N'), num('1e-6')) : ref('N');
  return [
    ...g.map((id, i): Reasoned => ({ id, phase: 'given', formula: literal(gradient[i] ?? 0) })),
    { id: 'c', phase: 'given', formula: literal(limit) },
    ...(weights ?? []).map((value, i): Reasoned => ({
      id: w[i] ?? '',
      phase: 'given',
      formula: literal(value),
    })),
    ...(learningRate === undefined
      ? []
      : [{ id: 'eta', phase: 'given' as const, formula: literal(learningRate) }]),
    ...(by === 'norm'
      ? [
          {
            id: 'N',
            phase: 'work' as const,
            formula: root,
            heading: say('Length of the gradient', 'ग्रेडिएंट की लंबाई', 'গ্রেডিয়েন্টের দৈর্ঘ্য'),
            symbol: { tex: '\\lVert g \\rVert', plain: '‖g‖' },
            why: (said: (id: string) => string) =>
              say(
                `The length of all entries together, ${said('N')}, is what is held against the limit ${said('c')}.`,
                `सब घटकों की मिलाकर लंबाई ${said('N')} की तुलना सीमा ${said('c')} से होती है।`,
                `সব উপাদান মিলে দৈর্ঘ্য ${said('N')}-এর তুলনা হয় সীমা ${said('c')}-এর সঙ্গে।`,
              ),
          },
          {
            id: 's',
            phase: 'work' as const,
            formula: call('min', num(1), div(ref('c'), length)),
            why: (said: (id: string) => string) =>
              said('s') === '1'
                ? say(
                    'The gradient is not longer than the limit, so it stays as it is: the factor is 1, not more.',
                    'ग्रेडिएंट सीमा से लंबा नहीं है, इसलिए वैसा ही रहता है: गुणक 1 है, अधिक नहीं।',
                    'গ্রেডিয়েন্ট সীমার চেয়ে লম্বা নয়, তাই যেমন আছে তেমনই থাকে: গুণক 1, বেশি নয়।',
                  )
                : say(
                    `The gradient is too long: every entry is multiplied by ${said('s')}, so that its length becomes the limit.`,
                    `ग्रेडिएंट बहुत लंबा है: हर घटक को ${said('s')} से गुणा किया जाता है, ताकि लंबाई सीमा के बराबर हो जाए।`,
                    `গ্রেডিয়েন্ট বেশি লম্বা: প্রতিটি উপাদানকে ${said('s')} দিয়ে গুণ করা হয়, যাতে দৈর্ঘ্য সীমার সমান হয়।`,
                  ),
          },
        ]
      : []),
    ...clipped.map((id, i): Reasoned => ({
      id,
      phase: 'work',
      formula: by === 'norm' ? mul(ref('s'), ref(g[i] ?? '')) : call('clip', ref(g[i] ?? ''), ref('c')),
      ...(i === 0 ? { heading: say('Clipped gradient', 'काटा हुआ ग्रेडिएंट', 'ক্লিপ করা গ্রেডিয়েন্ট') } : {}),
      why: (said) =>
        by === 'norm'
          ? say(
              'All entries have the same factor: the direction stays, only the length changes.',
              'सब घटकों का गुणक एक ही है: दिशा वही रहती है, केवल लंबाई बदलती है।',
              'সব উপাদানের গুণক একই: দিক একই থাকে, কেবল দৈর্ঘ্য বদলায়।',
            )
          : said(id) === said(g[i] ?? '')
            ? say(
                `${said(g[i] ?? '')} lies within ±${said('c')}, so it stays.`,
                `${said(g[i] ?? '')} ±${said('c')} के भीतर है, इसलिए वैसा ही रहता है।`,
                `${said(g[i] ?? '')} ±${said('c')}-এর মধ্যে, তাই যেমন আছে তেমনই থাকে।`,
              )
            : say(
                `${said(g[i] ?? '')} is cut at the limit by itself: the direction of the whole gradient changes.`,
                `${said(g[i] ?? '')} अकेला सीमा पर काटा जाता है: पूरे ग्रेडिएंट की दिशा बदल जाती है।`,
                `${said(g[i] ?? '')} একাই সীমায় কাটা পড়ে: পুরো গ্রেডিয়েন্টের দিক বদলে যায়।`,
              ),
    })),
    ...(weights ?? []).map((_, i): Reasoned => ({
      id: `${w[i] ?? ''}'`,
      phase: 'update',
      formula: sub(ref(w[i] ?? ''), mul(ref('eta'), ref(clipped[i] ?? ''))),
      ...(i === 0 ? { heading: say('The step', 'कदम', 'পদক্ষেপ') } : {}),
      why: () =>
        say(
          'The step is taken with the clipped gradient: however steep the wall, the weight moves by no more.',
          'कदम काटे हुए ग्रेडिएंट से लिया जाता है: ढाल कितना भी खड़ा हो, भार इससे अधिक नहीं खिसकता।',
          'পদক্ষেপ নেওয়া হয় ক্লিপ করা গ্রেডিয়েন্ট দিয়ে: ঢাল যত খাড়াই হোক, ওয়েট এর বেশি সরে না।',
        ),
    })),
  ];
}

const mistake = mistakesIn('gradient-clipping');
const EACH_ENTRY = {
  en: 'Each entry was cut by itself; clipping by norm multiplies all of them by one factor.',
  hi: 'हर घटक अलग-अलग काटा गया; मानदंड से क्लिपिंग सबको एक ही गुणक से गुणा करती है।',
  bn: 'প্রতিটি উপাদান আলাদা করে কাটা হয়েছে; নর্ম দিয়ে ক্লিপিং সবগুলোকে একই গুণক দিয়ে গুণ করে।',
};
const UNIT_VECTOR = {
  en: 'The gradient was scaled to length 1; its length becomes the limit.',
  hi: 'ग्रेडिएंट को लंबाई 1 का बनाया गया; उसकी लंबाई सीमा के बराबर होनी चाहिए।',
  bn: 'গ্রেডিয়েন্টকে দৈর্ঘ্য 1 করা হয়েছে; তার দৈর্ঘ্য সীমার সমান হবে।',
};
const STRETCHED = {
  en: 'The gradient was stretched to the limit; a shorter one stays as it is.',
  hi: 'ग्रेडिएंट को सीमा तक खींचा गया; छोटा ग्रेडिएंट वैसा ही रहता है।',
  bn: 'গ্রেডিয়েন্টকে সীমা পর্যন্ত টানা হয়েছে; ছোট হলে যেমন আছে তেমনই থাকে।',
};
const ONE_NORM = {
  en: 'The sizes of the entries were added; the length is the root of the sum of squares.',
  hi: 'घटकों के परिमाण जोड़े गए; लंबाई वर्गों के योग का वर्गमूल है।',
  bn: 'উপাদানগুলোর মান যোগ করা হয়েছে; দৈর্ঘ্য হল বর্গের যোগফলের বর্গমূল।',
};
const SCALED = {
  en: 'All entries were scaled by one factor; clipping by value cuts each by itself.',
  hi: 'सभी घटक एक गुणक से बदले गए; मान से क्लिपिंग हर एक को अलग काटती है।',
  bn: 'সব উপাদান এক গুণকে বদলানো হয়েছে; মান দিয়ে ক্লিপিং প্রতিটিকে আলাদা করে কাটে।',
};
const UNCLIPPED = {
  en: 'The step was taken with the gradient as it was before clipping.',
  hi: 'कदम क्लिपिंग से पहले वाले ग्रेडिएंट से लिया गया।',
  bn: 'ধাপটি ক্লিপিংয়ের আগের গ্রেডিয়েন্ট দিয়ে নেওয়া হয়েছে।',
};

/** What students compute in the place of each number, by the id of its step. */
export function mistakesOf(problem: GradientClippingProblem): (step: string) => readonly KnownMistake[] {
  const { by } = problem;
  const g = ids('g', problem);
  const root = call('sqrt', add(...g.map((id) => pow(ref(id), 2))));
  const known = new Map<string, readonly KnownMistake[]>([
    ['N', [mistake('sizes-added', add(...g.map((id) => call('abs', ref(id)))), ONE_NORM)]],
    [
      's',
      [
        mistake('unit-vector', div(num(1), ref('N')), UNIT_VECTOR),
        mistake('stretched', div(ref('c'), ref('N')), STRETCHED),
      ],
    ],
  ]);
  g.forEach((id, i) => {
    known.set(
      `gHat${i + 1}`,
      by === 'norm'
        ? [
            mistake('each-entry-cut', call('clip', ref(id), ref('c')), EACH_ENTRY),
            mistake('unit-vector', div(ref(id), root), UNIT_VECTOR),
            mistake('stretched', div(mul(ref('c'), ref(id)), root), STRETCHED),
          ]
        : [mistake('scaled-together', div(mul(ref('c'), ref(id)), root), SCALED)],
    );
    known.set(`w${i + 1}'`, [
      mistake('not-clipped', sub(ref(`w${i + 1}`), mul(ref('eta'), ref(id))), UNCLIPPED),
    ]);
  });
  return (step) => known.get(step) ?? [];
}
