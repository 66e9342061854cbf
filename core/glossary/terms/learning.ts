import type { Terms } from '../term.ts';

/** Gradients, training and losses. */
export const learning = {
  backwardPass: {
    name: { en: 'backward pass', hi: 'पश्च पास', bn: 'পশ্চাৎ পাস' },
    says: {
      en: 'Computing all gradients from the loss back to the first layer.',
      hi: 'हानि से पहली परत तक सब ग्रेडिएंट निकालना।',
      bn: 'লস থেকে প্রথম স্তর পর্যন্ত সব গ্রেডিয়েন্ট গণনা।',
    },
    skill: 'graph-backward',
  },
  backpropagation: {
    name: { en: 'backpropagation', hi: 'बैकप्रोपेगेशन', bn: 'ব্যাকপ্রোপাগেশন' },
    says: {
      en: 'The chain rule applied from the loss backwards, so that every gradient is computed once.',
      hi: 'हानि से पीछे की ओर शृंखला नियम, ताकि हर ग्रेडिएंट एक बार निकले।',
      bn: 'লস থেকে পিছনের দিকে শৃঙ্খল নিয়ম, যাতে প্রতিটি গ্রেডিয়েন্ট একবারই গণনা হয়।',
    },
    skill: 'graph-backward',
  },
  computationalGraph: {
    name: { en: 'computational graph', hi: 'परिकलन ग्राफ़', bn: 'গণনা গ্রাফ' },
    says: {
      en: 'A picture of a calculation: a node for each operation, an edge for each number that is used.',
      hi: 'गणना का चित्र: हर संक्रिया का नोड, हर प्रयुक्त संख्या का किनारा।',
      bn: 'গণনার ছবি: প্রতিটি ক্রিয়ার নোড, প্রতিটি ব্যবহৃত সংখ্যার প্রান্ত।',
    },
    skill: 'graph-backward',
  },
  upstreamGradient: {
    name: { en: 'upstream gradient', hi: 'ऊपर से आया ग्रेडिएंट', bn: 'উপর থেকে আসা গ্রেডিয়েন্ট' },
    says: {
      en: 'The gradient that comes back to an operation; it is multiplied by the local slope.',
      hi: 'संक्रिया तक लौटा ग्रेडिएंट; स्थानीय ढाल से गुणा होता है।',
      bn: 'কোনো ক্রিয়ায় ফেরা গ্রেডিয়েন্ট; স্থানীয় ঢালের সঙ্গে গুণ হয়।',
    },
    skill: 'local-slopes',
  },
  training: {
    name: { en: 'training', hi: 'प्रशिक्षण', bn: 'প্রশিক্ষণ' },
    says: {
      en: 'Changing the weights step by step until the loss is small.',
      hi: 'हानि छोटी होने तक भारों को चरण-दर-चरण बदलना।',
      bn: 'লস ছোট না হওয়া পর্যন্ত ধাপে ধাপে ওয়েট বদলানো।',
    },
    skill: 'gd-step',
  },
  testSet: {
    name: { en: 'test set', hi: 'परीक्षण समूह', bn: 'পরীক্ষণ সেট' },
    says: {
      en: 'Samples that were not used in training, to measure how good the model really is.',
      hi: 'नमूने जो प्रशिक्षण में नहीं लिए गए, यह नापने को कि मॉडल वास्तव में कितना अच्छा है।',
      bn: 'প্রশিক্ষণে না নেওয়া নমুনা, মডেল আসলে কতটা ভালো তা মাপতে।',
    },
  },
  validationSet: {
    name: { en: 'validation set', hi: 'सत्यापन समूह', bn: 'যাচাই সেট' },
    says: {
      en: 'Samples set apart for choosing hyperparameters.',
      hi: 'हाइपरपैरामीटर चुनने के लिए अलग रखे नमूने।',
      bn: 'হাইপারপ্যারামিটার বাছার জন্য আলাদা রাখা নমুনা।',
    },
  },
  sample: {
    name: { en: 'sample, example', hi: 'नमूना, उदाहरण', bn: 'নমুনা, উদাহরণ' },
    says: {
      en: 'One input with its target.',
      hi: 'एक इनपुट अपने लक्ष्य के साथ।',
      bn: 'একটি ইনপুট ও তার লক্ষ্য।',
    },
    skill: 'batch-gradient',
  },
  batch: {
    name: { en: 'batch, mini-batch', hi: 'बैच, मिनी-बैच', bn: 'ব্যাচ, মিনি-ব্যাচ' },
    says: {
      en: 'Samples whose gradients are put together into one update.',
      hi: 'नमूने जिनके ग्रेडिएंट एक अद्यतन में मिलते हैं।',
      bn: 'যে নমুনাগুলির গ্রেডিয়েন্ট একটি হালনাগাদে মেলে।',
    },
    skill: 'batch-gradient',
  },
  epoch: {
    name: { en: 'epoch', hi: 'एपॉक', bn: 'ইপক' },
    says: {
      en: 'One pass of training through all samples.',
      hi: 'सब नमूनों से प्रशिक्षण का एक दौर।',
      bn: 'সব নমুনার মধ্য দিয়ে প্রশিক্ষণের এক চক্র।',
    },
    skill: 'updates-per-epoch',
  },
  update: {
    name: { en: 'update', hi: 'अद्यतन', bn: 'হালনাগাদ' },
    says: {
      en: 'One change of all weights by the rule of the optimizer.',
      hi: 'ऑप्टिमाइज़र के नियम से सब भारों का एक बदलाव।',
      bn: 'অপ্টিমাইজারের নিয়মে সব ওয়েটের একটি বদল।',
    },
    skill: 'gd-step',
  },
  optimizer: {
    name: { en: 'optimizer', hi: 'ऑप्टिमाइज़र', bn: 'অপ্টিমাইজার' },
    says: {
      en: 'The rule by which gradients change the weights.',
      hi: 'नियम जिससे ग्रेडिएंट भारों को बदलते हैं।',
      bn: 'যে নিয়মে গ্রেডিয়েন্ট ওয়েট বদলায়।',
    },
    skill: 'gd-step',
  },
  gradientDescent: {
    name: { en: 'gradient descent', hi: 'ग्रेडिएंट डिसेंट', bn: 'গ্রেডিয়েন্ট ডিসেন্ট' },
    says: {
      en: 'Moving every weight a little against its gradient, again and again.',
      hi: 'हर भार को बार-बार उसके ग्रेडिएंट के विपरीत थोड़ा खिसकाना।',
      bn: 'প্রতিটি ওয়েটকে বারবার গ্রেডিয়েন্টের উল্টো দিকে অল্প সরানো।',
    },
    skill: 'gd-step',
  },
  sgd: {
    name: {
      en: 'stochastic gradient descent',
      hi: 'स्टोकास्टिक ग्रेडिएंट डिसेंट',
      bn: 'স্টোকাস্টিক গ্রেডিয়েন্ট ডিসেন্ট',
    },
    says: {
      en: 'Gradient descent with the gradient of one sample or a small batch at a time.',
      hi: 'एक बार में एक नमूने या छोटे बैच के ग्रेडिएंट से डिसेंट।',
      bn: 'একবারে একটি নমুনা বা ছোট ব্যাচের গ্রেডিয়েন্ট দিয়ে ডিসেন্ট।',
    },
    tex: String.raw`\text{SGD}`,
    skill: 'batch-gradient',
  },
  momentumMethod: {
    name: { en: 'momentum', hi: 'मोमेंटम', bn: 'মোমেন্টাম' },
    says: {
      en: 'A memory of past steps that speeds up where gradients agree.',
      hi: 'बीते चरणों की याद जो ग्रेडिएंट सहमत हों तो गति बढ़ाती है।',
      bn: 'আগের ধাপের স্মৃতি যা গ্রেডিয়েন্ট একমত হলে গতি বাড়ায়।',
    },
    skill: 'momentum-step',
  },
  nesterov: {
    name: { en: 'Nesterov momentum', hi: 'नेस्टेरोव मोमेंटम', bn: 'নেস্টেরভ মোমেন্টাম' },
    says: {
      en: 'Momentum that takes the gradient where the velocity is about to carry the weight.',
      hi: 'मोमेंटम जो ग्रेडिएंट वहाँ लेता है जहाँ वेग भार को ले जाने वाला है।',
      bn: 'মোমেন্টাম যা গ্রেডিয়েন্ট নেয় যেখানে বেগ ওয়েটকে নিয়ে যাবে।',
    },
    skill: 'nesterov-step',
  },
  adagrad: {
    name: { en: 'AdaGrad', hi: 'AdaGrad', bn: 'AdaGrad' },
    says: {
      en: 'Gives every parameter its own rate, which shrinks with all its squared gradients.',
      hi: 'हर प्राचल को अपनी दर देता है, जो उसके सब ग्रेडिएंट-वर्गों से घटती है।',
      bn: 'প্রতিটি প্যারামিটারকে নিজের হার দেয়, যা তার সব গ্রেডিয়েন্টের বর্গে কমে।',
    },
    skill: 'adagrad-step',
  },
  rmsprop: {
    name: { en: 'RMSProp', hi: 'RMSProp', bn: 'RMSProp' },
    says: {
      en: 'Like AdaGrad, but it forgets old gradients, so the rate does not die.',
      hi: 'AdaGrad जैसा, पर पुराने ग्रेडिएंट भूलता है, इसलिए दर नहीं मरती।',
      bn: 'AdaGrad-এর মতো, কিন্তু পুরানো গ্রেডিয়েন্ট ভোলে, তাই হার মরে না।',
    },
    skill: 'rmsprop-step',
  },
  adam: {
    name: { en: 'Adam', hi: 'Adam', bn: 'Adam' },
    says: {
      en: 'Momentum and RMSProp together, with corrections for the start at 0.',
      hi: 'मोमेंटम और RMSProp साथ, 0 से शुरुआत के सुधारों सहित।',
      bn: 'মোমেন্টাম ও RMSProp একসঙ্গে, 0 থেকে শুরুর সংশোধনসহ।',
    },
    skill: 'adam-step',
  },
  adamw: {
    name: { en: 'AdamW', hi: 'AdamW', bn: 'AdamW' },
    says: {
      en: 'Adam whose weight decay is apart from the gradient.',
      hi: 'Adam जिसका भार क्षय ग्रेडिएंट से अलग है।',
      bn: 'Adam যার ওয়েট ক্ষয় গ্রেডিয়েন্ট থেকে আলাদা।',
    },
    skill: 'weight-decay-step',
  },
  schedule: {
    name: { en: 'learning-rate schedule', hi: 'सीखने की दर की अनुसूची', bn: 'শেখার হারের সূচি' },
    says: {
      en: 'A plan for making the learning rate smaller as training goes on.',
      hi: 'प्रशिक्षण के साथ दर छोटी करने की योजना।',
      bn: 'প্রশিক্ষণের সঙ্গে হার ছোট করার পরিকল্পনা।',
    },
    skill: 'lr-schedule',
  },
  warmUp: {
    name: { en: 'warm-up', hi: 'वार्म-अप', bn: 'ওয়ার্ম-আপ' },
    says: {
      en: 'A start with a small learning rate that grows over the first updates.',
      hi: 'छोटी दर से शुरुआत, जो पहले अद्यतनों में बढ़ती है।',
      bn: 'ছোট হার দিয়ে শুরু, যা প্রথম হালনাগাদগুলিতে বাড়ে।',
    },
    skill: 'lr-schedule',
  },
  convergence: {
    name: { en: 'convergence', hi: 'अभिसरण', bn: 'অভিসৃতি' },
    says: {
      en: 'Steps get smaller and the loss comes to rest.',
      hi: 'चरण छोटे होते हैं और हानि ठहर जाती है।',
      bn: 'ধাপ ছোট হয় ও লস স্থির হয়।',
    },
    skill: 'gd-step',
  },
  divergenceOfTraining: {
    name: { en: 'divergence of training', hi: 'प्रशिक्षण का अपसरण', bn: 'প্রশিক্ষণের অপসৃতি' },
    says: {
      en: 'Steps get larger and larger, mostly because the learning rate is too high.',
      hi: 'चरण बढ़ते जाते हैं, प्रायः दर बहुत बड़ी होने से।',
      bn: 'ধাপ বাড়তেই থাকে, সাধারণত হার বেশি হওয়ায়।',
    },
    skill: 'quadratic-curvature',
  },
  overfitting: {
    name: { en: 'overfitting', hi: 'ओवरफ़िटिंग', bn: 'ওভারফিটিং' },
    says: {
      en: 'The model knows the training samples by heart and fails on new ones.',
      hi: 'मॉडल प्रशिक्षण के नमूने रट लेता है और नए पर चूकता है।',
      bn: 'মডেল প্রশিক্ষণের নমুনা মুখস্থ করে, নতুনে ব্যর্থ হয়।',
    },
  },
  underfitting: {
    name: { en: 'underfitting', hi: 'अंडरफ़िटिंग', bn: 'আন্ডারফিটিং' },
    says: {
      en: 'The model is too simple even for the training samples.',
      hi: 'मॉडल प्रशिक्षण के नमूनों के लिए भी बहुत सरल है।',
      bn: 'মডেল প্রশিক্ষণের নমুনার জন্যও খুব সরল।',
    },
  },
  regularization: {
    name: { en: 'regularization', hi: 'रेगुलराइज़ेशन', bn: 'রেগুলারাইজেশন' },
    says: {
      en: 'Anything that keeps a model simple: weight penalty, dropout, early stopping.',
      hi: 'जो कुछ मॉडल को सरल रखे: भार-दंड, ड्रॉपआउट, जल्दी रुकना।',
      bn: 'যা কিছু মডেলকে সরল রাখে: ওয়েট-দণ্ড, ড্রপআউট, আগে থামা।',
    },
    skill: 'weight-decay-step',
  },
  dropout: {
    name: { en: 'dropout', hi: 'ड्रॉपआउट', bn: 'ড্রপআউট' },
    says: {
      en: 'Removing random units in each pass of training, so that none can be relied on.',
      hi: 'हर प्रशिक्षण-पास में कुछ इकाइयाँ यादृच्छिक हटाना, ताकि किसी एक पर निर्भरता न हो।',
      bn: 'প্রতিটি প্রশিক্ষণ-পাসে এলোমেলো একক বাদ দেওয়া, যাতে কোনোটির উপর নির্ভর না করা যায়।',
    },
    skill: 'dropout-masks',
  },
  earlyStopping: {
    name: { en: 'early stopping', hi: 'जल्दी रुकना', bn: 'আগে থামা' },
    says: {
      en: 'Ending training when the loss on the validation set no longer falls.',
      hi: 'सत्यापन समूह पर हानि घटना बंद हो तो प्रशिक्षण रोकना।',
      bn: 'যাচাই সেটে লস আর না কমলে প্রশিক্ষণ শেষ করা।',
    },
  },
  vanishingGradient: {
    name: { en: 'vanishing gradient', hi: 'लुप्त होता ग्रेडिएंट', bn: 'মিলিয়ে যাওয়া গ্রেডিয়েন্ট' },
    says: {
      en: 'A gradient that shrinks towards 0 on its way back through many layers with small slopes.',
      hi: 'छोटे ढाल वाली कई परतों से लौटते हुए 0 की ओर सिकुड़ता ग्रेडिएंट।',
      bn: 'ছোট ঢালের বহু স্তর পেরিয়ে ফিরতে 0-এর দিকে কমা গ্রেডিয়েন্ট।',
    },
    skill: 'vanishing-product',
  },
  explodingGradient: {
    name: { en: 'exploding gradient', hi: 'विस्फोटी ग्रेडिएंट', bn: 'বিস্ফোরিত গ্রেডিয়েন্ট' },
    says: {
      en: 'A gradient that grows from layer to layer until the steps are useless.',
      hi: 'परत-दर-परत बढ़ता ग्रेडिएंट, जब तक चरण बेकार न हों।',
      bn: 'স্তরে স্তরে বাড়া গ্রেডিয়েন্ট, যতক্ষণ না ধাপ অকেজো হয়।',
    },
    skill: 'gradient-clipping',
  },
  gradientClipping: {
    name: { en: 'gradient clipping', hi: 'ग्रेडिएंट क्लिपिंग', bn: 'গ্রেডিয়েন্ট ক্লিপিং' },
    says: {
      en: 'Shortening a gradient that is longer than a limit; its direction stays.',
      hi: 'सीमा से लंबे ग्रेडिएंट को छोटा करना; दिशा वही रहती है।',
      bn: 'সীমার চেয়ে লম্বা গ্রেডিয়েন্ট ছোট করা; দিক একই থাকে।',
    },
    skill: 'gradient-clipping',
  },
  gradientCheck: {
    name: { en: 'numerical gradient check', hi: 'संख्यात्मक ग्रेडिएंट जाँच', bn: 'সংখ্যাগত গ্রেডিয়েন্ট যাচাই' },
    says: {
      en: 'Comparing a gradient with the rise between two nearby points.',
      hi: 'ग्रेडिएंट को पास के दो बिंदुओं की चढ़ाई से मिलाना।',
      bn: 'গ্রেডিয়েন্টকে কাছাকাছি দুটি বিন্দুর উচ্চতার সঙ্গে মেলানো।',
    },
    skill: 'gradient-check',
  },
  initialization: {
    name: { en: 'initialization', hi: 'आरंभिक भार देना', bn: 'প্রারম্ভিক ওয়েট দেওয়া' },
    says: {
      en: 'Choosing the first weights: random, and of a size that keeps signals neither growing nor fading.',
      hi: 'पहले भार चुनना: यादृच्छिक, और ऐसे आकार के कि संकेत न बढ़ें न मिटें।',
      bn: 'প্রথম ওয়েট বাছা: এলোমেলো, আর এমন মাপের যাতে সংকেত না বাড়ে না মেলায়।',
    },
    skill: 'init-variance',
  },
  glorot: {
    name: { en: 'Glorot (Xavier) initialization', hi: 'ग्लोरो (ज़ेवियर) आरंभ', bn: 'গ্লোরো (জেভিয়ার) প্রারম্ভ' },
    says: {
      en: 'First weights of variance 2/(fan-in + fan-out), for tanh and sigmoid.',
      hi: 'प्रसरण 2/(आने वाले + जाने वाले) के पहले भार, tanh और सिग्मॉइड के लिए।',
      bn: 'ভেদাঙ্ক 2/(আগত + বহির্গামী)-র প্রথম ওয়েট, tanh ও সিগময়েডের জন্য।',
    },
    skill: 'init-variance',
  },
  heInitialization: {
    name: { en: 'He initialization', hi: 'हे आरंभ', bn: 'হে প্রারম্ভ' },
    says: {
      en: 'First weights of variance 2/fan-in, for ReLU, which cuts half of its inputs.',
      hi: 'प्रसरण 2/आने वाले के पहले भार, ReLU के लिए, जो आधे इनपुट काटता है।',
      bn: 'ভেদাঙ্ক 2/আগত-র প্রথম ওয়েট, ReLU-র জন্য, যা অর্ধেক ইনপুট কাটে।',
    },
    skill: 'init-variance',
  },
  squaredError: {
    name: { en: 'squared error, MSE', hi: 'वर्गित त्रुटि, MSE', bn: 'বর্গ ত্রুটি, MSE' },
    says: {
      en: 'A loss of squared differences: large errors count much more than small ones.',
      hi: 'अंतरों के वर्ग की हानि: बड़ी त्रुटियाँ छोटी से बहुत अधिक गिनी जाती हैं।',
      bn: 'পার্থক্যের বর্গের লস: বড় ত্রুটি ছোটটির চেয়ে অনেক বেশি গোনা হয়।',
    },
    skill: 'squared-error',
  },
  absoluteError: {
    name: { en: 'absolute error, MAE', hi: 'निरपेक्ष त्रुटि, MAE', bn: 'পরম ত্রুটি, MAE' },
    says: {
      en: 'A loss of the sizes of the differences; one outlier does not rule it.',
      hi: 'अंतरों के परिमाण की हानि; एक बेमेल बिंदु हावी नहीं होता।',
      bn: 'পার্থক্যের মাপের লস; একটি বিচ্ছিন্ন বিন্দু একে নিয়ন্ত্রণ করে না।',
    },
    skill: 'absolute-and-huber',
  },
  huberLoss: {
    name: { en: 'Huber loss', hi: 'ह्यूबर हानि', bn: 'হুবার লস' },
    says: {
      en: 'A square for small errors and a straight line for large ones.',
      hi: 'छोटी त्रुटियों पर वर्ग, बड़ी पर सीधी रेखा।',
      bn: 'ছোট ত্রুটিতে বর্গ, বড়তে সরলরেখা।',
    },
    skill: 'absolute-and-huber',
  },
  hingeLoss: {
    name: { en: 'hinge loss', hi: 'हिंज हानि', bn: 'হিঞ্জ লস' },
    says: {
      en: '0 once the right class leads by the margin, else the lead that is missing.',
      hi: 'सही वर्ग मार्जिन से आगे हो तो 0, नहीं तो जितनी बढ़त कम है।',
      bn: 'সঠিক শ্রেণি মার্জিনে এগোলে 0, না হলে যতটা কম।',
    },
    skill: 'hinge-loss',
  },
  labelSmoothing: {
    name: { en: 'label smoothing', hi: 'लेबल स्मूदिंग', bn: 'লেবেল স্মুদিং' },
    says: {
      en: 'Giving a little of the target to the wrong classes, so that the model is not too sure.',
      hi: 'लक्ष्य का थोड़ा भाग ग़लत वर्गों को देना, ताकि मॉडल अति निश्चित न हो।',
      bn: 'লক্ষ্যের সামান্য অংশ ভুল শ্রেণিগুলিকে দেওয়া, যাতে মডেল অতি নিশ্চিত না হয়।',
    },
    skill: 'cross-entropy',
  },
  binaryCrossEntropy: {
    name: { en: 'binary cross-entropy', hi: 'द्विआधारी क्रॉस-एन्ट्रॉपी', bn: 'বাইনারি ক্রস-এনট্রপি' },
    says: {
      en: 'The loss of a single probability: minus the logarithm of what the model gives to the class that is right.',
      hi: 'एक अकेली प्रायिकता की हानि: मॉडल सही वर्ग को जो देता है, उसके लघुगणक का ऋण।',
      bn: 'একটি একক সম্ভাবনার লস: মডেল সঠিক শ্রেণিকে যা দেয় তার লগারিদমের ঋণাত্মক।',
    },
    skill: 'binary-cross-entropy',
  },
} as const satisfies Terms;
