"""Writes the numbers of a net as `src/core/languages/net/tensors.ts` reads them."""

import json

import numpy as np

KINDS = {"i8": "<i1", "f32": "<f4"}
LINE = 8


class Tensors:
    def __init__(self):
        self.tensors = []

    def add(self, name, kind, cells):
        self.tensors.append((name, kind, np.asarray(cells, dtype=KINDS[kind])))

    def matrix(self, name, weights, bias, outputs=None):
        """Whole weights of eight bits with a scale an output; outputs are filled up to a multiple of eight."""
        weights, bias = np.asarray(weights), np.asarray(bias)
        missing = -weights.shape[1] % 8
        weights = np.pad(weights, ((0, 0), (0, missing)))
        scale = np.maximum(np.abs(weights).max(0), 1e-9) / 127
        self.add(f"{name}.w", "i8", np.rint(weights / scale))
        self.add(f"{name}.scale", "f32", scale)
        self.add(f"{name}.b", "f32", np.pad(bias, (0, missing)))

    def table(self, name, rows):
        """Rows of eight bits with one scale."""
        rows = np.asarray(rows)
        scale = np.abs(rows).max() / 127
        self.add(f"{name}.w", "i8", np.rint(rows / scale))
        self.add(f"{name}.scale", "f32", [scale])

    def norm(self, name, gain, shift):
        self.add(f"{name}.gain", "f32", gain)
        self.add(f"{name}.shift", "f32", shift)

    def write(self, path, about):
        head = {
            "about": about,
            "tensors": [
                {"name": name, "kind": kind, "shape": list(cells.shape)}
                for name, kind, cells in self.tensors
            ],
        }
        text = json.dumps(head).encode()
        text += b" " * (-len(text) % LINE)
        with open(path, "wb") as file:
            file.write(b"RNT1" + len(text).to_bytes(4, "little") + text)
            for _, _, cells in self.tensors:
                data = cells.tobytes()
                file.write(data + b"\0" * (-len(data) % LINE))
