import type { Meanings } from '../meaning.ts';

/** What optimizers keep, and how they are set. */
export const optimizers = {
  parameter: {
    tex: 'w',
    name: { en: 'parameter', hi: 'प्राचल', bn: 'প্যারামিটার' },
    says: {
      en: 'A number that the optimizer changes to make the objective small.',
      hi: 'वह संख्या जिसे ऑप्टिमाइज़र उद्देश्य को छोटा करने के लिए बदलता है।',
      bn: 'যে সংখ্যা অপ্টিমাইজার উদ্দেশ্য ছোট করতে বদলায়।',
    },
  },
  objectiveValue: {
    tex: 'f',
    name: { en: 'value of the objective', hi: 'उद्देश्य का मान', bn: 'উদ্দেশ্যের মান' },
    says: {
      en: 'How good the parameters are at this point: the optimizer looks for a small value.',
      hi: 'इस बिंदु पर प्राचल कितने अच्छे हैं: ऑप्टिमाइज़र छोटा मान खोजता है।',
      bn: 'এই বিন্দুতে প্যারামিটার কতটা ভালো: অপ্টিমাইজার ছোট মান খোঁজে।',
    },
  },
  learningRate: {
    tex: String.raw`\eta`,
    name: { en: 'learning rate', hi: 'सीखने की दर', bn: 'শেখার হার' },
    says: {
      en: 'How long a step is for a gradient of 1; too large a rate overshoots, too small a one crawls.',
      hi: 'ग्रेडिएंट 1 पर चरण कितना लंबा है; बहुत बड़ी दर पार निकल जाती है, बहुत छोटी रेंगती है।',
      bn: 'গ্রেডিয়েন্ট 1 হলে ধাপ কত লম্বা; খুব বড় হার ছাড়িয়ে যায়, খুব ছোট হামাগুড়ি দেয়।',
    },
    range: 'positive',
  },
  scheduledRate: {
    tex: String.raw`\eta_t`,
    name: {
      en: 'learning rate of this update',
      hi: 'इस अद्यतन की सीखने की दर',
      bn: 'এই হালনাগাদের শেখার হার',
    },
    says: {
      en: 'The learning rate after its schedule, which makes it smaller as training goes on.',
      hi: 'अनुसूची के बाद की दर, जो प्रशिक्षण के साथ छोटी होती है।',
      bn: 'সূচির পরের হার, যা প্রশিক্ষণের সঙ্গে ছোট হয়।',
    },
    range: 'not negative',
  },
  correctedRate: {
    tex: String.raw`\hat\eta`,
    name: { en: 'corrected learning rate', hi: 'सुधारी हुई दर', bn: 'সংশোধিত হার' },
    says: {
      en: 'The learning rate with both corrections of Adam put into it.',
      hi: 'Adam के दोनों सुधारों सहित सीखने की दर।',
      bn: 'Adam-এর দুটি সংশোধনসহ শেখার হার।',
    },
    range: 'positive',
  },
  decayFactor: {
    tex: String.raw`\gamma`,
    name: { en: 'decay factor of the rate', hi: 'दर का घटाव गुणक', bn: 'হারের ক্ষয় গুণক' },
    says: {
      en: 'What the learning rate is multiplied by at each cut of the schedule.',
      hi: 'अनुसूची की हर कटौती पर दर को इससे गुणा किया जाता है।',
      bn: 'সূচির প্রতি ছাঁটায় হার এর সঙ্গে গুণ হয়।',
    },
    range: 'positive',
  },
  decayPeriod: {
    tex: 'k',
    name: { en: 'updates between two cuts', hi: 'दो कटौतियों के बीच अद्यतन', bn: 'দুই ছাঁটার মাঝের হালনাগাদ' },
    says: {
      en: 'After so many updates the learning rate is cut once more.',
      hi: 'इतने अद्यतनों के बाद दर फिर घटती है।',
      bn: 'এতগুলি হালনাগাদের পরে হার আবার কমে।',
    },
    range: 'counting',
  },
  momentum: {
    tex: String.raw`\rho`,
    name: { en: 'share of the past', hi: 'बीते का हिस्सा', bn: 'অতীতের অংশ' },
    says: {
      en: 'The part of the velocity, or of the running mean, that is kept from one update to the next.',
      hi: 'वेग या चालू माध्य का वह भाग जो एक अद्यतन से अगले तक रखा जाता है।',
      bn: 'বেগ বা চলমান গড়ের যে অংশ এক হালনাগাদ থেকে পরেরটিতে রাখা হয়।',
    },
    range: 'below one',
  },
  dampening: {
    tex: String.raw`\tau`,
    name: { en: 'dampening', hi: 'मंदन', bn: 'মন্দন' },
    says: {
      en: 'The part of each new gradient that is left out of the velocity.',
      hi: 'हर नए ग्रेडिएंट का वह भाग जो वेग में नहीं जुड़ता।',
      bn: 'প্রতিটি নতুন গ্রেডিয়েন্টের যে অংশ বেগে যোগ হয় না।',
    },
    range: 'share',
  },
  velocity: {
    tex: 'v',
    name: { en: 'velocity', hi: 'वेग', bn: 'বেগ' },
    says: {
      en: 'The memory of past steps: gradients that point the same way build it up.',
      hi: 'बीते चरणों की याद: एक ही ओर के ग्रेडिएंट इसे बढ़ाते हैं।',
      bn: 'আগের ধাপগুলির স্মৃতি: একই দিকের গ্রেডিয়েন্ট একে বাড়ায়।',
    },
    shape: {
      en: 'one number for each parameter',
      hi: 'हर प्राचल की एक संख्या',
      bn: 'প্রতি প্যারামিটারে একটি সংখ্যা',
    },
  },
  lookAhead: {
    tex: String.raw`\tilde w`,
    name: { en: 'look-ahead point', hi: 'आगे का बिंदु', bn: 'সামনের বিন্দু' },
    says: {
      en: 'Where the velocity alone would carry the parameter; Nesterov takes the gradient there.',
      hi: 'केवल वेग प्राचल को जहाँ ले जाता; नेस्टेरोव ग्रेडिएंट वहीं लेता है।',
      bn: 'কেবল বেগ প্যারামিটারকে যেখানে নিত; নেস্টেরভ সেখানেই গ্রেডিয়েন্ট নেয়।',
    },
  },
  beta1: {
    tex: String.raw`\beta_1`,
    name: { en: 'memory of the mean', hi: 'माध्य की याद', bn: 'গড়ের স্মৃতি' },
    says: {
      en: 'The part of the mean gradient that is kept at each update; usually 0.9.',
      hi: 'हर अद्यतन पर माध्य ग्रेडिएंट का रखा जाने वाला भाग; प्रायः 0.9।',
      bn: 'প্রতি হালনাগাদে গড় গ্রেডিয়েন্টের যে অংশ থাকে; সাধারণত 0.9।',
    },
    range: 'below one',
  },
  beta2: {
    tex: String.raw`\beta_2`,
    name: { en: 'memory of the mean square', hi: 'वर्ग-माध्य की याद', bn: 'বর্গের গড়ের স্মৃতি' },
    says: {
      en: 'The part of the mean square that is kept at each update; usually 0.999.',
      hi: 'हर अद्यतन पर वर्गों के माध्य का रखा जाने वाला भाग; प्रायः 0.999।',
      bn: 'প্রতি হালনাগাদে বর্গের গড়ের যে অংশ থাকে; সাধারণত 0.999।',
    },
    range: 'below one',
  },
  firstMoment: {
    tex: 'm',
    name: { en: 'mean gradient', hi: 'माध्य ग्रेडिएंट', bn: 'গড় গ্রেডিয়েন্ট' },
    says: {
      en: 'A running mean of the gradients, which starts at 0: it says which way they point on the whole.',
      hi: 'ग्रेडिएंटों का चालू माध्य, 0 से शुरू: बताता है कि वे कुल मिलाकर किस ओर हैं।',
      bn: 'গ্রেডিয়েন্টের চলমান গড়, 0 থেকে শুরু: মোটের উপর কোন দিকে তা বলে।',
    },
    shape: {
      en: 'one number for each parameter',
      hi: 'हर प्राचल की एक संख्या',
      bn: 'প্রতি প্যারামিটারে একটি সংখ্যা',
    },
  },
  correctedFirstMoment: {
    tex: String.raw`\hat m`,
    name: { en: 'corrected mean gradient', hi: 'सुधरा माध्य ग्रेडिएंट', bn: 'সংশোধিত গড় গ্রেডিয়েন্ট' },
    says: {
      en: 'The mean gradient divided by 1 − β₁ᵗ, which undoes its start at 0.',
      hi: 'माध्य ग्रेडिएंट को 1 − β₁ᵗ से भाग, जो 0 से शुरुआत को मिटाता है।',
      bn: 'গড় গ্রেডিয়েন্ট ভাগ 1 − β₁ᵗ, যা 0 থেকে শুরুর প্রভাব মোছে।',
    },
  },
  secondMoment: {
    tex: 'v',
    name: { en: 'mean square of the gradients', hi: 'ग्रेडिएंट के वर्गों का माध्य', bn: 'গ্রেডিয়েন্টের বর্গের গড়' },
    says: {
      en: 'A running mean of the squared gradients, which starts at 0: it says how large they usually are.',
      hi: 'ग्रेडिएंट के वर्गों का चालू माध्य, 0 से शुरू: बताता है कि वे प्रायः कितने बड़े हैं।',
      bn: 'গ্রেডিয়েন্টের বর্গের চলমান গড়, 0 থেকে শুরু: সাধারণত কত বড় তা বলে।',
    },
    range: 'not negative',
  },
  correctedSecondMoment: {
    tex: String.raw`\hat v`,
    name: { en: 'corrected mean square', hi: 'सुधरा वर्ग-माध्य', bn: 'সংশোধিত বর্গের গড়' },
    says: {
      en: 'The mean square divided by 1 − β₂ᵗ, which undoes its start at 0.',
      hi: 'वर्गों के माध्य को 1 − β₂ᵗ से भाग, जो 0 से शुरुआत को मिटाता है।',
      bn: 'বর্গের গড় ভাগ 1 − β₂ᵗ, যা 0 থেকে শুরুর প্রভাব মোছে।',
    },
    range: 'not negative',
  },
  largestSecondMoment: {
    tex: String.raw`v^{\max}`,
    name: { en: 'largest mean square so far', hi: 'अब तक का सबसे बड़ा वर्ग-माध्य', bn: 'এ পর্যন্ত বৃহত্তম বর্গের গড়' },
    says: {
      en: 'AMSGrad divides by the root of it, so that a step never grows by forgetting.',
      hi: 'AMSGrad इसके मूल से भाग देता है, ताकि भूलने से चरण न बढ़े।',
      bn: 'AMSGrad এর মূল দিয়ে ভাগ করে, যাতে ভুলে গিয়ে ধাপ না বাড়ে।',
    },
    range: 'not negative',
  },
  largestGradient: {
    tex: 'u',
    name: { en: 'largest recent gradient', hi: 'हाल का सबसे बड़ा ग्रेडिएंट', bn: 'সাম্প্রতিক বৃহত্তম গ্রেডিয়েন্ট' },
    says: {
      en: 'The largest size of a gradient of late, which fades slowly; AdaMax divides by it.',
      hi: 'हाल के ग्रेडिएंट का सबसे बड़ा परिमाण, जो धीरे घटता है; AdaMax इससे भाग देता है।',
      bn: 'সাম্প্রতিক গ্রেডিয়েন্টের বৃহত্তম মাপ, যা ধীরে কমে; AdaMax এ দিয়ে ভাগ করে।',
    },
    range: 'not negative',
  },
  squareSum: {
    tex: 's',
    name: { en: 'gathered squares', hi: 'जमा वर्ग', bn: 'জমা বর্গ' },
    says: {
      en: 'The squared gradients so far, added up or as a running mean; the step is divided by its root.',
      hi: 'अब तक के ग्रेडिएंट के वर्ग, जोड़ या चालू माध्य; चरण इसके मूल से भाग होता है।',
      bn: 'এ পর্যন্ত গ্রেডিয়েন্টের বর্গ, যোগফল বা চলমান গড়; ধাপ এর মূল দিয়ে ভাগ হয়।',
    },
    range: 'not negative',
  },
  stepSquares: {
    tex: 'r',
    name: { en: 'mean square of the steps', hi: 'चरणों के वर्गों का माध्य', bn: 'ধাপের বর্গের গড়' },
    says: {
      en: 'How long the steps usually were; AdaDelta uses its root in place of a learning rate.',
      hi: 'चरण प्रायः कितने लंबे थे; AdaDelta सीखने की दर की जगह इसका मूल लेता है।',
      bn: 'ধাপ সাধারণত কত লম্বা ছিল; AdaDelta শেখার হারের বদলে এর মূল নেয়।',
    },
    range: 'not negative',
  },
  step: {
    tex: String.raw`\Delta`,
    name: { en: 'step', hi: 'चरण', bn: 'ধাপ' },
    says: {
      en: 'What is added to the parameter in this update.',
      hi: 'इस अद्यतन में प्राचल में जो जोड़ा जाता है।',
      bn: 'এই হালনাগাদে প্যারামিটারে যা যোগ হয়।',
    },
  },
  stability: {
    tex: String.raw`\varepsilon`,
    name: { en: 'small constant', hi: 'छोटा स्थिरांक', bn: 'ছোট ধ্রুবক' },
    says: {
      en: 'A tiny number that only keeps the division from being by 0.',
      hi: 'बहुत छोटी संख्या, जो केवल 0 से भाग रोकती है।',
      bn: 'খুব ছোট সংখ্যা, যা কেবল 0 দিয়ে ভাগ ঠেকায়।',
    },
    range: 'not negative',
  },
  weightDecay: {
    tex: String.raw`\lambda`,
    name: { en: 'weight decay', hi: 'भार क्षय', bn: 'ওয়েট ক্ষয়' },
    says: {
      en: 'How strongly every update pulls the parameter towards 0.',
      hi: 'हर अद्यतन प्राचल को 0 की ओर कितना खींचता है।',
      bn: 'প্রতি হালনাগাদ প্যারামিটারকে 0-এর দিকে কতটা টানে।',
    },
    range: 'not negative',
  },
  decayedGradient: {
    tex: String.raw`\hat g`,
    name: { en: 'gradient with weight decay', hi: 'भार क्षय सहित ग्रेडिएंट', bn: 'ওয়েট ক্ষয়সহ গ্রেডিয়েন্ট' },
    says: {
      en: 'The gradient plus λ times the parameter: the pull towards 0 is part of it.',
      hi: 'ग्रेडिएंट और λ गुणा प्राचल: 0 की ओर खिंचाव इसका भाग है।',
      bn: 'গ্রেডিয়েন্ট ও λ গুণ প্যারামিটার: 0-এর দিকে টান এর অংশ।',
    },
  },
  squareMemory: {
    tex: String.raw`\rho`,
    name: { en: 'memory of the squares', hi: 'वर्गों की याद', bn: 'বর্গের স্মৃতি' },
    says: {
      en: 'The part of the mean square that is kept at each update; the rest comes from the new gradient.',
      hi: 'हर अद्यतन पर वर्ग-माध्य का रखा जाने वाला भाग; बाकी नए ग्रेडिएंट से आता है।',
      bn: 'প্রতি হালনাগাদে বর্গের গড়ের যে অংশ থাকে; বাকিটা নতুন গ্রেডিয়েন্ট থেকে আসে।',
    },
    range: 'below one',
  },
  gradientVariance: {
    tex: String.raw`\mathrm{var}`,
    name: { en: 'spread of the gradients', hi: 'ग्रेडिएंट का फैलाव', bn: 'গ্রেডিয়েন্টের বিস্তার' },
    says: {
      en: 'Mean square minus square of the mean: how much the gradients differ from one another.',
      hi: 'वर्गों का माध्य ऋण माध्य का वर्ग: ग्रेडिएंट आपस में कितने अलग हैं।',
      bn: 'বর্গের গড় বিয়োগ গড়ের বর্গ: গ্রেডিয়েন্টগুলি পরস্পর কতটা আলাদা।',
    },
    range: 'not negative',
  },
  nextMomentum: {
    tex: String.raw`\nu`,
    name: {
      en: 'share of the past in the next update',
      hi: 'अगले अद्यतन में बीते का हिस्सा',
      bn: 'পরের হালনাগাদে অতীতের অংশ',
    },
    says: {
      en: 'The share that Nadam will give to the past one update later; it already uses it now.',
      hi: 'एक अद्यतन बाद Nadam बीते को जो हिस्सा देगा; वह उसे अभी से लेता है।',
      bn: 'এক হালনাগাদ পরে Nadam অতীতকে যে অংশ দেবে; সে তা এখনই ব্যবহার করে।',
    },
    range: 'below one',
  },
  squareStart: {
    tex: String.raw`\delta`,
    name: { en: 'start of the gathered squares', hi: 'जमा वर्गों का आरंभ', bn: 'জমা বর্গের শুরু' },
    says: {
      en: 'What AdaGrad begins its sum of squares with; mostly 0.',
      hi: 'AdaGrad वर्गों का योग इससे शुरू करता है; प्रायः 0।',
      bn: 'AdaGrad বর্গের যোগফল এটি দিয়ে শুরু করে; সাধারণত 0।',
    },
    range: 'not negative',
  },
  updateCount: {
    tex: 't',
    name: { en: 'number of the update', hi: 'अद्यतन की संख्या', bn: 'হালনাগাদের সংখ্যা' },
    says: {
      en: 'How many updates have been made, this one included; it counts from 1.',
      hi: 'इस सहित कितने अद्यतन हुए; गिनती 1 से।',
      bn: 'এটিসহ কতগুলি হালনাগাদ হয়েছে; গোনা 1 থেকে।',
    },
    range: 'counting',
  },
  momentumProduct: {
    tex: 'P',
    name: { en: 'product of the shares', hi: 'हिस्सों का गुणनफल', bn: 'অংশগুলির গুণফল' },
    says: {
      en: 'All shares of the past multiplied: what is left of the start at 0.',
      hi: 'बीते के सब हिस्सों का गुणनफल: 0 से शुरुआत का जो बचा है।',
      bn: 'অতীতের সব অংশের গুণফল: 0 থেকে শুরুর যা বাকি।',
    },
    range: 'share',
  },
  momentumDecay: {
    tex: String.raw`\psi`,
    name: { en: 'decay of the momentum', hi: 'मोमेंटम का घटाव', bn: 'মোমেন্টামের ক্ষয়' },
    says: {
      en: 'How fast the share of the past approaches its final value in Nadam.',
      hi: 'Nadam में बीते का हिस्सा अंतिम मान की ओर कितनी तेज़ी से जाता है।',
      bn: 'Nadam-এ অতীতের অংশ শেষ মানের দিকে কত দ্রুত যায়।',
    },
    range: 'not negative',
  },
  direction: {
    tex: 'c',
    name: { en: 'direction of the step', hi: 'चरण की दिशा', bn: 'ধাপের দিক' },
    says: {
      en: 'The mixed gradient of Lion; only its sign counts in the step.',
      hi: 'Lion का मिला-जुला ग्रेडिएंट; चरण में केवल इसका चिह्न गिना जाता है।',
      bn: 'Lion-এর মিশ্র গ্রেডিয়েন্ট; ধাপে কেবল এর চিহ্ন গোনা হয়।',
    },
  },
  scheduleFactor: {
    tex: 'd(t)',
    name: { en: 'factor of the schedule', hi: 'अनुसूची का गुणक', bn: 'সূচির গুণক' },
    says: {
      en: 'How much of the first learning rate is left at this update.',
      hi: 'इस अद्यतन पर पहली दर का कितना भाग बचा है।',
      bn: 'এই হালনাগাদে প্রথম হারের কত অংশ বাকি।',
    },
    range: 'not negative',
  },
} as const satisfies Meanings;
