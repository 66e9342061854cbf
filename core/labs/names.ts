/** The name of every experiment, in the order of the list. Documents refer to them. */
export const labNames = [
  'overfitting',
  'digits-overfitting',
  'adam-no-remedy',
  'width-sweep',
  'batch-norm',
  'nonlinearity',
  'dead-relu',
  'gradient-by-depth',
  'ravine',
  'look-ahead',
  'shrinking-rates',
  'sparse-features',
  'rate-finder',
  'cnn-sees',
  'pixels-that-count',
  'transfer',
  'receptive-field',
] as const;
export type LabName = (typeof labNames)[number];
