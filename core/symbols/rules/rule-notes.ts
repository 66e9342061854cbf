import type { Text } from '../../language/text.ts';
import type { MeaningName } from '../meanings/index.ts';

/** What a formula sheet says of a rule besides its formula and source. */
export interface RuleNotes {
  readonly title: Text;
  /** When the rule holds, and what has to be kept in mind. */
  readonly holds: Text;
  /** What the symbols of its formula mean, by how they are written there in LaTeX, without indices. */
  readonly symbols: Readonly<Record<string, MeaningName>>;
}
