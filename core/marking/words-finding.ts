import { because, earns, saidWith, withClause } from './why.ts';
import type { Accepts, Box } from '../kinds/kind.ts';
import { shareOfIdeas } from '../views/share-of-ideas.ts';
import { choiceFinding } from './choice-finding.ts';
import { beginning } from '../format/beginning.ts';
import { eachLanguage, filledIn, type Said } from './diagnose/said.ts';
import { sentence, type Finding } from './finding.ts';
import { shareOf } from './policy.ts';
import type { MarkingPolicy } from '../paper/marking-policy.ts';
import { nameFinding } from './name-finding.ts';
import { LONGEST_READ, shortly } from './read/read.ts';
import { refusal } from './read/refusals.ts';
import { proposeIdeas, type IdeaFound, type Span } from './words/propose.ts';

/** Marks a choice or a text. Throws RangeError for a box whose answer is a number or a formula. */
export function wordsFinding(box: Box, typed: string, policy: MarkingPolicy): Finding {
  const { accepts } = box;
  if (accepts.type === 'choice') return choiceFinding(accepts, typed, policy);
  if (accepts.type !== 'text') throw new RangeError(`box ${box.id} of type ${accepts.type} has no steps`);
  if (typed === '') return { verdict: 'blank', share: 0, expected: accepts.model, why: because('blank') };
  return (accepts.name === true ? nameFinding(accepts, typed) : null) ?? proposal(accepts, typed, policy);
}

/** What was recognised, for a person to decide on: a word that was found does not make an answer right. */
function proposal(
  accepts: Extract<Accepts, { readonly type: 'text' }>,
  typed: string,
  policy: MarkingPolicy,
): Finding {
  const ideas = proposeIdeas(accepts.ideas, beginning(typed, LONGEST_READ), {
    model: accepts.model,
    isName: accepts.name === true,
  });
  const had = new Set(ideas.filter(({ at }) => at !== null).map(({ name }) => name));
  const { earned, of } = shareOfIdeas(accepts, had);
  const found = said(ideas, typed);
  const says = typed.length > LONGEST_READ ? withLimit(found, typed.length) : found;
  const share = earned < of ? (earned / of) * shareOf(policy.partOfBox, policy) : 1;
  return {
    verdict: 'proposed',
    share,
    expected: accepts.model,
    why:
      earned > 0 && share === 0 ? withClause(says, saidWith(PART_EARNS, { earns: earns(0, policy) })) : says,
    nudge: says,
    ideas,
  };
}

/** The sentence on a long answer, which was searched up to the limit. */
function withLimit(found: Said, length: number): Said {
  const limit = refusal('long-words', { length, most: LONGEST_READ }).says ?? found;
  return eachLanguage((language) => `${found[language].slice(0, -1)}; ${limit[language]}${STOP[language]}`);
}

const SAYS = {
  found: {
    en: 'found {{list}}',
    hi: 'मिला: {{list}}',
    bn: 'পাওয়া গেছে {{list}}',
  },
  for: { en: '{{quoted}} for {{idea}}', hi: '{{idea}} के लिए {{quoted}}', bn: '{{idea}}-এর জন্য {{quoted}}' },
  against: {
    en: '{{quoted}} is denied or speaks against {{idea}}',
    hi: '{{quoted}} नकारा गया है या {{idea}} के विरुद्ध है',
    bn: '{{quoted}} অস্বীকার করা হয়েছে বা {{idea}}-এর বিপক্ষে',
  },
  either: {
    en: '{{quoted}} leaves a choice open where {{idea}} is asked for: one of them is to be named',
    hi: '{{idea}} चाहिए, और {{quoted}} में चुनाव खुला है: एक ही का नाम होना चाहिए',
    bn: '{{idea}} চাই, আর {{quoted}}-এ বাছাই খোলা: একটিরই নাম দিতে হবে',
  },
  missing: {
    en: 'nothing was recognised for {{list}}',
    hi: '{{list}} के लिए कुछ पहचाना नहीं गया',
    bn: '{{list}}-এর জন্য কিছু চেনা যায়নি',
  },
} as const satisfies Readonly<Record<string, Said>>;
const PART_EARNS: Said = {
  en: 'a part of a box {{earns}}',
  hi: 'खाने के एक भाग पर {{earns}}',
  bn: 'ঘরের একটি অংশে {{earns}}',
};
const AND: Said = { en: 'and', hi: 'और', bn: 'ও' };
const STOP: Said = { en: '.', hi: '।', bn: '।' };

/** What was found, what speaks against an idea, and what is missing, in one sentence of each language. */
function said(ideas: readonly IdeaFound[], typed: string): Said {
  const quoted = (span: Span): string => `“${shortly(typed.slice(span.from, span.to))}”`;
  return eachLanguage((language) => {
    const fill = (what: keyof typeof SAYS, values: Readonly<Record<string, string>>): string =>
      filledIn(SAYS[what][language], values);
    const list = (of: readonly string[]): string => inARow(of, AND[language]);
    const found = ideas.flatMap(({ name, at }) =>
      at ? [fill('for', { quoted: quoted(at), idea: name })] : [],
    );
    const against = ideas.flatMap(({ name, against: span, alternatives }) =>
      span ? [fill(alternatives ? 'either' : 'against', { quoted: quoted(span), idea: name })] : [],
    );
    const missing = ideas.filter(({ at, against: span }) => at === null && span === null);
    const parts = [
      ...(found.length > 0 ? [fill('found', { list: list(found) })] : []),
      ...against,
      ...(missing.length > 0 ? [fill('missing', { list: list(missing.map(({ name }) => name)) })] : []),
    ];
    return language === 'en' ? sentence(parts.join('; ')) : `${parts.join('; ')}${STOP[language]}`;
  });
}

const inARow = (names: readonly string[], and: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;
