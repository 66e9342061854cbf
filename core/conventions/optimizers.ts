import { same, say } from '../language/text.ts';
import type { Convention } from './convention.ts';

/** Conventions of optimizers, weight decay and schedules: their forms, and who uses each. */
export const optimizers = {
  'momentum-form': {
    title: say('Form of momentum', 'मोमेंटम का रूप', 'মোমেন্টামের রূপ'),
    asks: say(
      'Does the velocity hold steps (learning rate inside) or gradients (learning rate outside)?',
      'वेग में चरण हैं (सीखने की दर भीतर) या ग्रेडिएंट (सीखने की दर बाहर)?',
      'বেগে কি ধাপ থাকে (শেখার হার ভিতরে), না গ্রেডিয়েন্ট (শেখার হার বাইরে)?',
    ),
    default: 'classical',
    choices: {
      classical: {
        label: same('v ← ρv − ηg,  w ← w + v'),
        usedBy: same('Sutskever et al. 2013; Goodfellow et al. 2016 §8.3.2; Keras'),
      },
      pytorch: {
        label: same('v ← ρv + g,  w ← w − ηv'),
        usedBy: say(
          'PyTorch SGD; Qian 1999 up to scale',
          'PyTorch SGD; Qian 1999, स्केल को छोड़कर',
          'PyTorch SGD; Qian 1999, স্কেল বাদে',
        ),
      },
    },
  },
  'nesterov-form': {
    title: say('Form of Nesterov momentum', 'नेस्टेरोव मोमेंटम का रूप', 'নেস্টেরভ মোমেন্টামের রূপ'),
    asks: say(
      'Is the gradient taken at the look-ahead point, or is the method rewritten at the current point?',
      'ग्रेडिएंट आगे के बिंदु पर लिया जाता है, या विधि वर्तमान बिंदु पर फिर से लिखी जाती है?',
      'গ্রেডিয়েন্ট কি সামনের বিন্দুতে নেওয়া হয়, না পদ্ধতিটি বর্তমান বিন্দুতে আবার লেখা হয়?',
    ),
    default: 'look-ahead',
    choices: {
      'look-ahead': {
        label: say('gradient at w + ρv', 'w + ρv पर ग्रेडिएंट', 'w + ρv-তে গ্রেডিয়েন্ট'),
        usedBy: same('Sutskever et al. 2013; Goodfellow et al. 2016 §8.3.3'),
      },
      rewritten: {
        label: say('gradient at w, step ρv − ηg', 'w पर ग्रेडिएंट, चरण ρv − ηg', 'w-তে গ্রেডিয়েন্ট, ধাপ ρv − ηg'),
        usedBy: same('Bengio et al. 2013; Keras SGD(nesterov=True)'),
      },
      pytorch: {
        label: say(
          'gradient at w, step −η(g + ρv)',
          'w पर ग्रेडिएंट, चरण −η(g + ρv)',
          'w-তে গ্রেডিয়েন্ট, ধাপ −η(g + ρv)',
        ),
        usedBy: same('PyTorch SGD(nesterov=True)'),
      },
    },
  },
  'epsilon-place': {
    title: say('Place of ε', 'ε का स्थान', 'ε-এর স্থান'),
    asks: say(
      'Is ε added to the root or under it?',
      'ε मूल में जोड़ा जाता है या मूल के नीचे?',
      'ε কি মূলের সঙ্গে যোগ হয়, না মূলের ভিতরে?',
    ),
    default: 'outside',
    choices: {
      outside: {
        label: say('outside the root: √s + ε', 'मूल के बाहर: √s + ε', 'মূলের বাইরে: √s + ε'),
        usedBy: say(
          'PyTorch Adagrad and RMSprop; Duchi et al. 2011',
          'PyTorch Adagrad और RMSprop; Duchi et al. 2011',
          'PyTorch Adagrad ও RMSprop; Duchi et al. 2011',
        ),
      },
      inside: {
        label: say('inside the root: √(s + ε)', 'मूल के भीतर: √(s + ε)', 'মূলের ভিতরে: √(s + ε)'),
        usedBy: say(
          'Keras 3 Adagrad and RMSprop; Goodfellow et al. 2016, Algorithm 8.5',
          'Keras 3 Adagrad और RMSprop; Goodfellow et al. 2016, एल्गोरिद्म 8.5',
          'Keras 3 Adagrad ও RMSprop; Goodfellow et al. 2016, অ্যালগরিদম 8.5',
        ),
      },
    },
  },
  'dampening-start': {
    title: say('Start of a dampened velocity', 'मंदित वेग का आरंभ', 'মন্দিত বেগের শুরু'),
    asks: say(
      'Is the first velocity the first gradient, or a dampened step from 0?',
      'पहला वेग पहला ग्रेडिएंट है, या 0 से एक मंदित चरण?',
      'প্রথম বেগ কি প্রথম গ্রেডিয়েন্ট, না 0 থেকে একটি মন্দিত ধাপ?',
    ),
    default: 'pytorch',
    choices: {
      pytorch: { label: same('v₁ = g₁'), usedBy: same('PyTorch SGD(dampening=…)') },
      'from-zero': {
        label: say('v₀ = 0, so v₁ = (1 − τ)g₁', 'v₀ = 0, इसलिए v₁ = (1 − τ)g₁', 'v₀ = 0, তাই v₁ = (1 − τ)g₁'),
        usedBy: say(
          'Ng, "Improving Deep Neural Networks", with τ = ρ',
          'Ng, "Improving Deep Neural Networks", τ = ρ के साथ',
          'Ng, "Improving Deep Neural Networks", τ = ρ সহ',
        ),
      },
    },
  },
  'adadelta-form': {
    title: say('Form of Adadelta', 'Adadelta का रूप', 'Adadelta-র রূপ'),
    asks: say(
      'Is the step scaled by a learning rate?',
      'क्या चरण को सीखने की दर से गुणा किया जाता है?',
      'ধাপ কি শেখার হার দিয়ে গুণ হয়?',
    ),
    default: 'scaled',
    choices: {
      scaled: {
        label: same('w ← w + ηΔ'),
        usedBy: say(
          'PyTorch and Keras Adadelta; with η = 1 the paper’s',
          'PyTorch और Keras Adadelta; η = 1 पर लेख का रूप',
          'PyTorch ও Keras Adadelta; η = 1 হলে মূল প্রবন্ধের রূপ',
        ),
      },
      paper: {
        label: same('w ← w + Δ'),
        usedBy: say('Zeiler 2012, Algorithm 1', 'Zeiler 2012, एल्गोरिद्म 1', 'Zeiler 2012, অ্যালগরিদম 1'),
      },
    },
  },
  'adam-form': {
    title: say('Form of Adam', 'Adam का रूप', 'Adam-এর রূপ'),
    asks: say(
      'Where is ε added, and where is the bias corrected?',
      'ε कहाँ जोड़ा जाता है, और अभिनति कहाँ सुधारी जाती है?',
      'ε কোথায় যোগ হয়, আর পক্ষপাত কোথায় সংশোধন হয়?',
    ),
    default: 'outside',
    choices: {
      outside: {
        label: same('η·m̂/(√v̂ + ε)'),
        usedBy: say(
          'Kingma & Ba 2015, Algorithm 1; PyTorch',
          'Kingma & Ba 2015, एल्गोरिद्म 1; PyTorch',
          'Kingma & Ba 2015, অ্যালগরিদম 1; PyTorch',
        ),
      },
      efficient: {
        label: say('η̂·m/(√v + ε), corrections in η̂', 'η̂·m/(√v + ε), सुधार η̂ में', 'η̂·m/(√v + ε), সংশোধন η̂-এ'),
        usedBy: say(
          'Kingma & Ba 2015, end of section 2; Keras',
          'Kingma & Ba 2015, अनुभाग 2 का अंत; Keras',
          'Kingma & Ba 2015, অনুচ্ছেদ 2-এর শেষ; Keras',
        ),
      },
      inside: {
        label: same('η·m̂/√(v̂ + ε)'),
        usedBy: say('some lecture notes', 'कुछ व्याख्यान नोट', 'কিছু লেকচার নোট'),
      },
    },
  },
  'adamw-form': {
    title: say('Form of AdamW', 'AdamW का रूप', 'AdamW-এর রূপ'),
    asks: say(
      'Does the weight decay by ηλ or by λ, and where is the bias corrected?',
      'भार ηλ से घटता है या λ से, और अभिनति कहाँ सुधारी जाती है?',
      'ওয়েট কি ηλ হারে কমে, না λ হারে, আর পক্ষপাত কোথায় সংশোধন হয়?',
    ),
    default: 'pytorch',
    choices: {
      pytorch: {
        label: say(
          'decay by ηλ, Adam as in Algorithm 1',
          'ηλ से घटाव, Adam एल्गोरिद्म 1 जैसा',
          'ηλ হারে ক্ষয়, Adam অ্যালগরিদম 1-এর মতো',
        ),
        usedBy: same('PyTorch AdamW'),
      },
      paper: {
        label: say(
          'decay by λ, which only the schedule scales',
          'λ से घटाव, जिसे केवल अनुसूची बदलती है',
          'λ হারে ক্ষয়, যা কেবল সূচি বদলায়',
        ),
        usedBy: say(
          'Loshchilov & Hutter 2019, Algorithm 2',
          'Loshchilov & Hutter 2019, एल्गोरिद्म 2',
          'Loshchilov & Hutter 2019, অ্যালগরিদম 2',
        ),
      },
      keras: {
        label: say(
          'decay by ηλ, corrections in the learning rate',
          'ηλ से घटाव, सुधार सीखने की दर में',
          'ηλ হারে ক্ষয়, সংশোধন শেখার হারে',
        ),
        usedBy: same('Keras AdamW'),
      },
    },
  },
  'amsgrad-form': {
    title: say('Form of AMSGrad', 'AMSGrad का रूप', 'AMSGrad-এর রূপ'),
    asks: say(
      'Are the moments corrected for their start at 0?',
      'क्या आघूर्ण 0 से शुरू होने के लिए सुधारे जाते हैं?',
      '0 থেকে শুরুর জন্য কি মোমেন্টগুলি সংশোধন করা হয়?',
    ),
    default: 'pytorch',
    choices: {
      pytorch: {
        label: say(
          'corrected, the second after the maximum',
          'सुधारे हुए, दूसरा महत्तम के बाद',
          'সংশোধিত, দ্বিতীয়টি সর্বোচ্চের পরে',
        ),
        usedBy: same('PyTorch Adam(amsgrad=True)'),
      },
      paper: {
        label: say('not corrected', 'बिना सुधार', 'অসংশোধিত'),
        usedBy: say(
          'Reddi et al. 2018, Algorithm 2',
          'Reddi et al. 2018, एल्गोरिद्म 2',
          'Reddi et al. 2018, অ্যালগরিদম 2',
        ),
      },
      keras: {
        label: say('corrections in the learning rate', 'सुधार सीखने की दर में', 'সংশোধন শেখার হারে'),
        usedBy: same('Keras Adam(amsgrad=True)'),
      },
    },
  },
  'adamax-form': {
    title: say('Form of Adamax', 'Adamax का रूप', 'Adamax-এর রূপ'),
    asks: say('Is there an ε, and where?', 'क्या ε है, और कहाँ?', 'ε আছে কি, আর কোথায়?'),
    default: 'paper',
    choices: {
      paper: {
        label: say('none: η·m̂/u', 'नहीं: η·m̂/u', 'নেই: η·m̂/u'),
        usedBy: say(
          'Kingma & Ba 2015, Algorithm 2',
          'Kingma & Ba 2015, एल्गोरिद्म 2',
          'Kingma & Ba 2015, অ্যালগরিদম 2',
        ),
      },
      pytorch: {
        label: say(
          'inside the maximum: u ← max(β₂u, |g| + ε)',
          'महत्तम के भीतर: u ← max(β₂u, |g| + ε)',
          'সর্বোচ্চের ভিতরে: u ← max(β₂u, |g| + ε)',
        ),
        usedBy: same('PyTorch Adamax'),
      },
      keras: {
        label: say(
          'below the line: η·m̂/(u + ε)',
          'भिन्न की रेखा के नीचे: η·m̂/(u + ε)',
          'ভগ্নাংশের রেখার নিচে: η·m̂/(u + ε)',
        ),
        usedBy: same('Keras Adamax'),
      },
    },
  },
  'nadam-form': {
    title: say('Form of Nadam', 'Nadam का रूप', 'Nadam-এর রূপ'),
    asks: say(
      'Is the momentum constant, or does it follow a schedule?',
      'मोमेंटम अचर है, या किसी अनुसूची पर चलता है?',
      'মোমেন্টাম কি ধ্রুব, না কোনো সূচি মেনে চলে?',
    ),
    default: 'constant',
    choices: {
      constant: { label: say('constant: β₁', 'अचर: β₁', 'ধ্রুব: β₁'), usedBy: same('Ruder 2016, §4.8') },
      pytorch: {
        label: say(
          'scheduled: β₁(1 − ½·0.96^(tψ)), ψ = 0.004',
          'अनुसूची से: β₁(1 − ½·0.96^(tψ)), ψ = 0.004',
          'সূচি মেনে: β₁(1 − ½·0.96^(tψ)), ψ = 0.004',
        ),
        usedBy: say(
          'PyTorch NAdam from 2.0; Dozat 2016',
          'PyTorch NAdam, 2.0 से; Dozat 2016',
          'PyTorch NAdam, 2.0 থেকে; Dozat 2016',
        ),
      },
      'pytorch-1': {
        label: say(
          'scheduled, with one factor μ too many',
          'अनुसूची से, एक गुणक μ अधिक',
          'সূচি মেনে, একটি গুণক μ বেশি',
        ),
        usedBy: say('PyTorch NAdam up to 1.13', 'PyTorch NAdam, 1.13 तक', 'PyTorch NAdam, 1.13 পর্যন্ত'),
      },
      keras: {
        label: say('scheduled: β₁(1 − ½·0.96ᵗ)', 'अनुसूची से: β₁(1 − ½·0.96ᵗ)', 'সূচি মেনে: β₁(1 − ½·0.96ᵗ)'),
        usedBy: same('Keras Nadam'),
      },
    },
  },
  'weight-decay': {
    title: say('Kind of weight decay', 'भार क्षय का प्रकार', 'ওয়েট ক্ষয়ের ধরন'),
    asks: say(
      'Is the decay a penalty in the gradient, or does it shrink the weight directly?',
      'क्षय ग्रेडिएंट में दंड है, या सीधे भार को घटाता है?',
      'ক্ষয় কি গ্রেডিয়েন্টে দণ্ড, না সরাসরি ওয়েট কমায়?',
    ),
    default: 'penalty',
    choices: {
      penalty: {
        label: say(
          'penalty ½λw²: g + λw in place of g',
          'दंड ½λw²: g के स्थान पर g + λw',
          'দণ্ড ½λw²: g-র জায়গায় g + λw',
        ),
        usedBy: say(
          'most books (L2); weight_decay of PyTorch’s optimizers but AdamW',
          'अधिकतर पुस्तकें (L2); AdamW को छोड़ PyTorch के ऑप्टिमाइज़रों का weight_decay',
          'বেশির ভাগ বই (L2); AdamW বাদে PyTorch-এর অপ্টিমাইজারগুলির weight_decay',
        ),
      },
      decoupled: {
        label: say(
          'decoupled: (1 − ηλ)w, then the step',
          'अलग: (1 − ηλ)w, फिर चरण',
          'আলাদা: (1 − ηλ)w, তারপর ধাপ',
        ),
        usedBy: say(
          'Loshchilov & Hutter 2019; weight_decay of Keras’s optimizers',
          'Loshchilov & Hutter 2019; Keras के ऑप्टिमाइज़रों का weight_decay',
          'Loshchilov & Hutter 2019; Keras-এর অপ্টিমাইজারগুলির weight_decay',
        ),
      },
    },
  },
  'schedule-start': {
    title: say('First step of a schedule', 'अनुसूची का पहला चरण', 'সূচির প্রথম ধাপ'),
    asks: say(
      'Does the first update take the schedule at 0 or at 1?',
      'पहला अद्यतन अनुसूची को 0 पर लेता है या 1 पर?',
      'প্রথম হালনাগাদ কি সূচির 0-তে, না 1-এ?',
    ),
    default: 'zero',
    choices: {
      zero: {
        label: say(
          'at 0: the first update has the whole learning rate',
          '0 पर: पहले अद्यतन में पूरी सीखने की दर',
          '0-তে: প্রথম হালনাগাদে পুরো শেখার হার',
        ),
        usedBy: say(
          'PyTorch, whose schedulers step after the update; Keras, whose iterations count from 0',
          'PyTorch, जिसके शेड्यूलर अद्यतन के बाद बढ़ते हैं; Keras, जिसकी गिनती 0 से चलती है',
          'PyTorch, যার শিডিউলার হালনাগাদের পরে এগোয়; Keras, যার গণনা 0 থেকে',
        ),
      },
      one: {
        label: say(
          'at 1: t counts updates from 1, as in Adam',
          '1 पर: t अद्यतनों को 1 से गिनता है, जैसे Adam में',
          '1-এ: t হালনাগাদ 1 থেকে গোনে, যেমন Adam-এ',
        ),
        usedBy: say(
          'papers that write ηₜ for update t',
          'वे लेख जो अद्यतन t के लिए ηₜ लिखते हैं',
          'যেসব প্রবন্ধ হালনাগাদ t-এর জন্য ηₜ লেখে',
        ),
      },
    },
  },
  'cosine-end': {
    title: say('After the cosine', 'कोसाइन के बाद', 'কোসাইনের পরে'),
    asks: say(
      'What follows when a cosine schedule has come to its end?',
      'कोसाइन अनुसूची समाप्त होने पर क्या होता है?',
      'কোসাইন সূচি শেষ হলে কী হয়?',
    ),
    default: 'restart',
    choices: {
      restart: {
        label: say('a warm restart at η', 'η पर फिर से आरंभ', 'η-তে আবার শুরু'),
        usedBy: same('Loshchilov & Hutter 2017; PyTorch CosineAnnealingWarmRestarts'),
      },
      hold: {
        label: say('the lowest rate from then on', 'आगे सबसे छोटी दर', 'এরপর সর্বনিম্ন হার'),
        usedBy: same('Keras CosineDecay'),
      },
      rise: {
        label: say('the cosine goes up again', 'कोसाइन फिर ऊपर जाता है', 'কোসাইন আবার ওঠে'),
        usedBy: same('PyTorch CosineAnnealingLR'),
      },
    },
  },
  'clip-epsilon': {
    title: say('Clipping by norm', 'नॉर्म से क्लिपिंग', 'নর্ম দিয়ে ক্লিপিং'),
    asks: say(
      'Is a small number added to the norm before it divides?',
      'क्या भाग देने से पहले नॉर्म में छोटी संख्या जोड़ी जाती है?',
      'ভাগ করার আগে কি নর্মে একটি ছোট সংখ্যা যোগ হয়?',
    ),
    default: 'none',
    choices: {
      none: {
        label: same('c/‖g‖'),
        usedBy: say(
          'Pascanu et al. 2013; Goodfellow et al. 2016, eq. 10.49; TensorFlow',
          'Pascanu et al. 2013; Goodfellow et al. 2016, समी. 10.49; TensorFlow',
          'Pascanu et al. 2013; Goodfellow et al. 2016, সমী. 10.49; TensorFlow',
        ),
      },
      pytorch: { label: same('c/(‖g‖ + 1e-6)'), usedBy: same('PyTorch clip_grad_norm_') },
    },
  },
} as const satisfies Record<string, Convention>;
