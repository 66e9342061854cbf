import { all, lanes, loadPart, storePart } from './lanes';

/**
 * Pooling over maps [image][row][column][channel]. Windows may overlap and may reach over the edge; only the entries
 * inside count. Steps in numbers; `top` and `left` are the padding before the first row and column.
 */

/** The largest entries of a row of windows of 2 × 2, side by side: its two rows of entries start at `a` and `b`. */
function maxOfFours<T>(columns: i32, bytes: usize, a: usize, b: usize, y: usize): void {
  for (; columns > 0; columns--) {
    for (const end = a + bytes; a < end; a += 16) {
      const upper = v128.max<T>(v128.load(a), v128.load(a + bytes));
      const lower = v128.max<T>(v128.load(b), v128.load(b + bytes));
      v128.store(y, v128.max<T>(upper, lower));
      b += 16;
      y += 16;
    }
    a += bytes;
    b += bytes;
  }
}

/** The gradient `dy` to the first of the four entries that equals `y`, 0 to the others: to `da` and `db`. */
function backToFours<T>(columns: i32, bytes: usize, a: usize, b: usize, y: usize, dy: usize, da: usize, db: usize): void {
  for (; columns > 0; columns--) {
    for (const end = a + bytes; a < end; a += 16) {
      const most = v128.load(y);
      let gradient = v128.load(dy);
      let here = v128.eq<T>(v128.load(a), most);
      v128.store(da, v128.and(gradient, here));
      gradient = v128.andnot(gradient, here);
      here = v128.eq<T>(v128.load(a + bytes), most);
      v128.store(da + bytes, v128.and(gradient, here));
      gradient = v128.andnot(gradient, here);
      here = v128.eq<T>(v128.load(b), most);
      v128.store(db, v128.and(gradient, here));
      gradient = v128.andnot(gradient, here);
      here = v128.eq<T>(v128.load(b + bytes), most);
      v128.store(db + bytes, v128.and(gradient, here));
      b += 16;
      da += 16;
      db += 16;
      y += 16;
      dy += 16;
    }
    a += bytes;
    b += bytes;
    da += bytes;
    db += bytes;
  }
}

/** y = the largest entry of each window. `fours`: the windows are 2 × 2 side by side, over whole vectors of channels. */
export function maxPool<T>(
  images: i32, rows: i32, columns: i32, channels: i32, kernelY: i32, kernelX: i32, strideY: i32, strideX: i32, top: i32, left: i32,
  height: i32, wide: i32, x: usize, xImage: i32, xRow: i32, y: usize, yImage: i32, yRow: i32, fours: i32,
): void {
  const s = sizeof<T>(), by = channels * s, down = xRow * s;
  for (let image = 0; image < images; image++)
    for (let row = 0; row < rows; row++) {
      if (fours) {
        const upper = x + (<usize>image * xImage + 2 * row * xRow) * s;
        maxOfFours<T>(columns, by, upper, upper + down, y + (<usize>image * yImage + row * yRow) * s);
        continue;
      }
      const y0 = max(0, row * strideY - top), y1 = min(height, row * strideY - top + kernelY);
      for (let column = 0; column < columns; column++) {
        const x0 = max(0, column * strideX - left), x1 = min(wide, column * strideX - left + kernelX);
        for (let c = 0; c < channels; c += lanes<T>()) {
          const n = channels - c;
          let most = all<T>(-Infinity);
          if (n >= lanes<T>()) {
            let line = x + (<usize>image * xImage + y0 * xRow + x0 * channels + c) * s;
            for (let v = y0; v < y1; v++) {
              let at = line;
              for (let u = x0; u < x1; u++) {
                most = v128.max<T>(most, v128.load(at));
                at += by;
              }
              line += down;
            }
            v128.store(y + (<usize>image * yImage + row * yRow + column * channels + c) * s, most);
            continue;
          }
          for (let v = y0; v < y1; v++) {
            let at = x + (<usize>image * xImage + v * xRow + x0 * channels + c) * s;
            for (let u = x0; u < x1; u++) {
              most = v128.max<T>(most, loadPart<T>(at, n));
              at += by;
            }
          }
          storePart<T>(y + (<usize>image * yImage + row * yRow + column * channels + c) * s, most, n);
        }
      }
    }
}

