# A network as a list of units (name of the sum, of the output, activation, inputs with weights, bias): the value of
# each by sums; the slope by anything as a quotient of differences of the loss, with a nudge added at its place.
def values(units, p, x, nudge={}):
    v = dict(x)
    for z, a, act, inputs, bias in units:
        v[z] = sum(p[w] * v[source] for source, w in inputs.items()) + p.get(bias, 0) + nudge.get(z, 0)
        v[a] = act(v[z]) + (nudge.get(a, 0) if a != z else 0)
    return v


def work(document, units, p, x, loss, rate=None, fixed=()):
    at = lambda q, nudge={}: loss(values(units, q, x, nudge), q)
    v = values(units, p, x)
    say(document, {name: v[name] for unit in units for name in unit[:2]} | {"L": loss(v, {})})
    names = dict.fromkeys(name for unit in units for name in unit[:2])
    say(document, {f"dL/d{name}": steep(lambda h: at(p, {name: h}), 0.0) for name in names})
    g = {name: steep(lambda to: at(moved(p, name, to)), p[name]) for name in p if name not in fixed}
    say(document, {f"dL/d{name}": one for name, one in g.items()})
    if rate:
        say(document, {f"{name}'": p[name] - rate * g[name] for name in g})


relu = lambda z: max(0.0, z)
same = lambda z: z
half = lambda *pairs: lambda v, p: sum((y - v[o]) ** 2 / 2 for o, y in pairs)

work("chain-of-two-weights", [("z1", "a1", relu, {"x": "w1"}, None), ("o1", "o1", same, {"a1": "w2"}, None)],
     {"w1": 0.8, "w2": -0.5}, {"x": 1.5}, half(("o1", 0.6)), 0.5)

for row, x in enumerate(((1, 0, 0), (1, 1, 1), (0, 1, 1), (1, 1, 0)), 1):
    z = 1 * x[0] + 1 * x[1] - 1 * x[2]
    say("threshold-unit", {f"z_{row}": z, f"o_{row}": int(z >= 1)})

work("tanh-unit-update", [("z1", "o1", tanh, {"x1": "w1", "x2": "w2"}, "b")],
     {"w1": 1.0, "w2": 0.4, "b": 0.3}, {"x1": 0.5, "x2": -1.0}, half(("o1", -0.2)), 0.5)

leaky = lambda z: z if z > 0 else 0.1 * z
two = lambda act: [("z1", "a1", act, {"x1": "w1", "x2": "w2"}, "b1"), ("z2", "a2", act, {"x1": "w3", "x2": "w4"}, "b2"),
                   ("o1", "o1", same, {"a1": "w5", "a2": "w6"}, "b3")]
work("leaky-relu-network", two(leaky), dict(w1=0.5, w2=0.2, w3=-1.0, w4=0.5, w5=0.8, w6=1.0, b1=-0.4, b2=-0.5, b3=0.1),
     {"x1": 2.0, "x2": -1.0}, half(("o1", 1.0)), 0.5)

matrices = lambda second: [("z1_1", "a1_1", relu, {"x1": "w1_1_1", "x2": "w1_1_2"}, "b1_1"),
            ("z1_2", "a1_2", relu, {"x1": "w1_2_1", "x2": "w1_2_2"}, "b1_2"), *second]
work("layers-as-matrices", matrices([(f"o{k}", f"o{k}", same, {"a1_1": f"w2_{k}_1", "a1_2": f"w2_{k}_2"}, f"b2_{k}") for k in (1, 2)]),
     dict(w1_1_1=1.0, w1_1_2=-0.2, w1_2_1=-0.5, w1_2_2=0.1, b1_1=0.1, b1_2=-0.1, w2_1_1=0.5, w2_1_2=1.0, w2_2_1=-1.0, w2_2_2=2.0, b2_1=0.05, b2_2=0.1),
     {"x1": 1.0, "x2": 2.0}, half(("o1", 1.0), ("o2", -1.0)))

