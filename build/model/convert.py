"""A trained model → CTranslate2 int8 → an Argos package, as a folder and as one `.argosmodel` file."""

import argparse
import json
import zipfile
from pathlib import Path

import ctranslate2
import sentencepiece
from common import arguments, job
from ctranslate2.specs import TransformerSpec
from network import Translator, tensors_by_ct2_name
from weights import load_trained


def specification(model: Translator, pieces: list[str]) -> TransformerSpec:
    """Return the CTranslate2 specification; its alignment head is head 0 of the last decoder layer."""
    shape = model.shape
    spec = TransformerSpec.from_config(
        (shape.encoder_layers, shape.decoder_layers),
        shape.heads,
        pre_norm=True,
        alignment_layer=-1,
        alignment_heads=1,
    )
    spec.encoder.scale_embeddings = spec.decoder.scale_embeddings = True
    for name, tensor in tensors_by_ct2_name(model).items():
        *places, last = name.split("/")
        owner: object = spec
        for place in places:
            owner = _part(owner, place)
        # A copy: optimize() changes arrays in place, and these would be views of the live parameters.
        setattr(owner, last, tensor.detach().float().cpu().numpy().copy())
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    spec.config.add_source_eos, spec.config.add_source_bos = True, False
    spec.config.decoder_start_token = spec.config.bos_token = "<s>"
    spec.config.eos_token, spec.config.unk_token = "</s>", "<unk>"
    spec.validate()
    return spec


def _part(owner: object, place: str) -> object:
    """Return the part named `place`; `layer_3` is the fourth of the list `layer` if there is one."""
    stem, _, number = place.rpartition("_")
    if number.isdigit() and isinstance(parts := getattr(owner, stem, None), list):
        return parts[int(number)]
    return getattr(owner, place)


def pieces_of(tokenizer: Path) -> list[str]:
    processor = sentencepiece.SentencePieceProcessor(model_file=str(tokenizer))
    return [processor.id_to_piece(i) for i in range(processor.get_piece_size())]


def write_package(
    model: Translator, tokenizer: Path, folder: Path, *, version: str, card: Path | None
) -> None:
    """Write an unpacked Argos package into a new folder."""
    folder.mkdir(parents=True)
    spec = specification(model, pieces_of(tokenizer))
    spec.optimize(quantization="int8")
    (folder / "model").mkdir()
    spec.save(str(folder / "model"))
    (folder / "sentencepiece.model").write_bytes(tokenizer.read_bytes())
    metadata = {
        "package_version": version,
        "argos_version": "1.9.0",
        "from_code": "id",
        "from_name": "Indonesian",
        "to_code": "en",
        "to_name": "English",
        "links": [],
        "type": "translate",
    }
    (folder / "metadata.json").write_text(json.dumps(metadata, indent=1) + "\n", encoding="utf-8")
    if card:
        (folder / "README.md").write_text(card.read_text(encoding="utf-8"), encoding="utf-8")
    ctranslate2.Translator(str(folder / "model"))  # raises if the engine cannot load it


def zip_package(folder: Path) -> Path:
    """Write the folder as one `.argosmodel` file beside it; the same folder gives the same bytes."""
    archive = folder.with_suffix(".argosmodel")
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            entry = zipfile.ZipInfo(
                f"{folder.name}/{path.relative_to(folder).as_posix()}", (2026, 1, 1, 0, 0, 0)
            )
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, path.read_bytes())
    return archive


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--version", required=True, help="of the package, e.g. 0.2")
    parser.add_argument("--model", type=Path, help="default: model.pt of the size")
    parser.add_argument("--card", type=Path, help="the model card to put in as README.md")
    parser.add_argument("--out", type=Path, help="folder of the packages (default: the size's folder)")
    options: argparse.Namespace = parser.parse_args()
    work = job(options)
    folder = (options.out or work.folder) / f"translate-id_en-{options.version.replace('.', '_')}"
    model = load_trained(options.model or work.folder / "model.pt")
    write_package(model, work.tokenizer, folder, version=options.version, card=options.card)
    print(folder, zip_package(folder))


if __name__ == "__main__":
    main()