/** dx gains dy at the first entry of each window that equals its largest, y. With `fours` dx need not be 0 before. */
export function maxPoolBack<T>(
  images: i32, rows: i32, columns: i32, channels: i32, kernelY: i32, kernelX: i32, strideY: i32, strideX: i32, top: i32, left: i32,
  height: i32, wide: i32, x: usize, xImage: i32, xRow: i32, y: usize, yImage: i32, yRow: i32,
  dy: usize, dyImage: i32, dyRow: i32, dx: usize, dxImage: i32, dxRow: i32, fours: i32,
): void {
  const s = sizeof<T>(), by = channels * s, down = xRow * s, downTo = dxRow * s;
  for (let image = 0; image < images; image++)
    for (let row = 0; row < rows; row++) {
      if (fours) {
        const upper = x + (<usize>image * xImage + 2 * row * xRow) * s;
        const upperTo = dx + (<usize>image * dxImage + 2 * row * dxRow) * s;
        backToFours<T>(
          columns, by, upper, upper + down, y + (<usize>image * yImage + row * yRow) * s,
          dy + (<usize>image * dyImage + row * dyRow) * s, upperTo, upperTo + downTo,
        );
        continue;
      }
      const y0 = max(0, row * strideY - top), y1 = min(height, row * strideY - top + kernelY);
      for (let column = 0; column < columns; column++) {
        const x0 = max(0, column * strideX - left), x1 = min(wide, column * strideX - left + kernelX);
        for (let c = 0; c < channels; c += lanes<T>()) {
          const n = channels - c;
          const whole = n >= lanes<T>();
          const from = y + (<usize>image * yImage + row * yRow + column * channels + c) * s;
          const back = dy + (<usize>image * dyImage + row * dyRow + column * channels + c) * s;
          const most = whole ? v128.load(from) : loadPart<T>(from, n);
          let gradient = whole ? v128.load(back) : loadPart<T>(back, n);
          if (whole) {
            let line = x + (<usize>image * xImage + y0 * xRow + x0 * channels + c) * s;
            let lineTo = dx + (<usize>image * dxImage + y0 * dxRow + x0 * channels + c) * s;
            for (let v = y0; v < y1; v++) {
              let at = line, to = lineTo;
              for (let u = x0; u < x1; u++) {
                const here = v128.eq<T>(v128.load(at), most);
                v128.store(to, v128.add<T>(v128.load(to), v128.and(gradient, here)));
                gradient = v128.andnot(gradient, here);
                at += by;
                to += by;
              }
              line += down;
              lineTo += downTo;
            }
            continue;
          }
          for (let v = y0; v < y1; v++) {
            let at = x + (<usize>image * xImage + v * xRow + x0 * channels + c) * s;
            let to = dx + (<usize>image * dxImage + v * dxRow + x0 * channels + c) * s;
            for (let u = x0; u < x1; u++) {
              const here = v128.eq<T>(loadPart<T>(at, n), most);
              storePart<T>(to, v128.add<T>(loadPart<T>(to, n), v128.and(gradient, here)), n);
              gradient = v128.andnot(gradient, here);
              at += channels * s;
              to += channels * s;
            }
          }
        }
      }
    }
}

/** y = the mean of each window; padding counts as zeros where `counted` (PyTorch's count_include_pad). */
export function averagePool<T>(
  images: i32, rows: i32, columns: i32, channels: i32, kernelY: i32, kernelX: i32, strideY: i32, strideX: i32, top: i32, left: i32,
  height: i32, wide: i32, x: usize, xImage: i32, xRow: i32, y: usize, yImage: i32, yRow: i32, counted: i32,
): void {
  const s = sizeof<T>();
  for (let image = 0; image < images; image++)
    for (let row = 0; row < rows; row++) {
      const y0 = max(0, row * strideY - top), y1 = min(height, row * strideY - top + kernelY);
      for (let column = 0; column < columns; column++) {
        const x0 = max(0, column * strideX - left), x1 = min(wide, column * strideX - left + kernelX);
        const share = all<T>(<f64>(counted ? kernelY * kernelX : (y1 - y0) * (x1 - x0)));
        for (let c = 0; c < channels; c += lanes<T>()) {
          const n = channels - c;
          let sum = all<T>(0);
          for (let v = y0; v < y1; v++) {
            let at = x + (<usize>image * xImage + v * xRow + x0 * channels + c) * s;
            for (let u = x0; u < x1; u++) {
              sum = v128.add<T>(sum, n >= lanes<T>() ? v128.load(at) : loadPart<T>(at, n));
              at += channels * s;
            }
          }
          const to = y + (<usize>image * yImage + row * yRow + column * channels + c) * s;
          const mean = v128.div<T>(sum, share);
          if (n >= lanes<T>()) v128.store(to, mean);
          else storePart<T>(to, mean, n);
        }
      }
    }
}

/** dx gains the share of dy for every entry of a window. */
export function averagePoolBack<T>(
  images: i32, rows: i32, columns: i32, channels: i32, kernelY: i32, kernelX: i32, strideY: i32, strideX: i32, top: i32, left: i32,
  height: i32, wide: i32, dy: usize, dyImage: i32, dyRow: i32, dx: usize, dxImage: i32, dxRow: i32, counted: i32,
): void {
  const s = sizeof<T>();
  for (let image = 0; image < images; image++)
    for (let row = 0; row < rows; row++) {
      const y0 = max(0, row * strideY - top), y1 = min(height, row * strideY - top + kernelY);
      for (let column = 0; column < columns; column++) {
        const x0 = max(0, column * strideX - left), x1 = min(wide, column * strideX - left + kernelX);
        const share = all<T>(<f64>(counted ? kernelY * kernelX : (y1 - y0) * (x1 - x0)));
        for (let c = 0; c < channels; c += lanes<T>()) {
          const n = channels - c;
          const whole = n >= lanes<T>();
          const from = dy + (<usize>image * dyImage + row * dyRow + column * channels + c) * s;
          const part = v128.div<T>(whole ? v128.load(from) : loadPart<T>(from, n), share);
          for (let v = y0; v < y1; v++) {
            let to = dx + (<usize>image * dxImage + v * dxRow + x0 * channels + c) * s;
            for (let u = x0; u < x1; u++) {
              const had = whole ? v128.load(to) : loadPart<T>(to, n);
              const sum = v128.add<T>(had, part);
              if (whole) v128.store(to, sum);
              else storePart<T>(to, sum, n);
              to += channels * s;
            }
          }
        }
      }
    }
}
