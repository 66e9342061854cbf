import { joined, say } from '../language/text.ts';
import type { Comparison } from './lab.ts';

/** A comparison of a control, of which the claim does not speak: it shows what the measure finds where there is something. */
export const forComparison = ({ sentence, ...comparison }: Comparison): Comparison => ({
  ...comparison,
  sentence: joined([FOR_COMPARISON, sentence]),
});
const FOR_COMPARISON = say('For comparison:', 'तुलना के लिए:', 'তুলনার জন্য:');
