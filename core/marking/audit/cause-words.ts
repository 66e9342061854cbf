import { symbolOf } from '../../format/symbol.ts';
import type { Valued } from '../../solution/valued.ts';
import type { Charged } from '../exchanged-boxes.ts';
import { eachLanguage, filledIn, type Said } from '../diagnose/said.ts';
import { numberText } from '../diagnose/sentence.ts';
import type { Judged } from '../judge.ts';
import type { Nearby } from '../nearby.ts';
import type { KeyCause } from './key-entry.ts';

const SAYS = {
  reading: {
    en: 'The key follows the reading “{{name}}”.',
    hi: 'कुंजी “{{name}}” वाले अर्थ पर चलती है।',
    bn: 'উত্তরমালা “{{name}}” পাঠ অনুসরণ করে।',
  },
  'givens-exchanged': {
    en: '{{a}} and {{b}} are exchanged in the statement: the key works with {{a}} = {{x}} and {{b}} = {{y}}.',
    hi: 'प्रश्न में {{a}} और {{b}} आपस में बदल गए हैं: कुंजी {{a}} = {{x}} और {{b}} = {{y}} लेती है।',
    bn: 'প্রশ্নে {{a}} ও {{b}} অদলবদল হয়েছে: উত্তরমালা {{a}} = {{x}} ও {{b}} = {{y}} ধরে।',
  },
  'labels-exchanged': {
    en: 'The labels {{a}} and {{b}} are exchanged in {{count}} boxes.',
    hi: '{{count}} खानों में {{a}} और {{b}} के नाम आपस में बदल गए हैं।',
    bn: '{{count}}টি ঘরে {{a}} ও {{b}}-এর নাম অদলবদল হয়েছে।',
  },
  'boxes-exchanged': {
    en: 'The values of {{a}} and {{b}} stand in each other’s boxes.',
    hi: '{{a}} और {{b}} के मान एक-दूसरे के खाने में हैं।',
    bn: '{{a}} ও {{b}}-এর মান একে অপরের ঘরে আছে।',
  },
  misprint: {
    en: '{{a}} is misprinted as {{x}}: what follows is worked with {{y}}.',
    hi: '{{a}} ग़लती से {{x}} छपा है: आगे {{y}} से काम हुआ है।',
    bn: '{{a}} ভুল করে {{x}} ছাপা হয়েছে: পরে {{y}} দিয়ে কষা হয়েছে।',
  },
  'given-misread': {
    en: 'The key works with {{a}} = {{x}} instead of {{y}}.',
    hi: 'कुंजी {{a}} = {{y}} की जगह {{x}} से काम करती है।',
    bn: 'উত্তরমালা {{a}} = {{y}}-এর বদলে {{x}} দিয়ে কষে।',
  },
  miscopied: {
    en: '{{a}} is miscopied: what follows is worked with {{x}} instead of {{y}}.',
    hi: '{{a}} ग़लत उतारा गया है: आगे {{y}} की जगह {{x}} से काम हुआ है।',
    bn: '{{a}} ভুল টোকা হয়েছে: পরে {{y}}-এর বদলে {{x}} দিয়ে কষা হয়েছে।',
  },
  unprinted: {
    en: 'A slip in {{a}}, which is not printed: the key has about {{x}} there, we have {{y}}.',
    hi: '{{a}} में चूक है, जो छपा नहीं है: कुंजी में वहाँ लगभग {{x}} है, हमारे पास {{y}}।',
    bn: '{{a}}-এ ভুল আছে, যা ছাপা নেই: উত্তরমালায় সেখানে প্রায় {{x}}, আমাদের {{y}}।',
  },
  follows: {
    en: 'It follows from the printed {{a}} = {{x}}, where we have {{y}}.',
    hi: 'यह छपे हुए {{a}} = {{x}} से निकलता है; हमारे पास {{y}} है।',
    bn: 'এটি ছাপা {{a}} = {{x}} থেকে আসে; আমাদের মান {{y}}।',
  },
} as const satisfies Readonly<Record<Exclude<KeyCause['kind'], 'mistake'> | 'follows', Said>>;

const said = (what: keyof typeof SAYS, values: Readonly<Record<string, string>>): Said =>
  eachLanguage((language) => filledIn(SAYS[what][language], values));
const plain = (id: string): string => symbolOf(id).plain;
const short = ({ value, exact }: Valued): string =>
  numberText(exact === null ? Number(value.toPrecision(4)) : value);

type Told = Pick<KeyCause, 'kind' | 'says'>;

export const readingCause = (name: string): Told => ({ kind: 'reading', says: said('reading', { name }) });

/** What an explanation of a script says of a key. */
export function causeOf(
  explanation: Charged & { readonly names?: readonly [string, string] },
  nearby: Nearby,
  ours: (id: string) => Valued,
  judgedAt: (step: string) => Judged | undefined,
  labelOf: (box: string) => string,
): Told {
  const { instead, exchanged, names } = explanation;
  if (names && exchanged)
    return told('labels-exchanged', {
      a: plain(names[0]),
      b: plain(names[1]),
      count: String(2 * exchanged.length),
    });
  const [pair] = exchanged ?? [];
  if (pair) return told('boxes-exchanged', { a: labelOf(pair[0]), b: labelOf(pair[1]) });
  const [one, other] = [...instead].sort((a, b) => a.step.localeCompare(b.step));
  if (one && other)
    return told('givens-exchanged', {
      a: plain(one.step),
      b: plain(other.step),
      x: short(one.value),
      y: short(other.value),
    });
  if (!one) throw new RangeError('an explanation without a value or an exchange');
  const values = { a: plain(one.step), x: short(one.value), y: short(ours(one.step)) };
  const printed = judgedAt(one.step);
  if (explanation.cause === null && printed)
    return told('misprint', { ...values, x: short(printed.number), y: short(one.value) });
  if (nearby.isWritten(one.step)) return told('miscopied', values);
  return told(nearby.givens.includes(one.step) ? 'given-misread' : 'unprinted', values);
}
const told = (
  kind: keyof typeof SAYS & KeyCause['kind'],
  values: Readonly<Record<string, string>>,
): Told => ({
  kind,
  says: said(kind, values),
});

/** What a value that is right given an earlier one follows from. */
export function followsFrom({ faults }: Judged): Said | null {
  const [root] = faults;
  return root ? said('follows', { a: plain(root.step), x: short(root.typed), y: short(root.truth) }) : null;
}
