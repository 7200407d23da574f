"""Made-up networks, the same on every machine."""
import random


def made_up(actors):
    """A network of that many states in some clusters, friendly within and hostile between, over three eras."""
    dice = random.Random(actors)
    clusters = max(3, actors // 15)
    of = [dice.randrange(clusters) for _ in range(actors)]
    relations = []
    for i in range(actors * 2):
        a = dice.randrange(actors)
        near = [b for b in range(actors) if b != a and (of[b] == of[a]) == (dice.random() < 0.8)]
        b = dice.choice(near or [(a + 1) % actors])
        start = dice.randrange(1900, 1925)
        relations.append({
            "id": f"r{i}", "source": f"a{a}", "target": f"a{b}", "type": "pact" if of[a] == of[b] else "feud",
            "start": str(start), "end": str(min(1930, start + dice.randrange(2, 20))),
        })
    return {
        "format": "entente-network/1",
        "id": f"made-up-{actors}",
        "title": f"{actors} actors",
        "observed": {"start": "1900", "end": "1930"},
        "eras": [{"id": f"e{i}", "label": f"Era {i}", "start": str(1900 + 10 * i), "end": str(1910 + 10 * i)}
                 for i in range(3)],
        "types": [{"id": "pact", "label": "Pact", "nature": "state", "directed": False, "weight": 4},
                  {"id": "feud", "label": "Feud", "nature": "state", "directed": False, "weight": -4}],
        "actors": [{"id": f"a{i}", "name": f"State {i}", "kind": "state"} for i in range(actors)],
        "relations": relations,
    }


def clustered(actors, clusters=20):
    """Two ties an actor, some of a hundred between clusters."""
    dice = random.Random(5)
    network = made_up(actors)
    of = [dice.randrange(clusters) for _ in range(actors)]
    pairs = set()
    while len(pairs) < 2 * actors:
        a, b = sorted((dice.randrange(actors), dice.randrange(actors)))
        if a != b and (of[a] == of[b] or dice.random() < 0.012):
            pairs.add((a, b))
    for relation, (a, b) in zip(network["relations"], sorted(pairs)):
        relation.update(source=f"a{a}", target=f"a{b}", type="pact" if of[a] == of[b] else "feud")
    network["id"] = f"clustered-{actors}"
    return network
