"""
Trains the net of parts of speech and trees: `python3 syntax.py FOLDER OUT [--rounds N]`, where FOLDER is what
`training/net-lessons.ts` wrote and OUT is `models/syntax.bin`. Each word learns its tag, which word is its head, and the
label of the arc between them.
"""

import argparse
import time

import jax
import jax.numpy as jnp
import numpy as np
import optax

from encoder import drawn, dropped, encoded, new_encoder, ones, word_sums, write_encoder, zeros
from tensors import Tensors
from words import Words, batches, filled, mask_of, read_json

WIDTH = 192
LAYERS = ["window", "recurrent", "recurrent", "recurrent"]
ASKED = 96
LABELLED = 96
FAR = 11
RATE = 3e-3
DROPPED = 0.3
UNKNOWN = 0.15
TOKENS = 3000
SEED = 1

arguments = argparse.ArgumentParser()
arguments.add_argument("folder")
arguments.add_argument("out")
arguments.add_argument("--rounds", type=int, default=20)
options = arguments.parse_args()

words = Words(options.folder)
trees = read_json(options.folder, "syntax.json")
learned, scored = trees["learned"], trees["scored"]
tags = sorted({tag for tree in learned for tag in tree["tags"]})
labels = sorted({label for tree in learned for label in tree["labels"]} - {"root"})
for tree in learned + [tree for trees in scored.values() for tree in trees]:
    number = lambda names, name: names.index(name) if name in names else -1
    tree["tag"] = [number(tags, tag) for tag in tree["tags"]]
    # The root needs no label.
    tree["label"] = [number(labels, label) for label in tree["labels"]]
    # Place 0 is the root's.
    tree["head"] = [head + 1 for head in tree["heads"]]

dice = np.random.RandomState(SEED)
params = {
    "encoder": new_encoder(dice, WIDTH, LAYERS, words.vectors.shape[1]),
    "tag": {"w": drawn(dice, WIDTH, len(tags)), "b": zeros(len(tags))},
    "asks": {"w": drawn(dice, WIDTH, ASKED), "b": zeros(ASKED)},
    "answers": {"w": drawn(dice, WIDTH, ASKED), "b": zeros(ASKED)},
    "below": {"w": drawn(dice, WIDTH, LABELLED), "b": zeros(LABELLED)},
    "above": {"w": drawn(dice, WIDTH, LABELLED), "b": zeros(LABELLED)},
    "label": {"w": drawn(dice, LABELLED, len(labels)), "b": zeros(len(labels))},
    "root": zeros(1, WIDTH),
    "distance": zeros(2, FAR + 1),
}
params = jax.tree.map(jnp.asarray, params)


def linear(layer, x):
    return x @ layer["w"] + layer["b"]


def scores_of(params, x, mask, keys):
    """Tags; for each word how well each place suits as its head; and the vectors with the root's before them."""
    count, length, _ = x.shape
    root = jnp.broadcast_to(params["root"], (count, 1, WIDTH))
    rooted = jnp.concatenate([root, x], 1)
    asked = dropped(linear(params["asks"], x), keys[0], DROPPED)
    answered = dropped(jax.nn.relu(linear(params["answers"], rooted)), keys[1], DROPPED)
    arcs = jnp.einsum("bwu,bhu->bwh", asked, answered)
    word = jnp.arange(length)[:, None]
    head = jnp.arange(length + 1)[None] - 1
    far = jnp.clip(jnp.abs(word - head), 0, FAR)
    arcs += jnp.where(head < 0, 0, params["distance"][(head < word).astype(int), far])
    there = jnp.concatenate([jnp.ones((count, 1)), mask], 1)
    arcs = arcs - 1e9 * (1 - there[:, None, :]) - 1e9 * (word == head)
    return linear(params["tag"], x), arcs, rooted


def labels_of(params, x, rooted, heads, key):
    above = jnp.take_along_axis(rooted, heads[..., None], 1)
    joined = jax.nn.relu(linear(params["below"], x) + linear(params["above"], above))
    return linear(params["label"], dropped(joined, key, DROPPED))


def surprise(scores, gold):
    """How unlikely the right class was held; 0 where it is not known."""
    likely = jax.nn.log_softmax(scores)
    right = jnp.take_along_axis(likely, jnp.maximum(gold, 0)[..., None], -1)[..., 0]
    return -right * (gold >= 0)


