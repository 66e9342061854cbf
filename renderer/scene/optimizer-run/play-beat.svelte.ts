import type { Playback } from '../../state/playback.svelte.ts';

/** Plays one beat from its start to its end; with reduced motion, shows its end at once. */
export function playBeat(playback: Playback, beat: number): void {
  playback.pause();
  if (playback.reduced) return playback.seek(beat + 1);
  playback.seek(beat);
  playback.play();
  const stop = $effect.root(() => {
    $effect(() => {
      const { t, playing } = playback;
      if (playing && t >= beat && t < beat + 1) return;
      // The beat has ended, and the user has not moved the time.
      if (playing && t >= beat + 1 && t < beat + 2) {
        playback.pause();
        playback.seek(beat + 1);
      }
      queueMicrotask(() => stop());
    });
  });
}
