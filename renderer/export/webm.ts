import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Output, WebMOutputFormat } from 'mediabunny';
import type { FilmShape, FrameEncoder } from './encoder.ts';

/** VP9, profile 0, level 4.1 (1920×1080 at 60 frames a second), 8 bits. */
const CODEC = 'vp09.00.41.08';
/**
 * Quantizer, 0 (finest) to 63. At this value lines of one pixel and small letters stay sharp. A fixed
 * quantizer also makes the output reproducible, which a target bitrate does not guarantee.
 */
const QUANTIZER = 14;
const SECONDS_BETWEEN_KEY_FRAMES = 2;
/** The most frames queued in the encoder; more would only use memory. */
const MOST_WAITING = 4;

/**
 * VP9 in WebM by the browser's software encoder: a hardware encoder gives other bytes on other machines.
 * Throws where the browser has no such encoder.
 */
export async function webmEncoder({ width, height, fps }: FilmShape): Promise<FrameEncoder> {
  const config: VideoEncoderConfig = {
    codec: CODEC,
    width,
    height,
    framerate: fps,
    bitrateMode: 'quantizer',
    latencyMode: 'quality',
    hardwareAcceleration: 'prefer-software',
  };
  if ((await VideoEncoder.isConfigSupported(config)).supported !== true)
    throw new Error('this computer cannot encode VP9 video; export a GIF instead');
  const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() });
  const source = new EncodedVideoPacketSource('vp9');
  output.addVideoTrack(source, { frameRate: fps });
  await output.start();
  let failed: unknown = null;
  let written: Promise<unknown> = Promise.resolve();
  const encoder = new VideoEncoder({
    output: (chunk, meta) => {
      written = written
        .then(() => source.add(EncodedPacket.fromEncodedChunk(chunk), meta))
        .catch((error: unknown) => (failed ??= error));
    },
    error: (error) => (failed ??= error),
  });
  encoder.configure(config);
  const check = (): void => {
    if (failed !== null) throw failed instanceof Error ? failed : new Error('the video could not be encoded');
  };
  let lastKey = -Infinity;
  const microseconds = (k: number): number => Math.round((k * 1e6) / fps);
  const encode = (canvas: OffscreenCanvas, at: number): void => {
    const frame = new VideoFrame(canvas, {
      timestamp: microseconds(at),
      duration: microseconds(at + 1) - microseconds(at),
    });
    const keyFrame = at - lastKey >= SECONDS_BETWEEN_KEY_FRAMES * fps;
    if (keyFrame) lastKey = at;
    // Not yet in TypeScript's type of the encoder's options.
    encoder.encode(frame, { keyFrame, vp9: { quantizer: QUANTIZER } } as VideoEncoderEncodeOptions);
    frame.close();
  };
  return {
    add: async (canvas, at, frames) => {
      check();
      encode(canvas, at);
      // A block of WebM has no duration: a held picture is repeated at the end of its time, which costs nearly nothing.
      if (frames > 1) encode(canvas, at + frames - 1);
      while (encoder.encodeQueueSize > MOST_WAITING)
        await new Promise((resolve) => encoder.addEventListener('dequeue', resolve, { once: true }));
    },
    finish: async () => {
      await encoder.flush();
      encoder.close();
      await written;
      check();
      await output.finalize();
      const { buffer } = output.target;
      if (!buffer) throw new Error('the video came out empty');
      return new Uint8Array(buffer);
    },
    abandon: () => {
      if (encoder.state !== 'closed') encoder.close();
      void output.cancel();
    },
  };
}
