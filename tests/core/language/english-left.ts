/**
 * Finds English in texts that are shown in another language. Words of Latin letters are English unless they stand in
 * a formula or in code, have a digit or an index (`conv2_1`, `weights₀`), are capitals (`CONV-5-64`), or are a name that is written
 * in Latin letters in every language.
 */
const NAMES = new Set(
  `Adam AdamW Adamax AdaGrad Adagrad Adadelta AlexNet Bengio Bishop CIFAR Chalkgrad Dumoulin GATE GoogLeNet Glorot Goodfellow
  Gomez Ioffe Keras Kingma LeCun LeNet Lipton MNIST MobileNet NAdam Nadam Nesterov NumPy PyTorch RMSNorm RMSProp RMSprop
  ReLU Ruder Szegedy TensorFlow VGG Vaswani Visin Zhang ImageNet ResNet Stanford Karpathy micrograd Szegedy Inception
  Adagrad Lion AMSGrad Kullback Leibler Distill Loshchilov Hutter Dozat Reddi Chen Mish hardswish hardtanh softsign SGD Huber Hinge Bernoulli Newton Xavier Kaiming Hessian Jacobian BatchNorm LayerNorm GroupNorm dropout
  tanh sign sigmoid softmax max min exp log sin cos det arg mod ceil floor abs sqrt step bits nats float32 float64 conv pool
  relu identity argmax logsumexp softplus leaky gelu elu logit and
  in out eff run h1 h2 XOR PReLU ELU GELU SiLU LReLU macro micro Novikoff Sutskever Srivastava Santurkar Duchi Hazan Singer Zeiler Fergus Hochreiter Bordes et al momentum wx ms edge ln eta specificity accuracy saddle tr conv2d conv1 argmin`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
NAMES.delete('and');

/** A layer as its document names it, and its notation: `conv2_1.branch: CONV-1-256 stride 2 pad 1`. */
const LAYER =
  /(?:[\w.#]+: )?\b(?:DWCONV|CONV|POOL|FC|BN|INPUT|LRN|ADD|CONCAT|GAP|MAX|AVG|RELU|[A-Z]{2,})\b(?:-[\w-]+)?(?:,? (?:stride|pad|padding|groups|dilation) [\d×]+)*|\b\w+\.\w[\w.]*/g;

const withoutFormulas = (text: string): string =>
  text
    .replace(/\$\$[\s\S]*?\$\$|\$[^$]*\$/g, ' ')
    .replace(/```[\s\S]*?```|`[^`]*`/g, ' ')
    .replace(/“(?:same|valid)”/g, ' ')
    // A call of a library, and the title of a work: SGD(nesterov=True).
    .replace(/\b\w+\(\w+=[^)]*\)|"[^"]*"/g, ' ')
    .replace(/\{\{[^}]*\}\}/g, ' ')
    .replace(LAYER, ' ');

/** The English words of a text; empty where it is whole in the other language. */
export const englishIn = (text: string): readonly string[] =>
  (withoutFormulas(text).match(/[A-Za-z][A-Za-z’']+(?![\w_₀-₉])/g) ?? []).filter(
    (word) => /[a-z]{2}/.test(word) && !NAMES.has(word) && !/[A-Z]{2}/.test(word),
  );

export const isEnglish = (text: string): boolean => englishIn(text).length > 0;
