import type { Playback } from '../../state/playback.svelte.ts';

/** Shows one beat: played from its beginning, then left at its end; with reduced motion, its end at once. */
export function playBeat(playback: Playback, beat: number): void {
  playback.pause();
  if (playback.reduced) return playback.seek(beat + 1);
  playback.seek(beat);
  playback.play();
  const stop = $effect.root(() => {
    $effect(() => {
      const { t, playing } = playback;
      if (playing && t >= beat && t < beat + 1) return;
      // Ended, and not moved elsewhere by hand.
      if (playing && t >= beat + 1 && t < beat + 2) {
        playback.pause();
        playback.seek(beat + 1);
      }
      queueMicrotask(() => stop());
    });
  });
}
