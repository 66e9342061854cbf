import { aUnitDecides } from './a-unit-decides.ts';
import { adamCorrections } from './adam-corrections.ts';
import { allAtOnce } from './all-at-once.ts';
import { behindTheHiddenLayer } from './behind-the-hidden-layer.ts';
import { centreAndScale } from './centre-and-scale.ts';
import { chainRule } from './chain-rule.ts';
import { countTheWires } from './count-the-wires.ts';
import { countingHits } from './counting-hits.ts';
import { gates } from './gates.ts';
import { howFarItSees } from './how-far-it-sees.ts';
import { keepItSmall } from './keep-it-small.ts';
import type { Lesson } from './lesson.ts';
import { lookAhead } from './look-ahead.ts';
import { loopInTime } from './loop-in-time.ts';
import { manySamples } from './many-samples.ts';
import { meanMovesToo } from './mean-moves-too.ts';
import { memoryInTheStep } from './memory-in-the-step.ts';
import { neuronBackward } from './neuron-backward.ts';
import { noPeeking } from './no-peeking.ts';
import { nudgeIt } from './nudge-it.ts';
import { oneGateTwoJobs } from './one-gate-two-jobs.ts';
import { oneNetworkForward } from './one-network-forward.ts';
import { poolingBackward } from './pooling-backward.ts';
import { priceOfAMiss } from './price-of-a-miss.ts';
import { rowByRow } from './row-by-row.ts';
import { sharesCompete } from './shares-compete.ts';
import { sizesAndCounts } from './sizes-and-counts.ts';
import { softmaxGoesBack } from './softmax-goes-back.ts';
import { softmaxShares } from './softmax-shares.ts';
import { splitTheWork } from './split-the-work.ts';
import { squaredErrorAndStep } from './squared-error-and-step.ts';
import { stampsAndHoles } from './stamps-and-holes.ts';
import { startRight } from './start-right.ts';
import { stepForEachWeight } from './step-for-each-weight.ts';
import { surprise } from './surprise.ts';
import { theKernelIsBlamed } from './the-kernel-is-blamed.ts';
import { tooBigAStep } from './too-big-a-step.ts';
import { twoPaths } from './two-paths.ts';
import { whoLooksAtWhom } from './who-looks-at-whom.ts';
import { whoseMean } from './whose-mean.ts';
import { windowSlides } from './window-slides.ts';

/** Every lesson, in the order of the course. */
export const lessons: readonly Lesson[] = [
  oneNetworkForward,
  countTheWires,
  aUnitDecides,
  squaredErrorAndStep,
  priceOfAMiss,
  nudgeIt,
  chainRule,
  twoPaths,
  neuronBackward,
  behindTheHiddenLayer,
  allAtOnce,
  manySamples,
  softmaxShares,
  surprise,
  countingHits,
  sharesCompete,
  softmaxGoesBack,
  memoryInTheStep,
  lookAhead,
  stepForEachWeight,
  adamCorrections,
  tooBigAStep,
  keepItSmall,
  startRight,
  windowSlides,
  sizesAndCounts,
  rowByRow,
  splitTheWork,
  poolingBackward,
  theKernelIsBlamed,
  stampsAndHoles,
  howFarItSees,
  centreAndScale,
  whoseMean,
  meanMovesToo,
  loopInTime,
  gates,
  oneGateTwoJobs,
  whoLooksAtWhom,
  noPeeking,
];
