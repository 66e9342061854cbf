import type { Remark } from '../../document/remark.ts';
import { formRemarks } from '../../optimizers/form-remark.ts';
import { say } from '../../language/text.ts';
import { optimizerInUse } from '../../optimizers/index.ts';
import { parseNetwork } from './text/parse.ts';

const example =
  '2-2-1 relu linear; w1 = .1, w2 = .2, w3 = -.2, w4 = -.1, w5 = .5, w6 = .3; x = (1, 0.5); y = 1; lr 0.5';
const hint = say(
  'Units of each layer, the inputs first; the activation of each layer after them, or one for the hidden layers. Weights are numbered layer by layer, unit by unit, from the first input on: in 2-2-1 w1 and w2 lead into h1, w3 and w4 into h2, w5 and w6 into o1. Biases b1, b2, … one a unit, or none. Several samples: x = (1, 0), (0, 1); y = 1, 0. Also: loss cross-entropy; loss huber delta 1.5; adam, lr 0.1, beta1 0.8; sgd, lr 0.1, momentum 0.9; epochs 2; batch 1.',
  'हर परत की इकाइयाँ, इनपुट पहले; उनके बाद हर परत का सक्रियण, या छिपी परतों के लिए एक। भार परत-दर-परत, इकाई-दर-इकाई, पहले इनपुट से गिने जाते हैं: 2-2-1 में w1 और w2 h1 तक जाते हैं, w3 और w4 h2 तक, w5 और w6 o1 तक। बायस b1, b2, … हर इकाई का एक, या कोई नहीं। कई नमूने: x = (1, 0), (0, 1); y = 1, 0। और भी: loss cross-entropy; loss huber delta 1.5; adam, lr 0.1, beta1 0.8; sgd, lr 0.1, momentum 0.9; epochs 2; batch 1।',
  'প্রতিটি স্তরের একক, ইনপুট আগে; তার পরে প্রতিটি স্তরের অ্যাক্টিভেশন, বা লুকানো স্তরগুলির জন্য একটি। ওয়েট গোনা হয় স্তর ধরে, একক ধরে, প্রথম ইনপুট থেকে: 2-2-1-এ w1 ও w2 যায় h1-এ, w3 ও w4 h2-তে, w5 ও w6 o1-এ। বায়াস b1, b2, … প্রতি এককে একটি, বা কোনোটি নয়। একাধিক নমুনা: x = (1, 0), (0, 1); y = 1, 0। আরও: loss cross-entropy; loss huber delta 1.5; adam, lr 0.1, beta1 0.8; sgd, lr 0.1, momentum 0.9; epochs 2; batch 1।',
);

export const text = {
  example,
  hint,
  parse: parseNetwork,
  remarks: (typed: string): readonly Remark[] => {
    const { optimizer, conventions } = parseNetwork(typed);
    return optimizer ? formRemarks(typed, optimizerInUse(optimizer, conventions)) : [];
  },
};
