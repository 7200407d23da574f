"""The module as it is installed, in a first session; run by packaging/check.sh and the tests."""
import pathlib
import tempfile

import entente

net = entente.load("us-pakistan")
frame = net.align(by="decade").to_pandas()
assert len(frame) > 100 and frame["net"].between(-1, 1).any()
assert net.draw(era="crisis")._repr_svg_().rstrip().endswith("</svg>")
assert net.to_networkx().number_of_edges() == len(net.relations())
with tempfile.TemporaryDirectory() as folder:
    assert net.draw(era="crisis").save(f"{folder}/crisis.pdf").read_bytes().startswith(b"%PDF-")
    assert net.report(pathlib.Path(folder, "report")).exists()
print("entente", entente.__version__, "in", pathlib.Path(entente.__file__).parent)
