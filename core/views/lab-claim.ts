import type { LabEntry, LabSettings } from '../labs/lab.ts';
import type { Text } from '../language/text.ts';

/** What an experiment tests with these settings. */
export const claimOf = ({ claim, claims }: Pick<LabEntry, 'claim' | 'claims'>, settings: LabSettings): Text =>
  claims?.of[String(settings[claims.control])] ?? claim;
