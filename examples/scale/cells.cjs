// node cells.cjs OUT.csv FILE...: the cells of raw GDELT files, made by DuckDB with cells.sql.
const fs = require("fs");
const path = require("path");

let duckdb;
try {
  duckdb = require("@duckdb/node-api");
} catch {
  console.error("@duckdb/node-api is not installed");
  process.exit(3);
}

const text = (value) => `'${value.replaceAll("'", "''")}'`;
const sql = (name) => fs.readFileSync(path.join(__dirname, name), "utf8");

async function main([out, ...files]) {
  const connection = await (await duckdb.DuckDBInstance.create(":memory:")).connect();
  await connection.run(`SET VARIABLE files = [${files.map(text).join(", ")}]`);
  await connection.run(sql("load_duckdb.sql"));
  await connection.run(`COPY (${sql("cells.sql")}) TO ${text(out)} (HEADER)`);
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
