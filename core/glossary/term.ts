import type { Text } from '../language/text.ts';
import type { SkillName } from '../skills/index.ts';

/** A term of the course, as a glossary explains it. */
export interface Term {
  readonly name: Text;
  /** One or two plain sentences. */
  readonly says: Text;
  /** Its symbol, in LaTeX; absent: it has none. */
  readonly tex?: string;
  /** Where it is practised; absent: it is background of the whole course. */
  readonly skill?: SkillName;
}

export type Terms = Readonly<Record<string, Term>>;
