"""Weights from files: a trained model, or a finished package to start from."""

import re
import struct
from pathlib import Path
from typing import BinaryIO

import numpy as np
import torch
from network import Shape, Translator, tensors_by_ct2_name

_ENCODER_LAYER = re.compile(r"encoder/layer_(\d+)/(.+)")
_TYPES = {0: np.float32, 1: np.int8, 2: np.int16, 3: np.int32, 4: np.float16}


def load_trained(path: Path) -> Translator:
    state = torch.load(path, map_location="cpu", weights_only=False)
    model = Translator(Shape(**state["shape"]))
    model.load_state_dict(state["model"])
    return model


def read_variables(path: Path) -> dict[str, np.ndarray]:
    """Return the variables of a CTranslate2 model.bin (format 6), int8 ones multiplied out."""
    with path.open("rb") as file:
        _number(file, "I")  # format
        file.read(_number(file, "H"))  # the specification's name
        _number(file, "I")  # revision
        raw: dict[str, np.ndarray] = {}
        for _ in range(_number(file, "I")):
            name = _name(file)
            shape = [_number(file, "I") for _ in range(_number(file, "B"))]
            kind = _number(file, "B")
            raw[name] = np.frombuffer(file.read(_number(file, "I")), _TYPES[kind]).reshape(shape)
        for _ in range(_number(file, "I")):  # equal variables are stored once
            alias, name = _name(file), _name(file)
            raw[alias] = raw[name]
            if f"{name}_scale" in raw:
                raw[f"{alias}_scale"] = raw[f"{name}_scale"]
    variables = {}
    for name, values in raw.items():
        scale = raw.get(f"{name}_scale")
        variables[name] = values if scale is None else values.astype(np.float32) / scale[:, None]
    return variables


def _name(file: BinaryIO) -> str:
    return file.read(_number(file, "H")).rstrip(b"\0").decode()


def _number(file: BinaryIO, kind: str) -> int:
    return int(struct.unpack(f"<{kind}", file.read(struct.calcsize(f"<{kind}")))[0])


@torch.no_grad()
def load_package(model: Translator, package: Path) -> None:
    """Fill the model with a package's weights, which lost a little when they were rounded to int8.

    A model with n times the package's encoder layers gets n copies of each, one after another. All copies but
    the first add nothing until they have learnt something: what they would add is zero at the start, and the
    model translates as the package does. Source: https://arxiv.org/abs/2401.02415 (block expansion).
    """
    variables = read_variables(package / "model" / "model.bin")
    there = 1 + max(int(found[1]) for name in variables if (found := _ENCODER_LAYER.match(name)))
    copies, rest = divmod(len(model.encoder), there)
    if not copies or rest:
        raise ValueError(f"{len(model.encoder)} encoder layers are no multiple of {package}'s {there}")
    for name, tensor in tensors_by_ct2_name(model).items():
        layer = _ENCODER_LAYER.fullmatch(name)
        number = int(layer[1]) if layer else 0
        kept = f"encoder/layer_{number // copies}/{layer[2]}" if layer else name
        if kept not in variables or variables[kept].shape != tuple(tensor.shape):
            raise ValueError(f"{package} has no {kept} of the shape {tuple(tensor.shape)}")
        if layer and number % copies and "/linear_1/" in name:  # the last of attention and of feed-forward
            tensor.zero_()
        else:
            tensor.copy_(torch.from_numpy(variables[kept].copy()))
