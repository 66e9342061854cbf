# Convolutions by loops over cells, statistics by the definition, cells over time by their equations; slopes are
# quotients of differences of Σ upstream·output.
def padded(x, p):
    n = len(x[0])
    return [[0] * (n + 2 * p)] * p + [[0] * p + row + [0] * p for row in x] + [[0] * (n + 2 * p)] * p


def slide(x, w, s=1, p=0, d=1, b=0):
    x = padded(x, p)
    span = d * (len(w) - 1)
    return [
        [b + sum(x[r + d * i][c + d * j] * w[i][j] for i in range(len(w)) for j in range(len(w[0])))
         for c in range(0, len(x[0]) - d * (len(w[0]) - 1), s)]
        for r in range(0, len(x) - span, s)
    ]


def rows(name, grid):
    return {f"{name} row {r + 1}": row for r, row in enumerate(grid)}


def gradient(of, grid):
    put = lambda r, c, v: [[one + v * (i == r and j == c) for j, one in enumerate(row)] for i, row in enumerate(grid)]
    return [[slope(lambda v: of(put(r, c, v)), F(0)) for c in range(len(grid[0]))] for r in range(len(grid))]


weigh = lambda g, y: sum(a * b for left, right in zip(g, y) for a, b in zip(left, right))

x, w = [3, -1, 2, 0, 4], [2, -1, 1]
say("a-kernel-along-a-line", {"y": [sum(x[c + j] * w[j] for j in range(3)) for c in range(3)]})

image = [[1, 2, 0, 3], [0, 1, 4, 1], [2, 0, 1, 2], [3, 1, 0, 1]]
say("stride-and-padding", rows("y", slide(image, [[1, 0, -1], [2, 1, 0], [0, -2, 1]], s=2, p=1, b=1)))

red, green = [[1, 0, 2], [3, 1, 0], [0, 2, 1]], [[0, 2, 1], [1, 0, 3], [2, 1, 0]]
both = [[a + b - 1 for a, b in zip(one, other)] for one, other in zip(slide(red, [[1, -1], [0, 2]]), slide(green, [[2, 0], [-1, 1]]))]
say("two-channels-one-filter", rows("a", [[max(0, v) for v in row] for row in both]))

wide = [[1, 0, 2, 1, 3], [0, 3, 1, 2, 0], [2, 1, 0, 1, 1], [1, 2, 1, 0, 2], [0, 1, 3, 2, 1]]
say("holes-in-the-kernel", rows("y", slide(wide, [[1, 2], [-1, 3]], d=2)))

tall, g = [[2, 6, 1, 3], [4, 0, 5, 3]], [[8, -4]]
mean = lambda x: [[F(sum(x[i][2 * c + j] for i in (0, 1) for j in (0, 1))) / 4 for c in (0, 1)]]
say("back-through-average-pooling", {"y": mean(tall)[0]} | rows("dL/dx", gradient(lambda v: weigh(g, mean(v)), tall)))

X, K, G = [[2, 1, 0], [-1, 3, 1], [1, 0, 2]], [[1, 2], [0, -1]], [[1, -2], [3, 1]]
say("every-weight-sees-every-window", rows("y", slide(X, K)) | rows("dL/dw", gradient(lambda v: weigh(G, slide(X, v)), K)) | rows("dL/dx", gradient(lambda v: weigh(G, slide(v, K)), X)))

reached = {0}
for k, s in reversed([(7, 2), (3, 2), (3, 1), (3, 1)]):
    reached = {unit * s + i for unit in reached for i in range(k)}
say("the-field-of-a-deep-unit", {"size": (len(reached), len(reached))})

