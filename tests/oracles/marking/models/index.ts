import type { Random } from '../../problems/random.ts';
import type { Model } from '../model.ts';
import { hiddenGraph, neuronGraph } from './graphs.ts';
import { lstm } from './lstm.ts';
import { reluNetwork, sigmoidNetwork } from './networks.ts';
import { adamRun, cnnTable, softmaxLoss } from './others.ts';

/** The problems that are simulated, each from a seed. */
export const models: readonly ((random: Random) => Model)[] = [
  reluNetwork,
  sigmoidNetwork,
  neuronGraph,
  hiddenGraph,
  adamRun,
  softmaxLoss,
  lstm,
  cnnTable,
];
