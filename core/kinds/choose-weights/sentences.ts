import { symbolOf } from '../../format/symbol.ts';
import { joined, say, type Text } from '../../language/text.ts';
import type { Step } from '../../solution/step.ts';
import type { Said } from '../explained.ts';
import type { Chosen } from './chosen.ts';
import type { ChosenLines } from './lines.ts';
import type { ChooseWeightsProblem } from './problem.ts';

/** Why each weight, sum and output is what it is, with the numbers. */
export function sentenceOf(
  { table, weights: given }: ChooseWeightsProblem,
  chosen: Chosen,
  { rows, weights, proof }: ChosenLines,
): (step: Step, said: Said) => Text | undefined {
  const of = new Map<string, (said: Said) => Text>();
  const point = (r: number): string => `(${table[r]?.x.join(', ') ?? ''})`.replaceAll('-', '−');
  if (!given)
    weights.forEach((id, i) =>
      of.set(id, () =>
        i === 0
          ? say(
              'Any weights that put all rows on their sides are right; these are the smallest whole numbers that do.',
              'जो भी भार सब पंक्तियों को अपनी-अपनी ओर रखें, सही हैं; ये ऐसा करने वाली सबसे छोटी पूर्ण संख्याएँ हैं।',
              'যে কোনো ওয়েট সব সারিকে নিজের দিকে রাখলেই ঠিক; এগুলি এমন সবচেয়ে ছোট পূর্ণসংখ্যা।',
            )
          : say(
              `A positive weight lets ${symbolOf(`x${i + 1}`).plain} speak for firing, a negative one against it; 0 ignores it.`,
              `धनात्मक भार से ${symbolOf(`x${i + 1}`).plain} इकाई के चालू होने के पक्ष में बोलता है, ऋणात्मक से विपक्ष में; 0 उसे अनदेखा करता है।`,
              `ধনাত্মক ওয়েটে ${symbolOf(`x${i + 1}`).plain} এককটি চালু হওয়ার পক্ষে বলে, ঋণাত্মকে বিপক্ষে; 0 তাকে উপেক্ষা করে।`,
            ),
      ),
    );
  rows.forEach(({ sum, z, output }, r) => {
    const [must, mustHi, mustBn] =
      table[r]?.y === 1
        ? ['must fire', 'चालू होना है', 'চালু হতে হবে']
        : ['must stay silent', 'चुप रहना है', 'নীরব থাকতে হবে'];
    of.set(sum, (said) =>
      say(
        `For x = ${point(r)} the unit ${must}; without the bias its sum is ${said(sum)}.`,
        `x = ${point(r)} पर इकाई को ${mustHi}; बायस के बिना उसका योगफल ${said(sum)} है।`,
        `x = ${point(r)}-এ এককটিকে ${mustBn}; বায়াস ছাড়া তার যোগফল ${said(sum)}।`,
      ),
    );
    of.set(z, (said) =>
      say(
        `x = ${point(r)}: ${said(sum)} moved by the bias ${said('b')}; the unit ${must}.`,
        `x = ${point(r)}: ${said(sum)} बायस ${said('b')} से खिसका; इकाई को ${mustHi}।`,
        `x = ${point(r)}: ${said(sum)} বায়াস ${said('b')} দিয়ে সরল; এককটিকে ${mustBn}।`,
      ),
    );
    of.set(output, (said) =>
      said(output) === '0'
        ? say(
            `z = ${said(z)}, so the unit stays silent, as the table asks.`,
            `z = ${said(z)}, इसलिए इकाई चुप रहती है, जैसा तालिका माँगती है।`,
            `z = ${said(z)}, তাই এককটি নীরব থাকে, সারণি যেমন চায়।`,
          )
        : say(
            `z = ${said(z)}, so the unit fires, as the table asks.`,
            `z = ${said(z)}, इसलिए इकाई चालू होती है, जैसा तालिका माँगती है।`,
            `z = ${said(z)}, তাই এককটি চালু হয়, সারণি যেমন চায়।`,
          ),
    );
  });
  of.set('a_on', (said) =>
    say(
      `The smallest sum of a row that must fire: b must lift ${said('a_on')} over 0.`,
      `चालू होने वाली पंक्तियों का सबसे छोटा योगफल: b को ${said('a_on')} को 0 से ऊपर उठाना है।`,
      `যেসব সারিতে চালু হতে হবে তাদের সবচেয়ে ছোট যোগফল: b-কে ${said('a_on')} 0-এর ওপরে তুলতে হবে।`,
    ),
  );
  of.set('a_off', (said) =>
    say(
      `The largest sum of a row that must stay silent: b must keep ${said('a_off')} below 0.`,
      `चुप रहने वाली पंक्तियों का सबसे बड़ा योगफल: b को ${said('a_off')} को 0 से नीचे रखना है।`,
      `যেসব সারিতে নীরব থাকতে হবে তাদের সবচেয়ে বড় যোগফল: b-কে ${said('a_off')} 0-এর নিচে রাখতে হবে।`,
    ),
  );
  of.set('b', () => biasSaid(table));
  if ('certificate' in chosen) {
    proof.forEach((id, i) =>
      of.set(id, () =>
        i === 0
          ? say(
              'Each row is a condition: z > 0 where the unit must fire, −z > 0 where it must not. Added up, what is in front of b is 0.',
              'हर पंक्ति एक शर्त है: जहाँ इकाई चालू हो, z > 0; जहाँ न हो, −z > 0। जोड़ने पर b का गुणांक 0 है।',
              'প্রতিটি সারি একটি শর্ত: যেখানে একক চালু হবে সেখানে z > 0, যেখানে হবে না সেখানে −z > 0। যোগ করলে b-এর সহগ 0।',
            )
          : joined([zeroToo(symbolOf(`w${i}`).plain), ...(i === proof.length - 1 ? [IMPOSSIBLE] : [])]),
      ),
    );
  }
  if ('between' in chosen) {
    const [fire = '', not = ''] = proof;
    of.set(rows.at(-1)?.sum ?? '', (said) =>
      say(
        `A row that must fire has the sum ${said(fire)}, one that must not has ${said(not)}, which is not smaller: no bias can lift the first over 0 and keep the second below it.`,
        `चालू होने वाली एक पंक्ति का योगफल ${said(fire)} है, चुप रहने वाली एक का ${said(not)}, जो छोटा नहीं है: कोई बायस पहली को 0 से ऊपर और दूसरी को नीचे नहीं रख सकता।`,
        `চালু হওয়ার একটি সারির যোগফল ${said(fire)}, নীরব থাকার একটির ${said(not)}, যা ছোট নয়: কোনো বায়াস প্রথমটিকে 0-এর ওপরে তুলে দ্বিতীয়টিকে নিচে রাখতে পারে না।`,
      ),
    );
  }
  return ({ id }, said) => of.get(id)?.(said);
}

