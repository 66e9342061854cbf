import type { Mistake } from './mistake.ts';
import { activationLeftOut } from './mistakes/activation-left-out.ts';
import { ascent } from './mistakes/ascent.ts';
import { biasLeftOut } from './mistakes/bias-left-out.ts';
import { biasesCounted } from './mistakes/biases-counted.ts';
import { biasesLeftOut } from './mistakes/biases-left-out.ts';
import { ceilForFloor } from './mistakes/ceil-for-floor.ts';
import { channelsLeftOut } from './mistakes/channels-left-out.ts';
import { correctionLeftOut } from './mistakes/correction-left-out.ts';
import { correctionMultiplied } from './mistakes/correction-multiplied.ts';
import { correctionWithoutPower } from './mistakes/correction-without-power.ts';
import { decayLeftOut } from './mistakes/decay-left-out.ts';
import { digitsExchanged } from './mistakes/digits-exchanged.ts';
import { epsilonInside } from './mistakes/epsilon-inside.ts';
import { epsilonOutside } from './mistakes/epsilon-outside.ts';
import { filtersLeftOut } from './mistakes/filters-left-out.ts';
import { floorForCeil } from './mistakes/floor-for-ceil.ts';
import { halfLeftOut } from './mistakes/half-left-out.ts';
import { kernelFlipped } from './mistakes/kernel-flipped.ts';
import { kernelSideOnce } from './mistakes/kernel-side-once.ts';
import { localLeftOut } from './mistakes/local-left-out.ts';
import { logBaseTen } from './mistakes/log-base-ten.ts';
import { matrixTransposed } from './mistakes/matrix-transposed.ts';
import { meanForSum } from './mistakes/mean-for-sum.ts';
import { neighbourTaken } from './mistakes/neighbour-taken.ts';
import { notUpdated } from './mistakes/not-updated.ts';
import { oldMomentum } from './mistakes/old-momentum.ts';
import { oldValueLeftOut } from './mistakes/old-value-left-out.ts';
import { oldWeight } from './mistakes/old-weight.ts';
import { oneLeftOut } from './mistakes/one-left-out.ts';
import { operandsCrossed } from './mistakes/operands-crossed.ts';
import { paddingIgnored } from './mistakes/padding-ignored.ts';
import { paddingOnce } from './mistakes/padding-once.ts';
import { pathLeftOut } from './mistakes/path-left-out.ts';
import { powerOfTen } from './mistakes/power-of-ten.ts';
import { rateLeftOut } from './mistakes/rate-left-out.ts';
import { reluMaskLeftOut } from './mistakes/relu-mask-left-out.ts';
import { rootLeftOut } from './mistakes/root-left-out.ts';
import { samePadding } from './mistakes/same-padding.ts';
import { scaleLeftOut } from './mistakes/scale-left-out.ts';
import { shareLeftOut } from './mistakes/share-left-out.ts';
import { sharesExchanged } from './mistakes/shares-exchanged.ts';
import { sign } from './mistakes/sign.ts';
import { slopeAtOutput } from './mistakes/slope-at-output.ts';
import { slopeHalfLeftOut } from './mistakes/slope-half-left-out.ts';
import { slopeLeftOut } from './mistakes/slope-left-out.ts';
import { slopeOfInput } from './mistakes/slope-of-input.ts';
import { softmaxOfOther } from './mistakes/softmax-of-other.ts';
import { squareLeftOut } from './mistakes/square-left-out.ts';
import { strideIgnored } from './mistakes/stride-ignored.ts';
import { sumForMean } from './mistakes/sum-for-mean.ts';
import { termSign } from './mistakes/term-sign.ts';
import { twoLeftOut } from './mistakes/two-left-out.ts';
import { updateMultiplied } from './mistakes/update-multiplied.ts';
import { updatedValue } from './mistakes/updated-value.ts';
import { upstreamLeftOut } from './mistakes/upstream-left-out.ts';

/**
 * The named mistakes, the more particular before the more general: where two give the same formula, the first
 * is named.
 */
export const mistakes: readonly Mistake[] = [
  reluMaskLeftOut,
  activationLeftOut,
  slopeLeftOut,
  slopeHalfLeftOut,
  slopeAtOutput,
  slopeOfInput,
  rateLeftOut,
  ascent,
  updateMultiplied,
  oldValueLeftOut,
  notUpdated,
  updatedValue,
  oldMomentum,
  oldWeight,
  correctionLeftOut,
  correctionMultiplied,
  correctionWithoutPower,
  epsilonInside,
  epsilonOutside,
  shareLeftOut,
  sharesExchanged,
  decayLeftOut,
  ceilForFloor,
  floorForCeil,
  strideIgnored,
  paddingIgnored,
  paddingOnce,
  samePadding,
  oneLeftOut,
  channelsLeftOut,
  filtersLeftOut,
  kernelSideOnce,
  biasesLeftOut,
  biasesCounted,
  kernelFlipped,
  matrixTransposed,
  softmaxOfOther,
  logBaseTen,
  scaleLeftOut,
  sumForMean,
  meanForSum,
  halfLeftOut,
  twoLeftOut,
  squareLeftOut,
  rootLeftOut,
  biasLeftOut,
  pathLeftOut,
  upstreamLeftOut,
  localLeftOut,
  operandsCrossed,
  neighbourTaken,
  termSign,
  sign,
  powerOfTen,
  digitsExchanged,
];
