import { isRecord } from '../document/schema-issues.ts';
import { parseJson } from '../json.ts';
import type { Decisions } from './paper.ts';

/**
 * A document's text with these decisions in place of those of the questions named; everything else stays as it was
 * written. Throws ProblemError for a text that is no JSON.
 */
export function withKeyDecisions(text: string, decisions: Readonly<Record<string, Decisions>>): string {
  const json = parseJson(text);
  return `${JSON.stringify(isRecord(json) ? inDocument(json, decisions) : json, null, 2)}\n`;
}

function inDocument(
  json: Record<string, unknown>,
  decisions: Readonly<Record<string, Decisions>>,
): Record<string, unknown> {
  const decided = (question: Record<string, unknown>, id: unknown): Record<string, unknown> => {
    const own = typeof id === 'string' && Object.hasOwn(decisions, id) ? decisions[id] : undefined;
    if (own === undefined) return question;
    const { decisions: _before, ...others } = question;
    return Object.keys(own).length === 0 ? others : { ...others, decisions: own };
  };
  const { questions } = json;
  if (Array.isArray(questions))
    return {
      ...json,
      questions: questions.map((one: unknown) => (isRecord(one) ? decided(one, one['id']) : one)),
    };
  // A problem file holds one question, which a paper calls 1; a bare problem gets a file around it.
  return decided('problem' in json ? json : { format: 1, problem: json }, '1');
}
