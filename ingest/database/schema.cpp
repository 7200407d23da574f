#include "ingest/database/schema.hpp"

#include <array>

namespace entente::ingest {

namespace {

// In each table `key` tells the order. Positions of a list count from 1; the first reference of a
// relation, which most have and few exceed, is in the relation's own row.
constexpr std::string_view tables = R"(
CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE eras (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL,
  note TEXT
);
CREATE TABLE types (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  nature TEXT NOT NULL,
  directed INTEGER NOT NULL,
  weight REAL NOT NULL,
  description TEXT
);
CREATE TABLE sources (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  author TEXT,
  publisher TEXT,
  date TEXT,
  url TEXT,
  note TEXT
);
CREATE TABLE actors (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  short_name TEXT,
  kind TEXT NOT NULL,
  parent INTEGER REFERENCES actors (key),
  start_date TEXT,
  end_date TEXT,
  note TEXT
);
CREATE TABLE absences (
  actor INTEGER NOT NULL REFERENCES actors (key),
  position INTEGER NOT NULL,
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL,
  PRIMARY KEY (actor, position)
) WITHOUT ROWID;
CREATE TABLE aliases (
  actor INTEGER NOT NULL REFERENCES actors (key),
  position INTEGER NOT NULL,
  alias TEXT NOT NULL,
  PRIMARY KEY (actor, position)
) WITHOUT ROWID;
CREATE TABLE codes (
  actor INTEGER NOT NULL REFERENCES actors (key),
  list TEXT NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (actor, list)
) WITHOUT ROWID;
CREATE TABLE actor_sources (
  actor INTEGER NOT NULL REFERENCES actors (key),
  position INTEGER NOT NULL,
  source INTEGER NOT NULL REFERENCES sources (key),
  locator TEXT,
  PRIMARY KEY (actor, position)
) WITHOUT ROWID;
CREATE TABLE relations (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  actor1 INTEGER NOT NULL REFERENCES actors (key),
  actor2 INTEGER NOT NULL REFERENCES actors (key),
  type INTEGER NOT NULL REFERENCES types (key),
  date TEXT,
  start_date TEXT,
  end_date TEXT,
  weight REAL,
  count INTEGER NOT NULL DEFAULT 1,
  offset REAL NOT NULL DEFAULT 0,
  confidence REAL,
  label TEXT,
  note TEXT,
  source INTEGER REFERENCES sources (key),
  locator TEXT
);
CREATE TABLE relation_sources (
  relation INTEGER NOT NULL REFERENCES relations (key),
  position INTEGER NOT NULL,
  source INTEGER NOT NULL REFERENCES sources (key),
  locator TEXT,
  PRIMARY KEY (relation, position)
) WITHOUT ROWID;
CREATE VIEW ties AS
  SELECT r.key, r.id, a.id AS actor1, b.id AS actor2, t.id AS type, t.nature, t.directed,
         r.date, r.start_date, r.end_date, coalesce(r.weight, t.weight) AS weight, r.count,
         max(coalesce(r.weight, t.weight) * r.count, 0) + r.offset AS cooperation,
         max(-coalesce(r.weight, t.weight) * r.count, 0) + r.offset AS conflict,
         r.confidence, r.label
  FROM relations AS r
  JOIN actors AS a ON a.key = r.actor1
  JOIN actors AS b ON b.key = r.actor2
  JOIN types AS t ON t.key = r.type;
CREATE VIEW citations AS
  SELECT r.key, r.id, 1 AS position, s.id AS source, s.title, r.locator
  FROM relations AS r JOIN sources AS s ON s.key = r.source
  UNION ALL
  SELECT r.key, r.id, c.position, s.id, s.title, c.locator
  FROM relation_sources AS c
  JOIN relations AS r ON r.key = c.relation
  JOIN sources AS s ON s.key = c.source;
)";

// States are few where relations are many; the index of their starts leaves the events out.
constexpr std::string_view indices = R"(
CREATE INDEX relations_by_actors ON relations (actor1, actor2);
CREATE INDEX relations_by_actor2 ON relations (actor2);
CREATE INDEX relations_by_date ON relations (date) WHERE date IS NOT NULL;
CREATE INDEX relations_by_start ON relations (start_date) WHERE start_date IS NOT NULL;
)";

constexpr std::array<TableShape, 11> shapes{{
    {"meta", "key value"},
    {"eras", "key id label start_date end_date note"},
    {"types", "key id label nature directed weight description"},
    {"sources", "key id title author publisher date url note"},
    {"actors", "key id name short_name kind parent start_date end_date note"},
    {"absences", "actor position start_date end_date", true},
    {"aliases", "actor position alias"},
    {"codes", "actor list code"},
    {"actor_sources", "actor position source locator"},
    {"relations",
     "key id actor1 actor2 type date start_date end_date weight count offset confidence label note source "
     "locator"},
    {"relation_sources", "relation position source locator"},
}};

}  // namespace

std::span<const TableShape> table_shapes() {
    return shapes;
}

std::string_view create_tables() {
    return tables;
}

std::string_view create_indices() {
    return indices;
}

}  // namespace entente::ingest
