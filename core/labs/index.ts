import type { Lab } from './lab.ts';
import { activationRole } from './activation-role.ts';
import { adamNoRemedy } from './adam-no-remedy.ts';
import { batchNorm } from './batch-norm.ts';
import { batchNoise } from './batch-noise.ts';
import { cnnSees } from './cnn-sees.ts';
import { deadRelu } from './dead-relu.ts';
import { digitsOverfitting } from './digits-overfitting.ts';
import { gradientByDepth } from './gradient-by-depth.ts';
import { initialization } from './initialization.ts';
import { lookAhead } from './look-ahead.ts';
import { nonlinearity } from './nonlinearity.ts';
import { optimizerRace } from './optimizer-race.ts';
import { overfitting } from './overfitting.ts';
import { pixelsThatCount } from './pixels-that-count.ts';
import { rateFinder } from './rate-finder.ts';
import { ravine } from './ravine.ts';
import { receptiveField } from './receptive-field.ts';
import { shortcuts } from './shortcuts.ts';
import { shrinkingRates } from './shrinking-rates.ts';
import { sparseFeatures } from './sparse-features.ts';
import { stepDependsOn } from './step-depends-on.ts';
import { symmetry } from './symmetry.ts';
import { transfer } from './transfer.ts';
import { widthSweep } from './width-sweep.ts';

/** Every lab, in the order of the list. */
export const labs: readonly Lab[] = [
  overfitting,
  digitsOverfitting,
  adamNoRemedy,
  widthSweep,
  batchNorm,
  nonlinearity,
  activationRole,
  deadRelu,
  symmetry,
  initialization,
  gradientByDepth,
  shortcuts,
  ravine,
  lookAhead,
  stepDependsOn,
  shrinkingRates,
  sparseFeatures,
  optimizerRace,
  rateFinder,
  batchNoise,
  cnnSees,
  pixelsThatCount,
  transfer,
  receptiveField,
];
