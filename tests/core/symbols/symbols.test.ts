import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { listPapers, workPaper } from '../../../core/index.ts';
import { namedFunction } from '../../../core/expr/functions/index.ts';
import { concepts, type ConceptName } from '../../../core/reasons/index.ts';
import { katexOptions } from '../../../renderer/maths/katex-options.ts';
import { symbolOf } from '../../../core/format/symbol.ts';
import { languageNames } from '../../../core/language/languages.ts';
import { optimizerNames, optimizers } from '../../../core/optimizers/index.ts';
import type { Optimizer } from '../../../core/optimizers/optimizer.ts';
import {
  describeSymbol,
  functionRanges,
  meaningNames,
  meanings,
  ranges,
  readSymbol,
  ruleFormula,
  ruleNotes,
  symbolsOfKind,
  symbolsOfOptimizer,
  unexplained,
  type RangeName,
} from '../../../core/symbols/index.ts';
import { symbolContext } from '../../../core/views/symbol-card.ts';

const names = Object.keys(concepts) as readonly ConceptName[];
const shelf = listPapers().flatMap((paper) =>
  workPaper(paper).map(({ question, solution }) => ({
    name: `${paper.id}, question ${question.id}`,
    question,
    steps: [...solution.steps, ...(solution.beside ?? [])],
  })),
);

const inside: Readonly<Record<RangeName, (x: number) => boolean>> = {
  real: () => true,
  positive: (x) => x > 0,
  'not negative': (x) => x >= 0,
  'not positive': (x) => x <= 0,
  between: (x) => x > 0 && x < 1,
  share: (x) => x >= 0 && x <= 1,
  'below one': (x) => x >= 0 && x < 1,
  'up to one': (x) => x > 0 && x <= 1,
  signed: (x) => x > -1 && x < 1,
  'signed share': (x) => x >= -1 && x <= 1,
  binary: (x) => x === 0 || x === 1,
  label: (x) => [-1, 0, 1].includes(x),
  counting: (x) => Number.isInteger(x) && x >= 1,
  whole: (x) => Number.isInteger(x) && x >= 0,
  integer: Number.isInteger,
  'from one': (x) => x >= 1,
  'up to six': (x) => x >= 0 && x <= 6,
};

