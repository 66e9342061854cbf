import { getContext, setContext } from 'svelte';
import type { LabLink } from '../../core/labs/link.ts';

const KEY = 'open-lab';
export type OpenLab = (link: LabLink) => void;

/** Lets what is drawn below open an experiment. On paper and in pictures nothing can be opened. */
export const provideLabs = (open: OpenLab): void => void setContext<OpenLab>(KEY, open);
export const labOpener = (): OpenLab | null => getContext<OpenLab | undefined>(KEY) ?? null;
