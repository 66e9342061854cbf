import { all, lanes, loadPart, storePart } from './lanes';

/**
 * Pooling over maps [image][row][column][channel]. Windows may overlap and may reach over the edge; only the entries
 * inside count. Steps in numbers; `top` and `left` are the padding before the first row and column.
 */

/** y = the largest entry of each window. */
export function maxPool<T>(
  images: i32, rows: i32, columns: i32, channels: i32, kernelY: i32, kernelX: i32, strideY: i32, strideX: i32, top: i32, left: i32,
  height: i32, wide: i32, x: usize, xImage: i32, xRow: i32, y: usize, yImage: i32, yRow: i32,
): void {
  const s = sizeof<T>(), by = channels * s, down = xRow * s;
  for (let image = 0; image < images; image++)
    for (let row = 0; row < rows; row++) {
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

/** dx gains dy at the first entry of each window that equals its largest, y. */
export function maxPoolBack<T>(
  images: i32, rows: i32, columns: i32, channels: i32, kernelY: i32, kernelX: i32, strideY: i32, strideX: i32, top: i32, left: i32,
  height: i32, wide: i32, x: usize, xImage: i32, xRow: i32, y: usize, yImage: i32, yRow: i32,
  dy: usize, dyImage: i32, dyRow: i32, dx: usize, dxImage: i32, dxRow: i32,
): void {
  const s = sizeof<T>(), by = channels * s, down = xRow * s, downTo = dxRow * s;
  for (let image = 0; image < images; image++)
    for (let row = 0; row < rows; row++) {
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
