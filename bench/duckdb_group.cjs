// node duckdb_group.cjs FILE: the benchmark's question to DuckDB, on one thread. Prints what it took,
// without the start of node, as one line of JSON.
const { DuckDBInstance } = require("@duckdb/node-api");

const types = { 1: "INTEGER", 30: "DOUBLE" };
const columns = Array.from({ length: 58 }, (_, i) => `'c${i}': '${types[i] ?? "VARCHAR"}'`).join(", ");

async function main(file) {
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  const before = process.cpuUsage();
  const start = process.hrtime.bigint();
  const reader = await connection.runAndReadAll(`
    SELECT COUNT(*)::INTEGER AS cells, SUM(n)::INTEGER AS events, SUM(s) AS total FROM (
      SELECT c5, c15, c1 // 100 AS month, COUNT(*) AS n, SUM(c30) AS s
      FROM read_csv('${file.replaceAll("'", "''")}', delim = '\\t', quote = '', escape = '', header = false,
                    auto_detect = false, columns = {${columns}})
      WHERE c5 <> '' AND c15 <> '' AND c5 <> c15
      GROUP BY c5, c15, month)`);
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  const used = process.cpuUsage(before);
  const [{ cells, events }] = reader.getRowObjectsJson();
  console.log(JSON.stringify({ wall, cpu: (used.user + used.system) / 1e6, cells, events }));
}

main(process.argv[2]);
