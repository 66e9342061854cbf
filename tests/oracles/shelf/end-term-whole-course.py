# A network with two outputs, slopes by difference quotients in fractions.
P = dict(zip("w1 w2 w3 w4 w5 w6 w7 w8 b1 b2 b3 b4".split(), map(F, ".5 .25 -.4 .1 .8 -.6 -.4 .5 -.5 -.1 .2 .3".split())))
relu = lambda z: max(F(0), z)
z1 = lambda p: p["w1"] * 1 + p["w2"] * 2 + p["b1"]
z2 = lambda p: p["w3"] * 1 + p["w4"] * 2 + p["b2"]
out = lambda p, a1, a2: (p["w5"] * a1 + p["w6"] * a2 + p["b3"], p["w7"] * a1 + p["w8"] * a2 + p["b4"])
loss = lambda o1, o2: (1 - o1) ** 2 / 2 + (F("-0.2") - o2) ** 2 / 2
whole = lambda p: loss(*out(p, relu(z1(p)), relu(z2(p))))
a1, a2 = relu(z1(P)), relu(z2(P))
o1, o2 = out(P, a1, a2)
say("2", {"z1": z1(P), "a1": a1, "z2": z2(P), "a2": a2, "o1": o1, "o2": o2, "L": whole(P)})
say("2", {"dL/do1": slope(lambda v: loss(v, o2), o1), "dL/do2": slope(lambda v: loss(o1, v), o2)})
say("2", {"dL/da1": slope(lambda v: loss(*out(P, v, a2)), a1)})
say("2", {"dL/dz1": slope(lambda v: loss(*out(P, relu(v), a2)), z1(P)), "dL/dz2": slope(lambda v: loss(*out(P, a1, relu(v))), z2(P))})
for name in ("w1", "w2", "w3", "w5", "w7"):
    say("2", {f"dL/d{name}": slope(lambda v: whole(moved(P, name, v)), P[name])})
say("2", {"w2'": P["w2"] - F(1, 2) * slope(lambda v: whole(moved(P, "w2", v)), P["w2"])})

z = [2, -1, 0.5]
entropy = lambda z: -log(shares(z)[1])
say("3", {f"p{i}": p for i, p in enumerate(shares(z), 1)} | {"L": entropy(z)})
say("3", {f"dL/dz{i + 1}": steep(lambda v: entropy(z[:i] + [v] + z[i + 1 :]), z[i]) for i in range(3)})

m, v = 0.9 * 0.2 + 0.1 * -0.6, 0.99 * 0.01 + 0.01 * 0.36
mc, vc = m / (1 - 0.9**3), v / (1 - 0.99**3)
say("4", {"m_1": m, "v_1": v, "mHat_1": mc, "vHat_1": vc, "w_1": 0.5 - 0.1 * mc / (sqrt(vc) + 1e-8)})


def normalized(x):
    mu = sum(x) / len(x)
    s = sqrt(sum((one - mu) ** 2 for one in x) / len(x))
    return [(one - mu) / s for one in x]


x, g = [2.0, 4.0, 5.0, 6.0, 8.0], [2, 0, -1, 0, 0]
total = lambda x, gamma=3, beta=-1: sum(w * (gamma * h + beta) for w, h in zip(g, normalized(x)))
say("5", {"mu": sum(x) / 5, "sigmaSquared": sum((one - 5) ** 2 for one in x) / 5, "s": 2})
say("5", {f"xHat{i}": h for i, h in enumerate(normalized(x), 1)} | {"y1": 3 * normalized(x)[0] - 1, "y5": 3 * normalized(x)[4] - 1})
say("5", {"dL/dgamma": steep(lambda v: total(x, gamma=v), 3.0), "dL/dbeta": steep(lambda v: total(x, beta=v), -1.0)})
say("5", {f"dL/dx{i + 1}": steep(lambda v: total(x[:i] + [v] + x[i + 1 :]), x[i]) for i in range(5)})

side, depth = 40, 3
for layer, (k, s, p, filters) in enumerate([(3, 1, 0, 16), (2, 2, 0, None), (5, 2, 2, 32), (1, 1, 0, 8), (3, 3, 0, None)], 1):
    side = size(side, k, s, p)
    weights = sum(1 for _ in range(filters) for _ in range(depth * k * k)) if filters else 0
    depth = filters or depth
    say("6", {f"{layer} shape": (side, side, depth), f"{layer} weights": weights, f"{layer} biases": filters or 0})
say("6", {"6 shape": 12, "6 weights": side * side * depth * 12, "6 biases": 12})

X, K, G = [[1, 3, 0, 2], [2, -1, 1, 0], [0, 2, 1, 3]], [[2, 1], [-1, 3]], [[1, 0, 2], [-2, 1, 1]]
cell = lambda X, r, c: sum(X[r + i][c + j] * K[i][j] for i in (0, 1) for j in (0, 1))
weighed = lambda X: sum(G[r][c] * cell(X, r, c) for r in range(2) for c in range(3))
nudged = lambda r, c, v: [[one + v * (i == r and j == c) for j, one in enumerate(row)] for i, row in enumerate(X)]
say("7", {f"y row {r + 1}": [cell(X, r, c) for c in range(3)] for r in range(2)})
say("7", {f"dL/dx row {r + 1}": [slope(lambda v: weighed(nudged(r, c, v)), F(0)) for c in range(4)] for r in range(3)})
turned = lambda i, j: sum(G[r][c] * X[r + i][c + j] for r in range(2) for c in range(3))
say("7", {f"dL/dw row {i + 1}": [turned(i, j) for j in (0, 1)] for i in (0, 1)})

reached = {0}
for k, s in reversed([(3, 1), (3, 1), (2, 2), (3, 1), (2, 2), (3, 1)]):
    reached = {unit * s + i for unit in reached for i in range(k)}
say("8", {"size": (len(reached), len(reached))})

through = lambda c0: 0.5 * (0.9 * c0 + 0.5 * -0.4) + 0.75 * 0.6
c1 = 0.9 * 1.5 + 0.5 * -0.4
say("9", {"c_1": c1, "h_1": 0.8 * tanh(c1), "c_2": through(1.5), "h_2": 0.2 * tanh(through(1.5)), "s": steep(through, 1.5), "s_10": 0.9**10})

q, K3, V = [2, 0, 1, -1], [[1, 2, 0, 0], [0, 1, 4, 0], [0, 3, 2, 2]], [[2, 0], [-1, 4], [3, 2]]
scores = [sum(a * b for a, b in zip(q, k)) for k in K3]
weights = shares([one / 2 for one in scores])
say("10", {f"S_1_{j}": one for j, one in enumerate(scores, 1)} | {f"A_1_{j}": one for j, one in enumerate(weights, 1)})
say("10", {f"O_1_{j + 1}": sum(one * v[j] for one, v in zip(weights, V)) for j in (0, 1)})
