"""The network: a pre-norm Transformer, deep encoder and shallow decoder, with one head trained to align."""

import math
from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

PAD, UNKNOWN, START, END = 0, 1, 2, 3  # the ids prepare.py gives SentencePiece
LONGEST = 1024  # positions; longer sentences are not seen in training


@dataclass(frozen=True, slots=True)
class Shape:
    vocabulary: int
    width: int
    heads: int
    hidden: int
    encoder_layers: int
    decoder_layers: int
    dropout: float = 0.0

    def as_dict(self) -> dict[str, float]:
        return asdict(self)


class Attention(nn.Module):
    """Multi-head attention with fused projections, laid out as CTranslate2 stores them."""

    def __init__(self, width: int, heads: int, *, cross: bool) -> None:
        super().__init__()
        self.heads, self.cross = heads, cross
        if cross:
            self.query, self.key_value = nn.Linear(width, width), nn.Linear(width, 2 * width)
        else:
            self.query_key_value = nn.Linear(width, 3 * width)
        self.output = nn.Linear(width, width)

    def forward(
        self,
        x: Tensor,
        memory: Tensor | None = None,
        mask: Tensor | None = None,
        *,
        causal: bool = False,
        want_scores: bool = False,
    ) -> tuple[Tensor, Tensor | None]:
        """Return the attended values and, if wanted, head 0's masked scores before the softmax."""
        if self.cross:
            assert memory is not None
            parts = (self.query(x), *self.key_value(memory).chunk(2, -1))
        else:
            parts = self.query_key_value(x).chunk(3, -1)
        query, key, value = (p.unflatten(-1, (self.heads, -1)).transpose(1, 2) for p in parts)
        y = attended(query, key, value, mask, causal=causal)
        y = self.output(y.transpose(1, 2).flatten(2))
        if not want_scores:
            return y, None
        scores = query[:, 0].float() @ key[:, 0].float().transpose(-1, -2) / math.sqrt(key.shape[-1])
        return y, scores if mask is None else scores.masked_fill(~mask[:, 0], -1e4)


def attended(query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None, *, causal: bool) -> Tensor:
    if query.is_cuda:
        return F.scaled_dot_product_attention(query, key, value, attn_mask=mask, is_causal=causal)
    # On a CPU the way back through it takes four times as long in bf16 as in fp32.
    with torch.autocast("cpu", enabled=False):
        parts = (part.float() for part in (query, key, value))
        return F.scaled_dot_product_attention(*parts, attn_mask=mask, is_causal=causal)


class FeedForward(nn.Module):
    def __init__(self, width: int, hidden: int) -> None:
        super().__init__()
        self.inner, self.outer = nn.Linear(width, hidden), nn.Linear(hidden, width)

    def forward(self, x: Tensor) -> Tensor:
        return self.outer(F.relu(self.inner(x)))


