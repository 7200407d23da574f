"""What docs/data-format.md says is so: its tables and columns, and the results of its queries."""
import csv
import io
import re
import sqlite3
import unittest

from support import SOURCE, CliTest

TEXT = (SOURCE / "docs" / "data-format.md").read_text(encoding="utf-8")


class DataFormat(CliTest):
    def setUp(self):
        super().setUp()
        path = self.folder / "us-pakistan.db"
        self.done("export", "us-pakistan", "-o", path)
        self.database = sqlite3.connect(path)
        self.addCleanup(self.database.close)

    def test_queries_give_what_is_shown(self):
        pairs = re.findall(r"```sql\n(.*?)```\n+```text\n(.*?)```", TEXT, re.DOTALL)
        self.assertEqual(len(pairs), TEXT.count("```sql"))
        self.assertGreaterEqual(len(pairs), 3)
        for query, shown in pairs:
            cursor = self.database.execute(query)
            out = io.StringIO()
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow([column[0] for column in cursor.description])
            writer.writerows(cursor)
            self.assertEqual(out.getvalue(), shown)

    def test_every_table_and_column_is_described(self):
        described = {}
        for name, kind, body in re.findall(r"^### `(\w+)`( \(view\))?\n(.*?)(?=^##)", TEXT, re.DOTALL | re.MULTILINE):
            described[name] = ("view" if kind else "table", re.findall(r"^\| `(\w+)` \| (\w+) \|", body, re.MULTILINE))
        there = {}
        for name, kind in self.database.execute("SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')"):
            columns = self.database.execute(f"PRAGMA table_info({name})").fetchall()
            # A computed column of a view has no type.
            types = [(column[1], column[2].lower()) for column in columns]
            there[name] = (kind, types)
        self.assertEqual(set(described), set(there))
        for name, (kind, columns) in there.items():
            self.assertEqual(described[name][0], kind)
            self.assertEqual([column for column, _ in described[name][1]], [column for column, _ in columns])
            for (column, wanted), (_, found) in zip(described[name][1], columns):
                self.assertIn(found, ("", wanted), f"{name}.{column}")

    def test_python_snippet_names_what_is_there(self):
        snippet = re.search(r"```python\n(.*?)```", TEXT, re.DOTALL)[1]
        query = re.search(r'read_sql\("(.*?)"', snippet)[1]
        columns = [column[0] for column in self.database.execute(query).description]
        for name in re.findall(r'"(\w+)"', snippet.split("groupby", 1)[1]):
            self.assertIn(name, columns)

    def test_header_and_integrity(self):
        self.assertEqual(self.database.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
        self.assertEqual(self.database.execute("PRAGMA foreign_key_check").fetchall(), [])
        self.assertEqual(self.database.execute("PRAGMA application_id").fetchone()[0], int(re.search(r"0x[0-9a-f]+", TEXT)[0], 16))
        self.assertEqual(self.database.execute("PRAGMA user_version").fetchone()[0], 1)

    def test_indices_are_used(self):
        for where, index in (("actor1 = 1 AND actor2 = 2", "relations_by_actors"), ("actor2 = 2", "relations_by_actor2"),
                             ("date >= '1990' AND date < '1991'", "relations_by_date"), ("start_date < '1960'", "relations_by_start")):
            plan = self.database.execute(f"EXPLAIN QUERY PLAN SELECT * FROM relations WHERE {where}").fetchall()
            self.assertIn(index, plan[0][3])


if __name__ == "__main__":
    unittest.main()
