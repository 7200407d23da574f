-- Events to cells: how often, and how, one actor acted on another in a month, by kind of event.
--
-- Runs as it stands on DuckDB, Spark SQL and BigQuery, on a table `events` that load_duckdb.sql,
-- load_spark.sql or load_bigquery.sql makes of raw GDELT files:
--
--     GLOBALEVENTID  whole number        Actor1Code, Actor2Code, EventCode  text
--     SQLDATE        date                GoldsteinScale                     decimal
--
-- What could not be read is NULL there, and its row is left out here, by the rules of `entente import
-- gdelt`: both actors given and not the same, a date, a CAMEO code (two to four digits, roots 01 to 20)
-- and a Goldstein value from -10 to 10. Sums are of decimals, so they are exact and do not depend on the
-- order of the rows.
WITH usable AS (
    SELECT
        Actor1Code AS actor1,
        Actor2Code AS actor2,
        SUBSTR(CAST(SQLDATE AS STRING), 1, 7) AS period,
        SUBSTR(EventCode, 1, 2) AS type,
        GoldsteinScale AS goldstein,
        GLOBALEVENTID AS id
    FROM events
    WHERE Actor1Code <> ''
        AND Actor2Code <> ''
        AND Actor1Code <> Actor2Code
        AND SQLDATE IS NOT NULL
        AND LENGTH(EventCode) BETWEEN 2 AND 4
        AND TRANSLATE(EventCode, '0123456789', '') = ''
        AND SUBSTR(EventCode, 1, 2) BETWEEN '01' AND '20'
        AND GoldsteinScale BETWEEN -10 AND 10
)
SELECT
    actor1,
    actor2,
    period,
    type,
    COUNT(*) AS count,
    SUM(goldstein) AS goldstein_sum,
    SUM(CASE WHEN goldstein > 0 THEN goldstein ELSE 0 END) AS positive_sum,
    SUM(CASE WHEN goldstein < 0 THEN goldstein ELSE 0 END) AS negative_sum,
    MIN(id) AS first_id,
    MAX(id) AS last_id
FROM usable
GROUP BY actor1, actor2, period, type
ORDER BY actor1, actor2, period, type