side, depth = 36, 16
for layer, (k, s, p, filters, groups) in enumerate([(3, 1, 1, 16, 16), (1, 1, 0, 32, 1), (3, 2, 1, 32, 32), (1, 1, 0, 64, 1)], 1):
    side = size(side, k, s, p)
    weights = sum(1 for _ in range(filters) for _ in range(depth // groups) for _ in range(k * k))
    depth = filters
    say("depthwise-and-pointwise", {f"{layer} shape": (side, side, depth), f"{layer} weights": weights, f"{layer} biases": filters})
say("depthwise-and-pointwise", {"5 shape": (1, 1, 64), "5 weights": 0, "5 biases": 0, "6 shape": 10, "6 weights": 640, "6 biases": 10})


def normalized(x, epsilon=0.0):
    mu = sum(x) / len(x)
    return [(one - mu) / sqrt(sum((v - mu) ** 2 for v in x) / len(x) + epsilon) for one in x]


for s, row in enumerate([[7.0, 1.0, 5.0, 3.0, 4.0], [4.0, -4.0, 2.0, 8.0, 0.0]], 1):
    mu = sum(row) / 5
    root = sqrt(sum((v - mu) ** 2 for v in row) / 5)
    say("layer-norm-of-two-samples", {f"mu_{s}": mu, f"sigmaSquared_{s}": root**2, f"s_{s}": root})
    say("layer-norm-of-two-samples", {f"y_{s}_{i}": v for i, v in enumerate(normalized(row), 1)})

mu, var = 0.9 * 5 + 0.1 * 8, 0.9 * 4 + 0.1 * 25 * 4 / 3
say("running-statistics", {"mu": 8, "sigmaSquared": 25, "mu_run'": mu, "sigmaSquared_unbiased": 25 * 4 / 3, "sigmaSquared_run'": var})

Q, K3, V = [[2, 0], [1, -1], [0, 2]], [[1, 1], [0, -1], [2, 0]], [[3], [-2], [5]]
for i, q in enumerate(Q, 1):
    seen = shares([sum(a * b for a, b in zip(q, k)) for k in K3[:i]])
    say("attention-to-the-past", {f"A_{i}_{j}": one for j, one in enumerate(seen + [0] * (3 - i), 1)})
    say("attention-to-the-past", {f"O_{i}_1": sum(a * v[0] for a, v in zip(seen, V))})

h = [0.0, 0.0]
for t, x in enumerate((1, -1), 1):
    h = [tanh(0.5 * x + 0.4 * h[0] - 0.2 * h[1]), tanh(-0.3 * x + 0.6 * h[0] + 0.1 * h[1])]
    say("two-units-two-steps", {f"h_{t}_{i}": v for i, v in enumerate(h, 1)})


def state(u, w, upto=3):
    h = 2.0
    for x in (1, -1, 2)[:upto]:
        h = w * h + u * x
    return h


loss = lambda u, w: (1 - state(u, w)) ** 2 / 2
say("three-steps-back", {f"h_{t}": state(0.5, 0.5, t) for t in (1, 2, 3)} | {"L": loss(0.5, 0.5)})
say("three-steps-back", {"dL/dU": steep(lambda v: loss(v, 0.5), 0.5), "dL/dW": steep(lambda v: loss(0.5, v), 0.5)})
for t, rest in ((3, ()), (2, (2,)), (1, (-1, 2))):
    def after(h):
        for x in rest:
            h = 0.5 * h + 0.5 * x
        return (1 - h) ** 2 / 2
    say("three-steps-back", {f"dL/dh_{t}": steep(after, state(0.5, 0.5, t))})

h = 0.5
for t, x in enumerate((1, -1), 1):
    r, z = sigma(1.0 * x - 0.5 * h), sigma(0.5 * x + 1.0 * h)
    n = tanh(-0.8 * x + r * 1.5 * h)
    h = z * h + (1 - z) * n
    say("gru-two-steps", {f"r_{t}": r, f"z_{t}": z, f"n_{t}": n, f"h_{t}": h})

# Each weight of a layer for sequences is one pair of what it joins: (gate, unit, what the unit reads).
def joined(matrices, units, read):
    return len([(m, u, r) for m in range(matrices) for u in range(units) for r in range(read)])


cells = {
    "1": ((20, 16), joined(4, 16, 16), 4 * 16),
    "2": ((20, 12), joined(4, 12, 16 + 12), 4 * 12),
    "3": (8, joined(3, 8, 12 + 8), 3 * 8),
    "4": (3, joined(1, 3, 8), 3),
}
for layer, (shape, weights, biases) in cells.items():
    say("layers-for-sequences", {f"{layer} shape": shape, f"{layer} weights": weights, f"{layer} biases": biases})
