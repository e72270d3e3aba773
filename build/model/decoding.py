"""Translate batches with the PyTorch network, where CTranslate2 is not at hand: greedily, or by drawing."""

import torch
import torch.nn.functional as F
from network import END, PAD, START, Attention, Translator
from torch import Tensor


def _heads(attention: Attention, x: Tensor) -> Tensor:
    return x.unflatten(-1, (attention.heads, -1)).transpose(1, 2)


def _attend(attention: Attention, query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None) -> Tensor:
    y = F.scaled_dot_product_attention(_heads(attention, query), key, value, attn_mask=mask)
    return attention.output(y.transpose(1, 2).flatten(2))


def _pick(logits: Tensor, top_k: int) -> Tensor:
    if top_k == 1:
        return logits.argmax(-1)
    best, pieces = logits.float().topk(top_k)
    return pieces.gather(-1, torch.multinomial(best.softmax(-1), 1)).squeeze(-1)


@torch.inference_mode()
def translate(model: Translator, source: Tensor, *, longest: int, top_k: int = 1) -> Tensor:
    """Return [row, target] ids, END and then PAD behind each; what has not ended at `longest` has no END."""
    memory, mask = model.encode(source)
    crosses = []
    for layer in model.decoder:
        key, value = layer.cross.key_value(memory).chunk(2, -1)
        crosses.append((_heads(layer.cross, key), _heads(layer.cross, value)))
    kept: list[tuple[Tensor, Tensor] | None] = [None] * len(model.decoder)
    last = torch.full((len(source), 1), START, device=source.device)
    written: list[Tensor] = []
    ended = torch.zeros(len(source), dtype=torch.bool, device=source.device)
    for position in range(longest):
        x = model.embed(last, first=position)
        for number, layer in enumerate(model.decoder):
            query, key, value = layer.attention.query_key_value(layer.attention_norm(x)).chunk(3, -1)
            key, value = _heads(layer.attention, key), _heads(layer.attention, value)
            before = kept[number]
            if before is not None:
                key, value = torch.cat([before[0], key], 2), torch.cat([before[1], value], 2)
            kept[number] = key, value
            x = x + _attend(layer.attention, query, key, value, None)
            x = x + _attend(layer.cross, layer.cross.query(layer.cross_norm(x)), *crosses[number], mask)
            x = x + layer.feed(layer.feed_norm(x))
        logits = model.logits(model.decoder_norm(x[:, -1]))
        logits[:, [PAD, START]] = -1e4
        piece = _pick(logits, top_k).masked_fill(ended, PAD)
        written.append(piece)
        ended |= piece == END
        if position % 8 == 7 and bool(ended.all()):
            break
        last = piece[:, None]
    return torch.stack(written, 1)
