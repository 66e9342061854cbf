/**
 * The same PDF with every title of its outline once. Chromium writes the text of a heading twice into the title
 * where it moved the heading to the next page (“3. Four convolutions3. Four convolutions”). Titles are uncompressed
 * strings; spaces fill the place of the second half, so that every offset of the file stays.
 */
export function withSingleTitles(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const single = text.replace(
    /\/Title ?(?:\(((?:\\[^]|[^\\()])*)\)|<(FEFF)?([0-9A-F]*)>)/gi,
    (whole, literal: string | undefined, mark: string | undefined, hex: string | undefined) => {
      const written = literal ?? hex ?? '';
      const half = written.slice(0, written.length / 2);
      if (half === '' || half + half !== written) return whole;
      const once = literal === undefined ? `/Title <${mark ?? ''}${half}>` : `/Title (${half})`;
      return once.padEnd(whole.length);
    },
  );
  return Buffer.from(single, 'latin1');
}
