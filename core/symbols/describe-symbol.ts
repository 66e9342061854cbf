import type { Expr } from '../expr/expr.ts';
import { symbolOf } from '../format/symbol.ts';
import type { LanguageName } from '../language/languages.ts';
import { fillText, type Text } from '../language/text.ts';
import { functionRanges } from './function-ranges.ts';
import type { Meaning } from './meaning.ts';
import { isMeaning, meanings, type MeaningName } from './meanings/index.ts';
import { roles, type Place } from './places.ts';
import { ranges, type NumberRange } from './ranges.ts';
import type { SymbolReading } from './read-symbol.ts';

/** A symbol in words, in one language. */
export interface SymbolWords {
  /** “pre-activation” */
  readonly name: string;
  /** Which one it is: `unit 1`, `sample 2`. */
  readonly places: readonly string[];
  /** What it is and what it is for; empty where its author says no more than its name. */
  readonly says: string;
  readonly shape: string;
  readonly unit: string | null;
  /** The values that it can have, in LaTeX and in words. */
  readonly range: { readonly tex: string; readonly spoken: string };
}

const ONE_NUMBER: Text = { en: 'one number', hi: 'एक संख्या', bn: 'একটি সংখ্যা' };
const GRADIENT: { readonly name: Text; readonly says: Text; readonly shape: Text } = {
  name: { en: 'gradient', hi: 'ग्रेडिएंट', bn: 'গ্রেডিয়েন্ট' },
  says: {
    en: 'How fast {{of}} ({{of.name}}) grows with {{by}} ({{by.name}}): a small change of {{by}} changes {{of}} by about this times the change.',
    hi: '{{by}} ({{by.name}}) के साथ {{of}} ({{of.name}}) कितनी तेज़ी से बढ़ता है: {{by}} का छोटा बदलाव {{of}} को लगभग इतने गुना बदलता है।',
    bn: '{{by}} ({{by.name}})-এর সঙ্গে {{of}} ({{of.name}}) কত দ্রুত বাড়ে: {{by}}-এর ছোট বদল {{of}}-কে প্রায় এত গুণ বদলায়।',
  },
  shape: {
    en: 'one number, as {{by}} is',
    hi: 'एक संख्या, {{by}} की तरह',
    bn: 'একটি সংখ্যা, {{by}}-এর মতো',
  },
};

/** A reading in words. `formula`: how it is computed here, which may narrow its range: a sigmoid is in (0, 1). */
export function describeSymbol(reading: SymbolReading, language: LanguageName, formula?: Expr): SymbolWords {
  const places = reading.places.map((place) => placeText(place, language));
  if (reading.type === 'gradient') {
    const values = {
      of: symbolOf(reading.ofId).plain,
      by: symbolOf(reading.byId).plain,
      'of.name': nameOf(reading.of, language),
      'by.name': nameOf(reading.by, language),
    };
    return {
      name: GRADIENT.name[language],
      places,
      says: fillText(GRADIENT.says[language], values),
      shape: fillText(GRADIENT.shape[language], values),
      unit: null,
      range: rangeIn(ranges.real, language),
    };
  }
  if (reading.type === 'own')
    return {
      name: reading.words,
      places,
      says: '',
      shape: ONE_NUMBER[language],
      unit: null,
      range: rangeIn(ranges[rangeOf(formula) ?? 'real'], language),
    };
  const { name, says, shape = ONE_NUMBER, unit, range }: Meaning = meanings[reading.meaning];
  return {
    name: name[language],
    places,
    says: says[language],
    shape: shape[language],
    unit: unit?.[language] ?? null,
    range: rangeIn(ranges[rangeOf(formula) ?? range ?? 'real'], language),
  };
}

/** A meaning by itself, whatever problem it stands in. */
export const describeMeaning = (meaning: MeaningName, language: LanguageName): SymbolWords =>
  describeSymbol({ type: 'quantity', meaning, places: [] }, language);

const nameOf = (reading: SymbolReading, language: LanguageName): string =>
  reading.type === 'quantity'
    ? meanings[reading.meaning].name[language]
    : reading.type === 'own'
      ? reading.words
      : GRADIENT.name[language];

const rangeOf = (formula: Expr | undefined) =>
  formula?.op === 'call' ? functionRanges[formula.fn] : undefined;

const rangeIn = ({ tex, spoken }: NumberRange, language: LanguageName) => ({ tex, spoken: spoken[language] });

function placeText({ role, n }: Place, language: LanguageName): string {
  const word = isMeaning(n) ? meanings[n].name[language] : role === 'for' ? symbolOf(n).plain : n;
  return fillText(roles[role][language], { n: word });
}