describe('every symbol of the Shelf', () => {
  test('has a meaning', () => {
    const missing = shelf.flatMap(({ name, question, steps }) => {
      const context = symbolContext(question, steps);
      return steps.filter(({ id }) => readSymbol(id, context) === null).map(({ id }) => `${name}: ${id}`);
    });
    expect(missing).toEqual([]);
  });

  test('has a value that its range contains', () => {
    const outside = shelf.flatMap(({ name, question, steps }) => {
      const context = symbolContext(question, steps);
      return steps.flatMap(({ id, formula, value }) => {
        const reading = readSymbol(id, context);
        if (!reading) return [];
        const { range } = describeSymbol(reading, 'en', formula);
        const [of = 'real'] = Object.entries(ranges).find(([, one]) => one.tex === range.tex) ?? [];
        return inside[of as RangeName](value) ? [] : [`${name}: ${id} = ${value} is not ${of}`];
      });
    });
    expect(outside).toEqual([]);
  });

  test('is described in every language without a gap', () => {
    for (const { name, question, steps } of shelf) {
      const context = symbolContext(question, steps);
      for (const { id, formula } of steps) {
        const reading = readSymbol(id, context);
        for (const language of languageNames) {
          const words = reading && describeSymbol(reading, language, formula);
          const text = words && [words.name, ...words.places, words.says, words.shape].join(' ');
          expect(text, `${name}: ${id}`).not.toMatch(/\{\{|undefined|null/);
        }
      }
    }
  });
});

test('the state and the settings of every optimizer have a meaning', () => {
  const { letters } = symbolsOfKind['optimizer-run'];
  const missing = optimizerNames.flatMap((name) => {
    const { state, hyperparameters, means }: Optimizer = optimizers[name];
    const known = { ...letters, ...symbolsOfOptimizer[name] };
    return [...state, ...Object.keys(hyperparameters), ...Object.keys(means)]
      .filter((letter) => !Object.hasOwn(known, letter))
      .map((letter) => `${name}: ${letter}`);
  });
  expect(missing).toEqual([]);
});

test('indices say which one it is', () => {
  const places = (kind: 'scalar-net' | 'recurrent' | 'attention', id: string) => {
    const reading = readSymbol(id, { kind, phaseOf: () => undefined });
    return reading && describeSymbol(reading, 'en').places;
  };
  expect(places('scalar-net', 'w2_1_3')).toEqual(['layer 2', 'unit 1', 'input 3']);
  expect(places('scalar-net', 'z1_s2_u1')).toEqual(['unit 1', 'sample 2', 'after 1 updates in all']);
  expect(places('scalar-net', "w1'")).toEqual(['after the update']);
  expect(places('recurrent', 'a_f_2')).toEqual(['for forget gate', 'time step 2']);
  expect(places('attention', 'A_1_3')).toEqual(['query 1', 'key 3']);
});

test('a gradient is described by what it is of and by', () => {
  const reading = readSymbol('dL/dw5', { kind: 'scalar-net', phaseOf: () => undefined });
  expect(reading && describeSymbol(reading, 'en')).toMatchObject({
    name: 'gradient',
    says: 'How fast L (loss) grows with w₅ (weight): a small change of w₅ changes L by about this times the change.',
  });
});

test('the author of a document says what symbols of their own mean', () => {
  const context = {
    kind: 'guided' as const,
    own: { k: 'kernelSide', s: 'savings in rupees' },
    phaseOf: () => undefined,
  };
  const words = (id: string) => {
    const reading = readSymbol(id, context);
    return reading && describeSymbol(reading, 'hi').name;
  };
  expect(words('k')).toBe(meanings.kernelSide.name.hi);
  expect(words('s')).toBe('savings in rupees');
  expect(words('q')).toBeNull();
});

describe('the usual formula of every rule', () => {
  /** Indices, and the variable of a sum. */
  const COUNTED = /^[ijkst]$/;

  test('has a meaning for each of its symbols', () => {
    const missing = names.flatMap((name) =>
      unexplained(concepts[name].formula, ruleNotes[name].symbols)
        .filter((letter) => !COUNTED.test(letter))
        .map((letter) => `${name}: ${letter}`),
    );
    expect(missing).toEqual([]);
    // A made-up formula with a letter that nothing explains.
    expect(unexplained('w \\leftarrow w - q', { w: 'weight' })).toEqual(['q']);
  });

  test('uses every symbol that is listed for it', () => {
    const unused = names.flatMap((name) => {
      const formula = ruleFormula(name);
      return Object.entries(ruleNotes[name].symbols)
        .filter(([, meaning]) => !formula.includes(`symbol=${meaning}}`))
        .map(([symbol]) => `${name}: ${symbol}`);
    });
    expect(unused).toEqual([]);
  });

  test('is still drawn, and looks as before', () => {
    for (const name of names) {
      const text = (tex: string) =>
        katex
          .renderToString(tex, { ...katexOptions, throwOnError: true, output: 'html' })
          .replace(/<[^>]*>|\u200b/g, '')
          // A power stands after the index of its symbol, no longer above it.
          .split('')
          .sort()
          .join('');
      expect(text(ruleFormula(name)), name).toBe(text(concepts[name].formula));
    }
  });

  test('has conditions in every language', () => {
    for (const name of names) {
      expect(ruleNotes[name].holds.en, name).toMatch(/\.$/);
      expect(ruleNotes[name].holds.hi, name).toMatch(/।$/);
      expect(ruleNotes[name].holds.bn, name).toMatch(/।$/);
    }
  });
});

test('a function has only values of its range', () => {
  // Farther out float64 rounds what is nearly 0 or 1.
  const points = [-7, -3, -1, -0.5, 0, 0.5, 1, 3, 7];
  for (const [name, range] of Object.entries(functionRanges)) {
    const { value, arity } = namedFunction(name);
    // A parameter after the argument: the slope of a hard sigmoid, the value of ReLU′ at 0.
    const rest = Array.from({ length: Math.max((arity ?? 1) - 1, 0) }, () => 1);
    const values = points.filter((x) => name !== 'sqrt' || x >= 0).map((x) => value(x, ...rest));
    expect(
      values.filter((y) => !inside[range](y)),
      name,
    ).toEqual([]);
  }
});

test('every meaning is written whole, and no two are called the same in one language', () => {
  for (const language of languageNames) {
    const names = meaningNames.map((name) => meanings[name].name[language]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  }
  for (const name of meaningNames) {
    expect(meanings[name].says.en, name).toMatch(/^[A-Z01e].+\.$/);
    expect(meanings[name].says.hi, name).toMatch(/।$/);
    expect(meanings[name].says.bn, name).toMatch(/।$/);
  }
  expect(symbolOf('eta').plain).toBe('η');
});
