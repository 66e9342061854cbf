import { say } from '../../language/text.ts';
import { parse } from './text/parse.ts';
import { print } from './text/print.ts';

export const text = {
  example: 'conv [1 2 3; 4 5 6; 7 8 9] * [1 0; 0 -1], stride 1, pad 0',
  hint: say(
    'input * kernel, rows ended by ; and channels by |, then stride, pad, dilation, groups, bias; further layers after ->: relu -> max-pool 2; last loss sum, target [...] or gradient [...]',
    'इनपुट * कर्नेल, पंक्तियों के अंत में ; और चैनलों के अंत में |, फिर stride, pad, dilation, groups, bias; आगे की परतें -> के बाद: relu -> max-pool 2; अंत में loss sum, target [...] या gradient [...]',
    'ইনপুট * কার্নেল, সারির শেষে ; ও চ্যানেলের শেষে |, তারপর stride, pad, dilation, groups, bias; পরের স্তরগুলি ->-এর পরে: relu -> max-pool 2; শেষে loss sum, target [...] বা gradient [...]',
  ),
  parse,
  print,
};
