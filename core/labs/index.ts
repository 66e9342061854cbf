import type { Lab } from './lab.ts';
import { overfitting } from './overfitting.ts';
import { ravine } from './ravine.ts';

/** Every lab, in the order of the list. */
export const labs: readonly Lab[] = [overfitting, ravine];
