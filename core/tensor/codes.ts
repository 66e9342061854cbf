/**
 * The numbers by which core/tensor and its kernels name operations, activations, losses and optimizers. Both the
 * TypeScript and the AssemblyScript compiler read this file.
 */

// Operations of a program.
export const PRODUCT = 1;
export const CONVOLVE = 2;
export const CONVOLVE_WEIGHTS = 3;
export const SPREAD_MAP = 4;
export const MAX_POOL = 5;
export const MAX_POOL_BACK = 6;
export const AVERAGE_POOL = 7;
export const AVERAGE_POOL_BACK = 8;
export const ACTIVATE = 9;
export const ACTIVATE_BACK = 10;
export const SOFTMAX = 11;
export const SOFTMAX_BACK = 12;
export const LOSS = 13;
export const NORMALIZE = 14;
export const NORMALIZE_BACK = 15;
export const CHANNEL_SUMS = 16;
export const DROPOUT_MASK = 17;
export const MULTIPLY = 18;
export const COPY = 19;
export const FILL = 20;
export const PENALIZE = 21;
export const SCALE = 22;
export const ADD_SCALED = 23;
export const SMALL_FORWARD = 24;
export const SMALL_BACK = 25;
export const SMALL_WEIGHTS = 26;
export const DESCEND = 27;
export const MOMENTUM = 28;
export const ADAGRAD = 29;
export const RMSPROP = 30;
export const ADADELTA = 31;
export const ADAM = 32;
export const ADAMAX = 33;
export const LION = 34;
export const COPY_MAP = 35;
export const ADD = 36;

// Activations.
export const IDENTITY = 0;
export const STEP = 1;
export const RELU = 2;
export const RELU6 = 3;
export const LEAKY_RELU = 4;
export const ELU = 5;
export const SELU = 6;
export const GELU = 7;
export const GELU_TANH = 8;
export const SILU = 9;
export const HARD_SWISH = 10;
export const MISH = 11;
export const SOFTPLUS = 12;
export const SOFTSIGN = 13;
export const SIGMOID = 14;
export const LOG_SIGMOID = 15;
export const HARD_SIGMOID = 16;
export const TANH = 17;
export const HARD_TANH = 18;
// Functions that are no activations, for arrays of their values.
export const EXP = 19;
export const LOG = 20;

// Losses.
export const SQUARED_ERROR = 0;
export const ABSOLUTE_ERROR = 1;
export const HUBER = 2;
export const HINGE = 3;
export const SQUARED_HINGE = 4;
export const BINARY_CROSS_ENTROPY_LOGITS = 5;
export const BINARY_CROSS_ENTROPY = 6;
export const FOCAL = 7;
export const CROSS_ENTROPY = 8;
export const KL_DIVERGENCE = 9;
export const CROSS_ENTROPY_LOGITS = 10;
export const MULTI_CLASS_HINGE = 11;

/** Bytes of an operation: its code, whole numbers, and from REALS on numbers of float64. */
export const RECORD = 192;
export const REALS = 160;
