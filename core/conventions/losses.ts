import { same, say } from '../language/text.ts';
import type { Convention } from './convention.ts';

/** Conventions of losses: the scale, the sum over outputs and samples, and the numbering of classes. */
export const losses = {
  'squared-error-factor': {
    title: say('Factor of the squared error', 'वर्गित त्रुटि का गुणक', 'বর্গ ত্রুটির গুণক'),
    asks: say(
      'Is the squared error halved, whole, or averaged over the outputs?',
      'वर्गित त्रुटि आधी, पूरी, या आउटपुटों पर माध्य है?',
      'বর্গ ত্রুটি কি অর্ধেক, পুরো, না আউটপুটগুলির গড়?',
    ),
    default: 'half',
    choices: {
      half: {
        label: same('½ Σ (y − o)²'),
        usedBy: say(
          'Bishop 2006 §5.2; most hand-worked exercises',
          'Bishop 2006 §5.2; हाथ से हल होने वाले अधिकतर अभ्यास',
          'Bishop 2006 §5.2; হাতে কষা বেশির ভাগ অনুশীলন',
        ),
      },
      one: { label: same('Σ (y − o)²'), usedBy: same('PyTorch MSELoss(reduction="sum")') },
      mean: { label: same('(1/n) Σ (y − o)²'), usedBy: same('PyTorch MSELoss, Keras MeanSquaredError') },
    },
  },
  'loss-over-outputs': {
    title: say('Loss over several outputs', 'कई आउटपुटों पर हानि', 'একাধিক আউটপুটে লস'),
    asks: say(
      'Is a loss that compares output by output summed or averaged over the outputs of one sample?',
      'जो हानि आउटपुट-दर-आउटपुट तुलना करती है, वह एक नमूने के आउटपुटों पर योग है या माध्य?',
      'যে লস আউটপুট ধরে ধরে তুলনা করে, তা কি একটি নমুনার আউটপুটগুলির যোগফল, না গড়?',
    ),
    default: 'mean',
    choices: {
      mean: {
        label: say('mean over the outputs', 'आउटपुटों पर माध्य', 'আউটপুটগুলির গড়'),
        usedBy: say(
          'PyTorch reduction="mean", Keras; the M of MAE',
          'PyTorch reduction="mean", Keras; MAE का M',
          'PyTorch reduction="mean", Keras; MAE-র M',
        ),
      },
      sum: {
        label: say('sum over the outputs', 'आउटपुटों पर योग', 'আউটপুটগুলির যোগফল'),
        usedBy: say(
          'Bishop 2006, eq. 5.22; PyTorch reduction="sum"',
          'Bishop 2006, समी. 5.22; PyTorch reduction="sum"',
          'Bishop 2006, সমী. 5.22; PyTorch reduction="sum"',
        ),
      },
    },
  },
  'class-index': {
    title: say('Counting of classes', 'वर्गों की गिनती', 'শ্রেণির গণনা'),
    asks: say(
      'Where a target is the number of a class, is the first class number 0 or 1?',
      'जहाँ लक्ष्य किसी वर्ग का क्रमांक है, वहाँ पहला वर्ग 0 है या 1?',
      'যেখানে লক্ষ্য একটি শ্রেণির ক্রমিক, সেখানে প্রথম শ্রেণি 0, না 1?',
    ),
    default: '0',
    choices: {
      '0': {
        label: say('the first class is 0', 'पहला वर्ग 0 है', 'প্রথম শ্রেণি 0'),
        usedBy: same('PyTorch, Keras, NumPy'),
      },
      '1': {
        label: say('the first class is 1', 'पहला वर्ग 1 है', 'প্রথম শ্রেণি 1'),
        usedBy: say(
          'formulas with subscripts 1 to K; MATLAB',
          '1 से K तक के पादांक वाले सूत्र; MATLAB',
          '1 থেকে K পাদাঙ্কের সূত্র; MATLAB',
        ),
      },
    },
  },
  'huber-scale': {
    title: say('Scale of the Huber loss', 'ह्यूबर हानि का स्केल', 'হুবার লসের স্কেল'),
    asks: say(
      'Is the Huber loss taken as Huber wrote it, or divided by δ?',
      'ह्यूबर हानि वैसी है जैसी Huber ने लिखी, या δ से भाग दी हुई?',
      'হুবার লস কি Huber যেমন লিখেছেন তেমন, না δ দিয়ে ভাগ করা?',
    ),
    default: 'huber',
    choices: {
      huber: {
        label: say(
          '½e² up to δ, then δ(|e| − ½δ)',
          'δ तक ½e², फिर δ(|e| − ½δ)',
          'δ পর্যন্ত ½e², তারপর δ(|e| − ½δ)',
        ),
        usedBy: same('Huber 1964; PyTorch HuberLoss; Keras Huber'),
      },
      'smooth-l1': {
        label: say(
          'e²/(2δ) up to δ, then |e| − ½δ',
          'δ तक e²/(2δ), फिर |e| − ½δ',
          'δ পর্যন্ত e²/(2δ), তারপর |e| − ½δ',
        ),
        usedBy: say(
          'PyTorch SmoothL1Loss(beta=δ); Girshick 2015 with δ = 1',
          'PyTorch SmoothL1Loss(beta=δ); Girshick 2015, δ = 1 के साथ',
          'PyTorch SmoothL1Loss(beta=δ); Girshick 2015, δ = 1 সহ',
        ),
      },
    },
  },
  'hinge-classes': {
    title: say('Multi-class hinge', 'बहु-वर्ग हिंज', 'বহু-শ্রেণি হিঞ্জ'),
    asks: say(
      'Are the margins of the wrong classes summed, or is the sum divided by the number of classes?',
      'ग़लत वर्गों के मार्जिन जोड़े जाते हैं, या योग को वर्गों की संख्या से भाग दिया जाता है?',
      'ভুল শ্রেণিগুলির মার্জিন কি যোগ করা হয়, না যোগফল শ্রেণির সংখ্যা দিয়ে ভাগ হয়?',
    ),
    default: 'sum',
    choices: {
      sum: {
        label: say('Σ over the wrong classes', 'ग़लत वर्गों पर Σ', 'ভুল শ্রেণিগুলির Σ'),
        usedBy: same('Stanford CS231n; Weston & Watkins 1999'),
      },
      mean: {
        label: say(
          'the sum over the C classes divided by C',
          'C वर्गों का योग, C से भाग',
          'C শ্রেণির যোগফল, C দিয়ে ভাগ',
        ),
        usedBy: same('PyTorch MultiMarginLoss'),
      },
    },
  },
  'l2-factor': {
    title: say('Factor of the L2 penalty', 'L2 दंड का गुणक', 'L2 দণ্ডের গুণক'),
    asks: say(
      'Is the sum of squared weights halved?',
      'क्या भारों के वर्गों का योग आधा किया जाता है?',
      'ওয়েটের বর্গের যোগফল কি অর্ধেক করা হয়?',
    ),
    default: 'half',
    choices: {
      half: {
        label: say('½λ Σ w²,  slope λw', '½λ Σ w²,  ढाल λw', '½λ Σ w²,  ঢাল λw'),
        usedBy: say(
          'Goodfellow et al. 2016, eq. 7.1; Bishop 2006, eq. 3.27; PyTorch weight_decay',
          'Goodfellow et al. 2016, समी. 7.1; Bishop 2006, समी. 3.27; PyTorch weight_decay',
          'Goodfellow et al. 2016, সমী. 7.1; Bishop 2006, সমী. 3.27; PyTorch weight_decay',
        ),
      },
      one: {
        label: say('λ Σ w²,  slope 2λw', 'λ Σ w²,  ढाल 2λw', 'λ Σ w²,  ঢাল 2λw'),
        usedBy: say(
          'Keras regularizers.L2; Stanford CS231n, linear classification',
          'Keras regularizers.L2; Stanford CS231n, रैखिक वर्गीकरण',
          'Keras regularizers.L2; Stanford CS231n, রৈখিক শ্রেণিবিন্যাস',
        ),
      },
    },
  },
  'batch-reduction': {
    title: say('Gradient of a batch', 'बैच का ग्रेडिएंट', 'ব্যাচের গ্রেডিয়েন্ট'),
    asks: say(
      'Is the gradient of a batch summed or averaged over its samples?',
      'बैच का ग्रेडिएंट उसके नमूनों पर योग है या माध्य?',
      'ব্যাচের গ্রেডিয়েন্ট কি তার নমুনাগুলির যোগফল, না গড়?',
    ),
    default: 'sum',
    choices: {
      sum: {
        label: say('sum over the batch', 'बैच पर योग', 'ব্যাচের যোগফল'),
        usedBy: say(
          'Bishop 2006 §5.2; many exam papers',
          'Bishop 2006 §5.2; कई परीक्षा-पत्र',
          'Bishop 2006 §5.2; বহু পরীক্ষার প্রশ্নপত্র',
        ),
      },
      mean: {
        label: say('mean over the batch', 'बैच पर माध्य', 'ব্যাচের গড়'),
        usedBy: say(
          'Goodfellow et al. 2016 §8.1; PyTorch and Keras losses',
          'Goodfellow et al. 2016 §8.1; PyTorch और Keras की हानियाँ',
          'Goodfellow et al. 2016 §8.1; PyTorch ও Keras-এর লস',
        ),
      },
    },
  },
} as const satisfies Record<string, Convention>;
