import type { Lab } from './lab.ts';
import { gradientByDepth } from './gradient-by-depth.ts';
import { nonlinearity } from './nonlinearity.ts';
import { overfitting } from './overfitting.ts';
import { ravine } from './ravine.ts';

/** Every lab, in the order of the list. */
export const labs: readonly Lab[] = [overfitting, nonlinearity, gradientByDepth, ravine];
