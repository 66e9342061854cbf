import type { Remark } from '../../document/remark.ts';
import { formRemarks } from '../../optimizers/form-remark.ts';
import { fillEach, say } from '../../language/text.ts';
import { optimizerInUse } from '../../optimizers/index.ts';
import { scheduleExamples } from '../../optimizers/schedules/index.ts';
import { example, parse } from './text/parse.ts';
import { print } from './text/print.ts';

const options = [
  'lr 0.1',
  '5 steps',
  'momentum 0.9',
  'beta1 0.9',
  'eps 1e-8',
  'weight decay 0.01',
  ...scheduleExamples,
  'pytorch form',
];
const hint = fillEach(
  say(
    'an optimizer on an objective from a start, then in any order: {{options}}',
    'एक ऑप्टिमाइज़र, उद्देश्य फलन पर (on), आरंभ से (from), फिर किसी भी क्रम में: {{options}}',
    'একটি অপ্টিমাইজার, উদ্দেশ্য ফাংশনে (on), শুরু থেকে (from), তারপর যেকোনো ক্রমে: {{options}}',
  ),
  { options: options.join(', ') },
);

export const text = {
  example,
  hint,
  parse,
  print,
  remarks: (typed: string): readonly Remark[] => {
    const { optimizer, conventions } = parse(typed);
    return formRemarks(typed, optimizerInUse(optimizer, conventions));
  },
};
