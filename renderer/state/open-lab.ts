import { getContext, setContext } from 'svelte';
import type { LabLink } from '../../core/labs/link.ts';

const KEY = 'open-lab';
/** `option`: the one that the experiment is to support; empty: the whole question. */
export type OpenLab = (link: LabLink, option: string) => void;

/** Lets what is drawn below open an experiment. On paper and in pictures nothing can be opened. */
export const provideLabs = (open: OpenLab): void => void setContext<OpenLab>(KEY, open);
export const labOpener = (): OpenLab | null => getContext<OpenLab | undefined>(KEY) ?? null;
