-- BigQuery: from GDELT's own public table, so that nothing is loaded at all. Run this and cells.sql as
-- one script. Narrow the dates: what a query reads is what it costs.
CREATE TEMP TABLE events AS
SELECT
    GLOBALEVENTID,
    SAFE.PARSE_DATE('%Y%m%d', CAST(SQLDATE AS STRING)) AS SQLDATE,
    Actor1Code,
    Actor2Code,
    EventCode,
    SAFE_CAST(GoldsteinScale AS NUMERIC) AS GoldsteinScale
FROM `gdelt-bq.full.events`
WHERE SQLDATE BETWEEN 20150101 AND 20201231;
