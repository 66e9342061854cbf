import { describe, expect, test } from 'vitest';
import { languageNames } from '../../../core/contract/languages.ts';
import { chosenPolicy, policies } from '../../../core/paper/marking-policy.ts';
import { policyTitle, policyWords } from '../../../core/views/policy-words.ts';

const inEnglish = (policy: Parameters<typeof policyWords>[0]): Record<string, string> =>
  Object.fromEntries(policyWords(policy).rules.map(({ when, earns }) => [when.en, earns.en]));

describe('a policy in an examiner’s words', () => {
  test('is read from its rules: a changed rule changes its line', () => {
    const IN_PART = 'Follows from an error under the same heading';
    const FEW = 'Right, but to fewer figures than are asked';
    expect(inEnglish(policies['follow-through'])).toMatchObject({
      [IN_PART]: 'full marks',
      [FEW]: 'no marks',
    });
    expect(inEnglish(policies.ib)).toMatchObject({ [IN_PART]: 'method marks, 50 %' });
    const own = chosenPolicy({ base: 'ib', name: 'own', methodShare: 0.25, tooFewFigures: 'all' });
    expect(inEnglish(own)).toMatchObject({ [IN_PART]: 'method marks, 25 %', [FEW]: 'full marks' });
  });

  test('each built-in policy has a statement of its own', () => {
    const said = Object.values(policies).map((policy) => policyWords(policy).statement.en);
    expect(new Set(said).size).toBe(said.length);
    expect(said[2]).toContain('all its marks if its whole answer is right, and otherwise none');
  });

  test.each(languageNames)('in %s every line is written, and no two rules are the same', (language) => {
    const { statement, rules } = policyWords(policies.ib);
    expect(statement[language].length).toBeGreaterThan(20);
    expect(new Set(rules.map(({ when }) => when[language])).size).toBe(rules.length);
    for (const { earns } of rules) expect(earns[language]).not.toBe('');
  });

  test('one of a teacher’s own has the title that it was given', () => {
    expect(policyTitle({ name: 'own', title: 'Our school' }).bn).toBe('Our school');
    expect(policyTitle(policies['right-wrong']).hi).toBe('सही या ग़लत');
  });
});