def loss(params, batch, key):
    parts, vectors, known, mask, tag, head, label = batch
    keys = jax.random.split(key, 5)
    sums = word_sums(params["encoder"], parts, vectors, known, keys[0], UNKNOWN)
    x = encoded(params["encoder"], LAYERS, sums, mask, keys[1], DROPPED)
    tagged, arcs, rooted = scores_of(params, x, mask, keys[2:4])
    named = labels_of(params, x, rooted, head, keys[4])
    wrong = surprise(tagged, tag) + surprise(arcs, head) + surprise(named, label)
    return (wrong * mask).sum() / mask.sum()


def batch_of(trees, length, count, numbers):
    shape = (count, length)
    known = words.of(filled(trees, numbers, "words", shape))
    gold = [filled(trees, numbers, key, shape, empty) for key, empty in (("tag", -1), ("head", 0), ("label", -1))]
    return (*known, mask_of(trees, numbers, shape), *gold)


total = options.rounds * len(batches(learned, TOKENS))
rate = optax.warmup_cosine_decay_schedule(0, RATE, min(200, total // 10), total, RATE / 100)
optimiser = optax.chain(optax.clip_by_global_norm(2.0), optax.adam(rate, b1=0.9, b2=0.98))


@jax.jit
def learn(params, state, batch, key):
    value, slopes = jax.value_and_grad(loss)(params, batch, key)
    updates, state = optimiser.update(slopes, state, params)
    return optax.apply_updates(params, updates), state, value


@jax.jit
def read(params, parts, vectors, known, mask):
    sums = word_sums(params["encoder"], parts, vectors, known, None, 0)
    x = encoded(params["encoder"], LAYERS, sums, mask, None, 0)
    tagged, arcs, rooted = scores_of(params, x, mask, [None, None])
    heads = arcs.argmax(-1)
    return tagged.argmax(-1), heads, labels_of(params, x, rooted, heads, None).argmax(-1)


def report(trees):
    """Shares of words with the right tag, head, and head and label; each word's head for itself, not the best tree."""
    right = np.zeros(3)
    every = 0
    for length, count, numbers in batches(trees, 4000):
        *known, mask, tag, head, _ = batch_of(trees, length, count, numbers)
        tagged, heads, named = (np.array(cells) for cells in read(params, *known, mask))
        for row, number in enumerate(numbers):
            size = len(trees[number]["words"])
            found = heads[row, :size] == head[row, :size]
            bare = [label.split(":")[0] for label in trees[number]["labels"]]
            names = ["root" if h == 0 else labels[l].split(":")[0] for h, l in zip(heads[row], named[row])]
            same = found & np.array([name == label for name, label in zip(names, bare)])
            right += [(tagged[row, :size] == tag[row, :size]).sum(), found.sum(), same.sum()]
            every += size
    return " ".join(f"{share:.2f}" for share in 100 * right / every)


state = optimiser.init(params)
key = jax.random.PRNGKey(SEED)
for round_number in range(1, options.rounds + 1):
    began, wrong, steps = time.time(), 0.0, 0
    for length, count, numbers in batches(learned, TOKENS, dice):
        key, once = jax.random.split(key)
        params, state, value = learn(params, state, batch_of(learned, length, count, numbers), once)
        wrong, steps = wrong + float(value), steps + 1
    shares = {name: report(trees) for name, trees in scored.items()} if round_number % 4 == 0 else ""
    print(f"round {round_number}: {wrong / steps:.3f} in {time.time() - began:.0f} s", shares, flush=True)

made = jax.tree.map(np.array, params)
tensors = Tensors()
write_encoder(made["encoder"], tensors)
for name in ("tag", "asks", "answers", "below", "above", "label"):
    tensors.matrix(name, made[name]["w"], made[name]["b"])
root = made["root"][0]
tensors.add("root.answer", "f32", np.maximum(0, root @ made["answers"]["w"] + made["answers"]["b"]))
tensors.add("root.above", "f32", root @ made["above"]["w"] + made["above"]["b"])
tensors.add("distance", "f32", made["distance"])
tensors.write(options.out, {"layers": LAYERS, "tags": tags, "labels": labels})
