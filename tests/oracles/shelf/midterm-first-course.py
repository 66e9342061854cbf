# A network of two ReLU units and a linear output: z, a, o by sums, slopes by difference quotients of the loss.
def network(p, x1, x2):
    z1 = p["w1"] * x1 + p["w2"] * x2 + p["b1"]
    z2 = p["w3"] * x1 + p["w4"] * x2 + p["b2"]
    a1, a2 = max(0, z1), max(0, z2)
    return z1, a1, z2, a2, p["w5"] * a1 + p["w6"] * a2 + p["b3"]


names = ["w1", "w2", "w3", "w4", "w5", "w6", "b1", "b2", "b3"]
first = dict(zip(names, map(F, ["0.5", "-1", "-0.4", "0.6", "0.4", "-1.5", "0.5", "-0.2", "-0.3"])))
say("1", dict(zip(["z1", "a1", "z2", "a2", "o1"], network(first, 2, -1))))
say("1", {"L": (1 - network(first, 2, -1)[4]) ** 2 / 2})

outputs, targets = [F("2.5"), F("0.5"), F(-1)], [F(2), F("1.5"), F(1)]
mean = lambda o: sum((a - b) ** 2 for a, b in zip(o, targets)) / 3
say("2", {"L": mean(outputs)})
say("2", {f"dL/do{i + 1}": slope(lambda v: mean(outputs[:i] + [v] + outputs[i + 1 :]), outputs[i]) for i in range(3)})

x, y, w, b = 2, 1, -0.4, 0.3
loss = lambda w, b: (y - sigma(w * x + b)) ** 2 / 2
z = w * x + b
say("3", {"z1": z, "o1": sigma(z), "L": loss(w, b)})
say("3", {"dL/do1": steep(lambda o: (y - o) ** 2 / 2, sigma(z)), "dL/dz1": steep(lambda z: (y - sigma(z)) ** 2 / 2, z)})
dw, db = steep(lambda w: loss(w, b), w), steep(lambda b: loss(w, b), b)
say("3", {"dL/dw": dw, "dL/db": db, "w'": w - 0.5 * dw, "b'": b - 0.5 * db})

second = dict(zip(names, map(F, ["0.4", "0.2", "-0.6", "-0.1", "0.5", "-0.4", "0.1", "0.2", "0.05"])))
at = (F(1, 2), F(2))
z1, a1, z2, a2, o1 = network(second, *at)
half = lambda o: (1 - o) ** 2 / 2
say("4", {"z1": z1, "a1": a1, "z2": z2, "a2": a2, "o1": o1, "L": half(o1), "dL/do1": slope(half, o1)})
behind = lambda a1, a2: half(second["w5"] * a1 + second["w6"] * a2 + second["b3"])
say("4", {"dL/da1": slope(lambda v: behind(v, a2), a1), "dL/da2": slope(lambda v: behind(a1, v), a2)})
relu = lambda z: max(0, z)
say("4", {"dL/dz1": slope(lambda v: behind(relu(v), a2), z1), "dL/dz2": slope(lambda v: behind(a1, relu(v)), z2)})
for name in names:
    g = slope(lambda v: half(network(moved(second, name, v), *at)[4]), second[name])
    say("4", {f"dL/d{name}": g, f"{name}'": second[name] - F(1, 2) * g})

say("6", {"vector": shares([1, 2, -1])})

side, depth = 32, 3
for layer, (k, s, p, filters) in enumerate([(5, 2, 1, 8), (3, 2, 0, None), (3, 1, 1, 16), (2, 2, 0, None)], 1):
    side = size(side, k, s, p)
    weights = len(range(k * k * depth * filters)) if filters else 0
    depth = filters or depth
    say("7", {f"{layer} shape": (side, side, depth), f"{layer} weights": weights, f"{layer} biases": filters or 0})
say("7", {"5 shape": 10, "5 weights": side * side * depth * 10, "5 biases": 10})

# The pixels of one row that reach one unit, found by walking back through the windows.
reached = {0}
for k, s in reversed([(5, 2), (3, 1), (2, 2), (3, 1)]):
    reached = {unit * s + cell for unit in reached for cell in range(k)}
say("8", {"size": (len(reached), len(reached))})
