# Convolution arithmetic by loops over cells; gradients by difference quotients of Σ upstream·output.
def window(x, w, r, c):
    return sum(x[r + i][c + j] * w[i][j] for i in range(len(w)) for j in range(len(w[0])))


def slide(x, w, s=1):
    k = len(w)
    return [[window(x, w, r, c) for c in range(0, len(x[0]) - k + 1, s)] for r in range(0, len(x) - k + 1, s)]


def rows(name, grid):
    return {f"{name} row {r + 1}": row for r, row in enumerate(grid)}


def nudged(grid, r, c, by):
    return [[v + by * (i == r and j == c) for j, v in enumerate(row)] for i, row in enumerate(grid)]


def gradient(of, grid):
    return [[slope(lambda v: of(nudged(grid, r, c, v)), F(0)) for c in range(len(grid[0]))] for r in range(len(grid))]


say("1", rows("y", slide([[1, 0, 2, 1], [2, 1, 0, 3], [0, 2, 1, 1], [3, 1, 0, 2]], [[2, -1], [1, -2]])))

image = [[4, 1, 0, 3], [2, 6, 5, 1], [0, 3, 7, 2], [1, 8, 2, 4]]
blocks = [[[image[r + i][c + j] for i in (0, 1) for j in (0, 1)] for c in (0, 2)] for r in (0, 2)]
say("2a", rows("y", [[max(block) for block in row] for row in blocks]))
say("2b", rows("y", [[sum(block) / 4 for block in row] for row in blocks]))

same = lambda k, d: next(p for p in range(50) if size(40, k, 1, p, d) == 40)
say("3", {"p_1": same(5, 1), "p_2": same(7, 1), "p_3": same(3, 2), "p_4": same(5, 3)})

side, depth = (47, 63), 3
layers = [(7, 2, 3, 16), (3, 2, 0, None), (3, 1, 1, 32), (5, 1, 0, 48), (2, 2, 0, None)]
for layer, (k, s, p, filters) in enumerate(layers, 1):
    side = tuple(size(n, k, s, p) for n in side)
    weights = sum(1 for _ in range(filters) for _ in range(depth) for _ in range(k * k)) if filters else 0
    depth = filters or depth
    say("4", {f"{layer} shape": (*side, depth), f"{layer} weights": weights, f"{layer} biases": filters or 0})
numbers = side[0] * side[1] * depth
say("4", {"6 shape": 60, "6 weights": numbers * 60, "6 biases": 60, "7 shape": 5, "7 weights": 60 * 5, "7 biases": 5})

places = [(r, c) for r in range(32) for c in range(32)]
products = sum(1 for _ in places for _ in range(24) for _ in range(16)) * 9
say("5", {"M": products, "O": 2 * products / 1e6, "A": len(places) * 24, "S": len(places) * 24 * 4 / 1024})

# (kernel, stride, padding, dilation): the pixels of one row behind unit 4, those outside of the image included.
stack = [(3, 1, 1, 1), (2, 2, 0, 1), (3, 1, 2, 2), (3, 2, 1, 1)]


def behind(reached):
    for k, s, p, d in reversed(stack):
        reached = {cell * s - p + d * i for cell in reached for i in range(k)}
    return reached


field = behind({4})
say("6", {"size": (max(field) - min(field) + 1,) * 2})

say("7", {"p_full": 9 * 32 * 48, "p_dw": 9 * 32, "p_pw": 32 * 48, "p_sep": 9 * 32 + 32 * 48})
say("7", {"p_grouped": sum(9 * (32 // 4) for _ in range(48)), "ratio": F(9 * 32 * 48, 9 * 32 + 32 * 48)})

tall = [[1, 5, 2, 0], [3, 4, 1, 6], [7, 2, 8, 3], [0, 1, 4, 2]]
upstream = [[2, -1], [3, 5]]
pooled = lambda x: sum(upstream[r][c] * max(x[2 * r + i][2 * c + j] for i in (0, 1) for j in (0, 1)) for r in (0, 1) for c in (0, 1))
say("8", rows("y", [[5, 6], [7, 8]]) | rows("dL/dx", gradient(pooled, tall)))

x, w, g = [[1, 2, 0], [3, -1, 2], [0, 1, 4]], [[1, -1], [2, 0]], [[1, 2], [-1, 3]]
total = lambda x, w: sum(g[r][c] * v for r, row in enumerate(slide(x, w)) for c, v in enumerate(row))
say("9", rows("y", slide(x, w)) | rows("dL/dw", gradient(lambda v: total(x, v), w)) | rows("dL/dx", gradient(lambda v: total(v, w), x)))

stamped = [0] * 7
for at, value in enumerate([2, -1, 3]):
    for i, weight in enumerate([1, 2, -2]):
        stamped[2 * at + i] += value * weight
say("10", {"y": stamped})
