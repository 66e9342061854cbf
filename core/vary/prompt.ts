import { isRecord } from '../document/schema-issues.ts';
import { describeProblem, kinds, type AnySolution, type Problem } from '../kinds/index.ts';
import { fillEach, inEach, joined, same, say, type Text } from '../language/text.ts';
import { textOfProblem } from '../paper/problem-from-text.ts';
import { symbolFor } from '../views/worked-text.ts';
import { kindTitles } from './kind-titles.ts';
import { layerWord } from './layer-words.ts';

/** Of more givens the figure shows the numbers. */
const MOST_GIVENS = 40;

/** A prompt made from a problem alone, for a variant that the printed words do not fit. */
export function promptOf(problem: Problem, solution: AnySolution): Text {
  const text = textOfProblem(problem);
  const words = text === null ? [...describeProblem(problem), ...layersOf(problem)] : [same(text)];
  const given = text === null ? givensOf(problem, solution) : null;
  const parts = [...(words.length > 0 ? [joined(words, '; ')] : []), ...(given ? [given] : [])];
  const title: Text = { en: kinds[problem.kind].title, ...kindTitles[problem.kind] };
  return inEach((language) => {
    const stop = language === 'en' ? '.' : '।';
    const said = parts.map((part) => part[language]).join(`${stop} `);
    return `${title[language]}${said === '' ? '' : ': '}${said}${stop}`;
  });
}

const GIVEN = say('Given are {{values}}', 'दिया हुआ: {{values}}', 'দেওয়া আছে {{values}}');

function givensOf(problem: Problem, { steps }: AnySolution): Text | null {
  const given = steps.filter(({ phase, formula }) => phase === 'given' && formula.op === 'num');
  if (listingOf(problem).length > 0) return null;
  if (given.length === 0 || given.length > MOST_GIVENS) return null;
  const values = given.map(
    (step) =>
      `$${symbolFor(step.id, step).tex} = ${step.formula.op === 'num' ? step.formula.text : step.value}$`,
  );
  return fillEach(GIVEN, { values: values.join(', ') });
}

type Layer = Readonly<Record<string, unknown>>;
/** The layers of a listing, with their types; empty for a problem without one. */
function listingOf(problem: Problem): readonly Layer[] {
  const layers: unknown = 'layers' in problem ? problem.layers : [];
  if (!Array.isArray(layers)) return [];
  const found = (layers as readonly unknown[]).filter(isRecord);
  return found.every((layer) => typeof layer['type'] === 'string') ? found : [];
}

/** `C1: conv, kernel 5, filters 6`, a layer each. */
function layersOf(problem: Problem): readonly Text[] {
  return listingOf(problem).map(({ type, name, block, ...fields }) => {
    const shown = Object.entries(fields).flatMap(([field, value]) => {
      const text = fieldText(value);
      return text === null || DEFAULTS[field] === value ? [] : [joined([layerWord(field), text])];
    });
    const kind =
      typeof block === 'string' ? joined([layerWord('block'), same(block)]) : layerWord(String(type));
    const listed = joined([kind, ...shown], ', ');
    return typeof name === 'string' ? joined([same(name), listed], ': ') : listed;
  });
}
/** What a layer has where a listing says nothing. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  stride: 1,
  padding: 0,
  dilation: 1,
  groups: 1,
  repeat: 1,
  bias: true,
};

function fieldText(value: unknown): Text | null {
  if (typeof value === 'number') return same(String(value));
  if (typeof value === 'string') return layerWord(value);
  if (value === false) return layerWord('no');
  if (Array.isArray(value) && value.every((one) => ['number', 'string'].includes(typeof one)))
    return same(value.join(typeof value[0] === 'number' ? '×' : ', '));
  return isRecord(value)
    ? joined(
        Object.entries(value).map(([name, one]) => joined([layerWord(name), fieldText(one) ?? same('')])),
        ', ',
      )
    : null;
}