# Cross-entropy of the softmax of the three sums.
entropy = lambda v, p: -log(shares([v[f"z2_{k}"] for k in (1, 2, 3)])[1])
hidden = matrices([(f"z2_{k}", f"z2_{k}", same, {"a1_1": f"w2_{k}_1", "a1_2": f"w2_{k}_2"}, None) for k in (1, 2, 3)])
weights = dict(w1_1_1=0.5, w1_1_2=-0.5, w1_2_1=-1.0, w1_2_2=0.5, w2_1_1=1.0, w2_1_2=2.0, w2_2_1=0.0, w2_2_2=1.0, w2_3_1=-1.0, w2_3_2=0.5)
work("softmax-classifier", hidden, weights, {"x1": 1.0, "x2": -1.0}, entropy, 0.5)
v = values(hidden, weights, {"x1": 1.0, "x2": -1.0})
say("softmax-classifier", {f"o{k}": share for k, share in enumerate(shares([v[f"z2_{k}"] for k in (1, 2, 3)]), 1)})

p, x, y, lam = {"w1": F(1, 2), "w2": F(-1, 2), "b": F(1, 5)}, {"x1": F(1), "x2": F(2)}, F(7, 10), F(1, 5)
o = lambda q: q["w1"] * x["x1"] + q["w2"] * x["x2"] + q["b"]
loss = lambda q: (y - o(q)) ** 2 / 2
penalty = lambda q: lam / 2 * (q["w1"] ** 2 + q["w2"] ** 2)
J = lambda q: loss(q) + penalty(q)
say("penalized-unit", {"o": o(p), "L": loss(p), "R": penalty(p), "J": J(p), "dL/do": slope(lambda o: (y - o) ** 2 / 2, o(p))})
say("penalized-unit", {f"dL/d{n}": slope(lambda t: loss(moved(p, n, t)), p[n]) for n in p})
say("penalized-unit", {f"dJ/d{n}": slope(lambda t: J(moved(p, n, t)), p[n]) for n in p})
say("penalized-unit", {f"{n}'": p[n] - F(1, 10) * slope(lambda t: J(moved(p, n, t)), p[n]) for n in p})

# Dropout of h2 with p = 0.2: the first unit counts 1/0.8 times, the second not at all.
kept = {"a1": 1 / 0.8, "a2": 0.0}
masked = [("z1", "a1", relu, {"x1": "w1", "x2": "w2"}, "b1"), ("z2", "a2", relu, {"x1": "w3", "x2": "w4"}, "b2"),
          ("aTilde1", "aTilde1", same, {"a1": "k1"}, None), ("aTilde2", "aTilde2", same, {"a2": "k2"}, None),
          ("o1", "o1", same, {"aTilde1": "w5", "aTilde2": "w6"}, "b3")]
q = dict(w1=0.5, w2=-0.2, w3=0.3, w4=0.5, w5=1.5, w6=-1.0, b1=0.2, b2=0.1, b3=-0.325, k1=1 / 0.8, k2=0.0)
work("dropout-network", masked, q, {"x1": 1.0, "x2": 0.5}, half(("o1", 1.4)), 0.4, fixed=("k1", "k2"))

work("four-sigmoids-in-a-row", [(f"z{k}", f"a{k}" if k < 4 else "o", sigma, {"x" if k == 1 else f"a{k - 1}": f"w{k}"}, f"b{k}") for k in (1, 2, 3, 4)],
     {f"{n}{k}": to for k in (1, 2, 3, 4) for n, to in (("w", 2.0), ("b", -1.0))}, {"x": 0.5}, half(("o", 1.0)))

points = [(-1, 0), (2, 1), (3, 0)]
one = lambda w, b, x, y: -log(sigma(w * x + b) if y else 1 - sigma(w * x + b))
mean = lambda w, b: sum(one(w, b, x, y) for x, y in points) / 3
for s, (x, y) in enumerate(points, 1):
    say("logistic-regression-batch", {f"z_s{s}": 0.5 * x - 0.5, f"o_s{s}": sigma(0.5 * x - 0.5), f"L_s{s}": one(0.5, -0.5, x, y)})
dw, db = steep(lambda w: mean(w, -0.5), 0.5), steep(lambda b: mean(0.5, b), -0.5)
say("logistic-regression-batch", {"L": mean(0.5, -0.5), "dL/dw": dw, "dL/db": db, "w'": 0.5 - dw, "b'": -0.5 - db})
