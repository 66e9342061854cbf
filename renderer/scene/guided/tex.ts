import { symbolFor } from '../../../core/views/worked-text.ts';
import type { SceneReading } from '../marks/scene-reading.svelte.ts';

/** The symbol of a step in LaTeX. */
export const tex = (id: string, reading: SceneReading): string => symbolFor(id, reading.steps.get(id)).tex;
