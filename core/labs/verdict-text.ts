import { fillEach, joined, say, type Text } from '../language/text.ts';
import type { Finding } from './finding.ts';

/** What a verdict is called. */
export const verdictNames: Readonly<Record<Finding['verdict'], Text>> = {
  shown: say('shown', 'दिखा', 'দেখা গেল'),
  reversed: say('the opposite is shown', 'उल्टा दिखा', 'উল্টোটা দেখা গেল'),
  none: say('no effect shown', 'कोई असर नहीं दिखा', 'কোনো প্রভাব দেখা গেল না'),
  undecided: say(
    'not decided: more seeds may tell',
    'तय नहीं: और सीड से पता चल सकता है',
    'স্থির হয়নি: আরও সিডে জানা যেতে পারে',
  ),
};

/** A number for a verdict: three figures, no more than a few repetitions can carry. */
export const threeFigures = (value: number): string =>
  (Math.abs(value) >= 1000 ? String(Math.round(value)) : value.toPrecision(3)).replace('-', '−');

/** The last sentence of a comparison: its interval, how many seeds agree, and the verdict. */
export function verdictText(
  finding: Finding,
  what: Text,
  shownAs: (value: number) => string = threeFigures,
): Text {
  return joined([
    what,
    fillEach(
      say(
        '95 % interval {{low}} to {{high}}, {{agreeing}} of {{seeds}} on the side of the claim: {{verdict}}.',
        '95 % अंतराल {{low}} से {{high}}, {{seeds}} में से {{agreeing}} दावे के पक्ष में: {{verdict}}।',
        '95 % ব্যবধান {{low}} থেকে {{high}}, {{seeds}}-এর মধ্যে {{agreeing}}টি দাবির পক্ষে: {{verdict}}।',
      ),
      {
        low: shownAs(finding.low),
        high: shownAs(finding.high),
        agreeing: finding.agreeing,
        seeds: finding.seeds,
        verdict: verdictNames[finding.verdict],
      },
    ),
  ]);
}

/** What is said of a question whether two methods differ at all; a difference to either side is one. */
const equalityNames: Readonly<Record<Finding['verdict'], Text>> = {
  shown: say('a difference is shown', 'अंतर दिखा', 'পার্থক্য দেখা গেল'),
  reversed: say('a difference is shown', 'अंतर दिखा', 'পার্থক্য দেখা গেল'),
  none: say('no difference that counts', 'मायने रखने वाला कोई अंतर नहीं', 'ধরার মতো কোনো পার্থক্য নেই'),
  undecided: verdictNames.undecided,
};

/** The last sentence of a comparison of which the claim is that there is no difference: no seed is on a side of it. */
export const equalityText = (
  finding: Finding,
  what: Text,
  shownAs: (value: number) => string = threeFigures,
): Text =>
  joined([
    what,
    fillEach(
      say(
        '95 % interval {{low}} to {{high}} over {{seeds}} seeds: {{verdict}}.',
        '{{seeds}} सीडों पर 95 % अंतराल {{low}} से {{high}}: {{verdict}}।',
        '{{seeds}}টি সিডে 95 % ব্যবধান {{low}} থেকে {{high}}: {{verdict}}।',
      ),
      {
        low: shownAs(finding.low),
        high: shownAs(finding.high),
        seeds: finding.seeds,
        verdict: equalityNames[finding.verdict],
      },
    ),
  ]);