class EncoderLayer(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attention_norm, self.feed_norm = nn.LayerNorm(shape.width), nn.LayerNorm(shape.width)
        self.attention = Attention(shape.width, shape.heads, cross=False)
        self.feed = FeedForward(shape.width, shape.hidden)
        self.drop = nn.Dropout(shape.dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        x = x + self.drop(self.attention(self.attention_norm(x), mask=mask)[0])
        return x + self.drop(self.feed(self.feed_norm(x)))


class DecoderLayer(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attention_norm, self.cross_norm, self.feed_norm = (nn.LayerNorm(shape.width) for _ in range(3))
        self.attention = Attention(shape.width, shape.heads, cross=False)
        self.cross = Attention(shape.width, shape.heads, cross=True)
        self.feed = FeedForward(shape.width, shape.hidden)
        self.drop = nn.Dropout(shape.dropout)

    def forward(
        self, x: Tensor, memory: Tensor, mask: Tensor, *, want_scores: bool
    ) -> tuple[Tensor, Tensor | None]:
        x = x + self.drop(self.attention(self.attention_norm(x), causal=True)[0])
        y, scores = self.cross(self.cross_norm(x), memory, mask, want_scores=want_scores)
        x = x + self.drop(y)
        return x + self.drop(self.feed(self.feed_norm(x))), scores


def position_table(length: int, width: int) -> Tensor:
    """Sinusoids as CTranslate2 computes them: sines then cosines, the first position being 1."""
    step = math.log(10000) / (width / 2 - 1)
    angle = torch.arange(1, length + 1).float()[:, None] * torch.exp(torch.arange(width // 2) * -step)
    return torch.cat([angle.sin(), angle.cos()], dim=1)


class Translator(nn.Module):
    """One embedding table serves source, target and the output layer."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.embedding = nn.Embedding(shape.vocabulary, shape.width, padding_idx=PAD)
        self.encoder = nn.ModuleList(EncoderLayer(shape) for _ in range(shape.encoder_layers))
        self.decoder = nn.ModuleList(DecoderLayer(shape) for _ in range(shape.decoder_layers))
        self.encoder_norm, self.decoder_norm = nn.LayerNorm(shape.width), nn.LayerNorm(shape.width)
        self.output_bias = nn.Parameter(torch.zeros(shape.vocabulary))
        self.drop = nn.Dropout(shape.dropout)
        self.register_buffer("positions", position_table(LONGEST, shape.width), persistent=False)
        nn.init.normal_(self.embedding.weight, std=shape.width**-0.5)
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.xavier_uniform_(module.weight)
                nn.init.zeros_(module.bias)

    def embed(self, ids: Tensor, *, first: int = 0) -> Tensor:
        """Return the vectors of ids whose first column stands at position `first`."""
        positions = self.positions[first : first + ids.shape[1]]
        return self.drop(self.embedding(ids) * math.sqrt(self.shape.width) + positions)

    def encode(self, source: Tensor) -> tuple[Tensor, Tensor]:
        """Return the encoder's states and the mask of the real tokens, as attention wants it."""
        mask = (source != PAD)[:, None, None, :]
        x = self.embed(source)
        for layer in self.encoder:
            x = layer(x, mask)
        return self.encoder_norm(x), mask

    def forward(
        self, source: Tensor, target: Tensor, *, want_scores: bool = False
    ) -> tuple[Tensor, Tensor | None]:
        """Return the decoder's states and the aligning head's scores [row, target, source]."""
        memory, mask = self.encode(source)
        x, scores = self.embed(target), None
        for layer in self.decoder:
            x, scores = layer(x, memory, mask, want_scores=want_scores and layer is self.decoder[-1])
        return self.decoder_norm(x), scores

    def logits(self, states: Tensor) -> Tensor:
        return F.linear(states, self.embedding.weight, self.output_bias)


def tensors_by_ct2_name(model: Translator) -> dict[str, nn.Parameter]:
    """Map every variable name in a CTranslate2 TransformerSpec to the parameter that fills it."""
    names: dict[str, nn.Parameter] = {"decoder/projection/bias": model.output_bias}
    for side in ("encoder/embeddings_0", "decoder/embeddings", "decoder/projection"):
        names[f"{side}/weight"] = model.embedding.weight

    def linear(name: str, module: nn.Linear) -> None:
        names[f"{name}/weight"], names[f"{name}/bias"] = module.weight, module.bias

    def norm(name: str, module: nn.LayerNorm) -> None:
        names[f"{name}/gamma"], names[f"{name}/beta"] = module.weight, module.bias

    def feed(name: str, module: FeedForward, before: nn.LayerNorm) -> None:
        norm(f"{name}/layer_norm", before)
        linear(f"{name}/linear_0", module.inner)
        linear(f"{name}/linear_1", module.outer)

    for side, layers, last in (
        ("encoder", model.encoder, model.encoder_norm),
        ("decoder", model.decoder, model.decoder_norm),
    ):
        norm(f"{side}/layer_norm", last)
        for number, layer in enumerate(layers):
            place = f"{side}/layer_{number}"
            norm(f"{place}/self_attention/layer_norm", layer.attention_norm)
            linear(f"{place}/self_attention/linear_0", layer.attention.query_key_value)
            linear(f"{place}/self_attention/linear_1", layer.attention.output)
            feed(f"{place}/ffn", layer.feed, layer.feed_norm)
            if side == "decoder":
                norm(f"{place}/attention/layer_norm", layer.cross_norm)
                linear(f"{place}/attention/linear_0", layer.cross.query)
                linear(f"{place}/attention/linear_1", layer.cross.key_value)
                linear(f"{place}/attention/linear_2", layer.cross.output)
    return names
