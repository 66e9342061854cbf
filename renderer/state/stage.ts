import type { Live } from './live.svelte.ts';

let onStage: Live | null = null;

/**
 * The question that is being studied, to which undo and redo of the window go. Returns what takes it away.
 */
export function putOnStage(live: Live): () => void {
  onStage = live;
  return () => {
    if (onStage === live) onStage = null;
  };
}

/** Takes the last change of the studied question back, or makes it again. False where there is none. */
export const changeOnStage = (what: 'undo' | 'redo'): boolean => onStage?.[what]() ?? false;
