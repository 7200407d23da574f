"""Golden transcripts: a command, its exit code, stdout and stderr, byte for byte.

    golden_test.py [--update]     with --update the transcripts are rewritten: read the difference
"""
import sys
import unittest

from support import SOURCE, CliTest, entente

GOLDEN = SOURCE / "tests" / "golden" / "cli"

# name of the transcript: the command line (run in tests/cli/data)
CASES = {
    "help": "--help",
    "help-check": "check --help",
    "help-describe": "describe --help",
    "help-centrality": "centrality --help",
    "help-balance": "balance --help",
    "help-explain": "explain --help",
    "help-align": "align --help",
    "help-phases": "phases --help",
    "help-draw": "draw --help",
    "help-chart": "chart --help",
    "help-report": "report --help",
    "help-watch": "watch --help",
    "help-export": "export --help",
    "help-init": "init --help",
    "help-import": "import --help",
    "help-help": "help --help",
    "help-unknown": "help dats",
    "help-measures": "help measures",
    "help-formats": "help formats",
    "help-dates": "help dates",
    "help-eras": "help eras",
    "help-weights": "help weights",
    "help-filters": "help filters",
    "help-output": "help output",
    "help-errors": "help errors",
    "help-environment": "help environment",
    "check-good": "check small.json",
    "check-good-json": "check small.json --format json",
    "check-good-csv": "check small.json --format csv",
    "check-bad": "check bad.json",
    "check-bad-csv": "check bad.json --format csv",
    "check-bad-json": "check bad.json --format json",
    "check-bad-md": "check bad.json --format md",
    "check-shipped": "check us-pakistan",
    "check-great-powers": "check great-powers-1872-1907",
    "describe": "describe small.json",
    "describe-csv": "describe small.json --by 3 --format csv",
    "describe-json": "describe small.json --by era --format json",
    "describe-md": "describe small.json --format md",
    "describe-span": "describe small.json --from 1994 --to 1996-02 --by year --format csv",
    "centrality": "centrality small.json --measure degree,strength,net_strength",
    "centrality-csv": "centrality small.json --measure degree,in_degree,net_strength,core --format csv",
    "centrality-json": "centrality small.json --measure degree,net_strength,eigenvector --format json",
    "centrality-md": "centrality small.json --measure degree --by decade --kinds state --format md",
    "centrality-rolled": "centrality small.json --measure degree,strength --roll-up --format csv",
    "centrality-choices": "centrality small.json --measure weighted_betweenness,betweenness,katz,closeness"
    " --ties cooperation --direction out --length -0.5 --raw --katz 0.5 --format csv",
    "centrality-null": "centrality triangles.json --measure degree,betweenness --null 20 --seed 3 --format csv",
    "balance": "balance triangles.json",
    "balance-csv": "balance triangles.json --format csv",
    "balance-json": "balance triangles.json --from 1995 --format json",
    "balance-small": "balance small.json --format csv",
    "balance-frustrated": "balance triangles.json --frustrated",
    "balance-camps": "balance triangles.json --camps --format csv",
    "balance-blocs": "balance triangles.json --blocs --format csv",
    "balance-k": "balance triangles.json --k 2,3 --alpha 0.4 --format csv",
    "balance-null": "balance triangles.json --null 20 --seed 3 --format csv",
    "explain-one": "explain frustration",
    "explain-md": "explain degree balance --format md",
    "explain-unknown": "explain betweeness",
    "explain-list": "explain",
    "explain-formats": "explain cow-mid graphml",
    "explain-error": "explain unknown-id",
    "explain-word": "explain tie S-score",
    "explain-json": "explain unknown-id gdelt --format json",
    "align": "align small.json",
    "align-csv": "align small.json --by era --format csv",
    "align-json": "align small.json --by era --pair alba,brava --format json",
    "align-md": "align small.json --by 5 --format md",
    "align-pair": "align small.json --pair brava,alba --by 2 --format csv",
    "align-span": "align small.json --by year --from 1994-07 --to 1996 --format csv",
    "align-actors": "align small.json --actors alba,brava --actors hand --by era --format csv",
    "align-kinds": "align small.json --kinds state,militant-group --by era --format csv",
    "align-types": "align small.json --types raid,aid --by era --format csv",
    "align-rolled": "align small.json --roll-up --by era --format csv",
    "align-evidence": "align small.json --by era --evidence",
    "align-evidence-csv": "align small.json --by era --roll-up --pair brava,alba --evidence --format csv",
    "align-third": "align small.json --third --measure s,kappa --by era",
    "align-intervals": "align small.json --pair alba,brava --intervals 200 --seed 3 --level 0.9",
    "align-conventions": "align small.json --pair alba,brava --conventions",
    "align-weights-csv": "align small.json --weights weights.csv --format csv",
    "align-sensitivity": "align triangles.json --sensitivity --measure s,kappa",
    "align-sensitivity-pair": "align small.json --pair alba,brava --sensitivity",
    "align-sensitivity-csv": "align small.json --pair alba,brava --sensitivity --measure s,agreement --format csv",
    "align-measure-agreement": "align triangles.json --measure-agreement --measure s,kappa,tau_b",
    "align-groups": "align small.json --groups groups.csv --by era",
    "align-groups-bloc": "align triangles.json --groups bloc --measure net,s --format csv",
    "align-poles": "align triangles.json --poles ash,birch --by era",
    "align-poles-json": "align small.json --poles alba,brava --by era --format json",
    "align-profiles-intervals": "align --profiles votes.csv --scale=-1,1 --measure s,kappa --intervals 200",
    "align-profiles-sensitivity": "align --profiles votes.csv --scale=-1,1 --pair alba,brava --sensitivity --format md",
    "align-profiles": "align --profiles votes.csv --pair alba,brava",
    "align-profiles-csv": "align small.json --profiles votes.csv --scale -1,1 --format csv",
    "phases": "phases small.json",
    "phases-csv": "phases small.json --pair alba,brava --format csv",
    "phases-json": "phases small.json --format json",
    "phases-md": "phases small.json --by 2 --format md",
    "phases-none": "phases small.json --pair coro,pact --format csv",
    "phases-penalty": "phases small.json --penalty 1e9 --format csv",
    "phases-drivers": "phases small.json --drivers",
    "phases-posterior": "phases small.json --posterior --level 0.9 --format csv",
    "phases-number": "phases small.json --number",
    "phases-stands": "phases small.json --stands --format csv",
    "phases-online": "phases small.json --online --expect 5",
    "phases-actor": "phases small.json --actor alba --half-life 365",
    "phases-network": "phases small.json --network --format csv",
    "phases-changes": "phases small.json --network --changes --window 1 --format csv",
    "phases-bare": "phases small.json --no-uncertainty --by 2",
    "phases-series": "phases --series aid.csv --date-column year --value-column amount --where country=A --where type=grant",
    "phases-series-json": "phases --series aid.csv --date-column year --value-column amount --where country=A"
    " --where type=grant --penalty mbic --scale log --level 0.9 --format json",
    "phases-eras": "describe small.json --by phases:alba,brava --format csv",
    "explain-phases": "explain probability conventions label_after",
    "export-json": "export small.json",
    "export-dot": "export small.json --format dot",
}


def transcript(line):
    ran = entente(*line.split())
    return f"$ entente {line}\n[exit {ran.code}]\n[stdout]\n{ran.out}[stderr]\n{ran.err}".encode("utf-8", "surrogateescape")


def update():
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for name, line in CASES.items():
        (GOLDEN / f"{name}.txt").write_bytes(transcript(line))
    for path in GOLDEN.glob("*.txt"):
        if path.stem not in CASES:
            path.unlink()
    print(f"{len(CASES)} transcripts in {GOLDEN}")


class Golden(CliTest):
    def test_every_transcript_is_as_recorded(self):
        for name, line in CASES.items():
            with self.subTest(name):
                recorded = (GOLDEN / f"{name}.txt").read_bytes().decode("utf-8", "surrogateescape")
                self.assertEqual(transcript(line).decode("utf-8", "surrogateescape"), recorded)

    def test_no_transcript_without_a_case(self):
        self.assertEqual({path.stem for path in GOLDEN.glob("*.txt")}, set(CASES))


if __name__ == "__main__":
    if "--update" in sys.argv:
        update()
    else:
        unittest.main()
