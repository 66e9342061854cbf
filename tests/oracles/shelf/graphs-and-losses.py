# Graphs: the formula written out, and quotients of differences with one value moved.
def graph(document, of, at, names=None):
    say(document, {"L": of(**at)} | {f"dL/d{n}": slope(lambda v: of(**moved(at, n, v)), at[n]) for n in names or at})


def given(document, of, inner):
    """The slope by an inner node: the rest of the graph as a function of its value."""
    say(document, {f"dL/d{n}": slope(rest, at) for n, (rest, at) in inner.items()})


a, b, c = F(2), F(-3), F(9)
graph("square-of-a-product", lambda a, b, c: (a * b + c) ** 2, {"a": a, "b": b, "c": c})
say("square-of-a-product", {"p": a * b, "s": a * b + c})
given("square-of-a-product", None, {"s": (lambda s: s * s, a * b + c), "p": (lambda p: (p + c) ** 2, a * b)})

x, k = F(5), F(-3)
graph("one-value-two-paths", lambda x, k: x * x + k * x, {"x": x, "k": k})
say("one-value-two-paths", {"s": x * x, "p": k * x})
given("one-value-two-paths", None, {"s": (lambda s: s + k * x, x * x), "p": (lambda p: x * x + p, k * x)})

relu = lambda z: max(F(0), z)
at = dict(x=F(2), w=F("0.5"), v=F("-1.5"), y=F(4))
graph("maximum-of-two-branches", lambda x, w, v, y: (max(w * x, v * x) - y) ** 2, at)
say("maximum-of-two-branches", {"p": at["w"] * at["x"], "q": at["v"] * at["x"], "m": max(at["w"] * at["x"], at["v"] * at["x"])})
given("maximum-of-two-branches", None, {"m": (lambda m: (m - 4) ** 2, F(1)), "p": (lambda p: (max(p, F(-3)) - 4) ** 2, F(1)), "q": (lambda q: (max(F(1), q) - 4) ** 2, F(-3))})

at = dict(x=F(4), w=F("0.3"), v=F("-0.5"))
block = lambda x, w, v: x + v * relu(w * x)
graph("a-shortcut-around-two-weights", lambda x, w, v: block(x, w, v) ** 2 / 2, at)
h = relu(at["w"] * at["x"])
say("a-shortcut-around-two-weights", {"h": h, "f": at["v"] * h, "y": block(**at)})
given("a-shortcut-around-two-weights", None, {"y": (lambda y: y * y / 2, block(**at)), "h": (lambda h: (4 + at["v"] * h) ** 2 / 2, h)})

z = [1, -1, 0]
s = shares(z)
say("softmax-and-its-slopes", {"vector": s})
for i in range(3):
    say("softmax-and-its-slopes", {f"row {i + 1}": [steep(lambda v: shares(z[:j] + [v] + z[j + 1 :])[i], float(z[j])) for j in range(3)]})

for name, (p, y) in {"1": (0.8, 1), "2": (0.3, 1), "3": (0.4, 0), "4": (0.05, 0)}.items():
    say("four-forecasts", {f"L_{name}": -log(p if y else 1 - p)})
cost = lambda p: sum(-log(q if y else 1 - q) for q, y in zip(p, (1, 1, 0, 0))) / 4
p = [0.8, 0.3, 0.4, 0.05]
say("four-forecasts", {"L": cost(p)} | {f"dL/dp_{i + 1}_1": steep(lambda v: cost(p[:i] + [v] + p[i + 1 :]), p[i], 1e-4) for i in range(4)})

outputs, targets = [F("2.5"), F(-1), F(6)], [F(2), F("0.5"), F(1)]
huber = lambda e: e * e / 2 if abs(e) <= 1 else abs(e) - F(1, 2)
for document, one in {"absolute-error": abs, "huber-loss": huber}.items():
    total = lambda o: sum(one(a - b) for a, b in zip(o, targets)) / 3
    say(document, {"L": total(outputs)} | {f"dL/do{i + 1}": slope(lambda v: total(outputs[:i] + [v] + outputs[i + 1 :]), outputs[i]) for i in range(3)})

score = [[F("1.5")], [F("0.4")], [F("-0.2")]]
labels = [1, 1, -1]
hinge = lambda z, y: max(F(0), 1 - y * z)
say("hinge-of-three-scores", {f"L_{i}": hinge(z[0], y) for i, (z, y) in enumerate(zip(score, labels), 1)})
say("hinge-of-three-scores", {"L": sum(hinge(z[0], y) for z, y in zip(score, labels)) / 3})
say("hinge-of-three-scores", {f"dL/dz_{i}_1": slope(lambda v: hinge(v, y), z[0]) / 3 for i, (z, y) in enumerate(zip(score, labels), 1)})

z, y = [2.0, 0.0, -1.0], [1, 0, 0]
soft = [0.7 * one + 0.3 / 3 for one in y]
smooth = lambda z: -sum(t * log(p) for t, p in zip(soft, shares(z)))
say("label-smoothing", {f"p{i}": p for i, p in enumerate(shares(z), 1)} | {"L": smooth(z)})
say("label-smoothing", {f"dL/dz{i + 1}": steep(lambda v: smooth(z[:i] + [v] + z[i + 1 :]), z[i]) for i in range(3)})

P, Q = [0.5, 0.25, 0.25], [0.2, 0.2, 0.6]
say("kl-of-two-distributions", {"L": sum(p * log(p / q) for p, q in zip(P, Q))})

# Entropy and divergence in bits, by the definition and with base-2 logarithms.
from math import log2

p, q = [0.5, 0.25, 0.125, 0.125], [0.25, 0.5, 0.125, 0.125]
say("surprise-in-bits", {f"i{k}": -log2(v) for k, v in enumerate(p, 1)} | {"H": -sum(v * log2(v) for v in p)})
say("surprise-in-bits", {f"j{k}": -log2(v) for k, v in enumerate(q, 1)} | {"CE": -sum(a * log2(b) for a, b in zip(p, q)), "KL": sum(a * log2(a / b) for a, b in zip(p, q))})