function biasSaid(table: ChooseWeightsProblem['table']): Text {
  const both = table.some(({ y }) => y === 1) && table.some(({ y }) => y === 0);
  return both
    ? say(
        'Any bias between the two limits with their signs turned is right; the middle keeps the line as far from both sides as it can be.',
        'चिह्न बदली हुई दोनों सीमाओं के बीच का हर बायस सही है; बीच वाला रेखा को दोनों ओर से सबसे दूर रखता है।',
        'চিহ্ন বদলানো দুই সীমার মাঝের যে কোনো বায়াস ঠিক; মাঝেরটি রেখাকে দুই দিক থেকেই সবচেয়ে দূরে রাখে।',
      )
    : say(
        'All rows must answer the same, so the bias alone decides.',
        'सब पंक्तियों का उत्तर एक ही है, इसलिए केवल बायस तय करता है।',
        'সব সারির উত্তর একই, তাই শুধু বায়াসই ঠিক করে।',
      );
}

const zeroToo = (weight: string): Text =>
  say(`What is in front of ${weight} is 0, too.`, `${weight} का गुणांक भी 0 है।`, `${weight}-এর সহগও 0।`);
const IMPOSSIBLE = say(
  'So the sum of the conditions says 0 > 0: no single unit can do it, whatever its weights.',
  'इसलिए शर्तों का योग 0 > 0 कहता है: कोई एक इकाई यह नहीं कर सकती, भार चाहे जो हों।',
  'তাই শর্তগুলির যোগফল বলে 0 > 0: কোনো একক একা এটি পারে না, ওয়েট যাই হোক।',
);
