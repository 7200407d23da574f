-- Spark SQL 3.5 or later: raw files from any file system that Spark reads, packed (.gz) or not. An empty
-- `quote` turns quoting off, which the files do not use.
CREATE OR REPLACE TEMPORARY VIEW raw
USING csv
OPTIONS (path 'gdelt/*.export.CSV', sep '\t', quote '', header 'false', mode 'DROPMALFORMED');

CREATE OR REPLACE TEMPORARY VIEW events AS
SELECT
    TRY_CAST(_c0 AS BIGINT) AS GLOBALEVENTID,
    CASE WHEN LENGTH(_c1) = 8 THEN CAST(TRY_TO_TIMESTAMP(_c1, 'yyyyMMdd') AS DATE) END AS SQLDATE,
    _c5 AS Actor1Code,
    _c15 AS Actor2Code,
    _c26 AS EventCode,
    TRY_CAST(_c30 AS DECIMAL(10, 6)) AS GoldsteinScale
FROM raw;
