import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { num, ref } from '../../../core/expr/expr.ts';
import { languageNames } from '../../../core/language/languages.ts';
import { namesIn, type Text } from '../../../core/language/text.ts';
import { losses } from '../../../core/losses/index.ts';
import { optimizers } from '../../../core/optimizers/index.ts';
import type { RuleNames } from '../../../core/optimizers/optimizer.ts';
import { isCases, type Concept, type Reason } from '../../../core/reasons/concept.ts';
import { concepts, reasonCalled, reasonNames } from '../../../core/reasons/index.ts';

const all = Object.entries<Concept>(concepts);
const textsOf = ({ says }: Reason): readonly Text[] => (isCases(says) ? Object.values(says.cases) : [says]);

test('every file of a rule is in the registry', () => {
  const files = readdirSync(join(import.meta.dirname, '../../../core/reasons')).filter(
    (file) => !['concept.ts', 'index.ts'].includes(file),
  );
  expect(files).toHaveLength(all.length);
});

test('no two reasons have the same name', () => {
  const names = all.flatMap(([, { reasons }]) => Object.keys(reasons));
  expect(new Set(names).size).toBe(names.length);
  expect(reasonNames).toHaveLength(names.length);
});

describe.each(all)('%s', (_, concept) => {
  test('has a formula that can be typeset, a source, and a reason for the rule in every language', () => {
    expect(() =>
      katex.renderToString(concept.formula, { throwOnError: true, strict: 'error' }),
    ).not.toThrow();
    expect(concept.source).toMatch(/\d{4}|CS231n|PyTorch/);
    for (const language of languageNames) expect(concept.why[language].length).toBeGreaterThan(80);
  });

  test('every sentence uses the same quantities in every language, and only quantities that there are', () => {
    const given = ['name', 'value', 'count', 'products', 'ties', 'winner'];
    const backward = ['of', 'by', 'at', 'input', 'upstream', 'partner', 'partner.name'];
    for (const [name, reason] of Object.entries(concept.reasons)) {
      const own = (reason.operands ?? []).flatMap((operand) => [operand, `${operand}.name`]);
      for (const text of textsOf(reason)) {
        const used = new Set(namesIn(text.en));
        expect(
          [...used].filter((one) => ![...given, ...backward, ...own].includes(one)),
          name,
        ).toEqual([]);
        for (const language of languageNames)
          expect(new Set(namesIn(text[language])), `${name}, ${language}`).toEqual(used);
      }
    }
  });

  test('its sentences are short enough to be read in one beat', () => {
    for (const reason of Object.values(concept.reasons))
      for (const { en } of textsOf(reason)) expect(en.split(' ').length, en).toBeLessThanOrEqual(36);
  });

  test('what it names for the way back is there', () => {
    const named = Object.values(concept.reasons).flatMap(({ back = [] }) => back);
    for (const name of [...named, ...(concept.several === undefined ? [] : [concept.several])])
      expect(() => reasonCalled(name)).not.toThrow();
  });
});

/** The update of one weight in general symbols. */
const names: RuleNames = {
  parameter: 'w',
  next: "w'",
  gradient: 'g',
  before: (state) => state,
  after: (state) => `${state}'`,
  hyper: (name) => name,
  lookAhead: 'wTilde',
  t: num(1),
};

describe('the registries name their reasons', () => {
  test.each(Object.entries(optimizers))('%s: every line of every form', (_, optimizer) => {
    for (const { name } of optimizer.forms)
      for (const line of [optimizer.lookAhead(names, name), ...optimizer.rule(names, name)])
        if (line) expect(line.reason, `${name}: ${line.id}`).toBeDefined();
  });

  test('the operands that a sentence names are where the formula of an optimizer has them', () => {
    const adam = optimizers.adam.rule({ ...names, t: ref('t') }, 'outside').at(-1);
    expect(adam?.reason).toBe('adam-step');
    // w − η·m̂/(√v̂ + ε)
    expect(reasonCalled('adam-step').reason.operands).toEqual(['before', 'rate', 'mean', 'square']);
  });

  test.each(Object.entries(losses))(
    '%s: its value, and the slope at which the backward pass begins',
    (_, { reason }) => {
      expect(reasonCalled(reason).reason.back).toBeDefined();
    },
  );
});
