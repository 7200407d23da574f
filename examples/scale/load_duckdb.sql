-- DuckDB: the files named in the variable `files`, e.g. SET VARIABLE files = ['gdelt/*.export.CSV'].
-- Packed files (.gz) are read as they are. The columns meant are at the same place in GDELT 1.0
-- (58 columns) and 2.0 (61); one view holds files of one of the two.
CREATE OR REPLACE TEMP VIEW events AS
SELECT
    TRY_CAST(column00 AS BIGINT) AS GLOBALEVENTID,
    CASE WHEN LENGTH(column01) = 8 THEN CAST(TRY_STRPTIME(column01, '%Y%m%d') AS DATE) END AS SQLDATE,
    column05 AS Actor1Code,
    column15 AS Actor2Code,
    column26 AS EventCode,
    TRY_CAST(column30 AS DECIMAL(10, 6)) AS GoldsteinScale
FROM read_csv(
    getvariable('files'),
    delim = '\t', quote = '', escape = '', comment = '', header = false, all_varchar = true,
    ignore_errors = true -- rows with another number of columns, or not in UTF-8
);
